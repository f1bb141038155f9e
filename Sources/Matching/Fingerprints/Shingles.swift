// SPDX-License-Identifier: Apache-2.0

/// Hashes of every run of words of a text, and the selection of those used as keys for candidates.
enum Shingles {
    /// The hash of each run of `FamilyRules.shingleWords` words, in the order of the text; of the whole text if it is
    /// shorter.
    static func inOrder(_ words: UnsafeBufferPointer<UInt64>) -> UnsafeVector<UInt32> {
        let width = FamilyRules.shingleWords
        var hashes = UnsafeVector<UInt32>(capacity: words.count)
        if words.count < width {
            if !words.isEmpty { hashes.append(hash(words)) }
            return hashes
        }
        for start in 0...words.count - width {
            hashes.append(hash(UnsafeBufferPointer(rebasing: words[start..<start + width])))
        }
        return hashes
    }

    /// Odd multipliers, one for each position in the shingle: the order matters, and the products can be computed in
    /// parallel.
    private static let multipliers: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
        0xA076_1D64_78BD_642F
    )

    @inline(__always)
    private static func hash(_ words: UnsafeBufferPointer<UInt64>) -> UInt32 {
        var sum = words[0] &* multipliers.0
        if words.count > 1 { sum ^= (words[1] &* multipliers.1).rotated(13) }
        if words.count > 2 { sum ^= (words[2] &* multipliers.2).rotated(26) }
        if words.count > 3 { sum ^= (words[3] &* multipliers.3).rotated(39) }
        if words.count > 4 { sum ^= (words[4] &* multipliers.4).rotated(52) }
        return UInt32(truncatingIfNeeded: Mixing.mix(sum) >> 32)
    }

    /// Selects keys by winnowing: the shingle with the lowest rank in every window of consecutive ones.
    ///
    /// Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", 2003. The selection
    /// depends only on the neighbouring shingles, so a shared run selects the same keys at any position. The rank is
    /// not the hash itself, so that keys are spread evenly over all numbers.
    static func keys(_ hashes: UnsafeBufferPointer<UInt32>) -> UnsafeVector<UInt32> {
        let window = width(for: hashes.count)
        var keys = UnsafeVector<UInt32>(capacity: hashes.count / 4 + 1)
        var least = -1
        for end in hashes.indices {
            let start = max(0, end - window + 1)
            if least < start {
                least = start
                for index in start...end where rank(hashes[index]) <= rank(hashes[least]) { least = index }
            } else if rank(hashes[end]) <= rank(hashes[least]) {
                least = end
            } else if end >= window {
                continue
            }
            // The first windows are not full; only the last of them selects a key.
            if end >= window - 1 || end == hashes.count - 1 { keys.append(hashes[least]) }
        }
        return keys
    }

    private static func width(for shingles: Int) -> Int {
        if shingles < FamilyRules.narrowestBelow { return FamilyRules.narrowestWindow }
        return shingles < FamilyRules.narrowBelow ? FamilyRules.narrowWindow : FamilyRules.window
    }

    @inline(__always)
    private static func rank(_ hash: UInt32) -> UInt32 { Mixing.mix(hash ^ 0x5BD1_E995) }

    /// The values ascending, each once. A radix sort from the lowest byte, which takes a fraction of the time of a
    /// comparison sort for a few hundred values.
    static func sortedSet(_ values: UnsafeBufferPointer<UInt32>) -> [UInt32] {
        guard values.count > 1 else { return Array(values) }
        return [UInt32](unsafeUninitializedCapacity: values.count) { result, count in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: values.count) { spare in
                _ = result.initialize(from: values)
                var (from, to) = (result, spare)
                for shift: UInt32 in [0, 8, 16, 24] {
                    distribute(from, to, shift)
                    swap(&from, &to)
                }
            }
            count = 1
            for index in 1..<values.count where result[index] != result[count - 1] {
                result[count] = result[index]
                count += 1
            }
        }
    }

    private static func distribute(
        _ from: UnsafeMutableBufferPointer<UInt32>, _ to: UnsafeMutableBufferPointer<UInt32>, _ shift: UInt32
    ) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            for value in from { places[Int(value >> shift & 255)] += 1 }
            var sum = 0
            for byte in 0..<256 { (places[byte], sum) = (sum, sum + places[byte]) }
            for value in from {
                let byte = Int(value >> shift & 255)
                to[places[byte]] = value
                places[byte] += 1
            }
        }
    }
}

extension UInt64 {
    @inline(__always)
    fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
