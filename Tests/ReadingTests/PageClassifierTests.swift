// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

struct PageClassifierTests {
    private func refusal(_ html: String) -> String? {
        let error = Reader().refusal(html)
        return error?.code == .notAnArticle ? error?.reason : nil
    }

    @Test func `challenge, error, log-in and empty pages are distinguished`() {
        let challenge = "<html><title>Just a moment...</title><body><form id=challenge-form></form></body></html>"
        #expect(refusal(challenge)?.hasPrefix("not an article: challenge page") == true)
        let missing =
            "<html><title>404 Not Found</title><body><p>The page was not found on this server.</p></body></html>"
        #expect(refusal(missing)?.hasPrefix("not an article: error page") == true)
        let entry = "<html><title>Enter</title><body><form><input type=password></form></body></html>"
        #expect(refusal(entry)?.hasPrefix("not an article: log-in page") == true)
        let shell = "<html><title>App</title><body><div id=root></div><noscript>Enable it.</noscript></body></html>"
        #expect(refusal(shell)?.hasPrefix("not an article: no text") == true)
    }

    @Test func `the reason for too little prose states how much there is and how much is needed`() throws {
        let text = "The bridge was closed on Monday, and the council said that it would stay closed until the spring."
        let reason = try #require(refusal("<html><title>Bridge</title><body><p>\(text)</p></body></html>"))
        let said = try #require(reason.firstMatch(of: /prose: (\d+) letters, at least 180 are needed;/))
        #expect(Int(said.1) == text.count(where: \.isLetter), "\(reason)")
    }

    @Test func `a headline with a number like an HTTP status is no error page`() throws {
        let html =
            "<html><title>404 fans hurt in stadium rush</title><body><h1>404 fans hurt in stadium rush</h1>"
            + HTMLReaderTests.body + "</body></html>"
        #expect(try Reader().article(html)?.title == "404 fans hurt in stadium rush")
    }

    @Test(arguments: ["Peugeot 404", "Boeing 502", "Flight 503 lands"])
    func `a number like an HTTP status in a short title is no error page if there is an article`(title: String) throws {
        let html = "<html><title>\(title)</title><body><h1>\(title)</h1>\(HTMLReaderTests.body)</body></html>"
        #expect(try Reader().article(html)?.title == title)
    }

    @Test(arguments: ["404", "502 | The Post", "Error 503", "Seite nicht gefunden (404)", "404 - Página no encontrada"])
    func `an HTTP status as title, with error words or hardly any text, is an error page`(title: String) {
        let html =
            "<html><title>\(title)</title><body><h1>\(title)</h1><p>Try the front page instead.</p></body></html>"
        #expect(refusal(html)?.hasPrefix("not an article: error page") == true, "\(title)")
    }

    private func modern(_ body: String, head: String = "") -> String {
        "<html><head><title>Lamps</title><meta name=viewport content=x>\(head)</head><body><h1>Lamps</h1>\(body)</body></html>"
    }

    @Test func `a product offered in microdata is no article, one that is only described may be`() {
        let product = "<div itemscope itemtype=\"https://schema.org/Product\">\(HTMLReaderTests.body)"
        let offer = "<div itemprop=offers itemscope itemtype=\"https://schema.org/Offer\">9 crowns</div></div>"
        #expect(refusal(modern(product + offer))?.hasPrefix("not an article: product page") == true)
        #expect(refusal(modern(product + "</div>")) == nil)
    }

