// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CUnpack

/// Decompresses gzip, deflate, zstd or brotli data.
final class Decompression: ByteStream {
    enum Kind {
        /// Consecutive members form one stream.
        case gzip
        case zlib, deflate
        /// Consecutive frames form one stream.
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
    /// Number of complete members. If the first is no valid member, the data is damaged; after the last, other data may
    /// follow.
    private var members = 0

    private enum State { case inside, between, ended }

    /// The largest accepted zstd window, as a power of two: the default maximum of the `zstd` program.
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
        let capacity = min(count, StreamSizes.piece)
        while true {
            if state == .between { try next() }
            if state == .ended || capacity == 0 { return [] }
            let bytes = try step(capacity: capacity)
            if bytes.isEmpty { continue }
            try expansion.count(bytes.count)
            return bytes
        }
    }

    private func step(capacity: Int) throws -> [UInt8] {
        let input = Array(try source.peek(1 << 14).prefix(StreamSizes.piece))
        var step = unpack_step()
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            step = unpack_run(unpacker, input, input.count, output.baseAddress, capacity)
            count = step.made
        }
        _ = try source.skip(Int64(step.taken))
        switch step.state {
        case UNPACK_END:
            state = .between
            members += 1
        case UNPACK_MORE where step.taken == 0 && step.made == 0:
            throw ReadingError(.truncated, "truncated: \(kind.name) data without an end; send the whole file")
        case UNPACK_MORE: break
        case UNPACK_WINDOW:
            throw ReadingError(
                .tooLarge,
                "packed with a window of more than \(1 << Self.windowLog) bytes; pack it without --long or --ultra")
        case UNPACK_NO_MEMORY: throw Self.noMemory(kind)
        default:
            throw ReadingError(
                .malformed, "damaged: the \(kind.name) data cannot be unpacked; send it again")
        }
        return bytes
    }

    /// Continues with another member or frame, or ends. Other data after the end (zeros of a tape, a signature) is
    /// ignored.
    private func next() throws {
        let head = Array(try source.peek(4))
        let continues =
            switch kind {
            case .gzip: head.starts(with: [0x1F, 0x8B])
            case .zstd: Packing.isZstd(head)
            case .zlib, .deflate, .brotli: false
            }
        if continues { unpack_restart(unpacker) }
        state = continues ? .inside : .ended
    }

    private static func noMemory(_ kind: Kind) -> ReadingError {
        ReadingError(.tooLarge, "not enough memory to unpack \(kind.name); send it unpacked")
    }
}

/// Signatures of compressed data.
enum Packing {
    static func isZstd(_ head: some Collection<UInt8>) -> Bool {
        head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || isSkippableFrame(Array(head.prefix(4)))
    }

    /// RFC 8878: 0x184D2A50 to 0x184D2A5F, lowest byte first.
    private static func isSkippableFrame(_ head: [UInt8]) -> Bool {
        head.count == 4 && head[0] & 0xF0 == 0x50 && head[1...] == [0x2A, 0x4D, 0x18]
    }
}

/// The check sum that zip stores for each entry.
struct CRC32 {
    private(set) var value: UInt32 = 0
    mutating func update(_ bytes: [UInt8]) { value = unpack_crc32(value, bytes, bytes.count) }
}
