// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation

@testable import Matching

/// Families for tests of stories: invented reports on invented events.
enum StoryTexts {
    private static let places = [
        "Varnoux", "Kestrelby", "Ombrosa", "Tillhaven", "Maresco", "Dunwold", "Pellarin", "Quisto",
    ]
    private static let things = [
        "bridge", "ferry", "tunnel", "library", "reactor", "orchard", "glacier", "lighthouse", "railway", "museum",
        "harbour", "quarry", "stadium", "reservoir", "windmill", "cathedral",
    ]
    private static let acts = [
        "collapsed", "reopened", "flooded", "burned", "closed", "expanded", "vanished", "stalled", "doubled", "cracked",
    ]
    private static let fillers = [
        "officials said that repairs would take several weeks", "residents gathered near the site during the evening",
        "the council promised an inquiry into the cause", "engineers examined the damage with special instruments",
        "traffic was diverted along the northern road", "insurance companies expect considerable claims",
        "schools in the district stayed closed", "volunteers distributed blankets and hot meals",
        "the regional government offered emergency funds", "experts had warned about the danger for years",
    ]

    /// A report on an event: reports on one event share its names and facts, and differ in the rest.
    static func report(event: Int, version: Int) -> (title: String, text: String) {
        var dice = Dice(UInt64(event * 7_919 + 1))
        let place = "\(places[event % places.count])\(event / places.count == 0 ? "" : letters(event))"
        let person = Prose.words(12, seed: UInt64(event + 5_000)).filter { $0.count > 4 }.prefix(2).map(\.capitalized)
            .joined(separator: " ")
        let thing = things[event % things.count]
        let other = things[Int.random(in: 0..<things.count, using: &dice)]
        let act = acts[Int.random(in: 0..<acts.count, using: &dice)]
        let count = Int.random(in: 100...999, using: &dice)
        var own = Dice(UInt64(event * 7_919 + version + 2))
        let facts = [
            "The \(thing) in \(place) \(act) on Monday, and \(count) people had to leave, mayor \(person) announced.",
            "According to \(person), the old \(other) of \(place) was also affected when the \(thing) \(act).",
            "In \(place), \(count) people spent the night away from the \(thing), \(person) told reporters.",
        ].shuffled(using: &own)
        let rest = fillers.shuffled(using: &own).prefix(3).map { "Meanwhile \($0)." }
        // Words that only reports on this event have.
        let details = Prose.words(40, seed: UInt64(event + 1_000)).shuffled(using: &own).prefix(25)
        let detail = "There was \(details.joined(separator: " "))."
        return (
            "The \(thing) of \(place) \(act), mayor \(person) says", (facts + [detail] + rest).joined(separator: " ")
        )
    }

    private static func letters(_ number: Int) -> String {
        var (rest, text) = (number, "")
        while rest > 0 {
            text.append(Character(Unicode.Scalar(UInt8(97 + rest % 26))))
            rest /= 26
        }
        return text
    }

    static let start = Date(timeIntervalSince1970: 1_700_000_000)

    static func family(
        _ number: Int, title: String?, text: String, language: String? = "en", day: Double? = 0, received: Double = 0,
        weights: TermWeights? = nil
    ) -> StoryFamily {
        let features = StoryFeatures(title: title, text: text, language: language)
        let published = day.map { PublicationTime(start.addingTimeInterval($0 * 86_400), isDay: false) }
        let time = StoryTime(
            published: published, features: features, received: start.addingTimeInterval((day ?? received) * 86_400))
        let vector = StoryVector(features, weights: weights ?? TermStatistics().weights(features.language))
        return StoryFamily(id: id(number), time: time, vector: vector)
    }

    static func family(_ number: Int, event: Int, version: Int, day: Double? = 0, received: Double = 0) -> StoryFamily {
        let report = report(event: event, version: version)
        return family(number, title: report.title, text: report.text, day: day, received: received)
    }

    static func id(_ number: Int) -> Family.ID {
        var dice = Dice(UInt64(number) + 77)
        return Family.ID(Article.ID(digest: UInt128(dice.next()) << 64 | UInt128(number)))
    }

    /// The families of each story, as sets.
    static func partition(_ stories: StoryAssignment, _ ids: [Family.ID]) -> Set<Set<Family.ID>> {
        let groups = Dictionary(grouping: ids) { stories.story(of: $0) }
        return Set(groups.values.map(Set.init))
    }
}
