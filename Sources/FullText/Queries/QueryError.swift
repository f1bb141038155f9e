// SPDX-License-Identifier: Apache-2.0

/// A search that cannot be parsed; the description says what to write instead.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The invalid part of the query, as typed, on one line and shortened.
    public let part: String
    public let detail: String

    public init(part: String, detail: String) {
        self.part = QueryText.shown(part)
        self.detail = detail
    }

    public var description: String { "cannot understand '\(part)': \(detail)" }
}

/// Parts of a query in messages.
enum QueryText {
    /// On one line, without control characters, and not too long.
    /// - Parameter most: Unicode scalars.
    static func shown(_ text: String, most: Int = 50) -> String {
        var shown = String.UnicodeScalarView()
        var needsSpace = false
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) {
                needsSpace = !shown.isEmpty
                continue
            }
            guard shown.count < most else { return String(shown) + "…" }
            if needsSpace { shown.append(" ") }
            needsSpace = false
            shown.append(scalar)
        }
        return String(shown)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse: true
        default: false
        }
    }

    /// Names as an enumeration for a sentence: `'a', 'b'`.
    static func quoted(_ names: some Sequence<String>) -> String {
        names.map { "'\(shown($0))'" }.joined(separator: ", ")
    }
}

/// The number of letters that differ between two words.
enum EditDistance {
    /// Insertions, deletions, replacements and exchanges of neighbours. Damerau, "A technique for computer detection and
    /// correction of spelling errors", 1964, in the restricted form.
    /// - Returns: nil if it is greater than `limit`.
    static func between(_ a: String, _ b: String, atMost limit: Int) -> Int? {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        guard abs(a.count - b.count) <= limit, max(a.count, b.count) <= 64 else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var current = [row + 1]
            for (column, other) in b.enumerated() {
                var distance = min(current[column], last[column + 1]) + 1
                distance = min(distance, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            (beforeLast, last) = (last, current)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
