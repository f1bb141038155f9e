// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// Which articles a search finds.
extension ContractCheck {
    private typealias Form = SearchWords.Form

    private static func day(_ number: Double) -> Date { Date(timeIntervalSince1970: number * 86_400) }

    static let searches = [
        ContractCheck("words, phrases and exclusions find the right articles") { index in
            let fox = Samples.submission("the quick brown fox", title: "animals at night")
            let dog = Samples.submission("a brown and quick dog barks", title: "fox news")
            let find = try Finder([fox, dog], in: index)
            #expect(try find(.word("quick")) == [0, 1])
            #expect(try find(.word("quick", "brown")) == [0])
            #expect(try find(.all([.word("brown"), .not(.word("barks"))])) == [0])
            #expect(try find(.not(.word("barks"))) == [0])
            #expect(try find(.word("fox", in: .title)) == [1])
            #expect(try find(.word("night")) == [0])
            // A phrase does not begin in the title and end in the text.
            #expect(try find(.word("night", "the")) == [])
            #expect(try find(.word("cat")) == [] && find(nil) == [0, 1])
        },
        ContractCheck("conditions can be nested and mixed with filters") { index in
            let find = try Finder(
                [
                    Samples.submission("harbour bridge closed at noon", source: "Morning", language: "en"),
                    Samples.submission("harbour tunnel open again", source: "Evening", language: "en"),
                    Samples.submission("airport tunnel closed all day", source: "Evening", language: "fr"),
                    Samples.submission("ferry late"),
                ], in: index)
            let isEvening = SearchCondition.filter(.sources(["Evening"]))
            let (harbour, closed, tunnel) = (
                SearchCondition.word("harbour"), SearchCondition.word("closed"), SearchCondition.word("tunnel")
            )
            #expect(try find(.any([harbour, closed])) == [0, 1, 2])
            #expect(try find(.all([.any([harbour, .word("airport")]), closed])) == [0, 2])
            #expect(try find(.all([.any([.word("bridge"), tunnel]), .not(closed)])) == [1])
            #expect(try find(.not(.any([.word("bridge"), tunnel]))) == [3])
            #expect(try find(.any([.all([harbour, closed]), .all([.word("airport"), tunnel])])) == [0, 2])
            #expect(try find(.any([.word("bridge"), isEvening])) == [0, 1, 2])
            #expect(try find(.all([tunnel, .filter(.languages(["fr"]))])) == [2])
            #expect(try find(.not(.all([harbour, isEvening]))) == [0, 2, 3])
            #expect(try find(.any([.not(harbour), .filter(.languages(["en"]))])) == [0, 1, 2, 3])
            #expect(try find(.all([.not(isEvening), .not(.word("ferry"))])) == [0])
            #expect(try find(.not(isEvening)) == [0, 3] && find(.not(.not(harbour))) == [0, 1])
        },
        ContractCheck("filters find by source, language, relation, family and state") { index in
            let storm = "a storm warning for the coast"
            let batch = [
                Samples.submission(storm, source: "Gazette", language: "en", published: day(10)),
                Samples.submission(storm, source: "Wire"),
                Samples.submission("quite another report of floods", embargoed: day(1), received: day(20)),
                Samples.submission(
                    "minor news from the valley", source: "gazette", language: "fr", published: day(30),
                    embargoed: Samples.now + 60, isIncomplete: true),
            ]
            let find = try Finder(batch, in: index)
            #expect(try find(.filter(.sources(["Gazette"]))) == [0])
            #expect(try find(.filter(.sources(["Gazette", "Wire"]))) == [0, 1])
            #expect(try find(.filter(.sources([]))) == [] && find(.filter(.sources(["GAZETTE"]))) == [])
            #expect(try find(.filter(.languages(["en"]))) == [0])
            #expect(try find(.filter(.languages(["fr", "en"]))) == [0, 3])
            #expect(try find(.filter(.languages(["und"]))) == [1, 2] && find(.filter(.languages([]))) == [])
            #expect(try find(.filter(.kinds([.identical]))) == [1])
            #expect(try find(.filter(.kinds([.original]))) == [0, 2, 3])
            #expect(try find(.filter(.kinds([.original, .identical]))) == [0, 1, 2, 3])
            #expect(try find(.filter(.kinds([]))) == [] && find(.filter(.kinds([.translation]))) == [])
            #expect(try find(.filter(.state(.incomplete))) == [3])
            #expect(try find(.filter(.state(.embargoed))) == [3])
            #expect(try find(.filter(.state(.withdrawn))) == [])
            #expect(try find(.filter(.family(Samples.prefix(batch[1].article.id)))) == [0, 1])
            #expect(try find(.filter(.family(Samples.prefix(Article.ID(digest: 7))))) == [])
            try index.forget(batch[0].article.id)
            #expect(try find(.filter(.family(Samples.prefix(batch[0].article.id)))) == [1])
        },
        ContractCheck("dates are those of publication, or else of arrival, and until is exclusive") { index in
            let find = try Finder(
                [
                    Samples.submission("a word of the morning", published: day(10), received: day(25)),
                    Samples.submission("quite another evening came", received: day(20)),
                ], in: index)
            func dated(_ from: Double?, _ until: Double?) throws -> [Int] {
                try find(.filter(.dated(from: from.map(day), until: until.map(day))))
            }
            #expect(try dated(nil, nil) == [0, 1] && dated(10, 20) == [0])
            #expect(try dated(20, nil) == [1] && dated(nil, 10) == [])
            #expect(try find(.filter(.arrived(from: day(20), until: day(25)))) == [1])
            #expect(try find(.filter(.arrived(from: day(21), until: nil))) == [0])
        },
        ContractCheck("a form for one language finds articles in this language only") { index in
            let find = try Finder(
                [
                    Samples.submission("le maire parle", language: "fr"),
                    Samples.submission("der maire spricht", language: "de"),
                    Samples.submission("the maire speaks"),
                ], in: index)
            let french = Form(["maire"], language: "fr", isExact: false)
            #expect(try find(.forms(french)) == [0])
            #expect(try find(.forms(Form(["spricht"]), french)) == [0, 1])
            #expect(try find(.forms(french, Form(["maire"], language: "de", isExact: false))) == [0, 1])
            #expect(try find(.forms(Form(["maire"], language: ""))) == [2])
            #expect(try find(.forms(Form(["der", "mai"], isPrefix: true, language: "de"))) == [1])
            #expect(try find(.not(.forms(french))) == [1, 2])
        },
        ContractCheck("the beginning of a word is enough if the search says so, also at the end of a phrase") { index in
            let find = try Finder(
                [
                    Samples.submission("the bridgehead was held"), Samples.submission("bridge closed today"),
                    Samples.submission("old bridges over rivers"),
                ], in: index)
            #expect(try find(.forms(Form(["bridge"], isPrefix: true))) == [0, 1, 2])
            #expect(try find(.forms(Form(["bridge"]))) == [1])
            #expect(try find(.forms(Form(["old", "brid"], isPrefix: true))) == [2])
            #expect(try find(.word("old", "bridge")) == [])
            #expect(try find(.forms(Form(["closed"]), Form(["old", "bridges"]))) == [1, 2])
        },
        ContractCheck("title, authors and section are searched only for words in these fields") { index in
            let find = try Finder(
                [
                    Samples.submission(
                        "ships arrive", title: "Harbour news", byline: ["Ada Bell", "Emil Frost"], section: "Sport"),
                    Samples.submission(
                        "harbour and bell", title: "Sport", byline: ["Carl Harbour"], section: "Local news"),
                ], in: index)
            #expect(try find(.word("harbour")) == [0, 1] && find(.word("bell")) == [1])
            #expect(try find(.word("harbour", in: .title)) == [0] && find(.word("harbour", in: .byline)) == [1])
            #expect(try find(.word("harbour", in: .section)) == [])
            #expect(try find(.word("ada", "bell", in: .byline)) == [0] && find(.word("frost", in: .byline)) == [0])
            #expect(try find(.word("sport", in: .section)) == [0] && find(.word("sport", in: .title)) == [1])
            #expect(try find(.word("local", "news", in: .section)) == [1] && find(.word("frost")) == [])
        },
        ContractCheck("a word without forms matches nothing") { index in
            let find = try Finder([Samples.submission("alpha beta"), Samples.submission("gamma delta")], in: index)
            #expect(try find(.forms()) == [] && find(.not(.forms())) == [0, 1])
            #expect(try find(.all([.word("alpha"), .forms()])) == [])
            #expect(try find(.any([.word("alpha"), .forms()])) == [0])
            #expect(try find(.all([.word("alpha"), .not(.forms())])) == [0])
        },
        ContractCheck("hundreds of words and forms can be searched") { index in
            let words = (0..<300).map { "word\($0)" }
            let find = try Finder(
                [
                    Samples.submission(words.joined(separator: " ")),
                    Samples.submission(words.dropLast().reversed().joined(separator: " ")),
                    Samples.submission("word7"), Samples.submission("nothing of all this"),
                ], in: index)
            let conditions = words.map { SearchCondition.word($0) }
            #expect(try find(.all(conditions)) == [0] && find(.any(conditions)) == [0, 1, 2])
            #expect(try find(.not(.any(conditions))) == [3])
            #expect(try find(.words(SearchWords(words.map { Form([$0], isExact: false) }))) == [0, 1, 2])
            #expect(try find(.words(SearchWords([Form(words)]))) == [0])
            #expect(try find.ordered(.any(conditions)).sorted() == [0, 1, 2])
        },
        ContractCheck("articles with characters as they were typed come before those with other forms of them") {
            index in
            let find = try Finder(
                [
                    Samples.submission("白 岭 a b c d e f", title: "白 岭", url: "https://a.example/1"),
                    Samples.submission("g 白 嶺 h i k l m n o p q r s t u v w x y z", url: "https://a.example/2"),
                    Samples.submission("白 岭 and 白 岭 once more", url: "https://a.example/3"),
                ], in: index)
            func name(_ typed: String, in field: SearchWords.Field = .anywhere) -> SearchCondition {
                .words(SearchWords([Form(["白", "岭"]), Form(["白", "嶺"])], in: field, typed: [typed]))
            }
            #expect(try find.ordered(name("白 嶺")).first == 1 && find.ordered(name("白 嶺")).count == 3)
            #expect(try find.ordered(name("白 岭")).last == 1)
            #expect(try find.ordered(name("白 嶺"), everyCopy: false).first == 1)
            // Only in titles, and by date, it makes no difference.
            #expect(try find.ordered(name("白 嶺", in: .title)) == [0])
            #expect(try find.ordered(name("白 嶺"), by: .newest) == [2, 1, 0])
            // Any of two words is enough; an excluded one does not count.
            #expect(try find.ordered(.any([name("白 嶺"), .word("more")])).count == 3)
            #expect(try find.ordered(.all([name("白 嶺"), .not(.word("more"))])) == [1, 0])
        },
        ContractCheck("a term is never parsed as an operator") { index in
            _ = try index.admit([Samples.submission("alpha and beta")])
            for odd in ["AND", "NOT", "a\" OR \"beta", "*", "^alpha", "title:", "(", "-", "NEAR(", "'", "{", "\\"] {
                let hits = try index.hits(Samples.query([odd]))
                #expect(hits.isEmpty || odd == "AND", "\(odd)")
                _ = try index.hits(Samples.query(["alpha"], not: [odd]))
            }
        },
    ]
}
