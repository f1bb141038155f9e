// SPDX-License-Identifier: Apache-2.0

/// Whether a file looks complete: whether it ends as its format requires.
public enum Completeness: Hashable, Sendable {
    /// The end that the format requires is present.
    case complete
    /// The format has no end marker.
    case unknown
    /// The format has no end marker, and the file looks unfinished: it is short, or its last line has no line ending.
    case doubtful
    /// The end can only be checked by decompressing the file (gzip).
    case hidden
    /// The end is missing. The reason is for display ("no </html> at the end").
    case truncated(reason: String)
}
