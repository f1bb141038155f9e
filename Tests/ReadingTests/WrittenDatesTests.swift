// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Reading

struct WrittenDatesTests {
    private func day(_ moment: DateScanner.Moment) -> String {
        let day = "\(moment.year)-\(moment.month)-\(moment.day)"
        return moment.hour.map { "\(day) \($0):\(moment.minute)" } ?? day
    }

    @Test(arguments: [
        ("Publié le 3 mars 2024 à 14h05", "2024-3-3 14:5"), ("Publié le 1er août 2023", "2023-8-1"),
        ("Mis en ligne le 12 févr. 2022 à 8h", "2022-2-12 8:0"), ("Updated: March 3, 2024", "2024-3-3"),
        ("Posted on Sept. 21st, 2021 at 2:05 pm", "2021-9-21 14:5"), ("12:30, 3 April 2020", "2020-4-3"),
        ("Dec 31, 2025 at 12:10 a.m.", "2025-12-31 0:10"), ("am 3. März 2024 um 14:05 Uhr", "2024-3-3 14:5"),
        ("3 de marzo de 2024", "2024-3-3"), ("21.11.2026 09:30", "2026-11-21 9:30"), ("2024年3月9日", "2024-3-9"),
        ("25/12/2024", "2024-12-25"), ("Atualizado em 3 de março de 2024 às 14h05", "2024-3-3 14:5"),
        ("12 de fevereiro de 2024", "2024-2-12"), ("3 març 2024", "2024-3-3"), ("5 grudnia 2023", "2023-12-5"),
        ("4 января 2012 г.", "2012-1-4"), ("2024. március 3.", "2024-3-3"), ("3 Μαρτίου 2024", "2024-3-3"),
        ("14 Ağustos 2023", "2023-8-14"), ("9 februari 2024", "2024-2-9"), ("7 gennaio 2024", "2024-1-7"),
    ])
    func `dates in words are read`(line: String, expected: String) {
        let found = WrittenDates(line).found()
        #expect(found.map { day($0.moment) } == [expected])
    }

    @Test(arguments: [
        "03/04/2024", "in March 2024", "3 March", "Chapter 3, May 40", "31 users in 2024", "1999",
        "May 2024, 3 of them", "03/04/2024 at 10:05 a.m.", "Version 3.04/2024",
    ])
    func `an ambiguous or invalid day is no date`(line: String) {
        #expect(WrittenDates(line).found().isEmpty)
    }

    @Test func `the language decides the order of day and month`() {
        let found = { (line: String, language: String?) in
            WrittenDates(line, hints: DateHints(language: language)).found().map { day($0.moment) }
        }
        #expect(found("03/04/2024", "fr") == ["2024-4-3"] && found("03/04/2024", "en-GB") == ["2024-4-3"])
        #expect(found("03/04/2024", "en-US") == ["2024-3-4"])
        #expect(found("03/04/2024", "en").isEmpty && found("03/04/2024", nil).isEmpty)
        #expect(found("3. 4. 2024", nil) == ["2024-4-3"])
        #expect(found("03.04.2024", "en").isEmpty)
        #expect(found("23.04.2024", "en") == ["2024-4-23"] && found("04/23/2024", nil) == ["2024-4-23"])
        #expect(found("Wednesday, 03/04/2024", nil) == ["2024-4-3"])
        #expect(found("Monday, 03/04/2024", nil) == ["2024-3-4"])
    }

    @Test(arguments: [
        ("28.01.22", "2022-1-28"), ("3.05.13 11:51", "2013-5-3 11:51"), ("28/01/22", "2022-1-28"),
        ("31.12.98", "1998-12-31"),
        ("1.2.3.22", nil), ("28.01/22", nil), ("1.28.22", nil),
    ])
    func `a two-digit year is a year if the language makes the date certain`(line: String, expected: String?) {
        let found = WrittenDates(line, hints: DateHints(language: "fr")).found()
        #expect(found.map { day($0.moment) } == [expected].compactMap(\.self))
        #expect(WrittenDates(line).found().isEmpty)
    }

    @Test func `the meaning of a date may be stated after it`() {
        let found = WrittenDates("Der Beitrag wurde am 3. März 2024 um 14:05 Uhr veröffentlicht").found()
        #expect(found.map(\.meaning) == [.published])
        let two = WrittenDates("3. März 2024, veröffentlicht am 4. März 2024").found()
        #expect(two.map(\.meaning) == [.unstated, .published])
    }

    @Test func `a line states the meaning of each date`() {
        let line = "Publié le 3 mars 2024 à 14h05, mis à jour le 4 mars 2024 à 9h"
        let found = WrittenDates(line).found()
        #expect(found.map(\.meaning) == [.published, .modified])
        #expect(found.map { day($0.moment) } == ["2024-3-3 14:5", "2024-3-4 9:0"])
    }

