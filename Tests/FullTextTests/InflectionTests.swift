// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import FullText

/// Inflected forms of words in every language that has a stemmer.
@Suite struct InflectionTests {
    /// Language, and two forms of one word.
    static let pairs = [
        ("ar", "جسر", "بالجسر"), ("ar", "مدينة", "المدينة"), ("bg", "език", "езици"), ("bg", "място", "местата"),
        ("bg", "мост", "мостовете"), ("ca", "pont", "ponts"), ("cs", "dům", "domu"), ("cs", "pes", "psa"),
        ("cs", "řeka", "řece"), ("da", "bro", "broen"), ("da", "havn", "havnen"), ("de", "Brücke", "Brücken"),
        ("de", "Haus", "Häuser"), ("el", "γέφυρα", "γέφυρες"), ("en", "bridge", "bridges"), ("en", "ferry", "ferries"),
        ("es", "puente", "puentes"), ("et", "president", "presidendi"), ("et", "riik", "riigis"),
        ("et", "sild", "silla"),
        ("eu", "zubi", "zubia"), ("fa", "شهر", "شهرها"), ("fa", "کتاب", "کتابهای"), ("fi", "joki", "joen"),
        ("fi", "kaupunki", "kaupungissa"), ("fi", "silta", "sillan"), ("fr", "canal", "canaux"),
        ("fr", "énergie", "énergies"), ("ga", "droichead", "dhroichead"), ("he", "גשר", "שהגשר"),
        ("he", "נהר", "נהרות"),
        ("hi", "पुल", "पुलों"), ("hr", "grad", "gradovima"), ("hr", "ministar", "ministra"), ("hu", "bokor", "bokrok"),
        ("hu", "híd", "hidat"), ("hy", "կամուրջ", "կամուրջի"), ("id", "tulis", "ditulis"), ("it", "ponte", "ponti"),
        ("ko", "다리", "다리에서는"), ("ko", "학생", "학생들에게"), ("lt", "tiltas", "tiltai"), ("lt", "upė", "upės"),
        ("lv", "tilts", "tiltam"), ("lv", "upe", "upēs"), ("ne", "पुल", "पुलको"), ("nl", "brug", "bruggen"),
        ("nl", "maan", "manen"), ("no", "bro", "broen"), ("no", "havn", "havner"), ("pl", "minister", "ministrze"),
        ("pl", "pies", "psa"), ("pl", "rzeka", "rzece"), ("pl", "ząb", "zęby"), ("pt", "ponte", "pontes"),
        ("ro", "pod", "podul"), ("ru", "мост", "мостом"), ("ru", "рынок", "рынка"), ("sk", "mesto", "miest"),
        ("sk", "most", "mostoch"), ("sk", "okno", "okien"), ("sl", "minister", "ministra"), ("sl", "most", "mostovi"),
        ("sr", "most", "мосту"), ("sr", "мост", "мостом"), ("sv", "bro", "broar"), ("sv", "hamn", "hamnar"),
        ("ta", "பாலம்", "பாலங்கள்"), ("tr", "kitap", "kitabı"), ("tr", "köprü", "köprüsünün"), ("tr", "çocuk", "çocuğun"),
        ("uk", "Київ", "Києва"), ("uk", "ніч", "ночі"), ("uk", "рука", "руці"), ("ur", "لڑکا", "لڑکے"),
        ("ur", "کتاب", "کتابوں"), ("yi", "בריק", "בריקן"), ("nb", "havn", "havner"), ("bs", "grad", "gradovima"),
    ]

    @Test(arguments: pairs)
    func `a word is found in another form, in both directions`(language: String, one: String, other: String) throws {
        #expect(try SampleIndex([(other, language)]).found(one) == [0])
        #expect(try SampleIndex([(one, language)]).found(other) == [0])
    }

    @Test(arguments: pairs)
    func `forms of one language are not searched in texts of another`(
        language: String, one: String, other: String
    ) throws {
        #expect(try SampleIndex([(other, "xx")]).found(one) == [])
    }

    /// Language, and two different words.
    @Test(
        arguments: [
            ("en", "mayor", "maybe"), ("fr", "ministre", "minute"), ("fi", "silta", "silmä"), ("pl", "most", "mostek"),
            ("ru", "мост", "место"), ("ko", "도로", "도시"), ("he", "גשר", "שגריר"), ("tr", "köprü", "köpek"),
            ("de", "Hafen", "Hase"), ("hu", "híd", "hideg"), ("uk", "ніч", "нога"), ("cs", "pes", "pero"),
        ])
    func `words with a common beginning are different`(language: String, one: String, other: String) throws {
        #expect(try SampleIndex([(other, language)]).found(one) == [])
    }

    @Test func `a Korean noun of one syllable is found with its particles`() throws {
        let index = SampleIndex([("강은 넓다", "ko"), ("강에서 배를", "ko"), ("강도 사건", "ko"), ("강릉 소식", "ko")])
        #expect(try index.found("강") == [0, 1, 2])
    }

    @Test(arguments: pairs)
    func `every form begins with one of the beginnings of its keys`(
        language: String, one: String, other: String
    ) throws {
        let term = try #require(QueryTerm.terms(of: one).first)
        let script = try #require(Stemming.Script(of: term.term))
        let wanted = try #require(QueryTerm.terms(of: other).first)
        let stemmers = Stemming.stemmers(of: language, for: script)
        #expect(!stemmers.isEmpty)
        let beginnings = stemmers.flatMap { stemmer in
            stemmer.keys(of: term.spelling).flatMap { key in
                stemmer.beginnings(ofFormsWith: key, like: term.spelling) { Analyzer().terms(of: $0) }
            }
        }
        #expect(beginnings.contains { !$0.isEmpty && wanted.term.utf8.starts(with: $0.utf8) })
    }

    @Test(arguments: ["", "a", "’", "x\u{301}", "ﬁ", "ßßßß", "ааааа", "\u{5D0}", "가", "が", "0", "a1", "ı", "ς", "ॐ"])
    func `any word has keys and beginnings`(word: String) {
        for language in Set(Self.pairs.map { $0.0 }) {
            for script in [
                Stemming.Script.latin, .cyrillic, .greek, .armenian, .hebrew, .arabic, .devanagari, .tamil, .hangul,
            ] {
                for stemmer in Stemming.stemmers(of: language, for: script) {
                    let keys = stemmer.keys(of: word)
                    #expect(!keys.isEmpty)
                    for key in keys { _ = stemmer.beginnings(ofFormsWith: key, like: word) { $0 } }
                }
            }
        }
    }
}
