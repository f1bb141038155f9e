// SPDX-License-Identifier: Apache-2.0

/// Decodes the transfer encoding of a message part (RFC 2045), with tolerance for common errors.
enum TransferEncoding {
    case identity, quotedPrintable, base64

    /// - Parameter name: The field's value; unknown values (`8bits`, `7-bit` …) mean no encoding.
    init(_ name: [UInt8]?) {
        switch name.map({ HeaderValue($0).value }) {
        case "quoted-printable": self = .quotedPrintable
        case "base64": self = .base64
        default: self = .identity
        }
    }

    func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .identity: Array(body)
        case .quotedPrintable: Self.quotedPrintable(body)
        case .base64: Self.base64(body)
        }
    }

    /// `=E9` is a byte; `=` at the end of a line joins it to the next; white space at the end of a line was added in
    /// transit. An equals sign before anything else is literal.
    static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(body.count)
        var rest = body
        while !rest.isEmpty {
            let line = Lines.first(of: rest)
            let isLast = line.end == rest.endIndex && rest.last != 0x0A
            var content = line.content
            while let last = content.last, last == 0x20 || last == 0x09 { content = content.dropLast() }
            let isJoined = content.last == UInt8(ascii: "=")
            if isJoined { content = content.dropLast() }
            EscapedBytes.append(content, mark: UInt8(ascii: "="), to: &out)
            if !isJoined, !isLast { out.append(0x0A) }
            rest = rest[line.end...]
        }
        return out
    }

    /// Bytes outside the alphabet are skipped; after padding another encoded text may begin, if several were joined.
    static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(body.count / 4 * 3)
        var bits: UInt32 = 0
        var digits = 0
        for byte in body {
            if byte == UInt8(ascii: "=") {
                flush(bits, digits, to: &out)
                (bits, digits) = (0, 0)
                continue
            }
            guard let value = base64Digit(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            digits += 1
            if digits == 4 {
                flush(bits, digits, to: &out)
                (bits, digits) = (0, 0)
            }
        }
        flush(bits, digits, to: &out)
        return out
    }

    private static func flush(_ bits: UInt32, _ digits: Int, to out: inout [UInt8]) {
        let whole = bits << (6 * UInt32(4 - digits))
        // A single digit is not a whole byte.
        if digits > 1 { out.append(UInt8(truncatingIfNeeded: whole >> 16)) }
        if digits > 2 { out.append(UInt8(truncatingIfNeeded: whole >> 8)) }
        if digits > 3 { out.append(UInt8(truncatingIfNeeded: whole)) }
    }

    /// The standard alphabet and the URL-safe one, which some programs write.
    private static func base64Digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
