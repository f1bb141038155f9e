// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// Articles as `copytaster export --text` writes them.
struct ExportedArticleTests {
    private static let text = "Photo: Ada Brook\n\nThe mill closed on Friday.\n\nRead more: The mill."
    private static let title = "The mill & the river <again>"

    /// The members of an export; the id belongs to them.
    private func members(_ changes: [String: Any] = [:]) -> [String: Any] {
        let own: [String: Any] = [
            "title": Self.title, "byline": ["Brook; Ada", "By Jo"], "source": "https://mill.example/x",
            "url": "https://www.mill.example/a?utm_source=x", "document_id": NSNull(), "language": "en",
            "published": "2026-11-20T07:00:00.250Z", "modified": NSNull(), "received": "2026-11-20T08:00:00Z",
            "words": 12, "format": "html", "text": Self.text, "section": "Local", "incomplete": true,
            "family": "00", "fields": ["published": ["from": "json-ld", "confidence": 0.98, "note": "a note"]],
        ]
        var all = own.merging(changes) { $1 }
        let id = Article.ID(
            source: all["source"] as? String, url: all["url"] as? String, documentID: all["document_id"] as? String,
            title: all["title"] as? String, text: all["text"] as? String ?? "")
        if all["id"] == nil { all["id"] = id.hex }
        return all
    }

    private func read(_ members: [String: Any], as format: Format = .jsonl) throws -> Article {
        let json = try JSONSerialization.data(withJSONObject: members)
        let context = ReadingContext(
            name: FileName("a.jsonl"), fallbackSource: "directory", envelope: Envelope(url: "https://other.example/"))
        return try #require(try Reader().read(Array(json), as: format, context: context).first)
    }

    @Test func `every field is taken as it is`() throws {
        let members = members()
        let article = try read(members)
        #expect(article.id.hex == members["id"] as? String)
        #expect(article.title == Self.title && article.text == Self.text && article.source == "https://mill.example/x")
        #expect(article.url == "https://www.mill.example/a?utm_source=x" && article.documentID == nil)
        #expect(article.byline == ["Brook; Ada", "By Jo"] && article.language == "en" && article.section == "Local")
        #expect(article.published == Date(timeIntervalSince1970: 1_795_158_000.25) && article.modified == nil)
        #expect(article.isIncomplete && article.format == .html)
        #expect(
            article.fields
                == [.published: FieldOrigin(from: "json-ld", confidence: Confidence(0.98), note: "a note")])
    }

    @Test func `no source is taken from the directory, and no address from the envelope`() throws {
        let article = try read(members(["source": NSNull(), "url": NSNull()]))
        #expect(article.source == nil && article.url == nil)
    }

    @Test func `an object with another id is read like any other JSON`() throws {
        let other = try read(members(["id": String(repeating: "a1", count: 16)]))
        #expect(other.documentID == String(repeating: "a1", count: 16))
        #expect(other.fields[.title]?.from == "json")
    }

    @Test(arguments: [
        ["text": "One\u{7}two three."], ["text": "A line.\nWithout an empty line."], ["text": " Begins with a space."],
        ["text": "Cafe\u{301} is not composed."], ["title": "A\ttab"], ["language": "English"],
        ["published": "2026-11-20"], ["published": "2026-13-20T07:00:00Z"], ["byline": "no list"],
    ])
    func `a field that no reader makes is not taken`(change: [String: String]) throws {
        #expect(try read(members(change)).fields[.title]?.from == "json", "\(change)")
    }

    @Test func `the articles of an array are taken as well`() throws {
        let json = try JSONSerialization.data(withJSONObject: [members(), members(["title": "Another"])])
        let context = ReadingContext(name: FileName("a.json"))
        let articles = try Reader().read(Array(json), as: .json, context: context)
        #expect(articles.map(\.title) == [Self.title, "Another"] && articles.map(\.format) == [.html, .html])
    }
}
