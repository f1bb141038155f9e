// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import Testing

struct StructureCheckTests {
    private func isTruncated(_ bytes: [UInt8]) -> Bool {
        if case .truncated = StructureCheck.completeness(head: bytes, tail: bytes, isWhole: true) {
            true
        } else {
            false
        }
    }
    private func isTruncated(_ text: String) -> Bool { isTruncated(Array(text.utf8)) }
    private func completeness(_ text: String) -> Completeness {
        StructureCheck.completeness(head: Array(text.utf8), tail: Array(text.utf8), isWhole: true)
    }

    @Test func `a page that opened html must close it`() {
        #expect(isTruncated("<!doctype html>\n<HTML><body><p>Half a"))
        #expect(completeness("<html><p>All</body></HTML>\n<!-- served in 3 ms -->") == .complete)
        #expect(completeness("<p>A fragment</p>") == .unknown)
    }

    @Test func `a news format closes its root, whatever pages lie inside`() {
        #expect(isTruncated("<?xml version=\"1.0\"?><newsItem><inlineXML><html><body>x</body></html></inlineXML>"))
        #expect(completeness("<newsItem><html>x</html></newsItem>\n<!-- sent -->\n") == .complete)
        #expect(isTruncated("<rss><channel><item><description>&lt;/rss&gt;"))
        #expect(completeness("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:entry/></a:feed >") == .complete)
        #expect(isTruncated("<!-- <rss> --><nitf><body></rss>"))
    }

    @Test func `JSON and JSON Lines end with a bracket`() {
        #expect(isTruncated("{\"title\":\"Hal"))
        #expect(isTruncated("{\"a\":1}\n{\"b\":"))
        #expect(completeness("{\"a\":1}\n{\"b\":2}\n") == .complete)
        #expect(completeness("[{\"a\":1}]") == .complete)
    }

    @Test func `text cut inside a character is told, whole text is not`() {
        let text = Array("La fête, l’été".utf8)
        #expect(isTruncated(Array(text.dropLast())))
        #expect(!isTruncated(text))
        #expect(completeness("Plain text") == .unknown)
    }

    @Test func `Latin-1 that ends in an accent is no cut UTF-8`() {
        #expect(!isTruncated([0x63, 0x61, 0x66, 0xE9, 0x20, 0xE0, 0x20, 0x63, 0x61, 0x66, 0xE9]))
    }

    @Test func `the end counts, not the head, when the head is not all`() {
        let head = Array("<html><body>".utf8)
        let tail = Array("…last words</p></body></html>".utf8)
        #expect(StructureCheck.completeness(head: head, tail: tail, isWhole: false) == .complete)
    }

    @Test func `a zip archive ends with its directory`() throws {
        let bytes = try Samples.bytes(Samples.checkout.appending(path: "Tests/Samples/archives/pages.zip"))
        #expect(!isTruncated(bytes))
        #expect(isTruncated(Array(bytes.dropLast(100))))
    }

    @Test func `nothing is known of an empty file`() {
        #expect(completeness("") == .unknown)
        #expect(completeness(" \n") == .unknown)
    }
}
