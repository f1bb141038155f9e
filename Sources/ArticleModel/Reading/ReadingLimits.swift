// SPDX-License-Identifier: Apache-2.0

/// The most that one file may ask of a reader; what goes beyond is refused with a reason or, where it only concerns
/// the inside of a page, cut off there.
public struct ReadingLimits: Hashable, Sendable, Codable {
    /// Bytes of one document, or of one line of JSON Lines. The largest pages saved by browsers (with everything
    /// inlined) have some megabytes; no article of words comes near.
    public var articleBytes: Int
    /// Bytes of a file of many articles.
    public var fileBytes: Int64
    /// Articles in one JSON array; more of them belong into JSON Lines, which are streamed.
    public var articlesPerFile: Int
    /// Bytes that a file may have in all once it is unpacked.
    public var expandedBytes: Int64
    /// How many times larger than the file that may be; text packs to a fifth, a table of one word to a hundredth.
    public var expansion: Int
    /// How many times something packed may lie in something packed.
    public var archiveDepth: Int
    /// Levels of nesting, of elements in a page (deeper ones become children of the last level) and of values in
    /// JSON (deeper is refused). Real pages stay below 70.
    public var depth: Int
    /// Elements and runs of text in a page; a page with more is refused, for half an article is none. Real pages have some thousands.
    public var nodes: Int
    /// The share of bytes that may be unreadable in the charset found; above it the charset must be wrong.
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
