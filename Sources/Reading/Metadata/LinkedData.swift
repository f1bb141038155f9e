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

    /// - Parameter scripts: The contents of all `application/ld+json` scripts of a page.
    init(scripts: [[UInt8]], limits: ReadingLimits) {
        let roots = scripts.flatMap { ScriptJSON.values(in: $0, limits: limits) }
        var found: [JSONValue] = []
        for root in roots { Self.collect(root, into: &found) }
        let articles = found.filter(Self.isArticle)
        let main = Self.main(of: articles) ?? found.first(where: Self.isOtherWork)
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

    /// The first with headline and date describes the page itself; lists of other articles have only headlines.
    private static func main(of articles: [JSONValue]) -> JSONValue? {
        articles.first { $0["headline"] != nil && $0["datePublished"] != nil }
            ?? articles.first { $0["headline"] != nil } ?? articles.first
    }

    /// The headline, or the name where programs write it instead, as for recipes.
    var headline: String? { line("headline") ?? line("name") }

    func line(_ key: String) -> String? { Self.line(key, of: article) }
    func pageLine(_ key: String) -> String? { Self.line(key, of: page) }

    private static func line(_ key: String, of node: JSONValue?) -> String? {
        node?[key]?.elements.compactMap(\.line).first.map(HTMLText.plain)
    }

    /// The name of the organisation that publishes the article, from the first description that has one.
    var publisher: String? {
        let named = ([article].compactMap(\.self) + others).lazy.flatMap { names("publisher", of: $0) }
        return named.first(where: Byline.isName)
    }

    /// The persons who wrote the article, from the first description that names any; else organisations.
    var authors: [String] {
        let nodes = [article].compactMap(\.self) + others
        let named = nodes.lazy.flatMap { [authors("author", of: $0), authors("creator", of: $0)] }
        return named.first { !$0.isEmpty } ?? []
    }

    /// Whether the description names any author, also an agency.
    func namesAuthor(besides site: String?) -> Bool {
        let named = ([article].compactMap(\.self) + others).lazy.flatMap { names("author", of: $0) }
        return named.contains { Byline.isName($0) && !Byline.isSame($0, as: site) }
    }

    /// The names of a field; persons only, where the page tells them from organisations.
    private func authors(_ key: String, of node: JSONValue) -> [String] {
        let stated = (node[key]?.elements ?? []).map { value in
            value["name"] == nil ? value["@id"]?.line.flatMap { nodes[$0] } ?? value : value
        }
        let persons = stated.filter { Self.types($0).contains { $0.hasSuffix("Person") } }
        let names = (persons.isEmpty ? stated : persons).flatMap { value -> [String] in
            let names = value.names
            if !names.isEmpty { return names }
            let parts = [value["givenName"]?.line, value["familyName"]?.line].compactMap(\.self)
            return parts.isEmpty ? [] : [parts.joined(separator: " ")]
        }
        return Byline.names(names.map(HTMLText.plain).filter { WebAddress.absolute($0) == nil })
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

    /// Whether a node without an article type describes one: recipes are signed, dated and read like articles, and some
    /// programs know only the general type.
    private static func isOtherWork(_ node: JSONValue) -> Bool {
        let types = types(node)
        if types.contains("Recipe") { return node["author"] != nil || node["datePublished"] != nil }
        return types.contains("CreativeWork") && node["headline"] != nil && node["datePublished"] != nil
    }

    /// The names of schema.org's article types: NewsArticle, BlogPosting, LiveBlogPosting, Report …
    private static func isArticle(_ node: JSONValue) -> Bool {
        types(node).contains { type in
            type.hasSuffix("Article") || type.hasSuffix("Posting") && type != "JobPosting" || type == "Report"
                || type == "Review"
        }
    }
}
