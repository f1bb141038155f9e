// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import GRDB
internal import GRDBSQLite

/// The columns of articles in memory, by row number; read block by block when they are needed first.
struct ArticleColumns: ~Copyable {
    private let db: Database
    /// The highest row number that has a place.
    let lastRow: Int64
    private let bytes: UnsafeMutableRawPointer
    private let isLoaded: UnsafeMutablePointer<Bool>
    private let blocks: Int
    private var hasAll = false
    /// Languages by their numbers here, which are the same for all blocks.
    private var languages: [String] = []
    /// A list of languages of a block that has the same numbers as this list.
    private var plainNames: [UInt8] = []

    private static let size = 4_096

    /// - Parameter lastRow: of the index.
    /// - Precondition: 0 to `ArticleBlock.lastRow`.
    init(through lastRow: Int64, _ db: Database) throws {
        let blocks = Int(lastRow >> Int64(ArticleBlock.rowBits)) + 1
        // The system gives memory to those blocks that are used.
        guard let bytes = calloc(blocks, Self.size) else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        self.db = db
        self.lastRow = lastRow
        self.blocks = blocks
        self.bytes = bytes
        isLoaded = .allocate(capacity: blocks)
        isLoaded.initialize(repeating: false, count: blocks)
    }

    deinit {
        free(bytes)
        isLoaded.deallocate()
    }

    // MARK: Reading blocks

    /// Must be called before the other functions are called with a row of this block.
    /// - Precondition: the row is in 0 to `lastRow`.
    mutating func load(_ row: Int64) throws {
        let block = Int(row >> Int64(ArticleBlock.rowBits))
        guard !isLoaded[block] else { return }
        isLoaded[block] = true
        let target = bytes + block * Self.size
        let size = try ArticleBlock.stored(Int64(block), db) { Self.copy($0, to: target) }
        if let size { try finish(target, size: size) }
    }

    /// Loads all blocks at once if so many articles are wanted that most blocks are.
    /// - Parameter articles: the number of articles that are wanted.
    mutating func load(forArticles articles: Int) throws {
        guard articles > blocks, !hasAll else { return }
        hasAll = true
        // Languages are numbered afterwards, because the statement calls a closure.
        var sizes: [(block: Int, size: Int)] = []
        sizes.reserveCapacity(blocks)
        try db.forEachStep("SELECT block, data FROM article_block") { _ in
        } _: { row in
            let block = sqlite3_column_int64(row, 0)
            guard block >= 0, block < blocks, !isLoaded[Int(block)] else { return }
            isLoaded[Int(block)] = true
            let data = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(row, 1), count: Int(sqlite3_column_bytes(row, 1)))
            sizes.append((Int(block), Self.copy(data, to: bytes + Int(block) * Self.size)))
        }
        for (block, size) in sizes { try finish(bytes + block * Self.size, size: size) }
        for block in 0..<blocks { isLoaded[block] = true }
    }

    /// - Returns: the number of bytes; 0 if it is wrong.
    private static func copy(_ data: UnsafeRawBufferPointer, to target: UnsafeMutableRawPointer) -> Int {
        guard let start = data.baseAddress, data.count >= ArticleBlock.names, data.count <= size else { return 0 }
        target.copyMemory(from: start, byteCount: data.count)
        return data.count
    }

    /// Replaces the numbers of languages in a block by those in `languages`.
    private mutating func finish(_ block: UnsafeMutableRawPointer, size: Int) throws {
        guard size > 0 else { throw IndexError.damaged("a block of articles has the wrong length") }
        let data = UnsafeRawBufferPointer(start: block, count: size)
        let names = data[ArticleBlock.names...]
        // Usually they are the same as in the block before.
        guard !names.elementsEqual(plainNames) else { return }
        let numbers = names.split(separator: 0).map { name in
            UInt8(clamping: language(String(decoding: name, as: UTF8.self)).number)
        }
        guard !numbers.enumerated().allSatisfy({ $0.offset == $0.element }) else {
            plainNames = Array(names)
            return
        }
        for place in ArticleBlock.languages..<ArticleBlock.names {
            let old = Int(data[place])
            block.storeBytes(
                of: old < numbers.count ? numbers[old] : ArticleBlock.otherLanguage, toByteOffset: place,
                as: UInt8.self)
        }
    }

    /// A language to compare those of articles with.
    struct Language {
        fileprivate let number: Int
    }

    /// - Parameter text: as a term of the full-text index.
    mutating func language(_ text: String) -> Language {
        if let number = languages.firstIndex(of: text) { return Language(number: number) }
        languages.append(text)
        return Language(number: languages.count - 1)
    }

    // MARK: Values

    private func value<Number: FixedWidthInteger & BitwiseCopyable>(_ row: Int64, _ column: Int) -> Number {
        let block = Int(row >> Int64(ArticleBlock.rowBits)) * Self.size
        let place = Int(row & Int64(ArticleBlock.rows - 1)) * (Number.bitWidth / 8)
        return Number(littleEndian: bytes.load(fromByteOffset: block + column + place, as: Number.self))
    }

    func contains(_ row: Int64) -> Bool { (value(row, ArticleBlock.families) as UInt32) != 0 }
    func date(_ row: Int64) -> Int64 { value(row, 0) }
    func family(_ row: Int64) -> Int64 { Int64(value(row, ArticleBlock.families) as UInt32) }
    func words(_ row: Int64) -> Int64 { Int64(value(row, ArticleBlock.words) as UInt16) }

    func isLead(_ row: Int64) -> Bool {
        let block = Int(row >> Int64(ArticleBlock.rowBits)) * Self.size
        let place = Int(row & Int64(ArticleBlock.rows - 1))
        let byte = bytes.load(fromByteOffset: block + ArticleBlock.leads + place / 8, as: UInt8.self)
        return byte >> UInt8(place % 8) & 1 == 1
    }

    func isIn(_ language: Language, _ row: Int64) throws -> Bool {
        let number: UInt8 = value(row, ArticleBlock.languages)
        guard number == ArticleBlock.otherLanguage else { return Int(number) == language.number }
        let statement = try db.cachedStatement(sql: "SELECT language FROM article WHERE row = ?")
        let text = try LanguageTerm.text(of: String.fetchOne(statement, arguments: [row]))
        return text == languages[language.number]
    }
}
