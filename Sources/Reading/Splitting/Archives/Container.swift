// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// A file that contains documents, recognised by its first bytes.
enum Container {
    case gzip, zstd, zip, tar, webArchive, oldWebArchive, mailbox

    init?(head: ArraySlice<UInt8>) {
        if head.starts(with: [0x1F, 0x8B, 0x08]) {
            self = .gzip
        } else if Packing.isZstd(head.prefix(4)) {
            self = .zstd
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if head.dropFirst(257).starts(with: "ustar".utf8) {
            self = .tar
        } else if head.starts(with: "WARC/".utf8) {
            self = .webArchive
        } else if head.starts(with: "filedesc://".utf8) {
            self = .oldWebArchive
        } else if Mailbox.begins(head) {
            self = .mailbox
        } else {
            return nil
        }
    }

    /// Whether it is a single compressed item, not several items.
    var isWrapping: Bool { self == .gzip || self == .zstd }
}

/// One item of a container; must be read to its end or skipped before the next is requested.
struct ContainerEntry {
    let stream: any ByteStream
    /// Its name in the container, in the form of `EntryPath.name`; for display only, never used as a path.
    var name: String?
    var envelope = Envelope()
    /// Offset of its bytes in the container, if they are stored unchanged.
    var offset: Int64?
    /// Its format, if the container states it; then the bytes are not examined.
    var format: Format?
}

/// The items of a container, in order.
enum ContainerItem {
    case entry(ContainerEntry)
    /// A document that is already split off: a line of JSON Lines, numbered from 0.
    case document(bytes: [UInt8], format: Format, place: Int, offset: Int64?)
    /// An unreadable item; the others are not affected.
    case rejected(name: String?, reason: String, length: Int, offset: Int64?, place: Int?)
    /// An item that is no document and was skipped.
    case passedOver

    /// The reason for rejecting a link in an archive, as in the inbox: it is no article, and is never followed.
    static let symbolicLink = "a symbolic link in its archive; pack the file that it leads to"
}

/// An iteration over the items of a container.
protocol ContainerWalk {
    /// - Returns: The next item; nil at the end.
    mutating func next() throws -> ContainerItem?
    /// Whether an error inside one entry leaves the other entries readable.
    var continuesAfterBadEntry: Bool { get }
}

/// A compressed file: its content is the only entry.
struct WrappingWalk: ContainerWalk {
    private var entry: ContainerEntry?
    let continuesAfterBadEntry = false

    init(_ stream: any ByteStream, name: String?, envelope: Envelope) {
        entry = ContainerEntry(stream: stream, name: name, envelope: envelope)
    }

    mutating func next() -> ContainerItem? {
        defer { entry = nil }
        return entry.map { .entry($0) }
    }
}

/// JSON Lines in a container.
struct LinesWalk: ContainerWalk {
    private let stream: BufferedStream
    private var splitter: LineSplitter
    private var waiting: [LineSplitter.Line] = []
    private var isAtEnd = false
    private let limits: ReadingLimits
    let continuesAfterBadEntry = false

    init(_ stream: BufferedStream, limits: ReadingLimits) {
        self.stream = stream
        self.limits = limits
        splitter = LineSplitter(limits: limits)
    }

    mutating func next() throws -> ContainerItem? {
        while waiting.isEmpty, !isAtEnd {
            let bytes = try stream.read(upTo: StreamSizes.piece)
            isAtEnd = bytes.isEmpty
            // Reversed, because removing the last element takes constant time.
            waiting = (isAtEnd ? [splitter.finish()].compactMap(\.self) : splitter.feed(bytes)).reversed()
        }
        guard let line = waiting.popLast() else { return nil }
        let place = line.number - 1
        switch line.content {
        case .bytes(let bytes): return .document(bytes: bytes, format: .jsonl, place: place, offset: nil)
        case .tooLong(let length):
            return .rejected(
                name: nil, reason: ReadingError.tooLarge(bytes: Int64(length), limits: limits).reason, length: length,
                offset: nil, place: place)
        }
    }
}
