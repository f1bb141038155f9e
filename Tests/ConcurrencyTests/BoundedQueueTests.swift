// SPDX-License-Identifier: Apache-2.0

import Concurrency
import Foundation
import Testing

@Suite struct BoundedQueueTests {
    /// Runs `body` on its own thread; wait on the returned group for its end.
    private func thread(_ body: @escaping @Sendable () -> Void) -> DispatchGroup {
        let group = DispatchGroup()
        group.enter()
        Thread {
            body()
            group.leave()
        }.start()
        return group
    }

    @Test func `a full queue blocks the producer until there is capacity`() {
        let queue = BoundedQueue<Int>(capacity: 10)
        queue.push(1, cost: 10)
        let giver = thread { queue.push(2, cost: 1) }
        #expect(giver.wait(timeout: .now() + 0.1) == .timedOut)
        #expect(queue.pop() == 1)
        #expect(giver.wait(timeout: .now() + 10) == .success)
        #expect(queue.pop() == 2)
    }

    @Test func `one element always fits, however large`() {
        let queue = BoundedQueue<Int>(capacity: 10)
        #expect(queue.push(1, cost: 1_000))
        #expect(queue.pop() == 1)
    }

    @Test func `waiting elements are taken together, up to the limit`() {
        let queue = BoundedQueue<Int>(capacity: 100)
        for number in 1...5 { queue.push(number, cost: 2) }
        #expect(queue.popAll(upTo: 6) == [1, 2, 3])
        #expect(queue.popAll(upTo: 1) == [4])
        #expect(queue.popAll(upTo: 6) == [5])
    }

    @Test func `elements of one kind are taken together, up to the share, the limit and the number`() {
        func run(_ numbers: [Int], upTo limit: Int = 100, most: Int = 100, takers: Int = 1) -> [Int] {
            let queue = BoundedQueue<Int>(capacity: 1_000)
            for number in numbers { queue.push(number, cost: 2) }
            queue.close(dropping: false)
            return queue.popRun(upTo: limit, most: most, takers: takers) { $0 < 10 }
        }
        #expect(run([1, 2, 3, 11, 4]) == [1, 2, 3])
        #expect(run([11, 1]) == [11])
        #expect(run([1, 2, 3], upTo: 5) == [1, 2])
        #expect(run([1, 2, 3], upTo: 1) == [1])
        #expect(run([1, 2, 3], most: 2) == [1, 2])
        #expect(run([1, 2, 3, 4, 5], takers: 2) == [1, 2, 3])
        #expect(run([1], takers: 8) == [1])
        #expect(run([]) == [])
    }

    @Test func `a closed queue delivers its elements, then ends`() {
        let queue = BoundedQueue<Int>(capacity: 10)
        queue.push(1, cost: 1)
        queue.close(dropping: false)
        #expect(!queue.push(2, cost: 1))
        #expect(queue.pop() == 1)
        #expect(queue.pop() == nil)
        #expect(queue.popAll(upTo: 10).isEmpty)
    }

    @Test func `closing wakes all waiting threads`() {
        let queue = BoundedQueue<Int>(capacity: 1)
        let taker = thread { _ = queue.pop() }
        queue.close(dropping: true)
        #expect(taker.wait(timeout: .now() + 10) == .success)
    }

    @Test func `the order of many elements is preserved between two threads`() {
        let queue = BoundedQueue<Int>(capacity: 7)
        let giver = thread {
            for number in 0..<10_000 { queue.push(number, cost: 1 + number % 3) }
            queue.close(dropping: false)
        }
        var taken: [Int] = []
        while let next = queue.pop() { taken.append(next) }
        #expect(taken == Array(0..<10_000))
        giver.wait()
    }
}
