// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import Spool
internal import SystemPackage

/// What a look at the inbox has found and nobody has looked at yet; the newest goes first.
///
/// It holds the names of the newest files and the number of the others, which are found when these are worked off.
final class Backlog: @unchecked Sendable {
    // Proof of Sendable: everything mutable is touched by the inbox thread alone, or before it starts.
    private let directories: SpoolDirectories
    private let rules: LiveSettings
    private let handler: InboxFileHandler
    private let reporting: Reporting
    private let survey: InboxSurvey

    /// A file that waits, and since when it is known of.
    struct Waiting {
        let name: FileName
        let seen: SuspendingClock.Instant
    }

    /// Oldest first.
    private var names: [Waiting] = []
    /// Files that lie there besides.
    private var others = 0
    /// Directories that are held because we may not list them: looked at by listing them again.
    private var closed: Set<FileName> = []
    /// When all of the inbox is to be looked through again.
    private var due = SuspendingClock.now
    /// Directories to be looked through before that: on file systems without events.
    private var polled: [FileName] = []
    /// Since when there has been anything without a break.
    private(set) var since: SuspendingClock.Instant?

    /// Before an inbox that could not be listed is tried again.
    private static let troubleDelay = Duration.seconds(1)
    /// Files of one directory that are listed at once; a survey finds the others.
    private static let listed = 4_096
    /// Names left when the others are looked for, so that nobody waits for the survey.
    private static let reserve = InboxSurvey.limit / 4

    /// - Parameter onSurvey: called when a survey has ended: then `tend` has something to do.
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

    /// Whether nothing lies there that is known of or looked for.
    var isEmpty: Bool { names.isEmpty && others == 0 && survey.progress == nil }

    var hasNames: Bool { !names.isEmpty }

    /// Files that wait, as far as they have been counted.
    var count: Int { max(names.count + others, survey.progress ?? 0) }

    func popNewest() -> Waiting? {
        defer { noteWhetherEmpty() }
        return names.popLast()
    }

    // MARK: Looking through all of it

    /// When `tend` has something to do again.
    var nextTending: SuspendingClock.Instant {
        guard let start = survey.nextStart else { return .now + rules.current.rescanInterval }
        return isRunningLow || !polled.isEmpty ? start : max(start, due)
    }

    /// Has some directories looked through, soon.
    func poll(_ directories: [FileName]) { polled = directories }

    /// Has all of the inbox looked through, soon.
    func rescan() { due = .now }

    /// Begins a survey where one is due, and takes over what the last one found.
    func tend() {
        if let outcome = survey.takeOutcome() { adopt(outcome) }
        guard nextTending <= .now else { return }
        let isForAll = isRunningLow || due <= .now
        survey.start(beside: handler.candidates.count, under: isForAll ? nil : polled)
        polled = []
    }

    /// Looks through all of the inbox, and waits for it, but not for long.
    /// - Parameter whileWaiting: called about twice a second with the number of files found so far.
    func surveyAtStart(upTo limit: Duration, whileWaiting: (Int) -> Void) throws(SpoolError) {
        let end = SuspendingClock.now + limit
        survey.start()
        var told = SuspendingClock.now
        while let found = survey.progress, .now < end {
            if told.duration(to: .now) >= .milliseconds(500) {
                told = .now
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
            add(findings.newest.filter { !handler.isCandidate($0) && !waiting.contains($0) })
            if findings.total > findings.newest.count { rescan() }
            for directory in findings.blocked { note(blocked: directory) }
            noteWhetherEmpty()
        case .success(let findings):
            due = .now + rules.current.rescanInterval
            let known = Dictionary(names.map { ($0.name, $0.seen) }) { first, _ in first }
            names = findings.newest.filter { !handler.isCandidate($0) }.map {
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

    /// Lists a directory of the inbox that appeared or changed; a large one is left to a survey.
    func list(_ directory: FileName) {
        var found: [(name: FileName, change: Int64)] = []
        var blocked: [InboxEntry] = []
        do throws(SpoolError) {
            try InboxScan.entries(in: directories.inbox, under: directory, ignoring: rules.current.ignoring) { entry in
                if entry.kind.isBlockedDirectory {
                    blocked.append(entry)
                } else if !handler.isCandidate(entry.name), !handler.isSettled(entry) {
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

    /// Lists a directory anew that was held.
    /// - Returns: false when this is no such directory.
    func lookAgain(atClosed name: FileName) -> Bool {
        guard closed.remove(name) != nil else { return false }
        list(name)
        if !closed.contains(name) { handler.forget(name) }
        return true
    }

    private func note(blocked directory: InboxEntry) {
        if handler.handle(blocked: directory) { closed.insert(directory.name) }
    }
}
