// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import FullText
internal import LocalReader
internal import Matching
internal import Pipeline
internal import Presentation
internal import Reading
internal import SystemPackage

struct Try: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how files would be read and placed, and why; store nothing.",
        discussion: """
            Shows every field with its origin and confidence, and the placement that the article would get among the \
            articles of the index. Without an index, it is placed alone.

            \(ExitState.help([.someFailed, .noIndex]))
            """)

    /// For the limits, and for the names to ignore in directories.
    static let needsSettings = true

    @Argument(help: "Files, or - for standard input.", completion: .file())
    var files: [String]

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.indexIfThere()
        var failed = 0
        var articles = 0
        let run = DryRun(context)
        for argument in files {
            let listing = try run.listing(argument)
            for refused in listing.refused {
                failed += 1
                complain(refused.arrival.name, nil, refused.reason, context)
            }
            for file in listing.files {
                let problem = try run.problem(with: file) { outcome in
                    switch outcome.result {
                    case .success(let (article, arrival)):
                        if !context.isJSON, articles > 0 { try context.console.line() }
                        articles += 1
                        try show(article, arrival, index, context)
                    case .failure(let error):
                        failed += 1
                        complain(file.name, outcome.entry, error.reason, context)
                    }
                }
                if let problem {
                    failed += 1
                    complain(file.name, nil, problem, context)
                }
            }
        }
        if failed > 0 { throw CommandFailure(.someFailed) }
    }

    private func complain(_ file: FileName, _ entry: String?, _ reason: String, _ context: CommandContext) {
        let what = entry.map { "\(file)/\($0)" } ?? "\(file)"
        context.console.warning("\(what): would be rejected: \(SafeText.line(reason))")
    }

    private func show(
        _ article: Article, _ arrival: Arrival, _ index: (any AdmissionIndex & ArticleQueries)?,
        _ context: CommandContext
    ) throws {
        let submission = Submission(
            article: article,
            fingerprint: context.matcher.prepare(title: article.title, text: article.text, language: article.language),
            terms: context.analyzer.terms(title: article.title, text: article.text, language: article.language),
            arrival: arrival, recovered: false, versions: .current)
        let alone = Receipt(
            outcome: .stored,
            placement: Placement(article: article.id, family: Family.ID(article.id), relation: .original))
        let receipt = try index?.preview(submission) ?? alone
        if context.isJSON {
            var shown = ArticleJSON(
                article: article, arrival: arrival, placement: receipt.isForgotten ? nil : receipt.placement)
            shown.showsText = true
            return try context.print { $0.article(shown) }
        }
        let relation = receipt.placement.relation
        let other = try relation.to.flatMap { try index?.article($0.prefix) }
        try context.console.lines(sheet(article, arrival, receipt, other, hasIndex: index != nil, context))
    }

    private func sheet(
        _ article: Article, _ arrival: Arrival, _ receipt: Receipt, _ other: StoredArticle?, hasIndex: Bool,
        _ context: CommandContext
    ) -> [String] {
        let style = context.console.styling
        var lines = [
            style(arrival.shown, .strong)
                + style("  \(article.format.rawValue), \(Numbers.bytes(arrival.size))", .faint), "",
        ]
        lines += ArticleSheet.fields(article, context: context, includingTitle: true)
        let origin = article.fields[.text].map {
            "\(SafeText.line($0.from)), \(Numbers.percent($0.confidence.value)) sure"
        }
        let count = Numbers.count(article.words.value, "word")
        lines.append(row("text", count, context) + ArticleSheet.said(origin, after: count, indent: 14, context))
        let columns = max(20, context.textWidth - 14)
        let opening = DisplayWidth.cut(SafeText.line(String(article.text.prefix(400))), to: 2 * columns - 12)
        lines += Wrapping.wrapped(opening, width: columns).map { String(repeating: " ", count: 14) + style($0, .faint) }
        lines += ["", style("id".padding(to: 14), .faint) + style(article.id.hex, .name)]
        if let until = article.embargoed, until > Date() {
            lines.append(row("would be", "held: under embargo until \(LocalTime(until).minutes)", context))
            lines.append(row("", "then:", context))
        }
        lines += verdict(receipt, other, hasIndex: hasIndex, context)
        return lines
    }

    private func verdict(_ receipt: Receipt, _ other: StoredArticle?, hasIndex: Bool, _ context: CommandContext)
        -> [String]
    {
        let style = context.console.styling
        let relation = receipt.placement.relation
        guard !receipt.isForgotten else { return [row("would be", "known: \(Removal.reason)", context)] }
        guard receipt.outcome != .known else {
            return [row("would be", "known: this article is already in the index", context)]
        }
        var lines = [
            row("would be", "\(relation.kind.rawValue): \(Wording.relation(relation.kind))", context)
        ]
        if let to = relation.to, let evidence = relation.evidence {
            let id = String(to.hex.prefix(12))
            let of = row("of", "\(id)  \(Wording.title(other?.article))", context)
            lines.append(of.replacing(id, with: style(id, .name), maxReplacements: 1))
            lines.append(
                row(
                    "evidence", Wording.evidence(evidence, of: relation.kind, here: "this", there: "the other"), context
                ))
        } else {
            lines.append(
                row(
                    "because", hasIndex ? "the index has no copy of it" : "there is no index to compare with",
                    context))
        }
        return lines
    }

    private func row(_ label: String, _ text: String, _ context: CommandContext) -> String {
        context.console.styling(label.padding(to: 14), .faint)
            + Wrapping.hanging(text, indent: 14, width: context.textWidth)
    }
}

