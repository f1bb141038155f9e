// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Intake
internal import Reading
internal import Spool
internal import SystemPackage

/// Looks at one file of the inbox at a time: is it complete, may it be ours, and if so hands it to the pipeline.
///
/// One bad file never blocks the others: what cannot be taken now is a candidate, to be looked at again.
final class FileJudge: @unchecked Sendable {
    // Proof of Sendable: everything mutable is touched by the inbox thread alone, or before it starts.
    private let directories: SpoolDirectories
    private let rules: RuleBook
    private let pipeline: IntakePipeline
    private let custody: Custody
    private let takenBefore: TakenBefore
    private let unmovable: UnmovableDirectories
    /// Sends files that are decided where they belong.
    private let dispose: @Sendable ([FileReport]) -> Void
    private let embargoes: Embargoes
    private let progress: StageProgress
    private let reporting: Reporting
    private let troubled: TroubledFiles
    /// Files that may be ours at once; each is an open file.
    private let custodyLimit: Int

    private(set) var candidates = Candidates()
    private var taken = RecentNames()
    private var cut = CutFiles()
    private var companions = DownloadCompanions()
    /// Directories that we emptied: removed when nothing stirs in them.
    private var emptied = EmptyDirectories()

    /// Of the files that the world keeps us from taking, how many were tried in a row without one that could be taken.
    private var vainTries = 0
    private var pausedUntil = SuspendingClock.now

    /// Before a complete file is looked at again that there was no room for.
    private static let roomDelay = Duration.milliseconds(50)
    /// Between two looks at what the world keeps us from taking.
    private static let troubleDelay = Duration.seconds(1)
    /// Permissions are mended by people; there may be thousands of files to ask for again, each the more seldom the
    /// longer it lasts.
    private static let deniedDelay = Duration.seconds(5)
    private static let longestDelay = Duration.seconds(60)
    /// Before the world is tried again, once this many files could not be taken.
    private static let pause = Duration.seconds(5)
    /// Between two looks at the clock, for a file under embargo.
    private static let embargoLook = Duration.seconds(60)
    private static let mostVainTries = 8

    init(
        directories: SpoolDirectories, rules: RuleBook, pipeline: IntakePipeline, custody: Custody,
        takenBefore: TakenBefore, unmovable: UnmovableDirectories, dispose: @escaping @Sendable ([FileReport]) -> Void,
        embargoes: Embargoes, progress: StageProgress, reporting: Reporting, troubled: TroubledFiles, custodyLimit: Int
    ) {
        self.directories = directories
        self.rules = rules
        self.pipeline = pipeline
        self.custody = custody
        self.takenBefore = takenBefore
        self.unmovable = unmovable
        self.dispose = dispose
        self.embargoes = embargoes
        self.progress = progress
        self.reporting = reporting
        self.troubled = troubled
        self.custodyLimit = custodyLimit
    }

    /// Disposal wakes us when there is room again.
    var hasRoom: Bool { custody.count < custodyLimit && !isPaused && !isReadingAlone }

    /// Whether one file is read by itself, and no other is to be taken.
    var isReadingAlone = false

    /// Whether nothing is to be taken because the world could not have it; to be asked again about once a second.
    var isPaused: Bool { reporting.isIntakeStopped || pausedUntil > .now }

    /// Whether a file that a scan found may be waited for beside those that are.
    var hasRoomToSettle: Bool { hasRoom && candidates.hasRoom }

    /// Whether a file lies in the inbox to stay there, decided long ago. From any thread.
    func isSettled(_ entry: InboxEntry) -> Bool { staysInPlace(entry.name) && takenBefore.contains(entry) }

    private func staysInPlace(_ name: FileName) -> Bool {
        rules.current.disposition == .keep || unmovable.hold(name)
    }

    /// Reads what the history knows of files that stayed in the inbox.
    func prepare() { takenBefore.prepare() }

    /// Looks whether files can be moved out of directories now where they could not.
    func reviewUnmovable(below top: FileName = FileName("")) -> [FileName] { unmovable.review(below: top) }

    /// Whether a file is being waited for.
    func isCandidate(_ name: FileName) -> Bool { candidates[name] != nil }

    func forget(_ name: FileName) { noteGone(name) }

