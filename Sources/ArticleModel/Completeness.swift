// SPDX-License-Identifier: Apache-2.0

/// Whether a file's bytes look whole, judged from its first and last bytes by what its format demands.
public enum Completeness: Hashable, Sendable {
    /// The format's end is there.
    case complete
    /// The format has no end to look for.
    case unknown
    /// The end is missing; the reason is for people ("no </html> at the end").
    case truncated(reason: String)
}
