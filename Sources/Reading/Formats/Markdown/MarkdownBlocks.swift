// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Converts the blocks of Markdown to HTML, line by line: headings, lists, quotations, code and paragraphs. Within
/// lines, emphasis marks and the targets of links and images are dropped; embedded HTML stays as it is.
///
/// Follows CommonMark as far as it determines what is text; presentation is ignored.
struct MarkdownBlocks {
    enum Block: Equatable {
        case paragraph(String)
        /// An item of a list, without its mark.
        case item(String)
        case heading(String, level: Int)
        case code(String)
        case row([String])
        case rule
    }

    var blocks: [Block] = []
    /// Whether the first block is a heading that a rule below it marks.
    private(set) var isTitleUnderlined = false

    init(_ utf8: ArraySlice<UInt8>) {
        var paragraph: [String] = []
        var fence: String?
        var code: [String] = []
        var isItem = false
        func flush(_ blocks: inout [Block]) {
            let text = paragraph.joined(separator: "\n")
            if !paragraph.isEmpty { blocks.append(isItem ? .item(text) : .paragraph(text)) }
            (paragraph, isItem) = ([], false)
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
            if bare.isEmpty {
                flush(&blocks)
            } else if Self.isRule(bare), paragraph.isEmpty {
                blocks.append(.rule)
            } else if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                flush(&blocks)
                fence = String(bare.prefix(3))
            } else if let (text, level) = Self.heading(bare) {
                flush(&blocks)
                blocks.append(.heading(text, level: level))
            } else if paragraph.count == 1, Self.isUnderline(bare) {
                if blocks.isEmpty { isTitleUnderlined = true }
                blocks.append(.heading(paragraph[0], level: bare.first == "=" ? 1 : 2))
                (paragraph, isItem) = ([], false)
            } else if let item = Self.item(bare) {
                flush(&blocks)
                paragraph = [item]
                isItem = bare.first?.isNumber != true
            } else if let row = Self.row(bare) {
                flush(&blocks)
                if !row.isEmpty { blocks.append(.row(row)) }
            } else if !Self.isDefinition(bare) {
                paragraph.append(Self.withoutBlockName(bare))
            }
        }
        flush(&blocks)
        if !code.isEmpty { blocks.append(.code(code.joined(separator: "\n"))) }
    }

    var html: [UInt8] {
        var html: [UInt8] = []
        for block in blocks {
            switch block {
            case .rule: break
            case .row(let cells):
                html += "<p>\(cells.map(MarkdownLine.html).joined(separator: " "))</p>\n".utf8
            case .paragraph(let text), .item(let text): html += "<p>\(MarkdownLine.html(text))</p>\n".utf8
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
            let text = line.dropFirst(2).drop { $0 == " " }
            // The box of a task.
            let isTask = ["[ ] ", "[x] ", "[X] "].contains(where: text.hasPrefix)
            return String(isTask ? text.dropFirst(4) : text)
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

    /// The cells of a table's row; empty for the line below its head.
    private static func row(_ line: Substring) -> [String]? {
        guard line.hasPrefix("|"), line.dropFirst().contains("|") else { return nil }
        let cells = line.split(separator: "|").map { Tidy.line(String($0)) }.filter { !$0.isEmpty }
        let isBelowHead = cells.allSatisfy { cell in cell.allSatisfy { $0 == "-" || $0 == ":" || $0 == " " } }
        return isBelowHead ? [] : cells
    }

    /// Without the name by which Obsidian links to a paragraph, ` ^a1b2c3` at its end.
    private static func withoutBlockName(_ line: Substring) -> String {
        let end = line.reversed().prefix(12).firstIndex(of: "^")?.base
        guard let end, line[end...].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
            !line[end...].isEmpty, line[..<end].dropLast().last == " "
        else { return String(line) }
        return String(line[..<end].dropLast(2))
    }
}
