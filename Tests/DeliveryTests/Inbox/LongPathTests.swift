// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Paths longer than the kernel accepts in one call.
@Suite(.enabled(if: TestSpool.has("python3"), "needs python3"))
struct LongPathTests {
    /// Seventeen nested directories with names of 250 letters: files in the last are reachable only step by step.
    private func dig(_ spool: TestSpool, _ files: [String: String]) throws {
        try spool.python(
            """
            import json, os
            os.chdir("inbox")
            for i in range(17):
                os.makedirs("d" * 250, exist_ok=True); os.chdir("d" * 250)
            for name, text in json.loads(r'''\(String(decoding: try JSONEncoder().encode(files), as: UTF8.self))''').items():
                open(name, "w").write(text)
            """)
    }

    @Test func `files below a path longer than PATH_MAX are processed and do not delay other files`() throws {
        let spool = try TestSpool()
        // Foundation cannot remove such long paths; a directory left in /tmp is harmless.
        defer { _ = try? spool.bash("rm -rf inbox work archive rejected") }
        let daemon = try spool.readyDaemon()
        try dig(
            spool,
            ["deep.html": Copy.page, "bad.json": "{\"nothing\": 1}", String(repeating: "n", count: 250): Copy.text])
        try spool.write(Copy.article(1), to: "article")
        try spool.bash("mv article inbox/other.txt")
        try eventually("the other file is processed") { try spool.outcomes("other.txt") == ["stored"] }
        try eventually("the deep files are decided") {
            try spool.outcomes("deep.html") == ["stored"] && spool.outcomes("bad.json") == ["rejected"]
        }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(!daemon.messages.contains("Degraded"), "\(daemon.messages.suffix(500))")
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("trace", "deep.html").status == 0)
        let verdict = try spool.copytaster("verify", "--deep")
        #expect(verdict.status == 0, "\(verdict.text.suffix(500)) \(verdict.errors.suffix(500))")
        // A retry, by the last component of its name.
        let retried = try spool.copytaster("rejected", "retry", "bad.json")
        #expect(retried.status == 0, "\(retried.errors.suffix(500))")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.outcomes("bad.json").last == "rejected")
        #expect(try spool.copytaster("rejected", "drop", "bad.json").status == 0)
    }
}
