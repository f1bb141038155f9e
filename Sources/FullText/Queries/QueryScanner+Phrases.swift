// SPDX-License-Identifier: Apache-2.0

/// Quotation marks of many languages. Single ones are apostrophes, and separate words.
enum QueryQuotes {
    private static let all: Set<Unicode.Scalar> = Set("\"\u{FF02}“”„‟«»‹›".unicodeScalars)
    /// By the mark that opens: the marks that can close.
    private static let closers: [Unicode.Scalar: [Unicode.Scalar]] = [
        "\"": ["\"", "\u{FF02}", "”"], "\u{FF02}": ["\u{FF02}", "\""], "“": ["”", "\""], "”": ["”", "\""],
        "„": ["“", "”", "\""], "‟": ["”", "\""], "«": ["»"], "»": ["«", "»"], "‹": ["›"], "›": ["‹", "›"],
    ]
    /// Marks that close if there is no other.
    private static let rareClosers: [Unicode.Scalar: [Unicode.Scalar]] = ["\"": ["“"], "“": ["“"]]

    static func isQuote(_ scalar: Unicode.Scalar) -> Bool { all.contains(scalar) }

    /// Whether a mark only opens, so that a space may follow it.
    static func onlyOpens(_ scalar: Unicode.Scalar) -> Bool {
        ["“", "„", "«", "‹", "‟"].contains(scalar)
    }

    /// The index of the mark that closes.
    /// - Parameter start: the index behind the opening mark.
    static func closing(_ opening: Unicode.Scalar, in typed: [Unicode.Scalar], from start: Int) -> Int? {
        nearest(closers[opening] ?? [], in: typed, from: start, nests: opening != "“")
            ?? nearest(rareClosers[opening] ?? [], in: typed, from: start, nests: false)
    }

    /// - Parameter nests: whether `“…”` in between is skipped.
    private static func nearest(
        _ marks: [Unicode.Scalar], in typed: [Unicode.Scalar], from start: Int, nests: Bool
    ) -> Int? {
        guard !marks.isEmpty else { return nil }
        var depth = 0
        for index in start..<typed.count {
            let scalar = typed[index]
            if nests, scalar == "“", !marks.contains(scalar) {
                depth += 1
            } else if depth > 0, scalar == "”" {
                depth -= 1
            } else if marks.contains(scalar) {
                return index
            }
        }
        return nil
    }
}

/// `"phrases"`.
extension QueryScanner {
    /// The text in quotation marks, if it begins here; moves behind it. A mark after a letter or digit opens nothing
    /// (`5"`), nor does one at the end.
    mutating func phrase() -> TypedWord? {
        guard let opening = scalar(at: position), QueryQuotes.isQuote(opening), opens(at: position) else { return nil }
        let start = position + 1
        let end = QueryQuotes.closing(opening, in: typed, from: start)
        let text = String(scalars: typed[start..<(end ?? typed.count)])
        position = end.map { $0 + 1 } ?? typed.count
        if end == nil {
            notes.add("the quotation mark before '\(QueryText.shown(text))' is not closed; it was closed at the end")
        }
        let trimmed = text.last == "*" ? String(text.dropLast()) : text
        let isPrefix = text.last == "*" && trimmed.last?.isLetterOrNumber == true
        return TypedWord(text: trimmed, style: .phrase, isPrefix: isPrefix)
    }

    private func opens(at index: Int) -> Bool {
        guard typed[(index + 1)...].contains(where: { !isSpace($0) }) else { return false }
        let before = scalar(at: index - 1)
        if let before, isLetter(before) || isMark(before) { return false }
        let followsSpace = before.map { isSpace($0) || "(|-=:".unicodeScalars.contains($0) } ?? true
        return followsSpace || QueryQuotes.onlyOpens(typed[index]) || !isSpace(typed[index + 1])
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

extension TypedWord {
    /// As it was typed, for messages.
    var typed: String {
        let text = text + (isPrefix ? "*" : "")
        return switch style {
        case .plain: text
        case .exact: "=" + text
        case .phrase: "\"\(text)\""
        }
    }
}
