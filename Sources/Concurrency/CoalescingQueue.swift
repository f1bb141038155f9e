// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// A queue from any thread to one asynchronous consumer. Equal elements wait only once. When more than `limit` different
/// elements wait, one `overflow` element replaces all of them.
public final class CoalescingQueue<Element: Hashable & Sendable>: Sendable {
    private struct State {
        var waiting: [Element] = []
        /// The number of elements at the front of `waiting` that are already taken.
        var taken = 0
        var known: Set<Element> = []
        var ended = false
        var consumer: CheckedContinuation<Element?, Never>?
    }

    private let state = Mutex(State())
    private let limit: Int
    private let overflow: Element

    public init(limit: Int, overflow: Element) {
        self.limit = limit
        self.overflow = overflow
    }

    public func put(_ elements: some Sequence<Element>) {
        let wake = state.withLock { state -> (CheckedContinuation<Element?, Never>, Element?)? in
            guard !state.ended else { return nil }
            for element in elements where !state.known.contains(element) {
                if state.known.count >= limit {
                    state.waiting = [overflow]
                    state.known = [overflow]
                    state.taken = 0
                    break
                }
                state.known.insert(element)
                state.waiting.append(element)
            }
            guard let consumer = state.consumer, let element = Self.pop(&state) else { return nil }
            state.consumer = nil
            return (consumer, element)
        }
        if let (consumer, element) = wake { consumer.resume(returning: element) }
    }

    /// Ends the queue: `put` has no effect from now on. Elements in the queue can still be taken.
    public func end() {
        let consumer = state.withLock { state in
            state.ended = true
            defer { state.consumer = nil }
            return state.consumer
        }
        consumer?.resume(returning: nil)
    }

    /// Waits for an element. Only one consumer can wait at a time; a second one ends the wait of the first.
    /// - Returns: nil when the queue has ended and is empty, or when the task is cancelled.
    public func next() async -> Element? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (answer, displaced) = state.withLock {
                    state -> (Element??, CheckedContinuation<Element?, Never>?) in
                    if Task.isCancelled { return (.some(nil), nil) }
                    if let element = Self.pop(&state) { return (.some(element), nil) }
                    if state.ended { return (.some(nil), nil) }
                    defer { state.consumer = continuation }
                    return (nil, state.consumer)
                }
                displaced?.resume(returning: nil)
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let consumer = state.withLock { state in
                defer { state.consumer = nil }
                return state.consumer
            }
            consumer?.resume(returning: nil)
        }
    }

    private static func pop(_ state: inout State) -> Element? {
        guard state.taken < state.waiting.count else { return nil }
        let element = state.waiting[state.taken]
        state.known.remove(element)
        state.taken += 1
        if state.taken == state.waiting.count || state.taken >= 4096 {
            state.waiting.removeFirst(state.taken)
            state.taken = 0
        }
        return element
    }
}
