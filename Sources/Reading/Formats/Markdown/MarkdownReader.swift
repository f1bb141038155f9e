// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads Markdown with or without YAML front matter: the text without its markup.
struct MarkdownReader {
    let limits: ReadingLimits

    /// Whether the file begins as Markdown: with front matter of at least one field, or with a heading.
    static func isMarkdown(_ head: ArraySlice<UInt8>) -> Bool {
        if let matter = FrontMatter.split(head) {
            let line = matter.yaml.drop(while: \.isASCIISpace).prefix { $0 != 0x0A }
            let name = line.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F || $0 == 0x2D }
            return !name.isEmpty && line[name.endIndex...].first == UInt8(ascii: ":")
        }
        let line = head.prefix { $0 != 0x0A }
        return line.starts(with: "# ".utf8) && line.contains(where: { $0.isASCIILetter || $0 >= 0x80 })
    }

    func draft(_ utf8: [UInt8]) throws(ReadingError) -> ArticleDraft {
        let matter = FrontMatter.split(utf8[...])
        let fields = FrontMatter(yaml: matter?.yaml ?? [])
        var blocks = MarkdownBlocks(matter?.rest ?? utf8[...])
        var draft = ArticleDraft(paragraphs: Extracted([], from: "markdown", confidence: 0.95))
        func stated<Value>(_ value: Value) -> Extracted<Value> {
            Extracted(value, from: "front-matter", confidence: 0.95)
        }
        draft.title = fields.line("title", "headline").map { stated($0) }
        if let heading = blocks.firstHeading, draft.title == nil || draft.title?.value == heading {
            draft.title = draft.title ?? Extracted(heading, from: "markdown", confidence: 0.9)
            blocks.dropFirstHeading()
        }
        draft.paragraphs = Extracted(
            try ContentText(limits: limits).paragraphs(ofMarkup: blocks.html), from: "markdown", confidence: 0.95)
        let authors = Byline.names(fields.list("author", "authors", "byline", "creator"))
        if !authors.isEmpty { draft.byline = stated(authors) }
        draft.source = fields.line("source", "publisher", "site").map { stated($0) }
        draft.url = fields.line("canonicalurl", "canonical_url", "canonical", "url", "link", "permalink")
            .flatMap(WebAddress.absolute).map { stated($0) }
        draft.documentID = fields.line("id", "guid", "uuid").map { stated($0) }
        draft.declaredLanguage = fields.line("lang", "language", "locale").map { stated($0) }
        draft.section = (fields.line("section", "category") ?? fields.list("categories").first).map { stated($0) }
        let published = fields.line("date", "published", "pubdate", "publishdate", "date_published")
        let modified = fields.line("lastmod", "modified", "updated", "date_modified")
        (draft.published, draft.modified) = (date(published), date(modified))
        draft.noteFaults(of: .published, in: [published].compactMap(\.self), from: "front-matter")
        draft.noteFaults(of: .modified, in: [modified].compactMap(\.self), from: "front-matter")
        draft.take(
            status: fields.line("pubstatus"), embargoedUntil: fields.line("embargo", "embargoed"), from: "front-matter")
        guard !draft.paragraphs.value.isEmpty else {
            throw ReadingError(.noText, "Markdown without text after its front matter; send it with its text")
        }
        return draft
    }

    private func date(_ text: String?) -> Extracted<Date>? {
        text.flatMap { Dates.found(in: $0, from: "front-matter", confidence: 0.95) }
    }
}

/// Converts the blocks of Markdown to HTML, line by line: headings, lists, quotations, code and paragraphs. Within
/// lines, emphasis marks and the targets of links and images are dropped; embedded HTML stays as it is.
///
/// Follows CommonMark as far as it determines what is text; presentation is ignored.
struct MarkdownBlocks {
    private enum Block {
        case paragraph(String)
        case heading(String, level: Int)
        case code(String)
    }

    private var blocks: [Block] = []

