// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

/// Readers keep whether a file states an hour of publication or only a day.
struct DatePrecisionTests {
    private static let text = "The ferry sails again on Thursday, the owners of the line said in the morning."
    /// 2026-11-12 00:00 UTC.
    private static let midnight = Date(timeIntervalSince1970: 1_794_441_600)

    private func read(_ text: String, as format: Format) throws -> Article {
        let articles = try Reader().read(Array(text.utf8), as: format, context: ReadingContext(name: FileName("f")))
        return try #require(articles.first)
    }

    private static let days = [
        "2026-11-12", "20261112", "2026/11/12", "12 Nov 2026", "Thu, 12 Nov 2026", "November 12, 2026", "12.11.2026",
        "2026-11-12T00:00:00Z", "2026-11-12 00:00:00", "2026-11-12T00:00", "Thu, 12 Nov 2026 00:00:00 GMT",
        "1794441600", "1794441600000",
    ]

    @Test(arguments: days) func `a date without an hour, or at exactly midnight, is a day`(text: String) throws {
        let found = try #require(Dates.found(in: text, from: "test", confidence: 1))
        #expect(found.isDay && found.value == Self.midnight)
    }

    @Test(arguments: [
        "2026-11-12T00:00:01Z", "2026-11-12T18:00:00+01:00", "2026-11-12T01:00:00+01:00", "2026-11-12 18:00",
        "Thu, 12 Nov 2026 00:01:00 GMT", "1794441601",
    ])
    func `a date with an hour is none`(text: String) throws {
        let found = try #require(Dates.found(in: text, from: "test", confidence: 1))
        #expect(!found.isDay)
    }

    @Test func `a midnight in another zone is a day that begins at this midnight`() throws {
        let found = try #require(Dates.found(in: "2026-11-12T00:00:00+01:00", from: "test", confidence: 1))
        #expect(found.isDay && found.value == Self.midnight - 3_600)
    }

    @Test(arguments: [("2026-11-12", true), ("2026-11-12T18:00:00+01:00", false), ("2026-11-12T00:00:00Z", true)])
    func `every format keeps the precision`(date: String, isDay: Bool) throws {
        let rdf = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        let item = "<title>Ferry</title><description>\(Self.text)</description>"
        let articles = [
            try read("{\"title\":\"Ferry\",\"text\":\"\(Self.text)\",\"published\":\"\(date)\"}", as: .jsonl),
            try read("---\ntitle: Ferry\ndate: \(date)\n---\n\n\(Self.text)\n", as: .markdown),
            try read(
                "<rss version=\"2.0\" \(rdf)><channel><title>C</title><item>\(item)<dc:date>\(date)</dc:date></item>"
                    + "</channel></rss>", as: .rss),
            try read(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>C</title><entry><title>Ferry</title><id>urn:1</id>"
                    + "<published>\(date)</published><content type=\"text\">\(Self.text)</content></entry></feed>",
                as: .atom),
            try read(
                "<nitf><head><docdata><date.issue norm=\"\(date)\"/></docdata></head><body><body.content>"
                    + "<p>\(Self.text)</p></body.content></body></nitf>", as: .nitf),
        ]
        for article in articles {
            #expect(article.published != nil && article.publishedIsDay == isDay, "\(article.format)")
        }
    }

    @Test func `a line with author and day in a plain text is a day`() throws {
        let text =
            "The ferry sails again\n\nPublished on 12 November 2026 by Jane Doe\n\n\(Self.text)\n\n\(Self.text)\n"
        let article = try read(text, as: .text)
        #expect(article.published == Self.midnight && article.publishedIsDay)
    }

    @Test func `a mail has an hour, even at midnight`() throws {
        func mail(_ date: String) throws -> Article {
            try read(
                "From: Jo <jo@a.example>\r\nTo: b@a.example\r\nSubject: Ferry\r\nDate: \(date)\r\n\r\n\(Self.text)\r\n",
                as: .eml)
        }
        let midnight = try mail("Thu, 12 Nov 2026 00:00:00 +0000")
        #expect(midnight.published == Self.midnight && !midnight.publishedIsDay)
        #expect(try !mail("Thu, 12 Nov 2026 18:00:00 +0100").publishedIsDay)
    }

    // MARK: Pages

    private func page(_ head: String) throws -> Article {
        let paragraphs = (1...6).map {
            "<p>\(Self.text) Sentence \($0) tells more about the harbour and its boats.</p>"
        }
        return try read(
            "<!doctype html><html lang=en><head><title>Ferry</title>\(head)</head><body><article><h1>Ferry</h1>"
                + paragraphs.joined() + "</article></body></html>", as: .html)
    }

    private func linked(_ date: String) -> String {
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"datePublished\":\"\(date)\"}"
            + "</script>"
    }

    @Test func `a page keeps the precision of its metadata`() throws {
        for head in [
            linked("2026-11-12"), "<meta property=\"article:published_time\" content=\"2026-11-12\">",
            "<meta name=date content=\"2026-11-12T00:00:00+01:00\">",
        ] {
            let article = try page(head)
            #expect(article.published == Self.midnight && article.publishedIsDay, "\(head)")
        }
        #expect(try !page(linked("2026-11-12T18:00:00+01:00")).publishedIsDay)
    }

    @Test func `the hour of the same day that a page states elsewhere is kept`() throws {
        let hour = "<meta property=\"article:published_time\" content=\"2026-11-12T18:00:00+01:00\">"
        let article = try page(linked("2026-11-12") + hour)
        #expect(article.published == Self.midnight + 61_200 && !article.publishedIsDay)
        #expect(article.fields[.published]?.from == "meta")
        // An hour of another day is another statement.
        let other = try page(linked("2026-11-11") + hour)
        #expect(other.published == Self.midnight - 86_400 && other.publishedIsDay)
        // The hour of creation is not that of publication.
        let created = try page(
            linked("2026-11-12") + "<meta name=\"dcterms.created\" content=\"2026-11-12T06:00:00Z\">")
        #expect(created.published == Self.midnight && created.publishedIsDay)
    }

    @Test func `an address with a day gives a day`() throws {
        let article = try page("<link rel=canonical href=\"https://post.example/2026/11/12/ferry\">")
        #expect(article.published == Self.midnight && article.publishedIsDay)
    }

    // MARK: Exports

    @Test(arguments: [("day", true), ("second", false), (nil, true)] as [(String?, Bool)])
    func `an exported article keeps its precision; without it, midnight is a day`(stated: String?, isDay: Bool) throws {
        var origin: [String: Any] = ["from": "json", "confidence": 0.7]
        origin["precision"] = stated
        let id = Article.ID(source: "Mill", url: nil, documentID: nil, title: "Ferry", text: Self.text)
        let members: [String: Any] = [
            "id": id.hex, "title": "Ferry", "byline": [String](), "source": "Mill", "url": NSNull(),
            "document_id": NSNull(), "language": "en", "published": "2026-11-12T00:00:00Z", "modified": NSNull(),
            "format": "json", "text": Self.text, "fields": ["published": origin],
        ]
        let json = String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
        let article = try read(json, as: .jsonl)
        #expect(article.id == id && article.published == Self.midnight && article.publishedIsDay == isDay)
    }
}
