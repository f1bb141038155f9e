// SPDX-License-Identifier: Apache-2.0

/// Removes from a part of a byline what is not of the name: `Reporter Jane Doe`, `Jane Doe in Tarsk`,
/// `Jane Doe Staff Writer`, `Jane Doe March 3`.
struct BylineCut {
    private(set) var words: [String]

    /// - Parameter hadLabel: Whether a label stood before, so that the words begin with a name.
    init(_ words: [String], hadLabel: Bool) {
        self.words = words
        // `à Berlin`, of `De notre correspondante à Berlin, Jeanne Morvan`
        let isSpecial = words.count > 1 && words[0] == "Special" && ["to", "for"].contains(words[1])
        let isButton = words.first.map { Self.endsInAnyCase.contains(NewsroomNames.fold($0)) && $0 != "Last" } == true
        let isPlace = Self.places.contains(words.joined(separator: " "))
        guard !isDate, !isSpecial, !isButton, !isPlace, words.count < 2 || !Self.ends.contains(words[0]) else {
            self.words = []
            return
        }
        cutAtWord()
        cutDate()
        cutTitlesBefore()
        cutTitlesAfter()
        cutWideTitle(hadLabel: hadLabel)
        trim()
    }

    /// Words in lower case after which a place, an employer or a sentence follows.
    private static let ends: Set<String> = [
        "in", "at", "for", "from", "on", "via", "is", "was", "has", "writes", "covers", "reports", "contributed", "as",
        "special", "to", "who", "à", "pour", "dans", "depuis", "au", "aux", "chez", "est", "für", "aus", "bei", "ist",
        "im", "para", "desde", "em", "per", "voor", "vanuit", "uit", "för", "till", "dla", "для", "из", "в",
        "外", "من", "في", "מ", "외", "@", "lives", "published", "updated", "posted", "modified", "le", "publié",
        "veröffentlicht", "aktualisiert", "publicado", "pubblicato", "hacia", "på",
    ]
    /// The same in any case, after at least two words.
    private static let endsInAnyCase: Set<String> = [
        "published", "updated", "posted", "modified", "publié", "veröffentlicht", "aktualisiert", "publicado",
        "pubblicato", "last", "follow", "share", "via", "©",
    ]

    /// The words of all tables, in lower case.
    static var allWords: [String] { Array(ends) + Array(endsInAnyCase) + ["special"] + Array(months) }

    private mutating func cutAtWord() {
        let place = words.indices.first { place in
            let least = Script(words[place].first ?? " ").isWide || words[place] == "via" ? 1 : 2
            if place < least { return false }
            if words[place] == "le" {
                // `Jean le Rond`, but `Jeanne Morvan le 3 mars`
                return place + 1 < words.count && words[place + 1].first?.isNumber == true
            }
            if words[place] == "of" { return place + 1 < words.count && words[place + 1].lowercased() == "the" }
            return Self.ends.contains(words[place]) || Self.endsInAnyCase.contains(NewsroomNames.fold(words[place]))
        }
        guard let place else { return }
        words.removeSubrange(place...)
        // `Jane Doe Special to The Gazette`
        if words.count > 2, words.last == "Special" { words.removeLast() }
    }

    /// Places of two words in bylines like `Ana López en Buenos Aires`.
    private static let places: Set<String> = [
        "Buenos Aires", "New York", "Nueva York", "Los Angeles", "Los Ángeles", "San Francisco", "Washington DC",
        "Hong Kong", "São Paulo", "Rio de Janeiro", "Tel Aviv", "Mexico City", "Ciudad de México", "La Paz",
        "La Habana",
        "San José", "Santo Domingo", "Kuala Lumpur", "New Delhi", "Neu-Delhi", "Addis Ababa", "Abu Dhabi", "Cape Town",
        "St. Petersburg", "San Juan", "San Salvador", "El Cairo", "La Haye", "Le Caire", "Den Haag", "Las Vegas",
    ]

