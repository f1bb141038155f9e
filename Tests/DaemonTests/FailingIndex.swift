// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// An index whose `admit` and `record` fail as a test says; all else goes to a real one.
struct FailingIndex: AdmissionIndex, FileHistory {
    let index: any ArticleIndex
    /// Called with the number of articles of each batch.
    let admitting: @Sendable ([Submission]) throws(IndexError) -> Void
    let recording: @Sendable () throws(IndexError) -> Void

    init(
        _ index: any ArticleIndex,
        admitting: @escaping @Sendable ([Submission]) throws(IndexError) -> Void = { _ in },
        recording: @escaping @Sendable () throws(IndexError) -> Void = {}
    ) {
        (self.index, self.admitting, self.recording) = (index, admitting, recording)
    }

    static func error(_ cause: IndexError.Cause) -> IndexError {
        IndexError(step: "write to", object: "index", cause: cause, detail: "the test says so")
    }

    func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool { try index.load(progress) }
    func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt] {
        try admitting(batch)
        return try index.admit(batch)
    }
    func preview(_ submission: Submission) throws(IndexError) -> Receipt { try index.preview(submission) }

    func record(_ records: [ArrivalRecord]) throws(IndexError) {
        try recording()
        try index.record(records)
    }
    func record(places: [FilePlace]) throws(IndexError) { try index.record(places: places) }
    func record(kept: [Arrival]) throws(IndexError) { try index.record(kept: kept) }
    func record(departures: [FileDeparture]) throws(IndexError) { try index.record(departures: departures) }
    func forEachKept(_ body: (Arrival) -> Void) throws(IndexError) { try index.forEachKept(body) }
    func unplaced(amongNewest count: Int) throws(IndexError) -> [ArrivalRecord] {
        try index.unplaced(amongNewest: count)
    }
    func departures(of arrival: Arrival) throws(IndexError) -> [FileDeparture] { try index.departures(of: arrival) }
    func storedFiles(in area: StorageArea, after last: StoredFile?, limit: Int) throws(IndexError) -> [StoredFile] {
        try index.storedFiles(in: area, after: last, limit: limit)
    }
    func storedSize(in area: StorageArea) throws(IndexError) -> Int64 { try index.storedSize(in: area) }
    func forEachPlace(_ body: (FileName, ContentDigest?, Int64?) throws -> Void) throws {
        try index.forEachPlace(body)
    }
    func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord] { try index.latestHistory(count) }
    func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord] { try index.history(of: article) }
    func history(of name: FileName) throws(IndexError) -> [ArrivalRecord] { try index.history(of: name) }
    func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord] {
        try index.history(ofDigest: prefix)
    }
    func decisions(
        on name: FileName, inode: UInt64, size: Int64, modification: Int64
    ) throws(IndexError) -> Int {
        try index.decisions(on: name, inode: inode, size: size, modification: modification)
    }
    func forEachFile(_ body: (RecordedFile) throws -> Void) throws { try index.forEachFile(body) }
    func file(like arrival: Arrival) throws(IndexError) -> RecordedFile? { try index.file(like: arrival) }
}
