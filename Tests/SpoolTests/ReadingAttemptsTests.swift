// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Spool

@Suite struct ReadingAttemptsTests {
    private func entries(_ spool: TemporarySpool) throws -> [InboxEntry] {
        var found: [InboxEntry] = []
        try InboxScan.leftInWork(spool.directories) {
            found.append($0)
            return true
        }
        return found.sorted { $0.name < $1.name }
    }

    /// A start that finds these files, and ends while it reads one of them alone.
    private func start(_ spool: TemporarySpool, reading name: String?, decided: Int = 0, isPastDecided: Bool = true)
        throws
        -> [ReadingAttempts
        .Attempts]
    {
        var attempts = try ReadingAttempts(spool.directories)
        let found = try entries(spool)
        try attempts.begin(with: found) { _ in decided }
        if let entry = found.first(where: { $0.name == name.map { FileName($0) } }) {
            try attempts.noteReading(entry, isPastDecided: isPastDecided)
        }
        return found.map { attempts[$0] }
    }

    @Test func `only the file that was read alone is counted, and only if nothing more of it was decided`() throws {
        let spool = try TemporarySpool()
        try spool.write("guilty", to: "work/a")
        try spool.write("innocent", to: "work/b")
        #expect(try start(spool, reading: nil).map(\.alone) == [0, 0])
        #expect(try start(spool, reading: "a").map(\.alone) == [0, 0])
        #expect(try start(spool, reading: "a").map(\.alone) == [1, 0])
        #expect(try start(spool, reading: "a").map(\.alone) == [2, 0])
        #expect(try start(spool, reading: "a").map(\.starts) == [5, 5])
        // The reading made progress.
        #expect(try start(spool, reading: "a", decided: 7).map(\.alone) == [0, 0])
        #expect(try start(spool, reading: "a", decided: 7, isPastDecided: false).map(\.alone) == [1, 0])
        // The service ended in the part that had been read before.
        #expect(try start(spool, reading: nil, decided: 7).map(\.alone) == [1, 0])
    }

    @Test func `a normal end, another file of the same name, and an invalid record reset the counts`() throws {
        let spool = try TemporarySpool()
        try spool.write("guilty", to: "work/a")
        for _ in 0..<3 { _ = try start(spool, reading: "a") }
        try ReadingAttempts(spool.directories).end()
        #expect(try start(spool, reading: "a").map(\.alone) == [0])
        #expect(try start(spool, reading: "a").map(\.alone) == [1])
        try spool.write("kept open, so that the inode is another", to: "work/c")
        try spool.run("mv work/a work/z; mv work/c work/a; rm work/z")
        #expect(try start(spool, reading: "a").map(\.alone) == [0])
        try spool.write("{\"name\":12}\nnoise\n", to: "work/.copytaster-attempts")
        #expect(try start(spool, reading: nil).map(\.starts) == [1])
        #expect(try entries(spool).map(\.name) == [FileName("a")])
    }

    @Test func `a moved file is the same file, a written file is another`() throws {
        let spool = try TemporarySpool()
        try spool.write("guilty", to: "inbox/a")
        func begun(_ directory: String) throws -> Int {
            var attempts = try ReadingAttempts(spool.directories)
            let place = directory == "inbox" ? spool.directories.inbox : spool.directories.work
            let entry = try #require(try InboxScan.entry(FileName("a"), in: place, ignoring: .none))
            try attempts.begin(with: [entry]) { _ in 0 }
            try attempts.noteReading(entry, isPastDecided: true)
            return attempts[entry].alone
        }
        #expect(try begun("inbox") == 0)
        #expect(try begun("inbox") == 1)
        try spool.run("mv inbox/a work/a")
        #expect(try begun("work") == 2)
        try spool.run("touch -d 2020-02-02 work/a")
        #expect(try begun("work") == 0)
        try spool.run("echo more >> work/a; touch -d 2020-02-02 work/a")
        #expect(try begun("work") == 0)
    }
}
