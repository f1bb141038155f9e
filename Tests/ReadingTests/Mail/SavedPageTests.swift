// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

struct SavedPageTests {
    private static let prose =
        "<p>La ligne de tramway vers les hauts de Valmarie sera coupée tout l’été, a annoncé la régie lundi soir.</p>"
        + "<p>Des autocars la remplaceront toutes les dix minutes, et les abonnés seront remboursés d’un mois entier.</p>"
        + "<p>Les travaux, prévus depuis trois ans, doivent remplacer les rails posés au siècle dernier ; ils coûteront "
        + "onze millions d’euros, dont la région paiera la moitié, et s’achèveront à la fin du mois d’août.</p>"

    private func page(_ headers: String, _ parts: String) throws -> Article {
        let text = headers + "\nContent-Type: multipart/related; boundary=m\(parts)"
        return try #require(try Reader().articles(Array(text.utf8)).first)
    }

    private func part(_ headers: String, _ body: String) -> String { "\n--m\n\(headers)\n\n\(body)" }

    @Test func `the page at the saved address is read, and the date of saving is not used`() throws {
        let article = try page(
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://regie.example/t\nDate: Mon, 9 Nov 2026 10:00:00 -0000",
            "\n"
                + part("Content-Type: text/html\nContent-Location: https://pub.example/", "<p>Achetez</p>")
                + part(
                    "Content-Type: text/html\nContent-Location: https://regie.example/t",
                    "<html><title>Tramway coupé</title><body>\(Self.prose)</body></html>"))
        #expect(article.format == .mhtml)
        #expect(article.url == "https://regie.example/t")
        #expect(article.title == "Tramway coupé")
        #expect(article.text.hasPrefix("La ligne de tramway"))
        #expect(article.published == nil)
        #expect(article.byline.isEmpty)
    }

    @Test func `the start parameter selects the page by its content id`() throws {
        let article = try page(
            "From: \"Saved by a browser\"\nX-MAF: 1\nMIME-Version: 1.0",
            "; start=\"<2@x>\"\n"
                + part("Content-Type: text/html\nContent-ID: <1@x>", "<p>Un cadre</p>")
                + part("Content-Type: text/html\nContent-ID: <2@x>", "<html><body>\(Self.prose)</body></html>"))
        #expect(article.text.hasPrefix("La ligne de tramway"))
    }

    @Test func `the charset of the part has priority over the page's own`() throws {
        let head =
            "From: <Saved by WebKit>\nContent-Location: https://r.example/\nContent-Type: multipart/related; boundary=m\n"
            + "\n--m\nContent-Type: text/html; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n"
        // КОИ-8: «Мост закрыт на всё лето, объявила мэрия. » repeated
        let koi: [UInt8] = [
            0xED, 0xCF, 0xD3, 0xD4, 0x20, 0xDA, 0xC1, 0xCB, 0xD2, 0xD9, 0xD4, 0x20, 0xCE, 0xC1, 0x20, 0xD7, 0xD3, 0xC5,
            0x20, 0xCC, 0xC5, 0xD4, 0xCF, 0x2E, 0x20,
        ]
        let body = Array("<html><body><p>".utf8) + (0..<12).flatMap { _ in koi } + Array("</p></body></html>".utf8)
        let article = try #require(
            try Reader().articles(Array((head + Data(body).base64EncodedString() + "\n--m--").utf8)).first)
        #expect(article.text.hasPrefix("Мост закрыт на все лето."))
    }

    @Test func `a newsletter with images is a mail message, not a saved page`() throws {
        let text =
            "From: a@b.example\nMessage-ID: <1@b.example>\nSubject: x\nContent-Type: multipart/related; boundary=m\n\n"
            + "--m\nContent-Type: text/html\n\n<p>Le marché ouvre.</p>\n--m--"
        #expect(try Reader().articles(Array(text.utf8)).first?.format == .eml)
    }

    @Test func `a saved page without a page is refused`() throws {
        let text =
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nSubject: x\n"
            + "Content-Type: multipart/related; boundary=m\n\n--m\nContent-Type: image/png\n\nx\n--m--"
        #expect(Reader().refusal(text)?.code == .noText)
    }
}
