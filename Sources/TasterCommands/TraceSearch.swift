// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import SQLiteIndex
internal import Spool
internal import SystemPackage

/// Gathers what history and directories say of a file, a digest or an article.
struct TraceSearch {
    private let desk: Desk
    private let index: SQLiteIndex

    init(_ desk: Desk, index: SQLiteIndex) {
        self.desk = desk
        self.index = index
    }

    /// Oldest file first, each with its steps in order; empty where nothing is known.
    func steps(of what: String) throws -> [TraceStep] {
        let name = RawArguments.name(of: what)
        var records = try records(digits: what)
        let removal = try Article.IDPrefix(what).flatMap { try index.removal(of: $0) }
        var names: [FileName] = []
        if records.isEmpty, removal == nil {
            names = candidates(name)
            for name in names { records += try index.history(of: name) }
            records += try contentRecords(FilePath(name))
        }
        var steps = try arrivals(records).flatMap(steps(of:))
        // Other versions under the same name, too, that are still waiting or held.
        let shown = Set(steps.compactMap(\.place))
        for name in names { steps += try unrecorded(name).filter { !shown.contains($0.place ?? FileName("")) } }
        if let removal {
            steps.append(
                TraceStep(
                    .forgotten, time: removal.removed, name: FileName(""),
                    reason: "the article and its text were removed for good", article: removal.article))
        }
        return steps
    }

    private func records(digits: String) throws -> [ArrivalRecord] {
        let isHex =
            (4...64).contains(digits.utf8.count) && digits.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard isHex else { return [] }
        if let prefix = Article.IDPrefix(digits), let stored = try index.article(prefix) {
            return try index.history(of: stored.article.id)
        }
        return try index.history(ofDigest: digits.lowercased())
    }

