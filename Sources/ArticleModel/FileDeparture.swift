// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A directory in which files stay once they are decided.
public enum StorageArea: String, Hashable, Sendable, CaseIterable {
    case archive, rejected
}

/// A note that a file was taken from its place on purpose after it had been decided: kept in the history, so that it can be
/// told where it went.
public struct FileDeparture: Hashable, Sendable {
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// A person deleted it from `rejected/`.
        case dropped
        /// It was deleted, being older, or its directory larger, than the settings allow.
        case pruned
        /// A person put it back from `rejected/` into the inbox.
        case retried
    }

    /// Of any article of the file.
    public let arrival: Arrival
    /// Where it lay, relative to the spool.
    public let place: FileName
    public let cause: Cause
    /// What asked for it, such as `archive_keep 90 d`, or under which name it was put back; nil where the cause says it all.
    public let reason: String?
    public let date: Date

    public init(arrival: Arrival, place: FileName, cause: Cause, reason: String? = nil, date: Date) {
        self.arrival = arrival
        self.place = place
        self.cause = cause
        self.reason = reason
        self.date = date
    }
}

/// A file that lies in the archive or in `rejected/`, as the history has it.
public struct StoredFile: Hashable, Sendable {
    /// Without article and time of arrival.
    public let arrival: Arrival
    /// Relative to the spool.
    public let place: FileName
    /// When the last of what is in it was decided.
    public let decided: Date

    public init(arrival: Arrival, place: FileName, decided: Date) {
        self.arrival = arrival
        self.place = place
        self.decided = decided
    }
}
