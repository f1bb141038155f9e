// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CompletenessCheck
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Looks at one file of the inbox at a time: is it complete, may it be ours, and if so hands it to the pipeline.
///
/// One bad file never blocks the others: what cannot be taken now is a candidate, to be looked at again.
final class InboxFileHandler: @unchecked Sendable {
    // Proof of Sendable: everything mutable is touched by the inbox thread alone, or before it starts.
    // What is not private is for the other files of this class.
    let directories: SpoolDirectories
    let rules: LiveSettings
    let pipeline: IntakePipeline
    let inFlight: InFlightFiles
    let processed: ProcessedFiles
    let unmovable: UnmovableDirectories
    let suspects: Suspects
    /// Sends files that are decided where they belong.
    let dispose: @Sendable ([FileReport]) -> Void
    let embargoes: Embargoes
    let progress: StageProgress
    let reporting: Reporting
    let troubled: TroubledFiles
    /// Files that may be ours at once; each is an open file.
    private let inFlightLimit: Int

    var candidates = PendingFiles()
    var taken = RecentNames()
    var cut = KnownTruncations()
    private var companions = DownloadCompanions()
    /// Directories that we emptied: removed when nothing stirs in them.
    var emptied = EmptyDirectories()

    /// Of the files that the world keeps us from taking, how many were tried in a row without one that could be taken.
    var vainTries = 0
    var pausedUntil = SuspendingClock.now

    /// Between two looks at what the world keeps us from taking.
    static let troubleDelay = Duration.seconds(1)

    init(
        directories: SpoolDirectories, rules: LiveSettings, pipeline: IntakePipeline, inFlight: InFlightFiles,
        processed: ProcessedFiles, unmovable: UnmovableDirectories, suspects: Suspects,
        dispose: @escaping @Sendable ([FileReport]) -> Void, embargoes: Embargoes, progress: StageProgress,
        reporting: Reporting, troubled: TroubledFiles, inFlightLimit: Int
    ) {
        self.directories = directories
        self.rules = rules
        self.pipeline = pipeline
        self.inFlight = inFlight
        self.processed = processed
        self.unmovable = unmovable
        self.suspects = suspects
        self.dispose = dispose
        self.embargoes = embargoes
        self.progress = progress
        self.reporting = reporting
        self.troubled = troubled
        self.inFlightLimit = inFlightLimit
    }

    /// Disposal wakes us when there is room again.
    var hasCapacity: Bool { inFlight.count < inFlightLimit && !isPaused && !isReadingAlone }

    /// Whether one file is read by itself, and no other is to be taken.
    var isReadingAlone = false

    /// Whether nothing is to be taken because the world could not have it; to be asked again about once a second.
    var isPaused: Bool { reporting.isIntakeStopped || pausedUntil > .now }

    /// Whether a file that a scan found may be waited for beside those that are.
    var hasCapacityToSettle: Bool { hasCapacity && candidates.hasCapacity }

    /// Whether a file lies in the inbox to stay there, decided long ago. From any thread.
    func isSettled(_ entry: InboxEntry) -> Bool { staysInPlace(entry.name) && processed.contains(entry) }

    /// Whether the history says nothing of a file as it is, or only that it was held.
    func isUndecided(_ entry: InboxEntry) -> Bool { !processed.contains(entry) }

    func staysInPlace(_ name: FileName) -> Bool {
        rules.current.disposition == .keep || unmovable.hold(name)
    }

    /// Reads what the history knows of files that stayed in the inbox.
    func prepare() { processed.prepare() }

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
                let probed = try WriterProbe.probe(name, in: directories.inbox, end: completeness)
            else { return noteGone(name) }
            var candidate = candidate(name, discovered: discovered)
            candidate.settling.note(told)
            let reason = cut.reason(probed.entry)
            var verdict = try settle(
                &candidate, probed, completeness: reason.map { .truncated(reason: $0) } ?? probed.completeness)
            // Its time is up: what can be read of it is read, and the reader says what becomes of it.
            if reason != nil, case .reject = verdict { verdict = .take }
            try act(on: verdict, name, probed.entry, candidate)
        } catch {
            // Claimed, not to be opened, and not to be put back: it lies in `work/`.
            let isInWork = error.step == .giveBack
            if isInWork { candidates.remove(name) }
            trouble(error, with: name, from: isInWork ? .work : .inbox)
        }
    }

    private func settle(
        _ candidate: inout PendingFiles.PendingFile, _ probed: ProbeResult, completeness: Completeness
    ) throws(SpoolError) -> Settling.Verdict {
        let (now, age) = (SuspendingClock.now, probed.age)
        var settling = candidate.settling
        let verdict = settling.observe(
            probed.entry, writers: probed.writers, completeness: completeness, age: age, at: now)
        // Asked last, and of each file once as a rule: on a network file system each name costs a round trip.
        if probed.entry.kind == .regular, verdict.isFinal || probed.entry.size == 0,
            let companion = try companions.find(
                for: probed.entry.name, isEmpty: probed.entry.size == 0, in: directories.inbox, at: now)
        {
            return candidate.settling.observe(
                probed.entry, writers: .downloading(beside: companion), completeness: completeness, age: age, at: now)
        }
        candidate.settling = settling
        return verdict
    }

    /// A directory that we may not list, or that lies too deep.
    /// - Returns: whether it is held, to be listed again when it is due.
    func handle(blocked entry: InboxEntry) -> Bool {
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
        try TruncationCheck.completeness(size: size) { (offset, count) throws(Errno) in
            progress.goesOn(.settle)
            return try read(offset, count)
        }
    }

    func candidate(_ name: FileName, discovered: SuspendingClock.Instant? = nil) -> PendingFiles.PendingFile {
        if let known = candidates[name] { return known }
        var settling = Settling(
            rules: rules.current.settling, isSequel: taken.contains(name, at: .now), discovered: discovered)
        if unmovable.hold(name) { settling.readInPlace() }
        return PendingFiles.PendingFile(settling: settling, at: .now)
    }

    // MARK: Empty directories

    var nextSweep: SuspendingClock.Instant? { emptied.due }

    /// Removes the directories that we emptied and that have been quiet since.
    /// - Returns: what was removed.
    func sweep() -> [FileName] { emptied.sweep(in: directories.inbox, at: .now) }
}
