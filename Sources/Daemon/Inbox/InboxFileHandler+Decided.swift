// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool

/// Files that lie in the inbox though they were read: in place, or until an embargo is over.
extension InboxFileHandler {
    /// Between two looks at the clock, for a file under embargo.
    private static let embargoLook = Duration.seconds(60)

    /// Whether a file was read in place before. Once it can be moved, it goes where it belongs without being read again.
    func isDecided(_ entry: InboxEntry) -> Bool {
        let name = entry.name
        guard processed.contains(entry) else {
            // Where only its permissions or links changed, what ended the service would end it again.
            guard !processed.mayBeBegun(entry), let decisions = processed.decisions(on: entry),
                let reason = Suspects.reason(in: decisions)
            else { return false }
            conclude(entry, rejecting: reason)
            return true
        }
        if staysInPlace(name) {
            candidates.remove(name)
            return true
        }
        guard hasCapacity, let decisions = processed.decisions(on: entry) else {
            candidates.wait(name, candidate(name), until: .now + InboxFileHandler.troubleDelay)
            return true
        }
        let reason = Suspects.reason(in: decisions)
        // What was rejected, in whole or in part, or forgotten, is read again, and decided as what comes anew, as soon
        // as it can be moved; but not what ended the service.
        let isStored = !decisions.isEmpty && decisions.allSatisfy { $0.article != nil && $0.reason == nil }
        guard isStored || reason != nil else { return false }
        conclude(entry, rejecting: reason)
        return true
    }

    /// Sends a file where it belongs that is not to be read again.
    /// - Parameter reason: what it is rejected for; nil where all of it is stored.
    private func conclude(_ entry: InboxEntry, rejecting reason: String?) {
        let name = entry.name
        do throws(SpoolError) {
            guard let reason else { return try moveDecided(entry) }
            try setAside(name, entry, reason, from: .inbox)
            candidates.remove(name)
        } catch {
            // Claimed, not to be opened, and not to be put back: it lies in `work/`.
            let isInWork = error.step == .giveBack
            if isInWork { candidates.remove(name) }
            if isInWork || !stays(name, error) { trouble(error, with: name, from: isInWork ? .work : .inbox) }
        }
    }

    private func moveDecided(_ entry: InboxEntry) throws(SpoolError) {
        let claim = try Claim(taking: entry, in: directories)
        candidates.remove(entry.name)
        emptied.note(entry.name, at: .now)
        processed.forget(entry)
        let claimed = claim.entry
        let isSame =
            (claimed.inode, claimed.size, claimed.modification) == (entry.inode, entry.size, entry.modification)
        guard isSame else { return submit(claim, recovered: false, acceptsCut: false) }
        let file = TakenFile(claim)
        let intake = intakeFile(file, recovered: false, acceptsCut: false)
        dispose([FileReport(file: intake, sha256: nil, verdict: .admitted(articles: 1, forgotten: 0, rejected: []))])
    }

    /// Whether it is for its directory that a file cannot be moved: then it is read in place.
    func stays(_ name: FileName, _ error: SpoolError) -> Bool {
        do throws(SpoolError) {
            return try unmovable.note(name, error)
        } catch {
            // Its directory is gone, or cannot be looked at: what befell the file is told instead.
            return false
        }
    }

    /// Whether a file was read and holds articles that nobody may use yet; it is then looked at again in time.
    func isHeldByEmbargo(_ entry: InboxEntry) -> Bool {
        guard let embargo = embargoes.embargo(on: entry, now: Date()) else { return false }
        let left = embargo.until.timeIntervalSinceNow
        guard left > 0 else {
            // It was taken as far as it could be, and now is again.
            processed.forget(entry)
            return false
        }
        // Clocks are set, so that the time is asked for now and then.
        let due = SuspendingClock.now + min(.seconds(left), InboxFileHandler.embargoLook)
        // The history has a line of each article that is held so.
        if candidates.hold(entry.name, candidate(entry.name), reason: embargo.reason, until: due, at: .now) {
            reporting.outcomes.write(.held, file: entry.name, stage: .settle, reason: embargo.reason)
        }
        return true
    }
}
