// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Glibc
internal import SystemPackage

struct Export: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Write out every article with its placement, in the order of ids.",
        discussion: ExitState.help([.noIndex, .cannotCreate, .inputOutput, .noPermission]))

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case jsonl, csv
    }

    @Option(name: .long, help: "jsonl or csv.")
    var format = Form.jsonl

    @Flag(name: .long, help: "Write the whole texts too.")
    var text = false

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file; it is replaced when all is written.", valueName: "file"),
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

    /// One on two articles stands with both.
    private static func byArticle(_ records: [OverrideRecord]) -> [Article.ID: [OverrideRecord]] {
        var overrides: [Article.ID: [OverrideRecord]] = [:]
        for record in records {
            for id in OverrideTable.articles(record.manualOverride) { overrides[id, default: []].append(record) }
        }
        return overrides
    }
}

/// A file that appears under its name only when it is whole.
final class OutputFile {
    private let path: FilePath
    private let draft: FilePath
    private let file: FileDescriptor
    private var held: [UInt8] = []

    private static let bufferBytes = 1 << 16

    init(replacing path: FilePath) throws {
        self.path = path
        // A device or pipe (/dev/stdout) is written to as it is.
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

    /// - Throws: where the disk did not take it; then the old file is still there.
    func finish() throws {
        try drain()
        try told {
            if draft != path, fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
            try file.close()
            guard draft != path else { return }
            let answer = draft.withPlatformString { old in path.withPlatformString { new in rename(old, new) } }
            if answer != 0 { throw Errno(rawValue: errno) }
        }
    }

    func abandon() {
        // What is left behind is a draft under another name; the failure that led here is what matters.
        try? file.close()
        if draft != path { _ = draft.withPlatformString { unlink($0) } }
    }

    private func drain() throws {
        try told { try file.writeAll(held) }
        held.removeAll(keepingCapacity: true)
    }

    private func told(_ body: () throws -> Void) throws {
        do { try body() } catch let error as Errno {
            if error == .brokenPipe { throw Console.ReaderGone() }
            throw CommandFailure(step: "write", object: path.name, code: error.rawValue)
        }
    }
}

extension CommandFailure {
    /// The same told under another state, where the state of the step says more than that of the cause; a lack of
    /// permission stays one.
    func `as`(_ state: ExitState) -> CommandFailure {
        self.state == .noPermission ? self : CommandFailure(state, message, hint: hint)
    }
}
