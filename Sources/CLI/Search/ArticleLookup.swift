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

    /// The id that an argument gives: an id, the beginning of one, or the address of an article.
    func prefix(_ text: String, in index: some ArticleQueries) throws -> Article.IDPrefix {
        guard let address = Self.address(text) else { return try prefix(text) }
        return try article(withAddress: address, in: index).article.id.prefix
    }
}
