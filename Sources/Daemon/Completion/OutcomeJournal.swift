// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging
internal import Pipeline
internal import Synchronization
internal import Systemd

/// Writes every outcome to the journal as one record. When thousands of files arrive, stored and known articles are
/// summarised once a second, so that journald's rate limit drops no record. An article that was rejected, held or
/// forgotten always has its own record.
final class OutcomeJournal: Sendable {
    private let journal: Journal
    private let logger: Logger
    private let second = Mutex(Second())

    /// Maximum number of records of stored and known articles in one second; the rest is summarised. journald's default
    /// limit is 10,000 records in 30 seconds for all output of a service.
    private static let recordsPerSecond = 100

    private struct Second {
        var began = ContinuousClock.now
        var written = 0
        var stored = 0
        var known = 0
    }

    init(journal: Journal, logger: Logger) {
        self.journal = journal
        self.logger = logger
    }

    func write(_ reports: [ArticleReport]) {
        for report in reports {
            switch report.outcome {
            case .known where report.isForgotten: send(OutcomeJournal.record(of: report))
            case .stored, .known: if admits(report) { send(OutcomeJournal.record(of: report)) }
            case .held, .rejected: send(OutcomeJournal.record(of: report))
            }
        }
    }

    /// A file that is held or rejected before it is read.
    /// - Parameter needsAction: whether the state lasts until an administrator acts.
    func write(
        _ outcome: Outcome, file: FileName, stage: Stage, reason: String, sha256: ContentDigest? = nil,
        needsAction: Bool = false
    ) {
        send(
            OutcomeJournal.record(
                outcome, file: file, stage: stage, reason: reason, sha256: sha256, needsAction: needsAction))
    }

    /// A faulty file is a notice; a state that lasts until an administrator acts is a warning.
    static func record(
        _ outcome: Outcome, file: FileName, stage: Stage, reason: String, sha256: ContentDigest? = nil,
        needsAction: Bool = false
    ) -> JournalRecord {
        var fields = [
            JournalField(.articleFile, bytes: file.bytes), JournalField(.articleOutcome, outcome.rawValue),
            JournalField(.articleStage, stage.rawValue), JournalField(.articleReason, reason),
        ]
        if let sha256 { fields.append(JournalField(.articleSHA256, sha256.hex)) }
        return JournalRecord(
            outcome == .held ? .articleHeld : .articleRejected, needsAction ? .warning : .notice,
            "\(outcome.rawValue) \(file): \(reason)", fields: fields)
    }

    func send(_ record: JournalRecord) {
        do {
            try journal.send(record)
        } catch {
            logger.warning("\(error), ignoring")
        }
    }

    /// Sends the summary of the last second when it is over. Called about once a second.
    func flush() {
        let due = second.withLock { second -> Second? in
            guard ContinuousClock.now - second.began >= .seconds(1) else { return nil }
            let past = second
            second = Second()
            return past
        }
        guard let due, due.stored + due.known > 0 else { return }
        send(.backlogSummary(stored: due.stored, known: due.known))
    }

    private func admits(_ report: ArticleReport) -> Bool {
        flush()
        return second.withLock { second in
            if second.written < OutcomeJournal.recordsPerSecond {
                second.written += 1
                return true
            }
            if report.outcome == .stored { second.stored += 1 } else { second.known += 1 }
            return false
        }
    }

    static func record(of report: ArticleReport) -> JournalRecord {
        let (id, priority): (MessageID, JournalRecord.Priority) =
            switch report.outcome {
            case .stored: (.articleStored, .info)
            case .known: (.articleKnown, .info)
            case .held: (.articleHeld, .notice)
            case .rejected: (.articleRejected, .notice)
            }
        return JournalRecord(id, priority, OutcomeText.line(report), fields: OutcomeText.fields(report))
    }
}

/// An outcome as a line of text for people, and as fields for programs.
enum OutcomeText {
    static func line(_ report: ArticleReport) -> String {
        let file = report.arrival.shown
        guard let article = report.article, let placement = report.placement else {
            return "\(report.outcome.rawValue) \(file): \(report.reason ?? "no reason given")"
        }
        let what = "\(report.outcome.rawValue) \(article.id.hex.prefix(8)) \(relation(placement.relation))"
        let title = article.title.map { " “\($0)”" } ?? " [\(beginning(of: article.text))]"
        let source = article.source.map { ", \($0)" } ?? ""
        let replaced = report.replaces.map { ", replaces \($0.hex.prefix(8))" } ?? ""
        return "\(what):\(title)\(source) (\(file))\(replaced)"
    }

    private static func relation(_ relation: Relation) -> String {
        guard let to = relation.to, let evidence = relation.evidence else { return relation.kind.rawValue }
        func percent(_ share: Share) -> String { "\(Int((share.value * 100).rounded())) %" }
        let other = to.hex.prefix(8)
        return switch relation.kind {
        case .original: relation.kind.rawValue
        case .identical: "identical to \(other)"
        case .excerpt: "excerpt of \(other), which contains \(percent(evidence.containment)) of it"
        case .extension: "extension of \(other), contains \(percent(evidence.contained)) of it"
        case .rendering:
            "rendering of \(other), \(percent(Share((evidence.containment.value + evidence.contained.value) / 2))) agree in order"
        case .translation:
            "translation of \(other), \(percent(max(evidence.containment, evidence.contained))) of names and numbers agree in order"
        case .reprint, .revision: "\(relation.kind.rawValue) of \(other), \(percent(evidence.resemblance)) alike"
        }
    }

    /// The first words of a text, for an article without a title.
    private static func beginning(of text: String) -> String {
        let words = text.prefix(60).split(whereSeparator: \.isWhitespace)
        return text.utf8.count > 60 ? words.dropLast().joined(separator: " ") + "…" : words.joined(separator: " ")
    }

    static func fields(_ report: ArticleReport) -> [JournalField] {
        let arrival = report.arrival
        let relation = report.placement?.relation
        var fields = [
            JournalField(.articleFile, bytes: arrival.name.bytes),
            JournalField(.articleOutcome, report.outcome.rawValue),
            JournalField(.articleDuration, String(report.duration / .microseconds(1), fractionDigits: 0)),
        ]
        func add(_ name: JournalField.Name, _ value: String?) {
            if let value { fields.append(JournalField(name, value)) }
        }
        add(.articleEntry, arrival.entry)
        add(.articleID, report.article?.id.hex)
        if !report.isForgotten { add(.articleTitle, report.article?.title) }
        add(.articleSource, report.article?.source)
        add(.articleLanguage, report.article?.language)
        add(.articleRelation, relation?.kind.rawValue)
        add(.articleRelatedTo, relation?.to?.hex)
        add(.articleResemblance, relation?.evidence.map { String($0.resemblance.value, fractionDigits: 4) })
        add(.articleFamily, report.placement?.family.hex)
        add(.articleStage, report.stage?.rawValue)
        add(.articleReason, report.reason)
        add(.articleSHA256, arrival.sha256?.hex)
        return fields
    }
}

extension String {
    /// A number in machine-readable form: decimal point, no grouping.
    fileprivate init(_ value: Double, fractionDigits: Int) {
        let scale = (0..<fractionDigits).reduce(1.0) { scale, _ in scale * 10 }
        let rounded = (value * scale).rounded() / scale
        self = fractionDigits == 0 ? "\(Int64(rounded))" : "\(rounded)"
    }
}
