// SPDX-License-Identifier: Apache-2.0

/// Decides which paragraphs of two texts are shown side by side: those that share most, in the order of both texts.
struct ParagraphAlignment {
    /// Numbers of paragraphs; nil if one text has no paragraph in this row.
    let rows: [(left: Int?, right: Int?)]

    /// If the product of the paragraph counts is larger, paragraphs are paired in order, without alignment.
    private static let mostPairs = 250_000

    /// - Parameters:
    ///   - left: for each paragraph, the passages in it and the length of each.
    init(_ left: [[Int: Int]], _ right: [[Int: Int]]) {
        guard left.count * right.count <= Self.mostPairs else {
            rows = (0..<max(left.count, right.count)).map {
                ($0 < left.count ? $0 : nil, $0 < right.count ? $0 : nil)
            }
            return
        }
        let best = Self.best(left, right)
        var rows: [(left: Int?, right: Int?)] = []
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            if i < left.count, j < right.count {
                let common = Self.common(left[i], right[j])
                if common > 0, best[i][j] == best[i + 1][j + 1] + common {
                    rows.append((i, j))
                    (i, j) = (i + 1, j + 1)
                    continue
                }
            }
            if j == right.count || i < left.count && best[i][j] == best[i + 1][j] {
                rows.append((i, nil))
                i += 1
            } else {
                rows.append((nil, j))
                j += 1
            }
        }
        self.rows = rows
    }

    /// `best[i][j]`: the most that the paragraphs from `i` and from `j` on can share in order.
    private static func best(_ left: [[Int: Int]], _ right: [[Int: Int]]) -> [[Int]] {
        var best = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for i in left.indices.reversed() {
            for j in right.indices.reversed() {
                let common = common(left[i], right[j])
                best[i][j] = max(best[i + 1][j], best[i][j + 1], common > 0 ? best[i + 1][j + 1] + common : 0)
            }
        }
        return best
    }

    private static func common(_ a: [Int: Int], _ b: [Int: Int]) -> Int {
        a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    }
}
