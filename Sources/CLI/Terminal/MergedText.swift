// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Presentation

/// Two texts as one, with their differences: the second text, and what only the first has.
struct MergedText {
    let paragraphs: [Highlight]

    init(_ comparison: Comparison, _ style: Styling) {
        let a = Array(comparison.a.article.text.unicodeScalars)
        let b = Array(comparison.b.article.text.unicodeScalars)
        var text = MarkedText(style)
        var index = 0
        func advance(to end: Int) {
            guard end > index else { return }
            text.append(b[index..<end])
            index = end
        }
        for place in comparison.differences.places {
            if place.there.isEmpty {
                let joint = Joint(removing: place.here, from: a, before: place.there.lowerBound, in: b)
                advance(to: joint.place)
                text.append(joint.before)
                text.append(a[place.here], .removed)
                text.append(joint.after)
            } else {
                advance(to: place.there.lowerBound)
                if !place.here.isEmpty {
                    text.append(a[place.here], .removed)
                    let isLong = a[place.here].contains("\n") || b[place.there].contains("\n")
                    text.append(isLong ? "\n" : " ")
                }
                text.append(b[place.there], .added)
                index = place.there.upperBound
            }
        }
        advance(to: b.count)
        paragraphs = text.finished()
    }

    /// Where words that only A has are put into B, and what separates them from the words before and after.
    private struct Joint {
        let place: Int
        var before = ""
        var after = ""

        init(removing range: Range<Int>, from a: [Unicode.Scalar], before next: Int, in b: [Unicode.Scalar]) {
            let gapBefore = a[..<range.lowerBound].reversed().prefix { !Self.isInWord($0) }
            let gapAfter = a[range.upperBound...].prefix { !Self.isInWord($0) }
            let beginsParagraph = gapBefore.contains("\n")
            let gap = b[..<next].reversed().prefix { !Self.isInWord($0) }
            if next == b.count {
                place = next
                before = next == 0 ? "" : beginsParagraph ? "\n" : " "
            } else if !beginsParagraph, gap.contains("\n"), next > gap.count {
                // At the end of the paragraph before, not at the beginning of the next one.
                let start = next - gap.count
                place = b[start..<next].firstIndex(of: "\n") ?? next
                before = " "
            } else {
                place = next
                after = gapAfter.contains("\n") ? "\n" : gapAfter.contains(where: \.properties.isWhitespace) ? " " : ""
            }
        }

        private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}

/// The line that says in how many places two texts differ, and the first of them.
struct DifferenceSummary {
    let lines: [String]

    /// Differences named in the line.
    private static let shown = 5
    /// Columns of the words of one text in a difference.
    private static let columns = 30
    /// A passage of more words is described by their number.
    private static let mostWords = 12

    init(_ comparison: Comparison, _ context: CommandContext) {
        let differences = comparison.differences
        let style = context.console.styling
        guard differences.count > 0 else {
            // Identical texts: the verdict says so.
            guard comparison.a.article.text != comparison.b.article.text else {
                lines = []
                return
            }
            lines = Wrapping.wrapped(
                "They differ only in punctuation, case, accents or line breaks.", width: context.textWidth)
            return
        }
        // A passage at another place is in the list twice.
        let places = differences.places.filter { !($0.isMoved && $0.a.isEmpty) }
        // Numbers first: they are what a reader must not miss.
        let named = (places.filter(\.isNumber) + places.filter { !$0.isNumber }).prefix(Self.shown)
        var text = MarkedText(style, hasBrackets: false)
        text.append("They differ in \(Numbers.count(places.count, "place")): ")
        for (position, place) in named.enumerated() {
            if position > 0 { text.append(", ") }
            Self.append(place, of: comparison, to: &text)
        }
        let more = places.count - named.count
        text.append(more > 0 ? " and \(Numbers.grouped(more)) more." : ".")
        lines = text.finished().flatMap { $0.lines(width: context.textWidth, styling: style) }
    }

    private static func append(_ place: TextDifference, of comparison: Comparison, to text: inout MarkedText) {
        let (a, b) = (shortened(place.a), shortened(place.b))
        if !a.isEmpty, !b.isEmpty {
            text.append(a, .removed)
            text.append(" → ")
            text.append(b, .added)
        } else if place.isMoved {
            text.append("moved \"\(a.isEmpty ? b : a)\"")
        } else {
            let isAdded = a.isEmpty
            let passage = LongPassage(
                isAdded ? place.b : place.a, at: isAdded ? place.there : place.here,
                in: (isAdded ? comparison.b : comparison.a).article.text, least: mostWords + 1)
            text.append(isAdded ? "added " : "removed ")
            text.append(passage.map { "\($0.description): \"" } ?? "\"")
            text.append(a.isEmpty ? b : a, a.isEmpty ? .added : .removed)
            text.append("\"")
        }
    }

    private static func shortened(_ words: String) -> String {
        // A text of which nothing is shared has one difference: all of it.
        DisplayWidth.truncate(SafeText.line(String(words.prefix(columns * 4))), to: columns)
    }
}

/// A passage that only one text has, too long to be shown in one line.
struct LongPassage: CustomStringConvertible {
    /// `438 words at the end`
    let description: String

    /// - Parameters:
    ///   - range: its place in the whole text, in scalars.
    ///   - least: the smallest number of words, or of characters in scripts without spaces, of a long passage.
    /// - Returns: nil if it is shorter.
    init?(_ passage: String, at range: Range<Int>, in whole: String, least: Int) {
        let words = passage.split(whereSeparator: \.isWhitespace).count
        let letters = passage.unicodeScalars.count(where: Self.isInWord)
        let hasSpaces = passage.unicodeScalars.count(where: Self.isWithoutSpaces) * 2 < letters
        guard (hasSpaces ? words : letters) >= least else { return nil }
        let length = hasSpaces ? Numbers.count(words, "word") : Numbers.count(letters, "character")
        let scalars = whole.unicodeScalars
        let isAtBeginning = !scalars.prefix(range.lowerBound).contains(where: Self.isInWord)
        let isAtEnd = !scalars.dropFirst(range.upperBound).contains(where: Self.isInWord)
        switch (isAtBeginning, isAtEnd) {
        case (true, true), (false, false): description = length
        case (true, false): description = length + " at the beginning"
        case (false, true): description = length + " at the end"
        }
    }

    /// Whether a letter is of a script without spaces between words: Chinese, Japanese, and scripts of South-East Asia.
    private static func isWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FF, 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: isInWord(scalar)
        default: scalar.properties.isIdeographic
        }
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
