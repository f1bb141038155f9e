// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Cuts one document of many articles into those articles while it passes by.
protocol ElementSplitter {
    /// Appends the elements that ended in these bytes; where it throws, those that ended before the fault.
    mutating func feed(_ chunk: [UInt8], into cut: inout [CutElement]) throws(ReadingError)
    /// - Throws: where the document has no end.
    func finish() throws(ReadingError)
}

/// One article's part of a larger document.
struct CutElement {
    /// A document of its own; nil for one that is longer than allowed.
    let bytes: [UInt8]?
    /// Bytes that it has in the file.
    let length: Int
    /// Where it begins in the file, if it stands there as it is.
    let offset: Int64?
}

/// A document larger than one may be that holds many articles, feeds and arrays of JSON: each article is a document.
struct CutParts<Cutter: ElementSplitter>: PartSource {
    private let source: any ByteSource
    private let limits: ReadingLimits
    private let format: Format
    private var splitter: Cutter
    private var offset: Int64 = 0
    private var member = 0
    private var isAtEnd = false
    /// Cut out and not yet given.
    private var waiting: [SourcePart] = []
    /// What ended the document before its time; thrown when all before it is given.
    private var fault: ReadingError?

    init(_ source: any ByteSource, format: Format, splitter: Cutter, limits: ReadingLimits) throws {
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
        var cut: [CutElement] = []
        do throws(ReadingError) {
            if chunk.isEmpty {
                isAtEnd = true
                try splitter.finish()
            } else {
                try splitter.feed(chunk, into: &cut)
            }
        } catch {
            (isAtEnd, fault) = (true, error)
        }
        for element in cut { append(element) }
        if isAtEnd, fault == nil, member == 0 {
            fault = ReadingError(.noText, "no article in it; send it with the text of one")
        }
    }

    private mutating func append(_ element: CutElement) {
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
