// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Iterates over a web archive (WARC 1.0 and 1.1, ISO 28500): responses that are pages, pages stored as resources, and
/// the text that Common Crawl extracts from pages. The archive's dates are those of the crawl; they are not used for
/// articles.
struct WebArchiveWalk: ContainerWalk {
    let continuesAfterBadEntry = true
    private let stream: BufferedStream
    private let limits: ReadingLimits
    private let expansion: Expansion
    private var current: BoundedStream?

    private static let longestHeader = 256 << 10
    private static let longestLine = 64 << 10

    init(_ stream: BufferedStream, limits: ReadingLimits, expansion: Expansion) {
        self.stream = stream
        self.limits = limits
        self.expansion = expansion
    }

    mutating func next() throws -> ContainerItem? {
        try finishRecord()
        guard try findRecord() else { return nil }
        let headers = try header()
        guard let stated = headers.plain("content-length"), let length = Int64(stated), length >= 0 else {
            // The next record is found by its first line.
            return .rejected(
                name: nil, reason: "damaged: a record of the web archive does not state its length; write it again",
                length: 0, offset: nil, place: nil)
        }
        let record = BoundedStream(stream, count: length)
        current = record
        let block = WebRecord(
            type: headers.plain("warc-type")?.lowercased() ?? "", address: Self.address(headers),
            contentType: HeaderValue(headers.first("content-type") ?? []), offset: stream.offset, length: length)
        return try block.item(record, limits: limits, expansion: expansion)
    }

    private mutating func finishRecord() throws {
        guard let record = current else { return }
        current = nil
        _ = try record.skip(record.left)
        guard record.left == 0 else { throw Self.truncated }
    }

    /// Advances to the first line of a record. Two empty lines precede it; if a length was wrong, the rest of the
    /// previous record does.
    private func findRecord() throws -> Bool {
        while let line = try stream.line(longest: Self.longestLine) {
            if line.bytes.starts(with: "WARC/".utf8) { return true }
        }
        return false
    }

    private func header() throws -> MailHeaders {
        var bytes: [UInt8] = []
        while let line = try stream.line(longest: Self.longestLine) {
            if line.bytes.allSatisfy(\.isASCIISpace) { return MailHeaders.split(bytes[...]).headers }
            bytes += line.bytes
            guard bytes.count <= Self.longestHeader else {
                throw ReadingError(
                    .malformed,
                    "damaged: a record of the web archive has a header of more than \(Self.longestHeader) "
                        + "bytes; write the archive again")
            }
        }
        throw Self.truncated
    }

    /// The first version of WARC 1.0 wrote the address in angle brackets.
    private static func address(_ headers: MailHeaders) -> String? {
        headers.plain("warc-target-uri").map { $0.filter { !"<>".contains($0) } }.flatMap(WebAddress.absolute)
    }

    static let truncated = ReadingError(
        .truncated, "truncated: the web archive ends inside a record; send the whole file")
}

/// One record: its type and the offset of its block.
struct WebRecord {
    let type: String
    let address: String?
    let contentType: HeaderValue
    let offset: Int64
    let length: Int64

    /// Bytes of HTTP headers and chunk borders allowed in addition to the page.
    private static let wrapping = 128 << 10

    func item(
        _ block: any ByteStream, limits: ReadingLimits, expansion: Expansion
    ) throws -> ContainerItem {
        let isAnswer = type == "response" && (contentType.value == "application/http" || contentType.value.isEmpty)
        let isPage = type == "resource" || type == "conversion" || type == "response"
        guard isAnswer || isPage && Self.kind(contentType, isText: type == "conversion") != nil else {
            return .passedOver
        }
        guard length <= Int64(limits.articleBytes + Self.wrapping) else {
            // Videos and the like: the headers at the start state the type.
            let start = HTTPAnswer(try BufferedStream(block).readAll(Self.wrapping))
            if isAnswer, start.flatMap({ Self.kind($0.type, isText: false) }) == nil { return .passedOver }
            return .rejected(
                name: address, reason: ReadingError.tooLarge(bytes: length, limits: limits).reason,
                length: Int(clamping: length), offset: offset, place: nil)
        }
        let bytes = try BufferedStream(block).readAll(Int(length))
        guard bytes.count == Int(length) else { throw WebArchiveWalk.truncated }
        guard isAnswer else {
            let format = Self.kind(contentType, isText: type == "conversion")
            return entry(bytes, format, charset: contentType["charset"], isTransformed: false)
        }
        guard let answer = HTTPAnswer(bytes), answer.status == 200,
            let format = Self.kind(answer.type, isText: false)
        else { return .passedOver }
        do {
            let page = try answer.page(expansion: expansion, limits: limits)
            return entry(
                page, format, charset: answer.type["charset"], isTransformed: answer.isTransformed,
                skipped: bytes.count - page.count)
        } catch let error as ReadingError where !expansion.isExceeded {
            return .rejected(name: address, reason: error.reason, length: Int(length), offset: offset, place: nil)
        }
    }

    private func entry(
        _ bytes: [UInt8], _ format: Format?, charset: String?, isTransformed: Bool, skipped: Int = 0
    ) -> ContainerItem {
        // Responses without a body are common and contain nothing to read.
        guard bytes.contains(where: { !$0.isASCIISpace }) else { return .passedOver }
        return .entry(
            ContainerEntry(
                stream: BytesStream(bytes), envelope: Envelope(url: address, charset: charset),
                offset: isTransformed ? nil : offset + Int64(skipped), format: format))
    }

    /// The format for a content type; nil if it is no page.
    private static func kind(_ type: HeaderValue, isText: Bool) -> Format? {
        switch type.value {
        case "text/html", "application/xhtml+xml": .warc
        case "text/plain" where isText: .text
        default: nil
        }
    }
}

/// Iterates over a web archive of the format before WARC (ARC, Internet Archive 1996): each record is one line,
/// followed by the response.
struct OldWebArchiveWalk: ContainerWalk {
    let continuesAfterBadEntry = true
    private let stream: BufferedStream
    private let limits: ReadingLimits
    private let expansion: Expansion
    private var current: BoundedStream?

    init(_ stream: BufferedStream, limits: ReadingLimits, expansion: Expansion) {
        self.stream = stream
        self.limits = limits
        self.expansion = expansion
    }

    mutating func next() throws -> ContainerItem? {
        if let record = current {
            current = nil
            _ = try record.skip(record.left)
            guard record.left == 0 else { throw WebArchiveWalk.truncated }
        }
        while let line = try stream.line(longest: 64 << 10) {
            // ADDRESS IP DATE TYPE LENGTH; version 2 has five more columns.
            let words = String(decoding: line.bytes, as: UTF8.self).split { $0.isWhitespace }
            guard words.count == 5 || words.count == 10, let last = words.last, let length = Int64(last), length >= 0
            else { continue }
            let record = BoundedStream(stream, count: length)
            current = record
            guard let address = WebAddress.absolute(String(words[0])) else { return .passedOver }
            return try WebRecord(
                type: "response", address: address, contentType: HeaderValue([]), offset: stream.offset,
                length: length
            ).item(record, limits: limits, expansion: expansion)
        }
        return nil
    }
}
