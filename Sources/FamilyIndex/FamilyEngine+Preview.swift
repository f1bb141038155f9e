// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Synchronization

extension FamilyEngine {
    public func preview(_ submission: Submission) throws(IndexError) -> Receipt {
        try candidates.withLock { candidates throws(IndexError) -> Receipt in
            let candidates = candidates
            candidates.expect([submission.fingerprint.language])
            // An article that is already stored needs none of this.
            if try !isThere(submission.article.id) { try load(candidates) }
            return try store.read("look into") { reader in
                if let article = try reader.number(of: submission.article.id) {
                    return Receipt(
                        outcome: .known, placement: try reader.placement(of: article), wasThere: true)
                }
                let earlier = try reader.earlierReading(ofPartOf: submission, except: nil)
                if let note = try reader.removal(against: submission, isReadAgain: earlier != nil) {
                    return Receipt(
                        outcome: .known, placement: .alone(submission.article.id), takedown: note.removal)
                }
                try candidates.catchUp(reader)
                return Receipt(outcome: .stored, placement: try placement(of: submission, candidates, reader))
            }
        }
    }

    private func isThere(_ article: Article.ID) throws(IndexError) -> Bool {
        try store.read("look into") { reader in
            try reader.number(of: article) != nil || reader.removal(.article(article)) != nil
        }
    }

    /// Does what admission would do, on a component built in memory.
    private func placement(
        of submission: Submission, _ candidates: any CandidateSource, _ reader: any FamilyReader
    ) throws -> Placement {
        let article = submission.article
        let comparer = CandidateComparer(reader, candidates, matcher)
        let text = ComparedText(
            title: article.title, text: article.text, language: article.language,
            boilerplate: candidates.boilerplate(
                among: submission.fingerprint.lines, of: OutletKey(source: article.source)))
        let fingerprint = comparer.fingerprint(of: text, as: submission.fingerprint)
        let existing = try reader.fingerprintID(of: fingerprint.body)
        let fingerprintID: FingerprintID
        var links: [SimilarityEdge] = []
        if let existing {
            fingerprintID = existing
        } else {
            var numbers = try reader.numbers()
            fingerprintID = numbers.nextFingerprintID()
            links = try comparer.links(of: fingerprint, numbered: fingerprintID, text: text)
        }
        let member = ClusteringMember(
            submission.article, fingerprintID: fingerprintID, titledDigest: fingerprint.titledDigest)
        let versions = try comparer.versionLinks(
            of: VersionText(member, fingerprint: fingerprint), text,
            linked: existing == nil ? links.map(\.a) : nil)
        links += versions
        let start =
            (existing.map { [$0] } ?? []) + links.map { $0.other(than: fingerprintID) }
            + (try reader.fingerprintIDs(titledDigest: fingerprint.titledDigest))
        // Without limits this result is more exact than admission: it uses the whole component, which only takes
        // longer.
        guard let component = try Component.around(start, in: reader, limits: .none) else { return .alone(member.id) }
        let placements = matcher.cluster(
            component.members.map(\.attributes) + [member], links: component.links + links, joins: component.joins)
        guard let placement = placements.first(where: { $0.article == member.id }) else {
            throw IndexError(
                step: "fold", object: member.id.hex, cause: .fault, detail: "the matcher did not place the article")
        }
        return placement
    }
}
