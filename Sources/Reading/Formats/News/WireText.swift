// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads agency wires in text form: IPTC 7901 (a header line, slug, headline, text, date) and ANPA 1312 (marks at the
/// beginning and end of each header line).
struct WireText {
    private static let startOfHeading: UInt8 = 0x01
    private static let startOfText: UInt8 = 0x02
    private static let endOfText: UInt8 = 0x03
    private static let synchronous: UInt8 = 0x16

    private let lines: [String]
    /// Header fields of both kinds, collected during the pass over the lines.
    private var title: [String] = []
    private var byline: [String] = []
    private var notes: [String] = []
    private var body: [String] = []

    /// Whether the file begins as a wire.
    static func isWire(_ head: ArraySlice<UInt8>) -> Bool {
        let start = head.prefix(512)
        let text = start.drop { $0 == synchronous || $0 == startOfHeading || $0.isASCIISpace }
        let line = String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        if WireHeader(line) != nil { return true }
        let isMarked = start.prefix(4).contains(startOfHeading) || start.prefix(4).contains(synchronous)
        return isMarked && start.contains(startOfText)
    }

    static func draft(_ utf8: [UInt8]) throws(ReadingError) -> ArticleDraft {
        var wire = WireText(utf8)
        let isANPA = wire.lines.prefix(8).contains { $0.hasPrefix("^") && ($0.hasSuffix("<") || $0.hasSuffix("=")) }
        return isANPA ? try wire.anpa() : try wire.iptc()
    }

