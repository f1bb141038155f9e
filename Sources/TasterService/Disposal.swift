// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Intake
internal import Logging
internal import Reading
internal import Spool
internal import SystemPackage

/// Sends files that are decided where they belong, on a thread of its own, many at a time: archive, gone, or rejected.
///
/// Articles are in the index before their file moves; a crash between repeats the admission, which changes nothing.
final class Disposal: Sendable {
    private let reports = HandOver<FileReport>()
    private let directories: SpoolDirectories
    private let rules: RuleBook
    private let custody: Custody
    private let index: any ArticleIndex
    private let progress: StageProgress
    private let reporting: Reporting
    private let logger: Logger
    /// Called after a batch, so that the inbox thread looks whether all is done.
    private let onBatch: @Sendable () -> Void

    /// Before a file that the world kept us from disposing of is tried again.
    private static let retryDelay = Duration.seconds(5)
    /// Files that may have been in custody when a daemon was killed, and some more.
    private static let newest = 20_000

    init(
        directories: SpoolDirectories, rules: RuleBook, custody: Custody, index: any ArticleIndex,
        progress: StageProgress, reporting: Reporting, logger: Logger, onBatch: @escaping @Sendable () -> Void
    ) {
        self.directories = directories
        self.rules = rules
        self.custody = custody
        self.index = index
        self.progress = progress
        self.reporting = reporting
        self.logger = logger
        self.onBatch = onBatch
    }

    func put(_ files: [FileReport]) { reports.put(files) }

    /// What was put in already is still disposed of.
    func stop() { reports.close() }

    func run() {
        placeWhatIsNot()
        // What could not be written down stays here for the next batch; the next start finds the rest.
        var places: [FilePlace] = []
        while let batch = reports.takeAll() {
            var touched = TouchedDirectories()
            var isDone = true
            for report in batch {
                progress.begin(.dispose, on: report.file.name)
                isDone = dispose(report, &touched, &places) && isDone
            }
            do {
                try touched.sync(in: directories)
                if !places.isEmpty { try index.record(places: places) }
                places = []
                if isDone { reporting.recover(.spool) }
            } catch {
                // The files are where they belong; `trace` finds them there without the note.
                reporting.degrade(.spool, "\(error)")
            }
            progress.end(.dispose)
            onBatch()
        }
    }

    /// Finds the files that a daemon before us had moved when it was killed, and writes down where they are.
    private func placeWhatIsNot() {
        do {
            let records = try index.unplaced(amongNewest: Disposal.newest)
            guard let since = records.map(\.decided).min() else { return }
            let places = try Whereabouts(directories).find(records.map(\.arrival), since: since, now: Date())
            try index.record(places: places)
            if !places.isEmpty { logger.debug("noted where \(places.count) files of an earlier run are") }
        } catch {
            // `trace` and `verify` will say less; nothing is lost.
            logger.warning("\(error), ignoring")
        }
    }

    /// Returns false where the world kept us from it; the file is taken up again later.
    private func dispose(
        _ report: FileReport, _ touched: inout TouchedDirectories, _ places: inout [FilePlace]
    ) -> Bool {
        guard let file = custody.end(report.file.ticket) else { return true }
        do throws(SpoolError) {
            if case .admitted(_, let rejected) = report.verdict, !rejected.isEmpty {
                try keep(rejected, of: report, file, &touched)
            }
            if let place = try move(report, file, &touched) {
                places.append(FilePlace(arrival: report.arrival, place: place))
            }
            if case .retry = report.verdict { return false }
            return true
        } catch {
            logger.error("\(error), retrying")
            reporting.degrade(.spool, "\(error)")
            custody.retry(report.file.name, at: .now + Disposal.retryDelay)
            return false
        }
    }

    private func move(
        _ report: FileReport, _ file: TakenFile, _ touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName? {
        let claim: Claim
        switch file.release() {
        case .claim(let held): claim = held
        case .kept: return nil
        case .released: return nil
        }
        switch report.verdict {
        case .admitted:
            if try claim.hasChanged() {
                // Somebody who had it open before we took it went on writing: read the rest as a new version.
                let name = try claim.returnToInbox(touching: &touched)
                logger.warning("'\(name)' was written to while it was read; reading it again")
                return nil
            }
            switch rules.current.disposition {
            case .archive, .keep: return try claim.archive(on: Date(), touching: &touched)
            case .delete:
                try claim.delete(touching: &touched)
                return nil
            }
        case .rejected(let stage, let reason):
            let size = report.file.size
            return try claim.reject(
                RejectionReason(reason, stage: stage, rejected: Date(), sha256: report.sha256, size: size),
                touching: &touched)
        case .retry(let reason):
            reporting.degrade(.spool, reason)
            claim.leaveForRetry()
            custody.retry(report.file.name, at: .now + Disposal.retryDelay)
            return nil
        }
    }

    /// Parts that could not be read lie in `rejected/` by themselves: the rest of their file is in the archive. Articles
    /// that cannot be cut out of their document (of an array) lie there as the whole document, once.
    private func keep(
        _ rejected: [RejectedMember], of report: FileReport, _ file: TakenFile, _ touched: inout TouchedDirectories
    ) throws(SpoolError) {
        let quarantine = Quarantine(directories)
        let documents = Dictionary(grouping: rejected, by: \.label)
        for (label, members) in documents.sorted(by: { ($0.value.first?.member ?? 0) < ($1.value.first?.member ?? 0) })
        {
            guard let first = members.first else { continue }
            let reason = members.count == 1 ? "" : "\(members.count) of its articles could not be read; the first: "
            let ending = label.map { Array(".\($0)".utf8) } ?? []
            let name = FileName(bytes: report.file.name.bytes + ending)
            try keep(first, named: name, reason + first.reason, of: report, file, quarantine, &touched)
        }
    }

    private func keep(
        _ member: RejectedMember, named name: FileName, _ reason: String, of report: FileReport, _ file: TakenFile,
        _ quarantine: Quarantine, _ touched: inout TouchedDirectories
    ) throws(SpoolError) {
        // Where there is neither (the rest of a damaged archive) the reason stands beside an empty file.
        var bytes = member.bytes ?? []
        if let offset = member.offset, member.bytes == nil {
            do {
                bytes = try file.read(at: offset, count: member.length)
            } catch {
                throw SpoolError(.read, report.file.name, cause: .ioError, advice: "\(error)")
            }
        }
        let why = RejectionReason(
            reason, stage: .read, rejected: Date(), sha256: report.sha256, size: Int64(member.length),
            member: member.member, from: report.file.name)
        _ = try quarantine.add(bytes, name: name, why, touching: &touched)
    }
}
