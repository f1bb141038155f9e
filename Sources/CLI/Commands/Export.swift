// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Glibc
internal import Presentation
internal import SystemPackage

struct Export: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Write every article with its placement, in the order of ids.",
        discussion: ExitState.help([.noIndex, .cannotCreate, .inputOutput, .noPermission]))

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv
    }

    @Option(name: .long, help: "The format: jsonl or csv.")
    var format = Form.jsonl

    @Flag(name: .long, help: "Also write the texts.")
    var text = false

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file; it is replaced when the export is complete.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard !(options.json && format == .csv) else {
            throw ValidationError("--json and --format csv contradict each other.")
        }
    }

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        guard let output, output != "-" else {
            return try write(index) { try context.console.write($0) }
        }
        let file = try OutputFile(replacing: FilePath(argument: output))
        do {
            try write(index) { try file.write($0) }
            try file.finish()
        } catch {
            file.abandon()
            throw error
        }
    }

    private func write(_ index: some ArticleQueries & ManualOverrides, _ out: ([UInt8]) throws -> Void) throws {
        let overrides = Self.byArticle(try index.overrides(on: nil))
        switch format {
        case .jsonl:
            try index.forEachArticle { stored in
                var article = ArticleJSON(stored)
                article.showsText = text
                article.overrides = overrides[stored.article.id] ?? []
                var json = JSONWriter()
                json.article(article)
                json.newline()
                try out(json.bytes)
            }
        case .csv:
            try out(CSVWriter.line(ArticleCSV.header(text: text)))
            try index.forEachArticle { stored in
                let overrides = overrides[stored.article.id] ?? []
                try out(CSVWriter.line(ArticleCSV.fields(stored, overrides: overrides, text: text)))
            }
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

/// A file that appears under its name only when it is complete.
final class OutputFile {
    private let path: FilePath
    private let draft: FilePath
    private let file: FileDescriptor
    private var held: [UInt8] = []

    private static let bufferBytes = 1 << 16

    init(replacing path: FilePath) throws {
        self.path = path
        // Write directly to a device or pipe (`/dev/stdout`).
        let isPlain = FileFacts.exists(path) ? try FileFacts(of: path).isRegular : true
        draft = isPlain ? FilePath(FileName(bytes: path.name.bytes + Array(".\(getpid()).tmp".utf8))) : path
        do {
            file = try FileDescriptor.open(
                draft, .writeOnly, options: isPlain ? [.create, .exclusiveCreate, .closeOnExec] : [.closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch let error as Errno {
            throw CommandFailure(step: "create", object: path.name, code: error.rawValue, otherwise: .cannotCreate)
                .as(.cannotCreate)
        }
    }

    func write(_ bytes: [UInt8]) throws {
        held += bytes
        if held.count >= Self.bufferBytes { try drain() }
    }

    /// - Throws: if the data could not be written to disk; the old file is then unchanged.
    func finish() throws {
        try drain()
        try reportingErrors {
            if draft != path, fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            try file.close()
            guard draft != path else { return }
            let answer = draft.withPlatformString { old in path.withPlatformString { new in rename(old, new) } }
            if answer != 0 { throw Errno(rawValue: errno) }
        }
    }

    func abandon() {
        // Only the temporary file is affected. The failure that led here is reported instead.
        try? file.close()
        if draft != path { _ = draft.withPlatformString { unlink($0) } }
    }

    private func drain() throws {
        try reportingErrors { try file.writeAll(held) }
        held.removeAll(keepingCapacity: true)
    }

    private func reportingErrors(_ body: () throws -> Void) throws {
        do { try body() } catch let error as Errno {
            if error == .brokenPipe { throw Console.OutputClosed() }
            throw CommandFailure(step: "write", object: path.name, code: error.rawValue)
        }
    }
}

extension CommandFailure {
    /// The same failure with another exit state, for a step that has a state of its own. A missing permission keeps its
    /// state.
    func `as`(_ state: ExitState) -> CommandFailure {
        self.state == .noPermission ? self : CommandFailure(state, message, hint: hint)
    }
}
