// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Reading
import TestClock
import Testing

struct HostilePageTests {
    private static let body = HTMLReaderTests.body

    /// CPU time that a page of a few hundred kilobytes may take even unoptimised; without limits the pages below
    /// take many times that.
    private static let timeLimit = Duration.seconds(20)

    private func refusal(_ html: String) -> ReadingError? {
        var refusal: ReadingError?
        let spent = processorTime { refusal = Reader().refusal(html) }
        #expect(spent < Self.timeLimit)
        return refusal
    }

    @Test func `forty thousand nested elements are read at the depth limit`() throws {
        let html = "<html><body>" + String(repeating: "<div>", count: 40_000) + Self.body
        #expect(refusal(html) == nil)
        #expect(try Reader().article(html)?.text.hasPrefix("The lamps") == true)
    }

    @Test func `elements slightly beyond the depth limit are read at that limit`() throws {
        let html = "<html><body>" + String(repeating: "<div>", count: 400) + Self.body
        #expect(try Reader().article(html)?.text.isEmpty == false)
    }

    @Test func `forty thousand attributes on an element are handled`() throws {
        let attributes = (0..<40_000).map { "a\($0)=x class=c\($0)" }.joined(separator: " ")
        let html = "<html><body><div \(attributes)>" + Self.body
        #expect(refusal(html) == nil)
        #expect(try Reader().article(html)?.text.hasPrefix("The lamps") == true)
    }

    @Test(arguments: [
        "<script>", "<title>", "<textarea>", "<!--", "<!-- -", "</p", "&", "&#", "<a href=\"", "<svg><![CDATA[",
    ])
    func `thousands of unclosed constructs take linear time`(beginning: String) {
        _ = refusal("<html><body>" + Self.body + String(repeating: beginning, count: 60_000))
    }

    @Test(arguments: [
        "<p>", "<svg><p>", "<article><h3>q</h3><p>", "<div class=comments><p>", "<p><button><b>x</button>",
    ])
    func `thousands of paragraphs take linear time`(beginning: String) {
        let paragraph = "\(beginning)The lamps along the quay were lit again on Friday, after a winter in the dark."
        let html = "<title>The lamps along the quay were lit again on Friday</title><body><h1>Lamps</h1>" + Self.body
        _ = refusal(html + String(repeating: paragraph, count: 12_000))
    }

    @Test func `a repetitive title does not slow down each paragraph`() {
        let title = String(repeating: "a", count: 399)
        let paragraph = "<p>" + String(repeating: "a", count: 210) + "b"
        _ = refusal("<title>\(title)</title><body>" + String(repeating: paragraph, count: 6_000) + Self.body)
    }

    @Test func `unclosed links around blocks do not multiply`() {
        let links = String(repeating: "<a href=x><div><div><div><div>y</a>", count: 10_000)
        _ = refusal("<html><body>" + Self.body + links)
    }

    @Test func `comparisons in a script are no attributes`() throws {
        let script = "<script>for (i=0;i<n;i++) {" + String(repeating: " a b c ", count: 1_000) + "}</script>"
        #expect(try Reader().article("<html><body>" + script + Self.body + "</body></html>") != nil)
    }

    @Test func `a giant attribute is handled`() throws {
        let html = "<html><body class=\"" + String(repeating: "x ", count: 100_000) + "\">" + Self.body
        #expect(try Reader().article(html)?.text.hasPrefix("The lamps") == true)
    }

    @Test func `unclosed formatting does not multiply`() throws {
        let formatting = String(repeating: "<b><i><u><font color=red><a href=x>", count: 20) + "<p>x"
        let html = "<html><body>" + Self.body + String(repeating: formatting, count: 350)
        #expect(refusal(html)?.code != .binary)
    }

    @Test func `stray end tags in deep nesting are fast`() {
        let html =
            "<html><body>" + String(repeating: "<div>", count: 2_000) + String(repeating: "</span>", count: 40_000)
        _ = refusal(html + Self.body)
    }

    @Test func `more nodes than allowed are refused`() {
        let reader = Reader(limits: ReadingLimits(nodes: 1_000))
        let html = "<html><body>" + String(repeating: "<p>x</p>", count: 1_000)
        #expect(reader.refusal(html)?.code == .tooLarge)
    }

    @Test func `a document beyond the limit is refused before it is parsed`() {
        let reader = Reader(limits: ReadingLimits(articleBytes: 1_000))
        #expect(reader.refusal(String(repeating: "word ", count: 500))?.code == .tooLarge)
    }

    @Test func `a page truncated anywhere is read or refused and never crashes`() {
        let html = Array(
            ("<!doctype html><html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>"
                + "</head><body><h1 title=\"é\">Été</h1>" + Self.body + "</body></html>").utf8)
        for length in stride(from: 1, to: html.count, by: 7) { _ = Reader().refusal(Array(html.prefix(length))) }
    }

    @Test func `zero bytes inside a page do not end it`() throws {
        let html = "<html><body><p>\u{0}" + Self.body + "</body></html>"
        #expect(try Reader().article(html)?.text.hasPrefix("The lamps") == true)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a text of very many short lines is read in linear time`() throws {
        let text = "T\n\n" + (0..<100_000).map { "Mot a\($0).\n" }.joined()
        let context = ReadingContext(name: FileName("lines.txt"))
        let article = try #require(try Reader().read(Array(text.utf8), as: .text, context: context).first)
        #expect(article.words.value == 200_000)
    }

    @Test func `no field exceeds its length limit`() throws {
        let long = String(repeating: "x", count: 1_000_000)
        let json = "{\"title\":\"\(long)\",\"source\":\"\(long)\",\"id\":\"\(long)\",\"text\":\"un mot\"}"
        let context = ReadingContext(name: FileName("long.json"))
        let article = try #require(try Reader().read(Array(json.utf8), as: .json, context: context).first)
        #expect(article.title?.count == 500 && article.source?.count == 200 && article.documentID == nil)
    }

    @Test func `a shortened field ends neither with a space nor inside a character`() throws {
        let title = String(repeating: "mot ", count: 200)
        let source = String(repeating: "👩‍🚒", count: 90)
        let article = try #require(
            try Reader().article("{\"title\":\"\(title)\",\"source\":\"\(source)\",\"text\":\"un mot\"}"))
        #expect(article.title?.utf8.count == 499 && article.title?.last == "t")
        #expect(article.source == String(repeating: "👩‍🚒", count: 66))
    }

    @Test func `unlimited combining marks on one letter do not make a title long`() throws {
        let title = "e" + String(repeating: "\u{0316}", count: 100_000)
        let article = try #require(try Reader().article("{\"title\":\"\(title)\",\"text\":\"un mot\"}"))
        #expect(article.title?.unicodeScalars.count == 500)
    }
}
