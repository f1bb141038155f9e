// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

extension InMemoryStore {
    public func outdated(by versions: ReadingVersions) throws(IndexError) -> Int {
        snapshot.articles.values.count { $0.isOutdated(by: versions) }
    }

    public func outdatedFiles(
        by versions: ReadingVersions, after position: Int64, limit: Int
    ) throws(IndexError) -> [OutdatedFile] {
        let state = snapshot
        let found = state.files.indices.compactMap { file -> OutdatedFile? in
            let arrivals = state.arrivals.compactMap(\.self).filter { $0.file == file }
            let articles = Set(arrivals.compactMap(\.article)).compactMap { state.articles[$0] }
            let outdated = articles.count { $0.isOutdated(by: versions) }
            guard Int64(file) >= position, outdated > 0 else { return nil }
            let source = articles.first { $0.article.fields[.source]?.from == "directory" }?.article.source
            return OutdatedFile(
                position: Int64(file) + 1, arrival: state.files[file].arrival, place: state.files[file].place,
                source: source, articles: outdated)
        }
        return Array(found.prefix(limit))
    }

    public func noteReread(_ files: [OutdatedFile], by versions: ReadingVersions) throws(IndexError) -> Int {
        try change("note files read again in") { transaction in
            let numbers = Set(
                transaction.state.arrivals.compactMap(\.self).filter { row in
                    files.contains { $0.position == Int64(row.file) + 1 }
                }.compactMap(\.article))
            let left = numbers.filter { transaction.state.articles[$0]?.isOutdated(by: versions) ?? false }
            for number in left { transaction.state.articles[number]?.tried = versions.reader }
            return left.count
        }
    }

    public func retryReading() throws(IndexError) {
        try change("prepare for reading again") { transaction in
            for number in transaction.state.articles.keys { transaction.state.articles[number]?.tried = 0 }
        }
    }

    public func renewTerms(
        atMost limit: Int, by versions: ReadingVersions, _ terms: (Article) -> SearchTerms
    ) throws(IndexError) -> Int {
        try change("renew terms in") { transaction in
            func outdated() -> [InMemoryState.ArticleRow] {
                transaction.state.articles.values.filter { $0.versions.analyzer < versions.analyzer }
            }
            for row in outdated().sorted(by: { $0.number < $1.number }).prefix(limit) {
                transaction.state.articles[row.number]?.terms = terms(row.article)
                transaction.state.articles[row.number]?.versions = ReadingVersions(
                    reader: row.versions.reader, analyzer: versions.analyzer)
            }
            return outdated().count
        }
    }

    public func verify(progress: @escaping (VerificationStep) -> Void) throws(IndexError) -> [String] {
        let state = snapshot
        let families = Dictionary(grouping: state.articles.values, by: \.placed.family)
        let findings = families.compactMap { family, members -> String? in
            let smallest = members.min { $0.article.id < $1.article.id }?.number
            guard smallest == family, members.count(where: { $0.placed.kind == .original }) == 1 else {
                return "family \(family.value) has the wrong id, no lead, or several"
            }
            let strangers = members.compactMap(\.placed.related).filter { state.articles[$0]?.placed.family != family }
            return strangers.isEmpty ? nil : "a member of family \(family.value) is related to an article outside it"
        }
        let used = Set(state.articles.values.map(\.fingerprintID))
        return findings
            + (used == Set(state.fingerprints.keys) ? [] : ["fingerprints are missing, or belong to no article"])
    }

    public func onDamage(_ body: @escaping @Sendable (IndexError) -> Void) {}

    public func tablesWithoutChecksums() throws(IndexError) -> [String] { [] }

    public func copy(to path: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError) {
        throw IndexError(step: "copy", object: path, cause: .fault, detail: "an index in memory has no file")
    }

    public func close() throws(IndexError) {}
}

extension InMemoryState.ArticleRow {
    fileprivate func isOutdated(by versions: ReadingVersions) -> Bool {
        versions.reader > self.versions.reader && versions.reader > tried
    }
}
