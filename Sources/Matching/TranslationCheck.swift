// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Tells whether two texts in different languages say the same: whether what survives translation, names and numbers,
/// stands in the same order at the same place of both.
enum TranslationCheck {
    /// A name or a number, and where it stands, as a share of the text before it.
    private struct Survivor {
        let word: UInt64
        let place: Double
        let isNumber: Bool
    }

    /// How much of the names and numbers of each stands in the other, in order and in its place, and of both together;
    /// nil where they are no translations.
    static func agreement(_ a: ComparedWords, _ b: ComparedWords) -> Evidence? {
        let (shorter, longer) = (min(a.words.count, b.words.count), max(a.words.count, b.words.count))
        guard Double(shorter) >= FamilyRules.translationLength * Double(longer) else { return nil }
        let (here, there) = (survivors(a), survivors(b))
        let fewer = min(here.count, there.count)
        let common = inOrderAndPlace(here, there, shorter)
        guard common >= FamilyRules.leastSurvivors, Double(common) >= FamilyRules.survivors * Double(fewer) else {
            return nil
        }
        guard agree(here.filter(\.isNumber), there.filter(\.isNumber), shorter, from: FamilyRules.leastNumbers),
            agree(numbers(a), numbers(b), shorter, from: FamilyRules.leastDigits)
        else { return nil }
        return Evidence(
            resemblance: Share(Double(common) / Double(here.count + there.count - common)),
            containment: Share(Double(common) / Double(here.count)),
            contained: Share(Double(common) / Double(there.count)))
    }

    /// Whether most numbers are the same, where there are enough to tell.
    private static func agree(_ a: [Survivor], _ b: [Survivor], _ words: Int, from least: Int) -> Bool {
        let fewer = min(a.count, b.count)
        guard fewer >= least else { return true }
        return Double(inOrderAndPlace(a, b, words)) > FamilyRules.sameNumbers * Double(fewer)
    }

    /// Those of one digit among them.
    private static func numbers(_ text: ComparedWords) -> [Survivor] {
        let size = Double(max(1, text.words.count))
        let places = text.marks.indices.lazy.filter { text.marks[$0].contains(.number) }
        return places.prefix(FamilyRules.mostSurvivors).map {
            Survivor(word: text.words[$0], place: Double($0) / size, isNumber: true)
        }
    }

    private static func survivors(_ text: ComparedWords) -> [Survivor] {
        var names: Set<UInt64> = []
        for (word, mark) in zip(text.words, text.marks) where mark.contains(.name) { names.insert(word) }
        var survivors: [Survivor] = []
        let size = Double(max(1, text.words.count))
        for (index, mark) in text.marks.enumerated() {
            let word = text.words[index]
            let isNumber = mark.contains(.number) && !mark.contains(.digit)
            guard isNumber || mark.contains(.name) || mark.contains(.initial) && names.contains(word) else { continue }
            survivors.append(Survivor(word: word, place: Double(index) / size, isNumber: isNumber))
            if survivors.count == FamilyRules.mostSurvivors { break }
        }
        return survivors
    }

    /// The longest sequence of words that both have in one order, each at about the same place.
    private static func inOrderAndPlace(_ a: [Survivor], _ b: [Survivor], _ words: Int) -> Int {
        // In a short text a sentence turned around moves a name by a larger share of it.
        let slack = FamilyRules.placeSlack + FamilyRules.turnedWords / Double(max(1, words))
        var row = [Int](repeating: 0, count: b.count + 1)
        for survivor in a {
            var diagonal = 0
            for (index, other) in b.enumerated() {
                let above = row[index + 1]
                let isSame = survivor.word == other.word && abs(survivor.place - other.place) <= slack
                row[index + 1] = isSame ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }
}
