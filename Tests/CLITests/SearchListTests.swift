// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Presentation
import Testing

@testable import CLI

@Suite struct QueryArgumentsTests {
    @Test(arguments: [
        (["green comet", "-new moon", "title:a comet", "x"], #""green comet" -"new moon" title:"a comet" x"#),
        (["green comet"], "green comet"), (["ferry OR boat", "lang:en"], "(ferry OR boat) lang:en"),
        (["Mayor: bridge closed", "x"], #""Mayor: bridge closed" x"#), ([#""a b" c"#, "x"], #""a b" c x"#),
        (["comet -moon", "x"], "comet -moon x"), (["ferry", "|", "boat"], "ferry | boat"),
    ])
    func `arguments become one query`(arguments: [String], query: String) {
        #expect(QueryArguments.joined(arguments) == query)
    }

    @Test func `excluded words are no options, and numbers are no words`() {
        let guarded = QueryArguments.guarding(["search", "-moon", "--limit", "-1", "--new", "--json", "-o", "out.csv"])
        #expect(guarded[2...] == ["--limit=-1", "--names", "--json", "-o", "out.csv"])
        #expect(QueryArguments.typed([guarded[1]]) == ["-moon"])
        #expect(QueryArguments.guarding(["show", "-v"]) == ["show", "-v"])
        #expect(QueryArguments.guarding(["search", "--new", "ferry"]) == ["search", "--new", "ferry"])
        #expect(QueryArguments.guarding(["search", "--new"]) == ["search", "--names"])
    }
}

@Suite struct SearchListTests {
    /// A sentence that has no word in common with that of another number.
    static func words(_ number: Int) -> String {
        (0..<30).map { "w\(number)x\($0)" }.joined(separator: " ") + "."
    }

    /// Thirty different articles about boats, a family of two, and an article about a comet.
    private func fixture() throws -> CommandLineFixture {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let notices = (0..<30).map { number in
            Sample.line(
                title: "Notice \(number)", source: number % 3 == 0 ? "Gazette" : "Herald",
                published: "2026-11-\(String(format: "%02d", number % 28 + 1))T07:00:00Z",
                text: "A notice to the owners of boats. " + Self.words(number))
        }
        try fixture.run("ingest", try fixture.file("notices.jsonl", notices.joined(separator: "\n")))
        return fixture
    }

    @Test func `the first line has the number of results, and every result is reachable`() throws {
        let fixture = try fixture()
        #expect(try fixture.run("search", "boats").lines.first == "1-20 of 31 families (32 articles)")
        let rest = try fixture.run("search", "--offset", "20", "boats")
        #expect(rest.lines.first == "21-31 of 31 families (32 articles)")
        #expect(try fixture.run("search", "--all", "boats").lines.first == "1-20 of 32 articles in 31 families")
        #expect(try fixture.run("search", "comet").lines.first == "1 article")
        #expect(try fixture.run("search", "trawlers").lines.first == "1 family (2 articles)")
        #expect(try fixture.run("search", "--limit", "1", "boats").lines.first == "1 of 31 families (32 articles)")
        let beyond = try fixture.run("search", "--offset", "40", "boats")
        #expect(beyond.state == .nothing && beyond.messages.contains("31 families"), "\(beyond.messages)")
    }

    @Test func `JSON has one result a line, and says on standard error what was left out`() throws {
        let fixture = try fixture()
        let some = try fixture.run("search", "--json", "boats")
        #expect(try some.objects().count == 20 && some.messages.contains("1-20 of 31 families"))
        let all = try fixture.run("search", "--json", "--all", "boats")
        #expect(try all.objects().count == 32 && all.messages.isEmpty, "\(all.messages)")
        let pages = try (0..<4).flatMap { page in
            try fixture.run("search", "--json", "--all", "--limit", "10", "--offset", "\(page * 10)", "boats").objects()
        }
        #expect(Set(pages.compactMap { $0["id"] as? String }).count == 32)
    }

    @Test func `for a mistyped word that no article has, a similar one is suggested`() throws {
        let fixture = try fixture()
        for typed in ["obsevratory", "observatry", "observatoory", "bservatory", "oobservatory", "observattory"] {
            let answer = try fixture.run("search", typed)
            #expect(answer.state == .nothing, "\(typed)")
            let isSuggested = answer.messages.contains("did you mean 'observatory'?")
            // A missing first letter is not recognised.
            #expect(isSuggested == (typed != "bservatory"), "\(typed): \(answer.messages)")
        }
        let two = try fixture.run("search", "comet observatorx")
        #expect(two.messages.contains("'observatorx' is in no article; did you mean 'observatory'?"), "\(two.messages)")
        for query in ["zeppelin", "-observatri", "source:observatri", "x"] {
            #expect(try !fixture.run("search", query).messages.contains("did you mean"), "\(query)")
        }
        #expect(try fixture.run("search", "--json", "observatry").messages.isEmpty)
    }

    @Test func `a name in Chinese or Japanese characters finds texts with exactly these first`() throws {
        let fixture = try CommandLineFixture()
        let chinese = Sample.line(
            title: "白岭大桥今日关闭", source: "河川日报", published: "2026-11-20T07:00:00Z",
            text: "白岭市政府宣布，大桥从今天起关闭两周。白岭居民可以乘坐渡船过河，渡船每小时一班，一直开到晚上十点。白岭小学停课一天，"
                + "市长表示工程不会推迟，费用由省里承担。"
        ).replacing(#""en""#, with: #""zh""#)
        let japanese = Sample.line(
            title: "橋の補修工事が始まる", source: "谷間新聞", published: "2026-11-18T07:00:00Z",
            text: "町は来月から古い橋の補修工事を始めると発表した。工事の間、住民は渡し船を使うことになり、子どもたちは迂回路を歩いて学校へ通う。"
                + "費用は県が負担し、工期は三週間の予定だ。説明会は土曜日に白嶺公民館で開かれる。"
        ).replacing(#""en""#, with: #""ja""#)
        try fixture.run("ingest", try fixture.file("names.jsonl", [chinese, japanese].joined(separator: "\n")))
        for (name, first) in [("白嶺", "橋の補修工事が始まる"), ("白岭", "白岭大桥今日关闭")] {
            let hits = try fixture.run("search", "--json", name).objects()
            #expect(hits.count == 2 && hits.first?["title"] as? String == first, "\(name)")
            let second = try fixture.run("search", "--json", "--offset", "1", name).objects()
            #expect(second.count == 1 && second.first?["title"] as? String != first, "\(name)")
        }
    }

    @Test func `results are sorted by date on request`() throws {
        let fixture = try fixture()
        for (order, isAscending) in [("newest", false), ("oldest", true)] {
            let dates = try fixture.run("search", "--json", "--all", "--sort", order, "boats").objects()
                .compactMap { $0["published"] as? String }
            #expect(dates.count == 32 && dates == dates.sorted { isAscending ? $0 < $1 : $0 > $1 }, "\(order)")
        }
    }

    @Test func `results are written as CSV with chosen columns, and as addresses`() throws {
        let fixture = try fixture()
        let csv = try fixture.run("search", "--format", "csv", "--columns", "title,source,copies", "trawlers")
        #expect(csv.out.hasPrefix("title,source,copies\r\n") && csv.out.hasSuffix(",2\r\n"), "\(csv.out)")
        let path = fixture.files + "/out.csv"
        try fixture.run("search", "--spreadsheet", "--separator", "semicolon", "--output", path, "comet")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        let time = LocalTime(Date(timeIntervalSince1970: 1_795_122_000)).precise.prefix(19)
        #expect(text.hasPrefix("id;title;byline;") && text.contains(";\(time);"), "\(text)")
        let urls = try fixture.run("search", "--format", "urls", "comet")
        #expect(urls.out.isEmpty && urls.messages.contains("1 article without an address"), "\(urls.messages)")
        // Nothing found leaves the file as it is.
        #expect(try fixture.run("search", "--format", "csv", "--output", path, "zeppelin").state == .nothing)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        for wrong in [
            ["--columns", "titel", "--format", "csv"], ["--columns", "title", "--format", "urls"], ["--bom", "--json"],
            ["--output", path + ".txt"], ["--output", fixture.files + "/list"], ["--json", "--format", "csv"],
            ["--offset", "-1"], ["--sort", "random"],
        ] {
            let answer = try fixture.run(["search"] + wrong + ["boats"])
            #expect(answer.state == .usage && answer.out.isEmpty, "\(wrong): \(answer.messages)")
        }
        let named = try fixture.run("search", "--format", "csv", "--columns", "titel", "boats")
        #expect(named.messages.contains("did you mean 'title'"), "\(named.messages)")
        let workbook = try fixture.run("search", "-o", fixture.files + "/Boats.XLSX", "boats")
        #expect(
            workbook.state == .usage && workbook.messages.contains("writes CSV; name the file"), "\(workbook.messages)")
        #expect(workbook.messages.contains("Boats.csv"), "\(workbook.messages)")
    }

    @Test func `a list for another program has every match, and says what was written`() throws {
        let fixture = try fixture()
        let path = fixture.files + "/boats.csv"
        for options in [
            ["--format", "csv"], ["--format", "jsonl"], ["--spreadsheet"], ["--columns", "date,link"], ["-o", path],
        ] {
            let answer = try fixture.run(["search"] + options + ["boats"])
            let isFile = options.contains(path)
            let text = isFile ? try String(contentsOfFile: path, encoding: .utf8) : answer.out
            let rows = text.components(separatedBy: options.contains("jsonl") ? "\n" : "\r\n").count - 1
            #expect(rows == (options.contains("jsonl") ? 31 : 32), "\(options): \(rows)")
            #expect(answer.messages.contains("31 articles written to") == isFile, "\(answer.messages)")
            #expect(!answer.messages.contains("1-20"), "\(answer.messages)")
        }
        let written = try fixture.run("search", "-o", path, "boats")
        #expect(written.messages.contains("one of each family; --all writes all 32 articles"), "\(written.messages)")
        let some = try fixture.run("search", "-o", path, "--limit", "3", "boats")
        #expect(some.messages.contains("1-3 of 31") && some.messages.contains("3 articles written"), "\(some.messages)")
        let header = try fixture.run("search", "--columns", "date,link", "comet").out
        #expect(header.hasPrefix("published,url\r\n"), "\(header)")
        #expect(try fixture.run("families", "--format", "ids").lines.count == 32)
        #expect(try fixture.run("families", "--json").lines.count == 20)
        let families = try fixture.run("families", "--limit", "31").lines
        #expect(families.last == "--offset 31 shows the next", "\(families)")
    }

    @Test func `a cut list says how to go on`() throws {
        let fixture = try fixture()
        #expect(try fixture.run("search", "boats").lines.last == "--offset 20 shows the next")
        #expect(
            try fixture.run("search", "--offset", "5", "--limit", "3", "boats").lines.last
                == "--offset 8 shows the next")
        #expect(try fixture.run("search", "--offset", "20", "boats").lines.last?.contains("--offset") == false)
    }

    @Test(arguments: [
        (["search", "boats", "-limit", "3"], "write --limit; to leave out the word, write NOT limit"),
        (["count", "-by", "source"], "for the option write --by"), (["tag", "-list"], "for the option write --list"),
        (["search", "boats", "--newest"], "write --sort newest"), (["search", "boats", "--page", "2"], "--offset 20"),
        (["search", "boats", "--since", "7d"], "write since: in the query"),
        (["count", "--by", "source", "--by", "day"], "--by can be given once"),
    ])
    func `an option that is written as in other programs is refused with what to write`(
        arguments: [String], message: String
    ) throws {
        let answer = try fixture().run(arguments)
        #expect(answer.state == .usage && answer.out.isEmpty && answer.messages.contains(message), "\(answer.messages)")
    }

    @Test func `a word with a minus stays an excluded word, and date sorts the newest first`() throws {
        let fixture = try fixture()
        #expect(try fixture.run("search", "boats", "-trawlers", "--json").lines.count == 20)
        #expect(try fixture.run("count", "boats", "-trawlers").out == "30 articles in 30 families\n")
        #expect(
            try fixture.run("search", "--sort", "date", "--json", "boats").out
                == fixture.run("search", "--sort", "newest", "--json", "boats").out)
        #expect(try fixture.run("families", "--newest", "--json", "--limit", "1").state == .done)
    }

