// SPDX-License-Identifier: Apache-2.0

/// Where something outside may stand in the daemon's way.
enum HealthIssue: String {
    case start, inbox, watch, claiming, index, spool
    /// Single files that cannot be read though they are ours.
    case reading
    /// Single files that cannot leave `work/` for their name.
    case moving
    /// No process to read in can be started.
    case readers
    /// The index's directory is closed to us, though the index is open.
    case indexPlace = "index directory"
    /// What the index holds cannot be counted.
    case counting
    /// The history cannot be written to; nothing else waits for it.
    case history
    /// A disk takes its time; work goes on as fast as it does.
    case disk
    /// Files that are to be kept no longer cannot be deleted.
    case retention

    /// Whether nothing is to be claimed until it is gone: it could only pile up in `work/`.
    var stopsIntake: Bool { self == .index || self == .spool || self == .readers }
}

/// What stands in the way at present, by where.
struct Causes {
    private var entries: [HealthIssue: Entry] = [:]
    /// Since when something has been in the way without a break; a slow disk is in nobody's way.
    private(set) var since: SuspendingClock.Instant?

    private struct Entry {
        /// The newest.
        var text: String
        /// Kinds of cause that were told since the obstacle began.
        var told: Set<String> = []
    }

    /// Kinds told for one obstacle: of a thousand unreadable files not each is news.
    static let toldLimit = 32

    var isEmpty: Bool { entries.isEmpty }

    /// Whether nothing is to be claimed for now.
    var stopIntake: Bool { entries.keys.contains(where: \.stopsIntake) }

    /// All of them in one line; nil where nothing is in the way.
    var text: String? { Causes.joined(entries.map { ($0.key.rawValue, $0.value.text) }) }

    /// - Parameter kind: what makes two causes the same, whichever file they befell.
    /// - Returns: whether it is to be told, and whether `text` is another one now.
    mutating func note(_ issue: HealthIssue, _ text: String, kind: String) -> (isNew: Bool, isChanged: Bool) {
        var entry = entries[issue] ?? Entry(text: "")
        let isChanged = entry.text != text
        entry.text = text
        let isNew = entry.told.count < Causes.toldLimit && entry.told.insert(kind).inserted
        entries[issue] = entry
        if issue != .disk { since = since ?? .now }
        return (isNew, isChanged)
    }

    /// - Returns: the newest of its causes; nil where nothing was in the way there.
    mutating func remove(_ issue: HealthIssue) -> String? {
        defer { if entries.keys.allSatisfy({ $0 == .disk }) { since = nil } }
        return entries.removeValue(forKey: issue)?.text
    }

    /// One text may be told from two places.
    static func joined(_ texts: [(key: String, text: String)]) -> String? {
        var told: [String] = []
        for (_, text) in texts.sorted(by: { $0.key < $1.key }) where !told.contains(text) { told.append(text) }
        return told.isEmpty ? nil : told.joined(separator: "; ")
    }
}
