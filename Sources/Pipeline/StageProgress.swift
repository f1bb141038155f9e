// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Glibc
internal import Synchronization

/// How long each stage has worked on the same piece of work. A stage that waits for work, or for capacity of a queue,
/// is idle, not stuck.
public final class StageProgress: Sendable {
    private let state = Mutex(State())

    /// A stage and its present piece of work.
    public struct Work: Hashable, Sendable {
        public let stage: Stage
        public let worker: Int
        public let name: FileName
        /// When it began or last made progress.
        public let since: SuspendingClock.Instant
        /// The thread's number in `/proc/self/task`; nil if it cannot be determined.
        public let thread: Int32?

        public init(stage: Stage, worker: Int, name: FileName, since: SuspendingClock.Instant, thread: Int32?) {
            self.stage = stage
            self.worker = worker
            self.name = name
            self.since = since
            self.thread = thread
        }
    }

    private struct Key: Hashable {
        let stage: Stage
        let worker: Int
    }

    private struct State {
        var busy: [Key: Entry] = [:]
        /// Determined once per thread.
        var threads: [Key: Thread] = [:]
    }

    private struct Entry {
        let name: FileName
        var since: SuspendingClock.Instant
        var isIdle = false
    }

    private struct Thread {
        let handle: pthread_t
        let number: Int32?
    }

    public init() {}

    /// Records that a stage begins to process a file; ends the piece of work before. Called on the stage's thread.
    public func begin(_ stage: Stage, worker: Int = 0, on name: FileName) {
        let now = SuspendingClock.now
        let key = Key(stage: stage, worker: worker)
        let handle = pthread_self()
        let isKnown = state.withLock { state in
            state.busy[key] = Entry(name: name, since: now)
            return state.threads[key].map { pthread_equal($0.handle, handle) != 0 } ?? false
        }
        guard !isKnown else { return }
        let thread = Thread(handle: handle, number: StageProgress.currentThread())
        state.withLock { $0.threads[key] = thread }
    }

    /// Records that the present piece of work makes progress.
    public func advance(_ stage: Stage, worker: Int = 0) {
        let now = SuspendingClock.now
        state.withLock { $0.busy[Key(stage: stage, worker: worker)]?.since = now }
    }

    /// Records that a stage begins or stops waiting for capacity of the next queue.
    public func setWaiting(_ stage: Stage, worker: Int = 0, _ isIdle: Bool) {
        let now = SuspendingClock.now
        state.withLock { state in
            let key = Key(stage: stage, worker: worker)
            state.busy[key]?.isIdle = isIdle
            state.busy[key]?.since = now
        }
    }

    public func end(_ stage: Stage, worker: Int = 0) {
        state.withLock { _ = $0.busy.removeValue(forKey: Key(stage: stage, worker: worker)) }
    }

    /// All stages that are working.
    public func busy() -> [Work] {
        state.withLock { state in
            state.busy.filter { !$0.value.isIdle }.map { key, entry in
                Work(
                    stage: key.stage, worker: key.worker, name: entry.name, since: entry.since,
                    thread: state.threads[key]?.number)
            }
        }
    }

    /// gettid(2), which the Swift overlay of glibc lacks, from `PID/task/TID`.
    private static func currentThread() -> Int32? {
        let size = 64
        var path = [CChar](repeating: 0, count: size)
        let length = readlink("/proc/thread-self", &path, size)
        guard length > 0 else { return nil }
        let text = String(decoding: path.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.split(separator: "/").last.flatMap { Int32($0) }
    }
}
