// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// One transaction of a batch. Each article is first inserted as a family of its own. Each affected component is placed
/// once, at the end.
struct Admission {
    private let transaction: any FamilyTransaction
    private let candidates: any CandidateSource
    private let changes: FamilyChangeLog
    private let writer: PlacementWriter
    private let now: Date
    private var refingerprinting: Refingerprinting
    private let hasRemovals: Bool
    /// Whether the index contains articles that an older reader read.
    private let hasEarlierReadings: Bool
    /// Fingerprints whose component must be placed, in the order in which they were added.
    private var touched: [FingerprintID] = []
    /// The fingerprints among them with a single new article and no link so far.
    private var singletons: [FingerprintID: (article: ArticleNumber, member: ClusteringMember)] = [:]
    /// Articles that stay as they were inserted.
    private var alone: Set<ArticleNumber> = []
    private var newArticles: Set<ArticleNumber> = []
    /// Fingerprints around which earlier readings were replaced.
    private var replaced: Set<FingerprintID> = []

    private enum Answer {
        case article(Outcome, ArticleNumber, replaces: Article.ID?, wasThere: Bool)
        case removed(Removal)
    }

    /// - Parameter versions: the newest in the batch.
    init(
        _ transaction: any FamilyTransaction, _ candidates: any CandidateSource, _ changes: FamilyChangeLog,
        _ matcher: any CopyMatcher, limits: ClusteringLimits, versions: ReadingVersions, now: Date
    ) throws {
        self.transaction = transaction
        self.candidates = candidates
        self.changes = changes
        self.now = now
        writer = PlacementWriter(transaction, matcher, changes, limits: limits, oversized: candidates.oversized)
        refingerprinting = try Refingerprinting(transaction, candidates, matcher)
        hasRemovals = try transaction.hasRemovals()
        hasEarlierReadings = try transaction.hasReadings(before: versions)
    }

    /// - Parameters:
    ///   - texts: the encoded text of each article.
    ///   - longest: the time after which no further article is started.
    /// - Returns: the receipts of the first articles, at least one.
    mutating func admit(
        _ batch: ArraySlice<Submission>, texts: ArraySlice<EncodedText>, within longest: Duration
    ) throws -> [Receipt] {
        var answers: [Answer] = []
        let end = SuspendingClock.now + longest
        for (submission, text) in zip(batch, texts) {
            answers.append(try admit(submission, text: text))
            guard SuspendingClock.now < end else { break }
        }
        for article in refingerprinting.takeStale() { touch(try refingerprinting.refingerprint(article)) }
        try transaction.save(refingerprinting.numbers)
        try placeTouched()
        return try zip(batch, answers).map { submission, answer in
            switch answer {
            case .article(let outcome, let article, let replaces, let wasThere):
                Receipt(
                    outcome: outcome,
                    placement: alone.contains(article)
                        ? .alone(submission.article.id) : try transaction.placement(of: article),
                    replaces: replaces, wasThere: wasThere)
            case .removed(let removal):
                Receipt(outcome: .known, placement: .alone(submission.article.id), takedown: removal)
            }
        }
    }

    private mutating func admit(_ submission: Submission, text: EncodedText) throws -> Answer {
        if let article = try transaction.number(of: submission.article.id) {
            return try admit(known: submission, article)
        }
        // If a user chose not to forget the only article of a file, reading the file again must not forget it.
        let earlier =
            hasEarlierReadings
            ? try transaction.earlierReading(ofPartOf: submission, except: nil) : nil
        if hasRemovals, let note = try transaction.removal(against: submission, isReadAgain: earlier != nil) {
            // A takedown is permanent: the same article is not admitted again, whoever delivers it.
            let noted =
                submission.recovered
                ? try transaction.outcome(of: submission.arrival, article: note.number) : nil
            if noted == nil { try record(.known, submission, note.number, reason: Removal.reason) }
            return .removed(note.removal)
        }
        return try store(submission, text: text, inPlaceOf: earlier)
    }

    private mutating func admit(known submission: Submission, _ article: ArticleNumber) throws -> Answer {
        let replaced = hasEarlierReadings ? try renew(article, from: submission) : nil
        if submission.recovered, let then = try transaction.outcome(of: submission.arrival, article: article) {
            return .article(then, article, replaces: replaced, wasThere: true)
        }
        try transaction.updateStatus(of: article, from: submission.article)
        try record(.known, submission, article, reason: nil)
        return .article(.known, article, replaces: replaced, wasThere: true)
    }

    /// The same article, read by a newer reader: the fields that its id does not depend on may be better now, and this
    /// article may be the newer reading of an earlier one from the same file.
    /// - Returns: the id of that earlier reading.
    private mutating func renew(_ article: ArticleNumber, from submission: Submission) throws -> Article.ID? {
        let isOlder = try transaction.isReading(article, before: submission.versions)
        if isOlder {
            try transaction.renew(article, from: submission)
            try touch(refingerprinting.refingerprint(article))
        }
        guard let member = try transaction.member(article) else { return nil }
        let fingerprintID = member.attributes.fingerprintID
        if isOlder {
            changes.touch(member.placed.family)
            // Its date of publication may be another one.
            touch(try refingerprinting.relinkVersions(of: fingerprintID))
            touch(try refingerprinting.linkVersions(of: article))
        }
        let earlier =
            try transaction.earlierReading(ofPartOf: submission, except: article)
            ?? transaction.earlierReading(
                like: submission, fingerprintID: fingerprintID, similar: transaction.neighbours(of: fingerprintID),
                except: article)
        if let earlier { try replace(earlier, by: article) }
        return earlier?.id
    }

