// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// Articles in the answers of content systems, search engines and news services.
struct JSONEnvelopeTests {
    private static let first =
        "La passerelle de Valmarie a rouvert lundi, dit la mairie, après neuf mois de travaux sur le fleuve."
    private static let second = "Les riverains la jugent trop étroite, et le conseil en parlera jeudi soir."
    private static let html = "<p>\(first)</p><p>\(second)</p>"
    private static let time = "2026-11-09T08:30:00"

    /// Answers that contain the same article.
    private static let answers = [
        "[{\"id\":5,\"date\":\"2026-11-09T09:30:00\",\"date_gmt\":\"\(time)\",\"link\":\"https://f.example/1\",\"status\":\"publish\","
            + "\"title\":{\"rendered\":\"Le pont &#8211; rouvert\"},\"content\":{\"rendered\":\"\(html)\"},\"excerpt\":{\"rendered\":\"x\"}}]",
        "{\"took\":1,\"hits\":{\"total\":{\"value\":1},\"hits\":[{\"_id\":\"5\",\"_source\":{\"title\":\"Le pont – rouvert\","
            + "\"text\":\"\(html)\",\"url\":\"https://f.example/1\",\"date_publish\":\"\(time)\"}}]}}",
        "{\"response\":{\"status\":\"ok\",\"results\":[{\"id\":\"5\",\"webTitle\":\"Le pont – rouvert\",\"webUrl\":\"https://f.example/1\","
            + "\"webPublicationDate\":\"\(time)Z\",\"fields\":{\"body\":\"\(html)\",\"bodyText\":\"\(first) \(second)\"}}]}}",
        "{\"posts\":[{\"id\":\"5\",\"title\":\"Le pont – rouvert\",\"html\":\"\(html)\",\"plaintext\":\"\(first)\","
            + "\"published_at\":\"\(time).000+00:00\",\"url\":\"https://f.example/1\",\"status\":\"published\"}]}",
        "{\"items\":[{\"id\":\"5\",\"title\":\"Le pont – rouvert\",\"published\":1794213000,"
            + "\"canonical\":[{\"href\":\"https://f.example/1\"}],\"summary\":{\"content\":\"\(html)\"},\"origin\":{\"title\":\"F\"}}]}",
    ]

    @Test(arguments: answers)
    func `the article is found inside of an answer`(json: String) throws {
        let articles = try Reader().articles(Array(json.utf8))
        #expect(articles.count == 1)
        let article = try #require(articles.first)
        #expect(article.title == "Le pont – rouvert")
        #expect(article.text == Self.first + "\n\n" + Self.second)
        #expect(article.url == "https://f.example/1")
        #expect(article.published == Date(timeIntervalSince1970: 1_794_213_000))
    }

    @Test func `an unpublished text is no article`() throws {
        for state in ["draft", "trash", "private"] {
            #expect(
                Reader().refusal("{\"title\":\"T\",\"html\":\"\(Self.html)\",\"status\":\"\(state)\"}")?.code
                    == .notAnArticle)
        }
        #expect(Reader().refusal("{\"title\":\"T\",\"html\":\"\(Self.html)\",\"status\":\"published\"}") == nil)
    }

    @Test func `a text that a service has cut is incomplete`() throws {
        let json = "{\"articles\":[{\"title\":\"T\",\"content\":\"\(Self.first) Les river… [+812 chars]\"}]}"
        let article = try #require(try Reader().article(json))
        #expect(article.isIncomplete)
        #expect(article.text == Self.first + " Les river…")
    }

    @Test func `authors of a JSON feed are those of its items without authors`() throws {
        let item = { (more: String) in "{\"id\":\"1\",\"title\":\"T\",\"content_text\":\"\(Self.first)\"\(more)}" }
        let items = [item(""), item(",\"authors\":[{\"name\":\"Luc Aubin\"}]")].joined(separator: ",")
        let feed =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"authors\":[{\"name\":\"Ida Morel\"}],\"items\":[\(items)]}"
        #expect(try Reader().articles(Array(feed.utf8)).map(\.byline) == [["Ida Morel"], ["Luc Aubin"]])
    }

    @Test func `a list called content is a list`() throws {
        let items = (1...2).map { "{\"title\":\"T\($0)\",\"body\":\"\(Self.first)\"}" }.joined(separator: ",")
        #expect(try Reader().articles(Array("{\"content\":[\(items)],\"page\":1}".utf8)).map(\.title) == ["T1", "T2"])
    }
}
