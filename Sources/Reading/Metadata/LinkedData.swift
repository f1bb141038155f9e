// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// The article that a page describes in JSON-LD with schema.org terms.
struct LinkedData {
    let article: JSONValue?
    /// Other descriptions of the same article: several plug-ins may each add one.
    private let others: [JSONValue]
    /// The description of the page itself, if it is separate from the article's.
    private let page: JSONValue?
    /// The types of all described objects, `Product`, `CollectionPage` …
    let types: Set<String>
    /// Nodes by their `@id`, for authors and publishers that are only referenced.
    private let nodes: [String: JSONValue]

    /// - Parameter scripts: The contents of all `application/ld+json` scripts of a page; malformed ones are skipped,
    ///   because a page has other metadata.
    init(scripts: [[UInt8]], limits: ReadingLimits) {
        let roots = scripts.compactMap { script in
            // `try?`: a malformed script is skipped, see above.
            try? JSONValue.decode(JSONValue.self, from: Self.repaired(script), limits: limits)
        }
        var found: [JSONValue] = []
        for root in roots { Self.collect(root, into: &found) }
        let articles = found.filter(Self.isArticle)
        // The first with both fields describes the page itself; lists of other articles have only headlines.
        let main =
            articles.first { $0["headline"] != nil && $0["datePublished"] != nil }
            ?? articles.first { $0["headline"] != nil } ?? articles.first
        article = main
        others = articles.filter { other in
            other["headline"] == nil || other["headline"]?.line == main?["headline"]?.line
        }
        page = found.first { Self.types($0).contains { $0.hasSuffix("Page") } }
        types = Set(found.flatMap(Self.types))
        var nodes: [String: JSONValue] = [:]
        for node in found {
            if let id = node["@id"]?.line, node["name"] != nil { nodes[id] = node }
        }
        self.nodes = nodes
    }

    func line(_ key: String) -> String? { Self.line(key, of: article) }
    func pageLine(_ key: String) -> String? { Self.line(key, of: page) }

    private static func line(_ key: String, of node: JSONValue?) -> String? {
        node?[key]?.elements.compactMap(\.line).first.map(HTMLText.plain)
    }

    /// The names of persons or organisations in a field, from the first description that has any.
    func names(_ key: String) -> [String] {
        let named = ([article].compactMap(\.self) + others).lazy.map { Byline.names(names(key, of: $0)) }
        return named.first { !$0.isEmpty } ?? []
    }

    /// The authors of the page, for pages that describe the page and not the article; the site's operator is excluded.
    var pageAuthors: [String] {
        let stated = page?["author"]?.elements ?? []
        let authors = stated.compactMap { $0["name"] == nil ? $0["@id"]?.line.flatMap { nodes[$0] } : $0 }
        return authors.filter { Self.types($0).contains("Person") }.flatMap(\.names).map(HTMLText.plain)
    }

    private func names(_ key: String, of node: JSONValue) -> [String] {
        let values = node[key]?.elements ?? []
        let names = values.flatMap { value -> [String] in
            if let name = value.names.first { return value["name"] == nil ? value.names : [name] }
            return value["@id"]?.line.flatMap { nodes[$0] }?.names ?? []
        }
        return names.map(HTMLText.plain).filter { !$0.isEmpty && WebAddress.absolute($0) == nil }
    }

    /// The page's address, if stated.
    var address: String? {
        let page = article?["mainEntityOfPage"]
        let stated = [article?["url"]?.line, page?.line, page?["@id"]?.line, article?["@id"]?.line]
        return stated.compactMap(\.self).compactMap(WebAddress.absolute).first
    }

    /// `isAccessibleForFree` of the article or of a part of it.
    var isForSubscribers: Bool {
        let parts = [article].compactMap(\.self) + (article?["hasPart"]?.elements ?? [])
        return parts.contains { part in
            switch part["isAccessibleForFree"] {
            case .bool(let isFree): !isFree
            case .string(let said): said.lowercased().hasSuffix("false")
            default: false
            }
        }
    }

    var language: String? { article?["inLanguage"]?.line ?? article?["inLanguage"]?["name"]?.line }

    /// Collects the objects that a page may describe: at the top level, in lists, in `@graph`, and as the main entity.
    private static func collect(_ value: JSONValue, into found: inout [JSONValue]) {
        switch value {
        case .array(let values): for value in values { collect(value, into: &found) }
        case .object(let fields):
            found.append(value)
            for key in ["@graph", "mainEntity"] { if let inner = fields[key] { collect(inner, into: &found) } }
            // Customer reviews of a product have no publisher; a newspaper's own review has one.
            if let review = fields["review"], review["publisher"] != nil, review["author"] != nil {
                collect(review, into: &found)
            }
        default: break
        }
    }

    private static func types(_ node: JSONValue) -> [String] {
        (node["@type"]?.elements ?? []).compactMap(\.line).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }

    /// The names of schema.org's article types: NewsArticle, BlogPosting, LiveBlogPosting, Report …
    private static func isArticle(_ node: JSONValue) -> Bool {
        types(node).contains { type in
            type.hasSuffix("Article") || type.hasSuffix("Posting") && type != "JobPosting" || type == "Report"
                || type == "Review"
        }
    }

    /// Many sites write raw line ends into strings, or wrap the script in CDATA or a comment.
    private static func repaired(_ script: [UInt8]) -> [UInt8] {
        let brackets: Set<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "[")]
        let closers: Set<UInt8> = [UInt8(ascii: "}"), UInt8(ascii: "]")]
        guard !script.startsIgnoringCase("<!") else {
            let cdata = script.startsIgnoringCase("<![cdata[") ? script.dropFirst(9) : script[...]
            let inner = cdata.drop { !brackets.contains($0) }
            let end = inner.lastIndex { $0 == UInt8(ascii: "}") } ?? inner.endIndex - 1
            return inner.isEmpty ? [] : inner[...end].map { $0 < 0x20 ? 0x20 : $0 }
        }
        let inner = script.drop { !brackets.contains($0) }
        guard let end = inner.lastIndex(where: closers.contains) else { return [] }
        return inner[...end].map { $0 < 0x20 ? 0x20 : $0 }
    }
}
