// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

extension InMemoryTransaction {
    func fingerprintID(of body: TextDigest) throws -> FingerprintID? {
        state.fingerprints.first { $0.value.stored.body == body }?.key
    }

    func fingerprint(_ number: FingerprintID) throws -> Fingerprint? { state.fingerprints[number]?.stored }
    func countFingerprints(notMadeBy rules: Int) throws -> Int { state.fingerprints.values.count { $0.rules != rules } }

    func fingerprintIDs(notMadeBy rules: Int, limit: Int) throws -> [FingerprintID] {
        Array(state.fingerprints.filter { $0.value.rules != rules }.keys.sorted().prefix(limit))
    }

    func forEachFingerprint(
        after first: FingerprintID, limit: Int, _ body: (FingerprintID, [UInt32], [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let found = fingerprints(limit) { number, _ in number > first }
        for (number, each) in found { try body(number, each.keys, each.sketch, each.language) }
        return found.count
    }

    func forEachNames(
        after first: FingerprintID, through last: FingerprintID, limit: Int,
        _ body: (FingerprintID, [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let found = fingerprints(limit) { $0 > first && $0 <= last && $1.language != .unknown }
        for (number, each) in found { try body(number, each.names, each.language) }
        return found.count
    }

    private func fingerprints(
        _ limit: Int, where condition: (FingerprintID, Fingerprint) -> Bool
    ) -> ArraySlice<(FingerprintID, Fingerprint)> {
        state.fingerprints.map { ($0.key, $0.value.stored) }.filter { condition($0.0, $0.1) }
            .sorted { $0.0 < $1.0 }.prefix(limit)
    }

    func insert(
        _ fingerprint: Fingerprint, as fingerprintID: FingerprintID, rules: Int, links: [SimilarityEdge]
    ) throws {
        state.fingerprints[fingerprintID] = (stored: fingerprint.asStored, rules: rules)
        state.links += links
    }

    func insert(_ links: [SimilarityEdge]) throws {
        for link in links {
            precondition(
                !state.links.contains { $0.a == link.a && $0.b == link.b }, "two texts have at most one link")
        }
        state.links += links
    }

    func removeLinks(of fingerprintID: FingerprintID, as kind: PairMatch.Kind) throws {
        state.links.removeAll { $0.match.kind == kind && ($0.a == fingerprintID || $0.b == fingerprintID) }
    }

    func remove(_ fingerprintID: FingerprintID) throws -> FingerprintKeys? {
        state.links.removeAll { $0.a == fingerprintID || $0.b == fingerprintID }
        return state.fingerprints.removeValue(forKey: fingerprintID).map { FingerprintKeys($0.stored) }
    }

    func markAllFingerprints() throws {
        for number in state.fingerprints.keys { state.fingerprints[number]?.rules = 0 }
    }

    // MARK: Links

    func links(from fingerprintID: FingerprintID) throws -> [SimilarityEdge] {
        state.links.filter { $0.a == fingerprintID }
    }

    func fingerprintsLinked(to fingerprintID: FingerprintID) throws -> [FingerprintID] {
        state.links.filter { $0.b == fingerprintID }.map(\.a)
    }

    func fingerprintsLinked(to fingerprintID: FingerprintID, as kind: PairMatch.Kind) throws -> [FingerprintID] {
        state.links.filter { $0.match.kind == kind && ($0.a == fingerprintID || $0.b == fingerprintID) }
            .map { $0.a == fingerprintID ? $0.b : $0.a }
    }

    func strongestLink(to fingerprintID: FingerprintID) throws -> SimilarityEdge? {
        func rank(_ link: SimilarityEdge) -> (Share, Share, Int64) {
            let evidence = link.evidence
            return (evidence.resemblance, max(evidence.containment, evidence.contained), -link.a.value)
        }
        return state.links.filter { $0.b == fingerprintID }.max { rank($0) < rank($1) }
    }

    // MARK: Boilerplate lines

    func lines(of article: ArticleNumber) throws -> ArticleLines? { state.lines[article] }

    func forEachLines(
        of outlet: OutletKey, after article: ArticleNumber, _ body: (ArticleLines) throws -> Bool
    ) throws {
        for held in lines(after: article) where held.outlet == outlet { guard try body(held) else { return } }
    }

    func forEachLines(
        after article: ArticleNumber, limit: Int, _ body: (ArticleLines) throws -> Void
    ) throws -> Int {
        let found = lines(after: article).prefix(limit)
        try found.forEach(body)
        return found.count
    }

    private func lines(after article: ArticleNumber) -> [ArticleLines] {
        state.lines.values.filter { $0.article > article }.sorted { $0.article < $1.article }
    }

    func boilerplate() throws -> [OutletLine] { Array(state.boilerplate) }
    func isBoilerplate(_ line: OutletLine) throws -> Bool { state.boilerplate.contains(line) }
    func lastLineChange() throws -> LineChangeNumber { LineChangeNumber(Int64(state.lineChanges.count)) }

    func lineChanges(after last: LineChangeNumber) throws -> LineChanges? {
        let new = state.lineChanges.dropFirst(Int(last.value))
        var changes = LineChanges(last: try lastLineChange())
        changes.articles = Set(new.compactMap(\.article))
        changes.lines = Set(new.compactMap(\.line))
        return new.isEmpty ? nil : changes
    }

    func insert(_ lines: ArticleLines) throws { state.lines[lines.article] = lines }
    func removeLines(of article: ArticleNumber) throws { state.lines[article] = nil }
    func noteLineChange(of article: ArticleNumber) throws -> LineChangeNumber { try note(article, nil) }

    func learn(_ line: OutletLine) throws -> LineChangeNumber? {
        state.boilerplate.insert(line).inserted ? try note(nil, line) : nil
    }

    func unlearn(_ line: OutletLine) throws -> LineChangeNumber {
        state.boilerplate.remove(line)
        return try note(nil, line)
    }

    private func note(_ article: ArticleNumber?, _ line: OutletLine?) throws -> LineChangeNumber {
        state.lineChanges.append((article, line))
        return try lastLineChange()
    }
}
