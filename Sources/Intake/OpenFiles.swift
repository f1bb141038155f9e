// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// The files of which some parts have reached admission and others have not.
struct OpenFiles {
    private var open: [IntakeFile.Ticket: Tally] = [:]
    private let rejectedMembers: Int

    private struct Tally {
        var handled = 0
        var expected: Int?
        var admitted = 0
        var forgotten = 0
        var rejected: [RejectedMember] = []
        var rejectedCount = 0
        var refusals: [String] = []
        /// Bytes of rejected parts that are kept here.
        var kept = 0
        /// Articles under embargo, and when the first of them may be used.
        var embargoed = 0
        var until: Date?
        /// Why the file as a whole cannot be taken.
        var failure: FileReport.Verdict?
        var sha256: ContentDigest?
    }

    /// Most bytes of rejected parts kept for one file, of those that cannot be cut out of it again.
    private static let keptBytes = 64 << 20

    /// Files with more unreadable parts than are put up with.
    var overflown: [IntakeFile.Ticket] { open.filter { $0.value.rejectedCount > rejectedMembers }.map(\.key) }

    init(rejectedMembers: Int) { self.rejectedMembers = rejectedMembers }

    /// Counts units that have been admitted.
    /// - Parameters:
    ///   - refused: articles that the index refused one by one, as a file's ticket and the reason.
    ///   - forgotten: how many articles of a file were forgotten before.
    /// - Returns: the files that are finished with.
    mutating func handle(
        _ units: [PreparedUnit], refused: [IntakeFile.Ticket: [String]], forgotten: [IntakeFile.Ticket: Int] = [:]
    ) -> [FileReport] {
        for (ticket, count) in forgotten { open[ticket, default: Tally()].forgotten += count }
        for (ticket, reasons) in refused { open[ticket, default: Tally()].refusals += reasons }
        var finished: [FileReport] = []
        for unit in units {
            var tally = open[unit.file.ticket] ?? Tally()
            tally.sha256 = unit.sha256 ?? tally.sha256
            switch unit.content {
            case .failed(let verdict, let units):
                tally.failure = verdict
                tally.expected = units
            case .spoiled(let verdict):
                tally.failure = verdict
                tally.handled += 1
            case .end(let units, let rest):
                tally.expected = units
                if let rest { count([.rejected(OpenFiles.rest(rest, after: tally))], in: &tally) }
            case .documents(let documents):
                tally.handled += 1
                count(documents, in: &tally)
            }
            if tally.handled == tally.expected {
                open[unit.file.ticket] = nil
                finished.append(FileReport(file: unit.file, sha256: tally.sha256, verdict: verdict(on: tally)))
            } else {
                open[unit.file.ticket] = tally
            }
        }
        return finished
    }

    /// What of a file that broke off was not reached. Its bytes are in the file itself.
    private static func rest(_ reason: String, after tally: Tally) -> RejectedMember {
        RejectedMember(
            member: tally.admitted + tally.rejectedCount, offset: nil, length: 0, label: "rest", reason: reason)
    }

    private func count(_ documents: [PreparedDocument], in tally: inout Tally) {
        for document in documents {
            switch document {
            case .article: tally.admitted += 1
            case .embargoed(let embargoed):
                tally.embargoed += 1
                tally.until = min(tally.until ?? embargoed.until, embargoed.until)
            case .rejected(let member):
                tally.rejectedCount += 1
                guard tally.rejectedCount <= rejectedMembers else { continue }
                var member = member
                tally.kept += member.bytes?.count ?? 0
                if tally.kept > OpenFiles.keptBytes { member.bytes = nil }
                tally.rejected.append(member)
            }
        }
    }

    private func verdict(on tally: Tally) -> FileReport.Verdict {
        if let failure = tally.failure { return failure }
        if let refusal = tally.refusals.first {
            return .rejected(stage: .admit, reason: "a fault of Copytaster's, please report it: \(refusal)")
        }
        if tally.rejectedCount > rejectedMembers {
            return .rejected(
                stage: .read,
                reason:
                    "more than \(rejectedMembers) parts of it could not be read, so the rest was not tried; the first: "
                    + (tally.rejected.first?.reason ?? "no reason given"))
        }
        if let until = tally.until {
            let what =
                tally.admitted + tally.rejected.count == 0 && tally.embargoed == 1
                ? "under embargo" : "\(tally.embargoed) of its articles under embargo, the first"
            return .held(until: until, reason: "\(what) until \(LocalTime(until).minutes)")
        }
        guard tally.admitted == 0 else {
            return .admitted(articles: tally.admitted, forgotten: tally.forgotten, rejected: tally.rejected)
        }
        guard let first = tally.rejected.first else {
            return .rejected(stage: .read, reason: "holds no article; drop a file with text in it")
        }
        let reason =
            tally.rejected.count == 1
            ? first.reason : "none of its \(tally.rejected.count) parts could be read; the first: \(first.reason)"
        return .rejected(stage: .read, reason: reason)
    }
}
