// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Behaviour that administrators and their scripts rely on.
@Suite struct OperationsTests {
    /// The beginning of a PNG, which no reader accepts as text.
    private static let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(count: 600)

    private static func program(_ name: String) -> String { TestSpool.programs.appending(path: name).path }

    @Test func `both programs treat an empty variable as unset`() throws {
        let spool = try TestSpool()
        // Without a directory the programs use the system directories, which an unprivileged user cannot write.
        let drop = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
        try spool.bash(
            """
            mkdir -m 777 here && cd here
            export COPYTASTER_DIRECTORY= COPYTASTER_INBOX= COPYTASTER_CONFIG= COPYTASTER_WORKERS=
            \(drop) '\(Self.program("copytasterd"))' --once >../daemon 2>&1 || true
            \(drop) '\(Self.program("copytaster"))' status >../command 2>&1 || true
            """)
        func said(_ name: String) throws -> String {
            try String(contentsOf: spool.root.appending(path: name), encoding: .utf8)
        }
        #expect(spool.files(in: "here").isEmpty, "no file is created in the working directory")
        let (daemonSaid, commandSaid) = (try said("daemon"), try said("command"))
        #expect(daemonSaid.contains("/var/lib/copytaster"), "\(daemonSaid)")
        #expect(commandSaid.contains("/var/"), "\(commandSaid)")
        for text in [daemonSaid, commandSaid] { #expect(!text.contains("COPYTASTER_"), "\(text)") }

        try spool.write(Copy.text, to: "inbox/one.txt")
        let daemon = try spool.daemon(
            through: ["env", "COPYTASTER_DIRECTORY=", "COPYTASTER_INBOX=", "COPYTASTER_QUIET_TIME="], "--once")
        #expect(daemon.ended() == 0, "\(daemon.messages)")
        #expect(
            try spool.run(["search", "pont"], environment: ["COPYTASTER_DIRECTORY": "", "COPYTASTER_INBOX": ""]).status
                == 0)
        #expect(spool.files(in: "archive").count == 1)
    }

    @Test func `an empty argument is refused by both programs`() throws {
        let spool = try TestSpool()
        for option in ["--directory", "--inbox", "--config"] {
            for program in ["copytasterd", "copytaster status"] {
                let words = program.split(separator: " ")
                let line = ([Self.program(String(words[0]))] + words.dropFirst().map(String.init)).joined(
                    separator: " ")
                try spool.bash("status=0; \(line) \(option) '' >said 2>&1 || status=$?; echo $status >>said")
                let said = try String(contentsOf: spool.root.appending(path: "said"), encoding: .utf8)
                #expect(said.contains("\(option) is empty") && said.hasSuffix("64\n"), "\(program): \(said)")
            }
        }
    }

    @Test(arguments: [
        (".", "contains './work'"), ("work", "is './work'"), ("archive/2026", "is inside './archive'"),
        ("rejected/../work/new", "is inside './work'"), ("/", "contains './work'"), ("link", "is './archive'"),
        ("data", "contains './index.sqlite'"),
    ])
    func `an inbox that overlaps other directories of the daemon is refused before any file is changed`(
        inbox: String, why: String
    ) throws {
        let spool = try TestSpool()
        let places = "--directory . --inbox '\(inbox)'"
        try spool.bash(
            """
            mkdir archive data && ln -s archive link && ln -s data/index.sqlite index.sqlite
            echo x >archive/x && echo y >data/index.sqlite
            """)
        for mode in ["--once", "--check-config", ""] {
            try spool.bash(
                """
                status=0; '\(Self.program("copytasterd"))' \(places) \(mode) >said 2>&1 || status=$?
                echo $status >>said
                """)
            let said = try String(contentsOf: spool.root.appending(path: "said"), encoding: .utf8)
            #expect(said.contains(why) && said.contains("--inbox") && said.hasSuffix("64\n"), "\(mode): \(said)")
        }
        #expect(spool.files(in: ".") == ["archive/x", "data/index.sqlite", "index.sqlite", "said"])
        try spool.bash("'\(Self.program("copytaster"))' rejected retry --all \(places) && exit 1 || [ $? = 64 ]")
    }

    @Test func `a separate inbox may be in any other place`() throws {
        let spool = try TestSpool()
        let other = try TestSpool()
        try other.write(Copy.text, to: "drop/one.txt")
        // In the default layout the inbox is below the directory of the index.
        for inbox in [spool.inbox.path, other.root.appending(path: "drop").path] {
            let daemon = try spool.daemon("--once", "--inbox", inbox, "--set", "disposition=keep")
            #expect(daemon.ended() == 0, "\(daemon.messages)")
        }
        #expect(try spool.copytaster("search", "pont").status == 0)
    }

