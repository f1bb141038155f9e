// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// What this process keeps in memory to find translations by. Nothing as long as all texts are in one language, as in
/// most archives; filled from the tables when the first text in a second one comes.
final class TranslationMemory {
    private let matcher: any CopyMatcher
    private var index: (any CandidateIndex)?
    /// The first language that was seen.
    private var first: LanguageKey = .unknown
    /// The highest committed print that is here.
    private(set) var seen: Int64 = 0

    init(_ matcher: any CopyMatcher) { self.matcher = matcher }

    /// - Returns: whether this is the second language, so that all that is there must be read now.
    @discardableResult
    func note(_ language: LanguageKey) -> Bool {
        guard index == nil, language != .unknown, language != first else { return false }
        if first == .unknown {
            first = language
            return false
        }
        index = matcher.makeCandidateIndex(.translations)
        return true
    }

    /// Follows what is in the tables, once there are two languages.
    /// - Parameter last: the highest print that may be read: what follows is not committed, or not looked at yet.
    /// - Returns: how many were read.
    @discardableResult
    func read(_ db: Database, through last: Int64, atMost limit: Int) throws -> Int {
        guard let index, seen < last else { return 0 }
        let sql = """
            SELECT print, language, names FROM print WHERE print > ? AND print <= ? AND language > 0
            ORDER BY print LIMIT ?
            """
        let count = try db.forEachRow(sql, [seen, last, limit]) { row in
            let print: Int64 = row[0]
            let names = try Column.numbers(row[2])
            index.insert(PrintNumber(print), keys: names, language: Column.language(row[1]))
            seen = print
        }
        if count < limit { seen = last }
        return count
    }

    func counted(_ fingerprint: Fingerprint) -> [Candidate] {
        index?.counted(fingerprint.names, language: fingerprint.language) ?? []
    }

    func insert(_ print: PrintNumber, _ keys: Prints.Keys) {
        guard keys.language != .unknown else { return }
        index?.insert(print, keys: keys.names, language: keys.language)
    }

    func remove(_ print: PrintNumber, _ keys: Prints.Keys) { index?.remove(print, keys: keys.names) }

    /// - Parameter last: the highest print that is committed now.
    func commit(through last: Int64) { if index != nil { seen = max(seen, last) } }
}

extension Column {
    static func language(_ value: Int64) -> LanguageKey { LanguageKey(value: UInt16(truncatingIfNeeded: value)) }
}
