// SPDX-License-Identifier: Apache-2.0

import Foundation
import Presentation
import SystemPackage
import Testing

@testable import CLI

/// A temporary directory for one test. The command line runs on it in this process.
final class CommandLineFixture {
    let root: URL
    var directory: URL { root.appendingPathComponent("spool") }

    struct Answer {
        let state: ExitState
        let out: String
        let messages: String
        var lines: [String] { out.split(separator: "\n").map(String.init) }
        /// Parses each line of standard output as a JSON object.
        func objects() throws -> [[String: Any]] {
            try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
        }
    }

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("copytaster-\(UUID().uuidString)")
        for name in ["spool/inbox", "spool/work", "spool/archive", "spool/rejected", "files"] {
            try FileManager.default.createDirectory(
                at: root.appendingPathComponent(name), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: root) }  // The system cleans the temporary directory.

    @discardableResult
    func run(_ arguments: String..., width: Int? = nil, environment: [String: String] = [:]) throws -> Answer {
        try run(arguments, width: width, environment: environment)
    }

    func run(_ arguments: [String], width: Int? = nil, environment: [String: String] = [:]) throws -> Answer {
        let out = root.appendingPathComponent("out").path
        let messages = root.appendingPathComponent("messages").path
        let files = try [out, messages].map {
            try FileDescriptor.open(
                FilePath($0), .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
        }
        defer { for file in files { try? file.close() } }  // The files are read again by name.
        var variables = environment
        variables["COPYTASTER_DIRECTORY"] = directory.path
        let console = Console(out: files[0], messages: files[1], environment: variables, width: width)
        let state = Copytaster.run(arguments, console: console)
        return Answer(
            state: state, out: try String(contentsOfFile: out, encoding: .utf8),
            messages: try String(contentsOfFile: messages, encoding: .utf8))
    }

    /// Writes a file below `files/`.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        let url = root.appendingPathComponent("files").appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    var files: String { root.appendingPathComponent("files").path }

    /// Ingests an original, a reprint of it and an unrelated article; returns their ids.
    @discardableResult
    func harbour() throws -> (original: String, reprint: String, other: String) {
        let paper = try file("harbour.jsonl", [Sample.original, Sample.reprint, Sample.other].joined(separator: "\n"))
        let answer = try run("ingest", "--json", paper)
        let ids = try answer.objects().map { try #require(($0["article"] as? [String: Any])?["id"] as? String) }
        try #require(ids.count == 3, "\(answer.messages)")
        return (ids[0], ids[1], ids[2])
    }
}

/// Invented articles.
enum Sample {
    static let paragraphs = [
        "The harbour of Valdrey reopened to fishing boats on Thursday morning after eleven days of storm, and the first "
            + "trawlers left the quay before dawn with crews who had not slept in their own beds for a week.",
        "Harbour master Orla Finnegan said that the channel had been sounded twice since Tuesday and that no wreck lay in "
            + "the way, although two buoys were still missing and would be replaced before the month was over.",
        "Prices at the auction fell by a third within an hour, as buyers from the inland towns had not yet heard that the "
            + "boats were out again and the cold store of the cooperative was filled to the roof with crates.",
        "The council will discuss on Monday whether the breakwater, built in 1931, should be raised by two metres or "
            + "replaced, a question that has divided the town for longer than most of its members have lived.",
    ]

    static let original = line(
        title: "Valdrey harbour reopens", source: "The Valdrey Packet", published: "2026-11-20T07:00:00Z",
        text: paragraphs.joined(separator: "\\n\\n"))
    static let reprint = line(
        title: "Boats out again at Valdrey", source: "Inland Courier", published: "2026-11-20T12:00:00Z",
        text: paragraphs.joined(separator: "\\n\\n").replacing(
            "Harbour master Orla Finnegan", with: "The harbour master"
        )
        .replacing("a question that has divided the town", with: "over which people have quarrelled"))
    static let other = line(
        title: "A comet over the fens", source: "The Fen Observer", published: "2026-11-19T21:00:00Z",
        text: "Visitors to the observatory at Marshgate saw a faint green comet low in the west shortly after sunset, "
            + "and the warden expects it to stay within reach of binoculars until the new moon if the sky keeps clear. "
            + "Schools may book evenings by telephone, and warm coats are recommended to everybody who wants to stay.")

    static func line(title: String, source: String, published: String, text: String) -> String {
        #"{"title":"\#(title)","source":"\#(source)","published":"\#(published)","language":"en","text":"\#(text)"}"#
    }
}
