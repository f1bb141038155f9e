// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// A sequential stream of bytes: a file from its start, or the output of a decompressor.
protocol ByteStream: AnyObject {
    /// - Returns: Up to `count` bytes; none only at the end.
    /// - Throws: `ReadingError` if the bytes are damaged or truncated; errors of the file's source.
    func read(upTo count: Int) throws -> [UInt8]
    /// Skips bytes.
    /// - Returns: The number of skipped bytes; less than `count` only at the end.
    func skip(_ count: Int64) throws -> Int64
}

extension ByteStream {
    func skip(_ count: Int64) throws -> Int64 {
        var skipped: Int64 = 0
        while skipped < count {
            let bytes = try read(upTo: Int(min(count - skipped, Int64(StreamSizes.piece))))
            if bytes.isEmpty { break }
            skipped += Int64(bytes.count)
        }
        return skipped
    }
}

enum StreamSizes {
    /// Bytes read or unpacked at a time.
    static let piece = 128 << 10
}

/// A range of a file.
final class SourceStream: ByteStream {
    private let source: any ByteSource
    private var at: Int64
    private let end: Int64

    init(_ source: any ByteSource, from start: Int64 = 0, count: Int64 = .max) {
        self.source = source
        at = start
        end = count < .max - start ? start + count : .max
    }

    func read(upTo count: Int) throws -> [UInt8] {
        let wanted = Int(min(Int64(count), end - at))
        guard wanted > 0 else { return [] }
        let bytes = try source.read(at: at, count: wanted)
        at += Int64(bytes.count)
        return bytes
    }

    func skip(_ count: Int64) throws -> Int64 {
        let skipped = max(0, min(count, min(end, source.size) - at))
        at += skipped
        return skipped
    }
}

/// A stream that supports looking ahead and reading by lines.
final class BufferedStream: ByteStream {
    private let source: any ByteStream
    private var buffer: [UInt8] = []
    private var at = 0
    private var hasEnded = false
    /// The error that ended the source; thrown after all bytes before it were read.
    private var failure: (any Error)?
    /// Number of bytes read so far.
    private(set) var offset: Int64 = 0

    init(_ source: any ByteStream) { self.source = source }

    private var available: Int { buffer.count - at }

    private func fill(to count: Int) throws {
        while available < count, !hasEnded {
            if at > 0 {
                buffer.removeSubrange(..<at)
                at = 0
            }
            do {
                let more = try source.read(upTo: StreamSizes.piece)
                if more.isEmpty { hasEnded = true } else { buffer += more }
            } catch {
                hasEnded = true
                failure = error
            }
        }
        if let failure, available == 0 { throw failure }
    }

    private func take(_ count: Int) -> [UInt8] {
        let taken = Array(buffer[at..<at + count])
        at += count
        offset += Int64(count)
        return taken
    }

    /// The next bytes without consuming them; fewer than `count` only at the end.
    func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        try fill(to: count)
        return buffer[at..<min(buffer.count, at + count)]
    }

    var isAtEnd: Bool { get throws { try peek(1).isEmpty } }

    func read(upTo count: Int) throws -> [UInt8] {
        if available == 0 { try fill(to: 1) }
        return take(min(count, available))
    }

    /// Exactly `count` bytes; fewer only at the end.
    func readAll(_ count: Int) throws -> [UInt8] {
        try fill(to: count)
        if let failure, available < count { throw failure }
        return take(min(count, available))
    }

    /// The buffered bytes: everything available before a damaged part.
    var remains: [UInt8] { Array(buffer[at...]) }

    func skip(_ count: Int64) throws -> Int64 {
        let here = Int(min(count, Int64(available)))
        at += here
        if let failure, count > Int64(here) { throw failure }
        let further = count > Int64(here) ? try source.skip(count - Int64(here)) : 0
        offset += Int64(here) + further
        return Int64(here) + further
    }

    /// A line including its line end.
    struct Line {
        /// The first `longest` bytes at most.
        let bytes: [UInt8]
        /// Whether the line was longer; the rest was skipped.
        let isTruncated: Bool
    }

    /// The next line; nil at the end.
    func line(longest: Int) throws -> Line? {
        var kept: [UInt8] = []
        var isTruncated = false
        while true {
            if available == 0 { try fill(to: 1) }
            guard available > 0 else {
                return kept.isEmpty && !isTruncated ? nil : Line(bytes: kept, isTruncated: isTruncated)
            }
            let feed = buffer[at...].firstIndex(of: 0x0A)
            let piece = take((feed.map { $0 + 1 } ?? buffer.count) - at)
            let capacity = longest - kept.count
            if piece.count <= capacity {
                kept += piece
            } else {
                kept += piece.prefix(capacity)
                isTruncated = true
            }
            if feed != nil { return Line(bytes: kept, isTruncated: isTruncated) }
        }
    }
}

/// The next `count` bytes of a stream that several readers share.
final class BoundedStream: ByteStream {
    private let source: BufferedStream
    private(set) var left: Int64

    init(_ source: BufferedStream, count: Int64) {
        self.source = source
        left = count
    }

    func read(upTo count: Int) throws -> [UInt8] {
        guard left > 0 else { return [] }
        let bytes = try source.read(upTo: Int(min(Int64(count), left)))
        left -= Int64(bytes.count)
        return bytes
    }

    func skip(_ count: Int64) throws -> Int64 {
        let skipped = try source.skip(min(count, left))
        left -= skipped
        return skipped
    }
}
