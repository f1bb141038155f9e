// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// Why a file, or one article of it, lies in `rejected/`: what stands in `NAME.reason.json` beside it.
public struct RejectionReason: Hashable, Sendable {
    /// For people: what is wrong, and what to do.
    public let reason: String
    public let stage: Stage
    public let rejected: Date
    public let sha256: ContentDigest?
    /// Bytes; nil for what is no plain file.
    public let size: Int64?
    /// Which article of the file, from 0; nil for the whole file.
    public let member: Int?
    /// Where that stands in an archive, as `Arrival.entry`.
    public let entry: String?
    /// The file that a member was cut from, relative to the inbox.
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
    /// For people: what of which file it was cut from; nil for a whole file.
    public var origin: String? {
        from.map { from in entry.map { "\(from)/\($0)" } ?? "\(from), article \((member ?? 0) + 1)" }
    }
}
