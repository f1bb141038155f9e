// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import Systemd
internal import SystemPackage

/// The messages of the daemon about itself, each with the fields that its catalog text uses. ``OutcomeJournal`` makes
/// the messages about articles.
extension JournalRecord {
    static func recovering(files: Int, orMore: Bool = false) -> JournalRecord {
        JournalRecord(
            .recovering, .notice,
            "processing \(orMore ? "more than " : "")\(files) files that an earlier run left in work/",
            fields: [JournalField(.count, String(files))])
    }

    static func ready(_ state: ServiceState, inbox: FilePath) -> JournalRecord {
        JournalRecord(
            .ready, .notice,
            "ready: copytasterd \(Version.text), \(state.articles) articles in \(state.families) families, \(state.waiting) files waiting, "
                + "watching '\(inbox)'", fields: [JournalField(.subject, inbox)])
    }

    static func stopping(_ why: String) -> JournalRecord { JournalRecord(.stopping, .notice, why) }

    /// - Parameters:
    ///   - changes: changes since the settings were last read.
    ///   - started: changes since the start, for settings that need a restart.
    static func settingsReloaded(
        _ file: FilePath, _ changes: [SettingChange], started: [SettingChange]
    ) -> JournalRecord {
        func list(_ changes: [SettingChange]) -> String { changes.map(\.description).joined(separator: ", ") }
        let waiting = Set(started.filter(\.needsRestart).map(\.key))
        let later = changes.filter { $0.needsRestart && waiting.contains($0.key) }
        let back = changes.filter { $0.needsRestart && !waiting.contains($0.key) }
        let now = changes.filter { !$0.needsRestart }
        var parts = now.isEmpty ? [] : [list(now)]
        if !back.isEmpty { parts.append(list(back) + ", which is in force") }
        if !later.isEmpty { parts.append("takes effect at the next start: \(list(later))") }
        if let disposition = changes.first(where: { $0.key == "disposition" && $0.old == Disposition.keep.rawValue }) {
            let fate = disposition.new == Disposition.delete.rawValue ? "deleted" : "moved to the archive"
            parts.append(
                "files kept so far that are in the index are \(fate) when the inbox is scanned again, after "
                    + "rescan_interval or at the next start")
        }
        if parts.isEmpty { parts = ["nothing changed"] }
        return JournalRecord(
            .settingsReloaded, .notice, "settings read again: " + parts.joined(separator: "; "),
            fields: [JournalField(.subject, file)])
    }

    static func settingsRefused(_ file: FilePath, _ error: any Error) -> JournalRecord {
        JournalRecord(
            .settingsRefused, .error, "settings refused, the old settings stay in force: \(error)",
            fields: [JournalField(.subject, file), JournalField(.cause, "\(error)")])
    }

    static func degraded(_ issue: HealthIssue, _ cause: String) -> JournalRecord {
        JournalRecord(
            .degraded, .error, "Degraded: \(cause)",
            fields: [JournalField(.subject, issue.rawValue), JournalField(.cause, cause)])
    }

    static func recovered(_ issue: HealthIssue, _ cause: String) -> JournalRecord {
        JournalRecord(
            .recovered, .notice, "working again; was: \(cause)",
            fields: [JournalField(.subject, issue.rawValue), JournalField(.cause, cause)])
    }

    static func failed(_ error: any Error) -> JournalRecord {
        JournalRecord(.failed, .critical, "cannot continue: \(error)", fields: [JournalField(.cause, "\(error)")])
    }

    static func queueOverflow(_ inbox: FilePath) -> JournalRecord {
        JournalRecord(
            .queueOverflow, .notice, "more events than the queue holds; scanning the inbox instead",
            fields: [JournalField(.subject, inbox)])
    }

    static func inboxReplaced(_ inbox: FilePath) -> JournalRecord {
        JournalRecord(
            .inboxReplaced, .notice, "the inbox was replaced; watching the new one",
            fields: [JournalField(.subject, inbox)])
    }

    static func polling(_ inbox: FilePath, _ why: String) -> JournalRecord {
        JournalRecord(
            .polling, .warning, "no events from the inbox, scanning it regularly: \(why)",
            fields: [JournalField(.subject, inbox), JournalField(.cause, why)])
    }

    /// - Parameter mount: relative to the inbox.
    static func polling(mount: FileName, _ why: String) -> JournalRecord {
        JournalRecord(
            .polling, .notice, "no events from '\(mount)' in the inbox, scanning it regularly: \(why)",
            fields: [JournalField(.subject, bytes: mount.bytes), JournalField(.cause, why)])
    }

    /// - Parameter directory: relative to the inbox.
    static func readInPlace(_ directory: FileName, _ advice: String) -> JournalRecord {
        JournalRecord(
            .readInPlace, .notice, "files are read in place and stay in the inbox: \(advice)",
            fields: [
                JournalField(.subject, bytes: directory.bytes.isEmpty ? [UInt8(ascii: ".")] : directory.bytes),
                JournalField(.cause, advice),
            ])
    }

    static func watchingAgain(_ inbox: FilePath) -> JournalRecord {
        JournalRecord(
            .recovered, .notice, "receiving events from the inbox again", fields: [JournalField(.subject, inbox)])
    }

    static func pruned(_ area: StorageArea, files: Int, bytes: Int64, why: String) -> JournalRecord {
        JournalRecord(
            .filesPruned, .notice,
            "deleted \(StatusLine.grouped(files)) \(files == 1 ? "file" : "files") of \(StatusLine.grouped(Int(clamping: bytes))) bytes from "
                + "\(area.rawValue): \(why)",
            fields: [
                JournalField(.subject, area.rawValue), JournalField(.cause, why),
                JournalField(.count, String(files)),
            ])
    }

    static func backlogSummary(stored: Int, known: Int) -> JournalRecord {
        JournalRecord(
            .backlogSummary, .info, "and \(stored + known) more in the last second: \(stored) stored, \(known) known",
            fields: [JournalField(.count, String(stored + known))])
    }
}

extension JournalField {
    /// A path as its raw bytes.
    fileprivate init(_ name: Name, _ path: FilePath) {
        self.init(name, bytes: path.bytes)
    }
}
