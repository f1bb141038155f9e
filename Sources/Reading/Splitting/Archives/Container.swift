// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// A file that holds documents rather than being one: told by its first bytes.
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

    /// Whether all of it is one thing packed smaller, rather than several.
    var isWrapping: Bool { self == .gzip || self == .zstd }
}

/// One thing in a container: read to its end, or passed over, before the next is asked for.
struct ContainerEntry {
    let stream: any ByteStream
    /// What the container calls it, as `EntryPath.name` shows it; a label for people, never a path.
    var name: String?
    var envelope = Envelope()
    /// Where its bytes begin in its container, if they stand there as they are.
    var offset: Int64?
    /// What it is, where the container says so and the bytes need not be asked.
    var format: Format?
}

/// What a container gives, one after the other.
enum ContainerItem {
    case entry(ContainerEntry)
    /// A document, cut out already: a line of JSON Lines, by its place from 0.
    case document(bytes: [UInt8], format: Format, place: Int, offset: Int64?)
    /// A thing that cannot be read, which costs no other.
    case rejected(name: String?, reason: String, length: Int, offset: Int64?, place: Int?)
    /// A thing that is no document and was passed over.
    case passedOver

    /// Why a link in an archive is rejected, as one in the inbox is: it is no article, and is never followed.
    static let symbolicLink = "a symbolic link in its archive; pack the file that it leads to"
}

/// One container being walked through.
protocol ContainerWalk {
    /// - Returns: what comes next; nil at the end.
    mutating func next() throws -> ContainerItem?
    /// Whether what is wrong inside one entry leaves the others whole.
    var survivesEntries: Bool { get }
}

/// A wrapping: all of it is one entry.
struct WrappingWalk: ContainerWalk {
    private var entry: ContainerEntry?
    let survivesEntries = false

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
    let survivesEntries = false

    init(_ stream: BufferedStream, limits: ReadingLimits) {
        self.stream = stream
        self.limits = limits
        splitter = LineSplitter(limits: limits)
    }

    mutating func next() throws -> ContainerItem? {
        while waiting.isEmpty, !isAtEnd {
            let bytes = try stream.read(upTo: StreamSizes.piece)
            isAtEnd = bytes.isEmpty
            // Taken from the end, which costs nothing.
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
