// SPDX-License-Identifier: Apache-2.0

/// A byline cut at its separators into parts: `By A, B and C` has three. What is in brackets, and addresses and
/// accounts, belong to no part.
struct BylineParts {
    enum Separator {
        case start
        /// `;`, `、`, a line end: between persons.
        case list
        /// `|`, `·`, `/`: between persons, or between a person and a place or employer.
        case mark
        case comma
        /// `and`, `&`: parts of one name too, as in `Ortega y Gasset`.
        case conjunction
        /// A dash, before an employer or a day.
        case dash
    }

    struct Part {
        let before: Separator
        /// The word of a conjunction, to put the name together again.
        var word = ""
        var words: [String] = []
        /// The texts in brackets after its words.
        var asides: [String] = []
    }

    private(set) var parts: [Part] = [Part(before: .start)]
    private var word = ""

    init(_ line: String) {
        let characters = Array(line)
        var place = 0
        while place < characters.count {
            place = read(characters, at: place)
        }
        endWord()
        joinNames()
    }

    /// Reads one character or a text in brackets.
    /// - Returns: The place after it.
    private mutating func read(_ characters: [Character], at place: Int) -> Int {
        let character = characters[place]
        let before = place > 0 ? characters[place - 1] : " "
        let next = place + 1 < characters.count ? characters[place + 1] : " "
        if let closer = Self.brackets[character] {
            endWord()
            let rest = characters[(place + 1)...].prefix(Self.longestAside)
            if let end = rest.firstIndex(of: closer) {
                parts[parts.count - 1].asides.append(String(characters[place + 1..<end]))
                return end + 1
            }
            return place + 1
        }
        switch character {
        case ";", "；", "؛", "、", "\n": separate(.list)
        case "|", "｜", "•", "▪", "●", "‖", "¦": separate(.mark)
        case ",", "，", "،": separate(.comma)
        case "·", "・", "‧", "∙", "⋅":
            if isBetweenPersons(character, before, next) { separate(.mark) } else { word.append(character) }
        case "/", "／":
            if isPath(place, characters) { word.append(character) } else { separate(.mark) }
        case _
        where Self.dashes.contains(character) && before.isWhitespace
            && next.isWhitespace:
            separate(.dash)
        case ":", "：", "＝":
            word.append(character)
            if next.isLetter { endWord() }
        case _ where character.isWhitespace: endWord()
        default: word.append(character)
        }
        return place + 1
    }

    private static let dashes: Set<Character> = ["-", "–", "—", "―"]
    private static let longestAside = 80
    private static let brackets: [Character: Character] = [
        "(": ")", "[": "]", "（": "）", "【": "】", "<": ">", "〔": "〕", "〈": "〉",
    ]

    /// A middle dot is part of foreign names in Chinese and Japanese, and separates persons in Korean.
    private func isBetweenPersons(_ dot: Character, _ before: Character, _ next: Character) -> Bool {
        if ["글", "사진", "영상", "취재"].contains(word) { return false }
        guard Script(before).isWide, Script(next).isWide else { return before.isWhitespace || next.isWhitespace }
        return Script(before) == .hangul || dot == "・" && Script(before) == .han && Script(next) == .han
    }

    /// Whether a slash belongs to an address or to `n/a`, `c/o`, `AC/DC`.
    private func isPath(_ place: Int, _ characters: [Character]) -> Bool {
        if word.contains(":") && word.hasPrefix("http") || word.hasPrefix("www.") { return true }
        guard let last = word.last, !Script(last).isWide, place + 1 < characters.count else { return false }
        let after = characters[(place + 1)...].prefix { !$0.isWhitespace && $0 != "," && $0 != ";" }
        return word.count == 1 || after.count == 1
    }

    private mutating func endWord() {
        defer { word = "" }
        guard !word.isEmpty else { return }
        let isAddress =
            word.contains("@") || word.contains("://") || word.hasPrefix("www.") || word.hasPrefix("mailto:")
        let bare = String(
            word.drop { "\"“”„«»‘*~_".contains($0) }.reversed().drop { "\"”“»«*~_".contains($0) }.reversed())
        guard !isAddress, !bare.isEmpty else { return }
        parts[parts.count - 1].words.append(bare)
    }

    private mutating func separate(_ separator: Separator) {
        endWord()
        parts.append(Part(before: separator))
    }

    // MARK: Conjunctions

