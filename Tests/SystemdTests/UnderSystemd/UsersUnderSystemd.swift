// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// Users and programs that work while the daemon runs.
    @Suite struct UsersUnderSystemd {
        @Test(arguments: ["root", "reporter"])
        func `root and members of the group may read the index while the daemon runs`(user: String) throws {
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

        @Test func `a takedown writes a journal record without the title`() throws {
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

        @Test func `other users are refused, and the message says why`() throws {
            let service = try Service()
            try service.control("start")
            let answer = try service.copytaster("status", as: "nobody")
            #expect(answer.status == 77, "\(answer.text)")
            #expect(answer.text.contains("ermission"), "\(answer.text)")
        }

        /// The files of the index that members of the group cannot write.
        private func closedFiles() throws -> String {
            try Instance.run(
                "sh", "-c", "find /var/lib/copytaster -name 'index.sqlite*' ! \\( -group copytaster -perm -660 \\)"
            ).text
        }

        @Test(arguments: ["root", "reporter"])
        func `ingest while the daemon runs does not disturb it`(user: String) throws {
            let service = try Service()
            try service.control("start")
            try Texts.article.write(toFile: "/tmp/biblio.txt", atomically: false, encoding: .utf8)
            let ingest = try service.copytaster("ingest", "/tmp/biblio.txt", as: user)
            #expect(ingest.status == 0, "\(ingest.text)")
            #expect(try closedFiles().isEmpty)
            try service.drop("reprise.txt", Texts.reprint)
            try eventually("stored") { try service.articles() == 2 }
            // Ingest and the daemon see each other's articles.
            let families = Set(try service.objects("export").compactMap { $0["family"] as? String })
            #expect(families.count == 1)
            #expect(try service.copytaster("verify").status == 0)
        }

        @Test(arguments: ["root", "reporter"])
        func `the daemon can use an index that another user created`(user: String) throws {
            let service = try Service()
            try Texts.article.write(toFile: "/tmp/biblio.txt", atomically: false, encoding: .utf8)
            // A umask without permissions for the group.
            let ingest = try Instance.run(
                "runuser", "-u", user, "--", "sh", "-c", "umask 077; copytaster ingest /tmp/biblio.txt")
            #expect(ingest.status == 0, "\(ingest.text)")
            #expect(try closedFiles().isEmpty)
            try service.control("start")
            try service.drop("reprise.txt", Texts.reprint)
            try eventually("stored") { try service.articles() == 2 }
        }

        @Test func `a member of the group can retry a rejected file`() throws {
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
                // A busy machine may stall; the shortest delay shows how long the daemon itself waits.
                #expect(delays[0] < most, "\(how): \(delays)")
                let milliseconds = delays.map { Int($0 * 1_000) }
                print("searchable after, \(how): median \(milliseconds[5]) ms, maximum \(milliseconds[9]) ms")
            }
        }
    }
}
