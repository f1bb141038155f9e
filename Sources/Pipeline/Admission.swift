// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Foundation
internal import Synchronization

/// The last stage: admits batches of submissions on one thread, so that two copies that arrive together join one
/// family. Many articles per transaction under backlog, one at a time when idle.
final class Admission: Sendable {
    private let prepared: BoundedQueue<PreparedUnit>
    private let index: any AdmissionIndex & ArrivalLog
    private let options: IntakeOptions
    private let observer: any IntakeObserver
    private let abandoned: AbandonedFiles
    private let progress: StageProgress
    private let isCancelled = Atomic(false)

    init(
        prepared: BoundedQueue<PreparedUnit>, index: any AdmissionIndex & ArrivalLog, options: IntakeOptions,
        observer: any IntakeObserver, abandoned: AbandonedFiles, progress: StageProgress
    ) {
        self.prepared = prepared
        self.index = index
        self.options = options
        self.observer = observer
        self.abandoned = abandoned
        self.progress = progress
    }

    func cancel() {
        isCancelled.store(true, ordering: .relaxed)
        prepared.close(dropping: true)
    }

    func run() {
        var open = FileCompletion(rejectedMembers: options.rejectedMembers)
        while true {
            let units = prepared.popAll(upTo: options.batchArticles)
            guard let first = units.first else { return }
            progress.begin(.admit, on: first.file.name)
            guard admit(units, into: &open) else { return }
            progress.end(.admit)
        }
    }

    /// - Returns: false if admission has ended for good.
    private func admit(_ units: [PreparedUnit], into open: inout FileCompletion) -> Bool {
        var submissions: [Submission] = []
        var files: [IntakeFile] = []
        var reports: [ArticleReport] = []
        for unit in units {
            switch unit.content {
            case .failed(.rejected(let stage, let reason), _), .unitFailed(.rejected(let stage, let reason)):
                reports.append(rejection(of: unit, member: 0, stage: stage, reason: reason))
            case .end(let units, let rest?):
                reports.append(rejection(of: unit, member: units, stage: .read, reason: rest))
            default: break
            }
            guard case .documents(let documents) = unit.content, !abandoned.contains(unit.file.ticket) else { continue }
            for document in documents {
                switch document {
                case .article(let submission):
                    submissions.append(submission)
                    files.append(unit.file)
                case .embargoed(let embargoed): reports.append(report(on: embargoed, of: unit.file))
                case .rejected(let member):
                    reports.append(
                        rejection(
                            of: unit, member: member.member, entry: member.entry, stage: .read, reason: member.reason))
                }
            }
        }
        let recovered = Set(units.filter(\.file.recovered).map(\.file.ticket))
        guard makeDurable(units), let receipts = receipts(for: submissions), recordRejections(reports, recovered) else {
            return false
        }
        for (position, (submission, receipt)) in zip(submissions, receipts).enumerated() {
            reports.append(report(on: submission, receipt, of: files[position]))
        }
        let finished = open.handle(
            units, refused: refusals(in: receipts, of: files), forgotten: forgotten(in: receipts, of: files))
        for ticket in open.overflown { abandoned.insert(ticket) }
        for file in finished { abandoned.remove(file.file.ticket) }
        if !reports.isEmpty { observer.decided(reports) }
        if !finished.isEmpty { observer.finished(finished) }
        return true
    }

    // MARK: The index and its errors

    /// One result per submission: its receipt, or the reason why this one cannot be admitted. Nil if admission has
    /// ended.
    private func receipts(for submissions: [Submission]) -> [Result<Receipt, IndexError>]? {
        var answers: [Result<Receipt, IndexError>] = []
        var backoff = RetryBackoff(firstPause: options.retryDelay)
        while answers.count < submissions.count {
            let batch = Array(submissions.dropFirst(answers.count).prefix(backoff.batch))
            do throws(IndexError) {
                answers += try index.admit(batch).map { .success($0) }
                backoff.recordSuccess()
            } catch  where error.cause == .fault {
                // An internal error, perhaps caused by a single article: find it, so that the others can be admitted.
                if batch.count == 1 { answers.append(.failure(error)) }
                backoff.reduceToOne()
            } catch {
                guard wait(for: error, &backoff) else { return nil }
            }
        }
        if backoff.hasRetried { observer.troubled(.resumed) }
        return answers
    }

    /// Syncs the files first: when the index entry survives a power failure, the file must survive it too.
    private func makeDurable(_ units: [PreparedUnit]) -> Bool {
        let tickets = Set(units.map(\.file.ticket))
        return retrying { () throws(IndexError) in try observer.makeDurable(tickets) }
    }

