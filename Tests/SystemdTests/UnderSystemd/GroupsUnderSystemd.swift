// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

extension UnderSystemd {
    /// Two groups: copytaster-drop may write to the inbox, copytaster has access to all directories.
    @Suite struct GroupsUnderSystemd {
        private func shell(_ script: String, as user: String) throws -> Instance.Output {
            try Instance.run("runuser", "-u", user, "--", "sh", "-c", "cd / && " + script)
        }

        @Test(arguments: ["002", "022", "077"])
        func `a member of copytaster-drop only can drop files and directories, whatever the umask`(umask: String) throws
        {
            let service = try Service()
            try service.control("start")
            try Texts.article.write(toFile: "/tmp/biblio.txt", atomically: true, encoding: .utf8)
            let reprint = try Instance.run(
                "sh", "-c", "printf %s \"$TEXT\" >/tmp/reprise.txt; chmod 644 /tmp/biblio.txt /tmp/reprise.txt",
                environment: ["TEXT": Texts.reprint])
            try #require(reprint.status == 0)
            let dropped = try shell(
                "umask \(umask); cp /tmp/biblio.txt \(Service.inbox)/ && mkdir -p \(Service.inbox)/gazette/2026 "
                    + "&& cp /tmp/reprise.txt \(Service.inbox)/gazette/2026/", as: "stringer")
            #expect(dropped.status == 0, "\(dropped.text)")
            try eventually("both are processed") { try service.files(in: "archive") == 2 }
            #expect(try service.articles() == 2)
            #expect(try service.copytaster("verify", "--deep", as: "reporter").status == 0)
        }

        @Test func `a member of copytaster-drop has access to the inbox only`() throws {
            let service = try Service()
            try service.control("start")
            try service.drop("biblio.txt", Texts.article)
            try service.drop([(Array("picture.html".utf8), Bad.picture)])
            try eventually("decided") {
                try service.files(in: "archive") == 1 && service.files(in: "rejected") == 1
            }
            let archived = try Instance.run("find", "\(Service.spool)/archive", "-type", "f").text
                .trimmingCharacters(in: .whitespacesAndNewlines)
            for place in [
                archived, "\(Service.spool)/rejected/picture.html",
                "\(Service.spool)/rejected/picture.html.reason.json",
                Service.index, "\(Service.index)-wal", "/var/lib/copytaster/copytasterd.json",
            ] {
                #expect(try shell("cat '\(place)'", as: "stringer").status != 0, "read \(place)")
                #expect(try shell("echo x >>'\(place)'", as: "stringer").status != 0, "wrote \(place)")
                #expect(try shell("rm -f '\(place)'", as: "stringer").status != 0, "removed \(place)")
                #expect(try shell("cat '\(place)' >/dev/null", as: "reporter").status == 0, "\(place)")
            }
            for directory in ["work", "archive", "rejected"].map({ "\(Service.spool)/\($0)" }) + ["/var/lib/copytaster"]
            {
                #expect(try shell("ls \(directory)", as: "stringer").status != 0, "listed \(directory)")
                #expect(try shell("touch \(directory)/x", as: "stringer").status != 0, "wrote into \(directory)")
                #expect(try shell("ls \(directory)", as: "reporter").status == 0, "\(directory)")
            }
            #expect(try shell("mv \(Service.inbox) \(Service.spool)/away", as: "stringer").status != 0)
            for command in [["status"], ["export"], ["search", "bibliothèque"], ["rejected"], ["verify"]] {
                let answer = try Instance.run(
                    "runuser", ["-u", "stringer", "--", "/usr/local/bin/copytaster"] + command)
                #expect(answer.status == 77, "\(command): \(answer.text)")
            }
            #expect(try service.copytaster("verify", "--deep").status == 0)
        }

        @Test func `purging removes user, groups and data, and a new installation works`() throws {
            let service = try Service()
            try service.control("start")
            let removed = try Instance.run("deploy/uninstall", "--purge")
            #expect(removed.status == 0, "\(removed.text)")
            for name in ["copytaster", "copytaster-drop"] {
                #expect(try Instance.run("getent", "group", name).status == 2, "\(name)")
            }
            #expect(try Instance.run("getent", "passwd", "copytaster").status == 2)
            for place in [Service.spool, "/var/lib/copytaster", "/etc/copytaster", "/usr/local/bin/copytasterd"] {
                #expect(!FileManager.default.fileExists(atPath: place), "\(place)")
            }
            let installed = try Installation.run()
            #expect(installed.status == 0, "\(installed.text)")
            let anew = try Service()
            try anew.control("start")
            try anew.drop("biblio.txt", Texts.article)
            try eventually("processed") { try anew.articles() == 1 }
        }

        @Test func `a new installation opens the inbox of an earlier version with one group to copytaster-drop`()
            throws
        {
            let service = try Service()
            let earlier = try Instance.run(
                "sh", "-ec",
                """
                setfacl -b -k \(Service.inbox)
                chgrp copytaster \(Service.inbox)
                chmod 2775 \(Service.inbox)
                setfacl -m default:user::rwx,default:group::rwx,default:group:copytaster:rwx,default:other::--- \
                    \(Service.inbox)
                runuser -u reporter -- mkdir -p \(Service.inbox)/gazette/2026
                """)
            try #require(earlier.status == 0, "\(earlier.text)")
            #expect(try shell("touch \(Service.inbox)/gazette/.x", as: "stringer").status != 0)
            let installed = try Installation.run()
            #expect(installed.status == 0, "\(installed.text)")
            try service.control("start")
            try service.drop([(Array("gazette/2026/biblio.txt".utf8), Data(Texts.article.utf8))])
            try eventually("processed") { try service.files(in: "archive") == 1 }
            try service.drop([(Array("gazette/reprise.txt".utf8), Data(Texts.reprint.utf8))], as: "reporter")
            try eventually("a file of the other group is processed too") { try service.files(in: "archive") == 2 }
        }
    }
}
