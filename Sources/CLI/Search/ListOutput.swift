// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Presentation
internal import SystemPackage

/// Options of commands that write lists for spreadsheets and other programs.
struct ListOptions: ParsableArguments {
    enum Separator: String, ExpressibleByArgument, CaseIterable {
        case comma, semicolon, tab

        var csv: CSVSeparator {
            switch self {
            case .comma: .comma
            case .semicolon: .semicolon
            case .tab: .tab
            }
        }
    }

    @Flag(name: .long, help: "CSV that Excel and other spreadsheets open right: --bom, and local dates and times.")
    var spreadsheet = false

    @Flag(name: .long, help: "Begin CSV with a byte order mark, by which Excel recognises UTF-8.")
    var bom = false

    @Option(
        name: .long,
        help: "What separates the fields of CSV; spreadsheets of countries with a decimal comma expect semicolon.")
    var separator: Separator?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file; it is replaced when the list is complete.", valueName: "file"),
        completion: .file())
    var output: String?

    /// Whether an option is set that only CSV has.
    var concernsCSV: Bool { spreadsheet || bom || separator != nil }

    var times: CSVTimes { spreadsheet ? .local : .utc }

    func line(_ fields: [CSVField]) -> [UInt8] {
        CSVWriter.line(fields, separator: separator?.csv ?? .comma)
    }

    /// The beginning of a CSV file: byte order mark and header.
    func beginning(_ header: [CSVField]) -> [UInt8] {
        (spreadsheet || bom ? CSVWriter.byteOrderMark : []) + line(header)
    }

    /// Checks the options against the format.
    /// - Parameters:
    ///   - format: as typed; nil for the usual format.
    ///   - isText: whether the usual format is for people.
    func check(format: String?, isJSON: Bool, isText: Bool, columns: String? = nil) throws {
        if isJSON, let format, format != "jsonl" {
            throw ValidationError("--json and --format \(format) contradict each other.")
        }
        let format = isJSON ? "jsonl" : format ?? (spreadsheet ? "csv" : isText ? "text" : "jsonl")
        if format != "csv", concernsCSV || columns != nil {
            throw ValidationError("--columns, --spreadsheet, --bom and --separator need --format csv.")
        }
        if format == "text", output != nil { throw ValidationError("--output needs --format jsonl or csv.") }
        if let columns { _ = try Self.columns(columns) }
    }

    /// - Parameter list: names separated by commas.
    static func columns(_ list: String) throws -> [ArticleColumn] {
        try list.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let name = part.filter { !$0.isWhitespace }
            if let column = ArticleColumn(rawValue: name) { return column }
            let all = ArticleColumn.allCases.map(\.rawValue)
            throw ValidationError(
                "there is no column '\(SafeText.line(name))'\(Spelling.hint(name, among: all))\n"
                    + "The columns are \(all.joined(separator: ", ")).")
        }
    }
}

/// Where a list goes.
enum ListTarget {
    case console(Console)
    /// Replaced when the list is complete.
    case file(OutputFile)

    func write(_ bytes: [UInt8]) throws {
        switch self {
        case .console(let console): try console.write(bytes)
        case .file(let file): try file.write(bytes)
        }
    }

    /// Writes one JSON object as one line.
    func write(_ object: (inout JSONWriter) -> Void) throws {
        var json = JSONWriter()
        object(&json)
        json.newline()
        try write(json.bytes)
    }

    /// Calls `body` with the target. A file is replaced only if `body` returns.
    /// - Parameter output: nil or `-` for standard output.
    static func with<Result>(
        _ output: String?, _ console: Console, _ body: (ListTarget) throws -> Result
    ) throws -> Result {
        guard let output, output != "-" else { return try body(.console(console)) }
        let file = try OutputFile(replacing: FilePath(argument: output))
        do {
            let result = try body(.file(file))
            try file.finish()
            return result
        } catch {
            file.abandon()
            throw error
        }
    }
}

/// Writes articles as JSON Lines, as CSV or as addresses.
final class ArticleListWriter {
    enum Form { case jsonl, csv, urls }

    private let form: Form
    private let options: ListOptions
    private let csv: ArticleCSV
    /// Whether the texts are in JSON.
    private let showsText: Bool
    private let target: ListTarget
    private var hasBegun = false
    private(set) var count = 0
    /// Articles left out because they have no address.
    private(set) var withoutAddress = 0

    init(_ form: Form, _ options: ListOptions, columns: [ArticleColumn], showsText: Bool = false, to target: ListTarget)
    {
        self.form = form
        self.options = options
        csv = ArticleCSV(columns, times: options.times)
        self.showsText = showsText
        self.target = target
    }

    /// Writes the header, where the form has one. `write` does so before the first article.
    func begin() throws {
        guard !hasBegun else { return }
        hasBegun = true
        if form == .csv { try target.write(options.beginning(csv.header)) }
    }

    func write(_ row: ArticleRow) throws {
        try begin()
        count += 1
        switch form {
        case .csv: try target.write(options.line(csv.fields(row)))
        case .jsonl: try target.write { $0.row(row, showsText: showsText) }
        case .urls:
            if let url = row.stored.article.url {
                try target.write(Array((url + "\n").utf8))
            } else {
                withoutAddress += 1
            }
        }
    }

    /// Says what is missing from a list of addresses.
    func report(on console: Console) {
        guard withoutAddress > 0 else { return }
        let left = withoutAddress == 1 ? "is left out" : "are left out"
        console.warning("note: \(Numbers.count(withoutAddress, "article")) without an address \(left)")
    }
}