    /// Words for "and" and "with". `A with B` names two persons as well.
    private static let conjunctions: Set<String> = [
        "and", "und", "et", "och", "og", "ja", "и", "та", "і", "й", "και", "és", "ve", "dan", "și", "şi", "en", "sowie",
        "with", "avec", "mit", "con", "com", "met", "med", "amb", "eta", "y", "e", "i", "a", "ו", "و", "और", "และ",
        "và",
        "和", "与", "與", "及", "&", "＆", "+", "plus",
    ]
    /// The same in capitals; single letters are initials then.
    private static let capitals: Set<String> = ["AND", "UND", "ET", "OCH", "OG", "WITH", "AVEC", "MIT", "И", "CON"]

    /// Cuts the parts at conjunctions.
    private mutating func joinNames() {
        var cut: [Part] = []
        for part in parts {
            var current = Part(before: part.before)
            // `Story and photos by`
            let label = BylineLabels.find(in: part.words[...])?.count ?? 0
            for (place, word) in part.words.enumerated() {
                guard place >= label else {
                    current.words.append(word)
                    continue
                }
                let rest = part.words[(place + 1)...]
                if place > 0, Self.isLabel(part.words[place...]) {
                    // `Text: A Foto: B`
                    cut.append(current)
                    current = Part(before: .list, words: [word])
                } else if Self.isConjunction(word, before: rest.first) || Self.capitals.contains(word) {
                    cut.append(current)
                    current = Part(before: .conjunction, word: word)
                } else if let rest = Self.attached(word, at: place, of: part.words) {
                    cut.append(current)
                    current = Part(before: .conjunction, word: String(word.prefix(1)), words: [rest])
                } else {
                    current.words.append(word)
                }
            }
            current.asides = part.asides
            cut.append(current)
        }
        parts = cut
    }

    /// Words for "and" that are also articles and particles; a name follows them.
    private static let ambiguous: Set<String> = ["a", "e", "i", "y", "en", "og", "as"]

    private static func isConjunction(_ word: String, before next: String?) -> Bool {
        guard conjunctions.contains(word) else { return false }
        return !ambiguous.contains(word) || next?.first?.isUppercase == true
    }

    private static let by: Set<String> = ["by", "par", "von", "de", "di", "por", "van", "av"]

    /// Whether a label begins inside a part: `A Foto: B`, `A Photographs by B`.
    private static func isLabel(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first, let last = first.last else { return false }
        if let label = BylineLabels.joinedBefore(first), first.count > label.count { return true }
        if ":：＝".contains(last) { return BylineLabels.role(of: [first]) != nil }
        guard words.count > 1, by.contains(words[words.startIndex + 1].lowercased()) else { return false }
        return BylineLabels.find(in: words)?.role == .other
    }

    /// Names that begin with the letter that means "and" in Arabic and Hebrew.
    private static let withLetter: Set<String> = [
        "وليد", "وائل", "وسيم", "وفاء", "وداد", "وردة", "وجدي", "وحيد", "وهبة", "وهيب", "وصفي", "وديع", "وسام", "وضاح",
        "وفيق", "ولاء", "وهبي", "ويليام", "والتر", "واصف", "وجيه", "وفا", "ووكر", "ونوس", "والي", "وكالة", "ورد", "وعد",
        "ורד", "ויקטור", "ולדימיר", "וולטר", "ויולט", "וקנין", "ויס", "וילנאי", "ורטר", "ויינר", "ויצמן", "וינר",
    ]

    /// The word after an "and" that is written together with it, between two names of at least two words.
    private static func attached(_ word: String, at place: Int, of words: [String]) -> String? {
        guard let first = word.first, first == "و" || first == "ו", word.count > 3, place > 1, place + 1 < words.count,
            !withLetter.contains(word)
        else { return nil }
        return String(word.dropFirst())
    }
}

/// The scripts in which names are written without spaces or capitals.
enum Script {
    case han, kana, hangul, thai, other

    init(_ character: Character) {
        self =
            switch character.unicodeScalars.first?.value ?? 0 {
            case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x20000...0x2FFFF: .han
            case 0x3040...0x30FF: .kana
            case 0xAC00...0xD7A3, 0x1100...0x11FF: .hangul
            case 0x0E00...0x0E7F: .thai
            default: .other
            }
    }

    /// Whether one word is a full name.
    var isWide: Bool { self != .other }
}
