// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Foundation
internal import GRDB
internal import Synchronization

extension SQLiteIndex {
    public func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt] {
        guard !batch.isEmpty else { return [] }
        // Before the lock is taken, so that nobody waits for it.
        let compressor = Compressor()
        let texts = batch.map { compressor.compress($0.article.text) }
        let now = Date()
        return try candidates.withLock { memory throws(IndexError) -> [Receipt] in
            let memory = memory
            memory.expect(batch.lazy.map(\.fingerprint.language))
            try load(memory)
            var receipts: [Receipt] = []
            while receipts.count < batch.count {
                if !receipts.isEmpty { Thread.sleep(forTimeInterval: transactions.pause) }
                let rest = receipts.count..<batch.count
                do throws(IndexError) {
                    receipts += try write("admit to", memory) { db in
                        var admission = try Admission(
                            db: db, memory: memory, folding: folding(db, memory),
                            versions: ReadingVersions(
                                reader: batch.map(\.versions.reader).max() ?? 0,
                                analyzer: batch.map(\.versions.analyzer).max() ?? 0),
                            now: now)
                        return try admission.admit(batch[rest], texts: texts[rest], within: transactions.longest)
                    }
                } catch {
                    // What was committed is told; whoever goes on with the rest hears of the error again.
                    guard receipts.isEmpty else { return receipts }
                    throw error
                }
            }
            return receipts
        }
    }
}

/// One transaction of a batch on its way into the tables. Articles are inserted as if each stood alone; what hangs together is placed
/// once, at the end.
struct Admission {
    private let db: Database
    private let memory: CandidateMemory
    private let folding: Folding
    private let now: Date
    private var history: HistoryWriter
    private var remaking: Remaking
    private let hasRemovals: Bool
    /// Whether there are articles that an older reader read.
    private let hasEarlierReadings: Bool
    /// Prints whose component must be placed, in the order in which they came up.
    private var touched: [Int64] = []
    /// Of these, the ones with a single, new article and no link so far.
    private var lonely: [Int64: (row: Int64, member: FoldingMember)] = [:]
    /// Rows of articles that stay as they were inserted.
    private var alone: Set<Int64> = []
    private var fresh: Set<Int64> = []
    /// Prints around which readings were replaced.
    private var replaced: Set<Int64> = []

    private enum Answer {
        case article(Outcome, row: Int64, replaces: Article.ID?, wasThere: Bool)
        case forgotten(Removal)
    }

