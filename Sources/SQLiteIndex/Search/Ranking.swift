// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CRanking
internal import Glibc
internal import GRDB

/// The ranking of articles. The formula is that of `ArticleRecords.search`; reasons:
/// docs/decisions/0008-full-text.md and docs/decisions/0023-ranking.md.
enum Ranking {
    /// Up to this number of words, the articles with each of them are counted exactly. Of more words only the newest
    /// articles are counted: counting every word of a pasted text in all articles would take seconds.
    static let wordsCountedExactly = 8
    /// Row numbers of these articles.
    private static let rowsSampled: Int64 = 20_000

    /// The argument of `copytaster_rank` for an expression.
    /// - Parameter isAlone: whether the query has only one word.
    static func description(of expression: MatchExpression, isAlone: Bool, _ db: Database) throws -> [UInt8] {
        // A factor that is the same for all articles changes no order.
        let weights: [Double] = isAlone ? expression.words.map { _ in 1 } : try weights(of: expression, db)
        let header = cranking_header(groups: UInt32(weights.count), phrases: UInt32(expression.phrases.count))
        let phrases = expression.phrases.map {
            cranking_phrase(
                group: Int32($0.word ?? -1), is_exact: $0.isExact ? 1 : 0, language: Int32($0.language ?? -1))
        }
        var bytes: [UInt8] = []
        withUnsafeBytes(of: header) { bytes += $0 }
        weights.withUnsafeBytes { bytes += $0 }
        phrases.withUnsafeBytes { bytes += $0 }
        return bytes
    }

    /// How rare each word is: the logarithm of the inverse share of articles that have any form of it.
    private static func weights(of expression: MatchExpression, _ db: Database) throws -> [Double] {
        var (first, articles) = (Int64(0), try IndexCounts.read(db).articles)
        if expression.words.count > wordsCountedExactly {
            let last = try Int64.fetchOne(db, sql: "SELECT max(row) FROM article") ?? 0
            first = max(0, last - rowsSampled)
            articles = Int(try db.number("SELECT count(*) FROM article WHERE row > ?") { $0.add(first) } ?? 0)
        }
        return try expression.words.map { word in
            // The terms of replaced readings remain for a while.
            let found = try db.number(
                """
                SELECT count(*) FROM fulltext WHERE fulltext MATCH ? AND rowid > ?
                    AND rowid NOT IN (SELECT row FROM former WHERE scrubbed = 0)
                """
            ) { columns in
                columns.add(word)
                columns.add(first)
            }
            return weight(found: Int(found ?? 0), of: articles)
        }
    }

    /// - Parameter found: the number of articles with any form of a word.
    static func weight(found: Int, of articles: Int) -> Double {
        let (n, all) = (Double(found), Double(articles))
        return log(1 + (max(n, all) - n + 0.5) / (n + 0.5))
    }

    /// How much more a new article counts: a tenth today, half of it after a month.
    /// - Parameters: microseconds since 1970.
    static func recency(_ date: Int64, now: Int64) -> Double {
        let days = max(0, Double(now) - Double(date)) / 86_400e6
        return 1 + 0.1 / (1 + days / 30)
    }
}

/// The largest numbers of matches that are handled together.
struct SearchLimits: Sendable {
    /// Matches that are ranked; beyond that the newest of them.
    var ranked = 200_000
    /// Ranked matches whose texts are examined for characters as they were typed: the best of them.
    var examined = 1_000
    /// Bytes of texts that are examined for one search.
    var examinedBytes = 32 << 20
    /// Row numbers that are read in one query.
    var rows: Int64 = 1_000_000
    /// The highest row number for which words are looked up form by form, which needs up to 32 bytes for each row.
    var scannedRows: Int64 = 8_000_000
}
