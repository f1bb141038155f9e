// SPDX-License-Identifier: Apache-2.0

/// The paragraphs of one text with marked ranges.
struct MarkedParagraphs {
    struct Paragraph {
        let highlight: Highlight
        /// Maps the number of a part that both texts share to the count of its scalars in this paragraph.
        let shared: [Int: Int]
    }

    /// The paragraphs that are not empty.
    let all: [Paragraph]

    /// - Parameters:
    ///   - ranges: in scalars of `text`, not overlapping, in any order.
    ///   - isShared: whether both texts share the ranges. If not, they share what is between the ranges, in the order of
    ///     both texts.
    init(_ text: String, _ ranges: [Range<Int>], _ role: Styling.Role, _ style: Styling, isShared: Bool = true) {
        let scalars = Array(text.unicodeScalars)
        var marks = ranges.enumerated().map { (number: $0.offset, range: $0.element.clamped(to: 0..<scalars.count)) }
        marks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        let shared = isShared ? marks : Self.between(marks.map(\.range), scalars.count)
        var paragraphs: [Paragraph] = []
        var (markIndex, sharedIndex) = (0, 0)
        var start = 0
        for part in scalars.split(separator: "\n", omittingEmptySubsequences: true) {
            let place = part.startIndex..<part.endIndex
            start = part.startIndex
            var marked = MarkedText(style)
            for mark in Self.overlapping(marks, place, from: &markIndex) where mark.range.lowerBound >= start {
                marked.append(scalars[start..<mark.range.lowerBound])
                marked.append(scalars[mark.range], role)
                start = mark.range.upperBound
            }
            marked.append(scalars[start..<place.upperBound])
            let inside = Self.overlapping(shared, place, from: &sharedIndex)
            guard let highlight = marked.finished().first else { continue }
            paragraphs.append(
                Paragraph(
                    highlight: highlight,
                    shared: Dictionary(inside.map { ($0.number, $0.range.count) }, uniquingKeysWith: +)))
        }
        all = paragraphs
    }

    private typealias Mark = (number: Int, range: Range<Int>)

    /// The parts of the marks inside a paragraph.
    /// - Parameter next: the first mark that does not end before the paragraph; is advanced.
    private static func overlapping(_ marks: [Mark], _ place: Range<Int>, from next: inout Int) -> [Mark] {
        while next < marks.count, marks[next].range.upperBound <= place.lowerBound { next += 1 }
        var inside: [Mark] = []
        for mark in marks[next...] {
            if mark.range.lowerBound >= place.upperBound { break }
            let part = mark.range.clamped(to: place)
            if !part.isEmpty { inside.append((mark.number, part)) }
        }
        return inside
    }

    /// What is between ranges.
    private static func between(_ ranges: [Range<Int>], _ count: Int) -> [Mark] {
        var between: [Mark] = []
        var start = 0
        for range in ranges {
            between.append((between.count, start..<max(start, range.lowerBound)))
            start = max(start, range.upperBound)
        }
        between.append((between.count, start..<max(start, count)))
        return between
    }
}
