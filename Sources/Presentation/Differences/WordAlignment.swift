// SPDX-License-Identifier: Apache-2.0

/// The places where two sequences of words differ, with few words changed.
///
/// The sequences are divided at runs of words that occur once in each (Bram Cohen's patience diff). What is between
/// them is compared with Myers, "An O(ND) Difference Algorithm and Its Variations", 1986. Memory is linear in the number
/// of words. Time is bounded: parts that would take too long are reported as different as a whole.
struct WordAlignment {
    /// Words of the first sequence, in place of which the second has others; one of the two can be empty.
    struct Change: Hashable {
        var here: Range<Int>
        var there: Range<Int>
        var size: Int { max(here.count, there.count) }
    }

    private let a: [UInt64]
    private let b: [UInt64]
    private(set) var changes: [Change] = []
    /// Left for the whole comparison.
    private var steps = WordAlignment.mostSteps

    /// About a second.
    private static let mostSteps = 200_000_000
    /// Words in both parts together that are compared with Myers' algorithm: 16 MB of memory at most.
    private static let small = 2_000
    /// Words in the runs at which the sequences are divided: long ones first, because a single word can be unique in
    /// both by chance.
    private static let lengths = [8, 3, 1]
    private static let mostDepth = 8
    /// Steps per word to find the runs.
    private static let searchSteps = 20

    init(_ a: [UInt64], _ b: [UInt64]) {
        self.a = a
        self.b = b
        align(0..<a.count, 0..<b.count, depth: 0)
    }

    private mutating func align(_ whole: Range<Int>, _ other: Range<Int>, depth: Int) {
        let (here, there) = trimmed(whole, other)
        guard !here.isEmpty, !there.isEmpty else { return add(here, there) }
        if here.count + there.count <= Self.small {
            guard let runs = ShortestEdit.runs(a[here], b[there], steps: &steps) else { return add(here, there) }
            var (x, y) = (here.lowerBound, there.lowerBound)
            for run in runs {
                add(x..<run.here, y..<run.there)
                (x, y) = (run.here + run.count, run.there + run.count)
            }
            return add(x..<here.upperBound, y..<there.upperBound)
        }
        guard depth < Self.mostDepth else { return add(here, there) }
        for length in Self.lengths where steps > 0 {
            steps -= (here.count + there.count) * Self.searchSteps
            let anchors = CommonRuns.unique(a, here, b, there, length: length)
            if !anchors.isEmpty { return divide(here, there, at: anchors, depth: depth) }
        }
        add(here, there)
    }

    private mutating func divide(
        _ here: Range<Int>, _ there: Range<Int>, at anchors: [CommonRuns.Pair], depth: Int
    ) {
        var (x, y) = (here.lowerBound, there.lowerBound)
        for anchor in anchors where Int(anchor.here) >= x && Int(anchor.there) >= y {
            align(x..<Int(anchor.here), y..<Int(anchor.there), depth: depth + 1)
            (x, y) = (Int(anchor.here), Int(anchor.there))
            while x < here.upperBound, y < there.upperBound, a[x] == b[y] { (x, y) = (x + 1, y + 1) }
        }
        align(x..<here.upperBound, y..<there.upperBound, depth: depth + 1)
    }

    /// Without the words that both have at the beginning and at the end.
    private func trimmed(_ here: Range<Int>, _ there: Range<Int>) -> (Range<Int>, Range<Int>) {
        var (start, other) = (here.lowerBound, there.lowerBound)
        while start < here.upperBound, other < there.upperBound, a[start] == b[other] {
            (start, other) = (start + 1, other + 1)
        }
        var (end, otherEnd) = (here.upperBound, there.upperBound)
        while end > start, otherEnd > other, a[end - 1] == b[otherEnd - 1] { (end, otherEnd) = (end - 1, otherEnd - 1) }
        return (start..<end, other..<otherEnd)
    }

    private mutating func add(_ here: Range<Int>, _ there: Range<Int>) {
        guard !here.isEmpty || !there.isEmpty else { return }
        if let last = changes.last, last.here.upperBound == here.lowerBound, last.there.upperBound == there.lowerBound {
            changes[changes.count - 1] = Change(
                here: last.here.lowerBound..<here.upperBound, there: last.there.lowerBound..<there.upperBound)
        } else {
            changes.append(Change(here: here, there: there))
        }
    }
}

/// Sequences of words that occur once in each of two texts.
enum CommonRuns {
    struct Pair {
        let here: Int32
        let there: Int32
    }

    private typealias Entry = (hash: UInt64, place: Int32)

