// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The store implements the history of files.
extension FamilyEngine {
    public func record(_ records: [ArrivalRecord]) throws(IndexError) { try store.record(records) }
    public func record(places: [FilePlace]) throws(IndexError) { try store.record(places: places) }
    public func record(kept: [Arrival]) throws(IndexError) { try store.record(kept: kept) }
    public func record(departures: [FileDeparture]) throws(IndexError) { try store.record(departures: departures) }

    public func forEachKept(_ body: (Arrival) -> Void) throws(IndexError) { try store.forEachKept(body) }
    public func forEachPlace(_ body: (FileName, ContentDigest?, _ size: Int64?) throws -> Void) throws {
        try store.forEachPlace(body)
    }
    public func forEachFile(_ body: (RecordedFile) throws -> Void) throws { try store.forEachFile(body) }

    public func unplaced(amongNewest count: Int) throws(IndexError) -> [ArrivalRecord] {
        try store.unplaced(amongNewest: count)
    }

    public func departures(of arrival: Arrival) throws(IndexError) -> [FileDeparture] {
        try store.departures(of: arrival)
    }

    public func storedFiles(
        in area: StorageArea, after last: StoredFile?, limit: Int
    ) throws(IndexError) -> [StoredFile] { try store.storedFiles(in: area, after: last, limit: limit) }

    public func storedSize(in area: StorageArea) throws(IndexError) -> Int64 { try store.storedSize(in: area) }
    public func file(like arrival: Arrival) throws(IndexError) -> RecordedFile? { try store.file(like: arrival) }

    public func decisions(
        on name: FileName, inode: UInt64, size: Int64, modification: Int64
    ) throws(IndexError) -> Int {
        try store.decisions(on: name, inode: inode, size: size, modification: modification)
    }

    public func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord] { try store.latestHistory(count) }
    public func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord] { try store.history(of: article) }
    public func history(of name: FileName) throws(IndexError) -> [ArrivalRecord] { try store.history(of: name) }

    public func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord] {
        try store.history(ofDigest: prefix)
    }
}
