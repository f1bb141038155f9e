// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// One invented text in several scripts.
@Suite struct LandmarkTests {
    let matcher = Matcher()

    static let english = """
        The bridge over the Velmora was closed on Tuesday evening after two barges had struck it, the port office said. \
        Mayor Martin Kestrel said that 47 residents of Dorfelt had been taken to a school. Engineers from Germany and \
        Japan will inspect the pier on Thursday. The repair may cost 3.5 million euros, according to Anders Tolmek of the \
        insurer Belkant. Some 350 lorries a day must take the road through Sarkovin until October 2031.
        """
    static let japanese = """
        港湾局によると、ベルモラ川の橋は火曜日の夜、二隻のはしけが衝突したため閉鎖された。マーティン・ケストレル市長は、\
        ドルフェルトの住民47人が学校に移されたと述べた。ドイツと日本の技術者が木曜日に橋脚を調べる。保険会社ベルカントの\
        アンダース・トルメク氏によると、修理には350万ユーロかかる可能性がある。一日およそ350台のトラックは2031年10月まで\
        サルコビンを通る道路を使わなければならない。
        """

    private func text(_ text: String, _ language: String?) -> MatchableText {
        MatchableText(title: nil, text: text, language: language)
    }

    @Test func `a translation into another script is a translation and a candidate`() throws {
        let (here, there) = (text(Self.english, "en"), text(Self.japanese, "ja"))
        let found = try #require(matcher.compare(here, there))
        #expect(found.kind == .translation)
        #expect(matcher.compare(there, here) == found.reversed)
        let index = matcher.makeCandidateIndex(.translations)
        index.insert(FingerprintID(1), keys: here.fingerprint.names, language: here.fingerprint.language)
        #expect(
            index.candidates(there.fingerprint.names, language: there.fingerprint.language) == [FingerprintID(1)])
    }

    @Test(arguments: [("Merkel", "ميركل"), ("Merkel", "Меркель"), ("Kestrel", "קסטרל")])
    func `a name has one skeleton in two alphabets`(latin: String, other: String) {
        #expect(!skeletons(latin).isDisjoint(with: skeletons(other)))
    }

    private func skeletons(_ name: String) -> Set<UInt64> {
        let words = ComparisonText(name, keepingPlaces: true)
        defer { extendLifetime(words) }
        return Set(Landmarks.make(words, [0..<words.words.count], in: name).map(\.hash))
    }

    @Test(arguments: [
        ("3.5 million", "350万"), ("47", "四十七"), ("47", "٤٧"), ("4.12", "四点一二"), ("sixty", "六十"),
        ("Wednesday", "水曜日"), ("Germany", "ألمانيا"), ("eleven", "สิบเอ็ด"),
    ])
    func `a number, a day or a country is the same in two scripts`(a: String, b: String) {
        #expect(!skeletons(a).isDisjoint(with: skeletons(b)))
    }
}