    /// The names under which the history or the inbox may know a path.
    private func candidates(_ name: FileName) -> [FileName] {
        var names = [name]
        for area in [desk.directories.inbox, desk.directories.work, desk.directories.rejected] {
            let root = area.name.bytes + [UInt8(ascii: "/")]
            if name.bytes.starts(with: root) { names.append(FileName(bytes: name.bytes.dropFirst(root.count))) }
        }
        if !name.lastComponent.bytes.isEmpty { names.append(name.lastComponent) }
        var seen: Set<FileName> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// What the history knows of the content of a file that is there.
    private func contentRecords(_ path: FilePath) throws -> [ArrivalRecord] {
        guard FileFacts.exists(path) else { return [] }
        let facts = try FileFacts(of: path)
        guard facts.isRegular else { return [] }
        return try index.history(ofDigest: PathContent(location: .path(path), facts: facts).digest().hex)
    }

    /// One file that arrived once, with the decisions on it.
    private struct FileArrival: Hashable {
        let name: FileName
        let sha256: ContentDigest?
        let inode: UInt64
        let modification: Int64
        let received: Date
    }

    private func arrivals(_ records: [ArrivalRecord]) -> [[ArrivalRecord]] {
        var seen: Set<[Int]> = []
        let groups = Dictionary(grouping: records) { record in
            FileArrival(
                name: record.arrival.name, sha256: record.arrival.sha256, inode: record.arrival.inode,
                modification: record.arrival.modification, received: record.arrival.received)
        }
        return groups.values
            .map { group in
                seen = []
                // The same line found by name and by content is one line.
                return group.filter { record in
                    seen.insert([
                        record.arrival.member, Int(record.decided.timeIntervalSince1970 * 1_000),
                        record.outcome.hashValue,
                        record.article.hashValue,
                    ]).inserted
                }
                .sorted { ($0.decided, $0.arrival.member) < ($1.decided, $1.arrival.member) }
            }
            .sorted { first, second in
                guard let a = first.first, let b = second.first else { return second.first != nil }
                return (a.arrival.received, a.arrival.name) < (b.arrival.received, b.arrival.name)
            }
    }

    private func steps(of records: [ArrivalRecord]) throws -> [TraceStep] {
        guard let first = records.first else { return [] }
        let arrival = first.arrival
        var steps = [
            TraceStep(
                .seen, time: arrival.received, name: arrival.name, sha256: arrival.sha256, size: arrival.size)
        ]
        let deletions = try index.deletions(of: arrival)
        // What was decided on it once more, after somebody had put it back, comes after.
        steps += (records.map { TraceStep(decided: $0) } + deletions.map { TraceStep($0) })
            .enumerated().sorted {
                ($0.element.time ?? .distantPast, $0.offset) < ($1.element.time ?? .distantPast, $1.offset)
            }
            .map(\.element)
        steps += try places(records)
        return steps
    }

    /// Where it lies: as recorded, or where the directories show it.
    private func places(_ records: [ArrivalRecord]) throws -> [TraceStep] {
        guard let arrival = records.first?.arrival else { return [] }
        let recorded = records.compactMap(\.place)
        var seen: Set<FileName> = []
        var steps = recorded.filter { seen.insert($0).inserted }.map { place in
            TraceStep(
                isThere(place) ? .lies : .missing, time: nil, name: arrival.name, sha256: arrival.sha256,
                size: arrival.size, place: place)
        }
        if steps.isEmpty {
            steps = try whereabouts(records).filter { !seen.contains($0) }.map { place in
                // What the history said last need not be said again.
                let reason = held(arrival.name).flatMap { $0 == records.last?.reason ? nil : $0 }
                return TraceStep(.lies, time: nil, name: arrival.name, size: nil, reason: reason, place: place)
            }
        }
        return steps
    }

    /// A file that the history does not know: still waiting, held, being worked on, or set aside by hand.
    private func unrecorded(_ name: FileName) throws -> [TraceStep] {
        try whereabouts(name).map { place in
            let size = try desk.directories.location(of: place).map { try FileFacts(of: $0).size }
            let reason = held(name)
            let isHeld = reason != nil
            return TraceStep(
                .lies, time: nil, name: name, size: size, reason: reason ?? waitingReason(place), place: place,
                outcome: isHeld ? .held : nil)
        }
    }

    private func waitingReason(_ place: FileName) -> String? {
        if place.bytes.starts(with: Array("inbox/".utf8)) { return "waiting to be taken" }
        if place.bytes.starts(with: Array("work/".utf8)) { return "being worked on" }
        return RejectedItems(desk).reason(place)
    }

    /// Where a file of this name lies, where it is the one that arrived and no other version of it.
    private func whereabouts(_ records: [ArrivalRecord]) throws -> [FileName] {
        guard let arrival = records.first?.arrival else { return [] }
        return try whereabouts(arrival.name).filter { place in
            guard let location = desk.directories.location(of: place) else { return false }
            let facts = try FileFacts(of: location)
            return facts.inode == arrival.inode && facts.modification == arrival.modification
                && facts.size == arrival.size
        }
    }

    /// Places relative to the spool where something of this name lies.
    private func whereabouts(_ name: FileName) -> [FileName] {
        guard !name.bytes.isEmpty, name.bytes.first != UInt8(ascii: "/") else { return [] }
        return ["inbox", "work", "rejected"].map { FileName(bytes: Array("\($0)/".utf8) + name.bytes) }.filter(isThere)
    }

    private func isThere(_ place: FileName) -> Bool {
        guard let location = desk.directories.location(of: place) else { return false }
        return FileFacts.exists(location)
    }

    /// Why the daemon holds it; nil where it does not, or does not run.
    private func held(_ name: FileName) -> String? {
        guard DaemonTraces.isRunning(desk.locations) else { return nil }
        return DaemonTraces.state(desk.locations)?.heldFiles.first { $0.name == name.description }?.reason
    }
}

/// The steps for people, one file after the other.
struct TraceSheet {
    private let steps: [TraceStep]
    private let short: ShortIDs
    private let desk: Desk
    private let style: Styling

    /// A file of thousands of articles is summed up; what went wrong in it is always told.
    private static let mostDecisions = 12
    /// Wide enough for every time, whatever its zone is called.
    private let timeColumns: Int
    /// Columns that what happened needs beside its time.
    private static let leastColumns = 40
    /// Where there is no room for that, times stand above what they are of.
    private var isNarrow: Bool { (desk.console.width ?? .max) < timeColumns + Self.leastColumns }

    init(_ steps: [TraceStep], short: ShortIDs, desk: Desk) {
        self.steps = steps
        self.short = short
        self.desk = desk
        style = desk.console.styling
        timeColumns = (steps.compactMap(\.time).map { DisplayWidth.of(LocalTime($0).precise) }.max() ?? 0) + 2
    }

    func lines() throws -> [String] {
        var lines: [String] = []
        var rest = steps[...]
        while let first = rest.first {
            let next = rest.dropFirst().firstIndex { $0.kind == .seen || $0.name != first.name } ?? rest.endIndex
            if !lines.isEmpty { lines.append("") }
            lines += try file(Array(rest[rest.startIndex..<next]))
            rest = rest[next...]
        }
        return lines
    }

