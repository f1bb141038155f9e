// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Removals need no preparation.
private struct Unprepared: RemovalPreparation {}

extension InMemoryTransaction {
    func hasRemovals() throws -> Bool { !state.removals.isEmpty }
    func prepareRemoval(of articles: [ArticleNumber]) throws -> any RemovalPreparation { Unprepared() }
    func isPrepared(_ article: ArticleNumber, in preparation: any RemovalPreparation) throws -> Bool { true }

    func removal(_ key: RemovalKey) throws -> RemovalNote? {
        state.removals.first { $0.matches(key) }.map { RemovalNote(number: $0.number, removal: $0.removal) }
    }

    func remove(_ member: StoredMember, _ preparation: any RemovalPreparation) throws {
        state.articles[member.number] = nil
        state.annotations.removeAll { $0.annotation.article == member.attributes.id }
        state.overrides = state.overrides.filter { override, _ in !override.articles.contains(member.number) }
    }

    func addRemoval(
        _ removal: Removal, of member: StoredMember, as article: Article, successor: ArticleNumber?,
        digests: RemovalDigests
    ) throws {
        let number = member.number
        state.lead(from: number, to: successor)
        state.removals.append(
            InMemoryState.Note(
                number: number, root: number, removal: removal, successor: successor, digests: digests))
        for reading in state.former where reading.article == number {
            guard state.number(of: reading.id) == nil, state.note(of: reading.id) == nil else { continue }
            let removal = Removal(article: reading.id, removed: removal.removed, keepsFiles: removal.keepsFiles)
            state.removals.append(
                InMemoryState.Note(number: reading.reading, root: number, removal: removal, successor: successor))
        }
        state.former.removeAll { $0.article == number }
        state.noteFiles(of: removal.article, article)
    }

    func setKeepsFiles(_ keepsFiles: Bool, ofRemoval article: Article.ID) throws {
        let root = state.note(of: article)?.root
        for index in state.removals.indices where state.removals[index].root == root {
            state.removals[index].removal.keepsFiles = keepsFiles
        }
    }

    // MARK: Readings

    func hasReadings(before versions: ReadingVersions) throws -> Bool {
        state.articles.values.contains { $0.versions.reader < versions.reader }
    }

    func isReading(_ article: ArticleNumber, before versions: ReadingVersions) throws -> Bool {
        state.articles[article].map { $0.versions.reader < versions.reader } ?? false
    }

    func isKnown(_ content: ContentDigest) throws -> Bool { state.history.contains { $0.arrival.sha256 == content } }

    /// The lines of articles that an older reader made from the same bytes, delivered under the same name or source.
    private func earlier(
        than submission: Submission, except article: ArticleNumber?
    ) -> [(arrival: Arrival, row: InMemoryState.Row)] {
        state.history.compactMap { line in
            guard let content = line.arrival.sha256, content == submission.arrival.sha256,
                let row = state.articles.values.first(where: { $0.article.id == line.article }),
                row.number != article, row.versions.reader < submission.versions.reader,
                line.arrival.name == submission.arrival.name
                    || row.article.source?.lowercased() == submission.article.source?.lowercased()
            else { return nil }
            return (line.arrival, row)
        }
    }

    func earlierReading(
        ofPartOf submission: Submission, isOnlyPart: Bool, except article: ArticleNumber?
    ) throws -> EarlierReading? {
        let found = earlier(than: submission, except: article).filter { found in
            let parts = state.history.filter { $0.isOfFile(found.arrival) }
            return found.arrival.member == submission.arrival.member
                && isOnlyPart == parts.allSatisfy { $0.arrival.member == 0 }
        }
        let named = found.filter { $0.arrival.name == submission.arrival.name }
        return (named.isEmpty ? found : named).map(\.row).min { $0.number < $1.number }.map(EarlierReading.init)
    }

    func earlierReadings(
        inFileOf submission: Submission, with fingerprintID: FingerprintID, except article: ArticleNumber?
    ) throws -> [EarlierReading] {
        let numbers = Set(earlier(than: submission, except: article).map(\.row.number))
        return state.rows { $0.fingerprintID == fingerprintID && numbers.contains($0.number) }.map(EarlierReading.init)
    }