    /// A file that is to be looked at again by then.
    func takeDue(at now: SuspendingClock.Instant) -> FileName? { candidates.takeDue(at: now) }

    /// When there is something to be looked at, or to be told, again.
    var nextDue: SuspendingClock.Instant? { [candidates.nextDue(), candidates.naming].compactMap(\.self).min() }

    func longestHeld() -> [ServiceState.HeldFile] { candidates.longestHeld(at: .now) }

    // MARK: Looking

    /// - Parameters:
    ///   - told: what the kernel told of it since the last look.
    ///   - discovered: when it was first listed.
    func look(at name: FileName, told: FileEvent = .touched, discovered: SuspendingClock.Instant? = nil) {
        progress.begin(.settle, on: name)
        defer { progress.end(.settle) }
        let rules = rules.current
        do throws(SpoolError) {
            let entry = try InboxScan.entry(name, in: directories.inbox, ignoring: rules.ignoring)
            if let entry, isHeldByEmbargo(entry) || isDecided(entry) { return }
            guard entry != nil,
                let glimpse = try WriterProbe.glimpse(name, in: directories.inbox, end: completeness)
            else { return noteGone(name) }
            var candidate = candidate(name, discovered: discovered)
            candidate.settling.note(told)
            let reason = cut.reason(glimpse.entry)
            var verdict = try settle(
                &candidate, glimpse, completeness: reason.map { .truncated(reason: $0) } ?? glimpse.completeness)
            // Its time is up: what can be read of it is read, and the reader says what becomes of it.
            if reason != nil, case .reject = verdict { verdict = .take }
            try act(on: verdict, name, glimpse.entry, candidate)
        } catch {
            // Claimed, not to be opened, and not to be put back: it lies in `work/`.
            let isInWork = error.step == .giveBack
            if isInWork { candidates.remove(name) }
            trouble(error, with: name, from: isInWork ? .work : .inbox)
        }
    }

    private func settle(
        _ candidate: inout Candidates.Candidate, _ glimpse: Glimpse, completeness: Completeness
    ) throws(SpoolError) -> Settling.Verdict {
        let (now, age) = (SuspendingClock.now, glimpse.age)
        var settling = candidate.settling
        let verdict = settling.observe(
            glimpse.entry, writers: glimpse.writers, completeness: completeness, age: age, at: now)
        // Asked last, and of each file once as a rule: on a network file system each name costs a round trip.
        if glimpse.entry.kind == .regular, verdict.isFinal || glimpse.entry.size == 0,
            let companion = try companions.find(
                for: glimpse.entry.name, isEmpty: glimpse.entry.size == 0, in: directories.inbox, at: now)
        {
            return candidate.settling.observe(
                glimpse.entry, writers: .downloading(beside: companion), completeness: completeness, age: age, at: now)
        }
        candidate.settling = settling
        return verdict
    }

    /// Whether a file was read in place before. Once it can be moved, it goes where it belongs without being read again.
    private func isDecided(_ entry: InboxEntry) -> Bool {
        guard takenBefore.contains(entry) else { return false }
        let name = entry.name
        if staysInPlace(name) {
            candidates.remove(name)
            return true
        }
        guard hasRoom, let decisions = takenBefore.decisions(on: entry) else {
            candidates.wait(name, candidate(name), until: .now + FileJudge.troubleDelay)
            return true
        }
        // What was rejected, in whole or in part, or forgotten, is read again, and decided as what comes anew.
        let isStored = !decisions.isEmpty && decisions.allSatisfy { $0.article != nil && $0.reason == nil }
        guard isStored else {
            takenBefore.forget(entry)
            return false
        }
        do throws(SpoolError) {
            try moveDecided(entry)
        } catch {
            // Claimed, not to be opened, and not to be put back: it lies in `work/`.
            let isInWork = error.step == .giveBack
            if isInWork { candidates.remove(name) }
            if isInWork || !stays(name, error) { trouble(error, with: name, from: isInWork ? .work : .inbox) }
        }
        return true
    }

