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
    /// The highest print that has been looked at.
    private var seen: Int64 = 0

    init(_ matcher: any CopyMatcher) { self.matcher = matcher }

    /// Follows what other processes added.
    func catchUp(_ db: Database) throws {
        if index == nil {
            let statement = try db.cachedStatement(
                sql: "SELECT print, language FROM print WHERE print > ? ORDER BY print")
            let rows = try Row.fetchCursor(statement, arguments: [seen])
            while index == nil, let row = try rows.next() {
                seen = row[0]
                note(Column.language(row[1]))
            }
            guard index != nil else { return }
            seen = 0
        }
        try fill(db, before: .max)
    }

    private func note(_ language: LanguageKey) {
        guard index == nil, language != .unknown, language != first else { return }
        if first == .unknown { first = language } else { index = matcher.makeCandidateIndex(.translations) }
    }

    /// Takes over the prints from the highest that was seen to this one.
    private func fill(_ db: Database, before end: Int64) throws {
        let statement = try db.cachedStatement(
            sql:
                "SELECT print, language, names FROM print WHERE print > ? AND print < ? AND language > 0 ORDER BY print"
        )
        let rows = try Row.fetchCursor(statement, arguments: [seen, end])
        while let row = try rows.next() {
            seen = row[0]
            index?.insert(PrintNumber(seen), keys: try Column.numbers(row[2]), language: Column.language(row[1]))
        }
    }

    func candidates(_ fingerprint: Fingerprint, _ db: Database) throws -> [PrintNumber] {
        if index == nil {
            note(fingerprint.language)
            if index != nil {
                seen = 0
                try fill(db, before: .max)
            }
        }
        return index?.candidates(fingerprint.names, language: fingerprint.language) ?? []
    }

    /// - Parameter print: higher than all before it, whose candidates have been looked for.
    func insert(_ print: PrintNumber, _ fingerprint: Fingerprint) {
        index?.insert(print, keys: fingerprint.names, language: fingerprint.language)
        seen = max(seen, print.value)
    }

    func remove(_ print: PrintNumber, names: [UInt32]) { index?.remove(print, keys: names) }

    /// To be read anew from the tables, which hold nothing of the transaction that failed.
    func rollBack() { (index, first, seen) = (nil, .unknown, 0) }
}

extension Column {
    static func language(_ value: Int64) -> LanguageKey { LanguageKey(value: UInt16(truncatingIfNeeded: value)) }
}
