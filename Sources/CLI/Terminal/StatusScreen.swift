// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import FoundationEssentials
internal import Pipeline
internal import Presentation
internal import Spool

/// The screen of `copytaster status`.
struct StatusScreen {
    private let state: ServiceState
    private let newestRejected: [Quarantine.Item]
    private let index: (any ArticleQueries & IndexMaintenance)?
    private let context: CommandContext
    private let style: Styling

    /// Few enough for a small terminal.
    private static let latestShown = 5
    private static let troubleShown = 5
    private static let labelColumns = 11
    /// On a narrow terminal, the title needs the space more.
    private var sourceColumns: Int {
        guard let width = context.console.width else { return .max }
        return width < 100 ? 20 : 32
    }

    init(_ observed: ObservedState, index: (any ArticleQueries & IndexMaintenance)?, context: CommandContext) {
        state = observed.state
        newestRejected = observed.rejected
        self.index = index
        self.context = context
        style = context.console.styling
    }

    func lines() throws -> [String] {
        var lines = [headline] + figures
        lines += try toRefold() + toReread() + toAnalyse()
        lines += try latest()
        lines += held()
        lines += rejected()
        return lines
    }

    private var headline: String {
        let (role, word): (Styling.Role, String) =
            switch state.state {
            case .ready: (.good, "ready")
            case .starting: (.warning, "starting")
            case .degraded: (.bad, "degraded")
            case .stopped: (.faint, "stopped")
            }
        let works = state.state == .stopped && index != nil ? "; searches work" : ""
        let note = works + (state.note.map { ": " + SafeText.line($0) } ?? "")
        return style("●", role) + " Copytaster is " + style(word, .strong)
            + Wrapping.hanging(note, indent: 2, width: context.textWidth)
    }

    private var figures: [String] {
        let articles =
            "\(Numbers.grouped(state.articles)) in \(Numbers.count(state.families, "family", "families"))"
        let oldest = state.oldestWaitingSeconds.map { ", the oldest for \(Numbers.duration(seconds: $0))" } ?? ""
        var rows = [
            ("articles", articles), ("waiting", Numbers.grouped(state.waiting) + (state.waiting > 0 ? oldest : "")),
            ("held", Numbers.grouped(state.held)), ("rejected", Numbers.grouped(state.rejected)),
        ]
        if state.state == .ready || state.state == .degraded {
            rows.append(("lag", lag))
        }
        let indent = 2 + Self.labelColumns
        rows = rows.map { ($0.0, Wrapping.hanging($0.1, indent: indent, width: context.textWidth)) }
        // A path stays on one line, so that it can be copied from the screen.
        rows.append(("inbox", context.directories.inbox.name.description))
        return rows.map { "  " + style($0.0.padding(to: Self.labelColumns), .faint) + $0.1 }
    }

    /// What remains to be done after an update, if anything.
    private func toRefold() throws -> [String] {
        guard let waiting = try index?.waitingForRefolding(), waiting > 0 else { return [] }
        let text =
            "\(Numbers.count(waiting, "text")) placed by earlier grouping rules; 'copytaster refold' applies the current "
            + "grouping rules"
        return [toDo("rules", text)]
    }

    private func toReread() throws -> [String] {
        guard let outdated = try index?.outdated(by: .current), outdated > 0 else { return [] }
        return [toDo("reader", Wording.outdated(outdated))]
    }

    private func toAnalyse() throws -> [String] {
        guard let waiting = try index?.waitingForTerms(by: .current), waiting > 0 else { return [] }
        return [toDo("terms", Wording.waitingTerms(waiting, isDaemonRunning: state.state != .stopped))]
    }

    private func toDo(_ label: String, _ text: String) -> String {
        let indent = 2 + Self.labelColumns
        let lines = Wrapping.wrapped(text, width: max(20, context.textWidth - indent)).map { style($0, .warning) }
        return "  " + style(label.padding(to: Self.labelColumns), .faint)
            + lines.joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// `-` if nothing was measured.
    private var lag: String {
        let lag = state.lagSeconds
        guard state.articles > 0, lag.max > 0 else { return "-" }
        return "median \(Numbers.duration(seconds: lag.p50)), 95 % below "
            + "\(Numbers.duration(seconds: lag.p95)), maximum \(Numbers.duration(seconds: lag.max))"
    }

    private func latest() throws -> [String] {
        guard let index else { return [] }
        let articles = try index.latest(Self.latestShown)
        guard !articles.isEmpty else { return [] }
        let short = ShortIDs(index)
        var table = TableOutput(
            [
                .init("", dropPriority: 2, role: .faint), .init("", role: .name), .init("", dropPriority: 4),
                .init("", right: true, dropPriority: 1),
                .init("", flexible: true, least: 10, dropPriority: 3, role: .faint),
                .init("", flexible: true, least: HitLayout.leastTitle),
            ], showsHeader: false)
        var titles = TitleColumn()
        for stored in articles {
            let relation = stored.placement.relation
            table.add([
                .init(Wording.date(stored.received)), .init(try short(stored.article.id)),
                .init(Wording.kind(relation), relation.kind == .original ? .good : nil),
                .init(Wording.share(relation)),
                .init(DisplayWidth.truncate(Wording.source(stored.article), to: sourceColumns)),
                .init(titles.next(Wording.title(stored.article))),
            ])
        }
        let newest = articles.first.map { " (\(Wording.date($0.received)))" } ?? ""
        return heading("Last arrivals" + newest) + table.lines(width: context.console.width, styling: style, indent: 2)
    }

    private func held() -> [String] {
        guard !state.heldFiles.isEmpty else { return [] }
        return heading("Held, checked again automatically")
            + state.heldFiles.prefix(Self.troubleShown).map { file in
                let since = Numbers.duration(seconds: Date().timeIntervalSince(file.since))
                return trouble(SafeText.line(file.name), "for \(since)", file.reason, .warning)
            } + more(state.held - min(state.heldFiles.count, Self.troubleShown))
    }

    /// The newest rejected files; the figures above count all.
    private func rejected() -> [String] {
        guard state.rejected > 0 else { return [] }
        let items = newestRejected.prefix(Self.troubleShown)
        return heading("Rejected")
            + items.map { item in
                trouble(
                    item.name.description, item.reason.map { Wording.date($0.rejected) } ?? "",
                    item.reason?.reason ?? "no reason is recorded", .bad)
            } + more(state.rejected - items.count)
    }

    private func trouble(_ name: String, _ when: String, _ reason: String, _ role: Styling.Role) -> String {
        let nameColumns = max(12, (context.console.width ?? .max) - 6 - DisplayWidth.of(when))
        let first = "  " + style(DisplayWidth.truncateLeft(name, to: nameColumns), role) + "  " + style(when, .faint)
        return first.trimmingTrailingSpaces() + "\n    "
            + Wrapping.hanging(SafeText.line(reason), indent: 4, width: context.textWidth)
    }

    private func heading(_ text: String) -> [String] { ["", style(text, .strong)] }

    /// The number of items not listed.
    private func more(_ count: Int) -> [String] {
        count > 0 ? ["  " + style("and \(Numbers.grouped(count)) more", .faint)] : []
    }
}
