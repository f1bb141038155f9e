// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The names of recently taken files: a new file of the same name may continue the earlier one.
struct RecentNames {
    /// The names of the current and of the previous interval; each is forgotten after one to two intervals.
    private var (current, previous): (Set<FileName>, Set<FileName>) = ([], [])
    private var began = SuspendingClock.now

    private static let moment = Duration.seconds(10)
    /// More names in one interval are a mass arrival, not one slow writer; a forgotten name only means that its sequel
    /// is not waited for.
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
