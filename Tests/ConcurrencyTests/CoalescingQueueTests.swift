// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Testing

@Suite struct CoalescingQueueTests {
    private let queue = CoalescingQueue<Int>(limit: 100, overflow: -1)

    private func rest() async -> [Int] {
        var seen: [Int] = []
        while let element = await queue.next() { seen.append(element) }
        return seen
    }

    @Test func `equal elements wait once, in order of their first arrival`() async {
        queue.put([3, 1, 3, 2, 1])
        queue.end()
        #expect(await rest() == [3, 1, 2])
    }

    @Test func `an element that was taken can wait again`() async {
        queue.put([1])
        #expect(await queue.next() == 1)
        queue.put([1])
        queue.end()
        #expect(await rest() == [1])
    }

    @Test func `beyond the limit one overflow element replaces all others`() async {
        for number in 0..<1_000 { queue.put([number % 150]) }
        queue.end()
        let seen = await rest()
        #expect(seen.contains(-1) && seen.count <= 101)
    }

    @Test func `a waiting consumer gets the next element, and nil when its task is cancelled`() async {
        let waiting = Task { await queue.next() }
        await Task.yield()
        queue.put([7])
        #expect(await waiting.value == 7)
        let cancelled = Task { await queue.next() }
        cancelled.cancel()
        #expect(await cancelled.value == nil)
    }

    @Test func `elements after the end are dropped`() async {
        queue.end()
        queue.put([1])
        #expect(await rest() == [])
    }
}
