// SPDX-License-Identifier: Apache-2.0

/// Checks UTF-8 without decoding it into a string.
package enum UTF8Check {
    /// Whether the bytes are well-formed UTF-8.
    /// - Parameter mayEndInside: whether the last character may be incomplete.
    package static func isUTF8(_ bytes: ArraySlice<UInt8>, mayEndInside: Bool) -> Bool {
        let whole = mayEndInside && missingBytes(at: bytes) > 0 ? bytes[..<lastLead(of: bytes)] : bytes
        return firstIllFormed(whole) == nil
    }

    /// Number of bytes missing from the last character; 0 if it is complete or no UTF-8 at all.
    package static func missingBytes(at bytes: ArraySlice<UInt8>) -> Int {
        let lead = lastLead(of: bytes)
        guard lead < bytes.endIndex else { return 0 }
        let width =
            switch bytes[lead] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        return max(0, width - (bytes.endIndex - lead))
    }

    /// The index of the first byte that belongs to no well-formed character; nil if all do.
    package static func firstIllFormed(_ bytes: ArraySlice<UInt8>) -> Int? {
        let offset = bytes.withUnsafeBufferPointer { illFormedOffset($0) }
        return offset.map { bytes.startIndex + $0 }
    }

    private static func illFormedOffset(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            // Unicode 15, table 3-7: the second byte's range excludes overlong forms and surrogates.
            let (width, second): (Int, ClosedRange<UInt8>)
            switch lead {
            case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
            case 0xE0: (width, second) = (3, 0xA0...0xBF)
            case 0xED: (width, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
            case 0xF0: (width, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
            case 0xF4: (width, second) = (4, 0x80...0x8F)
            default: return at
            }
            guard at + width <= bytes.count, second.contains(bytes[at + 1]) else { return at }
            for next in 2..<max(width, 2) where bytes[at + next] & 0xC0 != 0x80 { return at }
            at += width
        }
        return nil
    }

    /// The index of the last character's lead byte, at most four bytes from the end.
    private static func lastLead(of bytes: ArraySlice<UInt8>) -> Int {
        var at = bytes.endIndex
        while at > bytes.startIndex, bytes.endIndex - at < 4 {
            at -= 1
            if bytes[at] & 0xC0 != 0x80 { return at }
        }
        return bytes.endIndex
    }
}
