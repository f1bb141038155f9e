// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// All text that a page shows or hides, its scripts aside, as a place to look whether something stands in it.
struct ShownText {
    /// Letters by which a paragraph is known.
    private static let sampleLength = 32
    /// Paragraphs that are looked for, at most.
    private static let mostSamples = 40

    /// Hashes of every run of so many letters.
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

    /// The share of these paragraphs that begin somewhere in the page as they do here.
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

    /// Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987: over letters and digits alone, since
    /// writers differ in quotes and spaces.
    private struct RollingHash {
        private static let base: UInt64 = 1_099_511_628_211
        /// `base` to the power of the length.
        private static let last: UInt64 = (0..<sampleLength).reduce(1) { power, _ in power &* base }

        private var window = Array(repeating: UInt8(0), count: sampleLength)
        private var count = 0
        private var hash: UInt64 = 0

        /// - Returns: the hash of the last letters, once there are enough.
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
