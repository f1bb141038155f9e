// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
public import Testing

/// One requirement for every index, tested on an empty index of the kind under test.
public struct ContractCheck: Sendable, CustomTestStringConvertible {
    public let testDescription: String
    public let run: @Sendable (any ArticleIndex) throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any ArticleIndex) throws -> Void) {
        testDescription = name
        self.run = run
    }

    public static let all = [
        admission, histories, searches, results, annotations, randomSearches, removals, takedowns, readings,
        withdrawals, changes, versions,
    ].flatMap(\.self)

    static let matcher = WordMatcher()
}

extension ContractCheck {
    static let admission = [
        ContractCheck("an article is returned as it was admitted") { index in
            let submission = Samples.submission(
                "Élan vital\n\n漢字 text", title: "A \"title\"", source: "Example.org", url: "https://example.org/1",
                language: "fr", published: Date(timeIntervalSince1970: 1_600_000_000.25),
                byline: ["A\u{1}b\\", "\"C\""])
            let receipt = try #require(try index.admit([submission]).first)
            #expect(
                receipt
                    == Receipt(
                        outcome: .stored,
                        placement: .init(
                            article: submission.article.id, family: .init(submission.article.id), relation: .original)))
            let stored = try #require(try index.article(Samples.prefix(submission.article.id)))
            #expect(stored.article == submission.article)
            #expect(stored.arrival == submission.arrival)
            #expect(stored.received == submission.arrival.received)
            #expect(stored.place == nil)
        },
        ContractCheck("the same article twice is one article with two lines of history") { index in
            let first = Samples.submission("one two three", file: "a.html", inode: 1)
            let second = Samples.submission("one two three", file: "b.html", inode: 2)
            let receipts = try index.admit([first, second])
            #expect(receipts.map(\.outcome) == [.stored, .known])
            #expect(try index.counts() == IndexCounts(articles: 1, families: 1, removals: 0))
            #expect(try index.history(of: first.article.id).map(\.outcome) == [.stored, .known])
        },
        ContractCheck("a recovered arrival is not recorded twice and has the outcome stored") { index in
            let before = Samples.submission("one two three")
            _ = try index.admit([before])
            let again = Samples.submission("one two three", recovered: true)
            #expect(try index.admit([again]).map(\.outcome) == [.stored])
            let other = Samples.submission("one two three", file: "c.html", inode: 9, recovered: true)
            #expect(try index.admit([other]).map(\.outcome) == [.known])
            #expect(try index.history(of: before.article.id).count == 2)
        },
        ContractCheck("copies that arrive together are one family, named by its smallest id") { index in
            let text = "the quick brown fox jumps over the lazy dog near the old mill"
            let a = Samples.submission(text, source: "a", published: Date(timeIntervalSince1970: 200))
            let b = Samples.submission(text, source: "b", published: Date(timeIntervalSince1970: 100))
            let receipts = try index.admit([a, b])
            let smallest = min(a.article.id, b.article.id)
            #expect(receipts.map(\.placement.family.smallest) == [smallest, smallest])
            #expect(receipts[1].placement.relation == .original)
            #expect(
                receipts[0].placement.relation == Relation(kind: .identical, to: b.article.id, evidence: .identical))
            let family = try index.family(of: Samples.prefix(a.article.id))
            #expect(family.map(\.article.id) == [b.article.id, a.article.id])
        },
        ContractCheck("placements depend only on the set of articles") { index in
            var random = SeededGenerator(seed: 7)
            var waiting = Samples.families(90, seed: 3).shuffled(using: &random)
            var there: [Submission] = []
            while !waiting.isEmpty {
                let batch = Array(waiting.prefix(Int.random(in: 1...12, using: &random)))
                waiting.removeFirst(batch.count)
                let previews = batch.count == 1 ? try index.preview(batch[0]) : nil
                let receipts = try index.admit(batch)
                if let previews { #expect(previews == receipts[0]) }
                there += batch
                if Int.random(in: 0..<3, using: &random) == 0 {
                    let gone = there.remove(at: Int.random(in: 0..<there.count, using: &random))
                    _ = try index.forget(gone.article.id)
                }
                var found: [Article.ID: Placement] = [:]
                try index.forEachArticle { found[$0.article.id] = $0.placement }
                #expect(found == Oracle.placements(of: there, matcher: matcher))
                let families = Set(found.values.map(\.family)).count
                let counts = try index.counts()
                #expect(counts.articles == there.count && counts.families == families)
            }
            #expect(try index.verify() == [])
        },
        ContractCheck("a line is a boilerplate line while enough articles contain it, even after forgetting") { index in
            for seed: UInt64 in 11...13 {
                var random = SeededGenerator(seed: seed)
                var waiting = Samples.boilerplate(60, seed: seed).shuffled(using: &random)
                var there: [Submission] = []
                while !waiting.isEmpty {
                    let batch = Array(waiting.prefix(Int.random(in: 1...9, using: &random)))
                    waiting.removeFirst(batch.count)
                    _ = try index.admit(batch)
                    there += batch
                    while there.count > Int.random(in: 3...30, using: &random) {
                        let gone = there.remove(at: Int.random(in: 0..<there.count, using: &random))
                        _ = try index.forget(gone.article.id)
                        // A later text may be a copy from the same outlet.
                        try index.undoRemoval(of: gone.article.id)
                    }
                    var found: [Article.ID: Placement] = [:]
                    try index.forEachArticle { found[$0.article.id] = $0.placement }
                    #expect(found == Oracle.placements(of: there, matcher: matcher))
                }
                #expect(try index.verify() == [])
                for submission in there { _ = try index.forget(submission.article.id) }
            }
        },
        ContractCheck("a learned boilerplate line is left out of earlier articles, too") { index in
            for seed: UInt64 in 1...4 {
                var random = SeededGenerator(seed: seed)
                var waiting = Samples.boilerplate(60, seed: seed).shuffled(using: &random)
                var there: [Submission] = []
                while !waiting.isEmpty {
                    let batch = Array(waiting.prefix(Int.random(in: 1...9, using: &random)))
                    waiting.removeFirst(batch.count)
                    _ = try index.admit(batch)
                    there += batch
                }
                var found: [Article.ID: Placement] = [:]
                try index.forEachArticle { found[$0.article.id] = $0.placement }
                #expect(found == Oracle.placements(of: there, matcher: matcher))
                #expect(try index.verify() == [])
                for submission in there { _ = try index.forget(submission.article.id) }
            }
        },
        ContractCheck("a manual override has priority over the rules until it is withdrawn") { index in
            let submissions = Samples.families(60, seed: 11)
            _ = try index.admit(submissions)
            func families() throws -> [Article.ID: Family.ID] {
                var families: [Article.ID: Family.ID] = [:]
                try index.forEachArticle { families[$0.article.id] = $0.placement.family }
                return families
            }
            let before = try families()
            let ids = submissions.map(\.article.id)
            let one = try #require(ids.first { id in before.count { $0.value == before[id] } > 2 })
            let other = try #require(ids.first { before[$0] != before[one] })
            try index.apply(.apart(one))
            #expect(try families().filter { $0.value == Family.ID(one) }.count == 1)
            try index.apply(.together(one, other))
            #expect(try families()[one] == families()[other])
            #expect(try Set(index.overrides(on: one).map(\.manualOverride)).count == 2)
            #expect(try index.verify() == [])
            let joined = try families()
            try index.refoldAll()
            while try index.refold(atMost: 7) > 0 {}
            #expect(try families() == joined)
            let late = Samples.families(90, seed: 11).dropFirst(60)
            _ = try index.admit(Array(late))
            #expect(try families()[one] == families()[other])
            for submission in late { _ = try index.forget(submission.article.id) }
            #expect(try index.withdraw(.together(other, one)))
            #expect(try index.withdraw(.apart(one)))
            #expect(try !index.withdraw(.apart(one)))
            #expect(try families() == before)
            #expect(try index.verify() == [])
        },
        ContractCheck("a refold in steps, between arrivals, gives the same placements as the rules") { index in
            let submissions = Samples.boilerplate(60, seed: 21)
            _ = try index.admit(Array(submissions[..<40]))
            try index.refoldAll()
            #expect(try index.waitingForRefolding() > 10)
            _ = try index.refold(atMost: 5)
            _ = try index.admit(Array(submissions[40...]))
            while try index.refold(atMost: 9) > 0 {}
            var found: [Article.ID: Placement] = [:]
            try index.forEachArticle { found[$0.article.id] = $0.placement }
            #expect(found == Oracle.placements(of: submissions, matcher: matcher))
            #expect(try index.verify() == [])
        },
        ContractCheck("a preview stores nothing") { index in
            let submission = Samples.submission("one two three")
            #expect(try index.preview(submission).outcome == .stored)
            #expect(try index.counts().articles == 0)
            _ = try index.admit([submission])
            #expect(try index.preview(submission).outcome == .known)
            #expect(try index.history(of: submission.article.id).count == 1)
        },
        ContractCheck("an id can be shortened while it is unique") { index in
            let submissions = Samples.families(60, seed: 5)
            _ = try index.admit(submissions)
            let id = submissions[0].article.id
            let short = try #require(Article.IDPrefix(String(id.hex.prefix(12))))
            #expect(try index.article(short)?.article.id == id)
            let missing = Article.ID(digest: 1)
            #expect(try index.article(Samples.prefix(missing)) == nil)
        },
    ]
}
