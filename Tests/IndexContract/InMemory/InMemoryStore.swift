// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Foundation
internal import Synchronization

/// A store in memory, for tests: the guarantees of the family engine must not depend on a database.
///
/// Everything is a value: a transaction works on a copy, which replaces the state when it succeeds.
public final class InMemoryStore: IndexStore {
    private let state = Mutex(InMemoryState())
    private let writing = NSLock()

    public init() {}

    var snapshot: InMemoryState { state.withLock { $0 } }

    public func read<Value>(
        _ step: String, _ body: (any FamilyReader) throws -> Value
    ) throws(IndexError) -> Value {
        do { return try body(InMemoryTransaction(snapshot)) } catch { throw IndexError(error, step) }
    }

    public func write<Value>(
        _ step: String, _ body: (any FamilyTransaction) throws -> Value
    ) throws(IndexError) -> Value {
        try change(step) { transaction in try body(transaction) }
    }

    func change<Value>(_ step: String, _ body: (InMemoryTransaction) throws -> Value) throws(IndexError) -> Value {
        writing.lock()
        defer { writing.unlock() }
        let transaction = InMemoryTransaction(snapshot)
        do {
            let value = try body(transaction)
            let changed = transaction.state
            state.withLock { $0 = changed }
            return value
        } catch {
            throw IndexError(error, step)
        }
    }

    public func encode(_ texts: [String]) -> [EncodedText] { texts.map { EncodedText(bytes: Data($0.utf8)) } }

    public func articles(
        inFamilyOf prefix: Article.IDPrefix, by areInOrder: (ClusteringMember, ClusteringMember) -> Bool,
        after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle] {
        let state = snapshot
        var number = try state.number(of: prefix)
        if number == nil { number = try state.successor(of: prefix) }
        guard let number, let family = state.articles[number]?.placed.family else { return [] }
        let members = state.articles.values.filter { $0.placed.family == family }.map { state.member($0) }
        let (leads, others) = (
            members.filter { $0.placed.kind == .original }, members.filter { $0.placed.kind != .original }
        )
        let ordered = [leads, others].flatMap { part in part.sorted { areInOrder($0.attributes, $1.attributes) } }
        return ordered.suffix(behind: last, \.attributes.id).prefix(limit).compactMap { state.stored($0.number) }
    }

    public func changes(after cursor: ChangeCursor?, limit: Int) throws(IndexError) -> ChangePage {
        let state = snapshot
        let first = state.lastChange - Int64(state.changes.count)
        guard let cursor, (first...state.lastChange).contains(cursor.sequence) else {
            return .readAllAnew(ChangeCursor(sequence: state.lastChange))
        }
        let page = state.changes.dropFirst(Int(cursor.sequence - first)).prefix(limit)
        return .changes(Array(page), next: ChangeCursor(sequence: cursor.sequence + Int64(page.count)))
    }
}

extension IndexError {
    fileprivate init(_ error: any Error, _ step: String) {
        if let error = error as? IndexError {
            self.init(step: step, object: "memory", cause: error.cause, detail: error.detail)
        } else {
            self.init(step: step, object: "memory", cause: .fault, detail: "\(error)")
        }
    }
}

/// All stored data.
struct InMemoryState: Sendable {
    struct ArticleRow: Sendable {
        let number: ArticleNumber
        var article: Article
        var fingerprintID: FingerprintID
        var titledDigest: TextDigest
        var placed: StoredPlacement
        var received: Date
        var versions: ReadingVersions
        /// The newest reader that gave no result for it.
        var tried = 0
        var terms: SearchTerms
    }

    struct File: Sendable {
        var arrival: Arrival
        var change: Int64?
        var place: FileName?
    }

    struct ArrivalRow: Sendable {
        let file: Int
        var record: ArrivalRecord
        var article: ArticleNumber?
    }

    struct Note: Sendable {
        var removal: Removal
        /// The number of the removed article, if this note is for a reading that it had replaced.
        var root: ArticleNumber?
        var successor: ArticleNumber?
        var digests: RemovalDigests?
        var files: [NotedFile] = []
    }

    struct NotedFile: Hashable, Sendable {
        let content: ContentDigest
        let member: Int
        let isAlone: Bool
        let url: TextDigest?
        let document: TextDigest?
    }

    struct StoredFingerprint: Sendable {
        let fingerprint: Fingerprint
        var rules: Int
    }

    var numbers = IndexNumbers(article: ArticleNumber(0), fingerprintID: FingerprintID(0))
    var articles: [ArticleNumber: ArticleRow] = [:]
    var fingerprints: [FingerprintID: StoredFingerprint] = [:]
    /// By their higher ends, then their lower ones.
    var links: [FingerprintID: [FingerprintID: SimilarityEdge]] = [:]
    var lines: [ArticleNumber: ArticleLines] = [:]
    var boilerplate: Set<OutletLine> = []
    var lineChanges: [(article: ArticleNumber?, line: OutletLine?)] = []
    var overrides: [StoredOverride: Date] = [:]
    var removals: [ArticleNumber: Note] = [:]
    /// Replaced readings, oldest first.
    var former: [(reading: ArticleNumber, id: Article.ID, article: ArticleNumber)] = []
    var files: [File] = []
    var arrivals: [ArrivalRow?] = []
    var departures: [(file: Int, departure: FileDeparture)] = []
    var changes: [FamilyChange] = []
    var lastChange: Int64 = 0
}

/// A transaction on a copy of the state.
final class InMemoryTransaction: FamilyTransaction {
    var state: InMemoryState

    init(_ state: InMemoryState) { self.state = state }

    func counts() throws -> IndexCounts { state.counts }
    func numbers() throws -> IndexNumbers { state.numbers }
    func save(_ numbers: IndexNumbers) throws { state.numbers = numbers }

    func record(_ changes: [FamilyChange]) throws {
        state.changes += changes
        state.lastChange += Int64(changes.count)
        state.changes.removeFirst(max(0, state.changes.count - Self.changesKept))
    }

    private static let changesKept = 1_000
}
