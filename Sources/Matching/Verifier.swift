// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Compares two texts by their shingles, exactly.
enum Verifier {
    /// The evidence that two texts are copies, seen from `a`; nil when they are not.
    static func compare(_ a: Fingerprint, _ b: Fingerprint) -> Evidence? {
        if a.body == b.body { return .identical }
        let smaller = min(a.shingles.count, b.shingles.count)
        guard smaller >= FamilyRules.leastCommon else { return nil }
        let common = commonCount(a.shingles, b.shingles)
        guard FamilyRules.areCopies(common: common, a.shingles.count, b.shingles.count) else { return nil }
        return Evidence(
            resemblance: Share(Double(common) / Double(a.shingles.count + b.shingles.count - common)),
            containment: Share(Double(common) / Double(a.shingles.count)),
            contained: Share(Double(common) / Double(b.shingles.count)))
    }

    /// How many values two ascending sets share: merged where their sizes are near, looked up where they are not.
    static func commonCount(_ a: [UInt32], _ b: [UInt32]) -> Int {
        let (small, large) = a.count <= b.count ? (a, b) : (b, a)
        return small.withUnsafeBufferPointer { small in
            large.withUnsafeBufferPointer { large in
                small.count * 16 < large.count ? gallop(small, large) : merge(small, large)
            }
        }
    }

    /// Without a branch on the values, which no processor could foretell.
    private static func merge(_ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>) -> Int {
        var (i, j, common) = (0, 0, 0)
        while i < a.count, j < b.count {
            let (x, y) = (a[i], b[j])
            common &+= x == y ? 1 : 0
            i &+= x <= y ? 1 : 0
            j &+= y <= x ? 1 : 0
        }
        return common
    }

    private static func gallop(_ small: UnsafeBufferPointer<UInt32>, _ large: UnsafeBufferPointer<UInt32>) -> Int {
        var common = 0
        var start = 0
        for value in small {
            var step = 1
            while start + step < large.count, large[start + step] < value { step *= 2 }
            var (low, high) = (start + step / 2, min(start + step + 1, large.count))
            if step == 1 { low = start }
            while low < high {
                let middle = (low + high) / 2
                if large[middle] < value { low = middle + 1 } else { high = middle }
            }
            start = low
            guard start < large.count else { break }
            if large[start] == value { common += 1 }
        }
        return common
    }
}
