// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Pipeline
import Systemd
import SystemPackage
import Testing

@testable import Configuration
@testable import Daemon

/// Every message has the fields that its catalog text uses.
@Suite struct MessagesTests {
    private static let file = FileName("a.txt")
    private static let inbox: FilePath = "/srv/in"
    private struct Trouble: Error, CustomStringConvertible {
        var description: String { "disk full" }
    }

    /// The record that the daemon writes for this message id; nil if another program writes it.
    private static func record(_ id: MessageID) -> JournalRecord? {
        let trouble = Trouble()
        switch id {
        case .articleStored: return OutcomeJournal.record(of: report(.stored))
        case .articleKnown: return OutcomeJournal.record(of: report(.known))
        case .articleHeld: return OutcomeJournal.record(.held, file: file, stage: .settle, reason: "empty")
        case .articleRejected: return OutcomeJournal.record(of: report(.rejected))
        case .articleForgotten, .removalUndone, .familyOverridden, .annotationsChanged: return nil
        case .backlogSummary: return .backlogSummary(stored: 2, known: 1)
        case .filesPruned: return .pruned(.archive, files: 3, bytes: 4_096, why: "archive_keep 90 d")
        case .recovering: return .recovering(files: 3)
        case .ready: return .ready(ServiceState(state: .ready, updated: Date()), inbox: inbox)
        case .stopping: return .stopping("stopping as asked")
        case .settingsReloaded: return .settingsReloaded("/etc/c.yaml", [], started: [])
        case .settingsRefused: return .settingsRefused("/etc/c.yaml", trouble)
        case .degraded: return .degraded(.spool, "disk full")
        case .recovered: return .recovered(.spool, "disk full")
        case .failed: return .failed(trouble)
        case .queueOverflow: return .queueOverflow(inbox)
        case .inboxReplaced: return .inboxReplaced(inbox)
        case .polling: return .polling(inbox, "no watches left")
        case .readInPlace: return .readInPlace(FileName("press"), "chmod -R g+w press")
        }
    }

    private static func report(_ outcome: Outcome) -> ArticleReport {
        let arrival = Arrival(
            name: file, sha256: nil, size: 1, member: 0, inode: 1, modification: 1, received: Date())
        let article = Article(title: "T", format: .text, text: "Text.", words: WordCount(1))
        let isArticle = outcome != .rejected
        return ArticleReport(
            outcome: outcome, article: isArticle ? article : nil,
            placement: isArticle
                ? Placement(article: article.id, family: Family.ID(article.id), relation: .original) : nil,
            stage: isArticle ? nil : .read, reason: isArticle ? nil : "no text", arrival: arrival,
            ticket: IntakeFile.Ticket(1), duration: .milliseconds(3))
    }

    @Test(arguments: MessageID.allCases)
    func `each kind of message has the fields it promises`(id: MessageID) throws {
        guard let record = MessagesTests.record(id) else { return }
        #expect(record.id == id)
        let names = record.fields.map(\.name)
        for name in id.promised { #expect(names.contains(name), "\(id) without \(name)") }
        #expect(Set(names).count == names.count)
        #expect(!record.message.isEmpty)
    }

    @Test func `a reload reports what changed, and what takes effect at the next start`() {
        func message(_ changes: [SettingChange]) -> String {
            JournalRecord.settingsReloaded("/etc/c.yaml", changes, started: changes).message
        }
        let level = SettingChange(key: "log_level", old: "info", new: "debug", needsRestart: false)
        let workers = SettingChange(key: "workers", old: "0", new: "4", needsRestart: true)
        #expect(message([]) == "settings read again: nothing changed")
        #expect(message([level]) == "settings read again: log_level info → debug")
        #expect(
            message([level, workers])
                == "settings read again: log_level info → debug; takes effect at the next start: workers 0 → 4")
    }

    @Test(arguments: [("delete", "are deleted when"), ("archive", "are moved to the archive when")])
    func `a reload that ends disposition keep reports what happens to the kept files`(new: String, fate: String) {
        func message(from old: String, to new: String) -> String {
            let change = SettingChange(key: "disposition", old: old, new: new, needsRestart: false)
            return JournalRecord.settingsReloaded("/etc/c.yaml", [change], started: [change]).message
        }
        #expect(message(from: "keep", to: new).contains(fate))
        #expect(!message(from: new, to: "keep").contains("kept so far"))
    }

    @Test func `ready names the version`() {
        let record = JournalRecord.ready(ServiceState(state: .ready, updated: Date()), inbox: MessagesTests.inbox)
        #expect(record.message.hasPrefix("ready: copytasterd \(Version.text), 0 articles"))
    }
}
