// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Intake

@Suite struct PatienceTests {
    @Test func `after a failure one article is tried, then more and more, and waits grow to five seconds`() {
        var patience = Patience(firstPause: .seconds(1))
        #expect(patience.batch == .max && !patience.isTried)
        #expect((0..<5).map { _ in patience.lose() } == [1, 2, 4, 5, 5].map { .seconds($0) })
        #expect(patience.batch == 1 && patience.isTried)
        patience.gain()
        #expect(patience.batch == 8)
        for _ in 0..<30 { patience.gain() }
        #expect(patience.batch == .max)
        patience.narrow()
        #expect(patience.batch == 1)
    }
}