    func replace(_ reading: StoredMember, by article: ArticleNumber, at time: Date) throws {
        let old = reading.number
        guard let before = state.articles.removeValue(forKey: old), let now = state.articles[article] else { return }
        state.articles[article]?.received = min(before.received, now.received)
        state.articles[article]?.admitted = min(before.admitted, now.admitted)
        state.update({ $0.article == before.article.id }) { $0.article = now.article.id }
        for index in state.former.indices where state.former[index].article == old {
            state.former[index].article = article
        }
        state.former.append((old, before.article.id, article))
        state.lead(from: old, to: article)
        for (override, made) in state.overrides where override.articles.contains(old) {
            state.overrides[override] = nil
            let other = override.articles.first { $0 != old }
            // Two readings that have become one need no join.
            guard other != article else { continue }
            let moved = other.map { StoredOverride.together(min(article, $0), max(article, $0)) } ?? .apart(article)
            state.overrides[moved] = state.overrides[moved] ?? made
        }
        for (annotation, terms) in state.annotations where annotation.article == before.article.id {
            var moved = annotation
            moved.article = now.article.id
            let isThere = state.annotations.contains { other, itsTerms in
                moved.isTag && other.isTag && itsTerms == terms && other.isOfFamily == moved.isOfFamily
                    && other.article == moved.article
            }
            if !isThere { state.annotations.append((moved, terms)) }
        }
        state.annotations.removeAll { $0.annotation.article == before.article.id }
    }

    // MARK: History

    func outcome(of arrival: Arrival, article: ArticleNumber) throws -> Outcome? {
        let id = state.id(of: article)
        return state.history.first {
            $0.isOfFile(arrival) && $0.arrival.member == arrival.member && $0.article == id
        }?.outcome
    }

    func record(_ record: ArrivalRecord, article: ArticleNumber) throws {
        state.add(record, article: state.id(of: article))
    }
}

extension InMemoryState {
    /// The ids of removed articles that led to an article now lead to another.
    fileprivate mutating func lead(from old: ArticleNumber, to new: ArticleNumber?) {
        for index in removals.indices where removals[index].successor == old { removals[index].successor = new }
    }

    /// Adds the files that the history names to the note of a removal.
    mutating func noteFiles(of id: Article.ID, _ article: Article?) {
        guard let note = removals.firstIndex(where: { $0.removal.article == id }) else { return }
        for line in history where line.article == id {
            let member = line.arrival.member
            guard let content = line.arrival.sha256,
                !removals[note].files.contains(where: { $0.content == content && $0.member == member })
            else { continue }
            let isAlone = history.allSatisfy { $0.arrival.sha256 != content || $0.arrival.member == member }
            removals[note].files.append(
                NotedFile(
                    content: content, member: member, isAlone: isAlone,
                    url: isAlone ? nil : article?.url.map { RemovalDigests.url($0, in: content) },
                    document: isAlone ? nil : article?.documentID.map { RemovalDigests.document($0, in: content) }))
        }
    }
}

extension InMemoryState.Note {
    fileprivate func matches(_ key: RemovalKey) -> Bool {
        func agree(_ a: TextDigest?, _ b: TextDigest?) -> Bool { a == nil || b == nil || a == b }
        switch key {
        case .article(let id): return removal.article == id
        case .text(let text, let ofSource): return digests?.text == text && agree(digests?.textOfSource, ofSource)
        case .comparedText(let body, let ofSource):
            return digests?.body == body && agree(digests?.bodyOfSource, ofSource)
        case .filePart(let content, let member, let url, let document):
            return files.contains { file in
                url != nil && file.url == url || document != nil && file.document == document
                    || file.content == content && file.member == member
                        && (file.isAlone || agree(file.url, url) && agree(file.document, document))
            }
        }
    }
}

extension EarlierReading {
    fileprivate init(_ row: InMemoryState.Row) {
        self.init(
            number: row.number, id: row.article.id, fingerprintID: row.fingerprintID, title: row.article.title,
            url: row.article.url, documentID: row.article.documentID)
    }
}
