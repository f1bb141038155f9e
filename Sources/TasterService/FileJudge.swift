// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CompletenessCheck
internal import Intake
internal import Spool
internal import SystemPackage

/// Looks at one file of the inbox at a time: is it complete, may it be ours, and if so hands it to the pipeline.
///
/// One bad file never blocks the others: what cannot be taken now is a candidate, to be looked at again.
final class FileJudge: @unchecked Sendable {
    // Proof of Sendable: everything mutable is touched by the inbox thread alone, or before it starts.
    // What is not private is for the other files of this class.
    let directories: SpoolDirectories
    let rules: RuleBook
    let pipeline: IntakePipeline
    let custody: Custody
    let takenBefore: TakenBefore
    let unmovable: UnmovableDirectories
    let suspects: Suspects
    /// Sends files that are decided where they belong.
    let dispose: @Sendable ([FileReport]) -> Void
    let embargoes: Embargoes
    let progress: StageProgress
    let reporting: Reporting
    let troubled: TroubledFiles
    /// Files that may be ours at once; each is an open file.
    private let custodyLimit: Int

    var candidates = Candidates()
    var taken = RecentNames()
    var cut = CutFiles()
    private var companions = DownloadCompanions()
    /// Directories that we emptied: removed when nothing stirs in them.
    var emptied = EmptyDirectories()

    /// Of the files that the world keeps us from taking, how many were tried in a row without one that could be taken.
    var vainTries = 0
    var pausedUntil = SuspendingClock.now

    /// Between two looks at what the world keeps us from taking.
    static let troubleDelay = Duration.seconds(1)

    init(
        directories: SpoolDirectories, rules: RuleBook, pipeline: IntakePipeline, custody: Custody,
        takenBefore: TakenBefore, unmovable: UnmovableDirectories, suspects: Suspects,
        dispose: @escaping @Sendable ([FileReport]) -> Void, embargoes: Embargoes, progress: StageProgress,
        reporting: Reporting, troubled: TroubledFiles, custodyLimit: Int
    ) {
        self.directories = directories
        self.rules = rules
        self.pipeline = pipeline
        self.custody = custody
        self.takenBefore = takenBefore
        self.unmovable = unmovable
        self.suspects = suspects
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

    /// Whether the history says nothing of a file as it is, or only that it was held.
    func isUndecided(_ entry: InboxEntry) -> Bool { !takenBefore.contains(entry) }

    func staysInPlace(_ name: FileName) -> Bool {
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

    /// What the format says of its end. A web archive is walked by the lengths of its records: each step is progress.
    private func completeness(
        size: Int64, read: (Int64, Int) throws(Errno) -> [UInt8]
    ) throws(Errno) -> Completeness {
        try StructureCheck.completeness(size: size) { (offset, count) throws(Errno) in
            progress.goesOn(.settle)
            return try read(offset, count)
        }
    }

    func candidate(_ name: FileName, discovered: SuspendingClock.Instant? = nil) -> Candidates.Candidate {
        if let known = candidates[name] { return known }
        var settling = Settling(
            rules: rules.current.settling, isSequel: taken.contains(name, at: .now), discovered: discovered)
        if unmovable.hold(name) { settling.readInPlace() }
        return Candidates.Candidate(settling: settling, at: .now)
    }

    // MARK: Empty directories

    var nextSweep: SuspendingClock.Instant? { emptied.due }

    /// Removes the directories that we emptied and that have been quiet since.
    /// - Returns: what was removed.
    func sweep() -> [FileName] { emptied.sweep(in: directories.inbox, at: .now) }
}
