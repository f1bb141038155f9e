// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool

/// Distinguishes a stage that hangs from one that waits for a slow disk. Pure: observations and times are arguments.
///
/// A thread that waits for something outside this process counts as progressing: ending the daemon would not make a
/// disk faster. A thread that computes, or waits for a lock of this process, must report its progress itself.
struct StallDetector {
    /// A stage is stuck after this time without progress.
    let limit: Duration

    struct Observation {
        let work: StageProgress.Work
        let wait: ThreadWait
    }

    struct Finding {
        /// The stage that has been stuck longest.
        var stuck: (work: StageProgress.Work, duration: Duration)?
        /// The longest wait.
        var wait: (call: ThreadWait.BlockedCall, duration: Duration)?
    }

    /// Maximum total time that one piece of work may spend in calls that each return: more is an endless loop of calls,
    /// however slow the disk. A single call that does not return is waited for without limit.
    static let longestWork = Duration.seconds(1_800)
    /// The thread of younger work is not examined.
    static let minimumAge = Duration.seconds(1)

    private struct Key: Hashable {
        let stage: Stage
        let worker: Int
    }

    private struct Track {
        let since: SuspendingClock.Instant
        var alive: SuspendingClock.Instant
        /// The blocking call at the last check, and since when every check has found the thread in such a call.
        var call: ThreadWait.BlockedCall?
        var waitsSince: SuspendingClock.Instant?

        mutating func note(_ call: ThreadWait.BlockedCall, at now: SuspendingClock.Instant) {
            if self.call?.mark == call.mark || since.duration(to: now) <= StallDetector.longestWork { alive = now }
            waitsSince = waitsSince ?? now
            self.call = call
        }
    }

    private var tracks: [Key: Track] = [:]

    init(limit: Duration) { self.limit = limit }

    mutating func observe(_ observations: [Observation], at now: SuspendingClock.Instant) -> Finding {
        var next: [Key: Track] = [:]
        var finding = Finding()
        // Requires two consecutive checks, so that a thread in a short call does not count.
        var isAnyThreadOutside = false
        for observation in observations {
            let key = Key(stage: observation.work.stage, worker: observation.work.worker)
            var track =
                tracks[key].flatMap { $0.since == observation.work.since ? $0 : nil }
                ?? Track(since: observation.work.since, alive: observation.work.since)
            if case .outside(let call) = observation.wait {
                isAnyThreadOutside = isAnyThreadOutside || track.call != nil
                track.note(call, at: now)
                let duration = (track.waitsSince ?? now).duration(to: now)
                if duration >= finding.wait?.duration ?? .zero { finding.wait = (call, duration) }
            } else {
                (track.call, track.waitsSince) = (nil, nil)
            }
            next[key] = track
        }
        for observation in observations {
            let key = Key(stage: observation.work.stage, worker: observation.work.worker)
            // The lock may belong to the thread that waits for the disk.
            if observation.wait == .thread, isAnyThreadOutside { next[key]?.alive = now }
            guard let track = next[key] else { continue }
            let duration = track.alive.duration(to: now)
            if duration > limit, duration > finding.stuck?.duration ?? .zero {
                finding.stuck = (observation.work, duration)
            }
        }
        tracks = next
        return finding
    }
}
