// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CLI

@Suite struct TryDirectoryTests {
    @Test func `each entry of a directory has its own name and result`() throws {
        let fixture = try CommandLineFixture()
        try fixture.file("mixed/good.jsonl", Sample.original)
        try fixture.file("mixed/empty.txt", "")
        let directory = fixture.files + "/mixed"
        try #require(mkfifo(directory + "/pipe.txt", 0o600) == 0)
        try #require(symlink("good.jsonl", directory + "/link.txt") == 0)
        let answer = try fixture.run("try", directory)
        #expect(answer.state == .someFailed)
        #expect(answer.out.contains("Valdrey harbour reopens"), "\(answer.out)")
        let lines = answer.messages.split(separator: "\n")
        for (name, verdict) in [("pipe.txt", "a named pipe"), ("link.txt", "a symbolic link"), ("empty.txt", "")] {
            #expect(
                lines.contains { $0.contains("/mixed/\(name): would be rejected: \(verdict)") }, "\(answer.messages)")
        }
    }
}
