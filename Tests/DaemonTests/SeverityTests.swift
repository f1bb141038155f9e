// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Systemd
import SystemPackage
import Testing

@testable import Daemon

/// `journalctl -p warning` shows what an administrator has to act on, and nothing else.
@Suite struct SeverityTests {
    private func priority(_ outcome: Outcome, needsAction: Bool = false) -> JournalRecord.Priority {
        OutcomeJournal.record(
            outcome, file: FileName("a.txt"), stage: .settle, reason: "why", needsAction: needsAction
        ).priority
    }

    @Test func `a file at fault is a notice, one that waits for an administrator a warning`() {
        #expect(priority(.rejected) == .notice)
        #expect(priority(.held) == .notice)
        #expect(priority(.held, needsAction: true) == .warning)
    }

    @Test func `what the daemon sets right by itself is a notice, what it cannot an error`() {
        #expect(JournalRecord.queueOverflow("/srv/in").priority == .notice)
        #expect(JournalRecord.inboxReplaced("/srv/in").priority == .notice)
        #expect(JournalRecord.degraded(.spool, "disk full").priority == .error)
    }
}