    @Test func `a search for the id of an article says so`() throws {
        let fixture = try CommandLineFixture()
        let id = String(try fixture.harbour().other.prefix(8))
        for command in ["search", "export", "count"] {
            let answer = try fixture.run(command, id)
            #expect(answer.state == .nothing && answer.messages.contains("copytaster show \(id)"), "\(answer.messages)")
        }
        #expect(try !fixture.run("search", "ffffffffff").messages.contains("copytaster show"))
    }

    @Test func `articles without a source are found`() throws {
        let fixture = try fixture()
        let line = Sample.line(title: "Loose leaf", source: "", published: "2026-11-20T07:00:00Z", text: Self.words(99))
        try fixture.run("ingest", try fixture.file("leaf.jsonl", line))
        for query in ["source:none", "source:-"] {
            let titles = try fixture.run("search", "--json", query).objects().map { $0["title"] as? String }
            #expect(titles == ["Loose leaf"], "\(query)")
        }
    }

    @Test func `an export to read has title, source, date and text`() throws {
        let fixture = try fixture()
        let path = fixture.files + "/comet.txt"
        let answer = try fixture.run("export", "--output", path, "comet")
        #expect(answer.messages.contains("1 article written to"), "\(answer.messages)")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("A comet over the fens\nThe Fen Observer, 2026-11-"), "\(text)")
        #expect(text.contains("\n\nVisitors to the observatory"), "\(text)")
        let several = try fixture.run("export", "--format", "text", "source:Gazette").out
        #expect(several.split(separator: "\n").count(where: { $0.allSatisfy { $0 == "-" } }) == 9, "\(several)")
    }

