// SPDX-License-Identifier: Apache-2.0

/// What degrades the daemon, by area.
enum HealthIssue: String {
    case start, inbox, watch, claiming, index, spool
    /// Single claimed files that cannot be read.
    case reading
    /// Single files that cannot leave `work/` because of their name.
    case moving
    /// No reader process can be started.
    case readers
    /// The index is open, but its directory is inaccessible.
    case indexPlace = "index directory"
    /// The articles in the index cannot be counted.
    case counting
    /// The history cannot be written; nothing else waits for it.
    case history
    /// A disk is slow; processing continues at its speed.
    case disk
    /// Files that exceed the retention settings cannot be deleted.
    case retention

    /// Whether no file is claimed while it lasts: the files would only pile up in `work/`.
    var stopsIntake: Bool { self == .index || self == .spool || self == .readers }
}

/// The current health issues and their causes.
struct Causes {
    private var entries: [HealthIssue: Entry] = [:]
    /// Since when there has been an issue without interruption. A slow disk does not count.
    private(set) var since: SuspendingClock.Instant?

    private struct Entry {
        /// The newest cause.
        var text: String
        /// Kinds of cause that were logged since the issue began.
        var logged: Set<String> = []
    }

    /// Maximum number of kinds logged for one issue: a thousand unreadable files must not fill the journal.
    static let loggedLimit = 32

    var isEmpty: Bool { entries.isEmpty }

    /// Whether no file is to be claimed for now.
    var stopIntake: Bool { entries.keys.contains(where: \.stopsIntake) }

    /// All causes in one line; nil if there is no issue.
    var text: String? { Causes.joined(entries.map { ($0.key.rawValue, $0.value.text) }) }

    /// - Parameter kind: causes of the same kind count as the same, whichever file they concern.
    /// - Returns: whether to log it, and whether `text` has changed.
    mutating func note(_ issue: HealthIssue, _ text: String, kind: String) -> (isNew: Bool, isChanged: Bool) {
        var entry = entries[issue] ?? Entry(text: "")
        let isChanged = entry.text != text
        entry.text = text
        let isNew = entry.logged.count < Causes.loggedLimit && entry.logged.insert(kind).inserted
        entries[issue] = entry
        if issue != .disk { since = since ?? .now }
        return (isNew, isChanged)
    }

    /// - Returns: the newest cause of the issue; nil if there was no such issue.
    mutating func remove(_ issue: HealthIssue) -> String? {
        defer { if entries.keys.allSatisfy({ $0 == .disk }) { since = nil } }
        return entries.removeValue(forKey: issue)?.text
    }

    /// Two issues may have the same text.
    static func joined(_ texts: [(key: String, text: String)]) -> String? {
        var unique: [String] = []
        for (_, text) in texts.sorted(by: { $0.key < $1.key }) where !unique.contains(text) { unique.append(text) }
        return unique.isEmpty ? nil : unique.joined(separator: "; ")
    }
}
