// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Extracts the fields of an article from a JSON object.
extension JSONArticle {
    /// Whether the object is IPTC ninjs rather than custom JSON.
    var isNinjs: Bool {
        guard !all(.versionCreated).isEmpty, line(.dialect)?.hasPrefix("digitalwires") != true else { return false }
        return !all(.bodies).isEmpty || !all(.representation).isEmpty
            || !all(.status).isEmpty && !all(.documentID).isEmpty || line(.url) == line(.documentID)
    }

    var format: Format { isNinjs ? .ninjs : .json }
    private var origin: String { format.rawValue }

    func draft(reader: HTMLReader) throws(ReadingError) -> ArticleDraft {
        if let state = line(.state)?.lowercased(), Self.unpublished.contains(state) {
            throw ReadingError(
                .notAnArticle, "not an article: the status of this object is \"\(state)\"; publish it first")
        }
        guard var draft = try body(reader: reader) ?? summary else {
            let wanted = Self.names.filter { $0.0 == .text || $0.0 == .markup }.flatMap(\.1).joined(separator: ", ")
            throw ReadingError(
                .noText, "the JSON object contains no article text; put it in one of these fields: \(wanted)")
        }
        draft.title = title ?? draft.title
        let authors = byline
        if !authors.isEmpty { draft.byline = stated(authors) }
        draft.url = address ?? draft.url
        draft.source = source.map { stated($0) } ?? draft.source
        draft.documentID = documentID ?? draft.documentID
        draft.declaredLanguage = line(.language).map { stated($0) } ?? draft.declaredLanguage
        draft.section =
            all(.section).compactMap { $0.names.first }.first.map { Extracted($0, from: origin, confidence: 0.7) }
            ?? draft.section
        fillDates(&draft)
        fillUse(&draft)
        return draft
    }

    /// States of texts that their writers have not published.
    private static let unpublished: Set<String> = [
        "draft", "auto-draft", "private", "trash", "pending", "inherit", "scheduled", "future",
    ]

    private func stated<Value>(_ value: Value) -> Extracted<Value> { Extracted(value, from: origin, confidence: 0.95) }

    // MARK: Fields

    private var title: Extracted<String>? {
        let main = all(.headlines).flatMap(\.elements).sorted { a, _ in a["role"]?.line == "main" }
        let headlines = main.compactMap { $0["value"]?.line }
        return (headlines.first ?? line(.title)).map { stated(HTMLText.plain($0)) }
    }

    private var byline: [String] {
        let stated = all(.byline).lazy.map { Byline.names($0.names.map(HTMLText.plain), site: self.source) }
        return stated.first { !$0.isEmpty } ?? []
    }

    /// A name or host; of an address, its host.
    private var source: String? {
        let named = all(.source).compactMap {
            $0.names.first ?? $0["title"]?.line ?? $0["domain"]?.line ?? $0["uri"]?.line
        }.first
        return named.map { WebAddress.host(of: $0) ?? $0 }
    }

    private var address: Extracted<String>? {
        let found = all(.url).flatMap(\.elements).compactMap(\.line).compactMap(WebAddress.absolute).first
        // In ninjs `uri` is mainly an identifier and may lead nowhere.
        return found.map { Extracted($0, from: origin, confidence: isNinjs ? 0.6 : 0.95) }
    }

    /// ninjs is identified by `uri`, whatever other ids a system adds.
    private var documentID: Extracted<String>? {
        let lines = all(.documentID).compactMap(\.line)
        return (isNinjs ? lines.last : lines.first).map { stated($0) }
    }

    private func fillDates(_ draft: inout ArticleDraft) {
        let first = date(.firstCreated)
        let version = date(.versionCreated)
        let published = date(.published) ?? first ?? version
        draft.published = published ?? draft.published
        for role in [Role.published, .firstCreated, .versionCreated] {
            draft.noteFaults(of: .published, in: all(role).compactMap(\.line), from: origin)
        }
        draft.noteFaults(of: .modified, in: all(.modified).compactMap(\.line), from: origin)
        // A page-saving program's change times concern its own record, not the article.
        guard all(.saved).isEmpty else { return }
        let modified = version?.value == published?.value ? date(.modified) : version ?? date(.modified)
        draft.modified = modified ?? draft.modified
    }

    private func date(_ role: Role) -> Extracted<Date>? {
        let hints = DateHints(language: line(.language))
        let dates = all(role).compactMap(\.dateLine).compactMap {
            Dates.found(in: $0, from: origin, confidence: 0.95, hints: hints)
        }
        return dates.first.map { Dates.withHour($0, from: dates) }
    }

    private func fillUse(_ draft: inout ArticleDraft) {
        draft.take(status: line(.status), embargoedUntil: line(.embargoed), from: origin)
        let notes = all(.notes).flatMap(\.elements).map { $0.line ?? $0["ednote"]?.line }
        draft.take(notes: notes, headline: draft.title?.value)
        let part = line(.representation)?.lowercased()
        let isClosed =
            all(.free).contains { $0.boolValue == false } || all(.paywalled).contains { $0.boolValue == true }
        if isClosed || part == "incomplete" || part == "partial" { draft.isIncomplete = stated(true) }
    }

    // MARK: Text

