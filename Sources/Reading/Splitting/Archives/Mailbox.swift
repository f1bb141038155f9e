// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Message borders in mailboxes: a line `From sender date`, with an empty line before it and a header after it (mbox,
/// RFC 4155 and its older variants).
enum Mailbox {
    private static let longestLine = 1 << 10

    /// Whether the file begins as a mailbox.
    static func begins(_ head: ArraySlice<UInt8>) -> Bool {
        let line = Lines.first(of: head.prefix(longestLine))
        guard line.end < head.endIndex else { return false }
        let next = Lines.first(of: head[line.end...]).content
        return isFromLine(line.content) ? isHeader(next) : isShortFromLine(line.content) && isMailHeader(next)
    }

    /// `From ` alone or with a sender, as some programs write all borders of a mailbox.
    static func isShortFromLine(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(separator: 0x20)
        guard line.count < longestLine, let first = words.first, first.elementsEqual("From".utf8) else { return false }
        return words.count == 1 || words.count == 2 && words[1].contains { $0 == UInt8(ascii: "@") }
            || words.count == 2 && words[1].elementsEqual("-".utf8)
    }

    /// Whether a line is a header field with which messages begin.
    private static func isMailHeader(_ line: ArraySlice<UInt8>) -> Bool {
        let names: [StaticString] = [
            "from:", "to:", "date:", "subject:", "message-id:", "return-path:", "received:", "mime-version:",
            "content-type:", "reply-to:", "sender:", "delivered-to:", "x-",
        ]
        return isHeader(line) && names.contains { line.startsIgnoringCase($0) }
    }

    /// Whether a message begins with a short border and this header field.
    static func isShortBorder(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
        isShortFromLine(line) && isMailHeader(next)
    }

    /// `From jm@journal.example Sat Nov 21 09:30:00 2026`, and variants without a sender, with a zone before or after
    /// the year, or with `From - …`.
    static func isFromLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "From ".utf8), line.count < longestLine else { return false }
        let words = line.split(separator: 0x20)
        guard words.count >= 5 else { return false }
        let hasClock = words.contains { word in
            word.count >= 5 && word.contains(UInt8(ascii: ":")) && word.first.map(\.isASCIIDigit) == true
        }
        let hasYear = words.contains { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) && ($0.first ?? 0) < 0x33 }
        return hasClock && hasYear
    }

    /// Whether a line is a header field, which follows a border in a mailbox and hardly ever occurs in a text.
    static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
            return line.starts(with: ">From ".utf8)
        }
        return line[..<colon].allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}

/// Iterates over the messages of a mailbox.
///
/// `Content-Length`, with which some writers mark borders, is ignored: it is wrong if a message was changed later, and
/// the `From` lines are borders in those mailboxes too.
struct MailboxWalk: ContainerWalk {
    let continuesAfterBadEntry = true
    private let stream: BufferedStream
    private let limits: ReadingLimits
    private var isAtStart = true
    /// Whether the borders of this mailbox have no date.
    private var isShort = false

    init(_ stream: BufferedStream, limits: ReadingLimits) {
        self.stream = stream
        self.limits = limits
    }

    mutating func next() throws -> ContainerItem? {
        if isAtStart {
            let first = try stream.line(longest: limits.articleBytes)
            isShort = first.map { !Mailbox.isFromLine(Lines.first(of: $0.bytes[...]).content) } ?? false
            isAtStart = false
        }
        guard try !stream.isAtEnd else { return nil }
        let offset = stream.offset
        var message: [UInt8] = []
        var isTooLong = false
        var isUnquoted = false
        var wasBlank = false
        while let line = try stream.line(longest: limits.articleBytes) {
            if wasBlank, try isBorder(line.bytes) { break }
            wasBlank = line.bytes.allSatisfy(\.isASCIISpace)
            guard !isTooLong, !line.isTruncated, message.count + line.bytes.count <= limits.articleBytes else {
                isTooLong = true
                message = []
                continue
            }
            if Self.isQuoted(line.bytes) {
                isUnquoted = true
                message += line.bytes.dropFirst()
            } else {
                message += line.bytes
            }
        }
        guard !isTooLong else {
            let length = Int(stream.offset - offset)
            return .rejected(
                name: nil, reason: ReadingError.tooLarge(bytes: Int64(length), limits: limits).reason, length: length,
                offset: offset, place: nil)
        }
        return .entry(
            ContainerEntry(
                stream: BytesStream(message), offset: isUnquoted ? nil : offset, format: .mbox))
    }

    private func isBorder(_ line: [UInt8]) throws -> Bool {
        let content = Lines.first(of: line[...]).content
        if isShort, content.starts(with: "From".utf8) {
            let next = Lines.first(of: try stream.peek(1 << 10)).content
            if Mailbox.isShortBorder(content, before: next) { return true }
        }
        guard Mailbox.isFromLine(content) else { return false }
        return Mailbox.isHeader(Lines.first(of: try stream.peek(1 << 10)).content)
    }

    /// `>From `, `>>From ` …: the `>` was added so that no reader takes the line for a border.
    private static func isQuoted(_ line: [UInt8]) -> Bool {
        guard line.first == UInt8(ascii: ">") else { return false }
        return line.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
    }
}

/// A stream over bytes in memory.
final class BytesStream: ByteStream {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(upTo count: Int) -> [UInt8] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}
