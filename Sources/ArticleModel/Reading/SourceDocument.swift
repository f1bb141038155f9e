// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One document split from a file and not yet read: the input of `Reader.readMembers`.
public struct SourceDocument: Hashable, Sendable {
    public var bytes: [UInt8]
    public var format: Format
    /// Its number in the file, from 0. The articles of one document are numbered from here.
    public var member: Int
    /// Its position in the file in bytes; nil when the file does not contain these bytes unchanged (compressed data).
    public var offset: Int64?
    /// The label of the document when it is quarantined alone: appended to the name of the file after a dot, with an
    /// extension: `line-17.json`. Nil when the document is the whole file.
    public var label: String?
    /// Its path inside an archive, as the archive names it; nil when the file is no archive. See `Arrival.entry`.
    public var entry: String?
    public var envelope: Envelope

    public init(
        bytes: [UInt8], format: Format, member: Int, offset: Int64? = nil, label: String? = nil,
        entry: String? = nil, envelope: Envelope = Envelope()
    ) {
        self.bytes = bytes
        self.format = format
        self.member = member
        self.offset = offset
        self.label = label
        self.entry = entry
        self.envelope = envelope
    }

    /// The document, or one article of it, as a rejected member.
    /// - Parameter position: the number of the article in the document, from 0.
    public func rejected(position: Int = 0, reason: String) -> RejectedMember {
        RejectedMember(
            member: member + position, offset: offset, length: bytes.count, label: label, entry: entry,
            // Attach the bytes only once: the articles of one document are quarantined together.
            bytes: offset == nil && position == 0 ? bytes : nil, reason: reason)
    }
}

/// Metadata from the container of a document: the headers of a web archive record or of a mail. Each may be unknown.
public struct Envelope: Hashable, Sendable {
    public var url: String?
    public var published: Date?
    public var source: String?
    public var documentID: String?
    /// The charset named by a transport header; a byte order mark overrides it.
    public var charset: String?

    public init(
        url: String? = nil, published: Date? = nil, source: String? = nil, documentID: String? = nil,
        charset: String? = nil
    ) {
        self.url = url
        self.published = published
        self.source = source
        self.documentID = documentID
        self.charset = charset
    }
}

/// A part of a file with many articles that could not be read, and its position.
public struct RejectedMember: Hashable, Sendable {
    public var member: Int
    /// Bytes from the start of the file; nil when the file does not contain the part unchanged.
    public var offset: Int64?
    /// Bytes.
    public var length: Int
    /// As in `SourceDocument`.
    public var label: String?
    /// As in `SourceDocument`.
    public var entry: String?
    /// Its bytes, when offset and length cannot be used to copy them from the file.
    public var bytes: [UInt8]?
    public var reason: String

    public init(
        member: Int, offset: Int64?, length: Int, label: String? = nil, entry: String? = nil, bytes: [UInt8]? = nil,
        reason: String
    ) {
        self.member = member
        self.offset = offset
        self.length = length
        self.label = label
        self.entry = entry
        self.bytes = bytes
        self.reason = reason
    }
}

/// The parts into which a file is split.
public enum SourcePart: Hashable, Sendable {
    case document(SourceDocument)
    /// A part that is no document: a line that is too long, a damaged entry.
    case rejected(RejectedMember)

    /// The number of bytes that it keeps in memory.
    public var bytes: Int {
        switch self {
        case .document(let document): document.bytes.count
        case .rejected(let member): member.bytes?.count ?? 0
        }
    }
}

/// The size of a batch of documents when a file is split.
public enum SourceBatch {
    /// Bytes of documents per batch: large enough to make the transfer cheap, small enough to distribute the work over
    /// threads. One document may be larger.
    public static let bytes = 256 << 10
    /// The maximum number of documents per batch, however short they are.
    public static let documents = 1_000
}
