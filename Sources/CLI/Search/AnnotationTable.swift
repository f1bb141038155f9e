// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The tags and notes of an index, by article and by family. Lists use it, because they cannot ask the index while it
/// calls them.
struct AnnotationTable {
    private var ofArticles: [Article.ID: [Annotation]] = [:]
    private var ofFamilies: [Family.ID: [Annotation]] = [:]

    init(_ index: any Annotations & ArticleRecords) throws(IndexError) {
        for annotation in try index.annotations(on: nil) {
            guard annotation.isOfFamily else {
                ofArticles[annotation.article, default: []].append(annotation)
                continue
            }
            guard let stored = try index.article(annotation.article.prefix) else { continue }
            ofFamilies[stored.placement.family, default: []].append(annotation)
        }
    }

    /// Oldest first.
    func annotations(of stored: StoredArticle) -> [Annotation] {
        let own = ofArticles[stored.article.id] ?? []
        guard let shared = ofFamilies[stored.placement.family] else { return own }
        return (own + shared).sorted { $0.made < $1.made }
    }
}
