// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

private struct Nothing: RemovalPreparation {}

extension InMemoryTransaction {
    // MARK: Removals

    func hasRemovals() throws -> Bool { !state.removals.isEmpty }
    func prepareRemoval(of articles: [ArticleNumber]) throws -> any RemovalPreparation { Nothing() }
    func isPrepared(_ article: ArticleNumber, in preparation: any RemovalPreparation) throws -> Bool { true }

    func removal(_ key: RemovalKey) throws -> RemovalNote? {
        state.removals.sorted { $0.key < $1.key }.first { $0.value.matches(key) }
            .map { RemovalNote(number: $0.key, removal: $0.value.removal) }
    }

    func remove(_ member: StoredMember, _ preparation: any RemovalPreparation) throws {
        state.articles[member.number] = nil
        for override in state.overrides.keys where override.articles.contains(member.number) {
            state.overrides[override] = nil
        }
    }

    func addRemoval(
        _ removal: Removal, of member: StoredMember, as article: Article, successor: ArticleNumber?,
        digests: RemovalDigests
    ) throws {
        let number = member.number
        state.removals[number] = InMemoryState.Note(removal: removal, successor: successor, digests: digests)
        for (reading, id, leadsTo) in state.former where leadsTo == number {
            guard try self.number(of: id) == nil, try self.removal(.article(id)) == nil else { continue }
            state.removals[reading] = InMemoryState.Note(
                removal: Removal(article: id, removed: removal.removed, keepsFiles: removal.keepsFiles), root: number,
                successor: successor)
        }
        state.former.removeAll { $0.article == number }
        for (other, note) in state.removals where note.successor == number {
            state.removals[other]?.successor = successor
        }
        noteFiles(of: number, article)
    }

    func noteFiles(of number: ArticleNumber, _ article: Article?) {
        for row in state.arrivals.compactMap(\.self) where row.article == number {
            guard let content = state.files[row.file].arrival.sha256 else { continue }
            let member = row.record.arrival.member
            let isAlone = !state.arrivals.compactMap(\.self).contains {
                state.files[$0.file].arrival.sha256 == content && $0.record.arrival.member != member
            }
            guard
                state.removals[number]?.files.contains(where: { $0.content == content && $0.member == member }) == false
            else { continue }
            state.removals[number]?.files.append(
                InMemoryState.NotedFile(
                    content: content, member: member, isAlone: isAlone,
                    url: isAlone ? nil : article?.url.map { RemovalDigests.url($0, in: content) },
                    document: isAlone ? nil : article?.documentID.map { RemovalDigests.document($0, in: content) }))
        }
    }

    func setKeepsFiles(_ keepsFiles: Bool, ofRemoval article: Article.ID) throws {
        guard let note = state.removals.first(where: { $0.value.removal.article == article }) else { return }
        let root = note.value.root ?? note.key
        for (number, other) in state.removals where number == root || other.root == root {
            state.removals[number]?.removal = Removal(
                article: other.removal.article, removed: other.removal.removed, keepsFiles: keepsFiles)
        }
    }

    // MARK: Readings

    func hasReadings(before versions: ReadingVersions) throws -> Bool {
        state.articles.values.contains { $0.versions.reader < versions.reader }
    }

    func isReading(_ article: ArticleNumber, before versions: ReadingVersions) throws -> Bool {
        state.articles[article].map { $0.versions.reader < versions.reader } ?? false
    }

    func isKnown(_ content: ContentDigest) throws -> Bool { state.files.contains { $0.arrival.sha256 == content } }

    /// The arrivals of articles that an older reader made from the same file, delivered under the same name or source.
    private func arrivals(
        likeThatOf submission: Submission, except article: ArticleNumber?
    ) -> [(arrival: InMemoryState.ArrivalRow, row: InMemoryState.ArticleRow)] {
        guard let content = submission.arrival.sha256 else { return [] }
        return state.arrivals.compactMap { arrival in
            guard let arrival, let number = arrival.article, number != article, let row = state.articles[number],
                row.versions.reader < submission.versions.reader
            else { return nil }
            let file = state.files[arrival.file].arrival
            guard file.sha256 == content,
                file.name == submission.arrival.name
                    || row.article.source?.lowercased() == submission.article.source?.lowercased()
            else { return nil }
            return (arrival, row)
        }
    }

