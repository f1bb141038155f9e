// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging
internal import Spool
internal import Synchronization

/// Files that an earlier run was reading when it ended, in `work/` or in place: one of them may have ended it. They are
/// read one at a time while nothing else is in flight, so that the next start can identify the cause.
final class Suspects: @unchecked Sendable {
    // Proof of Sendable: all mutable state except `frontier` is used only by the inbox thread, or before it starts, or
    // after it ended.
    private let rules: LiveSettings
    private let index: any FileHistory
    private let logger: Logger
    private var attempts: ReadingAttempts?
    private let inPlace: InPlaceReadings?
    /// Whether recording the last file read in place failed.
    private var isUnrecorded = false
    /// Files to be read, the next one last.
    private var waiting: [Suspect] = []
    private var namesInWork: Set<FileName> = []
    /// The file that is read now.
    private(set) var alone: Suspect?
    /// The progress of that file, until as many articles are decided as in an earlier attempt.
    private let frontier = Mutex<Frontier?>(nil)

    struct Suspect {
        let entry: InboxEntry
        /// Whether it is in the inbox and not in `work/`.
        let isInPlace: Bool
    }

    private struct Frontier {
        let entry: InboxEntry
        let attempts: ReadingAttempts
        /// Articles that are still to be decided again.
        var left: Int
    }

    /// Up to this many files are read one at a time from the first restart. More files are processed normally the first
    /// time, because a power failure leaves that many.
    private static let few = 256

    init(directories: SpoolDirectories, rules: LiveSettings, index: any FileHistory, logger: Logger) {
        self.rules = rules
        self.index = index
        self.logger = logger
        attempts = Suspects.record(logger) { () throws(SpoolError) in try ReadingAttempts(directories) }
        inPlace = Suspects.record(logger) { () throws(SpoolError) in try InPlaceReadings(directories) }
    }

    private static func record<Record>(_ logger: Logger, _ open: () throws(SpoolError) -> Record) -> Record? {
        do throws(SpoolError) { return try open() } catch {
            logger.warning("\(error), \(unrecorded)")
            return nil
        }
    }

    private static let unrecorded = "ignoring; a file that ends the service cannot be identified"

    /// Number of suspects in `work/`; the backlog counts those in the inbox.
    var countInWork: Int { waiting.count { !$0.isInPlace } }

    var isEmpty: Bool { waiting.isEmpty && alone == nil }

    // MARK: The start

    /// The files that an earlier run was reading in place and had not decided.
    func leftInPlace(_ isUndecided: (InboxEntry) -> Bool) -> [InboxEntry] {
        inPlace?.left(ignoring: rules.current.ignoring, isUndecided) ?? []
    }

    /// Takes the files found in `work/` at start, and those that were being read in place.
    /// - Returns: the files in `work/` that can be processed normally, and all files that are to be rejected.
    func begin(
        with leftovers: [InboxEntry], inPlace readings: [InboxEntry]
    ) -> (others: [FileName], toReject: [(file: Suspect, reason: String)]) {
        let inWork = leftovers.map { Suspect(entry: $0, isInPlace: false) }
        let all = inWork + readings.map { Suspect(entry: $0, isInPlace: true) }
        withAttempts { (attempts) throws(SpoolError) in
            try attempts.begin(with: all.map(\.entry)) { [index, logger] entry in
                do throws(IndexError) {
                    return try index.decisions(
                        on: entry.name, inode: entry.inode, size: entry.size, modification: entry.modification)
                } catch {
                    logger.warning("\(error), ignoring")
                    return 0
                }
            }
        }
        guard let attempts else { return (leftovers.map(\.name), []) }
        let most = rules.current.maxReadAttempts
        let toReject = all.filter { attempts[$0.entry].alone >= most }
        let rest = all.filter { attempts[$0.entry].alone < most }
        let isFew = rest.count <= Suspects.few
        // Files with the fewest failed attempts first, so that no other file waits for the cause.
        waiting = rest.filter { isFew || attempts[$0.entry].starts > 1 }.sorted { a, b in
            (attempts[b.entry].alone, b.entry.name) < (attempts[a.entry].alone, a.entry.name)
        }
        namesInWork = Set(waiting.filter { !$0.isInPlace }.map(\.entry.name))
        if let worst = waiting.map({ attempts[$0.entry].starts }).max(), worst > 1 {
            logger.notice("reading \(waiting.count) files one at a time: the service ended while processing them")
        }
        return (
            rest.filter { !$0.isInPlace && !namesInWork.contains($0.entry.name) }.map(\.entry.name),
            toReject.map { ($0, Suspects.reason(attempts[$0.entry].alone, isInPlace: $0.isInPlace)) }
        )
    }