    @Test func `count counts articles and families, in all and by a value`() throws {
        let fixture = try fixture()
        #expect(try fixture.run("count").out == "33 articles in 32 families\n")
        #expect(try fixture.run("count", "boats").out == "32 articles in 31 families\n")
        #expect(try fixture.run("count", "--json", "boats").objects().first?["articles"] as? Int == 32)
        let sources = try fixture.run("count", "--by", "source", "--json", "boats").objects()
        #expect(
            sources.map { $0["source"] as? String } == ["Herald", "Gazette", "Inland Courier", "The Valdrey Packet"])
        #expect(sources.map { $0["articles"] as? Int } == [20, 10, 1, 1])
        #expect(Set(sources[0].keys) == ["source", "articles", "families", "oldest", "newest"])
        let kinds = try fixture.run("count", "--by", "kind", "--format", "csv").out
        #expect(kinds.hasPrefix("kind,articles,families,oldest,newest\r\noriginal,32,32,"), "\(kinds)")
        let days = try fixture.run("count", "--by", "day", "--json").objects()
        #expect(days.first?["day"] as? String == "2026-11-28")
        #expect(try fixture.run("count", "--by", "language").lines.last?.hasPrefix("en ") == true)
        let none = try fixture.run("count", "zeppelin")
        #expect(none.state == .nothing && none.out == "0 articles in 0 families\n")
    }

    @Test func `sources lists each source with its articles and days`() throws {
        let fixture = try fixture()
        let lines = try fixture.run("sources").lines
        #expect(lines.count == 6 && lines[0].hasPrefix("source ") && lines[1].hasPrefix("Herald "), "\(lines)")
        let all = try fixture.run("sources", "--json").objects()
        let gazette = try #require(all.first { $0["source"] as? String == "Gazette" })
        #expect(gazette["articles"] as? Int == 10 && (gazette["oldest"] as? String)?.hasPrefix("2026-11-01") == true)
    }

    @Test func `families lists the largest first, and leaves out small ones on request`() throws {
        let fixture = try fixture()
        let families = try fixture.run("families", "--json", "--limit", "3").objects()
        #expect(families.count == 3 && families[0]["copies"] as? Int == 2 && families[0]["sources"] as? Int == 2)
        let id = try #require(families[0]["id"] as? String)
        #expect(try fixture.run("families", "--min-copies", "2", "--format", "ids").out == id + "\n")
        let newest = try fixture.run("families", "--newest", "--json", "--limit", "1").objects()
        #expect(newest.first?["title"] as? String == "Notice 27")
        #expect(try fixture.run("families", "--since", "2026-11-28", "--format", "ids").lines.count == 1)
        #expect(try fixture.run("families", "--until", "2026-10-31").state == .nothing)
        #expect(try fixture.run("families", "boats").out.contains("Notice"))
        let since = try fixture.run("families", "--since", "x OR y")
        #expect(since.state == .usage && since.messages.contains("--since"), "\(since.messages)")
    }

    @Test func `an export contains only what a query finds`() throws {
        let fixture = try fixture()
        let ids = try fixture.run("export", "source:Gazette").objects().compactMap { $0["id"] as? String }
        #expect(ids.count == 10 && ids == ids.sorted())
        #expect(try fixture.run("export", "zeppelin").state == .nothing)
        let csv = try fixture.run("export", "--format", "csv", "--columns", "published,title", "comet").out
        #expect(csv == "published,title\r\n2026-11-19T21:00:00Z,A comet over the fens\r\n")
    }
}

