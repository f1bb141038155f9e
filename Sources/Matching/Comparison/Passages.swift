// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The runs of words that two texts share, the longest first and without overlap.
///
/// Greedy string tiling (Wise, "Running Karp-Rabin matching and greedy string tiling", 1993), with hashes of all
/// prefixes, so that the length of a run is found by bisection.
enum Passages {
    /// A shared run, in words: `count` of them from `here` in one text and from `there` in the other.
    struct Run: Equatable {
        var here: Int
        var there: Int
        var count: Int

        /// Shorter before longer, then later before earlier: the last of a sorted array is chosen first.
        static func < (a: Run, b: Run) -> Bool {
            if a.count != b.count { return a.count < b.count }
            return a.here != b.here ? a.here > b.here : a.there > b.there
        }
    }

    static func shared(_ here: String, _ there: String) -> [SharedPassage] {
        let a = ComparisonText(here, keepingPlaces: true)
        let b = ComparisonText(there, keepingPlaces: true)
        // The words are read through pointers below.
        defer {
            extendLifetime(a)
            extendLifetime(b)
        }
        let width = min(FamilyRules.passageWords, a.words.count, b.words.count)
        guard width > 0 else { return [] }
        let runs = Tiling.choose(from: common(a.words.values, b.words.values, width), shortest: width)
        let ranges = scalarRanges(runs.map { ($0.here, $0.count) }, a, here)
        let others = scalarRanges(runs.map { ($0.there, $0.count) }, b, there)
        return runs.indices.map {
            SharedPassage(here: ranges[$0], there: others[$0], words: WordCount(runs[$0].count))
        }
    }

    /// Maximal runs of `width` words or more, ascending. Not all of them if a sequence is repeated many times, or if
    /// there are very many runs.
    private static func common(
        _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, _ width: Int
    ) -> [Run] {
        let powers = Prefixes.powers(max(a.count, b.count))
        let (first, second) = (Prefixes(a, powers), Prefixes(b, powers))
        var start: [UInt64: Int32] = [:]
        var next = [Int32](repeating: -1, count: b.count)
        for place in stride(from: b.count - width, through: 0, by: -1) {
            let hash = second.hash(place, width)
            next[place] = start.updateValue(Int32(place), forKey: hash) ?? -1
        }
        // By diagonal: the end of the last run found on it.
        var found = [Int32](repeating: 0, count: a.count + b.count)
        var runs: [Run] = []
        for place in 0...a.count - width {
            var other = start[first.hash(place, width)] ?? -1
            var looks = FamilyRules.passageLooks
            while other >= 0, looks > 0 {
                let diagonal = place - Int(other) + b.count - 1
                if place >= Int(found[diagonal]) {
                    let before = Prefixes.common(endingAt: place, first, Int(other), second)
                    let after = Prefixes.common(startingAt: place, first, Int(other), second)
                    if after >= width {
                        runs.append(Run(here: place - before, there: Int(other) - before, count: before + after))
                    }
                    found[diagonal] = Int32(place + max(1, after))
                }
                other = next[Int(other)]
                looks -= 1
            }
            if runs.count >= 2 * FamilyRules.passageRuns { keepLongest(&runs) }
        }
        keepLongest(&runs)
        return runs
    }

    private static func keepLongest(_ runs: inout [Run]) {
        runs.sort(by: <)
        if runs.count > FamilyRules.passageRuns { runs.removeFirst(runs.count - FamilyRules.passageRuns) }
    }

    /// The positions of runs of words in a text, in Unicode scalars, found in one pass over its bytes.
    private static func scalarRanges(
        _ runs: [(first: Int, count: Int)], _ text: borrowing ComparisonText, _ string: String
    ) -> [Range<Int>] {
        let places = text.places.values
        let bytes = runs.map { places[$0.first].start..<places[$0.first + $0.count - 1].end }
        let wanted = bytes.flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
        var scalars: [Int: Int] = [:]
        var copy = string
        copy.withUTF8 { utf8 in
            var (byte, count) = (0, 0)
            for stop in wanted {
                while byte < stop {
                    // The first byte of a scalar is not a continuation byte.
                    if utf8[byte] & 0xC0 != 0x80 { count += 1 }
                    byte += 1
                }
                scalars[stop] = count
            }
        }
        return bytes.map { (scalars[$0.lowerBound] ?? 0)..<(scalars[$0.upperBound] ?? 0) }
    }
}

/// Hashes of all prefixes of a sequence of words, from which the hash of any part is computed.
private struct Prefixes {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private let hashes: [UInt64]
    private let powers: [UInt64]

    static func powers(_ count: Int) -> [UInt64] {
        var powers: [UInt64] = [1]
        powers.reserveCapacity(count + 1)
        for index in 0..<count { powers.append(powers[index] &* factor) }
        return powers
    }

    init(_ words: UnsafeBufferPointer<UInt64>, _ powers: [UInt64]) {
        var hashes: [UInt64] = [0]
        hashes.reserveCapacity(words.count + 1)
        for (index, word) in words.enumerated() { hashes.append(hashes[index] &* Prefixes.factor &+ word) }
        self.hashes = hashes
        self.powers = powers
    }

    var count: Int { hashes.count - 1 }

    func hash(_ start: Int, _ count: Int) -> UInt64 { hashes[start + count] &- hashes[start] &* powers[count] }

    static func common(startingAt place: Int, _ a: Prefixes, _ other: Int, _ b: Prefixes) -> Int {
        longest(min(a.count - place, b.count - other)) { a.hash(place, $0) == b.hash(other, $0) }
    }

    static func common(endingAt place: Int, _ a: Prefixes, _ other: Int, _ b: Prefixes) -> Int {
        longest(min(place, other)) { a.hash(place - $0, $0) == b.hash(other - $0, $0) }
    }

    /// The greatest count for which the condition holds; it holds for all smaller ones.
    private static func longest(_ limit: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, limit)
        while low < high {
            let middle = (low + high + 1) / 2
            if holds(middle) { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
