// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CLinux
internal import Concurrency
import Glibc
import Synchronization
import SystemPackage

/// The loop of the watching thread: waits for events, turns them into hints, and checks at intervals whether the inbox
/// is still the same directory.
final class WatchWorker: Sendable {
    private let inbox: FilePath
    private let pollInterval: Duration
    private let queue: CoalescingQueue<InboxHint>
    private let watchLimit: Int
    private let wake: Descriptor
    private let mounts: MountTable
    private let shared: Mutex<Shared>

    private struct Shared {
        var stopped = false
        var pollingReason: String?
        /// The tree that `init` set up, until the thread takes it over.
        var armed: WatchTree?
    }

    init(inbox: FilePath, pollInterval: Duration, queue: CoalescingQueue<InboxHint>, watchLimit: Int) throws(Errno) {
        self.inbox = inbox
        self.pollInterval = pollInterval
        self.queue = queue
        self.watchLimit = watchLimit
        let number = clinux_wake_descriptor()
        if number < 0 { throw Errno(rawValue: -number) }
        wake = Descriptor(owning: number)
        mounts = MountTable()
        let tree = try WatchTree(inbox, watchLimit: watchLimit)
        shared = Mutex(Shared(pollingReason: tree.trouble, armed: tree))
    }

    var pollingReason: String? { shared.withLock(\.pollingReason) }

    func stop() {
        shared.withLock { $0.stopped = true }
        var one: UInt64 = 1
        // It can only fail if the counter is full, which wakes the thread as well.
        _ = withUnsafeBytes(of: &one) { Glibc.write(wake.number, $0.baseAddress, $0.count) }
        queue.end()
    }

    func run() {
        var tree = shared.withLock { shared in
            defer { shared.armed = nil }
            return shared.armed
        }
        var buffer = [UInt8](repeating: 0, count: SpoolLimits.eventBuffer)
        var checked = SuspendingClock.now
        var (polled, armed) = (checked, checked)
        var (points, isPollingMounts) = (mounts.points(in: inbox), false)
        while !shared.withLock(\.stopped) {
            let areMountsChanged = wait(tree, upTo: min(SpoolLimits.identityCheck, pollInterval))
            var hints: [InboxHint] = []
            let integrity = tree?.drain(into: &buffer, hints: &hints) ?? .intact
            let now = SuspendingClock.now
            if integrity != .intact || now >= checked + SpoolLimits.identityCheck {
                checked = now
                let isRetryDue = tree?.mayRecover == true && now >= armed + SpoolLimits.limitRetry
                if let reason = reasonToRearm(tree, integrity, isRetryDue: isRetryDue) {
                    armed = now
                    rearm(&tree, reason, &hints)
                }
            }
            if areMountsChanged {
                let now = mounts.points(in: inbox)
                if now != points, tree != nil {
                    rearm(&tree, .mountsChanged, &hints)
                    polled -= pollInterval
                }
                points = now
            }
            let trouble = tree?.trouble
            let before = shared.withLock { shared in
                defer { shared.pollingReason = trouble }
                return shared.pollingReason
            }
            if before != nil, trouble == nil, tree != nil { hints.append(.rescan(reason: .watching)) }
            if let trouble, now >= polled + pollInterval {
                polled = now
                hints.append(.rescan(reason: .polling(reason: trouble)))
            }
            let silent = trouble == nil ? tree?.silent ?? [:] : [:]
            if !silent.isEmpty ? now >= polled + pollInterval : isPollingMounts {
                polled = now
                hints.append(.poll(mounts: silent))
            }
            isPollingMounts = !silent.isEmpty
            queue.put(hints)
        }
    }

    private func reasonToRearm(
        _ tree: WatchTree?, _ integrity: WatchTree.Integrity, isRetryDue: Bool
    ) -> RescanReason? {
        guard let tree, integrity != .lost, tree.isCurrent() else { return .inboxReplaced }
        if integrity == .overflowed { return .overflow }
        return isRetryDue ? .polling(reason: tree.trouble ?? "") : nil
    }

    private func rearm(_ tree: inout WatchTree?, _ reason: RescanReason, _ hints: inout [InboxHint]) {
        let wasThere = tree != nil
        // The old watches are removed first, because both trees together might reach the limit.
        tree = nil
        do throws(Errno) {
            tree = try WatchTree(inbox, watchLimit: watchLimit)
            hints = [.rescan(reason: reason)]
        } catch {
            // The next check looks for it again; the reader of the hints finds the error by its own scan.
            if wasThere { hints.append(.rescan(reason: .inboxMissing)) }
        }
    }

    /// - Returns: whether the table of mounts changed.
    private func wait(_ tree: WatchTree?, upTo limit: Duration) -> Bool {
        var waits = [pollfd(fd: wake.number, events: Int16(POLLIN), revents: 0)]
        if let number = tree?.number { waits.append(pollfd(fd: number, events: Int16(POLLIN), revents: 0)) }
        let (seconds, attoseconds) = limit.components
        if let number = mounts.number { waits.append(pollfd(fd: number, events: Int16(POLLPRI), revents: 0)) }
        poll(&waits, nfds_t(waits.count), Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000))
        return mounts.number != nil && waits.last?.revents != 0
    }
}
