// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Determines whether two texts in different languages say the same: whether words with the same prefix, names and
/// numbers occur in the same order at the same positions throughout both texts, and far more often than by chance.
enum TranslationCheck {
    /// The share of the names and numbers of each text that are in the other, in order and at about the same position,
    /// and their share of both together; nil when they are no translations.
    static func agreement(_ a: ComparedWords, _ b: ComparedWords) -> Evidence? {
        guard !isList(a), !isList(b) else { return nil }
        let isOneAlphabet = a.hasBeginnings && b.hasBeginnings
        let words = CommonWords(a, b, slack: slack(a, b) / 2)
        let isSure = words.deviations >= FamilyRules.surelyStandsOut
        if isOneAlphabet {
            guard isEven(words.common, from: FamilyRules.evenFrom), haveSameNumbers(a, b, isSure: isSure) else {
                return nil
            }
            if words.standOut { return evidence(a, b) }
            let isBrief = min(a.words.count, b.words.count) < FamilyRules.briefWords
            guard isBrief || words.deviations >= FamilyRules.mayStandOut else { return nil }
        } else if isSure, words.standOut, isEven(words.common, from: FamilyRules.evenFrom),
            haveSameNumbers(a, b, isSure: isSure)
        {
            return evidence(a, b)
        }
        return byLandmarks(a, b)
    }

    /// The words with the same prefix in the same order and position.
    private struct CommonWords {
        let common: [CognateAlignment.Common]
        private let chance: Double
        private let fewer: Int

        init(_ a: ComparedWords, _ b: ComparedWords, slack: Double) {
            let most = FamilyRules.mostCognates
            let sample = UInt64(max(1, (max(count(a), count(b)) + most - 1) / most))
            let here = CognateAlignment(a.beginnings, count: a.words.count, fraction: sample)
            let there = CognateAlignment(b.beginnings, count: b.words.count, fraction: sample)
            common = CognateAlignment.inOrderAndPlace(here, there, slack: slack)
            fewer = min(here.count, there.count)
            guard common.count >= FamilyRules.leastLandmarks else {
                chance = Double(common.count)
                return
            }
            // Words that two texts on one subject share at any position are also shared when one text is rotated.
            let turned = [1.0 / 3, 2.0 / 3].map { share in
                CognateAlignment.inOrderAndPlace(here, there.turned(by: share), slack: slack).count
            }
            chance = Double(turned[0] + turned[1]) / 2
        }

        var deviations: Double { FamilyRules.deviations(common.count, above: chance) }
        var standOut: Bool { FamilyRules.standsOut(common.count, above: chance, of: fewer) }
    }

    // MARK: Texts in two scripts

    /// Whether the landmarks of two texts are in the same order at the same positions, and far more than by chance.
    private static func byLandmarks(_ a: ComparedWords, _ b: ComparedWords) -> Evidence? {
        guard let first = a.source.map(Preparation.landmarks), let second = b.source.map(Preparation.landmarks) else {
            return nil
        }
        let slack = slack(a, b)
        let here = CognateAlignment(first.landmarks, count: a.words.count)
        let there = CognateAlignment(second.landmarks, count: b.words.count)
        let common = CognateAlignment.inOrderAndPlace(here, there, slack: slack / 2)
        let fewer = min(here.places, there.places)
        guard common.count >= FamilyRules.leastLandmarks, isEven(common, from: FamilyRules.evenLandmarksFrom)
        else { return nil }
        var turned = 0
        for part in 1...4 {
            let other = there.turned(by: Double(part) / 5)
            turned += CognateAlignment.inOrderAndPlace(here, other, slack: slack / 2).count
        }
        let numbers = sharedNumbers(
            CognateAlignment(first.landmarks.filter(\.isNumber), count: a.words.count),
            CognateAlignment(second.landmarks.filter(\.isNumber), count: b.words.count), slack: slack)
        guard
            FamilyRules.haveCommonNumbers(numbers.shared, of: numbers.of)
        else { return nil }
        let score = FamilyRules.landmarkScore(
            common.count, above: Double(turned) / 4, of: fewer, numbers: numbers,
            sentences: SentenceAlignment.score(first.sentences, second.sentences))
        guard score >= FamilyRules.leastScore else { return nil }
        let share = Share(min(1, Double(common.count) / Double(max(1, fewer))))
        return Evidence(resemblance: share, containment: share, contained: share)
    }

