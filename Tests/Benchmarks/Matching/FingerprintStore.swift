// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// All fingerprints, in few large pieces of memory. They represent the tables of an index and are not counted as memory
/// of matching.
struct FingerprintTable {
    private struct Entry {
        let body: TextDigest
        let language: LanguageKey
        /// The start of its numbers; below, how many there are of each kind.
        let start: Int
        let shingles: UInt32
        let keys: UInt32
        let sketch: UInt32
        let names: UInt32
        /// The article with this text.
        let article: Int
    }

    private static let pieceSize = 1 << 24
    private var entries: [Entry] = []
    private var pieces: [[UInt32]] = []
    private var numbers: [TextDigest: Int] = [:]

    var count: Int { entries.count }

    /// - Returns: the number of the fingerprint; nil when there is one with the same text.
    mutating func add(_ fingerprint: Fingerprint, article: Int) -> Int? {
        guard numbers[fingerprint.body] == nil else { return nil }
        numbers[fingerprint.body] = entries.count
        let size =
            fingerprint.shingles.count + fingerprint.keys.count + fingerprint.sketch.count
            + fingerprint.names.count
        precondition(size <= Self.pieceSize, "a text of millions of words")
        if pieces.last.map({ $0.count + size > Self.pieceSize }) ?? true {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
        }
        let start = (pieces.count - 1) * Self.pieceSize + pieces[pieces.count - 1].count
        for numbers in [fingerprint.shingles, fingerprint.keys, fingerprint.sketch, fingerprint.names] {
            pieces[pieces.count - 1] += numbers
        }
        entries.append(
            Entry(
                body: fingerprint.body, language: fingerprint.language, start: start,
                shingles: UInt32(fingerprint.shingles.count),
                keys: UInt32(fingerprint.keys.count), sketch: UInt32(fingerprint.sketch.count),
                names: UInt32(fingerprint.names.count),
                article: article))
        return entries.count - 1
    }

    func article(_ fingerprintID: Int) -> Int { entries[fingerprintID].article }

    subscript(fingerprintID: Int) -> Fingerprint {
        let entry = entries[fingerprintID]
        var start = entry.start % Self.pieceSize
        let piece = pieces[entry.start / Self.pieceSize]
        func take(_ count: UInt32) -> [UInt32] {
            defer { start += Int(count) }
            return Array(piece[start..<start + Int(count)])
        }
        let (shingles, keys, sketch, names) = (
            take(entry.shingles), take(entry.keys), take(entry.sketch), take(entry.names)
        )
        return Fingerprint(
            body: entry.body, titledDigest: entry.body, shingles: shingles, keys: keys, sketch: sketch, names: names,
            language: entry.language)
    }
}
