// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Paths longer than the kernel takes at once.
@Suite(.enabled(if: TestSpool.has("python3"), "needs python3"))
struct LongPathTests {
    /// Seventeen directories of 250 letters, one in another: no path leads to what lies in the last, only steps.
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

    @Test func `files below a path beyond PATH_MAX are taken, and keep nobody else from being taken`() throws {
        let spool = try TestSpool()
        // Foundation cannot remove what it has no path for; a directory left in /tmp hurts nobody.
        defer { _ = try? spool.bash("rm -rf inbox work archive rejected") }
        let daemon = try spool.readyDaemon()
        try dig(
            spool,
            ["deep.html": Copy.page, "bad.json": "{\"nothing\": 1}", String(repeating: "n", count: 250): Copy.text])
        try spool.write(Copy.article(1), to: "article")
        try spool.bash("mv article inbox/other.txt")
        try eventually("the other is taken") { try spool.outcomes("other.txt") == ["stored"] }
        try eventually("the deep ones are decided") {
            try spool.outcomes("deep.html") == ["stored"] && spool.outcomes("bad.json") == ["rejected"]
        }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(!daemon.messages.contains("Degraded"), "\(daemon.messages.suffix(500))")
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("trace", "deep.html").status == 0)
        let verdict = try spool.copytaster("verify", "--deep")
        #expect(verdict.status == 0, "\(verdict.text.suffix(500)) \(verdict.errors.suffix(500))")
        // And back, by its last name alone.
        let retried = try spool.copytaster("rejected", "retry", "bad.json")
        #expect(retried.status == 0, "\(retried.errors.suffix(500))")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.outcomes("bad.json").last == "rejected")
        #expect(try spool.copytaster("rejected", "drop", "bad.json").status == 0)
    }
}
