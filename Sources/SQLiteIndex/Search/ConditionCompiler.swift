// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite

/// Translates search conditions: what FTS5 can evaluate alone stays together, everything else becomes SQL.
struct ConditionCompiler {
    let db: Database
    /// Decides which embargoes are in force; microseconds since 1970.
    let now: Int64
    /// The number of forms besides the exact ones that each word may have.
    let variants: Int

    /// - Returns: nil if nothing can match.
    func reduce(_ condition: SearchCondition) throws -> Conjunction? {
        switch condition {
        case .words(let words):
            let usable = words.usable(variants: variants)
            return usable.forms.isEmpty ? nil : Conjunction(texts: [.words(usable)])
        case .filter(let filter): return try reduce(filter).map { Conjunction(filters: $0) }
        case .not(let part):
            guard let part = try reduce(part) else { return Conjunction() }
            return try negated(part)
        case .all(let parts): return try conjunction(of: parts)
        case .any(let parts): return try disjunction(of: parts)
        }
    }

    private func conjunction(of parts: [SearchCondition]) throws -> Conjunction? {
        var all = Conjunction()
        for part in parts {
            guard let part = try reduce(part) else { return nil }
            all.add(part)
        }
        return all
    }

    private func disjunction(of parts: [SearchCondition]) throws -> Conjunction? {
        let possible = try parts.compactMap { try reduce($0) }
        if possible.isEmpty { return nil }
        if possible.contains(where: \.isEmpty) { return Conjunction() }
        let text = TextCondition.any(possible.compactMap(\.text))
        let others = possible.filter { $0.text == nil }.map(\.sql)
        let isShallow = text.nesting <= TextCondition.deepest
        // Articles are not ranked by words of which another part needs more than words.
        if parts.allSatisfy(\.isTextual), others.isEmpty, isShallow { return Conjunction(texts: [text]) }
        let found = others.count < possible.count ? [SQLCondition.found(by: text)] : []
        return Conjunction(filters: [try flat(.or(found + others))])
    }

    private func negated(_ part: Conjunction) throws -> Conjunction? {
        if part.isEmpty { return nil }
        if let text = part.text { return Conjunction(excluded: [text]) }
        if part.texts.isEmpty, part.filters.isEmpty, part.excluded.count == 1 {
            // Twice negated: articles are not ranked by it.
            return Conjunction(filters: [.found(by: part.excluded[0])])
        }
        return Conjunction(filters: [try flat(.not(part.sql))])
    }

    /// The same condition; if it is nested too deeply for SQLite, as a list of the rows that match.
    private func flat(_ condition: SQLCondition) throws -> SQLCondition {
        guard condition.nesting > SQLCondition.deepest else { return condition }
        var rows: [Int64] = []
        try db.forEachStep("SELECT row FROM article WHERE \(condition.sql)", condition.bind) { row in
            rows.append(sqlite3_column_int64(row, 0))
        }
        return inList("article.row", Self.list(rows))
    }

    private static func list(_ rows: [Int64]) -> String { "[" + rows.map(String.init).joined(separator: ",") + "]" }

    // MARK: Filters

    /// - Returns: nil if nothing can match; no condition if everything matches.
    private func reduce(_ filter: SearchFilter) throws -> [SQLCondition]? {
        switch filter {
        case .sources(let names): return one(of: names, "article.source", isCovered: false)
        case .languages(let languages): return self.languages(languages)
        case .kinds(let kinds): return one(of: kinds.map(\.rawValue), "article.kind")
        case .dated(let from, let until): return span("article.effective_date", from, until)
        case .arrived(let from, let until): return span("article.received", from, until, isCovered: false)
        case .family(let prefix):
            return try family(of: prefix).map { [SQLCondition(sql: "article.family = ?", values: [.number($0)])] }
        case .address(let address):
            let rows = try Addresses.rows(of: address, in: db)
            return rows.isEmpty ? nil : [inList("article.row", Self.list(rows))]
        case .addressPrefix(let beginning):
            return [
                SQLCondition(
                    sql: "instr(copytaster_address(article.url), ?) = 1", values: [.text(beginning)], isCovered: false)
            ]
        case .state(let state): return try self.state(state)
        case .tag(let terms):
            return [annotated("annotation.kind = 'tag' AND annotation.terms = ?", [.text(terms)])]
        case .note(let terms):
            guard !terms.isEmpty else { return [annotated("annotation.kind = 'note'", [])] }
            return [
                annotated(
                    "annotation.kind = 'note' AND instr(' ' || annotation.terms || ' ', ?) > 0",
                    [.text(" " + terms.joined(separator: " ") + " ")])
            ]
        case .admittedAfter(let cursor):
            // An article that replaced a reading was admitted when that was.
            let sql = """
                (article.row > ? AND NOT EXISTS (
                    SELECT 1 FROM former WHERE former.article = article.row AND former.row <= ?))
                """
            return [SQLCondition(sql: sql, values: [.number(cursor), .number(cursor)], after: cursor)]
        }
    }

    private func inList(_ column: String, _ json: String, isCovered: Bool = true) -> SQLCondition {
        SQLCondition(
            sql: "\(column) IN (SELECT value FROM json_each(?))", values: [.text(json)], isCovered: isCovered)
    }

    private func one(of values: [String], _ column: String, isCovered: Bool = true) -> [SQLCondition]? {
        Column.list(values).map { [inList(column, $0, isCovered: isCovered)] }
    }

    /// An empty name and `und` (BCP 47) mean articles in an unknown language.
    private func languages(_ names: [String]) -> [SQLCondition]? {
        let known = names.filter { !["", "und"].contains($0) }
        let parts = one(of: known, "article.language") ?? []
        guard known.count < names.count else { return parts.isEmpty ? nil : parts }
        return [.or([SQLCondition(sql: "article.language IS NULL")] + parts)]
    }

    private func span(_ column: String, _ from: Date?, _ until: Date?, isCovered: Bool = true) -> [SQLCondition] {
        let bounds = [(">=", from), ("<", until)]
        return bounds.compactMap { comparison, date in
            date.map {
                SQLCondition(
                    sql: "\(column) \(comparison) ?", values: [.number(Column.time($0))], isCovered: isCovered)
            }
        }
    }

    private func state(_ state: ArticleState) throws -> [SQLCondition]? {
        switch state {
        case .incomplete: return [SQLCondition(sql: "article.incomplete IS NOT NULL", isCovered: false)]
        case .embargoed:
            return [SQLCondition(sql: "article.embargoed > ?", values: [.number(now)], isCovered: false)]
        case .withdrawn:
            return try Withdrawals(db).areThere
                ? [SQLCondition(sql: Withdrawals.condition, isCovered: false)] : nil
        }
    }

    /// Articles with an annotation of their own or of their family.
    private func annotated(_ condition: String, _ values: [SQLCondition.Value]) -> SQLCondition {
        SQLCondition(
            sql: """
                (article.row IN (SELECT annotation.article FROM annotation WHERE annotation.family = 0 AND \(condition))
                OR article.family IN (
                    SELECT member.family FROM annotation JOIN article AS member ON member.row = annotation.article
                    WHERE annotation.family = 1 AND \(condition)))
                """, values: values + values)
    }

    /// The family of an article, of a replaced reading, or of the successor of a removed article.
    private func family(of prefix: Article.IDPrefix) throws -> Int64? {
        guard let row = try IDLookup.article(leadingFrom: prefix, db) else { return nil }
        return try db.number("SELECT family FROM article WHERE row = ?") { $0.add(row) }
    }
}
