// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Intake
internal import Logging
internal import Reading
internal import Spool
internal import SystemPackage
internal import Systemd

/// Looks at the inbox, waits until files are complete, claims them and hands them to the pipeline: one thread.
///
/// An event is a hint; the directory is the truth. Waiting for the full pipeline is what keeps it from claiming more
/// than can be worked off.
final class InboxThread: @unchecked Sendable {
    // Proof of Sendable: everything mutable is touched by the thread that calls `run`, or before it starts.
    private let directories: SpoolDirectories
    private let rules: RuleBook
    private let mailbox: Mailbox
    private let pipeline: IntakePipeline
    private let custody: Custody
    private let takenBefore: TakenBefore
    private let progress: StageProgress
    private let reporting: Reporting
    private let logger: Logger
    /// End when nothing is left to do but to wait for files that are held.
    private let once: Bool
    /// Files that may be ours at once; each is an open file.
    private let custodyLimit: Int

    private var candidates = Candidates()
    /// Found by a scan and not yet looked at, oldest first: the newest goes first.
    private var backlog: [FileName] = []
    /// Left in `work/` by a run that ended early: these go before all others.
    private var leftovers: [FileName] = []
    /// Directories that are held because we may not list them: looked at by listing them again.
    private var closed: Set<FileName> = []
    /// Since when there has been a backlog or something left over without a break.
    private var backlogSince: SuspendingClock.Instant?
    private var nextRescan = SuspendingClock.now
    /// Directories that we emptied: removed when nothing stirs in them.
    private var emptied = EmptyDirectories()
    private var isStopping = false
    /// Why there are no events, as last told.
    private var polledFor: String?

    /// Files of the backlog looked at before mail is read again.
    private static let stride = 64
    /// Before a complete file is looked at again that there was no room for.
    private static let roomDelay = Duration.milliseconds(50)
    /// Between two looks at what the world keeps us from taking.
    private static let troubleDelay = Duration.seconds(1)
    /// Permissions are mended by people; there may be thousands of files to ask for again.
    private static let deniedDelay = Duration.seconds(5)

    init(
        directories: SpoolDirectories, rules: RuleBook, mailbox: Mailbox, pipeline: IntakePipeline,
        custody: Custody, takenBefore: TakenBefore, progress: StageProgress, reporting: Reporting, logger: Logger,
        once: Bool, custodyLimit: Int
    ) {
        self.directories = directories
        self.rules = rules
        self.mailbox = mailbox
        self.pipeline = pipeline
        self.custody = custody
        self.takenBefore = takenBefore
        self.progress = progress
        self.reporting = reporting
        self.logger = logger
        self.once = once
        self.custodyLimit = custodyLimit
    }

    // MARK: The loop

    /// Finds what is there at start: queued, not yet taken.
    func queueWhatIsThere() throws(SpoolError) {
        var left: [FileName] = []
        try InboxScan.leftInWork(directories) { entry in
            left.append(entry.name)
            return true
        }
        leftovers = left
        if !left.isEmpty { reporting.outcomes.send(.recovering(files: left.count)) }
        try rescan()
        report()
    }

    /// Runs until stopped, or with `once` until all is worked off.
    func run() {
        while !isStopping, !(once && isWorkedOff) {
            let mail = mailbox.take(until: hasWork ? .now : nextLook)
            isStopping = mail.isStopping
            guard !isStopping else { break }
            open(mail)
            lookAtDue()
            takeLeftovers()
            lookAtBacklog()
            sweep()
            report()
        }
    }

    private var hasWork: Bool {
        hasRoom && (!leftovers.isEmpty || !backlog.isEmpty && candidates.hasRoom)
    }

    /// Disposal wakes us when there is room again.
    private var hasRoom: Bool { custody.count < custodyLimit }

    private var isWorkedOff: Bool {
        leftovers.isEmpty && backlog.isEmpty && custody.count == 0 && candidates.areAllHeld
    }

    private var nextLook: SuspendingClock.Instant {
        guard hasRoom else { return nextRescan }
        return [nextRescan, candidates.nextDue, custody.nextDue, emptied.due].compactMap(\.self).min() ?? nextRescan
    }

    private func open(_ mail: Mailbox.Mail) {
        for reason in mail.rescans { note(reason) }
        if !mail.rescans.isEmpty || SuspendingClock.now >= nextRescan {
            scan(nil)
        } else {
            for directory in mail.directories { scan(directory) }
        }
        for (name, isClosed) in mail.changed { look(at: name, isClosed: isClosed) }
    }

