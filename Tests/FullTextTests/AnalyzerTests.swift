// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import Testing

@Suite struct AnalyzerTests {
    private let analyzer = Analyzer()

    private func body(_ text: String, _ language: String? = nil) -> String {
        analyzer.terms(title: nil, text: text, language: language).body
    }

    @Test func `words are folded when the language is unknown`() {
        #expect(body("Élevé, À L'ŒUVRE: straße!") == "eleve a oeuvre strasse")
    }

    @Test func `French words are stemmed, then folded`() {
        #expect(body("les énergies renouvelables", "fr") == "le energ renouvel")
        #expect(body("énergie", "fr") == body("Énergies", "fr"))
    }

    @Test func `English words are stemmed and lose their possessive`() {
        #expect(body("The president's ministers", "en") == "the presid minist")
        #expect(body("the president’s", "en") == "the presid")
    }

    @Test func `elided articles are dropped, other apostrophes split`() {
        #expect(body("l'énergie d’hier qu'il Jusqu'à aujourd'hui") == "energie hier il a aujourd hui")
        #expect(body("l' d'") == body("l d"))
    }

    @Test func `digits and letters stay in one term`() {
        #expect(body("Covid-19 coûte 3,5 G8") == "covid 19 coute 3 5 g8")
    }

    @Test func `in scripts without spaces each character is a term`() {
        #expect(body("東京タワー and ไทย") == "東 京 タ ワ ー and ไ ท ย")
    }

    @Test func `Cyrillic and Greek are lowered and folded`() {
        #expect(body("Ёлка Άνθρωπος") == "елка ανθρωποσ")
    }

    @Test func `a term contains no space, quote or control character`() {
        let odd = "a\"b\u{0}c\td\u{AD}e\u{301} \u{301} ''' l’ ’s \u{200B}x\u{FEFF}"
        for term in body(odd).split(separator: " ", omittingEmptySubsequences: false) {
            #expect(!term.isEmpty && term.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.value > 0x30 })
        }
    }

    @Test func `decomposed and composed text give the same terms`() {
        #expect(body("e\u{301}nergies", "fr") == body("énergies", "fr"))
    }

    @Test func `terms stay the same when the cache overflows`() {
        let words = (0..<200_000).map { "mot\($0)é" }.joined(separator: " ")
        #expect(body(words, "fr") == body(words, "fr"))
        #expect(body("énergies", "fr") == "energ")
    }

    @Test func `several threads at once get the same terms`() async {
        let expected = body("Les énergies renouvelables de l'avenir", "fr")
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<64 { group.addTask { self.body("Les énergies renouvelables de l'avenir", "fr") } }
            for await found in group { #expect(found == expected) }
        }
    }
}
