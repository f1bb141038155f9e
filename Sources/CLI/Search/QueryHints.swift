// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FullText
internal import Presentation

/// Notes on a query that found nothing (what may have been meant), and on dates that are not known.
extension CommandContext {
    /// Articles that `since:` and `until:` find by another time than that of publication.
    func noteUndated(_ articles: Int) {
        guard articles > 0 else { return }
        console.warning(
            "note: \(Numbers.count(articles, "article")) without a date of publication "
                + (articles == 1 ? "counts by its arrival" : "count by their arrival"))
    }

    /// A query that is only the id of an article.
    func noteIDs(_ query: String, in index: any ArticleQueries) throws {
        let words = query.split(whereSeparator: \.isWhitespace)
        guard words.count == 1, let word = words.first, let prefix = Article.IDPrefix(String(word)) else { return }
        do throws(IndexError) {
            guard try index.article(prefix) != nil else { return }
        } catch {
            guard case .ambiguous = error.cause else { throw error }
        }
        console.warning(
            "note: that is the id of an article: 'copytaster show \(word)' shows it, family:\(word) finds its family")
    }

    /// Tags of a query that no article has.
    func noteNearestTags(_ condition: SearchCondition?, in index: any Annotations) throws {
        let wanted = condition?.tags ?? []
        guard !wanted.isEmpty else { return }
        var known: [String: String] = [:]
        for annotation in try index.annotations(on: nil) {
            guard case .tag(let tag) = annotation.content else { continue }
            known[analyzer.terms(of: tag)] = tag
        }
        for tag in wanted where known[tag] == nil {
            let words = Set(tag.split(separator: " "))
            let similar = known.filter { !words.isDisjoint(with: $0.key.split(separator: " ")) || $0.key.contains(tag) }
                .values.sorted().prefix(Self.mostTags)
            let list = similar.map { "'\(SafeText.line($0))'" }.joined(separator: ", ")
            let nearest =
                similar.isEmpty ? Spelling.hint(tag, among: known.values.sorted()) : "; similar: \(list)"
            console.warning("note: no tag is called '\(SafeText.line(tag))'\(nearest)")
        }
    }

    /// Tags in a note.
    private static let mostTags = 5
}

extension SearchCondition {
    /// The tags that an article may have to have; folded.
    fileprivate var tags: [String] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.tags)
        case .filter(.tag(let terms)): [terms]
        case .not, .words, .filter: []
        }
    }
}
