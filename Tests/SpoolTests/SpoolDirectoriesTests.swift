// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage
import Testing

@testable import Spool

struct SpoolDirectoriesTests {
    private let spool: TemporarySpool
    init() throws { spool = try TemporarySpool() }

    @Test func `missing directories are created with the right modes, and not changed the next time`() throws {
        let own = "own=$(printf %o $((0770 & ~0$(umask))))"
        let modes = "$(stat -c %a inbox work archive rejected | tr '\\n' ' ')"
        #expect(try spool.run("\(own); [ \"\(modes)\" = \"2775 $own $own $own \" ]") == 0)
        try spool.run("chmod 700 inbox")
        try spool.directories.prepare()
        #expect(try spool.run("[ $(stat -c %a inbox) = 2700 ]") == 0)
        #expect(try spool.run("[ -z \"$(ls -A inbox work archive rejected | grep probe)\" ]") == 0)
    }

    @Test func `the next start removes the temporary files of a killed daemon, but not its claimed files`() throws {
        try spool.run(
            "touch inbox/.copytaster-probe archive/.copytaster-probe rejected/.copytaster-reason "
                + "rejected/.copytaster-excerpt && mkdir -p work/a/b/c work/d/e inbox/empty && touch work/d/file")
        try spool.directories.prepare()
        #expect(
            try spool.run(
                "[ \"$(find . -mindepth 2 | sort | tr '\\n' ' ')\" = './inbox/empty ./work/d ./work/d/file ' ]") == 0)
    }

    @Test func `a temporary file that could not be removed is not listed as left in work`() throws {
        try spool.run("touch work/.copytaster-probe work/a.txt work/.hidden")
        var left: [FileName] = []
        try InboxScan.leftInWork(spool.directories) { entry in
            left.append(entry.name)
            return true
        }
        #expect(left.sorted() == [FileName(".hidden"), FileName("a.txt")])
    }

    @Test func `an inbox on another file system is refused, except with the disposition keep`() throws {
        let elsewhere = "/dev/shm/copytaster-test-\(getpid())"
        try shell("mkdir -p \(elsewhere)")
        defer { rmdir(elsewhere) }
        let split = SpoolDirectories(
            inbox: FilePath(elsewhere), work: spool.directories.work, archive: spool.directories.archive,
            rejected: spool.directories.rejected)
        #expect {
            try split.prepare()
        } throws: { error in
            "\(error)".contains("one file system") && "\(error)".contains("disposition: keep")
        }
        try split.prepare(disposition: .keep)
    }

    @Test func `a file in the place of a directory is an error that names it`() throws {
        try spool.run("rmdir rejected && touch rejected")
        #expect { try spool.directories.prepare() } throws: { "\($0)".contains("rejected': Not a directory") }
    }

    @Test func `directories that the daemon emptied are removed after some time, others are not`() throws {
        try spool.run("mkdir -p inbox/a/b inbox/new inbox/full && touch inbox/full/1")
        var emptied = EmptyDirectories()
        let start = SuspendingClock.now
        for name in ["a/b/1", "full/2", "top"] { emptied.note(FileName(name), at: start) }
        #expect(emptied.due == start + SpoolLimits.emptyDirectoryQuiet)
        #expect(emptied.sweep(in: spool.directories.inbox, at: start + .seconds(9)).isEmpty)
        let later = start + SpoolLimits.emptyDirectoryQuiet
        #expect(emptied.sweep(in: spool.directories.inbox, at: later) == [FileName("a/b")])
        #expect(
            emptied.sweep(in: spool.directories.inbox, at: later + SpoolLimits.emptyDirectoryQuiet) == [FileName("a")])
        #expect(spool.has("inbox/new") && spool.has("inbox/full/1") && emptied.due == nil)
    }

    @Test func `errors contain step, object, cause and remedy`() {
        let full = SpoolError(.claim, FileName("a\nb"), cause: .noSpace)
        #expect(full.description == "cannot claim 'a\\nb': No space left on device")
        #expect(full.kind == .full && full.remedy == .retry)
        let long = SpoolError(.claim, FileName("a"), cause: .fileNameTooLong)
        guard case .reject = long.remedy else {
            Issue.record("\(long.remedy)")
            return
        }
    }
}
