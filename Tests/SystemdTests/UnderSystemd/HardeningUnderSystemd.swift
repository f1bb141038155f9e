// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

extension UnderSystemd {
    /// Checks that the unit's sandbox applies to the running process, and that everything works in it.
    @Suite struct HardeningUnderSystemd {
        @Test func `the running process has the restrictions of the unit`() throws {
            let service = try Service()
            try service.control("start")
            let status = try String(contentsOfFile: "/proc/\(try service.processID)/status", encoding: .utf8)
            let lines = status.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
            let values = Dictionary(
                lines.filter { $0.count == 2 }.map { (String($0[0]), $0[1].trimmingCharacters(in: .whitespaces)) },
                uniquingKeysWith: { first, _ in first })
            #expect(values["NoNewPrivs"] == "1")
            #expect(values["Seccomp"] == "2")
            // Only CAP_LEASE, number 28.
            for set in ["CapEff", "CapPrm", "CapBnd", "CapAmb"] { #expect(values[set] == "0000000010000000", "\(set)") }
            #expect(values["Uid"]?.hasPrefix("0") == false)
            #expect(values["Umask"] == "0007")
            let devices = try String(contentsOfFile: "/proc/\(try service.processID)/net/dev", encoding: .utf8)
            #expect(devices.split(separator: "\n").filter { $0.contains(":") }.count == 1, "\(devices)")
        }

        @Test func `the readers have a stricter sandbox than the unit, and their process names show what they are`()
            throws
        {
            let service = try Service()
            try service.control("start")
            let daemon = try service.processID
            let filters = try #require(Self.value(of: "Seccomp_filters", in: "/proc/\(daemon)/status"))
            var readers: [String] = []
            try eventually("the readers are sandboxed") {
                readers = try Instance.run("pgrep", "-P", "\(daemon)").text.split(separator: "\n").map(String.init)
                return !readers.isEmpty
                    && readers.allSatisfy {
                        Self.value(of: "Seccomp_filters", in: "/proc/\($0)/status").map { $0 > filters } ?? false
                    }
            }
            for reader in readers {
                #expect(try String(contentsOfFile: "/proc/\(reader)/comm", encoding: .utf8).hasPrefix("reader "))
                let limits = try String(contentsOfFile: "/proc/\(reader)/limits", encoding: .utf8)
                #expect(limits.contains(/Max open files +0 +0/), "\(limits)")
                #expect(limits.contains(/Max address space +[0-9]+ +[0-9]+ +bytes/), "\(limits)")
                // Its socket, and two descriptors of its pipe.
                #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/\(reader)/fd").count == 3)
            }
            #expect(try Instance.run("systemctl", "status", "--no-pager", Service.name).text.contains("reader 1"))
            try service.drop("pont.txt", Texts.article)
            try eventually("stored") { try service.articles() == 1 }
        }

        /// Nil if the process has ended.
        private static func value(of key: String, in file: String) -> Int? {
            let text = try? String(contentsOfFile: file, encoding: .utf8)
            let line = text?.split(separator: "\n").first { $0.hasPrefix(key + ":") }
            return line?.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
        }

        /// Runs a script in the daemon's unit, with only the changes that it needs to run.
        private func inThePlaceOfTheDaemon(_ script: String) throws -> String {
            _ = try Service()
            let unit = "copytaster-probe.service"
            let made = try Instance.run(
                "sh", "-ec",
                """
                sed -e 's#^ExecStart=.*#ExecStart=/usr/bin/bash /var/lib/copytaster/probe#' -e 's#^Type=.*#Type=oneshot#' \
                    -e '/^WatchdogSec=/d;/^Restart=/d;s#^ExecPaths=.*#& /usr/bin/bash /usr/bin/touch#' \
                    /usr/local/lib/systemd/system/\(Service.name) >/run/systemd/system/\(unit)
                printf '%s\\n' "$SCRIPT" >/var/lib/copytaster/probe
                chmod 644 /var/lib/copytaster/probe
                systemctl daemon-reload
                systemctl start \(unit)
                journalctl --sync
                journalctl -q -o cat _SYSTEMD_UNIT=\(unit)
                """, environment: ["SCRIPT": script])
            return made.text
        }

        @Test func `the daemon can write only to its directories, and run no other program`() throws {
            let text = try inThePlaceOfTheDaemon(
                """
                for place in /etc /usr/bin /home /root /run /dev /sys /proc/sys/kernel /var/log /var/spool; do
                    { : >"$place/probe-$$"; } 2>/dev/null && echo "wrote $place"
                done
                for place in /var/spool/copytaster/inbox /var/spool/copytaster/work /var/lib/copytaster /tmp; do
                    { : >"$place/probe-$$"; } 2>/dev/null || echo "denied $place"
                done
                (exec /usr/bin/id) 2>/dev/null && echo "ran id"
                /usr/bin/touch /var/lib/copytaster/ran
                { : </var/lib/copytaster/probe; } && echo done
                """)
            for word in ["wrote", "denied", "ran id"] { #expect(!text.contains(word), "\(text)") }
            #expect(text.contains("done"), "\(text)")
            #expect(FileManager.default.fileExists(atPath: "/var/lib/copytaster/ran"))
        }

        @Test func `no network socket can be created`() throws {
            let text = try inThePlaceOfTheDaemon("{ : </dev/tcp/127.0.0.1/9; } 2>&1; echo done")
            #expect(text.contains("Address family not supported by protocol"), "\(text)")
            #expect(text.contains("done"))
        }

        @Test func `texts in other charsets are read, which needs modules loaded at run time`() throws {
            let service = try Service()
            try service.control("start")
            for (name, charset, text) in [
                ("ru.txt", "WINDOWS-1251", Charsets.russian), ("ja.txt", "SHIFT_JIS", Charsets.japanese),
            ] {
                let bytes = try Instance.run(
                    "sh", "-ec", "printf %s \"$TEXT\" | iconv -f UTF-8 -t \(charset) >/tmp/\(name)",
                    environment: ["TEXT": text])
                try #require(bytes.status == 0, "\(bytes.text)")
                try service.drop([(Array(name.utf8), try Data(contentsOf: URL(filePath: "/tmp/\(name)")))])
            }
            try eventually("both are stored") { try service.articles() == 2 }
            let texts = try service.objects("export", "--text").compactMap { $0["text"] as? String }
            #expect(texts.contains { $0.contains("мост через реку") }, "\(texts)")
            #expect(texts.contains { $0.contains("図書館では") }, "\(texts)")
            let languages = Set(try service.objects("export").compactMap { $0["language"] as? String })
            #expect(languages == ["ru", "ja"])
        }

        @Test func `words are found by their stems and without their accents`() throws {
            let service = try Service()
            try service.control("start")
            try service.drop("biblio.txt", Texts.article)
            try eventually("stored") { try service.articles() == 1 }
            for query in ["habitant emprunter outil", "bibliotheque", "\"rayon d'outils\"", "title:prete"] {
                #expect(try service.objects("search", query).count == 1, "\(query)")
            }
        }
    }
}

private enum Charsets {
    static let russian =
        "Старый мост открыт снова\n\nВ субботу утром в городе Брюм снова открыли старый мост через реку Лис, сообщила мэрия. "
        + "Ремонт продолжался три года и стоил четыре миллиона. Жители квартала больше не делают крюк в одиннадцать "
        + "километров, чтобы попасть в центр города.\n"
    static let japanese =
        "図書館が道具を貸し出し\n\nブリュム市の図書館では、月曜日から市民が本と同じように電動ドリルを借りることができるようになった。市長が発表した。"
        + "道具は二百点あり、住民から寄付されたもので、引退した大工が点検した。貸出期間は一週間で、料金は一ユーロである。"
        + "隣の町も春に同じサービスを始める予定で、今は場所を探している。\n"
}
