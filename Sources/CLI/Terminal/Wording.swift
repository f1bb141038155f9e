// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Matching

/// What people read about articles: dates, sources, titles and evidence, safe for a terminal.
enum Wording {
    /// Stands where nothing is known.
    static let unknown = "-"

    /// Of a place where nothing lies.
    static let missing = "recorded in the history, and not there"
    /// Of a place where a link lies, or that only a link leads to.
    static let displaced =
        "recorded in the history as a file, and reached by a symbolic link now, or no plain file; look who put what "
        + "there"

    /// Of forgotten articles, while somebody's reading keeps an older state of the index in its log.
    static func traces(_ count: Int) -> String {
        "traces of \(Numbers.count(count, "forgotten article")) may still be in its files; copytasterd, or another "
            + "'copytaster forget', takes them out once nobody reads an older state of it"
    }

    static func title(_ article: Article?) -> String {
        guard let article else { return unknown }
        if let title = article.title, !title.isEmpty { return SafeText.line(title) }
        return "[" + DisplayWidth.cut(SafeText.line(String(article.text.prefix(120))), to: 60) + "]"
    }

    /// `canceled by its publisher, 2026-03-10 08:00 CET`
    static func withdrawal(_ withdrawal: Withdrawal) -> String {
        "\(withdrawal.status.rawValue) by its publisher, \(date(withdrawal.issued))"
    }

    static func source(_ article: Article?) -> String { text(article?.source) }

    static func text(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return unknown }
        return SafeText.line(text)
    }

    /// When it was published, or else received.
    static func date(_ stored: StoredArticle) -> String {
        date(stored.article.published ?? stored.received)
    }

    static func date(_ date: Date?) -> String { date.map { LocalTime($0).minutes } ?? unknown }

    /// `93 % alike; 97 % of A stands in B, 95 % of B in A`; of renderings and translations what was compared in order.
    static func evidence(_ evidence: Evidence, of kind: RelationKind?, here: String, there: String) -> String {
        if evidence == .identical { return "the same text" }
        let (inside, outside) = (Numbers.percent(evidence.containment.value), Numbers.percent(evidence.contained.value))
        let what: String
        switch kind {
        case .rendering: what = "words"
        case .translation: what = "names and numbers"
        default:
            return "\(Numbers.percent(evidence.resemblance.value)) alike; \(inside) of \(here) stands in \(there), "
                + "\(outside) of \(there) in \(here)"
        }
        return "\(inside) of the \(what) of \(here) stand in \(there) in the same order, \(outside) the other way round"
    }

    /// What decided, as a sentence.
    static func reason(_ reason: DecisionReason, _ changes: Changes) -> String {
        switch reason {
        case .sameText: "They are one text."
        case .resemblance: "Decided by how alike they are."
        case .containment: "Decided by how much of the smaller stands in the larger."
        case .resemblanceWithContainment:
            "Decided by both together: how alike they are, and how much of the smaller stands in the larger."
        case .oneTime: "Decided by much that they share, and that both came out within half a day."
        case .order: "Decided by words that agree a little everywhere, in order, and nowhere at length."
        case .namesInOrder:
            "Decided by names, numbers and words of one origin, which stand in the same order at the same places."
        case .contradiction:
            "The words agree; but at \(changes.conflicts) of \(Numbers.count(changes.substitutions, "place")) where they do "
                + "not, numbers, days or names are different ones."
        case .differentTimes: "They share much, but came out at different times, or nobody knows when."
        case .oneArticle: "Decided by their address or document id: they are versions of one article."
        case .tooLittle:
            "They have too little in common: texts are copies from \(DecisionReason.enough.alike) % alike on, or when "
                + "\(DecisionReason.enough.contained) % of one stands in the other."
        }
    }

    static func relation(_ kind: RelationKind) -> String {
        switch kind {
        case .original: "the first of its family"
        case .identical: "the same text"
        case .reprint: "the same text with light edits"
        case .excerpt: "most of it stands in the other, which is longer"
        case .extension: "it holds most of the other and adds to it"
        case .revision: "a newer version of the same article"
        case .rendering: "the same text sentence by sentence in other words"
        case .translation: "the same text in another language"
        }
    }

    /// The figure that tells most about a relation: how alike, or how much of the shorter stands in the longer.
    static func share(_ relation: Relation) -> String {
        guard let evidence = relation.evidence else { return "" }
        // Nothing in common: only a person joins such two.
        if evidence == Evidence(resemblance: .none, containment: .none, contained: .none) { return "by hand" }
        switch relation.kind {
        case .original: return ""
        case .excerpt: return Numbers.percent(evidence.containment.value)
        case .extension: return Numbers.percent(evidence.contained.value)
        // These share hardly a run of words; what agrees in order says how alike they are. One language may write more
        // words like names than the other.
        case .rendering: return Numbers.percent((evidence.containment.value + evidence.contained.value) / 2)
        case .translation: return Numbers.percent(max(evidence.containment, evidence.contained).value)
        case .identical, .reprint, .revision: return Numbers.percent(evidence.resemblance.value)
        }
    }

    static func role(_ outcome: Outcome) -> Styling.Role {
        switch outcome {
        case .stored: .good
        case .known: .faint
        case .held: .warning
        case .rejected: .bad
        }
    }

    /// What an update left to do.
    static func outdated(_ articles: Int) -> String {
        "\(Numbers.count(articles, "article was", "articles were")) read by an older version; 'copytaster reread' reads "
            + "their files again"
    }
}
