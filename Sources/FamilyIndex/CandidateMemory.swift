// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Candidates and boilerplate lines in the memory of this process, and the position up to which it has read the store.
///
/// Numbers of fingerprints, articles and changes only grow and are never reused, so the highest number of each shows
/// what is loaded. Loaded data are committed and stay, even if the loading transaction fails. Changes made by the
/// current transaction are recorded and undone if it fails. A fingerprint that another process removed stays here under
/// a number that no longer exists; this costs one look-up and has no other effect.
final class CandidateMemory: CandidateSource {
    private let copies: any CandidateIndex
    private let renderings: any CandidateIndex
    private let translations: TranslationMemory
    private let boilerplate: any BoilerplateIndex
    let oversized = OversizedComponents()
    /// The highest committed numbers that are loaded.
    private var seen = Seen()
    /// The highest numbers of the current transaction.
    private var own = Seen()
    private var hasBoilerplate = false
    private(set) var isLoaded = false
    /// Changes of the current transaction, to be undone if it fails.
    private var changes: [Change] = []
    /// Boilerplate lines found during loading that no process has stored.
    private var learned: [LearnedLine] = []

    private struct Seen {
        var fingerprintID = FingerprintID.first
        var article = ArticleNumber.first
        var change = LineChangeNumber(0)
    }

    private enum Change {
        case inserted(FingerprintID, FingerprintKeys)
        case removed(FingerprintID, FingerprintKeys, isTranslatable: Bool)
    }

    init(_ matcher: any CopyMatcher) {
        copies = matcher.makeCandidateIndex(.copies)
        renderings = matcher.makeCandidateIndex(.renderings)
        translations = TranslationMemory(matcher)
        boilerplate = matcher.makeBoilerplateIndex()
    }

    // MARK: Fingerprints

    func candidates(for fingerprint: Fingerprint, _ reader: any FamilyReader) throws -> [FingerprintID] {
        // Usually known before the transaction began; a refold may find a language that was not known before.
        if translations.note(fingerprint.language) {
            try translations.read(reader, through: seen.fingerprintID, atMost: .max)
            for (fingerprintID, keys) in insertedFingerprints { translations.insert(fingerprintID, keys) }
        }
        let copies = oversized.nearest(copies.counted(fingerprint.keys))
        let others = oversized.nearest(
            renderings.counted(fingerprint.sketch) + translations.counted(fingerprint), beside: copies.count)
        return others.isEmpty ? copies.map(\.fingerprintID) : Set((copies + others).map(\.fingerprintID)).sorted()
    }

    /// The fingerprints that the current transaction inserted and did not remove again.
    private var insertedFingerprints: [FingerprintID: FingerprintKeys] {
        changes.reduce(into: [:]) { inserted, change in
            switch change {
            case .inserted(let fingerprintID, let keys): inserted[fingerprintID] = keys
            case .removed(let fingerprintID, _, _): inserted[fingerprintID] = nil
            }
        }
    }

    func insert(_ fingerprintID: FingerprintID, _ fingerprint: Fingerprint) {
        let keys = FingerprintKeys(fingerprint)
        insert(fingerprintID, keys)
        translations.insert(fingerprintID, keys)
        changes.append(.inserted(fingerprintID, keys))
        own.fingerprintID = max(own.fingerprintID, fingerprintID)
    }

    func remove(_ fingerprintID: FingerprintID, _ keys: FingerprintKeys) {
        oversized.removeAll()
        guard fingerprintID <= max(seen.fingerprintID, own.fingerprintID) else { return }
        let isTranslatable = fingerprintID <= translations.seen || fingerprintID > seen.fingerprintID
        drop(fingerprintID, keys)
        changes.append(.removed(fingerprintID, keys, isTranslatable: isTranslatable))
    }

    private func insert(_ fingerprintID: FingerprintID, _ keys: FingerprintKeys) {
        copies.insert(fingerprintID, keys: keys.keys)
        renderings.insert(fingerprintID, keys: keys.sketch)
    }

    private func drop(_ fingerprintID: FingerprintID, _ keys: FingerprintKeys) {
        copies.remove(fingerprintID, keys: keys.keys)
        renderings.remove(fingerprintID, keys: keys.sketch)
        translations.remove(fingerprintID, keys)
    }

    // MARK: Boilerplate lines

    func boilerplate(among lines: [UInt32], of outlet: OutletKey) -> Set<UInt32> {
        boilerplate.boilerplate(lines, outlet: outlet)
    }

    func insert(_ lines: ArticleLines) -> [LearnedLine] {
        own.article = max(own.article, lines.article)
        return boilerplate.insert(lines)
    }

    func remove(_ lines: ArticleLines) {
        guard lines.article <= max(seen.article, own.article) else { return }
        boilerplate.remove(lines.article, outlet: lines.outlet, lines: lines.lines)
    }

    func learn(_ line: OutletLine) { boilerplate.learn(line.line, outlet: line.outlet) }

    func unlearn(_ line: OutletLine, holders: [ArticleLines]) {
        boilerplate.unlearn(line, holders: holders.filter { $0.article <= max(seen.article, own.article) })
    }

