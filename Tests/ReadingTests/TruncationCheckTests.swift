// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import CompletenessCheck
@testable import Reading

struct TruncationCheckTests {
    private func completeness(_ bytes: [UInt8]) -> Completeness {
        TruncationCheck.completeness(size: Int64(bytes.count)) { offset, count in
            Array(bytes.dropFirst(Int(offset)).prefix(count))
        }
    }
    private func completeness(_ text: String) -> Completeness { completeness(Array(text.utf8)) }
    private func isTruncated(_ bytes: [UInt8]) -> Bool {
        if case .truncated = completeness(bytes) { true } else { false }
    }
    private func isTruncated(_ text: String) -> Bool { isTruncated(Array(text.utf8)) }

    /// Long enough to separate beginning and end.
    private let filling = String(repeating: "Il pleut sur la ville, et le marché ferme tôt.\n", count: 400)

    // MARK: Pages, JSON, text

    @Test func `a page that opens html must close it`() {
        #expect(isTruncated("<!doctype html>\n<HTML><body><p>Half a"))
        #expect(completeness("<html><p>All</body></HTML>\n<!-- served in 3 ms -->") == .complete)
        #expect(completeness("<p>A fragment</p>\n" + filling) == .unknown)
        #expect(completeness("<!DOCTYPE html><title>No html element</title>\n" + filling) == .unknown)
    }

    @Test func `a news format closes its root, whatever pages it contains`() {
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

    @Test func `a bracket that only closes a part does not end the document`() {
        #expect(isTruncated("{\"a\":{\"b\":\"}x\"}"))
        #expect(isTruncated("[{\"a\":\"\\\"x\"},\n {\"b\":1}"))
        #expect(completeness("[{\"a\":\"\\\"x]\"},\n {\"b\":1}]\n") == .complete)
        // A malformed line says nothing about the others.
        #expect(completeness("{\"a\":1}\n{\"b\":{\"c\":1}\n") == .complete)
    }

    @Test func `for JSON beyond the window, the reader decides whether a bracket is open`() throws {
        let text = filling.replacing("\n", with: "\\n")
        for cut in ["{\"a\":{\"b\":\"}\(text)\"}", "[{\"text\":\"\\\"\(text)\"},\n {\"b\":1}"] {
            #expect(completeness(cut) == .complete)
            let error = #expect(throws: ReadingError.self) {
                try Reader().read(Array(cut.utf8), as: .json, context: ReadingContext(name: FileName("a.json")))
            }
            #expect(error?.code == .truncated)
        }
    }

