// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Daemon

@Suite struct StatusLineTests {
    private let now = Date(timeIntervalSince1970: 0)

    @Test func `the status is a single line`() {
        let state = ServiceState(
            state: .ready, articles: 184_220, families: 61_004, waiting: 3, held: 1, rejected: 4,
            oldestWaitingSeconds: 2.4, lagSeconds: .init(p50: 0.2, p95: 0.84, max: 3), updated: now)
        #expect(
            StatusLine.text(state)
                == "Ready: 184,220 articles in 61,004 families; waiting 3 (oldest 2 s), held 1, rejected 4; lag p95 0.8 s"
        )
    }

    @Test func `articles whose search terms are made anew are in the status`() {
        var state = ServiceState(state: .ready, updated: now, waitingTerms: 1_204)
        #expect(StatusLine.text(state).hasSuffix("; lag p95 0.0 s; search terms: 1,204 articles waiting"))
        state = ServiceState(state: .degraded, note: "no space", updated: now, waitingTerms: 1)
        #expect(StatusLine.text(state).hasSuffix("; search terms: 1 article waiting"))
        state.waitingTerms = nil
        #expect(!StatusLine.text(state).contains("terms"))
    }

    @Test func `a degraded state begins with its cause`() {
        let state = ServiceState(state: .degraded, note: "no space left on device", updated: now)
        #expect(StatusLine.text(state).hasPrefix("Degraded: no space left on device; 0 articles"))
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
    func `numbers are grouped`(number: Int, text: String) {
        #expect(StatusLine.grouped(number) == text)
    }
}
