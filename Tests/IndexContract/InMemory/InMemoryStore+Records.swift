// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

extension InMemoryStore {
    public func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle? {
        let state = snapshot
        return try state.id(prefix).flatMap { state.row(of: $0) }.flatMap { state.stored($0) }
    }

    public func articles(
        inFamilyOf prefix: Article.IDPrefix, by areInOrder: (ClusteringMember, ClusteringMember) -> Bool,
        after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle] {
        let state = snapshot
        guard let family = try state.id(prefix).flatMap({ state.family(of: $0) }) else { return [] }
        let rows = state.rows { $0.placed.family == family }.sorted { a, b in
            let (first, second) = (a.placed.kind == .original, b.placed.kind == .original)
            return first == second ? areInOrder(state.attributes(a), state.attributes(b)) : first
        }
        return rows.suffix(behind: last, \.article.id).prefix(limit).compactMap(state.stored)
    }

    public func articles(after last: Article.ID?, limit: Int) throws(IndexError) -> [StoredArticle] {
        let state = snapshot
        let rows = state.rows { row in last.map { row.article.id > $0 } ?? true }
        return rows.sorted { $0.article.id < $1.article.id }.prefix(limit).compactMap(state.stored)
    }

    public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
        try articles(after: nil, limit: .max).forEach(body)
    }

    public func latest(_ count: Int, before last: Article.ID?) throws(IndexError) -> [StoredArticle] {
        let state = snapshot
        return state.rows().reversed().suffix(behind: last, \.article.id).prefix(count).compactMap(state.stored)
    }

    public func changes(after cursor: ChangeCursor?, limit: Int) throws(IndexError) -> ChangePage {
        let all = snapshot.changes
        guard let start = cursor.map({ Int($0.sequence) }), (0...all.count).contains(start) else {
            return .readAllAnew(ChangeCursor(sequence: Int64(all.count)))
        }
        let page = all[start...].prefix(limit)
        return .changes(Array(page), next: ChangeCursor(sequence: Int64(page.endIndex)))
    }

    public func overrides(on article: Article.ID?) throws(IndexError) -> [OverrideRecord] {
        let state = snapshot
        let sorted = state.overrides.sorted { ($0.value, $0.key.articles[0]) < ($1.value, $1.key.articles[0]) }
        return sorted.compactMap { override, made in
            let ids = override.articles.compactMap { state.articles[$0]?.article.id }
            guard let first = ids.first, article.map({ ids.contains($0) }) ?? true else { return nil }
            return OverrideRecord(manualOverride: ids.count == 2 ? .together(first, ids[1]) : .apart(first), made: made)
        }
    }

    // MARK: Annotations

    public func annotate(_ annotation: Annotation, terms: String) throws(IndexError) -> Bool {
        try change("annotate an article in") { state in
            let new = try state.present(annotation)
            guard !new.isTag || state.annotations(like: new, terms).isEmpty else { return false }
            state.annotations.append((new, terms))
            return true
        }
    }

    public func removeAnnotations(_ annotation: Annotation, terms: String?) throws(IndexError) -> Int {
        try change("remove annotations from") { state in
            let same = Set(state.annotations(like: try state.present(annotation), terms))
            state.annotations.removeAll { same.contains($0.annotation) }
            return same.count
        }
    }

    public func annotations(on article: Article.ID?) throws(IndexError) -> [Annotation] {
        let state = snapshot
        let row = article.flatMap { state.row(of: $0) }
        return state.annotations.map(\.annotation).filter {
            let isOfFamily = $0.isOfFamily && state.family(of: $0.article) == row?.placed.family
            return article == nil || $0.article == row?.article.id || isOfFamily
        }.sorted { $0.made < $1.made }
    }
}

extension InMemoryState {
    /// The same annotation on the article to which its id leads.
    fileprivate func present(_ annotation: Annotation) throws -> Annotation {
        guard let id = row(of: annotation.article)?.article.id else {
            throw InMemoryStore.unknown(annotation.article)
        }
        return Annotation(annotation.content, on: id, ofFamily: annotation.isOfFamily, made: annotation.made)
    }

    /// Annotations of the same kind and scope as another.
    /// - Parameter terms: nil for any.
    fileprivate func annotations(like other: Annotation, _ terms: String?) -> [Annotation] {
        annotations.filter { annotation, itsTerms in
            let isOfSameFamily = other.isOfFamily && family(of: annotation.article) == family(of: other.article)
            return annotation.isTag == other.isTag && annotation.isOfFamily == other.isOfFamily
                && (isOfSameFamily || annotation.article == other.article) && (terms == nil || terms == itsTerms)
        }.map(\.annotation)
    }
}

extension Annotation {
    var isTag: Bool { if case .tag = content { true } else { false } }
}
