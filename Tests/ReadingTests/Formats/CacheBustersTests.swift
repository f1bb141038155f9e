// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

struct CacheBustersTests {
    private func feed(_ items: [(title: String, link: String)]) throws -> [Article] {
        let entries = items.map { item in
            """
            <item><title>\(item.title)</title><link>\(item.link.replacing("&", with: "&amp;"))</link><description>The \
            mill at Aldbury was sold on Monday, and the buyer wants to grind flour there.</description></item>
            """
        }
        return try Reader().articles(
            Array("<rss version=\"2.0\"><channel><title>G</title>\(entries.joined())</channel></rss>".utf8))
    }

    @Test(arguments: ["r=31689", "r=13", "_=1794214680", "cb=00ff31ab", "nocache=0.7731", "t=1794214680123", "rnd=5"])
    func `an entry with a random parameter is the same article at each request`(parameter: String) throws {
        let article = try #require(try feed([("Mill sold", "https://g.example/a?\(parameter)")]).first)
        let other = try #require(try feed([("Mill sold", "https://g.example/a")]).first)
        #expect(article.url == "https://g.example/a")
        #expect(article.id == other.id)
        #expect(article.fields[.url]?.note == "without \(parameter), which differs at each request")
    }

    @Test func `other parameters and the fragment stay`() throws {
        let article = try feed([("Mill sold", "https://g.example/a?id=7&r=31689&p=2#top")]).first
        #expect(article?.url == "https://g.example/a?id=7&p=2#top")
    }

    @Test(arguments: ["id=31689", "t=120", "r=abc", "p=13", "cb=mill", "story=1794214680"])
    func `parameters that may name the article stay`(parameter: String) throws {
        let link = "https://g.example/a?\(parameter)"
        let article = try feed([("Mill sold", link)]).first
        #expect(article?.url == link)
        #expect(article?.fields[.url]?.note == nil)
    }

    @Test func `a parameter that distinguishes two entries stays`() throws {
        let links = ["https://g.example/a?r=1", "https://g.example/a?r=2"]
        #expect(try feed([("Mill sold", links[0]), ("Weir repaired", links[1])]).map(\.url) == links)
    }
}
