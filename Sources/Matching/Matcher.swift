// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Distinguishes copies of one text from different texts: makes fingerprints, compares them, and divides copies into
/// families.
///
/// Has no state; every result is a pure function of its arguments.
public struct Matcher: CopyMatcher {
    public init() {}

    public var rules: Int { FamilyRules.version }

    /// Makes the fingerprint of a text. Safe to call from many threads at once; cannot fail.
    /// - Parameter language: as `Article.language`; without it no translations are found.
    public func prepare(title: String?, text: String, language: String? = nil) -> Fingerprint {
        Preparation.fingerprint(title: title, text: text, language: language)
    }

    public func prepare(title: String?, text: String, language: String?, without boilerplate: Set<UInt32>)
        -> Fingerprint
    {
        Preparation.fingerprint(title: title, text: text, language: language, without: boilerplate)
    }

    public func words(title: String?, text: String, without boilerplate: Set<UInt32>) -> ComparedWords {
        Preparation.words(title: title, text: text, without: boilerplate)
    }

    public func makeCandidateIndex(_ kind: CandidateKind) -> any CandidateIndex { InvertedKeyIndex(kind) }

    public func makeBoilerplateIndex() -> any BoilerplateIndex { BoilerplateLearner() }

    public func compare(
        _ a: Fingerprint, _ b: Fingerprint, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? { try PairComparer.compare(a, b, words: words) }

    public func compareVersions(
        _ a: VersionText, _ b: VersionText, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? { try VersionCheck.match(a, b, words: words) }

    public func cluster(_ members: [ClusteringMember], links: [SimilarityEdge], joins: [Joining]) -> [Placement] {
        FamilyClustering.placements(members, links: links, joins: joins)
    }

    public func leads(_ a: ClusteringMember, before b: ClusteringMember) -> Bool { Lead.precedes(a, b) }

    /// The runs of words that two texts share, the longest chosen first and without overlap, in the order of `here`.
    ///
    /// Offsets count Unicode scalars of each text. In texts that repeat themselves thousands of times not every run is
    /// found, so that the time stays nearly linear in their length.
    public func passages(_ here: String, _ there: String) -> [SharedPassage] { Passages.shared(here, there) }
}
