// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials
import SystemPackage

/// The exits. Each moves or removes the file once. If one throws, the file is still in `work/` and the claim is over:
/// claim it again with `Claim(recovering:)`.
extension Claim {
    /// Moves the file to `archive/YYYY/MM/DD/NAME`, with the day in UTC; if that name is taken, to `a~2.html` and so
    /// on.
    /// - Returns: its place, relative to the spool.
    public consuming func archive(
        on date: Date, touching touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName {
        let day = CalendarDay(date).components
        return try leave(.archive, step: .archive, below: day, &touched)
    }

    /// Deletes the file.
    public consuming func delete(touching touched: inout TouchedDirectories) throws(SpoolError) {
        let (path, work) = (path, directories.work)
        try SpoolError.wrap(.delete, entry.name) { () throws(Errno) in
            try Descriptor.open(path: work).descend(path.parents).unlink(path.last)
        }
        touched.note(work, path.parents)
        touched.noteLeft(path)
    }

    /// Moves the file to `rejected/`, and writes its reason beside it.
    /// - Returns: its place, relative to the spool.
    public consuming func reject(
        _ reason: RejectionReason, touching touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName {
        try Quarantine(directories).take(path, from: .work, reason, &touched)
    }

    /// Moves the file back to the inbox; if its name is taken by now, it gets a number.
    /// - Returns: its name in the inbox.
    public consuming func returnToInbox(touching touched: inout TouchedDirectories) throws(SpoolError) -> FileName {
        let place = try leave(.inbox, step: .putBack, below: [], &touched)
        return Area.inbox.name(of: place) ?? place
    }

    /// Leaves the file in `work/`, to be claimed again by `Claim(recovering:)`.
    public consuming func leaveForRetry() {}

    private consuming func leave(
        _ area: Area, step: SpoolError.Step, below: [[UInt8]], _ touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName {
        let (path, directories) = (path, directories)
        let place = try SpoolError.wrap(step, entry.name) { () throws(Errno) in
            try Move(path, from: .work, in: directories).toFreeName(in: area, below: below)
        }
        touched.note(directories.work, path.parents)
        touched.note(directories[area], place.dropFirst().dropLast())
        touched.noteLeft(path)
        return FileName(joining: place)
    }
}
