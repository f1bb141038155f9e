// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads feeds (RSS of any version, RDF, Atom): each entry is one article.
struct FeedReader {
    let tree: XMLTree
    let limits: ReadingLimits

    /// Fields of the feed, for entries that lack them.
    private struct Channel {
        var source: String?
        var language: String?
        var address: String?
        var authors: [String] = []
        /// If the feed is an export of WordPress.
        var export: WordPressExport?
    }

    func drafts() -> [Result<ArticleDraft, ReadingError>] {
        let channel = channel()
        let entries = entries().filter { channel.export?.isArticle($0) != false }
        let busters = CacheBusters(entries.compactMap { address($0, identifier(of: $0), channel)?.value })
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
        let source = plain(node, "title")
        let isExport = tree.children(node).contains { tree.space($0) == .wordPress }
        return Channel(
            source: source, language: plain(node, "language") ?? tree.attribute("xml:lang", of: node),
            // Many feeds name themselves as the author.
            address: link(node, base: nil), authors: authors(of: node).filter { $0 != source },
            export: isExport ? WordPressExport(tree, channel: node) : nil)
    }

    private func draft(of entry: Int, _ channel: Channel) throws(ReadingError) -> ArticleDraft {
        let title = plain(entry, "title").flatMap { Self.withoutSource($0, plain(own(entry, "source"))) }
        var draft = try content(of: entry, title: title, channel)
        draft.title = title.map { stated($0) }
        draft.byline = byline(entry, channel)
        let identifier = identifier(of: entry)
        let name = identifier.flatMap(tree.line) ?? tree.attribute("rdf:about", of: entry)
        draft.documentID = name.map { stated($0) }
        draft.url = address(entry, identifier, channel)
        draft.source = source(entry) ?? channel.source.map { Extracted($0, from: "feed", confidence: 0.85) }
        let language = tree.attribute("xml:lang", of: entry) ?? first(entry, "language", .dublinCore).flatMap(tree.line)
        draft.declaredLanguage =
            language.map { stated($0) } ?? channel.language.map { Extracted($0, from: "feed", confidence: 0.8) }
        draft.section = section(entry)
        fillDates(&draft, entry, channel)
        return draft
    }

    private func fillDates(_ draft: inout ArticleDraft, _ entry: Int, _ channel: Channel) {
        func exact(_ text: String?) -> Extracted<Date>? {
            text.flatMap { Dates.found(in: $0, from: "feed", confidence: 0.95) }
        }
        let hints = DateHints(
            language: draft.declaredLanguage?.value, host: draft.url.flatMap { WebAddress.host(of: $0.value) })
        func date(_ entry: Int, _ names: [StaticString]) -> Extracted<Date>? {
            lines(entry, names).lazy
                .compactMap { Dates.found(in: $0, from: "feed", confidence: 0.95, hints: hints) }.first
        }
        draft.published =
            exact(channel.export?.published(entry)) ?? date(entry, ["pubdate", "published", "issued"])
            ?? date(entry, ["date", "created"]) ?? date(entry, ["updated"])
        let modified = exact(channel.export?.modified(entry)) ?? date(entry, ["updated", "modified"])
        draft.modified = modified?.value == draft.published?.value ? nil : modified
        let dated = lines(entry, ["pubdate", "published", "issued", "date", "created"])
        draft.noteFaults(of: .published, in: dated, from: "feed")
        draft.noteFaults(of: .modified, in: lines(entry, ["updated", "modified"]), from: "feed")
        if let embargo = channel.export?.embargo(entry) {
            draft.take(status: nil, embargoedUntil: embargo, from: "feed")
        }
    }

    // MARK: Text

    /// Bytes below which a text may be the caption of a picture, with the text itself in the summary.
    private static let shortText = 300

    /// The full text if the entry has it, otherwise its summary.
    private func content(
        of entry: Int, title: String?, _ channel: Channel
    ) throws(ReadingError) -> ArticleDraft {
        var whole = tree.children(entry).filter { isWholeText($0) }
        // Of several candidates the longest is the text.
        whole.sort { tree.end($0) - $0 > tree.end($1) - $1 }
        var found: (text: Teaser, isSummary: Bool)?
        for node in whole {
            let text = Teaser(
                try paragraphs(of: node, channel), title: title, source: channel.source, isSummary: false)
            if text.paragraphs.isEmpty { continue }
            found = (text, false)
            break
        }
        let mayBePart = found.map { $0.text.isTruncated || $0.text.length < Self.shortText } ?? true
        for name in ["description", "summary", "encoded"] as [StaticString] where mayBePart {
            guard let node = own(entry, name) ?? tree.children(entry, name).first, !whole.contains(node) else {
                continue
            }
            let teaser = Teaser(
                try paragraphs(of: node, channel), title: title, source: channel.source, isSummary: true)
            if teaser.paragraphs.isEmpty { continue }
            // Some feeds have the whole text in the summary, and its beginning in the other element.
            guard teaser.length > 2 * (found?.text.length ?? 0) else { continue }
            found = (teaser, true)
            break
        }
        guard let found else {
            throw ReadingError(.noText, "a feed entry with a title but without text; send the article's own page")
        }
        let origin = found.isSummary ? "summary" : "feed"
        var draft = ArticleDraft(
            paragraphs: Extracted(found.text.paragraphs, from: origin, confidence: found.isSummary ? 0.7 : 0.9))
        if found.text.isTruncated { draft.isIncomplete = Extracted(true, from: origin, confidence: 0.9) }
        return draft
    }