    // MARK: Dates

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "janvier",
        "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "januar", "februar", "märz", "juni", "juli", "oktober", "dezember", "enero", "febrero", "marzo", "abril",
        "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "mon",
        "tue", "wed", "thu", "fri",
    ]

    private static func isMonth(_ word: String) -> Bool { months.contains(NewsroomNames.fold(word)) }
    private static func isNumber(_ word: String) -> Bool { word.first?.isNumber == true }

    /// Whether the whole part is a date or time.
    private var isDate: Bool {
        guard let first = words.first else { return false }
        if Self.isNumber(first) {
            return words.allSatisfy { Self.isNumber($0) || Self.isMonth($0) || $0.first?.isLowercase == true }
                || words.contains(where: Self.isMonth) || first.contains(":")
        }
        return Self.isMonth(first) && words.dropFirst().allSatisfy { Self.isNumber($0) || Self.isMonth($0) }
            && (words.count > 1 || first.count > 3 && first.hasSuffix("day"))
    }

    private mutating func cutDate() {
        guard let place = words.indices.dropFirst(2).first(where: { Self.isNumber(words[$0]) }) else { return }
        words.removeSubrange(place...)
        while words.count > 1, let last = words.last, Self.isMonth(last) { words.removeLast() }
    }

    // MARK: Titles

    private mutating func cutTitlesBefore() {
        var count = 0
        while count + 1 < words.count, NewsroomNames.isTitle(words[count]) || isModifier(before: count) { count += 1 }
        if count == 0, words.count > 1, Self.wideTitles.contains(where: words[0].hasSuffix), words[0].count > 2 {
            count = 1
        }
        let rest = words.dropFirst(count)
        let isName = rest.count > 1 || rest.first?.first.map { Script($0).isWide } == true
        if isName, rest.first?.first?.isLowercase != true { words.removeFirst(count) }
    }

    /// `Staff Reporter Jane Doe`: a modifier is cut with the title after it.
    private func isModifier(before place: Int) -> Bool {
        NewsroomNames.isModifier(words[place]) && NewsroomNames.isTitle(words[place + 1])
    }

    private mutating func cutTitlesAfter() {
        let least = words.first?.first.map { Script($0).isWide } == true ? 1 : 2
        guard words.count > least else { return }
        for place in least..<words.count {
            let rest = Array(words[place...])
            let isTitle =
                rest.last.map(NewsroomNames.isTitle) == true
                && rest.allSatisfy { word in
                    NewsroomNames.isTitle(word) || NewsroomNames.isModifier(word) || NewsroomNames.isAgency(word)
                }
            let isPlace = NewsroomNames.isAgency(rest.joined(separator: " "))
            let isDegree =
                rest.allSatisfy(NewsroomNames.isDegree) && rest.allSatisfy { $0.contains(where: \.isUppercase) }
            if isTitle || isPlace || isDegree {
                words.removeSubrange(place...)
                return
            }
        }
    }

    private static let wideTitles = ["기자", "특파원", "记者", "記者", "特派員", "通讯员", "氏"]
    /// Ends of Chinese lines that state the place of reporting: `台北報導`.
    private static let reports = ["報導", "报道", "報道", "综合报道", "讯", "專電", "电"]

    /// A title without a space before it: `홍길동기자`.
    private mutating func cutWideTitle(hadLabel: Bool) {
        guard let last = words.last, let first = last.first, Script(first).isWide else { return }
        if let report = Self.reports.first(where: last.hasSuffix), last.count > 2 {
            words.removeLast()
            // `记者张三报道`
            if hadLabel, words.isEmpty, last.count > report.count + 1 { words = [String(last.dropLast(report.count))] }
            return
        }
        guard let title = Self.wideTitles.first(where: last.hasSuffix), last.count > title.count + 1 else { return }
        words[words.count - 1] = String(last.dropLast(title.count))
    }

    private mutating func trim() {
        while let last = words.last, NewsroomNames.particles.contains(last) || !last.contains(where: \.isLetter),
            words.count > 1, last.first?.isNumber != true
        {
            words.removeLast()
        }
        while let first = words.first, !first.contains(where: { $0.isLetter || $0.isNumber }) { words.removeFirst() }
        guard let last = words.last, last.hasSuffix(":") || last.hasSuffix("：") || last.hasSuffix(".") else { return }
        let bare = last.dropLast()
        // The stop after an initial or abbreviation stays.
        if last.hasSuffix("."),
            bare.count == 1 || bare.contains(".") || NewsroomNames.generations.contains(bare.lowercased())
        {
            return
        }
        words[words.count - 1] = String(bare)
    }

    // MARK: Scripts without capitals

    /// Several names that only spaces separate, in Chinese after a label and in Korean before a title: each has two to
    /// four letters. A Japanese name has a space inside it.
    static func wideNames(_ words: [String], isListed: Bool) -> [[String]] {
        guard words.count > 1, words.allSatisfy({ (2...4).contains($0.count) }) else { return [words] }
        let scripts = Set(words.flatMap { $0.map(Script.init) })
        guard scripts.count == 1, let script = scripts.first, script == .han || script == .hangul else {
            return [words]
        }
        let areFull = words.allSatisfy { $0.count == 3 }
        return areFull || isListed && script == .han && words.contains { $0.count == 3 } ? words.map { [$0] } : [words]
    }
}