@Suite struct FollowedSearchTests {
    private func ingest(_ number: Int, _ fixture: CommandLineFixture) throws {
        let line = Sample.line(
            title: "Ferry \(number)", source: "Gazette", published: "2026-11-20T07:00:00Z",
            text: "The ferry left the quay. " + SearchListTests.words(number))
        try fixture.run("ingest", try fixture.file("ferry-\(number).jsonl", line))
    }

    private func titles(_ answer: CommandLineFixture.Answer) throws -> [String] {
        try answer.objects().compactMap { $0["title"] as? String }
    }

    @Test func `a followed search shows each article once`() throws {
        let fixture = try CommandLineFixture()
        let place = ["XDG_STATE_HOME": fixture.files + "/state"]
        try ingest(1, fixture)
        let first = try fixture.run("search", "--json", "--new", "crossings", "ferry", environment: place)
        #expect(first.state == .done && first.messages.contains("From now on"), "\(first.messages)")
        #expect(try titles(first) == ["Ferry 1"])
        let nothing = try fixture.run("search", "--new", "crossings", environment: place)
        #expect(nothing.state == .done && nothing.messages.contains("nothing new since"), "\(nothing.messages)")
        for number in 2...40 { try ingest(number, fixture) }
        // With a limit not all is shown, so it stays new.
        let some = try fixture.run("search", "--json", "--new", "crossings", "--limit", "3", environment: place)
        #expect(try titles(some).count == 3 && some.messages.contains("stays new"), "\(some.messages)")
        let all = try fixture.run("search", "--json", "--new", "crossings", environment: place)
        #expect(Set(try titles(all)) == Set((2...40).map { "Ferry \($0)" }))
        let last = try fixture.run("search", "--new", "CROSSINGS", environment: place)
        #expect(last.state == .done && last.out.isEmpty, "\(last.messages)")
        // Another user begins at another place.
        let other = ["XDG_STATE_HOME": fixture.files + "/other"]
        #expect(try fixture.run("search", "--new", "crossings", environment: other).state == .nothing)
    }

