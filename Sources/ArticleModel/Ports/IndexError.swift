// SPDX-License-Identifier: Apache-2.0

/// An index that cannot do what it was asked: step, object, cause.
public struct IndexError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Cause: Hashable, Sendable {
        /// There is no index at this place.
        case missing
        /// Several articles' ids begin so.
        case ambiguous(candidates: [Article.ID])
        /// No article has this id.
        case unknownArticle
        /// Disk full, quota, read-only, no permission, locked for too long: not the fault of the index or of the call.
        case unavailable(Unavailability)
        /// Not a database, or damaged.
        case damaged
        /// Sound, and not ours to use: of something else, or of another version of Copytaster.
        case foreign
        /// A bug of ours.
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
        case .missing, .ambiguous, .unknownArticle, .damaged, .foreign, .fault: .stop
        }
    }
}

extension IndexError {
    /// What is read back does not have the form in which it was written.
    public static func damaged(_ detail: String) -> IndexError {
        IndexError(step: "read", object: "index", cause: .damaged, detail: detail)
    }
}
