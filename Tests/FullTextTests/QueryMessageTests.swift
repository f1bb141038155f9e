// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import Testing

/// The texts of errors and notes.
@Suite struct QueryMessageTests {
    private let index = SampleIndex(texts: [
        ("A ferry.", SampleIndex.Text("A ferry.", "en", source: "example.org")),
        ("Un bac.", SampleIndex.Text("Un bac.", "fr", source: "Le Monde des Vallées")),
    ])

    @Test(
        arguments: [
            (
                "mayor OR",
                "'OR': it needs something to find on both sides; to search for the word, write \"OR\" in quotes"
            ),
            (
                "OR mayor",
                "'OR': it needs something to find on both sides; to search for the word, write \"OR\" in quotes"
            ),
            (
                "(OR mayor)",
                "'OR': it needs something to find on both sides; to search for the word, write \"OR\" in quotes"
            ),
            (
                "mayor OR OR x1",
                "'OR': it needs something to find on both sides; to search for the word, write \"OR\" in quotes"
            ),
            (
                "mayor AND AND x1",
                "'AND': it needs something to find on both sides; to search for the word, write \"AND\" in quotes"
            ),
            (
                "mayor NOT",
                "'NOT': it needs something to find after it; to search for the word, write \"NOT\" in quotes"
            ),
            ("| mayor", "'|': it needs something to find on both sides"),
            (
                "(mayor OR ferry",
                "'(': it is not closed; add the missing parenthesis, or put the text in quotes to search for it as it is"
            ),
            (
                "mayor OR ferry)",
                "')': no '(' belongs to it; add the missing parenthesis, or put the text in quotes to search for it as it is"
            ),
        ])
    func `an operator without its operands is an error`(query: String, message: String) throws {
        try expect(query, message)
    }

    @Test(
        arguments: [
            ("", "'': the search is empty; give a word, a phrase or a field"),
            (" - … ", "'- …': the search is empty; give a word, a phrase or a field"),
            ("\"\"", "'\"\"': the search is empty; give a word, a phrase or a field"),
            ("*", "'*': give at least two letters before '*', for example brid*"),
            ("a*", "'a*': give at least two letters before '*', for example brid* for bridge and bridges"),
        ])
    func `a search for nothing is an error`(query: String, message: String) throws {
        try expect(query, message)
    }

    @Test(
        arguments: [
            (
                "sorce:x",
                "'sorce:': there is no such field; did you mean source:? To search for the word, put it in quotes"
            ),
            (
                "author:x",
                "'author:': there is no such field; did you mean by:? To search for the word, put it in quotes"
            ),
            (
                "arived:today",
                "'arived:': there is no such field; did you mean arrived:? To search for the word, put it in quotes"
            ),
            (
                "titel:x",
                "'titel:': there is no such field; did you mean title:? To search for the word, put it in quotes"
            ),
            ("lang:", "'lang:': there is no value after the colon; write, for example, lang:fr"),
            (
                "title:(ferry OR bridge)",
                "'title:(': parentheses cannot follow a field; write title:ONE OR title:OTHER"
            ),
            ("-since: ", "'since:': there is no value after the colon; write, for example, since:2026-11-01"),
        ])
    func `a misspelled field and a missing value are errors`(query: String, message: String) throws {
        try expect(query, message)
    }

    @Test(
        arguments: [
            (
                "lang:klingon",
                "'lang:klingon': this is no language; write its code or its name, for example lang:fr or lang:french"
            ),
            (
                "kind:reprnt",
                "'kind:reprnt': did you mean 'reprint'? possible values: original, identical, reprint, excerpt, extension, "
                    + "revision, rendering, translation"
            ),
            ("kind:reprint,,excerpt", "'kind:reprint,,excerpt': a value is missing next to a comma"),
            ("is:lost", "'is:lost': possible values: incomplete, withdrawn, embargoed"),
            ("family:xyz", "'family:xyz': an id has 4 to 32 hexadecimal digits; copy it from a result"),
            ("url:nothing", "'url:nothing': this is no web address; write, for example, url:example.org/page"),
            ("since:2026-02-29", "'since:2026-02-29': there is no such day"),
            (
                "until:soon",
                "'until:soon': a date is 2026, 2026-11, 2026-11-21, today or yesterday, or a distance back such as 60m, 7d, 24h or 2w"
            ),
            (
                "since:01/06/2020",
                "'since:01/06/2020': day and month may be exchanged; write 2020-06-01 or 2020-01-06"
            ),
            ("since:31/02/2020", "'since:31/02/2020': there is no such day"),
            (
                "arrived:2026-11-15..2026-11-01",
                "'arrived:2026-11-15..2026-11-01': the range ends before it begins; exchange its ends"
            ),
            ("tag:…", "'tag:…': a tag has letters or digits"),
            ("title:-", "'title:-': the value has no letters or digits"),
        ])
    func `a value that a field cannot have is an error`(query: String, message: String) throws {
        try expect(query, message)
    }

