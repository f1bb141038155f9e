// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

struct HTMLReaderTests {
    static let prose = [
        "The lamps along the quay were lit again on Friday, after a winter in which nobody walked there at night.",
        "Shopkeepers said they would stay open until nine, an hour later than the by-laws of the harbour allow.",
        "A count by the fire brigade put the crowd at four hundred, most of them in boats on the water itself.",
    ]
    static let body = prose.map { "<p>\($0)</p>" }.joined()

    private func page(head: String = "", body: String = body) -> String {
        "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
    }
    private func read(_ html: String) throws -> Article { try #require(try Reader().article(html)) }

    // MARK: Fields

    @Test func `JSON-LD comes before meta elements, and meta elements before visible text`() throws {
        let linked =
            "<script type=\"application/ld+json\">[{\"@type\":\"NewsArticle\",\"headline\":\"H\","
            + "\"datePublished\":\"2026-01-02T03:04:05Z\",\"author\":\"Ann Lee\"}]</script>"
        let meta =
            "<meta property=\"article:published_time\" content=\"2025-05-05T00:00:00Z\">"
            + "<meta name=\"author\" content=\"Bob Roe\">"
        let time = "<time datetime=\"2024-04-04T00:00:00Z\">x</time>"
        let all = try read(page(head: linked + meta, body: time + Self.body))
        #expect(all.byline == ["Ann Lee"])
        #expect(all.fields[.byline]?.from == "json-ld")
        #expect(all.published == Date(timeIntervalSince1970: 1_767_323_045))
        let some = try read(page(head: meta, body: time + Self.body))
        #expect(some.byline == ["Bob Roe"])
        #expect(some.fields[.published]?.from == "meta")
        let none = try read(page(body: time + Self.body))
        #expect(none.fields[.published]?.from == "time")
        #expect(none.published == Date(timeIntervalSince1970: 1_712_188_800))
    }

    @Test func `the title is the one that most places agree on`() throws {
        let head =
            "<title>Lamps lit again on the quay - Harbour Post</title>"
            + "<meta property=\"og:title\" content=\"You won't believe this quay\">"
        let article = try read(page(head: head, body: "<h1>Lamps lit again on the quay</h1>" + Self.body))
        #expect(article.title == "Lamps lit again on the quay")
        #expect(article.text == Self.prose.joined(separator: "\n\n"))
    }

    @Test func `the site's name is removed from a title stated in one place only`() throws {
        let head =
            "<title>Lamps lit again | The Harbour Post</title><meta property=og:site_name content='The Harbour Post'>"
        #expect(try read(page(head: head)).title == "Lamps lit again")
    }

    @Test func `entities in metadata are resolved, and addresses are no authors`() throws {
        let linked =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Law &amp; order\","
            + "\"author\":[{\"name\":\"https://x.example/me\"},{\"name\":\"By Ann Van Lee\"}]}</script>"
        let article = try read(page(head: linked))
        #expect(article.title == "Law & order")
        #expect(article.byline == ["Ann Van Lee"])
    }

    @Test func `malformed JSON-LD is skipped, and raw line ends in it are read`() throws {
        let broken = "<script type=\"application/ld+json\">{\"@type\": oops</script>"
        let raw = "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"Two\nlines\"}</script>"
        #expect(try read(page(head: broken + raw)).title == "Two lines")
    }

    @Test func `an implausible date gives no date`() throws {
        let head = "<meta property=\"article:published_time\" content=\"9999-12-31T00:00:00Z\">"
        let article = try read(page(head: head))
        #expect(article.published == nil)
        #expect(article.fields[.published]?.note?.contains("9999-12-31T00:00:00Z") == true)
        #expect(article.fields[.published]?.confidence.value == 0)
    }

    @Test func `instead of an impossible time, the one from another place is used, with a note`() throws {
        let linked =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"H\","
            + "\"datePublished\":\"0001-01-01T00:00:00Z\"}</script>"
        let meta = "<meta property=\"article:published_time\" content=\"2026-01-02T03:04:05Z\">"
        let article = try read(page(head: linked + meta))
        #expect(article.published == Date(timeIntervalSince1970: 1_767_323_045))
        #expect(article.fields[.published]?.from == "meta")
        #expect(article.fields[.published]?.note?.hasPrefix("json-ld: 0001-01-01") == true)
        #expect(try read(page(head: meta)).fields[.published]?.note == nil)
    }

    @Test func `midnight is replaced by the exact time that the page also states`() throws {
        let linked = { (day: String, moment: String) in
            "<script type=\"application/ld+json\">[{\"@type\":\"Article\",\"headline\":\"H\",\"datePublished\":\"\(day)\"},"
                + "{\"@type\":\"WebPage\",\"datePublished\":\"\(moment)\"}]</script>"
        }
        let near = try read(page(head: linked("2026-01-01T00:00:00Z", "2026-01-02T03:04:05Z")))
        #expect(near.published == Date(timeIntervalSince1970: 1_767_323_045))
        let far = try read(page(head: linked("2026-01-01T00:00:00Z", "2026-02-02T03:04:05Z")))
        #expect(far.published == Date(timeIntervalSince1970: 1_767_225_600))
    }

    private func published(_ moment: String, address: String = "https://post.example/a") throws -> Article {
        let head =
            "<meta property=\"article:published_time\" content=\"\(moment)\"><link rel=canonical href=\"\(address)\">"
        return try read(page(head: head))
    }

    @Test func `midnight in a stated time zone is a day without a known time`() throws {
        let article = try published("2026-01-02T00:00:00+08:00")
        #expect(article.published == Date(timeIntervalSince1970: 1_767_312_000))
        #expect(article.fields[.published]?.note == nil)
        #expect(try published("2026-01-02T00:00:01+08:00").published == Date(timeIntervalSince1970: 1_767_283_201))
    }

    @Test func `a note gives the local time if its day differs from the UTC day`() throws {
        let east = try published("2026-01-02T01:30:00+02:00")
        #expect(east.published == Date(timeIntervalSince1970: 1_767_310_200))
        #expect(east.fields[.published]?.note == "2026-01-02 01:30 by its own clock (+02:00)")
        let utc =
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-01T23:30:00Z\"}</script>"
        let both = try read(
            page(head: utc + "<meta property=article:published_time content=2026-01-02T01:30:00+02:00>"))
        #expect(both.fields[.published]?.from == "json-ld")
        #expect(both.fields[.published]?.note == "2026-01-02 01:30 by its own clock (+02:00)")
        let west = try published("2026-01-01T22:05:00-03:30")
        #expect(west.fields[.published]?.note == "2026-01-01 22:05 by its own clock (-03:30)")
        #expect(try published("2026-01-02T12:30:00+02:00").fields[.published]?.note == nil)
    }

    @Test func `a note gives the day in the address if it is the day before or after`() throws {
        let filed = try published("2026-01-02T02:30:00Z", address: "https://post.example/2026/01/01/lamps")
        #expect(filed.published == Date(timeIntervalSince1970: 1_767_321_000))
        #expect(filed.fields[.published]?.note == "2026-01-01 by its address")
        let moved = try published("2026-01-02T02:30:00Z", address: "https://post.example/2025/12/01/lamps")
        #expect(moved.fields[.published]?.note == nil)
    }

    @Test func `a change at the time of publication is replaced by a real one`() throws {
        let linked =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"H\","
            + "\"datePublished\":\"2026-01-02T03:04:05Z\",\"dateModified\":\"2026-01-02T03:04:05Z\"}</script>"
        let article = try read(page(head: linked + "<meta name=updated content=2026-01-12>"))
        #expect(article.modified == Date(timeIntervalSince1970: 1_768_176_000))
        #expect(try read(page(head: linked)).modified == article.published)
    }

    @Test(arguments: ["published-date", "publish_date", "pubtime"])
    func `many names of meta elements state the publication date`(name: String) throws {
        let article = try read(page(head: "<meta name=\"\(name)\" content=\"2026-01-02\">"))
        #expect(article.published == Date(timeIntervalSince1970: 1_767_312_000))
    }

    @Test(arguments: ["undefined", "null", "N/A"])
    func `placeholders for a missing name give no author`(name: String) throws {
        #expect(try read(page(head: "<meta name=author content=\"\(name)\">")).byline.isEmpty)
    }

    // MARK: Titles

    @Test(arguments: [
        ("Jo Marrow’s notebook", "Lamps lit on the quay"), ("Lamps lit on the pier", "Lamps lit on the pier"),
        ("Lamps lit on the quay", "Lamps lit on the quay"),
    ])
    func `below a site's or author's name, the level-2 heading is the title`(first: String, title: String) throws {
        let body = "<h2>Notes</h2><h1>\(first)</h1><h2>Lamps lit on the quay</h2><p class=date>12 November 2026</p>"
        let article = try read(page(head: "<title>Lamps lit on the quay | Notes | Jo</title>", body: body + Self.body))
        #expect(article.title == title)
        #expect(article.published != nil)
    }

    @Test func `the site's name from its address is removed from a title, and is no title itself`() throws {
        let link = "<link rel=canonical href=https://www.harbourpost.example/2026/lamps>"
        let named = "<title>Lamps | Harbour Post</title>"
        #expect(try read(page(head: link + named)).title == "Lamps")
        let heading = try read(page(head: link + "<title>Lamps lit</title>", body: "<h1>Harbour Post</h1>" + Self.body))
        #expect(heading.title == "Lamps lit")
        #expect(try read(page(head: "<title>Lamps lit | Post.example</title>")).title == "Lamps lit | Post.example")
        #expect(try read(page(head: "<title>Lamps lit | Harbour.com</title>")).title == "Lamps lit")
    }

    @Test(arguments: [
        (
            "Jo’s notes | Lamps lit on the quay again", "<h2>Lamps lit on the quay again</h2>",
            "Lamps lit on the quay again"
        ),
        ("Lamps lit on the quay | Notes", "<h2>Notes</h2><h1>Lamps lit</h1>", "Lamps lit"),
        (
            "Lamps lit on the quay | Post", "<h1>Lamps lit on the quay <small>12.11.2026 • Press</small></h1>",
            "Lamps lit on the quay"
        ),
        ("Tides of 12.11.2026 | Post", "<h1>Tides of 12.11.2026</h1>", "Tides of 12.11.2026"),
        ("Lamps lit on the quay", "<h1>…</h1>", "Lamps lit on the quay"),
    ])
    func `headings and page title together decide where a title ends`(
        name: String, headings: String, title: String
    ) throws {
        #expect(try read(page(head: "<title>\(name)</title>", body: headings + Self.body)).title == title)
    }

    @Test func `the kicker above a heading belongs to the title if two other places say so`() throws {
        let linked =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Harbour: Lamps lit\"}</script>"
        let shared = "<meta property=og:title content=\"Harbour: Lamps lit\">"
        let body = "<h1>Lamps lit</h1>" + Self.body
        #expect(try read(page(head: linked + shared, body: body)).title == "Harbour: Lamps lit")
        #expect(try read(page(head: linked, body: body)).title == "Lamps lit")
    }

    @Test func `of titles with the same letters, the one with word breaks is chosen`() throws {
        let head = "<meta property=og:title content=\"Harbour / Lamps lit\">"
        let title = try read(page(head: head, body: "<h1><span>Harbour</span>Lamps lit</h1>" + Self.body)).title
        #expect(title == "Harbour / Lamps lit")
        #expect(try read(page(body: "<h1><div>Harbour</div>Lamps lit</h1>" + Self.body)).title == "Harbour Lamps lit")
    }

    @Test func `the source is the site, or else the host of the canonical address`() throws {
        let link = "<link rel=canonical href=https://www.post.example/a/b>"
        let article = try read(page(head: link))
        #expect(article.source == "post.example")
        #expect(article.url == "https://www.post.example/a/b")
        #expect(article.fields[.url]?.from == "link")
    }

    // MARK: Text

    @Test func `elements with noise names are left out, and so are boilerplate lines`() throws {
        let noise =
            "<div class=\"share-buttons\"><p>Tell your friends about this story on every network you can.</p></div>"
            + "<div id=\"related\"><p>Ten other stories about lamps that readers of this one have liked a lot.</p></div>"
        let article = try read(page(body: "<article>" + Self.body + "<p>Advertisement</p>" + noise + "</article>"))
        #expect(article.text == Self.prose.joined(separator: "\n\n"))
    }

    @Test func `a noise name on the article's container hides nothing`() throws {
        for name in ["has-sidebar", "nav-content", "newsletter-enabled", "hidden-print"] {
            let article = try read(page(body: "<div class=\"\(name)\"><h1>T</h1>" + Self.body + "</div>"))
            #expect(article.text == Self.prose.joined(separator: "\n\n"), "\(name)")
        }
    }

    @Test(arguments: [
        "<time>2026-11-12</time>", "<time datetime=2026-11-12>12 November</time>", "<p><time>2026-11-12</time></p>",
        "<p>Published on <time>2026-11-12</time></p>",
        "<div>Updated <time>2026-11-12</time> at <time>09:40</time></div>",
        "<p>By <a rel=author href=/jo>Jo Marrow</a></p>", "<p><span itemprop=author>Jo Marrow</span></p>",
        "<p class=article-date>Thursday 12 November 2026</p>", "<div class=datePublished>12 November 2026</div>",
        "<div class=author><p>Jo Marrow</p><p>12 November</p></div>",
        "<p class=meta><time>12 November 2026 at 06:40</time>, last updated on <time>12 November 2026 at 09:15</time></p>",
    ])
    func `a line below the headline with only author and date is no text`(line: String) throws {
        for (open, close) in [("<article>", "</article>"), ("<div><div>", "</div></div>"), ("", "")] {
            let marked = try read(page(body: open + "<h1>Lamps lit</h1>" + line + Self.body + close))
            #expect(marked.text == Self.prose.joined(separator: "\n\n"))
            let broken = Self.prose.joined(separator: "<br><br>")
            let plain = try read(page(body: open + "<h1>Lamps lit</h1>" + line + "<div>\(broken)</div>" + close))
            #expect(plain.text == Self.prose.joined(separator: "\n\n"))
        }
    }

    @Test(arguments: [
        "<p>On <time>12 November</time> the sea was calm.</p>",
        "<p>At noon, “we saw <time>2026-11-12</time> printed.”</p>",
        "<p>12 November 2026</p>", "<p>Jo Marrow in Tarsk</p>",
    ])
    func `a short first paragraph stays, whatever it is about`(line: String) throws {
        let words = line.replacing(/<[^>]*>/, with: "")
        for name in ["", " class=\"author-jo date-2026\""] {
            let article = try read(page(body: "<article\(name)><h1>Lamps lit</h1>" + line + Self.body + "</article>"))
            #expect(article.text == ([words] + Self.prose).joined(separator: "\n\n"))
        }
    }

    @Test func `a date in the text itself stays`() throws {
        let article = try read(page(body: "<article>" + Self.body + "<p><time>2026-11-12</time></p></article>"))
        #expect(article.text == (Self.prose + ["2026-11-12"]).joined(separator: "\n\n"))
    }

    @Test func `the text of a time element is a date if it is machine-readable`() throws {
        let readable = try read(page(body: "<h1>T</h1><time>2026-11-12</time>" + Self.body))
        #expect(readable.published == Date(timeIntervalSince1970: 1_794_441_600))
        #expect(readable.fields[.published]?.from == "time")
        let later = try read(page(body: "<time datetime=PT3M>3 minutes</time><time>2026-11-12</time>" + Self.body))
        #expect(later.published == readable.published)
        #expect(try read(page(body: "<time>last Thursday</time>" + Self.body)).published == nil)
    }

    @Test func `lists, quotations and headings inside the text are kept in order`() throws {
        let inside = "<h2>Prices</h2><ul><li>Oil, two crowns</li><li>Wick, one</li></ul><blockquote>Light!</blockquote>"
        let article = try read(page(body: "<article>" + Self.body + inside + "</article>"))
        let added = ["Prices", "Oil, two crowns", "Wick, one", "Light!"]
        #expect(article.text == (Self.prose + added).joined(separator: "\n\n"))
    }

    @Test func `a page form around everything hides nothing`() throws {
        let article = try read(page(body: "<form action=/post>" + Self.body + "</form>"))
        #expect(article.text == Self.prose.joined(separator: "\n\n"))
    }

    @Test func `articleBody is used if a script inserts the page's text`() throws {
        let words = (Self.prose + Self.prose).joined(separator: "\\n\\n")
        let head =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"articleBody\":\"\(words)\"}</script>"
        let article = try read(page(head: head, body: "<div id=root></div>"))
        #expect(article.text == (Self.prose + Self.prose).joined(separator: "\n\n"))
        #expect(article.fields[.text]?.from == "json-ld")
    }

    @Test func `the language is that of the text, not that of a wrong declaration`() throws {
        let french =
            "<p>Les lampes du quai ont été rallumées vendredi soir, après un hiver où personne ne s’y promenait "
            + "plus la nuit, et les commerçants s’en sont réjouis devant une foule nombreuse et joyeuse.</p>"
        let html = "<!doctype html><html lang=en><body>" + french + french + "</body></html>"
        let article = try read(html)
        #expect(article.language == "fr")
        #expect(article.fields[.language]?.from == "detected")
    }

    @Test func `the same bytes give the same article, whatever was read before`() throws {
        let html = page(body: "<h1>T</h1>" + Self.body)
        let first = try read(html)
        _ = Reader().refusal("<html><body>404</body></html>")
        #expect(try read(html) == first)
    }
}
