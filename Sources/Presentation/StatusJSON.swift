// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The JSON of `status`.
public struct StatusJSON {
    public let state: ServiceState
    /// Articles that an older version read.
    public let outdated: Int
    /// Articles whose search terms an update still makes anew.
    public let waitingTerms: Int
    /// The newest rejected files; `state` counts all.
    public let rejected: [RejectedFileJSON]
    /// Newest first.
    public let arrivals: [StatusArrival]

    /// Number of arrivals and rejected files that are listed.
    public static let listed = 10

    public init(
        _ state: ServiceState, outdated: Int, waitingTerms: Int, rejected: [RejectedFileJSON],
        arrivals: [StatusArrival]
    ) {
        self.state = state
        self.outdated = outdated
        self.waitingTerms = waitingTerms
        self.rejected = rejected
        self.arrivals = arrivals
    }
}

/// One of the last lines of the history.
public struct StatusArrival: Sendable {
    public let record: ArrivalRecord
    /// Nil if there was no article, or if it was forgotten.
    public let article: StoredArticle?

    public init(_ record: ArrivalRecord, article: StoredArticle?) {
        self.record = record
        self.article = article
    }

    /// Newest first.
    public static func latest(_ count: Int, in index: any ArticleQueries & FileHistory) throws -> [StatusArrival] {
        try index.latestHistory(count).map { record in
            // The digits of an id are always a prefix.
            let id = record.article.flatMap { Article.IDPrefix($0.hex) }
            return StatusArrival(record, article: try id.flatMap { try index.article($0) })
        }
    }
}

extension JSONWriter {
    public mutating func status(_ status: StatusJSON) {
        let state = status.state
        object { json in
            json.key("state")
            json.string(state.state.rawValue)
            json.ints([
                "articles": state.articles, "families": state.families, "stories": state.stories,
                "waiting": state.waiting, "held": state.held, "rejected": state.rejected,
            ])
            json.key("oldest_waiting_seconds")
            json.number(state.oldestWaitingSeconds)
            json.key("lag_seconds")
            json.object { json in
                let lag = state.lagSeconds
                json.numbers(["p50": lag.p50, "p95": lag.p95, "max": lag.max])
            }
            json.key("note")
            json.string(state.note)
            json.ints(["outdated": status.outdated, "waiting_terms": status.waitingTerms])
            json.key("held_files")
            json.array { json in for file in state.heldFiles { json.held(file) } }
            json.key("rejected_files")
            json.array { json in for file in status.rejected { json.rejectedFile(file) } }
            json.key("arrivals")
            json.array { json in for arrival in status.arrivals { json.arrival(arrival) } }
        }
    }

    private mutating func held(_ file: ServiceState.HeldFile) {
        object { json in
            json.strings(["name": file.name, "reason": file.reason])
            json.key("since")
            json.time(file.since)
        }
    }

    private mutating func arrival(_ arrival: StatusArrival) {
        let (record, article) = (arrival.record, arrival.article)
        object { json in
            json.key("time")
            json.time(record.decided)
            json.key("name")
            json.name(record.arrival.name)
            json.key("member")
            json.int(record.arrival.member)
            json.strings([
                "outcome": record.outcome.rawValue, "article": record.article?.hex, "title": article?.article.title,
                "source": article?.article.source, "relation": article?.placement.relation.kind.rawValue,
                "stage": record.stage?.rawValue, "reason": record.reason,
            ])
        }
    }
}
