// SPDX-License-Identifier: Apache-2.0

/// The normalisation of each Unicode scalar: a two-level table, in which the scalars of one language are within a few
/// kilobytes.
struct NormalizationTable: Sendable {
    /// The effect of a scalar on its word.
    enum Kind: UInt8 {
        case separator, ignored, letter, alone, movedLetter, movedAlone, sequence, hangul
    }

    static let shared = NormalizationTable()

    /// Higher scalars separate words.
    static let last: UInt32 = 0x3FFFF
    /// Exceptions, because they are invisible: tags and variation selectors.
    static let tags: ClosedRange<UInt32> = 0xE0000...0xE0FFF
    static let pageBits: UInt32 = 7
    static let pageMask: UInt32 = 127

    /// By the upper bits of the scalar: the start of its page in `entries`.
    let pages: [UInt32]
    /// By page start and lower bits: the kind in the top byte, the value in the other three (the replacement scalar;
    /// for a sequence its position in `sequences`, shifted by five, and its length).
    let entries: [UInt32]
    let sequences: [UInt32]

    private init() {
        var flat = [UInt32](repeating: 0, count: Int(NormalizationTable.last) + 1)
        var sequences: [UInt32] = []
        NormalizationTable.fillASCII(&flat)
        for syllable in 0xAC00...0xD7A3 { flat[syllable] = NormalizationTable.entry(.hangul, 0) }
        for run in NormalizationTable.runs() { run.fill(&flat, &sequences) }
        // Letters that look like a space.
        for filler in [0x3164, 0xFFA0] { flat[filler] = 0 }
        NormalizationTable.resolveKinds(&flat)
        (pages, entries) = NormalizationTable.paged(flat)
        self.sequences = sequences
    }

    static func entry(_ kind: Kind, _ value: UInt32) -> UInt32 { UInt32(kind.rawValue) << 24 | value }

    private static func fillASCII(_ flat: inout [UInt32]) {
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { flat[Int(digit)] = entry(.letter, 0) }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            flat[Int(letter)] = entry(.letter, 0)
            flat[Int(letter) - 32] = entry(.movedLetter, UInt32(letter))
        }
    }

    /// A scalar is a word of its own if its replacement is one.
    private static func resolveKinds(_ flat: inout [UInt32]) {
        for index in flat.indices where flat[index] >> 24 == Kind.movedLetter.rawValue {
            let target = flat[index] & 0xFF_FFFF
            if flat[Int(target)] >> 24 == Kind.alone.rawValue { flat[index] = entry(.movedAlone, target) }
        }
    }

    private static func paged(_ flat: [UInt32]) -> (pages: [UInt32], entries: [UInt32]) {
        let size = 1 << Int(pageBits)
        var pages: [UInt32] = []
        var entries: [UInt32] = []
        var known: [[UInt32]: UInt32] = [:]
        for start in stride(from: 0, to: flat.count, by: size) {
            let page = Array(flat[start..<start + size])
            if let place = known[page] {
                pages.append(place)
            } else {
                known[page] = UInt32(entries.count)
                pages.append(UInt32(entries.count))
                entries += page
            }
        }
        return (pages, entries)
    }
}

extension NormalizationTable {
    /// One run of `NormalizationData`.
    private struct Run {
        var kind = UInt8(ascii: "k")
        var first: UInt32 = 0
        var count: UInt32 = 1
        var shift: Int32 = 0
        var sequence: [UInt32] = []

        func fill(_ flat: inout [UInt32], _ sequences: inout [UInt32]) {
            for scalar in first..<first + count {
                switch kind {
                case UInt8(ascii: "i"): flat[Int(scalar)] = entry(.ignored, 0)
                case UInt8(ascii: "k"): flat[Int(scalar)] = entry(.letter, 0)
                case UInt8(ascii: "a"): flat[Int(scalar)] = entry(.alone, 0)
                case UInt8(ascii: "m"): flat[Int(scalar)] = entry(.movedLetter, UInt32(Int32(scalar) + shift))
                default:
                    flat[Int(scalar)] = entry(.sequence, UInt32(sequences.count) << 5 | UInt32(sequence.count))
                    sequences += sequence
                }
            }
        }
    }

    private static func runs() -> [Run] {
        let data = UnsafeBufferPointer(
            start: NormalizationData.runs.utf8Start, count: NormalizationData.runs.utf8CodeUnitCount)
        var first: UInt32 = 0
        return data.split(separator: UInt8(ascii: " ")).map { text in
            var run = Run(kind: text[text.startIndex])
            var field = UInt8(ascii: "f")
            var number: UInt32 = 0
            for byte in text.dropFirst() + [0] {
                if let digit = hexadecimal(byte) {
                    number = number << 4 | digit
                    continue
                }
                switch field {
                case UInt8(ascii: "f"): run.first = first + number
                case UInt8(ascii: "*"): run.count = number
                case UInt8(ascii: "+"): run.shift = Int32(number)
                case UInt8(ascii: "-"): run.shift = -Int32(number)
                default: run.sequence.append(number)
                }
                (field, number) = (byte, 0)
            }
            first = run.first
            return run
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