    private func moveDecided(_ entry: InboxEntry) throws(SpoolError) {
        let claim = try Claim(taking: entry, in: directories)
        candidates.remove(entry.name)
        emptied.note(entry.name, at: .now)
        takenBefore.forget(entry)
        let claimed = claim.entry
        let isSame =
            (claimed.inode, claimed.size, claimed.modification) == (entry.inode, entry.size, entry.modification)
        guard isSame else { return submit(claim, recovered: false, acceptsCut: false) }
        let file = TakenFile(claim)
        let intake = intakeFile(file, recovered: false, acceptsCut: false)
        dispose([FileReport(file: intake, sha256: nil, verdict: .admitted(articles: 1, forgotten: 0, rejected: []))])
    }

    /// Whether it is for its directory that a file cannot be moved: then it is read in place.
    private func stays(_ name: FileName, _ error: SpoolError) -> Bool {
        do throws(SpoolError) {
            return try unmovable.note(name, error)
        } catch {
            // Its directory is gone, or cannot be looked at: what befell the file is told instead.
            return false
        }
    }

    /// Whether a file was read and holds articles that nobody may use yet; it is then looked at again in time.
    private func isHeldByEmbargo(_ entry: InboxEntry) -> Bool {
        guard let embargo = embargoes.embargo(on: entry, now: Date()) else { return false }
        let left = embargo.until.timeIntervalSinceNow
        guard left > 0 else {
            // It was taken as far as it could be, and now is again.
            takenBefore.forget(entry)
            return false
        }
        // Clocks are set, so that the time is asked for now and then.
        let due = SuspendingClock.now + min(.seconds(left), FileJudge.embargoLook)
        // The history has a line of each article that is held so.
        if candidates.hold(entry.name, candidate(entry.name), reason: embargo.reason, until: due, at: .now) {
            reporting.outcomes.write(.held, file: entry.name, stage: .settle, reason: embargo.reason)
        }
        return true
    }

    /// A directory that we may not list, or that lies too deep.
    /// - Returns: whether it is held, to be listed again when it is due.
    func judge(blocked entry: InboxEntry) -> Bool {
        var candidate = candidate(entry.name)
        let verdict = candidate.settling.observe(
            entry, writers: .unavailable, completeness: .unknown, at: .now)
        do throws(SpoolError) {
            try act(on: verdict, entry.name, entry, candidate)
            if case .held = verdict { return true }
        } catch {
            trouble(error, with: entry.name, from: .inbox)
        }
        return false
    }

    /// Takes up a file that lies in `work/`.
    func takeUp(leftover name: FileName) {
        // One of its name may have been claimed since it was found.
        guard !custody.holds(name) else { return }
        do throws(SpoolError) {
            guard let glimpse = try WriterProbe.glimpse(name, in: directories.work) else {
                return noteGone(name, from: .work)
            }
            try submit(Claim(recovering: glimpse.entry, in: directories), recovered: true, acceptsCut: false)
            noteTaken(name)
        } catch {
            trouble(error, with: name, from: .work)
        }
    }

    /// Rejects a file that lies in `work/`, unread.
    func reject(leftover name: FileName, _ reason: String) {
        do throws(SpoolError) {
            guard let glimpse = try WriterProbe.glimpse(name, in: directories.work) else { return }
            try setAside(name, glimpse.entry, reason, from: .work)
        } catch {
            trouble(error, with: name, from: .work)
        }
    }

    /// A file that the pipeline could not decide on: it lies in the inbox again, or still.
    func takeBack(_ file: Unfinished) {
        takenBefore.forget(file.entry)
        switch file.cause {
        case .changed: break
        case .truncated(let reason): cut.note(file.entry, reason: reason)
        case .trouble(let reason): return postpone(file.entry.name, reason, from: .inbox, for: FileJudge.deniedDelay)
        }
        // Where it was given back under another name, an event tells.
        look(at: file.entry.name)
    }

    /// What the format says of its end. A web archive is walked by the lengths of its records: each step is progress.
    private func completeness(
        size: Int64, read: (Int64, Int) throws(Errno) -> [UInt8]
    ) throws(Errno) -> Completeness {
        try StructureCheck.completeness(size: size) { (offset, count) throws(Errno) in
            progress.goesOn(.settle)
            return try read(offset, count)
        }
    }

    private func candidate(_ name: FileName, discovered: SuspendingClock.Instant? = nil) -> Candidates.Candidate {
        if let known = candidates[name] { return known }
        var settling = Settling(
            rules: rules.current.settling, isSequel: taken.contains(name, at: .now), discovered: discovered)
        if unmovable.hold(name) { settling.readInPlace() }
        return Candidates.Candidate(settling: settling, at: .now)
    }

