// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Synchronization

extension FamilyEngine {
    public func waitingForRefolding() throws(IndexError) -> Int {
        try store.read("count") { try $0.countFingerprints(notMadeBy: matcher.rules) }
    }

    public func refoldAll() throws(IndexError) {
        try store.write("prepare for refolding") { try $0.markAllFingerprints() }
    }

    /// Every step leaves a consistent index, in which the current rules placed some texts and other rules the rest.
    /// An interrupted refold continues where it stopped.
    public func refold(atMost limit: Int) throws(IndexError) -> Int {
        try candidates.withLock { candidates throws(IndexError) -> Int in
            let candidates = candidates
            try load(candidates)
            return try write("refold", candidates) { transaction, changes in
                var refolding = Refolding(
                    transaction: transaction,
                    refingerprinting: try Refingerprinting(transaction, candidates, matcher),
                    writer: PlacementWriter(
                        transaction, matcher, changes, limits: limits, oversized: candidates.oversized))
                let fingerprintIDs = try transaction.fingerprintIDs(notMadeBy: matcher.rules, limit: limit)
                try refolding.refold(fingerprintIDs, within: transactions.longest)
                return try transaction.countFingerprints(notMadeBy: matcher.rules)
            }
        }
    }
}

/// One step of a refold: the articles of some fingerprints get the fingerprints they would have if they arrived now.
private struct Refolding {
    let transaction: any FamilyTransaction
    var refingerprinting: Refingerprinting
    let writer: PlacementWriter

    mutating func refold(_ fingerprintIDs: [FingerprintID], within longest: Duration) throws {
        var affected: [FingerprintID] = []
        let end = SuspendingClock.now + longest
        for fingerprintID in fingerprintIDs {
            affected += try refold(fingerprintID)
            guard SuspendingClock.now < end else { break }
        }
        for article in refingerprinting.takeStale() { affected += try refingerprinting.refingerprint(article) }
        try transaction.save(refingerprinting.numbers)
        try writer.place(around: affected, new: [])
    }

    /// - Returns: the fingerprints around which all articles must be placed again.
    private mutating func refold(_ fingerprintID: FingerprintID) throws -> [FingerprintID] {
        let articles = try transaction.articles(with: fingerprintID, limit: nil)
        var affected = try transaction.neighbours(of: fingerprintID)
        // New rules may search and compare even the same text differently, so it gets a new fingerprint.
        try refingerprinting.remove(fingerprintID)
        for article in articles { affected += try refingerprinting.refingerprintByNewRules(article) }
        return affected
    }
}
