// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Spool
import Testing

@testable import Daemon

@Suite struct PendingFilesTests {
    private let name = FileName("a.html")
    private let start = SuspendingClock.now

    private func fresh(_ pending: PendingFiles) -> PendingFiles.PendingFile {
        pending[name] ?? PendingFiles.PendingFile(settling: Settling(rules: Settling.Rules()), at: start)
    }

    @Test func `a file held only briefly is not reported, and is checked when it would be reported`() throws {
        var pending = PendingFiles()
        let isNews = pending.hold(
            name, fresh(pending), reason: "empty", until: start + .seconds(30), at: start)
        #expect(!isNews)
        #expect(pending.heldCount == 0 && pending.waiting.count == 1)
        let due = pending.nextDue()
        #expect(due == start + PendingFiles.heldNotice)
        #expect(pending.areAllHeld)
    }

    @Test func `a held file is reported once, and again for another reason`() throws {
        var pending = PendingFiles()
        _ = pending.hold(name, fresh(pending), reason: "empty", until: start + .seconds(30), at: start)
        let later = start + .seconds(2)
        func hold(_ reason: String) throws -> Bool {
            let file = try #require(pending[name])
            return pending.hold(name, file, reason: reason, until: later + .seconds(30), at: later)
        }
        #expect(try hold("empty"))
        #expect(try !hold("empty"))
        let held = pending.longestHeld(at: later)
        #expect(held.map(\.reason) == ["empty"] && pending.waiting.count == 0)
        let due = pending.nextDue()
        #expect(due == later + .seconds(30))
        #expect(try hold("still being written"))
    }

    @Test func `a file that an external error keeps from being claimed is reported at once, and only once`() throws {
        var pending = PendingFiles()
        let due = start + .seconds(5)
        let isNews = pending.postpone(name, fresh(pending), reason: "no permission", until: due)
        #expect(isNews)
        let file = try #require(pending[name])
        let isNewsAgain = pending.postpone(name, file, reason: "no permission", until: due)
        #expect(!isNewsAgain)
        // The second check decides nothing, so the file is due again, but not at once.
        let taken = [start, due, due, due + .seconds(1)].map { pending.takeDue(at: $0) }
        #expect(taken == [nil, name, nil, name])
    }

    @Test func `a file that waits is not held`() {
        var pending = PendingFiles()
        pending.wait(name, fresh(pending), until: start + .seconds(1))
        #expect(!pending.areAllHeld)
        #expect(pending.waiting.oldest == start)
        pending.remove(name)
        let due = pending.nextDue()
        #expect(pending.areAllHeld && due == nil)
    }

    @Test func `any number of held files take no capacity from others, and the longest held are listed`() {
        var pending = PendingFiles()
        for number in 0..<(2 * PendingFiles.limit) {
            let file = PendingFiles.PendingFile(
                settling: Settling(rules: Settling.Rules()), at: number == 0 ? start - .seconds(1) : start)
            _ = pending.postpone(
                FileName("\(number).html"), file, reason: "cut", until: start + .seconds(Double(number % 100)))
            #expect(pending.hasCapacity)
        }
        #expect(pending.heldCount == 2 * PendingFiles.limit)
        let named = pending.longestHeld(at: .now + .seconds(5)).map(\.name)
        #expect(
            named.count == PendingFiles.listLimit && Set(named).count == PendingFiles.listLimit
                && named.contains("0.html"))
        pending.remove(FileName("0.html"))
        let left = pending.longestHeld(at: .now).map(\.name)
        #expect(!left.contains("0.html"))
        for number in 0..<PendingFiles.limit {
            pending.wait(FileName("w\(number)"), fresh(pending), until: start)
        }
        #expect(!pending.hasCapacity)
    }

    @Test func `due files are returned in order of their time, each once`() {
        var pending = PendingFiles()
        var dues: [FileName: Int] = [:]
        for number in (0..<500).shuffled() {
            let file = PendingFiles.PendingFile(settling: Settling(rules: Settling.Rules()), at: start)
            // Postponed once: only the later time counts.
            pending.wait(FileName("\(number)"), file, until: start + .milliseconds(number / 3))
            pending.wait(FileName("\(number)"), file, until: start + .milliseconds(number))
            dues[FileName("\(number)")] = number
        }
        var taken: [Int] = []
        while let name = pending.takeDue(at: start + .milliseconds(399)) { taken.append(dues[name] ?? -1) }
        #expect(taken == Array(0..<400))
        let next = pending.nextDue()
        #expect(next == start + .milliseconds(400))
    }
}
