// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Configuration
internal import Foundation
internal import Logging
internal import Spool
internal import Synchronization
internal import Systemd

/// For how long, and up to which size in all, files of an area are kept.
struct RetentionRule: Hashable, Sendable {
    /// Zero for good.
    var age: Duration
    /// Zero for any size.
    var size: ByteSize

    var isOff: Bool { age == .zero && size.bytes == 0 }

    static func all(_ settings: Settings) -> [StorageArea: RetentionRule] {
        [
            .archive: RetentionRule(age: settings.archiveKeep, size: settings.archiveLimit),
            .rejected: RetentionRule(age: settings.rejectedKeep, size: settings.rejectedLimit),
        ]
    }
}

/// Deletes files of the archive and of `rejected/` that the settings keep no longer, on a thread of its own: the oldest
/// first, in short steps, each written to the history before the next. Files that the history does not know are left
/// alone, and one that cannot be deleted keeps no other. Articles stay in the index. Takes traces of forgotten articles
/// out of it that somebody's reading kept there.
final class Retention: Sendable {
    private let index: any FileHistory & Takedown
    private let directories: SpoolDirectories
    private let rules: LiveSettings
    private let reporting: Reporting
    private let logger: Logger
    private let gate = Gate()
    private let known = Mutex(Known())

    /// Between two rounds.
    private static let interval = Duration.seconds(300)
    /// The same after one in which something could not be deleted.
    private static let troubledInterval = Duration.seconds(30)
    /// How long nobody may write for the sake of what was forgotten.
    private static let patience = Duration.seconds(1)
    /// Files in a row that cannot be deleted until a round gives up: by then it is the disk, and not the files.
    private static let fruitless = 2_000
    /// Files deleted, and noted in one transaction, before others get the disk.
    private static let step = 200
    private static let pause = Duration.milliseconds(20)
    /// For how long it is believed how much of what the history knows is not there.
    private static let absentValidity = Duration.seconds(86_400)

    private struct Known {
        /// Bytes that the history places in an area and that somebody else has removed.
        var absent: [StorageArea: (bytes: Int64, measured: SuspendingClock.Instant)] = [:]
        /// Files that were not what the history knows, when the journal was told last.
        var different: [StorageArea: Int] = [:]
        /// Areas that seem not to be there, as the journal was told.
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

    /// Until `stop`.
    func run() {
        var interval = Retention.interval
        repeat {
            let isDone = round(at: Date())
            interval = finishRemovals() && isDone ? Retention.interval : Retention.troubledInterval
        } while gate.wait(for: interval)
    }

    /// - Returns: false where traces of what was forgotten are still in the index.
    private func finishRemovals() -> Bool {
        do throws(IndexError) { return try index.finishRemovals(patience: Retention.patience) } catch {
            // Whoever admits articles tells what is wrong with the index.
            logger.debug("\(error), retrying")
            return false
        }
    }

    /// Other settings may ask for a round at once.
    func wake() { gate.open() }

    func stop() { gate.stop() }