    /// The paragraphs of the first field with text; nil if no field has any.
    private func body(reader: HTMLReader) throws(ReadingError) -> ArticleDraft? {
        for body in all(.bodies).flatMap(\.elements).sorted(by: { Self.rank($0) < Self.rank($1) }) {
            guard case .string(let text)? = body["value"] else { continue }
            let paragraphs = try Self.paragraphs(ofBody: text, reader.limits)
            if !paragraphs.isEmpty { return ArticleDraft(paragraphs: stated(paragraphs)) }
        }
        // Agencies send the same text twice; the markup has the paragraphs.
        if isNinjs, let draft = try markup(reader: reader) { return draft }
        let texts = all(.text).map(Self.gathered).filter { $0.utf8.contains { !$0.isASCIISpace } }
        if let text = Self.best(of: texts) { return try draft(of: text, reader: reader) }
        if let draft = try markup(reader: reader) { return draft }
        let plain = all(.plain).map(Self.gathered).first { $0.utf8.contains { !$0.isASCIISpace } }
        if let plain { return try draft(of: plain, reader: reader) }
        // Readers of feeds: `"summary": {"content": "…"}`
        let inSummary = all(.summary).filter(\.isObject).map(Self.gathered).first { !$0.isEmpty }
        return try inSummary.map { text throws(ReadingError) in try draft(of: text, reader: reader) }
    }

    /// The first text, unless it is one line and another has the same text with its paragraphs.
    private static func best(of texts: [String]) -> String? {
        guard let first = texts.first, first.utf8.count > longestLine, !first.utf8.contains(0x0A),
            !HTMLReader.looksLikeMarkup(first)
        else { return texts.first }
        return texts.dropFirst().first { $0.utf8.count >= first.utf8.count && HTMLReader.looksLikeMarkup($0) } ?? first
    }

    /// Bytes of a text without line breaks that may be one paragraph.
    private static let longestLine = 120

    private func draft(of text: String, reader: HTMLReader) throws(ReadingError) -> ArticleDraft {
        if HTMLReader.looksLikeMarkup(text) { return try reader.draft(ofContent: text) }
        let (text, isCut) = Self.withoutCount(text)
        let draft = PlainText.draft(Array(text.utf8))
        // JSON has a field for the title, so the first line is text.
        let whole = (draft.title.map { [$0.value] } ?? []) + draft.paragraphs.value
        var article = ArticleDraft(paragraphs: stated(whole))
        if isCut { article.isIncomplete = stated(true) }
        return article
    }

    /// A text without the number of characters that a news service left out: `… [+1234 chars]`.
    private static func withoutCount(_ text: String) -> (text: String, isCut: Bool) {
        guard text.hasSuffix(" chars]"), let open = text.lastIndex(of: "["),
            text[open...].hasPrefix("[+"), text[open...].utf8.count <= 24
        else { return (text, false) }
        return (Tidy.line(String(text[..<open])), true)
    }

    private func markup(reader: HTMLReader) throws(ReadingError) -> ArticleDraft? {
        for value in all(.markup) {
            let text = Self.gathered(value)
            guard text.utf8.contains(where: { !$0.isASCIISpace }) else { continue }
            guard isNinjs else { return try reader.draft(ofContent: text) }
            let paragraphs = try ContentText(limits: reader.limits).paragraphs(ofMarkup: Array(text.utf8))
            if !paragraphs.isEmpty { return ArticleDraft(paragraphs: stated(paragraphs)) }
        }
        return nil
    }

    /// HTML before NITF before plain text, which sometimes has lost its paragraphs.
    private static func rank(_ body: JSONValue) -> Int {
        let type = (body["contentType"]?.line ?? body["contenttype"]?.line ?? "").lowercased()
        return type.contains("html") ? 0 : type.contains("nitf") ? 1 : 2
    }

    private static func paragraphs(ofBody text: String, _ limits: ReadingLimits) throws(ReadingError) -> [String] {
        let utf8 = Array(text.utf8)
        guard utf8.prefix(1024).containsIgnoringCase("<nitf") else {
            return try ContentText(limits: limits).paragraphs(of: utf8)
        }
        let tree = try XMLTree(utf8, limits: limits)
        return try NITFReader(tree: tree, limits: limits).text(of: tree.root)
    }

    /// For a list entry that names an article without its text.
    private var summary: ArticleDraft? {
        guard title != nil, address != nil || date(.published) != nil,
            let text = line(.summary).map(HTMLText.plain), !text.isEmpty
        else { return nil }
        var draft = ArticleDraft(paragraphs: Extracted([text], from: "summary", confidence: 0.6))
        draft.isIncomplete = Extracted(true, from: "summary", confidence: 0.9)
        return draft
    }

    /// A string, or the strings of nested arrays and objects (paragraphs, sections) in order. Object fields are
    /// unordered, so they are read in the order that fundus and editors use: summary, headline, then paragraphs.
    private static func gathered(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): return text
        case .array(let parts): return parts.map(gathered).filter { !$0.isEmpty }.joined(separator: "\n\n")
        case .object(let fields):
            let parts = ["summary", "headline", "text", "content", "sections", "paragraphs", "value", "rendered"]
                .compactMap { fields[$0] }
            return parts.map(gathered).filter { !$0.isEmpty }.joined(separator: "\n\n")
        default: return ""
        }
    }
}
