// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// How likely two texts are about one event.
struct StoryLikelihood: Hashable, Sendable {
    /// What two texts have in common, as cosines of their vectors.
    struct Common: Hashable, Sendable {
        var words: Float = 0
        var names: Float = 0
        var lead: Float = 0
        var numbers: Float = 0
    }

    /// In units of 1 / 65,535: sums of whole numbers do not depend on their order.
    typealias Units = UInt16
    static let certain = Units.max

    /// With the distance in time.
    let value: Units
    /// As if they had appeared at the same time.
    let timeless: Units

    static let none = StoryLikelihood(value: 0, timeless: 0)

    /// - Parameter gap: in days; nil if unknown.
    init(_ common: Common, isOneLanguage: Bool, gap: Double?) {
        guard common.words >= StoryRules.leastCosine else {
            self = .none
            return
        }
        let by = isOneLanguage ? StoryRules.oneLanguage : StoryRules.twoLanguages
        let logit =
            by.words * common.words + by.names * common.names + by.lead * common.lead + by.numbers * common.numbers
            + by.constant
        timeless = StoryLikelihood.units(Double(logit))
        value = gap.map { StoryLikelihood.units(Double(logit) - StoryLikelihood.penalty($0)) } ?? timeless
    }

    private init(value: Units, timeless: Units) { (self.value, self.timeless) = (value, timeless) }

    private static func units(_ logit: Double) -> Units { Units(65_535 / (1 + exp(-logit)) + 0.5) }

    static func units(of likelihood: Double) -> Int { Int((likelihood * 65_535).rounded()) }

    private static func penalty(_ days: Double) -> Double {
        StoryRules.timePenalty * (1 - exp(-days * days / (2 * StoryRules.timeDays * StoryRules.timeDays)))
    }
}
