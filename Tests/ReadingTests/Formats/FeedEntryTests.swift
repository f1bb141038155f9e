// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

private let first =
    "La passerelle de Valmarie a rouvert lundi, dit la mairie, après neuf mois de travaux sur le fleuve."
private let second = "Les riverains la jugent trop étroite, et le conseil en parlera jeudi soir."
private let title = "La passerelle rouvre lundi"

private func feed(_ entries: String, channel: String = "", root: String = "<rss version=\"2.0\">") -> String {
    "<?xml version=\"1.0\"?>\(root)<channel><title>Le Fanal</title><link>https://fanal.example/</link>\(channel)"
        + "\(entries)</channel></rss>"
}

private func item(_ html: String, fields: String = "") -> String {
    "<item><title>\(title)</title>\(fields)<description><![CDATA[\(html)]]></description></item>"
}

private func article(_ text: String) throws -> Article { try #require(try Reader().article(text)) }

/// The end of feed entries.
struct FeedEntryEndTests {
    @Test(arguments: [
        "The post <a>\(title)</a> appeared first on <a>Le Fanal</a>.",
        "L’article <a>\(title)</a> est apparu en premier sur <a>Le Fanal</a>.",
        "Der Beitrag \(title) erschien zuerst auf Le Fanal.",
        "\(title) yazısı ilk önce Le Fanal üzerinde ortaya çıktı.",
        "Cet encart en une langue inconnue : \(title), Le Fanal.",
    ])
    func `a line that names entry and feed is no text, and says nothing about completeness`(line: String) throws {
        for html in ["<p>\(first)</p><p>\(second)</p><p>\(line)</p>"] {
            let read = try article(feed(item(html)))
            #expect(read.text == first + "\n\n" + second)
            #expect(!read.isIncomplete)
        }
    }

    @Test func `such a line at the end of a paragraph is removed from it`() throws {
        let html = "<p>\(first) The post <a>\(title)</a> appeared first on <a>Le Fanal</a>.</p>"
        #expect(try article(feed(item(html))).text == first)
    }

    @Test(arguments: [
        "<a>Lire la suite →</a>", "<a>Read more</a>", "[<a>Weiterlesen...</a>]", "<a>(more…)</a>",
        "<a>Continue reading <span>\(title)</span> <span>→</span></a>",
    ])
    func `a pointer to the rest at the end of the last paragraph is no text`(pointer: String) throws {
        let read = try article(feed(item("<p>\(first) \(pointer)</p>")))
        #expect(read.text == first)
        #expect(read.isIncomplete)
    }

    @Test func `the ellipsis before a pointer stays, and the pointer may be the title`() throws {
        for pointer in ["<a>\(title)</a>", "<a>\(title) okumaya devam et →</a>", "<a>Lire la suite de \(title)</a>"] {
            let read = try article(feed(item("<p>\(first) […] \(pointer)</p>")))
            #expect(read.text == first + " […]")
            #expect(read.isIncomplete)
        }
    }

    @Test func `words of a pointer within a sentence are text`() throws {
        let sentence = "On peut lire la suite de cette histoire au musée, que le conseil a fondé."
        let read = try article(feed(item("<p>\(first)</p><p>\(sentence)</p>")))
        #expect(read.text == first + "\n\n" + sentence)
        #expect(!read.isIncomplete)
    }
}

/// Fields of feeds and their entries.
struct FeedFieldTests {
    @Test func `an entry without an author has that of its feed, unless the feed names itself`() throws {
        func atom(_ author: String, entry: String = "") throws -> Article {
            try article(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Le Fanal</title><author><name>\(author)</name></author>"
                    + "<entry><title>\(title)</title>\(entry)<content type=\"html\">&lt;p&gt;\(first)&lt;/p&gt;</content>"
                    + "</entry></feed>")
        }
        #expect(try atom("Ida Morel").byline == ["Ida Morel"])
        #expect(try atom("Ida Morel", entry: "<author><name>Luc Aubin</name></author>").byline == ["Luc Aubin"])
        #expect(try atom("Le Fanal").byline.isEmpty)
        let copied = "<source><title>Carnet d’Ida</title><author><name>Ida Morel</name></author></source>"
        let read = try atom("Un Robot", entry: copied)
        #expect(read.byline == ["Ida Morel"])
        #expect(read.source == "Carnet d’Ida")
    }

    @Test func `CDATA in CDATA is unwrapped`() throws {
        let entry =
            "<item><title><![CDATA[<![CDATA[\(title)]]]]><![CDATA[>]]></title>"
            + "<description><![CDATA[<![CDATA[<p>\(first)</p>]]]]><![CDATA[>]]></description></item>"
        let read = try article(feed(entry))
        #expect(read.title == title)
        #expect(read.text == first)
    }

    @Test func `prefixes that nobody declared mean what they usually mean`() throws {
        let fields = "<media:title>Photo</media:title><dc:creator>Ida Morel</dc:creator>"
        let read = try article(
            feed("<item>\(fields)<title>\(title)</title><content:encoded>\(first)</content:encoded></item>"))
        #expect(read.title == title)
        #expect(read.byline == ["Ida Morel"])
        #expect(read.text == first)
    }

    @Test func `an address without a host is completed, and the outlet is no part of the title`() throws {
        #expect(
            try article(feed(item(first, fields: "<link>/2026/pont</link>"))).url == "https://fanal.example/2026/pont")
        let entry =
            "<item><title>\(title) - Ouest Matin</title><source url=\"https://om.example/rss\">Ouest Matin</source>"
            + "<description>\(first)</description></item>"
        let read = try article(feed(entry))
        #expect(read.title == title)
        #expect(read.source == "Ouest Matin")
    }

    @Test func `the longer text counts where the whole text is only its beginning`() throws {
        let entry =
            "<item><title>\(title)</title><content:encoded>&lt;p&gt;Photo : le pont.&lt;/p&gt;</content:encoded>"
            + "<description>&lt;p&gt;\(first)&lt;/p&gt;&lt;p&gt;\(second)&lt;/p&gt;</description></item>"
        #expect(try article(feed(entry)).text == first + "\n\n" + second)
    }
}

