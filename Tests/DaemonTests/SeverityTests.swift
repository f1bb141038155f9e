// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Systemd
import SystemPackage
import Testing

@testable import Daemon

/// `journalctl -p warning` shows what an administrator must act on, and nothing else.
@Suite struct SeverityTests {
    private func priority(_ outcome: Outcome, needsAction: Bool = false) -> JournalRecord.Priority {
        OutcomeJournal.record(
            outcome, file: FileName("a.txt"), stage: .settle, reason: "why", needsAction: needsAction
        ).priority
    }

    @Test func `a faulty file is a notice, a file that waits for an administrator is a warning`() {
        #expect(priority(.rejected) == .notice)
        #expect(priority(.held) == .notice)
        #expect(priority(.held, needsAction: true) == .warning)
    }

    @Test func `a problem that the daemon corrects itself is a notice, any other is an error`() {
        #expect(JournalRecord.queueOverflow("/srv/in").priority == .notice)
        #expect(JournalRecord.inboxReplaced("/srv/in").priority == .notice)
        #expect(JournalRecord.degraded(.spool, "disk full").priority == .error)
    }
}
