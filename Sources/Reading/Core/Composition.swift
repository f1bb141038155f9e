// SPDX-License-Identifier: Apache-2.0

// FoundationEssentials has no normalisation.
import Foundation

/// Unicode Normalization Form C. Nearly all text has this form already and costs only one test of each byte.
enum Composition {
    static func composed(_ utf8: [UInt8]) -> String {
        let text = String(decoding: utf8, as: UTF8.self)
        // Below U+0300, whose lead byte is 0xCC, all characters are composed.
        guard utf8.contains(where: { $0 >= 0xCC }), !text.unicodeScalars.allSatisfy({ isInert($0.value) }) else {
            return text
        }
        return text.precomposedStringWithCanonicalMapping
    }

    /// Whether a scalar is composed and never changes or combines with the scalar before it. The ranges cover the
    /// scripts that news uses; a scalar outside them only costs time. (Unicode, DerivedNormalizationProps, NFC_QC.)
    private static func isInert(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x300, 0x388...0x482, 0x48A...0x52F: true  // Latin, Greek, Cyrillic
        case 0x5D0...0x5EA, 0x61B...0x64A, 0x660...0x66F, 0x671...0x6D5, 0x6EE...0x6FF: true  // Hebrew, Arabic
        case 0xE01...0xE37, 0xE3F...0xE47: true  // Thai
        case 0x1E00...0x1EFF, 0x2002...0x2064, 0x20A0...0x20C0, 0x2100...0x2125, 0x2190...0x2328: true
        case 0x2460...0x2ADB, 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x9FFF, 0xAC00...0xD7A3: true  // CJK
        case 0xFE0F, 0xFF00...0xFFEF, 0x1F000...0x1FAFF: true
        default: false
        }
    }
}
