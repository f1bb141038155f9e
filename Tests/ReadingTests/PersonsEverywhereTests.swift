// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

/// The same byline in whole files of each format gives the same persons.
struct PersonsEverywhereTests {
    private static let persons = ["Jeanne Morvan", "Yann Le Goff", "Ann Lee"]
    private static let byline = "Par Jeanne Morvan, Yann Le Goff et Ann Lee"
    private static let prose = HTMLReaderTests.prose
    private static let body = prose.map { "<p>\($0)</p>" }.joined()

    private func read(_ text: String) throws -> Article { try #require(try Reader().article(text)) }

    private func page(head: String = "", credits: String = "", below: String = "") throws -> Article {
        try read(
            "<!doctype html><html lang=fr><head><title>Les lampes du quai</title>\(head)</head><body><article>"
                + "<h1>Les lampes du quai</h1>\(credits)\(Self.body)</article>\(below)</body></html>")
    }

    @Test(arguments: [
        "<meta name=author content=\"\(byline)\">", "<meta name=byl content=\"\(byline)\">",
        "<meta name=author content=\"Jeanne Morvan\"><meta name=author content=\"Yann Le Goff et Ann Lee\">",
        "<meta property=article:author content=\"https://quai.example/jm\">"
            + "<meta property=article:author content=\"\(byline)\">",
        jsonLD("{\"@type\":\"Person\",\"name\":\"\(byline)\"}"),
        jsonLD("{\"@type\":\"Person\",\"name\":{\"@type\":\"Person\",\"name\":\"\(byline)\"}}"),
        jsonLD("[\"Jeanne Morvan\",\"Yann Le Goff\",\"Ann Lee\"]"), jsonLD("\"\(byline)\""),
        jsonLD("{\"@type\":\"Person\",\"name\":[\"Jeanne Morvan\",\"Yann Le Goff\",\"Ann Lee\"]}"),
        jsonLD("[{\"@type\":\"Person\",\"name\":\"\(byline)\"},{\"@type\":\"Organization\",\"name\":\"Le Quai\"}]"),
    ])
    func `metadata of pages`(head: String) throws { #expect(try page(head: head).byline == Self.persons) }

    private static func jsonLD(_ author: String) -> String {
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Les lampes du quai\","
            + "\"datePublished\":\"2026-11-12T08:00:00Z\",\"author\":\(author)}</script>"
    }

    @Test(arguments: [
        "<p class=byline>\(byline)</p>", "<p>\(byline)</p>",
        "<p class=byline>Par <a href=/auteurs/jm>Jeanne Morvan</a>, <a href=/auteurs/yg>Yann Le Goff</a> et "
            + "<a href=/auteurs/al>Ann Lee</a></p>",
        "<p class=byline>Par <span class=name>Jeanne Morvan</span>, <span class=name>Yann Le Goff</span> et "
            + "<span class=name>Ann Lee</span></p>",
        "<p class=byline>Par <b>Jeanne Morvan</b>, Yann Le Goff et Ann Lee | 12 novembre 2026</p>",
        "<div class=author>Texte : Jeanne Morvan, Yann Le Goff et Ann Lee</div><div class=author>Photos : Rose Kerr</div>",
    ])
    func `visible bylines of pages`(credits: String) throws {
        #expect(try page(credits: credits).byline == Self.persons)
    }

    @Test func `feeds, with one element or several`() throws {
        let feed = { (author: String) in
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
                + "<title>Le Quai</title><item><title>Les lampes du quai</title><guid>q1</guid>\(author)"
                + "<description><![CDATA[\(Self.body)]]></description></item></channel></rss>"
        }
        let one = try read(feed("<dc:creator>\(Self.byline)</dc:creator>"))
        #expect(one.byline == Self.persons)
        let several = try read(feed(Self.persons.map { "<dc:creator>\($0)</dc:creator>" }.joined()))
        #expect(several.byline == Self.persons)
        #expect(try read(feed("<author>redaction@quai.example (\(Self.byline))</author>")).byline == Self.persons)
        #expect(try read(feed("<dc:creator>La rédaction avec AFP</dc:creator>")).byline.isEmpty)
    }

    @Test func `JSON, Markdown and plain text`() throws {
        let text = Self.prose.joined(separator: "\\n\\n")
        let json = "{\"title\":\"Les lampes du quai\",\"author\":\"\(Self.byline)\",\"text\":\"\(text)\"}"
        #expect(try read(json).byline == Self.persons)
        let prose = Self.prose.joined(separator: "\n\n")
        #expect(
            try read("---\ntitle: Les lampes du quai\nauthor: \(Self.byline)\n---\n\(prose)").byline == Self.persons)
        #expect(try read("Les lampes du quai\n\n\(Self.byline)\n\n\(prose)").byline == Self.persons)
    }

    @Test func `news formats`() throws {
        let nitf =
            "<?xml version=\"1.0\"?><nitf><head><title>Les lampes</title></head><body><body.head><hedline>"
            + "<hl1>Les lampes du quai</hl1></hedline><byline>\(Self.byline)<byttl>envoyés spéciaux</byttl></byline>"
            + "</body.head><body.content>\(Self.body)</body.content></body></nitf>"
        #expect(try read(nitf).byline == Self.persons)
    }

    // MARK: Only the article's own names and days

    @Test(arguments: [
        "<aside class=trending><ul><li><a href=/1>Le phare se rallume demain</a> par <a rel=author href=/a>Rose Kerr</a></li>"
            + "</ul></aside>",
        "<section class=related-posts><p class=byline>Par Rose Kerr</p></section>",
        "<div class=comment><b class=author>Rose Kerr</b></div>", "<footer><p>Par Rose Kerr</p></footer>",
        "<article><h2>Le phare</h2><p class=byline>Par Rose Kerr</p></article>",
        "<ul><li><a href=/1>Le phare se rallume demain</a><a href=/author/rk>Rose Kerr</a></li></ul>",
    ])
    func `names of other articles, comments and footers sign nothing`(below: String) throws {
        #expect(try page(below: below).byline.isEmpty)
        #expect(try page(credits: "<p>Par Jeanne Morvan</p>", below: below).byline == ["Jeanne Morvan"])
    }

    private static let november12 = Date(timeIntervalSince1970: 1_794_441_600)

    @Test(arguments: [
        "<section class=related><ul><li><a href=/1>Le phare</a> <time datetime=2026-11-20>20/11</time></li></ul></section>",
        "<ul><li><a href=/1>Le phare se rallume</a> <time datetime=2026-11-20>20/11</time></li></ul>",
        "<div class=comment><time datetime=2026-11-20T10:00:00Z>hier</time><p>Merci !</p></div>",
        "<article><h2>Le phare</h2><time datetime=2026-11-20>20 novembre</time></article>",
        "<footer><time datetime=2026-11-20>20 novembre</time></footer>",
    ])
    func `days of other articles, comments and footers date nothing`(below: String) throws {
        #expect(try page(below: below).published == nil)
        let dated = try page(credits: "<p class=date>12 novembre 2026</p>", below: below)
        #expect(dated.published == Self.november12)
    }

    @Test func `the clock in the page's header is not the article's day`() throws {
        let html =
            "<!doctype html><html lang=fr><head><title>Les lampes du quai</title></head><body><header>"
            + "<time datetime=2026-11-20>vendredi 20 novembre 2026</time></header><article><h1>Les lampes du quai</h1>"
            + "<p class=date>12 novembre 2026</p>\(Self.body)</article></body></html>"
        #expect(try read(html).published == Self.november12)
        let own = html.replacing("<body><header>", with: "<body><header class=entry-header>")
        #expect(try read(own).published == Self.november12.addingTimeInterval(8 * 86_400))
    }

    @Test func `a header of the article itself dates and signs it`() throws {
        let html =
            "<!doctype html><html lang=fr><head><title>Les lampes du quai</title></head><body><header>"
            + "<h1>Les lampes du quai</h1><p class=byline>Par Jeanne Morvan</p><time datetime=2026-11-12>12/11</time>"
            + "</header><main>\(Self.body)</main></body></html>"
        let article = try read(html)
        #expect(article.byline == ["Jeanne Morvan"])
        #expect(article.published == Self.november12)
    }
}
