// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    @Suite struct JournalUnderSystemd {
        @Test func `a record arrives with every field, whatever bytes it contains`() throws {
            let name: [UInt8] = [0x61, 0xE9, 0x0A, 0x3D, 0x62]
            // Longer than a datagram: it is sent as a memory file.
            let long = String(repeating: "très long ", count: 100_000)
            let mark = UUID().uuidString
            try Journal(.journal).send(
                JournalRecord(
                    .articleRejected, .warning, "rejected 'a'\nsecond line",
                    fields: [
                        JournalField(.articleID, mark), JournalField(.articleFile, bytes: name),
                        JournalField(.articleTitle, long), JournalField(.articleReason, ""),
                    ]))
            let entries = try Instance.journal("ARTICLE_ID=\(mark)")
            let entry = try #require(entries.first)
            #expect(entries.count == 1)
            #expect(entry["MESSAGE"] as? String == "rejected 'a'\nsecond line")
            #expect(entry["MESSAGE_ID"] as? String == MessageID.articleRejected.rawValue)
            #expect(entry["PRIORITY"] as? String == "4")
            #expect((entry["ARTICLE_FILE"] as? [Int])?.map(UInt8.init) == name)
            #expect(entry["ARTICLE_TITLE"] as? String == long)
            #expect(entry["ARTICLE_REASON"] as? String == "")
            #expect(entry.keys.allSatisfy { !$0.hasPrefix("CODE_") })
        }

        @Test func `a service is connected to the journal, and a process outside a service is not`() throws {
            // The shell makes the check of Journal.isConnected: whether JOURNAL_STREAM names its standard error.
            let check = #"test "$JOURNAL_STREAM" = "$(stat -L -c %d:%i /proc/self/fd/2)" && echo yes || echo no"#
            let unit = "connected-\(UUID().uuidString).service"
            _ = try Instance.run("systemd-run", "--wait", "-q", "--unit=\(unit)", "sh", "-c", check)
            let entries = try Instance.journal("_SYSTEMD_UNIT=\(unit)", "_TRANSPORT=stdout")
            #expect(entries.map { $0["MESSAGE"] as? String } == ["yes"])
            #expect(!Journal.isConnected)
        }
    }
}
