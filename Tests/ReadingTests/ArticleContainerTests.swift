// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

/// Which part of a page is selected as the article, where class names do not say so.
struct ArticleContainerTests {
    private static func prose(_ start: String, _ count: Int = 1) -> String {
        (0..<count).map {
            "<p>\(start) \($0), and the lamps of the harbour burned on until the morning tide came in.</p>"
        }
        .joined()
    }

    private func text(_ body: String) throws -> String {
        try Reader().article("<html><body><h1>Lamps of the harbour at night</h1>\(body)</body></html>")?.text ?? ""
    }

    @Test func `readers' comments below the text are not part of it`() throws {
        let remarks = (0..<12).map { "<div class=r><div class=t>\(Self.prose("Somebody thinks \($0)"))</div></div>" }
        let found = try text("<div class=x>\(Self.prose("First", 6))</div><div class=y>\(remarks.joined())</div>")
        #expect(found.contains("First 5") && !found.contains("Somebody"))
    }

    @Test func `an article that a page builder split into parts is complete`() throws {
        let parts = (0..<9).map {
            "<div class=part><h2>Part \($0)</h2><div class=inner>\(Self.prose("Number \($0)", 2))</div></div>"
        }
        let found = try text("<div>\(parts.joined())</div>")
        #expect(found.contains("Number 0") && found.contains("Number 8"))
    }

    @Test func `teasers between the paragraphs are left out`() throws {
        let teasers = (0..<4).map {
            "<div class=card><a href=/\($0)>Another story altogether \($0)</a><p>What it tells in one line, which is long enough to read as prose.</p></div>"
        }
        let found = try text(
            "<div>\(Self.prose("First", 5))<div>\(teasers.joined())</div>\(Self.prose("Second", 5))</div>")
        #expect(found.contains("First 4") && found.contains("Second 4") && !found.contains("What it tells"))
    }

    @Test func `a lead that is a heading below the title stays`() throws {
        let lead =
            "The lamps of the harbour went out one by one last night, and nobody knows who is to light them again."
        #expect(try text("<h2>\(lead)</h2><div>\(Self.prose("First", 5))</div>").hasPrefix(lead))
    }

    @Test(arguments: [
        ("page-66ad12", NoiseWords.Verdict.unknown), ("sc-77igqf-0 hJpRRP", .unknown), ("kXadQ", .unknown),
        ("top-ad", .doubtful), ("adBox", .doubtful),
        ("reg-wall", .wall), ("facebookComments comments", .noise), ("shareBar", .noise), ("related_items", .noise),
    ])
    func `noise words are distinguished from random ids`(name: String, verdict: NoiseWords.Verdict) {
        #expect(NoiseWords.verdict(onName: Array(name.utf8)[...]) == verdict)
    }
}
