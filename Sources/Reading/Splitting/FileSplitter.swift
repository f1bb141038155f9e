// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import TextBytes

/// Splits a file into documents, batch by batch and in bounded memory for any file size: the caller requests the next
/// batch when it has capacity for it.
public struct FileSplitter {
    private var parts: any PartSource

    /// Examines the beginning of the file.
    /// - Throws: `ReadingError` for unsupported files; errors of the source.
    public init(_ source: any ByteSource, limits: ReadingLimits = .init()) throws {
        let head = try source.read(at: 0, count: Reader.headBytes)
        let isWhole = Int64(head.count) >= source.size
        if let container = Container(head: head[...]) {
            parts = try Unpacking(source, container, limits: limits)
            return
        }
        parts =
            switch try Sniffer(head: head, isWhole: isWhole).layout() {
            case .document(let format):
                try Self.streamed(source, format, head, limits)
                    ?? WholeDocument(source, format: format, head: head, limits: limits)
            case .lines: try LineParts(source, limits: limits)
            }
    }

    /// Splits a document with many articles in one pass if it exceeds the document size limit. Smaller ones are read
    /// completely: then an error at their end is known before any article is read.
    private static func streamed(
        _ source: any ByteSource, _ format: Format, _ head: [UInt8], _ limits: ReadingLimits
    ) throws -> (any PartSource)? {
        // UTF-16 and UTF-32, whose tags are not ASCII.
        let isWide = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) || head.prefix(4).contains(0)
        guard source.size > Int64(limits.articleBytes), !isWide else { return nil }
        switch format {
        case .rss, .atom:
            return try SplitParts(source, format: format, splitter: FeedSplitter(limits: limits), limits: limits)
        case .json, .ninjs, .jsonFeed:
            let first = head.first { !$0.isASCIISpace && !ByteOrderMark.utf8.contains($0) }
            guard first == UInt8(ascii: "[") else { return nil }
            return try SplitParts(source, format: .json, splitter: ArraySplitter(limits: limits), limits: limits)
        default: return nil
        }
    }

    /// - Returns: The next batch, never empty; nil at the end.
    /// - Throws: `ReadingError` if the rest of the file cannot be read; batches returned before remain valid. Errors of
    ///   the source.
    public mutating func next() throws -> [SourcePart]? { try parts.next() }
}

/// One method of splitting a file. Memory holds no more than a batch and one document.
protocol PartSource {
    mutating func next() throws -> [SourcePart]?
}

/// A file that is one document.
struct WholeDocument: PartSource {
    private var document: SourceDocument?

    /// Bytes read at a time.
    private static let chunk = 1 << 20

    init(_ source: any ByteSource, format: Format, head: [UInt8], limits: ReadingLimits) throws {
        let limit = limits.articleBytes
        guard source.size <= Int64(limit) else { throw ReadingError.tooLarge(bytes: source.size, limits: limits) }
        var bytes = head
        while bytes.count <= limit {
            let more = try source.read(at: Int64(bytes.count), count: WholeDocument.chunk)
            if more.isEmpty { break }
            bytes += more
        }
        guard bytes.count <= limit else { throw ReadingError.tooLarge(bytes: Int64(bytes.count), limits: limits) }
        document = SourceDocument(bytes: bytes, format: format, member: 0, offset: 0)
    }

    mutating func next() -> [SourcePart]? {
        defer { document = nil }
        return document.map { [.document($0)] }
    }
}

/// JSON Lines: each line is a document.
struct LineParts: PartSource {
    private let source: any ByteSource
    private let limits: ReadingLimits
    private var splitter: LineSplitter
    private var offset: Int64 = 0
    private var isAtEnd = false
    /// Split off and not yet returned.
    private var waiting: [SourcePart] = []

    init(_ source: any ByteSource, limits: ReadingLimits) throws {
        guard source.size <= limits.fileBytes else { throw ReadingError.fileTooLarge(limits) }
        self.source = source
        self.limits = limits
        splitter = LineSplitter(limits: limits)
    }

    mutating func next() throws -> [SourcePart]? {
        var (bytes, count) = (0, 0)
        while true {
            while count < waiting.count, bytes < SourceBatch.bytes, count < SourceBatch.documents {
                bytes += waiting[count].bytes
                count += 1
            }
            if isAtEnd || bytes >= SourceBatch.bytes || count == SourceBatch.documents { break }
            try fill()
        }
        defer { waiting.removeFirst(count) }
        return count == 0 ? nil : Array(waiting[..<count])
    }

    private mutating func fill() throws {
        let chunk = try source.read(at: offset, count: SourceBatch.bytes)
        offset += Int64(chunk.count)
        isAtEnd = chunk.isEmpty
        let lines = isAtEnd ? [splitter.finish()].compactMap(\.self) : splitter.feed(chunk)
        for line in lines {
            let label = "line-\(line.number).json"
            switch line.content {
            case .bytes(let bytes):
                waiting.append(
                    .document(
                        SourceDocument(
                            bytes: bytes, format: .jsonl, member: line.number - 1, offset: line.offset, label: label)))
            case .tooLong(let length):
                waiting.append(
                    .rejected(
                        RejectedMember(
                            member: line.number - 1, offset: line.offset, length: length, label: label,
                            reason: ReadingError.tooLarge(bytes: Int64(length), limits: limits).reason)))
            }
        }
    }
}

extension ReadingError {
    static func fileTooLarge(_ limits: ReadingLimits) -> ReadingError {
        ReadingError(
            .tooLarge, "larger than \(limits.fileBytes) bytes (max_file_size); split the file, or raise the setting")
    }

    static func tooLarge(bytes: Int64, limits: ReadingLimits) -> ReadingError {
        ReadingError(
            .tooLarge,
            "a document of \(bytes) bytes, more than \(limits.articleBytes) (max_document_size); "
                + "split it into articles, or raise the setting")
    }
}
