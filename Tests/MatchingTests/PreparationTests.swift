// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

@Suite struct PreparationTests {
    let matcher = Matcher()

    @Test func `typography does not change a text`() {
        let plain = "L'œuvre de l'été - \"un chef-d'œuvre\" - est à voir dès lundi au musée de la Ville-Basse."
        let typeset = "L’oeuvre  de l’été — « un chef‑d’œuvre » —\nest à voir dès lundi, au musée de la VILLE-BASSE !"
        #expect(matcher.prepare(plain).compared == matcher.prepare(typeset).compared)
    }

    @Test func `the title at the head of the text is not compared as text`() {
        let body = Prose.text(60, seed: 1)
        let beside = matcher.prepare(title: "Le maire s’en va", text: body)
        let both = matcher.prepare(title: "Le maire s'en va", text: "LE MAIRE S'EN VA\n\n" + body)
        let inside = matcher.prepare(title: nil, text: "Le maire s’en va\n\n" + body)
        #expect(beside.compared == both.compared)
        #expect(beside.titledDigest == inside.titledDigest)
        #expect(beside.body != inside.body)
    }

    @Test func `a text that consists only of its title is compared`() {
        let fingerprint = matcher.prepare(
            title: "Alerte orange aux crues demain", text: "Alerte orange aux crues demain")
        #expect(!fingerprint.shingles.isEmpty)
    }

    @Test(arguments: [
        "Publicité", "ADVERTISEMENT", "Lire aussi : Le maire reste", "À lire aussi – Le maire reste",
        "Read more: The mayor stays", "Реклама", "© Tous droits réservés.",
    ])
    func `boilerplate lines do not count`(_ line: String) {
        let paragraphs = [Prose.text(40, seed: 2), Prose.text(40, seed: 3)]
        let plain = matcher.prepare(paragraphs.joined(separator: "\n\n"))
        #expect(matcher.prepare(paragraphs.joined(separator: "\n\n\(line)\n\n")).compared == plain.compared)
        #expect(matcher.prepare(paragraphs.joined(separator: "\n\n") + "\n\n" + line).compared == plain.compared)
    }

    @Test(arguments: ["(s’ouvre dans un nouvel onglet)", "(opens in a new tab)", "(Nouvelle fenêtre)"])
    func `texts for screen readers do not count`(_ phrase: String) {
        let words = Prose.words(60, seed: 4)
        let marked = Prose.text(Array(words[..<30]) + [phrase] + words[30...])
        #expect(matcher.prepare(marked).compared == matcher.prepare(Prose.text(words)).compared)
    }

    @Test func `prose that begins like a boilerplate line counts`() {
        let line = "Lire aussi peu qu'en " + Prose.words(40, seed: 5).joined(separator: " ")
        let text = Prose.text(40, seed: 6)
        #expect(matcher.prepare(text + "\n\n" + line).shingles.count > matcher.prepare(text).shingles.count)
    }

    @Test func `a text of boilerplate lines only is still a text`() {
        #expect(!matcher.prepare("Publicité").shingles.isEmpty)
    }

    @Test func `very short texts are distinguished by their titles`() {
        let one = matcher.prepare(title: "Incendie au port", text: "Regardez la vidéo.")
        let other = matcher.prepare(title: "Victoire au stade", text: "Regardez la vidéo.")
        #expect(one.body != other.body)
        #expect(matcher.compare(one, other) == nil)
    }

    @Test func `texts without words are distinguished`() {
        #expect(matcher.prepare("👍").body != matcher.prepare("👎").body)
        #expect(matcher.prepare(title: "Un", text: "").body != matcher.prepare(title: "Deux", text: "").body)
        #expect(matcher.prepare("").shingles.isEmpty)
        #expect(matcher.compare(matcher.prepare("👍"), matcher.prepare("👎")) == nil)
    }

    @Test func `fingerprints are the same on every host`() {
        let fingerprint = matcher.prepare(title: "Été", text: "Un deux trois quatre cinq six sept huit neuf dix. 北京")
        #expect(fingerprint.shingles == PreparationTests.knownShingles, "\(fingerprint.shingles)")
        #expect(fingerprint.keys.allSatisfy(fingerprint.shingles.contains))
        #expect(fingerprint.body.digest == PreparationTests.knownBody, "\(fingerprint.body.digest)")
    }

    static let knownShingles: [UInt32] = [
        266_007_688, 819_945_413, 1_027_741_529, 1_283_526_097, 1_693_233_053, 2_170_725_630, 2_761_195_038,
        3_380_633_713,
    ]
    static let knownBody: UInt128 = 153_938_575_624_531_938_191_219_004_540_265_238_136

    @Test func `shingles and keys ascend, each once`() {
        for count in [0, 1, 4, 5, 6, 20, 63, 64, 65, 68, 400, 5_000] {
            let fingerprint = matcher.prepare(Prose.text(count, seed: UInt64(count)))
            #expect(zip(fingerprint.shingles, fingerprint.shingles.dropFirst()).allSatisfy(<))
            #expect(zip(fingerprint.keys, fingerprint.keys.dropFirst()).allSatisfy(<))
            #expect(Set(fingerprint.keys).isSubset(of: fingerprint.shingles))
            #expect(fingerprint.keys.isEmpty == (count == 0))
        }
    }

    @Test func `a shared run of a window selects a shared key`() {
        let run = Prose.words(FamilyRules.window + FamilyRules.shingleWords - 1, seed: 7)
        for seed in UInt64(10)..<60 {
            let one = matcher.prepare(
                Prose.text(Prose.words(150, seed: seed) + run + Prose.words(90, seed: seed + 100)))
            let other = matcher.prepare(Prose.text(run + Prose.words(200, seed: seed + 200)))
            #expect(!Set(one.keys).isDisjoint(with: other.keys))
        }
    }

    @Test func `Chinese copies match`() {
        let sentence = "昨天下午市政府宣布新的图书馆将在明年春天向公众开放市民可以免费借阅图书和杂志并参加各种文化活动"
        let copy = matcher.compare(matcher.prepare(sentence + "。"), matcher.prepare("「" + sentence + "」"))
        #expect(copy == .identical)
        let edited = matcher.prepare(sentence.replacing("春天", with: "秋天"))
        #expect(matcher.compare(matcher.prepare(sentence), edited) != nil)
    }

    @Test func `Arabic copies match with and without vowel marks`() {
        let plain = "أعلنت بلدية المدينة أمس أن المكتبة الجديدة ستفتح أبوابها للجمهور في الربيع القادم"
        let marked = "أَعْلَنَتْ بَلَدِيَّةُ المدينة أمس أنّ المكتبـــة الجديدة ستفتح أبوابها للجمهور في الربيع القادم"
        #expect(matcher.prepare(plain) == matcher.prepare(marked))
    }
}
