// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import TestClock
import Testing

@Suite struct SnippetTests {
    private let analyzer = Analyzer()

    private func snippet(_ text: String, _ query: String, words: Int = 8) throws -> Snippet {
        analyzer.snippet(of: text, for: try analyzer.parse(query, now: Date(timeIntervalSince1970: 0)), words: words)
    }

    private func marked(_ snippet: Snippet) -> [String] { snippet.matches.map { String(snippet.text[$0]) } }

    private let text = """
        Un début qui ne dit rien, sur le temps qu'il fait et sur le temps qu'il fera demain matin.

        Puis « l'énergie » coûte cher: le prix des énergies a doublé en un an, dit-on. Et la fin du texte n'en parle plus.
        """

    @Test func `the best window contains the matching words in all their forms`() throws {
        let found = try snippet(text, "energie prix")
        #expect(marked(found) == ["énergie", "prix"])
        #expect(found.continuesBefore && found.continuesAfter)
        #expect(!found.text.contains("\n"))
    }

    @Test func `a phrase marks only its own words`() throws {
        let found = try snippet(text, "\"prix des énergies\"", words: 40)
        #expect(marked(found) == ["prix", "des", "énergies"])
    }

    @Test func `without a match the snippet is the beginning of the text`() throws {
        let found = try snippet(text, "title:nulle")
        #expect(found.matches.isEmpty && !found.continuesBefore && found.continuesAfter)
        #expect(found.text.hasPrefix("Un début qui ne dit rien,"))
    }

    @Test func `a short text is shown whole`() throws {
        let found = try snippet("Deux\n\nmots.", "mots", words: 20)
        #expect(found.text == "Deux mots." && marked(found) == ["mots"])
        #expect(!found.continuesBefore && !found.continuesAfter)
    }

    @Test func `an empty text and a text without words give snippets without matches`() throws {
        #expect(try snippet("", "x").text == "")
        #expect(try snippet("…", "x").matches.isEmpty)
    }

    @Test(arguments: [
        ("vapeur", 1), ("fort introuvable", 1), ("écluse", 1), ("\"haute écluse\" vapeur", 3), ("absent", 0),
    ])
    func `a text of megabytes is searched quickly, however often a word occurs`(
        query: String, matches: Int
    ) throws {
        // The same words a million times, and some words only at the end.
        let text = String(repeating: "La vapeur du fort vapeurs va. ", count: 200_000) + "La haute écluse, enfin."
        // Trying 28 languages on each word took minutes.
        var outcome: Snippet?
        let spent = try processorTime { outcome = try snippet(text, query) }
        #expect(spent < .seconds(30))
        let found = try #require(outcome)
        #expect(found.matches.count >= matches, "\(found)")
        if query.contains("haute") { #expect(marked(found) == ["vapeurs", "haute", "écluse"]) }
        #expect(found.continuesAfter || query.contains("écluse"))
    }

    @Test func `a snippet before the end of a long text continues after`() throws {
        let text = String(repeating: "mot ", count: 49_990) + "but " + String(repeating: "mot ", count: 20)
        let found = try snippet(text, "but", words: 8)
        #expect(marked(found) == ["but"] && found.continuesBefore && found.continuesAfter)
        #expect(found.text == "mot mot but mot mot mot mot mot")
    }
}
