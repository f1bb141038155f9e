// SPDX-License-Identifier: Apache-2.0

/// A handover between threads that never makes the giver wait; what it holds is bounded by the pipeline before it.
final class CompletionQueue<Element: Sendable>: @unchecked Sendable {
    // Proof of Sendable: `elements` and `isClosed` are touched only between `condition.lock()` and `unlock()`.
    private let condition = MonotonicCondition()
    private var elements: [Element] = []
    private var isClosed = false

    func put(_ more: [Element]) {
        condition.lock()
        elements += more
        condition.signal()
        condition.unlock()
    }

    func close() {
        condition.lock()
        isClosed = true
        condition.signal()
        condition.unlock()
    }

    /// Waits for elements and takes all there are; nil once closed and empty.
    func takeAll() -> [Element]? {
        condition.lock()
        defer { condition.unlock() }
        while elements.isEmpty, !isClosed { condition.wait() }
        return take()
    }

    /// The same, but waits no longer than until then, and may come back with nothing.
    func takeAll(until deadline: SuspendingClock.Instant) -> [Element]? {
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
