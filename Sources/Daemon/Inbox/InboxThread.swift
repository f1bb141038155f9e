// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Logging
internal import Spool
internal import Systemd
internal import SystemPackage

/// Watches over the inbox, one thread: opens its mail, looks at what is due, works off the backlog.
///
/// An event is a hint; the directory is the truth. Waiting for the full pipeline is what keeps it from claiming more
/// than can be worked off.
final class InboxThread: @unchecked Sendable {
    // Proof of Sendable: everything mutable is touched by the thread that calls `run`, or before it starts.
    private let directories: SpoolDirectories
    private let rules: LiveSettings
    private let mailbox: InboxEventQueue
    private let inFlight: InFlightFiles
    private let handler: InboxFileHandler
    private let backlog: Backlog
    private let embargoes: Embargoes
    private let reporting: Reporting
    private let logger: Logger
    /// End when nothing is left to do but to wait for files that are held.
    private let once: Bool

    /// Begun by a run that ended early, and read one at a time: these go after the other leftovers, before all else.
    private let suspects: Suspects
    /// Left in `work/` by a run that ended early: these go before all others.
    private var leftovers: [FileName] = []
    /// Whether more lie there than are listed at once.
    private var hasMoreLeftovers = false
    /// Since when there has been something left over without a break.
    private var leftoversSince: SuspendingClock.Instant?
    /// When `work/` is looked through again for files that nobody holds.
    private var strayLook = SuspendingClock.now
    private var isStopping = false
    /// Why there are no events, as last told.
    private var polledFor: String?
    /// Mounts in the inbox without events, as last told.
    private var polledMounts: [FileName: String] = [:]

    /// Files of the backlog, and of what was left over, looked at before mail is read again.
    private static let stride = 64
    /// How often to ask whether the world is well again.
    private static let pausedLook = Duration.seconds(1)
    /// Names of leftovers that are kept: more than were ever in custody at once, so that more are no crash of ours.
    private static let leftoverNames = 65_536
    /// How long the start waits for the inbox to be looked through: the survey goes on beside the work.
    private static let startLimit = Duration.seconds(10)

