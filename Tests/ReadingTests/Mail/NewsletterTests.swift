// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// Letters in two versions, and mailboxes with short borders.
struct NewsletterTests {
    private let first =
        "La passerelle de Valmarie a rouvert lundi, dit la mairie, après neuf mois de travaux sur le fleuve et ses berges."
    private let second =
        "Les riverains la jugent trop étroite, et le conseil municipal en parlera jeudi soir à huit heures."

    private func letter(plain: String, html: String, from: String = "Ida Morel <ida@fanal.example>") -> String {
        """
        From: \(from)
        Subject: Le pont
        List-Post: <https://fanal.example/p/pont>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        \(plain)
        --b
        Content-Type: text/html; charset=utf-8

        <html><body>\(html)</body></html>
        --b--
        """
    }

    @Test func `short paragraphs that only the HTML has are buttons and boxes`() throws {
        let html =
            "<p>Un pont, enfin</p><p><a>Donnez votre avis</a></p><p>\(first)</p><p>Recevez la lettre chaque lundi.</p><p>\(second)</p>"
        let article = try #require(try Reader().article(letter(plain: "\(first)\n\n\(second)", html: html)))
        #expect(article.text == first + "\n\n" + second)
        #expect(article.url == "https://fanal.example/p/pont")
    }

    @Test func `where the versions are different texts, that of the HTML stays whole`() throws {
        let html = "<p>Un pont, enfin</p><p>\(first)</p><p>\(second)</p>"
        let article = try #require(
            try Reader().article(letter(plain: "Votre programme ne montre pas les images de cette lettre.", html: html))
        )
        #expect(article.text == "Un pont, enfin\n\n" + first + "\n\n" + second)
    }

    @Test func `the sender of a service is the person`() throws {
        let letter = letter(plain: first, html: "<p>\(first)</p>", from: "\"Ida Morel from Carnets\" <i@x.example>")
        #expect(try Reader().article(letter)?.byline == ["Ida Morel"])
    }

    @Test func `borders of a mailbox may be the word From alone`() throws {
        func message(_ subject: String) -> String {
            "From \nFrom: Ida Morel <ida@x.example>\nSubject: \(subject)\nDate: Mon, 9 Nov 2026 08:30:00 +0000\n\n\(first)\n\n"
                + "From the town hall to the bridge it is a short walk.\n\n>From now on it is open.\n\n"
        }
        let articles = try Reader().articles(Array((message("Un") + message("Deux")).utf8))
        #expect(articles.map(\.title) == ["Un", "Deux"])
        #expect(articles.allSatisfy { $0.text.hasSuffix("From now on it is open.") })
    }
}
