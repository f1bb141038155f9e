// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Logging
internal import Spool

/// With `disposition: keep` files stay in the inbox: which of them have been taken already, by the index's history.
///
/// A file counts as taken when name, inode, size and modification time are those of an arrival; an edit changes the
/// last two and is a new version. Inbox thread only.
final class TakenBefore: @unchecked Sendable {
    // Proof of Sendable: only the inbox thread uses it.
    private let index: any ArticleIndex
    private let rules: RuleBook
    private let logger: Logger
    private var recent: [FileName: Version] = [:]

    /// Files remembered without asking the index: about 200 bytes each.
    private static let remembered = 100_000

    private struct Version: Hashable {
        let inode: UInt64
        let size: Int64
        let modification: Int64
    }

    init(index: any ArticleIndex, rules: RuleBook, logger: Logger) {
        self.index = index
        self.rules = rules
        self.logger = logger
    }

    func contains(_ entry: InboxEntry) -> Bool {
        guard rules.current.disposition == .keep else { return false }
        let version = Version(inode: entry.inode, size: entry.size, modification: entry.modification)
        if recent[entry.name] == version { return true }
        do throws(IndexError) {
            let past = try index.history(of: entry.name).filter {
                $0.arrival.name == entry.name
                    && version
                        == Version(
                            inode: $0.arrival.inode, size: $0.arrival.size, modification: $0.arrival.modification)
            }
            // An article that was held, under embargo, is still to be taken.
            var last: [Int: Outcome] = [:]
            for record in past { last[record.arrival.member] = record.outcome }
            let isTaken = !past.isEmpty && !last.values.contains(.held)
            if isTaken { note(entry) }
            return isTaken
        } catch {
            // Taking it again changes nothing in the index.
            logger.warning("\(error), ignoring")
            return false
        }
    }

    /// It is to be taken again.
    func forget(_ name: FileName) { recent[name] = nil }

    func note(_ entry: InboxEntry) {
        guard rules.current.disposition == .keep else { return }
        if recent.count >= TakenBefore.remembered { recent = [:] }
        recent[entry.name] = Version(inode: entry.inode, size: entry.size, modification: entry.modification)
    }

    /// Writes a line of history for a file that never reached the pipeline.
    func record(rejected entry: InboxEntry, reason: String, place: FileName?) {
        let now = Date()
        let arrival = Arrival(
            name: entry.name, sha256: nil, size: entry.size, member: 0, inode: entry.inode,
            modification: entry.modification, received: now)
        do throws(IndexError) {
            try index.record([
                ArrivalRecord(
                    arrival: arrival, outcome: .rejected, article: nil, stage: .settle, reason: reason, decided: now,
                    place: place)
            ])
        } catch {
            logger.warning("\(error), ignoring: the reason lies beside the file")
        }
    }
}
