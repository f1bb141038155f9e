// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// An entry in the directory of a zip archive (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16).
struct ZipEntry {
    let name: String
    let flags: UInt16
    let method: UInt16
    let crc: UInt32
    let packedBytes: Int64
    let bytes: Int64
    /// Offset of its local header in the file.
    let offset: Int64
    /// The file mode that Unix writers state; 0 if the archive comes from another system.
    let mode: UInt16

    var isEncrypted: Bool { flags & 1 != 0 }
    var isSymbolicLink: Bool { mode & Self.kindBits == 0xA000 }

    /// Whether it is not a file: a directory, a pipe, a socket or a device.
    var isOther: Bool {
        let kind = mode & Self.kindBits
        return name.hasSuffix("/") && bytes == 0 || kind != 0 && kind != 0x8000 && !isSymbolicLink
    }

    private static let kindBits: UInt16 = 0xF000
}

/// The position of the directory, which is at the end of a zip archive.
struct ZipDirectory {
    let offset: Int64
    let bytes: Int64

    private static let endBytes = 22
    private static let zip64LocatorBytes = 20
    private static let zip64EndBytes = 56
    /// The end record may be followed by a comment with a 16-bit length.
    private static let longestEnd = endBytes + 0xFFFF

    init(_ source: any ByteSource) throws {
        let size = source.size
        let tailStart = max(0, size - Int64(Self.longestEnd))
        let tail = try LittleEndian(source.read(at: tailStart, count: Self.longestEnd))
        let found = stride(from: tail.bytes.count - Self.endBytes, through: 0, by: -1).first { place in
            tail.u32(place) == 0x0605_4B50 && place + Self.endBytes + Int(tail.u16(place + 20)) <= tail.bytes.count
        }
        guard let end = found else {
            throw ReadingError(
                .truncated, "truncated: a zip archive without the directory at its end; send the whole file")
        }
        guard tail.u16(end + 4) == tail.u16(end + 6) || tail.u16(end + 4) == 0xFFFF else {
            throw ReadingError(.unsupported, "one part of a split zip archive; pack it into a single file")
        }
        // The number of entries is ignored: with some writers it overflows.
        let small = (Int64(tail.u32(end + 12)), Int64(tail.u32(end + 16)))
        let isLarge = tail.u16(end + 10) == 0xFFFF || small.0 == 0xFFFF_FFFF || small.1 == 0xFFFF_FFFF
        let large = isLarge ? try Self.zip64(source, before: tailStart + Int64(end)) : nil
        (bytes, offset) = large ?? small
        guard offset >= 0, bytes >= 0, offset <= size, bytes <= size - offset else { throw Self.damaged }
    }

    static let damaged = ReadingError(
        .malformed, "damaged: the directory of the zip archive points outside the file; pack it again")

    private static func zip64(
        _ source: any ByteSource, before end: Int64
    ) throws -> (Int64, Int64)? {
        let place = end - Int64(zip64LocatorBytes)
        guard place >= 0 else { return nil }
        let locator = try LittleEndian(source.read(at: place, count: zip64LocatorBytes))
        guard locator.bytes.count == zip64LocatorBytes, locator.u32(0) == 0x0706_4B50 else { return nil }
        guard let start = Int64(exactly: locator.u64(8)), start < source.size else { throw damaged }
        let record = try LittleEndian(source.read(at: start, count: zip64EndBytes))
        guard record.bytes.count == zip64EndBytes, record.u32(0) == 0x0606_4B50,
            let bytes = Int64(exactly: record.u64(40)),
            let offset = Int64(exactly: record.u64(48))
        else { throw damaged }
        return (bytes, offset)
    }
}

/// Reads the directory entry by entry.
struct ZipDirectoryReader {
    private let stream: BufferedStream
    private static let headerBytes = 46
    /// Unix and OS X; their writers store the mode in the upper half of the external attributes (4.4.2.2).
    private static let unixHosts: Set<UInt16> = [3, 19]

    init(_ source: any ByteSource, _ directory: ZipDirectory) {
        stream = BufferedStream(SourceStream(source, from: directory.offset, count: directory.bytes))
    }

    func next() throws -> ZipEntry? {
        let header = try LittleEndian(stream.readAll(Self.headerBytes))
        if header.bytes.isEmpty { return nil }
        guard header.bytes.count == Self.headerBytes, header.u32(0) == 0x0201_4B50 else { throw ZipDirectory.damaged }
        let nameBytes = Int(header.u16(28))
        let name = try stream.readAll(nameBytes)
        let extra = try LittleEndian(stream.readAll(Int(header.u16(30))))
        guard name.count == nameBytes, extra.bytes.count == Int(header.u16(30)) else { throw ZipDirectory.damaged }
        _ = try stream.skip(Int64(header.u16(32)))
        var large = Zip64Extra(extra)
        guard let bytes = large.value(header.u32(24)), let packed = large.value(header.u32(20)),
            let offset = large.value(header.u32(42))
        else { throw ZipDirectory.damaged }
        // Some Windows programs separate directories with backslashes.
        return ZipEntry(
            name: EntryPath.name(name.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }),
            flags: header.u16(8), method: header.u16(10), crc: header.u32(16), packedBytes: packed, bytes: bytes,
            offset: offset,
            mode: Self.unixHosts.contains(header.u16(4) >> 8) ? UInt16(truncatingIfNeeded: header.u32(38) >> 16) : 0)
    }
}

/// Sizes that do not fit in 32 bits, in the order in which the header omits them.
private struct Zip64Extra {
    private var rest: LittleEndian?
    private var at = 0

    init(_ extra: LittleEndian) {
        var place = 0
        while place + 4 <= extra.bytes.count {
            let count = Int(extra.u16(place + 2))
            guard place + 4 + count <= extra.bytes.count else { return }
            if extra.u16(place) == 1 {
                rest = LittleEndian(Array(extra.bytes[place + 4..<place + 4 + count]))
                return
            }
            place += 4 + count
        }
    }

    mutating func value(_ small: UInt32) -> Int64? {
        guard small == 0xFFFF_FFFF else { return Int64(small) }
        // An entry may have exactly this many bytes and no extra field.
        guard let rest else { return Int64(small) }
        guard at + 8 <= rest.bytes.count else { return nil }
        defer { at += 8 }
        return Int64(exactly: rest.u64(at))
    }
}

/// Reads little-endian numbers.
struct LittleEndian {
    let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func u16(_ at: Int) -> UInt16 { UInt16(truncatingIfNeeded: number(at, 2)) }
    func u32(_ at: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(at, 4)) }
    func u64(_ at: Int) -> UInt64 { number(at, 8) }

    private func number(_ at: Int, _ count: Int) -> UInt64 {
        guard at >= 0, at + count <= bytes.count else { return 0 }
        return bytes[at..<at + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
