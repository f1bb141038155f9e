// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Normalization

/// The distinct words of one article in the form of `SearchTerms.spellings`.
///
/// Most words of a text were seen before, and cost only a hash. Words are the same if their hashes are: a collision
/// leaves out a word, which another article supplies.
struct SpellingList: ~Copyable {
    /// More words of one article are left out; it bounds what an article can add to the vocabulary.
    static let mostWords = 4_096
    /// Bytes of a term or spelling; no word of any language is longer.
    static let mostBytes = 64
    /// Hashes of words in all their written forms.
    private static let mostForms = 4 * mostWords

    private var list: [UInt8] = []
    private var words = 0
    private let limit: Int
    /// Open addressing: hashes, and 0 for a free slot.
    private var slots: [UInt64] = []
    private var used = 0
    private var spelling = FoldedWord()

    init(limit: Int = SpellingList.mostWords) { self.limit = limit }

    var text: String { String(decoding: list, as: UTF8.self) }

    /// Adds a word, unless it was added before, has digits only, or belongs to a script without spaces.
    /// - Parameters:
    ///   - term: of the token.
    ///   - text: the text of the token.
    mutating func add(
        _ token: TermScanner.Token, _ term: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
    ) {
        guard token.kind == .word, term.count <= Self.mostBytes, words < limit, used < Self.mostForms else { return }
        if token.isPlain {
            if insert(Self.hash(term, FNV1a.empty)) { append(term) }
            return
        }
        guard token.bytes.count <= 4 * Self.mostBytes else { return }
        let written = UnsafeBufferPointer(rebasing: text[token.bytes])
        guard insert(Self.hash(written, FNV1a.step(FNV1a.empty, UInt8(ascii: " ")))) else { return }
        Spelling.write(written, to: &spelling)
        guard spelling.count > 0, spelling.count <= Self.mostBytes else { return }
        let hash = Self.hash(term, FNV1a.empty)
        if spelling.bytes.elementsEqual(term) {
            if insert(hash) { append(term) }
        } else if insert(Self.hash(spelling.bytes, FNV1a.step(hash, UInt8(ascii: "=")))) {
            append(term)
            list.append(UInt8(ascii: "="))
            list.append(contentsOf: spelling.bytes)
        }
    }

    private mutating func append(_ term: UnsafeBufferPointer<UInt8>) {
        if words > 0 { list.append(UInt8(ascii: " ")) }
        list.append(contentsOf: term)
        words += 1
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: UInt64) -> UInt64 {
        var hash = start
        for byte in bytes { hash = FNV1a.step(hash, byte) }
        return hash
    }

    /// - Returns: whether the hash is new.
    private mutating func insert(_ hash: UInt64) -> Bool {
        if 2 * used >= slots.count { grow() }
        // Zero marks a free slot.
        guard place(hash | 1) else { return false }
        used += 1
        return true
    }

    private mutating func place(_ hash: UInt64) -> Bool {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = hash
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: max(512, 2 * old.count))
        for hash in old where hash != 0 { _ = place(hash) }
    }
}
