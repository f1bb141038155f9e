// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB
internal import GRDBSQLite

/// What a search must know of each article that matches, for 256 neighbouring rows of `article` in one row of the table
/// `article_block`: a search with very many matches reads it instead of a row for each match.
///
/// The values of one column lie one after the other, little-endian:
///
///     2048 bytes  effective date, microseconds since 1970
///     1024 bytes  row of the family; 0 if there is no such article
///      512 bytes  words of the text, at most 65,535
///       32 bytes  bits: whether it is the lead of its family
///      256 bytes  number of its language in the following list; 255 if it has no place there
///                 languages as terms of the full-text index, each followed by a zero byte
///
/// The table follows `article` at the end of each transaction (`RowChecksums`). Reasons:
/// docs/decisions/0008-full-text.md.
enum ArticleBlock {
    static let schema = """
        -- The columns of article_match in blocks of 256 rows; see ArticleBlock.
        CREATE TABLE article_block (block INTEGER PRIMARY KEY, data BLOB NOT NULL);
        """

    /// As the groups of rows that have one checksum.
    static let rowBits = 8
    static let rows = 1 << rowBits

    static let families = 8 * rows
    static let words = families + 4 * rows
    static let leads = words + 2 * rows
    static let languages = leads + rows / 8
    static let names = languages + rows
    /// So that a row of the table fits into a page.
    static let largest = 4_040

    static let mostWords = Int64(UInt16.max)
    /// Row numbers up to this one have a place.
    static let lastRow = Int64(UInt32.max)
    static let otherLanguage: UInt8 = 255

    // MARK: Writing

    /// Makes the blocks of articles that have changed anew.
    static func renew(_ blocks: some Sequence<Int64>, in db: Database) throws {
        for block in blocks {
            let data = try made(block, db)
            let isSame = try stored(block, db) { $0.elementsEqual(data ?? []) } ?? (data == nil)
            if isSame { continue }
            guard let data else {
                try db.run("DELETE FROM article_block WHERE block = ?") { $0.add(block) }
                continue
            }
            try db.run("INSERT OR REPLACE INTO article_block (block, data) VALUES (?, ?)") { columns in
                columns.add(block)
                data.withUnsafeBytes { columns.add($0) }
            }
        }
    }

    /// Makes all blocks.
    static func fill(_ db: Database) throws {
        try renew(Int64.fetchAll(db, sql: "SELECT DISTINCT row >> \(rowBits) FROM article"), in: db)
    }

    /// - Returns: the blocks that differ from their articles; for `verify`.
    static func different(in db: Database) throws -> [Int64] {
        let all = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT row >> \(rowBits) FROM article UNION SELECT block FROM article_block")
        return try all.filter { block in
            let data = try made(block, db)
            return try stored(block, db) { !$0.elementsEqual(data ?? []) } ?? (data != nil)
        }
    }

    /// - Returns: nil if the block has no article.
    private static func made(_ block: Int64, _ db: Database) throws -> [UInt8]? {
        var data = [UInt8](repeating: 0, count: names)
        var languages: [String: UInt8] = [:]
        var isEmpty = true
        let sql = """
            SELECT row, family, effective_date, words, kind = 'original', language
            FROM article INDEXED BY article_match WHERE row BETWEEN ? AND ?
            """
        try db.forEachStep(sql, isCached: true) { columns in
            columns.add(block << Int64(rowBits))
            columns.add((block << Int64(rowBits)) | Int64(rows - 1))
        } _: { row in
            isEmpty = false
            let place = Int(sqlite3_column_int64(row, 0) & Int64(rows - 1))
            let language = LanguageTerm.text(of: Column.text(row, 5))
            if languages[language] == nil, languages.count < otherLanguage,
                data.count + language.utf8.count < largest
            {
                languages[language] = UInt8(languages.count)
                data += Array(language.utf8) + [0]
            }
            let isLead = sqlite3_column_int64(row, 4) != 0
            data.withUnsafeMutableBytes { bytes in
                bytes.store(sqlite3_column_int64(row, 2), at: 8 * place)
                bytes.store(UInt32(clamping: sqlite3_column_int64(row, 1)), at: families + 4 * place)
                bytes.store(UInt16(clamping: sqlite3_column_int64(row, 3)), at: words + 2 * place)
                if isLead { bytes[leads + place / 8] |= 1 << UInt8(place % 8) }
                bytes[self.languages + place] = languages[language] ?? otherLanguage
            }
        }
        return isEmpty ? nil : data
    }

    /// Calls `body` with the bytes of a block.
    /// - Returns: nil if there is none.
    static func stored<Value>(
        _ block: Int64, _ db: Database, _ body: (UnsafeRawBufferPointer) throws -> Value
    ) throws -> Value? {
        var value: Value?
        try db.forEachStep("SELECT data FROM article_block WHERE block = ?", isCached: true) {
            $0.add(block)
        } _: {
            row in
            let size = Int(sqlite3_column_bytes(row, 0))
            value = try body(UnsafeRawBufferPointer(start: sqlite3_column_blob(row, 0), count: size))
        }
        return value
    }
}

extension UnsafeMutableRawBufferPointer {
    fileprivate func store(_ number: some FixedWidthInteger & BitwiseCopyable, at offset: Int) {
        storeBytes(of: number.littleEndian, toByteOffset: offset, as: type(of: number))
    }
}
