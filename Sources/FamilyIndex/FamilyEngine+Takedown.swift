// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import Synchronization

extension FamilyEngine {
    /// The number of articles prepared for removal together.
    private static var preparedAtOnce: Int { 1_000 }

    public func forget(_ articles: [Article.ID], keepingFiles: Bool) throws(IndexError) -> [Removal] {
        var removals: [Removal] = []
        var rest = articles[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.preparedAtOnce)
            rest = rest.dropFirst(batch.count)
            // The slowest step, done before the lock is taken.
            let preparation = try store.read("read the terms of") { reader in
                try reader.prepareRemoval(of: batch.compactMap { try reader.number(of: $0) })
            }
            for article in batch {
                if let removal = try noted(article, keepingFiles: keepingFiles) {
                    removals.append(removal)
                } else {
                    removals.append(try remove(article, keepingFiles: keepingFiles, preparation))
                }
            }
        }
        return removals
    }

    public func forgetHistory(of articles: [Article.ID]) throws(IndexError) { try store.forgetHistory(of: articles) }
    @discardableResult
    public func finishRemovals(timeout: Duration) throws(IndexError) -> Bool {
        try store.finishRemovals(timeout: timeout)
    }

    public func countOfTraces() throws(IndexError) -> Int { try store.countOfTraces() }
    public func unfinishedRemovals() throws(IndexError) -> [Article.ID] { try store.unfinishedRemovals() }
    public func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal? { try store.removal(of: prefix) }
    public func undoRemoval(of article: Article.ID) throws(IndexError) { try store.undoRemoval(of: article) }

    /// The note of an article that was removed before.
    private func noted(_ article: Article.ID, keepingFiles: Bool) throws(IndexError) -> Removal? {
        let removal = try store.read("look for removals in") { try $0.removal(.article(article))?.removal }
        guard let removal, removal.keepsFiles != keepingFiles else { return removal }
        try store.write("forget from") { try $0.setKeepsFiles(keepingFiles, ofRemoval: article) }
        return Removal(article: article, removed: removal.removed, keepsFiles: keepingFiles)
    }

    private func remove(
        _ article: Article.ID, keepingFiles: Bool, _ preparation: any RemovalPreparation
    ) throws(IndexError) -> Removal {
        try candidates.withLock { candidates throws(IndexError) -> Removal in
            let candidates = candidates
            var attempt = 0
            while true {
                attempt += 1
                // The slowest reads are done before the lock is taken.
                let prepared = try store.read("read the terms of") { reader in
                    try PreparedRemoval(of: article, attempt == 1 ? preparation : nil, matcher, reader)
                }
                guard let prepared else { throw unknown(article) }
                // Needed only when other articles must be compared again: a takedown alone need not load a large index.
                if prepared.needsCandidates { try load(candidates) }
                let isLast = attempt > 3
                let removal = try remove(article, keepingFiles: keepingFiles, candidates) { reader in
                    // If other processes keep forgetting articles, the last attempt reads everything under the lock.
                    isLast ? try PreparedRemoval(of: article, nil, matcher, reader) : prepared
                }
                if let removal { return removal }
            }
        }
    }

    /// - Returns: nil when another process changed what was read before the lock was taken: it must be read again.
    private func remove(
        _ article: Article.ID, keepingFiles: Bool, _ candidates: any CandidateSource,
        _ prepare: (any FamilyReader) throws -> PreparedRemoval?
    ) throws(IndexError) -> Removal? {
        do throws(IndexError) {
            let removal = try store.write("forget from") { transaction -> Removal? in
                guard let prepared = try prepare(transaction), let member = try transaction.member(prepared.article)
                else { throw unknown(article) }
                guard try prepared.isCurrent(transaction), let lines = try prepared.lines(transaction),
                    try candidates.isLoaded || lines.isEmpty && !prepared.hasVersions(transaction)
                else { return nil }
                if candidates.isLoaded { try candidates.catchUp(transaction) }
                candidates.begin()
                return try FamilyChangeLog.recording(to: transaction) { changes in
                    try remove(member, keepingFiles: keepingFiles, prepared, lines, candidates, transaction, changes)
                }
            }
            candidates.commit()
            return removal
        } catch {
            candidates.rollBack()
            throw error
        }
    }

    private func unknown(_ article: Article.ID) -> IndexError {
        IndexError(step: "forget", object: article.hex, cause: .unknownArticle, detail: "no article has this id")
    }

    private func remove(
        _ member: StoredMember, keepingFiles: Bool, _ prepared: PreparedRemoval, _ lines: Relearning.Outcome,
        _ candidates: any CandidateSource, _ transaction: any FamilyTransaction, _ changes: FamilyChangeLog
    ) throws -> Removal {
        let fingerprintID = member.attributes.fingerprintID
        let component = try Component.around([fingerprintID], in: transaction, limits: .none)
        let rest = component?.members.filter { $0.number != member.number } ?? []
        guard let article = try transaction.article(member.number)?.article else {
            throw IndexError.damaged("the text of \(member.attributes.id.hex) is missing")
        }
        changes.noteRemoved(member)
        try transaction.remove(member, prepared.preparation)
        var affected = Set(rest.map(\.attributes.fingerprintID))
        var refingerprinting = try Refingerprinting(transaction, candidates, matcher)
        if let held = prepared.held { try refingerprinting.removeLines(held) }
        if rest.contains(where: { $0.attributes.fingerprintID == fingerprintID }) {
            // If the article was a version of others, the candidates are loaded now.
            if candidates.isLoaded { affected.formUnion(try refingerprinting.relinkVersions(of: fingerprintID)) }
        } else {
            try refingerprinting.remove(fingerprintID)
        }
        // Other articles were compared with a line included that becomes a boilerplate line without this article, or
        // the reverse.
        try refingerprinting.apply(lines)
        for article in refingerprinting.takeStale() { affected.formUnion(try refingerprinting.refingerprint(article)) }
        try transaction.save(refingerprinting.numbers)
        let removal = Removal(
            article: member.attributes.id, removed: StoredTime.rounded(Date()), keepsFiles: keepingFiles)
        let family = rest.filter { $0.placed.family == member.placed.family }
        let body = matcher.prepare(title: article.title, text: article.text, language: article.language, without: [])
        try transaction.addRemoval(
            removal, of: member, as: article,
            successor: family.min { matcher.leads($0.attributes, before: $1.attributes) }?.number,
            digests: RemovalDigests(text: article.text, source: article.source, body: body.body))
        try PlacementWriter(transaction, matcher, changes).place(around: affected.sorted(), new: [])
        return removal
    }
}

