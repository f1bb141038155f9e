// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// What this process keeps in memory of an index to find candidates and standing lines by, and how far it has followed
/// the database.
///
/// Numbers of prints, articles and changes only grow and are never used twice, so the highest number of each tells what
/// is here. What is read is committed, and stays whatever becomes of the transaction that reads it; what the
/// transaction in hand changes itself is noted and undone if it fails. A print that another process removed stays here
/// under a number that leads nowhere, which costs a look-up and nothing else.
final class CandidateMemory {
    private let matcher: any CopyMatcher
    private let copies: any CandidateIndex
    private let renderings: any CandidateIndex
    private let translations: TranslationMemory
    private let standing: any StandingIndex
    /// Prints of which many hang together: what is linked to them is not compared with all of them.
    let crowd = Crowd()
    /// The highest committed print, article and change of lines that are here.
    private var seen = Seen()
    /// The same of the transaction in hand.
    private var own = Seen()
    private var hasStandingLines = false
    /// Whether all was here once: from then on only what was added has to be read.
    private(set) var isLoaded = false
    /// What the transaction in hand changed, to be undone if it fails.
    private var changes: [Change] = []
    /// Lines found to be standing while reading, which nobody has written down.
    private var learned: [LearnedLine] = []

    private struct Seen {
        var print: Int64 = 0
        var article: Int64 = 0
        var change: Int64 = 0
    }

    private enum Change {
        case inserted(PrintNumber, Prints.Keys)
        case removed(PrintNumber, Prints.Keys, isTranslatable: Bool)
    }

    init(_ matcher: any CopyMatcher) {
        self.matcher = matcher
        copies = matcher.makeCandidateIndex(.copies)
        renderings = matcher.makeCandidateIndex(.renderings)
        translations = TranslationMemory(matcher)
        standing = matcher.makeStandingIndex()
    }

    // MARK: Prints

    /// Prints that may be copies, renderings or translations, ascending, each once. Of a crowd only the most alike.
    func candidates(_ fingerprint: Fingerprint, _ db: Database) throws -> [PrintNumber] {
        // Mostly known before the transaction began; a refolding may find a language that was not known before.
        if translations.note(fingerprint.language) {
            try translations.read(db, through: seen.print, atMost: .max)
            for (print, keys) in insertedPrints { translations.insert(print, keys) }
        }
        let copies = crowd.nearest(copies.counted(fingerprint.keys))
        let others = crowd.nearest(
            renderings.counted(fingerprint.sketch) + translations.counted(fingerprint), beside: copies.count)
        return others.isEmpty ? copies.map(\.print) : Set((copies + others).map(\.print)).sorted()
    }

    /// What the transaction in hand inserted and did not remove again.
    private var insertedPrints: [PrintNumber: Prints.Keys] {
        changes.reduce(into: [:]) { prints, change in
            switch change {
            case .inserted(let print, let keys): prints[print] = keys
            case .removed(let print, _, _): prints[print] = nil
            }
        }
    }

    /// - Parameter print: higher than all before it, whose candidates have been looked for.
    func insert(_ print: PrintNumber, _ fingerprint: Fingerprint) {
        let keys = Prints.Keys(fingerprint)
        insert(print, keys)
        translations.insert(print, keys)
        changes.append(.inserted(print, keys))
        own.print = max(own.print, print.value)
    }

    func remove(_ print: PrintNumber, _ keys: Prints.Keys) {
        crowd.scatter()
        guard print.value <= max(seen.print, own.print) else { return }
        let isTranslatable = print.value <= translations.seen || print.value > seen.print
        drop(print, keys)
        changes.append(.removed(print, keys, isTranslatable: isTranslatable))
    }

    private func insert(_ print: PrintNumber, _ keys: Prints.Keys) {
        copies.insert(print, keys: keys.keys)
        renderings.insert(print, keys: keys.sketch)
    }

    private func drop(_ print: PrintNumber, _ keys: Prints.Keys) {
        copies.remove(print, keys: keys.keys)
        renderings.remove(print, keys: keys.sketch)
        translations.remove(print, keys)
    }

    // MARK: Standing lines

    /// Those of an article's lines that its outlet puts under many.
    func standing(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32> { standing.standing(lines, outlet: outlet) }

    /// - Returns: the lines that have become standing.
    func insert(_ article: Int64, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine] {
        own.article = max(own.article, article)
        return standing.insert(ArticleNumber(article), outlet: outlet, lines: lines)
    }

    func remove(_ article: Int64, outlet: OutletKey, lines: [UInt32]) {
        guard article <= max(seen.article, own.article) else { return }
        standing.remove(ArticleNumber(article), outlet: outlet, lines: lines)
    }

    func learn(_ line: UInt32, outlet: OutletKey) { standing.learn(line, outlet: outlet) }

    func unlearn(_ line: UInt32, outlet: OutletKey, holders: [LineHolder]) {
        let known = holders.filter { $0.article <= max(seen.article, own.article) }
        standing.unlearn(line, outlet: outlet, holders: known.map { (ArticleNumber($0.article), $0.lines) })
    }

    /// What was learned while reading, to be written down by the transaction in hand.
    var unwritten: [LearnedLine] { isLoaded ? learned : [] }

    /// - Parameter change: the number of the last change of lines that was written down.
    func noteWritten(change: Int64) {
        // While not all is here, changes of others may come before this one: it is followed with theirs.
        if isLoaded { own.change = max(own.change, change) }
    }

    // MARK: Transactions

    /// To be called once all was caught up with; what follows is undone if the transaction fails.
    func begin() {
        (own, changes) = (Seen(), [])
        standing.begin()
    }

    func commit() {
        seen = Seen(
            print: max(seen.print, own.print), article: max(seen.article, own.article),
            change: max(seen.change, own.change))
        translations.commit(through: seen.print)
        standing.commit()
        (own, changes) = (Seen(), [])
        if isLoaded { learned = [] }
    }

    /// Leaves what was read: it was committed by others, and nothing of it is read twice.
    func rollBack() {
        for change in changes.reversed() {
            switch change {
            case .inserted(let print, let keys): drop(print, keys)
            case .removed(let print, let keys, let isTranslatable):
                insert(print, keys)
                if isTranslatable { translations.insert(print, keys) }
            }
        }
        standing.rollBack()
        crowd.scatter()
        (own, changes) = (Seen(), [])
    }
}

// MARK: - Reading

extension CandidateMemory {
    /// Languages that are about to come: a second one takes the tables of names, better read before a lock is held.
    func expect(_ languages: some Sequence<LanguageKey>) { for language in languages { translations.note(language) } }

