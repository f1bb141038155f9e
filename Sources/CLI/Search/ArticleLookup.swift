// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// Articles by the address that a user pastes in place of an id.
extension CommandContext {
    /// The normalised address; nil for an id, or for a text that is no address.
    static func address(_ text: String) -> String? {
        guard Article.IDPrefix(text) == nil, text.contains("://") || text.contains(".") && text.contains("/") else {
            return nil
        }
        return Address.normalized(text)
    }

    /// The newest article with an address. If several articles have it, a note names the others.
    /// - Throws: exit state 1 if there is none.
    func article(withAddress address: String, in index: some ArticleQueries) throws -> StoredArticle {
        let found = try index.articles(withAddress: address).sorted(by: Self.isNewer)
        guard let newest = found.first else {
            throw CommandFailure(.nothing, "no article has the address '\(SafeText.line(address))'")
        }
        let others = found.dropFirst()
        if !others.isEmpty {
            let short = ShortIDs(index)
            let ids = try others.prefix(Self.othersShown).map { try short($0.article.id) }.joined(separator: ", ")
            let more = others.count > Self.othersShown ? " and \(others.count - Self.othersShown) more" : ""
            console.warning(
                "note: \(Numbers.count(found.count, "article")) have this address; \(try short(newest.article.id)) is the "
                    + "newest, \(others.count == 1 ? "the other is" : "the others are") \(ids)\(more)")
        }
        return newest
    }

    private static let othersShown = 10

    private static func isNewer(_ a: StoredArticle, _ b: StoredArticle) -> Bool {
        func date(_ stored: StoredArticle) -> Date {
            stored.article.modified ?? stored.article.published ?? stored.received
        }
        return (date(a), a.received, a.article.id) > (date(b), b.received, b.article.id)
    }

    /// The article with this id, beginning of an id, or address.
    /// - Throws: exit state 1 if there is none; the message says if the article was forgotten.
    func article(named text: String, in index: some ArticleQueries & RemovalRecords) throws -> StoredArticle {
        guard let address = Self.address(text) else { return try article(text, in: index) }
        return try article(withAddress: address, in: index)
    }

    /// Calls `body`, which looks up an id or the beginning of one. If several articles have such an id, the failure names
    /// what was typed, and lists these articles.
    func resolving<Result>(
        _ typed: String, in index: some ArticleQueries, _ body: () throws -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch let error as IndexError {
            guard case .ambiguous(let candidates) = error.cause else { throw error }
            throw try ambiguous(typed, candidates, in: index)
        }
    }

    private func ambiguous(
        _ typed: String, _ candidates: [Article.ID], in index: some ArticleQueries
    ) throws -> CommandFailure {
        let short = ShortIDs(index)
        var table = TableOutput(
            [
                .init(""), .init("", dropPriority: 2), .init("", flexible: true, least: 10, dropPriority: 1),
                .init("", flexible: true, least: 16),
            ], showsHeader: false)
        for id in candidates.prefix(Self.othersShown) {
            // The id of a replaced reading leads to another article, that of a forgotten one to none.
            let stored = try index.article(id.prefix)
            table.add([
                .init(try short(id)), .init(stored.map { Wording.date($0) } ?? ""),
                .init(stored.map { Wording.source($0.article) } ?? ""),
                .init(stored.map { Wording.title($0.article) } ?? ""),
            ])
        }
        // With the indent that a message gets on a terminal.
        let rows = table.lines(width: console.messageWidth.map { $0 - 4 }, styling: Styling(isOn: false))
        let more = candidates.count > Self.othersShown ? ["and more"] : []
        return CommandFailure(
            .badInput,
            "'\(SafeText.line(typed))' matches several articles:\n"
                + (rows + more).map { "  " + $0 }.joined(separator: "\n"),
            hint: "Give more digits.")
    }

    /// The id that an argument gives: an id, the beginning of one, or the address of an article.
    func prefix(_ text: String, in index: some ArticleQueries) throws -> Article.IDPrefix {
        guard let address = Self.address(text) else { return try prefix(text) }
        return try article(withAddress: address, in: index).article.id.prefix
    }
}
