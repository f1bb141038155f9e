// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import TestClock
import Testing

private let sentence = "The ferry sails again on Thursday, the owners of the line said in the morning."

extension Reader {
    /// All members of a document, read as in the service.
    fileprivate func members(_ text: String) throws -> [Result<Article, ReadingError>] {
        let bytes = Array(text.utf8)
        guard case .document(let format) = try layout(head: bytes, isWhole: true) else { return [] }
        return try readMembers(bytes, as: format, context: ReadingContext(name: FileName("sample")))
    }
}

struct NITFTests {
    private func nitf(_ docdata: String, head: String = "") -> String {
        "<nitf><head>\(head)<docdata \(docdata)</docdata></head><body><body.content><p>\(sentence)</p></body.content>"
            + "</body></nitf>"
    }

    @Test func `an embargo ends at date.release`() throws {
        let article = try Reader().article(
            nitf("management-status=\"embargoed\"><date.release norm=\"20260310T060000Z\"/>"))
        #expect(article?.embargoed == Date(timeIntervalSince1970: 1_773_122_400))
        #expect(article?.fields[.embargoed]?.from == "nitf")
    }

    @Test func `an embargo without an end means withheld, and a release date without embargo is ignored`() throws {
        #expect(try Reader().article(nitf("management-status=\"embargoed\">"))?.status == .withheld)
        let released = try Reader().article(nitf("><date.release norm=\"20260310T060000Z\"/>"))
        #expect(released?.embargoed == nil && released?.status == nil)
    }

    @Test func `a document that cancels another names it`() throws {
        let article = try Reader().article(
            nitf("management-doc-idref=\"x.a\" management-idref-status=\"canceled\"><doc-id id-string=\"x.b\"/>"))
        #expect(article?.withdraws == "x.a")
        #expect(article?.documentID == "x.b")
        #expect(article?.status == nil)
    }

    @Test(arguments: ["KILL", "MANDATORY KILL: do not use", "BC-Ferry, KILL BULLETIN: MANDATORY KILL"])
    func `a kill in an editors' note cancels`(note: String) throws {
        let article = try Reader().article(nitf("management-status=\"usable\"><ed-msg info=\"\(note)\"/>"))
        #expect(article?.status == .canceled)
        #expect(article?.fields[.status]?.from == "ed-note")
    }

    @Test(arguments: [
        "Killers at large", "Adds detail on killing", "SKILLS update", "Eds: Restores dropped word KILLED",
    ])
    func `a note about killings does not`(note: String) throws {
        #expect(try Reader().article(nitf("><ed-msg info=\"\(note)\"/>"))?.status == nil)
    }

    @Test func `a headline cancels only with the agencies' own words`() throws {
        let json = { (title: String) in "{\"title\":\"\(title)\",\"text\":\"\(sentence)\"}" }
        #expect(try Reader().article(json("KILL BILL turns twenty"))?.status == nil)
        #expect(try Reader().article(json("ATTENTION EDITORS: MANDATORY KILL of ferry story"))?.status == .canceled)
    }

    @Test func `dates without a zone have less confidence, and none is invented`() throws {
        let zoned = try Reader().article(nitf("><date.issue norm=\"20020225T143000-0500\"/>"))
        #expect(zoned?.published == Date(timeIntervalSince1970: 1_014_665_400))
        #expect(zoned?.fields[.published]?.confidence == Confidence(0.95))
        let bare = try Reader().article(nitf("><date.issue norm=\"2022-07-11 18:33\"/>"))
        #expect((bare?.fields[.published]?.confidence ?? Confidence(1)) < Confidence(0.95))
        #expect(try Reader().article(nitf("><date.issue norm=\"99990101\"/>"))?.published == nil)
        #expect(try Reader().article(nitf("><date.issue/>"))?.published == nil)
    }
}

struct NewsMLTests {
    private func item(_ components: String, management: String = "<Status FormalName='Usable'/>") -> String {
        "<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>42</NewsItemId><RevisionId>7</RevisionId>"
            + "<PublicIdentifier>urn:newsml:x.example:20260310:42:7</PublicIdentifier></NewsIdentifier></Identification>"
            + "<NewsManagement>\(management)</NewsManagement>\(components)</NewsItem></NewsML>"
    }

    private func component(_ headline: String, _ text: String, duid: String) -> String {
        "<NewsComponent Duid='\(duid)'><NewsLines><HeadLine>\(headline)</HeadLine></NewsLines><ContentItem><DataContent>"
            + "<p>\(text)</p></DataContent></ContentItem></NewsComponent>"
    }

