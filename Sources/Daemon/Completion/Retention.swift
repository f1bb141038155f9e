// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Configuration
internal import Foundation
internal import Logging
internal import Spool
internal import Synchronization
internal import Systemd

/// How long, and up to which total size, the files of an area are kept.
struct RetentionRule: Hashable, Sendable {
    /// Zero: no limit.
    var age: Duration
    /// Zero: no limit.
    var size: ByteSize

    var isOff: Bool { age == .zero && size.bytes == 0 }

    static func all(_ settings: Settings) -> [StorageArea: RetentionRule] {
        [
            .archive: RetentionRule(age: settings.archiveKeep, size: settings.archiveLimit),
            .rejected: RetentionRule(age: settings.rejectedKeep, size: settings.rejectedLimit),
        ]
    }
}

/// Deletes files of the archive and of `rejected/` that exceed the retention settings, on its own thread: the oldest
/// first, in short steps, each recorded in the history before the next. Files that the history does not know are not
/// touched, and a file that cannot be deleted does not keep other files. Articles stay in the index. Also removes
/// remains of forgotten articles from the index that open read transactions had kept there.
final class Retention: Sendable {
    private let index: any FileHistory & Takedown
    private let directories: SpoolDirectories
    private let rules: LiveSettings
    private let reporting: Reporting
    private let logger: Logger
    private let gate = Gate()
    private let known = Mutex(Known())

    /// Time between two rounds.
    private static let interval = Duration.seconds(300)
    /// Time until the next round after a round with failures.
    private static let troubledInterval = Duration.seconds(30)
    /// Longest time that removing forgotten articles may block other writers.
    private static let longestRemoval = Duration.seconds(1)
    /// After this many failures in a row a round stops: the cause is then the disk, not single files.
    private static let failureLimit = 2_000
    /// Files deleted and recorded in one transaction, before other threads get the disk.
    private static let step = 200
    private static let pause = Duration.milliseconds(20)
    /// How long the measured size of missing files stays valid.
    private static let absentValidity = Duration.seconds(86_400)

    private struct Known {
        /// Bytes of files that the history lists in an area but another program has removed.
        var absent: [StorageArea: (bytes: Int64, measured: SuspendingClock.Instant)] = [:]
        /// Number of files that differed from the history, as last logged.
        var different: [StorageArea: Int] = [:]
        /// Areas that seem to be unmounted, as last logged.
        var missing: Set<StorageArea> = []
    }

    init(
        index: any FileHistory & Takedown, directories: SpoolDirectories, rules: LiveSettings, reporting: Reporting,
        logger: Logger
    ) {
        self.index = index
        self.directories = directories
        self.rules = rules
        self.reporting = reporting
        self.logger = logger
    }

    /// Returns after `stop`.
    func run() {
        var interval = Retention.interval
        repeat {
            let isDone = round(at: Date())
            interval = finishRemovals() && isDone ? Retention.interval : Retention.troubledInterval
        } while gate.wait(for: interval)
    }

    /// - Returns: false when remains of forgotten articles are still in the index.
    private func finishRemovals() -> Bool {
        do throws(IndexError) { return try index.finishRemovals(timeout: Retention.longestRemoval) } catch {
            // The admission stage reports errors of the index.
            logger.debug("\(error), retrying")
            return false
        }
    }

    /// Starts a round at once, for example after the settings have changed.
    func wake() { gate.open() }

    func stop() { gate.stop() }

    /// Checks each area once. Failures are reported and retried in the next round.
    /// - Returns: whether nothing failed.
    @discardableResult
    func round(at now: Date) -> Bool {
        var trouble: Trouble?
        var failures = 0
        for (area, rule) in rules.current.retention.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !rule.isOff
        {
            var summary = RetentionSummary()
            do { try prune(area, rule, at: now, &summary) } catch { summary.fail(error) }
            report(area, summary)
            trouble = trouble ?? summary.trouble
            failures += summary.failures
        }
        guard let trouble else {
            reporting.recover(.retention)
            return true
        }
        let others = failures > 1 ? " (and \(StatusLine.grouped(failures - 1)) more)" : ""
        reporting.degrade(.retention, trouble.text + others, kind: trouble.kind)
        return false
    }

