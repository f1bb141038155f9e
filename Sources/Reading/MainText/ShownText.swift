// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// All visible and hidden text of a page except scripts, for testing whether it contains given paragraphs.
struct ShownText {
    /// Number of letters that identify a paragraph.
    private static let sampleLength = 32
    /// Maximum number of paragraphs tested.
    private static let mostSamples = 40

    /// Hashes of all runs of `sampleLength` letters.
    private let runs: Set<UInt64>

    init(_ tree: HTMLTree) {
        var runs: Set<UInt64> = []
        var hash = RollingHash()
        var skippedUntil = 0
        for node in 0..<tree.count {
            if tree.tag(node) == .text {
                guard node >= skippedUntil else { continue }
                for byte in tree.text(node) {
                    if let key = hash.add(byte) { runs.insert(key) }
                }
            } else if ElementKind.of(tree.tag(node)) == .raw {
                skippedUntil = max(skippedUntil, tree.end(node))
            }
        }
        self.runs = runs
    }

    /// The share of these paragraphs whose beginning occurs in the page.
    func share(of paragraphs: [String]) -> Double {
        let long = paragraphs.filter { $0.utf8.count >= 2 * Self.sampleLength }
        guard !long.isEmpty else { return 0 }
        let step = max(1, long.count / Self.mostSamples)
        var looked = 0
        var found = 0
        for place in stride(from: 0, to: long.count, by: step) {
            looked += 1
            var hash = RollingHash()
            for byte in long[place].utf8 {
                guard let key = hash.add(byte) else { continue }
                if runs.contains(key) { found += 1 }
                break
            }
        }
        return Double(found) / Double(looked)
    }

    /// Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987: over letters and digits only, because
    /// quotes and spaces differ.
    private struct RollingHash {
        private static let base: UInt64 = 1_099_511_628_211
        /// `base` to the power of the length.
        private static let last: UInt64 = (0..<sampleLength).reduce(1) { power, _ in power &* base }

        private var window = Array(repeating: UInt8(0), count: sampleLength)
        private var count = 0
        private var hash: UInt64 = 0

        /// - Returns: The hash of the last `sampleLength` letters, or nil before there are enough.
        mutating func add(_ byte: UInt8) -> UInt64? {
            guard byte.isASCIILetter || byte.isASCIIDigit || byte >= 0xC3 else { return nil }
            let letter = byte.asciiLowercased
            let place = count % sampleLength
            hash = hash &* Self.base &+ UInt64(letter) &- Self.last &* UInt64(window[place])
            window[place] = letter
            count += 1
            return count >= sampleLength ? hash : nil
        }
    }
}