    init(
        directories: SpoolDirectories, rules: LiveSettings, mailbox: InboxEventQueue, inFlight: InFlightFiles,
        handler: InboxFileHandler,
        backlog: Backlog, suspects: Suspects, embargoes: Embargoes, reporting: Reporting, logger: Logger, once: Bool
    ) {
        self.directories = directories
        self.rules = rules
        self.mailbox = mailbox
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

    /// Finds what is there at start: queued, not yet taken.
    func queueWhatIsThere() throws(SpoolError) {
        let found = try leftInWork()
        strayLook = .now + rules.current.rescanInterval
        handler.prepare()
        let (others, condemned) = suspects.begin(with: found, inPlace: suspects.leftInPlace(handler.isUndecided))
        leftovers = others
        if !found.isEmpty { reporting.outcomes.send(.recovering(files: found.count, orMore: hasMoreLeftovers)) }
        for (suspect, reason) in condemned { handler.reject(suspect, reason) }
        handler.isReadingAlone = leftovers.isEmpty && !suspects.isEmpty
        try backlog.surveyAtStart(upTo: InboxThread.startLimit) { found in
            reporting.note(waiting: found + leftovers.count + suspects.countInWork, oldest: nil)
            reporting.publish()
            reporting.notify([.extendTimeout(.seconds(60))])
        }
        report()
    }

    /// Nothing of what lies in `work/` may be on its way already when this is called.
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

    /// Queues what lies in `work/` though nobody holds it or will take it up: whatever the reason, it must not wait for
    /// the next start.
    private func lookForStrays() {
        guard strayLook <= .now, leftovers.isEmpty, suspects.isEmpty, !hasMoreLeftovers else { return }
        strayLook = .now + rules.current.rescanInterval
        var strays: [FileName] = []
        do throws(SpoolError) {
            // Only this thread claims, so that what is not held now was not just claimed.
            try InboxScan.leftInWork(directories) { entry in
                if !inFlight.holds(entry.name) { strays.append(entry.name) }
                return strays.count < InboxThread.leftoverNames
            }
        } catch {
            // Looked for again the next time; a directory that is closed to us is told of when something moves there.
            logger.debug("\(error), ignoring")
        }
        // A file that was just moved on is gone when it is to be taken up, and that is all.
        leftovers = strays
    }

    /// Runs until stopped, or with `once` until all is worked off.
    /// - Returns: what stays in the inbox after that; nothing where it was stopped.
    func run() -> HeldFiles {
        while !isStopping, !(once && hasWorkedOff()) {
            // Whether what is in the way has gone, nobody tells.
            let look = once ? min(nextLook, SuspendingClock.now + InboxThread.pausedLook) : nextLook
            let mail = mailbox.take(until: hasWork ? .now : look)
            isStopping = mail.isStopping
            guard !isStopping else { break }
            open(mail)
            for name in embargoes.takeFresh() { handler.look(at: name) }
            backlog.tend()
            lookAtDue()
            lookForStrays()
            handler.processed.catchUp()
            takeLeftovers()
            takeSuspects()
            lookAtBacklog()
            sweep()
            report()
        }
        backlog.stop()
        guard once, !isStopping else { return HeldFiles([]) }
        report()
        return handler.candidates.held
    }

    private var hasWork: Bool {
        canTakeSuspect || handler.hasCapacity && (!leftovers.isEmpty || backlog.hasNames && handler.hasCapacityToSettle)
    }

    private var canTakeSuspect: Bool {
        leftovers.isEmpty && !suspects.isEmpty && inFlight.isIdle && !handler.isPaused
    }

    /// Whether nothing is left but what is held, and all of that is told.
    private func hasWorkedOff() -> Bool {
        guard leftovers.isEmpty, suspects.isEmpty, !hasMoreLeftovers, backlog.isEmpty, inFlight.count == 0,
            handler.candidates.areAllHeld
        else { return false }
        handler.tellHeld()
        return reporting.degradation == nil
    }

    private var nextLook: SuspendingClock.Instant {
        guard handler.hasCapacity else {
            return handler.isPaused ? .now + InboxThread.pausedLook : backlog.nextTending
        }
        let dues = [handler.nextDue, inFlight.nextDue, handler.nextSweep, handler.processed.nextCatchUp, strayLook]
        return dues.compactMap(\.self).reduce(backlog.nextTending, min)
    }

    private func open(_ mail: InboxEventQueue.Mail) {
        // Before the events of their coming back are looked at.
        for file in mail.returned { handler.takeBack(file) }
        for reason in mail.rescans { note(reason) }
        if !mail.rescans.isEmpty { backlog.rescan() }
        if let mounts = mail.mounts { note(mounts) }
        for directory in mail.directories {
            for free in handler.reviewUnmovable(below: directory) { backlog.list(free) }
            backlog.list(directory)
        }
        for (name, event) in mail.changed { handler.look(at: name, told: event) }
    }

    private func lookAtDue() {
        let now = SuspendingClock.now
        while handler.hasCapacity, let name = handler.takeDue(at: now) {
            if !backlog.lookAgain(atClosed: name) { handler.look(at: name) }
        }
        for name in inFlight.due(at: now) where !suspects.takesBack(name, entry(inWork: name)) {
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
            handler.takeUp(leftover: name)
        }
        guard hasMoreLeftovers, leftovers.isEmpty, inFlight.isIdle else { return }
        do throws(SpoolError) { leftovers = try leftInWork().map(\.name) } catch {
            // They are found at the next start.
            hasMoreLeftovers = false
            logger.warning("\(error), ignoring")
        }
    }

    /// One at a time, with nothing else under way.
    private func takeSuspects() {
        if inFlight.isIdle { suspects.noteDecided() }
        while leftovers.isEmpty, !handler.isPaused, inFlight.isIdle, let suspect = suspects.next() {
            handler.takeUp(suspect)
            if inFlight.isIdle { suspects.noteDecided() }
        }
        handler.isReadingAlone = suspects.alone != nil || leftovers.isEmpty && !suspects.isEmpty
    }

    /// Nil for what is gone, or cannot be looked at: then it is found at the next start.
    private func entry(inWork name: FileName) -> InboxEntry? {
        do throws(SpoolError) { return try WriterProbe.probe(name, in: directories.work)?.entry } catch {
            return nil
        }
    }

    private func lookAtBacklog() {
        for _ in 0..<InboxThread.stride {
            guard leftovers.isEmpty, handler.hasCapacityToSettle, let name = backlog.popNewest() else { return }
            if !handler.isCandidate(name.name) { handler.look(at: name.name, discovered: name.seen) }
        }
    }

    // MARK: What is told

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
        let waiting = handler.candidates.waiting
        let count = waiting.count + backlog.count + leftovers.count + suspects.countInWork + inFlight.count
        leftoversSince = leftovers.isEmpty && suspects.isEmpty ? nil : leftoversSince ?? .now
        let oldest = [waiting.oldest, inFlight.oldest, backlog.since, leftoversSince].compactMap(\.self).min()
        reporting.note(waiting: count, oldest: oldest)
        reporting.note(held: handler.candidates.heldCount, longest: handler.longestHeld())
        reporting.note(
            .held,
            handler.candidates.isFullOfHeld
                ? "\(handler.candidates.heldCount) files are held, and no more are looked for until some are complete"
                : nil)
    }
}
