// SPDX-License-Identifier: Apache-2.0

/// A queue between threads that never makes the producer wait. Use it only where something else bounds what it holds.
public final class UnboundedQueue<Element: Sendable>: @unchecked Sendable {
    // Proof of Sendable: `elements` and `isClosed` are accessed only between `condition.lock()` and `unlock()`.
    private let condition = MonotonicCondition()
    private var elements: [Element] = []
    private var isClosed = false

    public init() {}

    public func put(_ more: [Element]) {
        condition.lock()
        elements += more
        condition.signal()
        condition.unlock()
    }

    /// Elements in the queue can still be taken.
    public func close() {
        condition.lock()
        isClosed = true
        condition.signal()
        condition.unlock()
    }

    /// Waits for elements and takes all of them.
    /// - Returns: nil when the queue is closed and empty.
    public func takeAll() -> [Element]? {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty, !isClosed { condition.wait() }
        return take()
    }

    /// Waits for elements, at most until `deadline`, and takes all of them.
    /// - Returns: an empty array when the deadline has passed; nil when the queue is closed and empty.
    public func takeAll(until deadline: SuspendingClock.Instant) -> [Element]? {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty, !isClosed, condition.wait(until: deadline) {}
        return isClosed ? take() : take() ?? []
    }

    /// Call with the lock held.
    private func take() -> [Element]? {
        defer { elements = [] }
        return elements.isEmpty ? nil : elements
    }
}
