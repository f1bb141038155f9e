// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The files that are read where they lie, noted in `work/` before each is begun, so that a start knows which of them an
/// earlier run was reading when it ended. Of claimed files `work/` itself tells that.
///
/// A line is appended for each file, and none is taken away when it is decided: whoever reads the record asks the history
/// for that. When most lines are of no use any more, the record is written anew with the files under way.
public final class InPlaceReadings: Sendable {
    private let directories: SpoolDirectories
    private let record: ReadingRecord
    private let state: Mutex<State>

    private struct State {
        var underWay: Set<FileVersion> = []
        /// Of the record.
        var lines = 0
        /// Whether a line of it may be cut short.
        var isTorn = false
    }

    /// Lines of no use that the record may have beside as many as it has useful ones.
    private static let slack = 1_024

    /// Reads what an earlier run noted.
    /// - Throws: only where `work/` cannot be read.
    public init(_ directories: SpoolDirectories) throws(SpoolError) {
        let record = ReadingRecord(TemporaryName.inPlace, in: directories)
        let lines = try record.lines()
        self.directories = directories
        self.record = record
        state = Mutex(State(underWay: Set(lines.map(\.version)), lines: lines.count))
    }

    /// The files that an earlier run had begun and that lie there as they were. To be called once, before any is begun.
    /// - Parameter isUndecided: what the history says; others are forgotten.
    public func left(ignoring rules: IgnoreRules, _ isUndecided: (InboxEntry) -> Bool) -> [InboxEntry] {
        let noted = state.withLock { $0.underWay }
        let left = noted.compactMap { version -> InboxEntry? in
            // What cannot be looked at cannot be read either.
            guard let entry = try? InboxScan.entry(version.name, in: directories.inbox, ignoring: rules),
                entry.kind == .regular, FileVersion(entry) == version, isUndecided(entry)
            else { return nil }
            return entry
        }
        state.withLock { $0.underWay = Set(left.map { FileVersion($0) }) }
        return left
    }

    /// A file is going to be read where it lies. One thread at a time.
    public func begin(_ entry: InboxEntry) throws(SpoolError) {
        let version = FileVersion(entry)
        let (isNoted, anew) = state.withLock { (state) -> (Bool, Set<FileVersion>?) in
            let isNoted = !state.underWay.insert(version).inserted && !state.isTorn
            if !isNoted { state.lines += 1 }
            let isLong = state.lines > 2 * state.underWay.count + InPlaceReadings.slack
            return (isNoted, isLong || state.isTorn ? state.underWay : nil)
        }
        guard !isNoted else { return }
        do throws(SpoolError) {
            if let anew {
                try record.write(anew.lazy.map { ReadingRecord.Line(version: $0) })
            } else {
                try record.append(ReadingRecord.Line(version: version))
            }
        } catch {
            state.withLock { $0.isTorn = true }
            throw error
        }
        if let anew { state.withLock { state in (state.lines, state.isTorn) = (anew.count, false) } }
    }

    /// It was decided, or is not read for now.
    public func end(_ entry: InboxEntry) { state.withLock { _ = $0.underWay.remove(FileVersion(entry)) } }

    /// The service ends in order, so none of these files has ended it.
    public func clear() throws(SpoolError) {
        try record.remove()
        state.withLock { $0 = State() }
    }
}
