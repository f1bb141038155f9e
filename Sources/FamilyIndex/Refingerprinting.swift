// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Makes fingerprints for new articles and for articles whose compared text has changed.
///
/// Afterwards every article has the fingerprint it would have if it arrived last, whatever the order of arrival:
/// families depend only on the set of articles.
struct Refingerprinting {
    let transaction: any FamilyTransaction
    let candidates: any CandidateSource
    let comparer: CandidateComparer
    private let matcher: any CopyMatcher
    var numbers: IndexNumbers
    /// Articles that need a new fingerprint.
    private var stale: Set<ArticleNumber> = []

    init(
        _ transaction: any FamilyTransaction, _ candidates: any CandidateSource, _ matcher: any CopyMatcher
    ) throws {
        (self.transaction, self.candidates, self.matcher) = (transaction, candidates, matcher)
        comparer = CandidateComparer(transaction, candidates, matcher)
        numbers = try transaction.numbers()
        for line in candidates.unwritten { try learn(line) }
    }

    // MARK: Boilerplate lines

    /// Stores the lines of an article and learns from them.
    mutating func insertLines(_ lines: ArticleLines) throws {
        guard !lines.lines.isEmpty else { return }
        try transaction.insert(lines)
        for line in candidates.insert(lines) { try learn(line) }
    }

    private mutating func learn(_ line: LearnedLine) throws {
        // Even if another process stored the line, this one has compared its own articles with the line included.
        if let change = try transaction.learn(OutletLine(outlet: line.outlet, line: line.line)) {
            candidates.noteWritten(change)
        }
        stale.formUnion(line.holders)
    }

    /// Applies the changes of boilerplate lines caused by the removal of an article.
    mutating func apply(_ outcome: Relearning.Outcome) throws {
        for (line, holders) in outcome.learned {
            try learn(LearnedLine(outlet: line.outlet, line: line.line, holders: holders.map(\.article)))
            candidates.learn(line)
        }
        for (line, holders) in outcome.unlearned {
            candidates.noteWritten(try transaction.unlearn(line))
            candidates.unlearn(line, holders: holders)
            stale.formUnion(holders.map(\.article))
        }
    }

    /// Removes the lines of an article that is removed.
    func removeLines(_ lines: ArticleLines) throws {
        try transaction.removeLines(of: lines.article)
        candidates.noteWritten(try transaction.noteLineChange(of: lines.article))
        candidates.remove(lines)
    }

    /// The articles that need a new fingerprint, ascending, each once.
    mutating func takeStale() -> [ArticleNumber] {
        defer { stale = [] }
        return stale.sorted()
    }

    // MARK: Fingerprints

    /// The number of a text's fingerprint. A new fingerprint is stored and linked to similar ones.
    mutating func fingerprintID(
        of fingerprint: Fingerprint, _ text: ComparedText
    ) throws -> (fingerprintID: FingerprintID, isNew: Bool, links: [SimilarityEdge]) {
        if let fingerprintID = try transaction.fingerprintID(of: fingerprint.body) { return (fingerprintID, false, []) }
        let fingerprintID = numbers.nextFingerprintID()
        let links = try comparer.links(of: fingerprint, numbered: fingerprintID, text: text)
        try transaction.insert(fingerprint, as: fingerprintID, rules: matcher.rules, links: links)
        candidates.insert(fingerprintID, fingerprint)
        comparer.note(fingerprint, fingerprintID)
        return (fingerprintID, true, links)
    }

    /// Gives an article its present fingerprint.
    /// - Returns: the fingerprints around which all articles must be placed again; none when nothing changed.
    mutating func refingerprint(_ article: ArticleNumber) throws -> [FingerprintID] {
        guard let text = try comparer.text(of: article), let old = try transaction.member(article)?.attributes else {
            return []
        }
        let fingerprint = matcher.prepare(text)
        var affected: [FingerprintID] = []
        if fingerprint.titledDigest != old.titledDigest {
            affected += try transaction.fingerprintIDs(titledDigest: old.titledDigest)
        }
        let (fingerprintID, _, _) = try self.fingerprintID(of: fingerprint, text)
        guard fingerprintID != old.fingerprintID || fingerprint.titledDigest != old.titledDigest else { return [] }
        try transaction.setFingerprint(of: article, to: fingerprintID, titledDigest: fingerprint.titledDigest)
        if fingerprintID != old.fingerprintID {
            affected += try removeIfUnused(old.fingerprintID)
            affected += try linkVersions(of: article)
        }
        return affected + [fingerprintID]
    }

    /// Gives an article whose fingerprint was removed the one it would have if it arrived now.
    /// - Returns: the fingerprints around which all articles must be placed again.
    mutating func refingerprintByNewRules(_ article: ArticleNumber) throws -> [FingerprintID] {
        guard let stored = try comparer.text(of: article), let old = try transaction.member(article)?.attributes else {
            return []
        }
        let raw = matcher.prepare(
            title: stored.title, text: stored.text, language: stored.language, without: [])
        let outlet = OutletKey(source: old.keys.statedSource)
        try replaceLines(by: ArticleLines(article: article, outlet: outlet, lines: raw.lines))
        let text = ComparedText(
            title: stored.title, text: stored.text, language: stored.language,
            boilerplate: candidates.boilerplate(among: raw.lines, of: outlet))
        let fingerprint = comparer.fingerprint(of: text, as: raw)
        let fingerprintID = try self.fingerprintID(of: fingerprint, text).fingerprintID
        try transaction.setFingerprint(of: article, to: fingerprintID, titledDigest: fingerprint.titledDigest)
        try transaction.renewVersionKeys(of: article)
        _ = try linkVersions(of: article)
        let twins =
            fingerprint.titledDigest == old.titledDigest
            ? [] : try transaction.fingerprintIDs(titledDigest: old.titledDigest)
        return twins + [fingerprintID]
    }

    private mutating func replaceLines(by lines: ArticleLines) throws {
        let former = try transaction.lines(of: lines.article)
        guard former.map({ $0 != lines }) ?? !lines.lines.isEmpty else { return }
        if let former { try removeLines(former) }
        try insertLines(lines)
        // Other processes have already read it under its number.
        if former == nil { candidates.noteWritten(try transaction.noteLineChange(of: lines.article)) }
    }

    /// Removes a fingerprint and its links.
    func remove(_ fingerprintID: FingerprintID) throws {
        comparer.forget(fingerprintID)
        if let keys = try transaction.remove(fingerprintID) { candidates.remove(fingerprintID, keys) }
    }

    /// Removes a fingerprint that no article has any more.
    /// - Returns: the fingerprint itself if articles still have it, and the versions that it connected; else all
    ///   that it connected.
    mutating func removeIfUnused(_ fingerprintID: FingerprintID) throws -> [FingerprintID] {
        guard try transaction.articles(with: fingerprintID, limit: 1).isEmpty else {
            return try relinkVersions(of: fingerprintID)
        }
        let neighbours = try transaction.neighbours(of: fingerprintID)
        try remove(fingerprintID)
        return neighbours
    }
}