    private func paragraphs(of node: Int, _ channel: Channel) throws(ReadingError) -> [String] {
        let text = ContentText(limits: limits)
        guard channel.export != nil, !tree.descendants(node).contains(where: tree.isElement) else {
            return try text.paragraphs(of: node, in: tree)
        }
        let stored = tree.source(node)
        guard stored.contains(where: { !$0.isASCIISpace }) else { return [] }
        return try text.paragraphs(ofMarkup: WordPressExport.markup(stored))
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

    private func plain(_ node: Int?) -> String? { tree.plain(node) }

    /// The authors of the entry, otherwise of the feed from which it was copied, otherwise of this feed.
    private func byline(_ entry: Int, _ channel: Channel) -> Extracted<[String]>? {
        let stated = authors(of: entry).map { channel.export?.name(ofLogin: $0) ?? $0 }
        let own = Byline.names(stated)
        if !own.isEmpty { return Extracted(own, from: "feed", confidence: 0.95) }
        let origin = self.own(entry, "source")
        let title = origin.flatMap { tree.plain(tree.first($0, "title")) }
        let inherited = origin.map { authors(of: $0).filter { $0 != title } } ?? channel.authors
        let names = Byline.names(inherited)
        return names.isEmpty ? nil : Extracted(names, from: "feed", confidence: 0.8)
    }

    /// The authors that an entry or a feed states.
    private func authors(of node: Int) -> [String] {
        let creators = tree.children(node, "creator").filter { tree.space($0) != .other }.compactMap(tree.plain)
        let authors = tree.children(node, "author").filter { [.none, .rss, .atom].contains(tree.space($0)) }
        let named = authors.compactMap { tree.plain(tree.first($0, "name")) ?? tree.line($0).flatMap(Self.name) }
        return creators.isEmpty ? named : creators
    }

    /// `jane@example.org (Jane Doe)`, the form that RSS 2.0 requires; `Jane Doe <jane@example.org>`.
    private static func name(_ author: String) -> String? {
        guard author.contains("@") else { return HTMLText.plain(author) }
        if let open = author.firstIndex(of: "("), author.hasSuffix(")") {
            return Tidy.nonEmptyLine(String(author[author.index(after: open)...].dropLast()))
        }
        guard let open = author.firstIndex(of: "<"), author.hasSuffix(">") else { return HTMLText.plain(author) }
        return Tidy.nonEmptyLine(author[..<open].filter { $0 != "\"" })
    }

    /// Collections of news add the name of the outlet to the title: `TITLE - OUTLET`.
    private static func withoutSource(_ title: String, _ source: String?) -> String {
        guard let source, let dash = [" - ", " – ", " | "].first(where: { title.hasSuffix($0 + source) }) else {
            return title
        }
        let rest = title.dropLast(source.count + dash.count)
        return rest.contains(where: \.isLetter) ? String(rest) : title
    }

    private func address(_ entry: Int, _ identifier: Int?, _ channel: Channel) -> Extracted<String>? {
        if let address = link(entry, base: channel.address) { return stated(address) }
        guard let identifier, tree.attribute("ispermalink", of: identifier) != "false" else { return nil }
        return tree.line(identifier).flatMap(WebAddress.absolute).map { Extracted($0, from: "feed", confidence: 0.8) }
    }

    /// The address of the page; one without its host is completed with that of the feed.
    private func link(_ node: Int, base: String?) -> String? {
        let original = tree.children(node, "origlink").compactMap(tree.line)
        let links = tree.children(node, "link").filter { link in
            ["alternate", nil].contains(tree.attribute("rel", of: link))
        }
        let stated = original + links.compactMap { tree.attribute("href", of: $0) ?? tree.line($0) }
        if let whole = stated.compactMap(WebAddress.absolute).first { return whole }
        let base = tree.attribute("xml:base", of: node) ?? tree.attribute("xml:base", of: tree.root) ?? base
        guard let path = stated.first(where: { $0.hasPrefix("/") }), let base, let scheme = base.firstRange(of: "://")
        else { return nil }
        let start =
            path.hasPrefix("//")
            ? base[..<scheme.lowerBound] + ":"
            : base[..<(base[scheme.upperBound...].firstIndex(of: "/") ?? base.endIndex)]
        return WebAddress.absolute(start + path)
    }

    /// The feed from which the entry was copied; without a title, its host.
    private func source(_ entry: Int) -> Extracted<String>? {
        guard let source = own(entry, "source") else { return nil }
        let title =
            tree.plain(tree.first(source, "title")) ?? (tree.children(source).isEmpty ? tree.plain(source) : nil)
        let host = tree.attribute("url", of: source).flatMap(WebAddress.host)
        return (title ?? link(source, base: nil).flatMap(WebAddress.host) ?? host).map { stated($0) }
    }

    private func section(_ entry: Int) -> Extracted<String>? {
        let all = tree.children(entry, "category")
        // WordPress distinguishes them from tags by their domain.
        let sections = all.filter { tree.attribute("domain", of: $0) == "category" }
        let categories = (sections.isEmpty ? all : sections).compactMap {
            tree.attribute("term", of: $0) ?? tree.plain($0)
        }
        // Many categories are tags; none of them is the section.
        guard let first = categories.first, categories.count <= 2 else { return nil }
        return Extracted(first, from: "feed", confidence: 0.6)
    }

    private func lines(_ entry: Int, _ names: [StaticString]) -> [String] {
        names.flatMap { tree.children(entry, $0) }.filter { tree.space($0) != .media }.compactMap(tree.line)
    }
}
