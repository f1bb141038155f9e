// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Daemon

@Suite struct CausesTests {
    @Test func `two alternating causes are logged once each, and the newest is shown`() {
        var causes = Causes()
        var logged: [String] = []
        for round in 0..<10 {
            for (text, kind) in [("cannot archive \(round).txt", "archive"), ("cannot set aside a.png", "reject")]
            where causes.note(.spool, text, kind: kind).isNew {
                logged.append(text)
            }
        }
        #expect(logged == ["cannot archive 0.txt", "cannot set aside a.png"])
        #expect(causes.text == "cannot set aside a.png")
        _ = causes.note(.spool, "cannot archive 9.txt", kind: "archive")
        #expect(causes.text == "cannot archive 9.txt")
    }

    @Test func `a cause is logged again after the issue has ended`() {
        var causes = Causes()
        #expect(causes.note(.spool, "full", kind: "full").isNew)
        #expect(causes.remove(.spool) == "full")
        #expect(causes.isEmpty && causes.since == nil && causes.text == nil)
        #expect(causes.remove(.spool) == nil)
        #expect(causes.note(.spool, "full", kind: "full").isNew)
    }

    @Test func `of a thousand kinds only the first are logged`() {
        var causes = Causes()
        let logged = (0..<1_000).filter { causes.note(.reading, "\($0)", kind: "\($0)").isNew }
        #expect(logged == Array(0..<Causes.loggedLimit))
        #expect(causes.text == "999")
    }

    @Test func `a slow disk is shown, but stops nothing and does not count as an issue for --once`() {
        var causes = Causes()
        _ = causes.note(.disk, "waiting for the disk", kind: "slow")
        #expect(!causes.isEmpty && causes.since == nil && !causes.stopIntake)
        _ = causes.note(.index, "full", kind: "full")
        #expect(causes.since != nil && causes.stopIntake)
        _ = causes.remove(.index)
        #expect(causes.since == nil && causes.text == "waiting for the disk")
    }
}
