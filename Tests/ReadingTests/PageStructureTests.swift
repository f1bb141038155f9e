// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

/// Parts that belong to the text of a page by the page's structure.
struct PageStructureTests {
    private func text(_ body: String, head: String = "") throws -> [String] {
        let html = "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
        return try #require(try Reader().article(html)).text.components(separatedBy: "\n\n")
    }

    private static let remark =
        "<p>I was there that evening and it was nothing like this, believe me, the boats were empty and cold.</p>"

    @Test func `readers' comments are excluded, even if they are most of a page`() throws {
        let remarks = String(repeating: Self.remark, count: 40)
        let body = String(repeating: HTMLReaderTests.body, count: 4)
        let page = "<h1>Lamps lit</h1><div>\(body)</div><div class=comments>\(remarks)</div>"
        #expect(try text(page).allSatisfy(HTMLReaderTests.prose.contains))
    }

    @Test func `a form around most of a page hides nothing`() throws {
        let page = "<p>Skip to content</p><form>\(HTMLReaderTests.body)</form>"
        #expect(try text(page) == HTMLReaderTests.prose)
    }

    @Test func `a field with a hidden label is not hidden`() throws {
        let field =
            "<div class=\"field field--label-hidden\"><p>The mayor, who had been asked, said nothing at all.</p></div>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(field)</article>"
        #expect(try text(page).last == "The mayor, who had been asked, said nothing at all.")
    }

    private static let table =
        "<table><tr><th>Quay</th><th>Lamps</th></tr><tr><td><a href=/n>North</a></td><td>41</td></tr>"
        + "<tr><td><a href=/s>South</a></td><td>38</td></tr></table>"

    @Test(arguments: ["", "figure"])
    func `a table of figures keeps its position`(around: String) throws {
        let table = around.isEmpty ? Self.table : "<figure class=wp-block-table>\(Self.table)</figure>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(table)\(HTMLReaderTests.body)</article>"
        let cells = ["Quay", "Lamps", "North", "41", "South", "38"]
        #expect(try text(page) == HTMLReaderTests.prose + cells + HTMLReaderTests.prose)
    }

    @Test func `a layout table is no table of figures`() throws {
        let page =
            "<table><tr><td></td><td></td></tr><tr><td>\(HTMLReaderTests.body)</td><td></td></tr>"
            + "<tr><td></td><td></td></tr></table>"
        #expect(try text(page) == HTMLReaderTests.prose)
    }

    @Test func `links in a list of facts stay, a list of links is removed`() throws {
        let facts = "<ul><li>Oil, two crowns the litre</li><li><a href=/w>Wick</a></li><li>Glass, nine crowns</li></ul>"
        let links = "<ul><li><a href=/1>Boats for hire</a></li><li><a href=/2>The harbour in winter</a></li></ul>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(facts)\(links)</article>"
        let items = ["Oil, two crowns the litre", "Wick", "Glass, nine crowns"]
        #expect(try text(page) == HTMLReaderTests.prose + items)
    }

    @Test func `adjacent elements that a style sheet separates contain separate words`() throws {
        let line =
            "<p><a href=/w>Wick and Oil</a><em>Lamps</em><b>2</b> is sold on the quay<i>side</i> on Fridays only.</p>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(line)</article>"
        #expect(try text(page).last == "Wick and Oil Lamps2 is sold on the quayside on Fridays only.")
    }

    @Test func `a layout element named after the sidebar can contain the text`() throws {
        let part =
            "<div class=sidebar-grid><div class=\"sidebar-grid__content article__content\">\(HTMLReaderTests.body)</div></div>"
        let rest = "<div class=body>" + String(repeating: HTMLReaderTests.body, count: 10) + "</div>"
        #expect(try text("<h1>Lamps lit</h1>\(part)\(rest)").count == 33)
        #expect(try text("<h1>Lamps lit</h1><div class=sidebar>\(HTMLReaderTests.body)</div>\(rest)").count == 30)
    }

