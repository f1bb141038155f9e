// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// An article as crawlers, extractors and exports write it in JSON: one object with many possible field names. Fields
/// with other names are not decoded.
struct JSONArticle: Decodable {
    enum Role: Hashable {
        case title, text, markup, plain, byline, source, url, documentID, language, published, modified
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
        /// `draft` and the like, in content systems.
        case state
        /// Articles inside the object; the version field that identifies a JSON Feed.
        case members, version
    }

    /// The values found for each role, the most likely field name first.
    private let values: [Role: [JSONValue]]
    /// The same object as an article of our own export; nil if it is none.
    private(set) var exported: ExportedArticle?

    /// Field names in lower case without `_` and `-`, the most likely first. Used by news-please, trafilatura, fundus,
    /// newspaper, schema.org, JSON Feed, wallabag, omnivore, WordPress, Ghost, Guardian, news services and readers of
    /// feeds.
    static let names: [(Role, [String])] = [
        (.title, ["title", "headline", "webtitle", "articletitle", "posttitle"]),
        (
            .text,
            [
                "text", "maintext", "articlebody", "rawtext", "fulltext", "bodytext", "contenttext", "body", "content",
                "articletext", "fullcontent", "storytext", "cleanedtext", "postcontent",
            ]
        ),
        (
            .markup,
            [
                "bodyhtml", "bodyxhtml", "bodyhtml5", "contenthtml", "articlehtml", "html", "rawhtml", "htmlcontent",
                "renderedhtml",
            ]
        ),
        // The text of the markup in the same object, with fewer paragraphs.
        (.plain, ["plaintext", "textcontent"]),
        (
            .byline,
            [
                "authors", "author", "byline", "by", "creator", "creators", "publishedby", "authorname", "authornames",
                "writers", "journalists", "primaryauthor",
            ]
        ),
        (
            .source,
            [
                "sitename", "source", "hostname", "sourcedomain", "publisher", "domain", "domainname", "outlet",
                "creditline", "copyrightholder", "publication", "publicationname", "sourcename", "provider",
                "newspaper",
                "ogsitename", "feedtitle", "feed", "origin",
            ]
        ),
        (
            .url,
            [
                "url", "canonicalurl", "weburl", "pageurl", "articleurl", "posturl", "link", "sourceurl", "originalurl",
                "permalink", "uri", "canonical", "alternate", "resolvedurl", "givenurl", "externalurl",
            ]
        ),
        (
            .documentID,
            [
                "urn", "id", "guid", "documentid", "docid", "articleid", "uuid", "uri", "postid", "newsid", "storyid",
                "originid",
            ]
        ),
        (.language, ["language", "lang", "inlanguage", "humanlanguage", "languagecode", "locale"]),
        (
            .published,
            [
                "dategmt", "datepublished", "datepublish", "published", "publishedat", "publisheddate", "publishdate",
                "publicationdate", "publishingdate", "pubdate", "publishedtime", "date", "webpublicationdate",
                "datetimepub", "datetime",
                "publishtime", "publicationtime", "firstpublished", "firstpublishedat", "publishedon", "postdate",
                "posteddate", "postedat", "releasedate", "displaydate", "issued",
            ]
        ),
        (
            .modified,
            [
                "modifiedgmt", "datemodified", "datemodify", "modified", "modifiedat", "updated", "updatedat",
                "lastmod",
                "lastmodified", "modifieddate", "dateupdated", "updateddate", "lastupdated",
            ]
        ),
        (
            .summary,
            [
                "description", "descriptiontext", "summary", "excerpt", "teaser", "abstract", "standfirst", "trailtext",
                "customexcerpt", "leadparagraph", "lead", "snippet",
            ]
        ),
        (.section, ["section", "articlesection", "sectionname", "category", "service", "subject", "subjects"]),
        (.state, ["status"]),
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
        (
            .members,
            [
                "items", "item", "articles", "entries", "results", "posts", "docs", "data", "hits", "response",
                "stories",
                "news", "objects", "documents", "records", "rows", "nodes", "db",
            ]
        ),
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
        for key in container.allKeys
        where Self.ranks[Self.folded(key.stringValue)] != nil || JSONEnvelope.isName(key.stringValue) {
            fields[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
        }
        self.init(fields)
        // `try?`: an object with other values in these fields is an article of another program.
        if ExportedArticle.mayBe(fields) { exported = try? ExportedArticle(from: decoder) }
    }

    init(_ fields: [String: JSONValue]) {
        let fields = JSONEnvelope.opened(fields)
        var ranked: [Role: [(rank: Int, key: String, value: JSONValue)]] = [:]
        for (key, value) in fields {
            for place in Self.ranks[Self.folded(key)] ?? [] {
                let value = JSONEnvelope.value(value, as: place.role)
                ranked[place.role, default: []].append((place.rank, key, value))
            }
        }
        // By rank, then by name as written, because the decoder gives keys in no fixed order.
        values = ranked.mapValues { $0.sorted { ($0.rank, $0.key) < ($1.rank, $1.key) }.map(\.value) }
    }

    /// The roles of a field name as written.
    static func roles(of key: String) -> Set<Role> { Set((ranks[folded(key)] ?? []).map(\.role)) }

    private static func folded(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" } }

    func all(_ role: Role) -> [JSONValue] { values[role] ?? [] }
    func line(_ role: Role) -> String? { all(role).compactMap(\.line).first }
}
