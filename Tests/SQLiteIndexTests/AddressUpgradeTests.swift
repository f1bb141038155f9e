// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

/// Indexes of schema 13, whose addresses were normalised by fewer rules.
@Suite struct AddressUpgradeTests {
    private let file: TemporaryIndex

    init() throws { file = try TemporaryIndex() }

    /// Addresses, and their normalised forms in schema 13 and now.
    private static let addresses = [
        ("https://m.heron.example/a/1", "m.heron.example/a/1", "heron.example/a/1"),
        ("https://heron.example/a/2/amp", "heron.example/a/2/amp", "heron.example/a/2"),
        ("https://heron.example/a/3?page=1", "heron.example/a/3?page=1", "heron.example/a/3"),
        ("https://www.heron.example/a/4?id=4", "heron.example/a/4?id=4", "heron.example/a/4?id=4"),
    ]

    private static func key(_ normalized: String) -> Int64 {
        Int64(bitPattern: AddressKey(normalized: normalized).value)
    }

    /// Makes an open index one of schema 13, with the addresses of then.
    private func makeOlder(_ index: FamilyEngine) throws {
        try file.undoMigration14(keepingChecksumsOf: index) { db in
            for (url, old, _) in Self.addresses {
                try db.execute(
                    sql: "UPDATE article SET address = ? WHERE url = ?", arguments: [Self.key(old), url])
            }
        }
    }

    private func stored() throws -> [Int64] {
        let queue = try DatabaseQueue(path: file.path.string)
        let stored = try queue.read { db in try Int64.fetchAll(db, sql: "SELECT address FROM article ORDER BY row") }
        try queue.close()
        return stored
    }

    @Test func `addresses of an index of schema 13 are computed anew, and its checksums stay valid`() throws {
        let batch = Self.addresses.enumerated().map { number, address in
            Samples.submission(
                "heron number \(number) waits", url: address.0, file: "f\(number).html", inode: UInt64(number))
        }
        var index = try file.open()
        _ = try index.admit(batch)
        try makeOlder(index)
        #expect(try stored() == Self.addresses.map { Self.key($0.1) })

        index = try file.open()
        for (number, address) in Self.addresses.enumerated() {
            #expect(try index.articles(withAddress: address.2).map(\.article.id) == [batch[number].article.id])
        }
        #expect(try index.articles(withAddress: "m.heron.example/a/1").isEmpty)
        #expect(try index.verify() == [] && index.tablesWithoutChecksums() == [])
        try index.close()
        #expect(try stored() == Self.addresses.map { Self.key($0.2) })
    }

    @Test func `a member has the same keys with a stored address and without`() throws {
        let index = try file.open()
        let url = "https://m.heron.example/a/1/amp"
        _ = try index.admit([
            Samples.submission("heron", source: "Heron Post", url: url, documentID: "urn:x:1"),
            Samples.submission("tern", title: "Terns are late again", source: "Tern Post", inode: 2),
        ])
        let all = try index.database.read("read") { db in try StoredMember.all(where: "1 ORDER BY row", [], in: db) }
        try index.database.write("change") { db in try db.execute(sql: "UPDATE article SET address = NULL") }
        let waiting = try index.database.read("read") { db in
            try StoredMember.all(where: "1 ORDER BY row", [], in: db)
        }
        try index.close()
        #expect(all.map(\.attributes) == waiting.map(\.attributes))
        #expect(
            all.map(\.attributes.keys) == [
                VersionKeys(source: "Heron Post", url: url, documentID: "urn:x:1"),
                VersionKeys(source: "Tern Post", url: nil, documentID: nil, title: "Terns are late again"),
            ])
    }
}
