// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import TestClock
import Testing

@testable import Reading

/// Reads one message, with the line ends of mail.
private func articles(_ message: String) throws -> [Article] {
    try Reader().read(
        Array(message.replacing("\n", with: "\r\n").utf8), as: .eml, context: ReadingContext(name: FileName("m.eml")))
}

private func article(_ headers: String, _ body: String) throws -> Article {
    try #require(try articles(headers + "\n\n" + body).first)
}

private let from = "From: Jeanne Morvan <jm@journal.example>\nSubject: Marché\nMIME-Version: 1.0"

struct MailFieldsTests {
    @Test func `fields come from the headers, and their origins say so`() throws {
        let mail = try article(
            """
            Received: from a by b; Mon, 9 Nov 2026 10:00:00 +0000
            From: "Morvan, Jeanne" <jm@Journal.Example>
            Subject: =?ISO-8859-1?Q?March=E9_=E0?= =?ISO-8859-1?Q?_la_cri=E9e?=
            Date: Mon, 9 Nov 2026 09:58:00 +0100 (CET)
            Message-ID:
             <20261109@journal.example>
            Archived-At: <https://lists.example/arch/77>
            Content-Language: fr
            """, "Le marché à la criée ouvre lundi, dit la mairie de Portrieux.")
        #expect(mail.title == "Marché à la criée")
        #expect(mail.byline == ["Morvan, Jeanne"])
        #expect(mail.source == "journal.example")
        #expect(mail.documentID == "20261109@journal.example")
        #expect(mail.url == "https://lists.example/arch/77")
        #expect(mail.published == Date(timeIntervalSince1970: 1_794_214_680))
        #expect(mail.format == .eml)
        #expect(mail.fields[.title]?.from == "subject")
        #expect(mail.fields[.source]?.from == "from")
        #expect(mail.fields[.documentID]?.from == "message-id")
    }

    @Test func `an identifier without its end does not end with a space`() throws {
        let mail = try article(from + "\nMessage-ID: <17@journal.example <x: >", "Le marché ouvre.")
        #expect(mail.documentID == "17@journal.example <x:")
        #expect(try article(from + "\nMessage-ID: < >", "Le marché ouvre.").documentID == nil)
    }

    @Test func `invalid bytes in an identifier hide no control characters`() throws {
        let message = "\(from)\nMessage-ID: \n\nLe marché ouvre.".replacing("\n", with: "\r\n")
        let place = try #require(message.range(of: "Message-ID: ")?.upperBound)
        let bytes = Array(message[..<place].utf8) + [0xFF, 0xFF, 0x01, 0x65] + Array(message[place...].utf8)
        let mail = try Reader().read(bytes, as: .eml, context: ReadingContext(name: FileName("m.eml")))
        #expect(mail.first?.documentID == "\u{FFFD}\u{FFFD}e")
    }

    @Test func `a message without a date has none, even if it has a time of receipt`() throws {
        let mail = try article("Received: from a by b; Mon, 9 Nov 2026 10:00:00 +0000\n" + from, "Le marché ouvre.")
        #expect(mail.published == nil)
    }

    @Test(arguments: [
        ("Thu, 6 Jun 1996 15:50:39 +0400 (MOW DST)", "1996-06-06T11:50:39Z"),
        ("6 Jun 96 15:50 EDT", "1996-06-06T19:50:00Z"),
        ("Tue, 04 Dec 2001 17:11:25 -0459", "2001-12-04T22:10:25Z"),
        ("Fri Mar 10 2006 13:40:00 GMT+0100", "2006-03-10T12:40:00Z"),
        ("Wed, 1 Apr 2026 9:05:00 GMT", "2026-04-01T09:05:00Z"),
    ])
    func `date formats of fifty years are read`(field: String, expected: String) throws {
        let mail = try article(from + "\nDate: " + field, "Le marché ouvre.")
        #expect(mail.published == (try Date(expected, strategy: .iso8601)))
    }

    @Test func `of a time in an ambiguous zone only the day is known`() throws {
        let mail = try article(from + "\nDate: Thu, 6 Jun 1996 15:50:39 IST", "Le marché ouvre.")
        #expect(mail.published == (try Date("1996-06-06T00:00:00Z", strategy: .iso8601)) && mail.publishedIsDay)
    }

