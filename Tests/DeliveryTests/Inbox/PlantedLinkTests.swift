// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A user who may write to the archive and to `rejected/` can replace a file by a symbolic link. No command, even one run
/// by root, reads, copies, moves or deletes the target of such a link.
@Suite struct PlantedLinkTests {
    /// A spool with two archived files and a rejected one, and `outside` with another user's files of the same names, to
    /// which links point.
    private struct Planted {
        let spool: TestSpool
        /// Places of the three files, relative to the spool.
        let places: [String]

        private static let names = ["gazette/one.txt", "two.txt", "press/bad.json"]
        private static func secret(_ name: String) -> String { "a secret of somebody else: \(name)" }

        init() throws {
            let spool = try TestSpool()
            try spool.write(Copy.article(1), to: "inbox/gazette/one.txt")
            try spool.write(Copy.article(2), to: "inbox/two.txt")
            try spool.write("{\"nothing\": 1}", to: "inbox/press/bad.json")
            #expect(try spool.daemon("--once").ended() == 0)
            let all = ["archive", "rejected"].flatMap { area in spool.files(in: area).map { "\(area)/\($0)" } }
            places = try Self.names.map { name in try #require(all.first { $0.hasSuffix("/" + name) }) }
            for name in Self.names { try spool.write(Self.secret(name), to: "outside/\(name)") }
            self.spool = spool
        }

        func plant() throws {
            let gazette = places[0].dropLast("/one.txt".count)
            try spool.bash(
                """
                mkdir kept
                mv '\(gazette)' kept/gazette && ln -s "$PWD/outside/gazette" '\(gazette)'
                mv '\(places[1])' kept/ && ln -s "$PWD/outside/two.txt" '\(places[1])'
                mv rejected/press kept/press && ln -s ../outside/press rejected/press
                """)
        }

        func takeAway() throws {
            let gazette = places[0].dropLast("/one.txt".count)
            try spool.bash(
                """
                rm '\(gazette)' '\(places[1])' rejected/press
                mv kept/gazette '\(gazette)' && mv kept/two.txt '\(places[1])' && mv kept/press rejected/press
                """)
        }

        /// The files outside are unchanged.
        func expectUntouched() throws {
            for name in Self.names {
                let text = try String(contentsOf: spool.root.appending(path: "outside/\(name)"), encoding: .utf8)
                #expect(text == Self.secret(name))
            }
            #expect(spool.files(in: "outside").count == 3)
        }
    }

