// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// What people decided on pairs of families. The last decision on a pair counts.
public struct StoryRulings: Sendable {
    public enum Ruling: Hashable, Sendable {
        /// Both are in one story.
        case join
        /// They are never in one story.
        case split
    }

    private var rulings: [Family.ID: [Family.ID: Ruling]] = [:]

    public init() {}

    /// - Parameter ruling: nil withdraws the decision.
    public mutating func set(_ ruling: Ruling?, _ a: Family.ID, _ b: Family.ID) {
        guard a != b else { return }
        for (here, there) in [(a, b), (b, a)] {
            rulings[here, default: [:]][there] = ruling
            if rulings[here]?.isEmpty == true { rulings[here] = nil }
        }
    }

    func of(_ family: Family.ID) -> [Family.ID: Ruling] { rulings[family] ?? [:] }

    var isEmpty: Bool { rulings.isEmpty }

    /// Lets the decisions on one family count for another, which took its place.
    mutating func rename(_ old: Family.ID, to new: Family.ID) {
        guard old != new else { return }
        for (other, ruling) in of(old) {
            set(nil, old, other)
            // A decision on the family itself stands above one that it takes over.
            if of(new)[other] == nil { set(ruling, new, other) }
        }
    }
}
