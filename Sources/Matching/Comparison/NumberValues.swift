// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Compares the numbers at one place of two texts by their values: house styles write one value in several ways.
enum NumberValues {
    /// Whether both places have numbers or codes ("A17"), and state different ones.
    static func differ(_ a: ComparedWords, _ here: Range<Int>, _ b: ComparedWords, _ there: Range<Int>) -> Bool {
        let (left, right) = (runs(a, here), runs(b, there))
        return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right) && !areSame(a, here, b, there)
    }

    /// Hashes of the runs of adjacent numbers and of the codes.
    private static func runs(_ text: ComparedWords, _ place: Range<Int>) -> Set<UInt64> {
        var runs: Set<UInt64> = []
        var run: UInt64 = 0
        for index in place {
            if text.marks[index].contains(.number), text.values[index].count > 0 {
                run = (run ^ text.words[index]) &* 0x9E37_79B9_7F4A_7C15
                continue
            }
            if run != 0 { runs.insert(run) }
            run = 0
            if !text.marks[index].isDisjoint(with: [.number, .code]) { runs.insert(text.words[index]) }
        }
        if run != 0 { runs.insert(run) }
        return runs
    }

    /// Whether the numbers of the two places state one value: digits grouped in another way (4000, 4 000), rounded
    /// (4.12, 4.1), or converted into another unit (4.12 metres, 13.5 feet).
    static func areSame(_ a: ComparedWords, _ here: Range<Int>, _ b: ComparedWords, _ there: Range<Int>) -> Bool {
        let (left, right) = (Run(a, here), Run(b, there))
        guard let left, let right else { return false }
        if left.joined == right.joined { return true }
        if left.whole == right.whole, left.fraction.count > 0, right.fraction.count > 0,
            isRounded(left.fraction, right.fraction)
        {
            return true
        }
        return hasUnit(a, here) && hasUnit(b, there) && isConverted(left.decimal, right.decimal)
    }

    /// The words of a text for an alignment: adjacent numbers are one unit, so that "4.12" and "2.4" have nothing in
    /// common.
    static func units(_ text: ComparedWords) -> [UInt64] {
        var units = text.words
        var index = 0
        while index < units.count {
            guard text.values[index].count > 0 else {
                index += 1
                continue
            }
            let end = text.values[index...].firstIndex { $0.count == 0 } ?? units.count
            if end - index > 1 {
                let run = units[index..<end].reduce(UInt64(end - index)) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
                for place in index..<end { units[place] = units[place] &* 31 &+ run }
            }
            index = end
        }
        return units
    }

    /// The adjacent numbers at a place: the parts of one number.
    private struct Run {
        let joined: UInt64
        let whole: ComparedWords.Digits
        /// The part after the decimal separator, if there are two parts.
        let fraction: ComparedWords.Digits

        var decimal: Double {
            Double(whole.value) + Double(fraction.value) / Double(NumberValues.power(fraction.count))
        }

        /// - Returns: nil if the place has no number, or several that are not adjacent, or one that is too long.
        init?(_ text: ComparedWords, _ place: Range<Int>) {
            let numbers = place.filter { text.values[$0].count > 0 }
            guard let first = numbers.first, let last = numbers.last, last - first + 1 == numbers.count,
                numbers.reduce(0, { $0 + Int(text.values[$1].count) }) <= 15
            else { return nil }
            joined = numbers.reduce(0) { $0 * NumberValues.power(text.values[$1].count) + text.values[$1].value }
            whole = text.values[first]
            fraction = numbers.count == 2 ? text.values[last] : .none
        }
    }

    private static func power(_ digits: UInt8) -> UInt64 { (0..<digits).reduce(1) { power, _ in power * 10 } }

    /// Whether one is the other with fewer digits, cut or rounded.
    private static func isRounded(_ a: ComparedWords.Digits, _ b: ComparedWords.Digits) -> Bool {
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        guard short.count < long.count else { return false }
        let factor = power(long.count - short.count)
        return long.value / factor == short.value || (long.value + factor / 2) / factor == short.value
    }

    /// Whether the place has another word beside its number.
    private static func hasUnit(_ text: ComparedWords, _ place: Range<Int>) -> Bool {
        place.contains { text.marks[$0].isDisjoint(with: [.number, .code, .calendar]) }
    }

    private static func isConverted(_ a: Double, _ b: Double) -> Bool {
        guard a > 0, b > 0 else { return false }
        let ratio = max(a, b) / min(a, b)
        return FamilyRules.unitRatios.contains { abs(ratio / $0 - 1) <= FamilyRules.unitSlack }
    }
}
