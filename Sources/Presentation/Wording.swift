// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Matching

/// Sentences and figures about relations, the same on every surface. They contain no text from articles.
public enum Wording {
    /// `93 % alike; 97 % of A is in B, 95 % of B is in A`; for renderings and translations, what was compared in order.
    public static func evidence(_ evidence: Evidence, of kind: RelationKind?, here: String, there: String) -> String {
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
    public static func reason(_ reason: DecisionReason, _ changes: Changes) -> String {
        switch reason {
        case .sameText: "The texts are the same."
        case .resemblance: "Decided by their similarity."
        case .containment: "Decided by how much of the shorter text is in the longer."
        case .resemblanceWithContainment:
            "Decided by both: their similarity, and how much of the shorter text is in the longer."
        case .oneTime: "Decided by much shared text, and by publication within half a day of each other."
        case .order: "Decided by similar wording in the same order, with no long shared passage."
        case .edited: "Decided by their words in the same order, with edits all over and no part without."
        case .reused: "They share much, but one source published them under two titles on different days."
        case .namesInOrder:
            "Decided by names, numbers and words of common origin in the same order at the same places."
        case .contradiction:
            "The wording agrees, but at \(changes.conflicts) of \(Numbers.count(changes.substitutions, "place")) where it "
                + "differs, the numbers, days or names are different."
        case .differentTimes: "They share much, but were published at different or unknown times."
        case .oneArticle: "Decided by their address or document id: they are versions of one article."
        case .rewritten:
            "Decided by their address or document id, and by passages, a title or a beginning that they share: versions of "
                + "one article, of which one was rewritten."
        case .tooLittle:
            "They have too little in common: copies are at least \(DecisionReason.enough.alike) % alike, or at least "
                + "\(DecisionReason.enough.contained) % of one is in the other."
        }
    }

    public static func relation(_ kind: RelationKind) -> String {
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

    /// The kind of a relation in a table: `reprint`, or `joined by hand`.
    public static func kind(_ relation: Relation) -> String {
        hasNothingInCommon(relation) && relation.kind != .revision ? "joined by hand" : relation.kind.rawValue
    }

    /// Whether the texts share nothing: only a manual override joins two such articles, unless one is a rewritten
    /// version.
    private static func hasNothingInCommon(_ relation: Relation) -> Bool {
        relation.evidence == Evidence(resemblance: .none, containment: .none, contained: .none)
    }

    /// The most useful figure for a relation: the similarity, or how much of the shorter text is in the longer.
    public static func share(_ relation: Relation) -> String {
        guard let evidence = relation.evidence else { return "" }
        if hasNothingInCommon(relation) { return relation.kind == .revision ? "rewritten" : "" }
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
}
