// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// Articles by the keys of their address and document id, in the order of their times: two indexes give the nearest in
/// time, however many articles have one address.
enum VersionRows {
    /// The time by which versions are in order, in SQL: articles without a date are newest. It is part of two indexes,
    /// which are used only for the same expression.
    static let time = "coalesce(modified, published, 9223372036854775807)"

    /// The value of `article.document`. It is stored: articles get it again when they are refolded.
    static func key(ofDocumentID documentID: String?) -> Int64? { key(documentID.flatMap { DocumentKey($0) }?.value) }

    private static func key(_ value: UInt64?) -> Int64? { value.map { Int64(bitPattern: $0) } }

    /// - Parameters:
    ///   - column: `address` or `document`.
    ///   - row: the row of the article itself; 0 if it has none yet.
    fileprivate static func members(
        _ column: String, _ value: UInt64?, around member: ClusteringMember, except row: Int64, limit: Int,
        in db: Database
    ) throws -> [StoredMember] {
        guard let key = key(value) else { return [] }
        // Usually there is none, which is a quick check.
        let isShared =
            try db.number("SELECT row FROM article WHERE \(column) = ? AND row <> ? LIMIT 1") { columns in
                columns.add(key)
                columns.add(row)
            } != nil
        guard isShared else { return [] }
        let own = (member.modified ?? member.published).map(Column.time) ?? .max
        return try [("<=", "DESC"), (">=", "ASC")].flatMap { comparison, order in
            try StoredMember.all(
                where: """
                    \(column) = ? AND \(time) \(comparison) ? AND row <> ? ORDER BY \(time) \(order), row \(order) LIMIT ?
                    """, [key, own, row, limit], in: db)
        }
    }
}

extension SQLiteTransaction {
    func versions(
        of member: ClusteringMember, except article: ArticleNumber?, limit: Int
    ) throws -> [ClusteringMember] {
        let row = article?.value ?? 0
        let found =
            try VersionRows.members(
                "address", member.addressKey?.value, around: member, except: row, limit: limit, in: db)
            + VersionRows.members(
                "document", member.documentKey?.value, around: member, except: row, limit: limit, in: db)
        // An article may have both keys, or the time of the other one.
        let members = Dictionary(found.map { ($0.number, $0) }) { first, _ in first }
        return members.sorted { $0.key < $1.key }.map(\.value.attributes)
    }

    func renewVersionKeys(of article: ArticleNumber) throws {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT url, document_id, address, document FROM article WHERE row = ?"),
                arguments: [article.value])
        else { return }
        let (url, documentID): (String?, String?) = (row[0], row[1])
        let (oldAddress, oldDocument): (Int64?, Int64?) = (row[2], row[3])
        let (address, document) = (Addresses.key(ofURL: url), VersionRows.key(ofDocumentID: documentID))
        guard address != oldAddress || document != oldDocument else { return }
        try db.cachedStatement(sql: "UPDATE article SET address = ?, document = ? WHERE row = ?")
            .execute(arguments: [address, document, article.value])
    }
}
