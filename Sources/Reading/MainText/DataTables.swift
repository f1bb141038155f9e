// SPDX-License-Identifier: Apache-2.0

/// Finds tables of figures or facts that are part of a text, as opposed to layout tables: regular rows whose cells are
/// short and mostly not links.
struct DataTables {
    private static let fewestRows = 3
    private static let fewestColumns = 2
    /// Minimum share of rows with the most frequent number of cells.
    private static let regularity = 0.75
    /// Maximum average number of characters per cell, and maximum number of blocks in a cell; cells of a layout contain
    /// texts.
    private static let longestCells = 160
    private static let mostInCell = 3
    /// Minimum share of non-empty cells; layouts draw borders with empty ones.
    private static let filledShare = 0.5

    /// Whether each block is inside a data table.
    private(set) var holds: [Bool]

    init(_ tree: HTMLTree, _ page: PageBlocks, _ ranges: BlockRanges) {
        holds = Array(repeating: false, count: page.blocks.count)
        for node in 0..<tree.count where tree.tag(node) == .table {
            let range = ranges.of(node)
            guard !range.isEmpty, Self.isRegular(tree, node) else { continue }
            let characters = range.reduce(0) { $0 + page.blocks[$1].characters }
            let linked = range.reduce(0) { $0 + page.blocks[$1].linked }
            // A column of names may consist of links.
            let links = range.count { page.blocks[$0].linkShare > 0.5 }
            guard linked * 2 <= characters || links * 2 < range.count, characters <= Self.longestCells * range.count
            else { continue }
            let cells = tree.descendants(node).filter { tree.tag($0) == .td || tree.tag($0) == .th }
                .map { ranges.of($0).count }
            guard cells.allSatisfy({ $0 <= Self.mostInCell }),
                Double(cells.count { $0 > 0 }) >= Self.filledShare * Double(cells.count)
            else { continue }
            for place in range { holds[place] = true }
        }
    }

    private static func isRegular(_ tree: HTMLTree, _ table: Int) -> Bool {
        var counts: [Int] = []
        var hasHead = false
        for node in tree.descendants(table) {
            switch tree.tag(node) {
            case .table: return false
            case .tr: counts.append(0)
            case .th:
                hasHead = true
                if !counts.isEmpty { counts[counts.count - 1] += 1 }
            case .td: if !counts.isEmpty { counts[counts.count - 1] += 1 }
            default: break
            }
        }
        let usual = counts.max { one, other in
            (counts.count { $0 == one }, one) < (counts.count { $0 == other }, other)
        }
        guard let usual, usual >= fewestColumns else { return false }
        let alike = Double(counts.count { $0 == usual }) >= regularity * Double(counts.count)
        return alike && counts.count >= (hasHead ? 2 : fewestRows)
    }
}