    private func file(_ steps: [TraceStep]) throws -> [String] {
        guard let first = steps.first else { return [] }
        var lines: [String] = []
        if !first.name.bytes.isEmpty {
            let facts = [first.size.map(Numbers.bytes), first.sha256.map { "sha256 " + $0.hex.prefix(16) + "…" }]
            let room = (desk.console.width ?? Int.max) - DisplayWidth.of(first.name.description)
            lines.append(
                style(first.name.description, .strong)
                    + style(DisplayWidth.cut(facts.compactMap(\.self).map { "  " + $0 }.joined(), to: room), .faint))
        }
        let decided = steps.filter { $0.kind == .decided }
        let isLong = decided.count > Self.mostDecisions
        for step in steps {
            if step.kind == .decided, isLong, step.outcome == .stored || step.outcome == .known { continue }
            if step.kind == .lies || step.kind == .missing, isLong,
                step.kind == steps.first(where: { $0.kind == .lies || $0.kind == .missing })?.kind
            {
                lines += summary(decided)
            }
            lines.append(try line(step, isOnlyHeld: !decided.isEmpty && decided.allSatisfy { $0.outcome == .held }))
        }
        if isLong, !steps.contains(where: { $0.kind == .lies || $0.kind == .missing }) { lines += summary(decided) }
        return lines
    }

    private func summary(_ decided: [TraceStep]) -> [String] {
        Outcome.allCases.compactMap { outcome in
            let some = decided.filter { $0.outcome == outcome }
            guard let last = some.last, outcome == .stored || outcome == .known else { return nil }
            return row(
                last.time, style(outcome.rawValue, Wording.role(outcome)) + "  " + Numbers.count(some.count, "article"))
        }
    }

    private func line(_ step: TraceStep, isOnlyHeld: Bool) throws -> String {
        switch step.kind {
        case .seen: return row(step.time, isOnlyHeld ? "seen" : "seen, complete")
        case .decided:
            let outcome = step.outcome ?? .held
            let id = try step.article.map { try short($0) } ?? ""
            let member =
                step.entry.map { "  \($0)" }
                ?? ((step.member ?? 0) > 0 ? "  article \((step.member ?? 0) + 1) of it" : "")
            let stage = step.stage.map { outcome == .rejected ? " at '\($0.rawValue)'" : "" } ?? ""
            let said = outcome.rawValue + stage + (id.isEmpty ? "" : "  " + id) + member
            let shown =
                style(outcome.rawValue, Wording.role(outcome)) + stage
                + (id.isEmpty ? "" : "  " + style(id, .name)) + member
            return row(step.time, shown + reason(step, after: said))
        case .lies:
            // A path stays in one piece, so that it can be taken from the screen.
            let lies = row(nil, "lies in \(step.place?.description ?? Wording.unknown)")
            let held = step.outcome.map { style($0.rawValue, Wording.role($0)) } ?? ""
            let why = step.reason.map { _ in row(nil, held + reason(step, after: step.outcome?.rawValue ?? "")) + "\n" }
            return (why ?? "") + lies
        case .missing:
            return row(nil, style("not there any more", .warning) + ": \(step.place?.description ?? Wording.unknown)")
        case .dropped, .pruned:
            let said = step.kind == .dropped ? "dropped by hand" : "deleted"
            // A path stays in one piece, so that it can be taken from the screen.
            let margin = String(repeating: " ", count: isNarrow ? 4 : 2 + timeColumns)
            return row(step.time, style(said, .warning) + reason(step, after: said)) + "\n" + margin
                + "from \(step.place?.description ?? Wording.unknown)"
        case .forgotten:
            let said = "forgotten  \(step.article?.hex ?? "")"
            return row(step.time, style("forgotten", .warning) + said.dropFirst(9) + reason(step, after: said))
        }
    }

    /// The reason behind what is said of a step, broken so that it stands under it.
    private func reason(_ step: TraceStep, after said: String) -> String {
        guard let reason = step.reason.map(SafeText.line) else { return "" }
        let whole = said.isEmpty ? reason : said + ": " + reason
        let indent = isNarrow ? 4 : 2 + timeColumns
        let broken = desk.console.width.map { Wrapping.hanging(whole, indent: indent, width: $0) } ?? whole
        return broken.hasPrefix(said) ? String(broken.dropFirst(said.count)) : ": " + reason
    }

    private func row(_ time: Date?, _ text: String) -> String {
        let stamp = (time.map { LocalTime($0).precise } ?? "now").padding(to: timeColumns)
        guard isNarrow else { return "  " + style(stamp, .faint) + text }
        return "  " + style(stamp.trimmingTrailingSpaces(), .faint) + "\n    " + text
    }
}
