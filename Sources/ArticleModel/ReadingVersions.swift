// SPDX-License-Identifier: Apache-2.0

/// The versions of what made an article of a file: each grows by one when it gives other results for the same bytes.
public struct ReadingVersions: Hashable, Sendable {
    /// Of extraction: which texts and fields a file gives.
    public let reader: Int
    /// Of analysis: which terms a text gives.
    public let analyzer: Int

    /// Those of this program. Each grows by one with every change that gives other results for the same input: of the
    /// reader, other articles, texts or fields for the same bytes, so that files are to be read again; of the analyzer,
    /// other terms for the same text. See docs/decisions/0018-identity-after-upgrade.md.
    public static let current = ReadingVersions(reader: 1, analyzer: 1)
    /// Older than every version that is known.
    public static let unknown = ReadingVersions(reader: 0, analyzer: 0)

    public init(reader: Int, analyzer: Int) {
        self.reader = reader
        self.analyzer = analyzer
    }
}
