// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// The change feed, and pages of articles.
extension ContractCheck {
    private static let text = "the quick brown fox jumps over the lazy dog near the old mill in the autumn rain"

    private static func start(_ index: any ArticleIndex) throws -> ChangeCursor {
        guard case .readAllAnew(let cursor) = try index.changes(after: nil, limit: 10) else {
            throw IndexError(step: "begin", object: "feed", cause: .fault, detail: "it gave changes without a cursor")
        }
        return cursor
    }

    /// The changes after a cursor, which is advanced.
    private static func news(
        _ index: any ArticleIndex, after cursor: inout ChangeCursor, limit: Int = 1_000
    ) throws -> [Family.ID: FamilyChange.Kind] {
        guard case .changes(let changes, let next) = try index.changes(after: cursor, limit: limit) else {
            throw IndexError(step: "read", object: "feed", cause: .fault, detail: "it returned readAllAnew")
        }
        cursor = next
        return Dictionary(changes.map { ($0.family, $0.kind) }) { $1 }
    }

    /// All families, each with the placements of its members.
    private static func families(_ index: any ArticleIndex) throws -> [Family.ID: Set<Placement>] {
        var families: [Family.ID: Set<Placement>] = [:]
        try index.forEachArticle { families[$0.placement.family, default: []].insert($0.placement) }
        return families
    }

    static let changes = [
        ContractCheck("an arrival changes its family once, and the former id ends if the family is renamed") { index in
            var cursor = try start(index)
            let sorted = ["a", "b", "c"].map { Samples.submission(text, source: $0) }
                .sorted { $0.article.id < $1.article.id }
            let (first, second, third) = (
                Family.ID(sorted[0].article.id), Family.ID(sorted[1].article.id), Family.ID(sorted[2].article.id)
            )
            _ = try index.admit([sorted[1]])
            #expect(try news(index, after: &cursor) == [second: .changed])
            _ = try index.admit([sorted[2]])
            #expect(try news(index, after: &cursor) == [second: .changed])
            _ = try index.admit([sorted[2]])
            #expect(try news(index, after: &cursor) == [:])
            _ = try index.admit([sorted[0]])
            #expect(try news(index, after: &cursor) == [second: .ended, first: .changed])
            try index.apply(.apart(third.smallest))
            #expect(try news(index, after: &cursor) == [first: .changed, third: .changed])
            _ = try index.withdraw(.apart(third.smallest))
            #expect(try news(index, after: &cursor) == [first: .changed, third: .ended])
            try index.forget(first.smallest)
            #expect(try news(index, after: &cursor) == [first: .ended, second: .changed])
            try index.refoldAll()
            while try index.refold(atMost: 5) > 0 {}
            #expect(try news(index, after: &cursor) == [:])
        },
        ContractCheck("a newer reading changes the family, and its id if it was that of the older reading") { index in
            let old = Samples.submission(text, title: "Fox", file: "a.html", bytes: "the file", reader: 1)
            _ = try index.admit([old])
            var cursor = try start(index)
            let new = Samples.submission(
                text + " and snow", title: "The Fox", file: "a.html", bytes: "the file", reader: 2)
            _ = try index.admit([new])
            #expect(
                try news(index, after: &cursor) == [
                    Family.ID(old.article.id): .ended, Family.ID(new.article.id): .changed,
                ])
            let better = Samples.submission(
                text + " and snow", title: "The Fox", byline: ["Ada"], file: "a.html", bytes: "the file", reader: 3)
            _ = try index.admit([better])
            #expect(try news(index, after: &cursor) == [Family.ID(new.article.id): .changed])
        },
        ContractCheck("a consumer of the feed knows every existing family, and no other") { index in
            for seed: UInt64 in 1...3 {
                var random = SeededGenerator(seed: seed)
                var cursor = try start(index)
                var known = try families(index)
                var waiting = Samples.boilerplate(60, seed: seed + 70).shuffled(using: &random)
                var there: [Submission] = []
                while !waiting.isEmpty {
                    let batch = Array(waiting.prefix(Int.random(in: 1...9, using: &random)))
                    waiting.removeFirst(batch.count)
                    _ = try index.admit(batch)
                    there += batch
                    if Bool.random(using: &random) {
                        let gone = there.remove(at: Int.random(in: 0..<there.count, using: &random))
                        try index.forget(gone.article.id)
                        try index.undoRemoval(of: gone.article.id)
                    }
                    let now = try families(index)
                    while true {
                        let changes = try news(index, after: &cursor, limit: 3)
                        if changes.isEmpty { break }
                        for family in changes.keys { known[family] = now[family] }
                    }
                    #expect(known == now)
                }
                for submission in there { try index.forget(submission.article.id) }
            }
        },
        ContractCheck("a missing or foreign cursor gives readAllAnew") { index in
            _ = try index.admit([Samples.submission(text)])
            let cursor = try start(index)
            let foreign = ChangeCursor(sequence: cursor.sequence + 1)
            #expect(try index.changes(after: foreign, limit: 10) == .readAllAnew(cursor))
            #expect(try index.changes(after: cursor, limit: 10) == .changes([], next: cursor))
        },
        ContractCheck("articles are listed in the order of their ids, page by page") { index in
            let submissions = Samples.families(25, seed: 41)
            _ = try index.admit(submissions)
            var found: [Article.ID] = []
            while true {
                let page = try index.articles(after: found.last, limit: 7).map(\.article.id)
                if page.isEmpty { break }
                found += page
            }
            #expect(found == Set(submissions.map(\.article.id)).sorted())
        },
        ContractCheck("families, and the newest articles, are the same page by page as in one call") { index in
            let batch = (0..<9).map { Samples.submission(text, source: "s\($0)") }
            _ = try index.admit(batch + [Samples.submission("a text of its own")])
            func pages(_ page: (Article.ID?) throws -> [StoredArticle]) throws -> [Article.ID] {
                var found: [Article.ID] = []
                while true {
                    let next = try page(found.last).map(\.article.id)
                    if next.isEmpty { return found }
                    found += next
                }
            }
            let prefix = Samples.prefix(batch[4].article.id)
            let family = try index.family(of: prefix).map(\.article.id)
            #expect(family.count == 9)
            #expect(try pages { try index.family(of: prefix, after: $0, limit: 4) } == family)
            #expect(try pages { try index.latest(3, before: $0) } == index.latest(100).map(\.article.id))
            let stranger = Article.ID(digest: 1)
            #expect(try index.family(of: prefix, after: stranger, limit: 4).isEmpty)
            #expect(try index.latest(3, before: stranger).isEmpty)
        },
    ]
}
