// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

extension ContractCheck {
    /// A submission with the publisher's statements on its use.
    private static func submission(
        _ text: String, id: String?, source: String? = "Wire", url: String? = nil, at seconds: Double,
        status: PublicationStatus? = nil, withdraws: String? = nil, section: String? = nil, embargoed: Date? = nil,
        isIncomplete: Bool = false
    ) -> Submission {
        let sample = Samples.submission(text, file: "\(id ?? "-")-\(seconds).xml", inode: UInt64(seconds))
        let time = Date(timeIntervalSince1970: 1_700_000_000 + seconds)
        let article = Article(
            title: nil, source: source, url: url, documentID: id, published: time, modified: time, section: section,
            embargoed: embargoed, status: status, withdraws: withdraws, isIncomplete: isIncomplete, format: .newsmlG2,
            text: text, words: sample.article.words)
        return Submission(
            article: article, fingerprint: sample.fingerprint, terms: sample.terms, arrival: sample.arrival,
            recovered: false)
    }

    private static func withdrawal(of submission: Submission, in index: any ArticleIndex) throws -> Withdrawal? {
        try #require(try index.article(Samples.prefix(submission.article.id))).withdrawal
    }

    static let withdrawals = [
        ContractCheck("section, embargo, status, withdrawn document id and incompleteness are returned") { index in
            let full = submission(
                "one two", id: "a", at: 1, status: .withheld, withdraws: "b", section: "Monde",
                embargoed: Date(timeIntervalSince1970: 1_700_000_500), isIncomplete: true)
            _ = try index.admit([full])
            #expect(try index.article(Samples.prefix(full.article.id))?.article == full.article)
        },
        ContractCheck("a notice marks the withdrawn articles, in whatever order they arrive") { index in
            let notice = submission("kill this story", id: "a", at: 10, status: .canceled)
            let early = submission("first words of it", id: "a", at: 1)
            let late = submission("more words of it", id: "a", at: 2)
            _ = try index.admit([early])
            #expect(try withdrawal(of: early, in: index) == nil)
            _ = try index.admit([notice])
            _ = try index.admit([late])
            let expected = Withdrawal(
                status: .canceled, notice: notice.article.id, issued: Date(timeIntervalSince1970: 1_700_000_010))
            for article in [early, late] { #expect(try withdrawal(of: article, in: index) == expected) }
            #expect(try withdrawal(of: notice, in: index) == nil)
            #expect(try index.counts().articles == 3)
        },
        ContractCheck("withdrawn articles are found, but not their notices") { index in
            let notice = submission("kill this story", id: "a", at: 10, status: .canceled)
            let early = submission("first words of it", id: "a", at: 1)
            _ = try index.admit([notice, early, submission("other words here", id: "b", at: 1)])
            let withdrawn = SearchCondition.filter(.state(.withdrawn))
            #expect(try index.matches(SearchQuery(withdrawn, now: Samples.now)) == [early.article.id])
            #expect(try index.matches(SearchQuery(.not(withdrawn), now: Samples.now)).count == 2)
            _ = try index.forget(notice.article.id)
            #expect(try index.matches(SearchQuery(withdrawn, now: Samples.now)) == [])
        },
        ContractCheck("a notice marks no newer version, no other document and no other source") { index in
            let newer = submission("corrected words", id: "a", at: 20)
            let other = submission("other words here", id: "b", at: 1)
            let foreign = submission("foreign words here", id: "a", source: "Paper", at: 1)
            _ = try index.admit([
                newer, other, foreign, submission("kill this story", id: "a", at: 10, status: .withheld),
            ])
            for article in [newer, other, foreign] { #expect(try withdrawal(of: article, in: index) == nil) }
        },
        ContractCheck("articles are also withdrawn by address or document id, and the newest notice counts") { index in
            let byAddress = submission("one two", id: nil, source: nil, url: "https://a.example/1", at: 1)
            let named = submission("three four", id: "x", at: 1)
            let first = submission("withheld for now", id: nil, url: "https://a.example/1", at: 5, status: .withheld)
            let second = submission("canceled for good", id: nil, url: "https://a.example/1", at: 6, status: .canceled)
            let naming = submission("x is canceled", id: "y", at: 7, withdraws: "x")
            _ = try index.admit([byAddress, named, second, first, naming])
            #expect(try withdrawal(of: byAddress, in: index)?.notice == second.article.id)
            #expect(try withdrawal(of: named, in: index)?.notice == naming.article.id)
            _ = try index.forget(naming.article.id)
            #expect(try withdrawal(of: named, in: index) == nil)
        },
        ContractCheck("the same article with a newer status takes that status, but never an older one") { index in
            let usable = submission("one two three", id: "a", at: 1, status: .usable)
            let canceled = submission("one two three", id: "a", at: 9, status: .canceled)
            #expect(usable.article.id == canceled.article.id)
            _ = try index.admit([usable])
            #expect(try index.admit([canceled]).map(\.outcome) == [.known])
            #expect(try index.article(Samples.prefix(usable.article.id))?.article.status == .canceled)
            _ = try index.admit([submission("one two three", id: "a", at: 5, status: .usable)])
            #expect(try index.article(Samples.prefix(usable.article.id))?.article.status == .canceled)
        },
    ]
}
