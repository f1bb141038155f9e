// SPDX-License-Identifier: Apache-2.0

/// Maintenance of stored data. Implemented by stores; callers use `IndexMaintenance`.
public protocol StoreMaintenance: Sendable {
    /// The number of articles that an older reader read and that reading again may improve.
    func outdated(by versions: ReadingVersions) throws(IndexError) -> Int
    /// Files with such articles.
    /// - Parameter position: the position of the last file of the previous listing; 0 to begin.
    func outdatedFiles(
        by versions: ReadingVersions, after position: Int64, limit: Int
    ) throws(IndexError) -> [OutdatedFile]
    /// Records that reading files again gave no new result for some of their articles. These articles stay unchanged
    /// and do not count as outdated until the reader changes again.
    /// - Returns: the number of these articles.
    func noteReread(_ files: [OutdatedFile], by versions: ReadingVersions) throws(IndexError) -> Int
    /// Makes those articles count as outdated again.
    func retryReading() throws(IndexError)
    /// Renews the terms of articles that an older analyzer analysed, and removes the terms of replaced readings.
    /// - Parameters:
    ///   - limit: articles in this step; 0 only counts, and changes nothing.
    ///   - terms: computes the terms of an article with the present analyzer.
    /// - Returns: the number of articles left.
    func renewTerms(
        atMost limit: Int, by versions: ReadingVersions, _ terms: (Article) -> SearchTerms
    ) throws(IndexError) -> Int

    /// Checks the consistency of the index; one line per finding, empty when there is none.
    /// - Parameter progress: called while the check goes on.
    func verify(progress: @escaping (VerificationStep) -> Void) throws(IndexError) -> [String]
    /// The tables in which some rows have no checksum yet: an earlier version made the index, and a writer is still
    /// adding the checksums.
    func tablesWithoutChecksums() throws(IndexError) -> [String]

    /// Calls `body`, from any thread, with each error that shows damage of the index. Includes errors that a caller has
    /// ignored, and the first error from before this call.
    func onDamage(_ body: @escaping @Sendable (IndexError) -> Void)
    /// Copies the index in a consistent state to a new file while others write. The copy is complete in one file.
    /// - Parameters:
    ///   - path: of the file to be made.
    /// - progress: called with the number of bytes copied and the total.
    func copy(to path: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError)
    /// Stops all work and closes the files. The index cannot be used afterwards.
    func close() throws(IndexError)
}

extension StoreMaintenance {
    /// Without progress.
    public func verify() throws(IndexError) -> [String] { try verify { _ in } }

    /// The number of articles whose terms `renewTerms` would renew, with the replaced readings. Changes nothing.
    public func waitingForTerms(by versions: ReadingVersions) throws(IndexError) -> Int {
        try renewTerms(atMost: 0, by: versions) { _ in SearchTerms(title: "", body: "") }
    }
}

/// Maintenance of an index: placing by new rules, reading again, terms, verification, copies.
public protocol IndexMaintenance: StoreMaintenance {
    /// Places some of the texts that were placed by other grouping rules again by the current grouping rules.
    /// - Parameter limit: texts in this step, which is one transaction; fewer when they take long.
    /// - Returns: the number of texts left.
    func refold(atMost limit: Int) throws(IndexError) -> Int
    /// Marks all texts for a refold, whatever rules placed them.
    func refoldAll() throws(IndexError)
    /// The number of texts placed by other grouping rules than the current ones.
    func waitingForRefolding() throws(IndexError) -> Int
}

/// The progress of a check of the index.
public enum VerificationStep: Sendable {
    /// The database checks its own structure. This takes a while and reports no progress.
    case structure(bytes: Int64)
    /// The number of rows to be read from now on.
    case rows(Int64)
    /// The number of rows read since the last call.
    case read(Int64)
    /// Tables are compared with one another and with the texts.
    case relations
}
