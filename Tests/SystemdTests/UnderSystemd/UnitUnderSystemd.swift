// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// The files that deploy/install installs, with the programs just built.
    @Suite struct UnitUnderSystemd {
        init() throws { try Installation.once() }

        @Test func `systemd-analyze finds no fault in the unit`() throws {
            let verdict = try Instance.run("systemd-analyze", "verify", "--man=no", "copytaster.service")
            #expect(verdict.status == 0, "\(verdict.text)")
            #expect(verdict.text.isEmpty, "\(verdict.text)")
        }

        @Test func `the exposure level of the unit is at most 0.5`() throws {
            // The threshold is in tenths; above it the exit status is not 0.
            let verdict = try Instance.run(
                "systemd-analyze", "security", "--no-pager", "--threshold=5", "copytaster.service")
            #expect(verdict.status == 0, "\(verdict.text)")
            #expect(verdict.text.contains("Overall exposure level for copytaster.service: 0."))
        }

        @Test(arguments: [
            ("/var/spool/copytaster/inbox", "2775 copytaster:copytaster-drop"),
            ("/var/spool/copytaster/work", "2770 copytaster:copytaster"),
            ("/var/spool/copytaster/archive", "2770 copytaster:copytaster"),
            ("/var/spool/copytaster/rejected", "2770 copytaster:copytaster"),
            ("/var/lib/copytaster", "2770 copytaster:copytaster"),
        ])
        func `each directory has its mode and owner`(path: String, expected: String) throws {
            #expect(try Instance.run("stat", "-c", "%a %U:%G", path).text == expected + "\n")
        }

        @Test func `the daemon may move files that a member of the group drops, whatever the umask`() throws {
            _ = try Instance.run("useradd", "reporter")
            _ = try Instance.run("usermod", "-a", "-G", "copytaster", "reporter")
            let inbox = "/var/spool/copytaster/inbox"
            let drop = try Instance.run(
                "runuser", "-u", "reporter", "--", "sh", "-c",
                "umask 077; mkdir \(inbox)/lemonde && echo text >\(inbox)/lemonde/.a.txt")
            #expect(drop.status == 0, "\(drop.text)")
            let take = try Instance.run(
                "runuser", "-u", "copytaster", "--", "sh", "-c",
                "cat \(inbox)/lemonde/.a.txt && mv \(inbox)/lemonde/.a.txt \(inbox)/../work/ && rmdir \(inbox)/lemonde")
            #expect(take.status == 0 && take.text == "text\n", "\(take.text)")
            #expect(try Instance.run("rm", "/var/spool/copytaster/work/.a.txt").status == 0)
        }

        @Test(arguments: [
            ("C.UTF-8", "Subject: The inbox directory was moved away or deleted", "/srv/in is no longer the directory"),
            ("fr_FR.UTF-8", "Subject: Le répertoire d'arrivée a été déplacé", "/srv/in n'est plus le répertoire"),
        ])
        func `journalctl explains a message in both languages`(locale: String, subject: String, body: String) throws {
            if locale != "C.UTF-8" {
                try #require(try Instance.run("localedef", "-i", "fr_FR", "-f", "UTF-8", locale).status == 0)
            }
            let mark = UUID().uuidString
            try Journal(.journal).send(
                JournalRecord(
                    .inboxReplaced, .warning, "m",
                    fields: [JournalField(.subject, "/srv/in"), JournalField(.count, mark)]))
            _ = try Instance.run("journalctl", "--sync")
            let text = try Instance.run(
                "journalctl", "-q", "-x", "--no-pager", "COPYTASTER_COUNT=\(mark)",
                environment: ["LC_ALL": locale]
            ).text
            #expect(text.contains(subject), "\(text)")
            #expect(text.contains(body), "\(text)")
        }
    }
}

/// Copytaster as installed by deploy/install, not started.
enum Installation {
    /// The programs that deploy/install built and installed for deploy/test. Nil if the tests are run by hand; then the
    /// programs in the directory of the test bundle are used.
    private static let installed = ProcessInfo.processInfo.environment["COPYTASTER_INSTALLED"]
    private static let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

    private static let outcome = Result { try run() }

    static func run() throws -> Instance.Output {
        if let installed { return try Instance.run("deploy/install", "--no-start", "--prebuilt", installed) }
        let output = try Instance.run(
            "deploy/install", "--no-start", "--prebuilt", products.path(), "--allow-dynamic")
        try allowRuntime()
        return output
    }

    /// Allows the libraries of the toolchain and disables coverage profiles: a debug build needs both, installed programs
    /// need neither.
    private static func allowRuntime() throws {
        let libraries = try Instance.run("ldd", products.appending(path: "copytasterd").path()).text
        let core = libraries.split(separator: "\n").first { $0.contains("libswiftCore.so => ") }
        let path = core?.split(separator: " ").first { $0.hasPrefix("/") }.map(String.init)
        let runtime = path.map { URL(filePath: $0).deletingLastPathComponent().path() }
        let directory = URL(filePath: "/run/systemd/system/\(Service.name).d")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let lines =
            ["[Service]", "Environment=LLVM_PROFILE_FILE=/dev/null"] + (runtime.map { ["ExecPaths=\($0)"] } ?? [])
        try (lines.joined(separator: "\n") + "\n").write(
            to: directory.appending(path: "runtime.conf"), atomically: true, encoding: .utf8)
        _ = try Instance.run("systemctl", "daemon-reload")
    }

    static func once() throws {
        let output = try outcome.get()
        try #require(output.status == 0, "\(output.text)")
    }
}