    private mutating func replace(_ earlier: EarlierReading, by article: ArticleNumber) throws {
        let affected = try refingerprinting.replace(earlier, by: article, changes, at: now)
        for fingerprintID in affected { singletons[fingerprintID] = nil }
        replaced.formUnion(affected)
    }

    /// Marks the components of these fingerprints to be placed again.
    private mutating func touch(_ fingerprintIDs: [FingerprintID]) {
        for fingerprintID in fingerprintIDs {
            singletons[fingerprintID] = nil
            touched.append(fingerprintID)
        }
    }

    private func record(
        _ outcome: Outcome, _ submission: Submission, _ article: ArticleNumber, reason: String?
    ) throws {
        try transaction.record(
            ArrivalRecord(
                arrival: submission.arrival, outcome: outcome, article: submission.article.id, stage: nil,
                reason: reason, decided: now, place: nil),
            article: article)
    }

    private mutating func store(
        _ submission: Submission, text: EncodedText, inPlaceOf known: EarlierReading?
    ) throws -> Answer {
        let article = submission.article
        let number = refingerprinting.numbers.nextArticle()
        let outlet = OutletKey(source: article.source)
        try refingerprinting.insertLines(
            ArticleLines(article: number, outlet: outlet, lines: submission.fingerprint.lines))
        let compared = ComparedText(
            title: article.title, text: article.text, language: article.language,
            boilerplate: candidates.boilerplate(among: submission.fingerprint.lines, of: outlet))
        let fingerprint = refingerprinting.comparer.fingerprint(of: compared, as: submission.fingerprint)
        let (fingerprintID, isNew, links) = try refingerprinting.fingerprintID(of: fingerprint, compared)
        let member = ClusteringMember(article, fingerprintID: fingerprintID, titledDigest: fingerprint.titledDigest)
        let versions = try refingerprinting.linkVersions(
            of: VersionText(member, fingerprint: fingerprint), compared,
            linked: isNew ? links.map(\.a) : nil)
        let linked = (links + versions).map { $0.other(than: fingerprintID) }
        for other in linked { singletons[other] = nil }
        try noteOversized(fingerprintID, linked)
        // Usually there is none, which is a quick check.
        let hasTwin = try transaction.hasFingerprint(titledDigest: member.titledDigest, otherThan: fingerprintID)
        if hasTwin {
            for other in try transaction.fingerprintIDs(titledDigest: member.titledDigest) { singletons[other] = nil }
        }
        singletons[fingerprintID] = isNew && linked.isEmpty && !hasTwin ? (number, member) : nil
        touched.append(fingerprintID)
        newArticles.insert(number)
        try transaction.insert(
            submission, as: number, fingerprintID: fingerprintID, titledDigest: fingerprint.titledDigest, text: text)
        changes.noteInserted(number, article.id)
        var earlier = known
        if earlier == nil, hasEarlierReadings {
            let similar = links.sorted { $0.evidence.resemblance > $1.evidence.resemblance }.map(\.a)
            earlier = try transaction.earlierReading(
                like: submission, fingerprintID: fingerprintID, similar: similar, except: number)
        }
        if let earlier { try replace(earlier, by: number) }
        let receipt = Receipt(outcome: .stored, placement: .alone(article.id), replaces: earlier?.id)
        try record(.stored, submission, number, reason: receipt.reason)
        return .article(.stored, number, replaces: earlier?.id, wasThere: false)
    }

    /// A new text in an oversized component is recorded as part of it, and so are the texts linked to it.
    private func noteOversized(_ fingerprintID: FingerprintID, _ others: [FingerprintID]) throws {
        let oversized = candidates.oversized
        if others.contains(where: oversized.contains) {
            oversized.insert(others + [fingerprintID])
        } else if others.count >= OversizedComponents.suspicious {
            // Records the component if it is oversized.
            _ = try Component.around([fingerprintID], in: transaction, limits: writer.limits, oversized: oversized)
        }
    }

    /// A singleton stays as it was inserted if the matcher agrees that it is an original.
    private mutating func placeTouched() throws {
        try writer.unlimited.place(around: replaced.sorted(), new: [])
        var others: [FingerprintID] = []
        for fingerprintID in touched where !replaced.contains(fingerprintID) {
            if let (article, member) = singletons[fingerprintID],
                writer.matcher.cluster([member], links: []) == [.alone(member.id)]
            {
                alone.insert(article)
            } else {
                others.append(fingerprintID)
            }
        }
        try writer.place(around: others, new: newArticles)
    }
}

extension Placement {
    /// An original in a family of its own.
    static func alone(_ article: Article.ID) -> Placement {
        Placement(article: article, family: Family.ID(article), relation: .original)
    }
}