    @Test func `components with their own headlines are separate articles`() throws {
        let french = "Le bac reprendra jeudi, ont annoncé ses propriétaires dans la matinée."
        let members = try Reader().members(
            item(
                "<NewsComponent>\(component("A", sentence, duid: "c1"))\(component("B", french, duid: "c2"))</NewsComponent>"
            ))
        let articles = try members.map { try $0.get() }
        #expect(articles.map(\.title) == ["A", "B"])
        #expect(articles.map(\.documentID) == ["42:c1", "42:c2"])
        #expect(articles.map(\.language) == ["en", "fr"])
    }

    @Test func `the id is the same in every revision`() throws {
        #expect(
            try Reader().article(item(component("A", sentence, duid: "c")))?.documentID
                == "urn:newsml:x.example:20260310:42")
    }

    @Test func `a status that will change is an embargo until then`() throws {
        let management =
            "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
            + "<DateAndTime>20260310T060000Z</DateAndTime></StatusWillChange>"
        let article = try Reader().article(item(component("A", sentence, duid: "c"), management: management))
        #expect(article?.embargoed == Date(timeIntervalSince1970: 1_773_122_400))
        #expect(article?.status == nil)
    }

    @Test func `escaped markup is read as markup`() throws {
        let escaped =
            "<NewsComponent><ContentItem><DataContent>&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</DataContent></ContentItem></NewsComponent>"
        #expect(try Reader().article(item(escaped))?.text == "One two.\n\nThree.")
    }
}

struct NewsMLG2Tests {
    private func item(_ meta: String, _ content: String, guid: String = "urn:x:1") -> String {
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"\(guid)\"><itemMeta><itemClass qcode=\"ninat:text\"/>"
            + "\(meta)</itemMeta><contentMeta><headline>Ferry</headline></contentMeta><contentSet>\(content)</contentSet></newsItem>"
    }

    @Test func `plain inline data is text, with its paragraphs`() throws {
        let article = try Reader().article(
            item("", "<inlineData contenttype=\"text/plain\">\(sentence)\n\nIt was so.</inlineData>"))
        #expect(article?.text == sentence + "\n\nIt was so.")
    }

    @Test func `an item without text is refused with its class and does not affect the others`() throws {
        let picture = item("", "<remoteContent href=\"x.jpg\"/>").replacing("ninat:text", with: "ninat:picture")
        let text = item("", "<inlineData>\(sentence)</inlineData>", guid: "urn:x:2")
        let members = try Reader().members("<newsMessage><itemSet>\(picture)\(text)</itemSet></newsMessage>")
        #expect(members.count == 2)
        #expect(
            throws: ReadingError(
                .noText, "a news item of the class 'picture' without the text of an article; send it with its text")
        ) {
            try members[0].get()
        }
        #expect(try members[1].get().documentID == "urn:x:2")
    }

    @Test func `a package gives the summaries of its texts, marked as incomplete`() throws {
        let package =
            "<packageItem guid=\"p\"><itemMeta><provider literal=\"Wire\"/></itemMeta><groupSet><group><itemRef residref=\"urn:x:9\">"
            + "<itemClass qcode=\"ninat:text\"/><title>Ferry</title><description>\(sentence)</description></itemRef><itemRef>"
            + "<itemClass qcode=\"ninat:picture\"/><title>P</title><description>A picture.</description></itemRef></group></groupSet></packageItem>"
        let articles = try Reader().members(package).map { try $0.get() }
        #expect(articles.map(\.documentID) == ["urn:x:9"])
        #expect(articles.first?.isIncomplete == true)
        #expect(articles.first?.source == "Wire")
        #expect(Reader().refusal("<packageItem guid=\"p\"><groupSet/></packageItem>")?.code == .noText)
    }

    @Test func `statuses are recognised by code`() throws {
        let content = "<inlineData>\(sentence)</inlineData>"
        for (code, status) in [
            ("stat:usable", PublicationStatus.usable), ("stat:withheld", .withheld), ("x:canceled", .canceled),
        ] {
            #expect(try Reader().article(item("<pubStatus qcode=\"\(code)\"/>", content))?.status == status)
        }
        #expect(try Reader().article(item("<pubStatus qcode=\"stat:new\"/>", content))?.status == nil)
    }
}

struct FeedTests {
    private func rss(_ items: String, root: String = "<rss version=\"2.0\">") -> String {
        "\(root)<channel><title>The Lamp</title><link>https://lamp.example</link>\(items)</channel></rss>"
    }

    @Test func `fields of extensions are not the entry's own`() throws {
        let article = try Reader().article(
            rss(
                "<item><media:title>Picture</media:title><title>Ferry</title><description>\(sentence)</description></item>",
                root: "<rss xmlns:media=\"http://search.yahoo.com/mrss/\">"))
        #expect(article?.title == "Ferry")
        #expect(article?.source == "The Lamp")
    }

    @Test func `any prefix is accepted, because names belong to namespaces`() throws {
        let article = try Reader().article(
            "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>L</a:title><a:entry><a:title>Ferry</a:title>"
                + "<a:link href=\"https://lamp.example/1\"/><a:content type=\"text\">\(sentence)</a:content></a:entry></a:feed>"
        )
        #expect(article?.title == "Ferry" && article?.url == "https://lamp.example/1" && article?.text == sentence)
        #expect(article?.format == .atom)
    }

