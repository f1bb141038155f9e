// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Spool

/// Events for the inbox thread, from the watcher and from other parts of the daemon.
final class InboxEventQueue: @unchecked Sendable {
    struct Events {
        /// Changed names, and what the kernel reported of their writers.
        var changed: [FileName: FileEvent] = [:]
        /// Directories to be listed.
        var directories: Set<FileName> = []
        var rescans: [RescanReason] = []
        /// Mounts in the inbox to be surveyed, with the reason; nil if none are due.
        var mounts: [FileName: String]?
        /// Files that the pipeline returned.
        var returned: [ReturnedFile] = []
        /// Something else changed: check whether all work is done.
        var isWoken = false
        var isStopping = false

        var isEmpty: Bool {
            changed.isEmpty && directories.isEmpty && rescans.isEmpty && mounts == nil && returned.isEmpty && !isWoken
                && !isStopping
        }
    }

    // Proof of Sendable: `events` is touched only between `condition.lock()` and `unlock()`.
    private let condition = MonotonicCondition()
    private var events = Events()

    /// Maximum number of names; beyond it one rescan replaces them.
    private static let capacity = 32_768

    func put(_ hint: InboxHint) {
        change { events in
            switch hint {
            case .changed(let name, let event):
                if events.changed.count < InboxEventQueue.capacity {
                    events.changed[name] = events.changed[name]?.then(event) ?? event
                } else if !events.rescans.contains(.overflow) {
                    events.rescans.append(.overflow)
                }
            case .poll(let mounts): events.mounts = mounts
            case .directory(let name): events.directories.insert(name)
            case .rescan(let reason): if !events.rescans.contains(reason) { events.rescans.append(reason) }
            }
        }
    }

    func put(_ file: ReturnedFile) { change { $0.returned.append(file) } }

    func wake() { change { $0.isWoken = true } }

    func stop() { change { $0.isStopping = true } }

    /// Waits for events until `deadline` at most; returns empty events when none came.
    func take(until deadline: SuspendingClock.Instant) -> Events {
        condition.lock()
        defer { condition.unlock() }
        while events.isEmpty, condition.wait(until: deadline) {}
        defer { events = Events(isStopping: events.isStopping) }
        return events
    }

    private func change(_ body: (inout Events) -> Void) {
        condition.lock()
        body(&events)
        condition.signal()
        condition.unlock()
    }
}
