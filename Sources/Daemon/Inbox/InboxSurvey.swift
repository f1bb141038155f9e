// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool
internal import Synchronization

/// Lists the whole inbox on its own thread: counts the files and keeps the names of the newest.
///
/// A million names take a hundred megabytes, and more names are useless before the first files are processed; another
/// survey takes seconds.
final class InboxSurvey: Sendable {
    struct Findings: Sendable {
        /// The newest files, oldest first.
        var newest: [FileName] = []
        /// Number of all files, including those in `newest`.
        var total = 0
        /// Directories that cannot be listed or are nested too deeply.
        var blocked: [InboxEntry] = []
        /// Whether the survey covered only some directories.
        var isPartial = false
    }

    private struct State {
        var isRunning = false
        var found = 0
        var outcome: Result<Findings, SpoolError>?
        var began = SuspendingClock.now
        var ended: SuspendingClock.Instant?
        var took = Duration.zero
        var isCancelled = false
    }

    private let directories: SpoolDirectories
    private let rules: LiveSettings
    /// Whether to skip a file: it was decided and stays in the inbox, or is handled already.
    private let isSettled: @Sendable (InboxEntry) -> Bool
    private let onEnd: @Sendable () -> Void
    private let state = Mutex(State())

    /// Maximum number of names; a tenth of a kilobyte each.
    static let limit = 65_536
    /// After a survey, the pause is this many times its duration: surveys must not keep a core busy.
    private static let pauseFactor = 3

    /// - Parameter onEnd: called when a result is available.
    init(
        directories: SpoolDirectories, rules: LiveSettings, isSettled: @escaping @Sendable (InboxEntry) -> Bool,
        onEnd: @escaping @Sendable () -> Void
    ) {
        self.directories = directories
        self.rules = rules
        self.isSettled = isSettled
        self.onEnd = onEnd
    }

    /// Number of files that the running survey has found so far; nil if none is running.
    var progress: Int? { state.withLock { $0.isRunning ? $0.found : nil } }

    /// When the next survey may start; nil while one is running.
    var nextStart: SuspendingClock.Instant? {
        state.withLock { state in
            guard !state.isRunning else { return nil }
            return state.ended.map { $0 + state.took * InboxSurvey.pauseFactor } ?? .now
        }
    }

    /// Starts a survey, unless one is running.
    /// - Parameter known: number of pending files: the name limit grows by it, so that there is space for other files.
    /// - Parameter tops: the directories to list; nil for the whole inbox.
    func start(beside known: Int = 0, under tops: [FileName]? = nil) {
        let begins = state.withLock { state in
            guard !state.isRunning, !state.isCancelled else { return false }
            (state.isRunning, state.found, state.began) = (true, 0, .now)
            return true
        }
        guard begins else { return }
        let thread = Thread { [self] in run(keeping: InboxSurvey.limit + known, under: tops) }
        thread.name = "survey"
        thread.start()
    }

    /// Cancels the running survey, without a result.
    func cancel() { state.withLock { $0.isCancelled = true } }

    /// The result of the last survey, once.
    func takeOutcome() -> Result<Findings, SpoolError>? {
        state.withLock { state in
            defer { state.outcome = nil }
            return state.outcome
        }
    }

    private func run(keeping limit: Int, under tops: [FileName]?) {
        let outcome: Result<Findings, SpoolError>
        do throws(SpoolError) { outcome = .success(try list(keeping: limit, under: tops)) } catch {
            outcome = .failure(error)
        }
        state.withLock { state in
            let now = SuspendingClock.now
            (state.isRunning, state.outcome, state.ended) = (false, outcome, now)
            state.took = state.began.duration(to: now)
        }
        onEnd()
    }

    private func list(keeping limit: Int, under tops: [FileName]?) throws(SpoolError) -> Findings {
        var newest = Newest(limit: limit)
        var blocked: [InboxEntry] = []
        var total = 0
        var isCancelled = false
        func note(_ entry: InboxEntry) -> Bool {
            if entry.kind.isBlockedDirectory {
                blocked.append(entry)
            } else if !isSettled(entry) {
                total += 1
                newest.note(entry.name, change: entry.change)
            }
            if total.isMultiple(of: 1_024) {
                isCancelled = state.withLock { state in
                    state.found = total
                    return state.isCancelled
                }
            }
            return !isCancelled
        }
        for top in tops.map({ $0.map(Optional.some) }) ?? [nil] where !isCancelled {
            try InboxScan.entries(in: directories.inbox, under: top, ignoring: rules.current.ignoring, note)
        }
        return Findings(newest: newest.names(), total: total, blocked: blocked, isPartial: tops != nil)
    }
}

/// The newest files among any number of files, in bounded memory.
struct Newest {
    private var kept: [(name: FileName, change: Int64)] = []
    private let limit: Int
    /// Older files are not included.
    private var threshold = Int64.min

    init(limit: Int) { self.limit = limit }

    /// - Parameter change: when its name or content last changed, by the kernel's clock.
    mutating func note(_ name: FileName, change: Int64) {
        guard change >= threshold else { return }
        kept.append((name, change))
        // Sorted occasionally rather than on each insertion: it costs as much as a heap and is simpler.
        if kept.count >= 2 * limit { prune() }
    }

    /// Oldest first; files of the same time in reverse order of their names.
    mutating func names() -> [FileName] {
        prune()
        return kept.map(\.name)
    }

    private mutating func prune() {
        kept.sort { ($0.change, $1.name) < ($1.change, $0.name) }
        kept.removeFirst(max(0, kept.count - limit))
        if kept.count == limit, let oldest = kept.first { threshold = oldest.change }
    }
}
