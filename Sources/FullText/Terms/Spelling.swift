// SPDX-License-Identifier: Apache-2.0

// FoundationEssentials has no normalisation.
internal import Foundation
internal import Normalization

/// The spelling of words: in lower case and composed (NFC), with diacritics; only letters, digits and marks. Wide forms,
/// ligatures and similar letters beyond U+1FFF are folded. Stemmers need this form, because they use accents (`élevé`).
enum Spelling {
    /// - Parameter word: may contain anything; what is not part of a word is left out.
    static func of(_ word: String) -> String {
        var copy = word
        var spelling = FoldedWord()
        copy.withUTF8 { write($0, to: &spelling) }
        return String(decoding: spelling.bytes, as: UTF8.self)
    }

    /// Replaces `spelling` by the spelling of a word.
    /// - Parameter word: valid UTF-8.
    static func write(_ word: UnsafeBufferPointer<UInt8>, to spelling: inout FoldedWord) {
        spelling.removeAll()
        var (index, mayCompose) = (0, false)
        while index < word.count {
            let (scalar, width) = UncheckedUTF8.scalar(word, index)
            index += width
            if scalar < LowerCase.end {
                let letter = LowerCase.shared[scalar]
                if letter > 0 { spelling.append(letter) }
                mayCompose = mayCompose || isCombining(scalar)
            } else {
                append(scalar, to: &spelling)
            }
        }
        guard mayCompose else { return }
        let composed = String(decoding: spelling.bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
        spelling.removeAll()
        for byte in composed.utf8 { spelling.append(byte: byte) }
    }

    /// Appends a scalar beyond the table of lower case, as comparison folds it.
    private static func append(_ scalar: UInt32, to spelling: inout FoldedWord) {
        let table = NormalizationTable.shared
        let entry = table.entry(scalar)
        switch NormalizationTable.Kind(entry: entry) {
        case .separator, .ignored: break
        case .letter, .alone, .hangul: spelling.append(scalar)
        case .movedLetter, .movedAlone: spelling.append(entry & 0xFF_FFFF)
        case .sequence: for place in NormalizationTable.sequence(entry) { spelling.append(table.sequences[place]) }
        }
    }

    /// Accents that combine with a letter before them, in the scripts of most languages. `FoldedWord` composes Hangul.
    private static func isCombining(_ scalar: UInt32) -> Bool {
        scalar >= 0x300 && scalar <= 0x36F || scalar >= 0x653 && scalar <= 0x655
    }
}

/// The lower case of the scalars with up to two bytes in UTF-8 and of the first with three: nearly all that have one.
///
/// `@unchecked Sendable`: the buffer is written once, before `shared` is set, and never deallocated.
private struct LowerCase: @unchecked Sendable {
    static let shared = LowerCase()
    static let end: UInt32 = 0x2000

    /// By scalar; 0 for what is not part of a word.
    private let letters: UnsafeBufferPointer<UInt16>

    private init() {
        let all = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: Int(Self.end))
        _ = all.initialize(fromContentsOf: (0..<Self.end).map(LowerCase.lower))
        letters = UnsafeBufferPointer(all)
    }

    @inline(__always)
    subscript(scalar: UInt32) -> UInt32 { UInt32(letters[Int(scalar)]) }

    private static func lower(_ value: UInt32) -> UInt16 {
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        switch NormalizationTable.Kind(entry: NormalizationTable.shared.entry(value)) {
        case .separator: return 0
        case .ignored:
            guard !scalar.properties.isDefaultIgnorableCodePoint else { return 0 }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: return UInt16(value)
            default: return 0
            }
        default: break
        }
        // Its lower case is i and a combining point, which no word in lower case has.
        if value == 0x130 { return UInt16(UInt8(ascii: "i")) }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let first = lower.first, first.value <= 0xFFFF else { return UInt16(value) }
        return UInt16(first.value)
    }
}
