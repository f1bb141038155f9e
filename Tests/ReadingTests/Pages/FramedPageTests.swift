// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// Text in shadow roots and frames that a page contains, and elements of XHTML.
struct FramedPageTests {
    private static let text = HTMLReaderTests.prose.joined(separator: "\n\n")

    private func read(_ body: String, head: String = "") throws -> Article {
        let page =
            "<!doctype html><html lang=en><head><title>Lamps on the quay</title>\(head)</head><body>\(body)</body>"
        return try #require(try Reader().article(page + "</html>"))
    }

    // MARK: Shadow roots

    @Test func `declarative shadow roots are read in place, also nested ones`() throws {
        let inner =
            "<post-text><template shadowrootmode=open><h1>Lamps on the quay</h1>\(HTMLReaderTests.body)</template>"
            + "</post-text>"
        #expect(
            try read("<post-app><template shadowrootmode=open><div>\(inner)</div></template></post-app>").text
                == Self.text)
        #expect(try read("<x-a><template shadowroot=closed>\(HTMLReaderTests.body)</template></x-a>").text == Self.text)
    }

    @Test func `content is read in its slots, and content without a slot is not shown`() throws {
        let card =
            "<post-page><template shadowrootmode=open><slot name=top></slot><article><slot></slot></article></template>"
            + "\(HTMLReaderTests.body)<h1 slot=top>Lamps on the quay</h1><p slot=none>Nobody ever sees this text, "
            + "because the page has no place for it.</p></post-page>"
        let article = try read(card)
        #expect(article.text == Self.text)
        #expect(article.title == "Lamps on the quay")
    }

    @Test func `the content of an ordinary template is not read`() throws {
        let template =
            "<template><p>This text waits for a script, which never comes to put it into the page.</p></template>"
        #expect(try read(HTMLReaderTests.body + template).text == Self.text)
    }

    // MARK: Frames

    private static let frame =
        "<html><head><meta name=author content='Ann Lee'></head><body><h1>Lamps on the quay</h1>"
        + HTMLReaderTests.body + "</body></html>"

    private func escaped(_ markup: String) -> String {
        markup.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    }

    @Test func `the page of a frame is read in place if it contains the text`() throws {
        let article = try read("<div>Back</div><iframe srcdoc=\"\(escaped(Self.frame))\"></iframe>")
        #expect(article.text == Self.text)
        #expect(article.byline == ["Ann Lee"])
        let nested = "<body><iframe srcdoc=\"\(escaped(Self.frame))\"></iframe></body>"
        #expect(try read("<iframe srcdoc=\"\(escaped(nested))\"></iframe>").text == Self.text)
    }

    @Test func `frames and framesets with data addresses are read too`() throws {
        let data = "data:text/html;charset=utf-8;base64," + Data(Self.frame.utf8).base64EncodedString()
        #expect(try read("<iframe src='\(data)'></iframe>").text == Self.text)
        let set = "<html><head><title>Lamps</title></head><frameset><frame src='\(data)'></frameset></html>"
        #expect(try Reader().article(set)?.text == Self.text)
    }

    @Test func `the page of a frame beside the text is not read`() throws {
        let advert =
            "<body><p>Our lamps are the best lamps of the quay, and cheaper than you think; buy two now.</p></body>"
        let padding = "<style>\(String(repeating: "a{color:red}", count: 20))</style>"
        #expect(try read(HTMLReaderTests.body + "<iframe srcdoc='\(padding)\(advert)'></iframe>").text == Self.text)
    }

    @Test func `frames inside frames are read to a limited depth`() throws {
        var page = Self.frame
        for _ in 0..<6 { page = "<body><iframe srcdoc=\"\(escaped(page))\"></iframe></body>" }
        let deep = page
        #expect(throws: ReadingError.self) { try Reader().article(deep) }
    }

    // MARK: XHTML and anchors

    @Test(arguments: ["<script src='a.js'/>", "<title/>", "<style/>", "<script src='a.js'/><script>var a</script>"])
    func `an element that ends with its start tag does not contain the page`(element: String) throws {
        #expect(try read(HTMLReaderTests.body, head: element).text == Self.text)
    }

    @Test func `any element of an XML page may end with its start tag`() throws {
        let page =
            "<?xml version=\"1.0\"?><html><head><title>Lamps</title></head><body><aside/><textarea/><nav/>"
            + "\(HTMLReaderTests.body)</body></html>"
        #expect(try Reader().article(page)?.text == Self.text)
    }

    @Test func `an address without quotation marks may end with a slash`() throws {
        let link =
            "<p><a href=https://quai.example/>All articles about the lamps of the harbour and of the quay</a></p>"
        #expect(try read(HTMLReaderTests.body + link).text == Self.text)
    }

    @Test func `an anchor without an address is no link`() throws {
        let named = HTMLReaderTests.prose.enumerated().map { "<p><a name=p\($0)>\($1)</a></p>" }.joined()
        #expect(try read(named).text == Self.text)
        #expect(try read("<a name=top>" + HTMLReaderTests.body).text == Self.text)
    }

    @Test func `readings are not part of the words`() throws {
        let sentence =
            "<ruby>川<rt>かわ</ruby>の<ruby>上<rp>（</rp><rt>うえ</rt><rp>）</rp></ruby>に橋ができましたと町長が発表しました。"
        let article = try read("<p>\(String(repeating: sentence, count: 8))</p>")
        #expect(article.text.hasPrefix("川の上に橋ができました"))
        #expect(!article.text.contains("かわ") && !article.text.contains("（"))
        #expect(try read("<ruby>A<rt>b" + HTMLReaderTests.body).text.hasSuffix(Self.text))
    }
}
