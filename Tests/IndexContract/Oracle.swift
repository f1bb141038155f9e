// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The placements of a set of articles, worked out in memory from every pair: what an index must have arrived at,
/// whatever the order in which the set came together.
public enum Oracle {
    public static func placements(of submissions: [Submission], matcher: any CopyMatcher) -> [Article.ID: Placement] {
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
                if let evidence = matcher.compare(first, second) {
                    links.append(PrintLink(a: a, b: b, evidence: evidence))
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
