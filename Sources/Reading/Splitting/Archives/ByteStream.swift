// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Bytes that come one after the other: a file from its start, or what a decompressor makes of another stream.
protocol ByteStream: AnyObject {
    /// - Returns: some bytes, `count` at the most; none only at the end.
    /// - Throws: `ReadingError` where the bytes are damaged or cut; what the source of the file throws.
    func read(upTo count: Int) throws -> [UInt8]
    /// Passes over bytes.
    /// - Returns: how many; fewer than `count` only at the end.
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
    /// Bytes read or unpacked at once.
    static let piece = 128 << 10
}

/// A part of a file, from a place on.
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

/// A stream that can be looked into before it is read, and read by lines.
final class BufferedStream: ByteStream {
    private let source: any ByteStream
    private var buffer: [UInt8] = []
    private var at = 0
    private var hasEnded = false
    /// What ended it, where it was no end: told once all that came before is read.
    private var failure: (any Error)?
    /// Bytes read from it so far.
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

    /// The next bytes, left where they are; fewer than `count` only at the end.
    func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        try fill(to: count)
        return buffer[at..<min(buffer.count, at + count)]
    }

    var isAtEnd: Bool { get throws { try peek(1).isEmpty } }

    func read(upTo count: Int) throws -> [UInt8] {
        if available == 0 { try fill(to: 1) }
        return take(min(count, available))
    }

    /// Exactly so many bytes; fewer only at the end.
    func readAll(_ count: Int) throws -> [UInt8] {
        try fill(to: count)
        if let failure, available < count { throw failure }
        return take(min(count, available))
    }

    /// What was read and is not yet taken: all there is of bytes that end in damage.
    var remains: [UInt8] { Array(buffer[at...]) }

    func skip(_ count: Int64) throws -> Int64 {
        let here = Int(min(count, Int64(available)))
        at += here
        if let failure, count > Int64(here) { throw failure }
        let further = count > Int64(here) ? try source.skip(count - Int64(here)) : 0
        offset += Int64(here) + further
        return Int64(here) + further
    }

    /// A line with its end.
    struct Line {
        /// Up to `longest` bytes of it.
        let bytes: [UInt8]
        /// Whether there was more, which is passed over.
        let isCut: Bool
    }

    /// The next line; nil at the end.
    func line(longest: Int) throws -> Line? {
        var kept: [UInt8] = []
        var isCut = false
        while true {
            if available == 0 { try fill(to: 1) }
            guard available > 0 else { return kept.isEmpty && !isCut ? nil : Line(bytes: kept, isCut: isCut) }
            let feed = buffer[at...].firstIndex(of: 0x0A)
            let piece = take((feed.map { $0 + 1 } ?? buffer.count) - at)
            let room = longest - kept.count
            if piece.count <= room {
                kept += piece
            } else {
                kept += piece.prefix(room)
                isCut = true
            }
            if feed != nil { return Line(bytes: kept, isCut: isCut) }
        }
    }
}

/// The next bytes of a stream that several readers share.
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
