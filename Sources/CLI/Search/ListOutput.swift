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

    @Flag(
        name: .long,
        help: "CSV that Excel and other spreadsheets open right: --format csv --bom, and local dates and times.")
    var spreadsheet = false

    @Flag(name: .long, help: "Begin CSV with a byte order mark, by which Excel recognises UTF-8.")
    var bom = false

    @Option(
        name: .long,
        help: "What separates the fields of CSV; spreadsheets of countries with a decimal comma expect semicolon.")
    var separator: Separator?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write to this file, which is replaced when the list is complete. FILE.csv has the format csv, FILE.jsonl the "
                + "format jsonl.", valueName: "file"),
        completion: .file())
    var output: String?

    /// Whether an option is set that only CSV has.
    private var concernsCSV: Bool { spreadsheet || bom || separator != nil }

    /// Whether the list goes to a file and not to standard output.
    var hasFile: Bool { output.map { $0 != "-" } ?? false }

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
    ///   - isText: whether the usual format is a screen for people.
    func check(format: String?, isJSON: Bool, isText: Bool, columns: String? = nil) throws {
        if isJSON, let format, format != "jsonl" {
            throw ValidationError("--json and --format \(format) contradict each other.")
        }
        try checkFileName()
        let format = isJSON ? "jsonl" : format ?? impliedFormat(columns: columns) ?? (isText ? "text" : "jsonl")
        if format != "csv", concernsCSV || columns != nil {
            throw ValidationError(
                "--columns, --spreadsheet, --bom and --separator are for CSV: they contradict "
                    + (isJSON ? "--json." : "--format \(format)."))
        }
        if format == "text", isText, output != nil {
            throw ValidationError("--output needs --format jsonl or csv, or a file name that ends in .jsonl or .csv.")
        }
        if let columns { _ = try Self.columns(columns) }
    }

    /// Files of spreadsheet programs, which a program that expects one could not open.
    private func checkFileName() throws {
        guard let output, let ending = Self.ending(of: output), Self.workbooks.contains(ending) else { return }
        let name = output.dropLast(ending.count) + "csv"
        throw ValidationError("Copytaster writes CSV; name the file \(SafeText.line(String(name))).")
    }

    private static let workbooks: Set<String> = ["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers"]

    /// What follows the last dot of a file name, in lower case.
    private static func ending(of path: String) -> String? {
        guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The format that other options mean if `--format` is not given; nil for the usual format of the command.
    func impliedFormat(columns: String? = nil) -> String? {
        if concernsCSV || columns != nil { return "csv" }
        switch output.flatMap(Self.ending) {
        case "csv"?: return "csv"
        case "jsonl"?, "ndjson"?: return "jsonl"
        case "txt"?: return "text"
        default: return nil
        }
    }

    /// The format in force.
    /// - Parameters:
    ///   - typed: the value of `--format`.
    ///   - usual: the format without any option.
    func form<Form: RawRepresentable>(
        _ typed: Form?, isJSON: Bool, usual: Form, columns: String? = nil
    ) -> Form where Form.RawValue == String {
        if isJSON { return Form(rawValue: "jsonl") ?? usual }
        return typed ?? impliedFormat(columns: columns).flatMap { Form(rawValue: $0) } ?? usual
    }

    /// Says what was written to a file.
    /// - Parameter rest: what else there is to know, after a comma.
    func reportWritten(_ count: Int, _ one: String, _ plural: String? = nil, rest: String = "", on console: Console) {
        guard hasFile, let output else { return }
        let end = rest.isEmpty ? "" : ", " + rest
        console.message("\(Numbers.count(count, one, plural)) written to \(SafeText.line(output))\(end)")
    }

    /// Other names of columns.
    private static let aliases: [String: ArticleColumn] = [
        "date": .published, "link": .url, "address": .url, "author": .byline, "by": .byline,
    ]

    /// - Parameter list: names separated by commas.
    static func columns(_ list: String) throws -> [ArticleColumn] {
        try list.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let name = part.filter { !$0.isWhitespace }.lowercased()
            if let column = ArticleColumn(rawValue: name) ?? aliases[name] { return column }
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

/// Writes articles as JSON Lines, as CSV, as addresses or as text to read.
final class ArticleListWriter {
    enum Form: String { case jsonl, csv, urls, text }

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
        case .text: try target.write(Array(ArticlePlainText.of(row.stored, isFirst: count == 1).utf8))
        }
    }

    /// Says what is missing from a list of addresses.
    func report(on console: Console) {
        guard withoutAddress > 0 else { return }
        let left = withoutAddress == 1 ? "is left out" : "are left out"
        console.warning("note: \(Numbers.count(withoutAddress, "article")) without an address \(left)")
    }
}
