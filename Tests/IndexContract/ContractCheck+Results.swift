// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// The order, ranking, pages and counts of search results.
extension ContractCheck {
    private typealias Form = SearchWords.Form

    private static func day(_ number: Double) -> Date { Date(timeIntervalSince1970: number * 86_400) }

    /// A day in a zone 5:45 hours east of Greenwich.
    private static func dayInKathmandu(_ date: Date) -> String {
        let day = CivilDay(daysSince1970: Int(date.timeIntervalSince1970 + 20_700).floored(by: 86_400))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(two(day.month))-\(two(day.day))"
    }

    private static func score(
        _ condition: SearchCondition, of submission: Submission, in index: any ArticleIndex
    ) throws -> Double {
        let hits = try index.hits(SearchQuery(condition, everyCopy: true, now: Samples.now))
        return try #require(hits.first { $0.article.article.id == submission.article.id }).score
    }

    static let results = [
        ContractCheck("newest and oldest order by publication, or else by arrival") { index in
            let find = try Finder(
                [
                    Samples.submission("harbour closed", published: day(10)),
                    Samples.submission("rain for a week", received: day(20)),
                    Samples.submission("new bus line", published: day(30)),
                    Samples.submission("choir sings tonight", received: day(5)),
                ], in: index)
            #expect(try find.ordered(nil, by: .newest) == [2, 1, 0, 3])
            #expect(try find.ordered(nil, by: .oldest) == [3, 0, 1, 2])
            let words = SearchCondition.any([.word("harbour"), .word("choir"), .word("bus")])
            #expect(try find.ordered(words, by: .oldest) == [3, 0, 2])
            // Without words there is no best match.
            #expect(try find.ordered(nil, by: .relevance) == [2, 1, 0, 3])
            let hits = try index.hits(SearchQuery(.not(.word("rain")), now: Samples.now))
            #expect(hits.count == 3 && hits.allSatisfy { $0.score == 0 })
        },
        ContractCheck("scores are those of the documented formula") { index in
            let today = Samples.submission("energy bill passed")
            let month = Samples.submission("wind energy grows", published: Samples.now - 30 * 86_400)
            let titled = Samples.submission("one vote more", title: "energy")
            let future = Samples.submission("rain and snow", published: Samples.now + 86_400)
            _ = try index.admit([today, month, titled, future])
            func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-6 }
            // Three words of text; on average 13 terms in four articles.
            let length = 0.25 + 0.75 * 3 * 4 / 13
            func weight(_ frequency: Double) -> Double { frequency * 2.2 / (frequency + 1.2 * length) }
            let energy = SearchCondition.word("energy")
            #expect(try isNear(score(energy, of: today, in: index), weight(1) * 1.1))
            #expect(try isNear(score(energy, of: month, in: index), weight(1) * 1.05))
            #expect(try isNear(score(energy, of: titled, in: index), weight(4) * 1.1))
            #expect(try isNear(score(.word("rain"), of: future, in: index), weight(1) * 1.1))
            // A rare word counts more: ln(1 + 3.5 / 1.5) for one article of four, ln(1 + 1.5 / 3.5) for three.
            let (rare, frequent) = (1.203_972_804_3, 0.356_674_943_9)
            let both = SearchCondition.any([energy, .word("vote")])
            #expect(try isNear(score(both, of: titled, in: index), (weight(4) * frequent + weight(1) * rare) * 1.1))
            let form = SearchCondition.forms(Form(["law"]), Form(["bill"], isExact: false))
            #expect(try isNear(score(form, of: today, in: index), weight(0.1) * 1.1))
        },
        ContractCheck("a word in the title counts for more, and the word itself more than another form") { index in
            let find = try Finder(
                [
                    Samples.submission("one two three energy five six", title: "some headline here"),
                    Samples.submission("one two three four five seven", title: "energy headline here"),
                    Samples.submission("the energies of eight nine ten", title: "quite another headline"),
                ], in: index)
            #expect(try find.ordered(.word("energy")) == [1, 0])
            #expect(try find.ordered(.forms(Form(["energy"]), Form(["energies"], isExact: false))) == [1, 0, 2])
            #expect(try find.ordered(.forms(Form(["energies"]), Form(["energy"], isExact: false))).last == 0)
        },
        ContractCheck("a family is one hit with its number of copies, or every copy on request") { index in
            let text = "the quick brown fox jumps over the lazy dog near the old mill"
            let batch = (0..<4).map { Samples.submission(text, source: "s\($0)") }
            _ = try index.admit(batch + [Samples.submission("a fox in another text altogether")])
            let hits = try index.hits(Samples.query(["fox"]))
            #expect(Set(hits.map(\.copies)) == [4, 1] && hits.count == 2)
            var query = Samples.query(["fox"])
            query.everyCopy = true
            #expect(try index.hits(query).count == 5)
            query.limit = 2
            #expect(try index.hits(query).count == 2)
            query.limit = 0
            let summary = try index.search(query) { _ in }
            #expect(try index.hits(query).isEmpty && summary == SearchSummary(articles: 5, families: 2))
        },
        ContractCheck("pages have all hits once, and the number of matches is that of all") { index in
            _ = try index.admit(Samples.families(48, seed: 61))
            let words = SearchCondition.any((0..<9).map { .word("v\($0)") })
            for order in SearchOrder.allCases {
                for everyCopy in [false, true] {
                    var query = SearchQuery(words, order: order, everyCopy: everyCopy, limit: 1_000, now: Samples.now)
                    var all: [Article.ID] = []
                    let summary = try index.search(query) { all.append($0.article.article.id) }
                    #expect(Set(all).count == all.count && all.count > 5)
                    #expect(all.count == (everyCopy ? summary.articles : summary.families))
                    query.limit = 5
                    var pages: [Article.ID] = []
                    for page in 0...(all.count / 5 + 1) {
                        query.offset = 5 * page
                        let same = try index.search(query) { pages.append($0.article.article.id) }
                        #expect(same == summary)
                    }
                    #expect(pages == all)
                }
            }
        },
        ContractCheck("articles are counted by source, language, relation and day of the caller's zone") { index in
            let text = "council votes on the new school"
            _ = try index.admit([
                Samples.submission(text, source: "Alpha", language: "en", published: day(1) + 3_600),
                Samples.submission(text, source: "Beta", language: "en", published: day(1) + 7_200),
                Samples.submission("la ville vote", source: "Alpha", language: "fr", published: day(1) + 79_200),
                Samples.submission("no date and no source", received: day(3)),
            ])
            func counts(_ facet: Facet, _ condition: SearchCondition? = nil) throws -> [FacetCount] {
                try index.counts(of: condition, now: Samples.now, by: facet, day: dayInKathmandu)
            }
            let (first, second, third, last) = (day(1) + 3_600, day(1) + 7_200, day(1) + 79_200, day(3))
            #expect(
                try counts(.source) == [
                    FacetCount(value: "Alpha", articles: 2, families: 2, oldest: first, newest: third),
                    FacetCount(value: nil, articles: 1, families: 1, oldest: last, newest: last),
                    FacetCount(value: "Beta", articles: 1, families: 1, oldest: second, newest: second),
                ])
            #expect(try counts(.language).map(\.value) == ["en", nil, "fr"])
            #expect(try counts(.language).map(\.families) == [1, 1, 1])
            #expect(try counts(.kind).map(\.value) == ["original", "identical"])
            #expect(try counts(.day).map(\.value) == ["1970-01-04", "1970-01-03", "1970-01-02"])
            #expect(try counts(.day).map(\.articles) == [1, 1, 2])
            #expect(try counts(.source, .filter(.languages(["en"]))).map(\.articles) == [1, 1])
            #expect(try counts(.day, .word("school")).map(\.value) == ["1970-01-02"])
            #expect(try counts(.source, .word("nowhere")).isEmpty)
        },
        ContractCheck("all spellings of a source are counted together, under the commonest of them") { index in
            let articles = [
                ("Tidewater Post", "harbour closes pier"), ("TIDEWATER POST", "harbour closes pier"),
                ("Tidewater Post", "council raises fees"), ("tidewater-post.example", "school wins prize"),
                ("…", "storm damages roof"), ("Inland Post", "farmers sell hay"),
            ]
            _ = try index.admit(
                articles.enumerated().map { number, article in
                    Samples.submission(
                        article.1, source: article.0, published: day(Double(number)), inode: UInt64(number))
                })
            let counts = try index.counts(of: nil, now: Samples.now, by: .source, day: dayInKathmandu)
            #expect(
                counts == [
                    FacetCount(value: "Tidewater Post", articles: 4, families: 3, oldest: day(0), newest: day(3)),
                    FacetCount(value: "Inland Post", articles: 1, families: 1, oldest: day(5), newest: day(5)),
                    FacetCount(value: "…", articles: 1, families: 1, oldest: day(4), newest: day(4)),
                ])
        },
        ContractCheck("a search by dates counts the matches without one") { index in
            _ = try index.admit([
                Samples.submission("herring season opens", published: day(2)),
                Samples.submission("herring prices fall", inode: 2, received: day(3)),
                Samples.submission("herring fleet returns", inode: 3, received: day(9)),
            ])
            func undated(_ condition: SearchCondition) throws -> Int {
                let summary = try index.search(SearchQuery(condition, limit: 1, now: Samples.now)) { _ in }
                return summary.undated
            }
            let span = SearchCondition.filter(.dated(from: day(1), until: day(5)))
            #expect(try undated(.all([.word("herring"), span])) == 1)
            #expect(try undated(.not(span)) == 1)
            #expect(try undated(.word("herring")) == 0)
        },
        ContractCheck("families are listed by size or by their newest article") { index in
            func family(_ text: String, _ sources: [String], at number: Double) -> [Submission] {
                sources.enumerated().map { place, source in
                    Samples.submission(
                        text, source: source, url: "https://\(source).example/\(place)",
                        published: day(number + Double(place)), file: "\(number)-\(place).html")
                }
            }
            let storm = family("storm hits the northern coast", ["A", "B", "C"], at: 10)
            let match = family("home team wins cup final", ["A", "A", "B", "B"], at: 20)
            let lone = family("library opens on sundays", ["C"], at: 40)
            _ = try index.admit(storm + match + lone)
            func families(
                _ condition: SearchCondition?, _ order: FamilyOrder, offset: Int = 0, limit: Int = 10
            ) throws -> [FamilySummary] {
                try index.families(of: condition, now: Samples.now, order: order, offset: offset, limit: limit)
            }
            let all = try families(nil, .largest)
            #expect(all.map(\.matching) == [4, 3, 1] && all.map(\.copies) == [4, 3, 1])
            #expect(all.map(\.sources) == [2, 3, 1])
            #expect(all.map(\.lead.article.id) == [match, storm, lone].map { $0[0].article.id })
            #expect(all.map(\.oldest) == [day(20), day(10), day(40)])
            #expect(all.map(\.newest) == [day(23), day(12), day(40)])
            #expect(try families(nil, .newest).map(\.newest) == [day(40), day(23), day(12)])
            #expect(try families(nil, .newest, offset: 1, limit: 1).map(\.newest) == [day(23)])
            let ofC = try families(.filter(.sources(["C"])), .largest)
            #expect(ofC.map(\.copies) == [1, 3] && ofC.map(\.matching) == [1, 1])
            #expect(ofC.map(\.sources) == [1, 1] && ofC.map(\.oldest) == [day(40), day(12)])
        },
        ContractCheck("a cursor finds the articles admitted after it, but no document that was read again") { index in
            let text = "the quick brown fox jumps over the lazy dog"
            var find = try Finder(
                [Samples.submission(text, title: "Fox", file: "a.html", bytes: "the file", reader: 1)], in: index)
            let cursor = try index.admissionCursor()
            #expect(try find(.filter(.admittedAfter(cursor))) == [])
            try find.admit([Samples.submission("quite another text came", file: "b.html", inode: 2, reader: 1)])
            #expect(try find(.filter(.admittedAfter(cursor))) == [1])
            let later = try index.admissionCursor()
            #expect(later > cursor)
            try find.admit([
                Samples.submission(text + " and snow", title: "Fox", file: "a.html", bytes: "the file", reader: 2)
            ])
            #expect(try find(nil) == [1, 2])
            #expect(try find(.filter(.admittedAfter(later))) == [])
            #expect(try find(.filter(.admittedAfter(cursor))) == [1])
            #expect(try find(.filter(.admittedAfter(cursor - 1))) == [1, 2])
        },
        ContractCheck("an article is found by its normalised address") { index in
            let url = "https://www.Example.org:443/news/a/?utm_source=mail&id=3#top"
            let batch = [
                Samples.submission("one of two", url: url),
                Samples.submission("another text at this address", url: "http://example.org/news/a?id=3"),
                Samples.submission("somewhere else", url: "https://example.org/sport"),
                Samples.submission("no address at all"),
            ]
            let find = try Finder(batch, in: index)
            #expect(try find(.filter(.address("example.org/news/a?id=3"))) == [0, 1])
            #expect(try find(.filter(.address("example.org/news/a"))) == [])
            #expect(try find(.filter(.addressPrefix("example.org/news/"))) == [0, 1])
            #expect(try find(.filter(.addressPrefix("example.org"))) == [0, 1, 2])
            #expect(try find(.filter(.addressPrefix("example.org/%"))) == [])
            let found = try index.articles(withAddress: "example.org/news/a?id=3")
            #expect(found.map(\.article) == [batch[0].article, batch[1].article])
        },
        ContractCheck("the vocabulary has the words, languages and sources of the present articles") { index in
            let batch = [
                Samples.submission("Été à Genève", source: "Gazette", language: "fr", bytes: "x", reader: 1),
                Samples.submission("ete eternel", title: "Étage", source: "gazette", language: "fr"),
                Samples.submission("eternal summer", source: "L'Écho d%s_.été", language: "en"),
                Samples.submission("étude", source: "Gazette"),
            ]
            _ = try index.admit(batch)
            func words(_ language: String, _ beginning: String, _ limit: Int = 100) throws -> [SpelledWord] {
                try index.words(of: language, beginning: beginning, limit: limit)
            }
            #expect(try Set(index.languages()) == ["", "en", "fr"] && index.languages().count == 3)
            let et = try words("fr", "et")
            #expect(et.map(\.term) == ["etage", "ete", "ete", "eternel"])
            #expect(Set(et.map(\.spelling)) == ["étage", "été", "ete", "eternel"])
            #expect(try words("fr", "et", 1).map(\.spelling) == ["étage"])
            #expect(try words("en", "et").map(\.term) == ["eternal"] && words("en", "ete_").isEmpty)
            #expect(try words("", "e") == [SpelledWord(term: "etude", spelling: "étude")])
            #expect(try Set(index.sources()) == ["Gazette", "gazette", "L'Écho d%s_.été"])
            #expect(try index.sources().count == 3)
            try index.forget(batch[2].article.id)
            try index.forget(batch[3].article.id)
            #expect(try index.languages() == ["fr"] && words("en", "e").isEmpty && words("", "e").isEmpty)
            #expect(try Set(index.sources()) == ["Gazette", "gazette"])
            // A reading that was replaced keeps its words until the terms are renewed.
            let new = Samples.submission("Été à Sion", source: "Gazette", language: "fr", bytes: "x", reader: 2)
            #expect(try index.admit([new]).map(\.replaces) == [batch[0].article.id])
            _ = try index.renewTerms(atMost: 10, by: ReadingVersions(reader: 2, analyzer: 1)) { Samples.terms(of: $0) }
            #expect(try words("fr", "g").isEmpty && words("fr", "s").map(\.term) == ["sion"])
            #expect(try index.verify() == [])
        },
    ]
}