    // MARK: Acting

    private func act(
        on verdict: Settling.Verdict, _ name: FileName, _ entry: InboxEntry, _ candidate: Candidates.Candidate
    ) throws(SpoolError) {
        switch verdict {
        case .take where !hasRoom: candidates.wait(name, candidate, until: .now + FileJudge.roomDelay)
        case .take:
            // Where it cannot be had, what was told of it stays with it, so as not to be told again and again.
            guard try take(name, entry, candidate) else { return }
            candidates.remove(name)
            taken.note(name, at: .now)
            cut.forget(entry)
            noteTaken(name)
        case .wait(let until): candidates.wait(name, candidate, until: until)
        case .held(let reason, let until):
            if candidates.hold(name, candidate, reason: reason, until: until, at: .now) {
                reporting.outcomes.write(.held, file: name, stage: .settle, reason: reason)
                takenBefore.record(.held, entry, stage: .settle, reason: reason)
            }
        case .reject(let reason):
            try setAside(name, entry, reason, from: .inbox)
            candidates.remove(name)
        }
    }

    /// - Returns: false where it is to be read in place, and must settle by the rules for that first.
    private func take(
        _ name: FileName, _ entry: InboxEntry, _ candidate: Candidates.Candidate
    ) throws(SpoolError) -> Bool {
        let acceptsCut = cut.reason(entry) != nil
        let complete = candidate.settling.completeSince
        if !staysInPlace(name) {
            do throws(SpoolError) {
                try submit(
                    Claim(taking: entry, in: directories), recovered: false, acceptsCut: acceptsCut, complete: complete)
                emptied.note(name, at: .now)
                return true
            } catch {
                guard stays(name, error) else { throw error }
            }
        }
        guard candidate.settling.rules.readsInPlace else {
            var candidate = candidate
            candidate.settling.readInPlace()
            candidates.wait(name, candidate, until: .now + rules.current.settling.quietTime)
            return false
        }
        try submit(KeptFile(name, in: directories), acceptsCut: acceptsCut, complete: complete)
        return true
    }

    private func submit(
        _ claim: consuming Claim, recovered: Bool, acceptsCut: Bool, complete: SuspendingClock.Instant? = nil
    ) {
        submit(TakenFile(claim), recovered: recovered, acceptsCut: acceptsCut, complete: complete)
    }

    private func submit(_ file: consuming KeptFile, acceptsCut: Bool, complete: SuspendingClock.Instant?) {
        let change = file.entry.change
        let mayBeBegun = takenBefore.mayBeBegun(file.entry)
        takenBefore.note(file.entry)
        submit(
            TakenFile(file), recovered: mayBeBegun, acceptsCut: acceptsCut, change: change, complete: complete)
    }

    private func submit(
        _ file: TakenFile, recovered: Bool, acceptsCut: Bool, change: Int64? = nil,
        complete: SuspendingClock.Instant? = nil
    ) {
        // Waiting for a full pipeline is no hang of ours; if it hangs, its stages show it.
        progress.end(.settle)
        pipeline.submit(
            intakeFile(file, recovered: recovered, acceptsCut: acceptsCut, change: change, complete: complete))
    }

    /// - Parameter complete: since when it has been seen complete.
    private func intakeFile(
        _ file: TakenFile, recovered: Bool, acceptsCut: Bool, change: Int64? = nil,
        complete: SuspendingClock.Instant? = nil
    ) -> IntakeFile {
        let entry = file.entry
        let (now, moment) = (SuspendingClock.now, Date())
        let begun = complete ?? now
        return IntakeFile(
            name: entry.name, fallbackSource: IntakeFile.source(fromPath: entry.name), size: entry.size,
            inode: entry.inode, modification: entry.modification, change: change,
            received: moment.addingTimeInterval(-(begun.duration(to: now) / .seconds(1))), begun: begun,
            recovered: recovered, acceptsCut: acceptsCut, ticket: custody.take(file), content: file)
    }

