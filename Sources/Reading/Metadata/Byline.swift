// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Parses names from bylines.
enum Byline {
    /// The word for "by" before a name, in the languages of the agencies.
    private static let by: Set<String> = ["by", "par", "von", "por", "di", "av", "door"]
    /// Maximum number of characters of a name; a longer text is a sentence about a person, or a script.
    private static let longest = 80

    /// The distinct names in order, each without its "by".
    static func names(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.compactMap(name).filter { seen.insert($0).inserted }
    }

    private static func name(_ stated: String) -> String? {
        let line = withoutAddress(withoutLink(stated))
        guard isPossible(line) else { return nil }
        let words = line.split(separator: " ")
        // `Jane Doe - Apr 16, 2026 8:02 pm`, where an author field also contains the date.
        if line.utf8.count(where: \.isASCIIDigit) >= 4 {
            let name = leadingName(words[...])
            if name.count > 1 { return name.joined(separator: " ") }
        }
        // One word may be the name "Di"; two words may be "Von Trier".
        guard words.count > 2 || words.first.map({ ["by", "par"].contains($0.lowercased()) }) == true,
            words.count > 1, let first = words.first, by.contains(first.lowercased())
        else { return line }
        return words.dropFirst().joined(separator: " ")
    }

    /// The name in the label of a link to an author's other articles: `View all posts by Jane Doe`.
    private static func withoutLink(_ line: String) -> String {
        let words = line.split(separator: " ")
        guard let first = words.first?.lowercased(), linkWords.contains(first),
            let place = words.prefix(6).firstIndex(where: { by.contains($0.lowercased()) || $0 == "de" }), place > 1
        else { return line }
        return words[(place + 1)...].joined(separator: " ")
    }

    private static let linkWords: Set<String> = [
        "view", "see", "all", "posts", "zeige", "alle", "voir", "ver", "mostra",
    ]

    /// A name without the address or account after it: `Jane Doe - https://…`, `Jane Doe @jane`.
    private static func withoutAddress(_ line: String) -> String {
        let words = line.split(separator: " ")
        let isAddress = { (word: Substring) in
            word.hasPrefix("@") || word.contains("://") || word.hasPrefix("www.") || word.contains("[at]")
        }
        guard let place = words.firstIndex(where: isAddress) else { return line }
        let name = words[..<place].reversed().drop { word in !word.contains(where: \.isLetter) }
        return name.reversed().joined(separator: " ")
    }

    /// Placeholders that programs write instead of a name.
    private static let unset: Set<String> = ["undefined", "null", "none", "nan", "n/a", "anonymous", "unknown"]

