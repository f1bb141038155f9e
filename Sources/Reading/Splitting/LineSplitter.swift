// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import TextBytes

/// Splits a byte stream into lines; memory holds no more than one line within the limit.
///
/// Lines end with LF or CR LF; blank ones are skipped but counted; a byte order mark at the start is dropped.
public struct LineSplitter: Sendable {
    /// A line that is not blank.
    public struct Line: Hashable, Sendable {
        /// Line number in the file, from 1; blank lines are counted.
        public let number: Int
        /// Offset in the stream, in bytes.
        public let offset: Int64
        public let content: Content
    }

    public enum Content: Hashable, Sendable {
        /// The line without its line end.
        case bytes([UInt8])
        /// Exceeds the limit and was not stored; its length in bytes.
        case tooLong(bytes: Int)
    }

    private let longest: Int
    private var number = 1
    private var pending: [UInt8] = []
    /// Bytes of the current line so far, stored or not.
    private var seen = 0
    /// Offset of the current line in the stream.
    private var start: Int64 = 0

    public init(limits: ReadingLimits = .init()) { longest = limits.articleBytes }

    /// Adds the next bytes of the stream; returns the lines that ended in them.
    ///
    /// Takes an array and not any collection: generic code is not specialised across modules, and every byte of a file
    /// passes here.
    public mutating func feed(_ chunk: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var rest = chunk[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            append(rest[..<end])
            let length = Int64(seen) + 1
            if let line = take() { lines.append(line) }
            number += 1
            start += length
            rest = rest[end...].dropFirst()
        }
        append(rest)
        return lines
    }

    /// The last line, if the stream did not end with a line end.
    public mutating func finish() -> Line? { take() }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        seen += bytes.count
        if seen <= longest {
            pending.append(contentsOf: bytes)
        } else {
            pending = []
        }
    }

    private mutating func take() -> Line? {
        defer {
            // The returned line keeps this buffer; keeping its capacity as well would make every line as large as the
            // longest.
            pending = []
            seen = 0
        }
        guard seen <= longest else { return Line(number: number, offset: start, content: .tooLong(bytes: seen)) }
        var line = pending[...]
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        if number == 1, line.starts(with: ByteOrderMark.utf8) { line = line.dropFirst(ByteOrderMark.utf8.count) }
        guard line.contains(where: { !$0.isASCIISpace }) else { return nil }
        return Line(number: number, offset: start + Int64(line.startIndex), content: .bytes(Array(line)))
    }
}
