// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Foundation
internal import Logging
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Moves processed files to their destination, in batches, on its own thread: to the archive, to `rejected/`, or
/// deletes them.
///
/// An article is in the index before its file moves. A crash between the two steps repeats the admission, which changes
/// nothing.
final class Disposal: Sendable {
    private let reports = UnboundedQueue<FileReport>()
    private let directories: SpoolDirectories
    private let rules: LiveSettings
    private let inFlight: InFlightFiles
    private let embargoes: Embargoes
    private let suspects: Suspects
    private let index: any FileHistory
    private let progress: StageProgress
    private let reporting: Reporting
    private let troubled: TroubledFiles
    private let logger: Logger
    /// Called after a batch, so that the inbox thread checks whether all work is done.
    private let onBatch: @Sendable () -> Void
    /// Called before a file is returned to the inbox undecided.
    private let onReturned: @Sendable (ReturnedFile) -> Void
    /// The unit of the pause after a failure: one unit after the first, one more after each further failure in a row.
    private let retryPause: Duration

    /// Wait before a file is tried again that an external error kept from being read.
    private static let readingDelay = Duration.seconds(5)
    /// Longest wait after an external error, in seconds. The wait grows by one second per failure up to this limit.
    private static let longestPause = 5
    /// After this many failures the remaining files are not tried: the cause is then external, not a single file.
    private static let failuresPerRound = 8
    /// More than the number of files that can be in flight when a daemon is killed.
    private static let newest = 20_000

    init(
        directories: SpoolDirectories, rules: LiveSettings, inFlight: InFlightFiles, embargoes: Embargoes,
        suspects: Suspects,
        index: any FileHistory, progress: StageProgress, reporting: Reporting, troubled: TroubledFiles, logger: Logger,
        onBatch: @escaping @Sendable () -> Void, onReturned: @escaping @Sendable (ReturnedFile) -> Void,
        retryPause: Duration = .seconds(1)
    ) {
        self.directories = directories
        self.rules = rules
        self.inFlight = inFlight
        self.embargoes = embargoes
        self.suspects = suspects
        self.index = index
        self.progress = progress
        self.reporting = reporting
        self.troubled = troubled
        self.logger = logger
        self.onBatch = onBatch
        self.onReturned = onReturned
        self.retryPause = retryPause
    }

    func put(_ files: [FileReport]) { reports.put(files) }

    /// Files that are in the queue already are still processed.
    func stop() { reports.close() }

    /// A file that is being disposed of, and the progress so far.
    private struct PendingDisposal {
        let report: FileReport
        /// How many of its unreadable parts are in `rejected/` already.
        var kept = 0

        /// Whether the file stays in the inbox permanently.
        var isLeft: Bool {
            switch report.verdict {
            case .admitted, .rejected: report.file.change != nil
            case .held, .changed, .truncated, .retry: false
            }
        }
    }

    /// The work that is left.
    private struct Rest {
        var disposals: [PendingDisposal] = []
        /// New locations of files, not yet recorded because the end of an earlier batch failed.
        var places: [FilePlace] = []
        /// Files that stay in the inbox and are completely decided.
        var kept: [Arrival] = []
        var touched = TouchedDirectories()

        var isEmpty: Bool { disposals.isEmpty && places.isEmpty && kept.isEmpty && touched.isEmpty }
    }

    func run() {
        recordUnplaced()
        var rest = Rest()
        var pause = 0
        while let batch = rest.isEmpty ? reports.takeAll() : reports.takeAll(until: .now + retryPause * pause) {
            rest.disposals += batch.map { PendingDisposal(report: $0) }
            let troubles = process(&rest)
            for (issue, trouble) in [(HealthIssue.spool, troubles.general), (.moving, troubles.single)] {
                if let trouble {
                    reporting.degrade(issue, trouble.text, kind: trouble.kind)
                } else {
                    reporting.recover(issue)
                }
            }
            pause = troubles == (nil, nil) ? 0 : min(pause + 1, Disposal.longestPause)
            onBatch()
        }
        // Files that could not be recorded or moved stay in `work/`; the next start finds them.
        _ = process(&rest)
    }

