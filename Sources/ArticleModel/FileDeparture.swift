// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A directory in which processed files stay.
public enum StorageArea: String, Hashable, Sendable, CaseIterable {
    case archive, rejected
}

/// A note that a processed file was moved or deleted on purpose. It is kept in the history, so that `trace` can show
/// where the file went.
public struct FileDeparture: Hashable, Sendable {
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// A user deleted it from `rejected/`.
        case dropped
        /// Deleted because it was older, or its directory larger, than the settings allow.
        case pruned
        /// A user moved it from `rejected/` back into the inbox.
        case retried
    }

    /// The arrival of any article of the file.
    public var arrival: Arrival
    /// Its previous place, relative to the spool.
    public let place: FileName
    public let cause: Cause
    /// The setting that caused it, such as `archive_keep 90 d`, or the name under which the file was put back; nil when
    /// the cause explains everything.
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

/// A file in the archive or in `rejected/`, according to the history.
public struct StoredFile: Hashable, Sendable {
    /// Without article number and time of arrival.
    public let arrival: Arrival
    /// Relative to the spool.
    public let place: FileName
    /// When the last article of the file was decided.
    public let decided: Date

    public init(arrival: Arrival, place: FileName, decided: Date) {
        self.arrival = arrival
        self.place = place
        self.decided = decided
    }
}