    private func recordRejections(_ reports: [ArticleReport], _ recovered: Set<IntakeFile.Ticket>) -> Bool {
        let decided = Date()
        let records = reports.map {
            ArrivalRecord(
                arrival: $0.arrival, outcome: $0.outcome, article: nil, stage: $0.stage, reason: $0.reason,
                decided: decided, place: nil, recovered: recovered.contains($0.ticket))
        }
        guard !records.isEmpty else { return true }
        return retrying { () throws(IndexError) in try index.record(records) }
    }

    /// Repeats `body` as long as an external error lasts. Returns false if admission has ended.
    private func retrying(_ body: () throws(IndexError) -> Void) -> Bool {
        var backoff = RetryBackoff(firstPause: options.retryDelay)
        while true {
            do throws(IndexError) {
                try body()
                if backoff.hasRetried { observer.troubled(.resumed) }
                return true
            } catch {
                guard wait(for: error, &backoff) else { return false }
            }
        }
    }

    /// Waits after an external error. After any other error it ends admission and returns false.
    private func wait(for error: IndexError, _ backoff: inout RetryBackoff) -> Bool {
        guard error.remedy == .retry, !isCancelled.load(ordering: .relaxed) else {
            end(with: error)
            return false
        }
        observer.troubled(.waiting(error))
        // Waiting for the disk is no hang: the watchdog must not end the daemon for it.
        progress.end(.admit)
        let end = SuspendingClock.now + backoff.recordFailure()
        while SuspendingClock.now < end, !isCancelled.load(ordering: .relaxed) { Thread.sleep(forTimeInterval: 0.1) }
        progress.begin(.admit, on: FileName("retry of a batch"))
        return true
    }

    private func end(with error: IndexError) {
        prepared.close(dropping: true)
        if !isCancelled.load(ordering: .relaxed) { observer.troubled(.stopped(error)) }
    }

    // MARK: Reports

    private func refusals(
        in receipts: [Result<Receipt, IndexError>], of files: [IntakeFile]
    ) -> [IntakeFile.Ticket: [String]] {
        var refused: [IntakeFile.Ticket: [String]] = [:]
        for (receipt, file) in zip(receipts, files) {
            if case .failure(let error) = receipt { refused[file.ticket, default: []].append("\(error)") }
        }
        return refused
    }

    private func forgotten(
        in receipts: [Result<Receipt, IndexError>], of files: [IntakeFile]
    ) -> [IntakeFile.Ticket: Int] {
        var counts: [IntakeFile.Ticket: Int] = [:]
        for (receipt, file) in zip(receipts, files) {
            // A forgotten article whose files were to stay is disposed of like any other.
            if case .success(let receipt) = receipt, let takedown = receipt.takedown, !takedown.keepsFiles {
                counts[file.ticket, default: 0] += 1
            }
        }
        return counts
    }

    private func report(
        on submission: Submission, _ receipt: Result<Receipt, IndexError>, of file: IntakeFile
    ) -> ArticleReport {
        let arrival = submission.arrival
        let duration = file.begun.duration(to: .now)
        switch receipt {
        case .success(let receipt):
            return ArticleReport(
                outcome: receipt.outcome, article: submission.article,
                placement: receipt.isForgotten ? nil : receipt.placement, stage: nil,
                reason: receipt.reason, isForgotten: receipt.isForgotten, replaces: receipt.replaces,
                wasThere: receipt.wasThere, arrival: arrival, ticket: file.ticket, duration: duration)
        case .failure(let error):
            return ArticleReport(
                outcome: .rejected, article: submission.article, placement: nil, stage: .admit,
                reason: "internal error, please report it: \(error)", arrival: arrival, ticket: file.ticket,
                duration: duration)
        }
    }

    private func report(on embargoed: EmbargoedArticle, of file: IntakeFile) -> ArticleReport {
        return ArticleReport(
            outcome: .held, article: embargoed.article, placement: nil, stage: .read, reason: embargoed.reason,
            arrival: embargoed.arrival, ticket: file.ticket, duration: file.begun.duration(to: .now))
    }

    private func rejection(
        of unit: PreparedUnit, member: Int, entry: String? = nil, stage: Stage, reason: String
    ) -> ArticleReport {
        let arrival = unit.file.arrival(sha256: unit.sha256, member: member, entry: entry)
        return ArticleReport(
            outcome: .rejected, article: nil, placement: nil, stage: stage, reason: reason, arrival: arrival,
            ticket: unit.file.ticket, duration: unit.file.begun.duration(to: .now))
    }
}
