// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Foundation
internal import Pipeline
internal import Spool
internal import Synchronization
internal import SystemPackage

/// The file of an arrival, if its content is unchanged.
struct ArchivedContent {
    let content: PathContent

    /// Nil if the file is gone, or another file is at its place.
    init?(of file: OutdatedFile, _ context: CommandContext) throws {
        guard let expected = file.arrival.sha256, let location = Self.location(of: file, context) else { return nil }
        do {
            let content = PathContent(location: location, facts: try FileFacts(of: location))
            // A file that was written to since then is another document.
            guard content.facts.isRegular, try content.digest() == expected else { return nil }
            self.content = content
        } catch let error as Errno where error == .noSuchFileOrDirectory || error.isRedirection {
            return nil
        } catch is PathContent.Changed {
            return nil
        }
    }

    /// The place in the history, or in the inbox, or where `ingest` found the file.
    static func location(of file: OutdatedFile, _ context: CommandContext) -> FileLocation? {
        let kept = Area.inbox.place(of: file.arrival.name)
        for place in [file.place, kept] {
            guard let place, let location = context.directories.location(of: place) else { continue }
            do throws(SpoolError) {
                if try context.directories.state(of: place) == .file { return location }
            } catch {
                // This place cannot be examined; try the next one.
                continue
            }
        }
        let location = FileLocation.path(FilePath(file.arrival.name))
        do throws(Errno) {
            let facts = try FileFacts(of: location)
            let isIt = facts.inode == file.arrival.inode && facts.modification == file.arrival.modification
            return facts.isRegular && isIt ? location : nil
        } catch {
            // The file does not exist or cannot be examined.
            return nil
        }
    }
}

/// Receives the results for files that are read again.
final class RereadObserver: IntakeObserver {
    let turns = Turns()
    private let index: any IndexMaintenance
    private let console: Console
    private let progress: ProgressBar
    private let state = Mutex(State())

    private struct State: Sendable {
        var summary = RereadSummary()
        var files: [IntakeFile.Ticket: OutdatedFile] = [:]
        var next: UInt64 = 0
        var missing: [OutdatedFile] = []
        var failure: (any Error)?
        var troubledSince: ContinuousClock.Instant?
        var giveUp: (@Sendable () -> Void)?

        mutating func takeMissing() -> [OutdatedFile] {
            defer { missing = [] }
            return missing
        }
    }

    /// How long to retry when the index cannot be written: another writer finishes soon, a full disk stays full.
    private static let timeout = Duration.seconds(5)
    /// Number of missing files recorded in one transaction.
    private static let missingAtOnce = 200

    init(index: any IndexMaintenance, console: Console, progress: ProgressBar) {
        self.index = index
        self.console = console
        self.progress = progress
    }

    var hasStopped: Bool { state.withLock { $0.failure != nil } }
    var summary: RereadSummary { state.withLock { $0.summary } }

    /// Sets a function that is called once, when waiting for the index has taken too long.
    func onGivingUp(_ body: @escaping @Sendable () -> Void) { state.withLock { $0.giveUp = body } }

    /// The file with the data of its first arrival, so that its history is found.
    func take(_ file: OutdatedFile, _ found: ArchivedContent) -> IntakeFile {
        let arrival = file.arrival
        let ticket = state.withLock { state in
            let ticket = IntakeFile.Ticket(state.next)
            state.next += 1
            state.files[ticket] = file
            return ticket
        }
        return IntakeFile(
            name: arrival.name, fallbackSource: file.source ?? IntakeFile.source(fromPath: arrival.name),
            size: arrival.size, inode: arrival.inode, modification: arrival.modification, received: arrival.received,
            recovered: true, ticket: ticket, content: found.content)
    }

    /// - Returns: whether to continue.
    func isMissing(_ file: OutdatedFile) throws -> Bool {
        let full = state.withLock { state -> [OutdatedFile] in
            state.summary.missingFiles += 1
            state.missing.append(file)
            return state.missing.count < Self.missingAtOnce ? [] : state.takeMissing()
        }
        try note(full)
        return !hasStopped
    }

    /// Throws the error that ended reading early; otherwise records the remaining missing files.
    func rethrow() throws {
        if let failure = state.withLock({ $0.failure }) { throw failure }
        try note(state.withLock { $0.takeMissing() })
    }

    private func note(_ files: [OutdatedFile]) throws {
        guard !files.isEmpty else { return }
        let left = try index.noteReread(files, by: .current)
        state.withLock { $0.summary.kept += left }
        progress.advance(by: Int64(left))
    }

    func decided(_ reports: [ArticleReport]) {
        state.withLock { state in
            for report in reports {
                switch report.outcome {
                case _ where report.isForgotten: state.summary.forgotten += 1
                case .rejected, .held: state.summary.rejected += 1
                case _ where report.replaces != nil: state.summary.replaced += 1
                case .stored, .known:
                    if report.wasThere { state.summary.unchanged += 1 } else { state.summary.new += 1 }
                }
            }
        }
        for report in reports where report.outcome == .rejected || report.outcome == .held {
            reportProblem(report.arrival, report.reason)
        }
        let read = reports.filter { $0.outcome == .stored || $0.outcome == .known }.count
        progress.advance(by: Int64(read), articles: read)
        turns.yield()
    }

    func finished(_ files: [FileReport]) {
        let done = state.withLock { state -> [OutdatedFile] in
            var done: [OutdatedFile] = []
            for report in files {
                guard let file = state.files.removeValue(forKey: report.file.ticket) else { continue }
                state.summary.files += 1
                switch report.verdict {
                case .admitted, .rejected, .held: done.append(file)
                // The next run tries these again.
                case .changed, .truncated, .retry: state.summary.failedFiles += 1
                }
            }
            return done
        }
        for report in files {
            if case .retry(let reason) = report.verdict { reportProblem(report.arrival, reason) }
        }
        do { try note(done) } catch { stop(error) }
    }

    func troubled(_ trouble: IntakeTrouble) {
        switch trouble {
        case .waiting(let error): wait(error)
        case .resumed: state.withLock { $0.troubledSince = nil }
        case .stopped(let error): stop(CommandFailure(error))
        }
    }

    private func wait(_ error: IndexError) {
        let giveUp = state.withLock { state -> (@Sendable () -> Void)? in
            let since = state.troubledSince ?? .now
            state.troubledSince = since
            guard ContinuousClock.now - since >= Self.timeout else { return nil }
            state.failure =
                state.failure ?? CommandFailure(error, hint: "Files read so far are saved. Run the command again.")
            defer { state.giveUp = nil }
            return state.giveUp
        }
        giveUp?()
    }

    private func stop(_ error: any Error) { state.withLock { $0.failure = $0.failure ?? error } }

    private func reportProblem(_ arrival: Arrival, _ reason: String?) {
        progress.clear()
        let member = arrival.member > 0 ? ", article \(arrival.member + 1)" : ""
        console.warning("\(arrival.name)\(member): \(SafeText.line(reason ?? "no reason recorded"))")
    }
}