    @Test func `names are listed, get another query, and are removed`() throws {
        let fixture = try CommandLineFixture()
        let place = ["XDG_STATE_HOME": fixture.files + "/state"]
        try ingest(1, fixture)
        #expect(try fixture.run("search", "--new", environment: place).state == .nothing)
        try fixture.run("search", "--new", "my ferries / 1", "ferry", environment: place)
        try fixture.run("search", "--new", "boats", "boat", environment: place)
        let names = try fixture.run("search", "--new", "--json", environment: place).objects()
        #expect(names.map { $0["name"] as? String } == ["boats", "my ferries / 1"])
        #expect(names.map { $0["query"] as? String } == ["boat", "ferry"])
        let refused = try fixture.run("search", "--new", "Boats", "ferry", environment: place)
        #expect(refused.state == .badInput && refused.messages.contains("--replace"), "\(refused.messages)")
        let changed = try fixture.run("search", "--new", "boats", "--replace", "ferry", environment: place)
        #expect(changed.state == .done, "\(changed.messages)")
        #expect(changed.out.contains("Ferry 1"))
        #expect(try fixture.run("search", "--new", "boats", "--remove", environment: place).state == .done)
        #expect(try fixture.run("search", "--new", "boats", environment: place).state == .nothing)
        #expect(try fixture.run("search", "--names", environment: place).lines.count == 2)
        let nowhere = try fixture.run("search", "--new", "x", "ferry", environment: ["HOME": ""])
        #expect(nowhere.state == .cannotCreate && nowhere.messages.contains("HOME"), "\(nowhere.messages)")
    }

