// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// Titles of pages that state none, or one that names no article.
struct VisibleTitleTests {
    private static let headline = "Lamps lit again on the quay"

    private func title(_ stated: String, _ body: String, head: String = "") throws -> String? {
        let page = "<html><head><title>\(stated)</title>\(head)</head><body>\(body)</body></html>"
        return try #require(try Reader().article(page)).title
    }

    @Test(arguments: [
        "", "Untitled Document", "index", "Home", "Sans titre", "Neue Seite 1", "New Page 2", "Google Docs",
        "lamps.html", "Microsoft Word - lamps.doc", "http://quai.example/a", "Untitled-1", "untitled - Google Docs",
        "無題ドキュメント", "Accueil", "www.quai.example",
    ])
    func `the heading above the text is the title if the stated one names no article`(stated: String) throws {
        #expect(try title(stated, "<h2>\(Self.headline)</h2>\(HTMLReaderTests.body)") == Self.headline)
    }

    @Test func `the name of the site is no title, whether stated or linked`() throws {
        let rest = "<h2>\(Self.headline)</h2>\(HTMLReaderTests.body)"
        let site = "<meta property=og:site_name content='Harbour Post'>"
        #expect(try title("Harbour Post", rest, head: site) == Self.headline)
        #expect(try title("Harbour Post", "<div><a href='/'>Harbour Post</a></div>\(rest)") == Self.headline)
        #expect(try title("Harbour Post", "<a href='/'><img alt='Harbour Post'></a>\(rest)") == Self.headline)
        #expect(try title("Harbour Post", "<h1><a href='/'>Harbour Post</a></h1>\(rest)") == Self.headline)
        #expect(try title("Harbour Post - Home", rest, head: site) == Self.headline)
    }

    @Test(arguments: [
        "<p class='c2 title'>\(headline)</p>", "<p class=MsoTitle>\(headline)</p>",
        "<div class=article-headline>\(headline)</div><div class=date>2 March 2026</div>",
        "<p><b>\(headline)</b></p><p><i>By Ann Lee</i></p>", "<center><font size=5>\(headline)</font></center>",
        "<h2>\(headline)</h2><h3>What the harbour office says</h3>",
        "<nav><h2>Menu</h2></nav><h3>\(headline)</h3>",
    ])
    func `a page without a title has one in its headline element or emphasised line`(above: String) throws {
        #expect(try title("", above + HTMLReaderTests.body) == Self.headline)
    }

    @Test func `a page with neither has no title`() throws {
        #expect(try title("", HTMLReaderTests.body) == nil)
        #expect(try title("Home", HTMLReaderTests.body + "<h2>More news of the harbour</h2>") == nil)
    }

    @Test func `the headline and the site's name above it are not part of the text`() throws {
        let body = "<h1><a href='/'>Harbour Post</a></h1><h2>\(Self.headline)</h2>\(HTMLReaderTests.body)"
        let page = "<html><head><title>Harbour Post</title></head><body>\(body)</body></html>"
        #expect(try Reader().article(page)?.text == HTMLReaderTests.prose.joined(separator: "\n\n"))
    }
}
