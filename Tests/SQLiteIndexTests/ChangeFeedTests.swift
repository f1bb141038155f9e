// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import IndexContract
@testable import SQLiteIndex
import Testing

@Suite struct ChangeFeedTests {
    @Test func `a reader whose cursor is older than the kept changes must read everything again`() throws {
        let place = try TemporaryDirectory()
        let path = place.path("index.sqlite")
        let store = try SQLiteStore(path: path, access: .readWrite, changesKept: 5)
        let index = FamilyEngine(store: store, matcher: WordMatcher())
        var submissions = (0..<12).map { Samples.submission("text number\($0)", inode: UInt64($0)) }
        let beginning = ChangeCursor(sequence: 0)
        for submission in submissions.prefix(5) { _ = try index.admit([submission]) }
        guard case .changes(let changes, let next) = try index.changes(after: beginning, limit: 100) else {
            Issue.record("five are kept")
            return
        }
        #expect(changes.map(\.family.smallest) == submissions.prefix(5).map(\.article.id))
        submissions.removeFirst(5)
        _ = try index.admit(Array(submissions.prefix(2)))
        #expect(try index.changes(after: beginning, limit: 100) == .readAllAnew(ChangeCursor(sequence: 7)))
        guard case .changes(let rest, _) = try index.changes(after: next, limit: 100) else {
            Issue.record("the last five are kept")
            return
        }
        #expect(rest.map(\.family.smallest) == submissions.prefix(2).map(\.article.id))
        // In another process, after a batch that is larger than the number of changes kept.
        let other = FamilyEngine(
            store: try SQLiteStore(path: path, access: .readWrite, changesKept: 2), matcher: WordMatcher())
        _ = try other.admit(Array(submissions.dropFirst(2)))
        #expect(try index.changes(after: next, limit: 100) == .readAllAnew(ChangeCursor(sequence: 12)))
        #expect(try index.verify() == [])
        try index.close()
        try other.close()
    }

    @Test func `a failed transaction adds no change to the feed`() throws {
        let place = try TemporaryDirectory()
        let index = try FamilyEngine(path: place.path("index.sqlite"), access: .readWrite, matcher: WordMatcher())
        _ = try index.admit([Samples.submission("the first of all")])
        #expect(throws: IndexError.self) {
            try index.store.write("fail") { transaction in
                try transaction.record([FamilyChange(family: Family.ID(Article.ID(digest: 1)), kind: .changed)])
                throw IndexError.damaged("not so")
            }
        }
        #expect(
            try index.changes(after: ChangeCursor(sequence: 1), limit: 9)
                == .changes([], next: ChangeCursor(sequence: 1)))
        #expect(try index.verify() == [])
    }
}
