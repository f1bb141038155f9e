// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Names as bylines write them.
enum Byline {
    /// The word for "by" that stands before a name, in the languages of the agencies.
    private static let by: Set<String> = ["by", "par", "von", "por", "di", "av", "door"]
    /// Characters of a name; more is a sentence about someone, or a script.
    private static let longest = 80

    /// The distinct names, each without its "by", in their order.
    static func names(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.compactMap(name).filter { seen.insert($0).inserted }
    }

    private static func name(_ stated: String) -> String? {
        let line = withoutAddress(withoutLink(stated))
        guard isPossible(line) else { return nil }
        let words = line.split(separator: " ")
        // `Jane Doe - Apr 16, 2026 8:02 pm`, where a place for the author holds the date too.
        if line.utf8.count(where: \.isASCIIDigit) >= 4 {
            let name = leadingName(words[...])
            if name.count > 1 { return name.joined(separator: " ") }
        }
        // A name of one word may be "Di"; of two, "Von Trier".
        guard words.count > 2 || words.first.map({ ["by", "par"].contains($0.lowercased()) }) == true,
            words.count > 1, let first = words.first, by.contains(first.lowercased())
        else { return line }
        return words.dropFirst().joined(separator: " ")
    }

    /// The name in what a link to an author's other articles is called: `View all posts by Jane Doe`.
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

    /// A name without the address or account that stands behind it: `Jane Doe - https://…`, `Jane Doe @jane`.
    private static func withoutAddress(_ line: String) -> String {
        let words = line.split(separator: " ")
        let isAddress = { (word: Substring) in
            word.hasPrefix("@") || word.contains("://") || word.hasPrefix("www.") || word.contains("[at]")
        }
        guard let place = words.firstIndex(where: isAddress) else { return line }
        let name = words[..<place].reversed().drop { word in !word.contains(where: \.isLetter) }
        return name.reversed().joined(separator: " ")
    }

    /// What programs write where they have no name.
    private static let unset: Set<String> = ["undefined", "null", "none", "nan", "n/a", "anonymous", "unknown"]

    /// A name begins with a letter or digit, has letters, and no signs of programs, addresses or numbers of accounts.
    private static func isPossible(_ line: String) -> Bool {
        !unset.contains(line.lowercased()) && line.unicodeScalars.count <= longest
            && line.unicodeScalars.contains { $0.properties.isAlphabetic }
            && line.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } == true
            && !line.unicodeScalars.contains { "{}<>@;=".unicodeScalars.contains($0) }
    }

    /// What stands before a name that a line states.
    private static let labels: Set<String> = [
        "by", "written by", "posted by", "published by", "story by", "words by", "text by", "article by", "author",
        "authors", "author:", "authors:", "by:", "written by:", "posted by:", "words:", "writer:", "par", "par :",
        "écrit par", "écrit par :", "publié par", "rédigé par", "auteur", "auteur :", "auteurs :", "auteur:", "von",
        "autor", "autor:", "autorin:", "verfasst von", "geschrieben von", "text:", "por", "escrito por",
        "publicado por",
        "autora:", "di", "scritto da", "a cura di", "autore:", "door", "geschreven door", "auteurs:",
    ]
    /// Words of labels and posts beside a name, none of which is part of one.
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

    /// Whether text begins with the first word of a label: a quick look, for most text does not.
    static func mayBegin(_ utf8: ArraySlice<UInt8>) -> Bool {
        let word = utf8.prefix(while: \.isWordByte)
        guard (2...12).contains(word.count) else { return false }
        // Accents in capitals are other bytes; such labels are written small.
        return firstWords.contains(NoiseWords.hash(word))
    }

    /// Whether a line only announces the name that the next one holds.
    static func isLabel(_ line: String) -> Bool { labels.contains(line.lowercased()) }

    /// The name in a line `By Jane Doe, Reporter | 3 March` as readers see it; nil where the line is none such.
    static func written(_ line: String) -> String? {
        let words = line.split(separator: " ")
        for count in [3, 2, 1] where words.count > count {
            let label = words.prefix(count).joined(separator: " ")
            guard isLabel(label) else { continue }
            let name = leadingName(words.dropFirst(count))
            // `Text`, `Author` and their like also begin sentences and headings.
            let isSure = label.hasSuffix(":") || count > 1 || by.contains(label.lowercased())
            return isSure && name.contains { $0.count > 2 } ? name.joined(separator: " ") : nil
        }
        return nil
    }

    /// The name that a line is, where the page says that a name stands there: two words and more, or one that is
    /// surely meant.
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
        // What follows a name is set off from it.
        let isWhole =
            name.count == words.count || name.last != words[name.count - 1] || "|•·–—-".contains(words[name.count])
        return isWhole ? name.joined(separator: " ") : nil
    }

    /// The words of a name with which a line begins.
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
