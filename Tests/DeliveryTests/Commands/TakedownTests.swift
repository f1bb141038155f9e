// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What a takedown deletes, what it must not touch, and how it is undone.
@Suite struct TakedownTests {
    private let word = "zwiebelfisch"

    private func marked(_ number: Int = 0) -> String {
        Copy.different(number + 1)[number] + "\nLa rumeur parlait de \(word), et de rien d’autre, numéro \(number).\n"
    }

    /// A spool with marked articles in its archive, and their ids.
    private func spool(_ count: Int = 1) throws -> (TestSpool, ids: [String]) {
        let spool = try TestSpool()
        for number in 0..<count { try spool.write(marked(number), to: "inbox/a\(number).txt") }
        #expect(try spool.daemon("--once").ended() == 0)
        return (spool, try spool.copytaster("export").objects.compactMap { $0["id"] as? String })
    }

    // MARK: Nothing outside the spool is touched

    @Test func `forget deletes nothing behind a directory of the archive that was replaced by a link`() throws {
        let (spool, ids) = try spool()
        let archived = try #require(spool.files(in: "archive").first)
        let day = archived.split(separator: "/").dropLast().joined(separator: "/")
        // The same file with the same name and content, but reachable only through a link.
        try spool.bash("mkdir outside && mv archive/\(day)/* outside/ && rmdir archive/\(day)")
        try spool.bash("ln -s \"$PWD/outside\" archive/\(day)")
        let verdict = try spool.copytaster("verify")
        #expect(verdict.status == 1 && verdict.text.contains("symbolic link"), "\(verdict.text)")
        let answer = try spool.copytaster("forget", "--yes", "--json", ids[0])
        #expect(answer.status == 2 && answer.errors.contains("symbolic link"), "\(answer.errors)")
        #expect(answer.objects.first?["deleted_files"] as? [String] == [])
        #expect(answer.objects.first?["kept_files"] as? [String] == ["archive/" + archived])
        #expect(spool.files(in: "outside") == ["a0.txt"])
        #expect(try spool.copytaster("search", word).status == 1)
        // The next forget finds the file when it is back in its place.
        try spool.bash("rm archive/\(day) && mkdir archive/\(day) && mv outside/* archive/\(day)/")
        #expect(try spool.copytaster("forget", "--yes", ids[0]).status == 0)
        #expect(spool.files(in: "archive") == [])
        try spool.expectSound()
    }

