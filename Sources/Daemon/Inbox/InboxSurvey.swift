// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool
internal import Synchronization

/// Looks through the whole inbox on a thread of its own: counts what lies there, and keeps the names of the newest.
///
/// A million names are a hundred megabytes, and more of them are of no use before the first are worked off; to look
/// again takes seconds.
final class InboxSurvey: Sendable {
    struct Findings: Sendable {
        /// The newest files, oldest first.
        var newest: [FileName] = []
        /// Of all files, those in `newest` among them.
        var total = 0
        /// Directories that cannot be listed, or lie too deep.
        var blocked: [InboxEntry] = []
        /// Whether only some directories were looked through.
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
    /// Whether a file is of no interest: it lies there to stay, or somebody looks after it already.
    private let isSettled: @Sendable (InboxEntry) -> Bool
    private let onEnd: @Sendable () -> Void
    private let state = Mutex(State())

    /// Names that are kept; a tenth of a kilobyte each.
    static let limit = 65_536
    /// For each second that a survey takes, so many go by before the next: it must not keep a core busy.
    private static let rest = 3

    /// - Parameter onEnd: called when there is an outcome to be taken.
    init(
        directories: SpoolDirectories, rules: LiveSettings, isSettled: @escaping @Sendable (InboxEntry) -> Bool,
        onEnd: @escaping @Sendable () -> Void
    ) {
        self.directories = directories
        self.rules = rules
        self.isSettled = isSettled
        self.onEnd = onEnd
    }

    /// Files that the survey under way has found so far; nil while there is none.
    var progress: Int? { state.withLock { $0.isRunning ? $0.found : nil } }

    /// When the next one may begin; nil while one is under way.
    var nextStart: SuspendingClock.Instant? {
        state.withLock { state in
            guard !state.isRunning else { return nil }
            return state.ended.map { $0 + state.took * InboxSurvey.rest } ?? .now
        }
    }

    /// Begins, unless one is under way.
    /// - Parameter known: files that somebody looks after already: so many more names are kept, so that there is room
    ///   for others beside them.
    /// - Parameter tops: the directories to look through; nil for the whole inbox.
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

    /// Ends what is under way, without an outcome.
    func cancel() { state.withLock { $0.isCancelled = true } }

    /// What the last survey came to, once.
    func takeOutcome() -> Result<Findings, SpoolError>? {
        state.withLock { state in
            defer { state.outcome = nil }
            return state.outcome
        }
    }

    private func run(keeping limit: Int, under tops: [FileName]?) {
        let outcome: Result<Findings, SpoolError>
        do throws(SpoolError) { outcome = .success(try look(keeping: limit, under: tops)) } catch {
            outcome = .failure(error)
        }
        state.withLock { state in
            let now = SuspendingClock.now
            (state.isRunning, state.outcome, state.ended) = (false, outcome, now)
            state.took = state.began.duration(to: now)
        }
        onEnd()
    }

    private func look(keeping limit: Int, under tops: [FileName]?) throws(SpoolError) -> Findings {
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

/// The newest of any number of files, in bounded memory.
struct Newest {
    private var kept: [(name: FileName, change: Int64)] = []
    private let limit: Int
    /// What is older is not among them.
    private var threshold = Int64.min

    init(limit: Int) { self.limit = limit }

    /// - Parameter change: when its name or content last changed, by the kernel's clock.
    mutating func note(_ name: FileName, change: Int64) {
        guard change >= threshold else { return }
        kept.append((name, change))
        // Sorted now and then rather than each time: it costs the same as a heap and is less to read.
        if kept.count >= 2 * limit { prune() }
    }

    /// Oldest first; of the same moment, in the order of their names backwards.
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
