// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import TestClock
import Testing

@Suite struct SnippetTests {
    /// - Parameter vocabulary: the text in which the forms of words are found; by default the text itself.
    private func snippet(
        _ text: String, _ query: String, words: Int = 8, vocabulary: String? = nil
    ) throws -> Snippet {
        let search = try SampleIndex([(vocabulary ?? text, "fr")]).parse(query)
        return Analyzer().snippet(of: text, for: search.condition, words: words)
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

    @Test func `other spellings are marked where their terms follow one another`() throws {
        let found = try snippet("Le F 16 et le F-16, puis F seul et 16 seuls.", "F16", words: 40)
        #expect(marked(found) == ["F", "16", "F", "16"])
    }

    @Test func `beginnings of words and alternatives are marked`() throws {
        let found = try snippet("Une passerelle, un passage, un pont.", "passer* OR pont", words: 40)
        #expect(marked(found) == ["passerelle", "pont"])
    }

    @Test func `excluded words and words of other fields are not marked`() throws {
        let found = try snippet("Un pont, une passerelle, un quai.", "pont -quai by:passerelle", words: 40)
        #expect(marked(found) == ["pont"])
    }

    @Test func `numbers in groups and characters in a row are marked`() throws {
        #expect(marked(try snippet("Il coûte 12 500 francs.", "12500", words: 40)) == ["12 500"])
        #expect(marked(try snippet("大桥开放", "桥开", words: 40)) == ["桥", "开"])
    }

    @Test func `without a search the snippet is the beginning of the text`() {
        let found = Analyzer().snippet(of: text, for: nil, words: 3)
        #expect(found.text.hasPrefix("Un début qui") && found.matches.isEmpty)
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
        let (often, once) = ("La vapeur du fort vapeurs va. ", "La haute écluse, enfin.")
        let text = String(repeating: often, count: 200_000) + once
        var outcome: Snippet?
        let spent = try processorTime { outcome = try snippet(text, query, vocabulary: often + once) }
        #expect(spent < .seconds(30))
        let found = try #require(outcome)
        #expect(found.matches.count >= matches, "\(found)")
        if query.contains("haute") { #expect(marked(found) == ["vapeurs", "haute", "écluse"]) }
        #expect(found.continuesAfter || query.contains("écluse"))
    }

    @Test func `a snippet before the end of a long text continues after`() throws {
        let text = String(repeating: "mot ", count: 49_990) + "but " + String(repeating: "mot ", count: 20)
        let found = try snippet(text, "but", words: 8, vocabulary: "mot but")
        #expect(marked(found) == ["but"] && found.continuesBefore && found.continuesAfter)
        #expect(found.text == "mot mot but mot mot mot mot mot")
    }
}
