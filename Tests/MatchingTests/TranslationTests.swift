// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import TestClock
import Testing

@testable import Matching

/// One invented text in several languages, and texts that are no translations.
@Suite struct TranslationTests {
    let matcher = Matcher()

    static let french = RenderingTests.first
    static let german = """
        Der Stadtrat von Valmore hat am Montagabend beschlossen, die Altstadt ab dem 1. Juni für den Verkehr zu sperren. \
        Die Maßnahme, die mit 27 gegen 12 Stimmen angenommen wurde, betrifft 18 Straßen zwischen dem Busbahnhof und der \
        Place du Marché. Nach den Worten von Bürgermeisterin Hélène Castagnier soll die Sperrung die Luftverschmutzung in \
        den alten Vierteln um 30 Prozent verringern. Die Händler fürchten dagegen einen Rückgang der Kundschaft und \
        fordern einen finanziellen Ausgleich. Ihr Verband kündigte an, noch vor Monatsende das Verwaltungsgericht von \
        Lorgne anzurufen. Die Stadt verspricht zwei kostenlose Parkplätze am Ortseingang und einen Bus alle sechs Minuten. \
        Eine erste Bilanz soll den Einwohnern im Dezember 2031 vorgelegt werden.
        """
    static let english = """
        The town council of Valmore decided on Monday evening to close the historic centre to traffic from 1 June. The \
        measure, which was passed by 27 votes to 12, concerns 18 streets between the coach station and the Place du \
        Marché. According to mayor Hélène Castagnier, the closure is to cut air pollution in the old quarters by 30 per \
        cent. Shopkeepers for their part fear a loss of custom and demand compensation. Their association said that it \
        would go to the administrative court in Lorgne before the end of the month. The town promises two free car parks \
        at its gates and a bus every six minutes. A first review is to be presented to residents in December 2031.
        """

    static let russian = """
        Городской совет Вальмора решил в понедельник вечером закрыть исторический центр для движения с 1 июня. Мера, \
        принятая 27 голосами против 12, касается 18 улиц между автовокзалом и площадью Марше. По словам мэра Элен \
        Кастанье, закрытие должно сократить загрязнение воздуха в старых кварталах на 30 процентов. Коммерсанты опасаются \
        потери клиентов и требуют финансовой компенсации. Их ассоциация заявила, что до конца месяца обратится в \
        административный суд Лорня. Муниципалитет обещает две бесплатные парковки и автобус каждые шесть минут. Первый \
        отчёт будет представлен жителям Вальмора в декабре 2031 года.
        """

    private func text(_ text: String, _ language: String?) -> MatchableText {
        MatchableText(title: nil, text: text, language: language)
    }

    @Test(arguments: [
        (french, "fr", german, "de"), (french, "fr", english, "en"), (english, "en", german, "de"),
        (french, "fr", russian, "ru"),
    ])
    func `the same text in two languages is a translation and a candidate`(
        a: String, first: String, b: String, second: String
    ) throws {
        let (here, there) = (text(a, first), text(b, second))
        let found = try #require(matcher.compare(here, there))
        #expect(found.kind == .translation)
        #expect(matcher.compare(there, here) == found.reversed)
        let index = matcher.makeCandidateIndex(.translations)
        index.insert(FingerprintID(1), keys: here.fingerprint.names, language: LanguageKey(first))
        #expect(index.candidates(there.fingerprint.names, language: LanguageKey(second)) == [FingerprintID(1)])
        #expect(index.candidates(there.fingerprint.names, language: LanguageKey(first)) == [])
        index.remove(FingerprintID(1), keys: here.fingerprint.names)
        #expect(index.candidates(there.fingerprint.names, language: LanguageKey(second)) == [])
    }

    @Test func `other numbers in the same words are no translation`() {
        let later =
            Self.english.replacing("27 votes to 12", with: "31 votes to 14").replacing("18 streets", with: "24 streets")
            .replacing("30 per", with: "45 per").replacing("2031", with: "2034")
        #expect(matcher.compare(text(Self.french, "fr"), text(later, "en")) == nil)
    }

    @Test func `results of other matches between the same teams are no translation`() {
        let teams = ["Valmore", "Lorgne", "Castagnac", "Brumes", "Orselle", "Tannay"]
        func results(_ goals: [Int], _ words: (String, String)) -> String {
            zip(teams, teams.dropFirst()).enumerated().map { number, pair in
                "\(words.0) \(pair.0) \(words.1) \(pair.1) \(goals[number]) - \(goals[number + 1])."
            }.joined(separator: " ")
        }
        let french = results([1, 2, 0, 3, 1, 4], ("Hier soir, le club de", "a rencontré celui de"))
        let same = results([1, 2, 0, 3, 1, 4], ("Yesterday evening the club of", "met that of"))
        let later = results([3, 0, 2, 1, 5, 2], ("Yesterday evening the club of", "met that of"))
        #expect(matcher.compare(text(french, "fr"), text(same, "en"))?.kind == .translation)
        #expect(matcher.compare(text(french, "fr"), text(later, "en")) == nil)
    }

    @Test func `an independent text on the same event is no translation`() {
        #expect(matcher.compare(text(RenderingTests.other, "fr"), text(Self.english, "en")) == nil)
        #expect(matcher.compare(text(RenderingTests.other, "fr"), text(Self.german, "de")) == nil)
    }

