// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

extension SQLiteIndex {
    public func forget(_ article: Article.ID, keepingHistory: Bool) throws(IndexError) -> Removal {
        let before = try forgotten(article)
        let removal = if let before { before } else { try remove(article) }
        if !keepingHistory {
            try database.write("forget from") { db in
                guard let row = try ArticleRows.row(of: article, in: db) else { throw unknown(article) }
                try removeHistory(of: row, db)
            }
            try finishRemovals()
        }
        return removal
    }

    /// The note of an article that was removed before.
    private func forgotten(_ article: Article.ID) throws(IndexError) -> Removal? {
        try database.read("look for removals in") { db in
            let columns = try Row.fetchOne(
                db, sql: "SELECT removed FROM removal WHERE id = ?", arguments: [Column.blob(article)])
            return columns.map { Removal(article: article, removed: Column.date($0[0])) }
        }
    }

    private func remove(_ article: Article.ID) throws(IndexError) -> Removal {
        try candidates.withLock { memory throws(IndexError) -> Removal in
            let memory = memory
            var attempt = 0
            while true {
                attempt += 1
                // What takes longest is read before the lock is taken.
                let going = try database.read("read the terms of") { db in
                    try ArticleRows.row(of: article, in: db).map { try Going(row: $0, matcher, db) }
                }
                guard let going else { throw unknown(article) }
                // Only where other articles must be compared anew: whoever only forgets need not read a large index.
                if going.changesLines { try load(memory) }
                let isLast = attempt > 3
                let removal = try remove(article, memory) { db in
                    // Where others forget one article after the other, all is read under the lock.
                    isLast ? try Going(row: going.row, matcher, db) : going
                }
                if let removal { return removal }
            }
        }
    }

    /// - Returns: nil where others changed what was read before the lock was taken: it has to be read again.
    private func remove(
        _ article: Article.ID, _ memory: CandidateMemory, _ read: (Database) throws -> Going
    ) throws(IndexError) -> Removal? {
        do throws(IndexError) {
            let removal = try database.write("forget from") { db -> Removal? in
                let going = try read(db)
                guard let member = try Member.of(row: going.row, in: db) else { throw unknown(article) }
                guard let lines = try going.lines(db), lines.isEmpty || memory.isLoaded else { return nil }
                if memory.isLoaded { try memory.catchUp(db) }
                memory.begin()
                return try remove(member, going, lines, memory, db)
            }
            memory.commit()
            return removal
        } catch {
            memory.rollBack()
            throw error
        }
    }

    private func unknown(_ article: Article.ID) -> IndexError {
        IndexError(step: "forget", object: article.hex, cause: .unknownArticle, detail: "no article has this id")
    }

    private func remove(
        _ member: Member, _ going: Going, _ lines: Relearning.Outcome, _ memory: CandidateMemory, _ db: Database
    ) throws -> Removal {
        let print = member.folding.print
        let folding = Folding(db: db, matcher: matcher, limits: .none)
        let component = try Component.around([print.value], in: db, limits: .none)
        let rest = component?.members.filter { $0.row != member.row } ?? []
        try going.terms.remove(db)
        for sql in [
            "DELETE FROM body WHERE row = ?1", "DELETE FROM article WHERE row = ?1",
            "DELETE FROM ruling WHERE a = ?1 OR b = ?1",
        ] { try db.execute(sql: sql, arguments: [member.row]) }
        folding.counters.noteRemoved(isHead: member.placed.family == member.row)
        var around = Set(rest.map(\.folding.print.value))
        var remaking = try Remaking(db, memory, matcher)
        if let held = going.held { try remaking.removeLines(of: held) }
        if !rest.contains(where: { $0.folding.print == print }) { try remaking.remove(print.value) }
        // Other articles were compared without a line that is no standing one without this article, or with one that is.
        try remaking.apply(lines)
        for row in remaking.takeStale() { around.formUnion(try remaking.remake(row)) }
        try remaking.numbers.save(db)
        try folding.place(around: around.sorted(), fresh: [])
        let removal = Removal(article: member.folding.id, removed: Column.date(Column.time(Date())))
        try bequeath(member, to: rest, removed: removal.removed, db)
        return removal
    }

