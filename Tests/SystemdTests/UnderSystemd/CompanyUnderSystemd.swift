// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// People and programs beside the running daemon.
    @Suite struct CompanyUnderSystemd {
        @Test(arguments: ["root", "reporter"])
        func `root and members of the group may look while the daemon runs`(user: String) throws {
            let service = try Service()
            try service.control("start")
            try service.drop("biblio.txt", Texts.article)
            try eventually("stored") { try service.articles() == 1 }
            #expect(try service.objects("status", as: user).first?["state"] as? String == "ready")
            #expect(try service.objects("search", "bibliothèque", as: user).count == 1)
            #expect(try service.objects("export", as: user).count == 1)
            try service.control("stop")
            #expect(try service.objects("status", as: user).first?["state"] as? String == "stopped")
            #expect(try service.objects("search", "bibliothèque", as: user).count == 1)
        }

        @Test func `a takedown is a record in the journal, without the title`() throws {
            let service = try Service()
            try service.control("start")
            try service.drop("biblio.txt", Texts.article)
            try eventually("stored") { try service.articles() == 1 }
            let id = try #require(try service.objects("export").first?["id"] as? String)
            #expect(try service.copytaster("forget", "--yes", id).status == 0)
            let records = try Instance.journal("MESSAGE_ID=\(MessageID.articleForgotten.rawValue)", "ARTICLE_ID=\(id)")
            #expect(records.count == 1)
            #expect(records.first?["ARTICLE_TITLE"] == nil)
            #expect(try service.articles() == 0)
        }

        @Test func `others see nothing, and are told why`() throws {
            let service = try Service()
            try service.control("start")
            let answer = try service.copytaster("status", as: "nobody")
            #expect(answer.status == 77, "\(answer.text)")
            #expect(answer.text.contains("ermission"), "\(answer.text)")
        }

        /// Modes and owners of the index's files that keep somebody of the group from writing.
        private func closedFiles() throws -> String {
            try Instance.run(
                "sh", "-c", "find /var/lib/copytaster -name 'index.sqlite*' ! \\( -group copytaster -perm -660 \\)"
            ).text
        }

        @Test(arguments: ["root", "reporter"])
        func `ingest beside the daemon takes nothing from it`(user: String) throws {
            let service = try Service()
            try service.control("start")
            try Texts.article.write(toFile: "/tmp/biblio.txt", atomically: false, encoding: .utf8)
            let ingest = try service.copytaster("ingest", "/tmp/biblio.txt", as: user)
            #expect(ingest.status == 0, "\(ingest.text)")
            #expect(try closedFiles().isEmpty)
            try service.drop("reprise.txt", Texts.reprint)
            try eventually("stored") { try service.articles() == 2 }
            // Both ways in see each other's articles.
            let families = Set(try service.objects("export").compactMap { $0["family"] as? String })
            #expect(families.count == 1)
            #expect(try service.copytaster("verify").status == 0)
        }

        @Test(arguments: ["root", "reporter"])
        func `an index that somebody else made is the daemon's too`(user: String) throws {
            let service = try Service()
            try Texts.article.write(toFile: "/tmp/biblio.txt", atomically: false, encoding: .utf8)
            // A umask that leaves the group nothing.
            let ingest = try Instance.run(
                "runuser", "-u", user, "--", "sh", "-c", "umask 077; copytaster ingest /tmp/biblio.txt")
            #expect(ingest.status == 0, "\(ingest.text)")
            #expect(try closedFiles().isEmpty)
            try service.control("start")
            try service.drop("reprise.txt", Texts.reprint)
            try eventually("stored") { try service.articles() == 2 }
        }

        @Test func `a member of the group has a rejected file taken again`() throws {
            let service = try Service()
            try service.control("start")
            try service.drop([(Array("desk/picture.html".utf8), Bad.picture)])
            try eventually("rejected") { try service.files(in: "rejected") == 1 }
            let replaced = try Instance.run(
                "runuser", "-u", "reporter", "--", "sh", "-c",
                "printf %s \"$TEXT\" >\(Service.spool)/rejected/desk/picture.html", environment: ["TEXT": Texts.article]
            )
            #expect(replaced.status == 0, "\(replaced.text)")
            let retry = try service.copytaster("rejected", "retry", "desk/picture.html", as: "reporter")
            #expect(retry.status == 0, "\(retry.text)")
            try eventually("stored") { try service.articles() == 1 }
            #expect(try service.files(in: "rejected") == 0)
        }

        @Test func `a single file is searchable at once`() throws {
            let service = try Service()
            try service.control("start")
            var closed: [Double] = []
            var moved: [Double] = []
            for number in 0..<20 {
                let file = try #require(Texts.different(1, prefix: "lone\(number)").first)
                let name = String(decoding: file.name, as: UTF8.self)
                let isMoved = number % 2 == 1
                let path = "\(isMoved ? Service.spool : Service.inbox)/\(name)"
                try Service.write(file.content, to: Array(path.utf8))
                if isMoved { try FileManager.default.moveItem(atPath: path, toPath: "\(Service.inbox)/\(name)") }
                let complete = Date()
                var stored: Date?
                // The record is written when the article is in the index.
                try eventually("stored") {
                    stored = try service.entries("ARTICLE_FILE=\(name)", "ARTICLE_OUTCOME=stored").first.map(
                        Service.time)
                    return stored != nil
                }
                let delay = try #require(stored).timeIntervalSince(complete)
                if isMoved { moved.append(delay) } else { closed.append(delay) }
                #expect(try service.objects("search", "motlone\(number)0x0").count == 1)
            }
            // Text that is written in the inbox waits text_quiet_time (4 s) for more.
            for (how, delays, most) in [("written", closed.sorted(), 6.0), ("moved in", moved.sorted(), 2)] {
                // A busy machine may stall; the quickest tells for what the daemon itself waits.
                #expect(delays[0] < most, "\(how): \(delays)")
                let milliseconds = delays.map { Int($0 * 1_000) }
                print("searchable after, \(how): median \(milliseconds[5]) ms, most \(milliseconds[9]) ms")
            }
        }
    }
}
