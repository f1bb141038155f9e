// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB
internal import GRDBSQLite

/// Reads all articles that match, in one pass.
struct MatchScan {
    let db: Database
    let plan: SearchPlan
    /// The time from which the age of an article counts; microseconds since 1970.
    let now: Int64
    let limits: SearchLimits

    struct Found {
        var matches: [Match]
        /// The number of matches with scores, if there are too many for all to have one.
        var ranked: Int?
    }

    /// All matches, in any order, without scores.
    func unranked() throws -> [Match] {
        guard plan.isPossible else { return [] }
        var matches: [Match] = []
        let sql = """
            SELECT article.row, article.family, article.effective_date, article.kind = 'original' FROM \(plan.tables)
            """
        try db.forEachStep(sql, plan.bindTables) { row in matches.append(match(row, relevance: Match.unranked)) }
        return matches
    }

    /// All matches, in any order. If there are too many, only the newest have scores.
    ///
    /// The rows are read in large parts, the newest part first. What is older than enough matches of the parts before
    /// needs no score. So the number of scores is limited, whatever the size of the index.
    func ranked() throws -> Found {
        guard plan.isPossible, let expression = plan.match else { return Found(matches: []) }
        let description = try Ranking.description(of: expression, isAlone: plan.isSingleWord, db)
        var matches: [Match] = []
        var oldest = Int64.min
        var end = try Int64.fetchOne(db, sql: "SELECT max(row) FROM article") ?? 0
        while end > plan.after {
            let start = max(plan.after, end - limits.rows)
            try read(expression, description, rows: start + 1, through: end, datedFrom: oldest, into: &matches)
            end = start
            guard matches.count > limits.ranked else { continue }
            matches.sort(by: Match.isNewer)
            oldest = matches[limits.ranked - 1].date
        }
        guard matches.count > limits.ranked else { return Found(matches: matches) }
        for place in limits.ranked..<matches.count { matches[place].relevance = Match.unranked }
        return Found(matches: matches, ranked: limits.ranked)
    }

    /// - Parameter oldest: older articles get no score.
    private func read(
        _ expression: MatchExpression, _ description: [UInt8], rows first: Int64, through last: Int64,
        datedFrom oldest: Int64, into matches: inout [Match]
    ) throws {
        let sql = """
            SELECT article.row, article.family, article.effective_date, article.kind = 'original',
                CASE WHEN article.effective_date >= ? THEN copytaster_rank(fulltext, ?, article.words) END
            FROM fulltext CROSS JOIN article \(plan.hint) ON article.row = fulltext.rowid
            WHERE fulltext MATCH ? AND fulltext.rowid BETWEEN ? AND ?\(plan.filterSQL)
            """
        try db.forEachStep(sql) { columns in
            columns.add(oldest)
            description.withUnsafeBytes { columns.add($0) }
            columns.add(expression.text)
            columns.add(first)
            columns.add(last)
            plan.bindFilters(&columns)
        } _: { row in
            guard sqlite3_column_type(row, 4) != SQLITE_NULL else {
                return matches.append(match(row, relevance: Match.unranked))
            }
            matches.append(match(row, relevance: sqlite3_column_double(row, 4)))
        }
    }

    private func match(_ row: OpaquePointer, relevance: Double) -> Match {
        Match(
            row: sqlite3_column_int64(row, 0), family: sqlite3_column_int64(row, 1),
            date: sqlite3_column_int64(row, 2), isLead: sqlite3_column_int64(row, 3) != 0, relevance: relevance)
    }
}

extension SearchPlan {
    /// The narrow index, if it has everything that the filters read.
    var hint: String { isCovered ? "INDEXED BY article_match" : "" }

    /// The tables and conditions of a query for all matches, after FROM.
    var tables: String { tables(isNarrow: true) }

    /// - Parameter isNarrow: whether the query reads nothing but the columns of the index `article_match`.
    func tables(isNarrow: Bool) -> String {
        guard match != nil else { return "article WHERE true\(filterSQL)" }
        return """
            fulltext CROSS JOIN article \(isNarrow ? hint : "") ON article.row = fulltext.rowid
            WHERE fulltext MATCH ?\(filterSQL)
            """
    }

    /// Binds the values of `tables`.
    func bindTables(_ columns: inout Binding) {
        if let match { columns.add(match.text) }
        bindFilters(&columns)
    }
}
