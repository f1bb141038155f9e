// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// One step of the path of a file, as `trace` shows it.
public struct TraceStep: Sendable {
    /// The raw value is the one in JSON.
    public enum Kind: String, Sendable {
        /// The complete file was seen.
        case seen
        /// An outcome was decided for it or for one of its articles.
        case decided
        /// It is at this place now.
        case location = "lies"
        /// It is recorded at this place, but is not there.
        case missing
        /// One of its articles was forgotten.
        case forgotten
        /// A user dropped it from `rejected/`.
        case dropped
        /// It was deleted by the retention settings.
        case pruned
        /// A user put it back from `rejected/` into the inbox.
        case retried
    }

    public let kind: Kind
    public let time: Date?
    public let name: FileName
    public let sha256: ContentDigest?
    /// Bytes.
    public let size: Int64?
    /// Which article of the file, from 0; nil for the whole file.
    public private(set) var member: Int?
    /// The name of the entry in an archive, as in `Arrival.entry`.
    public private(set) var entry: String?
    public let outcome: Outcome?
    public let article: Article.ID?
    public private(set) var stage: Stage?
    public let reason: String?
    /// Relative to the spool.
    public let place: FileName?

    public init(
        _ kind: Kind, time: Date?, name: FileName, sha256: ContentDigest? = nil, size: Int64? = nil,
        reason: String? = nil, place: FileName? = nil, outcome: Outcome? = nil, article: Article.ID? = nil
    ) {
        self.kind = kind
        self.time = time
        self.name = name
        self.sha256 = sha256
        self.size = size
        self.reason = reason
        self.place = place
        self.outcome = outcome
        self.article = article
    }

    public init(_ departure: FileDeparture) {
        let kind: Kind =
            switch departure.cause {
            case .dropped: .dropped
            case .pruned: .pruned
            case .retried: .retried
            }
        self.init(
            kind, time: departure.date, name: departure.arrival.name, sha256: departure.arrival.sha256,
            size: departure.arrival.size, reason: departure.reason, place: departure.place)
    }

    public init(decided record: ArrivalRecord) {
        self.init(
            .decided, time: record.decided, name: record.arrival.name, sha256: record.arrival.sha256,
            size: record.arrival.size, reason: record.reason, outcome: record.outcome, article: record.article)
        (member, entry) = (record.arrival.member, record.arrival.entry)
        stage = record.stage
    }
}

extension JSONWriter {
    public mutating func traceStep(_ step: TraceStep) {
        object { json in
            json.key("step")
            json.string(step.kind.rawValue)
            json.key("time")
            json.time(step.time)
            json.key("file")
            json.object { json in
                json.key("name")
                json.name(step.name)
                json.key("sha256")
                json.string(step.sha256?.hex)
                json.key("size")
                json.int(step.size.map { Int($0) })
                json.key("member")
                json.int(step.member)
                json.key("entry")
                json.string(step.entry)
            }
            json.strings([
                "outcome": step.outcome?.rawValue, "article": step.article?.hex, "stage": step.stage?.rawValue,
                "reason": step.reason,
            ])
            json.key("place")
            json.name(step.place)
        }
    }
}
