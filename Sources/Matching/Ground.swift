// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// What decided whether two texts are copies. The raw value is what programs are told.
public enum Ground: String, Hashable, Sendable, CaseIterable {
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

extension Ground {
    /// How alike two texts must be, or how much of one must stand in the other, for this alone to be enough; in percent.
    public static let enough = (
        alike: Int(FamilyRules.resemblance * 100), contained: Int(FamilyRules.containment * 100)
    )
}

extension Matcher {
    /// Whether both are what one source has at one address, or under one document id.
    public func areVersions(_ a: FoldingMember, _ b: FoldingMember) -> Bool { a.isVersion(of: b) }

    /// - Parameters:
    ///   - likeness: what `compare` found.
    ///   - gap: seconds between the publication of the two; nil where that is not known of both.
    ///   - areVersions: whether they are what one source has at one address, or under one document id.
    public func ground(of likeness: Likeness?, gap: Double?, areVersions: Bool = false) -> Ground {
        guard let likeness else { return .tooLittle }
        if areVersions, !likeness.kind.isInOtherWords, !FamilyRules.joins(likeness, gap: gap) { return .oneArticle }
        switch likeness.kind {
        case .ruling: return .tooLittle
        case .rendering: return FamilyRules.joins(likeness, gap: gap) ? .order : .differentTimes
        case .translation: return .namesInOrder
        case .nearCopy:
            if FamilyRules.contradict(likeness.changes, gap: gap) { return .contradiction }
            return FamilyRules.joins(likeness, gap: gap) ? .oneTime : .differentTimes
        case .copy:
            let evidence = likeness.evidence
            if evidence == .identical { return .sameText }
            if FamilyRules.contradict(likeness.changes, gap: gap) { return .contradiction }
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
