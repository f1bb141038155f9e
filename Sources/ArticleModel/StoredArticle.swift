// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// An article as the index has it.
public struct StoredArticle: Sendable {
    public let article: Article
    public let placement: Placement
    /// When its first arrival was seen.
    public let received: Date
    /// The first arrival: which file it came in. Nil when that history is gone.
    public let arrival: Arrival?
    /// Where that file lay when last heard of, relative to the spool (`archive/2026/11/21/a.html`); nil when it was
    /// left alone, deleted, or is still on its way.
    public let place: FileName?
    /// Whether its publisher took it back.
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

/// That a publisher took an article back by a later notice (a kill). The article stays where it is, and is marked.
public struct Withdrawal: Hashable, Sendable {
    /// Withheld or canceled.
    public let status: PublicationStatus
    /// The article that says so.
    public let notice: Article.ID
    /// When it was said.
    public let issued: Date

    public init(status: PublicationStatus, notice: Article.ID, issued: Date) {
        self.status = status
        self.notice = notice
        self.issued = issued
    }
}

/// A line of history: what became of one arrival.
public struct ArrivalRecord: Sendable {
    public let arrival: Arrival
    public let outcome: Outcome
    public let article: Article.ID?
    public let stage: Stage?
    public let reason: String?
    /// When the outcome was decided.
    public let decided: Date
    /// Where the file went then, relative to the spool; nil while it is on its way, or when left alone or deleted.
    public let place: FileName?
    /// Whether a daemon before may have written this very line before it was killed: it is not written again then.
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
    /// Of any article of the file.
    public let arrival: Arrival
    /// Relative to the spool; empty where it lies nowhere any more, as somebody wished.
    public let place: FileName

    public init(arrival: Arrival, place: FileName) {
        self.arrival = arrival
        self.place = place
    }
}

/// What an index holds.
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
    /// Whether its files were to stay: a file that brings it again is then disposed of as any other, not deleted.
    public let keepsFiles: Bool

    /// Why an article of which there is such a note is not taken.
    public static let reason = "forgotten before, not taken again"

    public init(article: Article.ID, removed: Date, keepsFiles: Bool = false) {
        self.article = article
        self.removed = removed
        self.keepsFiles = keepsFiles
    }
}

/// A file of which articles were read by an older reader.
public struct OutdatedFile: Sendable {
    /// Grows from file to file: by it a listing goes on.
    public let position: Int64
    public let arrival: Arrival
    /// Where it lay when last heard of, relative to the spool.
    public let place: FileName?
    /// The source that its directory named, where its articles have their source from there.
    public let source: String?
    /// Articles of it that an older reader read.
    public let articles: Int

    public init(position: Int64, arrival: Arrival, place: FileName?, source: String?, articles: Int) {
        self.position = position
        self.arrival = arrival
        self.place = place
        self.source = source
        self.articles = articles
    }
}
