// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation
internal import Spool
internal import SystemPackage

struct Trace: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what happened to a file or an article, step by step, with times.",
        discussion: """
            A path can be any file (its content is looked up as well), a path below the inbox, or the last part of a \
            name. Waiting and held files are found as well.

            \(ExitState.help([.nothing, .noIndex]))
            """)

    @Argument(help: "A path, the beginning of a SHA-256, or an article's id or a prefix of it.")
    var what: String

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let steps = try TraceSearch(context, index: index).steps(of: what)
        guard !steps.isEmpty else {
            throw CommandFailure(
                .nothing, "no record of '\(RawArguments.name(of: what))'",
                hint: "It is neither in the history nor in a directory of the spool.")
        }
        if context.isJSON {
            for step in steps { try context.print { $0.step(step) } }
        } else {
            try context.console.show(TraceSheet(steps, short: ShortIDs(index), context: context).lines())
        }
    }
}

/// One step of the path of a file.
struct TraceStep {
    enum Kind: String {
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

    let kind: Kind
    let time: Date?
    let name: FileName
    let sha256: ContentDigest?
    let size: Int64?
    var member: Int?
    var entry: String?
    var outcome: Outcome?
    var article: Article.ID?
    var stage: Stage?
    var reason: String?
    /// Relative to the spool.
    var place: FileName?

    init(
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

    init(_ departure: FileDeparture) {
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

    init(decided record: ArrivalRecord) {
        self.init(
            .decided, time: record.decided, name: record.arrival.name, sha256: record.arrival.sha256,
            size: record.arrival.size, reason: record.reason, outcome: record.outcome, article: record.article)
        (member, entry) = (record.arrival.member, record.arrival.entry)
        stage = record.stage
    }
}

extension JSONWriter {
    mutating func step(_ step: TraceStep) {
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