    /// Lines without surrounding control characters; empty lines are kept.
    private init(_ utf8: [UInt8]) {
        var lines: [String] = []
        for line in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isParagraph = line.first == 0x09 || line.starts(with: "  ".utf8)
            // An indent begins a paragraph.
            let tidy = Tidy.line(line.map { $0 < 0x20 && !$0.isASCIISpace ? 0x20 : $0 })
            if isParagraph, lines.last?.isEmpty == false { lines.append("") }
            lines.append(tidy)
        }
        self.lines = lines
    }

    // MARK: IPTC 7901

    private mutating func iptc() throws(ReadingError) -> ArticleDraft {
        guard let place = lines.firstIndex(where: { !$0.isEmpty }) else { throw Self.withoutText }
        let header = WireHeader(lines[place])
        var rest = lines[(header == nil ? place : place + 1)...]
        takeHead(&rest)
        takeBody(rest)
        let sent = lines.suffix(8).reversed().lazy.compactMap(WireHeader.date).first
        return try draft(source: header?.agency, published: sent)
    }

    /// Reads the slug, editors' notes in capitals, headline and byline, up to the empty line after the headline.
    private mutating func takeHead(_ rest: inout ArraySlice<String>) {
        while let line = rest.first {
            if line.isEmpty {
                rest = rest.dropFirst()
                if title.isEmpty { continue }
                return
            }
            // The text may follow the header without an empty line.
            if !title.isEmpty, Self.hasDateline(line) { return }
            rest = rest.dropFirst()
            if Self.isSlug(line), title.isEmpty {
                notes.append(line)
            } else if title.isEmpty, Self.isNote(line) {
                notes.append(line)
            } else if let name = Self.name(in: line) {
                byline.append(name)
            } else {
                let words = Self.withoutEnd(line)
                if !words.isEmpty { title.append(words) }
            }
        }
    }

    /// Reads the text up to the notes for editors, which are not for publication.
    private mutating func takeBody(_ rest: ArraySlice<String>) {
        for line in rest {
            if line.hasPrefix("# ") || line.hasPrefix("* * *") || line.hasPrefix("## ") || line.hasPrefix("***") {
                break
            }
            body.append(line)
        }
        while let last = body.last, last.isEmpty || Self.isSignature(last) || WireHeader.date(last) != nil {
            body.removeLast()
        }
    }

    private static func isSlug(_ line: String) -> Bool { line.contains("/") && !line.contains(" ") }

    /// `2ND LEAD`, `REFILE`, `EILMELDUNG`, `KILL`: capitals and digits, up to three words.
    private static func isNote(_ line: String) -> Bool {
        line.count <= 40 && line.contains(where: \.isLetter) && !line.contains(where: \.isLowercase)
            && line.split(separator: " ").count <= 3
    }

    private static let bySigns = ["By ", "Par ", "Von ", "Por ", "Di ", "De notre ", "Door "]

    private static func name(in line: String) -> String? {
        guard bySigns.contains(where: line.hasPrefix) || line.hasPrefix("BY ") else { return nil }
        return withoutEnd(line)
    }

    /// Removes the `=` or `<` that ends a header line.
    private static func withoutEnd(_ line: String) -> String {
        Tidy.line(line.hasSuffix("=") || line.hasSuffix("<") ? String(line.dropLast()) : line)
    }

    /// `Berlin (dpa) - `, `PARIS, 12 mars 2026 (AFP) -`
    private static func hasDateline(_ line: String) -> Bool {
        guard let open = line.firstIndex(of: "("), let close = line.firstIndex(of: ")"), open < close else {
            return false
        }
        let agency = line[line.index(after: open)..<close]
        return line[..<open].count <= 60 && (2...12).contains(agency.count) && !agency.contains(" ")
            && line[close...].prefix(4).contains { "-–—_".contains($0) }
    }

    /// The editors' initials: `dpa wsz jln npr`, `asl/tib/pid`.
    private static func isSignature(_ line: String) -> Bool {
        let words = line.split { $0 == " " || $0 == "/" || $0 == "-" }
        return (2...8).contains(words.count) && words.allSatisfy { $0.count <= 5 && $0.allSatisfy(\.isLowercase) }
    }

    // MARK: ANPA 1312

    private mutating func anpa() throws(ReadingError) -> ArticleDraft {
        var inHead = false
        for (number, line) in lines.enumerated() {
            if line.hasPrefix("^"), body.isEmpty, number < 64 {
                inHead = true
                take(head: Self.withoutEnd(String(line.dropFirst())), isLineOfName: line.hasSuffix("="))
            } else if inHead {
                // The last line states the sender and the time.
                if WireHeader.anpaSender(line) != nil { break }
                body.append(line)
            }
        }
        while let last = body.last, last.isEmpty || last.allSatisfy({ $0 == "_" }) { body.removeLast() }
        let sent = lines.suffix(8).lazy.compactMap(WireHeader.anpaDate).first
        let agency = sent == nil ? nil : lines.suffix(8).lazy.compactMap(WireHeader.anpaSender).first
        return try draft(source: agency, published: sent)
    }

    /// The first line is the slug; the first later line that is no note is the headline.
    private mutating func take(head line: String, isLineOfName: Bool) {
        if notes.isEmpty {
            notes.append(line)
        } else if let name = Self.name(in: line) {
            byline.append(name)
        } else if title.isEmpty, !isLineOfName, !Self.isToEditors(line) {
            title = [line]
        } else {
            notes.append(line)
        }
    }

    private static func isToEditors(_ line: String) -> Bool {
        ["Eds:", "EDS:", "AP Photo", "EDITOR'S NOTE", "(AP) Photo", "With AP"].contains(where: line.hasPrefix)
    }

    // MARK: The article

    /// Width in columns. A wire line has about 69 characters; if no line between two empty ones reaches this width,
    /// they are a list.
    private static let narrowest = 45

    /// The lines between two empty lines: one paragraph wrapped at the wire's width, or a list.
    private static func paragraphs(_ lines: ArraySlice<String>) -> [String] {
        guard let longest = lines.map(TextWidth.of).max(), longest >= narrowest else { return Array(lines) }
        var paragraph = ""
        for line in lines {
            let isHyphenated = paragraph.hasSuffix("-") && !paragraph.hasSuffix(" -")
            paragraph += (paragraph.isEmpty || isHyphenated ? "" : " ") + line
        }
        return [paragraph]
    }

    private static let withoutText = ReadingError(
        .noText, "a wire without text after its header; send the text of an article")

    private func draft(source: String?, published: Extracted<Date>?) throws(ReadingError) -> ArticleDraft {
        let paragraphs = body.split(separator: "").flatMap(Self.paragraphs)
        guard !paragraphs.isEmpty else { throw Self.withoutText }
        var draft = ArticleDraft(paragraphs: Extracted(paragraphs, from: "wire", confidence: 0.9))
        let headline = title.joined(separator: " ")
        if !headline.isEmpty { draft.title = Extracted(headline, from: "wire", confidence: 0.9) }
        if !byline.isEmpty { draft.byline = Extracted(Byline.names(byline), from: "wire", confidence: 0.9) }
        draft.source =
            source.map { Extracted($0, from: "wire", confidence: 0.8) }
            ?? paragraphs.first.flatMap(Self.agency).map { Extracted($0, from: "dateline", confidence: 0.7) }
        draft.published = published
        draft.take(notes: notes, headline: headline)
        return draft
    }

    /// The agency named in a dateline.
    private static func agency(_ line: String) -> String? {
        guard hasDateline(line), let open = line.firstIndex(of: "("), let close = line.firstIndex(of: ")") else {
            return nil
        }
        return String(line[line.index(after: open)..<close])
    }
}

