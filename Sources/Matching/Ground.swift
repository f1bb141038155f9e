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
    /// Numbers, days or names differ where the words agree.
    case contradiction
    /// Like near copies or renderings, and from different times.
    case differentTimes = "different_times"
    /// They have too little in common.
    case tooLittle = "too_little"

    /// Whether it makes two texts copies.
    public var joins: Bool {
        switch self {
        case .contradiction, .differentTimes, .tooLittle: false
        default: true
        }
    }
}

extension Matcher {
    /// - Parameters:
    ///   - likeness: what `compare` found.
    ///   - gap: seconds between the publication of the two; nil where that is not known of both.
    public func ground(of likeness: Likeness?, gap: Double?) -> Ground {
        guard let likeness else { return .tooLittle }
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
