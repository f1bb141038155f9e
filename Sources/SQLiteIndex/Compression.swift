// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CZstd
internal import FoundationEssentials

/// Texts as zstd frames that hold their length and a checksum.
///
/// Level 3, zstd's own choice: on articles of 400 words higher levels save little and cost much.
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
            precondition(ZSTD_isError(size) == 0, "zstd refused a buffer of the size it asked for")
            return result.prefix(size)
        }
    }
}

enum Decompression {
    /// More than any article has: what claims more is damaged, and must not take all memory.
    private static let longest = 1 << 30

    static func text(_ frame: Data) throws -> String {
        let bytes = try frame.withUnsafeBytes { frame throws(IndexError) -> [UInt8] in
            let length = ZSTD_getFrameContentSize(frame.baseAddress, frame.count)
            guard length <= longest else { throw IndexError.damaged("a text is not as it was written") }
            var size = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
                size = ZSTD_decompress(buffer.baseAddress, buffer.count, frame.baseAddress, frame.count)
                count = ZSTD_isError(size) == 0 ? size : 0
            }
            guard bytes.count == length else { throw IndexError.damaged("a text is not as it was written") }
            return bytes
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw IndexError.damaged("a text is not UTF-8")
        }
        return text
    }
}