    private func expect(_ query: String, _ message: String) throws {
        let error = try #require(throws: QueryError.self) { try index.parse(query) }
        #expect("\(error)" == "cannot understand \(message)")
    }

    @Test(
        arguments: [
            ("Mayor: bridge closed", ["'Mayor:' is no field; searching for the word"]),
            ("Mayor:bridge He said: no", ["'Mayor:', 'said:' are no fields; searching for the words"]),
            ("source: example", ["'source:' has no value directly after the colon; searching for the word"]),
            ("Sorce:example", ["'Sorce:' is no field; searching for the word; for the field write source:"]),
            ("\"Blue Heron", ["the quotation mark before 'Blue Heron' is not closed; it was closed at the end"]),
            (
                "harrowmere ferry OR bridge",
                ["understood as (harrowmere ferry) OR bridge; use parentheses for another grouping"]
            ),
            ("(harrowmere ferry) OR bridge", []), ("harrowmere (ferry OR bridge)", []), ("10:30 2:1 16:9", []),
            ("https://www.example.org/a?b=1", ["searching for the address; to search for its words, put it in quotes"]),
            (
                "see https://example.org/a",
                ["'https://example.org/a' is searched as words; to search for an address, write url:"]
            ),
            ("br*dge", ["'*' stands only for the end of a word; 'br*dge' is searched without it"]),
            ("*bridge", ["'*' stands only for the end of a word; '*bridge' is searched without it"]),
            ("ferry –closed", ["'–closed' is searched as a word; to exclude it, write a hyphen '-' before it"]),
            ("snow -20", ["articles with '20' are excluded; to search for it, leave out the '-'"]),
            ("🚢 ferry", ["'🚢' has no letters or digits; ignoring it"]),
            (
                "FERRY SINKS AND CREW SAVED",
                ["AND, OR and NOT in capitals are operators; to search for the words, write them in lower case"]
            ),
            ("source:exampel.org", ["no source is called 'exampel.org'; similar names: 'example.org'"]),
            ("source:Monde", ["no source is called 'Monde'; similar names: 'Le Monde des Vallées'"]),
            ("source:nowhere.example", ["no source is called 'nowhere.example'"]),
            ("lang:ja", ["no text is in the language of 'lang:ja'; the texts are in: en, fr"]),
            (
                "since:2026-11-01..2026-11-15",
                [
                    "'since:2026-11-01..2026-11-15' is understood as since:2026-11-01 until:2026-11-15"
                ]
            ),
            ("until:..2026-11-15", ["'until:..2026-11-15' is understood as until:2026-11-15"]),
            ("since:6m", ["'since:6m' counts minutes; for months, write the first day or month"]), ("since:60m", []),
            ("mayor or bridge", ["'or' in small letters is an ordinary word; write OR"]),
            ("mayor not bridge", ["'not' in small letters is an ordinary word; write NOT"]),
            ("mayor OU bridge", ["'OU' is an ordinary word; the operator is OR"]),
            ("or bridge", []), ("\"mayor or bridge\"", []), ("MAYOR OU BRIDGE FERRY", []),
            ("since:2026-11 until:2026-10", ["since: is after until:; no article can match"]),
        ] as [(String, [String])])
    func `what is understood in another way than expected gives a note`(query: String, notes: [String]) throws {
        #expect(try index.parse(query).notes == notes)
    }

    @Test func `the part of a query in a message is short and on one line`() throws {
        let query = "kind:" + String(repeating: "x", count: 500)
        let error = try #require(throws: QueryError.self) { try index.parse(query) }
        #expect(error.part.count < 70)
        #expect(QueryError(part: "a\n\u{1B}[31m b", detail: "").part == "a [31m b")
    }
}
