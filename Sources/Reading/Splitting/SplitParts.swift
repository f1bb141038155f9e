// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Splits one document of many articles into those articles in one pass.
protocol ElementSplitter {
    /// Appends the elements that ended in these bytes; on an error, those that ended before it.
    mutating func feed(_ chunk: [UInt8], into elements: inout [SplitElement]) throws(ReadingError)
    /// - Throws: If the document has no end.
    func finish() throws(ReadingError)
}

/// One article's part of a larger document.
struct SplitElement {
    /// A document of its own; nil if it exceeds the limit.
    let bytes: [UInt8]?
    /// Number of bytes in the file.
    let length: Int
    /// Offset in the file, if it is contained there unchanged.
    let offset: Int64?
}

/// For documents with many articles (feeds and JSON arrays) that exceed the size limit: each article becomes a
/// document.
struct SplitParts<Splitter: ElementSplitter>: PartSource {
    private let source: any ByteSource
    private let limits: ReadingLimits
    private let format: Format
    private var splitter: Splitter
    private var offset: Int64 = 0
    private var member = 0
    private var isAtEnd = false
    /// Split off and not yet returned.
    private var waiting: [SourcePart] = []
    /// An early end of the document; thrown after all parts before it were returned.
    private var fault: ReadingError?

    init(_ source: any ByteSource, format: Format, splitter: Splitter, limits: ReadingLimits) throws {
        guard source.size <= limits.fileBytes else { throw ReadingError.fileTooLarge(limits) }
        self.source = source
        self.format = format
        self.splitter = splitter
        self.limits = limits
    }

    mutating func next() throws -> [SourcePart]? {
        while !isAtEnd, waiting.isEmpty { try fill() }
        if waiting.isEmpty, let fault { throw fault }
        var (bytes, count) = (0, 0)
        while count < waiting.count, bytes < SourceBatch.bytes, count < SourceBatch.documents {
            bytes += waiting[count].bytes
            count += 1
        }
        defer { waiting.removeFirst(count) }
        return count == 0 ? nil : Array(waiting[..<count])
    }

    private mutating func fill() throws {
        let chunk = try source.read(at: offset, count: SourceBatch.bytes)
        offset += Int64(chunk.count)
        var elements: [SplitElement] = []
        do throws(ReadingError) {
            if chunk.isEmpty {
                isAtEnd = true
                try splitter.finish()
            } else {
                try splitter.feed(chunk, into: &elements)
            }
        } catch {
            (isAtEnd, fault) = (true, error)
        }
        for element in elements { append(element) }
        if isAtEnd, fault == nil, member == 0 {
            fault = ReadingError(.noText, "contains no article; send it with the text of one")
        }
    }

    private mutating func append(_ element: SplitElement) {
        let label = "entry-\(member + 1)." + (format == .json ? "json" : "xml")
        if let bytes = element.bytes {
            waiting.append(
                .document(
                    SourceDocument(bytes: bytes, format: format, member: member, offset: element.offset, label: label)))
        } else {
            waiting.append(
                .rejected(
                    RejectedMember(
                        member: member, offset: element.offset, length: element.length, label: label,
                        reason: ReadingError.tooLarge(bytes: Int64(element.length), limits: limits).reason)))
        }
        member += 1
    }
}
