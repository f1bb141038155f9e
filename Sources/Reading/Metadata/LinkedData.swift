// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// The article that a page describes in JSON-LD with the words of schema.org.
struct LinkedData {
    let article: JSONValue?
    /// Other descriptions of the same article: pages have one from each of their plug-ins.
    private let others: [JSONValue]
    /// The page itself, where it is described apart from the article.
    private let page: JSONValue?
    /// The types of everything that is described, `Product`, `CollectionPage` …
    let types: Set<String>
    /// Nodes by their `@id`, for authors and publishers that are only referred to.
    private let nodes: [String: JSONValue]

    /// - Parameter scripts: The contents of all `application/ld+json` scripts of a page; broken ones are passed over,
    ///   for a page is more than its metadata.
    init(scripts: [[UInt8]], limits: ReadingLimits) {
        let roots = scripts.compactMap { script in
            // `try?`: a broken script is passed over, see above.
            try? JSONValue.decode(JSONValue.self, from: Self.repaired(script), limits: limits)
        }
        var found: [JSONValue] = []
        for root in roots { Self.collect(root, into: &found) }
        let articles = found.filter(Self.isArticle)
        // The first that has both is the page's own; lists of others have only headlines.
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

    /// The names of persons or organisations in a field; of several descriptions, those of the first that has any.
    func names(_ key: String) -> [String] {
        let named = ([article].compactMap(\.self) + others).lazy.map { Byline.names(names(key, of: $0)) }
        return named.first { !$0.isEmpty } ?? []
    }

    /// Who wrote the page, where it is described and its article is not; who runs the site stands there too.
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

    /// The page's address, where it is stated.
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

    /// Objects that a page may describe: at the top, in lists, in `@graph`, and as the page's main entity.
    private static func collect(_ value: JSONValue, into found: inout [JSONValue]) {
        switch value {
        case .array(let values): for value in values { collect(value, into: &found) }
        case .object(let fields):
            found.append(value)
            for key in ["@graph", "mainEntity"] { if let inner = fields[key] { collect(inner, into: &found) } }
            // A product's buyers write many reviews, which nobody publishes; a paper describes its review as that of a product.
            if let review = fields["review"], review["publisher"] != nil, review["author"] != nil {
                collect(review, into: &found)
            }
        default: break
        }
    }

    private static func types(_ node: JSONValue) -> [String] {
        (node["@type"]?.elements ?? []).compactMap(\.line).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }

    /// schema.org's articles are named so: NewsArticle, BlogPosting, LiveBlogPosting, Report …
    private static func isArticle(_ node: JSONValue) -> Bool {
        types(node).contains { type in
            type.hasSuffix("Article") || type.hasSuffix("Posting") && type != "JobPosting" || type == "Report"
                || type == "Review"
        }
    }

    /// Many a site writes raw line ends into strings, or wraps the script into CDATA or a comment.
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