    /// Tries each remaining file once. A file that fails stays in `rest`, behind the files that were not tried.
    /// - Returns: the error that affects every file, and the error that affects a single file.
    private func process(_ rest: inout Rest) -> (general: Trouble?, single: Trouble?) {
        var failed: [PendingDisposal] = []
        var (trouble, single): (Trouble?, Trouble?) = (nil, nil)
        var tried = 0
        for disposal in rest.disposals {
            guard failed.count < Disposal.failuresPerRound else { break }
            tried += 1
            var disposal = disposal
            progress.begin(.dispose, on: disposal.report.file.name)
            do throws(SpoolError) {
                try dispose(&disposal, &rest.touched, &rest.places)
                if disposal.isLeft { rest.kept.append(disposal.report.kept) }
            } catch {
                if error.concernsOneName {
                    single = single ?? Trouble(error)
                } else {
                    trouble = trouble ?? Trouble(error)
                }
                failed.append(disposal)
            }
        }
        rest.disposals = rest.disposals.dropFirst(tried) + failed
        do {
            try rest.touched.sync(in: directories)
            if !rest.places.isEmpty { try index.record(places: rest.places) }
            rest.places = []
            // This comes last: a file recorded as kept is not read again, so its rejected parts must be in `rejected/`
            // by then.
            if !rest.kept.isEmpty { try index.record(kept: rest.kept) }
            rest.kept = []
        } catch {
            // The files are at their destination; `trace` finds them there without the record.
            trouble = trouble ?? Trouble(error)
        }
        progress.end(.dispose)
        return (trouble, single)
    }

    /// Finds the files that an earlier, killed daemon had moved, and records their location.
    private func recordUnplaced() {
        do {
            let records = try index.unplaced(amongNewest: Disposal.newest)
            guard let since = records.map(\.decided).min() else { return }
            let places = try MovedFileFinder(directories).find(records.map(\.arrival), since: since, now: Date())
            try index.record(places: places)
            if !places.isEmpty { logger.debug("recorded the location of \(places.count) files of an earlier run") }
        } catch {
            // `trace` and `verify` will show less; nothing is lost.
            logger.warning("\(error), ignoring")
        }
    }

    private func dispose(
        _ disposal: inout PendingDisposal, _ touched: inout TouchedDirectories, _ places: inout [FilePlace]
    ) throws(SpoolError) {
        let report = disposal.report
        guard let file = inFlight.file(report.file.ticket) else { return }
        do throws(SpoolError) {
            if case .admitted(_, _, let rejected) = report.verdict, !rejected.isEmpty {
                try keep(rejected, of: &disposal, file, &touched)
            }
            if let place = try move(report, file, &touched) {
                places.append(FilePlace(arrival: report.arrival, place: place))
            }
            inFlight.end(report.file.ticket)
        } catch {
            // While the file is still open, the failure happened before the move.
            if file.isReleased, !shouldRetry(report) { return }
            throw error
        }
    }

    /// A claim ends with each attempt: opens a new one for the next attempt.
    /// - Returns: false when the file has changed since it was decided; then it is read again.
    private func shouldRetry(_ report: FileReport) -> Bool {
        let file = report.file
        do throws(SpoolError) {
            guard let probed = try WriterProbe.probe(file.name, in: directories.work) else {
                inFlight.end(file.ticket)
                return false
            }
            let claim = try Claim(recovering: probed.entry, in: directories)
            let entry = claim.entry
            if (entry.inode, entry.size, entry.modification) == (file.inode, file.size, file.modification) {
                inFlight.replace(file.ticket, with: TakenFile(claim))
                return true
            }
            claim.leaveForRetry()
        } catch {
            // If it cannot be opened now, the next attempt opens it.
            if error.remedy == .retry { return true }
        }
        inFlight.end(file.ticket)
        inFlight.retry(file.name, after: Disposal.readingDelay)
        return false
    }