    @Test func `a backup names each file that was replaced by a link, and copies no target`() throws {
        let planted = try Planted()
        let spool = planted.spool
        try planted.plant()
        let output = try spool.copytaster("backup", "--json", spool.root.path + "/copy")
        #expect(output.status == 2, "\(output.errors)")
        let warnings = output.errors.split(separator: "\n")
        for place in planted.places {
            let isNamed = warnings.contains { $0.contains(place) && $0.contains("symbolic link") }
            #expect(isNamed, "\(place): \(output.errors)")
        }
        // The link in `rejected/` was put there by a user: it has no reason file.
        #expect(warnings.contains { $0.contains("rejected/press: ") }, "\(output.errors)")
        let answer = try #require(output.objects.first)
        #expect(answer["failed"] as? Int == 4 && answer["files"] as? Int == 0 && answer["articles"] as? Int == 2)
        #expect(spool.files(in: "copy") == ["index.sqlite"])
        try spool.bash("test -z \"$(find copy -type l)\" && ! grep -rq 'a secret of' copy")
        try planted.expectUntouched()

        try planted.takeAway()
        let whole = try spool.copytaster("backup", "--json", spool.root.path + "/whole")
        #expect(whole.status == 0 && whole.objects.first?["files"] as? Int == 3, "\(whole.errors)")
        for place in planted.places { #expect(spool.files(in: "whole").contains(place)) }
        let restored = try TestSpool()
        try spool.bash("cp -a whole/. '\(restored.root.path)/'")
        try restored.expectSound()
    }

    @Test func `verify names the links and hashes no target, and trace reports the files as missing`() throws {
        let planted = try Planted()
        let spool = planted.spool
        try planted.plant()
        let verdict = try spool.copytaster("verify", "--deep", "--json")
        #expect(verdict.status == 1, "\(verdict.errors)")
        for place in planted.places {
            let found = verdict.objects.filter { $0["name"] as? String == place }
            let problems = found.compactMap { $0["problem"] as? String }
            #expect(problems.contains { $0.contains("symbolic link") }, "\(place): \(problems)")
            #expect(!problems.contains { $0.contains("SHA-256") }, "\(place): \(problems)")
        }
        for (name, place) in zip(["one.txt", "bad.json"], [planted.places[0], planted.places[2]]) {
            let steps = try spool.copytaster("trace", "--json", name).objects
            #expect(steps.last?["step"] as? String == "missing" && steps.last?["place"] as? String == place, "\(steps)")
        }
        // The same for a link dropped into the inbox.
        try spool.write("private", to: "elsewhere/private.txt")
        try spool.bash("ln -s ../elsewhere inbox/link")
        #expect(try spool.copytaster("trace", "link/private.txt").status == 1)
        try planted.expectUntouched()
    }

    @Test func `retry and drop change a rejected file itself, never the target of a link`() throws {
        let planted = try Planted()
        let spool = planted.spool
        try planted.plant()
        for command in ["show", "retry", "drop"] {
            let output = try spool.copytaster("rejected", command, "press/bad.json")
            #expect(output.status == 65, "\(command): \(output.text) \(output.errors)")
        }
        try planted.expectUntouched()
        // The link is deleted, its target is not.
        #expect(try spool.copytaster("rejected", "drop", "press").status == 0)
        try planted.expectUntouched()
        try spool.bash("ln -s ../outside/press rejected/press")
        try planted.takeAway()
        #expect(try spool.copytaster("rejected", "retry", "press/bad.json").status == 0)
        #expect(spool.files(in: "inbox") == ["press/bad.json"])
    }

    @Test func `ingest of the archive reads no target of a link`() throws {
        let planted = try Planted()
        let spool = planted.spool
        try planted.plant()
        try spool.bash("rm index.sqlite*")
        let output = try spool.copytaster("ingest", spool.root.appending(path: "archive").path)
        #expect(output.status == 2 && output.errors.contains("a symbolic link"), "\(output.errors)")
        #expect(try spool.status()["articles"] as? Int == 0)
        try planted.takeAway()
        #expect(try spool.copytaster("ingest", spool.root.appending(path: "archive").path).status == 0)
        #expect(try spool.status()["articles"] as? Int == 2)
        try planted.expectUntouched()
    }

    @Test func `reread treats a file behind a link as missing`() throws {
        let spool = try TestSpool()
        let page = OldReader.page()
        let old = try OldReader(spool: spool).take(page.bytes, named: "pont.html", as: [page.article])[0]
        // The same file, but reachable only through a link.
        try spool.bash("mv archive/2025/03 outside && ln -s ../../outside archive/2025/03")
        let plan = try #require(try spool.copytaster("reread", "--dry-run", "--json").objects.first)
        #expect(plan["missing_files"] as? Int == 1)
        let output = try spool.copytaster("reread", "--json")
        #expect(output.status == 2 && output.objects.first?["missing_files"] as? Int == 1, "\(output.errors)")
        #expect(try spool.copytaster("export").objects.compactMap { $0["id"] as? String } == [old])
        try spool.bash("rm archive/2025/03 && mv outside archive/2025/03")
        #expect(try spool.copytaster("reread", "--retry").status == 0)
        #expect(try spool.copytaster("show", "--json", old).objects.first?["title"] as? String == Copy.title)
    }
}
