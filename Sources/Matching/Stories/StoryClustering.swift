// SPDX-License-Identifier: Apache-2.0

/// Average-linkage clustering: joins the two clusters whose families are most alike on average, again and again, while
/// the average is high enough. Sokal, Michener, "A statistical method for evaluating systematic relationships", 1958.
struct StoryClustering {
    private let count: Int
    /// By pair of clusters: the sum of the likelihoods of their pairs of families. A cluster is known by its first family.
    private var sums: [UInt32]
    private var sizes: [Int32]
    private var members: [[Int32]]
    /// By pair of clusters that people separated.
    private var separated: Set<Int> = []
    /// By cluster: the later cluster that it is most like, or -1.
    private var best: [Int32]
    private let least: Int

    /// - Parameter count: of families, ordered by time, then by id: the order decides between equal averages.
    init(count: Int) {
        self.count = count
        sums = [UInt32](repeating: 0, count: count * count)
        sizes = [Int32](repeating: 1, count: count)
        members = (0..<count).map { [Int32($0)] }
        best = [Int32](repeating: -1, count: count)
        least = StoryLikelihood.units(of: StoryRules.average)
    }

    mutating func add(_ likelihood: StoryLikelihood.Units, _ a: Int, _ b: Int) {
        sums[a * count + b] = UInt32(likelihood)
        sums[b * count + a] = UInt32(likelihood)
    }

    /// Two families that may not be in one story.
    mutating func separate(_ a: Int, _ b: Int) {
        separated.insert(a * count + b)
        separated.insert(b * count + a)
    }

    /// Two families that are in one story. Nothing happens if that would unite separated ones.
    mutating func unite(_ a: Int, _ b: Int) {
        guard let first = members.firstIndex(where: { $0.contains(Int32(a)) }),
            let second = members.firstIndex(where: { $0.contains(Int32(b)) }), first != second,
            !separated.contains(first * count + second)
        else { return }
        merge(min(first, second), max(first, second))
    }

    /// The clusters, each sorted, ordered by their first families.
    mutating func clusters() -> [[Int32]] {
        for row in 0..<count where sizes[row] > 0 { findBest(row) }
        while let (row, column) = nextPair() {
            merge(row, column)
            for other in 0..<count where sizes[other] > 0 {
                if other == row || best[other] == Int32(row) || best[other] == Int32(column) {
                    findBest(other)
                } else if other < row, sums[other * count + row] > 0, isAllowed(other, row),
                    best[other] < 0 || isBetter(other, row, than: other, Int(best[other]))
                {
                    best[other] = Int32(row)
                }
            }
        }
        return members.filter { !$0.isEmpty }.map { $0.sorted() }
    }

    private func isAllowed(_ a: Int, _ b: Int) -> Bool { separated.isEmpty || !separated.contains(a * count + b) }

    private mutating func findBest(_ row: Int) {
        best[row] = -1
        for column in row + 1..<max(row + 1, count) where sizes[column] > 0 {
            guard sums[row * count + column] > 0, isAllowed(row, column) else { continue }
            if best[row] < 0 || isBetter(row, column, than: row, Int(best[row])) { best[row] = Int32(column) }
        }
    }

    /// The pair with the highest average; the first of equal ones. Nil if none reaches the least average.
    private func nextPair() -> (Int, Int)? {
        var found: (Int, Int)?
        for row in 0..<count where sizes[row] > 0 && best[row] >= 0 {
            if let (a, b) = found, !isBetter(row, Int(best[row]), than: a, b) { continue }
            found = (row, Int(best[row]))
        }
        guard let (row, column) = found else { return nil }
        return Int(sums[row * count + column]) >= least * pairs(row, column) ? found : nil
    }

    private func pairs(_ a: Int, _ b: Int) -> Int { Int(sizes[a]) * Int(sizes[b]) }

    /// Whether the average of one pair is higher, in whole numbers.
    private func isBetter(_ a: Int, _ b: Int, than c: Int, _ d: Int) -> Bool {
        Int(sums[a * count + b]) * pairs(c, d) > Int(sums[c * count + d]) * pairs(a, b)
    }

    private mutating func merge(_ row: Int, _ column: Int) {
        sizes[row] += sizes[column]
        sizes[column] = 0
        members[row] += members[column]
        members[column] = []
        for other in 0..<count where sizes[other] > 0 && other != row {
            let sum = sums[row * count + other] + sums[column * count + other]
            sums[row * count + other] = sum
            sums[other * count + row] = sum
            if !separated.isEmpty, separated.contains(column * count + other) { separate(row, other) }
        }
    }
}