    @Test func `a box marked as author in microdata is not text`() throws {
        let about =
            "<p>Jo began to write about lamps as a child, and has not stopped since that winter on the quay.</p>"
        let box = "<div itemprop=author itemscope itemtype=\"http://schema.org/Person\">\(about)</div>"
        let body = String(repeating: HTMLReaderTests.body, count: 4)
        #expect(try !text("<article><h1>Lamps</h1>\(body)\(box)</article>").contains { $0.hasPrefix("Jo began") })
        #expect(
            try text("<article><h1>Lamps</h1>\(body)<div>\(about)</div></article>").last?.hasPrefix("Jo began") == true)
    }

    @Test func `a heading and the heading of its first section stay, a label above them is removed`() throws {
        let headings = "<h3>Advertisement</h3><h2>Prices</h2><h3>Oil</h3>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(headings)\(HTMLReaderTests.body)</article>"
        #expect(try text(page) == HTMLReaderTests.prose + ["Prices", "Oil"] + HTMLReaderTests.prose)
    }

    @Test(arguments: ["sr-only", "visually-hidden", "screen-reader-text"])
    func `a link label for screen readers is not text`(name: String) throws {
        let told = "<span class=\"\(name)\"> (s’ouvre dans un nouvel onglet)</span>"
        let line = "<p>The list of lamps is kept by <a href=/l>the harbour office\(told)</a> and may be seen there.</p>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(line)</article>"
        #expect(try text(page).last == "The list of lamps is kept by the harbour office and may be seen there.")
    }

    @Test func `a question that expands its answer is a heading`() throws {
        let answer =
            "<details><summary>Who lit them?</summary><p>The crew of the pilot boat did, as every year.</p></details>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(answer)</article>"
        #expect(try text(page).suffix(2) == ["Who lit them?", "The crew of the pilot boat did, as every year."])
    }

    @Test func `a paragraph with many links stays, a paragraph that is a link is removed`() throws {
        let names = (1...20).map { "<a href=/p/\($0)>Person of the boats number \($0)</a>" }.joined(separator: ", ")
        let thanks =
            "<p>The harbour master thanked by name all those who had carried oil to the lamps on that evening: "
            + "\(names), and others besides whom nobody had seen.</p>"
        let link =
            "<p><a href=/more>Everything that was written about the lamps on the quay in the last ten years</a></p>"
        let page = "<article><h1>Lamps lit</h1>\(HTMLReaderTests.body)\(thanks)\(link)\(HTMLReaderTests.body)</article>"
        let found = try text(page)
        #expect(found.contains { $0.hasPrefix("The harbour master thanked") })
        #expect(!found.contains { $0.hasPrefix("Everything that") })
    }

    @Test func `an article element inside the article is another article`() throws {
        let other =
            "<article><h3>Boats</h3><p>Boats were for hire all winter, says the harbour master, at no more than usual.</p></article>"
        let body = String(repeating: HTMLReaderTests.body, count: 3)
        let page =
            "<article><h1>Lamps lit</h1>\(body)\(other)<p>The quay closes at ten in the evening, as before.</p></article>"
        #expect(try !text(page).contains { $0.contains("Boats were") })
        #expect(try text(page).contains { $0.contains("closes at ten") })
    }

    @Test func `article elements that are parts of a text all stay`() throws {
        let part = "<article><h2>Part</h2>\(HTMLReaderTests.body)</article>"
        #expect(try text("<main><h1>Lamps lit</h1>\(part)\(part)\(part)</main>").count == 12)
    }

    @Test func `articleBody does not restore parts that the page shows outside its text`() throws {
        let captions = (1...30).map { "Picture \($0) of the lamps on the quay, taken on the evening of the feast." }
        let figures = captions.map { "<figure><img src=x><figcaption>\($0)</figcaption></figure>" }.joined()
        let body = HTMLReaderTests.prose + HTMLReaderTests.prose + captions
        let linked =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"articleBody\":\""
            + body.joined(separator: "\\n") + "\"}</script>"
        let page = "<article><h1>H</h1>\(HTMLReaderTests.body)\(HTMLReaderTests.body)\(figures)</article>"
        #expect(try text(page, head: linked) == HTMLReaderTests.prose + HTMLReaderTests.prose)
    }
}

/// Authors and change dates that are only stated visibly.
struct VisibleAuthorsTests {
    private func read(_ credits: String, below: String = "") throws -> Article {
        let html =
            "<html lang=en><body><h1>Lamps lit</h1>\(credits)<div>\(HTMLReaderTests.body)</div>\(below)</body></html>"
        return try #require(try Reader().article(html))
    }

    @Test(arguments: [
        "<div class=author-name>Jo Marrow</div>", "<a href=/authors/jo-marrow>Jo Marrow</a>",
        "<p>Written by</p><p>Jo Marrow</p>", "<span class=byline>By Jo Marrow, Staff Writer</span>",
        "<p>Author: Jo Marrow</p>", "<div class=post-author><span>By</span> <b>Jo Marrow</b><i>Editor</i></div>",
    ])
    func `the author is near the headline`(credits: String) throws {
        #expect(try read(credits).byline == ["Jo Marrow"])
    }

    @Test func `all authors in a line are found`() throws {
        let credits = "<p>By <a href=/author/jo>Jo Marrow</a> and <a href=/author/al>Al Venn</a></p>"
        #expect(try read(credits).byline == ["Jo Marrow", "Al Venn"])
    }

    @Test func `a box about one author below the text is used, one about several is not`() throws {
        let box = { (name: String) in "<div class=author-box><h4>\(name)</h4></div>" }
        let far = String(repeating: "<p></p><hr>", count: 200)
        #expect(try read("", below: far + box("Jo Marrow")).byline == ["Jo Marrow"])
        #expect(try read("", below: far + box("Jo Marrow") + box("Al Venn")).byline.isEmpty)
    }

