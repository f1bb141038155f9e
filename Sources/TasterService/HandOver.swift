// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A handover between threads that never makes the giver wait; what it holds is bounded by the pipeline before it.
final class HandOver<Element: Sendable>: @unchecked Sendable {
    // Proof of Sendable: `elements` and `isClosed` are touched only between `condition.lock()` and `unlock()`.
    private let condition = NSCondition()
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
        defer { elements = [] }
        return elements.isEmpty ? nil : elements
    }
}
