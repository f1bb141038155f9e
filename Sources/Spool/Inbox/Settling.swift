// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Decides whether one file of the inbox is complete. Pure: observations and their times are the input, a verdict is
/// the output.
///
/// Times are those of the monotonic clock; they are never compared with the wall clock or with the times of files.
public struct Settling: Sendable {
    public struct Rules: Sendable, Hashable {
        /// How long a file must stay unchanged.
        public var quietTime: Duration
        /// The same for text, whose format has no end marker, if it was written in the inbox: its writer may close it
        /// and append the next page later.
        public var textQuietTime: Duration
        /// The same if the format has no end marker, and nothing shows that the writer has finished.
        public var longQuietTime: Duration
        /// How long an empty or truncated file without a writer is held.
        public var holdTime: Duration
        /// Whether a file that is still truncated after that is taken nevertheless.
        public var acceptsTruncated: Bool
        /// Bytes; larger files are rejected.
        public var maximumSize: Int64
        /// Whether it is read in place: then its times must distinguish the data read from later writes.
        public var readsInPlace: Bool

        public init(
            quietTime: Duration = .milliseconds(200), textQuietTime: Duration = .seconds(4),
            holdTime: Duration = .seconds(30), acceptsTruncated: Bool = false, maximumSize: Int64 = .max,
            readsInPlace: Bool = false
        ) {
            self.quietTime = quietTime
            self.textQuietTime = textQuietTime
            longQuietTime = max(quietTime * SpoolLimits.longQuietFactor, SpoolLimits.leastWait)
            self.holdTime = holdTime
            self.acceptsTruncated = acceptsTruncated
            self.maximumSize = maximumSize
            self.readsInPlace = readsInPlace
        }
    }

    public enum Verdict: Hashable, Sendable {
        /// Complete: claim it.
        case take
        /// Probably complete; look again then, or when it changes.
        case wait(until: SuspendingClock.Instant)
        /// Not complete, for a reason to report; look again then, or when it changes.
        case held(reason: String, until: SuspendingClock.Instant)
        case reject(reason: String)

        /// Whether the verdict ends the settling.
        public var isFinal: Bool {
            switch self {
            case .take, .reject: true
            case .wait, .held: false
            }
        }
    }

    public private(set) var rules: Rules
    private var last: InboxEntry?
    private var lastWriters = Writers.none
    /// When it was last seen to have changed, or to be open for writing.
    private var lastActivity: SuspendingClock.Instant?
    /// The kernel's last event, if nothing has changed since.
    private var lastEvent = FileEvent.touched
    /// The same, for the next observation.
    private var nextEvent = FileEvent.touched
    /// The longest observed pause of its writer between closing the file and writing again.
    private var longestPause = Duration.zero
    /// Since when every observation found it open for writing without an event that it was closed; nil if the last
    /// observation found it closed.
    private var openSince: SuspendingClock.Instant?
    /// Whether it probably arrived complete: downloaded, or open for writing for longer than the wait for a next page,
    /// or unchanged since long before it was first seen. Then no next page is expected.
    private var isWhole = false
    /// Since when it has been unchanged and without a writer: the lag is measured from this time.
    public private(set) var completeSince: SuspendingClock.Instant?
    /// Whether a file of this name was taken a moment ago: this file may continue it.
    private let isSequel: Bool

    /// - Parameter discovered: when it was first listed, if that was before the first observation.
    public init(rules: Rules, isSequel: Bool = false, discovered: SuspendingClock.Instant? = nil) {
        self.rules = rules
        self.isSequel = isSequel
        completeSince = discovered
    }

    /// Whether, at the last observation, an external error prevented reading it: a permission, or a file system that
    /// does not answer.
    public var isObstructed: Bool {
        if case .unreadable = lastWriters { return true }
        return last?.kind.isBlockedDirectory ?? false
    }

    /// The file cannot be moved and is read in place; earlier observations still count.
    public mutating func readInPlace() { rules.readsInPlace = true }

    /// Records an event of the kernel (`InboxHint.changed`). Call it before the observation that follows.
    public mutating func note(_ event: FileEvent) { nextEvent = nextEvent.then(event) }

    /// - Parameters:
    ///   - entry: as it is now.
    ///   - writers: `.unavailable` if it is not a regular file.
    ///   - completeness: result of checking the first and last bytes against the format.
    ///   - age: how long ago it last changed, according to the kernel; used only by the first observation.
    public mutating func observe(
        _ entry: InboxEntry, writers: Writers, completeness: Completeness, age: Duration = .zero,
        at now: SuspendingClock.Instant
    ) -> Verdict {
        if let reason = Settling.objection(to: entry.kind) { return .reject(reason: reason) }
        let first = last == nil
        let changed = last.map { !entry.isUnchanged(since: $0) } ?? true
        if nextEvent != .touched || changed { lastEvent = nextEvent }
        nextEvent = .touched
        // If it was open at the last observation, the same writer continued without closing it.
        if let last, let lastActivity, changed, !lastWriters.areWriting, last.isContinued(by: entry) {
            longestPause = max(longestPause, lastActivity.duration(to: now))
        }
        updateCompleteness(writers, changed: changed, isQuiet: first && age >= rules.textQuietTime, now: now)
        (last, lastWriters) = (entry, writers)
        if changed || writers.areWriting { lastActivity = now }
        if let verdict = obstacle(entry, writers, now: now) { return verdict }
        return verdict(entry, writers, completeness, since: lastActivity ?? now, first: first, now: now)
    }