    @Test func `a date beside the author's name is the article's, wherever they are`() throws {
        let far = String(repeating: "<p></p><hr>", count: 200)
        let box = { (date: String) in "<div class=author-box><h4>Jo Marrow</h4><p>\(date)</p></div>" }
        #expect(
            try read("", below: far + box("November 12, 2026")).published == Date(timeIntervalSince1970: 1_794_441_600))
        let told = "Has written about the lamps on this quay since November 12, 2016 for us."
        #expect(try read("", below: far + box(told)).published == nil)
    }

    @Test(arguments: [
        "<div class=author>Share this</div>", "<div class=author>Published 3 May</div>", "<p>By the way of the sea</p>",
        "<div class=comment><b class=author>Jo Marrow</b></div>", "<p class=author-role>Reporter</p>",
    ])
    func `other names are not the author`(credits: String) throws {
        #expect(try read(credits).byline.isEmpty)
    }

    private static let november12 = Date(timeIntervalSince1970: 1_794_441_600)

    @Test(arguments: [
        "<p>Last updated</p><time>2026-11-12</time>", "<p>Last updated: November 12, 2026</p>",
        "<p>Updated on <time datetime=2026-11-12>November 12, 2026</time></p>",
        "<p>Last modified</p><p>November 12, 2026</p>",
    ])
    func `a visible change date is the article's date if there is no other, with low confidence and a note`(
        credits: String
    ) throws {
        for article in [try read(credits), try read("", below: "<hr>" + credits)] {
            #expect(article.modified == Self.november12)
            #expect(article.published == Self.november12)
            let origin = try #require(article.fields[.published])
            #expect(origin.confidence.value < 0.5)
            #expect(origin.note == "shown as the last change; the page names no publication")
        }
    }

    @Test(arguments: [
        "<time class=updated datetime=2026-11-12>12 November</time>",
        "<meta property=article:modified_time content=2026-11-12><p>Last updated: November 12, 2026</p>",
    ])
    func `a machine-readable change time is not the publication time`(credits: String) throws {
        let article = try read(credits)
        #expect(article.published == nil)
        #expect(article.modified == Self.november12)
    }

    @Test func `a publication date has priority over a change date, wherever it is`() throws {
        let both = "<p>Last updated: November 14, 2026</p><p>Published: November 12, 2026</p>"
        #expect(try read(both).published == Self.november12)
        #expect(try read(both).fields[.published]?.note == nil)
    }

    @Test(arguments: [
        "<div class=entry-author>By <a href=/about-us>Joanna</a></div>",
        "<span class=meta-author>Posted on 12 May 2026 by Jo Marrow</span>",
        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jo Marrow'>",
    ])
    func `a label for an author confirms the name beside it`(credits: String) throws {
        #expect(try read(credits).byline.first?.hasPrefix("Jo") == true)
    }

    @Test func `a person that the page references is its author, a company is not`() throws {
        let graph = { (type: String) in
            "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\",\"author\":{\"@id\":\"#jo\"}},"
                + "{\"@type\":[\"\(type)\"],\"@id\":\"#jo\",\"name\":\"Jo Marrow\"}]}</script>"
        }
        #expect(try read(graph("Person")).byline == ["Jo Marrow"])
        #expect(try read(graph("Organization")).byline.isEmpty)
    }

    @Test func `of two descriptions of an article, the one with a name gives the author`() throws {
        let script = { (author: String) in
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"H\","
                + "\"datePublished\":\"2026-11-12T00:00:00Z\",\"author\":{\"name\":\"\(author)\"}}</script>"
        }
        #expect(try read(script(", THE POST") + script("Jo Marrow")).byline == ["Jo Marrow"])
    }
}

/// Notes about the author that outlets add below an article.
struct AuthorNoteTests {
    private static let text = (HTMLReaderTests.prose + HTMLReaderTests.prose + HTMLReaderTests.prose)

    @Test(arguments: [
        ["Jo Marrow is a reporter for the Harbour Post."],
        ["About the author", "Jo Marrow, who lives in Tarsk, sails."],
        ["Jo Marrow is a reporter.", "Support the Harbour Post."],
    ])
    func `the note is not part of the text`(note: [String]) {
        #expect(AuthorNote.dropped(from: Self.text + note, authors: ["Jo Marrow"]) == Self.text)
    }

    @Test func `a text about a person of that name, or with the name elsewhere, stays complete`() {
        let early = ["Jo Marrow is a name that many bear."] + Self.text
        #expect(AuthorNote.dropped(from: early, authors: ["Jo Marrow"]) == early)
        let signed = Self.text + ["Jo Marrow"]
        #expect(AuthorNote.dropped(from: signed, authors: ["Jo Marrow"]) == signed)
        let short = ["The quay was empty.", "Jo Marrow is a reporter for the Harbour Post."]
        #expect(AuthorNote.dropped(from: short, authors: ["Jo Marrow"]) == short)
        let other = Self.text + ["Al Venn is the harbour master."]
        #expect(AuthorNote.dropped(from: other, authors: ["Jo Marrow"]) == other)
    }
}
