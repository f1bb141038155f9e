// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A file seen in the inbox (or named to `copytaster ingest`), or one article of such a file. The index stores one line
/// of history for each arrival.
public struct Arrival: Hashable, Sendable {
    /// The path as bytes: relative to the inbox, or as named to `ingest`. Need not be UTF-8.
    public let name: FileName
    public let sha256: ContentDigest?
    /// Bytes.
    public let size: Int64
    /// The number of the article within the file, from 0.
    public let member: Int
    /// The article's path inside an archive, as the archive names it (`wcxb/4864.html`; `2026.tar.gz/a.html` for a
    /// nested archive). For display only: never open it as a path. Nil when the file is no archive.
    public let entry: String?
    /// Inode and modification time (nanoseconds since 1970). They distinguish an admission repeated after a crash from
    /// a second arrival.
    public let inode: UInt64
    public let modification: Int64
    /// Nanoseconds since 1970 of the last change to content, name or permissions, by the kernel's clock (ctime). Set
    /// only for files that stay in the inbox: it shows whether a file has changed since it was processed. Nil for all
    /// others.
    public var change: Int64?
    /// When the file was seen complete.
    public let received: Date

    public init(
        name: FileName, sha256: ContentDigest?, size: Int64, member: Int, entry: String? = nil, inode: UInt64,
        modification: Int64, change: Int64? = nil, received: Date
    ) {
        self.name = name
        self.sha256 = sha256
        self.size = size
        self.member = member
        self.entry = entry
        self.inode = inode
        self.modification = modification
        self.change = change
        self.received = received
    }
}

extension Arrival {
    /// For display: the file and the article in it: `crawl.tar.zst/pages/4864.html`, `feed.jsonl, article 12`.
    public var shown: String {
        if let entry { return "\(name)/\(entry)" }
        return member > 0 ? "\(name), article \(member + 1)" : "\(name)"
    }
}
