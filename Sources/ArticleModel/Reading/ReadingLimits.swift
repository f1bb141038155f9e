// SPDX-License-Identifier: Apache-2.0

/// The resources that one file may use. A file beyond a limit is refused with a reason; a limit on the inside of a page
/// truncates the page there.
public struct ReadingLimits: Hashable, Sendable, Codable {
    /// Bytes of one document, or of one line of JSON Lines. The largest pages saved by browsers (with everything
    /// inlined) have some megabytes; text articles are far smaller.
    public var articleBytes: Int
    /// Bytes of a file with many articles.
    public var fileBytes: Int64
    /// Articles in one JSON array. Larger collections belong in JSON Lines, which are streamed.
    public var articlesPerFile: Int
    /// Total bytes of a file after decompression.
    public var expandedBytes: Int64
    /// The maximum ratio of unpacked size to file size. Text compresses to a fifth, a table of one repeated word to a
    /// hundredth.
    public var expansion: Int
    /// The maximum nesting of archives and compressed files.
    public var archiveDepth: Int
    /// Levels of nesting, of elements in a page (deeper ones become children of the last level) and of values in JSON
    /// (deeper nesting is refused). Real pages stay below 70.
    public var depth: Int
    /// Elements and runs of text in a page. A page with more is refused, because half an article is none. Real pages
    /// have some thousands.
    public var nodes: Int
    /// The maximum share of bytes that are invalid in the detected charset; above it the charset must be wrong.
    public var unreadableShare: Double

    public init(
        articleBytes: Int = 16 << 20, fileBytes: Int64 = 64 << 30, articlesPerFile: Int = 10_000,
        expandedBytes: Int64 = 64 << 30, expansion: Int = 250, archiveDepth: Int = 5, depth: Int = 256,
        nodes: Int = 400_000, unreadableShare: Double = 0.01
    ) {
        self.articleBytes = articleBytes
        self.fileBytes = fileBytes
        self.articlesPerFile = articlesPerFile
        self.expandedBytes = expandedBytes
        self.expansion = expansion
        self.archiveDepth = archiveDepth
        self.depth = depth
        self.nodes = nodes
        self.unreadableShare = unreadableShare
    }
}
