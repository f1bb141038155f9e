// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Aligns two texts by the runs of words that occur once in each, in order (patience diff, Bram Cohen), to find the
/// places where the words differ.
enum Alignment {
    /// A run of words in both texts.
    struct Block {
        var here: Int
        var there: Int
        var count: Int
    }

    static func changes(_ a: ComparedWords, _ b: ComparedWords) -> Changes {
        var (substitutions, conflicts, names) = (0, 0, 0)
        let capitalsMeanNames = max(shareOfNames(a), shareOfNames(b)) <= FamilyRules.mostNamed
        var (here, there) = (0, 0)
        for block in blocks(a.words, b.words) {
            let (left, right) = (here..<block.here, there..<block.there)
            (here, there) = (block.here + block.count, block.there + block.count)
            // Text before the first block is headlines and datelines.
            guard left.lowerBound > 0 || right.lowerBound > 0, !left.isEmpty, !right.isEmpty,
                max(left.count, right.count) <= FamilyRules.substitutionWords
            else { continue }
            substitutions += 1
            let isNumber = differ(a, left, b, right, .number) || differ(a, left, b, right, .calendar)
            let isName = capitalsMeanNames && differ(a, left, b, right, .name)
            if isNumber || isName { conflicts += 1 }
            if isName { names += 1 }
        }
        return Changes(substitutions: substitutions, conflicts: conflicts, names: names)
    }

    /// Share of words capitalised within a sentence.
    private static func shareOfNames(_ text: ComparedWords) -> Double {
        Double(text.marks.count { $0.contains(.name) }) / Double(max(1, text.marks.count))
    }

    /// Whether both sides have words of this kind and none in common.
    private static func differ(
        _ a: ComparedWords, _ left: Range<Int>, _ b: ComparedWords, _ right: Range<Int>, _ mark: ComparedWords.Mark
    ) -> Bool {
        let here = left.filter { a.marks[$0].contains(mark) }.map { a.words[$0] }
        guard !here.isEmpty else { return false }
        let there = right.filter { b.marks[$0].contains(mark) }.map { b.words[$0] }
        return !there.isEmpty && !here.contains { there.contains($0) }
    }

    /// The shared runs in the same order in both, ascending.
    static func blocks(_ a: [UInt64], _ b: [UInt64]) -> [Block] {
        var blocks: [Block] = []
        for cognate in cognates(a, b) {
            var block = cognate
            let (here, there) = blocks.last.map { ($0.here + $0.count, $0.there + $0.count) } ?? (0, 0)
            if block.here < here || block.there < there {
                let covered = max(here - block.here, there - block.there)
                guard covered < block.count else { continue }
                block = Block(here: block.here + covered, there: block.there + covered, count: block.count - covered)
            }
            while block.here > here, block.there > there, a[block.here - 1] == b[block.there - 1] {
                block = Block(here: block.here - 1, there: block.there - 1, count: block.count + 1)
            }
            while block.here + block.count < a.count, block.there + block.count < b.count,
                a[block.here + block.count] == b[block.there + block.count]
            { block.count += 1 }
            blocks.append(block)
        }
        return blocks
    }

    /// The length of the longest common subsequence. Only for short sequences: the time is the product of their
    /// lengths.
    static func commonInOrder(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for word in a.prefix(longestRow) {
            var diagonal = 0
            for (index, other) in b.prefix(longestRow).enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count < longestRow ? b.count : longestRow]
    }

    private static let longestRow = 512

    /// Words of a run that can be an anchor.
    private static let width = 3

    /// Runs that occur once in each text: the longest sequence of them that is in order in both.
    private static func cognates(_ a: [UInt64], _ b: [UInt64]) -> [Block] {
        let (first, second) = (places(a), places(b))
        var pairs: [(here: Int, there: Int)] = []
        for (hash, here) in first where here >= 0 {
            if let there = second[hash], there >= 0 { pairs.append((here, there)) }
        }
        pairs.sort { $0.here < $1.here }
        return longestInOrder(pairs).map { Block(here: $0.here, there: $0.there, count: width) }
    }

    /// By hash of a run: its position; -1 if it occurs more than once.
    private static func places(_ words: [UInt64]) -> [UInt64: Int] {
        guard words.count >= width else { return [:] }
        var places: [UInt64: Int] = [:]
        places.reserveCapacity(words.count)
        for start in 0...words.count - width {
            let hash = (words[start] &* 31 &+ words[start + 1]) &* 31 &+ words[start + 2]
            places[hash] = places[hash] == nil ? start : -1
        }
        return places
    }

    private static func longestInOrder(_ pairs: [(here: Int, there: Int)]) -> [(here: Int, there: Int)] {
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tails[middle]].there < pair.there { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = tails[low - 1] }
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var chain: [(here: Int, there: Int)] = []
        var next = tails.last ?? -1
        while next >= 0 {
            chain.append(pairs[next])
            next = previous[next]
        }
        return chain.reversed()
    }
}
