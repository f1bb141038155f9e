// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Decides whether one file of the inbox is complete. Pure: what was seen and when come in, a verdict goes out.
///
/// Time is the monotonic clock's; the wall clock and the times that a file claims are never compared with it.
public struct Settling: Sendable {
    public struct Rules: Sendable, Hashable {
        /// How long a file must stay as it is.
        public var quietTime: Duration
        /// The same where the format has no end to look for, and either nothing tells that its writer is done or it
        /// looks like the beginning of something.
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
            quietTime: Duration = .milliseconds(200), holdTime: Duration = .seconds(30),
            acceptsTruncated: Bool = false, maximumSize: Int64 = .max, readsInPlace: Bool = false
        ) {
            self.quietTime = quietTime
            patientQuietTime = max(quietTime * SpoolLimits.patience, SpoolLimits.leastPatience)
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
    }

    private let rules: Rules
    private var last: InboxEntry?
    /// When it was last seen to have changed, or a writer to have it open.
    private var stirred: SuspendingClock.Instant?
    /// What the kernel told last, where nothing has changed since.
    private var told = FileEvent.touched
    /// The same, for the look that comes next.
    private var telling = FileEvent.touched
    /// The longest time that its writer let pass, as far as seen, between closing it and going on.
    private var longestPause = Duration.zero
    /// Whether a file of this name was taken a moment ago: it may go on where that one ended.
    private let isSequel: Bool

    public init(rules: Rules, isSequel: Bool = false) {
        self.rules = rules
        self.isSequel = isSequel
    }

    /// What the kernel told (`InboxHint.changed`). Call it before the look that follows.
    public mutating func note(_ event: FileEvent) { telling = telling.then(event) }

    /// - Parameters:
    ///   - entry: as it is now.
    ///   - writers: `.unavailable` for what is not a regular file.
    ///   - completeness: what the format says of its first and last bytes.
    public mutating func observe(
        _ entry: InboxEntry, writers: Writers, completeness: Completeness, at now: SuspendingClock.Instant
    ) -> Verdict {
        if let reason = Settling.objection(to: entry.kind) { return .reject(reason: reason) }
        let first = last == nil
        let changed = last.map { !entry.isUnchanged(since: $0) } ?? true
        if telling != .touched || changed { told = telling }
        telling = .touched
        if let last, let stirred, changed, last.isContinued(by: entry) {
            longestPause = max(longestPause, stirred.duration(to: now))
        }
        last = entry
        if changed || writers == .open { stirred = now }
        if let verdict = obstacle(entry, writers, now: now) { return verdict }
        return verdict(entry, writers, completeness, since: stirred ?? now, first: first, now: now)
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
        switch writers {
        case .open:
            told = .touched
            return .held(reason: "still being written", until: now + SpoolLimits.writerRecheck)
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
        if rules.readsInPlace, entry.isCoarselyTimed { return rules.patientQuietTime }
        if completeness == .complete { return rules.quietTime }
        let isDone = writers == .none || told != .touched
        let isDoubtful = completeness == .doubtful || isSequel || longestPause > .zero
        guard isDoubtful || !isDone else { return rules.quietTime }
        // Looks at a file that is just being written see it change, too.
        if isDone, !isSequel, longestPause <= rules.quietTime { return rules.quietTime * SpoolLimits.doubt }
        // Who paused that long may pause so again, and somewhat longer.
        return max(rules.patientQuietTime, min(longestPause * SpoolLimits.pauses, rules.holdTime))
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
        case .regular, .closedDirectory: nil
        case .symlink: "a symbolic link; copy the file itself into the inbox"
        case .fifo: "a named pipe; write its content to a file in the inbox"
        case .socket: "a socket; only plain files can be read"
        case .device: "a device; only plain files can be read"
        case .deepDirectory:
            "a directory more than \(SpoolLimits.depth) levels down; move its files further up in the inbox"
        }
    }
}
