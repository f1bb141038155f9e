// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Testing

@Suite struct UnboundedQueueTests {
    @Test func `waiting ends at the deadline, with new elements, or when the queue is closed`() {
        let queue = UnboundedQueue<Int>()
        let start = SuspendingClock.now
        #expect(queue.takeAll(until: start + .milliseconds(50)) == [])
        #expect(start.duration(to: .now) >= .milliseconds(50))
        queue.put([1, 2])
        #expect(queue.takeAll(until: .now + .seconds(60)) == [1, 2])
        queue.close()
        #expect(queue.takeAll(until: .now + .seconds(60)) == nil)
    }
}