    /// The names of files often tell what was in them. What the files of the index still hold of all this is then to
    /// be cleansed.
    private func removeHistory(of row: Int64, _ db: Database) throws {
        try db.execute(sql: "UPDATE removal SET cleansed = 0 WHERE row = ?", arguments: [row])
        let files = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT file FROM arrival WHERE article = ?", arguments: [row])
        try db.execute(sql: "DELETE FROM arrival WHERE article = ?", arguments: [row])
        for file in files {
            try db.execute(
                sql: "DELETE FROM file WHERE row = ?1 AND NOT EXISTS (SELECT 1 FROM arrival WHERE file = ?1)",
                arguments: [file])
        }
    }

    /// Leaves the note, by which the id, and every forgotten id that led to it, leads to what is left of the family.
    private func bequeath(_ member: Member, to rest: [Member], removed: Date, _ db: Database) throws {
        let family = rest.filter { $0.placed.family == member.placed.family }
        let heir = family.min { matcher.leads($0.folding, before: $1.folding) }?.row
        try db.execute(
            sql: "INSERT INTO removal (row, id, removed, heir, cleansed) VALUES (?, ?, ?, ?, 0)",
            arguments: [member.row, Column.blob(member.folding.id), Column.time(removed), heir])
        try db.execute(sql: "UPDATE removal SET heir = ? WHERE heir = ?", arguments: [heir, member.row])
    }

    /// Rewrites the full-text index, in pieces between which others can write, so that nothing of a forgotten
    /// article stays in its older segments; then empties the log. What a crash, or somebody reading, kept from
    /// being done is done when the index is next opened for writing.
    func finishRemovals() throws(IndexError) {
        let waiting = try database.read("look for removals in") { db in
            try Int64.fetchAll(db, sql: "SELECT row FROM removal WHERE cleansed = 0")
        }
        guard !waiting.isEmpty else { return }
        // Negative: all segments are taken for one level, so that the merge goes through to a single one.
        var pages = -FullTextMerge.pages
        while try database.write("merge the full text of", { try FullTextMerge.step($0, pages: pages) }) {
            pages = FullTextMerge.pages
        }
        guard try database.emptyLog() else { return }
        try database.write("finish a removal in") { db in
            for row in waiting {
                try db.execute(sql: "UPDATE removal SET cleansed = 1 WHERE row = ?", arguments: [row])
            }
        }
    }
}

private enum FullTextMerge {
    /// Written between two chances for others; some tens of milliseconds.
    static let pages = 2_000

    /// - Returns: whether there is more to do. FTS5 makes fewer than two changes when there is not.
    static func step(_ db: Database, pages: Int) throws -> Bool {
        let before = db.totalChangesCount
        try db.execute(sql: "INSERT INTO fulltext (fulltext, rank) VALUES ('merge', ?)", arguments: [pages])
        return db.totalChangesCount - before >= 2
    }
}

/// What is read of an article that is to be forgotten before the write lock is taken.
private struct Going {
    let row: Int64
    let terms: IndexedTerms
    /// Its lines, where it has any.
    let held: LineHolder?
    private let relearning: Relearning?
    /// Whether, as far as can be told now, other articles must be compared anew.
    let changesLines: Bool

    init(row: Int64, _ matcher: any CopyMatcher, _ db: Database) throws {
        self.row = row
        // An article's terms never change.
        terms = try IndexedTerms(row: row, db)
        held = try LineHolder.of(article: row, db)
        relearning = try held.map { try Relearning(without: $0, matcher, db) }
        changesLines = try relearning?.outcome(db).map { !$0.isEmpty } ?? false
    }

    /// - Returns: what changes about lines; nil where others changed too much since.
    func lines(_ db: Database) throws -> Relearning.Outcome? {
        guard let relearning else { return Relearning.Outcome() }
        return try relearning.outcome(db)
    }
}

/// The terms an article has in the full-text index, as the index itself has them.
///
/// To delete from a contentless table FTS5 wants the terms again. Keeping them would take a third more room for
/// every article, and analysing anew would leave strays behind whenever analysis had changed in between.
struct IndexedTerms {
    let row: Int64
    private let title: String
    private let body: String

    init(row: Int64, _ db: Database) throws {
        self.row = row
        var columns: [String: [(offset: Int, term: String)]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT term, col, \"offset\" FROM fulltext_instance WHERE doc = ?", arguments: [row])
        while let row = try rows.next() { columns[row[1], default: []].append((row[2], row[0])) }
        func text(_ column: String) -> String {
            (columns[column] ?? []).sorted { $0.offset < $1.offset }.map(\.term).joined(separator: " ")
        }
        (title, body) = (text("title"), text("body"))
    }

    func remove(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO fulltext (fulltext, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            arguments: [row, title, body])
    }
}
