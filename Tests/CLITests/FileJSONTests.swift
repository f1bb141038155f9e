// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Presentation
import Testing

/// The JSON lines about files and removals: scripts read them, so keys and their order stay.
@Suite struct FileJSONTests {
    private let time = Date(timeIntervalSince1970: 1_795_253_400)
    private let id = Article.ID(digest: 0x1F)

    private func line(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `a step of a trace`() {
        let step = TraceStep(
            .location, time: nil, name: FileName("a.html"), size: 5, place: FileName("archive/2026/11/21/a.html"))
        let expected = [
            #"{"step":"lies","time":null,"#,
            #""file":{"name":"a.html","sha256":null,"size":5,"member":null,"entry":null},"#,
            #""outcome":null,"article":null,"stage":null,"reason":null,"place":"archive/2026/11/21/a.html"}"#,
        ].joined()
        #expect(line { $0.traceStep(step) } == expected)
    }

    @Test func `a decision in a trace`() {
        let arrival = Arrival(
            name: FileName("all.zip"), sha256: nil, size: 7, member: 2, entry: "x/y", inode: 1, modification: 2,
            received: time)
        let record = ArrivalRecord(
            arrival: arrival, outcome: .rejected, article: id, stage: .read, reason: "no text", decided: time,
            place: nil)
        let expected = [
            #"{"step":"decided","time":"2026-11-21T09:30:00Z","#,
            #""file":{"name":"all.zip","sha256":null,"size":7,"member":2,"entry":"x/y"},"#,
            #""outcome":"rejected","article":"0000000000000000000000000000001f","stage":"read","reason":"no text","#,
            #""place":null}"#,
        ].joined()
        #expect(line { $0.traceStep(TraceStep(decided: record)) } == expected)
    }

    @Test func `a rejected file with a reason and without`() {
        let reason = RejectionReason(
            "no text", stage: .read, rejected: time, member: 1, entry: "x/y", from: FileName("all.zip"))
        let (name, original) = (FileName("a~2.html"), FileName("a.html"))
        let explained = RejectedFileJSON(name: name, original: original, size: 3, reason: reason)
        let expected = [
            #"{"name":"a~2.html","original":"a.html","size":3,"sha256":null,"member":1,"entry":"x/y","#,
            #""from":"all.zip","stage":"read","reason":"no text","rejected":"2026-11-21T09:30:00Z"}"#,
        ].joined()
        #expect(line { $0.rejectedFile(explained) } == expected)
        let plain = RejectedFileJSON(name: name, original: name, size: 3, reason: nil)
        let expectedPlain = [
            #"{"name":"a~2.html","original":"a~2.html","size":3,"sha256":null,"member":null,"entry":null,"#,
            #""from":null,"stage":null,"reason":null,"rejected":null}"#,
        ].joined()
        #expect(line { $0.rejectedFile(plain) } == expectedPlain)
        let dropped = #"{"name":"a~2.html","outcome":"dropped","reason":null}"#
        #expect(line { $0.rejectedFile(name, outcome: "dropped", reason: nil) } == dropped)
    }

    @Test func `a forgotten article, and one whose removal was undone`() {
        let removal = Removal(article: id, removed: time)
        let result = RemovalJSON(
            removal, deletedFiles: [FileName("archive/2026/11/21/a.html")], keptFiles: [],
            sameText: [Article.ID(digest: 0x2A)])
        let expected = [
            #"{"id":"0000000000000000000000000000001f","removed":"2026-11-21T09:30:00Z","#,
            #""deleted_files":["archive/2026/11/21/a.html"],"kept_files":[],"#,
            #""same_text":["0000000000000000000000000000002a"]}"#,
        ].joined()
        #expect(line { $0.removal(result) } == expected)
        let undone = #"{"id":"0000000000000000000000000000001f","removed":"2026-11-21T09:30:00Z","undone":true}"#
        #expect(line { $0.undoneRemoval(removal) } == undone)
    }
}