    /// The result of one round in an area.
    private struct RetentionSummary {
        var files = 0
        var bytes: Int64 = 0
        var reasons: Set<String> = []
        /// Files that differ from the stored ones.
        var different = 0
        /// Departures of missing files, recorded only once the disk is known to be mounted.
        var gone: [FileDeparture] = []
        private(set) var failures = 0
        /// Failures since the last deleted file.
        var failuresInRow = 0
        /// The first of them.
        private(set) var trouble: Trouble?

        mutating func fail(_ error: any Error) {
            failures += 1
            failuresInRow += 1
            trouble = trouble ?? Trouble(error)
        }
    }

    private func prune(_ area: StorageArea, _ rule: RetentionRule, at now: Date, _ summary: inout RetentionSummary)
        throws
    {
        var excess = try excess(area, rule)
        var last: StoredFile?
        while !gate.isStopped, summary.failuresInRow < Retention.failureLimit {
            let files = try index.storedFiles(in: area, after: last, limit: Retention.step)
            let due = files.prefix { file in
                let reason = rule.reason(for: file, in: area, excess: excess, at: now)
                if reason != nil { excess -= file.arrival.size }
                return reason != nil
            }
            excess += try delete(Array(due), of: area, rule, at: now, &summary)
            if summary.files > 0 { try noteVanished(from: area, &summary) }
            guard due.count == files.count, let next = files.last else {
                guard !summary.gone.isEmpty else { return }
                return try noteVanished(from: area, beside: files.dropFirst(due.count).first, &summary)
            }
            last = next
            _ = gate.wait(for: Retention.pause)
        }
    }

    /// Records missing files, unless none of the old files exists: then their directory is missing, for example because
    /// its disk is not mounted. The files will be back, and a departure in the history would keep them from being
    /// deleted then.
    /// - Parameter kept: the oldest file that stays; nil if none stays.
    private func noteVanished(from area: StorageArea, beside kept: StoredFile?, _ summary: inout RetentionSummary)
        throws
    {
        let stored = StoredFiles(directories)
        let isMounted = if let kept { try isThere(kept, stored) } else { try !stored.isEmpty(area) }
        guard !isMounted else { return try noteVanished(from: area, &summary) }
        let isNew = known.withLock { $0.missing.insert(area).inserted }
        guard isNew else { return }
        logger.warning(
            "none of the old files of '\(area.rawValue)' is there, deleting none; mount its disk, or put them back")
    }

    private func noteVanished(from area: StorageArea, _ summary: inout RetentionSummary) throws {
        try index.record(departures: summary.gone)
        let bytes = summary.gone.reduce(0) { $0 + $1.arrival.size }
        summary.gone = []
        known.withLock { known in
            // The history no longer lists them.
            known.absent[area]?.bytes -= bytes
            known.missing.remove(area)
        }
    }

    /// Deletes files, syncs the directories, then records the departures. If the daemon is killed in between, the next
    /// round finds these files missing and records them. No newer file is deleted in place of a file that cannot be
    /// deleted; that file is deleted once it can be.
    /// - Returns: bytes of files that did not exist or differed: deleting them made the area no smaller.
    private func delete(
        _ files: [StoredFile], of area: StorageArea, _ rule: RetentionRule, at now: Date,
        _ summary: inout RetentionSummary
    ) throws -> Int64 {
        let stored = StoredFiles(directories)
        var touched = TouchedDirectories()
        var departures: [FileDeparture] = []
        var (absent, different) = (Int64(0), Int64(0))
        for file in files {
            let reason = rule.reason(for: file, in: area, excess: 1, at: now) ?? ""
            do {
                let state = try stored.delete(file, touching: &touched)
                guard state != .different else {
                    summary.different += 1
                    different += file.arrival.size
                    continue
                }
                let departure = FileDeparture(
                    arrival: file.arrival, place: file.place, cause: .pruned,
                    reason: state == .present ? reason : reason + "; it was gone already", date: now)
                guard state == .present else {
                    absent += file.arrival.size
                    summary.gone.append(departure)
                    continue
                }
                summary.failuresInRow = 0
                summary.files += 1
                summary.bytes += file.arrival.size
                summary.reasons.insert(reason)
                departures.append(departure)
            } catch {
                summary.fail(error)
            }
        }
        try touched.sync(in: directories)
        try index.record(departures: departures)
        return absent + different
    }

