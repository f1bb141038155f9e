// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CompletenessCheck
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Checks one file of the inbox at a time: whether it is complete and may be claimed. If so, hands it to the pipeline.
///
/// A faulty file never blocks other files: a file that cannot be claimed now stays pending and is checked again.
final class InboxFileHandler: @unchecked Sendable {
    // Proof of Sendable: all mutable state is used only by the inbox thread, or before it starts.
    // Members that are not private are used by the extensions of this class in other files.
    let directories: SpoolDirectories
    let rules: LiveSettings
    let pipeline: IntakePipeline
    let inFlight: InFlightFiles
    let processed: ProcessedFiles
    let unmovable: UnmovableDirectories
    let suspects: Suspects
    /// Moves decided files to their destination.
    let dispose: @Sendable ([FileReport]) -> Void
    let embargoes: Embargoes
    let progress: StageProgress
    let reporting: Reporting
    let troubled: TroubledFiles
    /// Maximum number of files in flight; each is an open file.
    private let inFlightLimit: Int

    var pending = PendingFiles()
    var taken = RecentNames()
    var truncations = KnownTruncations()
    private var companions = DownloadCompanions()
    /// Directories that the daemon emptied: removed once nothing in them changes.
    var emptied = EmptyDirectories()

    /// Number of failures in a row because of external errors, without a success in between.
    var failuresInRow = 0
    var pausedUntil = SuspendingClock.now

    /// Delay before a retry after an external error.
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

    /// Disposal wakes the inbox thread when there is capacity again.
    var hasCapacity: Bool { inFlight.count < inFlightLimit && !isPaused && !isReadingAlone }

    /// Whether one file is read alone and no other file may be taken.
    var isReadingAlone = false

    /// Whether no file is taken because of an external problem; checked again about once a second.
    var isPaused: Bool { reporting.isIntakeStopped || pausedUntil > .now }

    /// Whether a file from a scan may settle in addition to those that settle already.
    var hasCapacityToSettle: Bool { hasCapacity && pending.hasCapacity }

    /// Whether a file stays in the inbox and was decided earlier. Callable from any thread.
    func isSettled(_ entry: InboxEntry) -> Bool { staysInPlace(entry.name) && processed.contains(entry) }

    /// Whether the history has no decision on this version of a file, or only that it was held.
    func isUndecided(_ entry: InboxEntry) -> Bool { !processed.contains(entry) }

    func staysInPlace(_ name: FileName) -> Bool {
        rules.current.disposition == .keep || unmovable.contains(name)
    }

    /// Loads the history of files that stay in the inbox.
    func prepare() { processed.prepare() }

    /// Checks whether files can now be moved out of directories from which they could not be moved before.
    func reviewUnmovable(below top: FileName = FileName("")) -> [FileName] { unmovable.review(below: top) }

    /// Whether a file is pending.
    func isPending(_ name: FileName) -> Bool { pending[name] != nil }

    func forget(_ name: FileName) { noteVanished(name) }

    /// A file whose next check is due.
    func takeDue(at now: SuspendingClock.Instant) -> FileName? { pending.takeDue(at: now) }

    /// When the next check or report is due.
    var nextDue: SuspendingClock.Instant? { [pending.nextDue(), pending.nextListing].compactMap(\.self).min() }

    func longestHeld() -> [ServiceState.HeldFile] { pending.longestHeld(at: .now) }

    // MARK: Checking

    /// - Parameters:
    ///   - event: what the kernel reported of it since the last check.
    ///   - discovered: when a listing first showed it.
    func check(_ name: FileName, event: FileEvent = .touched, discovered: SuspendingClock.Instant? = nil) {
        progress.begin(.settle, on: name)
        defer { progress.end(.settle) }
        let rules = rules.current
        do throws(SpoolError) {
            let entry = try InboxScan.entry(name, in: directories.inbox, ignoring: rules.ignoring)
            if let entry, isHeldByEmbargo(entry) || isDecided(entry) { return }
            guard entry != nil,
                let probed = try WriterProbe.probe(name, in: directories.inbox, end: completeness)
            else { return noteVanished(name) }
            var pendingFile = pendingFile(name, discovered: discovered)
            pendingFile.settling.note(event)
            let reason = truncations.reason(probed.entry)
            var verdict = try settle(
                &pendingFile, probed, completeness: reason.map { .truncated(reason: $0) } ?? probed.completeness)
            // The hold time is over: the readable part is read, and the reader decides.
            if reason != nil, case .reject = verdict { verdict = .take }
            try act(on: verdict, name, probed.entry, pendingFile)
        } catch {
            // The file was claimed, but could neither be opened nor returned: it is in `work/`.
            let isInWork = error.step == .putBack
            if isInWork { pending.remove(name) }
            trouble(error, with: name, from: isInWork ? .work : .inbox)
        }
    }

    private func settle(
        _ pendingFile: inout PendingFiles.PendingFile, _ probed: ProbeResult, completeness: Completeness
    ) throws(SpoolError) -> Settling.Verdict {
        let (now, age) = (SuspendingClock.now, probed.age)
        var settling = pendingFile.settling
        let verdict = settling.observe(
            probed.entry, writers: probed.writers, completeness: completeness, age: age, at: now)
        // Checked last, and usually once per file: on a network file system each name costs a round trip.
        if probed.entry.kind == .regular, verdict.isFinal || probed.entry.size == 0,
            let companion = try companions.find(
                for: probed.entry.name, isEmpty: probed.entry.size == 0, in: directories.inbox, at: now)
        {
            return pendingFile.settling.observe(
                probed.entry, writers: .downloading(beside: companion), completeness: completeness, age: age, at: now)
        }
        pendingFile.settling = settling
        return verdict
    }

    /// A directory that cannot be listed, or that is nested too deeply.
    /// - Returns: whether it is held and listed again when due.
    func handle(blocked entry: InboxEntry) -> Bool {
        var pendingFile = pendingFile(entry.name)
        let verdict = pendingFile.settling.observe(
            entry, writers: .unavailable, completeness: .unknown, at: .now)
        do throws(SpoolError) {
            try act(on: verdict, entry.name, entry, pendingFile)
            if case .held = verdict { return true }
        } catch {
            trouble(error, with: entry.name, from: .inbox)
        }
        return false
    }

    /// Whether the file is complete by its format. In a web archive the check follows the lengths of the records: each
    /// step counts as progress.
    private func completeness(
        size: Int64, read: (Int64, Int) throws(Errno) -> [UInt8]
    ) throws(Errno) -> Completeness {
        try TruncationCheck.completeness(size: size) { (offset, count) throws(Errno) in
            progress.advance(.settle)
            return try read(offset, count)
        }
    }

    func pendingFile(_ name: FileName, discovered: SuspendingClock.Instant? = nil) -> PendingFiles.PendingFile {
        if let known = pending[name] { return known }
        var settling = Settling(
            rules: rules.current.settling, isSequel: taken.contains(name, at: .now), discovered: discovered)
        if unmovable.contains(name) { settling.readInPlace() }
        return PendingFiles.PendingFile(settling: settling, at: .now)
    }

    // MARK: Empty directories

    var nextSweep: SuspendingClock.Instant? { emptied.due }

    /// Removes the directories that the daemon emptied and that have not changed since.
    /// - Returns: the removed directories.
    func sweep() -> [FileName] { emptied.sweep(in: directories.inbox, at: .now) }
}
