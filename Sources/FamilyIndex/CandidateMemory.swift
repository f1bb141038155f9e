// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Candidates and boilerplate lines in the memory of this process, and how far it has followed the store.
///
/// Numbers of fingerprints, articles and changes only grow and are never used twice, so the highest number of each tells
/// what is here. What is read is committed, and stays whatever becomes of the transaction that reads it; what the
/// transaction in hand changes itself is noted and undone if it fails. A fingerprint that another process removed stays
/// here under a number that leads nowhere, which costs a look-up and nothing else.
final class CandidateMemory: CandidateSource {
    private let copies: any CandidateIndex
    private let renderings: any CandidateIndex
    private let translations: TranslationMemory
    private let standing: any StandingIndex
    let oversized = OversizedComponents()
    /// The highest committed numbers that are here.
    private var seen = Seen()
    /// The same of the transaction in hand.
    private var own = Seen()
    private var hasBoilerplate = false
    private(set) var isLoaded = false
    /// What the transaction in hand changed, to be undone if it fails.
    private var changes: [Change] = []
    /// Lines found to be boilerplate while reading, which nobody has stored.
    private var learned: [LearnedLine] = []

    private struct Seen {
        var print = PrintNumber.first
        var article = ArticleNumber.first
        var change = LineChangeNumber(0)
    }

    private enum Change {
        case inserted(PrintNumber, FingerprintKeys)
        case removed(PrintNumber, FingerprintKeys, isTranslatable: Bool)
    }

    init(_ matcher: any CopyMatcher) {
        copies = matcher.makeCandidateIndex(.copies)
        renderings = matcher.makeCandidateIndex(.renderings)
        translations = TranslationMemory(matcher)
        standing = matcher.makeStandingIndex()
    }

    // MARK: Fingerprints

    func candidates(for fingerprint: Fingerprint, _ reader: any FamilyReader) throws -> [PrintNumber] {
        // Mostly known before the transaction began; a refolding may find a language that was not known before.
        if translations.note(fingerprint.language) {
            try translations.read(reader, through: seen.print, atMost: .max)
            for (print, keys) in insertedPrints { translations.insert(print, keys) }
        }
        let copies = oversized.nearest(copies.counted(fingerprint.keys))
        let others = oversized.nearest(
            renderings.counted(fingerprint.sketch) + translations.counted(fingerprint), beside: copies.count)
        return others.isEmpty ? copies.map(\.print) : Set((copies + others).map(\.print)).sorted()
    }

    /// What the transaction in hand inserted and did not remove again.
    private var insertedPrints: [PrintNumber: FingerprintKeys] {
        changes.reduce(into: [:]) { prints, change in
            switch change {
            case .inserted(let print, let keys): prints[print] = keys
            case .removed(let print, _, _): prints[print] = nil
            }
        }
    }

    func insert(_ print: PrintNumber, _ fingerprint: Fingerprint) {
        let keys = FingerprintKeys(fingerprint)
        insert(print, keys)
        translations.insert(print, keys)
        changes.append(.inserted(print, keys))
        own.print = max(own.print, print)
    }

    func remove(_ print: PrintNumber, _ keys: FingerprintKeys) {
        oversized.removeAll()
        guard print <= max(seen.print, own.print) else { return }
        let isTranslatable = print <= translations.seen || print > seen.print
        drop(print, keys)
        changes.append(.removed(print, keys, isTranslatable: isTranslatable))
    }

    private func insert(_ print: PrintNumber, _ keys: FingerprintKeys) {
        copies.insert(print, keys: keys.keys)
        renderings.insert(print, keys: keys.sketch)
    }

    private func drop(_ print: PrintNumber, _ keys: FingerprintKeys) {
        copies.remove(print, keys: keys.keys)
        renderings.remove(print, keys: keys.sketch)
        translations.remove(print, keys)
    }

    // MARK: Boilerplate lines

    func boilerplate(among lines: [UInt32], of outlet: OutletKey) -> Set<UInt32> {
        standing.standing(lines, outlet: outlet)
    }

    func insert(_ lines: ArticleLines) -> [LearnedLine] {
        own.article = max(own.article, lines.article)
        return standing.insert(lines)
    }

    func remove(_ lines: ArticleLines) {
        guard lines.article <= max(seen.article, own.article) else { return }
        standing.remove(lines.article, outlet: lines.outlet, lines: lines.lines)
    }

    func learn(_ line: OutletLine) { standing.learn(line.line, outlet: line.outlet) }

    func unlearn(_ line: OutletLine, holders: [ArticleLines]) {
        standing.unlearn(line, holders: holders.filter { $0.article <= max(seen.article, own.article) })
    }