    /// The longest selection of such sequences that is in the same order in both.
    static func unique(
        _ a: [UInt64], _ here: Range<Int>, _ b: [UInt64], _ there: Range<Int>, length: Int
    ) -> [Pair] {
        let (first, second) = (unique(a, here, length), unique(b, there, length))
        var pairs: [Pair] = []
        var other = 0
        for entry in first {
            while other < second.count, second[other].hash < entry.hash { other += 1 }
            guard other < second.count else { break }
            if second[other].hash == entry.hash { pairs.append(Pair(here: entry.place, there: second[other].place)) }
        }
        pairs.sort { $0.here < $1.here }
        return increasing(pairs)
    }

    /// The sequences that occur once, in the order of their hashes.
    private static func unique(_ words: [UInt64], _ range: Range<Int>, _ length: Int) -> [Entry] {
        guard range.count >= length else { return [] }
        var all: [Entry] = []
        all.reserveCapacity(range.count)
        for place in range.lowerBound...(range.upperBound - length) {
            let hash = words[place..<(place + length)].reduce(UInt64(0)) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
            all.append((hash, Int32(truncatingIfNeeded: place)))
        }
        all.sort { $0.hash < $1.hash }
        var kept = 0
        var index = 0
        while index < all.count {
            var next = index + 1
            while next < all.count, all[next].hash == all[index].hash { next += 1 }
            if next == index + 1 {
                all[kept] = all[index]
                kept += 1
            }
            index = next
        }
        all.removeLast(all.count - kept)
        return all
    }

    /// The longest subsequence in which `there` grows.
    private static func increasing(_ pairs: [Pair]) -> [Pair] {
        /// For each length of a subsequence, the pair with the smallest end.
        var ends: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].there < pair.there { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = ends[low - 1] }
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var chain: [Pair] = []
        var index = ends.last ?? -1
        while index >= 0 {
            chain.append(pairs[index])
            index = previous[index]
        }
        return chain.reversed()
    }
}

/// The smallest number of insertions and deletions between two short sequences.
enum ShortestEdit {
    /// Equal words: `count` of them from `here` and from `there`.
    struct Run {
        let here: Int
        let there: Int
        let count: Int
    }

    /// - Parameter steps: is decreased by the work done.
    /// - Returns: the equal runs, ascending; nil if there are not enough steps.
    static func runs(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, steps: inout Int) -> [Run]? {
        let most = a.count + b.count
        /// For each diagonal (`here` minus `there`, shifted by `most + 1`), the furthest place in `a` reached.
        var furthest = [Int32](repeating: 0, count: 2 * most + 3)
        /// Copies of the used part of `furthest` after each number of edits.
        var history: [[Int32]] = []
        for edits in 0...most {
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let center = diagonal + most + 1
                let isDown =
                    diagonal == -edits || diagonal != edits && furthest[center - 1] < furthest[center + 1]
                var x = Int(isDown ? furthest[center + 1] : furthest[center - 1] + 1)
                var y = x - diagonal
                while x < a.count, y < b.count, a[a.startIndex + x] == b[b.startIndex + y] {
                    (x, y) = (x + 1, y + 1)
                    steps -= 1
                }
                furthest[center] = Int32(x)
                if x >= a.count, y >= b.count { return path(a, b, edits, history) }
            }
            steps -= edits + 1
            guard steps > 0 else { return nil }
            history.append(Array(furthest[(most + 1 - edits)...(most + 1 + edits)]))
        }
        return nil
    }

    /// Follows the recorded steps back from the end.
    /// - Parameter history: for `n` edits, the furthest places on the diagonals `-n` to `n`.
    private static func path(
        _ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, _ edits: Int, _ history: [[Int32]]
    ) -> [Run] {
        var runs: [Run] = []
        var (x, y) = (a.count, b.count)
        func add(from start: Int, _ other: Int) {
            guard x > start else { return }
            runs.append(Run(here: a.startIndex + start, there: b.startIndex + other, count: x - start))
        }
        for edit in stride(from: edits, to: 0, by: -1) {
            let before = history[edit - 1]
            /// The furthest place on a diagonal after one edit less.
            func place(_ diagonal: Int) -> Int { Int(before[diagonal + edit - 1]) }
            let diagonal = x - y
            let isDown = diagonal == -edit || diagonal != edit && place(diagonal - 1) < place(diagonal + 1)
            let from = isDown ? diagonal + 1 : diagonal - 1
            let start = place(from)
            // After the edit itself, equal words follow.
            add(from: isDown ? start : start + 1, isDown ? start - from + 1 : start - from)
            (x, y) = (start, start - from)
        }
        add(from: 0, 0)
        return runs.reversed()
    }
}
