// SPDX-License-Identifier: Apache-2.0

/// An operation of an index that failed: step, object, cause.
public struct IndexError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Cause: Hashable, Sendable {
        /// There is no index at this place.
        case missing
        /// Several article ids begin with this prefix.
        case ambiguous(candidates: [Article.ID])
        /// No article has this id.
        case unknownArticle
        /// Disk full, quota, read-only, no permission, locked for too long: neither the index nor the call is at fault.
        case unavailable(Unavailability)
        /// Not a database, or damaged.
        case damaged
        /// Undamaged, but not usable: a file of another program or of another version of Copytaster.
        case foreign
        /// An index of an earlier version of Copytaster. Opening it for writing upgrades it.
        case outdated
        /// An internal error.
        case fault
    }

    public let step: String
    public let object: String
    public let cause: Cause
    public let detail: String

    public init(step: String, object: String, cause: Cause, detail: String) {
        self.step = step
        self.object = object
        self.cause = cause
        self.detail = detail
    }

    public var description: String { "cannot \(step) '\(object)': \(detail)" }

    public var remedy: Remedy {
        switch cause {
        case .unavailable: .retry
        case .missing, .ambiguous, .unknownArticle, .damaged, .foreign, .outdated, .fault: .stop
        }
    }
}

extension IndexError {
    /// Stored data do not have the expected form.
    public static func damaged(_ detail: String) -> IndexError {
        IndexError(step: "read", object: "index", cause: .damaged, detail: detail)
    }
}
