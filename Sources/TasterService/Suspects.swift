// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Logging
internal import Spool
internal import SQLiteIndex
internal import Synchronization

/// Files that a run before ours had in `work/` when it ended: one of them may have ended it. They are read one at a time,
/// with nothing else under way, so that the one at fault is known at the next start.
///
final class Suspects: @unchecked Sendable {
    // Proof of Sendable: everything mutable but `frontier` is touched by the inbox thread alone, or before it starts, or
    // after it ended.
    private let rules: RuleBook
    private let index: SQLiteIndex
    private let logger: Logger
    private var attempts: ReadingAttempts?
    /// To be read, the next one last.
    private var waiting: [InboxEntry] = []
    private var names: Set<FileName> = []
    /// The one that is read now.
    private(set) var alone: FileName?
    /// Of that one, while less of it has been decided than was before.
    private let frontier = Mutex<Frontier?>(nil)

    private struct Frontier {
        let entry: InboxEntry
        let attempts: ReadingAttempts
        /// Articles to be decided once more.
        var left: Int
    }

    /// So few files left over are read one at a time at once; more are read as always the first time, for that is what a
    /// power cut leaves.
    private static let few = 256

    init(directories: SpoolDirectories, rules: RuleBook, index: SQLiteIndex, logger: Logger) {
        self.rules = rules
        self.index = index
        self.logger = logger
        do throws(SpoolError) {
            attempts = try ReadingAttempts(directories)
        } catch {
            logger.warning("\(error), ignoring: a file that ends the service is not told from others")
        }
    }

    var count: Int { waiting.count }

    var isEmpty: Bool { waiting.isEmpty && alone == nil }

    /// Takes up what a start found in `work/`.
    /// - Returns: those that may be read as always, and those that are to be rejected.
    func begin(with entries: [InboxEntry]) -> (others: [FileName], condemned: [(name: FileName, reason: String)]) {
        patiently { (attempts) throws(SpoolError) in
            try attempts.begin(with: entries) { [index, logger] entry in
                do throws(IndexError) { return try index.decisions(on: entry.name, inode: entry.inode) } catch {
                    logger.warning("\(error), ignoring")
                    return 0
                }
            }
        }
        guard let attempts else { return (entries.map(\.name), []) }
        let most = rules.current.maxReadAttempts
        let condemned = entries.filter { attempts[$0].alone >= most }
        let rest = entries.filter { attempts[$0].alone < most }
        let isFew = rest.count <= Suspects.few
        // Those that ended it least often first, so that no other waits for the one at fault.
        waiting = rest.filter { isFew || attempts[$0].starts > 1 }.sorted { a, b in
            (attempts[b].alone, b.name) < (attempts[a].alone, a.name)
        }
        names = Set(waiting.map(\.name))
        if let worst = waiting.map({ attempts[$0].starts }).max(), worst > 1 {
            logger.notice("reading \(waiting.count) files one at a time: the service ended while it had them")
        }
        return (
            rest.map(\.name).filter { !names.contains($0) },
            condemned.map { ($0.name, Suspects.reason(attempts[$0].alone)) }
        )
    }

    private static func reason(_ times: Int) -> String {
        "reading it ended the service \(times) times, with nothing else under way; send a smaller file, or raise "
            + "MemoryMax= of the service where it has one, then retry it"
    }

    /// The next one to be read; nil while one is read.
    func next() -> FileName? {
        guard alone == nil, let entry = waiting.popLast() else { return nil }
        let before = attempts.map { $0[entry].decided } ?? 0
        patiently { (attempts) throws(SpoolError) in try attempts.noteReading(entry, isBeyond: before == 0) }
        frontier.withLock { frontier in
            frontier = before > 0 ? attempts.map { Frontier(entry: entry, attempts: $0, left: before) } : nil
        }
        alone = entry.name
        return entry.name
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
            logger.warning("\(error), ignoring: a file that ends the service is not told from others")
        }
    }

    /// To be called when nothing is under way.
    func noteDecided() {
        guard alone != nil else { return }
        frontier.withLock { $0 = nil }
        patiently { (attempts) throws(SpoolError) in try attempts.noteRead() }
        alone = nil
    }

    /// Whether a file that could not be read for now is one of them; then it waits for its turn again.
    func takesBack(_ name: FileName, _ entry: @autoclosure () -> InboxEntry?) -> Bool {
        guard names.contains(name), let entry = entry() else { return false }
        waiting.insert(entry, at: 0)
        return true
    }

    /// The service ends as it should.
    func end() { patiently { (attempts) throws(SpoolError) in try attempts.end() } }

    private func patiently(_ body: (inout ReadingAttempts) throws(SpoolError) -> Void) {
        guard var current = attempts else { return }
        do throws(SpoolError) {
            try body(&current)
            attempts = current
        } catch {
            // A disk that is full is told of by whoever writes articles to it.
            logger.warning("\(error), ignoring: a file that ends the service is not told from others")
        }
    }
}
