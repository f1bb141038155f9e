// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Logging
internal import Spool
internal import Systemd
internal import SystemPackage

/// The single thread that handles the inbox: takes events, checks due files, processes the backlog.
///
/// An event is a hint; the directory is the truth. This thread blocks while the pipeline is full, so it never claims
/// more than the pipeline can process.
final class InboxThread: @unchecked Sendable {
    // Proof of Sendable: all mutable state is used only by the thread that calls `run`, or before it starts.
    private let directories: SpoolDirectories
    private let rules: LiveSettings
    private let eventQueue: InboxEventQueue
    private let inFlight: InFlightFiles
    private let handler: InboxFileHandler
    private let backlog: Backlog
    private let embargoes: Embargoes
    private let reporting: Reporting
    private let logger: Logger
    /// Stop when only held files are left.
    private let once: Bool

    /// Files that an earlier run was reading when it was killed. They are read one at a time, after the other leftovers
    /// and before all other files.
    private let suspects: Suspects
    /// Files that a killed run left in `work/`: processed before all others.
    private var leftovers: [FileName] = []
    /// Whether `work/` holds more leftovers than are listed at once.
    private var hasMoreLeftovers = false
    /// Since when there have been leftovers without interruption.
    private var leftoversSince: SuspendingClock.Instant?
    /// When `work/` is searched again for files that are not in flight.
    private var nextStrayCheck = SuspendingClock.now
    private var isStopping = false
    /// Why there are no events, as last logged.
    private var polledFor: String?
    /// Mounts in the inbox without events, as last logged.
    private var polledMounts: [FileName: String] = [:]

    /// Maximum number of backlog files, and of leftovers, to process before the event queue is read again.
    private static let stride = 64
    /// Interval between checks whether an external problem has ended.
    private static let pausedCheckInterval = Duration.seconds(1)
    /// Maximum number of names of leftovers: more than are ever in flight at once, so a larger number does not come
    /// from a crash.
    private static let leftoverNames = 65_536
    /// How long the start waits for the survey of the inbox; the survey continues while files are processed.
    private static let startLimit = Duration.seconds(10)

    init(
        directories: SpoolDirectories, rules: LiveSettings, eventQueue: InboxEventQueue, inFlight: InFlightFiles,
        handler: InboxFileHandler,
        backlog: Backlog, suspects: Suspects, embargoes: Embargoes, reporting: Reporting, logger: Logger, once: Bool
    ) {
        self.directories = directories
        self.rules = rules
        self.eventQueue = eventQueue
        self.inFlight = inFlight
        self.handler = handler
        self.backlog = backlog
        self.suspects = suspects
        self.embargoes = embargoes
        self.reporting = reporting
        self.logger = logger
        self.once = once
    }

    // MARK: The loop

    /// Queues the files that exist at start, without claiming any.
    func queueExistingFiles() throws(SpoolError) {
        let found = try leftInWork()
        nextStrayCheck = .now + rules.current.rescanInterval
        handler.prepare()
        let (others, toReject) = suspects.begin(with: found, inPlace: suspects.leftInPlace(handler.isUndecided))
        leftovers = others
        if !found.isEmpty { reporting.outcomes.send(.recovering(files: found.count, orMore: hasMoreLeftovers)) }
        for (suspect, reason) in toReject { handler.reject(suspect, reason) }
        handler.isReadingAlone = leftovers.isEmpty && !suspects.isEmpty
        try backlog.surveyAtStart(upTo: InboxThread.startLimit) { found in
            reporting.note(waiting: found + leftovers.count + suspects.countInWork, oldest: nil)
            reporting.publish()
            reporting.notify([.extendTimeout(.seconds(60))])
        }
        report()
    }

    /// Must be called while no file in `work/` is being processed.
    private func leftInWork() throws(SpoolError) -> [InboxEntry] {
        let waiting = inFlight.waiting
        var left: [InboxEntry] = []
        try InboxScan.leftInWork(directories) { entry in
            if !waiting.contains(entry.name) { left.append(entry) }
            return left.count <= InboxThread.leftoverNames
        }
        hasMoreLeftovers = left.count > InboxThread.leftoverNames
        return left
    }

