// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CRanking
internal import Glibc
internal import GRDB

/// Finds the articles that match a condition on words, and ranks them, form by form: for each form of each word, FTS5
/// gives the articles that have it. Their dates, families, lengths and languages are in `ArticleColumns`.
///
/// This takes a third of the time of one expression for all forms, joined with a table of articles. The results are the
/// same.
struct WordScan: ~Copyable {
    private let db: Database
    private var columns: ArticleColumns
    /// All articles of the index.
    private let articles: Int
    /// Whether articles are ranked by one word only: then its weight changes no order.
    private let isSingleWord: Bool
    /// By row, zero outside `words(_:)`.
    private let frequencies: UnsafeMutablePointer<cranking_frequency>
    /// The sums over the words so far, by row.
    private let scores: UnsafeMutablePointer<Double>
    private var postings = cranking_postings()

    /// - Parameter lastRow: of the index; 0 to `SearchLimits.scannedRows`.
    init(through lastRow: Int64, isSingleWord: Bool, _ db: Database) throws {
        let articles = try IndexCounts.read(db).articles
        let columns = try ArticleColumns(through: lastRow, db)
        let rows = Int(lastRow) + 1
        guard let frequencies: UnsafeMutablePointer<cranking_frequency> = Self.zeros(rows) else {
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        guard let scores: UnsafeMutablePointer<Double> = Self.zeros(rows) else {
            free(frequencies)
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        self.db = db
        self.isSingleWord = isSingleWord
        self.columns = columns
        self.articles = articles
        self.frequencies = frequencies
        self.scores = scores
    }

    deinit {
        free(frequencies)
        free(scores)
        free(postings.items)
    }

    /// The system gives memory to those parts that are used.
    private static func zeros<Number: BitwiseCopyable>(_ count: Int) -> UnsafeMutablePointer<Number>? {
        calloc(count, MemoryLayout<Number>.stride)?.bindMemory(to: Number.self, capacity: count)
    }

    // MARK: Conditions

    /// All matches, in the order of their rows; with scores if they are ranked.
    mutating func matches(_ condition: TextCondition, isRanked: Bool) throws -> [Match] {
        let rows = try rows(condition, isRanked: isRanked)
        var matches: [Match] = []
        matches.reserveCapacity(rows.count)
        rows.forEach { row in
            matches.append(
                Match(
                    row: row, family: columns.family(row), date: columns.date(row), isLead: columns.isLead(row),
                    relevance: isRanked ? scores[Int(row)] : Match.unranked))
        }
        return matches
    }

    private mutating func rows(_ condition: TextCondition, isRanked: Bool) throws -> RowSet {
        switch condition {
        case .words(let words): return try rows(words, isRanked: isRanked)
        case .any(let parts):
            var all = RowSet(through: columns.lastRow)
            for part in parts { all.formUnion(try rows(part, isRanked: isRanked)) }
            return all
        case .all(let parts, let excluded):
            var common: RowSet?
            for part in parts where common?.isEmpty != true {
                let found = try rows(part, isRanked: isRanked)
                if common?.formIntersection(found) == nil { common = found }
            }
            var left = common ?? RowSet(through: columns.lastRow)
            for part in excluded where !left.isEmpty { left.subtract(try rows(part, isRanked: false)) }
            return left
        }
    }

    // MARK: Words

    /// The articles with any form of a word. If they are ranked, the word is added to their scores.
    private mutating func rows(_ words: SearchWords, isRanked: Bool) throws -> RowSet {
        var found = RowSet(through: columns.lastRow)
        for phrase in Phrase.all(of: words.forms) { try add(phrase, in: words.field, isRanked, to: &found) }
        guard isRanked else { return found }
        let weight = isSingleWord ? 1 : Ranking.weight(found: found.count, of: articles)
        let totals = postings.totals
        found.forEach { row in
            let place = Int(row)
            scores[place] += cranking_score(weight, frequencies[place], Double(columns.words(row)), totals)
            frequencies[place] = cranking_frequency()
        }
        return found
    }

    /// Adds the articles with a phrase, and its occurrences in them.
    private mutating func add(
        _ phrase: Phrase, in field: SearchWords.Field, _ isRanked: Bool, to found: inout RowSet
    ) throws {
        let uses = phrase.uses.map { (language: $0.language.map { columns.language($0) }, isExact: $0.isExact) }
        let code = cranking_read(
            db.sqliteConnection, phrase.text, phrase.isPrefix ? 1 : 0, field.columns, &postings)
        guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        try columns.load(forArticles: postings.count)
        for posting in UnsafeBufferPointer(start: postings.items, count: postings.count) {
            let row = Int64(posting.row)
            guard row > 0, row <= columns.lastRow else { continue }
            try columns.load(row)
            // The terms of replaced readings remain for a while.
            guard columns.contains(row) else { continue }
            for use in uses {
                if let language = use.language, try !columns.isIn(language, row) { continue }
                found.insert(row)
                if isRanked { cranking_add(&frequencies[Int(row)], use.isExact ? 1 : 0, posting.occurrences) }
            }
        }
    }

    /// Terms that follow one another, with all forms of a word that they are.
    private struct Phrase {
        struct Use {
            /// As a term of the full-text index.
            let language: String?
            let isExact: Bool
        }

        /// In the query language of FTS5.
        let text: String
        let isPrefix: Bool
        var uses: [Use] = []

        static func all(of forms: [SearchWords.Form]) -> [Phrase] {
            var phrases: [Phrase] = []
            var places: [String: Int] = [:]
            for form in forms {
                let text = MatchExpression.phrase(form)
                let place = places[text] ?? phrases.count
                if place == phrases.count {
                    phrases.append(Phrase(text: text, isPrefix: form.isPrefix))
                    places[text] = place
                }
                phrases[place].uses.append(
                    Use(language: form.language.map { LanguageTerm.text(of: $0) }, isExact: form.isExact))
            }
            return phrases
        }
    }
}

extension SearchWords.Field {
    /// A bit for each column of the full-text index.
    fileprivate var columns: UInt32 {
        switch self {
        case .anywhere: 0b0011
        case .title: 0b0001
        case .byline: 0b0100
        case .section: 0b1000
        }
    }
}
