// SPDX-License-Identifier: Apache-2.0

/// The folded form of one word as UTF-8, made from its normalised letters one after the other.
///
/// Hangul letters are composed to syllables, so that composed and decomposed text give the same word. A word that mixes
/// letters of two scripts that look alike is converted to one of them (`Confusables`).
public struct FoldedWord: ~Copyable {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var size = 0
    /// Whether it has letters that may be confusables of another script.
    @usableFromInline var mayBeMixed = false

    public init() {
        capacity = 64
        base = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
    }

    deinit { base.deallocate() }

    /// Number of bytes.
    @inlinable public var count: Int { size }

    /// Valid until the word changes.
    @inlinable public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: size) }

    @inlinable
    public mutating func removeAll() {
        size = 0
        mayBeMixed = false
    }

    /// Appends one byte: an ASCII letter in lower case, or a digit.
    @inlinable @inline(__always)
    public mutating func append(byte: UInt8) {
        if size == capacity { grow() }
        (base + size).initialize(to: byte)
        size += 1
    }

    /// Appends a letter as the table gives it: a replacement, or the scalar itself.
    public mutating func append(_ scalar: UInt32) {
        if scalar < 0x80 { return append(byte: UInt8(scalar)) }
        if Confusables.mayLookLatin(scalar) { mayBeMixed = true }
        if Hangul.following.contains(scalar), composes(with: scalar) { return }
        if scalar < 0x800 {
            append(byte: UInt8(0xC0 | scalar >> 6))
        } else {
            if scalar < 0x10000 {
                append(byte: UInt8(0xE0 | scalar >> 12))
            } else {
                append(byte: UInt8(0xF0 | scalar >> 18))
                append(byte: UInt8(0x80 | scalar >> 12 & 0x3F))
            }
            append(byte: UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        append(byte: UInt8(0x80 | scalar & 0x3F))
    }

    /// To be called at the end of the word.
    @inlinable
    public mutating func finish() {
        if mayBeMixed { unmix() }
    }

    /// Converts the word to one script.
    @usableFromInline
    mutating func unmix() {
        guard let letters = Confusables.unmixed(bytes) else { return }
        removeAll()
        for letter in letters { append(byte: letter) }
    }

    /// Replaces the last letter or syllable by the syllable that it forms together with a letter, if it forms one.
    private mutating func composes(with letter: UInt32) -> Bool {
        guard size >= 3, base[size - 3] >= 0xE0, base[size - 3] < 0xF0 else { return false }
        let last = UncheckedUTF8.decode(bytes, size - 3).scalar
        guard let syllable = Hangul.composed(last, letter) else { return false }
        size -= 3
        append(syllable)
        return true
    }

    @usableFromInline @inline(never)
    mutating func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
        larger.initialize(from: base, count: size)
        base.deallocate()
        (base, capacity) = (larger, capacity * 2)
    }
}

/// Korean letters and syllables. The Unicode Standard, section 3.12.
enum Hangul {
    /// Letters that are composed with what is before them: vowels and final consonants.
    static var following: ClosedRange<UInt32> { 0x1161...0x11C2 }

    /// The syllable of a first consonant and a vowel, or of a syllable and a final consonant; nil for others.
    static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
            let syllable: UInt32 = (first - 0x1100) * 588 + (second - 0x1161) * 28
            return 0xAC00 + syllable
        }
        guard (0xAC00...0xD7A3).contains(first), (first - 0xAC00).isMultiple(of: 28), (0x11A8...0x11C2).contains(second)
        else { return nil }
        return first + (second - 0x11A7)
    }
}