    /// To be called in the transaction whose prints are to be found, before it adds any.
    func catchUp(_ db: Database) throws { _ = try read(db, atMost: .max) }

    /// Reads what was committed since the last time, so many rows of each table at most. Each row is here whole or not at
    /// all, so that reading can go on where an error ended it.
    /// - Returns: whether all is here now.
    func read(_ db: Database, atMost limit: Int) throws -> Bool {
        try readChanges(db)
        let prints = try readPrints(db, atMost: limit)
        let names = try translations.read(db, through: seen.print, atMost: limit)
        let lines = try readLines(db, atMost: limit)
        guard prints < limit, names < limit, lines < limit else { return false }
        isLoaded = true
        return true
    }

    func progress(_ db: Database) throws -> LoadingProgress {
        let total = try IndexCounts.read(db).articles
        let numbers = try Numbers(db)
        // Numbers of what was removed count as read, so that the end is the end.
        let (done, all) = (Double(seen.print + seen.article), Double(max(1, numbers.print + numbers.article)))
        return LoadingProgress(articles: min(total, Int(Double(total) * done / all)), total: total)
    }

    private func readPrints(_ db: Database, atMost limit: Int) throws -> Int {
        let sql = "SELECT print, keys, sketch, language FROM print WHERE print > ? ORDER BY print LIMIT ?"
        return try db.forEachRow(sql, [seen.print, limit]) { row in
            let print: Int64 = row[0]
            let (keys, sketch) = (try Column.numbers(row[1]), try Column.numbers(row[2]))
            copies.insert(PrintNumber(print), keys: keys)
            renderings.insert(PrintNumber(print), keys: sketch)
            translations.note(Column.language(row[3]))
            seen.print = print
        }
    }

    private func readLines(_ db: Database, atMost limit: Int) throws -> Int {
        let sql = "SELECT article, outlet, hashes FROM line WHERE article > ? ORDER BY article LIMIT ?"
        return try db.forEachRow(sql, [seen.article, limit]) { row in
            let article: Int64 = row[0]
            let lines = try Column.numbers(row[2])
            learned += standing.insert(ArticleNumber(article), outlet: OutletKey(bits: row[1]), lines: lines)
            seen.article = article
        }
    }

    /// Follows what others learned, unlearned, forgot and replaced; the first time reads all that has been learned.
    private func readChanges(_ db: Database) throws {
        guard hasStandingLines else {
            let last = try LineChanges.last(db)
            for (outlet, line) in try LineChanges.standing(db) { standing.learn(line, outlet: outlet) }
            (seen.change, hasStandingLines) = (last, true)
            return
        }
        guard let news = try LineChanges.since(seen.change, db) else { return }
        // Read whole before anything is changed here: an error leaves all as it was.
        let known = news.articles.filter { $0 <= seen.article }
        let texts = try known.compactMap { try LineHolder.of(article: $0, db) }
        let lines = try news.lines.map { line in
            (line, try LineChanges.isStanding(line, db) ? nil : try LineHolder.all(of: line, through: seen.article, db))
        }
        standing.remove(Set(known.map(ArticleNumber.init)))
        for text in texts {
            learned += standing.insert(ArticleNumber(text.article), outlet: text.outlet, lines: text.lines)
        }
        for (line, holders) in lines {
            guard let holders else {
                standing.learn(line.line, outlet: line.outlet)
                continue
            }
            standing.unlearn(
                line.line, outlet: line.outlet, holders: holders.map { (ArticleNumber($0.article), $0.lines) })
        }
        crowd.scatter()
        seen.change = news.last
    }
}

extension OutletKey {
    /// As it stands in the tables, which know no unsigned numbers.
    init(bits: Int64) { self.init(value: UInt64(bitPattern: bits)) }
    var bits: Int64 { Int64(bitPattern: value) }
}

extension Database {
    /// Runs a query that is kept prepared.
    /// - Parameter body: called with each row; what it has done stays done where a later row cannot be read.
    /// - Returns: how many rows there were.
    func forEachRow(_ sql: String, _ arguments: StatementArguments, _ body: (Row) throws -> Void) throws -> Int {
        let rows = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
        var count = 0
        while let row = try rows.next() {
            try body(row)
            count += 1
        }
        return count
    }
}
