// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds what may be a copy of a text, and which lines of an outlet are boilerplate, for one process.
///
/// Follows what other processes add to the store: the engine asks it to catch up in each transaction, before anything is
/// looked for. Nothing else in the engine knows where candidates are kept: `CandidateMemory` has all in memory; a source
/// that looks them up in the store would need no loading.
protocol CandidateSource: AnyObject {
    /// Components too large to be divided anew with each arrival, as far as they are known.
    var oversized: OversizedComponents { get }

    // MARK: Fingerprints

    /// Fingerprints that may be copies, renderings or translations, ascending, each once. Of an oversized component only
    /// the most alike.
    func candidates(for fingerprint: Fingerprint, _ reader: any FamilyReader) throws -> [FingerprintID]
    /// - Parameter print: higher than all before it.
    func insert(_ fingerprintID: FingerprintID, _ fingerprint: Fingerprint)
    func remove(_ fingerprintID: FingerprintID, _ keys: FingerprintKeys)

    // MARK: Boilerplate lines

    /// Those of an article's lines that its outlet puts under many.
    func boilerplate(among lines: [UInt32], of outlet: OutletKey) -> Set<UInt32>
    /// - Returns: the lines that have become boilerplate.
    func insert(_ lines: ArticleLines) -> [LearnedLine]
    func remove(_ lines: ArticleLines)
    func learn(_ line: OutletLine)
    /// - Parameter holders: the articles that hold it.
    func unlearn(_ line: OutletLine, holders: [ArticleLines])
    /// What was learned while reading, to be stored by the present transaction.
    var unwritten: [LearnedLine] { get }
    /// - Parameter change: the number of the last change of lines that was stored.
    func noteWritten(_ change: LineChangeNumber)

    // MARK: Following the store

    /// Whether all was here once: from then on only what was added has to be read.
    var isLoaded: Bool { get }
    /// Languages that are about to come.
    func expect(_ languages: some Sequence<LanguageKey>)
    /// Reads what was committed since the last time, so many rows of each kind at most.
    /// - Returns: whether all is here now.
    func read(_ reader: any FamilyReader, atMost limit: Int) throws -> Bool
    func progress(_ reader: any FamilyReader) throws -> LoadingProgress

    // MARK: Transactions

    /// To be called once all was caught up with; what follows is undone if the transaction fails.
    func begin()
    func commit()
    /// Leaves what was read: it was committed by others, and nothing of it is read twice.
    func rollBack()
}

extension CandidateSource {
    /// To be called in the transaction whose fingerprints are to be found, before it adds any.
    func catchUp(_ reader: any FamilyReader) throws { _ = try read(reader, atMost: .max) }
}
