// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TestClock
import Testing

@testable import Reading

/// Markdown, feeds and exports that are made to take long.
struct HostileNoteTests {
    private func isQuick(_ body: () throws -> Void) rethrows {
        let spent = try processorTime(body)
        #expect(spent < .seconds(20))
    }

    @Test(arguments: ["[[", "[[a", "[^a", "{%", "{{<", "%%", "==", "[!a", "[a][", "![[", "|a|\n", "^a "])
    func `unclosed marks of notes take linear time`(mark: String) {
        isQuick {
            let blocks = MarkdownBlocks(Array(String(repeating: mark, count: 100_000).utf8)[...])
            #expect(blocks.html.count < 10_000_000)
        }
    }

    @Test(arguments: ["a = [", "a = \"", "a = '''", "[", "a = {b = ", "a = [\"x\", "])
    func `TOML without ends is read in linear time`(line: String) {
        isQuick {
            let fields = PlainFields.toml(Array(String(repeating: line + "\n", count: 5_000).utf8)[...])
            #expect(fields.count <= 200)
        }
    }

    @Test func `the end of a long entry is examined only near its end`() {
        let words = String(repeating: "lire la suite … ", count: 50_000)
        isQuick {
            for _ in 0..<20 {
                let teaser = Teaser([words + "fin."], title: "lire la suite", source: "Le Fanal", isSummary: true)
                #expect(teaser.paragraphs.first?.hasSuffix("fin.") == true)
            }
        }
    }

    @Test(arguments: ["[", "[a", "[caption id=", "[caption]", "[/caption]", "[a_b]"])
    func `placeholders without ends are read in linear time`(code: String) {
        isQuick {
            #expect(WordPressExport.markup(Array(String(repeating: code, count: 200_000).utf8)).count < 5_000_000)
        }
    }
}
