// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import Systemd

@Suite struct JournalTests {
    @Test func `standard error is the journal only where device and inode agree`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("JOURNAL_STREAM")
            #expect(!Journal.isConnected)
            var stream = stat()
            try #require(fstat(STDERR_FILENO, &stream) == 0)
            setenv("JOURNAL_STREAM", "\(stream.st_dev):\(stream.st_ino)", 1)
            #expect(Journal.isConnected)
            #expect(Journal().destination == .journal)
            setenv("JOURNAL_STREAM", "\(stream.st_dev):\(stream.st_ino + 1)", 1)
            #expect(!Journal.isConnected)
            #expect(Journal().destination == .lines(fields: false))
            setenv("JOURNAL_STREAM", "", 1)
            #expect(!Journal.isConnected)
        }
    }

    @Test func `without the journal a record is a line on standard error`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            let record = JournalRecord(.articleHeld, .warning, "held 'a'", fields: [JournalField(.articleFile, "a b")])
            try Journal(.lines(fields: false)).send(record)
            try Journal(.lines(fields: true)).send(record)
        }
        let text = try String(decoding: #require(result).standardErrorContent, as: UTF8.self)
        #expect(text.contains("warning: held 'a'\nwarning: held 'a' article_file=\"a b\"\n"))
    }

    @Test func `a failed write to standard error is an error with its cause`() async {
        await #expect(processExitsWith: .success) {
            let kept = dup(STDERR_FILENO)
            dup2(open("/dev/full", O_WRONLY), STDERR_FILENO)
            let error = #expect(throws: SystemdError.self) {
                try Journal(.lines(fields: true)).send(JournalRecord(nil, .info, "m"))
            }
            dup2(kept, STDERR_FILENO)
            #expect(error?.description == "cannot write to standard error: No space left on device")
        }
    }

    @Test(arguments: [
        ([UInt8]("plain".utf8), "plain"), ([], "\"\""), ([UInt8]("two words".utf8), "\"two words\""),
        ([UInt8]("a\nb".utf8), "a\\nb"), ([0x61, 0xE9], "a\\xE9"), ([UInt8]("say \"x\"".utf8), "\"say \\\"x\\\"\""),
    ])
    func `a value is on the line of its record, quoted if needed`(value: [UInt8], shown: String) {
        let record = JournalRecord(nil, .notice, "m\nn", fields: [JournalField(.articleFile, bytes: value)])
        #expect(PlainLine.text(of: record, fields: true) == "notice: m n article_file=\(shown)")
        #expect(PlainLine.text(of: record, fields: false) == "notice: m n")
    }
}
