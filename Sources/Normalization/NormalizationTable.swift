// SPDX-License-Identifier: Apache-2.0

/// The normalisation of each Unicode scalar: a two-level table, in which the scalars of one language are within a few
/// kilobytes.
///
/// `@unchecked Sendable`: the buffers are written once, before `shared` is set, and never deallocated.
@frozen
public struct NormalizationTable: @unchecked Sendable {
    /// The effect of a scalar on its word.
    @frozen
    public enum Kind: UInt8, Sendable {
        /// Not part of a word.
        case separator
        /// Left out, inside or outside of words: marks and invisible characters.
        case ignored
        /// Unchanged.
        case letter
        /// Unchanged, and a word of its own: scripts without spaces.
        case alone
        /// Replaced by the scalar in the value of the entry.
        case movedLetter
        /// Replaced by the scalar in the value, and a word of its own.
        case movedAlone
        /// Replaced by several scalars, each of which is a letter or a word of its own.
        case sequence
        /// A syllable, which stands for the two or three letters into which Unicode decomposes it.
        case hangul

        /// - Parameter entry: an entry of the table.
        @inlinable @inline(__always)
        public init(entry: UInt32) {
            switch entry >> 24 {
            case 1: self = .ignored
            case 2: self = .letter
            case 3: self = .alone
            case 4: self = .movedLetter
            case 5: self = .movedAlone
            case 6: self = .sequence
            case 7: self = .hangul
            default: self = .separator
            }
        }
    }

    public static let shared = NormalizationTable()

    /// Higher scalars separate words, except invisible ones: tags and variation selectors.
    @inlinable public static var last: UInt32 { 0x3FFFF }

    @usableFromInline let pages: UnsafeBufferPointer<UInt32>
    /// The entries of all pages. The first 128 are those of ASCII; an entry is 0 for a separator, and an ASCII letter is
    /// folded by setting the bit 0x20.
    ///
    /// The kind is in the top byte, the value in the other three: the replacement scalar; for a sequence its position in
    /// `sequences`, shifted by five, and its length.
    public let entries: UnsafeBufferPointer<UInt32>
    /// The scalars of all sequences.
    public let sequences: UnsafeBufferPointer<UInt32>

    @inlinable static var pageBits: UInt32 { 7 }
    @inlinable static var pageMask: UInt32 { 127 }

    private init() {
        var flat = [UInt32](repeating: 0, count: Int(NormalizationTable.last) + 1)
        var sequences: [UInt32] = []
        NormalizationTable.fillASCII(&flat)
        for syllable in 0xAC00...0xD7A3 { flat[syllable] = NormalizationTable.packed(.hangul, 0) }
        for run in NormalizationTable.runs() { run.fill(&flat, &sequences) }
        // Letters that look like a space.
        for filler in [0x3164, 0xFFA0] { flat[filler] = 0 }
        NormalizationTable.resolveKinds(&flat)
        let (pages, entries) = NormalizationTable.paged(flat)
        self.pages = NormalizationTable.immortal(pages)
        self.entries = NormalizationTable.immortal(entries)
        self.sequences = NormalizationTable.immortal(sequences)
    }

    /// The entry of a scalar.
    @inlinable @inline(__always)
    public func entry(_ scalar: UInt32) -> UInt32 {
        guard scalar <= NormalizationTable.last else {
            // Tags and variation selectors are ignored.
            return scalar >= 0xE0000 && scalar <= 0xE0FFF ? 1 << 24 : 0
        }
        return entries[Int(pages[Int(scalar >> NormalizationTable.pageBits)] + (scalar & NormalizationTable.pageMask))]
    }

    /// The positions in `sequences` of the scalars that replace a scalar.
    /// - Parameter entry: of the kind `sequence`.
    @inlinable @inline(__always)
    public static func sequence(_ entry: UInt32) -> Range<Int> {
        let start = Int(entry & 0xFF_FFFF) >> 5
        return start..<start + Int(entry & 31)
    }

    private static func immortal(_ values: [UInt32]) -> UnsafeBufferPointer<UInt32> {
        let buffer = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: values.count)
        _ = buffer.initialize(fromContentsOf: values)
        return UnsafeBufferPointer(buffer)
    }

    private static func packed(_ kind: Kind, _ value: UInt32) -> UInt32 { UInt32(kind.rawValue) << 24 | value }

    private static func fillASCII(_ flat: inout [UInt32]) {
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { flat[Int(digit)] = packed(.letter, 0) }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            flat[Int(letter)] = packed(.letter, 0)
            flat[Int(letter) - 32] = packed(.movedLetter, UInt32(letter))
        }
    }

    /// A scalar is a word of its own if its replacement is one.
    private static func resolveKinds(_ flat: inout [UInt32]) {
        for index in flat.indices where flat[index] >> 24 == Kind.movedLetter.rawValue {
            let target = flat[index] & 0xFF_FFFF
            if flat[Int(target)] >> 24 == Kind.alone.rawValue { flat[index] = packed(.movedAlone, target) }
        }
    }

    private static func paged(_ flat: [UInt32]) -> (pages: [UInt32], entries: [UInt32]) {
        let size = 1 << Int(pageBits)
        var pages: [UInt32] = []
        var entries: [UInt32] = []
        // The places of pages, by a hash of their content.
        var known: [UInt64: [UInt32]] = [:]
        flat.withUnsafeBufferPointer { flat in
            for start in stride(from: 0, to: flat.count, by: size) {
                let page = flat[start..<start + size]
                let hash = page.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
                if let place = known[hash]?.first(where: { entries[Int($0)...].prefix(size).elementsEqual(page) }) {
                    pages.append(place)
                } else {
                    known[hash, default: []].append(UInt32(entries.count))
                    pages.append(UInt32(entries.count))
                    entries += page
                }
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
                case UInt8(ascii: "i"): flat[Int(scalar)] = packed(.ignored, 0)
                case UInt8(ascii: "k"): flat[Int(scalar)] = packed(.letter, 0)
                case UInt8(ascii: "a"): flat[Int(scalar)] = packed(.alone, 0)
                case UInt8(ascii: "m"): flat[Int(scalar)] = packed(.movedLetter, UInt32(Int32(scalar) + shift))
                default:
                    flat[Int(scalar)] = packed(.sequence, UInt32(sequences.count) << 5 | UInt32(sequence.count))
                    sequences += sequence
                }
            }
        }
    }

    private static func runs() -> [Run] {
        let data = UnsafeBufferPointer(
            start: NormalizationData.runs.utf8Start, count: NormalizationData.runs.utf8CodeUnitCount)
        var runs: [Run] = []
        runs.reserveCapacity(data.count / 6)
        var first: UInt32 = 0
        var index = 0
        while index < data.count {
            var run = Run(kind: data[index])
            var field = UInt8(ascii: "f")
            var number: UInt32 = 0
            var isAtEnd = false
            while !isAtEnd {
                index += 1
                let byte = index < data.count ? data[index] : UInt8(ascii: " ")
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
                isAtEnd = byte == UInt8(ascii: " ")
            }
            first = run.first
            runs.append(run)
            index += 1
        }
        return runs
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