    private func lookAtDue() {
        let now = SuspendingClock.now
        for name in candidates.due(at: now) where hasRoom {
            guard closed.remove(name) != nil else {
                look(at: name, isClosed: false)
                continue
            }
            scan(name)
            if !closed.contains(name) { candidates.remove(name) }
        }
        leftovers += custody.due(at: now)
    }

    private func sweep() {
        guard let due = emptied.due, due <= .now else { return }
        for name in emptied.sweep(in: directories.inbox, at: .now) { logger.debug("removed empty '\(name)'") }
    }

    private func takeLeftovers() {
        while hasRoom, let name = leftovers.popLast() {
            do throws(SpoolError) {
                guard let glimpse = try WriterProbe.glimpse(name, in: directories.work) else { continue }
                try submit(Claim(recovering: glimpse.entry, in: directories), recovered: true)
            } catch {
                trouble(error, with: name, from: .work)
            }
        }
    }

    private func lookAtBacklog() {
        for _ in 0..<InboxThread.stride {
            guard hasRoom, candidates.hasRoom, let name = backlog.popLast() else { return }
            if candidates[name] == nil { look(at: name, isClosed: false) }
        }
    }

    // MARK: Scanning

    private func scan(_ directory: FileName?) {
        do throws(SpoolError) {
            if let directory { try list(directory) } else { try rescan() }
            reporting.recover(.inbox)
        } catch {
            reporting.degrade(.inbox, "\(error)")
            nextRescan = .now + InboxThread.troubleDelay
        }
    }

    private func rescan() throws(SpoolError) {
        nextRescan = .now + rules.current.rescanInterval
        backlog = []
        try list(nil)
    }

    private func list(_ directory: FileName?) throws(SpoolError) {
        var found: [(name: FileName, change: Int64)] = []
        var blocked: [InboxEntry] = []
        try InboxScan.entries(in: directories.inbox, under: directory, ignoring: rules.current.ignoring) { entry in
            if entry.kind == .closedDirectory || entry.kind == .deepDirectory {
                blocked.append(entry)
            } else if candidates[entry.name] == nil, !takenBefore.contains(entry) {
                found.append((entry.name, entry.change))
            }
            return true
        }
        backlog += found.sorted { ($0.change, $1.name) < ($1.change, $0.name) }.map(\.name)
        for directory in blocked { judge(blocked: directory) }
    }

    /// A directory that we may not list, or that lies too deep.
    private func judge(blocked entry: InboxEntry) {
        var candidate = candidates.candidate(entry.name, rules: rules.current.settling, at: .now)
        let verdict = candidate.settling.observe(
            entry, writers: .unavailable, completeness: .unknown, at: .now)
        do throws(SpoolError) {
            try act(on: verdict, entry.name, entry, candidate)
            if case .held = verdict { closed.insert(entry.name) }
        } catch {
            trouble(error, with: entry.name, from: .inbox)
        }
    }

    private func note(_ reason: RescanReason) {
        switch reason {
        case .overflow:
            reporting.outcomes.send(.queueOverflow(directories.inbox))
        case .inboxReplaced:
            reporting.recover(.watch)
            reporting.outcomes.send(.inboxReplaced(directories.inbox))
        case .inboxMissing:
            reporting.degrade(.watch, "\(reason): '\(directories.inbox)'; make it anew, or move it back")
        case .polling(let why):
            guard why != polledFor else { return }
            polledFor = why
            reporting.outcomes.send(.polling(directories.inbox, why))
        }
    }

    // MARK: One file

    private func look(at name: FileName, isClosed: Bool) {
        progress.begin(.settle, on: name)
        defer { progress.end(.settle) }
        let rules = rules.current
        do throws(SpoolError) {
            guard let entry = try InboxScan.entry(name, in: directories.inbox, ignoring: rules.ignoring),
                !takenBefore.contains(entry),
                let glimpse = try WriterProbe.glimpse(name, in: directories.inbox)
            else {
                candidates.remove(name)
                return
            }
            var candidate = candidates.candidate(name, rules: rules.settling, at: .now)
            if isClosed { candidate.settling.noteClosed() }
            let whole = glimpse.entry.size <= Int64(glimpse.head.count)
            let verdict = candidate.settling.observe(
                glimpse.entry, writers: glimpse.writers,
                completeness: StructureCheck.completeness(head: glimpse.head, tail: glimpse.tail, isWhole: whole),
                at: .now)
            try act(on: verdict, name, glimpse.entry, candidate)
        } catch {
            trouble(error, with: name, from: .inbox)
        }
    }

