// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Presentation

/// Why an article is the first of its family, as a text.
struct FirstOfFamily {
    /// Nil if it has no other copy.
    let reason: String?

    /// - Parameter family: all its articles, the first included.
    init(_ first: StoredArticle, in family: [StoredArticle]) {
        let others = family.filter { $0.article.id != first.article.id }
        guard !others.isEmpty else {
            reason = nil
            return
        }
        guard let publication = first.article.publication else {
            let areUndated = others.allSatisfy { $0.article.publication == nil }
            reason = areUndated ? "no copy states when it was published" : nil
            return
        }
        let simultaneous = others.count { $0.article.publication == publication }
        // A manual override may join an earlier article.
        let isEarliest = others.allSatisfy { other in
            other.article.publication.map { !($0 < publication) } ?? true
        }
        guard isEarliest else {
            reason = nil
            return
        }
        reason =
            simultaneous == 0
            ? "the earliest publication"
            : "published at the same time as \(Numbers.count(simultaneous, "other copy", "other copies"))"
    }
}
