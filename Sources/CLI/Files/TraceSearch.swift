// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import FoundationEssentials
internal import Presentation
internal import Spool
internal import SystemPackage

/// Collects what the history and the directories contain about a file, a digest or an article.
struct TraceSearch {
    private let context: CommandContext
    private let index: any ArticleQueries & FileHistory & RemovalRecords

    init(_ context: CommandContext, index: any ArticleQueries & FileHistory & RemovalRecords) {
        self.context = context
        self.index = index
    }

    /// Oldest file first, each with its steps in order; empty if nothing is known.
    func steps(of what: String) throws -> [TraceStep] {
        let name = RawArguments.name(of: what)
        var records = try records(digits: what)
        let removal = try context.resolving(what, in: index) {
            try Article.IDPrefix(what).flatMap { try index.removal(of: $0) }
        }
        var names: [FileName] = []
        if records.isEmpty, removal == nil {
            names = candidates(name)
            for name in names { records += try index.history(of: name) }
            records += try contentRecords(FilePath(name))
        }
        let arrivals = arrivals(records)
        var steps = try arrivals.flatMap { try self.steps(of: $0, among: arrivals) }
        // Add other versions under the same name that are waiting or held.
        let shown = Set(steps.filter { $0.kind == .location }.compactMap(\.place))
        for name in names { steps += try unrecorded(name).filter { !shown.contains($0.place ?? FileName("")) } }
        if let removal {
            steps.append(
                TraceStep(
                    .forgotten, time: removal.removed, name: FileName(""),
                    reason: "the article and its text were permanently removed", article: removal.article))
        }
        return steps
    }

    /// - Parameter digits: a SHA-256, an id, the beginning of one, or the address of articles.
    private func records(digits: String) throws -> [ArrivalRecord] {
        if digits.contains("://"), let address = CommandContext.address(digits) {
            return try index.articles(withAddress: address).flatMap { try index.history(of: $0.article.id) }
        }
        let isHex =
            (4...64).contains(digits.utf8.count) && digits.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard isHex else { return [] }
        if let prefix = Article.IDPrefix(digits),
            let stored = try context.resolving(digits, in: index, { try index.article(prefix) })
        {
            return try index.history(of: stored.article.id)
        }
        return try index.history(ofDigest: digits.lowercased())
    }

