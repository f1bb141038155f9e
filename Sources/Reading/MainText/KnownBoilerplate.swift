// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Removes lines that outlets insert between the paragraphs of any article, and remnants of links in machine
/// translations.
///
/// Elsewhere markup decides what is text; these few phrases occur in paragraphs with the same markup as the text. Each
/// must be a whole line, or begin a short one, because an article may be about advertisements and photographs.
struct KnownBoilerplate {
    /// Maximum length in bytes of a line that links elsewhere, names a photographer, or states the publication date.
    private static let longest = 160
    /// Number of paragraphs at each end of a text that may be publication lines.
    private static let ends = 4

    /// The paragraphs without boilerplate lines; all paragraphs if nothing else would remain.
    static func dropped(from paragraphs: [String]) -> [String] {
        let calls = ReaderCalls.places(in: paragraphs)
        let kept = paragraphs.indices.compactMap { place -> String? in
            let line = paragraphs[place]
            if calls.contains(place) { return nil }
            guard line.utf8.count <= longest, mayBeOne(line) else { return LinkTraces.removed(from: line) }
            let isAtEnd = place < ends || place >= paragraphs.count - ends
            return isOne(line, isAtEnd: isAtEnd) ? nil : LinkTraces.removed(from: line)
        }
        return kept.isEmpty ? paragraphs : kept
    }

    private static func isOne(_ line: String, isAtEnd: Bool) -> Bool {
        let folded = fold(line)
        if folded.isEmpty { return !line.unicodeScalars.contains { $0.properties.numericType != nil } }
        if labels.contains(folded) { return true }
        if let colon = line.firstIndex(of: ":"), pointers.contains(fold(line[..<colon])) { return true }
        return isCredit(line, folded) || isAtEnd && isPublication(line, folded)
    }

    /// A quick test that excludes most lines: whether the first word, or the last word as an agency's name, belongs to
    /// a known phrase, or the line has hardly any letters.
    private static func mayBeOne(_ line: String) -> Bool {
        let utf8 = Array(line.utf8)
        let first = utf8.drop { !$0.isWordByte }.prefix(while: \.isWordByte)
        if first.isEmpty || utf8.count < 8 || firstWords.contains(NoiseWords.hash(first)) { return true }
        // Brackets, and the first bytes of dashes, quotation marks and ©.
        if let start = utf8.first, [UInt8(ascii: "("), 0xC2, 0xE2].contains(start) { return true }
        let last = utf8.reversed().drop { !$0.isWordByte }.prefix(while: \.isWordByte)
        return lastWords.contains(NoiseWords.hash(last.reversed()))
    }

    /// Hashes in lower case, with an initial capital, and in capitals: the quick test does not fold letters beyond
    /// ASCII.
    private static func hashes(_ words: [String]) -> Set<UInt64> {
        Set(
            words.flatMap { [$0, $0.prefix(1).uppercased() + $0.dropFirst(), $0.uppercased()] }.map {
                NoiseWords.hash($0.utf8)
            })
    }

    private static let firstWords = hashes(
        (Array(labels) + Array(pointers) + Array(credits) + creditOpenings + publications).map { phrase in
            String(decoding: Array(phrase.utf8).drop { !$0.isWordByte }.prefix(while: \.isWordByte), as: UTF8.self)
        })
    private static let lastWords = hashes(
        agencies.map { String($0.split(separator: " ").last ?? "") } + ["Getty", "iStock", "Images"])