    var unwritten: [LearnedLine] { isLoaded ? learned : [] }

    func noteWritten(_ change: LineChangeNumber) {
        // Until loading is complete, changes of other processes may come before this one; then it is read with them.
        if isLoaded { own.change = max(own.change, change) }
    }

    // MARK: Transactions

    func begin() {
        (own, changes) = (Seen(), [])
        boilerplate.begin()
    }

    func commit() {
        seen = Seen(
            fingerprintID: max(seen.fingerprintID, own.fingerprintID), article: max(seen.article, own.article),
            change: max(seen.change, own.change))
        translations.commit(through: seen.fingerprintID)
        boilerplate.commit()
        (own, changes) = (Seen(), [])
        if isLoaded { learned = [] }
    }

    func rollBack() {
        for change in changes.reversed() {
            switch change {
            case .inserted(let fingerprintID, let keys): drop(fingerprintID, keys)
            case .removed(let fingerprintID, let keys, let isTranslatable):
                insert(fingerprintID, keys)
                if isTranslatable { translations.insert(fingerprintID, keys) }
            }
        }
        boilerplate.rollBack()
        oversized.removeAll()
        (own, changes) = (Seen(), [])
    }

    // MARK: Reading changes from the store

    /// A second language loads the translation index, which is better done before a lock is held.
    func expect(_ languages: some Sequence<LanguageKey>) { for language in languages { translations.note(language) } }

    /// Each row is loaded completely or not at all, so that loading can continue after an error.
    func read(_ reader: any FamilyReader, atMost limit: Int) throws -> Bool {
        try readChanges(reader)
        let fingerprints = try readFingerprints(reader, atMost: limit)
        let names = try translations.read(reader, through: seen.fingerprintID, atMost: limit)
        let lines = try readLines(reader, atMost: limit)
        guard fingerprints < limit, names < limit, lines < limit else { return false }
        isLoaded = true
        return true
    }

    func progress(_ reader: any FamilyReader) throws -> LoadingProgress {
        let total = try reader.counts().articles
        let numbers = try reader.numbers()
        // Numbers of removed rows count as read, so that progress reaches the total.
        let done = Double(seen.fingerprintID.value + seen.article.value)
        let all = Double(max(1, numbers.fingerprintID.value + numbers.article.value))
        return LoadingProgress(articles: min(total, Int(Double(total) * done / all)), total: total)
    }

    private func readFingerprints(_ reader: any FamilyReader, atMost limit: Int) throws -> Int {
        try reader.forEachFingerprint(after: seen.fingerprintID, limit: limit) {
            fingerprintID, keys, sketch, language in
            copies.insert(fingerprintID, keys: keys)
            renderings.insert(fingerprintID, keys: sketch)
            translations.note(language)
            seen.fingerprintID = fingerprintID
        }
    }

    private func readLines(_ reader: any FamilyReader, atMost limit: Int) throws -> Int {
        try reader.forEachLines(after: seen.article, limit: limit) { lines in
            learned += boilerplate.insert(lines)
            seen.article = lines.article
        }
    }

    /// Reads the lines that other processes learned, unlearned, removed and replaced. The first call reads all learned
    /// lines.
    private func readChanges(_ reader: any FamilyReader) throws {
        guard hasBoilerplate else {
            let last = try reader.lastLineChange()
            for line in try reader.boilerplate() { learn(line) }
            (seen.change, hasBoilerplate) = (last, true)
            return
        }
        guard let news = try reader.lineChanges(after: seen.change) else { return }
        // Read everything before any change: an error leaves the memory unchanged.
        let known = news.articles.filter { $0 <= seen.article }
        let texts = try known.compactMap { try reader.lines(of: $0) }
        let lines = try news.lines.map { line in
            (line, try reader.isBoilerplate(line) ? nil : try reader.holders(of: line, through: seen.article))
        }
        boilerplate.remove(Set(known))
        for text in texts { learned += boilerplate.insert(text) }
        for (line, holders) in lines {
            if let holders { boilerplate.unlearn(line, holders: holders) } else { learn(line) }
        }
        oversized.removeAll()
        seen.change = news.last
    }
}

extension BoilerplateIndex {
    fileprivate func insert(_ lines: ArticleLines) -> [LearnedLine] {
        insert(lines.article, outlet: lines.outlet, lines: lines.lines)
    }

    fileprivate func unlearn(_ line: OutletLine, holders: [ArticleLines]) {
        unlearn(line.line, outlet: line.outlet, holders: holders.map { ($0.article, $0.lines) })
    }
}

extension BoilerplateReader {
    /// The articles that contain a line, ascending, up to `last`.
    fileprivate func holders(of line: OutletLine, through last: ArticleNumber) throws -> [ArticleLines] {
        var holders: [ArticleLines] = []
        try forEachLines(of: line.outlet, after: .first) { holder in
            if holder.article <= last, holder.lines.contains(line.line) { holders.append(holder) }
            return true
        }
        return holders
    }
}
