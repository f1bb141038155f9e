// SPDX-License-Identifier: Apache-2.0

/// A hash with the position in the text in its lowest bits. What two texts share in a single part of either is a
/// passage; what they share everywhere shows the same text in other words.
enum PositionalHash {
    /// The number of position bits of a key, and the number of parts of a text.
    static let partBits = 3
    static let parts = 1 << partBits
    static let mask = UInt32(parts - 1)

    @inline(__always)
    static func hash(_ key: UInt32) -> UInt32 { key & ~mask }

    @inline(__always)
    static func part(_ key: UInt32) -> UInt32 { key & mask }

    /// - Parameters:
    ///   - place: the position, from 0.
    ///   - count: the number of positions in the text; greater than `place`.
    @inline(__always)
    static func make(_ hash: UInt32, at place: Int, of count: Int) -> UInt32 {
        hash & ~mask | UInt32(truncatingIfNeeded: place * parts / max(1, count))
    }

    /// The number of hashes that two ascending sets share, and the parts of each text that contain them, one bit each.
    /// - Parameter apart: the number of parts by which the position of a hash may differ in the other text.
    static func common(
        _ a: [UInt32], _ b: [UInt32], apart: Int = parts
    ) -> (count: Int, here: UInt32, there: UInt32) {
        var (i, j, count) = (0, 0, 0)
        var (here, there): (UInt32, UInt32) = (0, 0)
        while i < a.count, j < b.count {
            let (x, y) = (a[i] & ~mask, b[j] & ~mask)
            if x == y, abs(Int(a[i] & mask) - Int(b[j] & mask)) <= apart {
                count += 1
                here |= 1 << (a[i] & mask)
                there |= 1 << (b[j] & mask)
            }
            i += x <= y ? 1 : 0
            j += y <= x ? 1 : 0
        }
        return (count, here, there)
    }
}
