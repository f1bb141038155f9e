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
        if let found = try scanned(isRanked: false) { return found }
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
        if let found = try scanned(isRanked: true) { return limited(found) }
        let description = try Ranking.description(of: expression, isAlone: plan.isSingleWord, db)
        var matches: [Match] = []
        var oldest = Int64.min
        var end = try Int64.fetchOne(db, sql: "SELECT max(row) FROM article") ?? 0
        while end > plan.after {
            let start = max(plan.after, end - limits.rows)
            try read(expression, description, rows: start + 1, through: end, datedFrom: oldest, into: &matches)
            end = start
            guard matches.count > limits.ranked else { continue }
            oldest = matches.map(\.date).value(atDescending: limits.ranked - 1)
        }
        return limited(matches)
    }

    /// The same form by form; nil if the condition has more than words, or is a pasted text, or if the index is very
    /// large.
    private func scanned(isRanked: Bool) throws -> [Match]? {
        guard let text = plan.text, let match = plan.match, match.words.count <= Ranking.wordsCountedExactly,
            !isRanked || text.ranksAllWords
        else { return nil }
        let last = try Int64.fetchOne(db, sql: "SELECT max(row) FROM article") ?? 0
        guard last >= 0, last <= limits.scannedRows else { return nil }
        var scan = try WordScan(through: last, isSingleWord: plan.isSingleWord, db)
        return try scan.matches(text, isRanked: isRanked)
    }

    /// If there are too many matches, only the newest keep their scores.
    private func limited(_ matches: [Match]) -> Found {
        guard matches.count > limits.ranked else { return Found(matches: matches) }
        var matches = matches
        let oldest = matches.map(\.date).value(atDescending: limits.ranked)
        // Of those with this date, the last rows are the newest.
        var others = matches.indices.filter { matches[$0].date == oldest }
        others.sort { matches[$0].row > matches[$1].row }
        let newer = matches.count { $0.date > oldest }
        for place in matches.indices where matches[place].date < oldest { matches[place].relevance = Match.unranked }
        for place in others.dropFirst(limits.ranked - newer) { matches[place].relevance = Match.unranked }
        return Found(matches: matches, ranked: limits.ranked)
    }

    /// - Parameter oldest: older articles get no score.
    private func read(
        _ expression: MatchExpression, _ description: [UInt8], rows first: Int64, through last: Int64,
        datedFrom oldest: Int64, into matches: inout [Match]
    ) throws {
        let sql = """
            SELECT article.row, article.family, article.effective_date, article.kind = 'original',
                CASE WHEN article.effective_date >= ?
                    THEN copytaster_rank(fulltext, ?, min(article.words, \(ArticleBlock.mostWords))) END
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

extension [Int64] {
    /// The value that would have this place if they were sorted, the highest first. Takes linear time: compares one
    /// byte after the other, the highest first.
    /// - Precondition: there is such a place.
    func value(atDescending place: Int) -> Int64 {
        // Without a sign, in the same order.
        var left = map { UInt64(bitPattern: $0) ^ 1 << 63 }
        var place = place
        var shift: UInt64 = 56
        while true {
            var counts = [Int](repeating: 0, count: 256)
            for value in left { counts[Int(value >> shift & 0xFF)] += 1 }
            var byte = 255
            while place >= counts[byte] {
                place -= counts[byte]
                byte -= 1
            }
            left = left.filter { Int($0 >> shift & 0xFF) == byte }
            guard shift > 0 else { return Int64(bitPattern: left[0] ^ 1 << 63) }
            shift -= 8
        }
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
