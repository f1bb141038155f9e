// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

/// The column that tells a day of publication from an hour at midnight.
@Suite struct PublicationDayTests {
    private let place: TemporaryDirectory
    private let path: FilePath

    init() throws {
        place = try TemporaryDirectory()
        path = place.path("index.sqlite")
    }

    private func open() throws -> FamilyEngine {
        try FamilyEngine(path: path, access: .readWrite, matcher: WordMatcher())
    }

    private static let midnight = Date(timeIntervalSince1970: 1_794_441_600)

    /// A day, an hour at midnight, an hour, no date.
    private static var submissions: [Submission] {
        [
            Samples.submission(
                "the bridge is open", source: "day", published: midnight, publishedIsDay: true, inode: 1),
            Samples.submission("a ferry sails today", source: "midnight", published: midnight, inode: 2),
            Samples.submission("rain falls in may", source: "hour", published: midnight + 3_600, inode: 3),
            Samples.submission("seven mills turn slowly", source: "undated", inode: 4),
        ]
    }

    private func days(_ index: FamilyEngine) throws -> [String: Bool] {
        var days: [String: Bool] = [:]
        try index.forEachArticle { days[$0.article.source ?? ""] = $0.article.publishedIsDay }
        return days
    }

    @Test func `articles keep whether they state an hour`() throws {
        let index = try open()
        _ = try index.admit(Self.submissions)
        #expect(try days(index) == ["day": true, "midnight": false, "hour": false, "undated": false])
        #expect(try index.verify() == [])
        try index.close()
    }

    @Test func `in an index from before this column, midnight counts as a day`() throws {
        let index = try open()
        _ = try index.admit(Self.submissions)
        try index.close()
        let queue = try DatabaseQueue(path: path.string)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    ALTER TABLE article DROP COLUMN published_day;
                    ALTER TABLE link DROP COLUMN numbers; ALTER TABLE link DROP COLUMN same_numbers;
                    ALTER TABLE link DROP COLUMN words; ALTER TABLE link DROP COLUMN begins_anew;
                    ALTER TABLE link DROP COLUMN edited;
                    DROP INDEX article_document; ALTER TABLE article DROP COLUMN document;
                    DELETE FROM grdb_migrations WHERE identifier LIKE '14 %';
                    DELETE FROM checksum; DELETE FROM checksum_table;
                    PRAGMA user_version = 13; PRAGMA wal_checkpoint(TRUNCATE)
                    """)
        }
        try queue.close()
        let upgraded = try open()
        #expect(try days(upgraded) == ["day": true, "midnight": true, "hour": false, "undated": false])
        #expect(try upgraded.verify() == [])
        try upgraded.close()
    }
}
