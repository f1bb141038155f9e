// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool

/// Files that are in the inbox although they were read: files read in place, and files under embargo.
extension InboxFileHandler {
    /// Longest time between two checks of the clock for a file under embargo.
    private static let embargoCheckInterval = Duration.seconds(60)

    /// Whether a file was read in place before. As soon as it can be moved, it is moved to its destination without
    /// being read again.
    func isDecided(_ entry: InboxEntry) -> Bool {
        let name = entry.name
        guard processed.contains(entry) else {
            // If only its permissions or links have changed, a file that ended the service would end it again.
            guard !processed.mayHaveBegun(entry), let decisions = processed.decisions(on: entry),
                let reason = Suspects.reason(in: decisions)
            else { return false }
            conclude(entry, rejecting: reason)
            return true
        }
        if staysInPlace(name) {
            pending.remove(name)
            return true
        }
        guard hasCapacity, let decisions = processed.decisions(on: entry) else {
            pending.wait(name, pendingFile(name), until: .now + InboxFileHandler.troubleDelay)
            return true
        }
        let reason = Suspects.reason(in: decisions)
        // A file that was rejected, in whole or in part, or forgotten is read again as a new file as soon as it can be
        // moved; but a file that ended the service is not read again.
        let isStored = !decisions.isEmpty && decisions.allSatisfy { $0.article != nil && $0.reason == nil }
        guard isStored || reason != nil else { return false }
        conclude(entry, rejecting: reason)
        return true
    }

    /// Moves a file that is not to be read again to its destination.
    /// - Parameter reason: why it is rejected; nil if all of it is stored.
    private func conclude(_ entry: InboxEntry, rejecting reason: String?) {
        let name = entry.name
        do throws(SpoolError) {
            guard let reason else { return try moveDecided(entry) }
            try setAside(name, entry, reason, from: .inbox)
            pending.remove(name)
        } catch {
            // The file was claimed, but could neither be opened nor returned: it is in `work/`.
            let isInWork = error.step == .putBack
            if isInWork { pending.remove(name) }
            if isInWork || !isUnmovable(name, error) { trouble(error, with: name, from: isInWork ? .work : .inbox) }
        }
    }

    private func moveDecided(_ entry: InboxEntry) throws(SpoolError) {
        let claim = try Claim(taking: entry, in: directories)
        pending.remove(entry.name)
        emptied.note(entry.name, at: .now)
        processed.forget(entry)
        let claimed = claim.entry
        let isSame =
            (claimed.inode, claimed.size, claimed.modification) == (entry.inode, entry.size, entry.modification)
        guard isSame else { return submit(claim, recovered: false, acceptsTruncated: false) }
        let file = TakenFile(claim)
        let intake = intakeFile(file, recovered: false, acceptsTruncated: false)
        dispose([FileReport(file: intake, sha256: nil, verdict: .admitted(articles: 1, forgotten: 0, rejected: []))])
    }

    /// Whether the file's directory is the reason that it cannot be moved: then it is read in place.
    func isUnmovable(_ name: FileName, _ error: SpoolError) -> Bool {
        do throws(SpoolError) {
            return try unmovable.note(name, error)
        } catch {
            // The directory is gone or inaccessible: the file's own error is reported instead.
            return false
        }
    }

    /// Whether a file was read and contains articles under embargo; it is then checked again in time.
    func isHeldByEmbargo(_ entry: InboxEntry) -> Bool {
        guard let embargo = embargoes.embargo(on: entry, now: Date()) else { return false }
        let left = embargo.until.timeIntervalSinceNow
        guard left > 0 else {
            // The earlier reading admitted what it could; now the file is read again.
            processed.forget(entry)
            return false
        }
        // The wall clock can be changed, so it is checked at intervals.
        let due = SuspendingClock.now + min(.seconds(left), InboxFileHandler.embargoCheckInterval)
        // The history already has an entry for each article under embargo.
        if pending.hold(entry.name, pendingFile(entry.name), reason: embargo.reason, until: due, at: .now) {
            reporting.outcomes.write(.held, file: entry.name, stage: .settle, reason: embargo.reason)
        }
        return true
    }
}
