// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

extension InMemoryState {
    var counts: IndexCounts {
        IndexCounts(
            articles: articles.count, families: articles.values.count { $0.placed.family == $0.number },
            removals: removals.count)
    }

    func member(_ row: ArticleRow) -> StoredMember {
        let article = row.article
        return StoredMember(
            number: row.number,
            attributes: ClusteringMember(
                id: article.id, fingerprintID: row.fingerprintID, titledDigest: row.titledDigest,
                published: article.published.map(StoredTime.rounded),
                modified: article.modified.map(StoredTime.rounded), words: article.words, source: article.source,
                url: article.url, documentID: article.documentID, isApart: overrides[.apart(row.number)] != nil),
            placed: row.placed)
    }
}

extension InMemoryTransaction {
    func number(of article: Article.ID) throws -> ArticleNumber? {
        state.articles.values.first { $0.article.id == article }?.number
    }

    func id(of article: ArticleNumber) throws -> Article.ID? { state.articles[article]?.article.id }
    func member(_ article: ArticleNumber) throws -> StoredMember? { state.articles[article].map(state.member) }

    func members(with fingerprintID: FingerprintID, from first: ArticleNumber, limit: Int?) throws -> [StoredMember] {
        let rows = state.articles.values.filter { $0.fingerprintID == fingerprintID && $0.number >= first }
        return rows.sorted { $0.number < $1.number }.prefix(limit ?? .max).map(state.member)
    }

    func articles(with fingerprintID: FingerprintID, limit: Int?) throws -> [ArticleNumber] {
        try members(with: fingerprintID, from: ArticleNumber(0), limit: limit).map(\.number)
    }

    func fingerprintIDs(titledDigest: TextDigest) throws -> [FingerprintID] {
        Array(Set(state.articles.values.filter { $0.titledDigest == titledDigest }.map(\.fingerprintID)))
    }

    func hasFingerprint(titledDigest: TextDigest, otherThan fingerprintID: FingerprintID) throws -> Bool {
        try fingerprintIDs(titledDigest: titledDigest).contains { $0 != fingerprintID }
    }

    func text(of article: ArticleNumber) throws -> StoredText? {
        state.articles[article].map { row in
            StoredText(
                title: row.article.title, text: row.article.text, language: row.article.language,
                lines: state.lines[article])
        }
    }

    func article(_ article: ArticleNumber) throws -> StoredArticle? { state.stored(article) }

    func placement(of article: ArticleNumber) throws -> Placement {
        guard let placement = state.placement(article) else { throw IndexError.damaged("an article is missing") }
        return placement
    }

    // MARK: Writing

    func insert(
        _ submission: Submission, as article: ArticleNumber, fingerprintID: FingerprintID, titledDigest: TextDigest,
        text: EncodedText
    ) throws {
        state.articles[article] = InMemoryState.ArticleRow(
            number: article, article: submission.article, fingerprintID: fingerprintID, titledDigest: titledDigest,
            placed: StoredPlacement(family: article, kind: .original, related: nil, evidence: nil),
            received: submission.arrival.received, versions: submission.versions, terms: submission.terms)
    }

    func renew(_ article: ArticleNumber, from submission: Submission) throws {
        guard let old = state.articles[article] else { return }
        let isInSameLanguage = old.article.language == submission.article.language
        let new = submission.article
        state.articles[article]?.article = new.with(status: new.status ?? old.article.status, modified: new.modified)
        state.articles[article]?.versions = ReadingVersions(
            reader: submission.versions.reader, analyzer: isInSameLanguage ? old.versions.analyzer : 0)
        state.articles[article]?.tried = 0
    }

    func updateStatus(of article: ArticleNumber, from other: Article) throws {
        guard let status = other.status, let old = state.articles[article]?.article, old.status != status else {
            return
        }
        let (before, now) = (old.modified ?? old.published, other.modified ?? other.published)
        guard before ?? Date(timeIntervalSince1970: 0) <= now ?? .distantFuture else { return }
        state.articles[article]?.article = old.with(status: status, modified: other.modified ?? old.modified)
    }

    func setFingerprint(of article: ArticleNumber, to fingerprintID: FingerprintID, titledDigest: TextDigest) throws {
        state.articles[article]?.fingerprintID = fingerprintID
        state.articles[article]?.titledDigest = titledDigest
    }

    func place(_ member: StoredMember, at placement: StoredPlacement) throws {
        state.articles[member.number]?.placed = placement
    }

    func renameFamily(_ family: ArticleNumber, to article: ArticleNumber) throws {
        for (number, row) in state.articles where row.placed.family == family {
            state.articles[number]?.placed.family = article
        }
    }

    // MARK: Overrides

    func hasJoins() throws -> Bool { state.overrides.keys.contains { $0.articles.count == 2 } }

    func joins(of article: ArticleNumber) throws -> [StoredJoin] {
        state.overrides.keys.compactMap { override in
            let pair = override.articles
            guard pair.count == 2, let place = pair.firstIndex(of: article),
                let other = state.articles[pair[1 - place]]
            else { return nil }
            return StoredJoin(fingerprintID: other.fingerprintID, other: other.article.id, isFirst: place == 0)
        }
    }

    func insertOverride(_ override: StoredOverride, made: Date) throws { state.overrides[override] = made }

    func removeOverride(_ override: StoredOverride) throws -> Bool {
        state.overrides.removeValue(forKey: override) != nil
    }

    func removeJoins(of article: ArticleNumber) throws {
        for override in state.overrides.keys where override.articles.count == 2 && override.articles.contains(article) {
            state.overrides[override] = nil
        }
    }
}

extension Article {
    fileprivate func with(status: PublicationStatus?, modified: Date?) -> Article {
        Article(
            title: title, byline: byline, source: source, url: url, documentID: documentID, language: language,
            published: published, modified: modified, section: section, embargoed: embargoed, status: status,
            withdraws: withdraws, isIncomplete: isIncomplete, format: format, text: text, words: words, fields: fields)
    }
}
