// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import TestClock
import Testing

/// JSON-LD with errors that real sites make: author and day must be found in spite of them.
struct BrokenLinkedDataTests {
    private static let fields =
        "\"@type\":\"NewsArticle\",\"headline\":\"Lampes sur le quai\","
        + "\"author\":{\"@type\":\"Person\",\"name\":\"Odile Varennes\"},\"datePublished\":\"2026-01-02T03:04:05Z\""
    private static let object = "{\(fields)}"

    private static func page(_ script: String) -> String {
        "<!doctype html><html lang=fr><head><title>Lampes sur le quai</title>"
            + "<script type=\"application/ld+json\">\(script)</script></head><body><article>"
            + "<h1>Lampes sur le quai</h1>\(HTMLReaderTests.body)</article></body></html>"
    }

    private static let wrapped = [
        "\n//<![CDATA[\n\(object)\n//]]>\n", "//<![CDATA[ \(object) //]]>", "/*<![CDATA[*/\(object)/*]]>*/",
        "<![CDATA[\(object)]]>", "<!--\n\(object)\n-->", "<!-- //\n\(object)\n// -->", "window.page = \(object);",
        "var pages = [\(object)]; show(pages);", "\u{FEFF}\(object)", "<p>\(object)</p>",
    ]

    private static let brackets = [
        "\(object)}", "[\(object)]]", "{\(object)}", "{\"@type\":\"WebSite\",\"name\":\"Le Quai\"}\n\(object)",
        "{\"@type\":\"WebSite\",\"name\":\"Le Quai\"},\(object)", "{\(fields)", "{\"@graph\":[\(object)",
        "{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"x\",\(object)]}",
    ]

    private static let commas = [
        "{\(fields),}", "[\(object),]", "{\"a\":1,,\(fields)}", "{ // l'article\n\(fields) // fin\n}",
        "{ /* l'\"article\" */\(fields)}", fields.replacing(",\"", with: " \"").withBraces,
        "{\"dateModified\":,\"wordCount\":undefined,\(fields)}", fields.replacing(",", with: ",<br />\n").withBraces,
    ]

    private static let quotes = [
        "{\"description\":\"Il a dit \"non\", elle \"oui\", et voilà\",\(fields)}",
        "{\"description\":\"\"Non\", dit-il\",\(fields)}", "{\"description\":\"Il a dit \"non\"\",\(fields)}",
        "{\"articleBody\":\"<p class=\"a\">Voir <a href=\"/b\">ici</a>, vite</p>\",\(fields)}",
        "{\"description\":\"Il part, \(fields)}", "{\"description\":\"l\\'été \\x \\u12\",\(fields)}",
        "{\"description\":\"une\nligne\tet une autre\",\(fields)}", object.replacing("\"", with: "&quot;"),
        object.replacing("\"", with: "&#34;"), object.replacing("\"", with: "\u{201D}"),
        object.replacing("\"", with: "&#8221;"), object.replacing("\"", with: "'"),
        object.replacing("\"", with: "\\\""), "{type:\"x\",\(fields.replacing("\"headline\"", with: "headline"))}",
    ]

    @Test(arguments: wrapped + brackets + commas + quotes)
    func `author and time are read from JSON-LD in spite of an error in it`(script: String) throws {
        let article = try #require(try Reader().article(Self.page(script)))
        #expect(article.byline == ["Odile Varennes"])
        #expect(article.published == Date(timeIntervalSince1970: 1_767_323_045))
        #expect(article.title == "Lampes sur le quai")
    }

    @Test func `strings of valid JSON-LD keep their quotation marks, commas and escapes`() throws {
        let headline = "Un \\\"quai\\\", deux \\\"lampes\\\": \\u00e9t\\u00E9 \\ud83d\\ude00"
        let page = Self.page("{\"@type\":\"NewsArticle\",\"headline\":\"\(headline)\",\"x\":[\"a\",\"b\"]}")
            .replacing("Lampes sur le quai", with: "")
        #expect(try Reader().article(page)?.title == "Un \"quai\", deux \"lampes\": été 😀")
    }

    @Test func `a recipe is dated and signed like an article`() throws {
        let recipe =
            "{\"@type\":\"Recipe\",\"name\":\"Soupe du quai\",\"author\":\"Odile Varennes\","
            + "\"datePublished\":\"2026-01-02\"}"
        let article = try #require(try Reader().article(Self.page(recipe)))
        #expect(article.byline == ["Odile Varennes"])
        #expect(article.published == Date(timeIntervalSince1970: 1_767_312_000))
    }

    @Test func `an article whose page is an empty shell is read from its JSON-LD`() throws {
        let body = HTMLReaderTests.prose.joined(separator: "\\n\\n")
        let page =
            "<html><head><title>Lamps</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
            + "\"headline\":\"Lamps\",\"articleBody\":\"\(body)\"}</script></head>"
            + "<body><div id=app></div></body></html>"
        let article = try #require(try Reader().article(page))
        #expect(article.text == HTMLReaderTests.prose.joined(separator: "\n\n"))
    }

    @Test(arguments: ["{", "[", "\"", "{\"a\":\"", "[{\"a\":[\"b\",", "{\"a\":\"b\"\"", "/*", "&quot;{", "{{", "<"])
    func `hostile scripts take time in proportion to their length`(part: String) throws {
        let page = Self.page(String(repeating: part, count: 300_000 / part.utf8.count))
        let spent = processorTime { #expect(Reader().refusal(page) == nil) }
        #expect(spent < .seconds(20))
        #expect(try Reader().article(page)?.title == "Lampes sur le quai")
    }
}

extension String {
    fileprivate var withBraces: String { "{\(self)}" }
}
