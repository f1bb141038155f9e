// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// An HTTP response as stored by a crawler: its headers, and the body without transfer encodings.
struct HTTPAnswer {
    let status: Int
    let headers: MailHeaders
    private let body: ArraySlice<UInt8>

    /// - Returns: nil for bytes that are no HTTP response.
    init?(_ bytes: [UInt8]) {
        let line = Lines.first(of: bytes[...])
        guard line.content.starts(with: "HTTP/".utf8) else { return nil }
        let words = line.content.split(separator: 0x20, maxSplits: 2)
        guard words.count >= 2, let code = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
        status = code
        (headers, body) = MailHeaders.split(bytes[line.end...])
    }

    var type: HeaderValue { HeaderValue(headers.first("content-type") ?? []) }

    /// The body, with chunks joined and compression removed. Crawlers often remove them and leave the headers
    /// unchanged, so the bytes decide.
    func page(expansion: Expansion, limits: ReadingLimits) throws -> [UInt8] {
        var bytes = Array(body)
        if headers.plain("transfer-encoding")?.lowercased().contains("chunked") == true {
            bytes = Self.joined(bytes[...]) ?? bytes
        }
        let encodings = headers.plain("content-encoding")?.lowercased().split(separator: ",") ?? []
        for encoding in encodings.reversed() {
            guard let kind = Self.kind(of: Tidy.line(String(encoding)), bytes) else { continue }
            bytes = try BufferedStream(Decompression(BytesStream(bytes), kind, expansion: expansion))
                .readAll(limits.articleBytes + 1)
        }
        return bytes
    }

    var isTransformed: Bool { headers.has("content-encoding") || headers.has("transfer-encoding") }

    /// The joined chunks; nil if the first is invalid. After a later invalid chunk the rest is used unchanged.
    private static func joined(_ body: ArraySlice<UInt8>) -> [UInt8]? {
        var whole: [UInt8] = []
        var rest = body
        while !rest.isEmpty {
            let line = Lines.first(of: rest)
            let digits = line.content.prefix { Hexadecimal.value($0) != nil }
            let ending = line.content[digits.endIndex...].first
            guard !digits.isEmpty, digits.count <= 8, ending == nil || ending == UInt8(ascii: ";") || ending == 0x20,
                let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return rest.startIndex == body.startIndex ? nil : whole + rest }
            if size == 0 { return whole }
            let chunk = rest[line.end...].prefix(size)
            whole += chunk
            rest = rest[chunk.endIndex...]
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
        }
        return whole
    }

    private static func kind(of encoding: String, _ bytes: [UInt8]) -> Decompression.Kind? {
        switch encoding {
        case "gzip", "x-gzip": return bytes.starts(with: [0x1F, 0x8B]) ? .gzip : nil
        case "deflate":
            // RFC 9110 requires zlib's wrapper; many servers omitted it.
            guard bytes.count >= 2, !looksLikeText(bytes) else { return nil }
            let isWrapped = bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31)
            return isWrapped ? .zlib : .deflate
        case "br": return looksLikeText(bytes) ? nil : .brotli
        case "zstd": return Packing.isZstd(bytes.prefix(4)) ? .zstd : nil
        default: return nil
        }
    }

    /// Brotli and deflate data have no signature; a page begins with `<`.
    private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: ByteOrderMark.utf8) ? bytes[3...] : bytes[...]
        return start.drop(while: \.isASCIISpace).first == UInt8(ascii: "<")
    }
}
