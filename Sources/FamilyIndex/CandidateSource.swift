// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds candidate copies of a text, and the boilerplate lines of an outlet, for one process.
///
/// It reads what other processes add to the store: in each transaction the engine calls `catchUp` before any look-up.
/// Only this protocol knows where candidates are stored: `CandidateMemory` keeps all in memory; an implementation that
/// queries the store would need no loading.
protocol CandidateSource: AnyObject {
    /// Known components that are too large to be divided again with each arrival.
    var oversized: OversizedComponents { get }

    // MARK: Fingerprints

    /// Fingerprints of possible copies, renderings or translations, ascending, each once. Of an oversized component
    /// only the most similar.
    func candidates(for fingerprint: Fingerprint, _ reader: any FamilyReader) throws -> [FingerprintID]
    /// - Parameter fingerprintID: higher than all earlier ones.
    func insert(_ fingerprintID: FingerprintID, _ fingerprint: Fingerprint)
    func remove(_ fingerprintID: FingerprintID, _ keys: FingerprintKeys)

    // MARK: Boilerplate lines

    /// The lines among them that are boilerplate lines of the outlet.
    func boilerplate(among lines: [UInt32], of outlet: OutletKey) -> Set<UInt32>
    /// - Returns: the lines that became boilerplate lines.
    func insert(_ lines: ArticleLines) -> [LearnedLine]
    func remove(_ lines: ArticleLines)
    func learn(_ line: OutletLine)
    /// - Parameter holders: the articles that contain the line.
    func unlearn(_ line: OutletLine, holders: [ArticleLines])
    /// Lines learned during loading, to be stored by the current transaction.
    var unwritten: [LearnedLine] { get }
    /// - Parameter change: the number of the last stored change of lines.
    func noteWritten(_ change: LineChangeNumber)

    // MARK: Reading changes from the store

    /// Whether loading was completed once: afterwards only additions are read.
    var isLoaded: Bool { get }
    /// Announces languages of articles about to be admitted.
    func expect(_ languages: some Sequence<LanguageKey>)
    /// Reads rows committed since the last call, at most `limit` of each kind.
    /// - Returns: whether everything is loaded now.
    func read(_ reader: any FamilyReader, atMost limit: Int) throws -> Bool
    func progress(_ reader: any FamilyReader) throws -> LoadingProgress

    // MARK: Transactions

    /// Call it after `catchUp`. Later changes are undone if the transaction fails.
    func begin()
    func commit()
    /// Keeps what was loaded: other processes committed it, and nothing is read twice.
    func rollBack()
}

extension CandidateSource {
    /// Call it in the transaction whose candidates are needed, before that transaction inserts any.
    func catchUp(_ reader: any FamilyReader) throws { _ = try read(reader, atMost: .max) }
}
