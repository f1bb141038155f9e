// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Makes prints, for articles that arrive and for those of which something else is compared than before.
///
/// In the end every article has the print it would have if it came last, whatever came first: families depend on the
/// set of articles alone.
struct Remaking {
    let db: Database
    let memory: CandidateMemory
    let comparing: Comparing
    private let matcher: any CopyMatcher
    var numbers: Numbers
    /// Articles to be made anew.
    private var stale: Set<Int64> = []

    init(_ db: Database, _ memory: CandidateMemory, _ matcher: any CopyMatcher) throws {
        (self.db, self.memory, self.matcher) = (db, memory, matcher)
        comparing = Comparing(db, memory, matcher)
        numbers = try Numbers(db)
        for line in memory.unwritten { try learn(line) }
    }

    // MARK: Standing lines

    /// Writes down an article's lines and learns from them.
    mutating func noteLines(_ lines: [UInt32], of row: Int64, source: String?) throws {
        guard !lines.isEmpty else { return }
        let outlet = OutletKey(source: source)
        try db.run("INSERT INTO line (article, outlet, hashes) VALUES (?, ?, ?)") { columns in
            columns.add(row)
            columns.add(outlet.bits)
            columns.add(lines)
        }
        for line in memory.insert(row, outlet: outlet, lines: lines) { try learn(line) }
    }

    private mutating func learn(_ line: LearnedLine) throws {
        // Where another process wrote it down, this one has still compared its own articles with the line in them.
        if let change = try LineChanges.learn(OutletLine(outlet: line.outlet, line: line.line), db) {
            memory.noteWritten(change: change)
        }
        stale.formUnion(line.holders.map(\.value))
    }

    /// Takes over what changes about the lines of an outlet where an article goes.
    mutating func apply(_ outcome: Relearning.Outcome) throws {
        for (line, holders) in outcome.learned {
            try learn(
                LearnedLine(outlet: line.outlet, line: line.line, holders: holders.map { ArticleNumber($0.article) }))
            memory.learn(line.line, outlet: line.outlet)
        }
        for (line, holders) in outcome.unlearned {
            memory.noteWritten(change: try LineChanges.unlearn(line, db))
            memory.unlearn(line.line, outlet: line.outlet, holders: holders)
            stale.formUnion(holders.map(\.article))
        }
    }

    /// Removes the lines of an article that goes.
    func removeLines(of article: LineHolder) throws {
        try db.run("DELETE FROM line WHERE article = ?") { $0.add(article.article) }
        memory.noteWritten(change: try LineChanges.note(article: article.article, db))
        memory.remove(article.article, outlet: article.outlet, lines: article.lines)
    }

    /// The articles to be made anew, ascending, once.
    mutating func takeStale() -> [Int64] {
        defer { stale = [] }
        return stale.sorted()
    }

    // MARK: Prints

    /// The print of a text, made and linked to the prints like it where there is none yet.
    mutating func print(
        of fingerprint: Fingerprint, _ text: ComparedText
    ) throws -> (print: Int64, isNew: Bool, links: [PrintLink]) {
        if let print = try Prints.number(of: fingerprint.body, in: db) { return (print, false, []) }
        let print = numbers.nextPrint()
        let links = try comparing.links(of: fingerprint, numbered: PrintNumber(print), text: text)
        try Prints.insert(fingerprint, print: print, rules: matcher.rules, links: links, in: db)
        memory.insert(PrintNumber(print), fingerprint)
        comparing.note(fingerprint, print: print)
        return (print, true, links)
    }

    /// Gives an article the print that it would have now.
    /// - Returns: the prints around which all is to be placed anew; none where nothing has changed.
    mutating func remake(_ row: Int64) throws -> [Int64] {
        guard let text = try comparing.text(of: row), let old = try Member.of(row: row, in: db)?.folding else {
            return []
        }
        let fingerprint = matcher.prepare(text)
        let former = old.print.value
        var around: [Int64] = []
        if fingerprint.titled != old.titled { around += try Component.prints(titled: old.titled, in: db) }
        let (print, _, _) = try self.print(of: fingerprint, text)
        guard print != former || fingerprint.titled != old.titled else { return [] }
        try db.run("UPDATE article SET print = ?, titled = ? WHERE row = ?") { columns in
            columns.add(print)
            columns.add(fingerprint.titled)
            columns.add(row)
        }
        if print != former { around += try leave(former) }
        return around + [print]
    }

    /// Gives an article whose print is gone the print that it would have if it came now.
    /// - Returns: the prints around which all is to be placed anew.
    mutating func remakeByNewRules(_ row: Int64) throws -> [Int64] {
        guard let stored = try comparing.text(of: row), let old = try Member.of(row: row, in: db)?.folding else {
            return []
        }
        let raw = matcher.prepare(
            title: stored.title, text: stored.text, language: stored.language, without: [])
        let outlet = OutletKey(source: old.source)
        try replaceLines(of: row, by: raw.lines, source: old.source)
        let text = ComparedText(
            title: stored.title, text: stored.text, language: stored.language,
            standing: memory.standing(raw.lines, outlet: outlet))
        let fingerprint = comparing.fingerprint(of: text, as: raw)
        let print = try self.print(of: fingerprint, text).print
        try db.run("UPDATE article SET print = ?, titled = ? WHERE row = ?") { columns in
            columns.add(print)
            columns.add(fingerprint.titled)
            columns.add(row)
        }
        let twins = fingerprint.titled == old.titled ? [] : try Component.prints(titled: old.titled, in: db)
        return twins + [print]
    }

    private mutating func replaceLines(of row: Int64, by lines: [UInt32], source: String?) throws {
        let former = try LineHolder.of(article: row, db)
        let isSame = former.map { $0.lines == lines && $0.outlet == OutletKey(source: source) } ?? lines.isEmpty
        guard !isSame else { return }
        if let former { try removeLines(of: former) }
        try noteLines(lines, of: row, source: source)
        // Others read it under its number already.
        if former == nil { memory.noteWritten(change: try LineChanges.note(article: row, db)) }
    }

    /// Removes a print and what is linked to it.
    func remove(_ print: Int64) throws {
        if let keys = try Prints.remove(print, in: db) {
            memory.remove(PrintNumber(print), keys)
        }
    }

    /// Removes a print that no article has any more.
    /// - Returns: it, or the prints that hung together by it.
    mutating func leave(_ print: Int64) throws -> [Int64] {
        let isLeft = try db.number("SELECT row FROM article WHERE print = ? LIMIT 1") { $0.add(print) } != nil
        guard !isLeft else { return [print] }
        let neighbours = try Prints.neighbours(of: print, in: db)
        try remove(print)
        return neighbours
    }
}
