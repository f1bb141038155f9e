// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// Reads feeds (RSS of any version, RDF, Atom): each entry is one article.
struct FeedReader {
    let tree: XMLTree
    let limits: ReadingLimits

    /// Fields of the feed, for entries that lack them.
    private struct Channel {
        var source: String?
        var language: String?
        var address: String?
    }

    func drafts() -> [Result<ArticleDraft, ReadingError>] {
        let channel = channel()
        let entries = entries()
        let busters = CacheBusters(entries.compactMap { address($0, identifier(of: $0))?.value })
        return entries.map { entry in
            Result { () throws(ReadingError) in try read(entry, channel, busters) }
        }
    }

    private func read(
        _ entry: Int, _ channel: Channel, _ busters: CacheBusters
    ) throws(ReadingError) -> ArticleDraft {
        var article = try draft(of: entry, channel)
        article.url = article.url.map { Self.steady($0, busters) }
        article.documentID = article.documentID.map { Self.steady($0, busters) }
        return article
    }

    /// An address without parameters that differ at each request. Its origin tells which it has in the file.
    private static func steady(_ field: Extracted<String>, _ busters: CacheBusters) -> Extracted<String> {
        guard WebAddress.absolute(field.value) != nil, let bare = busters.removed(from: field.value) else {
            return field
        }
        let removed = bare.parameters.prefix(8).joined(separator: "&")
        return Extracted(
            bare.address, from: field.from, confidence: field.confidence,
            note: "without \(removed), which differs at each request")
    }

    /// `item` inside the channel or next to it (RSS 1.0), or `entry` in a feed.
    private func entries() -> [Int] {
        let channels = tree.children(tree.root, "channel")
        let items = channels.flatMap { tree.children($0, "item") } + tree.children(tree.root, "item")
        let entries = items + tree.children(tree.root, "entry")
        // A single entry as the root is a document too.
        return entries.isEmpty && tree.isNamed(tree.root, "entry") ? [tree.root] : entries
    }

    private func channel() -> Channel {
        let node = tree.children(tree.root, "channel").first ?? tree.root
        guard !tree.isNamed(node, "entry") else { return Channel() }
        return Channel(
            source: plain(node, "title"), language: plain(node, "language") ?? tree.attribute("xml:lang", of: node),
            address: link(node))
    }

    private func draft(of entry: Int, _ channel: Channel) throws(ReadingError) -> ArticleDraft {
        var draft = try content(of: entry)
        draft.title = plain(entry, "title").map { stated($0) }
        draft.byline = byline(entry)
        let identifier = identifier(of: entry)
        let name = identifier.flatMap(tree.line) ?? tree.attribute("rdf:about", of: entry)
        draft.documentID = name.map { stated($0) }
        draft.url = address(entry, identifier)
        draft.source = source(entry) ?? channel.source.map { Extracted($0, from: "feed", confidence: 0.85) }
        let language = tree.attribute("xml:lang", of: entry) ?? first(entry, "language", .dublinCore).flatMap(tree.line)
        draft.declaredLanguage =
            language.map { stated($0) } ?? channel.language.map { Extracted($0, from: "feed", confidence: 0.8) }
        draft.section = section(entry)
        draft.published =
            date(entry, ["pubdate", "published", "issued"]) ?? date(entry, ["date", "created"])
            ?? date(entry, ["updated"])
        let modified = date(entry, ["updated", "modified"])
        draft.modified = modified?.value == draft.published?.value ? nil : modified
        let dated = lines(entry, ["pubdate", "published", "issued", "date", "created"])
        draft.noteFaults(of: .published, in: dated, from: "feed")
        draft.noteFaults(of: .modified, in: lines(entry, ["updated", "modified"]), from: "feed")
        return draft
    }

    // MARK: Text

    /// The full text if the entry has it, otherwise its summary.
    private func content(of entry: Int) throws(ReadingError) -> ArticleDraft {
        let text = ContentText(limits: limits)
        var whole = tree.children(entry).filter { isWholeText($0) }
        // Of several candidates the longest is the text.
        whole.sort { tree.end($0) - $0 > tree.end($1) - $1 }
        for node in whole {
            let paragraphs = try text.paragraphs(of: node, in: tree)
            if !paragraphs.isEmpty {
                return ArticleDraft(paragraphs: Extracted(paragraphs, from: "feed", confidence: 0.9))
            }
        }
        for name in ["description", "summary", "encoded"] as [StaticString] {
            guard let node = own(entry, name) ?? tree.children(entry, name).first else { continue }
            let teaser = Teaser(try text.paragraphs(of: node, in: tree))
            if teaser.paragraphs.isEmpty { continue }
            var draft = ArticleDraft(paragraphs: Extracted(teaser.paragraphs, from: "summary", confidence: 0.7))
            if teaser.isTruncated { draft.isIncomplete = Extracted(true, from: "summary", confidence: 0.9) }
            return draft
        }
        throw ReadingError(.noText, "a feed entry with a title but without text; send the article's own page")
    }

