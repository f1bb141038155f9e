// SPDX-License-Identifier: Apache-2.0

/// The persons named in a byline of any form: `By A, B and C`, `Words by A / B; Photos by C`, `Smith, John`.
struct PersonNames {
    /// Maximum characters of a byline, of a name, and maximum words of a name. A longer text is a sentence.
    private static let longest = 1_200
    private static let longestName = 80
    private static let mostWords = 8

    private(set) var persons: [String] = []
    /// Newsrooms and companies with names of their own.
    private(set) var groups: [String] = []

    private let keepsCapitals: Bool
    /// The last part that was not about the person before it.
    private var before: BylineItem?

    /// - Parameter keepsCapitals: Whether names in capitals are left as they are, as in databases that print them so.
    init(_ line: String, keepsCapitals: Bool = false) {
        self.keepsCapitals = keepsCapitals
        guard line.unicodeScalars.count <= Self.longest else { return }
        read(BylineParts(line).parts, isAside: false)
    }

    private mutating func read(_ parts: [BylineParts.Part], isAside: Bool) {
        let items = BylineItems(parts).items
        var start = 0
        while start < items.count {
            var end = start + 1
            while end < items.count, items[end].before == .comma || items[end].before == .conjunction { end += 1 }
            add(items[start..<end])
            start = end
        }
        guard persons.isEmpty, groups.isEmpty, !isAside else { return }
        // `jane@example.org (Jane Doe)`, the form of RSS 2.0 and old mail.
        for aside in parts.flatMap(\.asides) where persons.isEmpty && parts.allSatisfy({ $0.words.isEmpty }) {
            read(BylineParts(aside).parts, isAside: true)
        }
    }

    /// Adds the names of parts that only commas and conjunctions separate.
    private mutating func add(_ items: ArraySlice<BylineItem>) {
        let runs = Self.runs(items)
        if let citation = Self.citation(items) {
            for name in citation { add(name, kind: .person) }
            return
        }
        let isReversed =
            runs.contains(where: Self.isReversed) && !runs.contains { $0.count == 1 && !$0[$0.startIndex].isFull }
        for run in runs {
            if isReversed, Self.isReversed(run) {
                let pair = run.map { $0.words.joined(separator: " ") }
                add(pair.joined(separator: ", "), kind: .person)
                continue
            }
            for item in run {
                if item.before == .dash, !persons.isEmpty { continue }
                if let last = before, item.before != .start, joins(item, to: last) { continue }
                // `AFP, TARSK`
                if item.before == .comma, let last = before, !item.isFull, NewsroomNames.kind(of: last.words) == .nobody
                {
                    continue
                }
                if item.before == .mark, NewsroomNames.isPhotoAgency(item.words), !persons.isEmpty {
                    persons.removeLast()
                }
                before = item
                add(
                    item.words.joined(separator: " "), kind: item.isOther ? .nobody : NewsroomNames.kind(of: item.words)
                )
            }
        }
    }

    /// Whether a part says something about the person before it. A generation or title of nobility is put behind the
    /// name: `Smith, Jr.`, `Anna, Countess of Tarsk`.
    private mutating func joins(_ item: BylineItem, to last: BylineItem) -> Bool {
        guard !persons.isEmpty, !item.isOther else { return false }
        let first = NewsroomNames.fold(item.words[0])
        if item.before == .comma {
            let isGeneration = item.words.count == 1 && NewsroomNames.generations.contains(first)
            let isNoble =
                item.words.count > 2 && NewsroomNames.nobility.contains(first)
                && NewsroomNames.particles.contains(item.words[1])
            if isGeneration || isNoble {
                persons[persons.count - 1] += ", " + item.words.joined(separator: " ")
                return true
            }
        }
        if item.before == .conjunction {
            return item.words.count > 1 && NewsroomNames.isTitle(item.words[item.words.count - 1])
        }
        // Names of accounts, separated by semicolons, may begin in lower case.
        if NewsroomNames.describes(item.words, inLowerCase: item.before != .list) { return true }
        // `Jane Doe, Tarsk`
        return item.before != .list && last.isFull && !item.isFull || startsWithAcronym(item)
    }

    /// `Jane Doe, CNN Business`, of a line that is not in capitals.
    private func startsWithAcronym(_ item: BylineItem) -> Bool {
        let isCapital = item.words[0].count > 2 && item.words[0].allSatisfy { $0.isUppercase }
        return isCapital && item.words.count > 1 && persons.last?.contains(where: \.isLowercase) == true
            && before?.words.joined().contains(where: \.isLowercase) == true
    }

    /// `Smith, J., Doe, K.`: surnames with initials after each.
    private static func citation(_ items: ArraySlice<BylineItem>) -> [String]? {
        guard items.count > 2, items.count % 2 == 0 else { return nil }
        let list = Array(items)
        let pairs = stride(from: 0, to: list.count, by: 2).map { (surname: list[$0], initials: list[$0 + 1]) }
        guard
            pairs.allSatisfy({ pair in
                !pair.surname.isFull && pair.initials.before == .comma
                    && pair.initials.words.allSatisfy { $0.hasSuffix(".") && $0.count <= 4 }
            })
        else { return nil }
        return pairs.map { $0.surname.words[0] + ", " + $0.initials.words.joined(separator: " ") }
    }

    /// The items between conjunctions.
    private static func runs(_ items: ArraySlice<BylineItem>) -> [ArraySlice<BylineItem>] {
        var runs: [ArraySlice<BylineItem>] = []
        var start = items.startIndex
        for place in items.indices.dropFirst() where items[place].before == .conjunction {
            runs.append(items[start..<place])
            start = place
        }
        runs.append(items[start...])
        return runs
    }

    /// `Doe, Jane`: the surname alone, then the given names.
    private static func isReversed(_ run: ArraySlice<BylineItem>) -> Bool {
        guard run.count == 2, let surname = run.first, let given = run.last, given.before == .comma else {
            return false
        }
        let isSurname =
            surname.words.count == 1 && !surname.isFull
            || surname.words.count > 1 && surname.words.dropLast().allSatisfy { $0.first?.isLowercase == true }
        let isGiven = given.words.count <= 3 && !Script(given.words[0].first ?? " ").isWide
        guard isSurname, isGiven, !surname.isOther, !given.isOther else { return false }
        let first = NewsroomNames.fold(given.words[0])
        return NewsroomNames.kind(of: surname.words) == .person && NewsroomNames.kind(of: given.words) == .person
            && !NewsroomNames.describes(given.words) && !NewsroomNames.nobility.contains(first)
            && !NewsroomNames.generations.contains(first)
    }

    private mutating func add(_ name: String, kind: NewsroomNames.Kind) {
        guard kind != .nobody, Self.isPossible(name) else { return }
        let name = keepsCapitals ? name : NameCase.recased(name)
        switch kind {
        case .person where !persons.contains(name): persons.append(name)
        case .group where !groups.contains(name): groups.append(name)
        default: break
        }
    }

    /// A name begins with a letter or digit and contains letters.
    private static func isPossible(_ name: String) -> Bool {
        guard name.unicodeScalars.count <= longestName, let first = name.unicodeScalars.first else { return false }
        return (first.properties.isAlphabetic || first.properties.numericType != nil)
            && name.unicodeScalars.contains { $0.properties.isAlphabetic }
            && name.utf8.count { $0 == 0x20 } < mostWords
    }
}
