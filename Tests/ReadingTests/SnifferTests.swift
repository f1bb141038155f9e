// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Reading
import Testing

struct SnifferTests {
    private func layout(_ text: String, isWhole: Bool = true) throws -> FileLayout {
        try Reader().layout(head: Array(text.utf8), isWhole: isWhole)
    }

    @Test func `an object over many lines is one document`() throws {
        #expect(try layout("{\n  \"strange\": {\n \"x\": 1 },\n  \"keys\": []\n}\n") == .document(.json))
        #expect(try layout("{ \"a\": {},\n \"b\": {}\n}") == .document(.json))
    }

    @Test func `objects on separate lines are JSON Lines`() throws {
        #expect(try layout("{\"a\":1}\n{\"b\":2}\n") == .lines)
        #expect(try layout("{\"a\": broken}\n{\"b\":2}\n") == .lines)
        #expect(try layout("\u{FEFF}{\"a\":1}\r\n\r\n{\"b\":2}") == .lines)
    }

    @Test func `a first line longer than the head is read as lines`() throws {
        let long = "{\"text\":\"" + String(repeating: "x", count: 100_000)
        #expect(try layout(long, isWhole: false) == .lines)
    }

    @Test func `arrays of objects are JSON, and brackets in prose are text`() throws {
        #expect(try layout(" [\n{\"a\":1}]") == .document(.json))
        #expect(try layout("[Paris] Le maire a dit non.") == .document(.text))
        #expect(try layout("{sic} they wrote.") == .document(.text))
    }

    @Test func `pages are recognised by their tags, whatever comes first`() throws {
        #expect(try layout("\n<!DOCTYPE html><p>x") == .document(.html))
        #expect(try layout("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html></html>") == .document(.html))
        #expect(try layout("<div>Fragment</div>") == .document(.html))
        #expect(try layout("junk before <html><body>") == .document(.html))
        #expect(try layout("<3 is a heart, said the poet.") == .document(.text))
    }

    @Test(arguments: [
        "<?xml version=\"1.0\"?><invoice><line/></invoice>",
        "<conceptItem><concept/></conceptItem>",
    ])
    func `known unsupported formats are refused by name`(text: String) {
        #expect(Reader().refusal(text)?.code == .unsupported)
    }

    @Test(arguments: [
        ("<?xml version=\"1.0\"?><!-- <rss> --><!DOCTYPE nitf [<!ENTITY a \"<rss>\">]><nitf/>", Format.nitf),
        ("<NewsML Version=\"1.2\"/>", .newsml), ("<newsMessage xmlns=\"x\"><html/></newsMessage>", .newsmlG2),
        ("<rss><channel><item><description><![CDATA[<html>]]></description></item></channel></rss>", .rss),
        ("<rdf:RDF xmlns:rdf=\"x\"/>", .rss), ("\u{FEFF} <a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"/>", .atom),
        ("---\ntitle: T\n---\nText", .markdown), ("# A title\n\nText", .markdown), ("#hashtag of the day", .text),
        ("nwn0142 4 i 61    nwn 0077\n\nText", .wire), ("\u{1}nwn0142\n\u{2}Text of a wire\n", .wire),
        ("A12 4 kings met 300 friends", .text), ("[null, 7, {\"text\":\"x\"}]", .json),
        ("[1] Le maire {a dit} non.", .text),
    ])
    func `news formats are recognised by content`(text: String, format: Format) throws {
        #expect(try layout(text) == .document(format))
    }

    @Test func `binary files are refused and the reason names their format`() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        #expect(Reader().refusal(png)?.code == .binary)
        #expect(Reader().refusal(png)?.reason.contains("PNG image") == true)
        #expect(Reader().refusal(Array("%PDF-1.7\n".utf8))?.reason.contains("PDF document") == true)
        #expect(Reader().refusal(Array("BZh91AY&SY".utf8))?.reason.contains("bzip2") == true)
        let noise = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        #expect(Reader().refusal(noise)?.code == .binary)
    }

    @Test func `a file with no bytes or only white space is empty`() {
        #expect(Reader().refusal("")?.code == .empty)
        #expect(Reader().refusal(" \r\n\t\n")?.code == .empty)
    }

    @Test func `every refusal names a remedy and rejects the file`() {
        for bytes in [[], [0x1F, 0x8B], Array("<rss></rss>".utf8), Array("<x><y/></x>".utf8)] as [[UInt8]] {
            let error = Reader().refusal(bytes)
            #expect(error?.reason.contains("send") == true)
            #expect(error.map { $0.remedy == .reject(reason: $0.reason) } == true)
        }
    }
}