    var unwritten: [LearnedLine] { isLoaded ? learned : [] }

    func noteWritten(_ change: LineChangeNumber) {
        // While not all is here, changes of others may come before this one: it is followed with theirs.
        if isLoaded { own.change = max(own.change, change) }
    }

    // MARK: Transactions

    func begin() {
        (own, changes) = (Seen(), [])
        standing.begin()
    }

    func commit() {
        seen = Seen(
            print: max(seen.print, own.print), article: max(seen.article, own.article),
            change: max(seen.change, own.change))
        translations.commit(through: seen.print)
        standing.commit()
        (own, changes) = (Seen(), [])
        if isLoaded { learned = [] }
    }

    func rollBack() {
        for change in changes.reversed() {
            switch change {
            case .inserted(let print, let keys): drop(print, keys)
            case .removed(let print, let keys, let isTranslatable):
                insert(print, keys)
                if isTranslatable { translations.insert(print, keys) }
            }
        }
        standing.rollBack()
        oversized.removeAll()
        (own, changes) = (Seen(), [])
    }

    // MARK: Following the store

    /// A second language takes the tables of names, better read before a lock is held.
    func expect(_ languages: some Sequence<LanguageKey>) { for language in languages { translations.note(language) } }

    /// Each row is here whole or not at all, so that reading can go on where an error ended it.
    func read(_ reader: any FamilyReader, atMost limit: Int) throws -> Bool {
        try readChanges(reader)
        let prints = try readPrints(reader, atMost: limit)
        let names = try translations.read(reader, through: seen.print, atMost: limit)
        let lines = try readLines(reader, atMost: limit)
        guard prints < limit, names < limit, lines < limit else { return false }
        isLoaded = true
        return true
    }

    func progress(_ reader: any FamilyReader) throws -> LoadingProgress {
        let total = try reader.counts().articles
        let numbers = try reader.numbers()
        // Numbers of what was removed count as read, so that the end is the end.
        let done = Double(seen.print.value + seen.article.value)
        let all = Double(max(1, numbers.print.value + numbers.article.value))
        return LoadingProgress(articles: min(total, Int(Double(total) * done / all)), total: total)
    }

    private func readPrints(_ reader: any FamilyReader, atMost limit: Int) throws -> Int {
        try reader.forEachPrint(after: seen.print, limit: limit) { print, keys, sketch, language in
            copies.insert(print, keys: keys)
            renderings.insert(print, keys: sketch)
            translations.note(language)
            seen.print = print
        }
    }

    private func readLines(_ reader: any FamilyReader, atMost limit: Int) throws -> Int {
        try reader.forEachLines(after: seen.article, limit: limit) { lines in
            learned += standing.insert(lines)
            seen.article = lines.article
        }
    }

    /// Follows what others learned, unlearned, removed and replaced; the first time reads all that has been learned.
    private func readChanges(_ reader: any FamilyReader) throws {
        guard hasBoilerplate else {
            let last = try reader.lastLineChange()
            for line in try reader.boilerplate() { learn(line) }
            (seen.change, hasBoilerplate) = (last, true)
            return
        }
        guard let news = try reader.lineChanges(after: seen.change) else { return }
        // Read whole before anything is changed here: an error leaves all as it was.
        let known = news.articles.filter { $0 <= seen.article }
        let texts = try known.compactMap { try reader.lines(of: $0) }
        let lines = try news.lines.map { line in
            (line, try reader.isBoilerplate(line) ? nil : try reader.holders(of: line, through: seen.article))
        }
        standing.remove(Set(known))
        for text in texts { learned += standing.insert(text) }
        for (line, holders) in lines {
            if let holders { standing.unlearn(line, holders: holders) } else { learn(line) }
        }
        oversized.removeAll()
        seen.change = news.last
    }
}

extension StandingIndex {
    fileprivate func insert(_ lines: ArticleLines) -> [LearnedLine] {
        insert(lines.article, outlet: lines.outlet, lines: lines.lines)
    }

    fileprivate func unlearn(_ line: OutletLine, holders: [ArticleLines]) {
        unlearn(line.line, outlet: line.outlet, holders: holders.map { ($0.article, $0.lines) })
    }
}

extension BoilerplateReader {
    /// The articles that hold a line, ascending, up to one.
    fileprivate func holders(of line: OutletLine, through last: ArticleNumber) throws -> [ArticleLines] {
        var holders: [ArticleLines] = []
        try forEachLines(of: line.outlet, after: .first) { holder in
            if holder.article <= last, holder.lines.contains(line.line) { holders.append(holder) }
            return true
        }
        return holders
    }
}
