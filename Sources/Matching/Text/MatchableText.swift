// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// A text with everything needed to compare it.
public struct MatchableText: Sendable {
    public let fingerprint: Fingerprint
    public let words: ComparedWords

    /// - Parameter boilerplate: hashes of boilerplate lines of its outlet; they are left out.
    public init(title: String?, text: String, language: String? = nil, without boilerplate: Set<UInt32> = []) {
        fingerprint = Preparation.fingerprint(title: title, text: text, language: language, without: boilerplate)
        words = Preparation.words(title: title, text: text, without: boilerplate)
    }
}

extension Matcher {
    /// What two texts have in common, seen from `a`; nil when they share too little to be copies.
    public func compare(_ a: MatchableText, _ b: MatchableText) -> PairMatch? {
        PairComparer.compare(a.fingerprint, b.fingerprint) { (a.words, b.words) }
    }
}