/// Exports of WordPress.
struct WordPressExportTests {
    private func export(_ entries: String) -> String {
        feed(
            entries,
            channel: "<wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>imorel</wp:author_login>"
                + "<wp:author_display_name><![CDATA[Ida Morel]]></wp:author_display_name></wp:author>",
            root: "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">")
    }

    private func entry(_ text: String, kind: String = "post", state: String = "publish", more: String = "") -> String {
        "<item><title>\(title)</title><dc:creator>imorel</dc:creator><content:encoded><![CDATA[\(text)]]></content:encoded>"
            + "<wp:post_type>\(kind)</wp:post_type><wp:status>\(state)</wp:status>\(more)</item>"
    }

    @Test func `published posts are articles, with the name of their author and the time in UTC`() throws {
        let text =
            "\(first)\n\n[caption id=\"a\"]<img src=\"p.jpg\"/> Le pont[/caption]\n\nLes <em>riverains</em> attendent.\n[gallery ids=\"1\"]"
        let dates = "<wp:post_date_gmt>2026-11-09 08:30:00</wp:post_date_gmt>"
        let read = try article(export(entry(text, more: dates)))
        #expect(read.text == first + "\n\nLes riverains attendent.")
        #expect(read.byline == ["Ida Morel"])
        #expect(read.published == Date(timeIntervalSince1970: 1_794_213_000))
    }

    @Test func `drafts, private posts, pages, attachments and menus are none`() throws {
        let others = [
            ("post", "draft"), ("post", "private"), ("post", "trash"), ("post", "pending"), ("page", "publish"),
            ("attachment", "inherit"), ("revision", "inherit"), ("nav_menu_item", "publish"),
        ].map { entry(first, kind: $0.0, state: $0.1) }
        let locked = entry(first, more: "<wp:post_password>x</wp:post_password>")
        let all = export(others.joined() + locked + entry(second))
        #expect(try Reader().articles(Array(all.utf8)).map(\.text) == [second])
        #expect(Reader().refusal(export(others.joined()))?.code == .noText)
    }
}
