// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// A message or message part, with its subparts (RFC 2046).
struct MailPart {
    let headers: MailHeaders
    let content: HeaderValue
    /// The body as in the file, still in its transfer encoding.
    let body: ArraySlice<UInt8>
    private(set) var parts: [MailPart] = []

    /// Limits against hostile mail: nesting depth, and total number of parts.
    struct Bounds {
        var depth = 32
        /// Saved pages have a part for each image.
        var parts = 20_000
        /// Total bytes of nested messages whose transfer encoding was decoded; others are read without a copy.
        var decodedBytes = 64 << 20
    }

    /// A whole message.
    init(message: ArraySlice<UInt8>) {
        var bounds = Bounds()
        self.init(message.drop(while: \.isASCIISpace), defaultType: "text/plain", depth: 0, bounds: &bounds)
    }

    private init(_ bytes: ArraySlice<UInt8>, defaultType: String, depth: Int, bounds: inout Bounds) {
        (headers, body) = MailHeaders.split(bytes)
        let stated = headers.first("content-type").map(HeaderValue.init)
        content = stated.flatMap { $0.value.contains("/") ? $0 : nil } ?? HeaderValue(Array(defaultType.utf8))
        guard depth < bounds.depth else { return }
        if content.value.hasPrefix("multipart/"), let boundary = content["boundary"] {
            let type = content.value == "multipart/digest" ? "message/rfc822" : "text/plain"
            for piece in Self.pieces(of: body, boundary: Array(boundary.utf8), most: bounds.parts) {
                guard bounds.parts > 0 else { return }
                bounds.parts -= 1
                parts.append(MailPart(piece, defaultType: type, depth: depth + 1, bounds: &bounds))
            }
        } else if isMessage, bounds.parts > 0 {
            bounds.parts -= 1
            let encoding = TransferEncoding(headers.first("content-transfer-encoding"))
            guard encoding == .identity || body.count <= bounds.decodedBytes else { return }
            if encoding != .identity { bounds.decodedBytes -= body.count }
            let inner = encoding == .identity ? body : encoding.decoded(body)[...]
            parts = [MailPart(inner, defaultType: "text/plain", depth: depth + 1, bounds: &bounds)]
        }
    }

    var type: String { content.value }
    var isMultipart: Bool { type.hasPrefix("multipart/") }
    var isMessage: Bool { type == "message/rfc822" || type == "message/global" }

    /// Whether the part is meant to be opened separately and not displayed inline; also if it has a file name and no
    /// disposition.
    var isAttachment: Bool {
        guard let disposition = headers.first("content-disposition") else { return content["name"] != nil }
        return HeaderValue(disposition).value == "attachment"
    }

    /// The body with its transfer encoding decoded.
    var decoded: [UInt8] { TransferEncoding(headers.first("content-transfer-encoding")).decoded(body) }

    /// The bytes between the boundary lines, in order. The text before the first is a note for old programs, and the
    /// text after the last comes from mailing lists; without a last boundary, the last piece ends with the body.
    private static func pieces(
        of body: ArraySlice<UInt8>, boundary: [UInt8], most: Int
    ) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = body
        while !rest.isEmpty, pieces.count < most {
            let line = Lines.first(of: rest)
            if let isLast = border(line.content, boundary) {
                if let start { pieces.append(body[start..<beforeLineEnd(rest.startIndex, in: body, from: start)]) }
                start = line.end
                if isLast { return pieces }
            }
            rest = rest[line.end...]
        }
        if let start, start < body.endIndex, pieces.count < most { pieces.append(body[start...]) }
        return pieces
    }

    /// Whether a line is the boundary, and if so, whether it is the last; nil for any other line.
    private static func border(_ line: ArraySlice<UInt8>, _ boundary: [UInt8]) -> Bool? {
        guard line.count >= boundary.count + 2, line.first == dash, line.dropFirst().first == dash,
            line.dropFirst(2).starts(with: boundary)
        else { return nil }
        let tail = line.dropFirst(2 + boundary.count)
        if tail.allSatisfy(\.isASCIISpace) { return false }
        return tail.starts(with: "--".utf8) && tail.dropFirst(2).allSatisfy(\.isASCIISpace) ? true : nil
    }

    /// The index before the line end that precedes a boundary: that line end belongs to the boundary.
    private static func beforeLineEnd(_ place: Int, in body: ArraySlice<UInt8>, from start: Int) -> Int {
        var end = place
        if end > start, body[end - 1] == 0x0A { end -= 1 }
        if end > start, body[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private static let dash = UInt8(ascii: "-")
}
