// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Foundation
internal import Logging
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Sends files that are decided where they belong, on a thread of its own, many at a time: archive, gone, or rejected.
///
/// Articles are in the index before their file moves; a crash between repeats the admission, which changes nothing.
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
    /// Called after a batch, so that the inbox thread looks whether all is done.
    private let onBatch: @Sendable () -> Void
    /// Called before a file is given back to the inbox undecided.
    private let onReturned: @Sendable (ReturnedFile) -> Void
    /// The unit of the pause after a failure: one unit after the first, one more after each further failure in a row.
    private let retryPause: Duration

    /// Before a file that the world kept us from reading is tried again.
    private static let readingDelay = Duration.seconds(5)
    /// Before the world is tried again, each time a second later up to the longest.
    private static let longestPause = 5
    /// Files that are tried in vain before the others need not be: the world is at fault then, not one of them.
    private static let vainTries = 8
    /// Files that may have been in custody when a daemon was killed, and some more.
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

    /// What was put in already is still disposed of.
    func stop() { reports.close() }

    /// A file on its way out, and how far it has come.
    private struct Departure {
        let report: FileReport
        /// Of its parts that could not be read, how many lie in `rejected/`.
        var kept = 0

        /// Whether it stays in the inbox for good.
        var isLeft: Bool {
            switch report.verdict {
            case .admitted, .rejected: report.file.change != nil
            case .held, .changed, .truncated, .retry: false
            }
        }
    }

    /// What is still to be done of all that was put in.
    private struct Rest {
        var departures: [Departure] = []
        /// Where files went, and directories to be written to disk, of batches whose end failed.
        var places: [FilePlace] = []
        /// Files that stay where they are, all of which has been decided.
        var kept: [Arrival] = []
        var touched = TouchedDirectories()

        var isEmpty: Bool { departures.isEmpty && places.isEmpty && kept.isEmpty && touched.isEmpty }
    }

    func run() {
        placeWhatIsNot()
        var rest = Rest()
        var pause = 0
        while let batch = rest.isEmpty ? reports.takeAll() : reports.takeAll(until: .now + retryPause * pause) {
            rest.departures += batch.map { Departure(report: $0) }
            let troubles = work(off: &rest)
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
        // What could not be written down or moved stays in `work/`; the next start finds it.
        _ = work(off: &rest)
    }

    /// Tries all that is to be done once; what fails stays for the next time, behind what was not tried.
    /// - Returns: what keeps every file from leaving, and what keeps a single one.
    private func work(off rest: inout Rest) -> (general: Trouble?, single: Trouble?) {
        var failed: [Departure] = []
        var (trouble, single): (Trouble?, Trouble?) = (nil, nil)
        var tried = 0
        for departure in rest.departures {
            guard failed.count < Disposal.vainTries else { break }
            tried += 1
            var departure = departure
            progress.begin(.dispose, on: departure.report.file.name)
            do throws(SpoolError) {
                try dispose(&departure, &rest.touched, &rest.places)
                if departure.isLeft { rest.kept.append(departure.report.kept) }
            } catch {
                if error.concernsOneName {
                    single = single ?? Trouble(error)
                } else {
                    trouble = trouble ?? Trouble(error)
                }
                failed.append(departure)
            }
        }
        rest.departures = rest.departures.dropFirst(tried) + failed
        do {
            try rest.touched.sync(in: directories)
            if !rest.places.isEmpty { try index.record(places: rest.places) }
            rest.places = []
            // Last: what is noted so is not read again, so its parts must be set aside by then.
            if !rest.kept.isEmpty { try index.record(kept: rest.kept) }
            rest.kept = []
        } catch {
            // The files are where they belong; `trace` finds them there without the note.
            trouble = trouble ?? Trouble(error)
        }
        progress.end(.dispose)
        return (trouble, single)
    }

    /// Finds the files that a daemon before us had moved when it was killed, and writes down where they are.
    private func placeWhatIsNot() {
        do {
            let records = try index.unplaced(amongNewest: Disposal.newest)
            guard let since = records.map(\.decided).min() else { return }
            let places = try MovedFileFinder(directories).find(records.map(\.arrival), since: since, now: Date())
            try index.record(places: places)
            if !places.isEmpty { logger.debug("noted where \(places.count) files of an earlier run are") }
        } catch {
            // `trace` and `verify` will say less; nothing is lost.
            logger.warning("\(error), ignoring")
        }
    }

    private func dispose(
        _ departure: inout Departure, _ touched: inout TouchedDirectories, _ places: inout [FilePlace]
    ) throws(SpoolError) {
        let report = departure.report
        guard let file = inFlight.file(report.file.ticket) else { return }
        do throws(SpoolError) {
            if case .admitted(_, _, let rejected) = report.verdict, !rejected.isEmpty {
                try keep(rejected, of: &departure, file, &touched)
            }
            if let place = try move(report, file, &touched) {
                places.append(FilePlace(arrival: report.arrival, place: place))
            }
            inFlight.end(report.file.ticket)
        } catch {
            // While it is still open, what failed came before it was to move.
            if file.isReleased, !isToBeTriedAgain(report) { return }
            throw error
        }
    }

    /// A claim ends with the attempt: takes it up anew for the next one.
    /// - Returns: false when the file is not what was decided on any more; then it is read again.
    private func isToBeTriedAgain(_ report: FileReport) -> Bool {
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
            // With nothing to be opened now, it is opened then.
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
        case .kept: return leave(report, file)
        // Its last attempt failed, and so did opening it anew.
        case .released:
            guard let probed = try WriterProbe.probe(report.file.name, in: directories.work) else { return nil }
            claim = try Claim(recovering: probed.entry, in: directories)
        }
        if case .retry(let reason) = report.verdict {
            claim.leaveForRetry()
            readLater(report.file.name, reason)
            return nil
        }
        isReadable(report.file.name)
        switch report.verdict {
        case .admitted(let articles, let forgotten, let rejected):
            if try claim.hasChanged() {
                // Somebody who had it open before we took it went on writing: read the rest as a new version.
                let name = try claim.returnToInbox(touching: &touched)
                logger.notice("'\(name)' was written to while it was read; reading it again")
                return nil
            }
            // Where not every part is set aside whole, the file is all there is of it.
            let isNeeded = rejected.contains { !Disposal.isSetAsideWhole($0) }
            let isForgotten = forgotten > 0 && forgotten == articles
            if !isNeeded, isForgotten || rules.current.disposition == .delete {
                if isForgotten { logger.notice("deleting '\(report.file.name)': what it holds was forgotten before") }
                try claim.delete(touching: &touched)
                return nil
            }
            let place = try claim.archive(on: Date(), touching: &touched)
            if forgotten > 0 {
                logger.warning("what was forgotten before still stands in '\(place)', beside other articles")
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
            embargoes.look(at: try claim.returnToInbox(touching: &touched))
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
    private func leave(_ report: FileReport, _ file: TakenFile) -> FileName? {
        let name = report.file.name
        suspects.noteEnded(inPlace: file.entry)
        switch report.verdict {
        case .admitted, .rejected: isReadable(name)
        case .held: embargoes.look(at: name)
        case .changed:
            logger.notice("'\(name)' was written to while it was read; reading it again")
            onReturned(ReturnedFile(entry: file.entry, cause: .changed))
        case .truncated(let reason):
            onReturned(ReturnedFile(entry: file.entry, cause: .truncated(reason: reason)))
        case .retry(let reason):
            cannotRead(name, reason)
            onReturned(ReturnedFile(entry: file.entry, cause: .trouble(reason: reason)))
        }
        return nil
    }

    /// One file that cannot be read keeps nobody else from anything.
    private func readLater(_ name: FileName, _ reason: String) {
        cannotRead(name, reason)
        inFlight.retry(name, after: Disposal.readingDelay)
    }

    private func cannotRead(_ name: FileName, _ reason: String) {
        troubled.note(name, at: .reading)
        reporting.degrade(.reading, reason)
    }

    private func isReadable(_ name: FileName) { troubled.clear(name, at: .reading) }

    /// Parts that could not be read lie in `rejected/` by themselves: the rest of their file is in the archive. Articles
    /// that cannot be cut out of their document (of an array) lie there as the whole document, once.
    private func keep(
        _ rejected: [RejectedMember], of departure: inout Departure, _ file: TakenFile,
        _ touched: inout TouchedDirectories
    ) throws(SpoolError) {
        let quarantine = Quarantine(directories)
        let report = departure.report
        let documents = Dictionary(grouping: rejected, by: \.label)
            .sorted { ($0.value.first?.member ?? 0, $0.key ?? "") < ($1.value.first?.member ?? 0, $1.key ?? "") }
        // Those that lie there already came before the world got in the way.
        for (label, members) in documents.dropFirst(departure.kept) {
            guard let first = members.first else { continue }
            let reason = members.count == 1 ? "" : "\(members.count) of its articles could not be read; the first: "
            let ending = label.map { [UInt8(ascii: ".")] + Disposal.ending($0) } ?? []
            let name = FileName(bytes: report.file.name.bytes + ending)
            try keep(first, named: name, reason + first.reason, of: report, file, quarantine, &touched)
            departure.kept += 1
        }
    }

    /// Most bytes of a part that are set aside by themselves: what is longer is too long for any limit, and lies whole
    /// in its file.
    private static let longestPart = 64 << 20
    /// Most bytes of what a part's name adds to its file's.
    private static let longestEnding = 100

    private static func isSetAsideWhole(_ member: RejectedMember) -> Bool {
        member.bytes != nil || member.offset != nil && member.length <= longestPart
    }

    /// A part's label as the end of a file name: it may come from an archive, or from a reader that is not ours any more.
    private static func ending(_ label: String) -> [UInt8] {
        label.utf8.prefix(longestEnding).map { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") ? 0x5F : $0 }
    }

    private func keep(
        _ member: RejectedMember, named name: FileName, _ reason: String, of report: FileReport, _ file: TakenFile,
        _ quarantine: Quarantine, _ touched: inout TouchedDirectories
    ) throws(SpoolError) {
        // Where there is neither (the rest of a damaged archive) the reason stands beside an empty file.
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
            ? FileName(bytes: Array("rejected/".utf8) + name.bytes)
            : quarantine.add(bytes, name: name, why, touching: &touched)
        if !isThere { reporting.noteSetAside() }
        try note(place, why, quarantine)
    }

    /// Writes a line of history for a part that was set aside, by which `trace` and `verify` know it.
    private func note(_ place: FileName, _ why: RejectionReason, _ quarantine: Quarantine) throws(SpoolError) {
        guard let stored = try quarantine.stored(place) else { return }
        let reason = "cut from '\(why.origin ?? "")': \(why.reason)"
        let arrival = Arrival(
            name: stored.original, sha256: stored.digest, size: stored.entry.size, member: 0,
            inode: stored.entry.inode, modification: stored.entry.modification, received: why.rejected)
        do throws(IndexError) {
            // A run that ended early may have come as far as this.
            if try index.history(of: stored.original).contains(where: { $0.place == place }) { return }
            try index.record([
                ArrivalRecord(
                    arrival: arrival, outcome: .rejected, article: nil, stage: why.stage, reason: reason,
                    decided: why.rejected, place: place)
            ])
        } catch {
            // Tried again with the file it was cut from.
            if error.remedy == .retry { throw SpoolError(.reject, place, cause: nil, advice: "\(error)") }
            logger.warning("\(error), ignoring: the reason lies beside the file")
        }
    }
}

/// What stands in the way, in words and as what makes it the same as another.
struct Trouble: Equatable {
    let text: String
    let kind: String

    init(_ error: any Error) {
        text = "\(error)"
        switch error {
        // A disk that is full or read-only is one trouble, whatever it keeps us from.
        case let error as SpoolError where error.kind == .full || error.cause == .readOnlyFileSystem:
            kind = "\(error.cause?.rawValue ?? 0)"
        case let error as SpoolError: kind = "\(error.step) \(error.cause?.rawValue ?? 0)"
        case let error as IndexError: kind = "\(error.cause)"
        default: kind = text
        }
    }
}
