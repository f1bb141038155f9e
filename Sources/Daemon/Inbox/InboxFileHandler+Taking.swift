// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool

/// What is done with a file once it is looked at: waited for, held, rejected, or handed to the pipeline.
extension InboxFileHandler {
    /// Before a complete file is looked at again that there was no room for.
    private static let capacityDelay = Duration.milliseconds(50)

    func act(
        on verdict: Settling.Verdict, _ name: FileName, _ entry: InboxEntry, _ candidate: PendingFiles.PendingFile
    ) throws(SpoolError) {
        switch verdict {
        case .take where !hasCapacity: candidates.wait(name, candidate, until: .now + InboxFileHandler.capacityDelay)
        case .take: try take(name, entry, candidate)
        case .wait(let until): candidates.wait(name, candidate, until: until)
        case .held(let reason, let until):
            if candidates.hold(name, candidate, reason: reason, until: until, at: .now) {
                reporting.outcomes.write(.held, file: name, stage: .settle, reason: reason)
                processed.record(.held, entry, stage: .settle, reason: reason)
            }
        case .reject(let reason):
            try setAside(name, entry, reason, from: .inbox)
            candidates.remove(name)
        }
    }

    /// Tells of every file that is held, also of those that have been so for a moment only: the run ends.
    func tellHeld() {
        for (name, reason) in candidates.takeUntold() {
            reporting.outcomes.write(.held, file: name, stage: .settle, reason: reason)
            // For the history alone, which has a line of each article under embargo already.
            if let entry = try? InboxScan.entry(name, in: directories.inbox, ignoring: rules.current.ignoring),
                embargoes.embargo(on: entry, now: Date()) == nil
            {
                processed.record(.held, entry, stage: .settle, reason: reason)
            }
        }
    }

    /// Takes up a file that an earlier run was reading when it ended, whatever else there is room for.
    func takeUp(_ suspect: Suspects.Suspect) {
        let name = suspect.entry.name
        guard suspect.isInPlace else { return takeUp(leftover: name) }
        let rules = rules.current
        do throws(SpoolError) {
            guard let entry = try InboxScan.entry(name, in: directories.inbox, ignoring: rules.ignoring) else {
                return noteGone(name)
            }
            // What is another file now, or was taken since, is found as any other.
            guard entry.isUnchanged(since: suspect.entry), isUndecided(entry), !inFlight.holds(name),
                entry.size <= rules.settling.maximumSize
            else { return }
            // It had settled when it was begun.
            var candidate = candidate(name)
            candidate.settling.readInPlace()
            try take(name, entry, candidate)
        } catch {
            // Claimed, not to be opened, and not to be put back: it lies in `work/`.
            let isInWork = error.step == .giveBack
            if isInWork { candidates.remove(name) }
            trouble(error, with: name, from: isInWork ? .work : .inbox)
        }
    }

    /// Takes up a file that lies in `work/`.
    func takeUp(leftover name: FileName) {
        // One of its name may have been claimed since it was found.
        guard !inFlight.holds(name) else { return }
        do throws(SpoolError) {
            guard let probed = try WriterProbe.probe(name, in: directories.work) else {
                return noteGone(name, from: .work)
            }
            try submit(Claim(recovering: probed.entry, in: directories), recovered: true, acceptsCut: false)
            noteTaken(name)
        } catch {
            trouble(error, with: name, from: .work)
        }
    }

    // MARK: Handing over

    private func take(
        _ name: FileName, _ entry: InboxEntry, _ candidate: PendingFiles.PendingFile
    ) throws(SpoolError) {
        // Where it cannot be had, what was told of it stays with it, so as not to be told again and again.
        guard try handOver(name, entry, candidate) else { return }
        candidates.remove(name)
        taken.note(name, at: .now)
        cut.forget(entry)
        noteTaken(name)
    }

    /// - Returns: false where it is to be read in place, and must settle by the rules for that first.
    private func handOver(
        _ name: FileName, _ entry: InboxEntry, _ candidate: PendingFiles.PendingFile
    ) throws(SpoolError) -> Bool {
        let acceptsCut = cut.reason(entry) != nil
        let complete = candidate.settling.completeSince
        if !staysInPlace(name) {
            do throws(SpoolError) {
                try submit(
                    Claim(taking: entry, in: directories), recovered: false, acceptsCut: acceptsCut, complete: complete)
                emptied.note(name, at: .now)
                processed.forget(entry)
                return true
            } catch {
                guard stays(name, error) else { throw error }
                // Read before, not stored, and still not to be moved.
                if processed.contains(entry) { return true }
            }
        }
        guard candidate.settling.rules.readsInPlace else {
            var candidate = candidate
            candidate.settling.readInPlace()
            candidates.wait(name, candidate, until: .now + rules.current.settling.quietTime)
            return false
        }
        try submit(KeptFile(name, in: directories), acceptsCut: acceptsCut, complete: complete)
        return true
    }

    func submit(
        _ claim: consuming Claim, recovered: Bool, acceptsCut: Bool, complete: SuspendingClock.Instant? = nil
    ) {
        submit(TakenFile(claim), recovered: recovered, acceptsCut: acceptsCut, complete: complete)
    }

    private func submit(_ file: consuming KeptFile, acceptsCut: Bool, complete: SuspendingClock.Instant?) {
        let change = file.entry.change
        let mayBeBegun = processed.mayBeBegun(file.entry)
        processed.note(file.entry)
        suspects.noteBegun(inPlace: file.entry)
        submit(
            TakenFile(file), recovered: mayBeBegun, acceptsCut: acceptsCut, change: change, complete: complete)
    }

    private func submit(
        _ file: TakenFile, recovered: Bool, acceptsCut: Bool, change: Int64? = nil,
        complete: SuspendingClock.Instant? = nil
    ) {
        // Waiting for a full pipeline is no hang of ours; if it hangs, its stages show it.
        progress.end(.settle)
        pipeline.submit(
            intakeFile(file, recovered: recovered, acceptsCut: acceptsCut, change: change, complete: complete))
    }

    /// - Parameter complete: since when it has been seen complete.
    func intakeFile(
        _ file: TakenFile, recovered: Bool, acceptsCut: Bool, change: Int64? = nil,
        complete: SuspendingClock.Instant? = nil
    ) -> IntakeFile {
        let entry = file.entry
        let (now, moment) = (SuspendingClock.now, Date())
        let begun = complete ?? now
        return IntakeFile(
            name: entry.name, fallbackSource: IntakeFile.source(fromPath: entry.name), size: entry.size,
            inode: entry.inode, modification: entry.modification, change: change,
            received: moment.addingTimeInterval(-(begun.duration(to: now) / .seconds(1))), begun: begun,
            recovered: recovered, acceptsCut: acceptsCut, ticket: inFlight.take(file), content: file)
    }
}
