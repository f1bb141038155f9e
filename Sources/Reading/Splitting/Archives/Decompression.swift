// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CUnpack

/// What gzip, deflate, zstd or brotli made smaller, as it was before.
final class Decompression: ByteStream {
    enum Kind {
        /// Several members one after the other are one stream.
        case gzip
        case zlib, deflate
        /// Several frames one after the other are one stream.
        case zstd
        case brotli

        var name: String {
            switch self {
            case .gzip: "gzip"
            case .zlib, .deflate: "deflate"
            case .zstd: "zstd"
            case .brotli: "brotli"
            }
        }

        fileprivate var unpacker: unpack_kind {
            switch self {
            case .gzip: UNPACK_GZIP
            case .zlib: UNPACK_ZLIB
            case .deflate: UNPACK_DEFLATE
            case .zstd: UNPACK_ZSTD
            case .brotli: UNPACK_BROTLI
            }
        }
    }

    private let kind: Kind
    private let source: BufferedStream
    private let expansion: Expansion
    private let unpacker: OpaquePointer
    private var state = State.inside
    /// Whether anything was unpacked; a first member that is none is damage, a later one what follows the file.
    private var members = 0

    private enum State { case inside, between, ended }

    /// The largest window of zstd, as a power of two: what `zstd` itself takes without being told to.
    private static let windowLog: UInt32 = 27

    init(_ source: any ByteStream, _ kind: Kind, expansion: Expansion) throws(ReadingError) {
        self.kind = kind
        self.source = source as? BufferedStream ?? BufferedStream(source)
        self.expansion = expansion
        guard let unpacker = unpack_open(kind.unpacker, Self.windowLog) else { throw Self.noMemory(kind) }
        self.unpacker = unpacker
    }

    deinit { unpack_close(unpacker) }

    func read(upTo count: Int) throws -> [UInt8] {
        let room = min(count, StreamSizes.piece)
        while true {
            if state == .between { try next() }
            if state == .ended || room == 0 { return [] }
            let bytes = try step(room: room)
            if bytes.isEmpty { continue }
            try expansion.count(bytes.count)
            return bytes
        }
    }

    private func step(room: Int) throws -> [UInt8] {
        let input = Array(try source.peek(1 << 14).prefix(StreamSizes.piece))
        var step = unpack_step()
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            step = unpack_run(unpacker, input, input.count, output.baseAddress, room)
            count = step.made
        }
        _ = try source.skip(Int64(step.taken))
        switch step.state {
        case UNPACK_END:
            state = .between
            members += 1
        case UNPACK_MORE where step.taken == 0 && step.made == 0:
            throw ReadingError(.truncated, "truncated: \(kind.name) data without its end; send the whole file")
        case UNPACK_MORE: break
        case UNPACK_WINDOW:
            throw ReadingError(
                .tooLarge,
                "packed with a window of more than \(1 << Self.windowLog) bytes; pack it without --long or --ultra")
        case UNPACK_NO_MEMORY: throw Self.noMemory(kind)
        default:
            throw ReadingError(
                .malformed, "damaged: what is packed with \(kind.name) cannot be unpacked; send it again")
        }
        return bytes
    }

    /// Another member or frame, or the end; what stands there otherwise (zeros of a tape, a signature) is no part of it.
    private func next() throws {
        let head = Array(try source.peek(4))
        let goesOn =
            switch kind {
            case .gzip: head.starts(with: [0x1F, 0x8B])
            case .zstd: Packing.isZstd(head)
            case .zlib, .deflate, .brotli: false
            }
        if goesOn { unpack_restart(unpacker) }
        state = goesOn ? .inside : .ended
    }

    private static func noMemory(_ kind: Kind) -> ReadingError {
        ReadingError(.tooLarge, "there is no memory to unpack \(kind.name); send it unpacked")
    }
}

/// What packed bytes begin with.
enum Packing {
    static func isZstd(_ head: some Collection<UInt8>) -> Bool {
        head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || isSkippableFrame(Array(head.prefix(4)))
    }

    /// RFC 8878: 0x184D2A50 to 0x184D2A5F, lowest byte first.
    private static func isSkippableFrame(_ head: [UInt8]) -> Bool {
        head.count == 4 && head[0] & 0xF0 == 0x50 && head[1...] == [0x2A, 0x4D, 0x18]
    }
}

/// The check sum that zip keeps of each entry.
struct CRC32 {
    private(set) var value: UInt32 = 0
    mutating func update(_ bytes: [UInt8]) { value = unpack_crc32(value, bytes, bytes.count) }
}