    /// `content:encoded`, Atom's `content` unless it only links to the text, XHTML's `body`.
    private func isWholeText(_ node: Int) -> Bool {
        if tree.isNamed(node, "encoded") { return tree.space(node) == .content || tree.space(node) == .none }
        if tree.isNamed(node, "content") {
            let type = tree.attribute("type", of: node) ?? "text"
            return tree.space(node) != .media && tree.attribute("src", of: node) == nil
                && (!type.contains("/") || type.hasPrefix("text/") || type.hasSuffix("xml"))
        }
        return tree.isNamed(node, "body") && tree.space(node) == .xhtml
    }

    // MARK: Fields

    private func stated<Value>(_ value: Value) -> Extracted<Value> { Extracted(value, from: "feed", confidence: 0.95) }

    private func first(_ node: Int, _ name: StaticString, _ space: XMLSpace) -> Int? {
        tree.children(node, name).first { tree.space($0) == space }
    }

    /// A child element of the feed format itself, not of an extension.
    private func own(_ node: Int, _ name: StaticString) -> Int? {
        tree.children(node, name).first { [.none, .rss, .atom].contains(tree.space($0)) }
    }

    private func identifier(of entry: Int) -> Int? { own(entry, "guid") ?? own(entry, "id") }

    private func plain(_ node: Int, _ name: StaticString) -> String? {
        tree.plain(own(node, name) ?? first(node, name, .dublinCore))
    }

    private func byline(_ entry: Int) -> Extracted<[String]>? {
        let creators = tree.children(entry, "creator").compactMap(tree.plain)
        let authors = tree.children(entry, "author").filter { [.none, .rss, .atom].contains(tree.space($0)) }
        let named = authors.compactMap { tree.plain(tree.first($0, "name")) ?? tree.plain($0).map(Self.name) }
        let names = Byline.names(creators.isEmpty ? named : creators)
        return names.isEmpty ? nil : stated(names)
    }

    /// `jane@example.org (Jane Doe)`, the form that RSS 2.0 requires.
    private static func name(_ author: String) -> String {
        guard author.contains("@"), let open = author.firstIndex(of: "("), author.hasSuffix(")") else { return author }
        return String(author[author.index(after: open)...].dropLast())
    }

    private func address(_ entry: Int, _ identifier: Int?) -> Extracted<String>? {
        if let address = link(entry) { return stated(address) }
        guard let identifier, tree.attribute("ispermalink", of: identifier) != "false" else { return nil }
        return tree.line(identifier).flatMap(WebAddress.absolute).map { Extracted($0, from: "feed", confidence: 0.8) }
    }

    private func link(_ node: Int) -> String? {
        let original = tree.children(node, "origlink").compactMap(tree.line)
        let links = tree.children(node, "link").filter { link in
            ["alternate", nil].contains(tree.attribute("rel", of: link))
        }
        let stated = links.compactMap { tree.attribute("href", of: $0) ?? tree.line($0) }
        return (original + stated).compactMap(WebAddress.absolute).first
    }

    /// The feed from which the entry was copied.
    private func source(_ entry: Int) -> Extracted<String>? {
        guard let source = own(entry, "source") else { return nil }
        return (tree.plain(tree.first(source, "title")) ?? tree.plain(source)).map { stated($0) }
    }

    private func section(_ entry: Int) -> Extracted<String>? {
        let categories = tree.children(entry, "category").compactMap {
            tree.attribute("term", of: $0) ?? tree.plain($0)
        }
        // Many categories are tags; none of them is the section.
        guard let first = categories.first, categories.count <= 2 else { return nil }
        return Extracted(first, from: "feed", confidence: 0.6)
    }

    private func date(_ entry: Int, _ names: [StaticString]) -> Extracted<Date>? {
        lines(entry, names).lazy.compactMap { Dates.found(in: $0, from: "feed", confidence: 0.95) }.first
    }

    private func lines(_ entry: Int, _ names: [StaticString]) -> [String] {
        names.flatMap { tree.children(entry, $0) }.filter { tree.space($0) != .media }.compactMap(tree.line)
    }
}

/// The summary of an entry, without a "read more" line.
struct Teaser {
    private(set) var paragraphs: [String]
    /// Whether the summary indicates more text.
    private(set) var isTruncated = false

    private static let leads = BoilerplatePhrases.phrases(for: .afterSummary)
    private static let ellipses = ["[…]", "[...]", "…", "...", "[&#8230;]"]

    init(_ paragraphs: [String]) {
        self.paragraphs = paragraphs
        guard let last = paragraphs.last else { return }
        let folded = last.lowercased()
        if last.count <= 40, paragraphs.count > 1, Self.leads.contains(where: folded.hasPrefix) {
            self.paragraphs.removeLast()
            isTruncated = true
        }
        if let end = self.paragraphs.last, Self.ellipses.contains(where: end.hasSuffix) { isTruncated = true }
    }
}
