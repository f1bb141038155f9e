// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// An article as crawlers, extractors and exports write it in JSON: one object whose fields go by many names.
/// Fields of other names are not even decoded.
struct JSONArticle: Decodable {
    enum Role: Hashable { case title, text, markup, byline, source, url, documentID, language, published, modified }

    /// The values found for each role, the likeliest name first.
    private let values: [Role: [JSONValue]]

    /// Names, lower case and without `_` and `-`, the likeliest first. Used by news-please, trafilatura, fundus,
    /// newspaper, schema.org, JSON Feed, wallabag and omnivore.
    static let names: [(Role, [String])] = [
        (.title, ["title", "headline"]),
        (
            .text,
            ["text", "maintext", "articlebody", "rawtext", "fulltext", "bodytext", "contenttext", "body", "content"]
        ),
        (.markup, ["bodyhtml", "bodyxhtml", "contenthtml", "articlehtml", "html", "rawhtml"]),
        (.byline, ["authors", "author", "byline", "creator"]),
        (.source, ["sitename", "source", "hostname", "sourcedomain", "publisher", "domain", "domainname", "outlet"]),
        (.url, ["url", "canonicalurl", "link", "sourceurl", "originalurl", "permalink", "uri"]),
        (.documentID, ["id", "guid", "documentid", "docid", "articleid", "uuid", "uri"]),
        (.language, ["language", "lang", "inlanguage"]),
        (
            .published,
            [
                "datepublished", "datepublish", "published", "publishedat", "publisheddate", "publishdate",
                "publicationdate", "publishingdate", "pubdate", "publishedtime", "date",
            ]
        ),
        (.modified, ["datemodified", "datemodify", "modified", "modifiedat", "updated", "updatedat", "lastmod"]),
    ]

    private static let ranks: [String: [(role: Role, rank: Int)]] = {
        var ranks: [String: [(role: Role, rank: Int)]] = [:]
        for (role, names) in names {
            for (rank, name) in names.enumerated() { ranks[name, default: []].append((role, rank)) }
        }
        return ranks
    }()

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        var ranked: [Role: [(rank: Int, key: String, value: JSONValue)]] = [:]
        for key in container.allKeys {
            let name = key.stringValue.lowercased().filter { $0 != "_" && $0 != "-" }
            guard let places = Self.ranks[name] else { continue }
            let value = try container.decode(JSONValue.self, forKey: key)
            for place in places { ranked[place.role, default: []].append((place.rank, key.stringValue, value)) }
        }
        // By rank, then by the name as written, for the decoder gives keys in no order.
        values = ranked.mapValues { $0.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }.map(\.value) }
    }

    func draft(reader: HTMLReader) throws(ReadingError) -> Draft {
        guard var draft = try body(reader: reader) else {
            let wanted = Self.names.filter { $0.0 == .text || $0.0 == .markup }.flatMap(\.1).joined(separator: ", ")
            throw ReadingError(
                .noText, "the JSON object holds no text of an article; looked for \(wanted); name the text so")
        }
        draft.title = line(.title).map { stated($0) } ?? draft.title
        let authors = byline
        if !authors.isEmpty { draft.byline = stated(authors) }
        draft.url = all(.url).compactMap(\.line).compactMap(WebAddress.absolute).first.map { stated($0) } ?? draft.url
        draft.source = source.map { stated($0) } ?? draft.source
        draft.documentID = line(.documentID).map { stated($0) } ?? draft.documentID
        draft.declaredLanguage = line(.language).map { stated($0) } ?? draft.declaredLanguage
        draft.published = date(.published) ?? draft.published
        draft.modified = date(.modified) ?? draft.modified
        return draft
    }

    private func stated<Value>(_ value: Value) -> Found<Value> { Found(value, from: "json", confidence: 0.95) }
    private func all(_ role: Role) -> [JSONValue] { values[role] ?? [] }
    private func line(_ role: Role) -> String? { all(role).compactMap(\.line).first }

    private func date(_ role: Role) -> Found<Date>? {
        all(role).compactMap(\.line).compactMap { Dates.found(in: $0, from: "json", confidence: 0.95) }.first
    }

    private var byline: [String] {
        // Commas stay: "Doe, Jane" is one person.
        let names = all(.byline).map(\.names).first { !$0.isEmpty } ?? []
        return Byline.names(names.flatMap { $0.split(separator: ";").compactMap { Tidy.nonEmptyLine(String($0)) } })
    }

    /// A name or host; an address stands for its host.
    private var source: String? {
        let named = all(.source).compactMap { $0.names.first ?? $0["domain"]?.line }.first
        return named.map { WebAddress.host(of: $0) ?? $0 }
    }

    /// The first field that holds text, as the paragraphs it has; nil when none does.
    private func body(reader: HTMLReader) throws(ReadingError) -> Draft? {
        for value in all(.text) {
            let text = Self.gathered(value)
            if !text.utf8.contains(where: { !$0.isASCIISpace }) { continue }
            if HTMLReader.looksLikeMarkup(text) { return try reader.draft(ofContent: text) }
            let draft = PlainText.draft(Array(text.utf8))
            // JSON has a field for the title: the first line is none.
            let whole = (draft.title.map { [$0.value] } ?? []) + draft.paragraphs.value
            return Draft(paragraphs: Found(whole, from: "json", confidence: 0.95))
        }
        for value in all(.markup) {
            let text = Self.gathered(value)
            if text.utf8.contains(where: { !$0.isASCIISpace }) { return try reader.draft(ofContent: text) }
        }
        return nil
    }

    /// A string, or the strings of nested arrays and objects (paragraphs, sections) in their order. Objects have
    /// none, so their fields go by what fundus and editors write: summary, headline, then paragraphs.
    private static func gathered(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): return text
        case .array(let parts): return parts.map(gathered).filter { !$0.isEmpty }.joined(separator: "\n\n")
        case .object(let fields):
            let parts = ["summary", "headline", "text", "content", "sections", "paragraphs"].compactMap { fields[$0] }
            return parts.map(gathered).filter { !$0.isEmpty }.joined(separator: "\n\n")
        default: return ""
        }
    }
}

/// A JSON document: one article, or an array of them.
struct JSONFile: Decodable {
    let articles: [JSONArticle]

    init(from decoder: any Decoder) throws {
        // `try?`: an object is not an error, but the other shape.
        guard var list = try? decoder.unkeyedContainer() else {
            articles = [try JSONArticle(from: decoder)]
            return
        }
        var articles: [JSONArticle] = []
        while !list.isAtEnd { articles.append(try list.decode(JSONArticle.self)) }
        self.articles = articles
    }
}
