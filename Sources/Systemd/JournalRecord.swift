// SPDX-License-Identifier: Apache-2.0

/// One entry of the journal: a message for people, and fields for programs.
public struct JournalRecord: Hashable, Sendable {
    /// The kind of message; `journalctl -x` shows its text from the catalog.
    public let id: MessageID?
    public let priority: Priority
    public let message: String
    public let fields: [JournalField]

    public init(_ id: MessageID?, _ priority: Priority, _ message: String, fields: [JournalField] = []) {
        self.id = id
        self.priority = priority
        self.message = message
        self.fields = fields
    }

    /// syslog(3) levels.
    public enum Priority: Int, Hashable, Sendable, CaseIterable {
        case emergency, alert, critical, error, warning, notice, info, debug
    }
}

extension JournalRecord {
    /// The whole record as `NAME=value` fields, in the form of sd_journal_sendv(3).
    var assignments: [[UInt8]] {
        var all: [JournalField] = []
        if let id { all.append(JournalField(.messageID, id.rawValue)) }
        all.append(JournalField(.priority, String(priority.rawValue)))
        all.append(JournalField(.message, message))
        return (all + fields).map { Array($0.name.text.utf8) + [UInt8(ascii: "=")] + $0.value }
    }
}
