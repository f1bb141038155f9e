// SPDX-License-Identifier: Apache-2.0

/// The steps of a file's walk, in order; messages and the journal name them.
public enum Stage: String, Hashable, Sendable, CaseIterable {
    case watch, settle, claim, read, prepare, admit, dispose
}

/// What became of an article, or of a file that gave none.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case stored, known, held, rejected
}

/// What to do about an error.
public enum Remedy: Hashable, Sendable {
    /// The file is at fault: set it aside with this reason, which says what to do.
    case reject(reason: String)
    /// The world is at fault (disk, permission): wait and try again.
    case retry
    /// We are at fault: stop and be restarted.
    case stop
}

/// What happens to a file whose articles are in the index.
public enum Disposition: String, Hashable, Sendable, CaseIterable {
    /// Moved to `archive/YYYY/MM/DD/`.
    case archive
    /// Removed.
    case delete
    /// Left in the inbox, untouched.
    case keep
}
