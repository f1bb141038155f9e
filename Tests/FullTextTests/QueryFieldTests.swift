// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import Testing

/// Fields and their values.
@Suite struct QueryFieldTests {
    private let now = Date(timeIntervalSince1970: 1_790_000_000)
    private let index = SampleIndex(texts: [
        ("A ferry.", SampleIndex.Text("A ferry.", "en", source: "www.example.org")),
        ("Un bac.", SampleIndex.Text("Un bac.", "fr", source: "Le Monde des Vallées")),
        ("A boat.", SampleIndex.Text("A boat.", "en", source: "example.net")),
        ("A tech boat.", SampleIndex.Text("A tech boat.", "en", source: "The Tech Post")),
    ])

    private func condition(_ query: String) throws -> SearchCondition? { try index.parse(query, now: now).condition }

    private func day(_ text: String) throws -> Date { try Date(text + "T00:00:00Z", strategy: .iso8601) }

    // MARK: Words

    @Test(
        arguments: [
            ("title:bridge", "title:bridge"), ("TITLE:bridge", "title:bridge"),
            ("title:\"old bridge\"", "title:old_bridge"),
            ("title:“old bridge”", "title:old_bridge"), ("by:\"Edda Quill\"", "byline:edda_quill"),
            ("by:quill by:marek", "byline:quill | byline:marek"), ("section:sport", "section:sport"),
            ("title:bridge title:pier", "title:bridge & title:pier"), ("title:bridge pier", "title:bridge & pier"),
            ("title:bridge OR pier", "title:bridge | pier"),
            ("(by:quill pier) OR by:marek", "(pier & byline:quill) | byline:marek"),
            ("-by:quill -by:marek", "!byline:quill & !byline:marek"),
        ])
    func `words can be searched in one field`(query: String, expected: String) throws {
        #expect(try condition(query)?.outline == expected)
    }

    // MARK: Sources

    @Test(
        arguments: [
            ("source:example.org", ["www.example.org"]), ("source:www.example.org", ["www.example.org"]),
            ("source:https://example.org/page", ["www.example.org"]), ("source:EXAMPLE.NET", ["example.net"]),
            ("source:www.example.net", ["example.net"]),
            ("source:\"le monde des vallees\"", ["Le Monde des Vallées"]),
            ("source:\"LE MONDE DES VALLÉES\"", ["Le Monde des Vallées"]),
            ("source:\"the tech post\"", ["The Tech Post"]), ("source:\"Tech-Post\"", ["The Tech Post"]),
            ("source:techpost", ["The Tech Post"]), ("source:thetechpost.example", ["The Tech Post"]),
            ("source:example.org source:example.net", ["www.example.org", "example.net"]),
            ("source:unknown.example", []),
        ] as [(String, [String])])
    func `a source is found without regard to case, accents and www`(query: String, names: [String]) throws {
        #expect(try condition(query) == .filter(.sources(names)))
    }

    @Test func `sources restrict a search, or are excluded`() throws {
        #expect(try index.found("boat source:example.net") == [2])
        #expect(try index.found("boat -source:example.net") == [3])
        #expect(try index.found("boat OR source:example.org") == [0, 2, 3])
    }

    // MARK: Languages

    @Test(
        arguments: [
            ("lang:fr", ["fr"]), ("lang:FR", ["fr"]), ("lang:fr-CA", ["fr"]), ("lang:french", ["fr"]),
            ("lang:français", ["fr"]), ("lang:francais", ["fr"]), ("lang:fr,en", ["fr", "en"]),
            ("lang:fr lang:en", ["fr", "en"]),
            ("lang:日本語", ["ja"]), ("lang:русский", ["ru"]), ("lang:Deutsch", ["de"]),
            ("lang:norwegian", ["no", "nb", "nn"]),
            ("lang:iw", ["he"]), ("lang:fr,", ["fr"]),
        ])
    func `a language is a code or a name`(query: String, codes: [String]) throws {
        #expect(try condition(query) == .filter(.languages(codes)))
    }

    // MARK: Addresses

    @Test(
        arguments: [
            ("url:https://www.example.org/a/?utm_source=x", .address("example.org/a")),
            ("url:example.org/a_(b)", .address("example.org/a_(b)")),
            ("url:example.org/news/*", .addressPrefix("example.org/news/")),
            ("url:example.org/new*", .addressPrefix("example.org/new")),
            ("https://www.example.org/a", .address("example.org/a")),
            ("www.example.org/a.", .address("example.org/a")), ("https://example.org/a:b", .address("example.org/a:b")),
        ] as [(String, SearchFilter)])
    func `an address is compared in its normalised form`(query: String, filter: SearchFilter) throws {
        #expect(try condition(query) == .filter(filter))
    }

    @Test func `the address of a host finds everything on it`() throws {
        let parts: [SearchCondition] = [
            .filter(.address("example.org")), .filter(.addressPrefix("example.org/")),
            .filter(.addressPrefix("example.org?")),
        ]
        #expect(try condition("url:https://www.example.org") == .any(parts))
    }

    // MARK: Kinds, families, states

