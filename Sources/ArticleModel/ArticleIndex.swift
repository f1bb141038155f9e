// SPDX-License-Identifier: Apache-2.0

/// A durable index of articles: the one port behind which a database stands.
///
/// Every call is safe from any thread. Writes are atomic: an error means that nothing of the call happened.
public protocol ArticleIndex: Sendable {
    /// Reads into memory what admission finds copies by, in pieces and without a lock that keeps others from writing.
    /// Admission reads what is missing by itself; called before, it makes the first admission as fast as any other.
    /// - Parameter progress: called after each piece; returns false to stop, which leaves the rest to the next call.
    /// - Returns: whether all was read.
    @discardableResult
    func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool

    /// Admits articles in order and places each among the copies it has. A batch that takes long is divided into several
    /// transactions, so that other processes can write in between.
    /// - Returns: one receipt a submission, in their order; receipts of the first ones only, at least one, where an
    ///   error ended the batch after some transactions: nothing of the rest happened. Placements are those after the
    ///   transaction of each.
    func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt]

    /// The placement an article would get. Stores nothing.
    func preview(_ submission: Submission) throws(IndexError) -> Receipt

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

    /// - Returns: the article with this id; nil when there is none.
    /// - Throws: `.ambiguous` when several ids begin so.
    func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle?

    /// The family of an article or of any id a family ever had, lead first, then as `CopyMatcher.leads` orders them.
    func family(of prefix: Article.IDPrefix) throws(IndexError) -> [StoredArticle]

    /// Those of an article's lines that are left out when it is compared, because its source puts them under many of
    /// its articles; hashes, as `Fingerprint.lines`.
    func standingLines(of article: Article.ID) throws(IndexError) -> Set<UInt32>

    func search(_ query: SearchQuery) throws(IndexError) -> [SearchHit]

    func counts() throws(IndexError) -> IndexCounts

    /// The newest articles, newest arrival first.
    func latest(_ count: Int) throws(IndexError) -> [StoredArticle]

    /// Calls `body` with every article, in the order of their ids, from one snapshot.
    func forEachArticle(_ body: (StoredArticle) throws -> Void) throws

    /// The last lines of history, newest first.
    func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord]
    /// The history of an article, oldest first.
    func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord]
    /// The history of a name (whole, or its last part), oldest first.
    func history(of name: FileName) throws(IndexError) -> [ArrivalRecord]
    /// The history of a file's content, by the first 4 to 64 hexadecimal digits of its SHA-256, oldest first.
    func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord]

    /// Removes articles, their texts, terms and fingerprints for good and places the rest of their families anew; one
    /// transaction an article. Leaves a note of each with digests of its text and files, by which it is not taken again.
    /// Their history stays, by which their files can be found, until `forgetHistory`. An article that was removed before
    /// keeps its note.
    /// - Parameter keepingFiles: as `Removal.keepsFiles`.
    /// - Returns: the notes, in the order of the articles.
    func forget(_ articles: [Article.ID], keepingFiles: Bool) throws(IndexError) -> [Removal]
    /// Removes the history of articles that were removed, also of what arrived since.
    func forgetHistory(of articles: [Article.ID]) throws(IndexError)
    /// Leaves nothing of what was forgotten in the index's files: to be called when all of a removal is done.
    /// - Parameter patience: for how long those are waited for who read an older state of the index. Nobody writes
    ///   meanwhile.
    /// - Returns: false where they still do: then traces are left until this is called again.
    @discardableResult
    func finishRemovals(patience: Duration) throws(IndexError) -> Bool
    /// Removals that were cut short: the articles are gone, and their history is still there.
    func unfinishedRemovals() throws(IndexError) -> [Article.ID]
    /// The note left when this article was forgotten.
    func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal?
    /// Removes the note, so that the article may come again.
    func undoRemoval(of article: Article.ID) throws(IndexError)

    /// Every article that a query finds, in the order of admission, however many they are.
    func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID]

    /// How many articles an older reader read, and re-reading their files may better.
    func outdated(by versions: ReadingVersions) throws(IndexError) -> Int
    /// Files with such articles.
    /// - Parameter position: that of the last file of the listing before; 0 at the beginning.
    func outdatedFiles(
        by versions: ReadingVersions, after position: Int64, limit: Int
    ) throws(IndexError) -> [OutdatedFile]
    /// Notes that re-reading files made nothing of some of their articles, which stay as they are: they do not count as
    /// outdated until the reader changes again.
    /// - Returns: how many these are.
    func noteReread(_ files: [OutdatedFile], by versions: ReadingVersions) throws(IndexError) -> Int
    /// Lets those be counted and listed again.
    func retryReading() throws(IndexError)
    /// Gives articles whose terms an older analyzer made new ones, and removes the terms of replaced readings.
    /// - Parameters:
    ///   - limit: articles in this step.
    ///   - terms: what the present analyzer makes of an article.
    /// - Returns: how many are left.
    func renewTerms(
        atMost limit: Int, by versions: ReadingVersions, _ terms: (Article) -> SearchTerms
    ) throws(IndexError) -> Int

    /// Keeps a person's decision, and places anew all that it touches.
    func rule(_ ruling: Ruling) throws(IndexError)
    /// Takes a decision back.
    /// - Returns: whether there was one.
    func withdraw(_ ruling: Ruling) throws(IndexError) -> Bool
    /// The decisions on an article, oldest first; all there are where it is nil.
    func rulings(on article: Article.ID?) throws(IndexError) -> [RulingRecord]

    /// Places anew, by the present rules, some of the texts that were placed by others.
    /// - Parameter limit: texts in this step, which is one transaction; fewer where they take long.
    /// - Returns: how many are left.
    func refold(atMost limit: Int) throws(IndexError) -> Int
    /// Makes all texts wait for a refolding, by whatever rules they were placed.
    func refoldAll() throws(IndexError)
    /// How many texts were placed by other rules than the present ones.
    func waitingForRefolding() throws(IndexError) -> Int

    /// Checks the index against itself; one line a finding, empty when sound.
    func verify() throws(IndexError) -> [String]
}