/// The first line of IPTC 7901, `eca062 4 i 211 ccccb   dpa 061`: source and number, priority, category, word count;
/// also the dates at the ends of wires.
struct WireHeader {
    /// The word before the last number, if there is one.
    let agency: String?

    init?(_ line: String) {
        let words = line.split(separator: " ").map { String($0.drop { !$0.isLetter && !$0.isNumber }) }
        guard words.count >= 4 else { return nil }
        let letters = words[0].prefix(while: \.isLetter)
        let number = words[0].dropFirst(letters.count)
        guard (2...4).contains(letters.count), (1...6).contains(number.count), number.allSatisfy(\.isNumber),
            words[1].count == 1, words[1].allSatisfy(\.isNumber),
            (1...4).contains(words[2].count), words[2].allSatisfy(\.isLetter),
            (1...5).contains(words[3].count), words[3].allSatisfy(\.isNumber)
        else { return nil }
        let last = words.suffix(2)
        let isNumbered = words.count > 5 && last.last?.allSatisfy(\.isNumber) == true
        agency = isNumbered ? last.first.flatMap { !$0.isEmpty && $0.allSatisfy(\.isLetter) ? $0 : nil } : nil
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    /// Abbreviations of German and French agencies.
    private static let otherMonths = [
        "mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12, "fev": 2, "fév": 2, "avr": 4, "aou": 8, "aoû": 8, "déc": 12,
    ]

    /// `131137 GMT Nov 13`: day, hour and minute, month, year.
    static func date(_ line: String) -> Extracted<Date>? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4, words[0].count == 6, words[0].allSatisfy(\.isNumber),
            ["GMT", "UTC", "Z"].contains(words[1]), words[3].count == 2, let year = Int(words[3])
        else { return nil }
        let name = words[2].lowercased()
        guard let month = months.firstIndex(of: name).map({ $0 + 1 }) ?? otherMonths[name] else { return nil }
        let time = words[0].dropFirst(2)
        return found("\(2000 + year)-\(padded(month))-\(words[0].prefix(2))T\(time.prefix(2)):\(time.suffix(2)):00Z")
    }

    /// `AP-WF-11-13-13 0745GMT<`
    static func anpaDate(_ line: String) -> Extracted<Date>? {
        guard let parts = anpaParts(line), parts.time.hasSuffix("GMT") else { return nil }
        let time = parts.time.dropLast(3)
        guard time.count == 4, time.allSatisfy(\.isNumber), let year = Int(parts.date[2]) else { return nil }
        return found("\(2000 + year)-\(parts.date[0])-\(parts.date[1])T\(time.prefix(2)):\(time.suffix(2)):00Z")
    }

    static func anpaSender(_ line: String) -> String? { anpaParts(line)?.sender }

    private static func anpaParts(_ line: String) -> (sender: String, date: [String], time: String)? {
        let words = line.drop { !$0.isLetter && !$0.isNumber }.split(separator: " ").map(String.init)
        guard words.count == 2, line.hasSuffix("<") else { return nil }
        let parts = words[0].split(separator: "-").map(String.init)
        guard parts.count >= 4 else { return nil }
        let date = Array(parts.suffix(3))
        guard date.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isNumber) }) else { return nil }
        return (parts[0], date, String(words[1].dropLast()))
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func found(_ text: String) -> Extracted<Date>? {
        Dates.found(in: text, from: "wire", confidence: 0.9)
    }
}
