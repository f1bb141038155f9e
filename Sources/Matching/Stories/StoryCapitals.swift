// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// Capitals, without the tables of the standard library for the most frequent scripts.
enum StoryCapitals {
    /// Whether the scalar at an index is a capital.
    /// - Precondition: the text is valid UTF-8, and a scalar begins at the index.
    @inline(__always)
    static func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
        return isCapital(UncheckedUTF8.decode(text, index).scalar)
    }

    static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE: scalar != 0xD7
        case 0xDF...0xFF, 0x430...0x45F, 0x3AC...0x3CE: false
        case 0x391...0x3A9, 0x400...0x42F: true
        default: Unicode.Scalar(scalar)?.properties.isUppercase ?? false
        }
    }

    /// The lower-case form of a letter of Vietnamese; other scalars may be unchanged.
    static func lowered(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xDE: scalar + 0x20
        case 0x102, 0x110, 0x128, 0x168, 0x1A0: scalar + 1
        case 0x1AF: 0x1B0
        case 0x1E00...0x1EFF: scalar | 1
        default: scalar
        }
    }
}
