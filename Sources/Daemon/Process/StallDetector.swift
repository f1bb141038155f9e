// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool

/// Tells a stage that hangs from one that waits for a slow disk. Pure: what was seen, and when, come in.
///
/// Each look that finds a thread waiting for something outside this process counts as progress: ending the daemon would not
/// make a disk faster. One that computes, or waits for a lock of ours, gets on only by its own word.
struct StallDetector {
    /// Without progress for longer, a stage is stuck.
    let limit: Duration

    struct Sighting {
        let work: StageProgress.Work
        let wait: ThreadWait
    }

    struct Finding {
        /// The stage that has been stuck longest.
        var stuck: (work: StageProgress.Work, duration: Duration)?
        /// What has been waited for longest.
        var wait: (call: ThreadWait.BlockedCall, duration: Duration)?
    }

    /// What a piece of work may spend in all on calls that each return: longer is an endless loop of them, whatever the disk.
    /// A single call that does not return is waited for without end.
    static let longestWork = Duration.seconds(1_800)
    /// Work younger than this needs no look at its thread.
    static let unremarkable = Duration.seconds(1)

    private struct Key: Hashable {
        let stage: Stage
        let worker: Int
    }

    private struct Track {
        let since: SuspendingClock.Instant
        var alive: SuspendingClock.Instant
        /// The call it was in at the last look, and since when each look found it in one.
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

    mutating func observe(_ sightings: [Sighting], at now: SuspendingClock.Instant) -> Finding {
        var next: [Key: Track] = [:]
        var finding = Finding()
        // Waiting at two looks running, so that a thread in a short call excuses nobody.
        var isAnyoneOutside = false
        for sighting in sightings {
            let key = Key(stage: sighting.work.stage, worker: sighting.work.worker)
            var track =
                tracks[key].flatMap { $0.since == sighting.work.since ? $0 : nil }
                ?? Track(since: sighting.work.since, alive: sighting.work.since)
            if case .outside(let call) = sighting.wait {
                isAnyoneOutside = isAnyoneOutside || track.call != nil
                track.note(call, at: now)
                let duration = (track.waitsSince ?? now).duration(to: now)
                if duration >= finding.wait?.duration ?? .zero { finding.wait = (call, duration) }
            } else {
                (track.call, track.waitsSince) = (nil, nil)
            }
            next[key] = track
        }
        for sighting in sightings {
            let key = Key(stage: sighting.work.stage, worker: sighting.work.worker)
            // It may be the lock of the one that is at the disk.
            if sighting.wait == .thread, isAnyoneOutside { next[key]?.alive = now }
            guard let track = next[key] else { continue }
            let duration = track.alive.duration(to: now)
            if duration > limit, duration > finding.stuck?.duration ?? .zero {
                finding.stuck = (sighting.work, duration)
            }
        }
        tracks = next
        return finding
    }
}
