// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// `tag --query`: puts tags on all articles that a search finds, or removes them.
struct TaggingByQuery {
    let query: String
    /// Of tags only; empty to remove all tags.
    let contents: [Annotation.Content]
    let removes: Bool
    let asks: Bool
    let editor: AnnotationEditor

    /// From more articles on, the command asks.
    private static let mostUnasked = 100

    private var context: CommandContext { editor.context }

    func perform() throws {
        let prepared = try contents.map { (content: $0, terms: try editor.terms(of: $0) as String?) }
        // Without tags, all tags are removed.
        let changes = prepared.isEmpty ? [(content: Annotation.Content.tag(""), terms: nil)] : prepared
        let index = try context.openExisting()
        let found = try context.matches(of: query, in: index)
        guard !found.isEmpty else { throw CommandFailure(.nothing, context.isJSON ? "" : "nothing found") }
        try confirm(found, index)
        let progress = ProgressBar(console: context.console, total: Int64(found.count))
        var changed = 0
        for id in found {
            // It may have been forgotten or read again meanwhile.
            if let stored = try index.article(id.prefix) {
                if try apply(changes, to: stored.article.id, index) { changed += 1 }
                if context.isJSON { try editor.show(stored, index) }
            }
            progress.advance(by: 1, articles: 1)
        }
        progress.clear()
        try report(changed: changed, of: found.count)
    }

    /// - Returns: whether anything changed.
    private func apply(
        _ changes: [(content: Annotation.Content, terms: String?)], to article: Article.ID, _ index: any ArticleIndex
    ) throws -> Bool {
        var isChanged = false
        for (content, terms) in changes {
            let annotation = Annotation(content, on: article, ofFamily: editor.isOfFamily, made: Date())
            if removes {
                let count = try index.removeAnnotations(annotation, terms: terms)
                guard count > 0 else { continue }
                editor.writeToJournal(.removed(content, count: count, isAll: terms == nil), on: article)
            } else {
                guard let terms, try index.annotate(annotation, terms: terms) else { continue }
                editor.writeToJournal(.added(content), on: article)
            }
            isChanged = true
        }
        return isChanged
    }

    private func report(changed: Int, of found: Int) throws {
        guard changed > 0 || !removes else { throw CommandFailure(.nothing, "nothing was removed") }
        guard !context.isJSON else { return }
        let done = removes ? "Removed from" : "Added to"
        let rest = found - changed
        let unchanged = removes ? "without them" : "had them before"
        try context.console.line(
            "\(done) \(Numbers.count(changed, "article"))."
                + (rest > 0 ? " \(Numbers.grouped(rest)) \(unchanged)." : ""))
    }

    private func confirm(_ found: [Article.ID], _ index: any ArticleIndex) throws {
        guard asks, found.count > Self.mostUnasked else { return }
        let console = context.console
        let number = Numbers.count(found.count, "article")
        guard console.isInteractive else {
            throw CommandFailure(
                .usage, "the search finds \(number), and without a terminal it cannot be asked whether all are meant",
                hint: "Use --yes to change more than \(Self.mostUnasked) articles without a question.")
        }
        try context.showTitles(of: found, in: index)
        let what = removes ? "Remove tags from" : "Tag"
        let answer = console.ask("\(what) \(number)? [y/N]")
        guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure(.nothing, "nothing was changed")
        }
    }
}
