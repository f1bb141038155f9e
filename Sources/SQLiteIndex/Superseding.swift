// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Finds what an older reader made of a document that is read again, and puts the new reading in its place.
///
/// A document is a part of a file: the same digest, and the same member unless a newer reader counts them otherwise.
struct EarlierReading {
    let row: Int64
    let id: Article.ID

    private let print: Int64
    private let title: String?
    private let url: String?
    private let documentID: String?

    /// Whether any article was read by an older reader than this: mostly there is none.
    static func areThere(before versions: ReadingVersions, in db: Database) throws -> Bool {
        try db.number("SELECT 1 FROM article WHERE reader < ? LIMIT 1") { $0.add(Int64(versions.reader)) } != nil
    }

    /// The only article that an older reader made of this file.
    static func only(of submission: Submission, except row: Int64?, in db: Database) throws -> EarlierReading? {
        guard submission.arrival.member == 0 else { return nil }
        return try sameMember(of: submission, except: row, isAlone: true, in: db)
    }

    /// What an older reader made of the same part of a file of several, where it is the same document: it has the same
    /// title, address, document id or text, or is a copy of it.
    /// - Parameters:
    ///   - print: of the new reading.
    ///   - likes: the prints that are linked to it, the most like first.
    static func like(
        _ submission: Submission, print: Int64, likes: [Int64], except row: Int64?, in db: Database
    ) throws -> EarlierReading? {
        guard try isKnown(submission.arrival, in: db) else { return nil }
        if let same = try sameMember(of: submission, except: row, isAlone: false, in: db),
            !same.isOtherDocument(than: submission.article),
            same.isNamedLike(submission.article) || ([print] + likes).contains(same.print)
        {
            return same
        }
        for print in [print] + likes.prefix(Self.mostLikes) {
            let others = try all(
                """
                FROM article WHERE print = ?4 AND reader < ?2 AND row IS NOT ?3 AND EXISTS (
                    SELECT 1 FROM arrival JOIN file ON file.row = arrival.file
                    WHERE arrival.article = article.row AND file.sha256 = ?1 AND \(sameDelivery))
                """, submission, row, [print], in: db)
            if let found = others.first(where: { !$0.isOtherDocument(than: submission.article) }) { return found }
        }
        return nil
    }

    /// Mostly a file was never there before.
    private static func isKnown(_ arrival: Arrival, in db: Database) throws -> Bool {
        guard let digest = arrival.sha256 else { return false }
        return try db.number("SELECT row FROM file WHERE sha256 = ? LIMIT 1") { $0.add(Data(digest.bytes)) } != nil
    }

    /// Copies of one text in one file are looked for among so many of the texts that are most like it.
    private static let mostLikes = 8

    /// The file under the name it had, or anywhere as something of the same source: the same bytes from two sources are
    /// two articles.
    private static let sameDelivery = """
        (file.name = ?5 OR coalesce(article.source_key, article.source) IS ?6)
        """

    private static func sameMember(
        of submission: Submission, except row: Int64?, isAlone: Bool, in db: Database
    ) throws -> EarlierReading? {
        let others = "EXISTS (SELECT 1 FROM arrival AS other WHERE other.file = file.row AND other.member > 0)"
        return try all(
            """
            FROM file JOIN arrival ON arrival.file = file.row JOIN article ON article.row = arrival.article
            WHERE file.sha256 = ?1 AND arrival.member = ?4 AND article.reader < ?2 AND article.row IS NOT ?3
                AND \(sameDelivery) AND \(isAlone ? "NOT " : "")\(others) ORDER BY file.name <> ?5, article.row
            """, submission, row, [Int64(submission.arrival.member)], in: db
        ).first
    }

