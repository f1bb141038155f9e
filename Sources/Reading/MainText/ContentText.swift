// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// The paragraphs of a content field of another format. All of it is article text, so no heuristics are applied.
struct ContentText {
    let limits: ReadingLimits

    /// The paragraphs of markup.
    func paragraphs(ofMarkup utf8: [UInt8]) throws(ReadingError) -> [String] {
        let page = PageBlocks(try HTMLTree(utf8, limits: limits), isFragment: true)
        return page.blocks.map(page.string).filter { !$0.isEmpty }
    }

    /// The paragraphs of a string that may be markup or plain text.
    func paragraphs(of text: [UInt8]) throws(ReadingError) -> [String] {
        guard text.contains(where: { !$0.isASCIISpace }) else { return [] }
        if HTMLReader.looksLikeMarkup(String(decoding: text, as: UTF8.self)) { return try paragraphs(ofMarkup: text) }
        let hasEntities = text.contains(UInt8(ascii: "&"))
        if hasEntities, let markup = EscapedTwice.markup(in: text) { return try paragraphs(ofMarkup: markup) }
        // Text with entities but without tags keeps its line breaks.
        if hasEntities { return try paragraphs(ofMarkup: Array("<pre>".utf8) + text) }
        let draft = PlainText.draft(text)
        return (draft.title.map { [$0.value] } ?? []) + draft.paragraphs.value
    }

    /// The paragraphs of an element that contains NITF, XHTML, plain text or escaped markup.
    func paragraphs(of element: Int, in tree: XMLTree) throws(ReadingError) -> [String] {
        guard tree.descendants(element).contains(where: tree.isElement) else {
            return try paragraphs(of: tree.source(element))
        }
        return try paragraphs(ofMarkup: NewsMarkup(tree).html(of: element))
    }
}

/// Lines that agencies add below their text: editors' initials, a rule, the word "ends". They differ between copies of
/// a text.
enum SignOff {
    private static let words: Set<String> = [
        "ends", "end", "fin", "(end)", "(ends)", "-ends-", "- ends -", "---", "___",
    ]

    /// The paragraphs without sign-off lines at the end; all paragraphs if nothing else would remain.
    static func dropped(from paragraphs: [String]) -> [String] {
        var kept = paragraphs[...]
        while let last = kept.last, isOne(last) { kept = kept.dropLast() }
        return kept.isEmpty ? paragraphs : Array(kept)
    }

    private static func isOne(_ line: String) -> Bool {
        if words.contains(line.lowercased()) || line.allSatisfy({ $0 == "_" || $0 == "*" || $0 == "-" }) { return true }
        // `asl/tib/pid`, `bur-dar-gl/fz`: no word of a text has slashes between parts of at most four letters.
        let parts = line.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        return line.contains("/") && (2...8).contains(parts.count)
            && parts.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isLowercase) }
    }
}

/// Converts news markup (NITF or XHTML) to equivalent HTML, without elements that are no article text by their name:
/// media with captions, editors' notes, bylines.
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
                // HTML's void elements must get no end tag.
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

    /// The elements that affect the text; the tags of others are dropped.
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
