// SPDX-License-Identifier: Apache-2.0

/// Whether a file's bytes look whole, judged by what its format demands of its end.
public enum Completeness: Hashable, Sendable {
    /// The format's end is there.
    case complete
    /// The format has no end to look for.
    case unknown
    /// The same, and it looks like the beginning of something: it is short, or its last line is not ended.
    case doubtful
    /// Only decompressing it shows whether its end is there (gzip).
    case hidden
    /// The end is missing; the reason is for people ("no </html> at the end").
    case truncated(reason: String)
}
