// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import Testing

@Suite struct QueryTests {
    private let analyzer = Analyzer()
    private let now = Date(timeIntervalSince1970: 1_790_000_000)

    private func parse(_ query: String) throws -> SearchQuery { try analyzer.parse(query, now: now) }

    private func day(_ text: String) throws -> Date { try Date(text + "T00:00:00Z", strategy: .iso8601) }

    @Test func `a word is searched by its term in each language`() throws {
        let clause = try #require(try parse("énergies").clauses.first)
        #expect(clause.alternatives.first == ["energies"])
        #expect(clause.alternatives.contains(["energ"]))
        #expect(Set(clause.alternatives).count == clause.alternatives.count)
    }

    @Test func `a word without its accents finds the French stem`() throws {
        let term = analyzer.terms(title: nil, text: "sociétés", language: "fr").body
        #expect(try parse("societe").clauses.first?.alternatives.contains([term]) == true)
    }

    @Test func `a phrase is analysed in each language`() throws {
        let query = try parse("\"prix de l'énergie\"")
        let indexed = analyzer.terms(title: nil, text: "Le prix de l'énergie monte", language: "fr").body
        let run = try #require(query.clauses.first?.alternatives.first { indexed.contains($0.joined(separator: " ")) })
        #expect(run == ["prix", "de", "energ"])
    }

    @Test func `only the languages of the search are tried`() throws {
        let query = try parse("énergies lang:FR")
        #expect(query.languages == ["fr"])
        #expect(query.clauses.first?.alternatives == [["energies"], ["energ"]])
    }

    @Test func `fields, exclusions and quotes are parsed`() throws {
        let query = try parse("title:grève -\"coup d'état\" -x source:\"Le Journal\" source:b «deux mots» 10:30")
        #expect(query.sources == ["Le Journal", "b"])
        #expect(query.clauses.map(\.excluded) == [false, true, true, false, false])
        #expect(query.clauses.map(\.titleOnly) == [true, false, false, false, false])
        #expect(query.clauses[1].alternatives.contains(["coup", "etat"]))
        #expect(query.clauses[3].alternatives.contains(["deux", "mots"]))
        #expect(query.clauses[4].alternatives == [["10", "30"]])
    }

    @Test(arguments: ["\"deux mots", "un \"deux\" \"", "title:“deux mots", "source:\"deux mots"])
    func `an unclosed quote is reported as an error`(query: String) throws {
        let error = try #require(throws: QueryError.self) { try parse(query) }
        #expect("\(error)".contains("not closed"))
    }

    @Test func `an address is parsed as words, not as a field`() throws {
        #expect(
            try parse("https://example.org").clauses.first?.alternatives.contains(["https", "example", "org"]) == true)
    }

    @Test(arguments: [
        ("2026", "2026-01-01", "2027-01-01"), ("2026-11", "2026-11-01", "2026-12-01"),
        ("2026-12", "2026-12-01", "2027-01-01"), ("2028-02-29", "2028-02-29", "2028-03-01"),
        ("1969-12-31", "1969-12-31", "1970-01-01"),
    ])
    func `since uses the beginning of a period and until its end`(text: String, from: String, to: String) throws {
        let query = try parse("since:\(text) until:\(text)")
        #expect(query.since == (try day(from)))
        #expect(query.until == (try day(to)))
    }

    @Test func `days begin at the caller's midnight`() throws {
        var asked: [[Int]] = []
        let query = try analyzer.parse("since:2026-12-31 until:2026-12-31", now: now) { year, month, day in
            asked.append([year, month, day])
            return Date(timeIntervalSince1970: Double(year * 10_000 + month * 100 + day))
        }
        #expect(query.since == Date(timeIntervalSince1970: 20_261_231))
        #expect(query.until == Date(timeIntervalSince1970: 20_270_101))
        #expect(Set(asked) == [[2026, 12, 31], [2027, 1, 1]])
    }

    @Test func `durations count back from now`() throws {
        #expect(try parse("since:7d").since == now.addingTimeInterval(-7 * 86_400))
        #expect(try parse("until:24h").until == now.addingTimeInterval(-86_400))
    }

    @Test(arguments: [
        "since:yesterday", "since:2026-13", "since:2026-02-29", "until:26", "since:", "since:٢٠٢٦", "author:x", "lang:",
        "-source:x", "", "  ", "- \"\"", "!!!",
    ])
    func `an invalid search is refused with a reason`(text: String) {
        let error = #expect(throws: QueryError.self) { try analyzer.parse(text, now: now) }
        #expect(error?.detail.isEmpty == false)
    }

    @Test func `a word that begins with a mark is a word of its own in a phrase`() throws {
        let query = try Analyzer().parse("\"le \u{07F0}mot\"", now: Date(timeIntervalSince1970: 0))
        #expect(query.clauses.flatMap(\.alternatives).allSatisfy { $0.count == 2 })
    }
}
