// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The lines above the text of a note: its title, lines that state author, address and day, links to the page and to
/// the program that saved it, tags, and an excerpt.
struct NoteOpening {
    private(set) var blocks: MarkdownBlocks
    /// The title in the front matter, or the heading of the note.
    private(set) var title: String?
    private(set) var authors: [String] = []
    private(set) var address: String?
    private(set) var date: String?

    /// Number of blocks that are examined.
    private static let most = 30
    /// Number of blocks before a heading that is the title.
    private static let mostBeforeTitle = 5

    init(_ blocks: MarkdownBlocks, title: String?) {
        self.blocks = blocks
        self.title = title
    }

    /// Takes what is above the text, up to the first block of text.
    mutating func open() {
        takeTitle()
        var kept: [MarkdownBlocks.Block] = []
        var rest = blocks.blocks[...]
        for _ in 0..<Self.most {
            guard let block = rest.first else { break }
            guard let count = added(at: rest) else { break }
            if count == 0 {
                kept.append(block)
                rest = rest.dropFirst()
            } else {
                rest = rest.dropFirst(count)
            }
        }
        // Of a note of links nothing would remain.
        guard !rest.isEmpty || !kept.isEmpty else { return }
        blocks.blocks = kept + rest
    }

    /// The first heading of level 1, near the top, and one of level 2 if it is the first block of all.
    private mutating func takeTitle() {
        let place = blocks.blocks.prefix(Self.mostBeforeTitle + 1).firstIndex { block in
            if case .heading(_, 1) = block { true } else { false }
        }
        guard let place = place ?? firstHeading, case .heading(let text, let level) = blocks.blocks[place] else {
            return
        }
        let heading = HTMLText.plain(MarkdownLine.html(text))
        guard !heading.isEmpty, title == nil && (level == 1 || place == 0) || title == heading else { return }
        title = heading
        if address == nil { address = NoteLink.only(in: text) }
        blocks.blocks.remove(at: place)
    }

    private var firstHeading: Int? {
        guard case .heading(_, 2)? = blocks.blocks.first, blocks.isTitleUnderlined else { return nil }
        return 0
    }

    /// How many blocks at the beginning are no text; 0 for a block that stays without ending the opening; nil for text.
    private mutating func added(at rest: ArraySlice<MarkdownBlocks.Block>) -> Int? {
        guard let block = rest.first else { return nil }
        switch block {
        case .rule: return 1
        case .paragraph(let text), .item(let text):
            let lines = text.split(separator: "\n").map(String.init)
            if lines.allSatisfy(NoteLink.isTags) { return 1 }
            if isLinks(lines) { return 1 }
            return isStatement(lines) ? 1 : nil
        case .heading(let text, let level):
            let name = Tidy.line(text).lowercased()
            if Self.wholeTexts.contains(name) { return 1 }
            if Self.metadata.contains(name), level > 1 { return rest.dropFirst().first.map(isItem) == true ? 1 : nil }
            guard Self.excerpts.contains(name), level > 1 else { return nil }
            // The excerpt ends with a rule.
            let end = rest.prefix(6).firstIndex(of: .rule)
            return end.map { rest.distance(from: rest.startIndex, to: $0) + 1 }
        default: return nil
        }
    }

    private func isItem(_ block: MarkdownBlocks.Block) -> Bool {
        if case .item = block { true } else { false }
    }

    private static let metadata: Set<String> = ["metadata", "properties", "info", "métadonnées", "metadaten"]
    private static let wholeTexts: Set<String> = ["full document", "full text", "texte intégral", "volltext"]
    private static let excerpts: Set<String> = ["excerpt", "extrait", "auszug", "extracto", "estratto", "trecho"]

    // MARK: Links

    /// Whether lines consist of links and pictures only; takes the address of the page.
    private mutating func isLinks(_ lines: [String]) -> Bool {
        let links = lines.map { NoteLink.links(in: $0) }
        guard links.allSatisfy({ $0 != nil }) else { return false }
        let pages = links.compactMap(\.self).flatMap(\.self).compactMap(WebAddress.absolute)
            .filter { address in !NoteLink.programs.contains { WebAddress.host(of: address)?.hasSuffix($0) == true } }
        address = address ?? pages.first
        return true
    }

    // MARK: Statements

    private enum Field { case author, address, date, title, other }

