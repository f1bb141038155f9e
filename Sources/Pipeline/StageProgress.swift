// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Glibc
internal import Synchronization

/// Since when each stage has been at the same piece of work. A stage that waits for work, or for room in a queue, is idle,
/// not stuck.
public final class StageProgress: Sendable {
    private let state = Mutex(State())

    /// A stage at a piece of work.
    public struct Work: Hashable, Sendable {
        public let stage: Stage
        public let worker: Int
        public let name: FileName
        /// When it began, or got on last.
        public let since: SuspendingClock.Instant
        /// The number of its thread below `/proc/self/task`; nil where that cannot be told.
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
        /// Looked up once a thread.
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

    /// Notes that a stage begins on a file; ends the piece before. Called by the stage's thread.
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

    /// Notes that the present piece of work gets on.
    public func goesOn(_ stage: Stage, worker: Int = 0) {
        let now = SuspendingClock.now
        state.withLock { $0.busy[Key(stage: stage, worker: worker)]?.since = now }
    }

    /// Notes that a stage begins to wait for room in the queue after it, or has got it.
    public func waits(_ stage: Stage, worker: Int = 0, _ isIdle: Bool) {
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

    /// All stages that are at work.
    public func busy() -> [Work] {
        state.withLock { state in
            state.busy.filter { !$0.value.isIdle }.map { key, entry in
                Work(
                    stage: key.stage, worker: key.worker, name: entry.name, since: entry.since,
                    thread: state.threads[key]?.number)
            }
        }
    }

    /// gettid(2), which the Swift overlay of glibc leaves out: `PID/task/TID`.
    private static func currentThread() -> Int32? {
        let size = 64
        var path = [CChar](repeating: 0, count: size)
        let length = readlink("/proc/thread-self", &path, size)
        guard length > 0 else { return nil }
        let text = String(decoding: path.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.split(separator: "/").last.flatMap { Int32($0) }
    }
}
