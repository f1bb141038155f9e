// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import FullText
internal import Matching
internal import Pipeline
internal import Presentation
internal import Synchronization

/// Shows what the pipeline reads, and the placement that each article would get.
final class TryObserver: IntakeObserver {
    private let context: CommandContext
    private let index: (any ArticleIndex)?
    private let dryRun: DryRunIndex
    /// Whether the whole text is shown instead of its beginning.
    private let showsText: Bool
    private let state = Mutex(State())

    private struct State {
        var shown = 0
        var failed = 0
        /// The error that ends the command early: of the index, or of the output.
        var failure: (any Error)?
        var giveUp: (@Sendable () -> Void)?
    }

    init(_ context: CommandContext, index: (any ArticleIndex)?, dryRun: DryRunIndex, showsText: Bool) {
        (self.context, self.index, self.dryRun, self.showsText) = (context, index, dryRun, showsText)
    }

    /// Sets a function that is called once, when an error ends the command early.
    func onGivingUp(_ body: @escaping @Sendable () -> Void) { state.withLock { $0.giveUp = body } }

    var hasStopped: Bool { state.withLock { $0.failure != nil } }

    /// Throws the error that ended the command early, and fails if a file or an article could not be read.
    func conclude() throws {
        let (failed, failure) = state.withLock { ($0.failed, $0.failure) }
        if let failure { throw failure }
        if failed > 0 { throw CommandFailure(.someFailed) }
    }

    func reportProblem(_ arrival: Arrival, _ reason: String?) {
        state.withLock { $0.failed += 1 }
        context.console.warning("\(arrival.shown): would be rejected: \(SafeText.line(reason ?? Wording.unknown))")
    }

    func decided(_ reports: [ArticleReport]) {
        for report in reports where !hasStopped {
            guard let article = report.article else {
                reportProblem(report.arrival, report.reason)
                continue
            }
            do { try show(article, report) } catch { stop(error) }
        }
    }

    func finished(_ files: [FileReport]) {
        for file in files {
            switch file.verdict {
            // Already shown for each article.
            case .admitted, .rejected, .held: break
            case .changed: reportProblem(file.arrival, "was written to while it was read")
            case .truncated(let reason), .retry(let reason): reportProblem(file.arrival, reason)
            }
        }
    }

    func troubled(_ trouble: IntakeTrouble) {
        switch trouble {
        // Nothing is written: an index that cannot be read now ends the command.
        case .waiting(let error), .stopped(let error): stop(CommandFailure(error))
        case .resumed: break
        }
    }

    private func stop(_ error: any Error) {
        let giveUp = state.withLock { state -> (@Sendable () -> Void)? in
            state.failure = state.failure ?? error
            defer { state.giveUp = nil }
            return state.giveUp
        }
        giveUp?()
    }

    private func show(_ article: Article, _ report: ArticleReport) throws {
        // The pipeline holds articles under embargo; shown is also what happens when the embargo ends.
        let later = report.outcome == .held ? try preview(article, report.arrival) : nil
        let placement = later.map { $0.isForgotten ? nil : $0.placement } ?? report.placement
        if context.isJSON {
            var shown = ArticleJSON(article: article, arrival: report.arrival, placement: placement)
            shown.showsText = true
            return try context.print { $0.article(shown) }
        }
        let isFirst = state.withLock { state in
            defer { state.shown += 1 }
            return state.shown == 0
        }
        if !isFirst { try context.console.line() }
        let other = try placement?.relation.to.flatMap { try index?.article($0.prefix) }
        try context.console.lines(sheet(article, report.arrival, placement, later?.outcome ?? report.outcome, other))
    }

    private func preview(_ article: Article, _ arrival: Arrival) throws -> Receipt {
        try dryRun.preview(
            Submission(
                article: article,
                fingerprint: context.matcher.prepare(
                    title: article.title, text: article.text, language: article.language),
                terms: context.analyzer.terms(of: article), arrival: arrival, recovered: false, versions: .current))
    }

    private func sheet(
        _ article: Article, _ arrival: Arrival, _ placement: Placement?, _ outcome: Outcome, _ other: StoredArticle?
    ) -> [String] {
        let style = context.console.styling
        var lines = [
            style(arrival.shown, .strong)
                + style("  \(article.format.rawValue), \(Numbers.bytes(arrival.size))", .faint), "",
        ]
        lines += ArticleSheet.fields(article, origins: .all, context: context, includingTitle: true)
        let origin = article.fields[.text].map {
            "\(SafeText.line($0.from)), \(Numbers.percent($0.confidence.value)) sure"
        }
        let count = Numbers.count(article.words.value, "word")
        lines.append(row("text", count) + ArticleSheet.originText(origin, after: count, indent: 14, context))
        if !showsText {
            let columns = max(20, context.textWidth - 14)
            let opening = DisplayWidth.truncate(SafeText.line(String(article.text.prefix(400))), to: 2 * columns - 12)
            lines += Wrapping.wrapped(opening, width: columns).map {
                String(repeating: " ", count: 14) + style($0, .faint)
            }
        }
        lines += ["", style("id".padding(to: 14), .faint) + style(article.id.hex, .name)]
        if let until = article.embargoed, until > Date() {
            lines.append(row("would be", "held: under embargo until \(LocalTime(until).minutes)"))
            lines.append(row("", "then:"))
        }
        lines += verdict(placement, outcome, other)
        if showsText {
            lines.append("")
            lines += Wrapping.wrapped(SafeText.paragraphs(article.text), width: context.textWidth)
        }
        return lines
    }

    private func verdict(_ placement: Placement?, _ outcome: Outcome, _ other: StoredArticle?) -> [String] {
        let style = context.console.styling
        guard let relation = placement?.relation else { return [row("would be", "known: \(Removal.reason)")] }
        guard outcome != .known else { return [row("would be", "known: this article is already in the index")] }
        var lines = [row("would be", "\(relation.kind.rawValue): \(Wording.relation(relation.kind))")]
        if let to = relation.to, let evidence = relation.evidence {
            let id = String(to.hex.prefix(12))
            let of = row("of", "\(id)  \(Wording.title(other?.article))")
            lines.append(of.replacing(id, with: style(id, .name), maxReplacements: 1))
            lines.append(
                row("evidence", Wording.evidence(evidence, of: relation.kind, here: "this", there: "the other")))
        } else {
            let isAlone = "\(Wording.noOtherCopy) in the index"
            lines.append(row("because", index != nil ? isAlone : "there is no index to compare with"))
        }
        return lines
    }

    private func row(_ label: String, _ text: String) -> String {
        context.console.styling(label.padding(to: 14), .faint)
            + Wrapping.hanging(text, indent: 14, width: context.textWidth)
    }
}
