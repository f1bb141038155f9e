// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// A table with separators (CSV, TSV): every row has the same number of fields.
struct DelimitedTable {
    private static let fewestRows = 2
    /// Rows that are examined, and the minimum share of them with the same number of fields, per cent.
    private static let examined = 500
    private static let share = 95
    /// Maximum bytes of a name of a column, and maximum number of names in a message.
    private static let longestName = 40
    private static let namedColumns = 6

    private let rows: Int
    private let isWhole: Bool
    private let columns: [String]

    /// Nil for text that is no table.
    init?(_ utf8: ArraySlice<UInt8>) {
        for separator in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|")] {
            guard utf8.contains(separator), let rows = Self.rows(utf8, separator), Self.isTable(rows, separator) else {
                continue
            }
            self.rows = rows.count
            isWhole = rows.count < Self.examined
            columns = rows[0].fields.map { Tidy.line($0) }
            return
        }
        return nil
    }

    /// `a table (CSV) of 4 rows with the columns title, text, date`
    var description: String {
        let names = columns.prefix(Self.namedColumns).joined(separator: ", ")
        let more = columns.count > Self.namedColumns ? ", …" : ""
        return "a table of \(isWhole ? "" : "more than ")\(rows) rows (CSV) that begins with \(names)\(more)"
    }

    private struct Row {
        var fields: [ArraySlice<UInt8>] = []
        var isQuoted = false
        /// Number of separators with a space after them.
        var spaced = 0
    }

    private static func isTable(_ rows: [Row], _ separator: UInt8) -> Bool {
        guard rows.count >= fewestRows, let head = rows.first, head.fields.count > 1 else { return false }
        let width = head.fields.count
        // Lines that end with a semicolon.
        if width == 2, rows.allSatisfy({ $0.fields.last?.isEmpty ?? true }) { return false }
        let even = rows.count { $0.fields.count == width }
        guard even * 100 >= rows.count * share else { return false }
        let names = head.fields.map { Tidy.line($0) }
        guard names.allSatisfy({ $0.utf8.count <= longestName }), Set(names).count == names.count else { return false }
        if separator == UInt8(ascii: "\t") { return width > 2 || rows.count > fewestRows }
        // After a comma or semicolon of prose there is a space.
        let spaced = rows.reduce(0) { $0 + $1.spaced }
        let all = rows.reduce(0) { $0 + $1.fields.count - 1 }
        guard spaced * 5 <= all else { return false }
        return separator != UInt8(ascii: ",") || width > 2 || rows.contains(where: \.isQuoted)
            || rows.dropFirst().allSatisfy { $0.fields.contains { $0.contains(where: \.isASCIIDigit) } }
    }

    /// The rows, as RFC 4180 writes them: a field in quotation marks may contain separators and line ends.
    private static func rows(_ utf8: ArraySlice<UInt8>, _ separator: UInt8) -> [Row]? {
        var rows: [Row] = []
        var row = Row()
        var start = utf8.startIndex
        var isOpen = false
        func endField(at place: Int) {
            var field = utf8[start..<place]
            if field.first == UInt8(ascii: "\""), field.count > 1 {
                row.isQuoted = true
                field = field.dropFirst().dropLast(field.last == UInt8(ascii: "\"") ? 1 : 0)
            }
            row.fields.append(field)
        }
        for place in utf8.indices {
            let byte = utf8[place]
            if byte == UInt8(ascii: "\"") {
                if isOpen || place == start { isOpen.toggle() }
                continue
            }
            if isOpen { continue }
            if byte == separator {
                endField(at: place)
                start = place + 1
                if start < utf8.endIndex, utf8[start] == 0x20 { row.spaced += 1 }
            } else if byte == 0x0A || byte == 0x0D {
                if start < place || !row.fields.isEmpty {
                    endField(at: place)
                    rows.append(row)
                    // Prose has lines without any separator.
                    if rows.count >= 3, rows.allSatisfy({ $0.fields.count < 2 }) { return nil }
                    if rows.count >= examined { return rows }
                }
                row = Row()
                start = place + 1
            }
        }
        // A last row may have been cut.
        if !isOpen, start < utf8.endIndex || !row.fields.isEmpty {
            endField(at: utf8.endIndex)
            rows.append(row)
        }
        return rows
    }
}
