// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// A service whose memory limit is lower than a page needs.
    @Suite struct MemoryUnderSystemd {
        /// A page of distinct words, so that each needs memory.
        private static func page(bytes: Int) -> Data {
            var page = "<html><body><article><h1>Titre de la page</h1>"
            page.reserveCapacity(bytes + 1_000)
            var number = 0
            while page.utf8.count < bytes {
                let words = (0..<20).map { "passerelle\(number &* 7_919 &+ $0)" }.joined(separator: " ")
                page += "<div><p>\(words)</p></div>"
                number += 1
            }
            return Data((page + "</article></body></html>").utf8)
        }

        private func readers(of process: Int32) throws -> [String] {
            try Instance.run("pgrep", "-P", "\(process)").text.split(separator: "\n").map(String.init)
        }

        @Test func `if memory runs out, the kernel kills readers before the daemon`() throws {
            let service = try Service()
            try service.control("start")
            let daemon = try service.processID
            // Readers start together with the daemon, and raise their score before anything else.
            try eventually("every reader has the highest score") {
                let readers = try readers(of: daemon)
                return try !readers.isEmpty
                    && readers.allSatisfy {
                        try String(contentsOfFile: "/proc/\($0)/oom_score_adj", encoding: .utf8) == "1000\n"
                    }
            }
            #expect(try String(contentsOfFile: "/proc/\(daemon)/oom_score_adj", encoding: .utf8) != "1000\n")
        }

        /// In the first case the daemon exceeds the limit, in the second the reader process.
        @Test(arguments: [("100M", 5 << 20), ("90M", 8 << 20)])
        func `a page that needs more memory than the service may use is rejected, and nothing else is lost`(
            memory: String, size: Int
        ) throws {
            let service = try Service(dropIn: "MemoryMax=\(memory)\nMemorySwapMax=0")
            try "reader_time: 45s\nworkers: 2\n".write(toFile: Service.settings, atomically: false, encoding: .utf8)
            try service.control("start")
            let daemon = try service.processID
            try service.drop([(Array("big.html".utf8), Self.page(bytes: size))])
            try service.drop("biblio.txt", Texts.article)
            try eventually(within: 300, "both are decided") {
                try service.articles() == 1 && service.status()["rejected"] as? Int == 1
            }
            try service.drop("reprise.txt", Texts.reprint)
            try eventually("the next file is stored") { try service.articles() == 2 }
            let reason = try #require(try service.objects("rejected", "list").first?["reason"] as? String)
            #expect(reason.contains("memory"), "\(reason)")
            #expect(reason.contains("MemoryMax="), "\(reason)")
            #expect(try service.property("NRestarts") == "0")
            #expect(try service.processID == daemon)
            #expect(try service.status()["state"] as? String == "ready")
            try eventually("nothing waits") { try service.status()["waiting"] as? Int == 0 }
        }
    }
}
