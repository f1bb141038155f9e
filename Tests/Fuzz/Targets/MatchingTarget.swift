// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Matching

extension FuzzTarget {
    /// Texts separated by lines of `----`; the first line of each is its title. The result for a pair must not depend on
    /// the order of the two texts, and the result for all texts not on the order of arrival.
    static let matching = FuzzTarget(name: "matching") { bytes in
        let texts = String(decoding: bytes, as: UTF8.self).split(separator: "\n----\n", maxSplits: 4).map(String.init)
        let matcher = Matcher()
        let languages = ["fr", "de", "fr", nil, "en"]
        let fingerprints = zip(texts, languages).map { matcher.prepare(title: title($0), text: $0, language: $1) }
        for ((text, language), fingerprint) in zip(zip(texts, languages), fingerprints) {
            let again = matcher.prepare(title: title(text), text: text, language: language)
            try check(again == fingerprint, "a different fingerprint the second time")
            try checkFingerprint(fingerprint)
        }
        let ready = zip(texts, languages).map { MatchableText(title: title($0), text: $0, language: $1) }
        for a in texts.indices {
            let same = matcher.compare(ready[a], ready[a])
            try check(same == PairMatch(.copy, .identical), "a text that is not a copy of itself")
            for b in texts.indices {
                let there = matcher.compare(ready[a], ready[b])
                try check(matcher.compare(ready[b], ready[a]) == there?.reversed, "a match in one direction only")
                try checkPassages(texts[a], texts[b], matcher)
            }
        }
        try checkCandidates(fingerprints, ready, .copies, matcher)
        try checkCandidates(fingerprints, ready, .renderings, matcher)
        try checkCandidates(fingerprints, ready, .translations, matcher)
        try checkClustering(texts, ready, matcher)
    }

    private static func title(_ text: String) -> String? { text.split(separator: "\n").first.map(String.init) }

    private static func checkFingerprint(_ fingerprint: Fingerprint) throws {
        for values in [fingerprint.shingles, fingerprint.keys, fingerprint.sketch, fingerprint.names] {
            try check(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "values not ascending")
        }
        try check(Set(fingerprint.keys).isSubset(of: fingerprint.shingles), "a key that is not a shingle")
    }

    private static func checkPassages(_ here: String, _ there: String, _ matcher: Matcher) throws {
        let passages = matcher.passages(here, there)
        var (end, total) = (0, 0)
        var taken: [Range<Int>] = []
        for passage in passages {
            try check(
                passage.here.lowerBound >= end && !passage.here.isEmpty, "passages out of order in the first text")
            try check(passage.words.value > 0, "a passage without words")
            end = passage.here.upperBound
            total += passage.words.value
            taken.append(passage.there)
        }
        try check(end <= here.unicodeScalars.count, "a passage beyond the end")
        taken.sort { $0.lowerBound < $1.lowerBound }
        try check(
            zip(taken, taken.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
            "passages overlap in the second text")
        try check(
            (taken.last?.upperBound ?? 0) <= there.unicodeScalars.count, "a passage beyond the end of the second text")
    }

    /// Candidates for copies are mutual. For the other kinds, two texts that match in that kind must be candidates of each
    /// other. A removed fingerprint is no longer found.
    private static func checkCandidates(
        _ fingerprints: [Fingerprint], _ texts: [MatchableText], _ kind: CandidateKind, _ matcher: Matcher
    ) throws {
        let index = matcher.makeCandidateIndex(kind)
        func keys(_ fingerprint: Fingerprint) -> [UInt32] {
            switch kind {
            case .copies: fingerprint.keys
            case .renderings: fingerprint.sketch
            case .translations: fingerprint.names
            }
        }
        let numbers = fingerprints.indices.map { FingerprintID(Int64($0) * 3 + 1) }
        for (number, fingerprint) in zip(numbers, fingerprints) {
            index.insert(number, keys: keys(fingerprint), language: fingerprint.language)
        }
        let found = fingerprints.map { Set(index.candidates(keys($0), language: $0.language)) }
        for a in fingerprints.indices {
            for b in fingerprints.indices {
                let isFound = (found[a].contains(numbers[b]), found[b].contains(numbers[a]))
                switch (kind, matcher.compare(texts[a], texts[b])?.kind) {
                case (.copies, _): try check(isFound.0 == isFound.1, "a candidate in one direction only")
                case (.renderings, .rendering), (.translations, .translation):
                    try check(isFound.0 && isFound.1, "a match of kind \(kind) without candidates")
                default: break
                }
            }
        }
        for (number, fingerprint) in zip(numbers, fingerprints) { index.remove(number, keys: keys(fingerprint)) }
        for fingerprint in fingerprints {
            try check(
                index.candidates(keys(fingerprint), language: fingerprint.language).isEmpty,
                "a removed fingerprint is still a candidate")
        }
    }

    private static func checkClustering(_ texts: [String], _ ready: [MatchableText], _ matcher: Matcher) throws {
        var members: [ClusteringMember] = []
        var numbers: [TextDigest: FingerprintID] = [:]
        var distinct: [(number: FingerprintID, text: MatchableText)] = []
        for (text, one) in zip(texts, ready) {
            let fingerprint = one.fingerprint
            let number = numbers[fingerprint.body] ?? FingerprintID(Int64(numbers.count))
            if numbers.updateValue(number, forKey: fingerprint.body) == nil { distinct.append((number, one)) }
            let id = Article.ID(source: nil, url: nil, documentID: nil, title: title(text), text: text)
            guard !members.contains(where: { $0.id == id }) else { continue }
            members.append(
                ClusteringMember(
                    id: id, fingerprintID: number, titledDigest: fingerprint.titledDigest,
                    published: text.utf8.count.isMultiple(of: 3) ? Date(timeIntervalSince1970: 1e9) : nil,
                    words: WordCount(text.utf8.count / 6), source: nil, url: nil, documentID: nil))
        }
        var links: [SimilarityEdge] = []
        for (place, one) in distinct.enumerated() {
            for other in distinct[(place + 1)...] {
                guard let match = matcher.compare(one.text, other.text) else { continue }
                links.append(SimilarityEdge(a: one.number, b: other.number, match: match))
            }
        }
        let placements = Set(matcher.cluster(members, links: links))
        try check(placements.count == members.count, "\(members.count) members, \(placements.count) placements")
        let reversed = Set(matcher.cluster(members.reversed(), links: links.reversed()))
        try check(reversed == placements, "the families depend on the order")
    }
}
