// SPDX-License-Identifier: Apache-2.0

/// Takes the entries of the history; all that the pipeline needs of it.
public protocol ArrivalLog: Sendable {
    /// Writes a history entry for a file, or an article of it, that was rejected.
    func record(_ records: [ArrivalRecord]) throws(IndexError)
}

/// The history of files: one line for each article of a file, or for a file without articles, and the present place of
/// the file.
public protocol FileHistory: ArrivalLog {
    /// Records where files went, on all lines of history of each file (same name, inode and modification time), in one
    /// transaction.
    func record(places: [FilePlace]) throws(IndexError)

    /// Records that files that stay in the inbox are processed completely: their arrivals, with the change time. Files
    /// without this record are read again by the next daemon.
    func record(kept: [Arrival]) throws(IndexError)

    /// Calls `body` with every processed file that stays in the inbox (its change time is recorded), without digest and
    /// member.
    func forEachKept(_ body: (Arrival) -> Void) throws(IndexError)

    /// The last line of history of each of the newest `count` files whose place is unknown: a daemon decided on them
    /// and was killed before it recorded the place. Includes files that were left alone or deleted.
    func unplaced(amongNewest count: Int) throws(IndexError) -> [ArrivalRecord]

    /// Records that files were moved or deleted on purpose. A deleted file then has no place. A retried file may
    /// already have a new place, which stays.
    func record(departures: [FileDeparture]) throws(IndexError)
    /// When and why a file was moved or deleted on purpose, oldest first; empty when it was not.
    func departures(of arrival: Arrival) throws(IndexError) -> [FileDeparture]
    /// Files that the history places in an area, oldest first: files of the archive by the day in their place, others
    /// by the time of the decision.
    /// - Parameter last: the last file of the previous page; nil for the first page.
    func storedFiles(in area: StorageArea, after last: StoredFile?, limit: Int) throws(IndexError) -> [StoredFile]
    /// The total size in bytes of the files that the history places in an area.
    func storedSize(in area: StorageArea) throws(IndexError) -> Int64

    /// Calls `body` with every recorded place, with or without articles, and the digest and size in bytes of the file
    /// expected there; oldest first, from one snapshot.
    func forEachPlace(_ body: (FileName, ContentDigest?, _ size: Int64?) throws -> Void) throws

    /// The last lines of history, newest first.
    func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord]
    /// The history of an article, oldest first.
    func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord]
    /// The history of a name (whole, or its last part), oldest first.
    func history(of name: FileName) throws(IndexError) -> [ArrivalRecord]
    /// The history of a file's content, by the first 4 to 64 hexadecimal digits of its SHA-256, oldest first.
    func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord]

    /// The number of decisions on articles of this file in its present state.
    func decisions(on name: FileName, inode: UInt64, size: Int64, modification: Int64) throws(IndexError) -> Int

    /// Calls `body` with every file of the history, oldest first, from one snapshot.
    func forEachFile(_ body: (RecordedFile) throws -> Void) throws
    /// The same file in this index; nil when its history was removed.
    func file(like arrival: Arrival) throws(IndexError) -> RecordedFile?
}

/// A file of the history: its arrival and its present place.
public struct RecordedFile: Sendable {
    public let arrival: Arrival
    /// Relative to the spool; nil when it was deleted or left alone, or when the daemon has not recorded it yet.
    public let place: FileName?

    public init(arrival: Arrival, place: FileName?) {
        self.arrival = arrival
        self.place = place
    }
}
