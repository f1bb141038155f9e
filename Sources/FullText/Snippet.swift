// SPDX-License-Identifier: Apache-2.0

/// The part of a text that matches a search best, on one line.
public struct Snippet: Hashable, Sendable {
    /// White space, including line breaks, is replaced by one space.
    public let text: String
    /// The matching words, as ranges of `text`, ascending and not overlapping.
    public let matches: [Range<String.Index>]
    /// Whether the article's text continues before, and after.
    public let continuesBefore: Bool
    public let continuesAfter: Bool

    public init(text: String, matches: [Range<String.Index>], continuesBefore: Bool, continuesAfter: Bool) {
        self.text = text
        self.matches = matches
        self.continuesBefore = continuesBefore
        self.continuesAfter = continuesAfter
    }
}
