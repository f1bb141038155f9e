// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Logging
internal import Spool
internal import Synchronization

/// Knows from the index's history which of the files that stay in the inbox have been decided: with `disposition:
/// keep`, and files that cannot be moved.
///
/// A file counts as decided when its name, inode, size, modification time and change time match an arrival. The kernel
/// sets the change time and no program can set it back, so it reveals an edit that keeps size and modification time,
/// and a reused inode. A file that seems changed is read again, and its content decides: if it is the same, its
/// articles are known.
final class ProcessedFiles: Sendable {
    private let index: any FileHistory
    private let logger: Logger
    /// Hashes of all decided versions, with and without the change time, with a key per process: sixteen bytes per
    /// file, so that a rescan of a million files needs no query of the index. Nil until first needed.
    private let decided = Mutex<Set<Int>?>(nil)
    private let reporting: Reporting
    /// History entries that could not be written because of an external error.
    private let pending = Mutex(Pending())

    private struct Pending {
        var records: [ArrivalRecord] = []
        /// When to try again.
        var due = SuspendingClock.now
    }

    /// Maximum number of entries; further ones are missing from `trace`, nothing else.
    private static let mostPending = 4_096
    private static let retryDelay = Duration.seconds(5)

    init(index: any FileHistory, reporting: Reporting, logger: Logger) {
        self.index = index
        self.reporting = reporting
        self.logger = logger
    }

    /// Loads the decided files from the history, before any file is taken.
    func prepare() { decided.withLock { _ = all(&$0) } }

    func contains(_ entry: InboxEntry) -> Bool {
        decided.withLock { all(&$0).contains(ProcessedFiles.mark(entry, change: entry.change)) }
    }

    /// Whether an earlier, killed daemon may have begun to read a file and not decided it. False for a file that was
    /// decided and differs only in its change time: then it is read for the second time.
    func mayHaveBegun(_ entry: InboxEntry) -> Bool {
        decided.withLock { !all(&$0).contains(ProcessedFiles.mark(entry, change: nil)) }
    }

    func note(_ entry: InboxEntry) {
        dropPending(entry.name)
        decided.withLock { decided in
            _ = all(&decided)
            for mark in ProcessedFiles.marks(entry) { decided?.insert(mark) }
        }
    }

    /// The file is to be read again: it could not be decided, or not yet.
    func forget(_ entry: InboxEntry) {
        dropPending(entry.name)
        decided.withLock { decided in for mark in ProcessedFiles.marks(entry) { decided?.remove(mark) } }
    }

    /// Records the outcome of a file that did not reach the pipeline; if that is not possible now, later.
    func record(
        _ outcome: Outcome, _ entry: InboxEntry, stage: Stage, reason: String, place: FileName? = nil
    ) {
        let now = Date()
        let isKept = outcome == .rejected && place == nil
        let arrival = Arrival(
            name: entry.name, sha256: nil, size: entry.size, member: 0, inode: entry.inode,
            modification: entry.modification, change: isKept ? entry.change : nil, received: now)
        let record = ArrivalRecord(
            arrival: arrival, outcome: outcome, article: nil, stage: stage, reason: reason, decided: now, place: place)
        do throws(IndexError) {
            // A restarted daemon finds the held files again.
            if outcome == .held, try isRecorded(arrival, reason: reason) { return }
            try index.record([record])
        } catch {
            guard error.remedy == .retry else {
                return logger.warning("\(error), ignoring; the entry is missing from 'trace'")
            }
            pending.withLock { pending in
                if pending.records.count < ProcessedFiles.mostPending { pending.records.append(record) }
            }
            obstruct(error)
        }
    }

    /// When `catchUp` must be called.
    var nextCatchUp: SuspendingClock.Instant? { pending.withLock { $0.records.isEmpty ? nil : $0.due } }

    /// Writes the pending entries.
    func catchUp() {
        let records = pending.withLock { $0.due <= .now ? $0.records : [] }
        guard !records.isEmpty else { return }
        do throws(IndexError) {
            try index.record(records)
        } catch {
            guard error.remedy != .retry else { return obstruct(error) }
            logger.warning("\(error), ignoring; the entry is missing from 'trace'")
        }
        // Only this thread adds or removes entries.
        pending.withLock { $0.records = [] }
        reporting.recover(.history)
    }

    private func obstruct(_ error: IndexError) {
        pending.withLock { $0.due = .now + ProcessedFiles.retryDelay }
        reporting.degrade(.history, "\(error)", kind: "\(error.cause)")
    }

    /// A file is no longer held: an entry that says so would follow the entry of its final outcome.
    private func dropPending(_ name: FileName) {
        let isLast = pending.withLock { pending in
            guard !pending.records.isEmpty else { return false }
            pending.records.removeAll { $0.outcome == .held && $0.arrival.name == name }
            return pending.records.isEmpty
        }
        if isLast { reporting.recover(.history) }
    }

    /// The decisions on this version of a file; nil if the history cannot be read.
    func decisions(on entry: InboxEntry) -> [ArrivalRecord]? {
        do throws(IndexError) {
            return try index.history(of: entry.name).filter { record in
                let arrival = record.arrival
                return record.outcome != .held && arrival.name == entry.name && arrival.inode == entry.inode
                    && arrival.size == entry.size && arrival.modification == entry.modification
            }
        } catch {
            logger.warning("\(error), retrying")
            return nil
        }
    }

    private func isRecorded(_ arrival: Arrival, reason: String) throws(IndexError) -> Bool {
        try index.history(of: arrival.name).contains { record in
            record.outcome == .held && record.reason == reason && record.arrival.name == arrival.name
                && record.arrival.inode == arrival.inode && record.arrival.size == arrival.size
                && record.arrival.modification == arrival.modification
        }
    }

    private func all(_ decided: inout Set<Int>?) -> Set<Int> {
        if let decided { return decided }
        var found: Set<Int> = []
        do throws(IndexError) {
            try index.forEachKept { arrival in
                guard let change = arrival.change else { return }
                for change in [change, nil] {
                    found.insert(
                        ProcessedFiles.mark(
                            arrival.name, inode: arrival.inode, size: arrival.size, modification: arrival.modification,
                            change: change))
                }
            }
        } catch {
            // Reading them again changes nothing in the index except their history.
            logger.warning("\(error), ignoring: files that stay in the inbox are read again")
        }
        decided = found
        return found
    }

    private static func marks(_ entry: InboxEntry) -> [Int] { [entry.change, nil].map { mark(entry, change: $0) } }

    private static func mark(_ entry: InboxEntry, change: Int64?) -> Int {
        mark(entry.name, inode: entry.inode, size: entry.size, modification: entry.modification, change: change)
    }

    private static func mark(_ name: FileName, inode: UInt64, size: Int64, modification: Int64, change: Int64?) -> Int {
        var hasher = Hasher()
        hasher.combine(name)
        hasher.combine(inode)
        hasher.combine(size)
        hasher.combine(modification)
        hasher.combine(change)
        return hasher.finalize()
    }
}
