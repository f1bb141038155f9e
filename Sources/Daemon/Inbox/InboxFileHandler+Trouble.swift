// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool
internal import SystemPackage

/// Files that cannot be claimed: a faulty file is rejected; after an external error the file is retried.
extension InboxFileHandler {
    /// People correct permissions, and thousands of files may wait for that: the longer it lasts, the longer the delay
    /// between retries.
    private static let deniedDelay = Duration.seconds(5)
    private static let longestDelay = Duration.seconds(60)
    /// Pause after this many failures in a row because of external errors.
    private static let pause = Duration.seconds(5)
    private static let failuresBeforePause = 8

    /// Rejects, unread, a file that an earlier run was reading when it ended.
    func reject(_ suspect: Suspects.Suspect, _ reason: String) {
        let (name, origin) = (suspect.entry.name, suspect.isInPlace ? Quarantine.Origin.inbox : .work)
        do throws(SpoolError) {
            if suspect.isInPlace {
                try setAside(name, suspect.entry, reason, from: origin)
                suspects.noteEnded(inPlace: suspect.entry)
            } else if let probed = try WriterProbe.probe(name, in: directories.work) {
                try setAside(name, probed.entry, reason, from: origin)
            }
        } catch {
            trouble(error, with: name, from: origin)
        }
    }

    /// A file that the pipeline did not decide: it was returned to the inbox, or never left it.
    func handle(returned file: ReturnedFile) {
        processed.forget(file.entry)
        switch file.cause {
        case .changed: break
        case .truncated(let reason): truncations.note(file.entry, reason: reason)
        case .trouble(let reason):
            return postpone(file.entry.name, reason, from: .inbox, for: InboxFileHandler.deniedDelay)
        }
        // If it was returned under another name, an event reports it.
        check(file.entry.name)
    }

    /// Moves a file that can never be an article to `rejected/` as it is, unopened.
    func setAside(
        _ name: FileName, _ entry: InboxEntry, _ reason: String, from origin: Quarantine.Origin
    ) throws(SpoolError) {
        var place: FileName?
        if origin == .work || !staysInPlace(name) {
            var touched = TouchedDirectories()
            do throws(SpoolError) {
                place = try Quarantine(directories).setAside(
                    entry, from: origin,
                    RejectionReason(reason, stage: .settle, rejected: Date(), size: entry.size), touching: &touched)
                reporting.noteSetAside()
            } catch {
                guard origin == .inbox, isUnmovable(name, error) else { throw error }
                // Rejected before, and still unmovable.
                if processed.contains(entry) { return noteTaken(name) }
            }
            try touched.sync(in: directories)
        }
        if place == nil { processed.note(entry) } else { processed.forget(entry) }
        processed.record(.rejected, entry, stage: .settle, reason: reason, place: place)
        reporting.noteRefusal()
        noteTaken(name)
        reporting.outcomes.write(.rejected, file: name, stage: .settle, reason: reason)
    }

    /// A faulty file never blocks other files; an external error pauses claiming.
    func trouble(_ error: SpoolError, with name: FileName, from origin: Quarantine.Origin) {
        switch (error.kind, error.remedy) {
        case (.vanished, _): noteVanished(name, from: origin)
        case (_, .reject(let reason)):
            do throws(SpoolError) {
                let root = origin == .work ? directories.work : directories.inbox
                guard let probed = try WriterProbe.probe(name, in: root) else {
                    return noteVanished(name, from: origin)
                }
                try setAside(name, probed.entry, reason, from: origin)
                pending.remove(name)
            } catch {
                if error.concernsOneName {
                    return postpone(name, "\(error)", from: origin, for: InboxFileHandler.deniedDelay)
                }
                obstruct(name, error, from: origin)
            }
        case (.busy, _), (.changed, _): postpone(name, nil, from: origin)
        case (.denied, _) where error.cause != .readOnlyFileSystem && origin == .inbox:
            postpone(name, "\(error)", from: origin, for: InboxFileHandler.deniedDelay)
        default: obstruct(name, error, from: origin)
        }
    }

    /// An external error. After several failures in a row no file is tried for a while. A few files that the disk
    /// cannot read, tried again and again, do not cause this pause.
    private func obstruct(_ name: FileName, _ error: SpoolError, from origin: Quarantine.Origin) {
        let trouble = Trouble(error)
        troubled.note(name, at: .claiming)
        reporting.degrade(.claiming, trouble.text, kind: trouble.kind)
        failuresInRow += 1
        if min(failuresInRow, troubled.count(at: .claiming)) >= InboxFileHandler.failuresBeforePause {
            pausedUntil = .now + InboxFileHandler.pause
        }
        postpone(name, "\(error)", from: origin)
    }

    func noteTaken(_ name: FileName) {
        failuresInRow = 0
        troubled.clear(name, at: .claiming)
    }

    /// The file no longer exists in the inbox or is not the daemon's to take: its problems no longer count. A file of
    /// the same name may still be in `work/`.
    func noteVanished(_ name: FileName, from origin: Quarantine.Origin = .inbox) {
        if origin == .inbox { pending.remove(name) } else { inFlight.forget(name) }
        if !inFlight.holds(name) { troubled.clear(name) }
    }

    private func postpone(
        _ name: FileName, _ reason: String?, from origin: Quarantine.Origin, for delay: Duration = troubleDelay
    ) {
        guard origin == .inbox else { return inFlight.retry(name, after: delay) }
        var pendingFile = pendingFile(name)
        let longest = delay == InboxFileHandler.deniedDelay ? InboxFileHandler.longestDelay : InboxFileHandler.pause
        let due = SuspendingClock.now + pendingFile.delay(from: delay, upTo: longest)
        if pending.postpone(name, pendingFile, reason: reason, until: due), let reason {
            reporting.outcomes.write(.held, file: name, stage: .claim, reason: reason, needsAction: true)
            // Only for the history: a file that cannot be examined either is reported in the journal.
            if let entry = try? InboxScan.entry(name, in: directories.inbox, ignoring: rules.current.ignoring) {
                processed.record(.held, entry, stage: .claim, reason: reason)
            }
        }
    }
}
