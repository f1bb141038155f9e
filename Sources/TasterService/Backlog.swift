// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Spool
internal import SystemPackage

/// What a look at the directories of the inbox has found and nobody has looked at yet; the newest goes first.
final class Backlog: @unchecked Sendable {
    // Proof of Sendable: everything mutable is touched by the inbox thread alone, or before it starts.
    private let directories: SpoolDirectories
    private let rules: RuleBook
    private let judge: FileJudge
    private let reporting: Reporting

    /// Oldest first.
    private var names: [FileName] = []
    /// Directories that are held because we may not list them: looked at by listing them again.
    private var closed: Set<FileName> = []
    /// When all of the inbox is to be listed again.
    private(set) var nextRescan = SuspendingClock.now

    /// Before an inbox that could not be listed is tried again.
    private static let troubleDelay = Duration.seconds(1)

    init(directories: SpoolDirectories, rules: RuleBook, judge: FileJudge, reporting: Reporting) {
        self.directories = directories
        self.rules = rules
        self.judge = judge
        self.reporting = reporting
    }

    var isEmpty: Bool { names.isEmpty }
    var count: Int { names.count }

    func popNewest() -> FileName? { names.popLast() }

    /// Lists all of the inbox, or a directory of it; what fails is tried again.
    func scan(_ directory: FileName? = nil) {
        do throws(SpoolError) {
            if let directory { try list(directory) } else { try rescan() }
            reporting.recover(.inbox)
        } catch {
            reporting.degrade(.inbox, "\(error)")
            nextRescan = .now + Backlog.troubleDelay
        }
    }

    func rescan() throws(SpoolError) {
        nextRescan = .now + rules.current.rescanInterval
        names = []
        try list(nil)
    }

    /// Lists a directory anew that was held.
    /// - Returns: false when this is no such directory.
    func lookAgain(atClosed name: FileName) -> Bool {
        guard closed.remove(name) != nil else { return false }
        scan(name)
        if !closed.contains(name) { judge.forget(name) }
        return true
    }

    private func list(_ directory: FileName?) throws(SpoolError) {
        var found: [(name: FileName, change: Int64)] = []
        var blocked: [InboxEntry] = []
        try InboxScan.entries(in: directories.inbox, under: directory, ignoring: rules.current.ignoring) { entry in
            if entry.kind == .closedDirectory || entry.kind == .deepDirectory {
                blocked.append(entry)
            } else if judge.isNews(entry) {
                found.append((entry.name, entry.change))
            }
            return true
        }
        names += found.sorted { ($0.change, $1.name) < ($1.change, $0.name) }.map(\.name)
        for directory in blocked where judge.judge(blocked: directory) { closed.insert(directory.name) }
    }
}
