// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Scans a file whose parts declare their length, part by part, up to its end.
struct LengthScanner {
    let size: Int64

    /// Maximum number of parts to scan, each read with at most 4 KiB: for longer files the result is `.unknown`, and
    /// the reader checks them.
    private static let parts = 1_024
    private static let shortPart = Completeness.truncated(reason: "its last part is shorter than it declares")

    /// RFC 8878: frames consist of blocks; each block has a header of three bytes and the declared number of bytes, and
    /// the last one is marked.
    func zstd<Failure>(
        _ read: (Int64, Int) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Completeness {
        var at: Int64 = 0
        var parts = 0
        while at < size {
            parts += 1
            if parts > Self.parts { return .unknown }
            let head = try read(at, 18)
            guard head.count >= 8 else { return Self.shortPart }
            // Skippable frames declare their length.
            if head[0] & 0xF0 == 0x50, head[1...3].elementsEqual([0x2A, 0x4D, 0x18]) {
                at += 8 + Int64(Self.number(head[4...7]))
                continue
            }
            guard head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) else { return .unknown }
            let flags = head[4]
            let isSingle = flags & 0x20 != 0
            let content = [isSingle ? 1 : 0, 2, 4, 8][Int(flags >> 6)]
            at += Int64(5 + (isSingle ? 0 : 1) + [0, 1, 2, 4][Int(flags & 3)] + content)
            var isLast = false
            while !isLast {
                let header = try read(at, 3)
                guard header.count == 3 else { return Self.shortPart }
                let block = Self.number(header[...])
                isLast = block & 1 == 1
                // An RLE block contains one byte, regardless of the number of repetitions.
                at += 3 + Int64(block >> 1 & 3 == 1 ? 1 : block >> 3)
                parts += 1
                if parts > Self.parts { return .unknown }
            }
            if flags & 4 != 0 { at += 4 }
        }
        return at == size ? .complete : Self.shortPart
    }

    /// ISO 28500: a record consists of its header, an empty line, the declared number of bytes, and two empty lines.
    func warc<Failure>(
        _ read: (Int64, Int) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Completeness {
        var at: Int64 = 0
        for _ in 0..<Self.parts {
            let head = try read(at, TruncationCheck.window)
            let body = head.drop(while: \.isASCIISpace)
            if body.isEmpty, at + Int64(head.count) >= size { return .complete }
            guard body.starts(with: "WARC/".utf8) || "WARC/".utf8.starts(with: body) else { return .unknown }
            guard let (length, end) = Self.declared(in: body) else {
                return at + Int64(head.count) >= size ? .truncated(reason: "ends in a record's header") : .unknown
            }
            at += Int64(end) + length
            if at > size { return .truncated(reason: "its last record is shorter than it declares") }
        }
        return .unknown
    }

    /// The length that a record's header declares, and the end of the header.
    private static func declared(in body: ArraySlice<UInt8>) -> (length: Int64, end: Int)? {
        var length: Int64?
        var at = body.startIndex
        while let feed = body[at...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = body[at..<feed].last == UInt8(ascii: "\r") ? body[at..<feed].dropLast() : body[at..<feed]
            at = feed + 1
            if line.isEmpty { return length.map { ($0, at) } }
            if line.startsIgnoringCase("content-length:") {
                let digits = String(decoding: line.dropFirst("content-length:".utf8.count), as: UTF8.self)
                length = Int64(digits.filter { $0 != " " }).flatMap { $0 >= 0 && $0 < 1 << 60 ? $0 : nil }
            }
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

extension TruncationCheck {
    /// The end record of the central directory is at the end of the file, followed only by a comment whose length it
    /// declares.
    static func zip<Failure>(
        size: Int64, head: [UInt8], _ read: (Int64, Int) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Completeness {
        let (record, comment) = (22, 65_535)
        for window in [TruncationCheck.window, record + comment] {
            let tail = try read(max(0, size - Int64(window)), window)
            if let verdict = directoryEnd(in: tail, size: size, record: record) { return verdict }
        }
        return .truncated(reason: "zip archive without its directory at the end")
    }

    private static func directoryEnd(in tail: [UInt8], size: Int64, record: Int) -> Completeness? {
        guard tail.count >= record else { return nil }
        for at in stride(from: tail.count - record, through: 0, by: -1)
        where tail[at] == 0x50 && tail[at..<at + 4].elementsEqual([0x50, 0x4B, 5, 6]) {
            let comment = Int(tail[at + 20]) | Int(tail[at + 21]) << 8
            if at + record + comment == tail.count { return .complete }
        }
        return nil
    }
}