/// Reads files like the pipeline, and stores nothing.
private struct DryRun {
    private let reader: Reader

    init(_ context: CommandContext) {
        reader = Reader(limits: ReadingLimits(context.settings))
    }

    /// The result for a document, and its entry name in the archive.
    typealias Outcome = (result: Result<(Article, Arrival), ReadingError>, entry: String?)

    /// The files that an argument names, and those of them that cannot be read.
    func listing(_ argument: String) throws -> IngestListing {
        var listing = try IngestListing()
        if argument == "-" {
            try listing.addStandardInput()
        } else {
            try listing.add(RawArguments.name(of: argument), ignoring: [])
        }
        return listing
    }

    /// Reads one file.
    /// - Returns: why the file, or the rest of it, cannot be read; nil if it was read to its end.
    func problem(with file: IntakeFile, _ body: (Outcome) throws -> Void) throws -> String? {
        do {
            try read(file, body)
            return nil
        } catch let error as ReadingError {
            return error.reason
        } catch let error as Errno {
            return "cannot be read: \(error)"
        } catch let error as PathContent.Changed {
            return "\(error)"
        }
    }

    private func read(_ file: IntakeFile, _ body: (Outcome) throws -> Void) throws {
        var splitter = try FileSplitter(Content(file: file), limits: reader.limits)
        let digest = try Self.digest(of: file)
        while let parts = try splitter.next() {
            for part in parts {
                switch part {
                case .rejected(let member): try body((.failure(ReadingError(.tooLarge, member.reason)), member.entry))
                case .document(let document): try read(document, of: file, digest, body)
                }
            }
        }
    }

    private func read(
        _ document: SourceDocument, of file: IntakeFile, _ digest: ContentDigest, _ body: (Outcome) throws -> Void
    ) throws {
        let context = ReadingContext(
            name: file.name, fallbackSource: file.fallbackSource, envelope: document.envelope)
        let members: [Result<Article, ReadingError>]
        do throws(ReadingError) {
            members = try reader.readMembers(document.bytes, as: document.format, context: context)
        } catch {
            return try body((.failure(error), document.entry))
        }
        for (position, member) in members.enumerated() {
            let result = member.map { ($0, arrival(file, digest, document.member + position, document.entry)) }
            try body((result, document.entry))
        }
    }

    private struct Content: ByteSource {
        let file: IntakeFile
        var size: Int64 { file.size }
        func read(at offset: Int64, count: Int) throws -> [UInt8] { try file.content.read(at: offset, count: count) }
    }

    private func arrival(_ file: IntakeFile, _ digest: ContentDigest, _ member: Int, _ entry: String?) -> Arrival {
        Arrival(
            name: file.name, sha256: digest, size: file.size, member: member, entry: entry, inode: file.inode,
            modification: file.modification, received: file.received)
    }

    private static func digest(of file: IntakeFile) throws -> ContentDigest {
        var hasher = ContentHasher()
        var offset: Int64 = 0
        while true {
            let chunk = try file.content.read(at: offset, count: 1 << 20)
            if chunk.isEmpty { return hasher.finish() }
            chunk.withUnsafeBytes { hasher.update($0) }
            offset += Int64(chunk.count)
        }
    }
}
