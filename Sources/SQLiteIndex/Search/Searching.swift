// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func search(_ query: SearchQuery) throws(IndexError) -> [SearchHit] {
        guard query.limit > 0 else { return [] }
        return try database.read("search") { db in try Search(query).hits(in: db) }
    }

    public func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID] {
        try database.read("search") { db in try Search(query).all(in: db) }
    }
}

/// A search as SQL. For the ranking of hits, see docs/decisions/0008-full-text.md.
struct Search {
    /// At most this number of matching articles, the last admitted ones, are ranked: ranking more would take too long,
    /// and order by relevance would mean little.
    static let ranked = 2_000
    /// A word in the title says more about an article than one in its text.
    static let titleWeight = 4.0

    private let query: SearchQuery
    private var conditions: [String] = []
    private var arguments: [(any DatabaseValueConvertible)?] = []
    private let pattern: String?

    init(_ query: SearchQuery) {
        self.query = query
        let wanted = query.clauses.filter { !$0.excluded }.map(Search.expression)
        let unwanted = query.clauses.filter(\.excluded).map(Search.expression)
        if wanted.isEmpty {
            pattern = nil
            if !unwanted.isEmpty {
                conditions.append("article.row NOT IN (SELECT rowid FROM fulltext WHERE fulltext MATCH ?)")
                arguments.append(unwanted.joined(separator: " OR "))
            }
        } else {
            let all = "(" + wanted.joined(separator: " AND ") + ")"
            pattern = unwanted.isEmpty ? all : all + " NOT (" + unwanted.joined(separator: " OR ") + ")"
        }
        addFilters()
    }

    private mutating func addFilters() {
        if !query.sources.isEmpty {
            // The whole name, or its end after a dot: a query for example.org also finds www.example.org.
            let name = "coalesce(article.source_key, article.source)"
            let ends = query.sources.map { "." + $0.lowercased() }
            conditions.append(
                "("
                    + ends.map { _ in "'.' || \(name) = ? OR substr(\(name), -length(?)) = ?" }.joined(
                        separator: " OR ") + ")")
            for end in ends { arguments += [end, end, end] }
        }
        if !query.languages.isEmpty { add("article.language", isAnyOf: query.languages.map { $0.lowercased() }) }
        if let since = query.since {
            conditions.append("article.effective_date >= ?")
            arguments.append(Column.time(since))
        }
        if let until = query.until {
            conditions.append("article.effective_date < ?")
            arguments.append(Column.time(until))
        }
    }

    private mutating func add(_ column: String, isAnyOf values: [String]) {
        conditions.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
        arguments += values
    }

    // MARK: FTS5's language

    /// Every term is quoted, so that FTS5 does not take any part of it for an operator.
    private static func expression(_ clause: SearchQuery.Clause) -> String {
        let phrases = clause.alternatives.map { run in
            "\"" + run.map { $0.replacing("\"", with: "\"\"") }.joined(separator: " ") + "\""
        }
        return (clause.titleOnly ? "{title} : " : "") + "(" + phrases.joined(separator: " OR ") + ")"
    }

    // MARK: Answers

    private struct Match {
        let row: Int64
        let family: Int64
        let isLead: Bool
        /// Higher is better.
        let score: Double
    }

    func hits(in db: Database) throws -> [SearchHit] {
        let matches = try pattern.map { try ranked($0, db) } ?? newest(db)
        var sizes: [Int64: Int] = [:]
        return try chosen(matches).compactMap { match in
            guard let article = try ArticleRows.stored(row: match.row, in: db) else { return nil }
            let copies = try sizes[match.family] ?? copies(of: match.family, db)
            sizes[match.family] = copies
            return SearchHit(article: article, copies: copies, score: match.score)
        }
    }

    /// Every matching article, in the order of admission, unranked.
    func all(in db: Database) throws -> [Article.ID] {
        let filters = conditions.isEmpty ? "true" : conditions.joined(separator: " AND ")
        let ids =
            if let pattern {
                try Data.fetchAll(
                    db,
                    sql: """
                        SELECT article.id FROM fulltext CROSS JOIN article ON article.row = fulltext.rowid
                        WHERE fulltext MATCH ? AND \(filters) ORDER BY article.row
                        """, arguments: StatementArguments([pattern] + arguments))
            } else {
                try Data.fetchAll(
                    db, sql: "SELECT id FROM article WHERE \(filters) ORDER BY row",
                    arguments: StatementArguments(arguments))
            }
        return try ids.map(Column.id)
    }

    private func copies(of family: Int64, _ db: Database) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT count(*) FROM article WHERE family = ?")
        return try Int.fetchOne(statement, arguments: [family]) ?? 0
    }

    private func ranked(_ pattern: String, _ db: Database) throws -> [Match] {
        let filters = conditions.map { " AND " + $0 }.joined()
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT article.row, article.family, article.kind = 'original', -bm25(fulltext, \(Search.titleWeight), 1.0)
                FROM fulltext CROSS JOIN article ON article.row = fulltext.rowid
                WHERE fulltext MATCH ?\(filters)
                ORDER BY fulltext.rowid DESC LIMIT \(Search.ranked)
                """, arguments: StatementArguments([pattern] + arguments))
        let matches = rows.map { Match(row: $0[0], family: $0[1], isLead: $0[2], score: $0[3]) }
        return matches.sorted { a, b in
            if a.score != b.score { return a.score > b.score }
            if a.isLead != b.isLead { return a.isLead }
            return a.row > b.row
        }
    }

    private func newest(_ db: Database) throws -> [Match] {
        let filters = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let statement = try db.makeStatement(
            sql: """
                SELECT row, family, kind = 'original', effective_date FROM article \(filters)
                ORDER BY effective_date DESC, row DESC
                """)
        var matches: [Match] = []
        var families: Set<Int64> = []
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
        while let row = try rows.next(), query.everyCopy ? matches.count < query.limit : families.count < query.limit {
            let match = Match(row: row[0], family: row[1], isLead: row[2], score: Double(row[3] as Int64) / 1_000_000)
            families.insert(match.family)
            matches.append(match)
        }
        return matches
    }

    /// The best match of each family, or all matches.
    private func chosen(_ matches: [Match]) -> ArraySlice<Match> {
        guard !query.everyCopy else { return matches.prefix(query.limit) }
        var families: Set<Int64> = []
        return matches.filter { families.insert($0.family).inserted }.prefix(query.limit)
    }
}
