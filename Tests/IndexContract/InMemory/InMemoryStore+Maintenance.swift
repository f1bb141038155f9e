// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Reading again, verification, and the remains of removed articles.
extension InMemoryStore {
    public func outdated(by versions: ReadingVersions) throws(IndexError) -> Int {
        snapshot.articles.values.count { $0.isOutdated(by: versions) }
    }

    public func outdatedFiles(
        by versions: ReadingVersions, after position: Int64, limit: Int
    ) throws(IndexError) -> [OutdatedFile] {
        let state = snapshot
        let found = state.files.enumerated().compactMap { place, file -> OutdatedFile? in
            let rows = state.rows(in: [file.arrival])
            let outdated = rows.count { $0.isOutdated(by: versions) }
            guard place >= position, outdated > 0 else { return nil }
            let named = rows.first { $0.article.fields[.source]?.from == "directory" }
            return OutdatedFile(
                position: Int64(place + 1), arrival: file.arrival, place: file.place, source: named?.article.source,
                articles: outdated)
        }
        return Array(found.prefix(limit))
    }

    public func noteReread(_ files: [OutdatedFile], by versions: ReadingVersions) throws(IndexError) -> Int {
        try change("note files read again in") { state in
            let left = state.rows(in: files.map(\.arrival)).filter { $0.isOutdated(by: versions) }
            for row in left { state.articles[row.number]?.tried = versions.reader }
            return left.count
        }
    }

    public func retryReading() throws(IndexError) {
        try change("prepare for reading again") { state in
            for number in state.articles.keys { state.articles[number]?.tried = 0 }
        }
    }

    public func renewTerms(
        atMost limit: Int, by versions: ReadingVersions, _ terms: (Article) -> SearchTerms
    ) throws(IndexError) -> Int {
        try change("renew terms in") { state in
            let outdated = state.rows { $0.versions.analyzer < versions.analyzer }
            for row in outdated.prefix(limit) {
                state.articles[row.number]?.terms = terms(row.article)
                state.articles[row.number]?.versions = ReadingVersions(
                    reader: row.versions.reader, analyzer: versions.analyzer)
            }
            return max(0, outdated.count - limit)
        }
    }

    public func verify(progress: @escaping (VerificationStep) -> Void) throws(IndexError) -> [String] {
        let state = snapshot
        let findings = Dictionary(grouping: state.articles.values, by: \.placed.family).compactMap {
            family, rows -> String? in
            let smallest = rows.min { $0.article.id < $1.article.id }?.number
            let isSound =
                smallest == family && rows.count { $0.placed.kind == .original } == 1
                && rows.compactMap(\.placed.related).allSatisfy { state.articles[$0]?.placed.family == family }
            return isSound ? nil : "family \(family.value) has the wrong id, no lead, several, or a foreign member"
        }
        let areUsed = Set(state.articles.values.map(\.fingerprintID)) == Set(state.fingerprints.keys)
        return findings + (areUsed ? [] : ["fingerprints are missing, or belong to no article"])
    }

    public func onDamage(_ body: @escaping @Sendable (IndexError) -> Void) {}
    public func tablesWithoutChecksums() throws(IndexError) -> [String] { [] }
    public func close() throws(IndexError) {}

    public func copy(to path: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError) {
        throw IndexError(step: "copy", object: path, cause: .fault, detail: "an index in memory has no file")
    }

    // MARK: Removals

    public func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal? {
        let state = snapshot
        return try state.id(prefix).flatMap { state.note(of: $0) }?.removal
    }

    public func finishRemovals(timeout: Duration) throws(IndexError) -> Bool { true }
    public func countOfTraces() throws(IndexError) -> Int { 0 }

    public func unfinishedRemovals() throws(IndexError) -> [Article.ID] {
        let state = snapshot
        return state.removals.filter { note in
            state.history.contains { $0.article == note.removal.article && $0.outcome == .stored }
        }.map(\.removal.article)
    }

    public func forgetHistory(of articles: [Article.ID]) throws(IndexError) {
        try change("forget from") { state in
            for article in articles {
                guard state.note(of: article) != nil else { throw Self.unknown(article) }
                state.noteFiles(of: article, nil)
                state.history.removeAll { $0.article == article }
                let left = state.history
                state.departures.removeAll { gone in !left.contains { $0.arrival.isSameFile(as: gone.arrival) } }
            }
        }
    }

    public func undoRemoval(of article: Article.ID) throws(IndexError) {
        try change("undo a removal in") { state in
            guard let root = state.note(of: article)?.root else { throw Self.unknown(article) }
            for note in state.removals where note.root == root {
                state.update({ $0.article == note.removal.article }) { $0.article = nil }
            }
            state.removals.removeAll { $0.root == root }
        }
    }
}

extension InMemoryState {
    /// The articles of some files.
    fileprivate func rows(in files: [Arrival]) -> [Row] {
        let ids = history.filter { line in files.contains { line.isOfFile($0) } }.compactMap(\.article)
        return rows { ids.contains($0.article.id) }
    }
}

extension InMemoryState.Row {
    fileprivate func isOutdated(by versions: ReadingVersions) -> Bool {
        versions.reader > self.versions.reader && versions.reader > tried
    }
}