    /// What can never be an article goes to `rejected/` as it is, unopened.
    private func setAside(
        _ name: FileName, _ entry: InboxEntry, _ reason: String, from origin: Quarantine.Origin
    ) throws(SpoolError) {
        var place: FileName?
        if origin == .work || !staysInPlace(name) {
            var touched = TouchedDirectories()
            do throws(SpoolError) {
                place = try Quarantine(directories).setAside(
                    entry, from: origin,
                    RejectionReason(reason, stage: .settle, rejected: Date(), size: entry.size), touching: &touched)
                reporting.noteSetAside()
            } catch {
                guard origin == .inbox, stays(name, error) else { throw error }
            }
            try touched.sync(in: directories)
        }
        if place == nil { takenBefore.note(entry) }
        takenBefore.record(.rejected, entry, stage: .settle, reason: reason, place: place)
        reporting.noteRefusal()
        noteTaken(name)
        reporting.outcomes.write(.rejected, file: name, stage: .settle, reason: reason)
    }

    /// One bad file never blocks the others; a world at fault makes us wait.
    private func trouble(_ error: SpoolError, with name: FileName, from origin: Quarantine.Origin) {
        switch (error.kind, error.remedy) {
        case (.vanished, _): noteGone(name, from: origin)
        case (_, .reject(let reason)):
            do throws(SpoolError) {
                let root = origin == .work ? directories.work : directories.inbox
                guard let glimpse = try WriterProbe.glimpse(name, in: root) else {
                    return noteGone(name, from: origin)
                }
                try setAside(name, glimpse.entry, reason, from: origin)
                candidates.remove(name)
            } catch {
                if error.concernsOneName { return postpone(name, "\(error)", from: origin, for: FileJudge.deniedDelay) }
                obstruct(name, error, from: origin)
            }
        case (.busy, _), (.changed, _): postpone(name, nil, from: origin)
        case (.denied, _) where error.cause != .readOnlyFileSystem && origin == .inbox:
            postpone(name, "\(error)", from: origin, for: FileJudge.deniedDelay)
        default: obstruct(name, error, from: origin)
        }
    }

    /// The world is at fault. After some files in a row none is tried for a while; a few that the disk does not give
    /// back, tried again and again, are no reason for that.
    private func obstruct(_ name: FileName, _ error: SpoolError, from origin: Quarantine.Origin) {
        let trouble = Trouble(error)
        troubled.note(name, at: .claiming)
        reporting.degrade(.claiming, trouble.text, kind: trouble.kind)
        vainTries += 1
        if min(vainTries, troubled.count(at: .claiming)) >= FileJudge.mostVainTries {
            pausedUntil = .now + FileJudge.pause
        }
        postpone(name, "\(error)", from: origin)
    }

    private func noteTaken(_ name: FileName) {
        vainTries = 0
        troubled.clear(name, at: .claiming)
    }

    /// It is not there any more, or not for us: whatever was in its way is nobody's trouble now. One of its name may
    /// still lie in `work/`.
    private func noteGone(_ name: FileName, from origin: Quarantine.Origin = .inbox) {
        if origin == .inbox { candidates.remove(name) } else { custody.forget(name) }
        if !custody.holds(name) { troubled.clear(name) }
    }

    private func postpone(
        _ name: FileName, _ reason: String?, from origin: Quarantine.Origin, for delay: Duration = troubleDelay
    ) {
        guard origin == .inbox else { return custody.retry(name, after: delay) }
        var candidate = candidate(name)
        let longest = delay == FileJudge.deniedDelay ? FileJudge.longestDelay : FileJudge.pause
        let due = SuspendingClock.now + candidate.delay(from: delay, upTo: longest)
        if candidates.postpone(name, candidate, reason: reason, until: due), let reason {
            reporting.outcomes.write(.held, file: name, stage: .claim, reason: reason, needsAction: true)
            // For the history alone: what cannot be looked at now either is told of in the journal.
            if let entry = try? InboxScan.entry(name, in: directories.inbox, ignoring: rules.current.ignoring) {
                takenBefore.record(.held, entry, stage: .claim, reason: reason)
            }
        }
    }

    // MARK: Empty directories

    var nextSweep: SuspendingClock.Instant? { emptied.due }

    /// Removes the directories that we emptied and that have been quiet since.
    /// - Returns: what was removed.
    func sweep() -> [FileName] { emptied.sweep(in: directories.inbox, at: .now) }
}
