// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The placements of a set of articles, worked out in memory from every pair: what an index must have arrived at,
/// whatever the order in which the set came together.
public enum Oracle {
    public static func placements(of arrived: [Submission], matcher: any CopyMatcher) -> [Article.ID: Placement] {
        let submissions = withoutStandingLines(arrived, matcher)
        var prints: [TextDigest: PrintNumber] = [:]
        var fingerprints: [(PrintNumber, Fingerprint)] = []
        for submission in submissions where prints[submission.fingerprint.body] == nil {
            let number = PrintNumber(Int64(prints.count + 1))
            prints[submission.fingerprint.body] = number
            fingerprints.append((number, submission.fingerprint))
        }
        var links: [PrintLink] = []
        for (index, (a, first)) in fingerprints.enumerated() {
            for (b, second) in fingerprints[(index + 1)...] {
                let nothing = ComparedWords(words: [], marks: [], beginnings: [])
                if let likeness = matcher.compare(first, second, words: { (nothing, nothing) }) {
                    links.append(PrintLink(a: a, b: b, likeness: likeness))
                }
            }
        }
        let members = submissions.compactMap { submission in
            prints[submission.fingerprint.body].map { print in
                FoldingMember(
                    id: submission.article.id, print: print, titled: submission.fingerprint.titled,
                    published: submission.article.published, words: submission.article.words,
                    source: submission.article.source, url: submission.article.url,
                    documentID: submission.article.documentID)
            }
        }
        let placements = components(members, links).flatMap { component in
            let inside = Set(component.map(\.print))
            return matcher.fold(component, links: links.filter { inside.contains($0.a) })
        }
        return Dictionary(uniqueKeysWithValues: placements.map { ($0.article, $0) })
    }

    /// As they are compared when all are there.
    private static func withoutStandingLines(_ submissions: [Submission], _ matcher: any CopyMatcher) -> [Submission] {
        let index = matcher.makeStandingIndex()
        for (number, submission) in submissions.enumerated() {
            _ = index.insert(
                ArticleNumber(Int64(number)), outlet: OutletKey(source: submission.article.source),
                lines: submission.fingerprint.lines)
        }
        return submissions.map { submission in
            let article = submission.article
            let outlet = OutletKey(source: article.source)
            let standing = index.standing(submission.fingerprint.lines, outlet: outlet)
            return Submission(
                article: article,
                fingerprint: matcher.prepare(
                    title: article.title, text: article.text, language: article.language, without: standing),
                terms: submission.terms, arrival: submission.arrival, recovered: submission.recovered)
        }
    }

    private static func components(_ members: [FoldingMember], _ links: [PrintLink]) -> [[FoldingMember]] {
        var mark = Dictionary(uniqueKeysWithValues: Set(members.map(\.print)).map { ($0, $0) })
        func join(_ a: PrintNumber, _ b: PrintNumber) {
            guard let x = mark[a], let y = mark[b], x != y else { return }
            for (print, old) in mark where old == max(x, y) { mark[print] = min(x, y) }
        }
        for link in links { join(link.a, link.b) }
        for group in Dictionary(grouping: members, by: \.titled).values {
            for member in group { join(group[0].print, member.print) }
        }
        return Array(Dictionary(grouping: members) { mark[$0.print] }.values)
    }
}
