// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads Markdown with or without front matter: the text without its markup.
struct MarkdownReader {
    let limits: ReadingLimits

    /// Whether the file begins as Markdown: with front matter of at least one field, or with a heading.
    static func isMarkdown(_ head: ArraySlice<UInt8>) -> Bool {
        if let matter = FrontMatter.split(head) { return FrontMatter.hasField(matter) }
        let line = head.prefix { $0 != 0x0A }
        guard line.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return false }
        return line.starts(with: "# ".utf8) || isUnderlined(line, by: head[line.endIndex...].dropFirst())
    }

    /// Whether the second line is a rule of the length of the first, which it makes a heading.
    private static func isUnderlined(_ line: ArraySlice<UInt8>, by rest: ArraySlice<UInt8>) -> Bool {
        var rule = rest.prefix { $0 != 0x0A }
        while rule.last?.isASCIISpace == true { rule = rule.dropLast() }
        guard let mark = rule.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"), rule.count >= 3,
            rule.allSatisfy({ $0 == mark }), line.count <= 4 * longestHeading
        else { return false }
        let width = TextWidth.of(Tidy.line(line))
        return mark == UInt8(ascii: "=") ? width <= longestHeading : abs(width - rule.count) <= 3
    }

    private static let longestHeading = 250

    /// Whether a file that begins with a brace is Markdown with JSON front matter.
    static func hasJSONFields(_ head: ArraySlice<UInt8>) -> Bool {
        guard let matter = FrontMatter.split(head), matter.kind == .json else { return false }
        return FrontMatter.hasField(matter)
    }

    func draft(_ utf8: [UInt8]) throws(ReadingError) -> ArticleDraft {
        let matter = FrontMatter.split(utf8[...].drop(while: \.isASCIISpace))
        let fields = FrontMatter(matter)
        if fields.isTrue("draft") || fields.isFalse("published") {
            throw ReadingError(
                .notAnArticle, "not an article: its front matter says that it is a draft; publish it first")
        }
        var note = NoteOpening(MarkdownBlocks(matter?.rest ?? utf8[...]), title: fields.line("title", "headline"))
        note.open()
        var draft = ArticleDraft(paragraphs: Extracted([], from: "markdown", confidence: 0.95))
        draft.title =
            fields.line("title", "headline").map { stated($0) }
            ?? note.title.map { Extracted($0, from: "markdown", confidence: 0.9) }
        draft.paragraphs = Extracted(
            try ContentText(limits: limits).paragraphs(ofMarkup: note.blocks.html), from: "markdown", confidence: 0.95)
        fill(&draft, from: fields)
        fill(&draft, from: note)
        guard !draft.paragraphs.value.isEmpty else {
            throw ReadingError(.noText, "Markdown without text after its front matter; send it with its text")
        }
        return draft
    }

    private func stated<Value>(_ value: Value) -> Extracted<Value> {
        Extracted(value, from: "front-matter", confidence: 0.95)
    }

    private func fill(_ draft: inout ArticleDraft, from fields: FrontMatter) {
        let authors = Byline.names(
            fields.list("author", "authors", "byline", "creator", "writer", "by").map(NoteLink.shown))
        if !authors.isEmpty { draft.byline = stated(authors) }
        let named = fields.list("source", "publisher", "publication", "site", "site_name", "sitename", "website")
        draft.source = named.map(NoteLink.shown).first { !$0.contains("://") && !$0.isEmpty }.map { stated($0) }
        let addresses =
            fields.list("canonicalurl", "canonical_url", "canonical") + fields.list("url", "link", "permalink")
            + fields.list("source_url", "sourceurl", "source-url", "original_url", "original", "origin", "href", "uri")
            + fields.list("source", "publisher", "site", "website")
        draft.url = addresses.lazy.compactMap(NoteLink.address).first.map { stated($0) }
        draft.documentID = fields.line("id", "guid", "uuid").map { stated($0) }
        draft.declaredLanguage = fields.line("lang", "language", "locale").map { stated($0) }
        draft.section =
            (fields.line("section", "category") ?? fields.list("categories").first)
            .map { stated(NoteLink.shown($0)) }
        // A program for notes states when the page was published, and by `date` or `created` when it was saved.
        let published = fields.line(
            "published", "date_published", "published_at", "published_date", "publication_date", "datepublished",
            "date", "pubdate", "publishdate", "publish_date")
        let modified = fields.line("lastmod", "modified", "updated", "date_modified", "last_modified_at")
        (draft.published, draft.modified) = (date(published), date(modified))
        draft.noteFaults(of: .published, in: [published].compactMap(\.self), from: "front-matter")
        draft.noteFaults(of: .modified, in: [modified].compactMap(\.self), from: "front-matter")
        draft.take(
            status: fields.line("pubstatus"), embargoedUntil: fields.line("embargo", "embargoed"), from: "front-matter")
    }

    /// What lines above the text state.
    private func fill(_ draft: inout ArticleDraft, from note: NoteOpening) {
        let names = Byline.names(note.authors)
        if draft.byline == nil, !names.isEmpty { draft.byline = Extracted(names, from: "markdown", confidence: 0.8) }
        draft.url = draft.url ?? note.address.map { Extracted($0, from: "markdown", confidence: 0.8) }
        if draft.published == nil, let date = note.date {
            draft.published = Dates.found(in: date, from: "markdown", confidence: 0.8)
        }
    }

    private func date(_ text: String?) -> Extracted<Date>? {
        text.flatMap { Dates.found(in: $0, from: "front-matter", confidence: 0.95) }
    }
}
