// SPDX-License-Identifier: Apache-2.0

/// The byte order marks of Unicode encodings.
package enum ByteOrderMark {
    package static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
    package static let utf16LittleEndian: [UInt8] = [0xFF, 0xFE]
    package static let utf16BigEndian: [UInt8] = [0xFE, 0xFF]
}

extension UInt8 {
    /// Space, tab, line feed, form feed or carriage return: white space in HTML and JSON.
    @inlinable package var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
    @inlinable package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    @inlinable package var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// An ASCII letter, or a byte of a non-ASCII character.
    @inlinable package var isWordByte: Bool { isASCIILetter || self >= 0x80 }
    @inlinable package var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Collection where Element == UInt8 {
    /// Whether the bytes begin with `word` (lower-case ASCII), ignoring case.
    @inlinable
    package func startsIgnoringCase(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            var expected = word.makeIterator()
            for byte in self {
                guard let next = expected.next() else { return true }
                if byte.asciiLowercased != next { return false }
            }
            return expected.next() == nil
        }
    }

    /// Whether the bytes contain `word` (lower-case ASCII), ignoring case.
    @inlinable
    package func containsIgnoringCase(_ word: StaticString) -> Bool {
        let found = withContiguousStorageIfAvailable { bytes in
            word.withUTF8Buffer { Self.contains($0, in: bytes) }
        }
        return found ?? Array(self).containsIgnoringCase(word)
    }

    @usableFromInline
    package static func contains(_ word: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first, bytes.count >= word.count else { return word.isEmpty && !bytes.isEmpty }
        for start in 0...(bytes.count - word.count) where bytes[start].asciiLowercased == first {
            if (1..<word.count).allSatisfy({ bytes[start + $0].asciiLowercased == word[$0] }) { return true }
        }
        return false
    }
}
