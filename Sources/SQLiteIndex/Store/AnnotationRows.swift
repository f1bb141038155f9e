// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func annotate(_ annotation: Annotation, terms: String) throws(IndexError) -> Bool {
        try database.write("annotate") { db in
            let article = try AnnotationRows.row(of: annotation.article, step: "annotate", in: db)
            let (kind, text) = annotation.content.columns
            let isThere =
                try kind == "tag" && AnnotationRows.isTagged(article, annotation.isOfFamily, terms, in: db)
            guard !isThere else { return false }
            try db.execute(
                sql: "INSERT INTO annotation (article, family, kind, text, terms, made) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [article, annotation.isOfFamily, kind, text, terms, Column.time(annotation.made)])
            return true
        }
    }

    public func removeAnnotations(_ annotation: Annotation, terms: String?) throws(IndexError) -> Int {
        try database.write("remove annotations from") { db in
            let article = try AnnotationRows.row(of: annotation.article, step: "remove annotations of", in: db)
            try db.execute(
                sql: """
                    DELETE FROM annotation WHERE \(AnnotationRows.scope) AND kind = ?3 AND (?4 IS NULL OR terms = ?4)
                    """, arguments: [article, annotation.isOfFamily, annotation.content.columns.kind, terms])
            return db.changesCount
        }
    }

    public func annotations(on article: Article.ID?) throws(IndexError) -> [Annotation] {
        try database.read("read the annotations of") { db in
            var condition = "true"
            var arguments: StatementArguments = []
            if let article {
                guard let row = try AnnotationRows.row(of: article, in: db) else { return [] }
                condition = """
                    annotation.row IN (SELECT row FROM annotation WHERE \(AnnotationRows.scope))
                    OR annotation.row IN (SELECT row FROM annotation WHERE family = ?3 AND article = ?1)
                    """
                arguments = [row, true, false]
            }
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT annotation.kind, annotation.text, article.id, annotation.family, annotation.made
                    FROM annotation JOIN article ON article.row = annotation.article
                    WHERE \(condition) ORDER BY annotation.made, annotation.row
                    """, arguments: arguments)
            return try rows.map { row in
                Annotation(
                    try AnnotationRows.content(row[0], row[1]), on: try Column.id(row[2]), ofFamily: row[3],
                    made: Column.date(row[4]))
            }
        }
    }
}

/// Tags and notes on articles and families. Those of a family are stored with the article on which they were made, so
/// that they follow it when families are formed again.
enum AnnotationRows {
    /// The annotations in the same place as those of an article: its own, or (if ?2 is 1) those of its present family.
    /// - ?1: row of the article
    fileprivate static let scope = """
        family = ?2 AND (article = ?1 OR ?2 AND article IN (
            SELECT row FROM article WHERE article.family = (SELECT family FROM article WHERE row = ?1)))
        """

    fileprivate static func isTagged(
        _ article: Int64, _ isOfFamily: Bool, _ terms: String, in db: Database
    ) throws -> Bool {
        try Int.fetchOne(
            db, sql: "SELECT 1 FROM annotation WHERE \(scope) AND kind = 'tag' AND terms = ?3 LIMIT 1",
            arguments: [article, isOfFamily, terms]) != nil
    }

    /// The article, or the reading that replaced it; nil when there is none.
    fileprivate static func row(of article: Article.ID, in db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT coalesce(
                    (SELECT row FROM article WHERE id = ?1),
                    (SELECT article FROM former WHERE id = ?1 ORDER BY row DESC LIMIT 1))
                """, arguments: [Column.blob(article)])
    }

    fileprivate static func row(of article: Article.ID, step: String, in db: Database) throws -> Int64 {
        if let row = try row(of: article, in: db) { return row }
        throw IndexError(step: step, object: article.hex, cause: .unknownArticle, detail: "no article has this id")
    }

    fileprivate static func content(_ kind: String, _ text: String) throws -> Annotation.Content {
        switch kind {
        case "tag": return .tag(text)
        case "note": return .note(text)
        default: throw IndexError.damaged("'\(kind)' is not a valid kind of annotation")
        }
    }

    /// Transfers the annotations of a replaced reading to the article that replaced it.
    static func move(from old: Int64, to new: Int64, in db: Database) throws {
        try db.execute(sql: "UPDATE annotation SET article = ? WHERE article = ?", arguments: [new, old])
        guard db.changesCount > 0 else { return }
        // Two readings that have become one article may have the same tag.
        try db.execute(
            sql: """
                DELETE FROM annotation WHERE article = ?1 AND kind = 'tag' AND row NOT IN (
                    SELECT min(row) FROM annotation WHERE article = ?1 AND kind = 'tag' GROUP BY family, terms)
                """, arguments: [new])
    }
}

extension Annotation.Content {
    /// As stored in the table.
    fileprivate var columns: (kind: String, text: String) {
        switch self {
        case .tag(let text): ("tag", text)
        case .note(let text): ("note", text)
        }
    }
}
