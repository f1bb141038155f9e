// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// The outcome of one article, or of a part of a file that contains none.
public struct ArticleReport: Sendable {
    public let outcome: Outcome
    /// Nil if nothing could be read.
    public let article: Article?
    /// Nil if it was rejected.
    public let placement: Placement?
    public let stage: Stage?
    public let reason: String?
    /// Whether it was forgotten earlier; then it has no placement, and its content is not reported.
    public let isForgotten: Bool
    /// The id of the older reading that it replaced.
    public let replaces: Article.ID?
    /// Whether the article was in the index already.
    public let wasThere: Bool
    public let arrival: Arrival
    public let ticket: IntakeFile.Ticket
    /// Time from when the file was found complete to the decision.
    public let duration: Duration

    public init(
        outcome: Outcome, article: Article?, placement: Placement?, stage: Stage?, reason: String?,
        isForgotten: Bool = false, replaces: Article.ID? = nil, wasThere: Bool = false, arrival: Arrival,
        ticket: IntakeFile.Ticket, duration: Duration
    ) {
        self.replaces = replaces
        self.wasThere = wasThere
        self.isForgotten = isForgotten
        self.outcome = outcome
        self.article = article
        self.placement = placement
        self.stage = stage
        self.reason = reason
        self.arrival = arrival
        self.ticket = ticket
        self.duration = duration
    }
}

/// What to do with a file after all its articles are decided.
public struct FileReport: Sendable {
    public let file: IntakeFile
    /// Nil if it could not be read.
    public let sha256: ContentDigest?
    public let verdict: Verdict

    public init(file: IntakeFile, sha256: ContentDigest?, verdict: Verdict) {
        self.file = file
        self.sha256 = sha256
        self.verdict = verdict
    }

    public enum Verdict: Sendable {
        /// Its articles are in the index, except those that were forgotten with their files; `rejected` lists its
        /// unreadable parts.
        case admitted(articles: Int, forgotten: Int, rejected: [RejectedMember])
        /// Some of its articles are under embargo, the first until this time; the others are in the index.
        case held(until: Date, reason: String)
        /// Nothing in it could be admitted.
        case rejected(stage: Stage, reason: String)
        /// It was modified while it was read: the result is discarded.
        case changed
        /// It is truncated, which only reading shows: the rest may still arrive.
        case truncated(reason: String)
        /// An external error: retry later.
        case retry(reason: String)
    }

    /// The history entry of the whole file.
    public var arrival: Arrival { file.arrival(sha256: sha256, member: 0) }

    /// The history entry of a file that stays in the inbox, written when the file is completely decided.
    public var kept: Arrival {
        Arrival(
            name: file.name, sha256: sha256, size: file.size, member: 0, inode: file.inode,
            modification: file.modification, change: file.change, received: file.received)
    }
}

/// Something that stops or delays the pipeline itself, not one file.
public enum IntakeTrouble: Sendable {
    /// The index cannot be written for now; the same batch is tried again.
    case waiting(IndexError)
    /// It can be written again.
    case resumed
    /// An internal error: nothing more is admitted.
    case stopped(IndexError)
}

/// Receives events, on the pipeline's admission thread; must return quickly.
public protocol IntakeObserver: Sendable {
    /// Called before anything of these files is written to the index; may take as long as the disk takes. An external
    /// error is retried like one of the index.
    func makeDurable(_ files: Set<IntakeFile.Ticket>) throws(IndexError)
    func decided(_ reports: [ArticleReport])
    func finished(_ files: [FileReport])
    func troubled(_ trouble: IntakeTrouble)
}

extension IntakeObserver {
    /// For files that stay in place: they are the responsibility of the program that wrote them.
    public func makeDurable(_ files: Set<IntakeFile.Ticket>) throws(IndexError) {}
}
