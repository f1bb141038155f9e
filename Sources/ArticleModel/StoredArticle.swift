// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// An article as stored in the index.
public struct StoredArticle: Sendable {
    public let article: Article
    public let placement: Placement
    /// When its first arrival was seen.
    public let received: Date
    /// The first arrival: the file that contained it. Nil when that history was removed.
    public let arrival: Arrival?
    /// The last known place of that file, relative to the spool (`archive/2026/11/21/a.html`); nil when the file was
    /// left alone or deleted, or is still being processed.
    public let place: FileName?
    /// The withdrawal, if its publisher withdrew it.
    public let withdrawal: Withdrawal?

    public init(
        article: Article, placement: Placement, received: Date, arrival: Arrival?, place: FileName?,
        withdrawal: Withdrawal? = nil
    ) {
        self.withdrawal = withdrawal
        self.article = article
        self.placement = placement
        self.received = received
        self.arrival = arrival
        self.place = place
    }
}

/// A publisher withdrew an article by a later notice (a kill). The article stays where it is and is marked.
public struct Withdrawal: Hashable, Sendable {
    /// Withheld or canceled.
    public let status: PublicationStatus
    /// The article that is the notice.
    public let notice: Article.ID
    /// The time of the notice.
    public let issued: Date

    public init(status: PublicationStatus, notice: Article.ID, issued: Date) {
        self.status = status
        self.notice = notice
        self.issued = issued
    }
}

/// A line of history: the outcome of one arrival.
public struct ArrivalRecord: Sendable {
    public var arrival: Arrival
    public let outcome: Outcome
    public var article: Article.ID?
    public let stage: Stage?
    public let reason: String?
    /// When the outcome was decided.
    public let decided: Date
    /// Where the file went afterwards, relative to the spool; nil while it is processed, or when it was left alone or
    /// deleted.
    public var place: FileName?
    /// Whether an earlier daemon may have written this line before it was killed; then it is not written again.
    public let recovered: Bool

    public init(
        arrival: Arrival, outcome: Outcome, article: Article.ID?, stage: Stage?, reason: String?, decided: Date,
        place: FileName?, recovered: Bool = false
    ) {
        self.arrival = arrival
        self.outcome = outcome
        self.article = article
        self.stage = stage
        self.reason = reason
        self.decided = decided
        self.place = place
        self.recovered = recovered
    }
}

/// Where the file of an arrival went.
public struct FilePlace: Hashable, Sendable {
    /// The arrival of any article of the file.
    public let arrival: Arrival
    /// Relative to the spool; empty when the file was deleted on request.
    public let place: FileName

    public init(arrival: Arrival, place: FileName) {
        self.arrival = arrival
        self.place = place
    }
}

/// The number of objects in an index.
public struct IndexCounts: Hashable, Sendable {
    public let articles: Int
    public let families: Int
    public let removals: Int

    public init(articles: Int, families: Int, removals: Int) {
        self.articles = articles
        self.families = families
        self.removals = removals
    }
}

/// A note that an article was removed for good.
public struct Removal: Hashable, Sendable {
    public let article: Article.ID
    public let removed: Date
    /// Whether its files were to stay: then another file with the article is disposed of as usual, not deleted.
    public var keepsFiles: Bool

    /// Why an article with such a note is not admitted.
    public static let reason = "forgotten before, not taken again"

    public init(article: Article.ID, removed: Date, keepsFiles: Bool = false) {
        self.article = article
        self.removed = removed
        self.keepsFiles = keepsFiles
    }
}

/// A file of which an older reader read some articles.
public struct OutdatedFile: Sendable {
    /// Grows from file to file: a listing continues from here.
    public let position: Int64
    public let arrival: Arrival
    /// Its last known place, relative to the spool.
    public let place: FileName?
    /// The source named by its directory, if its articles have their source from there.
    public let source: String?
    /// The number of its articles that an older reader read.
    public let articles: Int

    public init(position: Int64, arrival: Arrival, place: FileName?, source: String?, articles: Int) {
        self.position = position
        self.arrival = arrival
        self.place = place
        self.source = source
        self.articles = articles
    }
}
