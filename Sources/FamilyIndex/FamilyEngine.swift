// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Synchronization

/// Keeps every article in the family of its copies, over any store of articles.
///
/// An article is placed in one transaction: candidates, comparison, links, then all that hangs together by links is
/// divided into families anew. So families depend on the set of articles alone, whatever the order of arrival and
/// whichever process took them in. Why it is built as it is: docs/decisions/0004-folding.md, 0007-sqlite.md and
/// 0020-family-index.md.
public final class FamilyEngine: ArticleIndex {
    let store: any IndexStore
    let matcher: any CopyMatcher
    let limits: ClusteringLimits
    let transactions: TransactionLimits
    /// Also keeps admissions of this process in line; always taken before a transaction of the store begins.
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

    /// Runs `body` in a transaction that writes, with all candidates known that are there to be found. What it changes of
    /// them is undone if the transaction fails.
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

/// Up to where the copies of a text are divided into families anew with each arrival. Beyond, an arrival is placed beside
/// its nearest copy and the others stay where they are, so that one endlessly repeated text cannot slow everything.
struct ClusteringLimits: Sendable {
    var fingerprintIDs: Int
    var articles: Int
    var links: Int

    /// The links of a thousand fingerprints that are all alike, a tenth of them; dividing that much takes tens of
    /// milliseconds.
    static let standard = ClusteringLimits(fingerprintIDs: 1_000, articles: 5_000, links: 50_000)
    static let none = ClusteringLimits(fingerprintIDs: .max, articles: .max, links: .max)
}

/// How much is done in one transaction: while it lasts, nobody else can write.
struct TransactionLimits: Sendable {
    /// Time after which an admission or a refolding begins no further text.
    var longest: Duration
    /// Seconds between two transactions of one batch. SQLite gives nobody a place in a queue: who waits looks every tenth
    /// of a second whether nobody writes, and must find it so.
    var pause: Double
    /// Rows of each table read in one transaction while loading: some tens of milliseconds.
    var rowsRead: Int

    static let standard = TransactionLimits(longest: .seconds(1), pause: 0.12, rowsRead: 4_096)
}