    @Test func `forget deletes neither a link that replaced a file nor another file with its name`() throws {
        let (spool, ids) = try spool(2)
        let archived = spool.files(in: "archive")
        try #require(archived.count == 2)
        try spool.bash(
            "mkdir outside; mv archive/\(archived[0]) outside/; ln -s \"$PWD/outside/a0.txt\" archive/\(archived[0])")
        try spool.bash("rm archive/\(archived[1]); echo something else >archive/\(archived[1])")
        for id in ids {
            let answer = try spool.copytaster("forget", "--yes", id)
            #expect(answer.status == 2, "\(answer.errors)")
        }
        #expect(spool.files(in: "outside") == ["a0.txt"])
        #expect(
            try String(contentsOf: spool.root.appending(path: "archive/" + archived[1]), encoding: .utf8)
                == "something else\n")
        try spool.bash("test -L archive/\(archived[0])")
    }

    // MARK: --keep-files

    @Test func `a file dropped again after forget --keep-files is archived, and its article is not stored`() throws {
        let (spool, ids) = try spool()
        #expect(try spool.copytaster("forget", "--yes", "--keep-files", ids[0]).status == 0)
        #expect(spool.files(in: "archive").count == 1)
        try spool.write(marked(), to: "inbox/again.txt")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0)
        #expect(spool.files(in: "archive").count == 2)
        #expect(daemon.messages.contains("forgotten before") && !daemon.messages.contains("deleting"))
        #expect(try spool.copytaster("search", word).status == 1)
        // Until a forget without --keep-files.
        #expect(try spool.copytaster("forget", "--yes", ids[0]).status == 0)
        try spool.write(marked(), to: "inbox/again.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "archive").count == 1)
    }

    // MARK: Another id, the same text

    @Test func `a forgotten text is refused under another title of the same source, but not from another source`()
        throws
    {
        let spool = try TestSpool()
        func item(_ source: String, _ title: String, _ name: String) throws {
            let fields = ["title": title, "text": marked(), "source": source]
            try spool.write(try JSONSerialization.data(withJSONObject: fields), to: "inbox/\(name).json")
        }
        try item("Le Quotidien", "Premier titre", "one")
        #expect(try spool.daemon("--once").ended() == 0)
        let id = try #require(try spool.copytaster("export").objects.first?["id"] as? String)
        #expect(try spool.copytaster("forget", "--yes", id).status == 0)
        try item("Le Quotidien", "Un autre titre", "two")
        try item("La Gazette", "Premier titre", "three")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("export").objects.compactMap { $0["source"] as? String } == ["La Gazette"])
        #expect(spool.files(in: "archive").map { $0.hasSuffix("three.json") } == [true])
        try spool.expectSound()
    }

    // MARK: --undo

    @Test func `forget --undo allows an article again`() throws {
        let (spool, ids) = try spool()
        #expect(try spool.copytaster("forget", "--undo", ids[0]).status == 1)
        #expect(try spool.copytaster("forget", "--yes", ids[0]).status == 0)
        try spool.write(marked(), to: "inbox/refused.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        let answer = try spool.copytaster("forget", "--undo", String(ids[0].prefix(8)))
        #expect(answer.status == 0 && answer.text.contains(ids[0]) && answer.errors.contains("again"), "\(answer)")
        try spool.expectSound()
        try spool.write(marked(), to: "inbox/again.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("show", ids[0]).status == 0)
        #expect(try spool.copytaster("forget", "--undo", ids[0]).status == 1)
        #expect(try spool.copytaster("forget", "--undo", "ffffffff").status == 1)
        #expect(try spool.copytaster("forget", "--undo").status == 64)
        try spool.expectSound()
    }

    // MARK: --query

    @Test func `forget --query reports how many articles match, and forgets them all with their files`() throws {
        let (spool, _) = try spool(30)
        try spool.write(Copy.text, to: "inbox/stays.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        let unasked = try spool.copytaster("forget", "--query", word)
        #expect(unasked.status == 64 && unasked.errors.contains("--yes"), "\(unasked.errors)")
        #expect(try spool.copytaster("export").objects.count == 31)
        let answer = try spool.copytaster("forget", "--yes", "--query", word)
        #expect(answer.status == 0 && answer.text.contains("30 articles"), "\(answer)")
        #expect(answer.errors.contains("and 20 more"), "\(answer.errors)")
        #expect(try spool.copytaster("export").objects.count == 1)
        #expect(spool.files(in: "archive").map { $0.hasSuffix("stays.txt") } == [true])
        #expect(try spool.copytaster("forget", "--yes", "--query", word).status == 1)
        #expect(try spool.copytaster("forget", "--yes", "--query", "since:nonsense").status == 65)
        #expect(try spool.copytaster("forget", "--yes", "--query", word, "abcd").status == 64)
        try spool.expectSound()
    }

    @Test func `the next forget --query completes one that was killed`() throws {
        let (spool, _) = try spool(30)
        // As left by a kill between index and files: the articles are gone, history and files remain.
        try OldReader(spool: spool).forgetInIndexOnly(count: 5)
        #expect(spool.files(in: "archive").count == 30)
        let answer = try spool.copytaster("forget", "--yes", "--query", word)
        #expect(answer.status == 0 && answer.errors.contains("5 removals interrupted"), "\(answer.errors)")
        #expect(spool.files(in: "archive") == [])
        try spool.expectSound()
    }
}
