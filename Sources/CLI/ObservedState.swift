// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import Pipeline
internal import Presentation
internal import Spool

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
        do throws(SpoolError) { return try Quarantine(context.directories).newest(StatusJSON.listed) } catch {
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
