// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

@Suite struct StoryFeaturesTests {
    private func key(_ word: String, _ language: String? = nil) -> UInt32? {
        StoryFeatures(title: nil, text: word, language: language).terms.first?.key
    }

    private func keys(_ text: String, _ language: String? = nil) -> Set<UInt32> {
        Set(StoryFeatures(title: nil, text: text, language: language).terms.map(\.key))
    }

    @Test func `words with the same six letters are one term, without case and diacritics`() {
        #expect(key("Élections") == key("elections"))
        #expect(key("électorales") != key("elections"))
        #expect(key("presidential") == key("presidents"))
        #expect(key("œuvre") == key("OEUVRE"))
        #expect(key("ÉLECTION") == key("élection"))
    }

    @Test func `Cyrillic and Greek names are equal to Latin ones`() {
        #expect(key("Меркель") == key("Merkel"))
        #expect(key("Обама") == key("Obama"))
        #expect(key("Μερκελ") == key("Merkel"))
    }

    @Test func `the Arabic article is no part of a noun`() {
        #expect(key("الرئيس") == key("رئيس"))
        #expect(key("والرئيس") == key("الرئيس"))
    }

    @Test func `scripts without spaces give overlapping runs of characters`() {
        #expect(keys("北京大学").count == 3)
        #expect(!keys("北京大学").isDisjoint(with: keys("在北京")))
        #expect(keys("東京タワー").count == 4)
        #expect(!keys("대통령은").isDisjoint(with: keys("대통령이")))
        #expect(!keys("กรุงเทพมหานคร").isDisjoint(with: keys("ในกรุงเทพ")))
    }

    @Test func `Vietnamese keeps its diacritics, in capitals too`() {
        #expect(key("bán", "vi") != key("bạn", "vi"))
        #expect(key("ĐẢNG", "vi") == key("đảng", "vi"))
    }

    @Test func `a capital inside a sentence is a name, one at its beginning is not`() throws {
        let text = "Meanwhile the ship left Kestrelby. Nobody saw it. The port was empty."
        let features = StoryFeatures(title: nil, text: text, language: "en")
        func flags(_ word: String) throws -> StoryFeatures.Flags {
            let wanted = try #require(key(word))
            return try #require(features.terms.first { $0.key == wanted }).flags
        }
        #expect(try flags("Kestrelby").contains(.name))
        #expect(try !flags("Meanwhile").contains(.name))
        #expect(try !flags("Nobody").contains(.name))
    }

    @Test func `a title in which all words have capitals says nothing about names`() {
        let features = StoryFeatures(title: "Old Bridge Closes After Heavy Storm", text: "", language: "en")
        #expect(features.terms.allSatisfy { !$0.flags.contains(.name) })
    }

    @Test func `words of the title count double, and a name is spelled with its capital`() throws {
        let (title, text) = ("vane resigns", "In the end Vane left.")
        let features = StoryFeatures(title: title, text: text, language: "en")
        let wanted = try #require(key("vane"))
        #expect(features.terms.first { $0.key == wanted }?.count == 3)
        #expect(features.spelling(of: wanted, title: title, text: text) == "Vane")
    }

    @Test func `numbers are equal in any digits and with any separator of thousands`() {
        #expect(key("10,000") == key("10.000"))
        #expect(key("٢٠٢٤") == key("2024"))
        #expect(key("WikiLeaks") == key("Wiki"))
    }

    @Test(arguments: [
        ("March 01, 2008 Something happened", 2008, 3, 1), ("1 de marzo de 2008 Algo", 2008, 3, 1),
        ("01-Mar-08 Report", 2008, 3, 1), ("Paris, 14 juillet 2021 - Le", 2021, 7, 14),
        ("2019-12-31 End", 2019, 12, 31),
    ])
    func `the date at the head of a text is read`(_ text: String, _ year: Int, _ month: Int, _ day: Int) {
        let features = StoryFeatures(title: nil, text: text, language: nil)
        #expect(features.statedDay == CivilDay(year: year, month: month, day: day))
    }

    @Test(arguments: [
        "In March 2008 nothing", "He was born in 2008", "31 February 2020 is no day", "Version 12.5 of 2020",
    ])
    func `a part of a date is none`(_ text: String) {
        #expect(StoryFeatures(title: nil, text: text, language: "en").statedDay == nil)
    }

    @Test func `hostile texts are read in bounded time and space`() {
        let million = String(repeating: "a", count: 1_000_000)
        let texts = [
            "", "\0\0\0", million, String(repeating: "a ", count: 500_000), String(repeating: "1", count: 1_000_000),
            String(repeating: "\u{202E}b\u{202C}", count: 100_000), String(repeating: "e\u{301}", count: 100_000),
            String(repeating: "!", count: 1_000_000), String(repeating: "漢", count: 100_000), "1 2 3 4 5",
            String(repeating: "한", count: 100_000), String(repeating: "Aа", count: 50_000), "\u{10FFFF}\u{E0001}",
            String(repeating: "-\n", count: 100_000), "a-\n", "1,", "1,00", "ال", "والا",
        ]
        for text in texts {
            for language in ["fr", "vi", nil] {
                let features = StoryFeatures(title: text, text: text, language: language)
                #expect(features.terms.count <= StoryRules.titleWords + StoryRules.textRuns)
                #expect(features.terms.allSatisfy { $0.key != 0 })
                let vector = StoryVector(features, weights: TermStatistics().weights(features.language))
                let query = StoryQuery(vector)
                let common = query.common(with: vector)
                #expect(common.words.isFinite && common.names.isFinite && common.lead.isFinite)
                #expect(vector.keys.isEmpty || abs(common.words - 1) < 0.001)
            }
        }
    }
}
