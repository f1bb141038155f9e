// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool

/// The files of the inbox that have been looked at and not taken yet: when to look again, and which are held, and why.
struct PendingFiles {
    /// Files being settled at once: more are left in the backlog.
    static let limit = 8_192
    /// Files held at once before no more are looked for; each takes about a kilobyte. They stand in nobody's way.
    static let heldLimit = 131_072
    /// Files held this long are worth telling about; shorter is how any file arrives.
    static let heldNotice = Duration.seconds(1)

    /// Held files that are named; the number of all is known besides.
    static let named = 100
    /// Before the longest held of very many are looked for again.
    private static let namingDelay = Duration.seconds(1)
    /// So few are looked through each time.
    private static let few = 1_000
    /// Before a file is looked at again of which the last look decided nothing.
    private static let unclear = Duration.seconds(1)

    /// Being settled: on their way, or held for a moment only.
    private var settling: [FileName: PendingFile] = [:]
    /// Held, and told of.
    private var told: [FileName: PendingFile] = [:]
    private var agenda = Agenda()
    /// The longest held, as they were found last, and when.
    private var longest: [FileName] = []
    private var named: SuspendingClock.Instant?

    struct PendingFile {
        var settling: Settling
        var due: SuspendingClock.Instant
        let seen: SuspendingClock.Instant
        let since: Date
        fileprivate(set) var held: String?
        /// Whether the journal has been told why it is held.
        fileprivate(set) var isTold = false
        /// Whether it is something outside that keeps it from being taken.
        fileprivate(set) var isObstructed = false
        /// How often it was postponed.
        fileprivate var postponed = 0

        init(settling: Settling, at now: SuspendingClock.Instant) {
            self.settling = settling
            (due, seen, since) = (now, now, Date())
        }

        /// Twice as long each time.
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

    private mutating func store(_ name: FileName, _ candidate: PendingFile) {
        if candidate.isTold {
            settling[name] = nil
            told[name] = candidate
            noteChange()
        } else {
            if told.removeValue(forKey: name) != nil { noteChange() }
            settling[name] = candidate
        }
        agenda.note(name, due: candidate.due)
        if agenda.count > 2 * count + PendingFiles.few { agenda = Agenda(settling, told) }
    }

    /// To be looked at again then; held by nothing worth telling.
    mutating func wait(_ name: FileName, _ candidate: PendingFile, until due: SuspendingClock.Instant) {
        var candidate = candidate
        candidate.due = due
        candidate.held = nil
        candidate.isObstructed = false
        candidate.isTold = false
        store(name, candidate)
    }

    /// Held, to be looked at again then.
    /// - Returns: whether it is time to tell: it has been held for a while, and not been told of for this reason.
    mutating func hold(
        _ name: FileName, _ candidate: PendingFile, reason: String, until due: SuspendingClock.Instant,
        at now: SuspendingClock.Instant
    ) -> Bool {
        var candidate = candidate
        if candidate.held != reason { candidate.isTold = false }
        candidate.held = reason
        candidate.isObstructed = candidate.settling.isObstructed
        let isNews = !candidate.isTold && candidate.seen.duration(to: now) >= PendingFiles.heldNotice
        candidate.isTold = candidate.isTold || isNews
        candidate.due = candidate.isTold ? due : min(due, candidate.seen + PendingFiles.heldNotice)
        store(name, candidate)
        return isNews
    }

    /// The world keeps us from taking it; told at once, since it is not going to pass by itself.
    /// - Returns: whether it is news.
    mutating func postpone(
        _ name: FileName, _ candidate: PendingFile, reason: String?, until due: SuspendingClock.Instant
    ) -> Bool {
        var candidate = candidate
        let isNews = reason != nil && candidate.held != reason
        candidate.due = due
        candidate.held = reason
        candidate.isObstructed = reason != nil
        candidate.isTold = reason != nil
        store(name, candidate)
        return isNews
    }

    /// One that is due; nil where there is none. It stays, to be looked at again soon if nothing is decided on it.
    mutating func takeDue(at now: SuspendingClock.Instant) -> FileName? {
        while let next = agenda.first, next.due <= now {
            agenda.removeFirst()
            guard var candidate = self[next.name], candidate.due == next.due else { continue }
            candidate.due = now + PendingFiles.unclear
            store(next.name, candidate)
            return next.name
        }
        return nil
    }

    mutating func nextDue() -> SuspendingClock.Instant? {
        while let next = agenda.first, self[next.name]?.due != next.due { agenda.removeFirst() }
        return agenda.first?.due
    }

    /// Whether nothing is left but files that are held.
    var areAllHeld: Bool { settling.values.allSatisfy { $0.held != nil } }

    /// Held files that nobody has been told of, as they have been held for a moment only; from now on they count as told.
    mutating func takeUntold() -> [(name: FileName, reason: String)] {
        var untold: [(name: FileName, reason: String)] = []
        for (name, candidate) in settling {
            if let reason = candidate.held { untold.append((name, reason)) }
        }
        for (name, _) in untold {
            guard var candidate = settling[name] else { continue }
            candidate.isTold = true
            store(name, candidate)
        }
        return untold.sorted { $0.name < $1.name }
    }

    /// All that are held and told of.
    var held: HeldFiles {
        HeldFiles(
            told.map { name, candidate in
                HeldFiles.File(name: name, reason: candidate.held ?? "", isObstructed: candidate.isObstructed)
            })
    }

    /// Files on their way that are not held, and since when the longest one is.
    var waiting: (count: Int, oldest: SuspendingClock.Instant?) {
        (settling.count, settling.values.map(\.seen).min())
    }

    // MARK: What is told

    var heldCount: Int { told.count }

    /// When the longest held are to be looked for again, where others may be the longest by now.
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

/// What is to be looked at when: a heap. Each look that is put off leaves an entry behind that no longer counts.
private struct Agenda {
    private var entries: [(due: SuspendingClock.Instant, name: FileName)] = []

    init() {}

    init(_ tables: [FileName: PendingFiles.PendingFile]...) {
        for table in tables { for (name, candidate) in table { note(name, due: candidate.due) } }
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