    @Test(arguments: ["yesterday", "Thu, 32 Jun 2026 10:00:00 +0000", ""])
    func `invalid times give no time`(field: String) throws {
        #expect(try article(from + "\nDate: " + field, "Le marché ouvre.").published == nil)
    }

    @Test(arguments: [
        ("=?utf-8?B?w6k=?=", "é"), ("=?UTF-8?Q?caf=C3?= =?UTF-8?Q?=A9?=", "café"),
        ("=?utf-8*fr?Q?=C3=A9t=C3=A9?=", "été"), ("a =?utf-8?Q?b?= c", "a b c"),
        ("=?iso-2022-jp?B?GyRCJUYlOSVIGyhC?=", "テスト"), ("=?koi8-r?B?8NLJ18XU?=", "Привет"),
        ("=?utf-8?Q?Qui_gagne??=", "Qui gagne?"), ("=?x-unknown?Q?abc?=", "abc"), ("=?broken", "=?broken"),
        ("Re: TR: Fwd: =?utf-8?Q?=C3=89lus?=", "Élus"), ("Re[2]: Budget", "Budget"),
        ("Rennes: la ville", "Rennes: la ville"),
    ])
    func `subjects are decoded, and reply prefixes are removed`(field: String, expected: String) throws {
        let mail = try article("From: a@b.example\nSubject: \(field)", "Le marché ouvre lundi.")
        #expect(mail.title == expected)
    }

    @Test func `raw bytes in a subject are decoded with the charset of the text`() throws {
        let bytes =
            Array("From: a@b.example\nSubject: March".utf8) + [0xE9]
            + Array("\nContent-Type: text/plain; charset=iso-8859-1\n\nLe march".utf8) + [0xE9]
            + Array(" ouvre.\n".utf8)
        let mail = try #require(
            try Reader().read(bytes, as: .eml, context: ReadingContext(name: FileName("m"))).first)
        #expect(mail.title == "Marché")
        #expect(mail.text == "Le marché ouvre.")
    }

    @Test(
        arguments: [
            ("jm@journal.example (Jeanne Morvan)", ["Jeanne Morvan"], "journal.example"),
            ("jm@journal.example", [], "journal.example"),
            ("\"jm@journal.example\" <jm@journal.example>", [], "journal.example"),
            ("=?utf-8?Q?L=C3=A9a?= <l@a.example>, b@c.example", ["Léa"], "a.example"), ("Jeanne", ["Jeanne"], nil),
        ] as [(String, [String], String?)])
    func `the sender gives byline and source`(field: String, byline: [String], source: String?) throws {
        let mail = try article("From: \(field)\nSubject: x", "Le marché ouvre lundi.")
        #expect(mail.byline == byline)
        #expect(mail.source == source)
    }

    @Test func `a mailing list is the source, and its tag is not part of the title`() throws {
        let mail = try article(
            "From: a@b.example\nList-Id: =?utf-8?Q?La_D=C3=A9p=C3=AAche?= <depeche.lists.example>\nSubject: [depeche] Crue",
            "L’eau monte à Valmarie.")
        #expect(mail.source == "La Dépêche")
        #expect(mail.title == "Crue")
    }
}

struct MailBodyTests {
    private func alternative(plain: String, html: String) throws -> Article {
        try article(
            from + "\nContent-Type: multipart/alternative; boundary=\"b 1\"",
            """
            for old programs
            --b 1
            Content-Type: text/plain; charset=utf-8

            \(plain)
            --b 1
            Content-Type: text/html; charset=utf-8

            \(html)
            --b 1--
            for none
            """)
    }

    @Test func `of two versions the HTML is used completely`() throws {
        let mail = try alternative(
            plain: "Le marché ouvre lundi.\nIl ferme mardi.",
            html: "<div>Le marché ouvre <b>lundi</b>.</div><table><tr><td>Il ferme mardi.</td></tr></table>")
        #expect(mail.text == "Le marché ouvre lundi.\n\nIl ferme mardi.")
        #expect(mail.fields[.text]?.from == "mail-html")
    }

    @Test func `plain text is used if the HTML has almost no text`() throws {
        let mail = try alternative(
            plain: "Le marché ouvre lundi à huit heures sur la place du port, dit la mairie.",
            html: "<img src=cid:1><p>Ouvrir l’image</p>")
        #expect(mail.text.hasPrefix("Le marché ouvre lundi"))
        #expect(mail.fields[.text]?.from == "mail-text")
    }