    /// Queues files in `work/` that are neither in flight nor waiting for a retry: whatever the reason, they must not
    /// wait for the next start.
    private func findStrays() {
        guard nextStrayCheck <= .now, leftovers.isEmpty, suspects.isEmpty, !hasMoreLeftovers else { return }
        nextStrayCheck = .now + rules.current.rescanInterval
        var strays: [FileName] = []
        do throws(SpoolError) {
            // Only this thread claims files, so a file that is not in flight now was not just claimed.
            try InboxScan.leftInWork(directories) { entry in
                if !inFlight.holds(entry.name) { strays.append(entry.name) }
                return strays.count < InboxThread.leftoverNames
            }
        } catch {
            // Retried the next time; an inaccessible directory is reported when a file is moved there.
            logger.debug("\(error), ignoring")
        }
        // A file that was moved in the meantime is found missing later, which is harmless.
        leftovers = strays
    }

    /// Runs until stopped, or with `once` until all files are processed.
    /// - Returns: the files that stay in the inbox; none if it was stopped.
    func run() -> HeldFiles {
        while !isStopping, !(once && isAllProcessed()) {
            // No event reports the end of an external problem.
            let deadline = once ? min(nextCheck, SuspendingClock.now + InboxThread.pausedCheckInterval) : nextCheck
            let events = eventQueue.take(until: hasWork ? .now : deadline)
            isStopping = events.isStopping
            guard !isStopping else { break }
            handle(events)
            for name in embargoes.takeRequestedChecks() { handler.check(name) }
            backlog.update()
            checkDueFiles()
            findStrays()
            handler.processed.catchUp()
            takeLeftovers()
            takeSuspects()
            checkBacklog()
            sweep()
            report()
        }
        backlog.stop()
        guard once, !isStopping else { return HeldFiles([]) }
        report()
        return handler.pending.held
    }

    private var hasWork: Bool {
        canTakeSuspect || handler.hasCapacity && (!leftovers.isEmpty || backlog.hasNames && handler.hasCapacityToSettle)
    }

    private var canTakeSuspect: Bool {
        leftovers.isEmpty && !suspects.isEmpty && inFlight.isIdle && !handler.isPaused
    }

    /// Whether only held files are left and all of them are reported.
    private func isAllProcessed() -> Bool {
        guard leftovers.isEmpty, suspects.isEmpty, !hasMoreLeftovers, backlog.isEmpty, inFlight.count == 0,
            handler.pending.areAllHeld
        else { return false }
        handler.reportHeld()
        return reporting.degradation == nil
    }

    private var nextCheck: SuspendingClock.Instant {
        guard handler.hasCapacity else {
            return handler.isPaused ? .now + InboxThread.pausedCheckInterval : backlog.nextUpdate
        }
        let dues = [
            handler.nextDue, inFlight.nextDue, handler.nextSweep, handler.processed.nextCatchUp, nextStrayCheck,
        ]
        return dues.compactMap(\.self).reduce(backlog.nextUpdate, min)
    }

    private func handle(_ events: InboxEventQueue.Events) {
        // Before the events that their return causes.
        for file in events.returned { handler.handle(returned: file) }
        for reason in events.rescans { note(reason) }
        if !events.rescans.isEmpty { backlog.rescan() }
        if let mounts = events.mounts { note(mounts) }
        for directory in events.directories {
            for free in handler.reviewUnmovable(below: directory) { backlog.list(free) }
            backlog.list(directory)
        }
        for (name, event) in events.changed { handler.check(name, event: event) }
    }

    private func checkDueFiles() {
        let now = SuspendingClock.now
        while handler.hasCapacity, let name = handler.takeDue(at: now) {
            if !backlog.listAgain(closed: name) { handler.check(name) }
        }
        for name in inFlight.due(at: now) where !suspects.requeueIfSuspect(name, entry(inWork: name)) {
            leftovers.append(name)
        }
    }

