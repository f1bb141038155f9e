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
    static let named = 100
    /// Delay before the longest held of very many files are determined again.
    private static let namingDelay = Duration.seconds(1)
    /// Up to this number, the longest held files are determined without delay.
    private static let few = 1_000
    /// Delay before a file is checked again when a check decided nothing.
    private static let unclear = Duration.seconds(1)

    /// Files that settle, or have been held only briefly.
    private var settling: [FileName: PendingFile] = [:]
    /// Held files that are reported.
    private var told: [FileName: PendingFile] = [:]
    private var agenda = Agenda()
    /// The longest held files as last determined, and when.
    private var longest: [FileName] = []
    private var named: SuspendingClock.Instant?

    struct PendingFile {
        var settling: Settling
        var due: SuspendingClock.Instant
        let seen: SuspendingClock.Instant
        let since: Date
        fileprivate(set) var held: String?
        /// Whether the reason has been logged.
        fileprivate(set) var isTold = false
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

    subscript(name: FileName) -> PendingFile? { settling[name] ?? told[name] }

    var count: Int { settling.count + told.count }

    var hasCapacity: Bool { settling.count < PendingFiles.limit && !isFullOfHeld }

    var isFullOfHeld: Bool { told.count >= PendingFiles.heldLimit }

    mutating func remove(_ name: FileName) {
        settling[name] = nil
        if told.removeValue(forKey: name) != nil { noteChange() }
    }

    private mutating func store(_ name: FileName, _ pendingFile: PendingFile) {
        if pendingFile.isTold {
            settling[name] = nil
            told[name] = pendingFile
            noteChange()
        } else {
            if told.removeValue(forKey: name) != nil { noteChange() }
            settling[name] = pendingFile
        }
        agenda.note(name, due: pendingFile.due)
        if agenda.count > 2 * count + PendingFiles.few { agenda = Agenda(settling, told) }
    }

    /// To be checked again at `due`; not held for a reason worth reporting.
    mutating func wait(_ name: FileName, _ pendingFile: PendingFile, until due: SuspendingClock.Instant) {
        var pendingFile = pendingFile
        pendingFile.due = due
        pendingFile.held = nil
        pendingFile.isObstructed = false
        pendingFile.isTold = false
        store(name, pendingFile)
    }

    /// Held, to be checked again at `due`.
    /// - Returns: whether to report it: it has been held for a while, and this reason has not been reported.
    mutating func hold(
        _ name: FileName, _ pendingFile: PendingFile, reason: String, until due: SuspendingClock.Instant,
        at now: SuspendingClock.Instant
    ) -> Bool {
        var pendingFile = pendingFile
        if pendingFile.held != reason { pendingFile.isTold = false }
        pendingFile.held = reason
        pendingFile.isObstructed = pendingFile.settling.isObstructed
        let isNews = !pendingFile.isTold && pendingFile.seen.duration(to: now) >= PendingFiles.heldNotice
        pendingFile.isTold = pendingFile.isTold || isNews
        pendingFile.due = pendingFile.isTold ? due : min(due, pendingFile.seen + PendingFiles.heldNotice)
        store(name, pendingFile)
        return isNews
    }

    /// An external error keeps it from being claimed; reported at once, since it is not a normal part of arrival.
    /// - Returns: whether the reason is new.
    mutating func postpone(
        _ name: FileName, _ pendingFile: PendingFile, reason: String?, until due: SuspendingClock.Instant
    ) -> Bool {
        var pendingFile = pendingFile
        let isNews = reason != nil && pendingFile.held != reason
        pendingFile.due = due
        pendingFile.held = reason
        pendingFile.isObstructed = reason != nil
        pendingFile.isTold = reason != nil
        store(name, pendingFile)
        return isNews
    }

    /// A file whose check is due; nil if there is none. It stays pending and is checked again soon if nothing is
    /// decided.
    mutating func takeDue(at now: SuspendingClock.Instant) -> FileName? {
        while let next = agenda.first, next.due <= now {
            agenda.removeFirst()
            guard var pendingFile = self[next.name], pendingFile.due == next.due else { continue }
            pendingFile.due = now + PendingFiles.unclear
            store(next.name, pendingFile)
            return next.name
        }
        return nil
    }

    mutating func nextDue() -> SuspendingClock.Instant? {
        while let next = agenda.first, self[next.name]?.due != next.due { agenda.removeFirst() }
        return agenda.first?.due
    }

    /// Whether all pending files are held.
    var areAllHeld: Bool { settling.values.allSatisfy { $0.held != nil } }

    /// Held files that are not reported yet, because they have been held only briefly; from now on they count as
    /// reported.
    mutating func takeUntold() -> [(name: FileName, reason: String)] {
        var untold: [(name: FileName, reason: String)] = []
        for (name, pendingFile) in settling {
            if let reason = pendingFile.held { untold.append((name, reason)) }
        }
        for (name, _) in untold {
            guard var pendingFile = settling[name] else { continue }
            pendingFile.isTold = true
            store(name, pendingFile)
        }
        return untold.sorted { $0.name < $1.name }
    }

    /// All held files that are reported.
    var held: HeldFiles {
        HeldFiles(
            told.map { name, pendingFile in
                HeldFiles.File(name: name, reason: pendingFile.held ?? "", isObstructed: pendingFile.isObstructed)
            })
    }

    /// Pending files that are not reported as held: the number, and when the oldest was first seen.
    var waiting: (count: Int, oldest: SuspendingClock.Instant?) {
        (settling.count, settling.values.map(\.seen).min())
    }

    // MARK: Reporting

    var heldCount: Int { told.count }

    /// When to determine the longest held files again, because they may have changed.
    private(set) var naming: SuspendingClock.Instant?

    private mutating func noteChange() {
        if naming == nil {
            naming = named.map { $0 + (told.count > PendingFiles.few ? PendingFiles.namingDelay : .zero) } ?? .now
        }
    }

    /// The longest held files, the longest first.
    mutating func longestHeld(at now: SuspendingClock.Instant) -> [ServiceState.HeldFile] {
        if let naming, naming <= now {
            let oldest = told.lazy.map { (seen: $0.value.seen, name: $0.key) }
            longest = oldest.sorted { $0.seen < $1.seen }.prefix(PendingFiles.named).map(\.name)
            (self.naming, named) = (nil, now)
        }
        return longest.compactMap { name in
            told[name].map { ServiceState.HeldFile(name: name.description, reason: $0.held ?? "", since: $0.since) }
        }
    }
}

/// A heap of due times. Each postponed check leaves an obsolete entry behind.
private struct Agenda {
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
