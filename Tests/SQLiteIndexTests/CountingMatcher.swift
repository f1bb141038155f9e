// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import IndexContract
import Synchronization

/// `WordMatcher` that counts insertions into its in-memory indexes.
final class CountingMatcher: CopyMatcher {
    private let matcher = WordMatcher()
    private let counts = Mutex(Counts())

    struct Counts: Equatable, Sendable {
        /// Fingerprints inserted into the index of copies, and into the index of translations.
        var fingerprints = 0
        var translations = 0
        /// Articles whose lines were inserted.
        var articles = 0
    }

    func takeCounts() -> Counts {
        counts.withLock { counts in
            defer { counts = Counts() }
            return counts
        }
    }

    var rules: Int { matcher.rules }

    func makeCandidateIndex(_ kind: CandidateKind) -> any CandidateIndex {
        CountingCandidates(matcher.makeCandidateIndex(kind)) { [self] in
            counts.withLock { counts in
                if kind == .copies {
                    counts.fingerprints += 1
                } else if kind == .translations {
                    counts.translations += 1
                }
            }
        }
    }

    func makeBoilerplateIndex() -> any BoilerplateIndex {
        CountingLines(matcher.makeBoilerplateIndex()) { [self] in counts.withLock { $0.articles += 1 } }
    }

    func prepare(title: String?, text: String, language: String?, without boilerplate: Set<UInt32>) -> Fingerprint {
        matcher.prepare(title: title, text: text, language: language, without: boilerplate)
    }

    func words(title: String?, text: String, without boilerplate: Set<UInt32>) -> ComparedWords {
        matcher.words(title: title, text: text, without: boilerplate)
    }

    func compare(
        _ a: Fingerprint, _ b: Fingerprint, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? { try matcher.compare(a, b, words: words) }

    func compareVersions(
        _ a: VersionText, _ b: VersionText, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? { try matcher.compareVersions(a, b, words: words) }

    func cluster(_ members: [ClusteringMember], links: [SimilarityEdge], joins: [Joining]) -> [Placement] {
        matcher.cluster(members, links: links, joins: joins)
    }

    func leads(_ a: ClusteringMember, before b: ClusteringMember) -> Bool { matcher.leads(a, before: b) }
}

private final class CountingCandidates: CandidateIndex {
    private let index: any CandidateIndex
    private let onInsert: () -> Void

    init(_ index: any CandidateIndex, onInsert: @escaping () -> Void) {
        (self.index, self.onInsert) = (index, onInsert)
    }

    func insert(_ fingerprintID: FingerprintID, keys: [UInt32], language: LanguageKey) {
        onInsert()
        index.insert(fingerprintID, keys: keys, language: language)
    }

    func remove(_ fingerprintID: FingerprintID, keys: [UInt32]) { index.remove(fingerprintID, keys: keys) }
    func counted(_ keys: [UInt32], language: LanguageKey) -> [Candidate] { index.counted(keys, language: language) }
}

private final class CountingLines: BoilerplateIndex {
    private let index: any BoilerplateIndex
    private let onInsert: () -> Void

    init(_ index: any BoilerplateIndex, onInsert: @escaping () -> Void) {
        (self.index, self.onInsert) = (index, onInsert)
    }

    func insert(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine] {
        onInsert()
        return index.insert(article, outlet: outlet, lines: lines)
    }

    func remove(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) {
        index.remove(article, outlet: outlet, lines: lines)
    }

    func remove(_ articles: Set<ArticleNumber>) { index.remove(articles) }
    func learn(_ line: UInt32, outlet: OutletKey) { index.learn(line, outlet: outlet) }

    func unlearn(_ line: UInt32, outlet: OutletKey, holders: [(article: ArticleNumber, lines: [UInt32])]) {
        index.unlearn(line, outlet: outlet, holders: holders)
    }

    func boilerplate(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32> { index.boilerplate(lines, outlet: outlet) }
    func begin() { index.begin() }
    func commit() { index.commit() }
    func rollBack() { index.rollBack() }
}
