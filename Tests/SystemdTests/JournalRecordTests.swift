// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Systemd

@Suite struct JournalRecordTests {
    @Test func `a record begins with id, priority and message`() {
        let record = JournalRecord(
            .articleStored, .info, "stored 'a.html'", fields: [JournalField(.articleOutcome, "stored")])
        #expect(
            record.assignments.map { String(decoding: $0, as: UTF8.self) } == [
                "MESSAGE_ID=5146e58f3d614307a6e411811f07f6e7", "PRIORITY=6", "MESSAGE=stored 'a.html'",
                "ARTICLE_OUTCOME=stored",
            ])
    }

    @Test func `bytes of a file name are written unchanged`() {
        let name: [UInt8] = [0x61, 0xE9, 0x0A, 0x3D, 0x00]
        let record = JournalRecord(nil, .warning, "m", fields: [JournalField(.articleFile, bytes: name)])
        #expect(record.assignments.last == Array("ARTICLE_FILE=".utf8) + name)
        #expect(record.assignments.count == 3)
    }

    @Test(arguments: ["", "_PID", "1A", "a", "A-B", "É", String(repeating: "A", count: 65)])
    func `a name that the journal drops is refused`(name: String) {
        #expect(JournalField.Name(name) == nil)
    }

    @Test(arguments: ["A", "ARTICLE_ID", "A1_", String(repeating: "A", count: 64)])
    func `a name that the journal accepts is accepted`(name: String) {
        #expect(JournalField.Name(name)?.text == name)
    }

    @Test(arguments: [
        ("article-id", "ARTICLE_ID"), ("http.status", "HTTP_STATUS"), ("é", "LOG___"), ("", "LOG_"),
        ("_pid", "LOG__PID"), ("9", "LOG_9"), ("message", "LOG_MESSAGE"), ("priority", "LOG_PRIORITY"),
        (String(repeating: "x", count: 90), String(repeating: "X", count: 64)),
    ])
    func `every key has a nearest name that the journal accepts`(key: String, name: String) {
        let nearest = JournalField.Name(nearest: key)
        #expect(nearest.text == name)
        #expect(JournalField.Name(nearest.text) != nil)
    }

    @Test func `the journal accepts all our names`() {
        let names: [JournalField.Name] = [
            .articleID, .articleFile, .articleTitle, .articleSource, .articleLanguage, .articleOutcome,
            .articleRelation, .articleRelatedTo, .articleResemblance, .articleFamily, .articleStory, .articleStage,
            .articleReason, .articleSHA256, .articleDuration, .subject, .cause, .count, .logger, .error, .message,
            .messageID, .priority,
        ]
        for name in names { #expect(JournalField.Name(name.text) == name) }
        #expect(Set(names).count == names.count)
    }
}
