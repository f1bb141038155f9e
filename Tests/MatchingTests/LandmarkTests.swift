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

    static let englishOnJapan = """
        The council of Kumamoto has decided to rebuild the ferry landing, which was damaged by the typhoon. Mayor Hayakawa \
        said that ferries from Nagasaki would call again in spring. Engineer Kobayashi of the port office had looked at the \
        piers and found cracks. The Matsuda company of Fukuoka will supply the steel. Fisherman Nakamura lost two boats and \
        hopes for help from Osaka. Minister Ishii is expected to visit the town soon, and so is his colleague Morita.
        """
    static let aboutJapan = """
        熊本の議会は、台風で壊れた船着き場を建て直すことを決めた。早川市長は、長崎からの船が春には再び寄港すると述べた。\
        港湾事務所の小林技師は桟橋を調べ、ひびを見つけた。鋼材は福岡の松田社が納める。漁師の中村さんは船を二隻失い、\
        大阪からの支援を望んでいる。石井大臣は近く町を訪れる予定で、同僚の森田氏も来るという。
        """

    @Test func `names in Han characters show that a Japanese text is a translation`() throws {
        let (here, there) = (text(Self.englishOnJapan, "en"), text(Self.aboutJapan, "ja"))
        #expect(matcher.compare(here, there)?.kind == .translation)
        // Other people at other places.
        let names = [
            ("熊本", "青森"), ("早川", "工藤"), ("長崎", "函館"), ("小林", "菊池"), ("福岡", "仙台"), ("松田", "石田"), ("中村", "三浦"),
            ("大阪", "札幌"), ("石井", "武藤"), ("森田", "天野"),
        ]
        let other = names.reduce(Self.aboutJapan) { $0.replacing($1.0, with: $1.1) }
        #expect(matcher.compare(here, text(other, "ja")) == nil)
    }

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
        ("Wednesday", "水曜日"), ("Germany", "ألمانيا"), ("eleven", "สิบเอ็ด"), ("Tanaka", "田中氏"), ("Saitō", "齋藤"),
        ("Fukuoka", "福岡県"), ("Tokyo", "東京都"), ("Ohtani", "大谷"),
    ])
    func `a number, a day, a country or a Japanese name is the same in two scripts`(a: String, b: String) {
        #expect(!skeletons(a).isDisjoint(with: skeletons(b)))
    }
}
