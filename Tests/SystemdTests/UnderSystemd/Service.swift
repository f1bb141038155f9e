// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The installed service in its initial state: an empty inbox, no index, the settings of the installation.
struct Service {
    static let name = "copytaster.service"
    static let spool = "/var/spool/copytaster"
    static let inbox = spool + "/inbox"
    static let index = "/var/lib/copytaster/index.sqlite"
    static let settings = "/etc/copytaster/copytaster.yaml"

    /// Earlier journal entries belong to other tests.
    private let start: Date

    /// - Parameter dropIn: lines for the unit's section `[Service]`.
    init(dropIn: String = "") throws {
        try Installation.once()
        _ = try Instance.run("systemctl", "kill", "--signal=KILL", Service.name)
        _ = try Instance.run("systemctl", "stop", Service.name)
        _ = try Instance.run("systemctl", "reset-failed", Service.name)
        let clean = try Instance.run(
            "sh", "-ec",
            """
            find \(Service.spool)/inbox \(Service.spool)/work \(Service.spool)/archive \(Service.spool)/rejected \
                /var/lib/copytaster -mindepth 1 -delete
            cp /usr/local/share/copytaster/copytaster.yaml \(Service.settings)
            id reporter >/dev/null 2>&1 || useradd reporter
            usermod -a -G copytaster reporter
            id stringer >/dev/null 2>&1 || useradd stringer
            usermod -a -G copytaster-drop stringer
            mkdir -p /run/systemd/system/\(Service.name).d
            printf '[Service]\\n%s\\n' "$DROP_IN" >/run/systemd/system/\(Service.name).d/test.conf
            systemctl daemon-reload
            """, environment: ["DROP_IN": dropIn])
        try #require(clean.status == 0, "\(clean.text)")
        start = Date()
    }

    // MARK: The unit

    func control(_ command: String) throws {
        let answer = try Instance.run("systemctl", command, Service.name)
        guard answer.status != 0 else { return }
        let log = try Instance.run("journalctl", "-q", "--no-pager", "-n", "30", "-u", Service.name)
        Issue.record("systemctl \(command): \(answer.text)\n\(log.text)")
    }

    func property(_ name: String) throws -> String {
        try Instance.run("systemctl", "show", "--value", "-p", name, Service.name).text
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    var processID: Int32 {
        get throws { try #require(Int32(try property("MainPID"))) }
    }

    /// Sends SIGSTOP and waits until all threads are stopped.
    func freeze() throws {
        let process = try processID
        try #require(kill(process, SIGSTOP) == 0)
        try eventually("all threads are stopped") {
            let states = try Instance.run("sh", "-c", "cat /proc/\(process)/task/*/stat").text
            return states.split(separator: "\n").allSatisfy { $0.contains(") T ") }
        }
    }

    // MARK: The journal

    typealias Entry = [String: Any]

    /// Entries that the service itself has written since this value was created.
    func entries(_ matches: String...) throws -> [Entry] {
        _ = try Instance.run("journalctl", "--sync")
        // Not --after-cursor: with matches, systemd 252 skips the first entry after the cursor.
        let output = try Instance.run(
            "journalctl", ["-q", "--all", "-o", "json", "_SYSTEMD_UNIT=\(Service.name)"] + matches)
        return try output.text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Entry)
        }.filter { try Service.time(of: $0) >= start }
    }

    /// When journald received the entry, by the timestamp of the kernel if there is one.
    static func time(of entry: Entry) throws -> Date {
        let text = entry["_SOURCE_REALTIME_TIMESTAMP"] ?? entry["__REALTIME_TIMESTAMP"]
        let microseconds = try #require((text as? String).flatMap(Double.init))
        return Date(timeIntervalSince1970: microseconds / 1e6)
    }

    // MARK: The command line

    func copytaster(_ arguments: String..., as user: String = "root") throws -> Instance.Output {
        let command = ["-u", user, "--", "/usr/local/bin/copytaster"] + arguments
        return try Instance.run("runuser", command)
    }

    func status() throws -> Entry { try #require(try objects("status").first) }

    func objects(_ arguments: String..., as user: String = "root") throws -> [Entry] {
        let output = try Instance.run(
            "sh",
            ["-c", "exec \"$@\" 2>/dev/null", "sh", "runuser", "-u", user, "--", "/usr/local/bin/copytaster"]
                + arguments + ["--json"])
        // The exit status of `status` also shows that the daemon is stopped or degraded.
        let isAnswered = output.status == 0 || arguments.first == "status" && [1, 75].contains(output.status)
        try #require(isAnswered, "\(arguments): \(output.text)")
        return try output.text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Entry)
        }
    }

    func articles() throws -> Int { try #require(try status()["articles"] as? Int) }

    // MARK: The spool

    /// Drops files with `cp`, by default as a user who may only drop files.
    /// - Parameter files: by name, relative to the inbox, as raw bytes.
    func drop(_ files: [(name: [UInt8], content: Data)], as user: String = "stringer") throws {
        let stage = "/tmp/stage-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: false)
        for file in files {
            let parents = String(decoding: file.name, as: UTF8.self).split(separator: "/").dropLast()
            if !parents.isEmpty {
                try FileManager.default.createDirectory(
                    atPath: stage + "/" + parents.joined(separator: "/"), withIntermediateDirectories: true)
            }
            try Service.write(file.content, to: Array((stage + "/").utf8) + file.name)
        }
        let copied = try Instance.run(
            "sh", "-c",
            "chmod -R a+rX,g+w \(stage) && runuser -u \(user) -- sh -c 'umask 002; cp -r \(stage)/. \(Service.inbox)/' && rm -r \(stage)"
        )
        try #require(copied.status == 0, "\(copied.text)")
    }

    func drop(_ name: String, _ text: String) throws { try drop([(Array(name.utf8), Data(text.utf8))]) }

    /// Writes a file whose path may not be UTF-8, which Foundation does not accept.
    static func write(_ content: Data, to path: [UInt8]) throws {
        let file = open(path.map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT | O_EXCL, 0o644)
        try #require(file >= 0, "\(String(cString: strerror(errno)))")
        try FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: content)
    }

    /// The number of files below a directory of the spool, without reason files and hidden files.
    func files(in area: String) throws -> Int {
        let found = try Instance.run(
            "sh", "-c", "find \(Service.spool)/\(area) -type f ! -name '.*' ! -name '*.reason.json' -printf . | wc -c")
        return try #require(Int(found.text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// Every file is in the archive, every article in the index once, and `verify` finds no fault.
    func expectAllStored(articles: Int) throws {
        #expect(try files(in: "archive") == articles)
        for area in ["inbox", "work", "rejected"] { #expect(try files(in: area) == 0, "\(area)") }
        let exported = try objects("export").compactMap { $0["id"] as? String }
        #expect(exported.count == articles)
        #expect(Set(exported).count == articles)
        let verdict = try copytaster("verify")
        #expect(verdict.status == 0, "\(verdict.text)")
    }
}

/// Waits until the condition holds.
func eventually(within seconds: Double = 180, _ what: String, _ condition: () throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while .now < end {
        if try condition() { return }
        Thread.sleep(forTimeInterval: 0.05)
    }
    let isSo = try condition()
    if !isSo {
        let log = try Instance.run("journalctl", "-q", "--no-pager", "-n", "30", "-u", Service.name).text
        Issue.record("not within \(seconds) s: \(what)\n\(log)")
    }
    try #require(isSo, "\(what)")
}
