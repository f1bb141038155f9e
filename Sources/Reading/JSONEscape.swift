// SPDX-License-Identifier: Apache-2.0

/// JSON's `\uXXXX` escapes; characters beyond U+FFFF are surrogate pairs.
enum JSONEscape {
    private static let bytes = 6

    /// Replaces each unpaired surrogate by U+FFFD: many libraries write them when they truncate text, and decoders
    /// refuse them. The length stays the same, so that offsets stay valid.
    /// - Returns: nil if there is none.
    static func replacingLoneHalves(_ utf8: [UInt8]) -> [UInt8]? {
        var repaired = utf8
        var found = false
        var at = 0
        while at < utf8.count {
            guard utf8[at] == UInt8(ascii: "\\") else {
                at += 1
                continue
            }
            switch unit(utf8, at) {
            case .some(0xD800...0xDBFF):
                if let low = unit(utf8, at + bytes), (0xDC00...0xDFFF).contains(low) {
                    at += 2 * bytes
                    continue
                }
            case .some(0xDC00...0xDFFF): break
            default:
                // The escaped character may be a backslash.
                at += 2
                continue
            }
            found = true
            repaired.replaceSubrange(at + 2..<at + bytes, with: "FFFD".utf8)
            at += bytes
        }
        return found ? repaired : nil
    }

    /// The code unit of an escape at this index.
    private static func unit(_ utf8: [UInt8], _ at: Int) -> UInt16? {
        guard at + bytes <= utf8.count, utf8[at] == UInt8(ascii: "\\"), utf8[at + 1] == UInt8(ascii: "u"),
            utf8[at + 2..<at + bytes].allSatisfy(isDigit)
        else { return nil }
        return UInt16(String(decoding: utf8[at + 2..<at + bytes], as: UTF8.self), radix: 16)
    }

    /// Whether a byte is a hexadecimal digit.
    static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
