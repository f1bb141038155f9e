// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// A transaction on a copy of the state.
final class InMemoryTransaction: FamilyTransaction {
    var state: InMemoryState

    init(_ state: InMemoryState) { self.state = state }

    func counts() throws -> IndexCounts { state.counts }
    func numbers() throws -> IndexNumbers { state.numbers }
    func save(_ numbers: IndexNumbers) throws { state.numbers = numbers }
    func record(_ changes: [FamilyChange]) throws { state.changes += changes }
}

// MARK: - Members

extension InMemoryTransaction {
    func number(of article: Article.ID) throws -> ArticleNumber? { state.number(of: article) }
    func member(_ article: ArticleNumber) throws -> StoredMember? { state.articles[article].map(state.member) }
    func article(_ article: ArticleNumber) throws -> StoredArticle? { state.articles[article].flatMap(state.stored) }

    func members(with fingerprintID: FingerprintID, from first: ArticleNumber, limit: Int?) throws -> [StoredMember] {
        state.rows { $0.fingerprintID == fingerprintID && $0.number >= first }.prefix(limit ?? .max).map(state.member)
    }

    func fingerprintIDs(titledDigest: TextDigest) throws -> [FingerprintID] {
        Array(Set(state.articles.values.filter { $0.titledDigest == titledDigest }.map(\.fingerprintID)))
    }

    func hasFingerprint(titledDigest: TextDigest, otherThan fingerprintID: FingerprintID) throws -> Bool {
        try fingerprintIDs(titledDigest: titledDigest).contains { $0 != fingerprintID }
    }

    func versions(
        of member: ClusteringMember, except article: ArticleNumber?, limit: Int
    ) throws -> [ClusteringMember] {
        func time(_ other: ClusteringMember) -> Date { other.modified ?? other.published ?? .distantFuture }
        func isBefore(_ a: StoredMember, _ b: StoredMember) -> Bool {
            let (first, second) = (time(a.attributes), time(b.attributes))
            return first == second ? a.number < b.number : first < second
        }
        var found: [ArticleNumber: StoredMember] = [:]
        func add(_ isVersion: (ClusteringMember) -> Bool) {
            let others = state.rows { $0.number != article }.map(state.member)
            let all = others.filter { isVersion($0.attributes) }.sorted(by: isBefore)
            let older = all.filter { time($0.attributes) <= time(member) }.suffix(limit)
            let newer = all.filter { time($0.attributes) >= time(member) }.prefix(limit)
            for other in older + newer { found[other.number] = other }
        }
        if let key = member.addressKey { add { $0.addressKey == key } }
        if let key = member.documentKey { add { $0.documentKey == key } }
        return found.values.sorted { $0.number < $1.number }.map(\.attributes)
    }

    func renewVersionKeys(of article: ArticleNumber) throws {}

    func text(of article: ArticleNumber) throws -> StoredText? {
        guard let stored = state.articles[article]?.article else { return nil }
        return StoredText(
            title: stored.title, text: stored.text, language: stored.language, lines: state.lines[article])
    }

    func placement(of article: ArticleNumber) throws -> Placement {
        guard let placement = state.articles[article].flatMap(state.placement) else {
            throw IndexError.damaged("an article is missing")
        }
        return placement
    }

    func insert(
        _ submission: Submission, as article: ArticleNumber, fingerprintID: FingerprintID, titledDigest: TextDigest,
        text: EncodedText
    ) throws {
        state.articles[article] = InMemoryState.Row(
            number: article, article: submission.article, fingerprintID: fingerprintID, titledDigest: titledDigest,
            placed: StoredPlacement(family: article, kind: .original, related: nil, evidence: nil),
            received: submission.arrival.received, versions: submission.versions, terms: submission.terms,
            admitted: article)
    }

    func renew(_ article: ArticleNumber, from submission: Submission) throws {
        guard var row = state.articles[article] else { return }
        let (old, new) = (row.article, submission.article)
        let hasSameTerms = old.language == new.language && old.byline == new.byline && old.section == new.section
        row.article = new
        row.article.status = new.status ?? old.status
        row.versions = ReadingVersions(
            reader: submission.versions.reader, analyzer: hasSameTerms ? row.versions.analyzer : 0)
        row.tried = 0
        state.articles[article] = row
    }

    func updateStatus(of article: ArticleNumber, from other: Article) throws {
        guard let old = state.articles[article]?.article, let status = other.status, old.status != status
        else { return }
        let (before, now) = (old.modified ?? old.published, other.modified ?? other.published)
        guard before ?? .distantPast <= now ?? .distantFuture else { return }
        state.articles[article]?.article.status = status
        state.articles[article]?.article.modified = other.modified ?? old.modified
    }

    func setFingerprint(of article: ArticleNumber, to fingerprintID: FingerprintID, titledDigest: TextDigest) throws {
        state.articles[article]?.fingerprintID = fingerprintID
        state.articles[article]?.titledDigest = titledDigest
    }

    func place(_ member: StoredMember, at placement: StoredPlacement) throws {
        state.articles[member.number]?.placed = placement
    }

    func renameFamily(_ family: ArticleNumber, to article: ArticleNumber) throws {
        for row in state.rows(where: { $0.placed.family == family }) {
            state.articles[row.number]?.placed.family = article
        }
    }

    // MARK: Overrides

    func insertOverride(_ override: StoredOverride, made: Date) throws { state.overrides[override] = made }
    func removeOverride(_ former: StoredOverride) throws -> Bool { state.overrides.removeValue(forKey: former) != nil }
    func hasJoins() throws -> Bool { state.overrides.keys.contains { $0.articles.count == 2 } }

    func joins(of article: ArticleNumber) throws -> [StoredJoin] {
        state.overrides.keys.compactMap { override in
            guard case .together(let first, let second) = override, first == article || second == article,
                let other = state.articles[first == article ? second : first]
            else { return nil }
            return StoredJoin(fingerprintID: other.fingerprintID, other: other.article.id, isFirst: first == article)
        }
    }
}
