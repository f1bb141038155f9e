// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB
internal import Synchronization
public import SystemPackage

/// An index of articles in one SQLite database, which several processes may use at once.
///
/// Why it is built as it is: docs/decisions/0007-sqlite.md and docs/decisions/0008-full-text.md.
public final class SQLiteIndex: ArticleIndex {
    public enum Access: Sendable {
        /// Created if it is missing.
        case readWrite
        /// `.missing` if it is not there. Needs no more than the right to read, and changes nothing.
        case readOnly
    }

    let database: OpenDatabase
    let matcher: any CopyMatcher
    let limits: FoldingLimits
    let transactions: TransactionLimits
    /// Also keeps admissions of this process in line; always taken before a connection.
    let candidates: Mutex<CandidateMemory>

    public convenience init(path: FilePath, access: Access, matcher: any CopyMatcher) throws(IndexError) {
        try self.init(path: path, access: access, matcher: matcher, limits: .standard)
    }

    init(
        path: FilePath, access: Access, matcher: any CopyMatcher, limits: FoldingLimits,
        transactions: TransactionLimits = .standard
    ) throws(IndexError) {
        database = try OpenDatabase(path: path, access: access)
        self.matcher = matcher
        self.limits = limits
        self.transactions = transactions
        candidates = Mutex(CandidateMemory(matcher))
        if access == .readWrite {
            // Whoever opens it has other work; the daemon comes back to this.
            try finishRemovals(patience: .milliseconds(Limits.closingMilliseconds))
            database.startCovering()
        }
    }

    func folding(_ db: Database, _ memory: CandidateMemory) -> Folding {
        Folding(db: db, matcher: matcher, limits: limits, crowd: memory.crowd)
    }

    /// Ends all work and gives the files back; nothing may be asked afterwards.
    public func close() throws(IndexError) { try database.close() }
}

/// Up to where the copies of a text are folded anew with each arrival. Beyond, an arrival is placed beside its
/// nearest copy and the others stay where they are, so that one endlessly repeated text cannot slow everything.
struct FoldingLimits: Sendable {
    var prints: Int
    var articles: Int
    var links: Int

    /// The links of a thousand prints that are all alike, a tenth of them; folding that much takes tens of
    /// milliseconds.
    static let standard = FoldingLimits(prints: 1_000, articles: 5_000, links: 50_000)
    static let none = FoldingLimits(prints: .max, articles: .max, links: .max)
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
