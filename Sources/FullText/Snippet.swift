// SPDX-License-Identifier: Apache-2.0

/// The part of a text that answers a search best, on one line.
public struct Snippet: Hashable, Sendable {
    /// White space, line breaks included, stands as one space.
    public let text: String
    /// The words found, as ranges of `text`, ascending and apart.
    public let matches: [Range<String.Index>]
    /// Whether the article's text goes on before, and after.
    public let continuesBefore: Bool
    public let continuesAfter: Bool

    public init(text: String, matches: [Range<String.Index>], continuesBefore: Bool, continuesAfter: Bool) {
        self.text = text
        self.matches = matches
        self.continuesBefore = continuesBefore
        self.continuesAfter = continuesAfter
    }
}
