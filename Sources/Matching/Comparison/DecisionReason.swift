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
    /// The names and numbers of a translation agree in order.
    case namesInOrder = "names_in_order"
    /// Texts of one source with one address or document id are versions of one article, whatever was corrected.
    case oneArticle = "one_article"
    /// Numbers, days or names differ where the words agree.
    case contradiction
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
    /// Whether both are from one source and have the same address or document id.
    public func areVersions(_ a: ClusteringMember, _ b: ClusteringMember) -> Bool { a.isVersion(of: b) }

    /// - Parameters:
    ///   - match: the result of `compare`.
    ///   - gap: seconds between the publication of the two; nil if either date is unknown.
    ///   - areVersions: whether both are from one source and have the same address or document id.
    public func reason(of match: PairMatch?, gap: Double?, areVersions: Bool = false) -> DecisionReason {
        guard let match else { return .tooLittle }
        if areVersions, !match.kind.isInOtherWords, !FamilyRules.joins(match, gap: gap) { return .oneArticle }
        switch match.kind {
        case .manualOverride: return .tooLittle
        case .rendering: return FamilyRules.joins(match, gap: gap) ? .order : .differentTimes
        case .translation: return .namesInOrder
        case .nearCopy:
            if FamilyRules.contradict(match.changes, gap: gap) { return .contradiction }
            return FamilyRules.joins(match, gap: gap) ? .oneTime : .differentTimes
        case .copy:
            let evidence = match.evidence
            if evidence == .identical { return .sameText }
            if FamilyRules.contradict(match.changes, gap: gap) { return .contradiction }
            if evidence.resemblance.value >= FamilyRules.resemblance { return .resemblance }
            let contained = max(evidence.containment, evidence.contained).value
            let isEdited = evidence.resemblance.value >= FamilyRules.resemblanceWithContainment
            if contained < FamilyRules.containment, isEdited, contained >= FamilyRules.containmentWithResemblance {
                return .resemblanceWithContainment
            }
            return .containment
        }
    }
}
