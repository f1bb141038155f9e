// SPDX-License-Identifier: Apache-2.0

/// Rows in columns that fit a width. Cells are plain text. Colours are added after a cell was shortened and padded, so
/// that colour codes do not count as columns.
struct TableOutput {
    struct Column {
        var header: String
        var right = false
        /// Whether this column shrinks when the table is too wide, down to `least`.
        var flexible = false
        var least = 8
        /// If the columns do not fit even at their minimum width, those with a number are left out, the lowest number
        /// first.
        var dropPriority: Int?
        /// Shorten at the left instead of the right (for paths).
        var keepsEnd = false
        var role: Styling.Role?

        init(
            _ header: String, right: Bool = false, flexible: Bool = false, least: Int = 8, dropPriority: Int? = nil,
            keepsEnd: Bool = false, role: Styling.Role? = nil
        ) {
            self.dropPriority = dropPriority
            self.header = header
            self.right = right
            self.flexible = flexible
            self.least = least
            self.keepsEnd = keepsEnd
            self.role = role
        }
    }

    struct Cell: ExpressibleByStringLiteral {
        let text: String
        let role: Styling.Role?
        init(_ text: String, _ role: Styling.Role? = nil) {
            self.text = text
            self.role = role
        }
        init(stringLiteral value: String) { self.init(value) }
    }

    static let gap = "  "

    let columns: [Column]
    private(set) var rows: [[Cell]] = []
    let showsHeader: Bool

    init(_ columns: [Column], showsHeader: Bool = true) {
        self.columns = columns
        self.showsHeader = showsHeader
    }

    mutating func add(_ cells: [Cell]) {
        precondition(cells.count == columns.count, "a row has a cell for each column")
        rows.append(cells)
    }

    /// - Parameter width: columns of the terminal; nil leaves every cell complete, for a pipe.
    func lines(width: Int?, styling: Styling, indent: Int = 0) -> [String] {
        let kept = needed(within: width.map { $0 - indent })
        let widths = fitted(kept, to: width.map { $0 - indent })
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        if showsHeader, !rows.isEmpty {
            let titles = kept.map { Cell(columns[$0].header, .faint) }
            lines.append(margin + line(titles, kept, widths, styling))
        }
        for row in rows { lines.append(margin + line(kept.map { row[$0] }, kept, widths, styling)) }
        return lines
    }

    /// The columns that have content and fit.
    private func needed(within width: Int?) -> [Int] {
        var kept = columns.indices.filter { column in rows.contains { !$0[column].text.isEmpty } }
        guard let width else { return kept }
        while true {
            let least = kept.map { columns[$0].flexible ? min(natural($0), columns[$0].least) : natural($0) }
            guard least.reduce(gaps(kept.count), +) > width else { return kept }
            let given = kept.indices.filter { columns[kept[$0]].dropPriority != nil }
                .min { columns[kept[$0]].dropPriority ?? 0 < columns[kept[$1]].dropPriority ?? 0 }
            guard let given else { return kept }
            kept.remove(at: given)
        }
    }

    private func natural(_ column: Int) -> Int {
        let header = showsHeader ? DisplayWidth.of(columns[column].header) : 0
        return rows.reduce(header) { max($0, DisplayWidth.of($1[column].text)) }
    }

    private func gaps(_ columns: Int) -> Int { Self.gap.count * max(0, columns - 1) }

    /// Natural widths, then reduced until the line fits: first the widest flexible columns, then any column.
    private func fitted(_ kept: [Int], to width: Int?) -> [Int] {
        var widths = kept.map(natural)
        guard let width else { return widths }
        let leasts = [
            kept.map { columns[$0].flexible ? columns[$0].least : Int.max }, kept.map { _ in 1 },
        ]
        for least in leasts {
            var excess = widths.reduce(gaps(kept.count), +) - width
            while excess > 0 {
                let giving = kept.indices.filter { widths[$0] > least[$0] }
                guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
                let second = giving.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
                let minimum = max(least[widest], min(second, widths[widest] - 1))
                let step = min(excess, widths[widest] - minimum)
                widths[widest] -= step
                excess -= step
            }
        }
        return widths
    }

    private func line(_ cells: [Cell], _ kept: [Int], _ widths: [Int], _ styling: Styling) -> String {
        var shown: [String] = []
        for (position, cell) in cells.enumerated() {
            let column = columns[kept[position]]
            let width = widths[position]
            let truncated =
                column.keepsEnd
                ? DisplayWidth.truncateLeft(cell.text, to: width) : DisplayWidth.truncate(cell.text, to: width)
            let last = position == cells.count - 1 && !column.right
            let padded = DisplayWidth.pad(truncated, to: last ? 0 : width, right: column.right)
            shown.append((cell.role ?? column.role).map { Self.styled(padded, $0, styling) } ?? padded)
        }
        return shown.joined(separator: Self.gap).trimmingTrailingSpaces()
    }

    /// Colours only the text, not the padding: underlines and backgrounds of themes would show on the padding.
    private static func styled(_ padded: String, _ role: Styling.Role, _ styling: Styling) -> String {
        let text = padded.trimmingTrailingSpaces()
        return styling(text, role) + padded.dropFirst(text.count)
    }
}

extension String {
    func trimmingTrailingSpaces() -> String {
        var end = endIndex
        while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
        return String(self[..<end])
    }
}
