// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pipeline

@Suite struct RetryBackoffTests {
    @Test func `after a failure one article is tried, then larger batches, and waits grow to five seconds`() {
        var backoff = RetryBackoff(firstPause: .seconds(1))
        #expect(backoff.batch == .max && !backoff.hasRetried)
        #expect((0..<5).map { _ in backoff.recordFailure() } == [1, 2, 4, 5, 5].map { .seconds($0) })
        #expect(backoff.batch == 1 && backoff.hasRetried)
        backoff.recordSuccess()
        #expect(backoff.batch == 8)
        for _ in 0..<30 { backoff.recordSuccess() }
        #expect(backoff.batch == .max)
        backoff.reduceToOne()
        #expect(backoff.batch == 1)
    }
}
