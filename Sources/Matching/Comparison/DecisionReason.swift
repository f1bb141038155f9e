// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The reason why two texts are or are not copies. The raw value is machine-readable output.
public enum DecisionReason: String, Hashable, Sendable, CaseIterable {
    /// The same text.
    case sameText = "same_text"
    case resemblance
    /// The larger text contains enough of the smaller.
    case containment
    /// Shortened and edited: each measure is below its own threshold, both together are enough.
    case resemblanceWithContainment = "resemblance_with_containment"
    /// The larger text contains much of the smaller, and both were published at about the same time.
    case oneTime = "one_time"
    /// The words of a rendering agree in order.
    case order
    /// The words of a copy with edits all over agree in order, and no part is without.
    case edited
    /// The names and numbers of a translation agree in order.
    case namesInOrder = "names_in_order"
    /// Texts of one source with one address or document id are versions of one article, whatever was corrected.
    case oneArticle = "one_article"
    /// Texts of one source with one address or document id, of which one was rewritten: they share passages, a title, or
    /// the beginning that a short text announces.
    case rewritten
    /// Numbers, days or names differ where the words agree.
    case contradiction
    /// One source used its text again under another title on another day.
    case reused
    /// As similar as near copies or renderings, but published at different times.
    case differentTimes = "different_times"
    /// They have too little in common.
    case tooLittle = "too_little"
}

extension DecisionReason {
    /// The resemblance or containment that is enough on its own; in percent.
    public static let enough = (
        alike: Int(FamilyRules.resemblance * 100), contained: Int(FamilyRules.containment * 100)
    )
}

extension Matcher {
    /// - Parameters:
    ///   - match: the result of `compare` or `compareVersions`.
    ///   - a: the first of the two articles.
    ///   - b: the second of the two articles.
    public func reason(of match: PairMatch?, _ a: ClusteringMember, _ b: ClusteringMember) -> DecisionReason {
        guard let match else { return .tooLittle }
        let (areVersions, pair) = (a.isVersion(of: b, match.changes), Circumstances(a, b))
        if match.kind == .version {
            return areVersions ? .rewritten : a.isVersion(of: b) ? .contradiction : .tooLittle
        }
        if areVersions, match.kind != .translation, !FamilyRules.joins(match, pair) { return .oneArticle }
        switch match.kind {
        case .manualOverride, .version: return .tooLittle
        case .rendering: return FamilyRules.joins(match, pair) ? .order : .differentTimes
        case .translation: return .namesInOrder
        case .nearCopy:
            if let different = different(match.changes, pair) { return different }
            return FamilyRules.joins(match, pair) ? .oneTime : .differentTimes
        case .copy:
            let evidence = match.evidence
            if evidence == .identical { return .sameText }
            if let different = different(match.changes, pair) { return different }
            if match.changes.isEdited { return .edited }
            if evidence.resemblance.value >= FamilyRules.resemblance { return .resemblance }
            let contained = max(evidence.containment, evidence.contained).value
            let isEdited = evidence.resemblance.value >= FamilyRules.resemblanceWithContainment
            if contained < FamilyRules.containment, isEdited, contained >= FamilyRules.containmentWithResemblance {
                return .resemblanceWithContainment
            }
            return .containment
        }
    }

    /// Why texts with the same words are different articles; nil if they are not.
    private func different(_ changes: Changes, _ pair: Circumstances) -> DecisionReason? {
        if FamilyRules.isReused(changes, pair) { return .reused }
        return FamilyRules.contradict(changes, pair) ? .contradiction : nil
    }
}
