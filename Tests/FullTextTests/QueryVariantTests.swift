// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import Testing

/// Other spellings of a typed word.
@Suite struct QueryVariantTests {
    static let parts: [(query: String, texts: [String], found: [Int])] = [
        ("covid19", ["Covid-19 cases", "COVID19 cases", "covid cases in 2019"], [0, 1]),
        ("covid-19", ["Covid-19 cases", "COVID19 cases", "covid cases in 2019"], [0, 1]),
        ("F16", ["An F-16 landed", "An F16 landed", "On page 16"], [0, 1]),
        ("F-16", ["An F-16 landed", "An F16 landed", "On page 16"], [0, 1]),
        ("O'Brien", ["Ms O'Brien spoke", "Ms OBrien spoke", "Ms Brien spoke"], [0, 1]),
        ("O’Brien", ["Ms O'Brien spoke", "Ms OBrien spoke", "Ms Brien spoke"], [0, 1]),
        ("OBrien", ["Ms O’Brien spoke", "Ms OBrien spoke", "Ms Brien spoke"], [0, 1]),
        ("obrien", ["Ms O’Brien spoke", "Ms OBrien spoke", "Ms Brien spoke"], [0, 1]),
        ("e-mail", ["By email", "By e-mail", "By mail"], [0, 1]),
        ("C++", ["She writes C++ here", "She writes C here"], [0]), ("C#", ["It is in C#, too", "It is in C"], [0]),
        (".NET", ["It runs on .NET now", "The net is full"], [0]), ("AT&T", ["AT&T said", "At the tea"], [0]),
        ("R&D", ["Less R&D, more rent", "Less money"], [0]), ("Strasse", ["Die Straße", "Die Strasse"], [0, 1]),
        ("５Ｇ", ["The 5G net", "The ５Ｇ net"], [0, 1]),
    ]

    @Test(arguments: parts)
    func `a word is found in its other spellings`(query: String, texts: [String], found: [Int]) throws {
        let index = SampleIndex(texts.map { ($0, "en") })
        #expect(try index.found(query) == found)
    }

    @Test(arguments: ["12500", "12 500", "12,500", "12.500", "12'500", "12\u{A0}500", "€12 500", "１２５００"])
    func `a number is found in any grouping`(query: String) throws {
        let texts = [
            "12,500 people", "12.500 Menschen", "12 500 personnes", "12500 gens", "12’500 Leute", "12501 people",
        ]
        let index = SampleIndex(texts.map { ($0, "en") })
        #expect(try index.found(query) == [0, 1, 2, 3, 4])
    }

    @Test func `groups of digits that are no number are also found apart`() throws {
        let index = SampleIndex([("The 12 boats had 500 seats", "en"), ("12,500 seats", "en")])
        #expect(try index.found("12 500") == [0, 1])
        #expect(try index.found("12 500 seats") == [0, 1])
    }

    @Test(
        arguments: [
            ("Bruecke", [0, 1, 2]), ("Brücke", [0, 1, 2]), ("Brucke", [0, 1, 2]), ("Buergermeisterin", [3]),
            ("Fussgaengerbruecke", [4]), ("Fußgängerbrücke", [4]), ("Michael", []),
        ])
    func `ae, oe and ue stand for letters with diacritics`(query: String, found: [Int]) throws {
        let index = SampleIndex([
            ("Die Brücke ist zu.", "de"), ("Die Bruecke ist zu.", "de"), ("Der Brückenbau beginnt.", "de"),
            ("Die Bürgermeisterin spricht.", "de"), ("Eine Fußgängerbrücke.", "de"),
            ("Michał kam.", "de"),
        ])
        #expect(try index.found(query) == found)
    }

    @Test func `a compound is found by its beginning, in languages that write compounds as one word`() throws {
        let index = SampleIndex([
            ("Der Hafenmeister kam.", "de"), ("Havnemesteren kom.", "da"), ("The hafenish word.", "en"),
            ("Der Hafen ist zu.", "de"),
        ])
        #expect(try index.found("Hafen") == [0, 3])
        #expect(try index.found("havne") == [1])
    }

    @Test func `accents can be left out or added`() throws {
        let index = SampleIndex([("Les énergies de demain.", "fr"), ("L'énergie coûte.", "fr"), ("Energie", "fr")])
        for query in ["energie", "énergie", "ENERGIES", "énergies"] {
            #expect(try index.found(query) == [0, 1, 2], "\(query)")
        }
    }

    @Test func `quotes and equals signs find only the word itself`() throws {
        let index = SampleIndex([("L'énergie coûte.", "fr"), ("Les énergies coûtent.", "fr")])
        #expect(try index.found("=energie") == [0])
        #expect(try index.found("\"énergie\"") == [0])
        #expect(try index.found("-=energies energie") == [0])
    }

    @Test func `an inflected form matches only in its own language`() throws {
        let index = SampleIndex([("They hurried.", "en"), ("Ils hurried.", "fr"), ("Un hurry.", "fr")])
        #expect(try index.found("hurry") == [0, 2])
        let forms = try #require(try index.parse("hurry").condition?.searchedWords.first?.forms)
        #expect(forms.first == SearchWords.Form(["hurry"]))
        #expect(forms.contains(SearchWords.Form(["hurried"], language: "en", isExact: false)))
    }

    @Test func `names with a common beginning are not mixed up`() throws {
        let index = SampleIndex([("Marlon parle.", "fr"), ("Marli parle.", "fr"), ("Marla speaks.", "en")])
        #expect(try index.found("Marlon") == [0])
        #expect(try index.found("Marli") == [1])
    }

    @Test func `the last part of a compound with a hyphen is inflected`() throws {
        let index = SampleIndex([("Deux week-ends.", "fr"), ("Trois semaines.", "fr")])
        #expect(try index.found("week-end") == [0])
    }

    @Test func `forms of a word are limited, the nearest in length first`() throws {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let words = (0..<900).map { "hafen" + String(repeating: "x", count: $0 / 26) + String(letters[$0 % 26]) }
        let index = SampleIndex([(words.joined(separator: " "), "de")])
        let forms = try #require(try index.parse("hafen").condition?.searchedWords.first?.forms)
        #expect(forms.count <= 257)
        #expect(forms.contains { $0.terms == ["hafenb"] })
    }

    @Test func `Chinese and Japanese are found by characters that follow one another`() throws {
        let index = SampleIndex([("大桥不会重新开放。", "zh"), ("桥大。", "zh"), ("カタカナの記事", "ja")])
        #expect(try index.found("大桥") == [0])
        #expect(try index.found("大橋") == [0])
        #expect(try index.found("ｶﾀｶﾅ") == [2])
        #expect(try index.found("大桥，开放") == [0])
    }
}