    @Test func `half of a text, or a text with its parts reordered, is no translation`() {
        let sentences = Self.english.components(separatedBy: ". ")
        #expect(
            matcher.compare(text(Self.french, "fr"), text(sentences.reversed().joined(separator: ". "), "en")) == nil)
        #expect(
            matcher.compare(text(Self.french, "fr"), text(sentences.prefix(2).joined(separator: ". "), "en")) == nil)
    }

    @Test func `texts of one language, or of an unknown one, are no translations`() {
        #expect(matcher.compare(text(Self.french, "en"), text(Self.english, "en")) == nil)
        #expect(matcher.compare(text(Self.french, nil), text(Self.english, "en")) == nil)
        #expect(matcher.compare(text(Self.french, "French"), text(Self.english, "en")) == nil)
    }

    @Test func `a capital that only begins a sentence is no name`() {
        let plain = text("Demain il pleut. Demain il vente. Hier il neigeait. Ailleurs il fait beau.", "fr")
        #expect(plain.fingerprint.names.isEmpty)
        let named = text("Castagnier parle. Demain, dit Castagnier, on verra Lorgne.", "fr")
        #expect(!named.fingerprint.names.isEmpty)
    }

    @Test func `script and endings of names do not matter`() {
        func names(_ text: String) -> [UInt64] {
            Preparation.words(title: nil, text: text, without: []).beginnings.filter { $0 != 0 }
        }
        #expect(names("Merkel") == names("Меркель") && names("Merkel") == names("Меркелем"))
        #expect(names("Thessaloniki") == names("Θεσσαλονίκη"))
        #expect(names("association") == names("associazione") && names("association") != names("question"))
        #expect(names("Щука") == names("shuka"))
        #expect(names("1990s") == names("1990") && names("1990") != names("1991"))
        #expect(names("le 5 du mois, 東京").isEmpty == false && names("le 5 du 東京").isEmpty)
    }

    @Test func `a copy with a wrongly detected language is a copy`() {
        let edited = Self.english.replacing("two free car parks", with: "three car parks free of charge")
        #expect(matcher.compare(text(Self.english, "en"), text(edited, "nl"))?.kind == .copy)
    }

    @Test func `the same names in the same order alone are no translation`() {
        let squad = (0..<40).map { "Nom\($0 * 7 % 97)ar Prénom\($0 * 11 % 89)el" }
        let french = "La sélection : " + squad.joined(separator: ", ") + "."
        let english = "The squad: " + squad.joined(separator: ", ") + "."
        #expect(TranslationCheck.agreement(text(french, "fr").words, text(english, "en").words) == nil)
    }

    @Test func `a text of which one half is a translation is no translation`() {
        let here = text(Self.french + "\n" + Self.french.replacing("Valmore", with: "Orselle"), "fr")
        let whole = text(Self.english + "\n" + Self.english.replacing("Valmore", with: "Orselle"), "en")
        let half = text(Self.english + "\n" + Prose.text(130, seed: 5), "en")
        #expect(matcher.compare(here, whole)?.kind == .translation)
        #expect(matcher.compare(here, half) == nil)
    }

    @Test func `very long texts are compared by a sample of their words`() {
        func words(_ ending: String, seed: UInt64) -> String {
            var dice = Dice(seed)
            return (0..<6_000).map { _ in
                String("bdfgklmnprst".randomElement(using: &dice) ?? "b")
                    + String("aeiou".randomElement(using: &dice) ?? "a")
                    + String(UInt8.random(in: 0..<24, using: &dice), radix: 24)
                    + ending
            }.joined(separator: " ")
        }
        let (here, there) = (text(words("tion", seed: 3), "fr"), text(words("tung", seed: 3), "de"))
        let other = text(words("tung", seed: 4), "de")
        #expect(here.words.beginnings.count { $0 != 0 } > FamilyRules.mostCognates * 2)
        #expect(TranslationCheck.agreement(here.words, there.words) != nil)
        #expect(TranslationCheck.agreement(here.words, other.words) == nil)
    }

    @Test func `one repeated word is compared quickly and is no translation`() {
        let (here, there) = (text(String(repeating: "Valmore dit ", count: 20_000), "fr"), text(Self.english, "en"))
        let again = text(String(repeating: "Valmore says ", count: 20_000), "en")
        let spent = processorTime {
            #expect(TranslationCheck.agreement(here.words, again.words) == nil)
            #expect(TranslationCheck.agreement(here.words, there.words) == nil)
        }
        #expect(spent < .seconds(10))
    }

    @Test func `a list of thousands of names has a bounded number of pairs`() {
        let names = (0..<20_000).map { "Nom\($0)" }.joined(separator: ", puis ")
        let fingerprint = text("Voici " + names, "fr").fingerprint
        #expect(fingerprint.names.count <= FamilyRules.mostNames * FamilyRules.pairedNames)
    }

    @Test(arguments: ["fr", "deu", "zh"]) func `each language has its own key`(tag: String) {
        #expect(LanguageKey(tag) != .unknown)
        #expect(LanguageKey(tag) == LanguageKey(tag))
        #expect(Set(["fr", "fra", "rf", "de"].map { LanguageKey($0) }).count == 4)
    }

    @Test(arguments: [nil, "", "f", "FR", "fr-CA", "français"])
    func `an invalid language tag gives the unknown language`(tag: String?) { #expect(LanguageKey(tag) == .unknown) }
}
