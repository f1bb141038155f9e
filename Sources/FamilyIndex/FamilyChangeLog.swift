// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The families that one transaction changes: each once, however often it changes in between.
final class FamilyChangeLog {
    private enum State {
        case changed
        case ended
        /// Named after an article that is new and so far the only member.
        case new
        /// Created and ended in this transaction: no other process has seen it.
        case never
    }

    /// By the article that the family is named after.
    private var states: [ArticleNumber: State] = [:]
    /// The known ids; others are looked up.
    private var ids: [ArticleNumber: Article.ID] = [:]

    /// Runs `body`, then appends its changes to the change feed.
    static func recording<Value>(
        to transaction: any FamilyTransaction, _ body: (FamilyChangeLog) throws -> Value
    ) throws -> Value {
        let log = FamilyChangeLog()
        let value = try body(log)
        try log.save(transaction)
        return value
    }

    /// Records a change of a family or its members.
    func touch(_ family: ArticleNumber) { if states[family] == nil { states[family] = .changed } }

    /// Records that an article was added as the only one of its family.
    func noteInserted(_ article: ArticleNumber, _ id: Article.ID) {
        states[article] = .new
        ids[article] = id
    }

    /// Records that a member is about to move to another family or to get another relation in its own.
    func noteMoved(_ member: StoredMember, to family: ArticleNumber) {
        let old = member.placed.family
        guard old != family else { return touch(family) }
        if member.isHead { end(member.number, member.attributes.id) } else { touch(old) }
        if family == member.number { begin(member.number, member.attributes.id) } else { touch(family) }
    }

    /// Records that a family is now named after another article.
    func noteRenamed(_ family: ArticleNumber, _ id: Article.ID, to article: ArticleNumber, _ newID: Article.ID) {
        end(family, id)
        begin(article, newID)
    }

    /// Records that an article is removed.
    func noteRemoved(_ member: StoredMember) {
        if member.isHead { end(member.number, member.attributes.id) } else { touch(member.placed.family) }
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
