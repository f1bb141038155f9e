// SPDX-License-Identifier: Apache-2.0

/// Upkeep of what is stored. Implemented by stores; callers use `IndexMaintenance`.
public protocol StoreMaintenance: Sendable {
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

    /// Checks the index against itself; one line a finding, empty when sound.
    /// - Parameter progress: called while the check goes on.
    func verify(progress: @escaping (VerificationStep) -> Void) throws(IndexError) -> [String]
    /// The tables of which not every row has a checksum yet: those of an index that an earlier version made, while a
    /// writer is summing them up.
    func tablesWithoutChecksums() throws(IndexError) -> [String]

    /// Has `body` called, from any thread, with each error that tells of a damaged index: also with those that whoever
    /// asked survives, and with the first one of before.
    func onDamage(_ body: @escaping @Sendable (IndexError) -> Void)
    /// Copies the index, as it is at one moment, to a new file while others write. The copy needs nothing beside it.
    /// - Parameters:
    ///   - path: of the file to be made.
    ///   - progress: called with the bytes copied so far, and all there are.
    func copy(to path: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError)
    /// Ends all work and gives the files back; nothing may be asked afterwards.
    func close() throws(IndexError)
}

extension StoreMaintenance {
    /// Without progress.
    public func verify() throws(IndexError) -> [String] { try verify { _ in } }
}

/// Upkeep of an index: placing by new rules, reading again, terms, verification, copies.
public protocol IndexMaintenance: StoreMaintenance {
    /// Places anew, by the present rules, some of the texts that were placed by others.
    /// - Parameter limit: texts in this step, which is one transaction; fewer where they take long.
    /// - Returns: how many are left.
    func refold(atMost limit: Int) throws(IndexError) -> Int
    /// Makes all texts wait for a refolding, by whatever rules they were placed.
    func refoldAll() throws(IndexError)
    /// How many texts were placed by other rules than the present ones.
    func waitingForRefolding() throws(IndexError) -> Int
}

/// How far a check of the index is.
public enum VerificationStep: Sendable {
    /// The database checks its own structure, which takes a while and tells nothing on the way.
    case structure(bytes: Int64)
    /// So many rows are now to be read.
    case rows(Int64)
    /// So many more rows have been read.
    case read(Int64)
    /// Tables are held against one another, and against the texts.
    case relations
}
