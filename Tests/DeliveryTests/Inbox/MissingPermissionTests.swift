// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A missing permission is reported with exit status 77 and a message, for every command and every file.
@Suite struct MissingPermissionTests {
    /// A spool of another user with archived articles, a rejected file and settings.
    private func foreign() throws -> (TestSpool, id: String) {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/one.txt")
        try spool.write(Copy.different(1)[0], to: "inbox/two.txt")
        try spool.write(Data(), to: "inbox/empty.txt")
        try spool.write("hold_time: 1s\n", to: "copytaster.yaml")
        let daemon = try spool.daemon()
        try eventually("all decided") {
            try spool.status()["rejected"] as? Int == 1 && spool.status()["articles"] as? Int == 2
        }
        #expect(daemon.stop() == 0)
        return (spool, try #require(try spool.copytaster("export").objects.first?["id"] as? String))
    }

    /// Runs as a user without privileges.
    private func unprivileged(_ spool: TestSpool, _ arguments: [String]) throws -> TestSpool.Output {
        let drop = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        return try spool.run(arguments, through: geteuid() == 0 ? drop : [])
    }

    private func expect(_ status: Int32, _ spool: TestSpool, _ commands: [[String]], _ what: String) throws {
        for command in commands {
            let output = try unprivileged(spool, command)
            // No daemon runs here: 'status' exits with 1 unless there is a worse problem.
            let expected = command[0] == "status" && status == 0 ? 1 : status
            #expect(output.status == expected, "\(what), \(command): \(output.status) \(output.errors)")
            guard output.status == 77 else { continue }
            let words = ["ermission denied", "may not", "needs the right"]
            #expect(words.contains { output.errors.contains($0) }, "\(what), \(command): \(output.errors)")
        }
    }

    /// Sets modes while `body` runs.
    private func closed(_ spool: TestSpool, _ names: [String], _ mode: String, _ body: () throws -> Void) throws {
        let list = names.map { "'\($0)'" }.joined(separator: " ")
        let before = try names.map { name in
            try FileManager.default.attributesOfItem(atPath: spool.root.appending(path: name).path)[.posixPermissions]
        }
        try spool.bash("chmod \(mode) \(list)")
        try body()
        for (name, mode) in zip(names, before) {
            try FileManager.default.setAttributes(
                [.posixPermissions: mode as Any], ofItemAtPath: spool.root.appending(path: name).path)
        }
    }

    private func reading(_ id: String) -> [[String]] {
        [
            ["status"], ["search", "pont"], ["show", id], ["copies", id], ["compare", id, id], ["trace", "one.txt"],
            ["export"], ["verify"],
        ]
    }

    private func writing(_ id: String) -> [[String]] {
        [
            ["forget", "--yes", id], ["split", id], ["split", "--undo", id], ["join", id, id], ["refold"],
            ["refold", "--all"], ["ingest", "/etc/hostname"],
        ]
    }

    @Test func `every command reports a directory that the user may not enter`() throws {
        let (spool, id) = try foreign()
        let rejected = [["rejected"], ["rejected", "show", "empty.txt"], ["rejected", "drop", "--all", "--yes"]]
        try closed(spool, ["."], "0000") {
            try expect(
                77, spool, reading(id) + writing(id) + rejected + [["try", "/etc/hostname"]], "directory closed")
        }
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `every command reports an index that the user may not read`() throws {
        let (spool, id) = try foreign()
        let files = ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"]
        try closed(spool, files, "0000") {
            try expect(77, spool, reading(id) + writing(id) + [["try", "/etc/hostname"]], "index closed")
        }
        try closed(spool, Array(files.dropFirst()), "0000") {
            try expect(77, spool, writing(id), "log closed")
        }
    }

    @Test func `with read permission only, reading commands work and writing commands report the missing permission`()
        throws
    {
        let (spool, id) = try foreign()
        let files = ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"]
        try closed(spool, files, "0444") {
            try closed(spool, [".", "rejected"], "0555") {
                try expect(0, spool, reading(id).filter { $0[0] != "verify" } + [["rejected"]], "read only")
                try expect(77, spool, writing(id), "read only")
                try expect(
                    77, spool, [["rejected", "drop", "--all", "--yes"], ["rejected", "retry", "empty.txt"]],
                    "read only")
            }
        }
        #expect(spool.files(in: "rejected").contains("empty.txt"))
        // Settings and input files stay readable; only the directory for the index is not writable.
        let fresh = try TestSpool()
        try fresh.write(Copy.text, to: "files/one.txt")
        try closed(fresh, ["."], "0555") {
            try expect(77, fresh, [["ingest", fresh.root.appending(path: "files").path]], "index cannot be created")
        }
    }

    @Test func `settings and directories that may not be read are reported as such`() throws {
        let (spool, _) = try foreign()
        let settings = spool.root.appending(path: "copytaster.yaml").path
        try closed(spool, ["copytaster.yaml"], "0000") {
            try expect(
                77, spool,
                [
                    ["ingest", "/etc/hostname"], ["try", "/etc/hostname"], ["status", "--config", settings],
                    ["rejected", "--config", settings],
                ], "settings closed")
            try closed(spool, ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"], "0444") {
                try closed(spool, ["rejected"], "0555") {
                    try expect(0, spool, [["status"], ["rejected"]], "settings closed")
                }
            }
            let drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            let daemon = try spool.daemon(through: geteuid() == 0 ? drop : [], "--check-config")
            #expect(daemon.ended() == 77 && daemon.messages.contains("ermission denied"), "\(daemon.messages)")
        }
        try closed(spool, ["inbox"], "0000") { try expect(77, spool, [["status"]], "inbox closed") }
        try closed(spool, ["rejected"], "0000") {
            try expect(
                77, spool,
                [["status"], ["rejected"], ["rejected", "show", "x"], ["rejected", "retry", "--all"], ["verify"]],
                "rejected closed")
        }
        try closed(spool, ["archive"], "0000") { try expect(77, spool, [["verify"]], "archive closed") }
        let place = spool.root.appending(path: "closed/export.jsonl").path
        try spool.write("x", to: "closed/x")
        try closed(spool, ["closed"], "0555") {
            try expect(77, spool, [["export", "--output", place]], "no permission for the export")
        }
    }
}
