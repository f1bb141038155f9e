// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FullText
internal import Presentation

/// Runs a search and writes its hits, with their number.
struct SearchListing {
    let index: any ArticleIndex
    let context: CommandContext
    let form: Search.Form
    let options: ListOptions
    let columns: [ArticleColumn]
    /// Whether a file is also written if there is no hit: it has only a header then. Otherwise an existing file stays.
    let writesEmptyFile: Bool

    /// Words in a snippet: about three lines of a terminal.
    private static let snippetWords = 36

    struct Result {
        let summary: SearchSummary
        /// Number of hits written.
        let shown: Int
        let search: SearchQuery

        /// Hits of the search if all are wanted.
        var total: Int { search.everyCopy ? summary.articles : summary.families }

        /// Articles that may match and cannot be found yet.
        var unsearchable: Int { search.condition?.dependsOnWords == true ? summary.waiting : 0 }
    }

    /// - Returns: the numbers; nothing was written to standard output if there is no hit.
    func show(_ search: SearchQuery) throws -> Result {
        let annotations = try AnnotationTable(index)
        let result: Result
        switch form {
        case .text: result = try showText(search, annotations)
        case .jsonl: result = try write(.jsonl, search, annotations)
        case .csv: result = try write(.csv, search, annotations)
        case .urls: result = try write(.urls, search, annotations)
        }
        context.noteUnsearchable(result.summary.waiting, for: search.condition)
        context.noteUndated(result.summary.undated)
        return result
    }

    private func snippet(_ hit: SearchHit, _ search: SearchQuery) -> Snippet {
        context.analyzer.snippet(of: hit.article.article.text, for: search.condition, words: Self.snippetWords)
    }

    private func showText(_ search: SearchQuery, _ annotations: AnnotationTable) throws -> Result {
        // The ids are shortened afterwards: the index cannot be asked while it calls.
        var hits: [(hit: SearchHit, snippet: Snippet)] = []
        let summary = try index.search(search) { hits.append(($0, snippet($0, search))) }
        let result = Result(summary: summary, shown: hits.count, search: search)
        guard !hits.isEmpty else { return result }
        let style = context.console.styling
        let width = context.console.width ?? .max
        var lines = ResultCount.lines(result).flatMap { Wrapping.wrapped($0, width: width) }.map { style($0, .faint) }
        let (layout, short) = (HitLayout(context), ShortIDs(index))
        for (hit, snippet) in hits {
            lines.append("")
            lines += layout.lines(hit, id: try short(hit.article.article.id), snippet: snippet)
            let tags = annotations.annotations(of: hit.article).tags
            guard !tags.isEmpty else { continue }
            let line = "tags: " + tags.map(SafeText.line).joined(separator: ", ")
            lines += Wrapping.wrapped(line, width: max(20, width - 2)).map { "  " + style($0, .faint) }
        }
        if let next = ResultCount.next(result) {
            lines.append("")
            lines += Wrapping.wrapped(next, width: width).map { style($0, .faint) }
        }
        try context.console.show(lines)
        return result
    }

    private func write(
        _ form: ArticleListWriter.Form, _ search: SearchQuery, _ annotations: AnnotationTable
    ) throws -> Result {
        // Thrown inside, so that an existing file stays if there is nothing to write.
        struct Nothing: Error { let result: Result }
        let result: Result
        var withoutAddress = 0
        do {
            result = try ListTarget.with(options.output, context.console) { target in
                let writer = ArticleListWriter(form, options, columns: columns, to: target)
                let summary = try index.search(search) { hit in
                    try writer.write(row(hit, search, annotations))
                }
                let result = Result(summary: summary, shown: writer.count, search: search)
                if writer.count == 0 {
                    guard writesEmptyFile, options.hasFile else { throw Nothing(result: result) }
                    try writer.begin()
                }
                writer.report(on: context.console)
                withoutAddress = writer.withoutAddress
                return result
            }
        } catch let nothing as Nothing {
            return nothing.result
        }
        let isCut = result.shown < result.total
        // On a terminal always; elsewhere only if there is more than was written.
        if isCut || context.console.messageWidth != nil && !options.hasFile {
            for line in ResultCount.lines(result) { context.console.message(line) }
        }
        let leavesCopies = !search.everyCopy && !isCut && result.summary.articles > result.shown
        options.reportWritten(
            result.shown - withoutAddress, form == .urls ? "address" : "article", form == .urls ? "addresses" : nil,
            rest: leavesCopies
                ? "one of each family; --all writes all \(Numbers.count(result.summary.articles, "article"))" : "",
            on: context.console)
        return result
    }

    private func row(_ hit: SearchHit, _ search: SearchQuery, _ annotations: AnnotationTable) -> ArticleRow {
        var row = ArticleRow(hit.article)
        row.annotations = annotations.annotations(of: hit.article)
        row.copies = hit.copies
        row.score = hit.score
        if form == .jsonl || columns.contains(.snippet) {
            let snippet = snippet(hit, search)
            row.snippet =
                (snippet.continuesBefore ? "… " : "") + snippet.text + (snippet.continuesAfter ? " …" : "")
        }
        return row
    }
}

/// The number of results, as text.
enum ResultCount {
    /// `1-20 of 1,204 families (3,632 articles)`; for every copy: `1-20 of 3,632 articles in 1,204 families`. Without
    /// the places if all are there.
    static func lines(_ result: SearchListing.Result) -> [String] {
        let (summary, search) = (result.summary, result.search)
        var line = total(summary, everyCopy: search.everyCopy)
        if result.shown < result.total {
            let first = Numbers.grouped(search.offset + 1)
            let last = Numbers.grouped(search.offset + result.shown)
            line = (result.shown > 1 ? "\(first)-\(last)" : first) + " of " + line
        }
        guard let ranked = summary.ranked else { return [line] }
        let all = Numbers.count(summary.articles, "article")
        return [line, "ranked among the newest \(Numbers.grouped(ranked)) of \(all); --sort newest orders all by date"]
    }

    /// How to go on if results follow: `--offset 20 shows the next`.
    static func next(_ result: SearchListing.Result) -> String? {
        let end = result.search.offset + result.shown
        return result.shown > 0 && end < result.total ? "--offset \(end) shows the next" : nil
    }

    /// `1,204 families (3,632 articles)`, `3,632 articles in 1,204 families`, `1 article`.
    static func total(_ summary: SearchSummary, everyCopy: Bool) -> String {
        let articles = Numbers.count(summary.articles, "article")
        let families = Numbers.count(summary.families, "family", "families")
        if summary.articles == summary.families { return articles }
        return everyCopy ? "\(articles) in \(families)" : "\(families) (\(articles))"
    }
}
