// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A tag or a note that a person attached to an article or to its family.
public struct Annotation: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// One word or phrase; two tags are the same if their folded terms are the same.
        case tag(String)
        case note(String)
    }

    public let content: Content
    /// The article it was attached to.
    public var article: Article.ID
    /// Whether it belongs to the whole family in which this article is now.
    public let isOfFamily: Bool
    public let made: Date

    public init(_ content: Content, on article: Article.ID, ofFamily: Bool = false, made: Date) {
        self.content = content
        self.article = article
        self.isOfFamily = ofFamily
        self.made = made
    }
}

/// Tags and notes. They survive a refold, and when an article is read again; they are removed with their article.
///
/// An annotation of a family stays with its article, and so with the family in which this article is at any time. Two
/// annotations of a family have the same scope if their articles are now in the same family.
public protocol Annotations: Sendable {
    /// Adds an annotation; a tag that is there already in the same scope is not added again.
    /// - Parameter terms: the terms of the tag or note (`SearchTerms`), by which it is found.
    /// - Returns: whether it was added.
    /// - Throws: `.unknownArticle` if there is no such article.
    func annotate(_ annotation: Annotation, terms: String) throws(IndexError) -> Bool
    /// Removes the annotations of the same kind and scope that have these terms, whatever their time.
    /// - Parameter terms: nil removes all notes (or tags) of this scope.
    /// - Returns: the number removed.
    /// - Throws: `.unknownArticle` if there is no such article.
    func removeAnnotations(_ annotation: Annotation, terms: String?) throws(IndexError) -> Int
    /// The annotations of an article and those of its family, oldest first; all annotations of the index for nil.
    func annotations(on article: Article.ID?) throws(IndexError) -> [Annotation]
}
