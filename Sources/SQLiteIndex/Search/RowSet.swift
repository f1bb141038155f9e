// SPDX-License-Identifier: Apache-2.0

/// A set of row numbers, as one bit for each.
struct RowSet {
    private var words: [UInt64]

    /// - Parameter last: the highest row number that has a place.
    init(through last: Int64) { words = [UInt64](repeating: 0, count: Int(last >> 6) + 1) }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// - Returns: whether the row is new.
    @discardableResult
    mutating func insert(_ row: Int64) -> Bool {
        let (word, bit) = (Int(row >> 6), UInt64(1) << UInt64(row & 63))
        guard words[word] & bit == 0 else { return false }
        words[word] |= bit
        return true
    }

    func contains(_ row: Int64) -> Bool { words[Int(row >> 6)] >> UInt64(row & 63) & 1 == 1 }

    // For sets of one size.

    mutating func formUnion(_ other: RowSet) {
        for place in words.indices { words[place] |= other.words[place] }
    }

    mutating func formIntersection(_ other: RowSet) {
        for place in words.indices { words[place] &= other.words[place] }
    }

    mutating func subtract(_ other: RowSet) {
        for place in words.indices { words[place] &= ~other.words[place] }
    }

    /// Calls `body` with each row, ascending.
    func forEach(_ body: (Int64) throws -> Void) rethrows {
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                try body(Int64(place) << 6 | Int64(rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
    }
}
