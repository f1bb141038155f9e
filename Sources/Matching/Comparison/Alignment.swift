// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Aligns two texts by the runs of words that occur once in each, in order (patience diff, Bram Cohen).
enum Alignment {
    /// A run of words in both texts.
    struct Block {
        var here: Int
        var there: Int
        var count: Int
    }

    /// The shared runs in the same order in both, ascending. Runs that occur more than once in a text are anchors where
    /// they occur once between the anchors before and after.
    static func blocks(_ a: [UInt64], _ b: [UInt64]) -> [Block] {
        var blocks = anchored(a[...], b[...])
        for _ in 0..<FamilyRules.alignmentRounds {
            var finer: [Block] = []
            for (gap, block) in gaps(blocks, a.count, b.count) {
                if min(gap.here.count, gap.there.count) >= width { finer += anchored(a[gap.here], b[gap.there]) }
                if let block { finer.append(block) }
            }
            guard finer.count > blocks.count else { break }
            blocks = finer
        }
        return gaps(blocks, a.count, b.count).flatMap { gap, block in
            inShortGap(gap, a, b) + (block.map { [$0] } ?? [])
        }
    }

    /// The longest common subsequence of a short gap. In a longer one, different sentences share function words by
    /// chance.
    private static func inShortGap(_ gap: Gap, _ a: [UInt64], _ b: [UInt64]) -> [Block] {
        let (rows, columns) = (gap.here.count, gap.there.count)
        guard rows > 0, columns > 0, max(rows, columns) <= FamilyRules.shortGap else { return [] }
        let (left, right) = (gap.here.lowerBound, gap.there.lowerBound)
        let width = columns + 1
        var lengths = [UInt8](repeating: 0, count: (rows + 1) * width)
        for row in stride(from: rows - 1, through: 0, by: -1) {
            for column in stride(from: columns - 1, through: 0, by: -1) {
                lengths[row * width + column] =
                    a[left + row] == b[right + column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var blocks: [Block] = []
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            if a[left + row] == b[right + column] {
                if let last = blocks.last, last.here + last.count == left + row,
                    last.there + last.count == right + column
                {
                    blocks[blocks.count - 1].count += 1
                } else {
                    blocks.append(Block(here: left + row, there: right + column, count: 1))
                }
                (row, column) = (row + 1, column + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return blocks
    }

    /// Words of each text between two shared runs.
    struct Gap {
        let here: Range<Int>
        let there: Range<Int>
    }

    /// The words before each block, and after the last one; with the block.
    static func gaps(_ blocks: [Block], _ here: Int, _ there: Int) -> [(gap: Gap, block: Block?)] {
        var gaps: [(gap: Gap, block: Block?)] = []
        var (left, right) = (0, 0)
        for block in blocks {
            gaps.append((Gap(here: left..<block.here, there: right..<block.there), block))
            (left, right) = (block.here + block.count, block.there + block.count)
        }
        gaps.append((Gap(here: left..<here, there: right..<there), nil))
        return gaps
    }

    private static func anchored(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> [Block] {
        var blocks: [Block] = []
        for cognate in cognates(a, b) {
            var block = cognate
            let (here, there) =
                blocks.last.map { ($0.here + $0.count, $0.there + $0.count) } ?? (a.startIndex, b.startIndex)
            if block.here < here || block.there < there {
                let covered = max(here - block.here, there - block.there)
                guard covered < block.count else { continue }
                block = Block(here: block.here + covered, there: block.there + covered, count: block.count - covered)
            }
            while block.here > here, block.there > there, a[block.here - 1] == b[block.there - 1] {
                block = Block(here: block.here - 1, there: block.there - 1, count: block.count + 1)
            }
            while block.here + block.count < a.endIndex, block.there + block.count < b.endIndex,
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
    private static func cognates(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> [Block] {
        let (first, second) = (places(a), places(b))
        var pairs: [(here: Int, there: Int)] = []
        for (hash, here) in first where here >= 0 {
            if let there = second[hash], there >= 0 { pairs.append((here, there)) }
        }
        pairs.sort { $0.here < $1.here }
        return longestInOrder(pairs).map { Block(here: $0.here, there: $0.there, count: width) }
    }

    /// By hash of a run: its position; -1 if it occurs more than once.
    private static func places(_ words: ArraySlice<UInt64>) -> [UInt64: Int] {
        guard words.count >= width else { return [:] }
        var places: [UInt64: Int] = [:]
        places.reserveCapacity(words.count)
        for start in words.startIndex...words.endIndex - width {
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
