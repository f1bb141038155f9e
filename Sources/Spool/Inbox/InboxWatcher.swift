// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CLinux
internal import Concurrency
internal import FileSystem
import Glibc
import Synchronization
public import SystemPackage

/// Watches the inbox and all directories in it, on its own thread, and sends hints about changes.
///
/// It keeps running whatever happens to the inbox: if there are no events (network file systems, system limits), it
/// reports why and sends hints at intervals; if the inbox is replaced, it watches the new one.
public final class InboxWatcher: Sendable {
    private let queue = CoalescingQueue<InboxHint>(
        limit: SpoolLimits.waitingHints, overflow: .rescan(reason: .overflow))
    let worker: WatchWorker

    /// Sets the watch before it returns: files dropped afterwards cause hints, files that exist already do not.
    /// - Parameter pollInterval: how often to send a rescan hint if there are no events.
    /// - Throws: if the inbox does not exist, or no thread can be created.
    public convenience init(inbox: FilePath, pollInterval: Duration = .seconds(2)) throws(SpoolError) {
        try self.init(inbox: inbox, pollInterval: pollInterval, starting: true)
    }

    /// - Parameter starting: false leaves the events in the kernel's queue until `start()`, for tests of its overflow.
    init(inbox: FilePath, pollInterval: Duration, starting: Bool, watchLimit: Int = .max) throws(SpoolError) {
        do throws(Errno) {
            worker = try WatchWorker(inbox: inbox, pollInterval: pollInterval, queue: queue, watchLimit: watchLimit)
        } catch {
            throw SpoolError(.watch, inbox.name, cause: error)
        }
        if starting { try start(inbox) }
    }

    deinit { stop() }

    func start(_ inbox: FilePath) throws(SpoolError) {
        do throws(Errno) { try WatchThread.start(worker) } catch {
            throw SpoolError(.watch, inbox.name, cause: error)
        }
    }

    /// For one reader; ends after `stop()`. Coalesced and bounded: a slow reader gets a rescan.
    public var hints: AsyncStream<InboxHint> {
        let queue = queue
        return AsyncStream(unfolding: { await queue.next() })
    }

    /// Why there are no events and the inbox is polled instead, and how to get events again; nil while it is watched.
    public var pollingReason: String? { worker.pollingReason }

    /// Ends the thread and the hints.
    public func stop() { worker.stop() }
}

/// A POSIX thread, since a blocking wait must not occupy a thread of the cooperative pool.
enum WatchThread {
    static func start(_ worker: WatchWorker) throws(Errno) {
        let held = Unmanaged.passRetained(worker)
        var everything = sigset_t()
        var before = sigset_t()
        sigfillset(&everything)
        // Blocks all signals: only the threads that expect signals receive them. A new thread inherits the mask.
        pthread_sigmask(SIG_SETMASK, &everything, &before)
        var thread = pthread_t()
        let answer = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                clinux_name_thread("inbox-watch")
                Unmanaged<WatchWorker>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, held.toOpaque())
        pthread_sigmask(SIG_SETMASK, &before, nil)
        if answer != 0 {
            held.release()
            throw Errno(rawValue: answer)
        }
        pthread_detach(thread)
    }
}