extension ArticleIndex {
    @discardableResult
    public func finishRemovals() throws(IndexError) -> Bool { try finishRemovals(patience: .seconds(5)) }

    /// Removes an article with its history.
    @discardableResult
    public func forget(_ article: Article.ID) throws(IndexError) -> Removal {
        let removals = try forget([article], keepingFiles: false)
        try forgetHistory(of: [article])
        try finishRemovals()
        guard let removal = removals.first else {
            throw IndexError(step: "forget", object: article.hex, cause: .fault, detail: "no note was left")
        }
        return removal
    }
}

/// How far the loading of an index has come.
public struct LoadingProgress: Hashable, Sendable {
    /// Articles whose data are in memory.
    public let articles: Int
    /// Articles in the index.
    public let total: Int

    public init(articles: Int, total: Int) {
        self.articles = articles
        self.total = total
    }
}

/// An index that cannot do what it was asked: step, object, cause.
public struct IndexError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Cause: Hashable, Sendable {
        /// There is no index at this place.
        case missing
        /// Several articles' ids begin so.
        case ambiguous(candidates: [Article.ID])
        /// No article has this id.
        case unknownArticle
        /// Disk full, quota, read-only, no permission, locked for too long: not the fault of the index or of the call.
        case unavailable(Unavailability)
        /// Not a database, or damaged.
        case damaged
        /// Sound, and not ours to use: of something else, or of another version of Copytaster.
        case foreign
        /// A bug of ours.
        case fault
    }

    public let step: String
    public let object: String
    public let cause: Cause
    public let detail: String

    public init(step: String, object: String, cause: Cause, detail: String) {
        self.step = step
        self.object = object
        self.cause = cause
        self.detail = detail
    }

    public var description: String { "cannot \(step) '\(object)': \(detail)" }

    public var remedy: Remedy {
        switch cause {
        case .unavailable: .retry
        case .missing, .ambiguous, .unknownArticle, .damaged, .foreign, .fault: .stop
        }
    }
}
