// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// The fingerprints of all prints, in few large pieces of memory: they stand for the tables of an index, and are not
/// counted.
struct FingerprintTable {
    private struct Entry {
        let body: TextDigest
        let language: LanguageKey
        /// Where its numbers begin, and how many there are of each kind.
        let start: Int
        let shingles: UInt32
        let keys: UInt32
        let sketch: UInt32
        let names: UInt32
        /// Whose text it is.
        let article: Int
    }

    private static let pieceSize = 1 << 24
    private var entries: [Entry] = []
    private var pieces: [[UInt32]] = []
    private var numbers: [TextDigest: Int] = [:]

    var count: Int { entries.count }

    /// - Returns: the number of the print; nil where there is one of the same text.
    mutating func add(_ fingerprintID: Fingerprint, article: Int) -> Int? {
        guard numbers[fingerprintID.body] == nil else { return nil }
        numbers[fingerprintID.body] = entries.count
        let size =
            fingerprintID.shingles.count + fingerprintID.keys.count + fingerprintID.sketch.count
            + fingerprintID.names.count
        precondition(size <= Self.pieceSize, "a text of millions of words")
        if pieces.last.map({ $0.count + size > Self.pieceSize }) ?? true {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
        }
        let start = (pieces.count - 1) * Self.pieceSize + pieces[pieces.count - 1].count
        for numbers in [fingerprintID.shingles, fingerprintID.keys, fingerprintID.sketch, fingerprintID.names] {
            pieces[pieces.count - 1] += numbers
        }
        entries.append(
            Entry(
                body: fingerprintID.body, language: fingerprintID.language, start: start,
                shingles: UInt32(fingerprintID.shingles.count),
                keys: UInt32(fingerprintID.keys.count), sketch: UInt32(fingerprintID.sketch.count),
                names: UInt32(fingerprintID.names.count),
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
            body: entry.body, titled: entry.body, shingles: shingles, keys: keys, sketch: sketch, names: names,
            language: entry.language)
    }
}
