// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage

/// The place of an index for one test, deleted with this object.
struct TemporaryIndex {
    let directory: TemporaryDirectory
    let path: FilePath

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path("index.sqlite")
    }

    func open(_ access: IndexAccess = .readWrite) throws -> FamilyEngine {
        try FamilyEngine(path: path, access: access, matcher: WordMatcher())
    }

    func open(_ limits: SearchLimits) throws -> FamilyEngine {
        FamilyEngine(
            store: try SQLiteStore(path: path, access: .readWrite, limits: limits), matcher: WordMatcher())
    }
}

// MARK: - Earlier versions of the schema

extension TemporaryIndex {
    /// Undoes migrations 14 and 15, except for their entries in the list of migrations.
    private static let schema13 = """
        DROP TABLE article_block; DELETE FROM checksum WHERE name = 'article_block';
        DELETE FROM checksum_table WHERE name = 'article_block';
        DROP INDEX article_document; ALTER TABLE article DROP COLUMN document;
        DROP INDEX article_address; ALTER TABLE article DROP COLUMN published_day;
        ALTER TABLE link DROP COLUMN numbers; ALTER TABLE link DROP COLUMN same_numbers;
        ALTER TABLE link DROP COLUMN words; ALTER TABLE link DROP COLUMN begins_anew;
        ALTER TABLE link DROP COLUMN edited;
        CREATE INDEX article_address ON article (address) WHERE address IS NOT NULL;
        PRAGMA user_version = 13;
        """

    private static let unlisted = "DELETE FROM grdb_migrations WHERE identifier LIKE '14 %' OR identifier LIKE '15 %'"

    /// Makes the closed index one of schema 13, without checksums.
    /// - Parameter more: SQL that is executed afterwards.
    func undoMigration14(_ more: String = "") throws {
        try changing { db in
            try db.execute(sql: "PRAGMA secure_delete = ON; \(Self.schema13) \(Self.unlisted)")
            if !more.isEmpty { try db.execute(sql: more) }
            try db.execute(sql: "DELETE FROM checksum; DELETE FROM checksum_table")
        }
    }

    /// Makes an open index, whose articles have neither dates nor document ids, one of schema 13 and closes it. The
    /// checksums of rows stay right.
    /// - Parameter change: changes rows before.
    func undoMigration14(keepingChecksumsOf index: FamilyEngine, _ change: (Database) throws -> Void) throws {
        try index.database.write("change") { db in
            try change(db)
            try db.execute(sql: Self.unlisted)
        }
        try index.close()
        try changing { db in
            try db.execute(sql: Self.schema13)
            for table in try ChecksumTable.all(in: db) { try table.write(version: 13, covered: table.covered, db) }
        }
    }

    /// Changes the closed index as another program does.
    private func changing(_ body: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue(path: path.string)
        try queue.writeWithoutTransaction { db in
            try body(db)
            try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
    }
}
