// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CZstd
internal import FoundationEssentials

/// Texts as zstd frames that contain their length and a checksum.
///
/// Level 3 is zstd's default: on articles of 400 words, higher levels save little space and cost much time.
struct Compressor: ~Copyable {
    private let context: OpaquePointer

    init() {
        guard let context = ZSTD_createCCtx() else { preconditionFailure("out of memory") }
        self.context = context
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 3)
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    }

    deinit { ZSTD_freeCCtx(context) }

    func compress(_ text: String) -> Data {
        var text = text
        return text.withUTF8 { bytes in
            var result = Data(count: ZSTD_compressBound(bytes.count))
            let size = result.withUnsafeMutableBytes {
                ZSTD_compress2(context, $0.baseAddress, $0.count, bytes.baseAddress, bytes.count)
            }
            precondition(ZSTD_isError(size) == 0, "zstd rejected a buffer of the size that it requested")
            return result.prefix(size)
        }
    }
}

/// Reads the texts that `Compressor` wrote. Use one context for many texts: making one costs as much as reading a text.
final class Decompressor {
    /// More bytes than any article has: a frame that claims more is damaged, and must not use up the memory.
    private static let longest = 1 << 30

    private let context: OpaquePointer

    init() {
        guard let context = ZSTD_createDCtx() else { preconditionFailure("out of memory") }
        self.context = context
    }

    deinit { ZSTD_freeDCtx(context) }

    func text(_ frame: Data) throws -> String {
        try frame.withUnsafeBytes { frame throws(IndexError) -> String in
            let length = ZSTD_getFrameContentSize(frame.baseAddress, frame.count)
            guard length <= Self.longest else { throw IndexError.damaged("a text has an invalid length") }
            var size = 0
            // One byte more than needed, so the buffer is never empty: the frame of an empty text is checked like any
            // other.
            let bytes = [UInt8](unsafeUninitializedCapacity: Int(length) + 1) { buffer, count in
                size = ZSTD_decompressDCtx(context, buffer.baseAddress, buffer.count, frame.baseAddress, frame.count)
                count = ZSTD_isError(size) == 0 ? size : 0
            }
            guard ZSTD_isError(size) == 0, bytes.count == length else {
                throw IndexError.damaged("a text does not match its checksum or length")
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw IndexError.damaged("a text is not UTF-8")
            }
            return text
        }
    }
}