    private static func all(
        _ condition: String, _ submission: Submission, _ row: Int64?, _ more: [Int64], in db: Database
    ) throws -> [EarlierReading] {
        guard let digest = submission.arrival.sha256 else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.row, article.id, article.print, article.title, article.url, article.document_id
                \(condition)
                """)
        let arguments: StatementArguments = [
            Data(digest.bytes), submission.versions.reader, row, more.first, Data(submission.arrival.name.bytes),
            submission.article.source?.lowercased(),
        ]
        return try Row.fetchAll(statement, arguments: arguments).map {
            EarlierReading(
                row: $0[0], id: try Column.id($0[1]), print: $0[2], title: $0[3], url: $0[4], documentID: $0[5])
        }
    }

    private func isNamedLike(_ article: Article) -> Bool {
        title != nil && title == article.title || url != nil && url == article.url
            || documentID != nil && documentID == article.documentID
    }

    private func isOtherDocument(than article: Article) -> Bool {
        if let url, let other = article.url, url != other { return true }
        if let documentID, let other = article.documentID, documentID != other { return true }
        return false
    }
}

extension EarlierReading {
    /// Puts an article in the place of this reading: what is known of the one, its history and what people decided, is
    /// known of the other, and its id leads there.
    /// - Returns: the prints around which all is to be placed anew, without regard to limits: nothing may be left that
    ///   refers to the replaced row.
    func replace(
        by row: Int64, _ remaking: inout Remaking, _ counters: Counters, now: Date
    ) throws -> [Int64] {
        let db = remaking.db
        guard let new = try Member.of(row: row, in: db)?.folding.print.value,
            let old = try Member.of(row: self.row, in: db)
        else { return [] }
        // What hung together by this reading may fall apart: each piece holds one of its neighbours.
        let twins = try Component.prints(titled: old.folding.titled, in: db)
        if let held = try LineHolder.of(article: self.row, db) { try remaking.removeLines(of: held) }
        counters.noteReplaced(isHead: old.placed.family == self.row)
        try inherit(row, db)
        try db.execute(
            sql: "INSERT INTO former (row, id, article, replaced, cleansed) VALUES (?, ?, ?, ?, 0)",
            arguments: [self.row, Column.blob(id), row, Column.time(now)])
        try db.execute(sql: "DELETE FROM body WHERE row = ?", arguments: [self.row])
        try db.execute(sql: "DELETE FROM article WHERE row = ?", arguments: [self.row])
        return Set(twins).subtracting([print]).union([new]).union(try remaking.leave(print)).sorted()
    }

    private func inherit(_ row: Int64, _ db: Database) throws {
        // When the document came is not when it was read again.
        try db.execute(
            sql: """
                UPDATE article SET received = min(article.received, old.received),
                    dated = coalesce(article.published, min(article.received, old.received))
                FROM (SELECT received FROM article WHERE row = ?2) AS old WHERE article.row = ?1
                """, arguments: [row, self.row])
        for table in ["arrival", "former"] {
            try db.execute(
                sql: "UPDATE \(table) SET article = ? WHERE article = ?", arguments: [row, self.row])
        }
        try db.execute(sql: "UPDATE removal SET heir = ? WHERE heir = ?", arguments: [row, self.row])
        let rulings = try Row.fetchAll(
            db, sql: "SELECT a, b, made FROM ruling WHERE a = ?1 OR b = ?1", arguments: [self.row])
        try db.execute(sql: "DELETE FROM ruling WHERE a = ?1 OR b = ?1", arguments: [self.row])
        for ruling in rulings {
            func now(_ old: Int64) -> Int64 { old == self.row ? row : old }
            let (a, b) = (now(ruling[0]), now(ruling[1]))
            // Two readings that have become one need no word that they belong together.
            guard a != b else { continue }
            try db.execute(
                sql: "INSERT OR IGNORE INTO ruling (a, b, made) VALUES (?, ?, ?)",
                arguments: [b == 0 ? a : min(a, b), b == 0 ? 0 : max(a, b), ruling[2] as Int64])
        }
    }
}
