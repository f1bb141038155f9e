// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB
internal import Synchronization

extension SQLiteIndex {
    /// Articles whose terms are gathered in one pass over the full-text index.
    private static var gatheredAtOnce: Int { 1_000 }
    /// Articles whose history is removed in one transaction.
    private static var historiesAtOnce: Int { 200 }

    public func forget(_ articles: [Article.ID], keepingFiles: Bool) throws(IndexError) -> [Removal] {
        var removals: [Removal] = []
        var rest = articles[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(Self.gatheredAtOnce))
            rest = rest.dropFirst(batch.count)
            // Which takes longest, before the lock is taken.
            let terms = try terms(of: batch)
            for article in batch {
                if let removal = try noted(article, keepingFiles: keepingFiles) {
                    removals.append(removal)
                } else {
                    removals.append(try remove(article, keepingFiles: keepingFiles, terms: terms))
                }
            }
        }
        return removals
    }

    public func forgetHistory(of articles: [Article.ID]) throws(IndexError) {
        var rest = articles[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.historiesAtOnce)
            rest = rest.dropFirst(batch.count)
            try database.write("forget from") { db in
                for article in batch {
                    let row = try db.number("SELECT row FROM removal WHERE id = ?") { $0.add(article) }
                    guard let row else { throw unknown(article) }
                    try removeHistory(of: row, db)
                }
            }
        }
    }

    public func unfinishedRemovals() throws(IndexError) -> [Article.ID] {
        try database.read("look for removals in") { db in
            // What came since is `known`; what was there before was `stored`.
            try Data.fetchAll(
                db,
                sql: """
                    SELECT id FROM removal WHERE EXISTS (
                        SELECT 1 FROM arrival WHERE arrival.article = removal.row AND outcome = 'stored') ORDER BY row
                    """
            ).map(Column.id)
        }
    }

    public func undoRemoval(of article: Article.ID) throws(IndexError) {
        try finishRemovals()
        try database.write("undo a removal in") { db in
            let found = try db.number("SELECT coalesce(root, row) FROM removal WHERE id = ?") { $0.add(article) }
            guard let root = found else { throw unknown(article) }
            let rows = try Row.fetchAll(
                db, sql: "SELECT row, cleansed FROM removal WHERE row = ?1 OR root = ?1", arguments: [root])
            guard rows.allSatisfy({ $0[1] as Bool }) else {
                throw DatabaseError(
                    resultCode: .SQLITE_BUSY,
                    message: "somebody reads the index, and traces of the text are still in it")
            }
            for row in rows.map({ $0[0] as Int64 }) {
                // What arrived meanwhile was not taken, and has no article.
                try db.execute(sql: "UPDATE arrival SET article = NULL WHERE article = ?", arguments: [row])
                try db.execute(sql: "DELETE FROM removal_file WHERE removal = ?", arguments: [row])
                try db.execute(sql: "DELETE FROM removal WHERE row = ?", arguments: [row])
            }
            let counters = Counters()
            counters.noteRemovals(-rows.count)
            try counters.save(db)
        }
    }

    /// The terms of these articles, and of readings that they have replaced.
    private func terms(of articles: [Article.ID]) throws(IndexError) -> [Int64: IndexedTerms] {
        try database.read("read the terms of") { db in
            var rows: [Int64] = []
            for article in articles {
                guard let row = try db.number("SELECT row FROM article WHERE id = ?", { $0.add(article) }) else {
                    continue
                }
                rows += [row] + (try Former.withTerms(of: row, in: db))
            }
            return try IndexedTerms.gather(rows, db)
        }
    }

    /// The note of an article that was removed before.
    private func noted(_ article: Article.ID, keepingFiles: Bool) throws(IndexError) -> Removal? {
        let removal = try database.read("look for removals in") { db in
            try db.number("SELECT row FROM removal WHERE id = ?") { $0.add(article) }
                .flatMap { try Takedowns(db).removal(row: $0) }
        }
        guard let removal, removal.keepsFiles != keepingFiles else { return removal }
        try database.write("forget from") { db in
            try db.execute(
                sql: """
                    UPDATE removal SET keep = ?1
                    WHERE id = ?2 OR root = (SELECT coalesce(root, row) FROM removal WHERE id = ?2)
                    """, arguments: [keepingFiles, Column.blob(article)])
        }
        return Removal(article: article, removed: removal.removed, keepsFiles: keepingFiles)
    }

    private func remove(
        _ article: Article.ID, keepingFiles: Bool, terms: [Int64: IndexedTerms]
    ) throws(IndexError) -> Removal {
        try candidates.withLock { memory throws(IndexError) -> Removal in
            let memory = memory
            var attempt = 0
            while true {
                attempt += 1
                // What takes longest is read before the lock is taken.
                let going = try database.read("read the terms of") { db in
                    try Going(article, attempt == 1 ? terms : [:], matcher, db)
                }
                guard let going else { throw unknown(article) }
                // Only where other articles must be compared anew: whoever only forgets need not read a large index.
                if going.changesLines { try load(memory) }
                let isLast = attempt > 3
                let removal = try remove(article, keepingFiles: keepingFiles, memory) { db in
                    // Where others forget one article after the other, all is read under the lock.
                    isLast ? try Going(article, [:], matcher, db) : going
                }
                if let removal { return removal }
            }
        }
    }

    /// - Returns: nil where others changed what was read before the lock was taken: it has to be read again.
    private func remove(
        _ article: Article.ID, keepingFiles: Bool, _ memory: CandidateMemory, _ read: (Database) throws -> Going?
    ) throws(IndexError) -> Removal? {
        do throws(IndexError) {
            let removal = try database.write("forget from") { db -> Removal? in
                guard let going = try read(db), let member = try Member.of(row: going.row, in: db) else {
                    throw unknown(article)
                }
                guard try going.areTermsCurrent(db), let lines = try going.lines(db),
                    lines.isEmpty || memory.isLoaded
                else { return nil }
                if memory.isLoaded { try memory.catchUp(db) }
                memory.begin()
                return try remove(member, keepingFiles: keepingFiles, going, lines, memory, db)
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
        _ member: Member, keepingFiles: Bool, _ going: Going, _ lines: Relearning.Outcome, _ memory: CandidateMemory,
        _ db: Database
    ) throws -> Removal {
        let print = member.folding.print
        let folding = Folding(db: db, matcher: matcher, limits: .none)
        let component = try Component.around([print.value], in: db, limits: .none)
        let rest = component?.members.filter { $0.row != member.row } ?? []
        guard let stored = try ArticleRows.stored(row: member.row, in: db) else {
            throw IndexError.damaged("the text of \(member.folding.id.hex) is not there")
        }
        for terms in going.terms { try terms.remove(db) }
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
        let removal = Removal(
            article: member.folding.id, removed: Column.date(Column.time(Date())), keepsFiles: keepingFiles)
        folding.counters.noteRemovals(try bequeath(member, to: rest, removal, db))
        try folding.place(around: around.sorted(), fresh: [])
        try Takedowns(db).note(stored.article, row: member.row, matcher: matcher)
        return removal
    }

    /// The names of files often tell what was in them. What the files of the index still hold of all this is then to
    /// be cleansed.
    private func removeHistory(of row: Int64, _ db: Database) throws {
        try Takedowns(db).noteFiles(of: row, article: nil)
        try db.execute(sql: "UPDATE removal SET cleansed = 0 WHERE row = ?", arguments: [row])
        let files = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT file FROM arrival WHERE article = ?", arguments: [row])
        try db.execute(sql: "DELETE FROM arrival WHERE article = ?", arguments: [row])
        for file in files {
            try db.execute(
                sql: """
                    DELETE FROM deletion WHERE file = ?1 AND NOT EXISTS (SELECT 1 FROM arrival WHERE file = ?1)
                    """, arguments: [file])
            try db.execute(
                sql: "DELETE FROM file WHERE row = ?1 AND NOT EXISTS (SELECT 1 FROM arrival WHERE file = ?1)",
                arguments: [file])
        }
    }

    /// Leaves the note, by which the id, and every forgotten id that led to it, leads to what is left of the family. The
    /// ids of readings that it had replaced are forgotten with it.
    /// - Returns: how many notes there are for these.
    private func bequeath(_ member: Member, to rest: [Member], _ removal: Removal, _ db: Database) throws -> Int {
        let family = rest.filter { $0.placed.family == member.placed.family }
        let heir = family.min { matcher.leads($0.folding, before: $1.folding) }?.row
        try db.execute(
            sql: "INSERT INTO removal (row, id, removed, heir, cleansed, keep) VALUES (?, ?, ?, ?, 0, ?)",
            arguments: [
                member.row, Column.blob(member.folding.id), Column.time(removal.removed), heir, removal.keepsFiles,
            ])
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO removal (row, id, removed, heir, cleansed, keep, root)
                SELECT row, id, ?2, ?3, 0, ?4, ?1 FROM former
                WHERE article = ?1 AND id NOT IN (SELECT id FROM article)
                """, arguments: [member.row, Column.time(removal.removed), heir, removal.keepsFiles])
        let readings = db.changesCount
        try db.execute(sql: "DELETE FROM former WHERE article = ?", arguments: [member.row])
        try db.execute(sql: "UPDATE removal SET heir = ? WHERE heir = ?", arguments: [heir, member.row])
        return readings
    }

    /// Rewrites the full-text index, in pieces between which others can write, so that nothing of a forgotten
    /// article stays in its older segments; then empties the log. What a crash, or somebody reading, kept from
    /// being done is done when the index is next opened for writing, or this is called again.
    @discardableResult
    public func finishRemovals(patience: Duration) throws(IndexError) -> Bool {
        let waiting = try removalsWithTraces()
        guard !waiting.isEmpty else { return true }
        // Negative: all segments are taken for one level, so that the merge goes through to a single one.
        var pages = -FullTextMerge.pages
        while try database.write("merge the full text of", { try FullTextMerge.step($0, pages: pages) }) {
            pages = FullTextMerge.pages
        }
        guard try database.emptyLog(patience: patience) else { return false }
        try database.write("finish a removal in") { db in
            for row in waiting {
                try db.execute(sql: "UPDATE removal SET cleansed = 1 WHERE row = ?", arguments: [row])
            }
        }
        return true
    }

    /// How many forgotten articles may still have left something in the index's files.
    public func countOfTraces() throws(IndexError) -> Int { try removalsWithTraces().count }

    private func removalsWithTraces() throws(IndexError) -> [Int64] {
        try database.read("look for removals in") { db in
            try Int64.fetchAll(db, sql: "SELECT row FROM removal WHERE cleansed = 0")
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
    /// Its terms, and those of readings that it replaced.
    let terms: [IndexedTerms]
    /// Its lines, where it has any.
    let held: LineHolder?
    private let relearning: Relearning?
    /// Whether, as far as can be told now, other articles must be compared anew.
    let changesLines: Bool

    /// - Parameter gathered: terms read before, of this and other articles.
    /// - Returns: nil where no article has this id.
    init?(
        _ article: Article.ID, _ gathered: [Int64: IndexedTerms], _ matcher: any CopyMatcher, _ db: Database
    ) throws {
        guard let row = try db.number("SELECT row FROM article WHERE id = ?", { $0.add(article) }) else { return nil }
        self.row = row
        let rows = [row] + (try Former.withTerms(of: row, in: db))
        let known = rows.compactMap { gathered[$0] }
        let areKnown = try known.count == rows.count && known.allSatisfy { try $0.areCurrent(db) }
        terms = areKnown ? known : Array(try IndexedTerms.gather(rows, db).values)
        held = try LineHolder.of(article: row, db)
        relearning = try held.map { try Relearning(without: $0, matcher, db) }
        changesLines = try relearning?.outcome(db).map { !$0.isEmpty } ?? false
    }

    /// Whether others gave the article other terms since, or put it in the place of another reading.
    func areTermsCurrent(_ db: Database) throws -> Bool {
        let rows = try [row] + Former.withTerms(of: row, in: db)
        return try Set(terms.map(\.row)) == Set(rows) && terms.allSatisfy { try $0.areCurrent(db) }
    }

    /// - Returns: what changes about lines; nil where others changed too much since.
    func lines(_ db: Database) throws -> Relearning.Outcome? {
        guard let relearning else { return Relearning.Outcome() }
        return try relearning.outcome(db)
    }
}
