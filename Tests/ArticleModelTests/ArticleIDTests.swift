// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@Suite struct ArticleIDTests {
    private func id(
        source: String? = nil, url: String? = nil, documentID: String? = nil, title: String? = nil, text: String = "t"
    ) -> Article.ID {
        Article.ID(source: source, url: url, documentID: documentID, title: title, text: text)
    }

    @Test func `the same article has the same id on any host`() {
        let id = id(source: "gazette.example", url: "https://gazette.example/1", title: "Crue", text: "L’eau monte.")
        #expect(id.hex == "f065239144579a7291769e8ca1fe7e54")
    }

    @Test func `a change of any identifying field gives another id`() {
        let ids = [
            id(), id(source: "a"), id(url: "a"), id(documentID: "a"), id(title: "a"), id(text: "a"), id(source: ""),
            id(source: "a", url: "b"), id(source: "ab"), id(url: "ab"),
        ]
        #expect(Set(ids).count == ids.count)
    }

    @Test func `an id can be made again from its bytes and its digits`() throws {
        let id = id(text: "quelque chose")
        #expect(Article.ID(bytes: id.bytes) == id)
        let prefix = try #require(Article.IDPrefix(id.hex.uppercased()))
        #expect(prefix.lowerBound == id && prefix.upperBound == id)
    }

    @Test func `ids sort in the same order as their bytes`() {
        let ids = (0..<50).map { id(text: "\($0)") }.sorted()
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0.bytes.lexicographicallyPrecedes($1.bytes) })
    }

    @Test(arguments: ["", "abc", "xyzw", "12 4", String(repeating: "a", count: 33), "é123"])
    func `invalid text gives no prefix`(text: String) {
        #expect(Article.IDPrefix(text) == nil)
    }

    @Test func `a prefix covers all ids that begin with it`() throws {
        let prefix = try #require(Article.IDPrefix("00ff"))
        #expect(prefix.lowerBound.hex == "00ff" + String(repeating: "0", count: 28))
        #expect(prefix.upperBound.hex == "00ff" + String(repeating: "f", count: 28))
    }
}
