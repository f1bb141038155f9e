// SPDX-License-Identifier: Apache-2.0

/// Names as bylines write them.
enum Byline {
    /// The word for "by" that stands before a name, in the languages of the agencies.
    private static let by: Set<String> = ["by", "par", "von", "por", "di", "av", "door"]

    /// The distinct names, each without its "by", in their order.
    static func names(_ lines: [String]) -> [String] {
        var seen: Set<String> = []
        return lines.compactMap(name).filter { seen.insert($0).inserted }
    }

    private static func name(_ line: String) -> String? {
        let words = line.split(separator: " ")
        // A name of one word may be "Di"; of two, "Von Trier".
        guard words.count > 2, let first = words.first, by.contains(first.lowercased()) else { return line }
        return words.dropFirst().joined(separator: " ")
    }
}
