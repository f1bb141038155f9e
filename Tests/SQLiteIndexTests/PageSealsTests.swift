// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import TestClock
import Testing

@Suite struct PageSealsTests {
    private let place: TemporaryDirectory
    private let path: FilePath

    init() throws {
        place = try TemporaryDirectory()
        path = place.path("index.sqlite")
    }

    private func filled() throws -> Data {
        let index = try SQLiteIndex(path: path, access: .readWrite, matcher: WordMatcher())
        for submission in Samples.families(40, seed: 3) { _ = try index.admit([submission]) }
        #expect(try index.verify() == [])
        try index.close()
        return try Data(contentsOf: place.url("index.sqlite"))
    }

    private func write(_ bytes: Data) throws {
        // They may not be there.
        for log in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path.string + log) }
        try bytes.write(to: place.url("index.sqlite"))
    }

    /// Whether looking at it finds anything, be it that it cannot be opened at all.
    private func isFoundOut() throws -> Bool {
        do throws(IndexError) {
            let index = try SQLiteIndex(path: path, access: .readOnly, matcher: WordMatcher())
            return try !index.verify().isEmpty
        } catch {
            return true
        }
    }

    @Test func `one changed bit is found, wherever in the file it is`() throws {
        let whole = try filled()
        try write(whole)
        #expect(try !isFoundOut())
        var random = SystemRandomNumberGenerator()
        for _ in 0..<150 {
            let (byte, bit) = (Int.random(in: 0..<whole.count, using: &random), Int.random(in: 0..<8, using: &random))
            var changed = whole
            changed[byte] ^= 1 << UInt8(bit)
            try write(changed)
            let isFound = try isFoundOut()
            #expect(isFound, "bit \(bit) of byte \(byte) of \(whole.count)")
        }
    }

    @Test func `two pages that changed places, and one filled with zeros, are found`() throws {
        let whole = try filled()
        let size = 4_096
        let (last, before) = (whole.count / size - 1, whole.count / size - 2)
        var swapped = whole
        swapped.replaceSubrange(last * size..<(last + 1) * size, with: whole[before * size..<(before + 1) * size])
        swapped.replaceSubrange(before * size..<(before + 1) * size, with: whole[last * size..<(last + 1) * size])
        try write(swapped)
        #expect(try isFoundOut())
        var zeroed = whole
        zeroed.replaceSubrange(last * size..<(last + 1) * size, with: Data(count: size))
        try write(zeroed)
        #expect(try isFoundOut())
    }

    @Test func `a page is named by its number while others write`() throws {
        var bytes = try filled()
        let page = bytes.count / 4_096
        bytes[bytes.count - 100] ^= 1
        try write(bytes)
        #expect(try PageSeals.broken(in: path.string, pages: page) == [page])
        let index = try SQLiteIndex(path: path, access: .readWrite, matcher: WordMatcher())
        let finding = try index.verify().first
        #expect(finding?.contains("page \(page)") == true, "\(finding ?? "none")")
        try index.close()
    }

    @Test func `many broken pages take no longer than one`() throws {
        let whole = try filled()
        let size = 4_096
        // The same file many times over: every page but those of the first is at the wrong place.
        let copies = 1 + 400 * size / whole.count
        try write((0..<copies).reduce(into: Data()) { all, _ in all += whole })
        let pages = copies * whole.count / size
        var broken = 0
        let spent = try processorTime { broken = try PageSeals.broken(in: path.string, pages: pages).count }
        #expect(broken == pages - whole.count / size)
        // A tenth of a second for each of them would be forty.
        #expect(spent < .seconds(10))
    }

    @Test func `a database without room for seals is checked as ever`() throws {
        let other = try DatabaseQueue(path: path.string)
        try other.write { try $0.execute(sql: "CREATE TABLE a (b)") }
        try other.close()
        #expect(try PageSeals.broken(in: path.string, pages: 2) == [])
    }

    @Test func `seals hold through growth, forgetting and emptying the log`() throws {
        let index = try SQLiteIndex(path: path, access: .readWrite, matcher: WordMatcher())
        let submissions = Samples.families(60, seed: 9)
        for (number, submission) in submissions.enumerated() {
            _ = try index.admit([submission])
            if number.isMultiple(of: 7) { _ = try index.forget(submission.article.id) }
            if number.isMultiple(of: 10) {
                #expect(try index.database.emptyLog())
                #expect(try index.verify() == [])
            }
        }
        try index.close()
        #expect(try !isFoundOut())
    }
}
