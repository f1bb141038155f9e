// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CLinux
import Glibc
import Synchronization
import SystemPackage

/// What the watching thread does: waits for events, turns them into hints, and looks now and then whether the inbox is
/// still the same.
final class WatchWorker: Sendable {
    private let inbox: FilePath
    private let pollInterval: Duration
    private let mailbox: HintMailbox
    private let wake: Descriptor
    private let shared: Mutex<Shared>

    private struct Shared {
        var stopped = false
        var pollingReason: String?
        /// The tree that `init` armed, until the thread takes it over.
        var armed: WatchTree?
    }

    init(inbox: FilePath, pollInterval: Duration, mailbox: HintMailbox) throws(Errno) {
        self.inbox = inbox
        self.pollInterval = pollInterval
        self.mailbox = mailbox
        let number = clinux_wake_descriptor()
        if number < 0 { throw Errno(rawValue: -number) }
        wake = Descriptor(owning: number)
        var hints: [InboxHint] = []
        let tree = try WatchTree(inbox, hints: &hints)
        shared = Mutex(Shared(pollingReason: tree.trouble, armed: tree))
        mailbox.put(hints)
    }

    var pollingReason: String? { shared.withLock(\.pollingReason) }

    func stop() {
        shared.withLock { $0.stopped = true }
        var one: UInt64 = 1
        // It cannot fail but for a counter that is full, which wakes the thread as well.
        _ = withUnsafeBytes(of: &one) { Glibc.write(wake.number, $0.baseAddress, $0.count) }
        mailbox.end()
    }

    func run() {
        var tree = shared.withLock { shared in
            defer { shared.armed = nil }
            return shared.armed
        }
        var buffer = [UInt8](repeating: 0, count: SpoolLimits.eventBuffer)
        var checked = SuspendingClock.now
        var polled = checked
        var missing = false
        while !shared.withLock(\.stopped) {
            wait(tree, upTo: min(SpoolLimits.identityCheck, pollInterval))
            var hints: [InboxHint] = []
            var lost = tree == nil
            if let tree { lost = !tree.drain(into: &buffer, hints: &hints) }
            let now = SuspendingClock.now
            if lost || now >= checked + SpoolLimits.identityCheck {
                checked = now
                if tree == nil || lost || tree?.isCurrent() == false {
                    tree = rearm(&missing, &hints)
                }
            }
            let trouble = tree?.trouble
            shared.withLock { $0.pollingReason = trouble }
            if let trouble, now >= polled + pollInterval {
                polled = now
                hints.append(.rescan(reason: .polling(reason: trouble)))
            }
            mailbox.put(hints)
        }
    }

    private func rearm(_ missing: inout Bool, _ hints: inout [InboxHint]) -> WatchTree? {
        do throws(Errno) {
            var seen: [InboxHint] = []
            let tree = try WatchTree(inbox, hints: &seen)
            missing = false
            hints = [.rescan(reason: .inboxReplaced)]
            return tree
        } catch {
            // Looked for again at the next check; who reads the hints finds by its own scan what is wrong.
            if !missing { hints.append(.rescan(reason: .inboxMissing)) }
            missing = true
            return nil
        }
    }

    private func wait(_ tree: WatchTree?, upTo limit: Duration) {
        var waits = [pollfd(fd: wake.number, events: Int16(POLLIN), revents: 0)]
        if let number = tree?.number { waits.append(pollfd(fd: number, events: Int16(POLLIN), revents: 0)) }
        let (seconds, attoseconds) = limit.components
        poll(&waits, nfds_t(waits.count), Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000))
    }
}