    /// Lower-case words separated by single spaces; punctuation only inside words.
    private static func fold(_ line: some StringProtocol) -> String {
        line.lowercased().replacing("’", with: "'")
            .split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }.joined(separator: " ")
            .trimmingMarks
    }

    // MARK: Photographs

    /// `© Jane Doe / Agency`, `Photo: Jane Doe`, `Jane Doe/Getty Images`: not a sentence.
    private static func isCredit(_ line: String, _ folded: String) -> Bool {
        guard !endsAsSentence(line) else { return false }
        if line.hasPrefix("©") || line.lowercased().hasPrefix("(c) ") { return true }
        if let colon = line.firstIndex(of: ":"), credits.contains(fold(line[..<colon])) { return true }
        if creditOpenings.contains(where: folded.hasPrefix) { return true }
        return folded.utf8.count <= 80 && line.contains { "/©|".contains($0) }
            && agencies.contains(where: folded.hasSuffix)
    }

    private static func endsAsSentence(_ line: String) -> Bool {
        line.last { !"\"'”’»)".contains($0) }.map { ".!?…".contains($0) } == true
    }

    private static let credits = list(
        """
        photo|photos|photo credit|photo credits|photograph|photographs|photography|picture|pictures|image|images|
        image credit|image credits|image source|credit|credits|illustration|crédit|crédits|crédit photo|crédits photo|
        crédits photos|crédit image|photo d'illustration|image d'illustration|foto|fotos|bild|bilder|bildquelle|
        quelle foto|symbolbild|fotografía|fotografia|imagen|imagem|immagine|zdjęcie|fot|фото|φωτο|φωτογραφία
        """)
    private static let creditOpenings = [
        "photo by ", "photos by ", "photograph by ", "image by ", "images by ", "image via ", "photo via ",
        "photo courtesy ", "image courtesy ", "photo par ", "crédit photo ", "crédits photo ",
    ]
    private static let agencies = ["getty images", "afp", "reuters", "shutterstock", "unsplash", "istock", "ap", "epa"]

    // MARK: Publication

    /// `Publié le 3 mars 2024 par Jane Doe`, `Last updated: March 3, 2024`.
    private static func isPublication(_ line: String, _ folded: String) -> Bool {
        guard folded.utf8.count <= 100, !endsAsSentence(line) || line.utf8.count <= 60 else { return false }
        guard publications.contains(where: folded.hasPrefix) else { return false }
        return folded.utf8.contains(where: \.isASCIIDigit) || byWords.contains { folded.contains($0) }
    }

    /// Authors and date of a publication line: `Publié le 3 mars 2024 par Jane Doe`.
    static func credits(of line: String) -> (authors: [String], published: DateScanner.Moment?) {
        guard line.utf8.count <= longest else { return ([], nil) }
        let written = endsAsSentence(line) ? [] : Byline.written(line)
        guard isPublication(line, fold(line)) else { return (written, nil) }
        let authors =
            byWords.lazy.compactMap { line.firstRange(of: $0) }.first
            .map { Byline.stated(String(line[$0.upperBound...]), orOneWord: false) } ?? []
        let moment = WrittenDates(line).found().first { $0.meaning != .modified }?.moment
        return (authors.isEmpty ? written : authors, moment)
    }

    private static let publications = [
        "publié le ", "publiée le ", "paru le ", "mis à jour le ", "mise à jour le ", "modifié le ", "published on ",
        "published at ", "published by ", "published ", "posted on ", "posted by ", "updated on ", "updated at ",
        "updated ", "last updated ", "last modified ", "first published ", "veröffentlicht am ", "aktualisiert am ",
        "publicado el ", "publicado em ", "actualizado el ", "atualizado em ", "pubblicato il ", "aggiornato il ",
        "gepubliceerd op ", "opublikowano ", "опубликовано ",
    ]
    private static let byWords = [" par ", " by ", " von ", " por ", " di ", " door "]

    // MARK: Labels

    /// Labels before a colon and the title of another article.
    private static let pointers = Set(BoilerplatePhrases.phrases(for: .beforeColon))

    /// Labels that are complete lines; single words that writers also use are excluded.
    private static let labels = Set(BoilerplatePhrases.phrases(for: .line))

    private static func list(_ lines: String) -> Set<String> {
        Set(lines.split { $0 == "|" || $0 == "\n" }.map(String.init))
    }
}

/// Link labels for screen readers that are translated with the text: `(opens in a new tab)`.
enum LinkTraces {
    private static let phrases = Set(BoilerplatePhrases.phrases(for: .inBrackets))
    /// Length of the longest phrase with brackets, in bytes.
    private static let longest = 48
    /// Occurs without brackets after the words of a link.
    private static let bare: StaticString = ", opens new tab"

    /// The paragraph without link labels. No author writes such a phrase in brackets.
    static func removed(from paragraph: String) -> String {
        guard paragraph.utf8.contains(where: isMark) else { return paragraph }
        let utf8 = Array(paragraph.utf8)
        var kept: [UInt8] = []
        var copied = 0
        var place = 0
        while place < utf8.count {
            guard isMark(utf8[place]), let end = end(of: utf8[place...]) else {
                place += 1
                continue
            }
            kept += utf8[copied..<place]
            if kept.last == UInt8(ascii: " ") { kept.removeLast() }
            copied = end
            place = end
        }
        guard copied > 0 else { return paragraph }
        let rest = String(decoding: kept + utf8[copied...], as: UTF8.self)
        return rest.isEmpty ? paragraph : rest
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ",")
    }

    /// The end of a label at the beginning of this text; nil if there is none.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        if text.startsIgnoringCase(bare) { return text.startIndex + bare.utf8CodeUnitCount }
        let closing = text.first == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
        guard text.first != UInt8(ascii: ","), let end = text.prefix(longest).firstIndex(of: closing) else {
            return nil
        }
        let phrase = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
        let isOne = phrases.contains(Tidy.line(phrase.lowercased().replacing("’", with: "'")))
        return isOne ? end + 1 : nil
    }
}

extension String {
    fileprivate var trimmingMarks: String {
        var rest = self[...]
        while let mark = rest.first, mark == "-" || mark == "'" || mark == " " { rest = rest.dropFirst() }
        while let mark = rest.last, mark == "-" || mark == "'" || mark == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
