// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CLinux
internal import Concurrency
import Glibc
import Synchronization
public import SystemPackage

/// Watches the inbox and all directories in it, on a thread of its own, and hints where something happened.
///
/// It goes on through whatever is done to the inbox: when events cannot be had (network file systems, limits of the
/// machine) it says why and hints from time to time; when the inbox is replaced it watches the new one.
public final class InboxWatcher: Sendable {
    private let hintQueue = CoalescingQueue<InboxHint>(
        limit: SpoolLimits.waitingHints, overflow: .rescan(reason: .overflow))
    let worker: WatchWorker

    /// Arms the watch before it returns: what is dropped afterwards is hinted at, what lay there is not.
    /// - Parameter pollInterval: how often to hint at everything where there are no events.
    /// - Throws: when the inbox is not there, or no thread can be had.
    public convenience init(inbox: FilePath, pollInterval: Duration = .seconds(2)) throws(SpoolError) {
        try self.init(inbox: inbox, pollInterval: pollInterval, starting: true)
    }

    /// - Parameter starting: false leaves the events in the kernel's queue until `start()`, for tests of its overflow.
    init(inbox: FilePath, pollInterval: Duration, starting: Bool, watchLimit: Int = .max) throws(SpoolError) {
        do throws(Errno) {
            worker = try WatchWorker(
                inbox: inbox, pollInterval: pollInterval, hintQueue: hintQueue, watchLimit: watchLimit)
        } catch {
            throw SpoolError(.watch, FileName(inbox), cause: error)
        }
        if starting { try start(inbox) }
    }

    deinit { stop() }

    func start(_ inbox: FilePath) throws(SpoolError) {
        do throws(Errno) { try WatchThread.start(worker) } catch {
            throw SpoolError(.watch, FileName(inbox), cause: error)
        }
    }

    /// For one reader; ends after `stop()`. Coalesced, and bounded: a reader that does not keep up gets a rescan.
    public var hints: AsyncStream<InboxHint> {
        let hintQueue = hintQueue
        return AsyncStream(unfolding: { await hintQueue.next() })
    }

    /// Why there are no events and the inbox is polled instead, with what would bring them back; nil while watching.
    public var pollingReason: String? { worker.pollingReason }

    /// Ends the thread and the hints.
    public func stop() { worker.stop() }
}

/// A plain thread, since waiting for the kernel must not take one of the cooperative pool's.
enum WatchThread {
    static func start(_ worker: WatchWorker) throws(Errno) {
        let held = Unmanaged.passRetained(worker)
        var everything = sigset_t()
        var before = sigset_t()
        sigfillset(&everything)
        // Signals are for the threads that expect them; a thread inherits the mask of who starts it.
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