    private func move(
        _ report: FileReport, _ file: TakenFile, _ touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName? {
        if case .held(let until, let reason) = report.verdict {
            embargoes.note(report.file, Embargoes.Embargo(until: until, reason: reason))
        }
        let claim: Claim
        switch file.release() {
        case .claim(let held): claim = held
        case .kept: return finishInPlace(report, file)
        // The last attempt failed, and opening the file again failed too.
        case .released:
            guard let probed = try WriterProbe.probe(report.file.name, in: directories.work) else { return nil }
            claim = try Claim(recovering: probed.entry, in: directories)
        }
        if case .retry(let reason) = report.verdict {
            claim.leaveForRetry()
            readLater(report.file.name, reason)
            return nil
        }
        clearReadingTrouble(report.file.name)
        switch report.verdict {
        case .admitted(let articles, let forgotten, let rejected):
            if try claim.hasChanged() {
                // A program that had the file open before the claim wrote more: read the rest as a new version.
                let name = try claim.returnToInbox(touching: &touched)
                logger.notice("'\(name)' was written to while it was read; reading it again")
                return nil
            }
            // When a rejected part is not stored completely in `rejected/`, this file is the only complete copy.
            let isNeeded = rejected.contains { !Disposal.isSetAsideWhole($0) }
            let isForgotten = forgotten > 0 && forgotten == articles
            if !isNeeded, isForgotten || rules.current.disposition == .delete {
                if isForgotten { logger.notice("deleting '\(report.file.name)': all its articles were forgotten") }
                try claim.delete(touching: &touched)
                return nil
            }
            let place = try claim.archive(on: Date(), touching: &touched)
            if forgotten > 0 {
                logger.warning("'\(place)' still contains the text of forgotten articles, together with other articles")
            }
            return place
        case .rejected(let stage, let reason):
            let size = report.file.size
            let place = try claim.reject(
                RejectionReason(reason, stage: stage, rejected: Date(), sha256: report.sha256, size: size),
                touching: &touched)
            reporting.noteSetAside()
            return place
        case .held:
            embargoes.requestCheck(of: try claim.returnToInbox(touching: &touched))
            return nil
        case .changed:
            let name = try claim.returnToInbox(touching: &touched)
            logger.notice("'\(name)' was written to while it was read; reading it again")
            return nil
        case .truncated(let reason):
            onReturned(ReturnedFile(entry: file.entry, cause: .truncated(reason: reason)))
            _ = try claim.returnToInbox(touching: &touched)
            return nil
        case .retry: return nil
        }
    }

    /// A file that stays in the inbox.
    private func finishInPlace(_ report: FileReport, _ file: TakenFile) -> FileName? {
        let name = report.file.name
        suspects.noteEnded(inPlace: file.entry)
        switch report.verdict {
        case .admitted, .rejected: clearReadingTrouble(name)
        case .held: embargoes.requestCheck(of: name)
        case .changed:
            logger.notice("'\(name)' was written to while it was read; reading it again")
            onReturned(ReturnedFile(entry: file.entry, cause: .changed))
        case .truncated(let reason):
            onReturned(ReturnedFile(entry: file.entry, cause: .truncated(reason: reason)))
        case .retry(let reason):
            noteReadingTrouble(name, reason)
            onReturned(ReturnedFile(entry: file.entry, cause: .trouble(reason: reason)))
        }
        return nil
    }

    /// An unreadable file does not delay other files.
    private func readLater(_ name: FileName, _ reason: String) {
        noteReadingTrouble(name, reason)
        inFlight.retry(name, after: Disposal.readingDelay)
    }

    private func noteReadingTrouble(_ name: FileName, _ reason: String) {
        troubled.note(name, at: .reading)
        reporting.degrade(.reading, reason)
    }

    private func clearReadingTrouble(_ name: FileName) { troubled.clear(name, at: .reading) }

    /// Stores each unreadable part as a file of its own in `rejected/`; the rest of its file is in the archive.
    /// Articles that cannot be separated from their document (elements of an array) are stored as the whole document,
    /// once.
    private func keep(
        _ rejected: [RejectedMember], of disposal: inout PendingDisposal, _ file: TakenFile,
        _ touched: inout TouchedDirectories
    ) throws(SpoolError) {
        let quarantine = Quarantine(directories)
        let report = disposal.report
        let documents = Dictionary(grouping: rejected, by: \.label)
            .sorted { ($0.value.first?.member ?? 0, $0.key ?? "") < ($1.value.first?.member ?? 0, $1.key ?? "") }
        // The skipped ones were stored before an earlier attempt failed.
        for (label, members) in documents.dropFirst(disposal.kept) {
            guard let first = members.first else { continue }
            let reason = members.count == 1 ? "" : "\(members.count) of its articles could not be read; the first: "
            let ending = label.map { [UInt8(ascii: ".")] + Disposal.ending($0) } ?? []
            let name = FileName(bytes: report.file.name.bytes + ending)
            try keep(first, named: name, reason + first.reason, of: report, file, quarantine, &touched)
            disposal.kept += 1
        }
    }

    /// Maximum size in bytes of a part that is stored separately. A longer part exceeds every limit and is complete in
    /// its file.
    private static let longestPart = 64 << 20
    /// Maximum number of bytes that a part's label adds to the file name.
    private static let longestEnding = 100

    private static func isSetAsideWhole(_ member: RejectedMember) -> Bool {
        member.bytes != nil || member.offset != nil && member.length <= longestPart
    }

    /// A part's label as a file name suffix. The label is untrusted: it may come from an archive or from a compromised
    /// reader process.
    private static func ending(_ label: String) -> [UInt8] {
        label.utf8.prefix(longestEnding).map { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") ? 0x5F : $0 }
    }

    private func keep(
        _ member: RejectedMember, named name: FileName, _ reason: String, of report: FileReport, _ file: TakenFile,
        _ quarantine: Quarantine, _ touched: inout TouchedDirectories
    ) throws(SpoolError) {
        // When there are neither bytes nor an offset (the rest of a damaged archive), the reason is stored next to an
        // empty file.
        var bytes = member.bytes ?? []
        if let offset = member.offset, member.bytes == nil {
            do {
                bytes = try file.read(at: offset, count: min(member.length, Disposal.longestPart))
            } catch {
                throw SpoolError(.read, report.file.name, cause: .ioError, advice: "\(error)")
            }
        }
        let why = RejectionReason(
            reason, stage: .read, rejected: Date(), sha256: report.sha256, size: Int64(member.length),
            member: member.member, entry: member.entry, from: report.file.name)
        let isThere = try quarantine.holds(name, why)
        let place =
            try isThere
            ? Area.rejected.place(of: name)
            : quarantine.add(bytes, name: name, why, touching: &touched)
        if !isThere { reporting.noteSetAside() }
        try note(place, why, quarantine)
    }

    /// Records a rejected part in the history, so that `trace` and `verify` know it.
    private func note(_ place: FileName, _ why: RejectionReason, _ quarantine: Quarantine) throws(SpoolError) {
        guard let stored = try quarantine.stored(place) else { return }
        let reason = "part of '\(why.origin ?? "")': \(why.reason)"
        let arrival = Arrival(
            name: stored.original, sha256: stored.digest, size: stored.entry.size, member: 0,
            inode: stored.entry.inode, modification: stored.entry.modification, received: why.rejected)
        do throws(IndexError) {
            // An earlier run that was killed may have recorded it already.
            if try index.history(of: stored.original).contains(where: { $0.place == place }) { return }
            try index.record([
                ArrivalRecord(
                    arrival: arrival, outcome: .rejected, article: nil, stage: why.stage, reason: reason,
                    decided: why.rejected, place: place)
            ])
        } catch {
            // Tried again together with the file that contains the part.
            if error.remedy == .retry { throw SpoolError(.reject, place, cause: nil, advice: "\(error)") }
            logger.warning("\(error), ignoring; the reason is stored next to the file")
        }
    }
}

/// An error as text, and the kind by which two errors count as the same.
struct Trouble: Equatable {
    let text: String
    let kind: String

    init(_ error: any Error) {
        text = "\(error)"
        switch error {
        // A full or read-only disk is one kind, whatever operation it stops.
        case let error as SpoolError where error.kind == .full || error.cause == .readOnlyFileSystem:
            kind = "\(error.cause?.rawValue ?? 0)"
        case let error as SpoolError: kind = "\(error.step) \(error.cause?.rawValue ?? 0)"
        case let error as IndexError: kind = "\(error.cause)"
        default: kind = text
        }
    }
}
