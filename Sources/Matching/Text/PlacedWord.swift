// SPDX-License-Identifier: Apache-2.0

/// A word of a text as texts are compared: folded, with its place.
public struct PlacedWord: Hashable, Sendable {
    /// A hash of the folded word, the same on every host.
    public let hash: UInt64
    /// In UTF-8 bytes of the text.
    public let bytes: Range<Int>
}

extension Matcher {
    /// The words of a text in their order, folded as for a comparison. In scripts without spaces, each character is a
    /// word. Two words have the same place if one character stands for both.
    public func placedWords(of text: String) -> [PlacedWord] {
        let words = ComparisonText(text, keepingPlaces: true)
        // The words are read through pointers below.
        defer { extendLifetime(words) }
        let (hashes, places) = (words.words.values, words.places.values)
        return hashes.indices.map { PlacedWord(hash: hashes[$0], bytes: places[$0].start..<places[$0].end) }
    }
}
