// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool

/// The result of a check: a file waits, is held, is rejected, or goes to the pipeline.
extension InboxFileHandler {
    /// Delay before a complete file is checked again that the pipeline had no capacity for.
    private static let capacityDelay = Duration.milliseconds(50)

    func act(
        on verdict: Settling.Verdict, _ name: FileName, _ entry: InboxEntry, _ pendingFile: PendingFiles.PendingFile
    ) throws(SpoolError) {
        switch verdict {
        case .take where !hasCapacity: pending.wait(name, pendingFile, until: .now + InboxFileHandler.capacityDelay)
        case .take: try take(name, entry, pendingFile)
        case .wait(let until): pending.wait(name, pendingFile, until: until)
        case .held(let reason, let until):
            if pending.hold(name, pendingFile, reason: reason, until: until, at: .now) {
                reporting.outcomes.write(.held, file: name, stage: .settle, reason: reason)
                processed.record(.held, entry, stage: .settle, reason: reason)
            }
        case .reject(let reason):
            try setAside(name, entry, reason, from: .inbox)
            pending.remove(name)
        }
    }

    /// Reports every held file, including those held only briefly: the run ends.
    func reportHeld() {
        for (name, reason) in pending.takeUnreported() {
            reporting.outcomes.write(.held, file: name, stage: .settle, reason: reason)
            // Only for the history, which has an entry for each article under embargo already.
            if let entry = try? InboxScan.entry(name, in: directories.inbox, ignoring: rules.current.ignoring),
                embargoes.embargo(on: entry, now: Date()) == nil
            {
                processed.record(.held, entry, stage: .settle, reason: reason)
            }
        }
    }

    /// Takes a file that an earlier run was reading when it ended, regardless of the capacity for other files.
    func resume(_ suspect: Suspects.Suspect) {
        let name = suspect.entry.name
        guard suspect.isInPlace else { return resume(leftover: name) }
        let rules = rules.current
        do throws(SpoolError) {
            guard let entry = try InboxScan.entry(name, in: directories.inbox, ignoring: rules.ignoring) else {
                return noteVanished(name)
            }
            // A file that was replaced or processed since is found like any other file.
            guard entry.isUnchanged(since: suspect.entry), isUndecided(entry), !inFlight.holds(name),
                entry.size <= rules.settling.maximumSize
            else { return }
            // The file had settled before the earlier run read it.
            var pendingFile = pendingFile(name)
            pendingFile.settling.readInPlace()
            try take(name, entry, pendingFile)
        } catch {
            // The file was claimed, but could neither be opened nor returned: it is in `work/`.
            let isInWork = error.step == .putBack
            if isInWork { pending.remove(name) }
            trouble(error, with: name, from: isInWork ? .work : .inbox)
        }
    }

    /// Takes a file that is in `work/`.
    func resume(leftover name: FileName) {
        // A file of the same name may have been claimed since this one was found.
        guard !inFlight.holds(name) else { return }
        do throws(SpoolError) {
            guard let probed = try WriterProbe.probe(name, in: directories.work) else {
                return noteVanished(name, from: .work)
            }
            try submit(Claim(recovering: probed.entry, in: directories), recovered: true, acceptsTruncated: false)
            noteTaken(name)
        } catch {
            trouble(error, with: name, from: .work)
        }
    }

    // MARK: Submitting

    private func take(
        _ name: FileName, _ entry: InboxEntry, _ pendingFile: PendingFiles.PendingFile
    ) throws(SpoolError) {
        // If it cannot be claimed, the record of what was logged stays, so that nothing is logged twice.
        guard try handOver(name, entry, pendingFile) else { return }
        pending.remove(name)
        taken.note(name, at: .now)
        truncations.forget(entry)
        noteTaken(name)
    }

    /// - Returns: false if it is to be read in place and must settle by the rules for that first.
    private func handOver(
        _ name: FileName, _ entry: InboxEntry, _ pendingFile: PendingFiles.PendingFile
    ) throws(SpoolError) -> Bool {
        let acceptsTruncated = truncations.reason(entry) != nil
        let complete = pendingFile.settling.completeSince
        if !staysInPlace(name) {
            do throws(SpoolError) {
                try submit(
                    Claim(taking: entry, in: directories), recovered: false, acceptsTruncated: acceptsTruncated,
                    complete: complete)
                emptied.note(name, at: .now)
                processed.forget(entry)
                return true
            } catch {
                guard isUnmovable(name, error) else { throw error }
                // Read before, not stored, and still unmovable.
                if processed.contains(entry) { return true }
            }
        }
        guard pendingFile.settling.rules.readsInPlace else {
            var pendingFile = pendingFile
            pendingFile.settling.readInPlace()
            pending.wait(name, pendingFile, until: .now + rules.current.settling.quietTime)
            return false
        }
        try submit(KeptFile(name, in: directories), acceptsTruncated: acceptsTruncated, complete: complete)
        return true
    }

    func submit(
        _ claim: consuming Claim, recovered: Bool, acceptsTruncated: Bool, complete: SuspendingClock.Instant? = nil
    ) {
        submit(TakenFile(claim), recovered: recovered, acceptsTruncated: acceptsTruncated, complete: complete)
    }

    private func submit(_ file: consuming KeptFile, acceptsTruncated: Bool, complete: SuspendingClock.Instant?) {
        let change = file.entry.change
        let mayHaveBegun = processed.mayHaveBegun(file.entry)
        processed.note(file.entry)
        suspects.noteBegun(inPlace: file.entry)
        submit(
            TakenFile(file), recovered: mayHaveBegun, acceptsTruncated: acceptsTruncated, change: change,
            complete: complete)
    }

    private func submit(
        _ file: TakenFile, recovered: Bool, acceptsTruncated: Bool, change: Int64? = nil,
        complete: SuspendingClock.Instant? = nil
    ) {
        // Waiting for a full pipeline is no hang of this stage; if the pipeline hangs, its own stages show it.
        progress.end(.settle)
        pipeline.submit(
            intakeFile(
                file, recovered: recovered, acceptsTruncated: acceptsTruncated, change: change, complete: complete))
    }

    /// - Parameter complete: since when the file has been complete.
    func intakeFile(
        _ file: TakenFile, recovered: Bool, acceptsTruncated: Bool, change: Int64? = nil,
        complete: SuspendingClock.Instant? = nil
    ) -> IntakeFile {
        let entry = file.entry
        let (now, moment) = (SuspendingClock.now, Date())
        let begun = complete ?? now
        return IntakeFile(
            name: entry.name, fallbackSource: IntakeFile.source(fromPath: entry.name), size: entry.size,
            inode: entry.inode, modification: entry.modification, change: change,
            received: moment.addingTimeInterval(-(begun.duration(to: now) / .seconds(1))), begun: begun,
            recovered: recovered, acceptsTruncated: acceptsTruncated, ticket: inFlight.take(file), content: file)
    }
}
