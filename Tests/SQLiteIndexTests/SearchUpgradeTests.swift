// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import Testing

/// Indexes from before migration 13, whose terms are made anew step by step.
@Suite struct SearchUpgradeTests {
    private let file: TemporaryIndex

    init() throws { file = try TemporaryIndex() }

    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples/indexes")

    /// Undoes migrations 13 and 14, and fills the full-text index with one old term for each article.
    private func makeOlder() throws {
        try file.undoMigration14(
            """
            DROP INDEX article_match; DROP INDEX article_received; DROP INDEX article_source;
            DROP INDEX article_address; ALTER TABLE article DROP COLUMN address;
            DROP TABLE word; DROP TABLE annotation; DELETE FROM counter WHERE name = 'word_removals';
            DROP TABLE fulltext_instance; DROP TABLE fulltext_term; DROP TABLE fulltext;
            CREATE VIRTUAL TABLE fulltext USING fts5 (title, body, content = '', tokenize = 'ascii');
            CREATE VIRTUAL TABLE fulltext_instance USING fts5vocab (fulltext, instance);
            CREATE VIRTUAL TABLE fulltext_term USING fts5vocab (fulltext, row);
            INSERT INTO fulltext (rowid, title, body) SELECT row, '', row || 'oldterm' FROM article;
            INSERT INTO fulltext (rowid, title, body) VALUES (5000, '', 'replacedterm');
            INSERT INTO former VALUES (5000, x'00112233445566778899AABBCCDDEEFF', 1, 5, 0);
            UPDATE article SET analyzer = 1;
            DELETE FROM grdb_migrations WHERE identifier LIKE '13 %';
            PRAGMA user_version = 12
            """)
    }

    private static func summary(_ index: FamilyEngine) throws -> SearchSummary {
        try index.search(SearchQuery(.word("energy"), now: Samples.now)) { _ in }
    }

    /// Articles with a common word.
    private func articles(_ count: Int) -> [Submission] {
        (0..<count).map { number in
            let words = ["energy"] + ["n", "a", "b", "c", "d", "e", "f", "g"].map { "\($0)\(number)" }
            return Samples.submission(
                words.joined(separator: " "), url: "https://example.org/\(number)", file: "f\(number).html",
                inode: UInt64(number))
        }
    }

    private static func terms(_ article: Article) -> SearchTerms {
        SearchTerms(title: article.title ?? "", body: article.text, spellings: article.text)
    }

    @Test func `articles are found again when their terms are made anew, the newest first`() throws {
        let batch = articles(40)
        let before = try file.open()
        _ = try before.admit(batch)
        try before.close()
        try makeOlder()
        #expect(throws: IndexError.self) { try file.open(.readOnly) }

        var index = try file.open()
        #expect(try index.verify() == [])
        #expect(try Self.summary(index) == SearchSummary(articles: 0, families: 0, waiting: 40))
        let address = try #require(Address.normalized("https://example.org/3"))
        #expect(try index.articles(withAddress: address).map(\.article.id) == [batch[3].article.id])
        #expect(try index.renewTerms(atMost: 6, by: .current, Self.terms) == 34)
        #expect(try Self.summary(index) == SearchSummary(articles: 6, families: 6, waiting: 34))
        let first = try index.hits(SearchQuery(.word("energy"), everyCopy: true, now: Samples.now))
        #expect(Set(first.map(\.article.article.id)) == Set(batch.suffix(6).map(\.article.id)))
        // What arrives meanwhile is found at once.
        _ = try index.admit([Samples.submission("energy today", inode: 77)])
        #expect(try index.verify() == [])

        // Interrupted and continued.
        try index.close()
        index = try file.open()
        _ = try index.forget([batch[0].article.id, batch[39].article.id], keepingFiles: false)
        while try index.renewTerms(atMost: 9, by: .current, Self.terms) > 0 { #expect(try index.verify() == []) }
        #expect(try Self.summary(index) == SearchSummary(articles: 39, families: 39))
        #expect(try index.words(of: "", beginning: "n1", limit: 99).count == 11)
        #expect(try index.articles(withAddress: address).map(\.article.id) == [batch[3].article.id])
        #expect(try index.hits(SearchQuery(.filter(.address(address)), now: Samples.now)).count == 1)
        #expect(try index.verify() == [] && index.tablesWithoutChecksums() == [])
        try index.close()
    }

    @Test func `no old term is left in the files, and what was replaced needs no second removal`() throws {
        let before = try file.open()
        _ = try before.admit(articles(30))
        try before.close()
        try makeOlder()
        for term in ["oldterm", "replacedterm"] {
            #expect(try file.directory.contents().range(of: Data(term.utf8)) != nil)
        }
        let index = try file.open()
        let waiting = try index.database.read("count") { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM former WHERE scrubbed = 0")
        }
        #expect(waiting == 0)
        try index.close()
        for term in ["oldterm", "replacedterm"] {
            #expect(try file.directory.contents().range(of: Data(term.utf8)) == nil)
        }
    }

    @Test func `the checksums of an index of version 11 stay valid`() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "tar", "-xzf", Self.samples.appending(path: "version-11.tar.gz").path, "-C", file.directory.directory.path,
        ]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        let index = try file.open()
        #expect(try index.verify() == [] && index.tablesWithoutChecksums() == [])
        let articles = try index.counts().articles
        #expect(try index.search(SearchQuery(nil, now: Date())) { _ in }.waiting == articles)
        while try index.renewTerms(atMost: 5, by: .current, Self.terms) > 0 {}
        #expect(try index.search(SearchQuery(nil, now: Date())) { _ in }.waiting == 0)
        #expect(try index.verify() == [])
        try index.close()
    }

    @Test func `while terms are made anew, each search finds or counts every article`() async throws {
        let before = try file.open()
        _ = try before.admit(articles(60))
        try before.close()
        try makeOlder()
        let index = try file.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { while try index.renewTerms(atMost: 2, by: .current, Self.terms) > 0 {} }
            for _ in 0..<3 {
                group.addTask {
                    var found = 0
                    while found < 60 {
                        let summary = try Self.summary(index)
                        #expect(summary.articles + summary.waiting == 60 && summary.articles >= found)
                        found = summary.articles
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try index.verify() == [])
        try index.close()
    }
}
