// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// A complete file in the pipeline, and how to read it.
public struct IntakeFile: Sendable {
    /// Relative to the inbox, or as named to `ingest`.
    public let name: FileName
    /// The source named by the subdirectory of the inbox; used if the file names none.
    public let fallbackSource: String?
    /// Bytes.
    public let size: Int64
    public let inode: UInt64
    /// Nanoseconds since 1970.
    public let modification: Int64
    /// As `Arrival.change`.
    public let change: Int64?
    /// When it was found complete.
    public let received: Date
    /// The same time on the monotonic clock.
    public let begun: SuspendingClock.Instant
    /// Whether it was found in `work/` at start and may have been admitted before a crash.
    public let recovered: Bool
    /// Whether a truncated file is read as far as possible; otherwise it is returned to the inbox to wait for the rest.
    public let acceptsTruncated: Bool
    /// Chosen by the caller; identifies the file in the reports.
    public let ticket: Ticket
    public let content: any FileContent

    public struct Ticket: Hashable, Sendable {
        public let value: UInt64
        public init(_ value: UInt64) { self.value = value }
    }

    public init(
        name: FileName, fallbackSource: String?, size: Int64, inode: UInt64, modification: Int64,
        change: Int64? = nil, received: Date, begun: SuspendingClock.Instant = .now, recovered: Bool,
        acceptsTruncated: Bool = true,
        ticket: Ticket, content: any FileContent
    ) {
        self.name = name
        self.fallbackSource = fallbackSource
        self.size = size
        self.inode = inode
        self.modification = modification
        self.change = change
        self.received = received
        self.begun = begun
        self.recovered = recovered
        self.acceptsTruncated = acceptsTruncated
        self.ticket = ticket
        self.content = content
    }

    /// The source named by the subdirectory of the inbox: the first directory of a relative path; nil at the top level.
    public static func source(fromPath name: FileName) -> String? {
        guard let end = name.bytes.firstIndex(of: UInt8(ascii: "/")), end > 0 else { return nil }
        return FileName(bytes: name.bytes[..<end]).description
    }

    /// The history entry of one of its articles.
    func arrival(sha256: ContentDigest?, member: Int, entry: String? = nil) -> Arrival {
        Arrival(
            name: name, sha256: sha256, size: size, member: member, entry: entry, inode: inode,
            modification: modification,
            received: received)
    }
}

/// The bytes of a file, from anywhere: a claim, a path, standard input.
public protocol FileContent: Sendable {
    /// - Returns: up to `count` bytes from `offset`; fewer only at the end.
    func read(at offset: Int64, count: Int) throws -> [UInt8]
    /// Whether the file was modified since it was opened: then the bytes read may mix old and new content.
    func hasChanged() throws -> Bool
}

extension FileContent {
    public func hasChanged() throws -> Bool { false }
}

/// Bytes that are in memory already.
public struct BytesContent: FileContent {
    private let bytes: [UInt8]
    public init(_ bytes: [UInt8]) { self.bytes = bytes }
    public func read(at offset: Int64, count: Int) -> [UInt8] {
        Array(bytes.dropFirst(Int(offset)).prefix(count))
    }
}
