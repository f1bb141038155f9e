// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Iterates over a tar archive (POSIX ustar and pax, GNU long names). Only regular files are read.
struct TarWalk: ContainerWalk {
    let continuesAfterBadEntry = true
    private let stream: BufferedStream
    private var current: BoundedStream?
    /// Zeros that fill the last block of the previous entry.
    private var padding: Int64 = 0
    private var longName: String?
    private var largeSize: Int64?

    private static let block = 512
    /// Maximum bytes of a name or of the attributes of one entry.
    private static let longestHeader: Int64 = 1 << 20

    init(_ stream: BufferedStream) { self.stream = stream }

    mutating func next() throws -> ContainerItem? {
        while true {
            try finishEntry()
            let header = try stream.readAll(Self.block)
            // The end is two zero blocks; some programs omit them.
            if header.isEmpty || header.allSatisfy({ $0 == 0 }) { return nil }
            guard header.count == Self.block else { throw Self.truncated }
            guard Self.hasChecksum(header), let size = largeSize ?? Self.number(header[124..<136]), size >= 0 else {
                throw ReadingError(.malformed, "damaged: a tar archive with an invalid header; pack it again")
            }
            largeSize = nil
            padding = (Int64(Self.block) - size % Int64(Self.block)) % Int64(Self.block)
            switch header[156] {
            case UInt8(ascii: "L"): longName = Self.name(try extended(size)[...])
            case UInt8(ascii: "x"): try attributes(size)
            case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
                let name = longName ?? Self.name(header)
                longName = nil
                let offset = stream.offset
                let entry = BoundedStream(stream, count: size)
                current = entry
                return .entry(ContainerEntry(stream: entry, name: name, offset: offset))
            case let kind:
                let name = longName ?? Self.name(header)
                longName = nil
                current = BoundedStream(stream, count: size)
                // A hard link is another name of an entry that is read; the other kinds are directories and devices.
                guard kind == UInt8(ascii: "2"), !NotADocument.isPassedOver(name: name, head: []) else {
                    return .passedOver
                }
                return .rejected(
                    name: name, reason: ContainerItem.symbolicLink, length: 0, offset: nil, place: nil)
            }
        }
    }

    private mutating func finishEntry() throws {
        if let current {
            _ = try current.skip(current.left)
            guard current.left == 0 else { throw Self.truncated }
        }
        current = nil
        _ = try stream.skip(padding)
        padding = 0
    }

    private mutating func extended(_ size: Int64) throws -> [UInt8] {
        guard size <= Self.longestHeader else {
            throw ReadingError(.malformed, "damaged: a tar archive with a name of \(size) bytes; pack it again")
        }
        let bytes = try stream.readAll(Int(size))
        guard bytes.count == Int(size) else { throw Self.truncated }
        return bytes
    }

    /// Parses lines of `LENGTH KEY=VALUE`.
    private mutating func attributes(_ size: Int64) throws {
        for line in try extended(size).split(separator: 0x0A) {
            let parts = line.split(separator: 0x20, maxSplits: 1)
            guard parts.count == 2, let equals = parts[1].firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = parts[1][(equals + 1)...]
            if parts[1][..<equals].elementsEqual("path".utf8) { longName = Self.name(value) }
            if parts[1][..<equals].elementsEqual("size".utf8) { largeSize = Int64(Self.text(value)) }
        }
    }

    private static let truncated = ReadingError(
        .truncated, "truncated: a tar archive that ends inside an entry; send the whole file")

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String { EntryPath.name(bytes.prefix { $0 != 0 }) }

    private static func name(_ header: [UInt8]) -> String {
        let isPOSIX = header[257..<263].elementsEqual(Array("ustar".utf8) + [0])
        let prefix = isPOSIX ? name(header[345..<500]) : ""
        return (prefix.isEmpty ? "" : prefix + "/") + name(header[0..<100])
    }

    /// Octal digits, or, if the highest bit is set, a big-endian number.
    private static func number(_ field: ArraySlice<UInt8>) -> Int64? {
        if let first = field.first, first & 0x80 != 0 {
            // A size has at most 56 bits.
            guard first == 0x80, field.dropFirst().dropLast(7).allSatisfy({ $0 == 0 }) else { return nil }
            return field.suffix(7).reduce(0) { $0 << 8 | Int64($1) }
        }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
        guard digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 << 3 | Int64($1 - 0x30) }
    }

    /// Whether the sum of the header's bytes, with the checksum field counted as spaces, is correct.
    private static func hasChecksum(_ header: [UInt8]) -> Bool {
        let sum = header.indices.reduce(Int64(0)) {
            $0 + ((148..<156).contains($1) ? 0x20 : Int64(header[$1]))
        }
        return number(header[148..<156]) == sum
    }
}
