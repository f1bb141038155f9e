// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FileSystem
internal import Foundation
internal import Pipeline
internal import Presentation
internal import Spool
internal import SystemPackage

struct Verify: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the index for damage, and compare it with the directories.",
        discussion: ExitState.help(
            [.nothing, .noIndex, .inputOutput, .noPermission], nothing: "problems were found and are listed"))

    @Flag(name: .long, help: "Also read all files in the archive and all rejected files, and compare their SHA-256.")
    var deep = false

    @OptionGroup var options: GlobalOptions

    /// Number of files without permission to read that are listed.
    private static let shown = 20

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let progress = ProgressBar(console: context.console, total: 0)
        var findings = try index.verify(progress: progress.follow).map {
            Finding(part: .index, name: nil, problem: $0)
        }
        let isDamaged = !findings.isEmpty
        let traces = isDamaged ? 0 : try index.countOfTraces()
        if traces > 0 { findings.append(Finding(part: .index, name: nil, problem: Wording.traces(traces))) }
        progress.begin(deep ? "Reading archive and rejected files" : "Checking archive and rejected files")
        var check = DirectoryCheck(context, index: index, deep: deep)
        findings += try check.findings()
        progress.clear()
        if check.unread.count > 1 || !findings.isEmpty {
            for place in check.unread.prefix(Self.shown) {
                context.console.warning("cannot read '\(place)': permission denied")
            }
        }
        for finding in findings {
            if context.isJSON {
                try context.printObject { json in
                    json.key("part")
                    json.string(finding.part.rawValue)
                    json.key("name")
                    json.name(finding.name)
                    json.key("problem")
                    json.string(finding.problem)
                }
            } else {
                let name = finding.name.map { "\($0): " } ?? "\(finding.part.rawValue): "
                try context.console.line(name + SafeText.line(finding.problem))
            }
        }
        let uncovered = try index.tablesWithoutChecksums()
        if !uncovered.isEmpty {
            context.console.warning(
                "checksums of \(uncovered.joined(separator: ", ")) are still being computed by the daemon; a "
                    + "byte changed there may go unnoticed until then")
        }
        let waiting = try index.waitingForRefolding()
        if waiting > 0 {
            let texts = Numbers.count(waiting, "text")
            context.console.warning(
                "\(texts) placed by earlier grouping rules; 'copytaster refold' applies the current grouping rules")
        }
        guard findings.isEmpty else {
            throw CommandFailure(
                .nothing, Numbers.count(findings.count, "finding"),
                hint: isDamaged ? CommandFailure.recovery : nil)
        }
        if let place = check.unread.first {
            let others = check.unread.count - 1
            let more = others > 0 ? " and \(Numbers.count(others, "other"))" : ""
            throw CommandFailure(
                .noPermission, "cannot read '\(place)'\(more): permission denied",
                hint: "No problems were found in the files that could be read.")
        }
        let outdated = try index.outdated(by: .current)
        if outdated > 0 { context.console.warning(Wording.outdated(outdated)) }
        let counts = try index.counts()
        context.console.message(
            "No problems: \(Numbers.count(counts.articles, "article")), \(Numbers.count(check.filesSeen, "file"))"
                + (deep ? " read." : " checked; --deep also reads them."))
    }
}

/// A problem that was found.
struct Finding {
    enum Part: String {
        case index, archive, work, rejected
    }

    let part: Part
    /// Relative to the spool; nil if it does not concern one file.
    let name: FileName?
    let problem: String
}

/// Checks the directories against the history.
private struct DirectoryCheck {
    private let context: CommandContext
    private let index: any FileHistory
    private let deep: Bool
    private(set) var filesSeen = 0
    /// Files without permission to read: they are not checked.
    private(set) var unread: [FileName] = []

    /// What is recorded for a place.
    private struct Recorded {
        /// Nil if the file was never read.
        let digest: ContentDigest?
        /// In bytes; nil if unknown, or if the file may have grown since then.
        let size: Int64?
    }

    init(_ context: CommandContext, index: any FileHistory, deep: Bool) {
        self.context = context
        self.index = index
        self.deep = deep
    }

    mutating func findings() throws -> [Finding] {
        let recorded = try recordedPlaces()
        return try missing(recorded) + archive(recorded) + work() + rejected(recorded)
    }

    /// Every recorded place in our directories, with the recorded content. A file that was put back into the inbox has
    /// no place to check.
    private func recordedPlaces() throws -> [FileName: Recorded] {
        var places: [FileName: Recorded] = [:]
        try index.forEachPlace { place, digest, size in
            guard Self.part(of: place) != nil else { return }
            // A file that was held before it was read also has an entry without a digest.
            guard digest != nil || places[place] == nil else { return }
            places[place] = Recorded(digest: digest, size: digest == nil ? nil : size)
        }
        return places
    }

    private static func part(of place: FileName) -> Finding.Part? {
        if Area.archive.contains(place) { return .archive }
        return Area.rejected.contains(place) ? .rejected : nil
    }

    private func missing(_ recorded: [FileName: Recorded]) throws -> [Finding] {
        var places = try displaced(recorded.keys)
        // A running daemon deletes files first, for retention, and records that a moment later.
        for _ in 0..<Self.looks where !places.isEmpty && DaemonProbe.isRunning(context.locations) {
            Thread.sleep(forTimeInterval: 1)
            let recorded = try recordedPlaces()
            places = try displaced(places.map(\.name).filter { recorded[$0] != nil })
        }
        return places.map(\.finding)
    }

    /// How many times to look again for missing files while a daemon runs.
    private static let looks = 3

