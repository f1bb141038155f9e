// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Which families one transaction changes: each once, whatever happens to it on the way.
final class FamilyChangeLog {
    private enum State {
        case changed
        case ended
        /// Named by an article that is new and stands alone so far.
        case new
        /// Began and ended in this transaction: nobody has ever seen it.
        case never
    }

    /// By the article that a family is named by.
    private var states: [ArticleNumber: State] = [:]
    /// Those that are known here; the others are looked up.
    private var ids: [ArticleNumber: Article.ID] = [:]

    /// Runs `body`, then adds what it changed to the change feed.
    static func recording<Value>(
        to transaction: any FamilyTransaction, _ body: (FamilyChangeLog) throws -> Value
    ) throws -> Value {
        let log = FamilyChangeLog()
        let value = try body(log)
        try log.save(transaction)
        return value
    }

    /// Something about a family's members is other than before.
    func touch(_ family: ArticleNumber) { if states[family] == nil { states[family] = .changed } }

    /// An article was added, as the only one of its family.
    func noteInserted(_ article: ArticleNumber, _ id: Article.ID) {
        states[article] = .new
        ids[article] = id
    }

    /// A member is about to be moved from the family in which it is to another, or to get another relation in its own.
    func noteMoved(_ member: StoredMember, to family: ArticleNumber) {
        let old = member.placed.family
        guard old != family else { return touch(family) }
        if member.isHead { end(member.number, member.folding.id) } else { touch(old) }
        if family == member.number { begin(member.number, member.folding.id) } else { touch(family) }
    }

    /// Another article has become the one that a family is named by.
    func noteRenamed(_ family: ArticleNumber, _ id: Article.ID, to article: ArticleNumber, _ newID: Article.ID) {
        end(family, id)
        begin(article, newID)
    }

    /// An article goes.
    func noteRemoved(_ member: StoredMember) {
        if member.isHead { end(member.number, member.folding.id) } else { touch(member.placed.family) }
    }

    private func begin(_ family: ArticleNumber, _ id: Article.ID) {
        states[family] = .changed
        ids[family] = id
    }

    private func end(_ family: ArticleNumber, _ id: Article.ID) {
        states[family] = states[family] == .new || states[family] == .never ? .never : .ended
        ids[family] = id
    }

    private func save(_ transaction: any FamilyTransaction) throws {
        let found = try states.sorted { $0.key < $1.key }.compactMap { number, state -> FamilyChange? in
            guard state != .never, let id = try ids[number] ?? transaction.id(of: number) else { return nil }
            return FamilyChange(family: Family.ID(id), kind: state == .ended ? .ended : .changed)
        }
        guard !found.isEmpty else { return }
        try transaction.record(found)
    }
}