    @Test func `if nothing is new, a file has only its header`() throws {
        let fixture = try CommandLineFixture()
        let place = ["XDG_STATE_HOME": fixture.files + "/state"]
        try ingest(1, fixture)
        let path = fixture.files + "/new.csv"
        for rows in [2, 1] {
            let answer = try fixture.run("search", "--new", "ferries", "-o", path, "ferry", environment: place)
            #expect(answer.state == .done, "\(answer.messages)")
            let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\r\n")
            #expect(lines.count == rows + 1 && lines[0].hasPrefix("id,title,"), "\(lines)")
        }
    }

    @Test func `the searches of another index are not shown`() throws {
        let (one, two) = (try CommandLineFixture(), try CommandLineFixture())
        let place = ["XDG_STATE_HOME": one.files + "/state"]
        for fixture in [one, two] { try ingest(1, fixture) }
        try one.run("search", "--new", "ferries", "ferry", environment: place)
        #expect(try two.run("search", "--names", environment: place).state == .nothing)
        #expect(try two.run("search", "--new", "ferries", environment: place).state == .nothing)
    }
}

@Suite struct AnnotationCommandTests {
    @Test func `a tag is added once, found, shown, exported and removed`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let tagged = try fixture.run("tag", "--json", ids.other, "Night sky", "fens")
        #expect(try tagged.objects().first?["tags"] as? [String] == ["Night sky", "fens"], "\(tagged.messages)")
        let again = try fixture.run("tag", ids.other, "night SKY")
        #expect(again.state == .done && again.messages.contains("already"), "\(again.messages)")
        let found = try fixture.run("search", "--json", "tag:fens").objects()
        #expect(found.map { $0["id"] as? String } == [ids.other])
        #expect(found.first?["tags"] as? [String] == ["Night sky", "fens"])
        #expect(try fixture.run("search", "comet").out.contains("tags: Night sky, fens"))
        #expect(try fixture.run("export").objects().filter { $0["tags"] != nil }.count == 1)
        #expect(try fixture.run("tag", "--list").lines.count == 3)
        #expect(try fixture.run("tag", "--list", ids.other).lines == ["Night sky", "fens"])
        #expect(try fixture.run("tag", "--remove", ids.other, "NIGHT sky").state == .done)
        #expect(try fixture.run("search", "--json", "tag:sky").state == .nothing)
        #expect(try fixture.run("tag", "--remove", ids.other, "absent").state == .nothing)
        #expect(try fixture.run("tag", "--remove", ids.other).state == .done)
        #expect(try fixture.run("tag", "--list").state == .nothing)
    }

    @Test func `a tag of a family is on each of its copies`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        try fixture.run("tag", "--family", ids.reprint, "valdrey")
        let tagged = try fixture.run("export").objects().filter { $0["tags"] as? [String] == ["valdrey"] }
        #expect(Set(tagged.compactMap { $0["id"] as? String }) == [ids.original, ids.reprint])
        let removal = try fixture.run("tag", "--remove", ids.original, "valdrey")
        #expect(removal.state == .nothing && removal.messages.contains("through its family"), "\(removal.messages)")
    }

    @Test func `several articles are tagged at once, and an id is no tag`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let short = [ids.original, ids.other].map { String($0.prefix(8)) }
        let refused = try fixture.run(["tag"] + short + ["for the minister"])
        #expect(refused.state == .usage && refused.messages.contains("--tag"), "\(refused.messages)")
        #expect(try fixture.run("tag", "--list").state == .nothing)
        let tagged = try fixture.run(["tag", "--json"] + short + ["--tag", "for the minister", "--tag", "2026"])
        let tags = try tagged.objects().map { $0["tags"] as? [String] ?? [] }
        #expect(tags == [["for the minister", "2026"], ["for the minister", "2026"]], "\(tagged.messages)")
        #expect(try fixture.run("count", #"tag:"for the minister""#).out == "2 articles in 2 families\n")
        let missed = try fixture.run("search", "tag:minister")
        #expect(
            missed.messages.contains("no tag is called 'minister'; similar: 'for the minister'"), "\(missed.messages)")
        #expect(try fixture.run(["tag", "--remove"] + short + ["--tag", "2026"]).state == .done)
        // A number or a word is no id.
        #expect(try fixture.run("tag", ids.other, "2026", "cafe").state == .done)
    }

    @Test func `a note has several words and may begin with a minus`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let noted = try fixture.run("note", "--json", ids.other, "-5", "degrees", "at", "Marshgate")
        let notes = try #require(try noted.objects().first?["notes"] as? [[String: Any]], "\(noted.messages)")
        #expect(notes.map { $0["text"] as? String } == ["-5 degrees at Marshgate"])
        #expect(Set(notes[0].keys) == ["text", "family", "made"])
        #expect(try fixture.run("search", "note:marshgate", "--json").objects().count == 1)
        #expect(try fixture.run("note", "--list", "--json").objects().first?["article"] as? String == ids.other)
        #expect(try fixture.run("note", "--remove", ids.other).state == .done)
        #expect(try fixture.run("note", "--list").state == .nothing)
    }

    @Test func `the journal names the change and the article, but not the text of a note`() {
        let id = Article.ID(digest: 0x3f)
        func sentence(_ change: AnnotationEditor.Change, family: Bool = false) -> String {
            AnnotationEditor.sentence(change, on: id, isOfFamily: family)
        }
        #expect(sentence(.added(.tag("Night\u{1B}sky"))) == "tag 'Night\\u{1B}sky' added to \(id.hex)")
        #expect(sentence(.added(.note("secret")), family: true) == "note added to the family of \(id.hex)")
        #expect(sentence(.removed(.tag("fens"), count: 1, isAll: false)) == "tag 'fens' removed from \(id.hex)")
        #expect(sentence(.removed(.tag(""), count: 2, isAll: true)) == "2 tags removed from \(id.hex)")
        #expect(sentence(.removed(.note("secret"), count: 1, isAll: false)) == "1 note removed from \(id.hex)")
    }

    @Test func `a tag without words and an article that is not there are reported`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        #expect(try fixture.run("tag", ids.other, "!!!").state == .badInput)
        #expect(try fixture.run("tag", ids.other).state == .usage)
        #expect(try fixture.run("tag", "--list", ids.other, "x").state == .usage)
        #expect(try fixture.run("tag", "ffffffffffff", "x").state == .nothing)
        #expect(try fixture.run("note", ids.other).state == .usage)
    }
}