    /// Whether all lines are statements as programs write them: `Author: [[Jane Doe]]`, `**URL:** https://…`.
    private mutating func isStatement(_ lines: [String]) -> Bool {
        let found = lines.map(Self.statement)
        guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return false }
        let statements = found.compactMap(\.self)
        for (field, value) in statements {
            switch field {
            case .author: authors += [NoteLink.shown(value)]
            case .address: address = address ?? NoteLink.address(value)
            case .date: date = date ?? NoteLink.shown(value)
            case .title: title = title ?? Tidy.nonEmptyLine(NoteLink.shown(value))
            case .other: break
            }
        }
        return true
    }

    private static func statement(_ line: String) -> (field: Field, value: String)? {
        guard line.utf8.count <= 600, let colon = line.firstIndex(of: ":") else { return nil }
        let name = Tidy.line(line[..<colon].filter { !"*_`-•".contains($0) }).lowercased()
        var value = line[line.index(after: colon)...].drop { ":* _".contains($0) }
        while value.last == "*" || value.last == "_" { value = value.dropLast() }
        guard let field = names[name], !value.isEmpty else { return nil }
        switch field {
        case .address: return NoteLink.address(String(value)).map { (.address, $0) }
        case .date: return value.contains(where: \.isNumber) && value.utf8.count <= 60 ? (.date, String(value)) : nil
        case .author, .title, .other: return value.utf8.count <= 200 ? (field, String(value)) : nil
        }
    }

    private static let names: [String: Field] = [
        "author": .author, "authors": .author, "auteur": .author, "auteurs": .author, "autor": .author,
        "autorin": .author, "autore": .author, "byline": .author, "creator": .author,
        "url": .address, "source": .address, "link": .address, "original": .address, "original url": .address,
        "source url": .address, "lien": .address, "quelle": .address, "fuente": .address, "fonte": .address,
        "clipped from": .address, "from": .address, "adresse": .address,
        "published": .date, "publication date": .date, "date": .date, "date published": .date, "published on": .date,
        "publié": .date, "publié le": .date, "veröffentlicht": .date, "datum": .date, "fecha": .date,
        "title": .title, "full title": .title, "titre": .title, "titel": .title,
        "tags": .other, "category": .other, "created": .other, "saved": .other, "clipped": .other, "updated": .other,
        "document tags": .other, "summary": .other, "read": .other, "status": .other, "mots-clés": .other,
    ]
}

/// Links in Markdown and notes.
enum NoteLink {
    /// Hosts of programs that save pages.
    static let programs = [
        "omnivore.app", "readwise.io", "getpocket.com", "instapaper.com", "wallabag.it", "matter.com", "raindrop.io",
        "evernote.com", "notion.so", "pinboard.in", "feedly.com", "inoreader.com",
    ]

    /// The words of a value: `[[Jane Doe]]`, `[Jane Doe](https://…)`, `"Jane Doe"`.
    static func shown(_ value: String) -> String { HTMLText.plain(MarkdownLine.html(value)) }

    /// The address in a value: alone, in angle brackets, or of a link.
    static func address(_ value: String) -> String? {
        let bare = value.filter { !"<>\"".contains($0) }
        return WebAddress.absolute(bare) ?? only(in: value)
    }

    /// The address of a text that is one link.
    static func only(in text: String) -> String? {
        guard let links = links(in: text), links.count == 1 else { return nil }
        return links.first.flatMap(WebAddress.absolute)
    }

    /// Bytes of a line of links.
    private static let longest = 4_000

    /// The addresses of a line that consists of links, pictures and marks between them; nil for any other.
    static func links(in line: String) -> [String]? {
        guard line.utf8.count <= longest else { return nil }
        var links: [String] = []
        var count = 0
        var rest = Array(line.utf8)[...]
        while let byte = rest.first {
            let isPicture = rest.starts(with: "![".utf8)
            if isPicture || byte == UInt8(ascii: "[") {
                guard let middle = rest.firstRange(of: "](".utf8),
                    let end = rest[middle.upperBound...].firstIndex(of: UInt8(ascii: ")"))
                else { return nil }
                let address = rest[middle.upperBound..<end].prefix { !$0.isASCIISpace }
                if !isPicture { links.append(String(decoding: address, as: UTF8.self)) }
                count += 1
                rest = rest[(end + 1)...]
            } else if rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) {
                let address = rest.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }
                links.append(String(decoding: address, as: UTF8.self))
                count += 1
                rest = rest[address.endIndex...]
            } else if byte.isASCIISpace || "<>|*-+".utf8.contains(byte) || rest.starts(with: "·".utf8)
                || rest.starts(with: "•".utf8)
            {
                rest = rest.dropFirst(byte < 0x80 ? 1 : rest.starts(with: "·".utf8) ? 2 : 3)
            } else {
                return nil
            }
        }
        return count > 0 ? links : nil
    }

    /// Whether a line consists of tags: `#mine #work/coal`.
    static func isTags(_ line: String) -> Bool {
        let words = line.split { $0 == " " || $0 == "," }
        return !words.isEmpty
            && words.allSatisfy { $0.first == "#" && $0.dropFirst().first.map { $0.isLetter || $0 == "/" } == true }
    }
}
