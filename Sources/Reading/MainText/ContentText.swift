// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Paragraphs of what a field of another format carries: all of it is text that somebody chose, so nothing is guessed.
struct ContentText {
    let limits: ReadingLimits

    /// Of markup.
    func paragraphs(ofMarkup utf8: [UInt8]) throws(ReadingError) -> [String] {
        let page = PageBlocks(try HTMLTree(utf8, limits: limits), isFragment: true)
        return page.blocks.map(page.string).filter { !$0.isEmpty }
    }

    /// Of a string that may be markup or plain text.
    func paragraphs(of text: [UInt8]) throws(ReadingError) -> [String] {
        guard text.contains(where: { !$0.isASCIISpace }) else { return [] }
        if HTMLReader.looksLikeMarkup(String(decoding: text, as: UTF8.self)) { return try paragraphs(ofMarkup: text) }
        let hasEntities = text.contains(UInt8(ascii: "&"))
        // Text that only has entities keeps its lines.
        if hasEntities { return try paragraphs(ofMarkup: Array("<pre>".utf8) + text) }
        let draft = PlainText.draft(text)
        return (draft.title.map { [$0.value] } ?? []) + draft.paragraphs.value
    }

    /// Of an element whose content is NITF, XHTML, text, or markup that was escaped.
    func paragraphs(of element: Int, in tree: XMLTree) throws(ReadingError) -> [String] {
        guard tree.descendants(element).contains(where: tree.isElement) else {
            return try paragraphs(of: tree.source(element))
        }
        return try paragraphs(ofMarkup: NewsMarkup(tree).html(of: element))
    }
}

/// What agencies put under their copy: the initials of those who worked on it, a rule, the word that it ends. Each
/// copy of a text may have its own, or none.
enum SignOff {
    private static let words: Set<String> = [
        "ends", "end", "fin", "(end)", "(ends)", "-ends-", "- ends -", "---", "___",
    ]

    /// The paragraphs without those at the end; all of them where nothing else would be left.
    static func dropped(from paragraphs: [String]) -> [String] {
        var kept = paragraphs[...]
        while let last = kept.last, isOne(last) { kept = kept.dropLast() }
        return kept.isEmpty ? paragraphs : Array(kept)
    }

    private static func isOne(_ line: String) -> Bool {
        if words.contains(line.lowercased()) || line.allSatisfy({ $0 == "_" || $0 == "*" || $0 == "-" }) { return true }
        // `asl/tib/pid`, `bur-dar-gl/fz`: no word of a text has a slash and four letters at most between.
        let parts = line.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        return line.contains("/") && (2...8).contains(parts.count)
            && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isLowercase) }
    }
}

/// Writes the content of news markup, NITF or XHTML, as the HTML that means the same, without what is no text of the
/// article by its name: media with their captions, editors' notes, bylines.
struct NewsMarkup {
    private let tree: XMLTree

    init(_ tree: XMLTree) { self.tree = tree }

    func html(of element: Int) -> [UInt8] {
        var html: [UInt8] = []
        var open: [(end: Int, tag: [UInt8])] = []
        var node = element + 1
        while node < tree.end(element) {
            while let last = open.last, last.end <= node {
                html += Self.less + Self.slash + last.tag + Self.greater
                open.removeLast()
            }
            guard tree.isElement(node) else {
                append(tree.text(node), to: &html)
                node += 1
                continue
            }
            let name = String(decoding: tree.name(node).map(\.asciiLowercased), as: UTF8.self)
            if Self.skipped.contains(name) || isCredit(node, name) {
                node = tree.end(node)
                continue
            }
            if let tag = Self.tags[name] {
                html += Self.less + tag + Self.greater
                // An element of HTML that has no end must get none.
                if name != "br" && name != "hr" { open.append((tree.end(node), tag)) }
            }
            node += 1
        }
        for last in open.reversed() { html += Self.less + Self.slash + last.tag + Self.greater }
        return html
    }

    /// dpa marks bylines by class.
    private func isCredit(_ node: Int, _ name: String) -> Bool {
        name == "p" && tree.attribute("class", of: node) == "byline"
    }

    private static let less = Array("<".utf8)
    private static let slash = Array("/".utf8)
    private static let greater = Array(">".utf8)

    private func append(_ text: ArraySlice<UInt8>, to html: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): html += "&lt;".utf8
            case UInt8(ascii: "&"): html += "&amp;".utf8
            default: html.append(byte)
            }
        }
    }

    /// The elements that mean something for the text; others are written without their tags.
    private static let tags: [String: [UInt8]] = {
        var tags: [String: [UInt8]] = [:]
        for name in [
            "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt",
            "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "pre", "br", "hr", "body",
        ] { tags[name] = Array(name.utf8) }
        for (name, tag) in [
            ("block", "div"), ("hl1", "h2"), ("hl2", "h2"), ("bq", "blockquote"), ("credit", "p"), ("caption", "p"),
            ("body.content", "div"), ("datasource", "p"),
        ] { tags[name] = Array(tag.utf8) }
        return tags
    }()

    private static let skipped: Set<String> = [
        "head", "body.head", "body.end", "header", "footer", "nav", "aside", "script", "style", "template", "iframe",
        "figure", "figcaption", "picture", "img", "svg", "video", "audio", "object", "embed", "form", "button",
        "media", "media-caption", "media-producer", "media-reference", "media-metadata", "media-object", "note", "fn",
        "tagline", "nitf-table-metadata", "nitf-table-summary", "custom-table", "alt-code",
    ]
}
