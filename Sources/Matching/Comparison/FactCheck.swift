// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds the places where two aligned texts have different words, and those among them where they state different facts:
/// numbers, days, names.
enum FactCheck {
    /// - Parameter blocks: the shared runs of the two, see `Alignment.blocks`.
    static func changes(_ a: ComparedWords, _ b: ComparedWords, _ blocks: [Alignment.Block], isEdited: Bool) -> Changes
    {
        var (substitutions, conflicts, names, numbers, sameNumbers) = (0, 0, 0, 0, 0)
        let capitalsMeanNames = max(shareOfNames(a), shareOfNames(b)) <= FamilyRules.mostNamed
        for (gap, block) in Alignment.gaps(blocks, a.words.count, b.words.count) {
            if let block {
                for index in block.here..<block.here + block.count
                where !a.marks[index].isDisjoint(with: [.number, .calendar]) { sameNumbers += 1 }
            }
            let (left, right) = (gap.here, gap.there)
            guard !left.isEmpty, !right.isEmpty, max(left.count, right.count) <= FamilyRules.substitutionWords else {
                continue
            }
            substitutions += 1
            let isNumber =
                NumberValues.differ(a, left, b, right)
                || differ(a, left, b, right, .calendar, where: WordMarks.isDay)
                || differ(a, left, b, right, .calendar, where: { !WordMarks.isDay($0) })
            let isName = capitalsMeanNames && differ(a, left, b, right, .name, except: .calendar)
            if isNumber || isName { conflicts += 1 }
            if isNumber { numbers += 1 }
            if isName { names += 1 }
        }
        let words = min(a.words.count, b.words.count)
        return Changes(
            substitutions: substitutions, conflicts: conflicts, names: names, numbers: numbers,
            sameNumbers: sameNumbers, words: words,
            areIssues: beginAnew(blocks) && words <= FamilyRules.sharedRest
                || numbers > 0 && haveMovedDays(a, b, conflicts: conflicts),
            isEdited: isEdited)
    }

    /// Whether two texts begin with different words, at least a short sentence of them.
    private static func beginAnew(_ blocks: [Alignment.Block]) -> Bool {
        let first = blocks.first { $0.count >= FamilyRules.newBeginningRun }
        return first.map { min($0.here, $0.there) >= FamilyRules.newBeginning } ?? true
    }

    private static func haveMovedDays(_ a: ComparedWords, _ b: ComparedWords, conflicts: Int) -> Bool {
        let (moved, same) = NamedDays.shift(NamedDays(a), NamedDays(b))
        return FamilyRules.areMoved(
            days: moved, same: same, conflicts: conflicts, words: min(a.words.count, b.words.count))
    }

    /// Share of words capitalised within a sentence.
    private static func shareOfNames(_ text: ComparedWords) -> Double {
        Double(text.marks.count { $0.contains(.name) }) / Double(max(1, text.marks.count))
    }

    /// Whether both sides have words of one of these kinds and none in common.
    private static func differ(
        _ a: ComparedWords, _ left: Range<Int>, _ b: ComparedWords, _ right: Range<Int>, _ marks: ComparedWords.Mark,
        except others: ComparedWords.Mark = [], where counts: (UInt64) -> Bool = { _ in true }
    ) -> Bool {
        func words(_ text: ComparedWords, _ place: Range<Int>) -> [UInt64] {
            place.filter { !text.marks[$0].isDisjoint(with: marks) && text.marks[$0].isDisjoint(with: others) }.map {
                text.words[$0]
            }.filter(counts)
        }
        let here = words(a, left)
        guard !here.isEmpty else { return false }
        let there = words(b, right)
        return !there.isEmpty && !here.contains { there.contains($0) }
    }
}
