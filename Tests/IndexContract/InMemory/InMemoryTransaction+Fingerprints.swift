// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

extension InMemoryTransaction {
    func fingerprintID(of body: TextDigest) throws -> FingerprintID? {
        state.fingerprints.first { $0.value.fingerprint.body == body }?.key
    }

    func fingerprint(_ fingerprintID: FingerprintID) throws -> Fingerprint? {
        state.fingerprints[fingerprintID]?.fingerprint
    }

    func links(from fingerprintID: FingerprintID) throws -> [SimilarityEdge] {
        state.links.values.compactMap { $0[fingerprintID] }.sorted { $0.b < $1.b }
    }

    func fingerprintsLinked(to fingerprintID: FingerprintID) throws -> [FingerprintID] {
        state.links[fingerprintID].map { $0.keys.sorted() } ?? []
    }

    func neighbours(of fingerprintID: FingerprintID) throws -> [FingerprintID] {
        try links(from: fingerprintID).map(\.b) + fingerprintsLinked(to: fingerprintID)
    }

    func strongestLink(to fingerprintID: FingerprintID) throws -> SimilarityEdge? {
        func strength(_ link: SimilarityEdge) -> (Double, Double) {
            let evidence = link.evidence
            return (evidence.resemblance.value, max(evidence.containment.value, evidence.contained.value))
        }
        return state.links[fingerprintID]?.values.sorted { $0.a > $1.a }.max { strength($0) < strength($1) }
    }

    func countFingerprints(notMadeBy rules: Int) throws -> Int {
        state.fingerprints.values.count { $0.rules != rules }
    }

    func fingerprintIDs(notMadeBy rules: Int, limit: Int) throws -> [FingerprintID] {
        Array(state.fingerprints.filter { $0.value.rules != rules }.keys.sorted().prefix(limit))
    }

    func forEachFingerprint(
        after fingerprintID: FingerprintID, limit: Int,
        _ body: (FingerprintID, [UInt32], [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let found = state.fingerprints.filter { $0.key > fingerprintID }.sorted { $0.key < $1.key }.prefix(limit)
        for (number, row) in found {
            try body(number, row.fingerprint.keys, row.fingerprint.sketch, row.fingerprint.language)
        }
        return found.count
    }

    func forEachNames(
        after fingerprintID: FingerprintID, through last: FingerprintID, limit: Int,
        _ body: (FingerprintID, [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let found = state.fingerprints.filter {
            $0.key > fingerprintID && $0.key <= last && $0.value.fingerprint.language != .unknown
        }.sorted { $0.key < $1.key }.prefix(limit)
        for (number, row) in found { try body(number, row.fingerprint.names, row.fingerprint.language) }
        return found.count
    }

    // MARK: Writing

    func insert(_ fingerprint: Fingerprint, as fingerprintID: FingerprintID, rules: Int, links: [SimilarityEdge]) throws
    {
        // As it is read back: the hash that includes the title belongs to the article.
        state.fingerprints[fingerprintID] = InMemoryState.StoredFingerprint(
            fingerprint: Fingerprint(
                body: fingerprint.body, titledDigest: fingerprint.body, shingles: fingerprint.shingles,
                keys: fingerprint.keys, sketch: fingerprint.sketch, names: fingerprint.names,
                language: fingerprint.language), rules: rules)
        state.links[fingerprintID] = Dictionary(uniqueKeysWithValues: links.map { ($0.a, $0) })
    }

    func remove(_ fingerprintID: FingerprintID) throws -> FingerprintKeys? {
        state.links[fingerprintID] = nil
        for other in state.links.keys { state.links[other]?[fingerprintID] = nil }
        return state.fingerprints.removeValue(forKey: fingerprintID).map { FingerprintKeys($0.fingerprint) }
    }

    func markAllFingerprints() throws {
        for fingerprintID in state.fingerprints.keys { state.fingerprints[fingerprintID]?.rules = 0 }
    }

    // MARK: Boilerplate lines

    func lines(of article: ArticleNumber) throws -> ArticleLines? { state.lines[article] }

    func forEachLines(
        of outlet: OutletKey, after article: ArticleNumber, _ body: (ArticleLines) throws -> Bool
    ) throws {
        let found = state.lines.values.filter { $0.outlet == outlet && $0.article > article }
        for lines in found.sorted(by: { $0.article < $1.article }) { guard try body(lines) else { return } }
    }

    func forEachLines(
        after article: ArticleNumber, limit: Int, _ body: (ArticleLines) throws -> Void
    ) throws -> Int {
        let found = state.lines.values.filter { $0.article > article }.sorted { $0.article < $1.article }.prefix(limit)
        try found.forEach(body)
        return found.count
    }

    func boilerplate() throws -> [OutletLine] { Array(state.boilerplate) }
    func isBoilerplate(_ line: OutletLine) throws -> Bool { state.boilerplate.contains(line) }
    func lastLineChange() throws -> LineChangeNumber { LineChangeNumber(Int64(state.lineChanges.count)) }

    func lineChanges(after last: LineChangeNumber) throws -> LineChanges? {
        var changes = LineChanges(last: try lastLineChange())
        for (article, line) in state.lineChanges.dropFirst(Int(last.value)) {
            if let article { changes.articles.insert(article) }
            if let line { changes.lines.insert(line) }
        }
        return changes.last == last ? nil : changes
    }

    func insert(_ lines: ArticleLines) throws { state.lines[lines.article] = lines }
    func removeLines(of article: ArticleNumber) throws { state.lines[article] = nil }

    func learn(_ line: OutletLine) throws -> LineChangeNumber? {
        guard state.boilerplate.insert(line).inserted else { return nil }
        return try note(nil, line)
    }

    func unlearn(_ line: OutletLine) throws -> LineChangeNumber {
        state.boilerplate.remove(line)
        return try note(nil, line)
    }

    func noteLineChange(of article: ArticleNumber) throws -> LineChangeNumber { try note(article, nil) }

    private func note(_ article: ArticleNumber?, _ line: OutletLine?) throws -> LineChangeNumber {
        state.lineChanges.append((article, line))
        return try lastLineChange()
    }
}
