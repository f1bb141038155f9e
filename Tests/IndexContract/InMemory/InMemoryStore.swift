// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Foundation
internal import Synchronization

/// A store in memory, for tests: the guarantees of the family engine must not depend on a database.
///
/// Everything is a value: a transaction works on a copy, which replaces the state when it succeeds. Every look-up reads
/// all rows.
public final class InMemoryStore: IndexStore {
    private let state = Mutex(InMemoryState())
    private let writing = NSLock()

    public init() {}

    var snapshot: InMemoryState { state.withLock { $0 } }

    public func read<Value>(_ step: String, _ body: (any FamilyReader) throws -> Value) throws(IndexError) -> Value {
        do { return try body(InMemoryTransaction(snapshot)) } catch { throw IndexError(error, step) }
    }

    public func write<Value>(
        _ step: String, _ body: (any FamilyTransaction) throws -> Value
    ) throws(IndexError) -> Value {
        try change(step) { state in
            let transaction = InMemoryTransaction(state)
            let value = try body(transaction)
            state = transaction.state
            return value
        }
    }

    func change<Value>(_ step: String, _ body: (inout InMemoryState) throws -> Value) throws(IndexError) -> Value {
        writing.lock()
        defer { writing.unlock() }
        var copy = snapshot
        do {
            let value = try body(&copy)
            let changed = copy
            state.withLock { $0 = changed }
            return value
        } catch {
            throw IndexError(error, step)
        }
    }

    public func encode(_ texts: [String]) -> [EncodedText] { texts.map { EncodedText(bytes: Data($0.utf8)) } }

    static func unknown(_ article: Article.ID) -> IndexError {
        IndexError(step: "find", object: article.hex, cause: .unknownArticle, detail: "no article has this id")
    }
}

extension IndexError {
    fileprivate init(_ error: any Error, _ step: String) {
        let known = error as? IndexError
        self.init(step: step, object: "memory", cause: known?.cause ?? .fault, detail: known?.detail ?? "\(error)")
    }
}