    /// The recorded places that now have no plain file, sorted.
    private func displaced(_ places: some Sequence<FileName>) throws -> [(name: FileName, finding: Finding)] {
        try places.sorted().compactMap { place in
            guard let part = Self.part(of: place) else { return nil }
            let problem: String
            switch try context.directories.state(of: place) {
            case .file: return nil
            // Rejected files may be of any kind.
            case .special where part == .rejected: return nil
            case .nothing: problem = Wording.missing
            case .special, .redirected: problem = Wording.displaced
            }
            return (place, Finding(part: part, name: place, problem: problem))
        }
    }

    private mutating func archive(_ recorded: [FileName: Recorded]) throws -> [Finding] {
        var findings: [Finding] = []
        let usual = IgnoreRules()
        for entry in try Self.entries(context.directories.archive) {
            let place = Area.archive.place(of: entry.name)
            let expected = recorded[place]
            // As in the inbox, ignore the metadata files of network storage, Windows and macOS.
            if expected == nil, usual.ignores(entry.name) { continue }
            filesSeen += 1
            let finding =
                if let expected {
                    try changed(.archive, place, entry.kind == .regular ? entry.size : nil, expected)
                } else {
                    try unrecordedFile(place)
                }
            if let finding { findings.append(finding) }
        }
        return findings
    }

    /// Compares the size, and with `deep` the content.
    /// - Parameter size: nil if it is not a plain file.
    private mutating func changed(
        _ part: Finding.Part, _ place: FileName, _ size: Int64?, _ expected: Recorded
    ) throws -> Finding? {
        if let size, let before = expected.size, size != before {
            return Finding(
                part: part, name: place, problem: "its content has changed: \(size) bytes, recorded \(before)")
        }
        guard deep, let digest = expected.digest else { return nil }
        do {
            guard let content = try content(of: place), content.facts.isRegular else { return nil }
            let now = try content.digest()
            guard now != digest else { return nil }
            return Finding(
                part: part, name: place,
                problem: "its content has changed: SHA-256 \(now.hex), recorded \(digest.hex)")
        } catch {
            return try unreadable(part, place, error)
        }
    }

    private mutating func unrecordedFile(_ place: FileName) throws -> Finding? {
        do {
            guard try isUnknown(place) else { return nil }
            return Finding(part: .archive, name: place, problem: "the index has no record of this file")
        } catch {
            return try unreadable(.archive, place, error)
        }
    }

    /// Notes a file that cannot be read; the check continues with the other files.
    /// - Returns: nil if only the permission is missing.
    private mutating func unreadable(
        _ part: Finding.Part, _ place: FileName, _ error: any Error
    ) throws -> Finding? {
        switch error {
        case let cause as Errno where cause == .permissionDenied || cause == .notPermitted:
            unread.append(place)
            return nil
        case is Errno, is PathContent.Changed:
            return Finding(part: part, name: place, problem: "cannot be read: \(error)")
        default: throw error
        }
    }

    /// Nil if the file was forgotten or dropped since it was listed, or if a link was put into its path; the next run
    /// reports that.
    private func content(of place: FileName) throws(Errno) -> PathContent? {
        guard let location = context.directories.location(of: place) else { return nil }
        do throws(Errno) { return PathContent(location: location, facts: try FileFacts(of: location)) } catch {
            if error == .noSuchFileOrDirectory || error.isRedirection { return nil }
            throw error
        }
    }

    /// Whether no history entry leads to this file. Its articles may have been forgotten, or may have been in the index
    /// before another file contained them.
    private func isUnknown(_ place: FileName) throws -> Bool {
        guard let content = try content(of: place) else { return false }
        let facts = content.facts
        // A running daemon moves a file first and records the new place a moment later.
        let isMoving = DaemonProbe.isRunning(context.locations)
        func leads(_ record: ArrivalRecord) -> Bool {
            record.place == place
                || isMoving && record.place == nil && record.arrival.inode == facts.inode
                    && record.arrival.modification == facts.modification
        }
        if try index.history(of: place.lastComponent).contains(where: leads) { return false }
        guard facts.isRegular else { return true }
        return try !index.history(ofDigest: content.digest().hex).contains(where: leads)
    }

    private func work() throws -> [Finding] {
        guard !DaemonProbe.isRunning(context.locations) else { return [] }
        return try Self.entries(context.directories.work).map { entry in
            Finding(
                part: .work, name: Area.work.place(of: entry.name),
                problem: "left over while no daemon runs; start copytasterd to process it")
        }
    }

    private mutating func rejected(_ recorded: [FileName: Recorded]) throws -> [Finding] {
        let items = try RejectedItems(context).all()
        filesSeen += items.count
        var findings: [Finding] = []
        for item in items {
            guard item.reason != nil else {
                findings.append(
                    Finding(
                        part: .rejected, name: item.place,
                        problem: "has no recorded reason; use 'copytaster rejected retry' or 'rejected drop'"))
                continue
            }
            guard let expected = recorded[item.place] else { continue }
            if let finding = try changed(.rejected, item.place, item.size, expected) { findings.append(finding) }
        }
        return findings
    }

    /// Everything below a directory, sorted; empty if the directory was never created.
    private static func entries(_ directory: FilePath) throws -> [InboxEntry] {
        var entries: [InboxEntry] = []
        // `leftInWork` lists everything and ignores nothing, which is needed for each of our directories.
        let own = SpoolDirectories(inbox: directory, work: directory, archive: directory, rejected: directory)
        do throws(SpoolError) {
            try InboxScan.leftInWork(own) {
                entries.append($0)
                return true
            }
        } catch {
            if error.kind != .vanished { throw CommandFailure(error) }
        }
        return entries.sorted { $0.name < $1.name }
    }
}