    init(_ utf8: ArraySlice<UInt8>) {
        var paragraph: [String] = []
        var fence: String?
        var code: [String] = []
        func flush(_ blocks: inout [Block]) {
            if !paragraph.isEmpty { blocks.append(.paragraph(paragraph.joined(separator: "\n"))) }
            paragraph = []
        }
        for raw in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let line = String(decoding: raw.last == 0x0D ? raw.dropLast() : raw, as: UTF8.self)
            let bare = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
            if let open = fence {
                if bare.hasPrefix(open) {
                    blocks.append(.code(code.joined(separator: "\n")))
                    (fence, code) = (nil, [])
                } else {
                    code.append(line)
                }
                continue
            }
            if bare.isEmpty || Self.isRule(bare) && paragraph.isEmpty {
                flush(&blocks)
            } else if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                flush(&blocks)
                fence = String(bare.prefix(3))
            } else if let (text, level) = Self.heading(bare) {
                flush(&blocks)
                blocks.append(.heading(text, level: level))
            } else if paragraph.count == 1, Self.isUnderline(bare) {
                blocks.append(.heading(paragraph[0], level: bare.first == "=" ? 1 : 2))
                paragraph = []
            } else if let item = Self.item(bare) {
                flush(&blocks)
                paragraph = [item]
            } else if !Self.isDefinition(bare) {
                paragraph.append(String(bare))
            }
        }
        flush(&blocks)
        if !code.isEmpty { blocks.append(.code(code.joined(separator: "\n"))) }
    }

    /// A level-1 heading at the top, if it has text besides its marks.
    var firstHeading: String? {
        guard case .heading(let text, 1)? = blocks.first else { return nil }
        let heading = HTMLText.plain(MarkdownLine.html(text))
        return heading.isEmpty ? nil : heading
    }

    mutating func dropFirstHeading() { blocks.removeFirst() }

    var html: [UInt8] {
        var html: [UInt8] = []
        for block in blocks {
            switch block {
            case .paragraph(let text): html += "<p>\(MarkdownLine.html(text))</p>\n".utf8
            case .heading(let text, _): html += "<h2>\(MarkdownLine.html(text))</h2>\n".utf8
            case .code(let text): html += "<pre>\(MarkdownLine.escaped(text))</pre>\n".utf8
            }
        }
        return html
    }

    private static func heading(_ line: Substring) -> (String, Int)? {
        let marks = line.prefix { $0 == "#" }.count
        guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return nil }
        var text = line.dropFirst(marks + 1)
        while let last = text.last, last == "#" || last == " " { text = text.dropLast() }
        return (String(text), marks)
    }

    private static func isRule(_ line: Substring) -> Bool {
        let marks = line.filter { $0 != " " }
        return marks.count >= 3 && "-*_".contains { mark in marks.allSatisfy { $0 == mark } }
    }

    private static func isUnderline(_ line: Substring) -> Bool {
        line.count >= 2 && (line.allSatisfy { $0 == "=" } || line.allSatisfy { $0 == "-" })
    }

    /// `- item`, `* item`, `+ item`, `12. item`
    private static func item(_ line: Substring) -> String? {
        if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
            return String(line.dropFirst(2))
        }
        let number = line.prefix(while: \.isNumber)
        guard (1...9).contains(number.count), let mark = line.dropFirst(number.count).first, mark == "." || mark == ")",
            line.dropFirst(number.count + 1).first == " "
        else { return nil }
        return String(line)
    }

    /// `[name]: https://…`, which displays nothing.
    private static func isDefinition(_ line: Substring) -> Bool {
        guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return false }
        return line[end...].hasPrefix("]: ")
    }
}

/// The text of one Markdown line, or of a paragraph's lines, as HTML.
enum MarkdownLine {
    static func html(_ text: String) -> String {
        var html: [UInt8] = []
        let bytes = Array(text.utf8)
        let closers = LinkEnds(bytes)
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\") where at + 1 < bytes.count && isPunctuation(bytes[at + 1]):
                html += reference(bytes[at + 1])
                at += 2
                continue
            case UInt8(ascii: "*"), UInt8(ascii: "`"): break
            case UInt8(ascii: "_") where !isInsideWord(bytes, at): break
            case UInt8(ascii: "~") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "~"): at += 1
            case UInt8(ascii: "!") where closers.linkEnd(at + 1) != nil:
                // An image and its description are not part of the text.
                at = closers.linkEnd(at + 1) ?? bytes.count
                continue
            case UInt8(ascii: "[") where closers.linkEnd(at) != nil: break
            case UInt8(ascii: "]") where closers.target(at) != nil:
                at = closers.target(at) ?? bytes.count
                continue
            case let byte: html.append(byte)
            }
            at += 1
        }
        return String(decoding: html, as: UTF8.self)
    }

    static func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }

    private static func reference(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        default: [byte]
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !byte.isASCIILetter && !byte.isASCIIDigit
    }

    /// An underscore between letters is part of a name.
    private static func isInsideWord(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at > 0, at + 1 < bytes.count else { return false }
        return isWord(bytes[at - 1]) && isWord(bytes[at + 1])
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }
}

/// The ends of links, `[text](target)` and `[text][name]`, found in one pass per text, so that unclosed brackets cost
/// linear time.
private struct LinkEnds {
    /// Index of `]` → index after the target that follows it.
    private var targets: [Int: Int] = [:]
    /// Index of `[` → index of its `]`.
    private var closers: [Int: Int] = [:]

    /// Bytes of the longest text that is searched. No real paragraph is longer; links in longer ones stay as written,
    /// because millions of them would take memory.
    private static let longest = 256 << 10

    init(_ bytes: [UInt8]) {
        guard bytes.count <= Self.longest else { return }
        var open: [Int] = []
        var nextRound = 0
        for at in bytes.indices {
            if bytes[at] == UInt8(ascii: "[") { open.append(at) }
            guard bytes[at] == UInt8(ascii: "]"), let start = open.popLast() else { continue }
            closers[start] = at
            guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "(") else { continue }
            // The position of the next `)`, searched once even if many links lack one.
            if nextRound <= at { nextRound = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count }
            if nextRound < bytes.count, nextRound - at <= 2_048 { targets[at] = nextRound + 1 }
        }
    }

    func target(_ closer: Int) -> Int? { targets[closer] }
    func linkEnd(_ opener: Int) -> Int? { closers[opener].flatMap { targets[$0] } }
}
