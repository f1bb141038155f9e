// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

struct JSONArticleTests {
    private func read(_ json: String) throws -> Article { try #require(try Reader().article(json)) }

    @Test(arguments: ["text", "maintext", "body", "content", "raw_text", "articleBody", "Text"])
    func `the text is found under each field name`(name: String) throws {
        #expect(try read("{\"\(name)\":\"One two three.\"}").text == "One two three.")
    }

    @Test func `values of any type are accepted`() throws {
        let article = try read(
            """
            {"id": 12, "title": "T", "text": ["First.", "Second."], "author": {"name": "Ann Lee"}, "url": 5,
             "source": {"name": "The Post"}, "date": 1771995600, "lang": null, "extra": [[{"x": 1e400}]]}
            """.replacing("1e400", with: "1e40"))
        #expect(article.documentID == "12")
        #expect(article.text == "First.\n\nSecond.")
        #expect(article.byline == ["Ann Lee"])
        #expect(article.source == "The Post")
        #expect(article.url == nil)
        #expect(article.published == Date(timeIntervalSince1970: 1_771_995_600))
    }

    @Test func `fields state their origin`() throws {
        let article = try read("{\"text\":\"Words here.\",\"title\":\"T\",\"url\":\"https://www.post.example/a\"}")
        #expect(article.fields[.title]?.from == "json")
        #expect(article.source == "post.example")
        #expect(article.fields[.source]?.from == "url")
        #expect(article.fields[.published] == nil)
    }

    @Test func `markup in a field is read as markup, and text about tags is not`() throws {
        let markup = try read("{\"content\":\"<p>One &amp; two.</p><script>x()</script><p>Three<br>four.</p>\"}")
        #expect(markup.text == "One & two.\n\nThree four.")
        #expect(try read("{\"content\":\"If a < b then b > a.\"}").text == "If a < b then b > a.")
    }

    @Test func `a title at the beginning of the text is not kept twice`() throws {
        #expect(try read("{\"title\":\"Big news\",\"text\":\"Big news\\n\\nIt was so.\"}").text == "It was so.")
    }

    @Test func `the first line of the text is not a title`() throws {
        let article = try read(
            "{\"text\":\"A heading\\n\\nAnd then a long paragraph of words, much longer than its heading is.\"}")
        #expect(article.title == nil)
        #expect(article.text.hasPrefix("A heading\n\n"))
    }

    @Test func `an array gives its articles, and one without text does not affect the others`() throws {
        let json = Array("[{\"text\":\"One here.\"},{\"title\":\"none\"},{\"text\":\"Three here.\"}]".utf8)
        let context = ReadingContext(name: FileName("a.json"))
        let members = try Reader().readMembers(json, as: .json, context: context)
        #expect(members.map { try? $0.get().text } == ["One here.", nil, "Three here."])
        #expect(Reader().refusal(json)?.code == .noText)
    }

    @Test func `elements that are no objects do not affect the others`() throws {
        let json = Array("[{\"text\":\"One here.\"},null,[1,{\"text\":\"no\"}],\"x\",{\"text\":\"Two here.\"}]".utf8)
        let members = try Reader().readMembers(json, as: .json, context: ReadingContext(name: FileName("a.json")))
        // `try?`: a refused member has no text.
        #expect(members.map { try? $0.get().text } == ["One here.", nil, nil, nil, "Two here."])
        #expect(throws: ReadingError.self) { try members[1].get() }
    }

    @Test func `a summary is the text of an entry without other text, and its origin says so`() throws {
        let article = try read(
            "{\"title\":\"T\",\"url\":\"https://a.example/1\",\"description\":\"What it is about.\",\"savedAt\":\"2026-01-01T00:00:00Z\",\"updatedAt\":\"2026-01-02T00:00:00Z\"}"
        )
        #expect(article.text == "What it is about." && article.isIncomplete)
        #expect(article.fields[.text]?.from == "summary")
        #expect(article.modified == nil)
        #expect(Reader().refusal("{\"name\":\"a tool\",\"description\":\"What it does.\"}")?.code == .noText)
    }

    @Test func `a list inside an object is read, two levels deep`() throws {
        let inside = "{\"items\":[{\"text\":\"One here.\"},{\"text\":\"Two here.\"}]}"
        for json in [inside, "{\"data\":\(inside)}"] {
            let members = try Reader().readMembers(
                Array(json.utf8), as: .json, context: ReadingContext(name: FileName("a.json")))
            #expect(members.count == 2)
        }
    }

    @Test func `ninjs is recognised by its fields, and its embargo and status are read`() throws {
        let article = try read(
            "{\"uri\":\"urn:1\",\"type\":\"text\",\"versioncreated\":\"2026-03-10T08:00:00Z\",\"firstcreated\":\"2026-03-10T07:00:00Z\",\"pubstatus\":\"withheld\",\"embargoed\":\"2026-03-11T06:00:00+01:00\",\"headline\":\"H\",\"body_text\":\"As text.\",\"body_html\":\"<p>As</p><p>markup.</p>\"}"
        )
        #expect(article.format == .ninjs)
        #expect(article.text == "As\n\nmarkup.")
        #expect(article.status == .withheld)
        #expect(article.embargoed == Date(timeIntervalSince1970: 1_773_205_200))
        #expect(article.published?.timeIntervalSince1970 == 1_773_126_000)
        #expect(article.modified?.timeIntervalSince1970 == 1_773_129_600)
    }

    @Test func `an article that is not free to read is incomplete`() throws {
        #expect(try read("{\"text\":\"One two.\",\"isAccessibleForFree\":\"False\"}").isIncomplete)
        #expect(try !read("{\"text\":\"One two.\",\"isAccessibleForFree\":true}").isIncomplete)
    }

    @Test func `an object without text is refused and the reason lists the field names`() {
        let error = Reader().refusal("{\"name\":\"x\",\"value\":{\"text\":\"nested\"}}")
        #expect(error?.code == .noText)
        #expect(error?.reason.contains("maintext") == true)
    }

    @Test func `malformed JSON is refused as malformed`() {
        #expect(Reader().refusal("{\"text\":\"Hello, \\x\"}")?.code == .malformed)
        #expect(Reader().refusal("{\"text\": \"never closed")?.code == .truncated)
        #expect(Reader().refusal("[{\"text\":\"One.\"},null]")?.code == .malformed)
    }

    @Test(arguments: [
        (#"{"text":"One \ud83d two."}"#, "One \u{FFFD} two."),
        (#"{"text":"One \uDE00\ud83d two."}"#, "One \u{FFFD}\u{FFFD} two."),
        (#"{"text":"One \ud83d\ud83d\ude00 two."}"#, "One \u{FFFD}\u{1F600} two."),
        (#"{"text":"One \\ud83d \ud800 two."}"#, #"One \ud83d \#u{FFFD} two."#),
        (#"[{"text":"One \ud83d two."}]"#, "One \u{FFFD} two."),
    ])
    func `an unpaired surrogate loses that character, not the article`(json: String, text: String) throws {
        #expect(try read(json).text == text)
    }

    @Test(arguments: [
        ("{\"text\":\"One.\",\"rank\":NaN}", "at byte 23: 'NaN' is not a JSON value"),
        ("{\"text\":\"One.\",\n\"rank\":-Infinity}", "in line 2: '-Infinity' is not a JSON value"),
        ("{\"text\":\"One.\"\n\"rank\":1}", "in line 2: no comma between two values"),
        ("{\n\"text\" \"One.\"}", "in line 2: no colon after a name"),
        ("{\n\"text\":\"One \\x two.\"}", "in line 2: an invalid escape"),
        ("{\n\"text\":\"One\ttwo.\"}", "in line 2: a control character"),
    ])
    func `a syntax error is reported with its position`(json: String, reason: String) {
        let error = Reader().refusal(json)
        #expect(error?.code == .malformed)
        #expect(error?.reason.hasPrefix("broken JSON " + reason) == true, "\(error?.reason ?? "read")")
    }

    @Test func `deep nesting is refused without recursion`() {
        let bomb =
            "{\"text\":\"x y\",\"deep\":" + String(repeating: "[", count: 500_000)
            + String(repeating: "]", count: 500_000) + "}"
        #expect(Reader().refusal(bomb)?.code == .malformed)
    }

    @Test func `more articles than allowed in one array are refused`() {
        let json = Array(("[" + Array(repeating: "{\"text\":\"A b.\"}", count: 4).joined(separator: ",") + "]").utf8)
        #expect(Reader(limits: ReadingLimits(articlesPerFile: 3)).refusal(json)?.code == .tooLarge)
        #expect(Reader(limits: ReadingLimits(articlesPerFile: 4)).refusal(json) == nil)
    }

    @Test func `a whole page in a field provides metadata, with lower priority than the object's`() throws {
        let words =
            "<p>The lamps along the quay were lit again on Friday, after a winter in which nobody walked there "
            + "at night and the shops closed at four.</p>"
        let page =
            "<!doctype html><html><head><title>Page</title><meta name='author' content='Ann Lee'></head><body>"
            + "<h1>Lamps</h1>" + words + words.replacing("quay", with: "pier") + "</body></html>"
        let escaped = page.replacing("\"", with: "\\\"")
        let article = try read("{\"title\":\"Lit again\",\"html\":\"\(escaped)\"}")
        #expect(article.title == "Lit again")
        #expect(article.byline == ["Ann Lee"])
        #expect(article.text.hasPrefix("The lamps along the quay"))
    }
}
