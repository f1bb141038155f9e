// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Synchronization

/// Keeps every article in the family of its copies, with any store of articles.
///
/// An article is placed in one transaction: candidates, comparison, links; then the whole component is divided into
/// families again. So families depend only on the set of articles, not on the order of arrival or the admitting
/// process. For the reasons of the design see docs/decisions/0004-folding.md, 0007-sqlite.md and 0020-family-index.md.
public final class FamilyEngine: ArticleIndex {
    let store: any IndexStore
    let matcher: any CopyMatcher
    let limits: ClusteringLimits
    let transactions: TransactionLimits
    /// Its lock also serialises the admissions of this process; it is always taken before a transaction of the store
    /// begins.
    let candidates: Mutex<any CandidateSource>

    public convenience init(store: any IndexStore, matcher: any CopyMatcher) {
        self.init(store: store, matcher: matcher, limits: .standard)
    }

    init(
        store: any IndexStore, matcher: any CopyMatcher, limits: ClusteringLimits,
        transactions: TransactionLimits = .standard
    ) {
        self.store = store
        self.matcher = matcher
        self.limits = limits
        self.transactions = transactions
        candidates = Mutex(CandidateMemory(matcher))
    }

    /// Runs `body` in a write transaction after reading all new candidates from the store. Changes of candidates are
    /// undone if the transaction fails.
    func write<Value>(
        _ step: String, _ candidates: any CandidateSource,
        _ body: (any FamilyTransaction, FamilyChangeLog) throws -> Value
    ) throws(IndexError) -> Value {
        do throws(IndexError) {
            let value = try store.write(step) { transaction in
                try candidates.catchUp(transaction)
                candidates.begin()
                return try FamilyChangeLog.recording(to: transaction) { try body(transaction, $0) }
            }
            candidates.commit()
            return value
        } catch {
            candidates.rollBack()
            throw error
        }
    }
}

/// The maximum size of a component that is divided into families again with each arrival. Beyond it, an arrival joins
/// the family of its nearest copy and the other articles stay where they are, so that one endlessly repeated text
/// cannot slow down every admission.
struct ClusteringLimits: Sendable {
    var fingerprints: Int
    var articles: Int
    var links: Int

    /// `links` is a tenth of the links of a thousand fingerprints that are all similar; dividing so many takes tens of
    /// milliseconds.
    static let standard = ClusteringLimits(fingerprints: 1_000, articles: 5_000, links: 50_000)
    static let none = ClusteringLimits(fingerprints: .max, articles: .max, links: .max)
}

/// The size of one transaction, during which no other process can write.
struct TransactionLimits: Sendable {
    /// Time after which an admission or a refold starts no further text.
    var longest: Duration
    /// Seconds between two transactions of one batch. SQLite has no queue for waiting writers: a waiting process checks
    /// every tenth of a second whether it can write, and this pause must be longer.
    var pause: Double
    /// Rows of each table read in one transaction during loading: some tens of milliseconds.
    var rowsRead: Int

    static let standard = TransactionLimits(longest: .seconds(1), pause: 0.12, rowsRead: 4_096)
}
