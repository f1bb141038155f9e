// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Matching

/// A place where two texts have different words. Offsets count Unicode scalars of each text.
public struct TextDifference: Hashable, Sendable {
    /// In the first text; empty if the second has words that the first does not have. Then it is the place where they
    /// would be.
    public let here: Range<Int>
    public let there: Range<Int>
    /// The words of the first text as they are written, and those of the second.
    public let a: String
    public let b: String
    /// Whether the other text has the same words at another place, which is a difference as well.
    public let isMoved: Bool

    /// Whether both texts have words here, one of them a number.
    public var isNumber: Bool {
        !a.isEmpty && !b.isEmpty && (a + b).unicodeScalars.contains { $0.properties.numericType != nil }
    }
}

/// The differences between two texts, word by word. Case, accents, punctuation and line breaks do not count.
///
/// In scripts without spaces, each character is a word.
public struct TextDifferences: Hashable, Sendable {
    /// In the order of both texts.
    public let places: [TextDifference]
    /// The share of words that both texts have in the same order, of the words of both.
    public let shared: Share

    public init(_ here: String, _ there: String, matcher: Matcher) {
        let (first, second) = (DifferenceWords(here, matcher: matcher), DifferenceWords(there, matcher: matcher))
        let alignment = WordAlignment(first.keys, second.keys)
        let removed = alignment.changes.reduce(0) { $0 + $1.here.count }
        let added = alignment.changes.reduce(0) { $0 + $1.there.count }
        let all = first.count + second.count
        shared = all == 0 ? .all : Share(Double(all - removed - added) / Double(all))
        let changes = ChangeTidying(first, second).tidied(alignment.changes)
        let moved = Self.moved(changes, first.keys, second.keys)
        let ranges = PlacedText(here, first).ranges(changes.map(\.here))
        let others = PlacedText(there, second).ranges(changes.map(\.there))
        places = changes.indices.map { index in
            TextDifference(
                here: ranges[index].scalars, there: others[index].scalars, a: ranges[index].text,
                b: others[index].text, isMoved: moved.contains(index))
        }
    }

    /// The number of differences for people: a passage that is at another place is one.
    public var count: Int { places.reduce(0) { $0 + ($1.isMoved && $1.a.isEmpty ? 0 : 1) } }

    /// Fewer words can be at two places by chance.
    private static let leastMoved = 5

    /// Changes that remove words from one place and add the same words at another.
    private static func moved(_ changes: [WordAlignment.Change], _ a: [UInt64], _ b: [UInt64]) -> Set<Int> {
        var removed: [ArraySlice<UInt64>: [Int]] = [:]
        for (index, change) in changes.enumerated() where change.there.isEmpty && change.here.count >= leastMoved {
            removed[a[change.here], default: []].append(index)
        }
        guard !removed.isEmpty else { return [] }
        var moved: Set<Int> = []
        for (index, change) in changes.enumerated() where change.here.isEmpty && change.there.count >= leastMoved {
            guard let other = removed[b[change.there]]?.popLast() else { continue }
            moved.formUnion([index, other])
        }
        return moved
    }
}

/// A text from which ranges of words are taken.
private struct PlacedText {
    private let text: String
    private let words: DifferenceWords

    init(_ text: String, _ words: DifferenceWords) {
        self.text = text
        self.words = words
    }

    /// - Parameter ranges: of words, ascending and not overlapping.
    /// - Returns: their places in scalars, and their text.
    func ranges(_ ranges: [Range<Int>]) -> [(scalars: Range<Int>, text: String)] {
        var copy = text
        return copy.withUTF8 { bytes -> [(scalars: Range<Int>, text: String)] in
            var (byte, scalar) = (0, 0)
            func scalars(upTo end: Int) -> Int {
                while byte < end {
                    // The first byte of a scalar is not a continuation byte.
                    if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
                    byte += 1
                }
                return scalar
            }
            return ranges.map { range -> (scalars: Range<Int>, text: String) in
                let start = range.lowerBound < words.count ? words.places[range.lowerBound].lowerBound : bytes.count
                let end = range.isEmpty ? start : words.places[range.upperBound - 1].upperBound
                let first = scalars(upTo: start)
                return (first..<scalars(upTo: end), String(decoding: bytes[start..<end], as: UTF8.self))
            }
        }
    }
}
