// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// Pages that a program saved or a web archive keeps: their address is that of the original, and nothing of the archive
/// is part of the article.
struct PageOriginTests {
    private static let address = "https://quai.example/2026/lampes"

    private func read(
        before: String = "", head: String = "", html: String = "", body: String = HTMLReaderTests.body
    ) throws -> Article {
        let page =
            "<!DOCTYPE html>\(before)<html lang=en \(html)><head><title>Lamps lit on the quay</title>\(head)</head>"
            + "<body>\(body)</body></html>"
        return try #require(try Reader().article(page))
    }

    private static let comments = [
        "saved from url=(0032)\(address)", " Saved from \(address) at 2026-03-01T10:00:00Z using monolith v2.8.1 ",
        "\n Page saved with SingleFile \n url: \(address) \n saved date: Mon Mar 02 2026 10:00:00 GMT+0100\n",
        "\n Page saved with SingleFile \n url: https://web.archive.org/web/20260301000000/\(address) \n date: x\n",
        "\n Page saved with SingleFile \n url: about:reader?url=https%3A%2F%2Fquai.example%2F2026%2Flampes \n",
        "saved from url=(0078)https://web.archive.org/web/20260301000000id_/\(address)",
    ]

    @Test(arguments: comments)
    func `the address is in the comment of the program that saved the page, and its date is not used`(
        comment: String
    ) throws {
        let article = try read(before: "<!--\(comment)-->")
        #expect(article.url == Self.address)
        #expect(article.published == nil)
    }

    @Test func `HTTrack states the address without its scheme`() throws {
        let comment =
            "<!-- Mirrored from quai.example/2026/lampes.html by HTTrack Website Copier/3.x, Mon, 02 Mar 2026 -->"
        let article = try read(head: comment + "<link rel=canonical href=lampes.html>")
        #expect(article.url == "http://quai.example/2026/lampes.html")
        #expect(article.published == nil)
    }

    @Test func `the mark of a page from the internet is no address`() throws {
        #expect(try read(before: "<!-- saved from url=(0014)about:internet -->").url == nil)
    }

    @Test func `the address is in an element that the saving program wrote`() throws {
        let meta = "<meta name=savepage-url content='\(Self.address)'><meta name=savepage-date content='2026-03-02'>"
        #expect(try read(head: meta).url == Self.address)
        #expect(try read(head: meta).published == nil)
        #expect(try read(html: "data-scrapbook-source='\(Self.address)'").url == Self.address)
        let link = "<a class='reader-domain domain' href='\(Self.address)'>quai.example</a>"
        #expect(try read(body: link + HTMLReaderTests.body).url == Self.address)
    }

    @Test func `a relative canonical address is resolved, and one of the front page is not the article's`() throws {
        let saved = "<!-- saved from url=(0044)\(Self.address)?source=mail -->"
        #expect(try read(before: saved, head: "<link rel=canonical href='/2026/lampes'>").url == Self.address)
        let front = "<link rel=canonical href='https://quai.example/'>"
        #expect(try read(before: "<!-- saved from url=(0032)\(Self.address) -->", head: front).url == Self.address)
    }

    @Test(arguments: [
        "https://web.archive.org/web/20260301000000/", "http://web.archive.org/web/20260301000000if_/",
        "https://archive.ph/2026.03.01-000000/", "https://webarchive.nationalarchives.gov.uk/ukgwa/20260301000000/",
        "https://arquivo.pt/wayback/20260301000000/", "https://archive.is/newest/",
    ])
    func `the address of a copy in a web archive is replaced by the original`(archive: String) throws {
        #expect(try read(head: "<link rel=canonical href='\(archive)\(Self.address)'>").url == Self.address)
    }

    @Test func `addresses of AMP caches and translators are replaced by the original`() throws {
        for copy in [
            "https://quai-example.translate.goog/2026/lampes?_x_tr_sl=fr&amp;_x_tr_tl=en",
            "https://quai-example.cdn.ampproject.org/c/s/quai.example/2026/lampes",
            "https://www.google.com/amp/s/quai.example/2026/lampes",
        ] {
            let article = try read(head: "<link rel=canonical href='\(copy)'>")
            #expect(article.url == Self.address)
        }
    }

    @Test func `the toolbar of the Internet Archive and its script are not part of the page`() throws {
        let call = "<script>__wm.wombat(\"\(Self.address)\",\"20260301000000\",\"https://web.archive.org/\");</script>"
        let toolbar =
            "<div id=wm-ipp-base><div id=wm-ipp><time datetime='2026-04-01'>1 Apr 2026</time><p>12 captures, 2 Mar "
            + "2026 to 1 Apr 2026: the archive is building a library of sites and other artifacts in digital form.</p>"
            + "</div></div>"
        let article = try read(head: call, body: toolbar + HTMLReaderTests.body)
        #expect(article.url == Self.address)
        #expect(article.published == nil)
        #expect(article.text == HTMLReaderTests.prose.joined(separator: "\n\n"))
    }

    @Test func `the metadata and frame of archive today are not those of the article`() throws {
        let page =
            "<html><head><title>Lamps lit on the quay</title><meta property=og:site_name content=archive.ph>"
            + "<meta property=article:published_time content='2026-04-01T00:00:00Z'>"
            + "<link rel=canonical href='https://archive.ph/2026.04.01-000000/\(Self.address)'></head><body>"
            + "<div id=HEADER>Saved from <input name=q value='\(Self.address)'> 1 Apr 2026 00:00:00 UTC</div>"
            + "<div id=SOLID><div id=CONTENT><h1>Lamps lit on the quay</h1><div>3 March 2026</div>"
            + HTMLReaderTests.body + "</div></div><div>share download .zip report bug or abuse</div></body></html>"
        let article = try #require(try Reader().article(page))
        #expect(article.url == Self.address)
        #expect(article.published == Date(timeIntervalSince1970: 1_772_496_000))
        #expect(article.source != "archive.ph")
        #expect(article.text == HTMLReaderTests.prose.joined(separator: "\n\n"))
    }

    @Test func `the controls of a translator and the remarks of editors are no text`() throws {
        let overlay =
            "<div id=goog-gt-tt class=skiptranslate><p>Rate this translation: your feedback will be used.</p></div>"
        let mark = "<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup>"
        let remark =
            "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a> Please ask the harbour office whether this is the right "
            + "number of boats, and whether they had lamps.</p></div>"
        let body = HTMLReaderTests.body.replacing("</p>", with: "\(mark)</p>", maxReplacements: 1)
        #expect(try read(body: body + remark + overlay).text == HTMLReaderTests.prose.joined(separator: "\n\n"))
    }
}
