// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Export: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write all articles, or those of a query, with their placement, in the order of ids.",
        discussion: """
            The query is the same as for 'copytaster search'. With --text, the JSON Lines contain everything that \
            identifies an article: 'copytaster ingest' makes the same articles and families of them elsewhere. --format \
            text is for reading: title, source, date, address and text.

            \(ExitState.help([.nothing, .badInput, .noIndex, .cannotCreate, .inputOutput, .noPermission]))
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv, urls, text
    }

    @Argument(help: "Words, phrases and filters; without a query, all articles.")
    var query: [String] = []

    @Option(name: .long, help: "The format: jsonl (default), csv, urls or text.")
    var format: Form?

    @Flag(name: .long, help: "Also write the texts.")
    var text = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "CSV with these columns, such as date,title,source,link; 'man copytaster' lists all.", valueName: "names"))
    var columns: String?

    @OptionGroup var list: ListOptions

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        try list.check(format: format?.rawValue, isJSON: options.json, isText: false, columns: columns)
        let ofSearch: [ArticleColumn] = [.copies, .score, .snippet]
        if let columns, let column = try ListOptions.columns(columns).first(where: ofSearch.contains) {
            throw ValidationError("Only 'copytaster search' has the column '\(column.rawValue)'.")
        }
    }

    private var form: ArticleListWriter.Form {
        switch list.form(format, isJSON: options.json, usual: .jsonl, columns: columns) {
        case .jsonl: .jsonl
        case .csv: .csv
        case .urls: .urls
        case .text: .text
        }
    }

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let now = Date()
        let understood = try context.understand(QueryArguments.joined(query), in: index, now: now)
        var matches: [Article.ID]?
        if let condition = understood.condition {
            let found = try index.matches(
                SearchQuery(condition, order: .oldest, everyCopy: true, limit: .max, now: now))
            try context.noteUnsearchable(for: condition, in: index)
            guard !found.isEmpty else {
                try context.noteIDs(understood.text, in: index)
                throw CommandFailure(.nothing, options.json ? "" : "nothing found")
            }
            matches = found.sorted()
        }
        var columns = try self.columns.map(ListOptions.columns) ?? ArticleColumn.ofExport(text: text)
        if text, !columns.contains(.text) { columns.append(.text) }
        let count = try ListTarget.with(list.output, context.console) { target in
            let writer = ArticleListWriter(form, list, columns: columns, showsText: text, to: target)
            try writer.begin()
            try write(matches, index, to: writer)
            writer.report(on: context.console)
            return writer.count - writer.withoutAddress
        }
        list.reportWritten(
            count, form == .urls ? "address" : "article", form == .urls ? "addresses" : nil, on: context.console)
    }

    /// - Parameter matches: nil for all articles.
    private func write(_ matches: [Article.ID]?, _ index: any ArticleIndex, to writer: ArticleListWriter) throws {
        let overrides = Self.byArticle(try index.overrides(on: nil))
        let annotations = try AnnotationTable(index)
        func write(_ stored: StoredArticle) throws {
            var row = ArticleRow(stored)
            row.overrides = overrides[stored.article.id] ?? []
            row.annotations = annotations.annotations(of: stored)
            try writer.write(row)
        }
        guard let matches else { return try index.forEachArticle(write) }
        for id in matches {
            // An article that was forgotten meanwhile is left out.
            if let stored = try index.article(id.prefix), stored.article.id == id { try write(stored) }
        }
    }

    /// A manual override of two articles is listed with both.
    private static func byArticle(_ records: [OverrideRecord]) -> [Article.ID: [OverrideRecord]] {
        var overrides: [Article.ID: [OverrideRecord]] = [:]
        for record in records {
            for id in OverrideTable.articles(record.manualOverride) { overrides[id, default: []].append(record) }
        }
        return overrides
    }
}