    @Test func `status exits with 0 while a daemon runs and with 1 otherwise, and lists held and rejected files`()
        throws
    {
        let spool = try TestSpool()
        #expect(try spool.copytaster("status").status == 69)
        try spool.write(Copy.text, to: "inbox/one.txt")
        try spool.write(Self.picture, to: "inbox/photo.png")
        try spool.write(Data(), to: "inbox/empty.txt")
        let daemon = try spool.daemon("--set", "hold_time=1d")
        try eventually("all are decided") {
            let status = try spool.status()
            return status["articles"] as? Int == 1 && status["rejected"] as? Int == 1 && status["held"] as? Int == 1
        }
        try eventually("the state lists the held file") { (try spool.status()["held_files"] as? [Any])?.count == 1 }
        let running = try spool.copytaster("status", "--json")
        #expect(running.status == 0, "\(running.errors)")
        let object = try #require(running.objects.first)
        let held = try #require((object["held_files"] as? [[String: Any]])?.first)
        #expect(held["name"] as? String == "empty.txt" && (held["reason"] as? String)?.isEmpty == false)
        let rejected = try #require((object["rejected_files"] as? [[String: Any]])?.first)
        #expect(rejected["name"] as? String == "photo.png" && (rejected["reason"] as? String)?.isEmpty == false)
        let arrivals = try #require(object["arrivals"] as? [[String: Any]])
        #expect(
            Set(arrivals.compactMap { $0["outcome"] as? String }).isSuperset(of: ["stored", "rejected"]), "\(arrivals)")
        #expect(arrivals.contains { $0["title"] as? String == Copy.title && $0["name"] as? String == "one.txt" })
        // A bad file is logged as a notice; warnings are for conditions that need an administrator.
        #expect(daemon.messages.contains("notice: rejected photo.png"))
        #expect(!daemon.messages.contains("warning:"), "\(daemon.messages)")
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("status").status == 1 && spool.copytaster("status", "--json").status == 1)
    }

    @Test func `status exits with 75 while the daemon is degraded`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        #expect(try spool.copytaster("status").status == 0)
        try spool.bash("mv inbox elsewhere")
        try eventually("degraded") { try spool.copytaster("status").status == 75 }
        try spool.bash("mv elsewhere inbox")
        try eventually("ready again") { try spool.copytaster("status").status == 0 }
        #expect(daemon.stop() == 0)
    }

    // MARK: Dropping

    /// Three files in `rejected/`.
    private func rejected() throws -> TestSpool {
        let spool = try TestSpool()
        for name in ["a.png", "b/b.png", "c.png"] {
            try spool.write(Self.picture, to: "inbox/\(name)")
        }
        #expect(try spool.daemon("--once").ended() == 0)
        try #require(try spool.copytaster("rejected", "--json").objects.count == 3)
        return spool
    }

    /// Runs a command in a terminal and answers its question.
    private func onTerminal(_ spool: TestSpool, _ arguments: String, answer: String) throws -> (
        status: Int, text: String
    ) {
        let command = "'\(Self.program("copytaster"))' \(arguments) --directory '\(spool.root.path)'"
        try spool.write(
            """
            import os, pty, sys
            child, terminal = pty.fork()
            if child == 0:
                os.execv('/bin/sh', ['sh', '-c', os.environ['COMMAND']])
            said = b''
            while b'[y/N]' not in said:
                try: piece = os.read(terminal, 4096)
                except OSError: break
                if not piece: break
                said += piece
            os.write(terminal, (os.environ['ANSWER'] + '\\n').encode())
            while True:
                try: piece = os.read(terminal, 4096)
                except OSError: break
                if not piece: break
                said += piece
            _, status = os.waitpid(child, 0)
            open('said', 'wb').write(said + b'\\n%d' % os.waitstatus_to_exitcode(status))
            """, to: ".terminal.py")
        try spool.write(command, to: ".command")
        try spool.bash("COMMAND=$(cat .command) ANSWER='\(answer)' python3 .terminal.py")
        let said = try String(contentsOf: spool.root.appending(path: "said"), encoding: .utf8)
        let lines = said.split(separator: "\n")
        return (Int(lines.last ?? "") ?? -1, said)
    }

    @Test(.enabled(if: TestSpool.has("python3"), "needs python3 for a terminal"))
    func `dropping all files asks on a terminal and otherwise requires --yes, and trace shows the drops`() throws {
        let spool = try rejected()
        let unasked = try spool.copytaster("rejected", "drop", "--all")
        #expect(unasked.status == 64 && unasked.errors.contains("3 rejected files") && unasked.errors.contains("--yes"))
        let refused = try onTerminal(spool, "rejected drop --all", answer: "")
        #expect(refused.status == 1 && refused.text.contains("nothing was deleted"), "\(refused.text)")
        #expect(try spool.copytaster("rejected", "--json").objects.count == 3)
        let agreed = try onTerminal(spool, "rejected drop --all", answer: "y")
        #expect(agreed.status == 0, "\(agreed.text)")
        // The number of files, and the time span.
        #expect(agreed.text.contains("3 rejected files of "), "\(agreed.text)")
        #expect(agreed.text.contains(/rejected from \d{4}-\d\d-\d\d \d\d:\d\d \S+ to \d{4}/))
        #expect(spool.files(in: "rejected").isEmpty)
        for (what, name) in [("a.png", "a.png"), ("b.png", "b/b.png")] {
            let steps = try spool.copytaster("trace", "--json", what).objects
            #expect(steps.map { $0["step"] as? String } == ["seen", "decided", "dropped"], "\(steps)")
            #expect(steps.last?["place"] as? String == "rejected/\(name)")
            let screen = try spool.copytaster("trace", what).text
            #expect(screen.contains(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \S+ +dropped by hand/), "\(screen)")
            #expect(screen.contains("from rejected/\(name)") && !screen.contains("no longer there"), "\(screen)")
        }
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    @Test func `trace knows a dropped file that was not in the index`() throws {
        let spool = try rejected()
        try spool.bash("rm index.sqlite*")
        try spool.write(Copy.text, to: "files/one.txt")
        #expect(try spool.copytaster("ingest", spool.root.appending(path: "files/one.txt").path).status == 0)
        #expect(try spool.copytaster("rejected", "drop", "c.png").status == 0)
        let steps = try spool.copytaster("trace", "--json", "c.png").objects
        #expect(steps.map { $0["step"] as? String } == ["seen", "decided", "dropped"], "\(steps)")
        let decided = try #require(steps.first { $0["step"] as? String == "decided" })
        #expect(decided["outcome"] as? String == "rejected" && (decided["reason"] as? String)?.isEmpty == false)
    }
}
