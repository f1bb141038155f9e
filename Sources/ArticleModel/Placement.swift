// SPDX-License-Identifier: Apache-2.0

/// The decision on one article: which family, which relation, and the evidence for it.
public struct Placement: Hashable, Sendable {
    public let article: Article.ID
    public let family: Family.ID
    public let relation: Relation

    public init(article: Article.ID, family: Family.ID, relation: Relation) {
        self.article = article
        self.family = family
        self.relation = relation
    }
}

/// All copies of one text.
public enum Family {
    /// The smallest article id in the family, whatever the order of arrival. The ids of all members lead to it too.
    public struct ID: Hashable, Comparable, Sendable {
        public let smallest: Article.ID
        public init(_ smallest: Article.ID) { self.smallest = smallest }
        public var hex: String { smallest.hex }
        public static func < (a: Self, b: Self) -> Bool { a.smallest < b.smallest }
    }
}