    @Test(arguments: [
        ("quoted-printable", "Caf=E9 =\n au lait =3D bon=  \n march=E", "Café au lait = bon march=E"),
        ("quoted-printable", "100 % = tout, a=ZZ", "100 % = tout, a=ZZ"),
        ("base64", "Q2Fm\n6SBh!dSBs\nYWl0", "Café au lait"), ("base64", "Q2Fm6Q==IGF1IGxhaXQ=", "Café au lait"),
        ("8bits", "Cafe au lait", "Cafe au lait"),
    ])
    func `transfer encodings are decoded, even malformed ones`(encoding: String, body: String, text: String) throws {
        let mail = try article(
            from + "\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: \(encoding)", body)
        #expect(mail.text == text)
    }

    @Test func `a charset that the bytes contradict is ignored`() throws {
        let utf8 = try article(
            from + "\nContent-Type: text/plain; charset=iso-8859-1",
            "Le marché d’été est à l’arrêt, a répété la préfète.")
        #expect(utf8.text == "Le marché d’été est à l’arrêt, a répété la préfète.")
        let latin =
            Array((from + "\nContent-Type: text/plain; charset=utf-8\n\nLe march").utf8) + [0xE9]
            + Array(" est ".utf8) + [0xE0] + Array(" l'arr".utf8) + [0xEA] + Array("t.".utf8)
        let read = try Reader().read(latin, as: .eml, context: ReadingContext(name: FileName("m")))
        #expect(read.first?.text == "Le marché est à l'arrêt.")
    }

    @Test func `flowed lines are joined, and DelSp removes spaces`() throws {
        let flowed = try article(
            from + "\nContent-Type: text/plain; format=flowed",
            "Le marché ouvre lundi \nà huit heures.\n\n Fin.\n-- \nJeanne")
        #expect(flowed.text == "Le marché ouvre lundi à huit heures.\n\nFin.")
        let deleted = try article(
            from + "\nContent-Type: text/plain; format=flowed; delsp=yes; charset=utf-8", "市场周一 \n开放。\n")
        #expect(deleted.text == "市场周一开放。")
    }

    @Test func `quoted messages, signatures and boilerplate lines are removed`() throws {
        let text = """
            Le marché de Portrieux ouvrira lundi à huit heures sur la place du port, annonce la mairie.
            Trente commerçants y tiendront leur étal jusqu'à la fin du mois de décembre prochain.

            Le 9 novembre 2026 à 09:58, Paul Guern <pg@b.example> a écrit :
            > Le marché ouvre-t-il ?
            > Bien à vous
            """
        let mail = try article(from + "\nContent-Type: text/plain; charset=utf-8", text)
        #expect(mail.text.hasSuffix("décembre prochain."))
        #expect(mail.text.hasPrefix("Le marché de Portrieux"))
        let disclaimer = try article(
            from,
            "The market opens on Monday at eight, the town hall says, and closes in December.\n\n"
                + "This e-mail and any attachments are confidential and intended solely for the addressee.")
        #expect(disclaimer.text.hasSuffix("closes in December."))
    }

    @Test func `a text about unsubscribing keeps it`() throws {
        let text =
            "Unsubscribe buttons must work at once, the court ruled.\n\n"
            + String(repeating: "The firms appeal. ", count: 30)
        #expect(try article(from, text).text.hasPrefix("Unsubscribe buttons"))
    }

    @Test func `a text that mentions boilerplate phrases late and continues is not shortened there`() throws {
        let prose = String(
            repeating: "The firms appeal against the ruling, and the court will hear them in spring. ", count: 5)
        let text = [prose, prose, "One firm hid the word unsubscribe in its footer.", prose, "Sent from my iPhone"]
        let read = try article(from, text.joined(separator: "\n\n")).text
        #expect(read.contains("hid the word"))
        #expect(!read.contains("iPhone"))
    }

    @Test func `parts around an image form one text, attachments are excluded`() throws {
        let mail = try article(
            from + "\nContent-Type: multipart/mixed; boundary=x",
            """
            --x

            Le marché ouvre.
            --x
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --x
            Content-Type: text/plain

            Il ferme mardi.
            --x
            Content-Type: text/plain; name=liste.txt
            Content-Disposition: attachment

            Pommes, poires
            """)
        #expect(mail.text == "Le marché ouvre.\n\nIl ferme mardi.")
    }

