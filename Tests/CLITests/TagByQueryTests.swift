// SPDX-License-Identifier: Apache-2.0

import Foundation
import Presentation
import Testing

@testable import CLI

@Suite struct TagByQueryTests {
    /// Articles about boats, each with words of its own.
    private func notices(_ count: Int) throws -> CommandLineFixture {
        let fixture = try CommandLineFixture()
        let lines = (0..<count).map { number in
            Sample.line(
                title: "Notice \(number)", source: "Gazette", published: "2026-11-20T07:00:00Z",
                text: "A notice to the owners of boats. " + SearchListTests.words(number))
        }
        try fixture.run("ingest", try fixture.file("notices.jsonl", lines.joined(separator: "\n")))
        return fixture
    }

    @Test func `all articles that a search finds are tagged, every copy, and lose the tags again`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let tagged = try fixture.run("tag", "--query", "trawlers -comet", "sea", "to check")
        #expect(tagged.state == .done && tagged.out == "Added to 2 articles.\n", "\(tagged.messages)")
        let found = try fixture.run("search", "--all", "--json", #"tag:"to check""#).objects()
        #expect(Set(found.compactMap { $0["id"] as? String }) == [ids.original, ids.reprint])
        let again = try fixture.run("tag", "--query", "trawlers OR comet", "--tag", "sea", "--json")
        #expect(try again.objects().map { $0["tags"] as? [String] ?? [] }.contains(["sea"]), "\(again.messages)")
        #expect(try again.objects().count == 3)
        #expect(try fixture.run("count", "tag:sea").out == "3 articles in 2 families\n")
        let removed = try fixture.run("tag", "--remove", "--query", "tag:sea", "to check")
        #expect(removed.out == "Removed from 2 articles. 1 without them.\n", "\(removed.messages)")
        #expect(try fixture.run("tag", "--remove", "--query", "tag:sea").out == "Removed from 3 articles.\n")
        #expect(try fixture.run("tag", "--list").state == .nothing)
        #expect(try fixture.run("tag", "--remove", "--query", "comet").state == .nothing)
        #expect(try fixture.run("tag", "--query", "zeppelin", "sea").state == .nothing)
        #expect(try fixture.run("tag", "--query", "comet", ids.other).state == .usage)
    }

    @Test func `more than 100 articles need --yes where nobody can be asked`() throws {
        let fixture = try notices(101)
        let refused = try fixture.run("tag", "--query", "boats", "fleet")
        #expect(refused.state == .usage && refused.messages.contains("--yes"), "\(refused.messages)")
        #expect(try fixture.run("tag", "--list").state == .nothing)
        #expect(try fixture.run("tag", "--query", "boats -w7x1", "fleet").out == "Added to 100 articles.\n")
        let all = try fixture.run("tag", "--yes", "--query", "boats", "fleet")
        #expect(all.out == "Added to 1 article. 100 had them before.\n", "\(all.messages)")
    }

    @Test(arguments: [
        ["tag", "--query", "boats"], ["tag", "--yes", "abcdef12", "fleet"], ["tag", "--list", "--query", "boats"],
        ["tag", "--query", " ", "fleet"],
    ])
    func `a query without a tag, and --yes without a query, are refused`(arguments: [String]) throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        #expect(try fixture.run(arguments).state == .usage)
    }
}

@Suite struct SourceAndDateTests {
    private func fixture(_ lines: [String]) throws -> CommandLineFixture {
        let fixture = try CommandLineFixture()
        try fixture.run("ingest", try fixture.file("articles.jsonl", lines.joined(separator: "\n")))
        return fixture
    }

    private static func line(_ number: Int, source: String, published: String?) -> String {
        let date = published.map { #""published":"\#($0)","# } ?? ""
        return #"{"title":"Notice \#(number)","source":"\#(source)",\#(date)"language":"en","#
            + #""text":"A notice to the owners of boats. \#(SearchListTests.words(number))"}"#
    }

    @Test func `spellings of one source are counted together`() throws {
        let names = ["Quay Times", "QUAY TIMES", "Quay Times", "www.quay-times.example", "Inland Courier"]
        let fixture = try fixture(
            names.enumerated().map { Self.line($0.offset, source: $0.element, published: "2026-11-20T07:00:00Z") })
        let counts = try fixture.run("count", "--by", "source", "--json").objects()
        #expect(counts.map { $0["source"] as? String } == ["Quay Times", "Inland Courier"])
        #expect(counts.map { $0["articles"] as? Int } == [4, 1])
        #expect(try fixture.run("sources", "--json", "boats").objects().count == 2)
    }

    @Test func `a search by dates says how many articles count by their arrival`() throws {
        let fixture = try fixture([
            Self.line(0, source: "A", published: "2020-05-20T07:00:00Z"), Self.line(1, source: "B", published: nil),
        ])
        let note = "note: 1 article without a date of publication counts by its arrival"
        #expect(try fixture.run("search", "boats", "since:2020-01-01").messages.contains(note))
        #expect(try fixture.run("search", "--json", "boats", "since:2020-01-01").messages.contains(note))
        #expect(try fixture.run("count", "since:2020-01-01").messages.contains(note))
        #expect(try !fixture.run("search", "boats", "since:2020-01-01", "until:2020-12-31").messages.contains("note"))
        #expect(try !fixture.run("search", "boats").messages.contains("note"))
    }
}