    @Test func `kinds, families and states are filters`() throws {
        #expect(try condition("kind:reprint") == .filter(.kinds([.reprint])))
        #expect(
            try condition("kind:reprint,excerpt kind:extension") == .filter(.kinds([.reprint, .excerpt, .extension])))
        #expect(try condition("-kind:reprint") == .not(.filter(.kinds([.reprint]))))
        let id = try #require(Article.IDPrefix("3f9a"))
        #expect(try condition("family:3F9A") == .filter(.family(id)))
        #expect(try condition("is:Withdrawn") == .filter(.state(.withdrawn)))
        #expect(
            try condition("is:embargoed is:incomplete")
                == .all([.filter(.state(.embargoed)), .filter(.state(.incomplete))]))
    }

    @Test func `tags and notes are folded`() throws {
        #expect(try condition("tag:\"Budget À voir\"") == .filter(.tag("budget a voir")))
        #expect(try condition("tag:a1 tag:b1") == .any([.filter(.tag("a1")), .filter(.tag("b1"))]))
        #expect(try condition("note:\"à vérifier\"") == .filter(.note(["a", "verifier"])))
        #expect(try condition("note:*") == .filter(.note([])))
    }

    // MARK: Dates

    @Test(
        arguments: [
            ("2026", "2026-01-01", "2027-01-01"), ("2026-11", "2026-11-01", "2026-12-01"),
            ("2026-12", "2026-12-01", "2027-01-01"), ("2028-02-29", "2028-02-29", "2028-03-01"),
            ("1969-12-31", "1969-12-31", "1970-01-01"), ("today", "2026-09-21", "2026-09-22"),
            ("Yesterday", "2026-09-20", "2026-09-21"),
        ])
    func `since uses the beginning of a period, until its end, and arrived both`(
        text: String, from: String, to: String
    ) throws {
        let (first, last) = (try day(from), try day(to))
        #expect(try condition("since:\(text) until:\(text)") == .filter(.dated(from: first, until: last)))
        #expect(try condition("since:\(text)") == .filter(.dated(from: first, until: nil)))
        #expect(try condition("arrived:\(text)") == .filter(.arrived(from: first, until: last)))
    }

    @Test func `distances count back from now`() throws {
        let week = now.addingTimeInterval(-7 * 86_400)
        #expect(try condition("since:7d") == .filter(.dated(from: week, until: nil)))
        #expect(try condition("until:1w") == .filter(.dated(from: nil, until: week)))
        #expect(try condition("since:168h") == .filter(.dated(from: week, until: nil)))
        #expect(try condition("arrived:1w") == .filter(.arrived(from: week, until: nil)))
        #expect(
            try condition("arrived:7d..1d")
                == .filter(.arrived(from: week, until: now.addingTimeInterval(-86_400))))
    }

    @Test(arguments: ["21/11/2026", "11/21/2026", "21.11.2026", "21-11-2026", "2026/11/21"])
    func `a day may be written in another order if it is clear`(text: String) throws {
        #expect(try condition("since:\(text)") == condition("since:2026-11-21"))
    }

    @Test func `a range after since: has both bounds, and minutes count back`() throws {
        let (first, last) = (try day("2026-11-01"), try day("2026-11-16"))
        for query in ["since:2026-11-01..2026-11-15", "until:2026-11-01..2026-11-15"] {
            #expect(try condition(query) == .filter(.dated(from: first, until: last)))
        }
        let hour = now.addingTimeInterval(-3_600)
        #expect(try condition("arrived:60m") == .filter(.arrived(from: hour, until: nil)))
    }

    @Test func `articles without a source or a language can be asked for`() throws {
        let sources = ["Le Monde des Vallées", "The Tech Post", "example.net", "www.example.org"]
        for query in ["source:none", "source:-"] {
            #expect(try condition(query) == .not(.filter(.sources(sources))))
        }
        #expect(try condition("lang:none") == .filter(.languages(["und"])))
    }

    @Test func `arrivals can be a range`() throws {
        let (first, last) = (try day("2026-11-01"), try day("2026-11-16"))
        #expect(
            try condition("arrived:2026-11-01..2026-11-15") == .filter(.arrived(from: first, until: last)))
        #expect(try condition("arrived:2026-11-01..") == .filter(.arrived(from: first, until: nil)))
        #expect(try condition("arrived:..2026-11-15") == .filter(.arrived(from: nil, until: last)))
    }

    @Test func `several bounds of the date are all in force`() throws {
        let (first, last) = (try day("2026-11-10"), try day("2026-11-16"))
        #expect(
            try condition("since:2026-11-01 since:2026-11-10 until:2026-12 until:2026-11-15")
                == .filter(.dated(from: first, until: last)))
    }

    @Test func `days begin at the caller's midnight`() throws {
        var asked: Set<[Int]> = []
        let search = try Analyzer().parse(
            "since:2026-12-31 until:2026-12-31", now: now,
            midnight: { year, month, day in
                asked.insert([year, month, day])
                return Date(timeIntervalSince1970: Double(year * 10_000 + month * 100 + day))
            }, vocabulary: index)
        let (first, last) = (Date(timeIntervalSince1970: 20_261_231), Date(timeIntervalSince1970: 20_270_101))
        #expect(search.condition == .filter(.dated(from: first, until: last)))
        #expect(asked == [[2026, 12, 31], [2027, 1, 1]])
    }

    @Test(arguments: [(11.0, 22), (-12.0, 21), (-15.0, 20), (0.0, 21)])
    func `today is the day of the caller's zone`(hours: Double, expected: Int) throws {
        // 14:13 in UTC.
        let search = try Analyzer().parse(
            "since:today", now: now,
            midnight: { _, _, day in
                // Only days of September are asked for.
                Date(timeIntervalSince1970: 1_788_220_800 + Double(day - 1) * 86_400 - hours * 3_600)
            }, vocabulary: index)
        let start = Date(timeIntervalSince1970: 1_788_220_800 + Double(expected - 1) * 86_400 - hours * 3_600)
        #expect(search.condition == .filter(.dated(from: start, until: nil)))
    }
}
