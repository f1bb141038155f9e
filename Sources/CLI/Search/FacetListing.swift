// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// The formats of tables with counts.
enum TableForm: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, csv
}

/// Counts of articles by a value, as a table, as JSON Lines or as CSV.
struct FacetListing {
    let facet: Facet
    let form: TableForm
    let options: ListOptions
    let context: CommandContext

    func write(_ counts: [FacetCount]) throws {
        switch form {
        case .text: return try context.console.show(table(counts))
        case .jsonl:
            try ListTarget.with(options.output, context.console) { target in
                for count in counts { try target.write { $0.count(count, by: facet) } }
            }
        case .csv:
            try ListTarget.with(options.output, context.console) { target in
                let header = [facet.rawValue, "articles", "families", "oldest", "newest"]
                try target.write(options.beginning(header.map { .own($0) }))
                for count in counts { try target.write(options.line(fields(count))) }
            }
        }
        options.reportWritten(counts.count, "line", on: context.console)
    }

    /// The day of a time in the local time zone: `2026-11-30`.
    static func day(_ date: Date) -> String { String(LocalTime(date).minutes.prefix(10)) }

    private func table(_ counts: [FacetCount]) -> [String] {
        var columns: [TableOutput.Column] = [
            .init(facet.rawValue, flexible: true, least: 16), .init("articles", right: true),
            .init("families", right: true, dropPriority: 3),
        ]
        // The day itself says when.
        let hasDates = facet != .day
        if hasDates { columns += [.init("oldest", dropPriority: 1), .init("newest", dropPriority: 2)] }
        var table = TableOutput(columns)
        for count in counts {
            var cells: [TableOutput.Cell] = [
                .init(Wording.text(count.value)), .init(Numbers.grouped(count.articles)),
                .init(Numbers.grouped(count.families)),
            ]
            if hasDates { cells += [.init(Self.day(count.oldest)), .init(Self.day(count.newest))] }
            table.add(cells)
        }
        return table.lines(width: context.console.width, styling: context.console.styling)
    }

    private func fields(_ count: FacetCount) -> [CSVField] {
        [
            CSVField(count.value), CSVField(count.articles), CSVField(count.families),
            options.times.field(count.oldest), options.times.field(count.newest),
        ]
    }
}
