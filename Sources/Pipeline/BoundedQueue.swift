// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A queue between two threads that makes the faster one wait: nothing in the pipeline grows without bound.
///
/// Room is counted in the unit its owner chooses (bytes, articles). One element always fits, however large.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    // Proof of Sendable: `elements`, `load`, `isClosed` are touched only between `condition.lock()` and `unlock()`.
    private let condition = NSCondition()
    private var elements: [(element: Element, cost: Int)] = []
    private var head = 0
    private var load = 0
    private var isClosed = false
    private let capacity: Int

    /// - Parameter capacity: most cost that may wait, in the owner's unit.
    init(capacity: Int) { self.capacity = capacity }

    /// Waits for room. Returns false, and drops the element, where the queue is closed.
    /// - Parameter onWait: called with true where there is none, before waiting, and with false after it.
    @discardableResult
    func push(_ element: Element, cost: Int, onWait: (Bool) -> Void = { _ in }) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        func isFull() -> Bool { !isClosed && load > 0 && load + cost > capacity }
        if isFull() {
            onWait(true)
            while isFull() { condition.wait() }
            onWait(false)
        }
        guard !isClosed else { return false }
        elements.append((element, cost))
        load += cost
        condition.broadcast()
        return true
    }

    /// Waits for an element; nil once the queue is closed and worked off.
    func pop() -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while head == elements.count, !isClosed { condition.wait() }
        return takeFirst()
    }

    /// Waits for one element, then takes what is there already, until `limit` cost is reached: many under backlog,
    /// one when idle. Empty once the queue is closed and worked off.
    func popAll(upTo limit: Int) -> [Element] {
        condition.lock()
        defer { condition.unlock() }
        while head == elements.count, !isClosed { condition.wait() }
        var taken: [Element] = []
        var cost = 0
        while head < elements.count, taken.isEmpty || cost + elements[head].cost <= limit {
            cost += elements[head].cost
            if let element = takeFirst() { taken.append(element) }
        }
        return taken
    }

    /// Waits for one element, then takes those that are there already and alike with it, until `limit` cost or
    /// `most` elements are reached; no more than its share where others take from the same queue, for they would
    /// have nothing to do meanwhile. Empty once the queue is closed and worked off.
    /// - Parameter takers: threads that take from it.
    func popRun(upTo limit: Int, most: Int, takers: Int, where isAlike: (Element) -> Bool) -> [Element] {
        condition.lock()
        defer { condition.unlock() }
        while head == elements.count, !isClosed { condition.wait() }
        let share = min(most, (elements.count - head + takers - 1) / max(1, takers))
        var taken: [Element] = []
        var cost = 0
        while head < elements.count, taken.isEmpty || taken.count < share && cost + elements[head].cost <= limit {
            cost += elements[head].cost
            let isLast = !isAlike(elements[head].element)
            if isLast, !taken.isEmpty { break }
            if let element = takeFirst() { taken.append(element) }
            if isLast { break }
        }
        return taken
    }

    /// No more is taken in. What waits is still handed out, unless `dropping`.
    func close(dropping: Bool) {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        if dropping {
            elements = []
            (head, load) = (0, 0)
        }
        condition.broadcast()
    }

    /// Call with the lock held.
    private func takeFirst() -> Element? {
        guard head < elements.count else { return nil }
        let (element, cost) = elements[head]
        head += 1
        load -= cost
        if head > 64, head * 2 > elements.count {
            elements.removeFirst(head)
            head = 0
        }
        condition.broadcast()
        return element
    }
}
