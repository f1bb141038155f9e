// SPDX-License-Identifier: Apache-2.0

internal import CPageSeals
internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Checksums on the pages of the index's file, by which `verify` finds a changed byte wherever it is.
///
/// SQLite's own checks see what breaks the structure: a bit that changes inside a number or a text they pass over.
enum PageSeals {
    /// What sealing needs of SQLite, once for the process.
    static let isRegistered: Bool = cpageseals_register() == SQLITE_OK

    /// Leaves room for seals on the pages of a database that has none yet; others stay as they are.
    static func makeRoom(_ db: Database) throws {
        var bytes = CInt(CPAGESEALS_BYTES)
        let code = sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_RESERVE_BYTES, &bytes)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// The numbers of pages that are not as they were written, from 1; none where the file has no room for seals.
    /// - Parameter pages: how many the database has; what lies behind them in the file is nobody's.
    static func broken(in path: String, pages: Int) throws -> [Int] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { _ = try? file.close() }  // Only read from.
        let header = [UInt8](try file.read(upToCount: headerBytes) ?? Data())
        guard header.count == headerBytes, header[reserveOffset] == CPAGESEALS_BYTES else { return [] }
        // 65,536 does not fit into the two bytes and stands there as 1.
        let said = Int(header[16]) << 8 | Int(header[17])
        let size = said == 1 ? 65_536 : said
        guard size >= 512 else { return [1] }
        var suspects: [Int] = []
        var page = 1
        while page <= pages {
            let chunk = try read(file, from: page, count: min(chunkPages, pages - page + 1), size: size)
            guard !chunk.isEmpty else { break }
            for number in 0..<chunk.count / size {
                let bytes = chunk[number * size..<(number + 1) * size]
                if !isSound(bytes, page + number) { suspects.append(page + number) }
            }
            page += max(1, chunk.count / size)
        }
        return try lastingly(suspects, file, size)
    }

    private static let headerBytes = 100
    private static let reserveOffset = 20
    private static let chunkPages = 256
    /// Somebody may be writing a page while it is read: then it is sound a moment later.
    private static let attempts = 5

    /// Those that stay so: all are looked at together, so that many broken ones take no longer than one.
    private static func lastingly(_ suspects: [Int], _ file: FileHandle, _ size: Int) throws -> [Int] {
        var broken = suspects
        for _ in 0..<attempts where !broken.isEmpty {
            Thread.sleep(forTimeInterval: 0.02)
            broken = try broken.filter { !isSound(try read(file, from: $0, count: 1, size: size)[...], $0) }
        }
        return broken
    }

    private static func read(_ file: FileHandle, from page: Int, count: Int, size: Int) throws -> [UInt8] {
        try file.seek(toOffset: UInt64(page - 1) * UInt64(size))
        return [UInt8](try file.read(upToCount: count * size) ?? Data())
    }

    private static func isSound(_ page: ArraySlice<UInt8>, _ number: Int) -> Bool {
        let room = Int(CPAGESEALS_BYTES)
        guard page.count > room else { return false }
        return page.withUnsafeBytes { bytes in
            guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return false }
            let seal = cpageseals_seal(start, bytes.count, UInt64(number))
            return bytes.loadUnaligned(fromByteOffset: bytes.count - room, as: UInt64.self) == seal
        }
    }
}
