// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

private let text =
    "La passerelle de Valmarie a rouvert lundi, dit la mairie, après neuf mois de travaux sur le fleuve.\n\n"
    + "Les riverains la jugent trop étroite, et le conseil en parlera jeudi soir."

private func read(_ file: String) throws -> Article { try #require(try Reader().article(file)) }

/// Front matter in other forms than YAML, or with errors.
struct FrontMatterFormTests {
    @Test func `TOML between plus signs states the fields`() throws {
        let article = try read(
            """
            +++
            title = "Le pont : \\"rouvert\\""
            date = 2026-11-09T08:30:00Z
            authors = [
              "Ida Morel", # la première
              'Luc Aubin',
            ]
            [extra]
            canonical_url = "https://fanal.example/pont"
            +++

            \(text)
            """)
        #expect(article.title == "Le pont : \"rouvert\"")
        #expect(article.byline == ["Ida Morel", "Luc Aubin"])
        #expect(article.published == Date(timeIntervalSince1970: 1_794_213_000))
        #expect(article.url == "https://fanal.example/pont")
        #expect(article.text == text)
    }

    @Test func `a JSON object above a text states the fields, and a JSON document stays one`() throws {
        let fields = "{\n  \"title\": \"Le pont\",\n  \"author\": \"Ida Morel\"\n}\n"
        let article = try read(fields + "\n" + text)
        #expect(article.format == .markdown)
        #expect(article.title == "Le pont" && article.byline == ["Ida Morel"] && article.text == text)
        #expect(try read("{\n\"title\": \"Le pont\",\n\"text\": \"Le pont rouvre lundi.\"\n}\n").format == .json)
    }

    @Test func `YAML with a colon in a title is read line by line`() throws {
        let article = try read(
            "---\ntitle: Le pont : rouvert\nauthor:\n  - Ida Morel\nurl: https://f.example/1\n---\n\(text)")
        #expect(article.title == "Le pont : rouvert")
        #expect(article.byline == ["Ida Morel"])
        #expect(article.url == "https://f.example/1")
    }

    @Test func `a draft is no article`() {
        #expect(Reader().refusal("+++\ntitle = \"Le pont\"\ndraft = true\n+++\n\(text)")?.code == .notAnArticle)
        #expect(Reader().refusal("---\ntitle: Le pont\npublished: false\n---\n\(text)")?.code == .notAnArticle)
    }
}

/// Notes of programs that save pages.
struct MarkdownNoteTests {
    @Test func `a source that is an address is the address`() throws {
        let article = try read(
            "---\nsource: https://fanal.example/pont\nauthor: \"[[Ida Morel]]\"\n---\n# Le pont\n\n\(text)")
        #expect(article.url == "https://fanal.example/pont")
        #expect(article.source == "fanal.example")
        #expect(article.byline == ["Ida Morel"])
        #expect(try read("---\nsource: Le Fanal\n---\n\(text)").source == "Le Fanal")
    }

    @Test func `links to the program, tags and an excerpt above the text are no text`() throws {
        let article = try read(
            """
            # Le pont
            #fleuve #travaux

            [Read on Omnivore](https://omnivore.app/me/pont)
            [Read Original](https://fanal.example/pont)

            > ## Excerpt
            > Le pont rouvre.

            ---
            \(text)
            """)
        #expect(article.title == "Le pont")
        #expect(article.url == "https://fanal.example/pont")
        #expect(article.text == text)
    }

    @Test func `lines below the heading state author, address and day`() throws {
        for mark in ["", "- ", "**"] {
            let note =
                "# Le pont\n\n\(mark)Author: [[Ida Morel]]\n\(mark)URL: https://fanal.example/pont\n\(mark)Published: 2026-11-09\n\n"
            let article = try read(note + text)
            #expect(article.byline == ["Ida Morel"])
            #expect(article.url == "https://fanal.example/pont")
            #expect(article.published == Date(timeIntervalSince1970: 1_794_182_400))
            #expect(article.text == text)
        }
        #expect(try read("# Le pont\n\nQuelle surprise : \(text)").text.hasPrefix("Quelle surprise"))
    }

    @Test func `a line of equal signs makes a heading`() throws {
        let article = try read("La passerelle rouvre\n====================\n\n\(text)")
        #expect(article.title == "La passerelle rouvre")
        #expect(article.text == text)
        #expect(try read("La passerelle rouvre\n--------------------\n\n\(text)").title == "La passerelle rouvre")
    }

    @Test func `marks of notes are dropped, and the shown words stay`() throws {
        let article = try read(
            "# Le pont\n\nLe pont de [[Valmarie]] et son [[gens/maire|maire]] ==rouvrent==[^1] %%à vérifier%%[ici][1]. ^a1b2c3\n\n"
                + "- [x] fait\n\n{{< figure src=\"p.jpg\" >}}\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Une note.\n[1]: https://f.example"
        )
        #expect(article.text == "Le pont de Valmarie et son maire rouvrent ici.\n\nfait\n\na b\n\nc d")
    }
}