    private func act(
        on verdict: Settling.Verdict, _ name: FileName, _ entry: InboxEntry, _ candidate: Candidates.Candidate
    ) throws(SpoolError) {
        switch verdict {
        case .take where !hasRoom: candidates.wait(name, candidate, until: .now + InboxThread.roomDelay)
        case .take:
            // Where it cannot be had, what was told of it stays with it, so as not to be told again and again.
            if rules.current.disposition == .keep {
                try submit(KeptFile(name, in: directories))
            } else {
                try submit(Claim(taking: entry, in: directories), recovered: false)
                emptied.note(name, at: .now)
            }
            candidates.remove(name)
            reporting.recover(.inbox)
        case .wait(let until): candidates.wait(name, candidate, until: until)
        case .held(let reason, let until):
            if candidates.hold(name, candidate, reason: reason, until: until, at: .now) {
                reporting.outcomes.write(.held, file: name, stage: .settle, reason: reason)
            }
        case .reject(let reason):
            try setAside(name, entry, reason, from: .inbox)
            candidates.remove(name)
        }
    }

    private func submit(_ claim: consuming Claim, recovered: Bool) {
        submit(TakenFile(claim), recovered: recovered)
    }

    private func submit(_ file: consuming KeptFile) {
        takenBefore.note(file.entry)
        submit(TakenFile(file), recovered: false)
    }

    private func submit(_ file: TakenFile, recovered: Bool) {
        // Waiting for a full pipeline is no hang of ours; if it hangs, its stages show it.
        progress.end(.settle)
        let entry = file.entry
        pipeline.submit(
            IntakeFile(
                name: entry.name, fallbackSource: IntakeFile.source(fromPath: entry.name), size: entry.size,
                inode: entry.inode, modification: entry.modification, received: Date(), recovered: recovered,
                ticket: custody.take(file), content: file))
    }

    /// What can never be an article goes to `rejected/` as it is, unopened.
    private func setAside(
        _ name: FileName, _ entry: InboxEntry, _ reason: String, from origin: Quarantine.Origin
    ) throws(SpoolError) {
        var place: FileName?
        if rules.current.disposition == .keep, origin == .inbox {
            takenBefore.note(entry)
        } else {
            var touched = TouchedDirectories()
            place = try Quarantine(directories).setAside(
                entry, from: origin,
                RejectionReason(reason, stage: .settle, rejected: Date(), size: entry.size), touching: &touched)
            try touched.sync(in: directories)
        }
        takenBefore.record(rejected: entry, reason: reason, place: place)
        reporting.noteRefusal()
        reporting.recover(.inbox)
        reporting.outcomes.write(.rejected, file: name, stage: .settle, reason: reason)
    }

    /// One bad file never blocks the others; a world at fault makes us wait.
    private func trouble(_ error: SpoolError, with name: FileName, from origin: Quarantine.Origin) {
        switch (error.kind, error.remedy) {
        case (.vanished, _): candidates.remove(name)
        case (_, .reject(let reason)):
            do throws(SpoolError) {
                let root = origin == .work ? directories.work : directories.inbox
                guard let glimpse = try WriterProbe.glimpse(name, in: root) else { return }
                try setAside(name, glimpse.entry, reason, from: origin)
                candidates.remove(name)
            } catch {
                postpone(name, "\(error)", from: origin, for: InboxThread.deniedDelay)
            }
        case (.busy, _), (.changed, _): postpone(name, nil, from: origin)
        case (.denied, _): postpone(name, "\(error)", from: origin, for: InboxThread.deniedDelay)
        default:
            reporting.degrade(.inbox, "\(error)")
            postpone(name, "\(error)", from: origin)
        }
    }

    private func postpone(
        _ name: FileName, _ reason: String?, from origin: Quarantine.Origin, for delay: Duration = troubleDelay
    ) {
        let due = SuspendingClock.now + delay
        guard origin == .inbox else { return custody.retry(name, at: due) }
        let candidate = candidates.candidate(name, rules: rules.current.settling, at: .now)
        if candidates.postpone(name, candidate, reason: reason, until: due), let reason {
            reporting.outcomes.write(.held, file: name, stage: .claim, reason: reason)
        }
    }

    // MARK: What is told

    private func report() {
        let waiting = candidates.waiting
        let count = waiting.count + backlog.count + leftovers.count + custody.count
        backlogSince = backlog.isEmpty && leftovers.isEmpty ? nil : backlogSince ?? .now
        reporting.note(waiting: count, oldest: [waiting.oldest, custody.oldest, backlogSince].compactMap(\.self).min())
        reporting.note(held: candidates.held)
    }
}
