// SPDX-License-Identifier: Apache-2.0

/// What became of files: one line of history for each article of a file, or for a file that gave none, and where the file
/// lies now.
public protocol FileHistory: Sendable {
    /// Writes a line of history for a file, or an article of it, that was rejected.
    func record(_ records: [ArrivalRecord]) throws(IndexError)

    /// Notes where files went, on all lines of history of each (same name, inode and modification), in one transaction.
    func record(places: [FilePlace]) throws(IndexError)

    /// Notes of files that stay in the inbox that all of each has been decided: their arrivals, with the change time. What
    /// is not noted so is read again by the next daemon.
    func record(kept: [Arrival]) throws(IndexError)

    /// Calls `body` with every file that was decided and left in the inbox: those whose change time is recorded, without
    /// digest and member.
    func forEachKept(_ body: (Arrival) -> Void) throws(IndexError)

    /// The last line of history of each of the newest `count` files whose place is not known: what a daemon that was
    /// killed had decided and could not write down. Files that were left alone or deleted are among them.
    func unplaced(amongNewest count: Int) throws(IndexError) -> [ArrivalRecord]

    /// Notes that files were taken from their places on purpose. What was deleted has no place any more; what was retried
    /// may have got one since, which stays.
    func record(departures: [FileDeparture]) throws(IndexError)
    /// When and why a file was taken from its place, oldest first; empty where it was not.
    func departures(of arrival: Arrival) throws(IndexError) -> [FileDeparture]
    /// Files that the history places in an area, the oldest first: those of the archive by the day of their place, others
    /// by when they were decided.
    /// - Parameter last: the last one of those before; nil to begin.
    func storedFiles(in area: StorageArea, after last: StoredFile?, limit: Int) throws(IndexError) -> [StoredFile]
    /// Bytes of all files that the history places in an area.
    func storedSize(in area: StorageArea) throws(IndexError) -> Int64

    /// Calls `body` with every place that the history records, whether or not an article came of the file, and the
    /// digest and the bytes of what should lie there; oldest first, from one snapshot.
    func forEachPlace(_ body: (FileName, ContentDigest?, _ size: Int64?) throws -> Void) throws

    /// The last lines of history, newest first.
    func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord]
    /// The history of an article, oldest first.
    func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord]
    /// The history of a name (whole, or its last part), oldest first.
    func history(of name: FileName) throws(IndexError) -> [ArrivalRecord]
    /// The history of a file's content, by the first 4 to 64 hexadecimal digits of its SHA-256, oldest first.
    func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord]

    /// How many decisions there are on articles of a file as it is.
    func decisions(on name: FileName, inode: UInt64, size: Int64, modification: Int64) throws(IndexError) -> Int

    /// Calls `body` with every file of the history, oldest first, from one snapshot.
    func forEachFile(_ body: (RecordedFile) throws -> Void) throws
    /// The same file in this index; nil where its history is gone.
    func file(like arrival: Arrival) throws(IndexError) -> RecordedFile?
}

/// A file that the history knows: as it arrived, and where it lies now.
public struct RecordedFile: Sendable {
    public let arrival: Arrival
    /// Relative to the spool; nil where it was deleted or left alone, or where the daemon has not written it down yet.
    public let place: FileName?

    public init(arrival: Arrival, place: FileName?) {
        self.arrival = arrival
        self.place = place
    }
}
