// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Iterates over a zip archive by its directory.
struct ZipWalk: ContainerWalk {
    let continuesAfterBadEntry = true
    private let source: any ByteSource
    private let expansion: Expansion
    private let reader: ZipDirectoryReader
    /// Whether the archive is a collection of saved pages (WACZ): only its web archives contain articles, not its lists
    /// of pages and its index.
    private let isWebCollection: Bool

    private static let localHeaderBytes = 30

    /// - Throws: Errors that concern the whole archive: no directory, overlapping entries, more content than may be
    ///   unpacked, an office document.
    init(_ source: any ByteSource, expansion: Expansion) throws {
        self.source = source
        self.expansion = expansion
        let directory = try ZipDirectory(source)
        isWebCollection = try Self.inspect(source, directory, expansion)
        reader = ZipDirectoryReader(source, directory)
    }

    /// Detects entries that share bytes, with which a small archive expands to petabytes (Fifield, "A better zip bomb",
    /// 2019): the sum of their sizes exceeds the file's size.
    /// - Returns: whether the archive is a WACZ.
    private static func inspect(
        _ source: any ByteSource, _ directory: ZipDirectory, _ expansion: Expansion
    ) throws -> Bool {
        let reader = ZipDirectoryReader(source, directory)
        var count: Int64 = 0
        var packed: Int64 = 0
        var bytes: Int64 = 0
        var hasWebArchive = false
        var hasPackage = false
        while let entry = try reader.next() {
            count += 1
            hasWebArchive = hasWebArchive || isInWebCollection(entry.name)
            hasPackage = hasPackage || ["datapackage.json", "pages/pages.jsonl"].contains(entry.name)
            if let kind = documentKind(entry.name, isAtStart: count <= 2) {
                throw ReadingError(.unsupported, "\(kind) is not supported; send the article as text, HTML or JSON")
            }
            packed += min(entry.packedBytes, source.size) + Int64(localHeaderBytes)
            bytes += min(entry.bytes, .max >> 20)
            guard packed <= source.size else {
                throw ReadingError(.malformed, "a zip archive whose entries overlap; pack it again")
            }
        }
        try expansion.check(bytes)
        return hasWebArchive && hasPackage
    }

    private static func isInWebCollection(_ name: String) -> Bool {
        name.hasPrefix("archive/") && [".warc", ".warc.gz", ".warc.zst"].contains { name.lowercased().hasSuffix($0) }
    }

    /// Document formats that are zip archives internally.
    private static func documentKind(_ name: String, isAtStart: Bool) -> String? {
        switch name {
        case "[Content_Types].xml": "an Office document (docx, xlsx, pptx)"
        case "mimetype" where isAtStart: "an OpenDocument or EPUB file"
        default: nil
        }
    }

    mutating func next() throws -> ContainerItem? {
        guard let entry = try reader.next() else { return nil }
        if entry.isOther || isWebCollection && !Self.isInWebCollection(entry.name) { return .passedOver }
        if NotADocument.isPassedOver(name: entry.name, head: []) { return .passedOver }
        func refused(_ why: String) -> ContainerItem {
            .rejected(
                name: entry.name, reason: why, length: Int(entry.packedBytes), offset: nil, place: nil)
        }
        if entry.isSymbolicLink { return refused(ContainerItem.symbolicLink) }
        if entry.isEncrypted { return refused("encrypted in its zip archive; pack it without a password") }
        let header = try LittleEndian(source.read(at: entry.offset, count: Self.localHeaderBytes))
        guard header.bytes.count == Self.localHeaderBytes, header.u32(0) == 0x0403_4B50 else {
            return refused("damaged: the zip archive has no entry at the stated position; pack it again")
        }
        let start = entry.offset + Int64(Self.localHeaderBytes) + Int64(header.u16(26)) + Int64(header.u16(28))
        guard start <= source.size, entry.packedBytes <= source.size - start else {
            return refused("truncated: the zip archive ends within this entry; send the whole file")
        }
        let raw = SourceStream(source, from: start, count: entry.packedBytes)
        let unpacked: any ByteStream
        switch entry.method {
        case 0: unpacked = raw
        case 8: unpacked = try Decompression(raw, .deflate, expansion: expansion)
        case 93: unpacked = try Decompression(raw, .zstd, expansion: expansion)
        default:
            return refused(
                "packed in its zip archive by method \(Self.methodName(entry.method)), which is not supported; "
                    + "pack it with deflate, the usual method")
        }
        let checked = CheckedStream(unpacked, bytes: entry.bytes, crc: entry.crc)
        return .entry(
            ContainerEntry(stream: checked, name: entry.name, offset: entry.method == 0 ? start : nil))
    }

    private static func methodName(_ method: UInt16) -> String {
        switch method {
        case 9: "deflate64"
        case 12: "bzip2"
        case 14: "LZMA"
        case 95: "xz"
        case 99: "AES (encrypted)"
        default: "\(method)"
        }
    }
}

/// A stream with known size and check sum.
final class CheckedStream: ByteStream {
    private let source: any ByteStream
    private let bytes: Int64
    private let crc: UInt32
    private var count: Int64 = 0
    private var sum = CRC32()

    init(_ source: any ByteStream, bytes: Int64, crc: UInt32) {
        self.source = source
        self.bytes = bytes
        self.crc = crc
    }

    func read(upTo wanted: Int) throws -> [UInt8] {
        let piece = try source.read(upTo: wanted)
        count += Int64(piece.count)
        sum.update(piece)
        guard count <= bytes, !piece.isEmpty || wanted == 0 || count == bytes && sum.value == crc else {
            throw ReadingError(.malformed, "damaged: the content does not match its check sum; pack it again")
        }
        return piece
    }
}
