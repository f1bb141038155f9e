// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// What this process keeps in memory of an index to find candidates and standing lines by, and how far it has followed
/// the database.
///
/// Filled when first needed, then caught up in each transaction with what other processes added: numbers of prints and
/// articles only grow and are never used twice. What another process removed stays here under a number that leads
/// nowhere, which costs a look-up and nothing else.
final class CandidateMemory {
    private let matcher: any CopyMatcher
    private var copies: any CandidateIndex
    private var renderings: any CandidateIndex
    private let translations: TranslationMemory
    private var standing: any StandingIndex
    /// The highest print, article and standing line that are here.
    private var seen = Seen()
    private var seenBefore = Seen()
    /// What the transaction in hand changed, to be taken back if it fails.
    private var changes: [Change] = []
    /// Lines found to be standing while catching up, which nobody has written down.
    private var learned: [LearnedLine] = []

    private struct Seen {
        var print: Int64 = 0
        var article: Int64 = 0
        var standing: Int64 = 0
    }

    private enum Change {
        case inserted(PrintNumber, Prints.Keys)
        case removed(PrintNumber, Prints.Keys)
        case lines
    }

    init(_ matcher: any CopyMatcher) {
        self.matcher = matcher
        copies = matcher.makeCandidateIndex(.copies)
        renderings = matcher.makeCandidateIndex(.renderings)
        translations = TranslationMemory(matcher)
        standing = matcher.makeStandingIndex()
    }

    /// To be called in the transaction whose prints are to be found, before it adds any.
    func catchUp(_ db: Database) throws {
        let prints = try db.cachedStatement(
            sql: "SELECT print, keys, sketch FROM print WHERE print > ? ORDER BY print")
        let rows = try Row.fetchCursor(prints, arguments: [seen.print])
        while let row = try rows.next() {
            seen.print = row[0]
            copies.insert(PrintNumber(seen.print), keys: try Column.numbers(row[1]))
            renderings.insert(PrintNumber(seen.print), keys: try Column.numbers(row[2]))
        }
        try translations.catchUp(db)
        let known = try db.cachedStatement(sql: "SELECT row, outlet, line FROM standing WHERE row > ? ORDER BY row")
        let lines = try Row.fetchCursor(known, arguments: [seen.standing])
        while let row = try lines.next() {
            seen.standing = row[0]
            standing.learn(UInt32(truncatingIfNeeded: row[2] as Int64), outlet: OutletKey(bits: row[1]))
        }
        let articles = try db.cachedStatement(
            sql: "SELECT article, outlet, hashes FROM line WHERE article > ? ORDER BY article")
        let texts = try Row.fetchCursor(articles, arguments: [seen.article])
        while let row = try texts.next() {
            seen.article = row[0]
            learned += standing.insert(
                ArticleNumber(seen.article), outlet: OutletKey(bits: row[1]), lines: try Column.numbers(row[2]))
        }
        seenBefore = seen
    }

    /// Prints that may be copies, renderings or translations, ascending, each once.
    func candidates(_ fingerprint: Fingerprint, _ db: Database) throws -> [PrintNumber] {
        let copies = copies.candidates(fingerprint.keys)
        let others =
            try renderings.candidates(fingerprint.sketch) + translations.candidates(fingerprint, db)
        return others.isEmpty ? copies : Set(copies + others).sorted()
    }

    /// - Parameter print: higher than all before it, whose candidates have been looked for.
    func insert(_ print: PrintNumber, _ fingerprint: Fingerprint) {
        let keys = Prints.Keys(keys: fingerprint.keys, sketch: fingerprint.sketch, names: fingerprint.names)
        insert(print, keys)
        changes.append(.inserted(print, keys))
        seen.print = max(seen.print, print.value)
        translations.insert(print, fingerprint)
    }

    func remove(_ print: PrintNumber, _ keys: Prints.Keys) {
        drop(print, keys)
        translations.remove(print, names: keys.names)
        changes.append(.removed(print, keys))
    }

    private func insert(_ print: PrintNumber, _ keys: Prints.Keys) {
        copies.insert(print, keys: keys.keys)
        renderings.insert(print, keys: keys.sketch)
    }

    private func drop(_ print: PrintNumber, _ keys: Prints.Keys) {
        copies.remove(print, keys: keys.keys)
        renderings.remove(print, keys: keys.sketch)
    }

    /// Those of an article's lines that its outlet puts under many.
    func standing(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32> { standing.standing(lines, outlet: outlet) }

    /// - Returns: the lines that have become standing.
    func insert(_ article: Int64, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine] {
        seen.article = max(seen.article, article)
        changes.append(.lines)
        return standing.insert(ArticleNumber(article), outlet: outlet, lines: lines)
    }

    func remove(_ article: Int64, outlet: OutletKey, lines: [UInt32]) {
        changes.append(.lines)
        standing.remove(ArticleNumber(article), outlet: outlet, lines: lines)
    }

    /// What was learned while catching up, once.
    func takeLearned() -> [LearnedLine] {
        defer { learned = [] }
        return learned
    }

    /// - Parameter standing: the row of the last standing line that was written down.
    func noteWritten(standing row: Int64) { seen.standing = max(seen.standing, row) }

    func commit() {
        changes.removeAll()
        seenBefore = seen
    }

    func rollBack() {
        for change in changes.reversed() {
            switch change {
            case .inserted(let print, let keys): drop(print, keys)
            case .removed(let print, let keys): insert(print, keys)
            case .lines: break
            }
        }
        translations.rollBack()
        seen = seenBefore
        // Who held a line that has become standing is not known any more: read anew from the tables when next needed.
        standing = matcher.makeStandingIndex()
        (seen.article, seen.standing) = (0, 0)
        seenBefore = seen
        changes.removeAll()
        learned = []
    }
}

extension OutletKey {
    /// As it stands in the tables, which know no unsigned numbers.
    init(bits: Int64) { self.init(value: UInt64(bitPattern: bits)) }
    var bits: Int64 { Int64(bitPattern: value) }
}
