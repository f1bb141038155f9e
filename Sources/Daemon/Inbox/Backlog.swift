// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import Spool
internal import SystemPackage

/// The files that a survey has found and that have not been checked yet; the newest file is checked first.
///
/// Stores the names of the newest files and the number of the others. A later survey finds the names of the others.
final class Backlog: @unchecked Sendable {
    // Proof of Sendable: all mutable state is used only by the inbox thread, or before it starts.
    private let directories: SpoolDirectories
    private let rules: LiveSettings
    private let handler: InboxFileHandler
    private let reporting: Reporting
    private let survey: InboxSurvey

    /// A waiting file and the time it was found.
    struct Waiting {
        let name: FileName
        let seen: SuspendingClock.Instant
    }

    /// Oldest first.
    private var names: [Waiting] = []
    /// Number of further files in the inbox.
    private var others = 0
    /// Held directories that cannot be listed for lack of permission: each check lists them again.
    private var closed: Set<FileName> = []
    /// When the whole inbox is to be surveyed again.
    private var due = SuspendingClock.now
    /// Directories to be surveyed before that: on file systems without events.
    private var polled: [FileName] = []
    /// Since when the backlog has not been empty.
    private(set) var since: SuspendingClock.Instant?

    /// Delay before an inbox that could not be listed is tried again.
    private static let troubleDelay = Duration.seconds(1)
    /// Maximum number of files of one directory that are listed at once; a survey finds the others.
    private static let listed = 4_096
    /// When so few names are left, a survey looks for the others, so that nothing waits for it.
    private static let reserve = InboxSurvey.limit / 4

    /// - Parameter onSurvey: called when a survey has ended: then `update` must be called.
    init(
        directories: SpoolDirectories, rules: LiveSettings, handler: InboxFileHandler, reporting: Reporting,
        onSurvey: @escaping @Sendable () -> Void
    ) {
        self.directories = directories
        self.rules = rules
        self.handler = handler
        self.reporting = reporting
        survey = InboxSurvey(
            directories: directories, rules: rules, isSettled: { handler.isSettled($0) }, onEnd: onSurvey)
    }

    /// Whether no file is waiting and no survey is running.
    var isEmpty: Bool { names.isEmpty && others == 0 && survey.progress == nil }

    var hasNames: Bool { !names.isEmpty }

    /// Number of waiting files counted so far.
    var count: Int { max(names.count + others, survey.progress ?? 0) }

    func popNewest() -> Waiting? {
        defer { noteWhetherEmpty() }
        return names.popLast()
    }

    // MARK: Surveys

    /// When `update` must be called next.
    var nextUpdate: SuspendingClock.Instant {
        guard let start = survey.nextStart else { return .now + rules.current.rescanInterval }
        return isRunningLow || !polled.isEmpty ? start : max(start, due)
    }

    /// Schedules a survey of some directories, soon.
    func poll(_ directories: [FileName]) { polled = directories }

    /// Schedules a survey of the whole inbox, soon.
    func rescan() { due = .now }

    /// Starts a survey if one is due, and takes over the result of the last one.
    func update() {
        if let outcome = survey.takeOutcome() { adopt(outcome) }
        guard nextUpdate <= .now else { return }
        let isForAll = isRunningLow || due <= .now
        survey.start(beside: handler.pending.count, under: isForAll ? nil : polled)
        polled = []
    }

    /// Surveys the whole inbox and waits for the result, at most until `limit`.
    /// - Parameter whileWaiting: called about twice a second with the number of files found so far.
    func surveyAtStart(upTo limit: Duration, whileWaiting: (Int) -> Void) throws(SpoolError) {
        let end = SuspendingClock.now + limit
        survey.start()
        var lastReport = SuspendingClock.now
        while let found = survey.progress, .now < end {
            if lastReport.duration(to: .now) >= .milliseconds(500) {
                lastReport = .now
                whileWaiting(found)
            }
            usleep(10_000)
        }
        guard let outcome = survey.takeOutcome() else { return }
        if case .failure(let error) = outcome { throw error }
        adopt(outcome)
    }

    func stop() { survey.cancel() }

    private var isRunningLow: Bool { others > 0 && names.count < Backlog.reserve }

    private func adopt(_ outcome: Result<InboxSurvey.Findings, SpoolError>) {
        switch outcome {
        case .success(let findings) where findings.isPartial:
            let waiting = Set(names.map(\.name))
            add(findings.newest.filter { !handler.isPending($0) && !waiting.contains($0) })
            if findings.total > findings.newest.count { rescan() }
            for directory in findings.blocked { note(blocked: directory) }
            noteWhetherEmpty()
        case .success(let findings):
            due = .now + rules.current.rescanInterval
            let known = Dictionary(names.map { ($0.name, $0.seen) }) { first, _ in first }
            names = findings.newest.filter { !handler.isPending($0) }.map {
                Waiting(name: $0, seen: known[$0] ?? .now)
            }
            others = findings.total - findings.newest.count
            for directory in findings.blocked { note(blocked: directory) }
            for directory in handler.reviewUnmovable() { list(directory) }
            reporting.recover(.inbox)
            reporting.recover(.watch)
            noteWhetherEmpty()
        case .failure(let error): fail(error)
        }
    }

    private func fail(_ error: SpoolError) {
        due = .now + Backlog.troubleDelay
        if error.kind == .vanished {
            reporting.degrade(inboxMissing: directories.inbox)
        } else {
            reporting.degrade(.inbox, "\(error)", kind: Trouble(error).kind)
        }
    }

    private func add(_ found: [FileName]) { names += found.map { Waiting(name: $0, seen: .now) } }

    private func noteWhetherEmpty() { since = names.isEmpty && others == 0 ? nil : since ?? .now }

    // MARK: A single directory

    /// Lists a new or changed directory of the inbox; a large directory is left to a survey.
    func list(_ directory: FileName) {
        var found: [(name: FileName, change: Int64)] = []
        var blocked: [InboxEntry] = []
        do throws(SpoolError) {
            try InboxScan.entries(in: directories.inbox, under: directory, ignoring: rules.current.ignoring) { entry in
                if entry.kind.isBlockedDirectory {
                    blocked.append(entry)
                } else if !handler.isPending(entry.name), !handler.isSettled(entry) {
                    found.append((entry.name, entry.change))
                }
                return found.count < Backlog.listed
            }
        } catch {
            return fail(error)
        }
        if found.count >= Backlog.listed { rescan() }
        add(found.sorted { ($0.change, $1.name) < ($1.change, $0.name) }.map(\.name))
        for directory in blocked { note(blocked: directory) }
        noteWhetherEmpty()
    }

    /// Lists a held directory again.
    /// - Returns: false if the name is not a held directory.
    func listAgain(closed name: FileName) -> Bool {
        guard closed.remove(name) != nil else { return false }
        list(name)
        if !closed.contains(name) { handler.forget(name) }
        return true
    }

    private func note(blocked directory: InboxEntry) {
        if handler.handle(blocked: directory) { closed.insert(directory.name) }
    }
}
