// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool

/// The files of the inbox that have been checked and not taken yet: when to check again, which are held, and why.
struct PendingFiles {
    /// Maximum number of files that settle at once; more stay in the backlog.
    static let limit = 8_192
    /// Maximum number of held files before no more files are looked for; each takes about a kilobyte. They do not block
    /// other files.
    static let heldLimit = 131_072
    /// Files held for this long are reported; every arriving file is held for a shorter time.
    static let heldNotice = Duration.seconds(1)

    /// Maximum number of held files listed by name; the total number is reported too.
    static let listLimit = 100
    /// Delay before the longest held of very many files are determined again.
    private static let listingDelay = Duration.seconds(1)
    /// Up to this number, the longest held files are determined without delay.
    private static let few = 1_000
    /// Delay before a file is checked again when a check decided nothing.
    private static let unclear = Duration.seconds(1)

    /// Files that settle, or have been held only briefly.
    private var settling: [FileName: PendingFile] = [:]
    /// Held files that are reported.
    private var reported: [FileName: PendingFile] = [:]
    private var dueTimes = DueTimeHeap()
    /// The longest held files as last determined, and when.
    private var longest: [FileName] = []
    private var listedAt: SuspendingClock.Instant?

    struct PendingFile {
        var settling: Settling
        var due: SuspendingClock.Instant
        let seen: SuspendingClock.Instant
        let since: Date
        fileprivate(set) var held: String?
        /// Whether the reason has been logged.
        fileprivate(set) var isReported = false
        /// Whether an external problem keeps it from being claimed.
        fileprivate(set) var isObstructed = false
        /// Number of times it was postponed.
        fileprivate var postponed = 0

        init(settling: Settling, at now: SuspendingClock.Instant) {
            self.settling = settling
            (due, seen, since) = (now, now, Date())
        }

        /// Doubles with each call.
        mutating func delay(from first: Duration, upTo longest: Duration) -> Duration {
            defer { postponed += 1 }
            return min(first * (1 << min(postponed, 10)), longest)
        }
    }

    subscript(name: FileName) -> PendingFile? { settling[name] ?? reported[name] }

    var count: Int { settling.count + reported.count }

    var hasCapacity: Bool { settling.count < PendingFiles.limit && !isFullOfHeld }

    var isFullOfHeld: Bool { reported.count >= PendingFiles.heldLimit }

    mutating func remove(_ name: FileName) {
        settling[name] = nil
        if reported.removeValue(forKey: name) != nil { noteChange() }
    }

    private mutating func store(_ name: FileName, _ pendingFile: PendingFile) {
        if pendingFile.isReported {
            settling[name] = nil
            reported[name] = pendingFile
            noteChange()
        } else {
            if reported.removeValue(forKey: name) != nil { noteChange() }
            settling[name] = pendingFile
        }
        dueTimes.note(name, due: pendingFile.due)
        if dueTimes.count > 2 * count + PendingFiles.few { dueTimes = DueTimeHeap(settling, reported) }
    }

    /// To be checked again at `due`; not held for a reason worth reporting.
    mutating func wait(_ name: FileName, _ pendingFile: PendingFile, until due: SuspendingClock.Instant) {
        var pendingFile = pendingFile
        pendingFile.due = due
        pendingFile.held = nil
        pendingFile.isObstructed = false
        pendingFile.isReported = false
        store(name, pendingFile)
    }

    /// Held, to be checked again at `due`.
    /// - Returns: whether to report it: it has been held for a while, and this reason has not been reported.
    mutating func hold(
        _ name: FileName, _ pendingFile: PendingFile, reason: String, until due: SuspendingClock.Instant,
        at now: SuspendingClock.Instant
    ) -> Bool {
        var pendingFile = pendingFile
        if pendingFile.held != reason { pendingFile.isReported = false }
        pendingFile.held = reason
        pendingFile.isObstructed = pendingFile.settling.isObstructed
        let isNew = !pendingFile.isReported && pendingFile.seen.duration(to: now) >= PendingFiles.heldNotice
        pendingFile.isReported = pendingFile.isReported || isNew
        pendingFile.due = pendingFile.isReported ? due : min(due, pendingFile.seen + PendingFiles.heldNotice)
        store(name, pendingFile)
        return isNew
    }

