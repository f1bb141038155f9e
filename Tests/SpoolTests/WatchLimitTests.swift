// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import SystemPackage
import Testing

@testable import Spool

@Suite(.timeLimit(.minutes(15)))
struct WatchLimitTests {
    @Test func `at the limit of watches, the reason names the sysctl, and polling hints continue`() async throws {
        let spool = try TemporarySpool()
        try spool.run("mkdir inbox/a inbox/b inbox/c")
        let watcher = try InboxWatcher(
            inbox: spool.directories.inbox, pollInterval: .milliseconds(100), starting: true, watchLimit: 2)
        #expect(watcher.pollingReason?.contains("sysctl fs.inotify.max_user_watches=") == true)
        try spool.write("text", to: "inbox/seen")
        var polls = 0
        var seen = false
        for await hint in watcher.hints {
            if case .rescan(.polling(let reason)) = hint, reason == watcher.pollingReason { polls += 1 }
            if hint == .changed(FileName("seen"), .closed) { seen = true }
            if polls == 3 { break }
        }
        #expect(seen, "the existing watches continue to work")
    }

    @Test func `the reason for each limit names its sysctl`() {
        #expect(WatchTree.limitReached(.noSpace).contains("fs.inotify.max_user_watches="))
        #expect(WatchTree.limitReached(.tooManyOpenFiles).contains("fs.inotify.max_user_instances="))
    }
}
