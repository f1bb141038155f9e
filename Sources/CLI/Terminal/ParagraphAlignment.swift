// SPDX-License-Identifier: Apache-2.0

/// Decides which paragraphs of two texts are shown side by side: those that share most, in the order of both texts.
struct ParagraphAlignment {
    /// Numbers of paragraphs; nil if one text has no paragraph in this row.
    let rows: [(left: Int?, right: Int?)]

    /// Two paragraphs that share text.
    private struct Pair {
        let left: Int
        let right: Int
        /// Scalars.
        var shared: Int
    }

    /// - Parameters:
    ///   - left: for each paragraph, the passages in it and the length of each.
    init(_ left: [[Int: Int]], _ right: [[Int: Int]]) {
        var rows: [(left: Int?, right: Int?)] = []
        var (i, j) = (0, 0)
        func addUnpaired(upTo left: Int, _ right: Int) {
            for number in i..<left { rows.append((number, nil)) }
            for number in j..<right { rows.append((nil, number)) }
        }
        for pair in Self.heaviest(Self.pairs(left, right), right: right.count) {
            addUnpaired(upTo: pair.left, pair.right)
            rows.append((pair.left, pair.right))
            (i, j) = (pair.left + 1, pair.right + 1)
        }
        addUnpaired(upTo: left.count, right.count)
        self.rows = rows
    }

    /// The pairs of paragraphs that share text, by `left`, then by `right` downwards.
    private static func pairs(_ left: [[Int: Int]], _ right: [[Int: Int]]) -> [Pair] {
        let others = parts(right)
        var shared: [Int: [Int: Int]] = [:]
        for (passage, own) in parts(left) {
            var rest = others[passage]?[...] ?? []
            for var part in own {
                // Both paragraphs have the passage in the same order, so that its beginning is in the first of them.
                while part.length > 0, var first = rest.first {
                    let common = min(part.length, first.length)
                    if common > 0 { shared[part.paragraph, default: [:]][first.paragraph, default: 0] += common }
                    part.length -= common
                    first.length -= common
                    rest[rest.startIndex] = first
                    if first.length == 0 { rest.removeFirst() }
                }
            }
        }
        return shared.flatMap { left, rights in rights.map { Pair(left: left, right: $0.key, shared: $0.value) } }
            .sorted { $0.left == $1.left ? $0.right > $1.right : $0.left < $1.left }
    }

    /// For each passage, its parts in the order of the text.
    private static func parts(_ paragraphs: [[Int: Int]]) -> [Int: [(paragraph: Int, length: Int)]] {
        var parts: [Int: [(paragraph: Int, length: Int)]] = [:]
        for (number, passages) in paragraphs.enumerated() {
            for (passage, length) in passages { parts[passage, default: []].append((number, length)) }
        }
        return parts
    }

    /// The pairs that share most together, in the order of both texts: a longest increasing subsequence with weights,
    /// with a binary indexed tree of maxima (Fenwick, 1994).
    private static func heaviest(_ pairs: [Pair], right count: Int) -> [Pair] {
        /// The number of a pair with the largest sum among those that end before a place; -1 for none.
        var tree = [Int](repeating: -1, count: count + 1)
        var sums = [Int](repeating: 0, count: pairs.count)
        var previous = [Int](repeating: -1, count: pairs.count)
        var last = -1
        for (number, pair) in pairs.enumerated() {
            var place = pair.right
            while place > 0 {
                let other = tree[place]
                if other >= 0, previous[number] < 0 || sums[other] > sums[previous[number]] { previous[number] = other }
                place -= place & -place
            }
            sums[number] = pair.shared + (previous[number] < 0 ? 0 : sums[previous[number]])
            if last < 0 || sums[number] > sums[last] { last = number }
            place = pair.right + 1
            while place <= count {
                if tree[place] < 0 || sums[number] > sums[tree[place]] { tree[place] = number }
                place += place & -place
            }
        }
        var chain: [Pair] = []
        while last >= 0 {
            chain.append(pairs[last])
            last = previous[last]
        }
        return chain.reversed()
    }
}
