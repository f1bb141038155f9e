// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// What identifies a document besides its article id: when it is forgotten, and when it is read again.
extension ContractCheck {
    private static let text = "the quick brown fox jumps over the lazy dog near the old mill in the autumn rain"

    private static func article(_ id: Article.ID, _ index: any ArticleIndex) throws -> StoredArticle? {
        try index.article(Samples.prefix(id))
    }

    static let takedowns = [
        ContractCheck("a forgotten text is not admitted under another id, but from another source it is") { index in
            let gone = Samples.submission(text, title: "Fox", source: "a", url: "https://a.example/1", file: "a.html")
            _ = try index.admit([gone])
            try index.forget(gone.article.id)
            let again = [
                Samples.submission(text, title: "A better title", source: "A", url: "https://a.example/2", file: "b"),
                Samples.submission(text, title: "A better title", file: "c"),
                // The same text as it is compared.
                Samples.submission(text.uppercased() + "!", source: "a", file: "d"),
            ]
            for submission in again {
                #expect(try index.preview(submission).takedown?.article == gone.article.id)
                #expect(try index.admit([submission]).map(\.takedown?.article) == [gone.article.id])
            }
            let other = Samples.submission(text, title: "Fox", source: "b", file: "e.html")
            #expect(try index.preview(other).takedown == nil)
            #expect(try index.admit([other]).map(\.outcome) == [.stored])
            #expect(try index.counts().articles == 1)
            #expect(try index.verify() == [])
        },
        ContractCheck("a better reading of the file of a forgotten article is not admitted") { index in
            let gone = Samples.submission(text, title: "Fox", source: "a", file: "a.html", bytes: "the file")
            _ = try index.admit([gone])
            try index.forget(gone.article.id)
            let better = Samples.submission(
                "all other words that stood there, too", title: "Other", source: "b", url: "https://b.example",
                file: "again.html", bytes: "the file", reader: 2)
            #expect(try index.admit([better]).map(\.takedown?.article) == [gone.article.id])
            #expect(try index.counts().articles == 0)
        },
        ContractCheck("a forgotten member of a file is not admitted again, but its neighbours are") { index in
            func part(_ number: Int, _ words: String, member: Int, reader: Int) -> Submission {
                Samples.submission(
                    "\(words) in item \(number) of this feed", title: "Item \(number)", source: "feed",
                    url: "https://feed.example/\(number)", file: "feed.xml", member: member, bytes: "the feed",
                    reader: reader)
            }
            let old = (0..<4).map { part($0, "old words \($0)", member: $0, reader: 1) }
            _ = try index.admit(old)
            try index.forget(old[2].article.id)
            // A newer reader finds one more item at the beginning.
            let new = (0..<4).map { part($0, "new and better words \($0)", member: $0 + 1, reader: 2) }
            let receipts = try index.admit(
                [part(9, "an item nobody saw", member: 0, reader: 2)] + new)
            #expect(receipts.map(\.isForgotten) == [false, false, false, true, false])
            #expect(try index.counts().articles == 4)
            #expect(try index.verify() == [])
        },
        ContractCheck("a removal note tells whether files stay, and without it the article is admitted again") {
            index in
            let gone = Samples.submission(text, title: "Fox", source: "a", file: "a.html")
            _ = try index.admit([gone])
            #expect(try index.forget([gone.article.id], keepingFiles: true).map(\.keepsFiles) == [true])
            #expect(try index.unfinishedRemovals() == [gone.article.id])
            try index.forgetHistory(of: [gone.article.id])
            #expect(try index.unfinishedRemovals() == [])
            let again = Samples.submission(text, title: "Fox", source: "a", file: "b.html", inode: 2)
            #expect(try index.admit([again]).map(\.takedown?.keepsFiles) == [true])
            try index.undoRemoval(of: gone.article.id)
            #expect(try index.removal(of: Samples.prefix(gone.article.id)) == nil)
            #expect(throws: IndexError.self) { try index.undoRemoval(of: gone.article.id) }
            #expect(try index.verify() == [])
            #expect(try index.admit([again]).map(\.outcome) == [.stored])
            #expect(try index.counts() == IndexCounts(articles: 1, families: 1, removals: 0))
        },
        ContractCheck("a query returns every matching article, however many") { index in
            let found = (0..<30).map { Samples.submission("common words and number n\($0)", source: "s\($0 % 2)") }
            _ = try index.admit(found + [Samples.submission("something else")])
            var query = Samples.query(["common"])
            query.limit = 3
            #expect(try Set(index.matches(query)) == Set(found.map(\.article.id)))
            query.condition = .all([.word("common"), .filter(.sources(["s1"]))])
            #expect(try index.matches(query).count == 15)
            _ = try index.forget(try index.matches(query), keepingFiles: false)
            try index.forgetHistory(of: try index.unfinishedRemovals())
            try index.finishRemovals()
            #expect(try index.matches(query) == [])
            #expect(try index.counts().articles == 16)
            #expect(try index.counts().removals == 15)
            #expect(try index.verify() == [])
        },
    ]

