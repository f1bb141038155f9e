// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging
internal import Spool
internal import Synchronization

/// Files that a run before ours was reading when it ended, in `work/` or in place: one of them may have ended it. They are
/// read one at a time, with nothing else under way, so that the one at fault is known at the next start.
final class Suspects: @unchecked Sendable {
    // Proof of Sendable: everything mutable but `frontier` is touched by the inbox thread alone, or before it starts, or
    // after it ended.
    private let rules: LiveSettings
    private let index: any FileHistory
    private let logger: Logger
    private var attempts: ReadingAttempts?
    private let inPlace: InPlaceReadings?
    /// Whether the last file that was begun in place could not be noted.
    private var isUnnoted = false
    /// To be read, the next one last.
    private var waiting: [Suspect] = []
    private var namesInWork: Set<FileName> = []
    /// The one that is read now.
    private(set) var alone: Suspect?
    /// Of that one, while less of it has been decided than was before.
    private let frontier = Mutex<Frontier?>(nil)

    struct Suspect {
        let entry: InboxEntry
        /// Whether it lies in the inbox, and not in `work/`.
        let isInPlace: Bool
    }

    private struct Frontier {
        let entry: InboxEntry
        let attempts: ReadingAttempts
        /// Articles to be decided once more.
        var left: Int
    }

    /// So few files are read one at a time at once; more are read as always the first time, for that is what a power cut
    /// leaves.
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
            logger.warning("\(error), \(unnoted)")
            return nil
        }
    }

    private static let unnoted = "ignoring: a file that ends the service is not told from others"

    /// Those that lie in `work/`; others lie in the inbox, where the backlog counts them.
    var countInWork: Int { waiting.count { !$0.isInPlace } }

    var isEmpty: Bool { waiting.isEmpty && alone == nil }

    // MARK: The start

    /// What an earlier run was reading in place and had not decided.
    func leftInPlace(_ isUndecided: (InboxEntry) -> Bool) -> [InboxEntry] {
        inPlace?.left(ignoring: rules.current.ignoring, isUndecided) ?? []
    }

    /// Takes up what a start found in `work/`, and what was being read in place.
    /// - Returns: of those in `work/`, the ones that may be read as always; of all, the ones that are to be rejected.
    func begin(
        with leftovers: [InboxEntry], inPlace readings: [InboxEntry]
    ) -> (others: [FileName], condemned: [(file: Suspect, reason: String)]) {
        let inWork = leftovers.map { Suspect(entry: $0, isInPlace: false) }
        let all = inWork + readings.map { Suspect(entry: $0, isInPlace: true) }
        patiently { (attempts) throws(SpoolError) in
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
        let condemned = all.filter { attempts[$0.entry].alone >= most }
        let rest = all.filter { attempts[$0.entry].alone < most }
        let isFew = rest.count <= Suspects.few
        // Those that ended it least often first, so that no other waits for the one at fault.
        waiting = rest.filter { isFew || attempts[$0.entry].starts > 1 }.sorted { a, b in
            (attempts[b.entry].alone, b.entry.name) < (attempts[a.entry].alone, a.entry.name)
        }
        namesInWork = Set(waiting.filter { !$0.isInPlace }.map(\.entry.name))
        if let worst = waiting.map({ attempts[$0.entry].starts }).max(), worst > 1 {
            logger.notice("reading \(waiting.count) files one at a time: the service ended while it had them")
        }
        return (
            rest.filter { !$0.isInPlace && !namesInWork.contains($0.entry.name) }.map(\.entry.name),
            condemned.map { ($0, Suspects.reason(attempts[$0.entry].alone, isInPlace: $0.isInPlace)) }
        )
    }

    /// How the reason begins that such a file is rejected with.
    private static let blame = "reading it ended the service "

    private static func reason(_ times: Int, isInPlace: Bool) -> String {
        blame + "\(times) times, with nothing else under way; send a smaller file, or raise MemoryMax= of the service "
            + "where it has one, then \(isInPlace ? "touch the file" : "retry it")"
    }

    /// The reason of a file that was rejected so; nil where the last decision on it is another.
    static func reason(in decisions: [ArrivalRecord]) -> String? {
        decisions.last?.reason.flatMap { $0.hasPrefix(blame) ? $0 : nil }
    }

    // MARK: One at a time

    /// The next one to be read; nil while one is read.
    func next() -> Suspect? {
        guard alone == nil, let suspect = waiting.popLast() else { return nil }
        let entry = suspect.entry
        let before = attempts.map { $0[entry].decided } ?? 0
        patiently { (attempts) throws(SpoolError) in try attempts.noteReading(entry, isBeyond: before == 0) }
        frontier.withLock { frontier in
            frontier = before > 0 ? attempts.map { Frontier(entry: entry, attempts: $0, left: before) } : nil
        }
        alone = suspect
        return suspect
    }

    /// Counts articles that were decided; from any thread. Nothing but the file that is read by itself is under way.
    func note(decided count: Int) {
        let reached = frontier.withLock { frontier -> Frontier? in
            guard var known = frontier else { return nil }
            known.left -= count
            frontier = known.left > 0 ? known : nil
            return known.left > 0 ? nil : known
        }
        guard let reached else { return }
        do throws(SpoolError) { try reached.attempts.noteReading(reached.entry, isBeyond: true) } catch {
            logger.warning("\(error), \(Suspects.unnoted)")
        }
    }

    /// To be called when nothing is under way.
    func noteDecided() {
        guard alone != nil else { return }
        frontier.withLock { $0 = nil }
        patiently { (attempts) throws(SpoolError) in try attempts.noteRead() }
        alone = nil
    }

    /// Whether a file in `work/` that could not be read for now is one of them; then it waits for its turn again.
    func takesBack(_ name: FileName, _ entry: @autoclosure () -> InboxEntry?) -> Bool {
        guard namesInWork.contains(name), let entry = entry() else { return false }
        waiting.insert(Suspect(entry: entry, isInPlace: false), at: 0)
        return true
    }

    // MARK: In place

    /// A file is going to be read where it lies, by itself or among others.
    func noteBegun(inPlace entry: InboxEntry) {
        do throws(SpoolError) {
            try inPlace?.begin(entry)
            isUnnoted = false
        } catch {
            if !isUnnoted { logger.warning("\(error), \(Suspects.unnoted)") }
            isUnnoted = true
        }
    }

    /// It was decided, or is not read for now; from any thread.
    func noteEnded(inPlace entry: InboxEntry) { inPlace?.end(entry) }

    /// The service ends as it should.
    func end() {
        patiently { (attempts) throws(SpoolError) in try attempts.end() }
        do throws(SpoolError) { try inPlace?.clear() } catch { logger.warning("\(error), \(Suspects.unnoted)") }
    }

    private func patiently(_ body: (inout ReadingAttempts) throws(SpoolError) -> Void) {
        guard var current = attempts else { return }
        do throws(SpoolError) {
            try body(&current)
            attempts = current
        } catch {
            // A disk that is full is told of by whoever writes articles to it.
            logger.warning("\(error), \(Suspects.unnoted)")
        }
    }
}
