// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Synchronization

/// Since when each stage has been at the same piece of work. A stage that waits for work is idle, not stuck.
public final class StageProgress: Sendable {
    private let busy = Mutex<[Key: Work]>([:])

    private struct Key: Hashable {
        let stage: Stage
        let worker: Int
    }

    private struct Work {
        let name: FileName
        let since: SuspendingClock.Instant
    }

    public init() {}

    /// Notes that a stage begins on a file; ends the piece before.
    public func begin(_ stage: Stage, worker: Int = 0, on name: FileName) {
        let now = SuspendingClock.now
        busy.withLock { $0[Key(stage: stage, worker: worker)] = Work(name: name, since: now) }
    }

    /// Notes that the present piece of work gets on.
    public func goesOn(_ stage: Stage, worker: Int = 0) {
        let now = SuspendingClock.now
        busy.withLock { busy in
            let key = Key(stage: stage, worker: worker)
            if let work = busy[key] { busy[key] = Work(name: work.name, since: now) }
        }
    }

    public func end(_ stage: Stage, worker: Int = 0) {
        busy.withLock { _ = $0.removeValue(forKey: Key(stage: stage, worker: worker)) }
    }

    /// The stage that has been longest at one piece of work, for how long, and on what; nil when all are idle.
    public func longest() -> (stage: Stage, name: FileName, duration: Duration)? {
        let now = SuspendingClock.now
        return busy.withLock { busy in
            busy.min { $0.value.since < $1.value.since }
                .map { ($0.key.stage, $0.value.name, $0.value.since.duration(to: now)) }
        }
    }
}
