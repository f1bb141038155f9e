// SPDX-License-Identifier: Apache-2.0

/// Makes differences easier to read: they begin at sentences and paragraphs where they can, and few common words between
/// two large differences do not separate them.
struct ChangeTidying {
    private let a: DifferenceWords
    private let b: DifferenceWords

    /// Words by which a difference is moved at most.
    private static let mostShift = 100

    init(_ a: DifferenceWords, _ b: DifferenceWords) {
        self.a = a
        self.b = b
    }

    /// - Parameter changes: ascending, with equal words between them.
    func tidied(_ changes: [WordAlignment.Change]) -> [WordAlignment.Change] {
        joined(shifted(changes))
    }

    /// Moves insertions and deletions: of `the mayor said. The council …`, `mayor said. The` and `The mayor said.` are
    /// both possible.
    private func shifted(_ changes: [WordAlignment.Change]) -> [WordAlignment.Change] {
        var shifted = changes
        for (index, change) in changes.enumerated() where change.here.isEmpty || change.there.isEmpty {
            let last = index > 0 ? shifted[index - 1] : nil
            let next = index + 1 < changes.count ? changes[index + 1] : nil
            if change.there.isEmpty {
                let limits = (last?.here.upperBound ?? -1, next?.here.lowerBound ?? a.count + 1)
                shifted[index] = moved(change, by: Self.shift(change.here, in: a, limits))
            } else {
                let limits = (last?.there.upperBound ?? -1, next?.there.lowerBound ?? b.count + 1)
                shifted[index] = moved(change, by: Self.shift(change.there, in: b, limits))
            }
        }
        return shifted
    }

    private func moved(_ change: WordAlignment.Change, by distance: Int) -> WordAlignment.Change {
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + distance..<range.upperBound + distance }
        return WordAlignment.Change(here: moved(change.here), there: moved(change.there))
    }

    /// The best distance for a range of words that one text has and the other does not.
    /// - Parameter limits: the end of the difference before and the beginning of the next one, from which one equal word
    ///   separates it; one before the text and one behind it if there is none.
    private static func shift(_ range: Range<Int>, in words: DifferenceWords, _ limits: (Int, Int)) -> Int {
        func score(_ distance: Int) -> Int {
            let end = range.upperBound + distance
            let after = end < words.count ? words.breaks[end] : .paragraph
            return Int(words.breaks[range.lowerBound + distance].rawValue) * 2 + Int(after.rawValue)
        }
        var best = (distance: 0, score: score(0))
        var distance = 0
        while distance > -mostShift, range.lowerBound + distance - 1 > limits.0,
            words.keys[range.lowerBound + distance - 1] == words.keys[range.upperBound + distance - 1]
        {
            distance -= 1
            if score(distance) > best.score { best = (distance, score(distance)) }
        }
        distance = 0
        while distance < mostShift, range.upperBound + distance + 1 < limits.1,
            words.keys[range.lowerBound + distance] == words.keys[range.upperBound + distance]
        {
            distance += 1
            if score(distance) > best.score { best = (distance, score(distance)) }
        }
        return best.distance
    }

    /// Joins differences that are both larger than the equal words between them, within one paragraph.
    private func joined(_ changes: [WordAlignment.Change]) -> [WordAlignment.Change] {
        var joined: [WordAlignment.Change] = []
        for next in changes {
            var next = next
            while let last = joined.last, next.here.lowerBound - last.here.upperBound < min(last.size, next.size),
                !isBroken(last, next)
            {
                next = WordAlignment.Change(
                    here: last.here.lowerBound..<next.here.upperBound,
                    there: last.there.lowerBound..<next.there.upperBound)
                joined.removeLast()
            }
            joined.append(next)
        }
        return joined
    }

    /// Whether a paragraph ends between two changes, in one of the texts.
    private func isBroken(_ first: WordAlignment.Change, _ second: WordAlignment.Change) -> Bool {
        func ends(_ words: DifferenceWords, _ from: Int, _ to: Int) -> Bool {
            (from...to).contains { $0 < words.count && words.breaks[$0] == .paragraph }
        }
        return ends(a, first.here.upperBound, second.here.lowerBound)
            || ends(b, first.there.upperBound, second.there.lowerBound)
    }
}
