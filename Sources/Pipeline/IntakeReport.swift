// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// What became of one article, or of a part of a file that gave none.
public struct ArticleReport: Sendable {
    public let outcome: Outcome
    /// Nil where nothing could be read.
    public let article: Article?
    /// Nil where it was rejected.
    public let placement: Placement?
    public let stage: Stage?
    public let reason: String?
    /// Whether it was forgotten before; then it has no placement, and nothing is told of what it says.
    public let isForgotten: Bool
    /// The id of an older reader's reading that it replaced.
    public let replaces: Article.ID?
    /// Whether the article was in the index before.
    public let wasThere: Bool
    public let arrival: Arrival
    public let ticket: IntakeFile.Ticket
    /// From when the file was seen complete to the decision.
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

/// What to do with a file, now that all its articles are decided.
public struct FileReport: Sendable {
    public let file: IntakeFile
    /// Nil where it could not be read.
    public let sha256: ContentDigest?
    public let verdict: Verdict

    public init(file: IntakeFile, sha256: ContentDigest?, verdict: Verdict) {
        self.file = file
        self.sha256 = sha256
        self.verdict = verdict
    }

    public enum Verdict: Sendable {
        /// Its articles are in the index, but for those of them that were forgotten, files and all; these parts of it could
        /// not be read.
        case admitted(articles: Int, forgotten: Int, rejected: [RejectedMember])
        /// Articles in it are under embargo, the first of them until then; the others are in the index.
        case held(until: Date, reason: String)
        /// Nothing in it could be taken.
        case rejected(stage: Stage, reason: String)
        /// It was written to while it was read: what was read of it counts for nothing.
        case changed
        /// Its end is missing, which only reading shows: the rest may come yet.
        case truncated(reason: String)
        /// The world is at fault: try again later.
        case retry(reason: String)
    }

    /// The line of history of the whole file.
    public var arrival: Arrival { file.arrival(sha256: sha256, member: 0) }

    /// The same of a file that stays in the inbox, as it is told when all of it has been decided.
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
    /// We are at fault: nothing more is admitted.
    case stopped(IndexError)
}

/// Told what happens, from the pipeline's admission thread; must be quick.
public protocol IntakeObserver: Sendable {
    /// Before anything of these files goes into the index; may take as long as a disk takes. An error of the world is
    /// waited for like one of the index.
    func secure(_ files: Set<IntakeFile.Ticket>) throws(IndexError)
    func decided(_ reports: [ArticleReport])
    func finished(_ files: [FileReport])
    func troubled(_ trouble: IntakeTrouble)
}

extension IntakeObserver {
    /// For files that stay where they are, in the care of whoever put them there.
    public func secure(_ files: Set<IntakeFile.Ticket>) throws(IndexError) {}
}
