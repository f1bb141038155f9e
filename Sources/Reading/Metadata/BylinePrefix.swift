// SPDX-License-Identifier: Apache-2.0

/// The words at the beginning of a visible line that are names, and what stands between names. A date, a button or a
/// sentence after them ends the byline.
struct BylinePrefix {
    /// The index after the last word.
    private(set) var end: Int

    private let words: ArraySlice<String>

    init(_ words: ArraySlice<String>) {
        self.words = words
        end = words.startIndex
        while end < words.endIndex, let next = next(at: end), end - words.startIndex < Self.longest { end = next }
        while end > words.startIndex, Self.isBetween(words[end - 1]) { end -= 1 }
    }

    private static let longest = 60
    private static let mostWordsOfName = 6

    /// The index after the words that continue the names at a place; nil if they end there.
    private func next(at place: Int) -> Int? {
        let word = words[place]
        if place > words.startIndex, endsList(words[place - 1]) { return nil }
        if Self.isBetween(word) || place > words.startIndex && Self.endsPart(words[place - 1]) {
            let start = Self.isBetween(word) ? place + 1 : place
            // `By Jane Doe, Max Roe`, but not `By Jane Doe, Tarsk` and not `By Jane Doe | Home`.
            return run(at: start) >= 2 || isGeneration(at: start) ? start + (start == place ? 1 : 0) : nil
        }
        if Self.ends.contains(word), place > words.startIndex + 1, place + 1 < words.endIndex,
            Self.isCapital(words[place + 1])
        {
            return place + 1
        }
        guard Self.isNameWord(word), run(upTo: place) < Self.mostWordsOfName else { return nil }
        return place + 1
    }

    private func isGeneration(at place: Int) -> Bool {
        place < words.endIndex && NewsroomNames.generations.contains(NewsroomNames.fold(words[place]))
    }

    /// Words before places and employers, over which the byline may continue: `Jane Doe in Tarsk and Max Roe`.
    private static let ends: Set<String> = ["in", "à", "en", "aus", "for", "for"]
    private static let between: Set<String> = [
        "&", ",", ";", "/", "and", "und", "et", "och", "og", "и", "AND", "with", "avec", "mit", "y", "e", "en", "、",
        "、",
        "ET", "UND", "·",
    ]

    private static func isBetween(_ word: String) -> Bool { between.contains(word) }
    private static func endsPart(_ word: String) -> Bool { word.last.map { ",;，；、،".contains($0) } == true }

    /// Whether nothing can follow a word in a byline: `Jane Doe:`, `Jane Doe.`; an initial or `Jr.` ends nothing.
    private func endsList(_ word: String) -> Bool {
        guard let last = word.last, !last.isLetter, !Self.endsPart(word), !Self.isBetween(word) else { return false }
        return !(last == "." && word.count <= 4) && !"'’\"”)".contains(last) && !last.isNumber
    }

    /// The number of words of names from a place on.
    private func run(at place: Int) -> Int {
        var count = 0
        for word in words[min(place, words.endIndex)...].prefix(Self.mostWordsOfName) {
            guard Self.isNameWord(word), !Self.isBetween(word) else { break }
            count += word.first.map { Script($0).isWide } == true ? 2 : 1
            if Self.endsPart(word) { break }
        }
        return count
    }

    /// The number of words of the name that a word continues.
    private func run(upTo place: Int) -> Int {
        words[..<place].reversed().prefix { !Self.isBetween($0) && !Self.endsPart($0) }.count
    }

    private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase == true || word == "the" }

    private static func isNameWord(_ word: String) -> Bool {
        guard let letter = word.unicodeScalars.first(where: { !"\"“”‘(".unicodeScalars.contains($0) }),
            letter.properties.isAlphabetic
        else { return false }
        let isCapital = letter.properties.isUppercase || !letter.properties.changesWhenUppercased
        guard isCapital || NewsroomNames.particles.contains(word) || word.hasPrefix("d'") || word.hasPrefix("d’") else {
            return false
        }
        let bare = NewsroomNames.fold(String(word.prefix { $0.isLetter || "-'’.".contains($0) }))
        return !noNames.contains(bare)
    }

    /// Words of labels and posts next to a name that are never part of a name.
    private static let noNames: Set<String> = [
        "by", "author", "authors", "writer", "editor", "reporter", "contributor", "correspondent", "journalist",
        "published", "updated", "posted", "written", "share", "follow", "about", "comments", "comment", "read", "more",
        "min", "mins", "minutes", "views", "article", "articles", "posts", "profile", "bio", "subscribe", "reviewed",
        "auteur", "auteurs", "publié", "partager", "journaliste", "rédaction", "rédacteur", "rédactrice", "autor",
        "autorin", "redakteur", "veröffentlicht", "teilen", "autore", "pubblicato", "redactor", "publicado", "home",
        "blog", "news", "image", "photo", "credit", "source", "contact", "advertisement", "january", "february",
        "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "aug", "sept", "sep", "oct", "nov", "dec", "email", "e-mail", "photos", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "last", "modified", "print", "listen", "save",
        "janvier", "février", "avril", "juillet", "août", "septembre", "octobre", "novembre", "décembre", "lundi",
        "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "januar", "februar", "märz", "dezember",
    ]
}
