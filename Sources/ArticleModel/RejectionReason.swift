// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// Why a file, or one article of it, was rejected: the content of `NAME.reason.json` beside it.
public struct RejectionReason: Hashable, Sendable {
    /// For people: the error, and what to do.
    public let reason: String
    public let stage: Stage
    public let rejected: Date
    public let sha256: ContentDigest?
    /// Bytes; nil if it is no regular file.
    public let size: Int64?
    /// Which article of the file, from 0; nil for the whole file.
    public let member: Int?
    /// The name of the entry in an archive, as in `Arrival.entry`.
    public let entry: String?
    /// The file that contained the article, relative to the inbox.
    public let from: FileName?

    public init(
        _ reason: String, stage: Stage, rejected: Date, sha256: ContentDigest? = nil, size: Int64? = nil,
        member: Int? = nil, entry: String? = nil, from: FileName? = nil
    ) {
        self.reason = reason
        self.stage = stage
        self.rejected = rejected
        self.sha256 = sha256
        self.size = size
        self.member = member
        self.entry = entry
        self.from = from
    }
}

extension RejectionReason {
    /// For people: the file, and the article or entry in it; nil for a whole file.
    public var origin: String? {
        from.map { from in entry.map { "\(from)/\($0)" } ?? "\(from), article \((member ?? 0) + 1)" }
    }
}
