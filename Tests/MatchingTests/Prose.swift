// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Matching

/// Pseudo-random numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

/// Generated text: words made of syllables, in sentences and paragraphs, different for every seed.
enum Prose {
    private static let syllables = ["ba", "ré", "mo", "lin", "ta", "vœu", "Sor", "ça", "des", "gri", "pa", "num", "él"]

    static func words(_ count: Int, seed: UInt64) -> [String] {
        var dice = Dice(seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...4, using: &dice)).map { _ in
                syllables[Int.random(in: 0..<syllables.count, using: &dice)]
            }.joined()
        }
    }

    static func text(_ count: Int, seed: UInt64) -> String { text(words(count, seed: seed)) }

    static func text(_ words: [String]) -> String {
        stride(from: 0, to: words.count, by: 40).map { start in
            words[start..<min(start + 40, words.count)].joined(separator: " ") + "."
        }.joined(separator: "\n\n")
    }
}

extension Matcher {
    func prepare(_ text: String) -> Fingerprint { prepare(title: nil, text: text) }

    /// The evidence that two texts are copies, from their shingles only.
    func compare(_ a: Fingerprint, _ b: Fingerprint) -> Evidence? {
        let nothing = ComparedWords(words: [], marks: [], beginnings: [], values: [])
        let match = compare(a, b) { (nothing, nothing) }
        return match?.kind == .copy ? match?.evidence : nil
    }
}

extension Fingerprint {
    /// Without the lines, which belong to the unmodified text.
    var compared: Fingerprint {
        Fingerprint(body: body, titledDigest: titledDigest, shingles: shingles, keys: keys, sketch: sketch)
    }
}
