// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// Versions of one article, whose texts may have nothing in common.
extension ContractCheck {
    private static func placements(_ index: any ArticleIndex) throws -> [Article.ID: Placement] {
        var found: [Article.ID: Placement] = [:]
        try index.forEachArticle { found[$0.article.id] = $0.placement }
        return found
    }

    private static func areTogether(
        _ a: Submission, _ b: Submission, in index: any ArticleIndex
    ) throws -> Bool {
        let found = try placements(index)
        return try #require(found[a.article.id]).family == #require(found[b.article.id]).family
    }

    private static func day(_ number: Double) -> Date { Date(timeIntervalSince1970: number * 86_400) }

    private static let address = "https://example.org/story"

    static let versions = [
        ContractCheck("versions of one address or document id depend only on the set of articles") { index in
            for seed: UInt64 in 1...4 {
                var random = SeededGenerator(seed: seed)
                var waiting = Samples.versions(60, seed: seed).shuffled(using: &random)
                var there: [Submission] = []
                while !waiting.isEmpty {
                    let batch = Array(waiting.prefix(Int.random(in: 1...8, using: &random)))
                    waiting.removeFirst(batch.count)
                    let preview = batch.count == 1 ? try index.preview(batch[0]) : nil
                    let receipts = try index.admit(batch)
                    if let preview { #expect(preview == receipts[0]) }
                    there += batch
                    while there.count > Int.random(in: 10...50, using: &random) {
                        let gone = there.remove(at: Int.random(in: 0..<there.count, using: &random))
                        _ = try index.forget(gone.article.id)
                        // A later text may be a copy from the same outlet.
                        try index.undoRemoval(of: gone.article.id)
                    }
                    let found = try placements(index)
                    #expect(found == Oracle.placements(of: there, matcher: matcher))
                }
                try index.refoldAll()
                while try index.refold(atMost: 7) > 0 {}
                let refolded = try placements(index)
                #expect(refolded == Oracle.placements(of: there, matcher: matcher))
                #expect(try index.verify() == [])
                for submission in there { _ = try index.forget(submission.article.id) }
            }
        },
        ContractCheck("a rewritten article joins its earlier version, and not articles of other addresses or sources") {
            index in
            let first = Samples.submission("red fox", title: "one title", source: "s", url: address, published: day(1))
            let second = Samples.submission(
                "blue whale", title: "one title", source: "s", url: address, published: day(2))
            let other = Samples.submission("grey seal", title: "one title", source: "s", url: address + "/2")
            let document = Samples.submission("sea bird", title: "a title", source: "s", documentID: "7")
            let later = Samples.submission("polar bear", title: "a title", source: "s", documentID: "7")
            let foreign = Samples.submission("lone wolf", title: "a title", source: "t", documentID: "7")
            for submission in [second, other, first, document, foreign, later] { _ = try index.admit([submission]) }
            #expect(try areTogether(first, second, in: index) && areTogether(document, later, in: index))
            #expect(try !areTogether(first, other, in: index) && !areTogether(document, foreign, in: index))
        },
        ContractCheck("a text that is also elsewhere gets the versions of its new address, and loses them") { index in
            let elsewhere = Samples.submission("red fox", title: "other", source: "t", url: "https://example.com/1")
            let version = Samples.submission("blue whale", title: "one title", source: "s", url: address)
            let copy = Samples.submission("red fox", title: "one title", source: "s", url: address)
            _ = try index.admit([elsewhere])
            _ = try index.admit([version])
            #expect(try !areTogether(elsewhere, version, in: index))
            #expect(try index.preview(copy).placement.family == index.admit([copy])[0].placement.family)
            #expect(try areTogether(copy, version, in: index) && areTogether(elsewhere, version, in: index))
            // `elsewhere` still has the same text.
            try index.forget(copy.article.id)
            #expect(try !areTogether(elsewhere, version, in: index))
            #expect(try index.verify() == [])
        },
        ContractCheck("a newer reading with another date of publication may be a version no more") { index in
            let first = Samples.submission("red fox", title: "one title", source: "s", url: address, published: day(1))
            let second = Samples.submission(
                "blue whale", title: "one title", source: "s", url: address, published: day(2), file: "b.html")
            _ = try index.admit([first, second])
            #expect(try areTogether(first, second, in: index))
            let again = Samples.submission(
                "blue whale", title: "one title", source: "s", url: address, published: day(30), file: "b.html",
                reader: 2)
            #expect(try index.admit([again]).map(\.outcome) == [.known])
            #expect(try !areTogether(first, second, in: index))
            let corrected = Samples.submission(
                "blue whale", title: "one title", source: "s", url: address, published: day(3), file: "b.html",
                reader: 3)
            _ = try index.admit([corrected])
            #expect(try areTogether(first, second, in: index))
        },
        ContractCheck("many versions of one address are one family in any order, dated or not") { index in
            for (round, isDated) in [true, false].enumerated() {
                var random = SeededGenerator(seed: UInt64(round + 1))
                let states = (0..<24).map { number in
                    Samples.submission(
                        "state\(round) of\(round) word\(number)x\(round) word\(number)y\(round) word\(number)z\(round)",
                        title: "live page", source: "s", url: address + "/\(round)",
                        published: isDated ? day(1) + Double(number) * 60 : nil, file: "\(round)-\(number).html")
                }
                for state in states.shuffled(using: &random) { _ = try index.admit([state]) }
                #expect(try Set(placements(index).values.map(\.family)).count == round + 1)
                #expect(try index.verify() == [])
            }
        },
    ]
}