    @Test func `a message without its own text gives its attached text, and one without any text is refused`() throws {
        let carried = try article(
            from + "\nContent-Type: multipart/mixed; boundary=x",
            "--x\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.html\n\n<p>Le marché ouvre.</p>\n--x--"
        )
        #expect(carried.text == "Le marché ouvre.")
        let error = #expect(throws: ReadingError.self) {
            try article(from + "\nContent-Type: image/png\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=")
        }
        #expect(error?.code == .noText)
        #expect(error?.reason.contains("image/png") == true)
    }

    @Test func `each nested message is a separate article`() throws {
        let digest = try articles(
            """
            From: liste@lists.example
            Subject: Digest
            Content-Type: multipart/digest; boundary=d

            --d

            From: a@a.example
            Subject: Un

            Le premier texte.
            --d

            From: b@b.example
            Subject: Deux
            Content-Type: multipart/mixed; boundary=e

            --e

            Le deuxième texte.
            --e
            Content-Type: message/rfc822

            From: c@c.example
            Subject: Trois

            Le troisième texte.
            --e--
            --d--
            """)
        #expect(digest.map(\.title) == ["Un", "Trois"])
        #expect(digest.map(\.source) == ["a.example", "c.example"])
    }

    @Test func `boundaries with a common beginning are distinguished`() throws {
        let mail = try article(
            from + "\nContent-Type: multipart/mixed; boundary=abc",
            "--abc\nContent-Type: multipart/mixed; boundary=abcdef\n\n--abcdef\n\nUn texte.\n--abcdef--\n--abc\n\nDeux textes.\n--abc--"
        )
        #expect(mail.text == "Un texte.\n\nDeux textes.")
    }
}

struct HostileMailTests {
    private func survives(_ message: [UInt8]) -> Duration {
        processorTime {
            // The result does not matter here, only that it comes soon.
            _ = try? Reader().readMembers(message, as: .eml, context: ReadingContext(name: FileName("m")))
        }
    }

    @Test func `messages nested a hundred thousand deep are read up to the limit`() throws {
        let nested = String(repeating: "Content-Type: message/rfc822\n\n", count: 100_000) + "Subject: Fin\n\nTexte."
        #expect(survives(Array(nested.utf8)) < .seconds(20))
        var parts = "Content-Type: multipart/mixed; boundary=b0\n\n"
        for level in 0..<5_000 {
            parts += "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n"
        }
        #expect(survives(Array(parts.utf8)) < .seconds(20))
    }

    @Test func `parts, fields and parameters beyond the limits are ignored`() throws {
        let many =
            "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\n", count: 300_000) + "Fin"
        #expect(survives(Array(many.utf8)) < .seconds(20))
        let fields = String(repeating: "X: y\n", count: 200_000) + "\nTexte."
        #expect(survives(Array(fields.utf8)) < .seconds(20))
        let parameters = "Content-Type: text/plain" + String(repeating: "; a=b", count: 200_000) + "\n\nTexte."
        #expect(survives(Array(parameters.utf8)) < .seconds(20))
        let folded = "Subject: " + String(repeating: "a\n ", count: 500_000) + "\n\nTexte."
        #expect(survives(Array(folded.utf8)) < .seconds(20))
        let words = "Subject: " + String(repeating: "=?", count: 30_000) + "\n\nTexte."
        #expect(survives(Array(words.utf8)) < .seconds(20))
        let comments = "From: " + String(repeating: "(", count: 60_000) + "\n\nTexte."
        #expect(survives(Array(comments.utf8)) < .seconds(20))
    }

    @Test func `unclosed links, many boilerplate lines and nested messages take little time`() throws {
        let links = from + "\n\n" + String(repeating: "<http://a.example/", count: 30_000)
        #expect(survives(Array(links.utf8)) < .seconds(20))
        let lines = from + "\n\n" + String(repeating: "Unsubscribe.\n\n", count: 30_000)
        #expect(survives(Array(lines.utf8)) < .seconds(20))
        var packed = Array("Subject: Fin\n\nTexte.".utf8)
        for _ in 0..<20 {
            packed =
                Array("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n".utf8)
                + Array(Data(packed).base64EncodedString().utf8)
        }
        #expect(survives(packed) < .seconds(20))
    }

    @Test func `a message truncated at any byte is read or refused`() throws {
        let sample = try Samples.bytes(Samples.folder.appending(path: "fr-lettre.eml"))
        for end in stride(from: 0, to: sample.count, by: 97) { _ = survives(Array(sample[..<end])) }
    }
}
