// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// An article as crawlers, extractors and exports write it in JSON: one object with many possible field names. Fields
/// with other names are not decoded.
struct JSONArticle: Decodable {
    enum Role: Hashable {
        case title, text, markup, byline, source, url, documentID, language, published, modified
        /// A summary, used if there is no text.
        case summary
        case section, status, embargoed, notes
        /// Whether the article is free to read, and whether a part is missing.
        case free, paywalled, representation
        /// The bodies and headlines of ninjs 2 and 3, by type.
        case bodies, headlines
        /// When this version of the ninjs item was created, and when the first.
        case versionCreated, firstCreated
        /// Fields of programs that save pages; their change times concern the saved record.
        case saved
        /// The format name that some services state.
        case dialect
        /// Articles inside the object; the version field that identifies a JSON Feed.
        case members, version
    }

    /// The values found for each role, the most likely field name first.
    private let values: [Role: [JSONValue]]
    /// The same object as an article of our own export; nil if it is none.
    private(set) var exported: ExportedArticle?

    /// Field names in lower case without `_` and `-`, the most likely first. Used by news-please, trafilatura, fundus,
    /// newspaper, schema.org, JSON Feed, wallabag and omnivore.
    static let names: [(Role, [String])] = [
        (.title, ["title", "headline"]),
        (
            .text,
            ["text", "maintext", "articlebody", "rawtext", "fulltext", "bodytext", "contenttext", "body", "content"]
        ),
        (.markup, ["bodyhtml", "bodyxhtml", "bodyhtml5", "contenthtml", "articlehtml", "html", "rawhtml"]),
        (.byline, ["authors", "author", "byline", "by", "creator"]),
        (
            .source,
            [
                "sitename", "source", "hostname", "sourcedomain", "publisher", "domain", "domainname", "outlet",
                "creditline", "copyrightholder",
            ]
        ),
        (.url, ["url", "canonicalurl", "link", "sourceurl", "originalurl", "permalink", "uri"]),
        (.documentID, ["urn", "id", "guid", "documentid", "docid", "articleid", "uuid", "uri"]),
        (.language, ["language", "lang", "inlanguage"]),
        (
            .published,
            [
                "datepublished", "datepublish", "published", "publishedat", "publisheddate", "publishdate",
                "publicationdate", "publishingdate", "pubdate", "publishedtime", "date",
            ]
        ),
        (.modified, ["datemodified", "datemodify", "modified", "modifiedat", "updated", "updatedat", "lastmod"]),
        (.summary, ["description", "descriptiontext", "summary", "excerpt", "teaser", "abstract", "standfirst"]),
        (.section, ["section", "articlesection", "category", "service", "subject", "subjects"]),
        (.status, ["pubstatus"]),
        (.embargoed, ["embargoed", "embargo", "embargountil"]),
        (.notes, ["ednote", "ednotes", "slugline"]),
        (.free, ["isaccessibleforfree"]),
        (.paywalled, ["ispaywalled", "paywalled", "paywall", "ispremium"]),
        (.representation, ["representationtype"]),
        (.bodies, ["bodies"]),
        (.headlines, ["headlines"]),
        (.versionCreated, ["versioncreated"]),
        (.firstCreated, ["firstcreated", "contentcreated"]),
        (.saved, ["savedat", "isarchived", "readingprogress"]),
        (.members, ["items", "item", "articles", "entries", "results", "posts", "docs", "data"]),
        (.version, ["version"]),
        (.dialect, ["format"]),
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
        var fields: [String: JSONValue] = [:]
        for key in container.allKeys where Self.ranks[Self.folded(key.stringValue)] != nil {
            fields[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
        }
        self.init(fields)
        // `try?`: an object with other values in these fields is an article of another program.
        if ExportedArticle.mayBe(fields) { exported = try? ExportedArticle(from: decoder) }
    }

    init(_ fields: [String: JSONValue]) {
        var ranked: [Role: [(rank: Int, key: String, value: JSONValue)]] = [:]
        for (key, value) in fields {
            for place in Self.ranks[Self.folded(key)] ?? [] {
                ranked[place.role, default: []].append((place.rank, key, value))
            }
        }
        // By rank, then by name as written, because the decoder gives keys in no fixed order.
        values = ranked.mapValues { $0.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }.map(\.value) }
    }

    private static func folded(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" } }

    func all(_ role: Role) -> [JSONValue] { values[role] ?? [] }
    func line(_ role: Role) -> String? { all(role).compactMap(\.line).first }
}
