// SPDX-License-Identifier: Apache-2.0

/// Notes of removed articles. Implemented by stores; callers use `Takedown`.
public protocol RemovalRecords: Sendable {
    /// Removes the history of removed articles, including arrivals after the removal.
    func forgetHistory(of articles: [Article.ID]) throws(IndexError)
    /// Erases all remaining data of forgotten articles from the files of the index. Call it when all other steps of a
    /// removal are done.
    /// - Parameter timeout: the timeout for processes that read an older state of the index. Writers are blocked
    ///   meanwhile.
    /// - Returns: false if they still read after the timeout: then traces remain until this is called again.
    @discardableResult
    func finishRemovals(timeout: Duration) throws(IndexError) -> Bool
    /// The number of forgotten articles of which data may remain in the files of the index.
    func countOfTraces() throws(IndexError) -> Int
    /// Interrupted removals: the articles are removed, but their history still exists.
    func unfinishedRemovals() throws(IndexError) -> [Article.ID]
    /// The note left when this article was forgotten.
    func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal?
    /// Removes the note, so that the article can be admitted again.
    func undoRemoval(of article: Article.ID) throws(IndexError)
}

/// Removes articles for good.
public protocol Takedown: RemovalRecords {
    /// Removes articles, their texts, terms and fingerprints permanently and places the rest of their families again,
    /// in one transaction per article. Leaves a note for each, with digests of its text and files, so that it is not
    /// admitted again. Their history stays until `forgetHistory`, so that their files can be found. An article that was
    /// removed before keeps its note.
    /// - Parameter keepingFiles: as `Removal.keepsFiles`.
    /// - Returns: the notes, in the order of the articles.
    func forget(_ articles: [Article.ID], keepingFiles: Bool) throws(IndexError) -> [Removal]
}

extension RemovalRecords {
    @discardableResult
    public func finishRemovals() throws(IndexError) -> Bool { try finishRemovals(timeout: .seconds(5)) }
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
