// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Tracks files of which some parts have reached admission and others have not.
struct FileCompletion {
    private var open: [IntakeFile.Ticket: FileProgress] = [:]
    private let rejectedMembers: Int

    private struct FileProgress {
        var handled = 0
        var expected: Int?
        var admitted = 0
        var forgotten = 0
        var rejected: [RejectedMember] = []
        var rejectedCount = 0
        var refusals: [String] = []
        /// Bytes of rejected parts stored here.
        var kept = 0
        /// Articles under embargo, and when the first embargo ends.
        var embargoed = 0
        var until: Date?
        /// Why the file as a whole cannot be admitted.
        var failure: FileReport.Verdict?
        var sha256: ContentDigest?
    }

    /// Maximum number of bytes of rejected parts stored for one file, if they cannot be read from the file again.
    private static let keptBytes = 64 << 20

    /// Files with more unreadable parts than the limit.
    var overflown: [IntakeFile.Ticket] { open.filter { $0.value.rejectedCount > rejectedMembers }.map(\.key) }

    init(rejectedMembers: Int) { self.rejectedMembers = rejectedMembers }

    /// Counts units that have been admitted.
    /// - Parameters:
    ///   - refused: the reasons of refused articles, by the file's ticket.
    ///   - forgotten: number of articles of each file that were forgotten earlier.
    /// - Returns: the files that are finished.
    mutating func handle(
        _ units: [PreparedUnit], refused: [IntakeFile.Ticket: [String]], forgotten: [IntakeFile.Ticket: Int] = [:]
    ) -> [FileReport] {
        for (ticket, count) in forgotten { open[ticket, default: FileProgress()].forgotten += count }
        for (ticket, reasons) in refused { open[ticket, default: FileProgress()].refusals += reasons }
        var finished: [FileReport] = []
        for unit in units {
            var file = open[unit.file.ticket] ?? FileProgress()
            file.sha256 = unit.sha256 ?? file.sha256
            switch unit.content {
            case .failed(let verdict, let units):
                file.failure = verdict
                file.expected = units
            case .unitFailed(let verdict):
                file.failure = verdict
                file.handled += 1
            case .end(let units, let rest):
                file.expected = units
                if let rest { count([.rejected(FileCompletion.rest(rest, after: file))], in: &file) }
            case .documents(let documents):
                file.handled += 1
                count(documents, in: &file)
            }
            if file.handled == file.expected {
                open[unit.file.ticket] = nil
                finished.append(FileReport(file: unit.file, sha256: file.sha256, verdict: verdict(on: file)))
            } else {
                open[unit.file.ticket] = file
            }
        }
        return finished
    }

    /// The unread rest of a truncated or damaged file. Its bytes are in the file itself.
    private static func rest(_ reason: String, after file: FileProgress) -> RejectedMember {
        RejectedMember(
            member: file.admitted + file.rejectedCount, offset: nil, length: 0, label: "rest", reason: reason)
    }

    private func count(_ documents: [PreparedDocument], in file: inout FileProgress) {
        for document in documents {
            switch document {
            case .article: file.admitted += 1
            case .embargoed(let embargoed):
                file.embargoed += 1
                file.until = min(file.until ?? embargoed.until, embargoed.until)
            case .rejected(let member):
                file.rejectedCount += 1
                guard file.rejectedCount <= rejectedMembers else { continue }
                var member = member
                file.kept += member.bytes?.count ?? 0
                if file.kept > FileCompletion.keptBytes { member.bytes = nil }
                file.rejected.append(member)
            }
        }
    }

    private func verdict(on file: FileProgress) -> FileReport.Verdict {
        if let failure = file.failure { return failure }
        if let refusal = file.refusals.first {
            return .rejected(stage: .admit, reason: "internal error, please report it: \(refusal)")
        }
        if file.rejectedCount > rejectedMembers {
            return .rejected(
                stage: .read,
                reason:
                    "more than \(rejectedMembers) parts of it could not be read, so the rest was not tried; the first: "
                    + (file.rejected.first?.reason ?? "no reason given"))
        }
        if let until = file.until {
            let what =
                file.admitted + file.rejected.count == 0 && file.embargoed == 1
                ? "under embargo" : "\(file.embargoed) of its articles under embargo, the first"
            return .held(until: until, reason: "\(what) until \(LocalTime(until).minutes)")
        }
        guard file.admitted == 0 else {
            return .admitted(articles: file.admitted, forgotten: file.forgotten, rejected: file.rejected)
        }
        guard let first = file.rejected.first else {
            return .rejected(stage: .read, reason: "contains no article; drop a file with text in it")
        }
        let reason =
            file.rejected.count == 1
            ? first.reason : "none of its \(file.rejected.count) parts could be read; the first: \(first.reason)"
        return .rejected(stage: .read, reason: reason)
    }
}
