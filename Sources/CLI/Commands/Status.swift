// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import Pipeline
internal import Presentation
internal import Spool

struct Status: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the state of Copytaster on one screen: daemon, counts, waiting files, lag, last arrivals.",
        discussion: ExitState.help(
            [.nothing, .noIndex, .inputOutput, .tryAgain, .noPermission], nothing: "no daemon is running",
            tryAgain: "the daemon is degraded, or has work but reports nothing"))

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.indexIfThere()
        let state = try ObservedState(context, index: index)
        if context.isJSON {
            let arrivals = try index.map { try StatusArrival.latest(Self.listed, in: $0) } ?? []
            let outdated = try index?.outdated(by: .current) ?? 0
            try context.print { write(state, arrivals, outdated: outdated, to: &$0) }
        } else {
            try context.console.lines(StatusScreen(state, index: index, context: context).lines())
        }
        switch state.state.state {
        case .ready, .starting: return
        case .degraded: throw CommandFailure(.tryAgain)
        case .stopped where index != nil: throw CommandFailure(.nothing)
        case .stopped:
            // Without an index, everything else was already shown.
            throw context.missingIndex
        }
    }

    /// Number of arrivals and rejected files in the JSON.
    static let listed = 10

    private func write(
        _ observed: ObservedState, _ arrivals: [StatusArrival], outdated: Int, to json: inout JSONWriter
    ) {
        let state = observed.state
        json.object { json in
            json.key("state")
            json.string(state.state.rawValue)
            json.ints([
                "articles": state.articles, "families": state.families, "stories": state.stories,
                "waiting": state.waiting, "held": state.held, "rejected": state.rejected,
            ])
            json.key("oldest_waiting_seconds")
            json.number(state.oldestWaitingSeconds)
            json.key("lag_seconds")
            json.object { json in
                let lag = state.lagSeconds
                json.numbers(["p50": lag.p50, "p95": lag.p95, "max": lag.max])
            }
            json.key("note")
            json.string(state.note)
            json.key("outdated")
            json.int(outdated)
            json.key("held_files")
            json.array { json in
                for file in state.heldFiles { json.held(file) }
            }
            json.key("rejected_files")
            json.array { json in
                for item in observed.rejected { json.rejected(item) }
            }
            json.key("arrivals")
            json.array { json in
                for arrival in arrivals { arrival.write(to: &json) }
            }
        }
    }
}

/// The state of the daemon as seen from outside: its last report while it runs, otherwise the contents of the
/// directories.
struct ObservedState {
    let state: ServiceState
    /// The newest rejected files; `state` counts all of them.
    let rejected: [Quarantine.Item]

    init(_ context: CommandContext, index: (any ArticleQueries & FileHistory)?) throws {
        let counts = try index?.counts()
        let (items, rejected) = try Self.newestRejected(context)
        self.rejected = items
        if DaemonProbe.isRunning(context.locations), let written = DaemonProbe.state(context.locations) {
            var seen = written
            seen.articles = counts?.articles ?? 0
            seen.families = counts?.families ?? 0
            seen.rejected = rejected
            try Self.correctStale(&seen, context, index)
            state = seen
            return
        }
        let running = DaemonProbe.isRunning(context.locations)
        let last = DaemonProbe.state(context.locations)
        let waiting = try Self.waiting(context, index, heldBy: running ? nil : last)
        state = ServiceState(
            state: running ? .starting : .stopped, articles: counts?.articles ?? 0, families: counts?.families ?? 0,
            waiting: waiting.count, held: waiting.held.count, rejected: rejected,
            oldestWaitingSeconds: waiting.oldest.map { max(0, Date().timeIntervalSince($0)) },
            note: index == nil ? "there is no index yet" : nil, updated: Date(), heldFiles: waiting.held)
    }

    private static func newestRejected(_ context: CommandContext) throws -> ([Quarantine.Item], Int) {
        do throws(SpoolError) { return try Quarantine(context.directories).newest(Status.listed) } catch {
            if error.kind != .vanished { throw CommandFailure(error) }
            return ([], 0)
        }
    }

    /// In seconds. A daemon with work reports every second; one without work may be silent for hours.
    private static let staleAfter: TimeInterval = 60