    /// The numbers that are in the same order and about the same position in both texts, and the numbers of the text
    /// that has fewer.
    private static func sharedNumbers(
        _ here: CognateAlignment, _ there: CognateAlignment, slack: Double
    ) -> (shared: Int, of: Int) {
        (CognateAlignment.inOrderAndPlace(here, there, slack: slack).count, min(here.places, there.places))
    }

    /// The share of the text by which the position of a word may differ. In a short text a reordered sentence moves it
    /// by a larger share.
    private static func slack(_ a: ComparedWords, _ b: ComparedWords) -> Double {
        FamilyRules.placeSlack + FamilyRules.turnedWords / Double(max(1, min(a.words.count, b.words.count)))
    }

    private static func count(_ text: ComparedWords) -> Int { text.beginnings.count { $0 != 0 } }

    private static func isList(_ text: ComparedWords) -> Bool {
        let listed = text.marks.count { !$0.isDisjoint(with: [.name, .initial, .number]) }
        return Double(listed) > FamilyRules.mostListed * Double(text.marks.count)
    }

    /// Whether the common words are spread over both texts, if there are enough to decide.
    private static func isEven(_ common: [CognateAlignment.Common], from least: Int) -> Bool {
        guard common.count >= least else { return true }
        return isEven(common.map(\.here)) && isEven(common.map(\.there))
    }

    private static func isEven(_ places: [Double]) -> Bool {
        var parts = [Int](repeating: 0, count: FamilyRules.evenParts)
        for place in places { parts[min(parts.count - 1, Int(place * Double(parts.count)))] += 1 }
        let fewest = parts.sorted().prefix(parts.count / 2).reduce(0, +)
        return Double(fewest) >= FamilyRules.leastInHalf * Double(places.count)
    }

    // MARK: Numbers

    /// Whether most numbers are the same, if there are enough to decide.
    /// - Parameter isSure: whether the words leave no doubt; then one number may be written differently.
    private static func haveSameNumbers(_ a: ComparedWords, _ b: ComparedWords, isSure: Bool) -> Bool {
        agree(a, b, from: FamilyRules.leastNumbers, isSure) { $1 }
            && agree(a, b, from: FamilyRules.leastDigits, isSure) { $1 == 0 ? $0 : $1 }
    }

    private static func agree(
        _ a: ComparedWords, _ b: ComparedWords, from least: Int, _ isSure: Bool,
        _ number: (_ word: UInt64, _ beginning: UInt64) -> UInt64
    ) -> Bool {
        let (here, there) = (cognates(a, number), cognates(b, number))
        let fewer = min(here.count, there.count)
        guard fewer >= least else { return true }
        let same = CognateAlignment.inOrderAndPlace(here, there, slack: slack(a, b)).count
        return Double(same + (isSure ? 1 : 0)) > FamilyRules.sameNumbers * Double(fewer)
    }

    private static func cognates(_ text: ComparedWords, _ number: (UInt64, UInt64) -> UInt64) -> CognateAlignment {
        let numbers = text.marks.indices.map { index in
            text.marks[index].contains(.number) ? number(text.words[index], text.beginnings[index]) : 0
        }
        return CognateAlignment(numbers, count: text.words.count)
    }

    // MARK: Evidence

    private static func evidence(_ a: ComparedWords, _ b: ComparedWords) -> Evidence {
        let (here, there) = (survivors(a), survivors(b))
        let common = Double(CognateAlignment.inOrderAndPlace(here, there, slack: slack(a, b)).count)
        func share(_ all: Int) -> Share { Share(common / max(1, Double(all))) }
        return Evidence(
            resemblance: share(here.count + there.count - Int(common)), containment: share(here.count),
            contained: share(there.count))
    }

    /// Names and numbers. A capitalised word at the beginning of a sentence is a name if it is one elsewhere, too.
    private static func survivors(_ text: ComparedWords) -> CognateAlignment {
        var names: Set<UInt64> = []
        for (word, mark) in zip(text.beginnings, text.marks) where mark.contains(.name) { names.insert(word) }
        return CognateAlignment(
            zip(text.beginnings, text.marks).lazy.map { word, mark in
                mark.contains(.number) || mark.contains(.name) || mark.contains(.initial) && names.contains(word)
                    ? word : 0
            }, count: text.words.count)
    }
}
