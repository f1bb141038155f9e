// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// The steps as text, one file after the other.
struct TraceSheet {
    private let steps: [TraceStep]
    private let short: ShortIDs
    private let context: CommandContext
    private let style: Styling

    /// With more decisions than this, stored and known articles are summarised; problems are always listed.
    private static let mostDecisions = 12
    /// Wide enough for every time, whatever the name of its zone.
    private let timeColumns: Int
    /// The minimum number of columns for the text beside the time.
    private static let leastColumns = 40
    /// On a narrow terminal, the time has its own line above the text.
    private var isNarrow: Bool { (context.console.width ?? .max) < timeColumns + Self.leastColumns }

    init(_ steps: [TraceStep], short: ShortIDs, context: CommandContext) {
        self.steps = steps
        self.short = short
        self.context = context
        style = context.console.styling
        timeColumns = (steps.compactMap(\.time).map { DisplayWidth.of(LocalTime($0).precise) }.max() ?? 0) + 2
    }

    func lines() throws -> [String] {
        var lines: [String] = []
        var rest = steps[...]
        while let first = rest.first {
            let next = rest.dropFirst().firstIndex { $0.kind == .seen || $0.name != first.name } ?? rest.endIndex
            if !lines.isEmpty { lines.append("") }
            lines += try file(Array(rest[rest.startIndex..<next]))
            rest = rest[next...]
        }
        return lines
    }

    private func file(_ steps: [TraceStep]) throws -> [String] {
        guard let first = steps.first else { return [] }
        var lines: [String] = []
        if !first.name.bytes.isEmpty {
            let facts = [first.size.map(Numbers.bytes), first.sha256.map { "sha256 " + $0.hex.prefix(16) + "…" }]
            let columns = (context.console.width ?? Int.max) - DisplayWidth.of(first.name.description)
            lines.append(
                style(first.name.description, .strong)
                    + style(
                        DisplayWidth.truncate(facts.compactMap(\.self).map { "  " + $0 }.joined(), to: columns), .faint)
            )
        }
        let decided = steps.filter { $0.kind == .decided }
        let isLong = decided.count > Self.mostDecisions
        // A file that is empty or truncated was never complete, and is held or rejected for that.
        let wasComplete = decided.first.map { $0.outcome == .stored || $0.outcome == .known } ?? true
        for step in steps {
            if step.kind == .decided, isLong, step.outcome == .stored || step.outcome == .known { continue }
            if step.kind == .location || step.kind == .missing, isLong,
                step.kind == steps.first(where: { $0.kind == .location || $0.kind == .missing })?.kind
            {
                lines += summary(decided)
            }
            lines.append(try line(step, wasComplete: wasComplete))
        }
        if isLong, !steps.contains(where: { $0.kind == .location || $0.kind == .missing }) { lines += summary(decided) }
        return lines
    }

    private func summary(_ decided: [TraceStep]) -> [String] {
        Outcome.allCases.compactMap { outcome in
            let some = decided.filter { $0.outcome == outcome }
            guard let last = some.last, outcome == .stored || outcome == .known else { return nil }
            return row(
                last.time, style(outcome.rawValue, Wording.role(outcome)) + "  " + Numbers.count(some.count, "article"))
        }
    }

    private func line(_ step: TraceStep, wasComplete: Bool) throws -> String {
        switch step.kind {
        case .seen: return row(step.time, wasComplete ? "seen, complete" : "seen")
        case .decided:
            let outcome = step.outcome ?? .held
            let id = try step.article.map { try short($0) } ?? ""
            let member =
                step.entry.map { "  \($0)" }
                ?? ((step.member ?? 0) > 0 ? "  article \((step.member ?? 0) + 1) of it" : "")
            let stage = step.stage.map { outcome == .rejected ? " at '\($0.rawValue)'" : "" } ?? ""
            let line = outcome.rawValue + stage + (id.isEmpty ? "" : "  " + id) + member
            let shown =
                style(outcome.rawValue, Wording.role(outcome)) + stage
                + (id.isEmpty ? "" : "  " + style(id, .name)) + member
            return row(step.time, shown + reason(step, after: line))
        case .location:
            // A path stays on one line, so that it can be copied from the screen.
            let located = row(nil, "located in \(step.place?.description ?? Wording.unknown)")
            let held = step.outcome.map { style($0.rawValue, Wording.role($0)) } ?? ""
            let why = step.reason.map { _ in row(nil, held + reason(step, after: step.outcome?.rawValue ?? "")) + "\n" }
            return (why ?? "") + located
        case .missing:
            return row(nil, style("no longer there", .warning) + ": \(step.place?.description ?? Wording.unknown)")
        case .dropped, .pruned, .retried:
            let line = Self.text(step.kind)
            // A path stays on one line, so that it can be copied from the screen.
            let margin = String(repeating: " ", count: isNarrow ? 4 : 2 + timeColumns)
            let shown = step.kind == .retried ? line : style(line, .warning)
            return row(step.time, shown + reason(step, after: line)) + "\n" + margin
                + "from \(step.place?.description ?? Wording.unknown)"
        case .forgotten:
            let line = "forgotten  \(step.article?.hex ?? "")"
            return row(step.time, style("forgotten", .warning) + line.dropFirst(9) + reason(step, after: line))
        }
    }

    /// How a file left its place.
    private static func text(_ kind: TraceStep.Kind) -> String {
        switch kind {
        case .dropped: "dropped by hand"
        case .retried: "put back into the inbox"
        default: "deleted"
        }
    }

    /// The reason after the text of a step, wrapped and indented below it.
    private func reason(_ step: TraceStep, after line: String) -> String {
        guard let reason = step.reason.map(SafeText.line) else { return "" }
        let whole = line.isEmpty ? reason : line + ": " + reason
        let indent = isNarrow ? 4 : 2 + timeColumns
        let broken = context.console.width.map { Wrapping.hanging(whole, indent: indent, width: $0) } ?? whole
        return broken.hasPrefix(line) ? String(broken.dropFirst(line.count)) : ": " + reason
    }

    private func row(_ time: Date?, _ text: String) -> String {
        let stamp = (time.map { LocalTime($0).precise } ?? "now").padding(to: timeColumns)
        guard isNarrow else { return "  " + style(stamp, .faint) + text }
        return "  " + style(stamp.trimmingTrailingSpaces(), .faint) + "\n    " + text
    }
}
