// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Reading
import TestClock
import Testing

/// Hostile XML: dangerous requests are refused or ignored, quickly.
struct HostileXMLTests {
    private static let paragraph = "The ferry sails again on Thursday, the owners of the line said in the morning."

    private func nitf(_ body: String, before: String = "", attributes: String = "") -> String {
        "<?xml version=\"1.0\"?>\(before)<nitf \(attributes)><body><body.head><hedline><hl1>Ferry</hl1></hedline>"
            + "</body.head><body.content>\(body)</body.content></body></nitf>"
    }

    /// A document designed to take minutes must take time proportional to its size.
    private func quickly(_ body: () throws -> Void) rethrows {
        let spent = try processorTime(body)
        #expect(spent < .seconds(20))
    }

    @Test func `no file, no address and no parameter entity is ever opened`() throws {
        let secret = FileManager.default.temporaryDirectory.appending(path: "copytaster-xxe-\(UUID().uuidString)")
        try "TOPSECRET".write(to: secret, atomically: true, encoding: .utf8)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: secret) } }
        let address = secret.absoluteString
        let types = [
            "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"\(address)\">]>",
            "<!DOCTYPE nitf [<!ENTITY % p SYSTEM \"\(address)\"> %p; <!ENTITY x \"y\">]>",
            "<!DOCTYPE nitf SYSTEM \"\(address)\" [<!ENTITY x PUBLIC \"a\" \"\(address)\">]>",
        ]
        for type in types {
            let article = try #require(
                try Reader().article(nitf("<p>\(Self.paragraph) &x;</p>", before: type)))
            #expect(!article.text.contains("TOPSECRET"))
            #expect(article.text.hasPrefix(Self.paragraph))
        }
    }

    @Test func `entities that expand exponentially are not expanded`() throws {
        var type = "<!DOCTYPE nitf [<!ENTITY e0 \"ha\">"
        for level in 1...30 {
            type += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        try quickly {
            let article = try Reader().article(nitf("<p>\(Self.paragraph) &e30;</p>", before: type + "]>"))
            #expect(article?.text == Self.paragraph + " &e30;")
        }
    }

    @Test func `deep nesting is refused and the reason names the setting`() {
        let bomb = nitf(String(repeating: "<block>", count: 200_000) + String(repeating: "</block>", count: 200_000))
        quickly {
            let error = Reader().refusal(bomb)
            #expect(error?.code == .tooLarge)
            #expect(error?.reason.contains("max_depth") == true)
        }
    }

    @Test(arguments: [
        "<nitf ", "<nitf x=\"< <p ", "<nitf><!-- --><?é <!-- ?><p ", "<nitf><? <p ", "<nitf><![CDATA[x]]><p ",
    ])
    func `a hundred thousand attributes are refused before they are compared`(start: String) {
        let attributes = (0..<100_000).map { "a\($0)=\"1\"" }.joined(separator: " ")
        quickly {
            // After a possible instruction, a comment never ends.
            let code = Reader().refusal(start + attributes + "/></nitf>")?.code
            #expect(code == (start.contains("é") ? .truncated : .tooLarge))
        }
    }

    @Test func `too many namespace declarations are refused`() {
        let element = "<block " + (0..<900).map { "xmlns:p\($0)=\"u\"" }.joined(separator: " ") + ">"
        quickly { #expect(Reader().refusal(nitf(String(repeating: element, count: 100)))?.code == .tooLarge) }
    }

    @Test func `more elements than allowed are refused and the reason names the setting`() {
        let bomb = nitf(String(repeating: "<p/>", count: 1_100_000))
        quickly { #expect(Reader().refusal(bomb)?.reason.contains("max_nodes") == true) }
    }

    @Test func `tens of thousands of components, contents and references take linear time`() {
        let content = "<ContentItem><DataContent>x</DataContent></ContentItem>"
        let many = String(repeating: content, count: 20_000)
        let nested =
            String(repeating: "<NewsComponent>", count: 200) + many + String(repeating: "</NewsComponent>", count: 200)
        let items = String(repeating: "<NewsItem>", count: 200) + nested + String(repeating: "</NewsItem>", count: 200)
        let reference = "<itemRef><description>x y</description></itemRef>"
        quickly {
            _ = Reader().refusal("<NewsML><NewsItem>\(nested)</NewsItem></NewsML>")
            _ = Reader().refusal("<NewsML>\(items)</NewsML>")
            _ = Reader().refusal("<packageItem>\(String(repeating: reference, count: 20_000))</packageItem>")
        }
    }

    @Test func `XML truncated anywhere is refused as truncated`() {
        let whole = nitf("<p>\(Self.paragraph)</p><p>\(Self.paragraph)</p>")
        #expect(Reader().refusal(whole) == nil)
        for cut in stride(from: whole.utf8.count - 8, to: 60, by: -7) {
            #expect(Reader().refusal(Array(whole.utf8.prefix(cut)))?.code == .truncated, "\(cut)")
        }
    }

    @Test func `CDATA is text, and its end may be split`() throws {
        let article = try Reader().article(
            nitf("<p><![CDATA[<b>\(Self.paragraph)</b> ]]]]><![CDATA[> & so on]]></p>"))
        #expect(article?.text == "<b>\(Self.paragraph)</b> ]]> & so on")
    }

    @Test func `an ampersand that begins no reference is text`() throws {
        let article = try Reader().article(nitf("<p>AT&T and R&D &amp; B&eacute;b&#233; &nope; \(Self.paragraph)</p>"))
        #expect(article?.text == "AT&T and R&D & Bébé &nope; \(Self.paragraph)")
    }

    @Test func `control characters and other forbidden characters lose only themselves`() throws {
        let article = try Reader().article(nitf("<p>One\u{1}two \u{7F}\(Self.paragraph)\u{FFFF}</p>"))
        #expect(article?.text == "One two \(Self.paragraph)")
    }
}

/// The charset that XML declares, and the charset of its bytes.
struct XMLCharsetTests {
    private static let text = "Les gardiens ont fêté la réouverture du phare à l'été, après dix-huit mois de travaux."

    private func nitf(declaring charset: String?) -> String {
        let declared = charset.map { " encoding=\"\($0)\"" } ?? ""
        return
            "<?xml version=\"1.0\"\(declared)?><nitf><body><body.content><p>\(Self.text)</p></body.content></body></nitf>"
    }

    private func text(_ bytes: [UInt8]) throws -> String? { try Reader().articles(bytes).first?.text }

    private func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

    private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test(arguments: ["iso-8859-1", "ISO-8859-15", "windows-1252"])
    func `a declared charset is used if the bytes allow it`(name: String) throws {
        #expect(try text(latin1(nitf(declaring: name))) == Self.text)
    }

    @Test func `a wrong or missing declaration is detected`() throws {
        #expect(try text(Array(nitf(declaring: "iso-8859-1").utf8)) == Self.text)
        #expect(try text(Array(nitf(declaring: "utf-16").utf8)) == Self.text)
        #expect(try text(Array(nitf(declaring: "nonsense-7").utf8)) == Self.text)
        #expect(try text(latin1(nitf(declaring: nil))) == Self.text)
    }

    @Test func `UTF-16 is read in both byte orders, with and without a mark, and UTF-8 with a mark`() throws {
        for bigEndian in [true, false] {
            let bytes = utf16(nitf(declaring: "UTF-16"), bigEndian: bigEndian)
            #expect(try text(bytes) == Self.text)
            #expect(try text((bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) + bytes) == Self.text)
        }
        #expect(try text([0xEF, 0xBB, 0xBF] + Array(nitf(declaring: "utf-8").utf8)) == Self.text)
    }
}
