// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// Writes the terms of articles.
enum FullTextRows {
    static func insert(_ terms: SearchTerms, language: String?, row: Int64, in db: Database) throws {
        try db.run("INSERT INTO fulltext (rowid, title, body, byline, section, language) VALUES (?, ?, ?, ?, ?, ?)") {
            columns in
            columns.add(row)
            for text in [terms.title, terms.body, terms.byline, terms.section] { columns.add(text) }
            columns.add(LanguageTerm.text(of: language))
        }
    }

    /// Whether the article has terms. An article of an index from before migration 13 has none until they are renewed.
    static func contains(_ row: Int64, in db: Database) throws -> Bool {
        try db.number("SELECT id FROM fulltext_docsize WHERE id = ?") { $0.add(row) } != nil
    }

    /// The number of articles that a search does not find yet.
    static func countWaiting(in db: Database) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT count(*) FROM article WHERE analyzer < ? AND row NOT IN (SELECT id FROM fulltext_docsize)")
        return try Int.fetchOne(statement, arguments: [ReadingVersions.current.analyzer]) ?? 0
    }
}

/// The language of an article as a term of the full-text index, and in the vocabulary.
enum LanguageTerm {
    /// The term of an unknown language, which no language has (BCP 47).
    private static let unknown = "und"

    static func text(of language: String?) -> String {
        guard let language, isPlain(language) else { return unknown }
        return language
    }

    /// As in the table `word`: empty for an unknown language.
    /// - Parameter text: the term.
    static func key(of text: String) -> String { text == unknown ? "" : text }

    /// Other values would be several terms, or terms that are equal in another case.
    private static func isPlain(_ language: String) -> Bool {
        let (letters, digits) = (UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"))
        return !language.isEmpty && language.utf8.allSatisfy { letters.contains($0) || digits.contains($0) }
    }
}
