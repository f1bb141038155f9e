// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

/// Exports of newspaper databases.
struct DatabaseTextTests {
    private let bridge = """
                                   The Valmarie Courier

                                November 9, 2026 Monday
                                     Final Edition

        Footbridge reopens after nine months

        BYLINE: Ida Morel

        SECTION: NEWS; Pg. 4

        LENGTH: 60 words

         The footbridge of Valmarie reopened on Monday, the town hall said, after
        nine months of work.

         Residents find it too narrow.

        LOAD-DATE: November 10, 2026

        LANGUAGE: ENGLISH

                             Copyright 2026 Courier Press
                                 All Rights Reserved

        """
    private let text =
        "The footbridge of Valmarie reopened on Monday, the town hall said, after nine months of work.\n\n"
        + "Residents find it too narrow."

    @Test func `a document has its fields, and its labels are no text`() throws {
        let articles = try Reader().articles(Array(bridge.utf8))
        #expect(articles.count == 1)
        let article = try #require(articles.first)
        #expect(article.title == "Footbridge reopens after nine months")
        #expect(article.source == "The Valmarie Courier")
        #expect(article.byline == ["Ida Morel"])
        #expect(article.section == "NEWS")
        #expect(article.published == Date(timeIntervalSince1970: 1_794_182_400))
        #expect(article.text == text)
    }

    @Test func `several documents are several articles`() throws {
        let other = bridge.replacing("Footbridge reopens after nine months", with: "Ferry stops for the winter")
        let file = "\n   1 of 2 DOCUMENTS\n\n\(bridge)\n   2 of 2 DOCUMENTS\n\n\(other)"
        #expect(
            try Reader().articles(Array(file.utf8)).map(\.title)
                == ["Footbridge reopens after nine months", "Ferry stops for the winter"])
    }

    @Test func `newer exports have the title above the source, and the text below the word Body`() throws {
        let file = """
            Footbridge reopens after nine months
            The Valmarie Courier
            November 9, 2026 Monday

            Copyright 2026 Courier Press

            Section: NEWS; Pg. 4
            Length: 60 words
            Byline: Ida Morel

            Body


            \(text)


            Load-Date: November 10, 2026


            End of Document
            """
        let article = try #require(try Reader().article(file))
        #expect(article.title == "Footbridge reopens after nine months")
        #expect(article.source == "The Valmarie Courier")
        #expect(article.byline == ["Ida Morel"])
        #expect(article.text == text)
    }

    @Test func `a text with one such label is a text`() throws {
        let article = try #require(try Reader().article("LENGTH: forty metres.\n\n\(text)"))
        #expect(article.text.hasPrefix("LENGTH: forty metres."))
    }

    @Test func `the documents of a page are articles without the notices between them`() throws {
        func document(_ title: String) -> String {
            "<table><tr><td><span class=\"DocPublicationName\">Le Fanal, no. 7</span><br><span class=\"DocHeader\">lundi </span>"
                + "<span class=\"DocHeader\">9 novembre 2026</span><br><br><span class=\"TitreArticleVisu\">\(title)</span><br><br>"
                + "Ida Morel<br><p></p>La passerelle a rouvert lundi.<p></p>Elle est trop étroite.<p></p><b>© 2026 Le Fanal.</b>"
                + "<p></p>Numéro de document : 7<table><tr><td>Le présent document est protégé par les lois.</td></tr></table>"
                + "</td></tr></table>"
        }
        let page = "<html><body>\(document("Le pont rouvre"))\(document("Le bac s’arrête"))</body></html>"
        let articles = try Reader().articles(Array(page.utf8))
        #expect(articles.map(\.title) == ["Le pont rouvre", "Le bac s’arrête"])
        #expect(articles.allSatisfy { $0.text == "La passerelle a rouvert lundi.\n\nElle est trop étroite." })
        #expect(articles.allSatisfy { $0.source == "Le Fanal" && $0.byline == ["Ida Morel"] })
        #expect(articles.first?.published == Date(timeIntervalSince1970: 1_794_182_400))
    }
}