    func earlierReading(
        ofPartOf submission: Submission, isOnlyPart: Bool, except article: ArticleNumber?
    ) throws -> EarlierReading? {
        let found = arrivals(likeThatOf: submission, except: article).filter { arrival, _ in
            let hasOthers = state.arrivals.contains { $0?.file == arrival.file && $0?.record.arrival.member ?? 0 > 0 }
            return arrival.record.arrival.member == submission.arrival.member && hasOthers != isOnlyPart
        }
        func isNamedOtherwise(_ row: InMemoryState.ArrivalRow) -> Bool {
            state.files[row.file].arrival.name != submission.arrival.name
        }
        return found.min { a, b in
            let (first, second) = (isNamedOtherwise(a.arrival), isNamedOtherwise(b.arrival))
            return first != second ? second : a.row.number < b.row.number
        }.map { EarlierReading($0.row) }
    }

    func earlierReadings(
        inFileOf submission: Submission, with fingerprintID: FingerprintID, except article: ArticleNumber?
    ) throws -> [EarlierReading] {
        let found = arrivals(likeThatOf: submission, except: article).filter { $0.row.fingerprintID == fingerprintID }
        return Dictionary(found.map { ($0.row.number, $0.row) }) { first, _ in first }
            .values.sorted { $0.number < $1.number }.map(EarlierReading.init)
    }

    func replace(_ reading: StoredMember, by article: ArticleNumber, at time: Date) throws {
        let old = reading.number
        if let received = state.articles[old]?.received, let own = state.articles[article]?.received {
            state.articles[article]?.received = min(received, own)
        }
        for place in state.arrivals.indices where state.arrivals[place]?.article == old {
            state.arrivals[place]?.article = article
        }
        for place in state.former.indices where state.former[place].article == old {
            state.former[place].article = article
        }
        for (number, note) in state.removals where note.successor == old {
            state.removals[number]?.successor = article
        }
        for (override, made) in state.overrides where override.articles.contains(old) {
            state.overrides[override] = nil
            let now = override.articles.map { $0 == old ? article : $0 }
            // Two readings that have become one need no join.
            if now.count == 1 { state.overrides[.apart(article)] = state.overrides[.apart(article)] ?? made }
            guard now.count == 2, now[0] != now[1] else { continue }
            let moved = StoredOverride.together(min(now[0], now[1]), max(now[0], now[1]))
            state.overrides[moved] = state.overrides[moved] ?? made
        }
        state.former.append((old, reading.attributes.id, article))
        state.articles[old] = nil
    }

    // MARK: History

    func outcome(of arrival: Arrival, article: ArticleNumber) throws -> Outcome? {
        guard let file = state.file(of: arrival) else { return nil }
        return state.arrivals.compactMap(\.self).first {
            $0.file == file && $0.record.arrival.member == arrival.member && $0.article == article
        }?.record.outcome
    }

    func record(_ record: ArrivalRecord, article: ArticleNumber) throws { state.add(record, article: article) }
}

extension EarlierReading {
    fileprivate init(_ row: InMemoryState.ArticleRow) {
        self.init(
            number: row.number, id: row.article.id, fingerprintID: row.fingerprintID, title: row.article.title,
            url: row.article.url,
            documentID: row.article.documentID)
    }
}

extension InMemoryState.Note {
    fileprivate func matches(_ key: RemovalKey) -> Bool {
        func isSame(_ text: TextDigest?, _ ofSource: TextDigest?, _ other: TextDigest, _ otherOfSource: TextDigest?)
            -> Bool
        {
            text == other && (ofSource == nil || otherOfSource == nil || ofSource == otherOfSource)
        }
        func agree(_ a: TextDigest?, _ b: TextDigest?) -> Bool { a == nil || b == nil || a == b }
        switch key {
        case .article(let id): return removal.article == id
        case .text(let text, let ofSource): return isSame(digests?.text, digests?.textOfSource, text, ofSource)
        case .comparedText(let body, let ofSource): return isSame(digests?.body, digests?.bodyOfSource, body, ofSource)
        case .filePart(let content, let member, let url, let document):
            return files.contains { file in
                url != nil && file.url == url || document != nil && file.document == document
                    || file.content == content && file.member == member
                        && (file.isAlone || agree(file.url, url) && agree(file.document, document))
            }
        }
    }
}
