// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The expected placements of a set of articles, computed in memory from every pair. Every index must have these
/// placements, whatever the order of arrival.
public enum Oracle {
    /// Matchers for tests need no words.
    private static let nothing = ComparedWords(words: [], marks: [], beginnings: [], values: [])

    public static func placements(of arrived: [Submission], matcher: any CopyMatcher) -> [Article.ID: Placement] {
        let submissions = withoutBoilerplateLines(arrived, matcher)
        var fingerprintIDs: [TextDigest: FingerprintID] = [:]
        var fingerprints: [(FingerprintID, Fingerprint)] = []
        for submission in submissions where fingerprintIDs[submission.fingerprint.body] == nil {
            let number = FingerprintID(Int64(fingerprintIDs.count + 1))
            fingerprintIDs[submission.fingerprint.body] = number
            fingerprints.append((number, submission.fingerprint))
        }
        let versionTexts = submissions.compactMap { submission in
            fingerprintIDs[submission.fingerprint.body].map { fingerprintID in
                VersionText(
                    ClusteringMember(
                        submission.article, fingerprintID: fingerprintID,
                        titledDigest: submission.fingerprint.titledDigest),
                    fingerprint: submission.fingerprint.asStored)
            }
        }
        let articles = Dictionary(grouping: versionTexts, by: \.member.fingerprintID)
        var links: [SimilarityEdge] = []
        for (index, (a, first)) in fingerprints.enumerated() {
            for (b, second) in fingerprints[(index + 1)...] {
                let match =
                    matcher.compare(first, second, words: { (nothing, nothing) })
                    ?? versions(a, b, articles, matcher)
                if let match { links.append(SimilarityEdge(a: a, b: b, match: match)) }
            }
        }
        let members = articles.values.flatMap { $0.map(\.member) }
        let placements = components(members, links).flatMap { component in
            let inside = Set(component.map(\.fingerprintID))
            return matcher.cluster(component, links: links.filter { inside.contains($0.a) })
        }
        return Dictionary(uniqueKeysWithValues: placements.map { ($0.article, $0) })
    }

    /// The link of two texts if any two of their articles are versions.
    private static func versions(
        _ a: FingerprintID, _ b: FingerprintID, _ articles: [FingerprintID: [VersionText]], _ matcher: any CopyMatcher
    ) -> PairMatch? {
        for first in articles[a] ?? [] {
            for second in articles[b] ?? [] {
                if let match = matcher.compareVersions(first, second, words: { (nothing, nothing) }) { return match }
            }
        }
        return nil
    }

    /// The submissions as they are compared when all have arrived.
    private static func withoutBoilerplateLines(_ submissions: [Submission], _ matcher: any CopyMatcher) -> [Submission]
    {
        let index = matcher.makeBoilerplateIndex()
        for (number, submission) in submissions.enumerated() {
            _ = index.insert(
                ArticleNumber(Int64(number)), outlet: OutletKey(source: submission.article.source),
                lines: submission.fingerprint.lines)
        }
        return submissions.map { submission in
            let article = submission.article
            let outlet = OutletKey(source: article.source)
            let boilerplate = index.boilerplate(submission.fingerprint.lines, outlet: outlet)
            return Submission(
                article: article,
                fingerprint: matcher.prepare(
                    title: article.title, text: article.text, language: article.language, without: boilerplate),
                terms: submission.terms, arrival: submission.arrival, recovered: submission.recovered)
        }
    }

    private static func components(_ members: [ClusteringMember], _ links: [SimilarityEdge]) -> [[ClusteringMember]] {
        var mark = Dictionary(uniqueKeysWithValues: Set(members.map(\.fingerprintID)).map { ($0, $0) })
        func join(_ a: FingerprintID, _ b: FingerprintID) {
            guard let x = mark[a], let y = mark[b], x != y else { return }
            for (fingerprintID, old) in mark where old == max(x, y) { mark[fingerprintID] = min(x, y) }
        }
        for link in links { join(link.a, link.b) }
        for group in Dictionary(grouping: members, by: \.titledDigest).values {
            for member in group { join(group[0].fingerprintID, member.fingerprintID) }
        }
        return Array(Dictionary(grouping: members) { mark[$0.fingerprintID] }.values)
    }
}
