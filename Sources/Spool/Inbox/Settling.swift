// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Decides whether one file of the inbox is complete. Pure: what was seen and when come in, a verdict goes out.
///
/// Time is the monotonic clock's; the wall clock and the times that a file claims are never compared with it.
public struct Settling: Sendable {
    public struct Rules: Sendable, Hashable {
        /// How long a file must stay as it is.
        public var quietTime: Duration
        /// The same for text, whose format has no end to look for, where it was written in the inbox: its writer may
        /// close it and come back with the next page.
        public var textQuietTime: Duration
        /// The same where the format has no end to look for, and nothing tells that its writer is done.
        public var patientQuietTime: Duration
        /// How long an empty or truncated file that nobody writes is held.
        public var holdTime: Duration
        /// Whether a file that is still truncated then is taken all the same.
        public var acceptsTruncated: Bool
        /// Bytes; larger files are rejected.
        public var maximumSize: Int64
        /// Whether it is read where it lies: then its times must tell apart what was read from what is written after.
        public var readsInPlace: Bool

        public init(
            quietTime: Duration = .milliseconds(200), textQuietTime: Duration = .seconds(4),
            holdTime: Duration = .seconds(30), acceptsTruncated: Bool = false, maximumSize: Int64 = .max,
            readsInPlace: Bool = false
        ) {
            self.quietTime = quietTime
            self.textQuietTime = textQuietTime
            patientQuietTime = max(quietTime * SpoolLimits.patience, SpoolLimits.leastWait)
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
        /// Not complete for a reason worth telling; look again then, or when it changes.
        case held(reason: String, until: SuspendingClock.Instant)
        case reject(reason: String)

        /// Whether it is decided by it.
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
    /// When it was last seen to have changed, or a writer to have it open.
    private var stirred: SuspendingClock.Instant?
    /// What the kernel told last, where nothing has changed since.
    private var told = FileEvent.touched
    /// The same, for the look that comes next.
    private var telling = FileEvent.touched
    /// The longest time that its writer let pass, as far as seen, between closing it and going on.
    private var longestPause = Duration.zero
    /// Since when every look has seen it open for writing, and no event told that it was closed; nil where the last look
    /// did not.
    private var openSince: SuspendingClock.Instant?
    /// Whether it came whole, as far as can be told: downloaded, kept open by its writer for longer than a next page would
    /// be waited for, or at rest since long before it was first seen. Then no next page is waited for.
    private var isWhole = false
    /// Since when it has been as it is, with no writer: what the lag counts from.
    public private(set) var completeSince: SuspendingClock.Instant?
    /// Whether a file of this name was taken a moment ago: it may go on where that one ended.
    private let isSequel: Bool

    /// - Parameter discovered: when it was first listed, where that was before the first look at it.
    public init(rules: Rules, isSequel: Bool = false, discovered: SuspendingClock.Instant? = nil) {
        self.rules = rules
        self.isSequel = isSequel
        completeSince = discovered
    }

    /// Whether the last look found that something outside keeps it from being read: a permission, or a file system that
    /// does not answer.
    public var isObstructed: Bool {
        if case .unreadable = lastWriters { return true }
        return last?.kind.isBlockedDirectory ?? false
    }

    /// It cannot be moved, and is read where it lies: what was seen so far still counts.
    public mutating func readInPlace() { rules.readsInPlace = true }

    /// What the kernel told (`InboxHint.changed`). Call it before the look that follows.
    public mutating func note(_ event: FileEvent) { telling = telling.then(event) }

    /// - Parameters:
    ///   - entry: as it is now.
    ///   - writers: `.unavailable` for what is not a regular file.
    ///   - completeness: what the format says of its first and last bytes.
    ///   - age: how long ago it last changed, as the kernel recorded; only the first look makes use of it.
    public mutating func observe(
        _ entry: InboxEntry, writers: Writers, completeness: Completeness, age: Duration = .zero,
        at now: SuspendingClock.Instant
    ) -> Verdict {
        if let reason = Settling.objection(to: entry.kind) { return .reject(reason: reason) }
        let first = last == nil
        let changed = last.map { !entry.isUnchanged(since: $0) } ?? true
        if telling != .touched || changed { told = telling }
        telling = .touched
        // Who had it open at the last look wrote on without closing it.
        if let last, let stirred, changed, !lastWriters.areAtWork, last.isContinued(by: entry) {
            longestPause = max(longestPause, stirred.duration(to: now))
        }
        noteWhole(writers, changed: changed, rested: first && age >= rules.textQuietTime, now: now)
        (last, lastWriters) = (entry, writers)
        if changed || writers.areAtWork { stirred = now }
        if let verdict = obstacle(entry, writers, now: now) { return verdict }
        return verdict(entry, writers, completeness, since: stirred ?? now, first: first, now: now)
    }

    private mutating func noteWhole(
        _ writers: Writers, changed: Bool, rested: Bool, now: SuspendingClock.Instant
    ) {
        let wereAtWork = lastWriters.areAtWork
        if last == nil ? writers.areAtWork || completeSince == nil : changed || wereAtWork { completeSince = now }
        if writers == .open {
            // Opened since the last look, be it that it was open then too and was closed in between.
            let isBack = !wereAtWork || told == .closed
            if isBack { isWhole = false }
            let since = isBack ? now : openSince ?? now
            openSince = since
            // Who writes page by page has it open for a moment each.
            if since.duration(to: now) >= rules.textQuietTime { isWhole = true }
            return
        }
        openSince = nil
        // A download ends when the file beside it goes.
        if case .downloading = writers { isWhole = true } else if changed, !wereAtWork { isWhole = rested }
    }

    /// What keeps any file from being taken, whatever its content.
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
                reason: "cannot be listed: its file system does not answer; mount it anew, or unmount it",
                until: now + SpoolLimits.unreadableRecheck)
        }
        switch writers {
        case .open:
            told = .touched
            return .held(reason: "still being written", until: now + SpoolLimits.writerRecheck)
        case .downloading(let companion):
            return .held(
                reason: "still being downloaded, as '\(companion)' beside it says; remove that file if it is left over",
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
        if writers == .none, !rules.readsInPlace, told == .moved || first && cameWhole(entry) { return .take }
        let due = since + wait(entry, writers, completeness)
        return now >= due ? .take : .wait(until: due)
    }

    /// How long it must have stayed as it is.
    private func wait(_ entry: InboxEntry, _ writers: Writers, _ completeness: Completeness) -> Duration {
        let least = rules.readsInPlace && entry.isCoarselyTimed ? rules.patientQuietTime : rules.quietTime
        if completeness == .complete { return least }
        let isDone = writers == .none || told != .touched
        if completeness == .hidden { return isDone ? least : max(least, rules.patientQuietTime) }
        let cameWhole = isWhole || told == .moved || cameWhole(entry)
        let isDoubtful = completeness == .doubtful || isSequel || longestPause > .zero
        let text = max(
            least, cameWhole ? .zero : rules.textQuietTime, isDoubtful ? rules.quietTime * SpoolLimits.doubt : .zero)
        // Looks at a file that is just being written see it change, too.
        if isDone, !isSequel, longestPause <= rules.quietTime { return text }
        // Who paused that long may pause so again, and somewhat longer.
        return max(text, rules.patientQuietTime, min(longestPause * SpoolLimits.pauses, rules.holdTime))
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

    /// Whether the last thing that happened to it was not a write: its name or permissions changed well after its
    /// content. Both times are the file's, so no clock of ours matters; a time set by hand only makes us wait.
    private func cameWhole(_ entry: InboxEntry) -> Bool {
        let (age, overflow) = entry.change.subtractingReportingOverflow(entry.modification)
        return !overflow && .nanoseconds(age) > max(rules.quietTime, SpoolLimits.wholeAge)
    }

    /// What is said to things that can never be an article.
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
