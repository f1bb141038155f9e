// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

struct CharsetTests {
    private static let french = """
        Une soirée à l'opéra

        La façade du théâtre, rénovée cet été, a été dévoilée hier soir devant près de mille curieux émerveillés.

        « Ça valait la peine d'attendre », a déclaré le maire, très ému, à côté de l'architecte.
        """

    private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
        [UInt8](try #require(text.data(using: encoding)))
    }

    @Test(arguments: [String.Encoding.utf8, .windowsCP1252, .isoLatin1, .utf16, .utf16LittleEndian, .utf16BigEndian])
    func `French gives the same text in every charset`(encoding: String.Encoding) throws {
        let article = try #require(try Reader().articles(bytes(Self.french, encoding)).first)
        #expect(article.title == "Une soirée à l'opéra")
        #expect(article.text.hasPrefix("La façade du théâtre, rénovée cet été"))
        #expect(article.text.contains("« Ça valait"))
        #expect(article.language == "fr")
    }

    @Test(arguments: [nil, "utf-8", "x-unknown"])
    func `bytes beyond the Unicode range are invalid, not text`(declared: String?) throws {
        let beyond: [UInt8] = [0xF6, 0x89, 0x83, 0x89]
        let charset = Charset(limits: .init())
        let text = try charset.decode(
            Array((Self.french + Self.french).utf8) + beyond + Array(" fin".utf8), declared: declared)
        #expect(String(validating: text, as: UTF8.self)?.hasSuffix("\u{FFFD} fin") == true)
        let other = try charset.decode(beyond + beyond, declared: "utf-8")
        #expect(String(validating: other, as: UTF8.self) != nil)
    }

    @Test func `a string that cannot be a charset name is not a declaration`() throws {
        let charset = Charset(limits: .init())
        for declared in [
            "iso-2022-jp" + String(repeating: "x", count: 2_000), "ISO-2022-JP//IGNORE", "", "latin 1 or so",
        ] {
            let text = try charset.decode(Array("\u{1B}$B caf\u{E9}".utf8), declared: declared)
            #expect(text == Array("\u{1B}$B caf\u{E9}".utf8))
        }
    }

    @Test func `Russian in windows-1251 and Japanese in Shift_JIS are detected`() throws {
        let russian = "Жители посёлка собрались на площади, чтобы встретить первый поезд после долгого ремонта дороги. "
        let read = try #require(try Reader().articles(bytes(russian + russian, .windowsCP1251)).first)
        #expect(read.text.hasPrefix("Жители посёлка собрались"))
        #expect(read.language == "ru")
        let japanese = "港の朝市が三年ぶりに再開され、大勢の人でにぎわった。漁師たちは笑顔で魚を並べていた。"
        let article = try #require(try Reader().articles(bytes(japanese + japanese, .shiftJIS)).first)
        #expect(article.text.hasPrefix("港の朝市が三年ぶりに再開され"))
        #expect(article.language == "ja")
    }

    private func page(charset: String, _ text: String) -> String {
        "<html><head><meta charset=\"\(charset)\"><title>T</title></head><body><h1>T</h1>"
            + String(repeating: "<p>\(text)</p>", count: 4) + "</body></html>"
    }
    private static let sentence =
        "La façade du théâtre, rénovée cet été, a été dévoilée hier soir devant près de mille curieux émerveillés."

    @Test func `a declaration of Latin-1 means windows-1252`() throws {
        let html = page(charset: "iso-8859-1", Self.sentence + " Prix : 10 €, dit-on – “à peu près”.")
        let article = try #require(try Reader().articles(bytes(html, .windowsCP1252)).first)
        #expect(article.text.contains("10 €, dit-on – “à peu près”"))
    }

    @Test func `a wrong declaration is detected in both directions`() throws {
        let declaredUTF8 = try Reader().articles(bytes(page(charset: "utf-8", Self.sentence), .windowsCP1252)).first
        #expect(declaredUTF8?.text.hasPrefix(Self.sentence) == true)
        let declaredLatin = try Reader().articles(bytes(page(charset: "latin1", Self.sentence), .utf8)).first
        #expect(declaredLatin?.text.hasPrefix(Self.sentence) == true)
    }

    @Test func `the declaration decides where the bytes are ambiguous`() throws {
        let html = page(charset: "windows-1251", "Жители посёлка собрались на площади, чтобы встретить первый поезд.")
        let article = try Reader().articles(bytes(html, .windowsCP1251)).first
        #expect(article?.text.hasPrefix("Жители посёлка собрались") == true)
    }

    @Test func `UTF-8 that ends inside a character is refused as truncated`() {
        let cut = Array("Les élèves ont fêté la fin de l’été".utf8).dropLast()
        #expect(Reader().refusal(Array(cut))?.code == .truncated)
        #expect(Reader().refusal(Array(cut))?.reason.hasPrefix("truncated") == true)
    }

    @Test func `a damaged byte in long UTF-8 text becomes a replacement character`() throws {
        var damaged = Array(String(repeating: Self.sentence + "\n", count: 5).utf8)
        damaged[20] = 0xFF
        let article = try #require(try Reader().articles(damaged).first)
        #expect(article.text.contains("\u{FFFD}"))
        #expect(article.text.contains("dévoilée hier soir"))
    }

    @Test func `a byte order mark is not part of the text`() throws {
        let article = try #require(try Reader().article("\u{FEFF}Un jour comme un autre, dans la ville."))
        #expect(article.text == "Un jour comme un autre, dans la ville.")
    }

    @Test func `an unknown declared charset does not stop a readable page`() throws {
        let article = try Reader().articles(bytes(page(charset: "x-klingon", Self.sentence), .windowsCP1252)).first
        #expect(article?.text.hasPrefix(Self.sentence) == true)
    }
}
