// SPDX-License-Identifier: Apache-2.0

/// Notes of removed articles. Implemented by stores; callers use `Takedown`.
public protocol RemovalRecords: Sendable {
    /// Removes the history of articles that were removed, also of what arrived since.
    func forgetHistory(of articles: [Article.ID]) throws(IndexError)
    /// Leaves nothing of what was forgotten in the index's files: to be called when all of a removal is done.
    /// - Parameter patience: for how long those are waited for who read an older state of the index. Nobody writes
    ///   meanwhile.
    /// - Returns: false where they still do: then traces are left until this is called again.
    @discardableResult
    func finishRemovals(patience: Duration) throws(IndexError) -> Bool
    /// How many forgotten articles may still have left something in the index's files.
    func countOfTraces() throws(IndexError) -> Int
    /// Removals that were cut short: the articles are gone, and their history is still there.
    func unfinishedRemovals() throws(IndexError) -> [Article.ID]
    /// The note left when this article was forgotten.
    func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal?
    /// Removes the note, so that the article may come again.
    func undoRemoval(of article: Article.ID) throws(IndexError)
}

/// Removes articles for good.
public protocol Takedown: RemovalRecords {
    /// Removes articles, their texts, terms and fingerprints for good and places the rest of their families anew; one
    /// transaction an article. Leaves a note of each with digests of its text and files, by which it is not taken again.
    /// Their history stays, by which their files can be found, until `forgetHistory`. An article that was removed before
    /// keeps its note.
    /// - Parameter keepingFiles: as `Removal.keepsFiles`.
    /// - Returns: the notes, in the order of the articles.
    func forget(_ articles: [Article.ID], keepingFiles: Bool) throws(IndexError) -> [Removal]
}

extension RemovalRecords {
    @discardableResult
    public func finishRemovals() throws(IndexError) -> Bool { try finishRemovals(patience: .seconds(5)) }
}

extension Takedown {
    /// Removes an article with its history.
    @discardableResult
    public func forget(_ article: Article.ID) throws(IndexError) -> Removal {
        let removals = try forget([article], keepingFiles: false)
        try forgetHistory(of: [article])
        try finishRemovals()
        guard let removal = removals.first else {
            throw IndexError(step: "forget", object: article.hex, cause: .fault, detail: "no note was left")
        }
        return removal
    }
}
