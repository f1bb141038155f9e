// SPDX-License-Identifier: Apache-2.0

/// The scalars of valid UTF-8, for hot loops: nothing is checked.
public enum UncheckedUTF8 {
    /// The scalar at an index, and its number of bytes.
    /// - Precondition: the text is valid UTF-8, and a scalar above ASCII begins at the index.
    @inlinable @inline(__always)
    public static func decode(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, width: Int) {
        let first = UInt32(text[index])
        let second = UInt32(text[index + 1] & 0x3F)
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        let third = UInt32(text[index + 2] & 0x3F)
        if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
        return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(text[index + 3] & 0x3F), 4)
    }

    /// The scalar at an index, and its number of bytes.
    /// - Precondition: the text is valid UTF-8, and a scalar begins at the index.
    @inlinable @inline(__always)
    public static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, width: Int) {
        text[index] < 0x80 ? (UInt32(text[index]), 1) : decode(text, index)
    }

    /// The continuation of a word that is hyphenated at the end of a line: it begins with a lower-case letter. Nil if the
    /// hyphen does not end a line.
    /// - Parameter hyphen: the index of a hyphen-minus after a letter or digit.
    @inlinable
    public static func continuation(_ text: UnsafeBufferPointer<UInt8>, after hyphen: Int) -> Int? {
        var index = hyphen + 1
        if index < text.count, text[index] == 0x0D { index += 1 }
        guard index + 1 < text.count, text[index] == 0x0A else { return nil }
        index += 1
        let scalar = scalar(text, index).scalar
        // The lower-case letters in these ranges have been the same in every version of Unicode.
        guard scalar < 0x530, Unicode.Scalar(scalar)?.properties.isLowercase ?? false else { return nil }
        return index
    }
}
