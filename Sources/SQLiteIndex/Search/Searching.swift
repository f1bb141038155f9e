// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func search(_ query: SearchQuery, _ body: (SearchHit) throws -> Void) throws -> SearchSummary {
        // Errors that `body` throws are rethrown unchanged.
        var thrown: (any Error)?
        do throws(IndexError) {
            return try database.read("search") { db in
                try Search(query, limits, db).run { hit in
                    do { try body(hit) } catch {
                        thrown = error
                        throw error
                    }
                }
            }
        } catch {
            throw thrown ?? error
        }
    }

    public func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID] {
        try database.read("search") { db in
            let plan = try SearchPlan(query.condition, now: Column.time(query.now), db)
            guard plan.isPossible else { return [] }
            var ids: [Article.ID] = []
            let sql = "SELECT article.id FROM \(plan.tables(isNarrow: false)) ORDER BY article.row"
            try db.forEachStep(sql, plan.bindTables) { row in ids.append(try Column.id(row, 0)) }
            return ids
        }
    }
}

/// One search in one snapshot.
private struct Search {
    private let query: SearchQuery
    private let scan: MatchScan
    private let db: Database

    init(_ query: SearchQuery, _ limits: SearchLimits, _ db: Database) throws {
        let now = Column.time(query.now)
        self.query = query
        self.db = db
        scan = MatchScan(db: db, plan: try SearchPlan(query.condition, now: now, db), now: now, limits: limits)
    }

    /// Without words there is no best match.
    private var isRanked: Bool { query.order == .relevance && scan.plan.match != nil }

    func run(_ body: (SearchHit) throws -> Void) throws -> SearchSummary {
        var found = isRanked ? try scan.ranked() : MatchScan.Found(matches: try scan.unranked())
        if isRanked, let typed = TypedCharacters(query.condition) {
            try typed.rank(&found.matches, now: scan.now, scan.limits, db)
        }
        let isBefore = Match.order(
            query.order == .relevance && !isRanked ? .newest : query.order, now: scan.now)
        let families = found.matches.representatives(by: isRanked ? Match.isMoreRelevant : isBefore)
        try page(of: query.everyCopy ? found.matches : families, isBefore, body)
        return SearchSummary(
            articles: found.matches.count, families: families.count, ranked: found.ranked,
            waiting: try FullTextRows.countWaiting(in: db), undated: try countUndated(found.matches))
    }

    private func countUndated(_ matches: [Match]) throws -> Int {
        guard query.condition?.dependsOnDates == true else { return 0 }
        return try matches.count { match in
            try db.number("SELECT 1 FROM article WHERE row = ? AND published IS NULL") { $0.add(match.row) } != nil
        }
    }

    private func page(
        of matches: [Match], _ isBefore: (Match, Match) -> Bool, _ body: (SearchHit) throws -> Void
    ) throws {
        let start = min(max(0, query.offset), matches.count)
        let end = start + min(max(0, query.limit), matches.count - start)
        guard start < end else { return }
        let reader = try ArticleReader(db)
        for match in matches.first(end, by: isBefore)[start...] {
            guard let article = try reader.article(match.row) else { continue }
            try body(
                SearchHit(
                    article: article, copies: try FamilyRows.countMembers(of: match.family, in: db),
                    score: isRanked ? max(0, match.score(at: scan.now)) : 0))
        }
    }
}

/// Families as articles name them: by the row of the member with the smallest id.
enum FamilyRows {
    static func countMembers(of family: Int64, in db: Database) throws -> Int {
        Int(try db.number("SELECT count(*) FROM article WHERE family = ?") { $0.add(family) } ?? 0)
    }

    static func lead(of family: Int64, in db: Database) throws -> Int64? {
        try db.number("SELECT row FROM article WHERE family = ? AND kind = 'original'") { $0.add(family) }
    }
}
