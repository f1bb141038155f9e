// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// `systemctl reload`. It may return before the daemon has read the file; the journal shows when it has.
    @Suite struct SettingsUnderSystemd {
        private func set(_ text: String) throws {
            try text.write(toFile: Service.settings, atomically: false, encoding: .utf8)
        }

        /// - Parameter request: requests the reload.
        private func reload(
            _ service: Service, expecting id: MessageID, _ request: () throws -> Void
        ) throws -> Service.Entry {
            let before = try service.entries("MESSAGE_ID=\(id.rawValue)").count
            try request()
            var entries: [Service.Entry] = []
            try eventually("\(id)") {
                entries = try service.entries("MESSAGE_ID=\(id.rawValue)")
                return entries.count > before
            }
            let entry = try #require(entries.last)
            for name in id.promised { #expect(entry[name.text] != nil, "\(id) without \(name)") }
            return entry
        }

        @Test func `a valid file takes effect, a bad one is refused with its line, and the daemon keeps running`()
            throws
        {
            let service = try Service()
            try service.control("start")
            let first = try service.processID
            try set("disposition: delete\n")
            let reloaded = try reload(service, expecting: .settingsReloaded) { try service.control("reload") }
            #expect(reloaded["COPYTASTER_SUBJECT"] as? String == Service.settings)
            #expect(
                reloaded["MESSAGE"] as? String == "settings read again: disposition archive → delete", "\(reloaded)")

            try set("# of the day\ndisposition: keep\nquiet_tiem: 3 s\n")
            let reloads = try service.entries("MESSAGE_ID=\(MessageID.settingsReloaded.rawValue)").count
            // `systemctl reload` fails in the check; after a manual SIGHUP the daemon itself refuses the file.
            for isByHand in [false, true] {
                let refused = try reload(service, expecting: .settingsRefused) {
                    if isByHand {
                        let sent = try Instance.run(
                            "systemctl", "kill", "--signal=HUP", "--kill-whom=main", Service.name)
                        #expect(sent.status == 0, "\(sent.text)")
                    } else {
                        #expect(try Instance.run("systemctl", "reload", Service.name).status != 0)
                    }
                }
                let cause = try #require(refused["COPYTASTER_CAUSE"] as? String)
                #expect(cause.contains("copytaster.yaml:3"), "\(cause)")
                #expect(cause.contains("quiet_tiem"), "\(cause)")
                #expect(refused["PRIORITY"] as? String == "3")
                #expect((refused["_PID"] as? String == "\(first)") == isByHand)
                try eventually("the reload is over") { try service.property("ActiveState") == "active" }
                #expect(try service.property("StatusText").hasPrefix("Ready: "))
            }
            #expect(try service.entries("MESSAGE_ID=\(MessageID.settingsReloaded.rawValue)").count == reloads)
            let log = try Instance.run("journalctl", "-q", "--no-pager", "-b").text
            #expect(!log.contains("reception only permitted"), "the check sent a notification to systemd")

            // The settings of the valid file remain in force.
            try service.drop("biblio.txt", Texts.article)
            try eventually("stored and deleted") { try service.articles() == 1 && service.files(in: "inbox") == 0 }
            try eventually("removed from work") { try service.files(in: "work") == 0 }
            #expect(try service.files(in: "archive") == 0)
            #expect(try service.processID == first)
            #expect(try service.property("NRestarts") == "0")
        }

        @Test func `with a bad file the start fails permanently, and the message names the line`() throws {
            let service = try Service()
            try set("disposition: shred\n")
            #expect(try Instance.run("systemctl", "start", Service.name).status != 0)
            #expect(try service.property("ExecMainStatus") == "78")
            Thread.sleep(forTimeInterval: 3)
            #expect(try service.property("NRestarts") == "0")
            #expect(try service.property("ActiveState") == "failed")
            let failed = try #require(try service.entries("MESSAGE_ID=\(MessageID.failed.rawValue)").first)
            let cause = try #require(failed["COPYTASTER_CAUSE"] as? String)
            #expect(cause.contains("copytaster.yaml:1"), "\(cause)")
            #expect(try service.property("StatusText").hasPrefix("Failed: "))
        }
    }
}
