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

    private var candidates: [FileName: Candidate] = [:]
    /// Found by a scan and not yet looked at, oldest first: the newest goes first.
    private var backlog: [FileName] = []
    /// Left in `work/` by a run that ended early: these go before all others.
    private var leftovers: [FileName] = []
    private var nextRescan = SuspendingClock.now
    /// Directories that we emptied: removed when nothing stirs in them.
    private var emptied = EmptyDirectories()
    private var isStopping = false
    /// Why there are no events, as last told.
    private var polledFor: String?

    /// Files being settled at once: more are left in the backlog.
    private static let candidateLimit = 8_192
    /// Files of the backlog looked at before mail is read again.
    private static let stride = 64
    /// Files held this long are worth telling about; shorter is how any file arrives.
    private static let heldNotice = Duration.seconds(1)
    /// Before a complete file is looked at again that there was no room for.
    private static let roomDelay = Duration.milliseconds(50)
    /// Between two looks at what the world keeps us from taking.
    private static let troubleDelay = Duration.seconds(1)
    /// Permissions are mended by people; there may be thousands of files to ask for again.
    private static let deniedDelay = Duration.seconds(5)

    private struct Candidate {
        var settling: Settling
        var due: SuspendingClock.Instant
        let seen = ContinuousClock.now
        let since = Date()
        var held: String?
        var isTold = false
    }

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
        hasRoom && (!leftovers.isEmpty || !backlog.isEmpty && candidates.count < InboxThread.candidateLimit)
    }

    /// Disposal wakes us when there is room again.
    private var hasRoom: Bool { custody.count < custodyLimit }

    private var isWorkedOff: Bool {
        leftovers.isEmpty && backlog.isEmpty && custody.count == 0 && candidates.values.allSatisfy { $0.held != nil }
    }

    private var nextLook: SuspendingClock.Instant {
        guard hasRoom else { return nextRescan }
        let due = candidates.values.map(\.due).min() ?? nextRescan
        return min(due, nextRescan, custody.nextDue ?? nextRescan, emptied.due ?? nextRescan)
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
        for (name, candidate) in candidates where candidate.due <= now && hasRoom { look(at: name, isClosed: false) }
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
            guard hasRoom, candidates.count < InboxThread.candidateLimit, let name = backlog.popLast() else { return }
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
        try InboxScan.entries(in: directories.inbox, under: directory, ignoring: rules.current.ignoring) { entry in
            if candidates[entry.name] == nil, !takenBefore.contains(entry) {
                found.append((entry.name, entry.change))
            }
            return true
        }
        backlog += found.sorted { ($0.change, $1.name) < ($1.change, $0.name) }.map(\.name)
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
                candidates[name] = nil
                return
            }
            var candidate =
                candidates[name] ?? Candidate(settling: Settling(rules: rules.settling), due: .now)
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
        on verdict: Settling.Verdict, _ name: FileName, _ entry: InboxEntry, _ candidate: Candidate
    ) throws(SpoolError) {
        var candidate = candidate
        switch verdict {
        case .take where !hasRoom:
            candidate.due = .now + InboxThread.roomDelay
            candidates[name] = candidate
        case .take:
            // Where it cannot be had, what was told of it stays with it, so as not to be told again and again.
            if rules.current.disposition == .keep {
                try submit(KeptFile(name, in: directories))
            } else {
                try submit(Claim(taking: entry, in: directories), recovered: false)
                emptied.note(name, at: .now)
            }
            candidates[name] = nil
            reporting.recover(.inbox)
        case .wait(let until):
            candidate.due = until
            candidate.held = nil
            candidates[name] = candidate
        case .held(let reason, let until):
            candidate.due = min(until, .now + .seconds(1))
            if candidate.held != reason { candidate.isTold = false }
            candidate.held = reason
            if !candidate.isTold, .now - candidate.seen >= InboxThread.heldNotice {
                candidate.isTold = true
                reporting.outcomes.write(.held, file: name, stage: .settle, reason: reason)
            }
            if candidate.isTold { candidate.due = until }
            candidates[name] = candidate
        case .reject(let reason):
            try setAside(name, entry, reason, from: .inbox)
            candidates[name] = nil
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
        reporting.outcomes.write(.rejected, file: name, stage: .settle, reason: reason)
    }

    /// One bad file never blocks the others; a world at fault makes us wait.
    private func trouble(_ error: SpoolError, with name: FileName, from origin: Quarantine.Origin) {
        switch (error.kind, error.remedy) {
        case (.vanished, _): candidates[name] = nil
        case (_, .reject(let reason)):
            do throws(SpoolError) {
                let root = origin == .work ? directories.work : directories.inbox
                guard let glimpse = try WriterProbe.glimpse(name, in: root) else { return }
                try setAside(name, glimpse.entry, reason, from: origin)
                candidates[name] = nil
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
        var candidate = candidates[name] ?? Candidate(settling: Settling(rules: rules.current.settling), due: due)
        candidate.due = due
        if let reason, candidate.held != reason {
            reporting.outcomes.write(.held, file: name, stage: .claim, reason: reason)
        }
        candidate.held = reason
        candidate.isTold = true
        candidates[name] = candidate
    }

    // MARK: What is told

    private func report() {
        let held = candidates.filter { $0.value.held != nil && $0.value.isTold }
        let waiting = candidates.count - held.count + backlog.count + leftovers.count + custody.count
        let settling = candidates.values.filter { !$0.isTold }.map(\.seen).min()
        reporting.note(waiting: waiting, oldest: [settling, custody.oldest].compactMap(\.self).min())
        reporting.note(
            held: held.map { name, candidate in
                ServiceState.HeldFile(
                    name: name.description, reason: candidate.held ?? "", since: candidate.since)
            }.sorted { $0.since < $1.since })
    }
}
