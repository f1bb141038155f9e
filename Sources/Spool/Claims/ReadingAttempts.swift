// SPDX-License-Identifier: Apache-2.0

/// How often the service ended while it read a file alone, counted in `work/`: a file that ends the daemon would do so at
/// every start.
///
/// A start that finds files whose reading was not finished notes which one it reads; where it is there again at the next
/// start, the service ended meanwhile. A file is the same by its name, inode, size and modification time, whether it
/// lies in `work/` or is read in the inbox (`InPlaceReadings`).
public struct ReadingAttempts: Sendable {
    /// What is known of one file.
    public struct Attempts: Hashable, Sendable {
        /// Starts that found it unfinished.
        public var starts = 0
        /// Of these, how many ended while only this file was read, beyond what had been decided of it before, and with
        /// nothing more decided.
        public var alone = 0
        /// Lines of history that its articles had when it was begun.
        public var decided = 0
    }

    private let attempts: ReadingRecord
    private let reading: ReadingRecord
    private var known: [FileVersion: Attempts] = [:]

    /// Reads what earlier starts noted.
    /// - Throws: only where `work/` cannot be read; a record that makes no sense is none.
    public init(_ directories: SpoolDirectories) throws(SpoolError) {
        attempts = ReadingRecord(TemporaryName.attempts, in: directories)
        reading = ReadingRecord(TemporaryName.reading, in: directories)
        for line in try attempts.lines() { known[line.version] = line.attempts }
    }

    public subscript(entry: InboxEntry) -> Attempts { known[FileVersion(entry)] ?? Attempts() }

    /// Counts a start that found these files unfinished, and notes it; others are forgotten.
    /// - Parameter decided: lines of history that the articles of a file have; asked for few.
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
                } else if begun?.isBeyond == true {
                    // Where it was not, what it read had done no harm before.
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

    /// Notes that this file is read now, and no other.
    /// - Parameter isBeyond: whether it is read beyond what was decided of it before.
    public func noteReading(_ entry: InboxEntry, isBeyond: Bool) throws(SpoolError) {
        try reading.write([
            ReadingRecord.Line(version: FileVersion(entry), attempts: self[entry], isBeyond: isBeyond)
        ])
    }

    public func noteRead() throws(SpoolError) { try reading.remove() }

    /// The service ends in order, so none of these files has ended it.
    public func end() throws(SpoolError) {
        try reading.remove()
        try attempts.remove()
    }
}
