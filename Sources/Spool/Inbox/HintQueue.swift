// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Hints on their way from the watching thread to the one who takes them: each once, and never more than a limit.
final class HintQueue: Sendable {
    private struct State {
        var waiting: [InboxHint] = []
        /// How many at the front of `waiting` are taken already.
        var taken = 0
        var known: Set<InboxHint> = []
        var ended = false
        var reader: CheckedContinuation<InboxHint?, Never>?
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int = SpoolLimits.waitingHints) { self.limit = limit }

    /// Beyond the limit all hints become one: look everywhere.
    func put(_ hints: some Sequence<InboxHint>) {
        let wake = state.withLock { state -> (CheckedContinuation<InboxHint?, Never>, InboxHint?)? in
            guard !state.ended else { return nil }
            for hint in hints where !state.known.contains(hint) {
                if state.known.count >= limit {
                    state.waiting = [.rescan(reason: .overflow)]
                    state.known = Set(state.waiting)
                    state.taken = 0
                    break
                }
                state.known.insert(hint)
                state.waiting.append(hint)
            }
            guard let reader = state.reader, let hint = Self.pop(&state) else { return nil }
            state.reader = nil
            return (reader, hint)
        }
        if let (reader, hint) = wake { reader.resume(returning: hint) }
    }

    /// No more hints come; those that wait are still handed out.
    func end() {
        let reader = state.withLock { state in
            state.ended = true
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(returning: nil)
    }

    /// - Returns: nil at the end, or when the task is cancelled. One reader at a time.
    func next() async -> InboxHint? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (answer, displaced) = state.withLock {
                    state -> (InboxHint??, CheckedContinuation<InboxHint?, Never>?) in
                    if Task.isCancelled { return (.some(nil), nil) }
                    if let hint = Self.pop(&state) { return (.some(hint), nil) }
                    if state.ended { return (.some(nil), nil) }
                    defer { state.reader = continuation }
                    return (nil, state.reader)
                }
                displaced?.resume(returning: nil)
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let reader = state.withLock { state in
                defer { state.reader = nil }
                return state.reader
            }
            reader?.resume(returning: nil)
        }
    }

    private static func pop(_ state: inout State) -> InboxHint? {
        guard state.taken < state.waiting.count else { return nil }
        let hint = state.waiting[state.taken]
        state.known.remove(hint)
        state.taken += 1
        if state.taken == state.waiting.count || state.taken >= 4096 {
            state.waiting.removeFirst(state.taken)
            state.taken = 0
        }
        return hint
    }
}