    private func sweep() {
        guard let due = handler.nextSweep, due <= .now else { return }
        for name in handler.sweep() { logger.debug("removed empty '\(name)'") }
    }

    private func takeLeftovers() {
        for _ in 0..<InboxThread.stride {
            guard handler.hasCapacity, let name = leftovers.popLast() else { break }
            handler.resume(leftover: name)
        }
        guard hasMoreLeftovers, leftovers.isEmpty, inFlight.isIdle else { return }
        do throws(SpoolError) { leftovers = try leftInWork().map(\.name) } catch {
            // The next start finds them.
            hasMoreLeftovers = false
            logger.warning("\(error), ignoring")
        }
    }

    /// Takes suspects one at a time, while nothing else is in flight.
    private func takeSuspects() {
        if inFlight.isIdle { suspects.noteDecided() }
        while leftovers.isEmpty, !handler.isPaused, inFlight.isIdle, let suspect = suspects.next() {
            handler.resume(suspect)
            if inFlight.isIdle { suspects.noteDecided() }
        }
        handler.isReadingAlone = suspects.alone != nil || leftovers.isEmpty && !suspects.isEmpty
    }

    /// Nil for a file that is gone or cannot be examined: the next start finds it.
    private func entry(inWork name: FileName) -> InboxEntry? {
        do throws(SpoolError) { return try WriterProbe.probe(name, in: directories.work)?.entry } catch {
            return nil
        }
    }

    private func checkBacklog() {
        for _ in 0..<InboxThread.stride {
            guard leftovers.isEmpty, handler.hasCapacityToSettle, let name = backlog.popNewest() else { return }
            if !handler.isPending(name.name) { handler.check(name.name, discovered: name.seen) }
        }
    }

    // MARK: Reporting

    private func note(_ mounts: [FileName: String]) {
        for (mount, why) in mounts where polledMounts[mount] != why {
            reporting.outcomes.send(.polling(mount: mount, why))
        }
        if mounts != polledMounts {
            polledMounts = mounts
            let names = mounts.keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
            reporting.note(
                .mounts,
                mounts.isEmpty
                    ? nil
                    : "listed at intervals, not watched: \(names): \(Set(mounts.values).sorted().joined(separator: "; "))"
            )
        }
        backlog.poll(mounts.keys.sorted())
    }

    private func note(_ reason: RescanReason) {
        switch reason {
        case .overflow:
            reporting.outcomes.send(.queueOverflow(directories.inbox))
        case .inboxReplaced:
            reporting.outcomes.send(.inboxReplaced(directories.inbox))
        case .inboxMissing:
            reporting.degrade(inboxMissing: directories.inbox)
        case .polling(let why):
            guard why != polledFor else { return }
            polledFor = why
            reporting.outcomes.send(.polling(directories.inbox, why))
            reporting.note(.polling, "inbox listed at intervals, not watched: \(why)")
        case .mountsChanged: logger.debug("\(reason)")
        case .watching:
            polledFor = nil
            reporting.outcomes.send(.watchingAgain(directories.inbox))
            reporting.note(.polling, nil)
        }
    }

    private func report() {
        let waiting = handler.pending.waiting
        let count = waiting.count + backlog.count + leftovers.count + suspects.countInWork + inFlight.count
        leftoversSince = leftovers.isEmpty && suspects.isEmpty ? nil : leftoversSince ?? .now
        let oldest = [waiting.oldest, inFlight.oldest, backlog.since, leftoversSince].compactMap(\.self).min()
        reporting.note(waiting: count, oldest: oldest)
        reporting.note(held: handler.pending.heldCount, longest: handler.longestHeld())
        reporting.note(
            .held,
            handler.pending.isFullOfHeld
                ? "\(handler.pending.heldCount) files are held, and no more are looked for until some are complete"
                : nil)
    }
}
