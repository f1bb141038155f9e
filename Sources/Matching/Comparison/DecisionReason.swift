// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// What decided whether two texts are copies. The raw value is what programs are told.
public enum DecisionReason: String, Hashable, Sendable, CaseIterable {
    /// The same text.
    case sameText = "same_text"
    case resemblance
    /// Enough of the smaller text stands in the larger.
    case containment
    /// Cut and edited: less than each rule alone asks for, enough of both together.
    case resemblanceWithContainment = "resemblance_with_containment"
    /// Much of the smaller stands in the larger, and both came out at one time.
    case oneTime = "one_time"
    /// The words of a rendering agree in order.
    case order
    /// The names and numbers of a translation agree in order.
    case namesInOrder = "names_in_order"
    /// What one source has at one address, or under one document id, is one article, whatever it corrects in it.
    case oneArticle = "one_article"
    /// Numbers, days or names differ where the words agree.
    case contradiction
    /// Like near copies or renderings, and from different times.
    case differentTimes = "different_times"
    /// They have too little in common.
    case tooLittle = "too_little"
}

extension DecisionReason {
    /// How alike two texts must be, or how much of one must stand in the other, for this alone to be enough; in percent.
    public static let enough = (
        alike: Int(FamilyRules.resemblance * 100), contained: Int(FamilyRules.containment * 100)
    )
}

extension Matcher {
    /// Whether both are what one source has at one address, or under one document id.
    public func areVersions(_ a: ClusteringMember, _ b: ClusteringMember) -> Bool { a.isVersion(of: b) }

    /// - Parameters:
    ///   - likeness: what `compare` found.
    ///   - gap: seconds between the publication of the two; nil where that is not known of both.
    ///   - areVersions: whether they are what one source has at one address, or under one document id.
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