    /// The names under which the history or the inbox may have a path.
    private func candidates(_ name: FileName) -> [FileName] {
        var names = [name]
        for area in [context.directories.inbox, context.directories.work, context.directories.rejected] {
            if let below = name.relative(to: area.name) { names.append(below) }
        }
        if !name.lastComponent.bytes.isEmpty { names.append(name.lastComponent) }
        var seen: Set<FileName> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// The history of the content of an existing file.
    private func contentRecords(_ path: FilePath) throws -> [ArrivalRecord] {
        guard FileFacts.exists(path) else { return [] }
        let facts = try FileFacts(of: path)
        guard facts.isRegular else { return [] }
        return try index.history(ofDigest: PathContent(location: .path(path), facts: facts).digest().hex)
    }

    /// One arrival of one file, with its decisions.
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
        let sorted = groups.values
            .map { group in
                seen = []
                // Remove duplicates: records that were found both by name and by content.
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
        return withHolds(sorted)
    }

    /// A held file may have several records, and has no digest yet. Each such record is joined to the next decision on
    /// the same file.
    private func withHolds(_ arrivals: [[ArrivalRecord]]) -> [[ArrivalRecord]] {
        var joined = arrivals
        for (position, group) in arrivals.enumerated() {
            guard let last = group.last, group.allSatisfy({ $0.outcome == .held }) else { continue }
            let next = arrivals.indices.filter { other in
                guard let decision = arrivals[other].last, decision.outcome != .held else { return false }
                let (one, two) = (decision.arrival, last.arrival)
                return one.name == two.name && one.inode == two.inode && one.modification == two.modification
                    && decision.decided >= last.decided
            }.min { arrivals[$0].last?.decided ?? .distantFuture < arrivals[$1].last?.decided ?? .distantFuture }
            guard let next else { continue }
            joined[next] = (joined[next] + group).sorted { $0.decided < $1.decided }
            joined[position] = []
        }
        return joined.filter { !$0.isEmpty }
    }

    /// The arrival that describes the file as a whole.
    private static func arrival(of records: [ArrivalRecord]) -> Arrival? {
        records.first { $0.arrival.sha256 != nil }?.arrival ?? records.first?.arrival
    }

    /// - Parameter all: sorted by time. A file that was put back from `rejected/` is the same file with a new arrival.
    private func steps(of records: [ArrivalRecord], among all: [[ArrivalRecord]]) throws -> [TraceStep] {
        guard let arrival = Self.arrival(of: records) else { return [] }
        let same = all.compactMap(Self.arrival).filter { other in
            other.name == arrival.name && other.inode == arrival.inode && other.modification == arrival.modification
        }
        let isFirst = same.first == arrival
        let next = same.firstIndex(of: arrival).flatMap { same[($0 + 1)...].first }
        // The departures during this arrival.
        let departures = try index.departures(of: arrival).filter { departure in
            (isFirst || departure.date >= arrival.received) && next.map { departure.date < $0.received } ?? true
        }
        let seen = TraceStep(
            .seen, time: records.map(\.arrival.received).min(), name: arrival.name, sha256: arrival.sha256,
            size: arrival.size)
        // Sorted by time: a file that was put back may have later decisions.
        let then = (records.map { TraceStep(decided: $0) } + departures.map { TraceStep($0) })
            .enumerated().sorted {
                ($0.element.time ?? .distantPast, $0.offset) < ($1.element.time ?? .distantPast, $1.offset)
            }
            .map(\.element)
        return try [seen] + then + (next == nil ? places(records) : [])
    }

    /// The current places: as recorded, or as found in the directories.
    private func places(_ records: [ArrivalRecord]) throws -> [TraceStep] {
        guard let arrival = Self.arrival(of: records) else { return [] }
        let recorded = records.compactMap(\.place)
        var seen: Set<FileName> = []
        var steps = recorded.filter { seen.insert($0).inserted }.map { place in
            TraceStep(
                isThere(place) ? .location : .missing, time: nil, name: arrival.name, sha256: arrival.sha256,
                size: arrival.size, place: place)
        }
        if steps.isEmpty {
            steps = try movedFiles(records).filter { !seen.contains($0) }.map { place in
                // Do not repeat the last reason of the history.
                let reason = held(arrival.name).flatMap { $0 == records.last?.reason ? nil : $0 }
                return TraceStep(.location, time: nil, name: arrival.name, size: nil, reason: reason, place: place)
            }
        }
        return steps
    }

    /// A file without history: waiting, held, being processed, or rejected manually.
    private func unrecorded(_ name: FileName) throws -> [TraceStep] {
        try movedFiles(name).map { place in
            let size = try context.directories.location(of: place).map { try FileFacts(of: $0).size }
            let reason = held(name)
            let isHeld = reason != nil
            return TraceStep(
                .location, time: nil, name: name, size: size, reason: reason ?? waitingReason(place), place: place,
                outcome: isHeld ? .held : nil)
        }
    }

    private func waitingReason(_ place: FileName) -> String? {
        if Area.inbox.contains(place) { return "waiting to be processed" }
        if Area.work.contains(place) { return "being processed" }
        return RejectedItems(context).reason(place)
    }

    /// The places of files with this name that are the arrived file and not another version of it.
    private func movedFiles(_ records: [ArrivalRecord]) throws -> [FileName] {
        guard let arrival = Self.arrival(of: records) else { return [] }
        return try movedFiles(arrival.name).filter { place in
            guard let location = context.directories.location(of: place) else { return false }
            let facts = try FileFacts(of: location)
            return facts.inode == arrival.inode && facts.modification == arrival.modification
                && facts.size == arrival.size
        }
    }

    /// Places relative to the spool that contain a file of this name.
    private func movedFiles(_ name: FileName) -> [FileName] {
        guard !name.bytes.isEmpty, name.bytes.first != UInt8(ascii: "/") else { return [] }
        return [Area.inbox, .work, .rejected].map { $0.place(of: name) }.filter(isThere)
    }

    private func isThere(_ place: FileName) -> Bool {
        guard let location = context.directories.location(of: place) else { return false }
        return FileFacts.exists(location)
    }

    /// Why the daemon holds the file; nil if it does not hold it, or does not run.
    private func held(_ name: FileName) -> String? {
        guard DaemonProbe.isRunning(context.locations) else { return nil }
        return DaemonProbe.state(context.locations)?.heldFiles.first { $0.name == name.description }?.reason
    }
}
