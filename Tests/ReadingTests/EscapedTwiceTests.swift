// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

struct EscapedTwiceTests {
    private static let german =
        "Die M&uuml;hle in Altbr&uuml;ck ist verkauft. Der K&auml;ufer will dort wieder Mehl mahlen &ndash; und &bdquo;bald&ldquo;."
    private static let decoded =
        "Die Mühle in Altbrück ist verkauft. Der Käufer will dort wieder Mehl mahlen – und „bald“."

    private func json(_ text: String, title: String = "x") throws -> Article {
        let encoder = JSONEncoder()
        let value = try String(decoding: encoder.encode(text), as: UTF8.self)
        let name = try String(decoding: encoder.encode(title), as: UTF8.self)
        return try #require(try Reader().article(#"{"title": \#(name), "text": \#(value)}"#))
    }

    private func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;") }

    private func feed(_ description: String) throws -> Article {
        try #require(
            try Reader().article(
                """
                <?xml version="1.0"?><rss version="2.0"><channel><title>G</title><item><title>x</title><guid>1</guid>\
                <description>\(description)</description></item></channel></rss>
                """))
    }

    @Test func `a text that was escaped twice is decoded in every format`() throws {
        #expect(try json(Self.german).text == Self.decoded)
        #expect(try json(escaped(Self.german)).text == Self.decoded)
        #expect(try Reader().article(Self.german)?.text == Self.decoded)
        #expect(try feed(escaped(escaped(Self.german))).text == Self.decoded)
        #expect(try feed(escaped("&lt;p&gt;" + escaped(Self.german) + "&lt;/p&gt;")).text == Self.decoded)
        let page =
            "<!doctype html><title>x</title><article><h1>Die M&amp;uuml;hle</h1>"
            + String(repeating: "<p>\(escaped(Self.german))</p>", count: 4) + "</article>"
        #expect(try Reader().article(page)?.text.hasPrefix(Self.decoded) == true)
    }

    @Test func `markup that was escaped twice is read as markup`() throws {
        let markup = "<p>The mill is sold.</p><p>The buyer wants to grind flour there again.</p>"
        let once = markup.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        for article in [try json(once), try feed(escaped(once)), try feed(escaped(escaped(once)))] {
            #expect(article.text == "The mill is sold.\n\nThe buyer wants to grind flour there again.")
        }
    }

    @Test(arguments: [
        ("Caf&eacute; at the mill", "Café at the mill"), ("Hallam &amp; Sons", "Hallam & Sons"),
        ("The council&#8217;s mill", "The council’s mill"), ("Flour &amp;amp; water", "Flour & water"),
        ("R&D at the mill", "R&D at the mill"),
    ])
    func `one reference in a title suffices`(title: String, expected: String) throws {
        #expect(try json("The mill at Aldbury was sold on Monday.", title: title).title == expected)
    }

    @Test(arguments: [
        // About HTML.
        "In HTML write &eacute; for an e with an accent, or &#233; if you know its number.",
        "To show a tag, write &lt; and &gt; around its name: &lt;b&gt; shows as a tag.",
        "The sign &lt; begins a tag.",
        // Addresses and names.
        "The list is at https://mill.example/list?page=2&copy=3&lang=en and at https://mill.example/a?b=1&c=2.",
        "Bread & butter & jam, said the baker of Marrow & Teal.",
    ])
    func `a text about references and a text with ampersands stay`(text: String) throws {
        #expect(try json(text).text == text)
    }

    @Test func `references need their semicolon, and one inside a word suffices`() throws {
        #expect(try json("The M&uumlhle and the caf&eacutes are sold.").text.contains("M&uumlhle"))
        #expect(try json("Die M&uuml;hle ist verkauft.").text == "Die Mühle ist verkauft.")
    }

    @Test func `a text of many references takes little time`() throws {
        let text = String(repeating: "M&amp;amp;amp;amp;uuml;hle ", count: 20_000)
        #expect(try json(text).text.hasPrefix("M&"))
        let half = String(repeating: "&", count: 200_000)
        #expect(Reader().refusal(half)?.code == .noText)
    }
}
