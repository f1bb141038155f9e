// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// After an update, articles have no search terms until these are made anew. Every command that takes a query says so.
extension CommandContext {
    /// Shows a note if a condition depends on words that some articles do not have yet.
    /// - Parameter waiting: the number of these articles.
    func noteUnsearchable(_ waiting: Int, for condition: SearchCondition?) {
        guard waiting > 0, condition?.dependsOnWords == true else { return }
        console.warning(Wording.notSearchable(waiting))
    }

    /// The same for results that do not contain the number of these articles.
    func noteUnsearchable(for condition: SearchCondition?, in index: any ArticleRecords) throws {
        guard let condition, condition.dependsOnWords else { return }
        noteUnsearchable(try unsearchableArticles(in: index), for: condition)
    }

    /// The number of articles that no search for words finds yet.
    func unsearchableArticles(in index: any ArticleRecords) throws -> Int {
        // No article can match, so only these articles are counted.
        let nothing = SearchQuery(.filter(.sources([])), order: .newest, everyCopy: true, limit: 0, now: Date())
        return try index.search(nothing) { _ in }.waiting
    }
}

extension SearchCondition {
    /// Whether it has words, also excluded ones. Filters find articles without terms too.
    var dependsOnWords: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.dependsOnWords)
        case .not(let part): part.dependsOnWords
        case .words: true
        case .filter: false
        }
    }
}
