// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import TestClock
import Testing

/// Headlines, sentences and paragraphs as queries.
@Suite struct PastedQueryTests {
    private let index = SampleIndex([
        (
            """
            Mayor: bridge stays shut. The match ended 2:1 at 10:30 p.m. Re: complaints. UPDATE 2: ferry runs again. He said: \
            we will wait. John 3:16 was read. Minister: “No money” for the pier. (AFP) 1) first point • second point – \
            third and last. It’s Ms O’Neill’s boat; the price was €12 500. What it is: a copy of "Blue Heron", 5" wide.
            """, "en"
        ),
        ("Another text about the council.", "en"),
    ])

    @Test(
        arguments: [
            "Mayor: bridge stays shut", "UPDATE 2: ferry", "He said: we will wait", "Re: complaints", "2:1", "10:30",
            "John 3:16", "“Minister: No money”", "(AFP) 1) first point", "1) first point",
            "• first point • second point",
            "first point – third", "It’s Ms O’Neill’s boat", "the price was €12 500", "\"Blue Heron", "“Blue Heron",
            "5\" wide",
            "Mayor: bridge stays shut.\n\nThe match ended 2:1\r\nat 10:30 p.m.", "we will wait…",
            "– bridge stays shut –",
            "bridge stays shut!", "\u{201C}Blue Heron\u{201D}, 5\u{201D} wide", "What it is:",
            "MAYOR: BRIDGE STAYS SHUT",
            "UPDATE 2: FERRY RUNS AGAIN AND", "[AFP] bridge", "🚢 ferry runs again", "ferry :)",
        ])
    func `a pasted headline or sentence finds its text`(query: String) throws {
        #expect(try index.found(query) == [0])
    }

    @Test(
        arguments: [
            "Source: the council", "By: the council", "Note: the council", "AND THE COUNCIL WAS ASKED",
            "»Council« was asked",
            "***", "*** council", "• council", "C’est “le council”, a-t-il dit : « non »", "council (see page 3",
            "council) said",
            "council — it said: “no”", "(1) council [2] {3}", "“council", "council’s “plan”: no",
            "https://example.org/a b",
            "council =", "= council", "- council", "council -", "\u{0}council", "\u{200B}", "council\u{202E}", ":-)",
            "::", "a:b:c",
            "title:", "council | ", "5'11\" tall", "“”", "\"\"\"", "«««", "(((", ")))", "-(-(-(", "--- council ---",
        ])
    func `other pasted text gives a search, or an error that tells what to do`(query: String) {
        do {
            let search = try index.parse(query)
            #expect(search.condition != nil)
        } catch let error as QueryError {
            #expect(!error.detail.isEmpty)
        } catch {
            Issue.record(error)
        }
    }

    @Test func `paragraphs of hundreds of words find their text, quickly`() throws {
        let sentences = (0..<60).map {
            "Sentence \($0) of the long report says that gauge number \($0 * 7) rose by \($0) metres."
        }
        let text = sentences.joined(separator: "\n")
        let long = SampleIndex([(text, "en"), ("Another report of the gauge.", "en")])
        var found: [Int] = []
        let spent = try processorTime { found = try long.found(text) }
        #expect(found == [0])
        #expect(spent < .seconds(20))
        let notes = try long.parse(text).notes
        #expect(notes == ["more than 40 different words; searching only for articles with exactly these words"])
    }

    @Test func `a word followed by a colon at the end is no field`() throws {
        // quickwit-oss/tantivy-py#70
        #expect(try index.found("ferry boat:") == [0])
    }

    @Test func `names with two colons are words`() throws {
        // dbohdan/tinyfts#2
        let texts = SampleIndex([("The package grammar::fa is new.", "en")])
        #expect(try texts.found("grammar::fa") == [0])
    }

    @Test func `a hyphen between words is no operator`() throws {
        // Dicklesworthstone/mcp_agent_mail#67, vshulcz/deja-vu#2125
        let texts = SampleIndex([("See ticket LOCK-358 again.", "en"), ("It keeps slowing down.", "en")])
        #expect(try texts.found("LOCK-358") == [0])
        #expect(try texts.found("slowing-down") == [1])
    }

    @Test func `straight and curly quotation marks can be mixed`() throws {
        // mediacloud/web-tools#1412
        let texts = SampleIndex([("On river safety in towns.", "en"), ("Safety on the river.", "en")])
        for query in ["\"river safety\"", "“river safety”", "\"river safety”", "“river safety\""] {
            #expect(try texts.found(query) == [0])
        }
    }

    @Test func `parentheses after a word are joined to it by AND`() throws {
        // kovidgoyal/calibre#831
        let texts = SampleIndex([("A ferry and a bridge.", "en"), ("A bridge and a pier.", "en"), ("A ferry.", "en")])
        #expect(try texts.found("ferry (bridge OR pier)") == [0])
    }
}
