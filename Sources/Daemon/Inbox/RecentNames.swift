// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The names of files that were taken a moment ago: what comes under such a name may go on where the other ended.
struct RecentNames {
    /// The names of this moment and of the one before; each is forgotten after one moment to two.
    private var (current, previous): (Set<FileName>, Set<FileName>) = ([], [])
    private var began = SuspendingClock.now

    private static let moment = Duration.seconds(10)
    /// More names in one moment are a crowd, not somebody's slow writing; what is forgotten is only not waited for.
    private static let limit = 8_192

    mutating func note(_ name: FileName, at now: SuspendingClock.Instant) {
        forget(at: now)
        if current.count < RecentNames.limit { current.insert(name) }
    }

    mutating func contains(_ name: FileName, at now: SuspendingClock.Instant) -> Bool {
        forget(at: now)
        return current.contains(name) || previous.contains(name)
    }

    private mutating func forget(at now: SuspendingClock.Instant) {
        guard now >= began + RecentNames.moment else { return }
        previous = now < began + RecentNames.moment * 2 ? current : []
        (current, began) = ([], now)
    }
}