    /// The beginning of the reason with which such a file is rejected.
    private static let reasonPrefix = "reading it ended the service "

    private static func reason(_ times: Int, isInPlace: Bool) -> String {
        reasonPrefix + "\(times) times, with nothing else under way; send a smaller file, or raise MemoryMax= of the "
            + "service where it has one, then \(isInPlace ? "touch the file" : "retry it")"
    }

    /// The rejection reason if the file was rejected for ending the service; nil if the last decision is another one.
    static func reason(in decisions: [ArrivalRecord]) -> String? {
        decisions.last?.reason.flatMap { $0.hasPrefix(reasonPrefix) ? $0 : nil }
    }

    // MARK: One at a time

    /// The next file to read; nil while one is being read.
    func next() -> Suspect? {
        guard alone == nil, let suspect = waiting.popLast() else { return nil }
        let entry = suspect.entry
        let before = attempts.map { $0[entry].decided } ?? 0
        withAttempts { (attempts) throws(SpoolError) in try attempts.noteReading(entry, isPastDecided: before == 0) }
        frontier.withLock { frontier in
            frontier = before > 0 ? attempts.map { Frontier(entry: entry, attempts: $0, left: before) } : nil
        }
        alone = suspect
        return suspect
    }

    /// Counts decided articles. Callable from any thread. Only the file that is read alone is in flight.
    func note(decided count: Int) {
        let reached = frontier.withLock { frontier -> Frontier? in
            guard var known = frontier else { return nil }
            known.left -= count
            frontier = known.left > 0 ? known : nil
            return known.left > 0 ? nil : known
        }
        guard let reached else { return }
        do throws(SpoolError) { try reached.attempts.noteReading(reached.entry, isPastDecided: true) } catch {
            logger.warning("\(error), \(Suspects.unrecorded)")
        }
    }

    /// Call when nothing is in flight.
    func noteDecided() {
        guard alone != nil else { return }
        frontier.withLock { $0 = nil }
        withAttempts { (attempts) throws(SpoolError) in try attempts.noteRead() }
        alone = nil
    }

    /// Whether a file in `work/` that cannot be read for now is a suspect; if so, it is queued again.
    func requeueIfSuspect(_ name: FileName, _ entry: @autoclosure () -> InboxEntry?) -> Bool {
        guard namesInWork.contains(name), let entry = entry() else { return false }
        waiting.insert(Suspect(entry: entry, isInPlace: false), at: 0)
        return true
    }

    // MARK: In place

    /// Records that reading a file in place begins, alone or together with others.
    func noteBegun(inPlace entry: InboxEntry) {
        do throws(SpoolError) {
            try inPlace?.begin(entry)
            isUnrecorded = false
        } catch {
            if !isUnrecorded { logger.warning("\(error), \(Suspects.unrecorded)") }
            isUnrecorded = true
        }
    }

    /// Records that the file was decided or is not read for now. Callable from any thread.
    func noteEnded(inPlace entry: InboxEntry) { inPlace?.end(entry) }

    /// Records a regular end of the service.
    func end() {
        withAttempts { (attempts) throws(SpoolError) in try attempts.end() }
        do throws(SpoolError) { try inPlace?.clear() } catch { logger.warning("\(error), \(Suspects.unrecorded)") }
    }

    private func withAttempts(_ body: (inout ReadingAttempts) throws(SpoolError) -> Void) {
        guard var current = attempts else { return }
        do throws(SpoolError) {
            try body(&current)
            attempts = current
        } catch {
            // A full disk is reported when articles are written to it.
            logger.warning("\(error), \(Suspects.unrecorded)")
        }
    }
}
