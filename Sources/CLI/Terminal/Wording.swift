// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Matching

/// Text about articles: dates, sources, titles and evidence, safe for a terminal.
enum Wording {
    /// Shown for unknown values.
    static let unknown = "-"

    /// A recorded place where no file exists.
    static let missing = "recorded in the history, but missing"
    /// A recorded place where a link is found, or that is reached only through a link.
    static let displaced =
        "recorded as a plain file, but it is now another kind of file, or reached by a symbolic link; find out who "
        + "changed it"

    /// For traces of forgotten articles: an open reader keeps an older state of the index in its log.
    static func traces(_ count: Int) -> String {
        "traces of \(Numbers.count(count, "forgotten article")) may still be in its files; copytasterd, or another "
            + "'copytaster forget', removes them when no process reads an older state of it"
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

    /// The date of publication, otherwise the date of receipt.
    static func date(_ stored: StoredArticle) -> String {
        date(stored.article.published ?? stored.received)
    }

    static func date(_ date: Date?) -> String { date.map { LocalTime($0).minutes } ?? unknown }

    /// `93 % alike; 97 % of A is in B, 95 % of B is in A`; for renderings and translations, what was compared in order.
    static func evidence(_ evidence: Evidence, of kind: RelationKind?, here: String, there: String) -> String {
        if evidence == .identical { return "the same text" }
        let (inside, outside) = (Numbers.percent(evidence.containment.value), Numbers.percent(evidence.contained.value))
        let what: String
        switch kind {
        case .rendering: what = "words"
        case .translation: what = "names and numbers"
        default:
            return "\(Numbers.percent(evidence.resemblance.value)) alike; \(inside) of \(here) is in \(there), "
                + "\(outside) of \(there) is in \(here)"
        }
        return "\(inside) of the \(what) of \(here) are in \(there) in the same order, \(outside) in the other "
            + "direction"
    }

    /// The basis of the decision, as a sentence.
    static func reason(_ reason: DecisionReason, _ changes: Changes) -> String {
        switch reason {
        case .sameText: "The texts are the same."
        case .resemblance: "Decided by their similarity."
        case .containment: "Decided by how much of the shorter text is in the longer."
        case .resemblanceWithContainment:
            "Decided by both: their similarity, and how much of the shorter text is in the longer."
        case .oneTime: "Decided by much shared text, and by publication within half a day of each other."
        case .order: "Decided by similar wording in the same order, with no long shared passage."
        case .namesInOrder:
            "Decided by names, numbers and words of common origin in the same order at the same places."
        case .contradiction:
            "The wording agrees, but at \(changes.conflicts) of \(Numbers.count(changes.substitutions, "place")) where it "
                + "differs, the numbers, days or names are different."
        case .differentTimes: "They share much, but were published at different or unknown times."
        case .oneArticle: "Decided by their address or document id: they are versions of one article."
        case .tooLittle:
            "They have too little in common: copies are at least \(DecisionReason.enough.alike) % alike, or at least "
                + "\(DecisionReason.enough.contained) % of one is in the other."
        }
    }

    static func relation(_ kind: RelationKind) -> String {
        switch kind {
        case .original: "the first of its family"
        case .identical: "the same text"
        case .reprint: "the same text with light edits"
        case .excerpt: "most of it is in the other, which is longer"
        case .extension: "it contains most of the other and adds to it"
        case .revision: "a newer version of the same article"
        case .rendering: "the same text sentence by sentence in other words"
        case .translation: "the same text in another language"
        }
    }

    /// The most useful figure for a relation: the similarity, or how much of the shorter text is in the longer.
    static func share(_ relation: Relation) -> String {
        guard let evidence = relation.evidence else { return "" }
        // Nothing in common: only a manual override joins two such articles.
        if evidence == Evidence(resemblance: .none, containment: .none, contained: .none) { return "by hand" }
        switch relation.kind {
        case .original: return ""
        case .excerpt: return Numbers.percent(evidence.containment.value)
        case .extension: return Numbers.percent(evidence.contained.value)
        // These share hardly any sequence of words; the matches in order show how similar they are. One language may
        // have more words that look like names than the other.
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

    /// What remains to be done after an update.
    static func outdated(_ articles: Int) -> String {
        "\(Numbers.count(articles, "article was", "articles were")) read by an older version; 'copytaster reread' reads "
            + "their files again"
    }
}