    /// A name begins with a letter or digit, contains letters, and no characters of code, addresses or account numbers.
    private static func isPossible(_ line: String) -> Bool {
        !unset.contains(line.lowercased()) && line.unicodeScalars.count <= longest
            && line.unicodeScalars.contains { $0.properties.isAlphabetic }
            && line.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } == true
            && !line.unicodeScalars.contains { "{}<>@;=".unicodeScalars.contains($0) }
    }

    /// Labels before a name.
    private static let labels: Set<String> = [
        "by", "written by", "posted by", "published by", "story by", "words by", "text by", "article by", "author",
        "authors", "author:", "authors:", "by:", "written by:", "posted by:", "words:", "writer:", "par", "par :",
        "écrit par", "écrit par :", "publié par", "rédigé par", "auteur", "auteur :", "auteurs :", "auteur:", "von",
        "autor", "autor:", "autorin:", "verfasst von", "geschrieben von", "text:", "por", "escrito por",
        "publicado por",
        "autora:", "di", "scritto da", "a cura di", "autore:", "door", "geschreven door", "auteurs:",
    ]
    /// Words of labels and posts next to a name that are never part of a name.
    private static let noNames: Set<String> = [
        "by", "author", "authors", "writer", "editor", "reporter", "contributor", "correspondent", "journalist",
        "published", "updated", "posted", "written", "share", "follow", "about", "comments", "comment", "read", "more",
        "min", "mins", "minutes", "views", "article", "articles", "posts", "profile", "bio", "subscribe", "reviewed",
        "auteur", "auteurs", "publié", "partager", "journaliste", "rédaction", "rédacteur", "rédactrice", "autor",
        "autorin", "redakteur", "veröffentlicht", "teilen", "autore", "pubblicato", "redactor", "publicado", "home",
        "blog", "news", "image", "photo", "credit", "source", "contact", "advertisement", "january", "february",
        "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "aug", "sept", "sep", "oct", "nov", "dec",
    ]
    private static let particles: Set<String> = [
        "de", "van", "von", "der", "den", "ter", "ten", "da", "di", "do", "dos", "das", "del", "della", "la", "le",
        "du",
        "and", "et", "und", "y", "e", "bin", "al", "el", "zu", "af", "of", "the",
    ]

    private static let firstWords = Set(
        labels.map { label in NoiseWords.hash(Array(label.utf8).prefix { $0.isWordByte }) })

    /// Whether text begins with the first word of a label: a quick test that excludes most text.
    static func mayBegin(_ utf8: ArraySlice<UInt8>) -> Bool {
        let word = utf8.prefix(while: \.isWordByte)
        guard (2...12).contains(word.count) else { return false }
        // Only ASCII letters are folded, so labels with accented capitals are not found; such labels are written in
        // lower case.
        return firstWords.contains(NoiseWords.hash(word))
    }

    /// Whether a line is only a label for the name on the next line.
    static func isLabel(_ line: String) -> Bool { labels.contains(line.lowercased()) }

    /// The name in a visible line such as `By Jane Doe, Reporter | 3 March`; nil for any other line.
    static func written(_ line: String) -> String? {
        let words = line.split(separator: " ")
        for count in [3, 2, 1] where words.count > count {
            let label = words.prefix(count).joined(separator: " ")
            guard isLabel(label) else { continue }
            let name = leadingName(words.dropFirst(count))
            // `Text`, `Author` and similar words also begin sentences and headings.
            let isSure = label.hasSuffix(":") || count > 1 || by.contains(label.lowercased())
            return isSure && name.contains { $0.count > 2 } ? name.joined(separator: " ") : nil
        }
        return nil
    }

    /// The name in a line that the page marks as a name: at least two words, or one word if `orOneWord`.
    static func stated(_ line: String, orOneWord: Bool) -> String? {
        if let written = written(line) { return written }
        let words = line.split(separator: " ")
        // `Posted on 3 March by Jane Doe`
        if let place = words.lastIndex(where: { by.contains($0.lowercased()) }), place > 1,
            line.utf8.contains(where: \.isASCIIDigit)
        {
            let name = leadingName(words[(place + 1)...])
            if name.count > 1 { return name.joined(separator: " ") }
        }
        let name = leadingName(words[...])
        guard name.count >= (orOneWord ? 1 : 2), name.contains(where: { $0.count > 2 }) else { return nil }
        // Text after a name must be separated from it.
        let isWhole =
            name.count == words.count || name.last != words[name.count - 1] || "|•·–—-".contains(words[name.count])
        return isWhole ? name.joined(separator: " ") : nil
    }

    /// The words of a name at the beginning of a line.
    private static func leadingName(_ words: ArraySlice<Substring>) -> [Substring] {
        var name: [Substring] = []
        for word in words {
            guard let letter = word.unicodeScalars.first, letter.properties.isAlphabetic else { break }
            let isCapital = letter.properties.isUppercase || !letter.properties.changesWhenUppercased
            guard isCapital || particles.contains(String(word)), !noNames.contains(word.lowercased()) else { break }
            let bare = word.prefix { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "." }
            guard !noNames.contains(bare.lowercased()) else { break }
            name.append(bare)
            if bare.count < word.count || name.count > 6 { break }
        }
        while let last = name.last, last.first?.isLowercase == true { name.removeLast() }
        return name.count <= 6 ? name : []
    }
}