    @Test func `a summary that ends with an ellipsis is incomplete, and the read-more line is dropped`() throws {
        let articles = try Reader().members(
            rss(
                "<item><title>A</title><description>\(sentence) […]</description></item><item><title>B</title>"
                    + "<description>&lt;p&gt;\(sentence)&lt;/p&gt;&lt;a href='x'&gt;Continue reading...&lt;/a&gt;</description></item>"
                    + "<item><title>C</title><description>\(sentence)</description></item>")
        ).map { try $0.get() }
        #expect(articles.map(\.isIncomplete) == [true, true, false])
        #expect(articles[1].text == sentence)
    }

    @Test func `all text of an entry is used, without heuristics`() throws {
        let html = "&lt;div class='sidebar'&gt;&lt;p&gt;Short.&lt;/p&gt;&lt;/div&gt;&lt;p&gt;\(sentence)&lt;/p&gt;"
        #expect(
            try Reader().article(rss("<item><description>\(html)</description></item>"))?.text == "Short.\n\n"
                + sentence)
    }

    @Test func `items beside the channel are read, as in RSS 1`() throws {
        let rdf =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Lamp</title></channel><item rdf:about=\"urn:7\">"
            + "<title>Ferry</title><dc:date>2026-03-10T07:00+01:00</dc:date><description>\(sentence)</description></item></rdf:RDF>"
        let article = try Reader().article(rdf)
        #expect(article?.documentID == "urn:7" && article?.source == "Lamp")
        #expect(article?.published == Date(timeIntervalSince1970: 1_773_122_400))
    }

    @Test func `a feed of thousands of entries is read quickly`() throws {
        let item = "<item><title>Ferry</title><guid>g</guid><description>\(sentence)</description></item>"
        var members = 0
        let spent = try processorTime {
            members = try Reader().members(rss(String(repeating: item, count: 5_000))).count
        }
        #expect(members == 5_000)
        #expect(spent < .seconds(30))
        let few = Reader(limits: ReadingLimits(articlesPerFile: 3))
        #expect(few.refusal(rss(String(repeating: item, count: 4)))?.code == .tooLarge)
        #expect(few.refusal(rss(String(repeating: item, count: 3))) == nil)
    }
}

struct MarkdownTests {
    private func read(_ text: String) throws -> Article { try #require(try Reader().article(text)) }

    @Test func `markup is dropped and words are kept`() throws {
        let article = try read(
            """
            # The *Lamp*

            One **two** `three` [four](https://x.example/a_(b)) snake_case_name \\*five\\*.
            A second line.

            - first
            - second

            > quoted

            ```
            let x = a < b
            ```

            [ref]: https://x.example
            """)
        #expect(article.title == "The Lamp")
        #expect(
            article.text
                == [
                    "One two three four) snake_case_name *five*. A second line.", "first", "second", "quoted",
                    "let x = a < b",
                ].joined(separator: "\n\n"))
    }

    @Test(arguments: [
        "title: *a\nx: &a [1]", "a: &a [x,x]\nb: &b [*a,*a]\ntitle: T",
        "t: " + String(repeating: "[", count: 20_000), String(repeating: "- ", count: 20_000) + "x",
        String(repeating: "? ", count: 20_000),
    ])
    func `of hostile front matter only plain lines are read, and the text is read`(yaml: String) throws {
        let article = try read("---\ntitle: T\n\(yaml)\n---\n\n\(sentence)\n")
        #expect(article.text == sentence)
        #expect(article.title == "T")
    }

    @Test func `lists, blocks and quotation marks of YAML are parsed`() throws {
        let article = try read(
            "---\ntitle: >-\n  A ferry\n  sails\nauthors:\n  - name: Ann Lee\n  - Bo Roe\ndate: 2026-03-10 07:00:00 +01:00\ndraft: false\n---\n\(sentence)"
        )
        #expect(article.title == "A ferry sails")
        #expect(article.byline == ["Ann Lee", "Bo Roe"])
        #expect(article.published == Date(timeIntervalSince1970: 1_773_122_400))
    }

    @Test func `a rule between paragraphs is not front matter`() throws {
        let article = try read("---\n\nNo field here, only a rule above.\n\n---\n\n\(sentence)")
        #expect(article.format == .text)
    }

    @Test func `unclosed brackets take linear time`() {
        let spent = processorTime {
            for mark in ["[", "![", "[a](", "](", "*", "_a"] {
                // Whether it is an article or refused as encoded data does not matter.
                _ = try? read("# T\n\n" + String(repeating: mark, count: 200_000) + " \(sentence)")
            }
        }
        #expect(spent < .seconds(30))
    }
}
