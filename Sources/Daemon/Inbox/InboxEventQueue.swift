// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Spool

/// What the inbox thread has to look at next, from the watcher and from the rest of the daemon.
final class InboxEventQueue: @unchecked Sendable {
    struct Mail {
        /// Names that changed, and what the kernel told of their writers.
        var changed: [FileName: FileEvent] = [:]
        /// Directories to be listed.
        var directories: Set<FileName> = []
        var rescans: [RescanReason] = []
        /// Mounts in the inbox to be looked through, and why; nil where it is not time.
        var mounts: [FileName: String]?
        /// Files that the pipeline gave back.
        var returned: [ReturnedFile] = []
        /// Something else changed: look whether all is done.
        var isWoken = false
        var isStopping = false

        var isEmpty: Bool {
            changed.isEmpty && directories.isEmpty && rescans.isEmpty && mounts == nil && returned.isEmpty && !isWoken
                && !isStopping
        }
    }

    // Proof of Sendable: `mail` is touched only between `condition.lock()` and `unlock()`.
    private let condition = MonotonicCondition()
    private var mail = Mail()

    /// Names kept before one rescan says the same.
    private static let capacity = 32_768

    func put(_ hint: InboxHint) {
        change { mail in
            switch hint {
            case .changed(let name, let event):
                if mail.changed.count < InboxEventQueue.capacity {
                    mail.changed[name] = mail.changed[name]?.then(event) ?? event
                } else if !mail.rescans.contains(.overflow) {
                    mail.rescans.append(.overflow)
                }
            case .poll(let mounts): mail.mounts = mounts
            case .directory(let name): mail.directories.insert(name)
            case .rescan(let reason): if !mail.rescans.contains(reason) { mail.rescans.append(reason) }
            }
        }
    }

    func put(_ file: ReturnedFile) { change { $0.returned.append(file) } }

    func wake() { change { $0.isWoken = true } }

    func stop() { change { $0.isStopping = true } }

    /// Waits for mail, at most until `deadline`; empty when nothing came.
    func take(until deadline: SuspendingClock.Instant) -> Mail {
        condition.lock()
        defer { condition.unlock() }
        while mail.isEmpty, condition.wait(until: deadline) {}
        defer { mail = Mail(isStopping: mail.isStopping) }
        return mail
    }

    private func change(_ body: (inout Mail) -> Void) {
        condition.lock()
        body(&mail)
        condition.signal()
        condition.unlock()
    }
}
