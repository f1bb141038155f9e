// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@Suite struct AddressRulesTests {
    static let page = "heron-post.example/town/2031/04/ferry-late"

    @Test(
        arguments: [
            "https://heron--post-example.cdn.ampproject.org/c/s/www.heron-post.example/town/2031/04/ferry-late",
            "https://heron--post-example.cdn.ampproject.org/c/s/amp.heron-post.example/town/2031/04/ferry-late.amp.html",
            "https://cdn.ampproject.org/v/s/heron-post.example/town/2031/04/ferry-late?amp_js_v=0.1&usqp=mq331",
            "https://cdn.ampproject.org/c/heron-post.example/town/2031/04/ferry-late",
            "https://heron--post-example.amp.cloudflare.com/c/s/heron-post.example/town/2031/04/ferry-late",
            "https://www.google.com/amp/s/www.heron-post.example/town/2031/04/ferry-late/amp",
            "https://www.google.co.uk/amp/heron-post.example/town/2031/04/ferry-late",
            "https://www.bing.com/amp/s/heron-post.example/town/2031/04/ferry-late",
            "https://amp.heron-post.example/town/2031/04/ferry-late",
            "https://www.heron-post.example/town/2031/04/ferry-late/amp",
            "https://www.heron-post.example/town/2031/04/ferry-late/amp/",
            "https://www.heron-post.example/town/2031/04/ferry-late.amp",
            "https://www.heron-post.example/town/2031/04/ferry-late.amp.html",
            "https://www.heron-post.example/amp/town/2031/04/ferry-late",
            "https://www.heron-post.example/town/amp/2031/04/ferry-late",
            "https://www.heron-post.example/town/2031/04/ferry-late~amp.html",
            "https://www.heron-post.example/town/2031/04/ferry-late?amp",
            "https://www.heron-post.example/town/2031/04/ferry-late?amp=1",
            "https://www.heron-post.example/town/2031/04/ferry-late?outputType=amp",
        ])
    func `an AMP page is the page itself`(address: String) {
        #expect(Address.normalized(address) == Self.page)
    }

    @Test(
        arguments: [
            "https://web.archive.org/web/20310402060000/https://www.heron-post.example/town/2031/04/ferry-late",
            "https://web.archive.org/web/20310402060000id_/http://heron-post.example:80/town/2031/04/ferry-late",
            "https://web.archive.org/web/2031if_/heron-post.example/town/2031/04/ferry-late?utm_source=rss",
            "web.archive.org/web/2031/https:/heron-post.example/town/2031/04/ferry-late",
            "https://archive.ph/2031.04.02-060000/https://heron-post.example/town/2031/04/ferry-late",
            "https://archive.today/newest/https://heron-post.example/town/2031/04/ferry-late",
            """
            https://web.archive.org/web/2031/https://archive.is/o/Ab3dE/https://www.google.com/amp/s/\
            m.heron-post.example/town/2031/04/ferry-late
            """,
        ])
    func `a copy in a web archive is the page itself`(address: String) {
        #expect(Address.normalized(address) == Self.page)
    }

    @Test(
        arguments: [
            "https://m.heron-post.example/town/2031/04/ferry-late",
            "https://www.m.heron-post.example/town/2031/04/ferry-late",
            "https://mobile.heron-post.example/town/2031/04/ferry-late",
            "https://touch.heron-post.example/town/2031/04/ferry-late",
            "https://www.heron-post.example/m/town/2031/04/ferry-late",
            "https://www.heron-post.example/town/2031/04/ferry-late?m=1",
            "https://www.heron-post.example/town/2031/04/ferry-late/print",
            "https://www.heron-post.example/town/2031/04/ferry-late/print.html",
            "https://www.heron-post.example/print/town/2031/04/ferry-late",
            "https://www.heron-post.example/town/2031/04/ferry-late?print=1",
            "https://www.heron-post.example/town/2031/04/ferry-late?print",
            "https://www.heron-post.example/town/2031/04/ferry-late?view=print",
            "https://www.heron-post.example/town/2031/04/ferry-late?output=print",
            "https://www.heron-post.example/town/2031/04/ferry-late?page=all",
            "https://www.heron-post.example/town/2031/04/ferry-late?page=1",
            "https://www.heron-post.example/town/2031/04/ferry-late?pagewanted=print",
            "https://www.heron-post.example/town/2031/04/ferry-late/index.html",
            "https://www.heron-post.example/town/2031/04/ferry-late.html",
            "https://www.heron-post.example/town//2031/04/ferry-late///",
            "https://www.heron-post.example/town/2031/04/ferry-late;jsessionid=0A1B",
            "https://www.heron-post.example/town/2031/04/ferry-late?PHPSESSID=0a1b",
        ])
    func `a view of a page is the page itself`(address: String) {
        #expect(Address.normalized(address) == Self.page)
    }

    @Test(
        arguments: [
            "xtor=RSS-1", "wt_mc=rss", "WT.mc_id=a", "at_medium=RSS", "ncid=rss", "ito=1490", "ICID=a", "intcmp=a",
            "ref=homepage", "ref_src=twsrc", "ref_url=https%3A%2F%2Fa.example", "soc_src=social", "sr_share=facebook",
            "s_cid=a", "pk_campaign=a", "mtm_source=a", "piwik_kwd=a", "matomo_x=a", "hsa_acc=1", "_ga=1.2", "_gl=1",
            "guccounter=1", "guce_referrer=a", "__twitter_impression=true", "igshid=a", "feature=share",
            "feature=youtu.be", "share=telegram", "source=rss", "from=newsletter_2", "cid=social_post", "_=1743573000",
            "cb=9f86d081", "rnd=0.81234", "timestamp=1743573000", "nocache=6b29fc40-ca47-1067-b31d-00dd010662da",
        ])
    func `what says nothing of the page is removed`(parameter: String) {
        #expect(Address.normalized("https://\(Self.page)?\(parameter)") == Self.page)
        #expect(Address.normalized("https://\(Self.page)?id=3&amp;\(parameter)") == Self.page + "?id=3")
    }

    @Test(
        arguments: [
            "id=1", "p=1743", "page=2", "ref=20310402", "source=harbour", "from=2", "cid=4711", "cb=on", "ts=3",
            "print=17",
            "m=42", "view=list", "feature=tides", "format=long", "q=ferry", "story=ferry-late", "mod=article",
            "unknown=1",
        ])
    func `what may say which page it is stays`(parameter: String) {
        #expect(Address.normalized("https://\(Self.page)?\(parameter)") == "\(Self.page)?\(parameter)")
    }

    @Test(
        arguments: [
            ("https://heron-post.example/amp", "heron-post.example/amp"),
            ("https://heron-post.example/print/", "heron-post.example/print"),
            ("https://heron-post.example/index.html", "heron-post.example/index"),
            ("https://heron-post.example/.html", "heron-post.example/.html"),
            ("https://heron-post.example/m/ferry", "heron-post.example/m/ferry"),
            ("https://heron-post.example/lamp", "heron-post.example/lamp"),
            ("https://heron-post.example/fingerprint", "heron-post.example/fingerprint"),
            ("https://google.com/amp/help.html", "google.com/help"),
            ("https://web.archive.org/web/2031*/heron-post.example", "web.archive.org/web/2031*/heron-post.example"),
            ("https://web.archive.org/about/faq", "web.archive.org/about/faq"),
            ("https://archive.ph/Ab3dE", "archive.ph/Ab3dE"),
            ("https://en.m.heron-post.example/a", "en.heron-post.example/a"),
        ])
    func `a path never becomes empty, and names that only look alike stay`(address: String, normalized: String) {
        #expect(Address.normalized(address) == normalized)
        #expect(Address.normalized(normalized) == normalized)
    }

    @Test(arguments: ["", "/", "//", "#news", "/#news", "?utm_source=rss", "/?ref=home"])
    func `the address of a whole site is recognised`(end: String) {
        #expect(Address.isWholeSite("https://heron-post.example" + end))
        #expect(Address.host(of: "https://www.heron-post.example:443" + end) == "heron-post.example")
    }

    @Test(arguments: ["/a", "/?id=1", "?p=1", "/#!/a", "/index.html"])
    func `other addresses are not those of a whole site`(end: String) {
        #expect(!Address.isWholeSite("https://heron-post.example" + end))
    }
}