    /// - Parameter versions: the newest in the batch.
    init(
        db: Database, memory: CandidateMemory, folding: Folding, versions: ReadingVersions, now: Date
    ) throws {
        (self.db, self.memory, self.folding, self.now) = (db, memory, folding, now)
        history = HistoryWriter(db)
        remaking = try Remaking(db, memory, folding.matcher)
        hasRemovals = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM removal)") ?? false
        hasEarlierReadings = try EarlierReading.areThere(before: versions, in: db)
    }

    /// - Parameters:
    ///   - texts: each article's text, compressed.
    ///   - longest: the time after which no further article is begun.
    /// - Returns: the receipts of the first articles, at least one.
    mutating func admit(
        _ batch: ArraySlice<Submission>, texts: ArraySlice<Data>, within longest: Duration
    ) throws -> [Receipt] {
        var answers: [Answer] = []
        let end = SuspendingClock.now + longest
        for (submission, text) in zip(batch, texts) {
            answers.append(try admit(submission, text: text))
            guard SuspendingClock.now < end else { break }
        }
        try remakeHolders()
        try remaking.numbers.save(db)
        try placeTouched()
        return try zip(batch, answers).map { submission, answer in
            switch answer {
            case .article(let outcome, let row, let replaces, let wasThere):
                Receipt(
                    outcome: outcome,
                    placement: alone.contains(row)
                        ? .alone(submission.article.id) : try ArticleRows.placement(row, in: db),
                    replaces: replaces, wasThere: wasThere)
            case .forgotten(let removal):
                Receipt(outcome: .known, placement: .alone(submission.article.id), takedown: removal)
            }
        }
    }

    private mutating func admit(_ submission: Submission, text: Data) throws -> Answer {
        if let row = try db.number("SELECT row FROM article WHERE id = ?", { $0.add(submission.article.id) }) {
            return try admit(known: submission, row: row)
        }
        // The only article of a file that somebody chose not to forget is not forgotten by being read again.
        let earlier = hasEarlierReadings ? try EarlierReading.only(of: submission, except: nil, in: db) : nil
        let takedowns = Takedowns(db)
        if hasRemovals,
            let row = try earlier == nil
                ? takedowns.row(against: submission) : takedowns.row(of: submission.article.id),
            let removal = try takedowns.removal(row: row)
        {
            // A takedown holds: the same article is not taken again, whoever delivers it.
            let noted = submission.recovered ? try history.outcome(of: submission.arrival, article: row) : nil
            if noted == nil { try note(.known, submission, row: row, reason: Removal.reason) }
            return .forgotten(removal)
        }
        return try store(submission, text: text, inPlaceOf: earlier)
    }

    private mutating func admit(known submission: Submission, row: Int64) throws -> Answer {
        let replaced = hasEarlierReadings ? try renew(row, from: submission) : nil
        if submission.recovered, let then = try history.outcome(of: submission.arrival, article: row) {
            return .article(then, row: row, replaces: replaced, wasThere: true)
        }
        try Withdrawals.update(row: row, from: submission.article, in: db)
        try note(.known, submission, row: row, reason: nil)
        return .article(.known, row: row, replaces: replaced, wasThere: true)
    }

    /// The same article, read by a newer reader: what its id does not hang on may be better now, and what an older reader
    /// made of this file may be this very article.
    /// - Returns: the id of that reading.
    private mutating func renew(_ row: Int64, from submission: Submission) throws -> Article.ID? {
        let isOlder = try db.number("SELECT row FROM article WHERE row = ? AND reader < ?") { columns in
            columns.add(row)
            columns.add(Int64(submission.versions.reader))
        }
        if isOlder != nil {
            try ArticleRows.renew(row, from: submission, in: db)
            try touch(remaking.remake(row))
        }
        guard let print = try Member.of(row: row, in: db)?.folding.print.value else { return nil }
        if isOlder != nil { touch([print]) }
        let earlier =
            try EarlierReading.only(of: submission, except: row, in: db)
            ?? EarlierReading.like(
                submission, print: print, likes: Prints.neighbours(of: print, in: db), except: row, in: db)
        if let earlier { try replace(earlier, by: row) }
        return earlier?.id
    }

    private mutating func replace(_ earlier: EarlierReading, by row: Int64) throws {
        let around = try earlier.replace(by: row, &remaking, folding.counters, now: now)
        for print in around { lonely[print] = nil }
        replaced.formUnion(around)
    }

    /// Has all around these prints placed anew.
    private mutating func touch(_ prints: [Int64]) {
        for print in prints {
            lonely[print] = nil
            touched.append(print)
        }
    }

    private mutating func note(_ outcome: Outcome, _ submission: Submission, row: Int64, reason: String?) throws {
        try history.add(
            ArrivalRecord(
                arrival: submission.arrival, outcome: outcome, article: submission.article.id, stage: nil,
                reason: reason, decided: now, place: nil),
            article: row)
    }

    private mutating func store(
        _ submission: Submission, text: Data, inPlaceOf earlier: EarlierReading?
    ) throws -> Answer {
        let article = submission.article
        let row = remaking.numbers.nextArticle()
        try remaking.noteLines(submission.fingerprint.lines, of: row, source: article.source)
        let compared = ComparedText(
            title: article.title, text: article.text, language: article.language,
            standing: memory.standing(submission.fingerprint.lines, outlet: OutletKey(source: article.source)))
        let fingerprint = remaking.comparing.fingerprint(of: compared, as: submission.fingerprint)
        let (print, isNew, links) = try remaking.print(of: fingerprint, compared)
        for link in links { lonely[link.a.value] = nil }
        try noteCrowd(print, links)
        let member = FoldingMember(article, print: PrintNumber(print), titled: fingerprint.titled)
        // Mostly there is none, which is quickly seen.
        let twin = try db.number("SELECT print FROM article WHERE titled = ? AND print <> ? LIMIT 1") { columns in
            columns.add(member.titled)
            columns.add(print)
        }
        if twin != nil { for other in try Component.prints(titled: member.titled, in: db) { lonely[other] = nil } }
        lonely[print] = isNew && links.isEmpty && twin == nil ? (row, member) : nil
        touched.append(print)
        fresh.insert(row)
        try ArticleRows.insert(submission, row: row, print: print, titled: fingerprint.titled, text: text, in: db)
        folding.counters.noteInserted()
        var earlier = earlier
        if earlier == nil, hasEarlierReadings {
            let likes = links.sorted { $0.evidence.resemblance > $1.evidence.resemblance }.map(\.a.value)
            earlier = try EarlierReading.like(submission, print: print, likes: likes, except: row, in: db)
        }
        if let earlier { try replace(earlier, by: row) }
        let receipt = Receipt(outcome: .stored, placement: .alone(article.id), replaces: earlier?.id)
        try note(.stored, submission, row: row, reason: receipt.reason)
        return .article(.stored, row: row, replaces: earlier?.id, wasThere: false)
    }

    /// A newcomer that stands in a crowd is known to be one of it, and so are those that it is linked to.
    private func noteCrowd(_ print: Int64, _ links: [PrintLink]) throws {
        let others = links.lazy.map(\.a.value)
        if others.contains(where: folding.crowd.contains) {
            folding.crowd.insert(others + [print])
        } else if links.count >= Crowd.suspicious {
            // Notes the crowd, if it is one.
            _ = try Component.around([print], in: db, limits: folding.limits, crowd: folding.crowd)
        }
    }

    /// Articles that were compared with a line in them that has turned out to be a standing one.
    private mutating func remakeHolders() throws {
        for row in remaking.takeStale() {
            touch(try remaking.remake(row))
        }
    }

    /// A lonely article is what it was inserted as, if the matcher agrees that it is an original.
    private mutating func placeTouched() throws {
        try Folding(db: db, matcher: folding.matcher, limits: .none).place(around: replaced.sorted(), fresh: [])
        var crowd: [Int64] = []
        for print in touched where !replaced.contains(print) {
            if let (row, member) = lonely[print], folding.matcher.fold([member], links: []) == [.alone(member.id)] {
                alone.insert(row)
            } else {
                crowd.append(print)
            }
        }
        try folding.place(around: crowd, fresh: fresh)
    }
}

extension Placement {
    /// An original, the only one of its family.
    static func alone(_ article: Article.ID) -> Placement {
        Placement(article: article, family: Family.ID(article), relation: .original)
    }
}

/// The numbers that rows and prints are given, each once and for ever.
struct Numbers {
    private(set) var article: Int64
    private(set) var print: Int64

    init(_ db: Database) throws {
        article = try Numbers.value("article", db)
        print = try Numbers.value("print", db)
    }

    mutating func nextArticle() -> Int64 {
        article += 1
        return article
    }

    mutating func nextPrint() -> Int64 {
        print += 1
        return print
    }

    func save(_ db: Database) throws {
        let statement = try db.cachedStatement(sql: "UPDATE ledger SET value = ?1 WHERE name = ?2 AND value <> ?1")
        try statement.execute(arguments: [article, "article"])
        try statement.execute(arguments: [print, "print"])
    }

    private static func value(_ name: String, _ db: Database) throws -> Int64 {
        guard let value = try Int64.fetchOne(db, sql: "SELECT value FROM ledger WHERE name = ?", arguments: [name])
        else { throw IndexError.damaged("the ledger has no line '\(name)'") }
        return value
    }
}