    /// If the daemon is silent although there is work: notes that, and counts the files itself.
    private static func correctStale(
        _ seen: inout ServiceState, _ context: CommandContext, _ index: (any ArticleQueries & FileHistory)?
    ) throws {
        let silence = Date().timeIntervalSince(seen.updated)
        guard silence > staleAfter else { return }
        let hadWaitingFiles = seen.waiting > 0
        // With `keep`, files that were decided on stay in the inbox, also held ones.
        if context.settings.disposition != .keep {
            let waiting = try waiting(context, index)
            let age = waiting.oldest.map { max(0, Date().timeIntervalSince($0)) }
            seen.waiting = max(0, waiting.count - seen.held)
            seen.oldestWaitingSeconds = seen.waiting > 0 ? age : nil
            // A file that has just arrived will be in the next report.
            guard hadWaitingFiles || seen.waiting > 0 && (age ?? 0) > staleAfter else { return }
        } else if !hadWaitingFiles {
            return
        }
        let word = "daemon silent for \(Numbers.duration(seconds: silence))"
        seen.note = seen.note.map { $0 + "; " + word } ?? word
        // Whatever state it reported last: it makes no progress.
        if seen.state == .ready { seen.state = .degraded }
    }

    /// Files not yet processed: those in the inbox, and those that a stopped daemon left in `work/`.
    /// - Parameter last: the last report of a stopped daemon. Files that it held and that are unchanged still count as
    ///   held: the daemon would hold them again.
    private static func waiting(
        _ context: CommandContext, _ index: (any ArticleQueries & FileHistory)?, heldBy last: ServiceState? = nil
    ) throws -> (count: Int, oldest: Date?, held: [ServiceState.HeldFile]) {
        var count = 0
        var oldest: Int64?
        var held: [ServiceState.HeldFile] = []
        let known = Dictionary((last?.heldFiles ?? []).map { ($0.name, $0) }) { first, _ in first }
        let until = (last?.updated.timeIntervalSince1970 ?? 0) + 1
        let decided = try InPlaceFiles(index)
        func note(_ entry: InboxEntry) -> Bool {
            if decided.contains(entry) { return true }
            if let file = known[entry.name.description], Double(entry.change) / 1e9 < until {
                held.append(file)
                return true
            }
            count += 1
            // The time when the kernel last changed name or content: the best estimate of the time of the drop.
            oldest = min(oldest ?? entry.change, entry.change)
            return true
        }
        do throws(SpoolError) {
            try InboxScan.entries(
                in: context.directories.inbox, ignoring: IgnoreRules(patterns: context.settings.ignore), note)
        } catch {
            if error.kind != .vanished { throw CommandFailure(error) }
        }
        do throws(SpoolError) { try InboxScan.leftInWork(context.directories, note) } catch {
            // We may not read another user's `work/`; its files are not counted.
            if error.kind != .vanished, error.kind != .denied { throw CommandFailure(error) }
        }
        let sorted = held.sorted { $0.since < $1.since }
        return (count, oldest.map { Date(timeIntervalSince1970: Double($0) / 1e9) }, sorted)
    }
}

/// One of the last entries of the history, as listed by `status --json`.
struct StatusArrival {
    private let record: ArrivalRecord
    /// Nil if there was no article, or if it was forgotten.
    private let article: StoredArticle?

    /// Newest first.
    static func latest(_ count: Int, in index: any ArticleQueries & FileHistory) throws -> [StatusArrival] {
        try index.latestHistory(count).map { record in
            StatusArrival(record: record, article: try record.article.flatMap { try index.article($0.prefix) })
        }
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("time")
            json.time(record.decided)
            json.key("name")
            json.name(record.arrival.name)
            json.key("member")
            json.int(record.arrival.member)
            json.strings([
                "outcome": record.outcome.rawValue, "article": record.article?.hex, "title": article?.article.title,
                "source": article?.article.source, "relation": article?.placement.relation.kind.rawValue,
                "stage": record.stage?.rawValue, "reason": record.reason,
            ])
        }
    }
}

extension JSONWriter {
    fileprivate mutating func held(_ file: ServiceState.HeldFile) {
        object { json in
            json.strings(["name": file.name, "reason": file.reason])
            json.key("since")
            json.time(file.since)
        }
    }
}

/// Files that stay in the inbox after the daemon has decided on them: with `disposition: keep`, and if they cannot be
/// moved.
private struct InPlaceFiles {
    private struct Version: Hashable {
        let name: FileName
        let inode: UInt64
        let size: Int64
        let modification: Int64
        let change: Int64?
    }

    private var versions: Set<Version> = []

    init(_ index: (any ArticleQueries & FileHistory)?) throws {
        var found: Set<Version> = []
        try index?.forEachKept { arrival in
            found.insert(
                Version(
                    name: arrival.name, inode: arrival.inode, size: arrival.size, modification: arrival.modification,
                    change: arrival.change))
        }
        versions = found
    }

    func contains(_ entry: InboxEntry) -> Bool {
        versions.contains(
            Version(
                name: entry.name, inode: entry.inode, size: entry.size, modification: entry.modification,
                change: entry.change))
    }
}
