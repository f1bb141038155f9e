// SPDX-License-Identifier: Apache-2.0

/// A queue between threads that makes the producer wait while it is full.
///
/// The owner chooses the unit of cost and capacity (bytes, articles). An empty queue accepts one element of any cost.
public final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    // Proof of Sendable: `elements`, `head`, `load` and `isClosed` are accessed only between `condition.lock()` and
    // `unlock()`.
    private let condition = MonotonicCondition()
    private var elements: [(element: Element, cost: Int)] = []
    private var head = 0
    private var load = 0
    private var isClosed = false
    private let capacity: Int

    /// - Parameter capacity: the highest total cost of waiting elements, in the owner's unit.
    public init(capacity: Int) { self.capacity = capacity }

    /// Appends an element; waits while the queue is full.
    /// - Parameter onWait: called with true before waiting and with false after it; not called without waiting.
    /// - Returns: false when the queue is closed; the element is dropped.
    @discardableResult
    public func push(_ element: Element, cost: Int, onWait: (Bool) -> Void = { _ in }) -> Bool {
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

    /// Waits for an element.
    /// - Returns: nil when the queue is closed and empty.
    public func pop() -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while head == elements.count, !isClosed { condition.wait() }
        return takeFirst()
    }

    /// Waits for one element, then takes the elements that are already there, up to a total cost of `limit`: many under
    /// backlog, one when idle.
    /// - Returns: an empty array when the queue is closed and empty.
    public func popAll(upTo limit: Int) -> [Element] {
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

    /// Waits for one element, then takes the elements behind it for which `isAlike` holds, up to a total cost of `limit`
    /// and `most` elements. Takes at most an equal share of the queue, so that the other consumers have work too.
    /// - Parameter takers: the number of threads that consume this queue.
    /// - Returns: an empty array when the queue is closed and empty.
    public func popRun(upTo limit: Int, most: Int, takers: Int, where isAlike: (Element) -> Bool) -> [Element] {
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

    /// Closes the queue: `push` fails from now on. Elements in the queue can still be taken, unless `dropping` is true.
    public func close(dropping: Bool) {
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
