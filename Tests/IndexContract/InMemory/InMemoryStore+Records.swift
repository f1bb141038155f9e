// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

extension InMemoryState {
    func placement(_ number: ArticleNumber) -> Placement? {
        guard let row = articles[number], let family = articles[row.placed.family]?.article.id else { return nil }
        var relation = Relation.original
        if let related = row.placed.related, let other = articles[related], let evidence = row.placed.evidence {
            relation = Relation(kind: row.placed.kind, to: other.article.id, evidence: evidence)
        }
        return Placement(article: row.article.id, family: Family.ID(family), relation: relation)
    }

    func stored(_ number: ArticleNumber) -> StoredArticle? {
        guard let row = articles[number], let placement = placement(number) else { return nil }
        let first = arrivals.compactMap(\.self).first { $0.article == number }
        return StoredArticle(
            article: row.article, placement: placement, received: row.received, arrival: first.map(arrival),
            place: first.flatMap { files[$0.file].place },
            withdrawal: withdrawal(of: row.article, received: row.received))
    }

    private func withdrawal(of article: Article, received: Date) -> Withdrawal? {
        let time = article.modified ?? article.published ?? received
        func isOfSame(_ notice: Article) -> Bool {
            notice.documentID != nil && notice.documentID == article.documentID && notice.source == article.source
                || notice.url != nil && notice.url == article.url
        }
        let notices = articles.values.compactMap { row -> Withdrawal? in
            let notice = row.article
            let issued = notice.modified ?? notice.published ?? row.received
            guard notice.id != article.id, issued >= time else { return nil }
            if let status = notice.status, status != .usable, isOfSame(notice) {
                return Withdrawal(status: status, notice: notice.id, issued: issued)
            }
            guard let document = notice.withdraws, document == article.documentID, notice.source == article.source
            else { return nil }
            return Withdrawal(status: .canceled, notice: notice.id, issued: issued)
        }
        return notices.max { $0.issued < $1.issued }
    }

    /// The article to which an id leads: its own id or that of a reading that it replaced.
    func number(of prefix: Article.IDPrefix) throws(IndexError) -> ArticleNumber? {
        if let number = try unique(prefix, articles.values.map { ($0.article.id, $0.number) }) { return number }
        return try unique(prefix, former.map { ($0.id, $0.article) })
    }

    func successor(of prefix: Article.IDPrefix) throws(IndexError) -> ArticleNumber? {
        try removal(of: prefix).flatMap { removals[$0]?.successor }
    }

    func removal(of prefix: Article.IDPrefix) throws(IndexError) -> ArticleNumber? {
        try unique(prefix, removals.map { ($0.value.removal.article, $0.key) })
    }

    private func unique(
        _ prefix: Article.IDPrefix, _ all: [(id: Article.ID, number: ArticleNumber)]
    ) throws(IndexError) -> ArticleNumber? {
        let found = all.filter { prefix.lowerBound <= $0.id && $0.id <= prefix.upperBound }
        let ids = Set(found.map(\.id))
        guard ids.count > 1 else { return found.last?.number }
        throw IndexError(
            step: "find", object: prefix.description, cause: .ambiguous(candidates: ids.sorted()), detail: "several")
    }
}

extension InMemoryStore {
    public func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle? {
        let state = snapshot
        return try state.number(of: prefix).flatMap { state.stored($0) }
    }

    public func boilerplateLines(of article: Article.ID) throws(IndexError) -> Set<UInt32> {
        let state = snapshot
        guard let row = state.articles.values.first(where: { $0.article.id == article }),
            let lines = state.lines[row.number]
        else { return [] }
        return Set(lines.lines.filter { state.boilerplate.contains(OutletLine(outlet: lines.outlet, line: $0)) })
    }

    public func counts() throws(IndexError) -> IndexCounts { snapshot.counts }

    public func latest(_ count: Int, before last: Article.ID?) throws(IndexError) -> [StoredArticle] {
        let state = snapshot
        let rows = state.articles.values.sorted { $0.number > $1.number }
        return rows.suffix(behind: last, \.article.id).prefix(count).compactMap { state.stored($0.number) }
    }

    public func articles(after last: Article.ID?, limit: Int) throws(IndexError) -> [StoredArticle] {
        let state = snapshot
        let rows = state.articles.values.filter { row in last.map { row.article.id > $0 } ?? true }
        return rows.sorted { $0.article.id < $1.article.id }.prefix(limit).compactMap { state.stored($0.number) }
    }

    public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
        try articles(after: nil, limit: .max).forEach(body)
    }

    public func overrides(on article: Article.ID?) throws(IndexError) -> [OverrideRecord] {
        let state = snapshot
        let sorted = state.overrides.sorted { ($0.value, $0.key.articles[0]) < ($1.value, $1.key.articles[0]) }
        return sorted.compactMap { override, made in
            let ids = override.articles.compactMap { state.articles[$0]?.article.id }
            guard article.map(ids.contains) ?? true, let first = ids.first else { return nil }
            return OverrideRecord(manualOverride: ids.count == 2 ? .together(first, ids[1]) : .apart(first), made: made)
        }
    }

    // MARK: Removals

    public func forgetHistory(of articles: [Article.ID]) throws(IndexError) {
        try change("forget from") { transaction in
            for article in articles {
                guard let note = try transaction.removal(.article(article)) else { throw Self.unknown(article) }
                transaction.noteFiles(of: note.number, nil)
                for place in transaction.state.arrivals.indices
                where transaction.state.arrivals[place]?.article == note.number {
                    transaction.state.arrivals[place] = nil
                }
                let left = Set(transaction.state.arrivals.compactMap { $0?.file })
                transaction.state.departures.removeAll { !left.contains($0.file) }
            }
        }
    }

    public func finishRemovals(timeout: Duration) throws(IndexError) -> Bool { true }

    public func countOfTraces() throws(IndexError) -> Int { 0 }

    public func unfinishedRemovals() throws(IndexError) -> [Article.ID] {
        let state = snapshot
        return state.removals.sorted { $0.key < $1.key }.filter { number, _ in
            state.arrivals.contains { $0?.article == number && $0?.record.outcome == .stored }
        }.map(\.value.removal.article)
    }

    public func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal? {
        let state = snapshot
        return try state.removal(of: prefix).flatMap { state.removals[$0]?.removal }
    }

    public func undoRemoval(of article: Article.ID) throws(IndexError) {
        try change("undo a removal in") { transaction in
            guard let note = try transaction.removal(.article(article)) else { throw Self.unknown(article) }
            let root = transaction.state.removals[note.number]?.root ?? note.number
            for (number, other) in transaction.state.removals where number == root || other.root == root {
                transaction.state.removals[number] = nil
                for place in transaction.state.arrivals.indices
                where transaction.state.arrivals[place]?.article == number {
                    transaction.state.arrivals[place]?.article = nil
                }
            }
        }
    }

    private static func unknown(_ article: Article.ID) -> IndexError {
        IndexError(step: "forget", object: article.hex, cause: .unknownArticle, detail: "no article has this id")
    }
}