    /// Looks once at each area. What fails is told, and tried again in the next round.
    /// - Returns: whether nothing failed.
    @discardableResult
    func round(at now: Date) -> Bool {
        var trouble: Trouble?
        var failures = 0
        for (area, rule) in rules.current.retention.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !rule.isOff
        {
            var summary = RetentionSummary()
            do { try prune(area, rule, at: now, &summary) } catch { summary.fail(error) }
            tell(area, summary)
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

    /// What one round has done in an area.
    private struct RetentionSummary {
        var files = 0
        var bytes: Int64 = 0
        var reasons: Set<String> = []
        /// Files that are not those that were stored.
        var different = 0
        /// Of files that are not there, to be written down once it is known that the others are.
        var gone: [FileDeparture] = []
        private(set) var failures = 0
        /// Since the last file that was deleted.
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
        while !gate.isStopped, summary.failuresInRow < Retention.fruitless {
            let files = try index.storedFiles(in: area, after: last, limit: Retention.step)
            let due = files.prefix { file in
                let reason = rule.reason(for: file, in: area, excess: excess, at: now)
                if reason != nil { excess -= file.arrival.size }
                return reason != nil
            }
            excess += try delete(Array(due), of: area, rule, at: now, &summary)
            if summary.files > 0 { try noteGone(from: area, &summary) }
            guard due.count == files.count, let next = files.last else {
                guard !summary.gone.isEmpty else { return }
                return try noteGone(from: area, beside: files.dropFirst(due.count).first, &summary)
            }
            last = next
            _ = gate.wait(for: Retention.pause)
        }
    }

    /// Where none of the old files is there, it is their directory that is not, as when its disk is not mounted: they will
    /// be back, and what says that they are gone would keep them from being deleted then.
    /// - Parameter kept: the oldest of those that stay; nil where none does.
    private func noteGone(from area: StorageArea, beside kept: StoredFile?, _ summary: inout RetentionSummary) throws {
        let stored = StoredFiles(directories)
        let isMounted = if let kept { try isThere(kept, stored) } else { try !stored.isEmpty(area) }
        guard !isMounted else { return try noteGone(from: area, &summary) }
        let isNews = known.withLock { $0.missing.insert(area).inserted }
        guard isNews else { return }
        logger.warning(
            "none of the old files of '\(area.rawValue)' is there, deleting none; mount its disk, or put them back")
    }

    private func noteGone(from area: StorageArea, _ summary: inout RetentionSummary) throws {
        try index.record(departures: summary.gone)
        let bytes = summary.gone.reduce(0) { $0 + $1.arrival.size }
        summary.gone = []
        known.withLock { known in
            // They have no place in the history any more.
            known.absent[area]?.bytes -= bytes
            known.missing.remove(area)
        }
    }

    /// Deletes, makes that durable, and writes it down. What is gone when the daemon is killed in between is found gone
    /// by the next round, and written down by it. For one that cannot be deleted none goes that is newer: it goes when it
    /// can.
    /// - Returns: bytes of those that were not there, and so make the area no smaller.
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

    /// Bytes that have to go; zero or less where none have.
    private func excess(_ area: StorageArea, _ rule: RetentionRule) throws -> Int64 {
        guard rule.size.bytes > 0 else { return 0 }
        let recorded = try index.storedSize(in: area) - rule.size.bytes
        guard recorded > 0 else { return recorded }
        // Not before it matters: it takes a look at each file.
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

    /// In a directory that is closed to us it lies, as far as anybody knows.
    private func isThere(_ file: StoredFile, _ stored: StoredFiles) throws(SpoolError) -> Bool {
        do throws(SpoolError) { return try stored.state(of: file) == .present } catch {
            guard error.kind == .denied else { throw error }
            return true
        }
    }

    private func tell(_ area: StorageArea, _ summary: RetentionSummary) {
        if summary.files > 0 {
            reporting.outcomes.send(
                .pruned(
                    area, files: summary.files, bytes: summary.bytes,
                    why: summary.reasons.sorted().joined(separator: "; ")))
        }
        let isNews = known.withLock { known in
            defer { known.different[area] = summary.different }
            return summary.different > (known.different[area] ?? 0)
        }
        if isNews {
            logger.notice(
                "left \(summary.different) files in \(area.rawValue) alone: they are not those that were stored there")
        }
    }
}

extension RetentionRule {
    /// Why a file is kept no longer; nil where it is kept.
    /// - Parameter excess: bytes by which the area is too large.
    func reason(for file: StoredFile, in area: StorageArea, excess: Int64, at now: Date) -> String? {
        let stored = area == .archive ? RetentionRule.endOfDay(file.place) ?? file.decided : file.decided
        if age > .zero, now.timeIntervalSince(stored) >= age / .seconds(1) {
            return "\(area.rawValue)_keep \(age.settingText)"
        }
        return size.bytes > 0 && excess > 0 ? "\(area.rawValue)_limit \(size)" : nil
    }

    /// When the day of a place in the archive, `archive/2026/11/21/…`, was over in UTC.
    private static func endOfDay(_ place: FileName) -> Date? {
        let parts = place.bytes.split(separator: UInt8(ascii: "/")).dropFirst().prefix(3)
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3 else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(from: DateComponents(year: numbers[0], month: numbers[1], day: numbers[2] + 1))
    }
}

/// Where the thread waits for its next round, and is woken or stopped.
private final class Gate: @unchecked Sendable {
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

    /// - Returns: false once it is stopped.
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
