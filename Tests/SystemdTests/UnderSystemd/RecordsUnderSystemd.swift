// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// Journal records of the running service.
    @Suite struct RecordsUnderSystemd {
        private func text(_ entry: Service.Entry, _ name: JournalField.Name) -> String? { entry[name.text] as? String }

        /// journald returns a value that is not text as an array of bytes.
        private func bytes(_ entry: Service.Entry, _ name: JournalField.Name) -> [UInt8]? {
            (entry[name.text] as? [Int])?.map(UInt8.init) ?? text(entry, name).map { Array($0.utf8) }
        }

        private func record(_ service: Service, of file: [UInt8], _ id: MessageID) throws -> Service.Entry {
            var found: Service.Entry?
            try eventually("a record \(id) of \(String(decoding: file, as: UTF8.self))") {
                found = try service.entries("MESSAGE_ID=\(id.rawValue)").last { bytes($0, .articleFile) == file }
                return found != nil
            }
            let entry = try #require(found)
            for name in id.promised { #expect(entry[name.text] != nil, "\(id) without \(name): \(entry)") }
            return entry
        }

        @Test func `the record of a stored article has every field, and that of a reprint names the original`() throws {
            let service = try Service()
            try service.control("start")
            // Only this article has a date, so it is the lead.
            let name = Array("La Gazette de la Lys/biblio.json".utf8)
            try service.drop([(name, try Texts.dated)])
            let first = try record(service, of: name, .articleStored)
            #expect(text(first, .articleID)?.count == 64 || text(first, .articleID)?.count == 32)
            #expect(text(first, .articleTitle) == Texts.title)
            #expect(text(first, .articleSource) == "La Gazette de la Lys")
            #expect(text(first, .articleLanguage) == "fr")
            #expect(text(first, .articleOutcome) == "stored")
            #expect(text(first, .articleRelation) == "original")
            #expect(first[JournalField.Name.articleRelatedTo.text] == nil)
            #expect(text(first, .articleFamily) == text(first, .articleID))
            let sum = try Instance.run("sh", "-c", "sha256sum \(Service.spool)/archive/*/*/*/*/biblio.json").text
            #expect(text(first, .articleSHA256) == String(sum.prefix(64)))
            #expect(Int(try #require(text(first, .articleDuration))) ?? -1 >= 0)
            #expect(first["PRIORITY"] as? String == "6")
            #expect(first["_UID"] as? String != "0")

            try service.drop("reprise.txt", Texts.reprint)
            let second = try record(service, of: Array("reprise.txt".utf8), .articleStored)
            #expect(text(second, .articleRelation) == "reprint")
            #expect(text(second, .articleRelatedTo) == text(first, .articleID))
            let ids = [first, second].compactMap { text($0, .articleID) }
            #expect(text(second, .articleFamily) == ids.min())
            let resemblance = try #require(text(second, .articleResemblance).flatMap(Double.init))
            #expect(resemblance > 0.6 && resemblance < 1)
            #expect(second[JournalField.Name.articleSource.text] == nil)
            #expect(second[JournalField.Name.articleReason.text] == nil)
        }

        @Test(arguments: [
            Array("deux\nlignes.txt".utf8), [0x63, 0x61, 0x66, 0xE9, 0x2E, 0x74, 0x78, 0x74],
            Array("=égal & «guillemets»\u{7}.txt".utf8),
        ])
        func `a file name arrives as its raw bytes`(name: [UInt8]) throws {
            let service = try Service()
            try service.control("start")
            try service.drop([(name, Data(Texts.article.utf8))])
            let entry = try record(service, of: name, .articleStored)
            #expect(bytes(entry, .articleFile) == name)
            try eventually("in the archive") { try service.files(in: "archive") == 1 }
        }

        @Test func `the records for known, rejected and held have the outcome, the reason and the stage`() throws {
            let service = try Service()
            try service.control("start")
            try service.drop("one.txt", Texts.article)
            let stored = try record(service, of: Array("one.txt".utf8), .articleStored)
            try service.drop("two.txt", Texts.article)
            let known = try record(service, of: Array("two.txt".utf8), .articleKnown)
            #expect(text(known, .articleOutcome) == "known")
            #expect(text(known, .articleID) == text(stored, .articleID))
            #expect(text(known, .articleSHA256) == text(stored, .articleSHA256))

            try service.drop([(Array("picture.html".utf8), Bad.picture)])
            let rejected = try record(service, of: Array("picture.html".utf8), .articleRejected)
            #expect(text(rejected, .articleOutcome) == "rejected")
            #expect(text(rejected, .articleStage) == "read")
            #expect(text(rejected, .articleReason)?.isEmpty == false)
            #expect(rejected["PRIORITY"] as? String == "5")
            #expect(rejected[JournalField.Name.articleID.text] == nil)

            _ = try Instance.run("runuser", "-u", "reporter", "--", "ln", "-s", "/etc/passwd", "\(Service.inbox)/l.txt")
            let link = try record(service, of: Array("l.txt".utf8), .articleRejected)
            #expect(text(link, .articleStage) == "settle")
            #expect(text(link, .articleReason)?.contains("symbolic link") == true)

            try service.drop("empty.txt", "")
            let held = try record(service, of: Array("empty.txt".utf8), .articleHeld)
            #expect(text(held, .articleOutcome) == "held")
            #expect(text(held, .articleReason) == "empty")
            try eventually("counted as held") { try service.status()["held"] as? Int == 1 }
        }

        @Test func `a file in a directory closed to the daemon is read in place, and moved when it is opened`()
            throws
        {
            let service = try Service()
            try service.control("start")
            // As `cp -r` creates it from a directory with the usual mode.
            let made = try Instance.run(
                "runuser", "-u", "reporter", "--", "sh", "-c",
                "mkdir -m 755 \(Service.inbox)/closed && printf %s \"$TEXT\" >\(Service.inbox)/closed/a.txt",
                environment: ["TEXT": Texts.article])
            try #require(made.status == 0, "\(made.text)")
            _ = try record(service, of: Array("closed/a.txt".utf8), .articleStored)
            let told = try service.entries("MESSAGE_ID=\(MessageID.readInPlace.rawValue)")
            #expect(told.count == 1 && text(told[0], .subject) == "closed", "\(told)")
            #expect(text(told[0], .cause)?.contains("chmod -R g+w '\(Service.inbox)/closed'") == true, "\(told)")
            #expect(try service.files(in: "inbox") == 1 && service.files(in: "archive") == 0)
            _ = try Instance.run("runuser", "-u", "reporter", "--", "chmod", "g+w", "\(Service.inbox)/closed")
            try eventually("moved") { try service.files(in: "archive") == 1 }
            #expect(try service.entries("MESSAGE_ID=\(MessageID.articleKnown.rawValue)").isEmpty, "read again")
        }

        @Test func `a file that another user is writing is held until it is closed`() throws {
            let service = try Service()
            try service.control("start")
            let path = "\(Service.inbox)/slow.txt"
            let writer = Process()
            writer.executableURL = URL(filePath: "/usr/sbin/runuser")
            writer.arguments = ["-u", "reporter", "--", "sh", "-c", "exec >>\(path); printf %s \"$TEXT\"; read -r _"]
            writer.environment = ["TEXT": Texts.article, "PATH": "/usr/bin:/bin"]
            let hand = Pipe()
            writer.standardInput = hand
            try writer.run()
            let held = try record(service, of: Array("slow.txt".utf8), .articleHeld)
            #expect(text(held, .articleReason) == "still being written")
            // Much longer than the quiet time: the file is held only because the writer has it open.
            Thread.sleep(forTimeInterval: 1.5)
            #expect(try service.files(in: "inbox") == 1)
            #expect(try service.articles() == 0)
            try hand.fileHandleForWriting.close()
            writer.waitUntilExit()
            _ = try record(service, of: Array("slow.txt".utf8), .articleStored)
        }

        @Test(arguments: [
            ("C.UTF-8", "Subject: picture.html was rejected", "copytaster rejected retry NAME", "at the step \"read\""),
            (
                "fr_FR.UTF-8", "Subject: picture.html a été rejeté", "copytaster rejected retry NOM",
                "à l'étape « read »"
            ),
        ])
        func `journalctl explains a real record in both languages`(
            locale: String, subject: String, remedy: String, stage: String
        ) throws {
            if locale != "C.UTF-8" {
                try #require(try Instance.run("localedef", "-i", "fr_FR", "-f", "UTF-8", locale).status == 0)
            }
            let service = try Service()
            try service.control("start")
            try service.drop([(Array("picture.html".utf8), Bad.picture)])
            let entry = try record(service, of: Array("picture.html".utf8), .articleRejected)
            let text = try Instance.run(
                "journalctl", "-q", "-x", "--no-pager", "--cursor=\(entry["__CURSOR"] ?? "")",
                "MESSAGE_ID=\(MessageID.articleRejected.rawValue)", environment: ["LC_ALL": locale]
            ).text
            for part in [subject, remedy, stage, self.text(entry, .articleReason) ?? "-"] {
                #expect(text.contains(part), "\(part) is not in \(text)")
            }
        }

        @Test func `a backlog of thousands is summarised, but every rejected file has its own record`() throws {
            let service = try Service()
            let stored = Texts.different(2_850)
            let known = stored.prefix(100).enumerated().map {
                (name: Array("again-\($0.offset).txt".utf8), content: $0.element.content)
            }
            let bad = (0..<50).map {
                (name: Array("picture-\($0).html".utf8), content: Bad.picture + Data("\($0)".utf8))
            }
            try service.drop(stored + known + bad)
            let beginning = ContinuousClock.now
            try service.control("start")
            try eventually(within: 600, "all are processed") {
                try service.files(in: "archive") + service.files(in: "rejected") == 3_000
            }
            print("backlog of 3,000 under systemd: \(ContinuousClock.now - beginning)")
            Thread.sleep(forTimeInterval: 2.5)
            let rejected = try service.entries("MESSAGE_ID=\(MessageID.articleRejected.rawValue)")
            #expect(Set(rejected.compactMap { text($0, .articleFile) }).count == 50)
            #expect(rejected.count == 50)
            let summaries = try service.entries("MESSAGE_ID=\(MessageID.backlogSummary.rawValue)")
            #expect(!summaries.isEmpty)
            let single = try [MessageID.articleStored, .articleKnown].map {
                try service.entries("MESSAGE_ID=\($0.rawValue)").count
            }
            let summed = summaries.compactMap { text($0, .count).flatMap(Int.init) }.reduce(0, +)
            #expect(single.reduce(0, +) + summed == 2_950, "\(single) single, \(summed) summarised")
            let seconds = Double((ContinuousClock.now - beginning).components.seconds + 1)
            #expect(Double(single.reduce(0, +)) <= 110 * seconds)
            let all = try Instance.run("journalctl", "-q", "--no-pager", "-b").text
            #expect(!all.contains("Suppressed"), "a rate limit dropped messages")
            #expect(try service.articles() == 2_850)
        }
    }
}