    /// An external error keeps it from being claimed; reported at once, since it is not a normal part of arrival.
    /// - Returns: whether the reason is new.
    mutating func postpone(
        _ name: FileName, _ pendingFile: PendingFile, reason: String?, until due: SuspendingClock.Instant
    ) -> Bool {
        var pendingFile = pendingFile
        let isNew = reason != nil && pendingFile.held != reason
        pendingFile.due = due
        pendingFile.held = reason
        pendingFile.isObstructed = reason != nil
        pendingFile.isReported = reason != nil
        store(name, pendingFile)
        return isNew
    }

    /// A file whose check is due; nil if there is none. It stays pending and is checked again soon if nothing is
    /// decided.
    mutating func takeDue(at now: SuspendingClock.Instant) -> FileName? {
        while let next = dueTimes.first, next.due <= now {
            dueTimes.removeFirst()
            guard var pendingFile = self[next.name], pendingFile.due == next.due else { continue }
            pendingFile.due = now + PendingFiles.unclear
            store(next.name, pendingFile)
            return next.name
        }
        return nil
    }

    mutating func nextDue() -> SuspendingClock.Instant? {
        while let next = dueTimes.first, self[next.name]?.due != next.due { dueTimes.removeFirst() }
        return dueTimes.first?.due
    }

    /// Whether all pending files are held.
    var areAllHeld: Bool { settling.values.allSatisfy { $0.held != nil } }

    /// Held files that are not reported yet, because they have been held only briefly; from now on they count as
    /// reported.
    mutating func takeUnreported() -> [(name: FileName, reason: String)] {
        var unreported: [(name: FileName, reason: String)] = []
        for (name, pendingFile) in settling {
            if let reason = pendingFile.held { unreported.append((name, reason)) }
        }
        for (name, _) in unreported {
            guard var pendingFile = settling[name] else { continue }
            pendingFile.isReported = true
            store(name, pendingFile)
        }
        return unreported.sorted { $0.name < $1.name }
    }

    /// All held files that are reported.
    var held: HeldFiles {
        HeldFiles(
            reported.map { name, pendingFile in
                HeldFiles.File(name: name, reason: pendingFile.held ?? "", isObstructed: pendingFile.isObstructed)
            })
    }

    /// Pending files that are not reported as held: the number, and when the oldest was first seen.
    var waiting: (count: Int, oldest: SuspendingClock.Instant?) {
        (settling.count, settling.values.map(\.seen).min())
    }

    // MARK: Reporting

    var heldCount: Int { reported.count }

    /// When to determine the longest held files again, because they may have changed.
    private(set) var nextListing: SuspendingClock.Instant?

    private mutating func noteChange() {
        if nextListing == nil {
            nextListing =
                listedAt.map { $0 + (reported.count > PendingFiles.few ? PendingFiles.listingDelay : .zero) } ?? .now
        }
    }

    /// The longest held files, the longest first.
    mutating func longestHeld(at now: SuspendingClock.Instant) -> [ServiceState.HeldFile] {
        if let nextListing, nextListing <= now {
            let oldest = reported.lazy.map { (seen: $0.value.seen, name: $0.key) }
            longest = oldest.sorted { $0.seen < $1.seen }.prefix(PendingFiles.listLimit).map(\.name)
            (self.nextListing, listedAt) = (nil, now)
        }
        return longest.compactMap { name in
            reported[name].map { ServiceState.HeldFile(name: name.description, reason: $0.held ?? "", since: $0.since) }
        }
    }
}

/// A heap of due times. Each postponed check leaves an obsolete entry behind.
private struct DueTimeHeap {
    private var entries: [(due: SuspendingClock.Instant, name: FileName)] = []

    init() {}

    init(_ tables: [FileName: PendingFiles.PendingFile]...) {
        for table in tables { for (name, pendingFile) in table { note(name, due: pendingFile.due) } }
    }

    var count: Int { entries.count }
    var first: (due: SuspendingClock.Instant, name: FileName)? { entries.first }

    mutating func note(_ name: FileName, due: SuspendingClock.Instant) {
        entries.append((due, name))
        var place = entries.count - 1
        while place > 0, entries[place].due < entries[(place - 1) / 2].due {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func removeFirst() {
        guard let last = entries.popLast(), !entries.isEmpty else { return }
        entries[0] = last
        var place = 0
        while true {
            let children = [2 * place + 1, 2 * place + 2].filter { $0 < entries.count }
            guard let least = children.min(by: { entries[$0].due < entries[$1].due }),
                entries[least].due < entries[place].due
            else { return }
            entries.swapAt(place, least)
            place = least
        }
    }
}
