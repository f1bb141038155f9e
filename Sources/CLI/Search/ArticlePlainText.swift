// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Presentation

/// An article as text to read, for a mail or a document: title, source, date, address, then the text.
enum ArticlePlainText {
    /// Separates two articles.
    private static let rule = String(repeating: "-", count: 72)

    /// - Parameter isFirst: false for an article that follows another.
    /// - Returns: lines, each with its end; without control characters.
    static func of(_ stored: StoredArticle, isFirst: Bool) -> String {
        let article = stored.article
        var lines = isFirst ? [] : ["", rule, ""]
        if let title = article.title, !title.isEmpty { lines.append(SafeText.line(title)) }
        let facts = [article.source.map(SafeText.line) ?? "", Wording.date(stored)].filter { !$0.isEmpty }
        lines.append(facts.joined(separator: ", "))
        if let url = article.url, !url.isEmpty { lines.append(SafeText.line(url)) }
        lines.append("")
        lines.append(SafeText.paragraphs(article.text))
        return lines.joined(separator: "\n") + "\n"
    }
}
