// SPDX-License-Identifier: Apache-2.0

/// The processing stages of a file, in order, as named in messages and the journal.
public enum Stage: String, Hashable, Sendable, CaseIterable {
    case watch, settle, claim, read, prepare, admit, dispose
}

/// The result for an article, or for a file without articles.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case stored, known, held, rejected
}

/// How to react to an error.
public enum Remedy: Hashable, Sendable {
    /// The file is the cause: quarantine it with this reason, which says what to do.
    case reject(reason: String)
    /// External error (disk, permission): wait and retry.
    case retry
    /// Internal error: stop, so that systemd restarts the service.
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
