// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The files that are read in place, recorded in `work/` before each is begun, so that the next start knows which files
/// an earlier run was reading when it ended. For claimed files, `work/` itself shows this.
///
/// A line is appended for each file, and not removed when the file is decided: the reader of the record queries the
/// history for that. When most lines are obsolete, the record is rewritten with only the files being read.
public final class InPlaceReadings: Sendable {
    private let directories: SpoolDirectories
    private let record: ReadingRecord
    private let state: Mutex<State>

    private struct State {
        var active: Set<FileVersion> = []
        /// Number of lines in the record.
        var lines = 0
        /// Whether one of its lines may be incomplete.
        var isTorn = false
    }

    /// Number of obsolete lines allowed, in addition to the number of useful lines.
    private static let slack = 1_024

    /// Reads the record of an earlier run.
    /// - Throws: only if `work/` cannot be read.
    public init(_ directories: SpoolDirectories) throws(SpoolError) {
        let record = ReadingRecord(TemporaryName.inPlace, in: directories)
        let lines = try record.lines()
        self.directories = directories
        self.record = record
        state = Mutex(State(active: Set(lines.map(\.version)), lines: lines.count))
    }

    /// The files that an earlier run had begun and that are unchanged in the inbox. Must be called once, before any
    /// file is begun.
    /// - Parameter isUndecided: according to the history; decided files are dropped from the record.
    public func left(ignoring rules: IgnoreRules, _ isUndecided: (InboxEntry) -> Bool) -> [InboxEntry] {
        let noted = state.withLock { $0.active }
        let left = noted.compactMap { version -> InboxEntry? in
            // A file that cannot be examined cannot be read either.
            guard let entry = try? InboxScan.entry(version.name, in: directories.inbox, ignoring: rules),
                entry.kind == .regular, FileVersion(entry) == version, isUndecided(entry)
            else { return nil }
            return entry
        }
        state.withLock { $0.active = Set(left.map { FileVersion($0) }) }
        return left
    }

    /// Records that a file will be read in place. Only one thread at a time may call this.
    public func begin(_ entry: InboxEntry) throws(SpoolError) {
        let version = FileVersion(entry)
        let (isNoted, rewritten) = state.withLock { (state) -> (Bool, Set<FileVersion>?) in
            let isNoted = !state.active.insert(version).inserted && !state.isTorn
            if !isNoted { state.lines += 1 }
            let isLong = state.lines > 2 * state.active.count + InPlaceReadings.slack
            return (isNoted, isLong || state.isTorn ? state.active : nil)
        }
        guard !isNoted else { return }
        do throws(SpoolError) {
            if let rewritten {
                try record.write(rewritten.lazy.map { ReadingRecord.Line(version: $0) })
            } else {
                try record.append(ReadingRecord.Line(version: version))
            }
        } catch {
            state.withLock { $0.isTorn = true }
            throw error
        }
        if let rewritten { state.withLock { state in (state.lines, state.isTorn) = (rewritten.count, false) } }
    }

    /// The file was decided, or is not being read for now.
    public func end(_ entry: InboxEntry) { state.withLock { _ = $0.active.remove(FileVersion(entry)) } }

    /// Deletes the record: the service ends normally, so none of these files has ended it.
    public func clear() throws(SpoolError) {
        try record.remove()
        state.withLock { $0 = State() }
    }
}