    /// Bytes to delete; zero or less if the area is small enough.
    private func excess(_ area: StorageArea, _ rule: RetentionRule) throws -> Int64 {
        guard rule.size.bytes > 0 else { return 0 }
        let recorded = try index.storedSize(in: area) - rule.size.bytes
        guard recorded > 0 else { return recorded }
        // Measured only when needed: it checks each file.
        return recorded - (try absent(in: area))
    }

    private func absent(in area: StorageArea) throws -> Int64 {
        if let absent = known.withLock({ $0.absent[area] }), .now < absent.measured + Retention.absentValidity {
            return absent.bytes
        }
        let stored = StoredFiles(directories)
        var bytes: Int64 = 0
        var last: StoredFile?
        while !gate.isStopped {
            let files = try index.storedFiles(in: area, after: last, limit: Retention.step)
            for file in files where try !isThere(file, stored) { bytes += file.arrival.size }
            guard let next = files.last else { break }
            last = next
        }
        known.withLock { $0.absent[area] = (bytes, .now) }
        return bytes
    }

    /// A file in an inaccessible directory is assumed to exist.
    private func isThere(_ file: StoredFile, _ stored: StoredFiles) throws(SpoolError) -> Bool {
        do throws(SpoolError) { return try stored.state(of: file) == .present } catch {
            guard error.kind == .denied else { throw error }
            return true
        }
    }

    private func report(_ area: StorageArea, _ summary: RetentionSummary) {
        if summary.files > 0 {
            reporting.outcomes.send(
                .pruned(
                    area, files: summary.files, bytes: summary.bytes,
                    why: summary.reasons.sorted().joined(separator: "; ")))
        }
        let isNew = known.withLock { known in
            defer { known.different[area] = summary.different }
            return summary.different > (known.different[area] ?? 0)
        }
        if isNew {
            let files = summary.different == 1 ? "1 file" : "\(summary.different) files"
            logger.notice("did not delete \(files) in \(area.rawValue): the content is not what was stored")
        }
    }
}

extension RetentionRule {
    /// Why a file is deleted; nil if it is kept.
    /// - Parameter excess: bytes by which the area is too large.
    func reason(for file: StoredFile, in area: StorageArea, excess: Int64, at now: Date) -> String? {
        let stored = area == .archive ? RetentionRule.endOfDay(file.place) ?? file.decided : file.decided
        if age > .zero, now.timeIntervalSince(stored) >= age / .seconds(1) {
            return "\(area.rawValue)_keep \(age.settingText)"
        }
        return size.bytes > 0 && excess > 0 ? "\(area.rawValue)_limit \(size)" : nil
    }

    /// The end of the day, in UTC, of a place in the archive (`archive/2026/11/21/…`).
    private static func endOfDay(_ place: FileName) -> Date? {
        let parts = place.bytes.split(separator: UInt8(ascii: "/")).dropFirst().prefix(3)
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3 else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: DateComponents(year: numbers[0], month: numbers[1], day: numbers[2] + 1))
    }
}

/// Lets the thread wait for its next round; can be woken or stopped.
final class Gate: @unchecked Sendable {
    // Proof of Sendable: both are touched only between `condition.lock()` and `unlock()`.
    private let condition = MonotonicCondition()
    private var isOpen = false
    private var isOver = false

    var isStopped: Bool {
        condition.lock()
        defer { condition.unlock() }
        return isOver
    }

    func open() { change { isOpen = true } }
    func stop() { change { isOver = true } }

    /// - Returns: false after `stop`.
    func wait(for time: Duration) -> Bool {
        let deadline = SuspendingClock.now + time
        condition.lock()
        defer { condition.unlock() }
        while !isOpen, !isOver, condition.wait(until: deadline) {}
        isOpen = false
        return !isOver
    }

    private func change(_ body: () -> Void) {
        condition.lock()
        body()
        condition.signal()
        condition.unlock()
    }
}