/// The data of an article to be removed, read before the write lock is taken.
private struct PreparedRemoval {
    let article: ArticleNumber
    let preparation: any RemovalPreparation
    /// Its lines, if it has any.
    let held: ArticleLines?
    private let relearning: Relearning?
    /// Whether, as far as is known now, other articles must be compared again.
    private(set) var needsCandidates: Bool

    /// - Parameter known: an earlier preparation of this and other articles.
    /// - Returns: nil when no article has this id.
    init?(
        of id: Article.ID, _ known: (any RemovalPreparation)?, _ matcher: any CopyMatcher, _ reader: any FamilyReader
    ) throws {
        guard let article = try reader.number(of: id) else { return nil }
        self.article = article
        if let known, try reader.isPrepared(article, in: known) {
            preparation = known
        } else {
            preparation = try reader.prepareRemoval(of: [article])
        }
        held = try reader.lines(of: article)
        relearning = try held.map { try Relearning(without: $0, matcher, reader) }
        needsCandidates = try relearning?.outcome(reader).map { !$0.isEmpty } ?? false
        if !needsCandidates { needsCandidates = try hasVersions(reader) }
    }

    /// Whether no other process has changed what is to be removed.
    func isCurrent(_ reader: any FamilyReader) throws -> Bool {
        try reader.isPrepared(article, in: preparation)
    }

    /// Whether other articles have its fingerprint, and this is linked to versions of one of them: then these links must
    /// be made again.
    func hasVersions(_ reader: any FamilyReader) throws -> Bool {
        guard let fingerprintID = try reader.member(article)?.attributes.fingerprintID else { return false }
        return try !reader.fingerprintsLinked(to: fingerprintID, as: .version).isEmpty
            && reader.articles(with: fingerprintID, limit: 2).count > 1
    }

    /// - Returns: the changes of lines; nil when other processes changed too much since.
    func lines(_ reader: any FamilyReader) throws -> Relearning.Outcome? {
        guard let relearning else { return Relearning.Outcome() }
        return try relearning.outcome(reader)
    }
}