    @Test(arguments: [
        ("https://example.org/20240305-lamps", true), ("https://example.org/20241305-lamps", false),
        ("https://example.org/news/2024/03/05/lamps", true), ("https://example.org/2024-03-05-lamps", true),
        ("https://example.org/2024/mar/05/lamps", true), ("https://example.org/2024/3/5/lamps", true),
        ("https://example.org/25-03-2024-lamps", true), ("https://example.org/05-03-2024-lamps", false),
        ("https://example.org/2024-3-5", false), ("https://example.org/2024/oil/05/lamps", false),
        ("https://example.org/2024/03/lamps", false), ("https://example.org/1234/56/78", false),
    ])
    func `an address gives a date if it contains a complete one`(address: String, has: Bool) {
        #expect((Dates.inAddress(address) != nil) == has)
    }
}

struct VisibleCreditsTests {
    private func page(_ credits: String) throws -> (published: Date?, byline: [String]) {
        let html = "<html lang=fr><body><h1>Les lampes du port</h1>\(credits)<div>\(HTMLReaderTests.body)</div>"
        let article = try #require(try Reader().article(html))
        return (article.published, article.byline)
    }

    @Test func `author and date near the headline are read if nothing else states them`() throws {
        let found = try page("<div class=meta>Par Jeanne Martin, correspondante | Publié le 3 mars 2024 à 14h05</div>")
        #expect(found.byline == ["Jeanne Martin"])
        #expect(found.published == Date(timeIntervalSince1970: 1_709_474_700))
    }

    @Test(arguments: [("fr", true), ("de-AT", true), ("en-GB", true), ("en", false), ("", false)])
    func `the page's language decides the order of day and month`(language: String, certain: Bool) throws {
        let html = "<html lang='\(language)'><body><h1>Lamps</h1><p class=date>03/04/2024</p>\(HTMLReaderTests.body)"
        let expected = certain ? Date(timeIntervalSince1970: 1_712_102_400) : nil
        #expect(try #require(try Reader().article(html)).published == expected)
    }

    private static let march3 = Date(timeIntervalSince1970: 1_709_424_000)

    @Test(arguments: [
        "<p>Par Jeanne Martin le 03/03/2024 | 3 réactions | Vie du port, Lampes, Nuit, Veilleurs</p>",
        "<p>3 mars 2024 | rubriques : Vie du port, Lampes, Nuit, Veilleurs, Navires et bateaux</p>",
        "<p class=meta>03.03.24</p>", "<p>Agenda : le bal du 14 juillet 1953</p><p>Publié le 3 mars 2024</p>",
        "<span property='dc:date dc:created' content=2024-03-03></span>",
        "<span property=schema:dateCreated content=2024-03-03>hier</span>",
    ])
    func `credits are read in their common forms`(credits: String) throws {
        #expect(try page(credits).published == Self.march3)
    }

    private func published(headline: String = "Les lampes du port", first: String = "", below: String = "") throws
        -> Date?
    {
        let html =
            "<html lang=fr><body><h1>\(headline)</h1><p>\(first)\(HTMLReaderTests.prose[0])</p>"
            + "<div>\(HTMLReaderTests.body)</div>\(below)"
        return try #require(try Reader().article(html)).published
    }

    @Test func `an article without other dates is dated by its headline, dateline or a line below`() throws {
        #expect(
            try published(headline: "Les lampes du port <small>03.03.2024 • Service de presse</small>") == Self.march3)
        #expect(try published(headline: "Le phare de 1903 et ses 24 lampes") == nil)
        #expect(try published(first: "TARSK, 3 mars 2024 – ") == Self.march3)
        #expect(try published(first: "Tarsk (03.03.2024). ") == Self.march3)
        #expect(try published(first: "NEUF TARSK, mars 3, 2024 /PortWire/ -- ") == Self.march3)
        #expect(try published(first: "TARSK, 3 mars 2024 (PORT WIRE) -- ") == Self.march3)
        #expect(try published(first: "Au port, la nuit</p><p>Tarsk (03.03.2024). ") == Self.march3)
        #expect(try published(first: "Le 3 mars 2024 - un dimanche - on a tout éteint. ") == nil)
        let far = String(repeating: "<p></p>", count: 70)
        #expect(
            try published(below: far + "<p>Cet article a été publié le 3 mars 2024 par la rédaction</p>") == Self.march3
        )
        let long =
            " et classé sous les lampes, le port, la nuit, le quai, la mer, les navires, les marées, les veilleurs de nuit"
        #expect(try published(below: far + "<p>Ce billet a été publié le 3 mars 2024 par Jo\(long)</p>") == Self.march3)
        #expect(try published(below: far + "<p>Le phare a été publié le 3 mars 2024 par Jo\(long)</p>") == nil)
        #expect(try published(below: "<div class=comments><p class=date>3 mars 2024</p></div>") == nil)
    }

    @Test func `a date inside a sentence of the text is not the article's date`() throws {
        let sentence =
            "Le 3 mars 2024, le port a été fermé pour la première fois depuis que les lampes y brûlent la nuit."
        #expect(try page("<p>\(sentence) \(sentence)</p>").published == nil)
    }
}