    @Test func `no more than a few MiB of a file are examined, whatever its size and declarations`() throws {
        let record = Array("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n".utf8)
        let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0, 1, 0, 0]
        let json = Array(("[" + String(repeating: "{\"a\":[1]},", count: 200_000) + "{}]").utf8)
        for bytes in [
            [[UInt8]](repeating: record, count: 20_000).flatMap(\.self),
            [[UInt8]](repeating: frame, count: 20_000).flatMap(\.self), json,
        ] {
            var asked = 0
            _ = TruncationCheck.completeness(size: Int64(bytes.count)) { offset, count in
                asked += count
                return Array(bytes[min(bytes.count, Int(offset))...].prefix(count))
            }
            #expect(asked <= 4_200 * TruncationCheck.window)
        }
    }

    @Test func `text truncated inside a character is detected, complete text is accepted`() {
        let text = Array("La fête, l’été".utf8)
        #expect(isTruncated(Array(text.dropLast())))
        #expect(!isTruncated(text))
        #expect(completeness(filling) == .unknown)
    }

    @Test func `a text that is short or has no final line end may be a beginning`() {
        #expect(completeness("A headline\n") == .doubtful)
        #expect(completeness(filling + "and then the mayor") == .doubtful)
        for end in ["and then the mayor left.", "« Partons »  ", "終わり。", "तक।", "(END)"] {
            #expect(completeness(filling + end) == .unknown, "\(end)")
        }
    }

    @Test func `Latin-1 that ends with an accented letter is no truncated UTF-8`() {
        #expect(!isTruncated([0x63, 0x61, 0x66, 0xE9, 0x20, 0xE0, 0x20, 0x63, 0x61, 0x66, 0xE9]))
    }

    @Test func `the end counts, not the beginning`() {
        #expect(completeness("<html><body>" + filling + "</body></html>") == .complete)
        #expect(isTruncated("<html></html><html>" + filling))
    }

    @Test func `an empty file has no verdict`() {
        #expect(completeness("") == .unknown)
        #expect(completeness(" \n") == .unknown)
    }

    @Test(arguments: [false, true]) func `UTF-16 is checked like any text`(isBig: Bool) {
        func wide(_ text: String, marked: Bool = true) -> [UInt8] {
            ((marked ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                return isBig ? [high, low] : [low, high]
            }
        }
        #expect(completeness(wide("<html>" + filling + "</html>\n")) == .complete)
        #expect(isTruncated(wide("<html>" + filling)))
        #expect(isTruncated(wide("{\"text\":\"" + filling, marked: false)))
        #expect(completeness(wide("{\"text\":\"à\"}", marked: false)) == .complete)
        #expect(isTruncated(Array(wide("Été").dropLast())))
    }

    // MARK: XML

    @Test(arguments: [
        (
            "<?xml version=\"1.0\"?>\n<!-- made <today> -->\n<!DOCTYPE nitf [<!ENTITY a \"b>\">]>\n<nitf a='>'>",
            "</nitf>"
        ),
        ("<rss version=\"2.0\"><channel>", "</channel></rss>\n<!-- cached -->"),
        ("<?xml version='1.0'?><n:newsItem xmlns:n=\"http://example.org\">", "</n:newsItem >\n"),
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>"),
    ]) func `XML closes its root`(start: String, end: String) {
        #expect(completeness(start + filling + end) == .complete)
        #expect(isTruncated(start + filling))
        #expect(isTruncated(start + filling + end.prefix(while: { $0 != ">" })))
        #expect(isTruncated(start))
    }

    @Test func `XML with one empty element is complete, and XML without elements is not`() {
        #expect(completeness("<?xml version=\"1.0\"?><feed a=\"/>\"/>\n") == .complete)
        #expect(isTruncated("<?xml version=\"1.0\"?><feed a=\"/>\">\n"))
        #expect(isTruncated("<?xml version=\"1.0\"?>\n"))
    }

    @Test func `XHTML is a page, and angle brackets alone are not XML`() {
        #expect(completeness("<?xml version=\"1.0\"?><html xmlns=\"x\"><body></body></html>") == .complete)
        #expect(isTruncated("<?xml version=\"1.0\"?><html xmlns=\"x\"><body>"))
        #expect(completeness("<GRAPHIC> of the bridge\n" + filling) == .unknown)
    }

    // MARK: Mail

    @Test func `multipart mail closes its boundary`() {
        let header = """
            From: a@example.org
            Subject: Pont
            Content-Type: multipart/alternative;
            \tcharset=utf-8; boundary="=_b 1"

            --=_b 1

            """.replacing("\n", "\r\n")
        #expect(isTruncated(header + filling))
        #expect(isTruncated(header + filling + "--=_b 1\r\n"))
        #expect(completeness(header + filling + "\r\n--=_b 1--\r\n") == .complete)
        let plain = "From: a@example.org\nSubject: Pont\nContent-Type: text/plain; boundary=x\n\n" + filling
        #expect(completeness(plain) == .unknown)
        #expect(completeness("From a@example.org Sat Nov 21\n" + header + filling) == .unknown)
    }

    // MARK: Declared lengths

    @Test func `a web archive is as long as its records state`() {
        let record =
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(filling.utf8.count)\r\n\r\n\(filling)\r\n\r\n"
        let archive = Array((record + record).utf8)
        #expect(completeness(archive) == .complete)
        for cut in [5, 100, 5_000, record.utf8.count - 30, record.utf8.count + 60] {
            let short = isTruncated(Array(archive.dropLast(cut)))
            #expect(short, "without the last \(cut) bytes")
        }
    }

    @Test func `a real zip archive is complete with its end, and not without it`() throws {
        let bytes = try Samples.bytes(Samples.checkout.appending(path: "Tests/Samples/archives/pages.zip"))
        #expect(completeness(bytes) == .complete)
        let truncated = isTruncated(Array(bytes.dropLast(100)))
        #expect(truncated)
    }

    @Test func `a zip archive ends with its directory and an optional comment`() {
        let file = [0x50, 0x4B, 3, 4] + Array(filling.utf8)
        let end: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 16)
        #expect(completeness(file + end + [0, 0]) == .complete)
        #expect(completeness(file + end + [0x40, 0x1F] + [UInt8](repeating: 65, count: 8_000)) == .complete)
        #expect(isTruncated(file + end + [0x40, 0x1F] + [UInt8](repeating: 65, count: 7_999)))
        #expect(isTruncated(file + end))
        #expect(isTruncated(file))
    }

    @Test func `a zstd frame ends with a block that is marked as the last`() {
        let frame: [UInt8] =
            // Single segment, one byte of size, no checksum: a raw block of three bytes, then RLE, the last one.
            [0x28, 0xB5, 0x2F, 0xFD, 0x20, 10] + [0x18, 0, 0] + [1, 2, 3] + [0x3B, 0, 0] + [7]
        let skippable: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9]
        #expect(completeness(frame) == .complete)
        #expect(completeness(frame + skippable + frame) == .complete)
        for cut in 1..<frame.count - 4 {
            #expect(isTruncated(Array((frame + skippable + frame).dropLast(cut))), "without the last \(cut) bytes")
        }
    }

    @Test func `gzip is left to the reader, unless it is too short to be gzip`() {
        let start: [UInt8] = [0x1F, 0x8B, 8, 0]
        #expect(isTruncated(start))
        #expect(completeness(start + [UInt8](repeating: 0, count: 20)) == .hidden)
    }

    @Test func `no bytes cause a crash`() {
        var random = SystemRandomNumberGenerator()
        let starts: [[UInt8]] = [
            [0x28, 0xB5, 0x2F, 0xFD], [0x50, 0x4B, 3, 4], Array("WARC/1.0\r\nContent-Length: ".utf8),
            Array("<?xml".utf8),
            Array("From: a\nContent-Type: multipart/x; boundary=".utf8), [0xFF, 0xFE], [0x1F, 0x8B],
        ]
        for start in starts {
            for _ in 0..<300 {
                let rest = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                _ = completeness(start + rest)
            }
        }
        #expect(completeness([0x28, 0xB5, 0x2F, 0xFD] + [UInt8](repeating: 0xFF, count: 90)) != .complete)
    }
}

extension String {
    fileprivate func replacing(_ old: Character, _ new: String) -> String {
        reduce(into: "") { $0 += $1 == old ? new : String($1) }
    }
}
