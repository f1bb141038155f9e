// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

/// Feeds and arrays beyond the document size limit are split in one pass.
struct SplitPartsTests {
    private static let limits = ReadingLimits(articleBytes: 2_000)

    private static func item(_ number: Int, _ text: String = "") -> String {
        "<item><guid>urn:\(number)</guid><title>Lamp \(number)</title><description><![CDATA["
            + HTMLReaderTests.prose[number % 3] + text + "]]></description></item>"
    }

    private static func rss(_ items: [String], end: String = "</channel></rss>") -> [UInt8] {
        Array(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <item> is none here --><rss version=\"2.0\"><channel>"
                + "<title>The Harbour Post</title><language>en</language>" + items.joined(separator: "\n") + end).utf8)
    }

    /// The articles, the reasons of the rejected members, and the error that ended the file.
    private func read(
        _ bytes: [UInt8], limits: ReadingLimits = limits
    ) throws -> (articles: [Article], members: [Int], rejected: [String], fault: ReadingError.Code?) {
        var splitter = try FileSplitter(BytesSource(bytes), limits: limits)
        let reader = Reader(limits: limits)
        var found: (articles: [Article], members: [Int], rejected: [String]) = ([], [], [])
        do {
            while let parts = try splitter.next() {
                for part in parts {
                    switch part {
                    case .rejected(let member): found.rejected.append(member.reason)
                    case .document(let document):
                        let context = ReadingContext(name: FileName("feed"), envelope: document.envelope)
                        do {
                            for member in try reader.readMembers(document.bytes, as: document.format, context: context)
                            {
                                found.articles.append(try member.get())
                                found.members.append(document.member)
                            }
                        } catch {
                            found.rejected.append(error.reason)
                        }
                    }
                }
            }
        } catch let error as ReadingError {
            return (found.articles, found.members, found.rejected, error.code)
        }
        return (found.articles, found.members, found.rejected, nil)
    }

    @Test func `a feed beyond the document size limit gives the same articles as a small one`() throws {
        let bytes = Self.rss((0..<50).map { Self.item($0) })
        #expect(bytes.count > 3 * Self.limits.articleBytes)
        let found = try read(bytes)
        let whole = try read(bytes, limits: ReadingLimits())
        #expect(found.articles == whole.articles)
        #expect(found.members == Array(0..<50))
        #expect(found.articles.first?.source == "The Harbour Post")
        #expect(found.fault == nil && found.rejected.isEmpty)
    }

    @Test func `tags inside CDATA, comments and attributes end no entry`() throws {
        let tricks = "</item>]]></description><!-- </item><item> --><x a=\"/>\"/><description><![CDATA["
        let found = try read(Self.rss((0..<40).map { Self.item($0, tricks) }))
        #expect(found.articles.count == 40)
    }

    @Test func `Atom with prefixes, and RDF with entries beside the channel, are split too`() throws {
        let entry = { (number: Int) in
            "<a:entry><a:id>urn:\(number)</a:id><a:title>Lamp \(number)</a:title><a:content>\(HTMLReaderTests.prose[0])"
                + "</a:content></a:entry>"
        }
        let atom =
            "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>Post</a:title>" + (0..<40).map(entry).joined()
            + "</a:feed>"
        #expect(try read(Array(atom.utf8)).articles.map(\.documentID) == (0..<40).map { "urn:\($0)" })
        let item = { (number: Int) in
            "<item rdf:about=\"urn:\(number)\"><title>Lamp \(number)</title><description>\(HTMLReaderTests.prose[0])"
                + "</description></item>"
        }
        let rdf =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
            + "<channel><title>Post</title><items><rdf:Seq><rdf:li/></rdf:Seq></items></channel>"
            + (0..<40).map(item).joined() + "</rdf:RDF>"
        #expect(try read(Array(rdf.utf8)).articles.map(\.documentID) == (0..<40).map { "urn:\($0)" })
    }

    @Test func `an entry that is too large does not affect the others`() throws {
        var items = (0..<20).map { Self.item($0) }
        items[7] = Self.item(7, String(repeating: "x", count: 5_000))
        let found = try read(Self.rss(items))
        #expect(found.articles.count == 19)
        #expect(found.rejected.count == 1 && found.rejected.first?.contains("max_document_size") == true)
    }

    @Test func `a feed without its end gives its entries and is truncated`() throws {
        let bytes = Self.rss((0..<50).map { Self.item($0) })
        let found = try read(Array(bytes.dropLast(100)))
        #expect(found.articles.count == 49)
        #expect(found.fault == .truncated)
        #expect(try read(Self.rss((0..<50).map { Self.item($0) }, end: "</channel>")).fault == .truncated)
    }

    @Test func `a feed without entries, and with an endless head, is refused`() throws {
        #expect(try read(Self.rss([String(repeating: "<x>y</x>", count: 2_000)])).fault == .noText)
        #expect(try read(Self.rss([String(repeating: "<x>y</x>", count: 20_000)])).fault == .tooLarge)
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func `the chunk borders make no difference`(size: Int) throws {
        let tricks = "</item>]]></description><!-- </item> --><description><![CDATA["
        let bytes = Self.rss((0..<6).map { Self.item($0, tricks) })
        let expected = try Self.split(bytes, by: bytes.count, FeedSplitter(limits: ReadingLimits()))
        let found = try Self.split(bytes, by: size, FeedSplitter(limits: ReadingLimits()))
        #expect(found == expected && found.count == 6)
    }

    private static func split(_ bytes: [UInt8], by size: Int, _ splitter: some ElementSplitter) throws -> [[UInt8]?] {
        var splitter = splitter
        var found: [SplitElement] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            try splitter.feed(Array(bytes[start..<min(bytes.count, start + size)]), into: &found)
        }
        try splitter.finish()
        return found.map(\.bytes)
    }

    @Test func `elements before an error are returned`() throws {
        let array = Array(("[" + (0..<50).map(Self.object).joined(separator: ",") + "] [1]").utf8)
        let elements = try read(array)
        #expect(elements.articles.count == 50 && elements.fault == .malformed)
        let feed = try read(Self.rss((0..<50).map { Self.item($0) }, end: "<a\"b>c</a\"b></channel></rss>"))
        #expect(feed.articles.count == 50 && feed.fault == .malformed)
    }

    private static func object(_ number: Int) -> String {
        "{\"id\":\"\(number)\",\"title\":\"Lamp [\(number)]\",\"text\":\"\(HTMLReaderTests.prose[number % 3]) \\\"]},{\"}"
    }

    @Test func `an array beyond the document size limit gives the same articles as a small one`() throws {
        let bytes = Array(("[" + (0..<50).map(Self.object).joined(separator: ",\n") + "]\n").utf8)
        let found = try read(bytes)
        #expect(found.articles == (try read(bytes, limits: ReadingLimits())).articles)
        #expect(found.articles.count == 50 && found.members == Array(0..<50))
    }

    @Test func `non-articles do not affect the others, and an array without its end is truncated`() throws {
        let objects = (0..<50).map(Self.object)
        let mixed = "[" + objects.joined(separator: ",") + ", 1, null, \"]\", [2, [3]]]"
        let found = try read(Array(mixed.utf8))
        #expect(found.articles.count == 50 && found.rejected.count >= 4 && found.fault == nil)
        let cut = "[" + objects.joined(separator: ",")
        #expect(try read(Array(cut.utf8)).fault == .truncated)
        #expect(try read(Array((cut + "] x").utf8)).fault == .malformed)
    }
}
