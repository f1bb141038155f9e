// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import IndexContract
@testable import SQLiteIndex
import Testing

/// The column that tells a day of publication from an hour at midnight.
@Suite struct PublicationDayTests {
    private let file: TemporaryIndex

    init() throws { file = try TemporaryIndex() }

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
        let index = try file.open()
        _ = try index.admit(Self.submissions)
        #expect(try days(index) == ["day": true, "midnight": false, "hour": false, "undated": false])
        #expect(try index.verify() == [])
        try index.close()
    }

    @Test func `in an index from before this column, midnight counts as a day`() throws {
        let index = try file.open()
        _ = try index.admit(Self.submissions)
        try index.close()
        try file.undoMigration14()
        let upgraded = try file.open()
        #expect(try days(upgraded) == ["day": true, "midnight": true, "hour": false, "undated": false])
        #expect(try upgraded.verify() == [])
        try upgraded.close()
    }
}