    @Test(arguments: ["LocalBusiness", "SoftwareApplication", "Course"])
    func `an offer in JSON-LD is no article unless it is signed and dated`(type: String) {
        let linked = "<script type=\"application/ld+json\">{\"@type\":\"\(type)\",\"name\":\"Lamps\"}</script>"
        #expect(
            refusal(modern(HTMLReaderTests.body, head: linked))?.hasPrefix("not an article: page of an offer") == true)
        let day = "<time datetime=2026-11-12>12 November 2026</time>"
        #expect(refusal(modern("<p class=author>By Jo Marrow</p>\(day)" + HTMLReaderTests.body, head: linked)) == nil)
        // News of a company have a date, but rarely an author.
        #expect(refusal(modern(day + Self.short + Self.short, head: linked)) == nil)
    }

    @Test func `a section page is recognised by the last part of its address`() {
        let link = { (path: String) in "<link rel=canonical href=https://post.example\(path)>" }
        #expect(refusal(modern(HTMLReaderTests.body, head: link("/en/news/")))?.contains("by its address") == true)
        #expect(refusal(modern(HTMLReaderTests.body, head: link("/en/news/lamps"))) == nil)
    }

    @Test func `a page without author and date is an article if text is most of it`() {
        let labels = { (count: Int) in String(repeating: "<span>Menu</span><hr>", count: count) }
        let body = String(repeating: HTMLReaderTests.body, count: 5)
        #expect(refusal(modern(body + labels(50))) == nil)
        #expect(refusal(modern(body + labels(200)))?.contains("short, and without author and date") == true)
    }

    private func canonical(_ address: String) -> String { "<link rel=canonical href=\"\(address)\">" }

    private static let short = "<p>\(String(repeating: "The harbour lamps go on at dusk, one by one. ", count: 12))</p>"

    private static let remarkForm =
        "<form action=/remarks><textarea name=remark></textarea>"
        + "<input type=checkbox id=wp-comment-cookies-consent name=wp-comment-cookies-consent></form>"

    @Test func `a comment form with a consent field does not make a short article a consent page`() throws {
        let page = "<html><title>Lamps</title><body><h1>Lamps</h1>\(Self.short)\(Self.remarkForm)</body></html>"
        #expect(try Reader().article(page)?.title == "Lamps")
    }

    @Test func `a consent manager beside a dated article does not make it a consent page`() throws {
        let banner = "<div><input type=checkbox class=cmp-consent-checkbox><button id=consent-yes>Yes</button></div>"
        let day = "<time datetime=2026-11-12>12 November 2026</time>"
        let page = "<html><title>Lamps</title><body><h1>Lamps</h1>\(day)\(Self.short)\(banner)</body></html>"
        #expect(try Reader().article(page)?.title == "Lamps")
    }

    @Test(arguments: [
        "<form action=\"/v2/collectConsent?id=7\"><input type=hidden name=id><button name=agree>Yes</button></form>",
        "<form action=/save><input type=hidden name=consent_state><button>Yes</button></form>",
        "<div><button class=consent-accept>Yes</button></div>",
    ])
    func `a page that only asks for consent is no article`(form: String) {
        let page =
            "<html><title>Before you go on</title><body><h1>Before you go on</h1>\(Self.short)\(form)</body></html>"
        #expect(refusal(page)?.hasPrefix("not an article: consent page") == true)
    }

    @Test func `a challenge script on an article that is shown does not make it a challenge page`() throws {
        let script = "<script src=/cdn-cgi/challenge-platform/scripts/main.js></script>"
        let form = "<form id=challenge-form></form>"
        let day = "<time datetime=2026-11-12>12 November 2026</time>"
        let page = { (body: String) in "<html><title>Lamps</title><body><h1>Lamps</h1>\(body)</body></html>" }
        for body in [day + Self.short + form + script, Self.short + Self.short + script] {
            #expect(try Reader().article(page(body))?.title == "Lamps")
        }
        let wait = "<p>This may take a few seconds; the page comes by itself once your browser has been looked at.</p>"
        for body in [Self.short + form, wait + wait + wait + script] {
            #expect(refusal(page(body))?.hasPrefix("not an article: challenge page") == true)
        }
    }

    @Test(arguments: [
        ("/service/press/lamps-of-the-harbour-go-on-at-dusk", true), ("/service/news_view.htm", true),
        ("/services/lamps", true), ("/shop/lamps-of-the-harbour-go-on-at-dusk", false),
    ])
    func `a page in a service area is an article if it shows a date, a page in a shop area is not`(
        path: String, isArticle: Bool
    ) throws {
        let head = canonical("https://port.example" + path)
        let text = Self.short + Self.short
        let day = "<p class=date>12 November 2026</p>"
        #expect((refusal(modern(day + text, head: head)) == nil) == isArticle)
        #expect(refusal(modern(text, head: head))?.contains("by its address") == true)
    }

    @Test(arguments: ["/index.php/2026/11/12/lamps", "/?p=512", "/index.php?id=512"])
    func `a page generated by a program is no front page`(path: String) throws {
        let head = canonical("https://post.example" + path)
        #expect(refusal(modern(Self.short, head: head)) == nil)
    }

    @Test(arguments: ["/", "/index.php", "/home", "/?utm_source=mail", "/index.html?lang=en"])
    func `the site's own address is a front page`(path: String) {
        let head = canonical("https://post.example" + path)
        #expect(refusal(modern(Self.short, head: head))?.hasPrefix("not an article: front page") == true)
    }

    @Test func `a short notice is distinguished from a site's page by its path`() throws {
        let menu = String(repeating: "<span>Menu</span><hr>", count: 60)
        for path in [
            "/2026/11/lamps", "/news/4512/lamps.html", "/aktuelles/lamps", "/lamps-of-the-harbour-go-on",
        ] {
            let head = canonical("https://port.example" + path)
            #expect(refusal(modern(Self.short + Self.short + menu, head: head)) == nil, "\(path)")
        }
        for path in ["/lamps", "/en/4512/lamps.html", "/2026/11/", "/2026/11/page/2"] {
            let head = canonical("https://port.example" + path)
            #expect(
                refusal(modern(Self.short + Self.short + menu, head: head))?.contains("short, and without") == true,
                "\(path)")
        }
    }

    @Test(arguments: [
        ("post-template-default single single-post postid-512", true), ("path-lamps page-node-type-news", true),
        ("post-template tag-lamps", true), ("page-template page page-id-512", false), ("archive category", false),
    ])
    func `software marks an article page in the class of body`(names: String, isArticle: Bool) {
        let menu = String(repeating: "<span>Menu</span><hr>", count: 60)
        let head = "<html><head><title>Lamps</title><meta name=viewport content=x></head>"
        let page = head + "<body class=\"\(names)\"><h1>Lamps</h1>\(Self.short)\(menu)</body></html>"
        #expect((refusal(page) == nil) == isArticle)
    }

    @Test func `without an address, a headline of several words distinguishes an article from a site's page`() {
        let menu = String(repeating: "<span>Menu</span><hr>", count: 60)
        let page = { (heading: String, text: String, head: String) in
            "<html><head><title>\(heading)</title><meta name=viewport content=x>\(head)</head><body><h1>\(heading)</h1>"
                + text + menu + "</body></html>"
        }
        let headline = "The lamps of the harbour go on at dusk"
        let text = Self.short + Self.short
        #expect(refusal(page(headline, text, "")) == nil)
        for other in [
            page("Lamps of the harbour", text, ""), page(headline, Self.short, ""),
            page(headline, text, canonical("https://port.example/lamps")),
        ] {
            #expect(refusal(other)?.contains("short, and without") == true)
        }
    }

    @Test func `an address without a host says nothing about a page`() throws {
        #expect(refusal(modern(Self.short, head: canonical("https://.port.example"))) == nil)
    }

    private static func linked(_ fields: String) -> String {
        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\(fields)}</script>"
    }

    private static let marked = linked(
        "\"@type\":\"NewsArticle\",\"headline\":\"Lamps\",\"datePublished\":\"2026-11-12\"")

    /// A page with more comments than text, whose text is in an element named after a paywall.
    private func walled(head: String) -> String {
        let remark = "<p>I saw those lamps from the ferry, and could not tell one quay from the other.</p>"
        let remarks = String(repeating: remark, count: 150)
        return modern(
            "<div class=wall-paywall>\(Self.short + Self.short)</div><div class=comments>\(remarks)</div>", head: head)
    }

    @Test func `the reason for an article without text states what is missing and how to get it`() {
        #expect(
            refusal(modern("<div id=root></div>", head: Self.marked))
                == "not an article: page of an article without its text, which a script loads or only subscribers get; "
                + "save the page as a browser shows it")
        #expect(refusal(modern("<div id=root></div>"))?.hasSuffix("; save the article's own page") == true)
    }

    @Test func `text in an element named after a paywall is read if an article page has no other text`() throws {
        #expect(try Reader().article(walled(head: Self.marked))?.text.contains("go on at dusk") == true)
        #expect(refusal(walled(head: ""))?.hasPrefix("not an article: no text") == true)
    }

    @Test func `a long signed text about a product is an article if the page says so`() {
        let head =
            Self.linked("\"@type\":\"Product\",\"name\":\"A lamp\"")
            + "<meta property=article:published_time content=2026-11-12><meta name=author content=\"Jo Marrow\">"
        #expect(refusal(modern(String(repeating: Self.short, count: 6), head: head)) == nil)
        #expect(refusal(modern(Self.short, head: head))?.hasPrefix("not an article: product page") == true)
    }

    @Test func `results are an article if they are signed, dated and in their own element`() throws {
        let results = (1...40).map { "<p>\($0). J. Marrow, Harbour, 4:\(10 + $0)</p>" }.joined()
        let head = canonical("https://club.example/2026/11/12/results")
        let signed = "<p class=author>By Jo Marrow</p><time datetime=2026-11-12>12 November 2026</time>"
        let own = "<div class=entry-content>\(results)</div>"
        #expect(try Reader().article(modern(signed + own, head: head))?.text.contains("40. J. Marrow, Harbour") == true)
        for page in [modern(own, head: head), modern(signed + results, head: head), modern(signed + own)] {
            #expect(refusal(page)?.hasPrefix("not an article: no text") == true)
        }
        let article = signed + "<article>\(results)</article>"
        let post = modern(article).replacingOccurrences(of: "<body>", with: "<body class=single-post>")
        #expect(try Reader().article(post)?.text.contains("40. J. Marrow, Harbour") == true)
        #expect(refusal(modern(article))?.hasPrefix("not an article: no text") == true)
        let two = post.replacingOccurrences(of: "</article>", with: "</article><article>Next</article>")
        #expect(refusal(two)?.hasPrefix("not an article: no text") == true)
    }

    @Test func `a template in place of the text is the text, a template elsewhere is not`() throws {
        let template = "<script type=\"text/template\">\(Self.short)</script>"
        let inBody = modern("<div itemprop=articleBody>\(template)</div>")
        #expect(try Reader().article(inBody)?.text.hasPrefix("The harbour lamps go on at dusk") == true)
        #expect(refusal(modern("<div id=box>\(template)</div>"))?.hasPrefix("not an article: no text") == true)
        let label = "<script type=\"text/template\"><p>Nothing was found.</p></script>"
        #expect(
            refusal(modern("<div itemprop=articleBody>\(label)</div>"))?.hasPrefix("not an article: no text") == true)
    }

    @Test func `a newspaper's product review is an article, customer reviews are not`() throws {
        let product = { (review: String) in
            Self.linked("\"@type\":\"Product\",\"name\":\"A lamp\",\"review\":\(review)")
        }
        let person = "\"author\":{\"@type\":\"Person\",\"name\":\"Jo Marrow\"}"
        let paper = "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Post\"}"
        let reviewed = product("{\"@type\":\"Review\",\"headline\":\"Lamps\",\(person),\(paper)}")
        #expect(try Reader().article(modern(HTMLReaderTests.body, head: reviewed))?.byline == ["Jo Marrow"])
        let bought = product("[{\"@type\":\"Review\",\(person)}]")
        #expect(refusal(modern(HTMLReaderTests.body, head: bought))?.hasPrefix("not an article: product page") == true)
    }

    private static let folder = Samples.sharedData?.appending(path: "formats/non-article")

    @Test(.enabled(if: folder != nil, "no shared/data beside the checkout"))
    func `no real non-article page becomes an article`() throws {
        let pages = try Samples.files(in: #require(Self.folder), ending: ".html")
        #expect(pages.count > 10)
        for page in pages {
            #expect(Reader().refusal(try Samples.bytes(page))?.code == .notAnArticle, "\(page.lastPathComponent)")
        }
    }
}
