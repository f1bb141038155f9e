// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Reading
import Testing

struct WireTextTests {
    @Test func `a headline line with only its end mark leaves no gap`() throws {
        let wire =
            "\u{1}r0017 u i\r\n\u{2}^Ferries back\r\n<\r\nin harbour<\r\n\r\nHARROWMERE (NW) -- The ferries run again.\r\n\u{3}\r\n"
        let context = ReadingContext(name: FileName("wire"))
        let article = try #require(try Reader().read(Array(wire.utf8), as: .wire, context: context).first)
        #expect(article.title?.contains("Ferries back in harbour") == true)
        #expect(article.title?.contains("  ") == false)
    }

    @Test func `a header with punctuation in place of the agency names no agency`() throws {
        let wire =
            "epo125 4 i 211 ccccb --- 061\r\nFerries back=\r\n\r\nThe ferries run again, the harbour says.\r\n"
        let context = ReadingContext(name: FileName("wire"))
        let article = try #require(try Reader().read(Array(wire.utf8), as: .wire, context: context).first)
        #expect(article.source == nil)
    }
}