    private mutating func updateCompleteness(
        _ writers: Writers, changed: Bool, isQuiet: Bool, now: SuspendingClock.Instant
    ) {
        let wereWriting = lastWriters.areWriting
        if last == nil ? writers.areWriting || completeSince == nil : changed || wereWriting { completeSince = now }
        if writers == .open {
            // It was opened since the last observation, or was closed and opened again in between.
            let isBack = !wereWriting || lastEvent == .closed
            if isBack { isWhole = false }
            let since = isBack ? now : openSince ?? now
            openSince = since
            // A writer that writes page by page opens it only for a moment each time.
            if since.duration(to: now) >= rules.textQuietTime { isWhole = true }
            return
        }
        openSince = nil
        // A download ends when its companion file disappears.
        if case .downloading = writers { isWhole = true } else if changed, !wereWriting { isWhole = isQuiet }
    }

    /// Problems that prevent taking any file, whatever its content.
    private mutating func obstacle(
        _ entry: InboxEntry, _ writers: Writers, now: SuspendingClock.Instant
    ) -> Verdict? {
        if entry.kind == .closedDirectory {
            return .held(
                reason: "cannot be listed; give the daemon's user permission to read the directory",
                until: now + SpoolLimits.unreadableRecheck)
        }
        if entry.kind == .unreachableDirectory {
            return .held(
                reason: "cannot be listed: its file system does not answer; remount or unmount it",
                until: now + SpoolLimits.unreadableRecheck)
        }
        switch writers {
        case .open:
            lastEvent = .touched
            return .held(reason: "still being written", until: now + SpoolLimits.writerRecheck)
        case .downloading(let companion):
            return .held(
                reason: "still being downloaded ('\(companion)' exists); delete that file if the download has ended",
                until: now + SpoolLimits.writerRecheck)
        case .unreadable(let cause):
            return .held(
                reason: "cannot be read: \(cause); give the daemon's user permission to read it",
                until: now + SpoolLimits.unreadableRecheck)
        case .none, .unavailable: break
        }
        guard entry.size > rules.maximumSize else { return nil }
        return .reject(
            reason: "has \(entry.size) bytes, more than max_file_size (\(rules.maximumSize)); split it or raise the "
                + "setting")
    }

    private func verdict(
        _ entry: InboxEntry, _ writers: Writers, _ completeness: Completeness, since: SuspendingClock.Instant,
        first: Bool, now: SuspendingClock.Instant
    ) -> Verdict {
        if entry.size == 0 { return incomplete("empty", since: since, now: now, accepts: false) }
        if case .truncated(let reason) = completeness {
            return incomplete("truncated: \(reason)", since: since, now: now, accepts: rules.acceptsTruncated)
        }
        if writers == .none, !rules.readsInPlace, lastEvent == .moved || first && arrivedComplete(entry) {
            return .take
        }
        let due = since + wait(entry, writers, completeness)
        return now >= due ? .take : .wait(until: due)
    }

    /// How long it must have been unchanged.
    private func wait(_ entry: InboxEntry, _ writers: Writers, _ completeness: Completeness) -> Duration {
        let least = rules.readsInPlace && entry.isCoarselyTimed ? rules.longQuietTime : rules.quietTime
        if completeness == .complete { return least }
        let isDone = writers == .none || lastEvent != .touched
        if completeness == .hidden { return isDone ? least : max(least, rules.longQuietTime) }
        let arrivedComplete = isWhole || lastEvent == .moved || arrivedComplete(entry)
        let isDoubtful = completeness == .doubtful || isSequel || longestPause > .zero
        let text = max(
            least, arrivedComplete ? .zero : rules.textQuietTime,
            isDoubtful ? rules.quietTime * SpoolLimits.doubtFactor : .zero)
        // Observations of a file that is just being written see it change, too.
        if isDone, !isSequel, longestPause <= rules.quietTime { return text }
        // A writer that paused this long may pause again, and somewhat longer.
        return max(text, rules.longQuietTime, min(longestPause * SpoolLimits.pauseFactor, rules.holdTime))
    }

    private func incomplete(
        _ what: String, since: SuspendingClock.Instant, now: SuspendingClock.Instant, accepts: Bool
    ) -> Verdict {
        let due = since + rules.holdTime
        if now < due { return .held(reason: what, until: due) }
        if accepts { return .take }
        return .reject(
            reason: "\(what), and nobody has written to it for \(rules.holdTime); drop the whole file again")
    }

    /// Whether its last change was not a write: its name or permissions changed well after its content. Both times are
    /// from the file system, so the daemon's clock does not matter; a time set by hand only causes a longer wait.
    private func arrivedComplete(_ entry: InboxEntry) -> Bool {
        let (age, overflow) = entry.change.subtractingReportingOverflow(entry.modification)
        return !overflow && .nanoseconds(age) > max(rules.quietTime, SpoolLimits.wholeAge)
    }

    /// The reason to reject entries that can never be an article.
    public static func objection(to kind: InboxEntry.Kind) -> String? {
        switch kind {
        case .regular, .closedDirectory, .unreachableDirectory: nil
        case .symlink: "a symbolic link; copy the file itself into the inbox"
        case .fifo: "a named pipe; write its content to a file in the inbox"
        case .socket: "a socket; only plain files can be read"
        case .device: "a device; only plain files can be read"
        case .deepDirectory:
            "a directory more than \(SpoolLimits.depth) levels down; move its files further up in the inbox"
        }
    }
}
