// SPDX-License-Identifier: Apache-2.0

/// The versions of the code that made an article from a file: each grows by one when the same bytes give other results.
public struct ReadingVersions: Hashable, Sendable {
    /// Of extraction: the texts and fields of a file.
    public let reader: Int
    /// Of analysis: the terms of a text.
    public let analyzer: Int

    /// The versions of this program. Each grows by one with every change that gives other results for the same input.
    /// Reader: other articles, texts or fields for the same bytes, so that files must be read again. Analyzer: other
    /// terms for the same text. See docs/decisions/0018-identity-after-upgrade.md.
    public static let current = ReadingVersions(reader: 4, analyzer: 2)
    /// Older than every known version.
    public static let unknown = ReadingVersions(reader: 0, analyzer: 0)

    public init(reader: Int, analyzer: Int) {
        self.reader = reader
        self.analyzer = analyzer
    }
}
