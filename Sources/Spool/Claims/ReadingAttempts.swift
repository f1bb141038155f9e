// SPDX-License-Identifier: Apache-2.0

/// Counts, in `work/`, how often the service ended while it read a file alone: a file that crashes the daemon would do
/// so at every start.
///
/// A start that finds unfinished files records which one it reads. If that record still exists at the next start, the
/// service ended meanwhile. A file is the same if its name, inode, size and modification time are, whether it is in
/// `work/` or is read in the inbox (`InPlaceReadings`).
public struct ReadingAttempts: Sendable {
    /// The attempts to read one file.
    public struct Attempts: Hashable, Sendable {
        /// Number of starts that found it unfinished.
        public var starts = 0
        /// How many of these starts ended while only this file was read, beyond its earlier decided articles, and
        /// without deciding another one.
        public var alone = 0
        /// Number of lines of history for its articles when the reading began.
        public var decided = 0
    }

    private let attempts: ReadingRecord
    private let reading: ReadingRecord
    private var known: [FileVersion: Attempts] = [:]

    /// Reads the records of earlier starts.
    /// - Throws: only if `work/` cannot be read; an invalid record is ignored.
    public init(_ directories: SpoolDirectories) throws(SpoolError) {
        attempts = ReadingRecord(TemporaryName.attempts, in: directories)
        reading = ReadingRecord(TemporaryName.reading, in: directories)
        for line in try attempts.lines() { known[line.version] = line.attempts }
    }

    public subscript(entry: InboxEntry) -> Attempts { known[FileVersion(entry)] ?? Attempts() }

    /// Counts and records a start that found these files unfinished; other files are dropped.
    /// - Parameter decided: the number of lines of history for the articles of a file; called for few files.
    public mutating func begin(
        with entries: [InboxEntry], decided: (InboxEntry) -> Int
    ) throws(SpoolError) {
        let begun = try reading.lines().first
        var counted: [FileVersion: Attempts] = [:]
        for entry in entries {
            var attempts = self[entry]
            attempts.starts += 1
            if FileVersion(entry) == begun?.version {
                let now = decided(entry)
                if now > attempts.decided {
                    attempts.alone = 0
                } else if begun?.isPastDecided == true {
                    // Otherwise it only read a part that had done no harm before.
                    attempts.alone += 1
                }
                attempts.decided = now
            }
            counted[FileVersion(entry)] = attempts
        }
        known = counted
        guard !known.isEmpty else { return try end() }
        try attempts.write(known.map { ReadingRecord.Line(version: $0.key, attempts: $0.value) })
        try reading.remove()
    }

    /// Records that this file, and no other, is being read.
    /// - Parameter isPastDecided: whether the reading is past the articles decided earlier.
    public func noteReading(_ entry: InboxEntry, isPastDecided: Bool) throws(SpoolError) {
        try reading.write([
            ReadingRecord.Line(version: FileVersion(entry), attempts: self[entry], isPastDecided: isPastDecided)
        ])
    }

    public func noteRead() throws(SpoolError) { try reading.remove() }

    /// Deletes the records: the service ends normally, so none of these files has ended it.
    public func end() throws(SpoolError) {
        try reading.remove()
        try attempts.remove()
    }
}
