// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FullText
import Testing

@Suite struct AnalyzerTests {
    private let analyzer = Analyzer()

    private func terms(_ text: String) -> String { analyzer.terms(of: text) }

    @Test func `words are folded, and not stemmed`() {
        #expect(terms("Élevé, À L'ŒUVRE: straße!") == "eleve a oeuvre strasse")
        #expect(terms("les énergies renouvelables") == "les energies renouvelables")
        #expect(terms("Ёлка Άνθρωπος İstanbul ılık") == "елка ανθρωποσ istanbul ilik")
    }

    @Test func `elided articles and pronouns are dropped, other apostrophes split`() {
        #expect(terms("l'énergie d’hier qu'il Jusqu'à aujourd'hui") == "energie hier il a aujourd hui")
        #expect(terms("dell'acqua Nell’aria all'alba un'altra quest'anno") == "acqua aria alba altra anno")
        #expect(terms("l' d'") == "l d")
        #expect(terms("O'Brien won't") == "o brien won t")
    }

    @Test func `an English possessive is dropped, also after a word that another language elides`() {
        #expect(terms("The president's ministers, the president’s") == "the president ministers the president")
        #expect(terms("Dell's profits, all's well") == "dell profits all well")
        #expect(terms("'s Gravenmeer") == "s gravenmeer")
    }

    static let groups = [
        "12500", "12 500", "12,500", "12.500", "12'500", "12’500", "12\u{A0}500", "12\u{2009}500", "12\u{202F}500",
        "１２，５００", "１２５００", "١٢٬٥٠٠", "१२,५००",
    ]

    @Test(arguments: groups)
    func `a number is one term in any grouping and any digits`(_ number: String) {
        #expect(terms(number) == "12500")
        #expect(terms("of \(number), or (\(number))") == "of 12500 or 12500")
    }

    @Test func `numbers of several groups are one term`() {
        #expect(terms("1.234.567 or 1 234 567 or 12,50,000") == "1234567 or 1234567 or 1250000")
        #expect(terms("1,234.56 1.234,56") == "1234 56 1234 56")
        #expect(terms("12,500円 12 500€ 12,500m 12 500m") == "12500 圆 12500 12500m 12 500m")
    }

    @Test func `decimals, times, dates and lists are several terms`() {
        #expect(terms("4.12 10:30 2:1 29.11.2026 2026-11-29") == "4 12 10 30 2 1 29 11 2026 2026 11 29")
        #expect(terms("3,5 100 1,2,3 12 5000 2026 500; 192.168.1.10") == "3 5 100 1 2 3 12 5000 2026 500 192 168 1 10")
        #expect(terms("Covid-19 G8 12,500,00") == "covid 19 g8 12 500 00")
    }

    @Test func `symbols that belong to names are terms`() {
        #expect(terms("C++ and C++17") == "c ＋＋ and c ＋＋ 17")
        #expect(terms("Disney+ LGBTQ+ people") == "disney ＋ lgbtq ＋ people")
        #expect(terms("C#, F# Ｃ＃ Ｃ＋＋") == "c ＃ f ＃ c ＃ c ＋＋")
        #expect(terms(".NET (.NET) “.NET” in .NET") == "． net ． net ． net in ． net")
    }

    @Test func `other symbols only separate words`() {
        #expect(terms("R&D AT&T a+b #topic @name +++ news+++ G#1") == "r d at t a b topic name news g 1")
        #expect(terms("end.Next … .5 x. y") == "end next 5 x y")
    }

    @Test func `width forms are the same terms`() {
        #expect(terms("５Ｇ基地局 ｶﾀｶﾅ １２００円") == terms("5G基地局 カタカナ 1200円"))
        #expect(terms("ＡＢＣ ﬁn Ǆ") == "abc fin dz")
    }

    @Test func `Persian and Arabic letters, vowel marks and joiners do not matter`() {
        #expect(terms("کتاب كتاب ﮐﺘﺎﺏ كـــتاب") == "كتاب كتاب كتاب كتاب")
        #expect(terms("العَرَبِيَّة العربية") == "العربيه العربيه")
        #expect(terms("می\u{200C}خواهم ۲۰۲۶") == "ميخواهم 2026")
        #expect(terms("co\u{AD}opé\u{200B}ration") == "cooperation")
    }

    @Test func `composed and decomposed text give the same terms`() {
        #expect(terms("e\u{301}nergies") == "energies")
        #expect(terms("한국어 수위는") == "한국어 수위는")
        #expect(terms("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}\u{110B}\u{1165}") == "한국어")
    }

    @Test func `traditional, Japanese and simplified characters are the same terms`() {
        #expect(terms("臨河") == terms("临河"))
        #expect(terms("漲") == terms("涨"))
        #expect(terms("潛水員") == terms("潜水员"))
        #expect(terms("鉄道 横浜 渡辺") == terms("鐵道 橫濱 渡邊"))
        #expect(terms("鐵 國 說") == terms("铁 国 説"))
        #expect(terms("予 弁 后") != terms("豫 辩 前"))
    }

    @Test func `in scripts without spaces each character is a term`() {
        #expect(terms("東京タワー and ไทย ที่ ໜ") == "东 京 タ ワ ー and ไ ท ย ท ຫ ນ")
        #expect(terms("2026年ゟ") == "2026 年 よ り")
    }

    @Test func `a word that is hyphenated at the end of a line is one term`() {
        #expect(terms("develop-\nment dévelop-\r\npement") == "development developpement")
        #expect(terms("Marie-\nÉlise 3-\n2 mot- suite") == "marie elise 3 2 mot suite")
    }

    @Test func `words with letters of two scripts that look alike are in one script`() {
        #expect(terms("Вerlin Мocквы iPhoneы") == "berlin москвы iphoneы")
    }

    @Test func `a term contains no space, quote or control character`() {
        let odd = "a\"b\u{0}c\td\u{AD}e\u{301} \u{301} ''' l’ ’s \u{200B}x\u{FEFF} C++ .NET \u{1}"
        for term in terms(odd).split(separator: " ", omittingEmptySubsequences: false) {
            #expect(!term.isEmpty && term.unicodeScalars.allSatisfy { $0.value > 0x2F && $0.value != 0x7F })
        }
    }

    @Test func `an article has terms of title, text, authors and section`() {
        let article = Article(
            title: "L'été à Böckstein", byline: ["Ana Martín", "Zoé Petit"], language: "fr", section: "Régions",
            format: .text, text: "Böckstein compte 1 200 habitants, été comme hiver.", words: WordCount(7))
        let found = analyzer.terms(of: article)
        #expect(found.title == "ete a bockstein")
        #expect(found.body == "bockstein compte 1200 habitants ete comme hiver")
        #expect(found.byline == "ana martin zoe petit")
        #expect(found.section == "regions")
        #expect(
            Set(found.words) == [
                SpelledWord(term: "ete", spelling: "été"), SpelledWord(term: "a", spelling: "à"),
                SpelledWord(term: "bockstein", spelling: "böckstein"),
                SpelledWord(term: "compte", spelling: "compte"), SpelledWord(term: "habitants", spelling: "habitants"),
                SpelledWord(term: "comme", spelling: "comme"), SpelledWord(term: "hiver", spelling: "hiver"),
            ])
    }

    @Test func `several threads at once get the same terms`() async {
        let expected = terms("Les énergies renouvelables de l'avenir")
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<64 { group.addTask { self.terms("Les énergies renouvelables de l'avenir") } }
            for await found in group { #expect(found == expected) }
        }
    }
}