    static let readings = [
        ContractCheck("a newer reading of a document replaces the older one, whose id leads to it") { index in
            let old = Samples.submission(
                text, title: "Fox", source: "a", file: "a.html", bytes: "the file", reader: 1,
                received: Date(timeIntervalSince1970: 1_600_000_000))
            let copy = Samples.submission(text + " again", source: "b", file: "b.html", reader: 2)
            let stranger = Samples.submission("nothing in common with any of them", file: "c.html", reader: 2)
            _ = try index.admit([old, copy, stranger])
            try index.apply(.together(old.article.id, stranger.article.id))
            #expect(try index.outdated(by: ReadingVersions(reader: 2, analyzer: 1)) == 1)
            let new = Samples.submission(
                text + " and snow", title: "The Fox", source: "a", file: "a.html", bytes: "the file", reader: 2)
            let receipt = try #require(try index.admit([new]).first)
            #expect(receipt.outcome == .stored && receipt.replaces == old.article.id)
            #expect(try index.counts().articles == 3)
            #expect(try article(old.article.id, index)?.article.id == new.article.id)
            #expect(try article(new.article.id, index)?.received == old.arrival.received)
            #expect(try index.history(of: new.article.id).count == 2)
            #expect(try index.family(of: Samples.prefix(old.article.id)).count == 3)
            #expect(
                try index.overrides(on: nil).map(\.manualOverride) == [
                    .together(stranger.article.id, new.article.id)
                ])
            #expect(try index.outdated(by: ReadingVersions(reader: 2, analyzer: 1)) == 0)
            #expect(try index.verify() == [])
            _ = try index.renewTerms(atMost: 10, by: ReadingVersions(reader: 2, analyzer: 1)) { _ in
                SearchTerms(title: "", body: "")
            }
            #expect(try index.verify() == [])
            // A takedown applies to all readings.
            try index.forget(new.article.id)
            #expect(try index.admit([old]).map(\.isForgotten) == [true])
            #expect(try index.verify() == [])
            try index.undoRemoval(of: old.article.id)
            #expect(try index.admit([old]).map(\.isForgotten) == [false])
            #expect(try index.verify() == [])
        },
        ContractCheck("placements after reading again depend only on the new readings") { index in
            let versions = ReadingVersions(reader: 2, analyzer: 1)
            for seed: UInt64 in 1...3 {
                var random = SeededGenerator(seed: seed)
                let old = Samples.families(40, seed: seed + 30)
                _ = try index.admit(old)
                let new = old.map { old in
                    Samples.submission(
                        old.article.text + " v\(Int.random(in: 0..<3, using: &random))", title: old.article.title,
                        source: old.article.source, url: old.article.url, published: old.article.published,
                        file: old.arrival.name.description, inode: old.arrival.inode,
                        bytes: Samples.content(
                            old.arrival.name.description, source: old.article.source, title: old.article.title,
                            text: old.article.text),
                        reader: 2,
                        recovered: true)
                }
                var waiting = new.shuffled(using: &random)
                while !waiting.isEmpty {
                    let batch = Array(waiting.prefix(Int.random(in: 1...12, using: &random)))
                    waiting.removeFirst(batch.count)
                    #expect(try index.admit(batch).allSatisfy { $0.replaces != nil })
                    #expect(try index.verify() == [])
                }
                var found: [Article.ID: Placement] = [:]
                try index.forEachArticle { found[$0.article.id] = $0.placement }
                #expect(found == Oracle.placements(of: new, matcher: matcher))
                #expect(try index.outdated(by: versions) == 0)
                #expect(try index.outdatedFiles(by: versions, after: 0, limit: 10).isEmpty)
                for submission in new {
                    try index.forget(submission.article.id)
                    try index.undoRemoval(of: submission.article.id)
                }
                #expect(try index.verify() == [])
            }
        },
        ContractCheck("two readings that become equal are one article, and both ids lead to it") { index in
            let old = ["x", "y"].map { (name: String) in
                Samples.submission(text + " \(name)", file: "\(name).html", bytes: name, reader: 1)
            }
            _ = try index.admit(old)
            let new = ["x", "y"].map { (name: String) in
                Samples.submission(text, file: "\(name).html", bytes: name, reader: 2, recovered: true)
            }
            #expect(try index.admit(new).map(\.replaces) == old.map(\.article.id))
            #expect(try index.counts() == IndexCounts(articles: 1, families: 1, removals: 0))
            for reading in old { #expect(try article(reading.article.id, index)?.article.id == new[0].article.id) }
            #expect(try index.verify() == [])
        },
        ContractCheck("the same bytes from two sources are two documents, each with its own reading") { index in
            func reading(_ source: String, _ words: String, _ reader: Int) -> Submission {
                Samples.submission(
                    words, source: source, file: "\(source)/a.html", bytes: "the same", reader: reader, recovered: true)
            }
            _ = try index.admit([reading("a", text, 1), reading("b", text, 1)])
            let new = [reading("b", text + " new", 2), reading("a", text + " new", 2)]
            #expect(
                try index.admit(new).map(\.replaces)
                    == [reading("b", text, 1).article.id, reading("a", text, 1).article.id])
            #expect(try index.counts().articles == 2)
            #expect(try index.verify() == [])
        },
        ContractCheck(
            "the same article read by a newer reader is updated, and its terms if its language changed"
        ) { index in
            let old = Samples.submission(text, file: "a.html", bytes: "the file", reader: 1)
            _ = try index.admit([old])
            let new = Samples.submission(
                text, language: "en", published: Date(timeIntervalSince1970: 1_500_000_000), publishedIsDay: true,
                byline: ["Ada"],
                file: "a.html", bytes: "the file", reader: 2, recovered: true)
            #expect(try index.admit([new]).map(\.wasThere) == [true])
            let stored = try #require(try article(old.article.id, index))
            #expect(stored.article == new.article)
            #expect(try index.history(of: old.article.id).count == 1)
            let versions = ReadingVersions(reader: 2, analyzer: 1)
            #expect(try index.outdated(by: versions) == 0)
            let left = try index.renewTerms(atMost: 10, by: versions) {
                #expect($0 == new.article)
                return SearchTerms(title: "", body: "renewed")
            }
            #expect(left == 0)
            #expect(try index.hits(Samples.query(["renewed"])).count == 1)
            #expect(try index.hits(Samples.query(["fox"])).isEmpty)
            #expect(try index.verify() == [])
        },
        ContractCheck("a file without results is listed until that is recorded, and again on request") {
            index in
            let old = Samples.submission(text, file: "a.html", bytes: "the file", reader: 1)
            _ = try index.admit([old])
            let versions = ReadingVersions(reader: 2, analyzer: 1)
            let file = try #require(try index.outdatedFiles(by: versions, after: 0, limit: 5).first)
            #expect(file.arrival.name == FileName("a.html") && file.articles == 1)
            #expect(try index.outdatedFiles(by: versions, after: file.position, limit: 5).isEmpty)
            #expect(try index.noteReread([file], by: versions) == 1)
            #expect(try index.outdated(by: versions) == 0)
            #expect(try index.outdated(by: ReadingVersions(reader: 3, analyzer: 1)) == 1)
            try index.retryReading()
            #expect(try index.outdated(by: versions) == 1)
            #expect(try article(old.article.id, index)?.article == old.article)
        },
    ]
}
