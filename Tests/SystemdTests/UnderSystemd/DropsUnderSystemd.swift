// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// Directories dropped into the installed inbox, with its default ACL.
    @Suite struct DropsUnderSystemd {
        @Test(arguments: ["cp -r", "cp -a", "rsync -a", "mv"])
        func `a directory dropped under umask 022 is read, and the command in the journal has its files moved`(
            tool: String
        )
            throws
        {
            guard try Instance.run("sh", "-c", "command -v \(tool.split(separator: " ")[0])").status == 0 else {
                return print("skipped: \(tool) is missing")
            }
            let service = try Service()
            try service.control("start")
            let stage = "/var/tmp/stage-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: "\(stage)/press", withIntermediateDirectories: true)
            for file in Texts.different(3) {
                try Service.write(file.content, to: Array("\(stage)/press/".utf8) + file.name)
            }
            let drop = try Instance.run(
                "sh", "-ec",
                """
                chown -R reporter:reporter \(stage)
                find \(stage) -type d -exec chmod 755 {} +; find \(stage) -type f -exec chmod 644 {} +
                runuser -u reporter -- sh -c 'umask 022; \(tool) \(stage)/press \(Service.inbox)/'
                ls -ld \(Service.inbox)/press
                """)
            try #require(drop.status == 0, "\(drop.text)")
            print("\(tool): \(drop.text)")
            try eventually("all are stored") { try service.articles() == 3 }
            #expect(try service.files(in: "work") == 0 && service.files(in: "rejected") == 0)
            let told = try service.entries("MESSAGE_ID=\(MessageID.readInPlace.rawValue)")
            if try service.files(in: "inbox") > 0 {
                #expect(told.count == 1, "\(told)")
                let cause = try #require(told.first?["COPYTASTER_CAUSE"] as? String)
                let remedy = try #require(cause.components(separatedBy: "have its files moved: ").last)
                let mended = try Instance.run("runuser", "-u", "reporter", "--", "sh", "-c", remedy)
                #expect(mended.status == 0, "\(remedy): \(mended.text)")
            }
            try eventually("all are in the archive") { try service.files(in: "archive") == 3 }
            try service.expectAllStored(articles: 3)
        }
    }
}
