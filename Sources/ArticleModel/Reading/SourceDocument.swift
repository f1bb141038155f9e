// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One document of a file, cut out and not yet read: what `Reader.readMembers` takes.
public struct SourceDocument: Hashable, Sendable {
    public var bytes: [UInt8]
    public var format: Format
    /// Its number in the file, from 0; the articles of one document count on from it.
    public var member: Int
    /// Where its bytes begin in the file; nil where they do not stand in it as they are (inside something compressed).
    public var offset: Int64?
    /// What the document is called where it is set aside by itself, after the file's name and a dot, with its
    /// extension: `line-17.json`. Nil where it is all of the file.
    public var label: String?
    /// Where it stands in an archive, as the archive names it; nil where the file is none. See `Arrival.entry`.
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

    /// It, or an article of it, as one that could not be read.
    /// - Parameter position: Which of its articles, from 0.
    public func rejected(position: Int = 0, reason: String) -> RejectedMember {
        RejectedMember(
            member: member + position, offset: offset, length: bytes.count, label: label, entry: entry,
            // Once is enough: the articles of one document are set aside together.
            bytes: offset == nil && position == 0 ? bytes : nil, reason: reason)
    }
}

/// What the wrapping of a document says of it: the headers of a web archive's record or of a mail. All of it may be
/// unknown.
public struct Envelope: Hashable, Sendable {
    public var url: String?
    public var published: Date?
    public var source: String?
    public var documentID: String?
    /// The charset that a transport header names; a mark in the bytes goes before it.
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

/// A part of a many-article file that could not be read, and where it stands.
public struct RejectedMember: Hashable, Sendable {
    public var member: Int
    /// Bytes from the start of the file; nil where it does not stand in the file as it is.
    public var offset: Int64?
    /// Bytes.
    public var length: Int
    /// As in `SourceDocument`.
    public var label: String?
    /// As in `SourceDocument`.
    public var entry: String?
    /// Its bytes, where they cannot be cut out of the file by offset and length.
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

/// What a file is taken apart into.
public enum SourcePart: Hashable, Sendable {
    case document(SourceDocument)
    /// A part that is no document: a line too long, a damaged entry.
    case rejected(RejectedMember)

    /// Bytes that it keeps in memory.
    public var bytes: Int {
        switch self {
        case .document(let document): document.bytes.count
        case .rejected(let member): member.bytes?.count ?? 0
        }
    }
}

/// How much of a file is handed on at once when it is taken apart.
public enum SourceBatch {
    /// Bytes of documents that make a batch: enough to make hand-over cheap, little enough to spread over workers. One
    /// document may have more.
    public static let bytes = 256 << 10
    /// Documents that make a batch, however short.
    public static let documents = 1_000
}
