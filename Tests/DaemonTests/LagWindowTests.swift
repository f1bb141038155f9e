// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Daemon

@Suite struct LagWindowTests {
    @Test func `without articles the lag is zero`() {
        #expect(LagWindow().lag == .init(p50: 0, p95: 0, max: 0))
    }

    @Test func `percentiles use the nearest rank`() {
        var window = LagWindow()
        for milliseconds in (1...100).shuffled() { window.add(.milliseconds(milliseconds)) }
        #expect(window.lag == .init(p50: 0.05, p95: 0.095, max: 0.1))
    }

    @Test func `only the last thousand count`() {
        var window = LagWindow()
        window.add(.seconds(60))
        for _ in 0..<1_000 { window.add(.milliseconds(10)) }
        #expect(window.lag.max == 0.01)
    }
}
