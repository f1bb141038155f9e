// SPDX-License-Identifier: Apache-2.0

/// A word, number or run of characters of a text, as `StoryScanner` reads it.
struct StoryToken {
    enum Kind {
        case word
        case number
        /// Some characters of a script without spaces.
        case characters
    }

    let kind: Kind
    /// A hash of the first letters, the digits, or the characters; never 0.
    let key: UInt32
    /// Its place in the bytes that are scanned.
    let start: Int
    let end: Int
    /// Letters, digits or characters.
    let length: Int
    /// Whether it begins with a capital.
    let isCapital: Bool
    /// Whether it begins a sentence or a quotation.
    let isInitial: Bool
    /// Whether it looks like a function word, whatever the language.
    let isShort: Bool
    /// Whether its script has capitals.
    let isCased: Bool

    /// - Parameter hash: mixed.
    @inline(__always)
    static func key(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 24)) }
}
