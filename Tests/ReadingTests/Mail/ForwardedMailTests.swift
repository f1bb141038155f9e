// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import TestClock
import Testing

@testable import Reading

/// The article of a message from Jo Marrow to a desk.
private func article(
    subject: String = "Fwd: Mill sold", type: String = "text/plain; charset=utf-8", _ body: String
) throws -> Article {
    let message = """
        From: Jo Marrow <jo@home.example>
        To: desk@journal.example
        Subject: \(subject)
        Date: Thu, 12 Nov 2026 09:00:00 +0000
        Message-ID: <1@home.example>
        MIME-Version: 1.0
        Content-Type: \(type)

        \(body)
        """
    let read = try Reader().read(
        Array(message.replacing("\n", with: "\r\n").utf8), as: .eml, context: ReadingContext(name: FileName("m.eml")))
    return try #require(read.first)
}

private let paragraphs = [
    "The mill at Aldbury was sold on Monday for two million crowns. The buyer, a baker from Marrow, wants to grind flour "
        + "there again and to open the yard to visitors on Sundays.",
    "The old wheel has not turned since the flood of the year before last. It will be repaired first, and the weir after "
        + "it, if the river board agrees before the spring.",
    "Neighbours fear the lorries. The lane is narrow, and the school stands at its end.",
]

private let whole = paragraphs.joined(separator: "\n\n")

/// The text in lines of about seventy columns, each with a mark before it.
private func quoted(_ mark: String, _ text: String = whole) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
        var lines = [""]
        for word in paragraph.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.count + word.count > 68 {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = last.isEmpty ? String(word) : last + " " + word
            }
        }
        return lines
    }.map { mark + $0 }.joined(separator: "\n")
}

struct ForwardedMailTests {
    @Test(arguments: [
        ("Begin forwarded message:", "From", "Date", "Subject", "To"),
        ("---------- Forwarded message ---------", "From", "Date", "Subject", "To"),
        ("-------- Forwarded Message --------", "From", "Date", "Subject", "To"),
        ("-----Original Message-----", "From", "Sent", "Subject", "To"),
        ("-------- Message transféré --------", "De", "Date", "Sujet", "Pour"),
        ("Début du message réexpédié :", "De", "Date", "Objet", "À"),
        ("-----Message d'origine-----", "De", "Envoyé", "Objet", "À"),
        ("-------- Weitergeleitete Nachricht --------", "Von", "Datum", "Betreff", "An"),
        ("-----Ursprüngliche Nachricht-----", "Von", "Gesendet", "Betreff", "An"),
        ("-------- Mensaje reenviado --------", "De", "Fecha", "Asunto", "Para"),
        ("Inizio messaggio inoltrato:", "Da", "Data", "Oggetto", "A"),
        ("-------- Doorgestuurd bericht --------", "Van", "Datum", "Onderwerp", "Aan"),
        ("-------- Mensagem encaminhada --------", "De", "Data", "Assunto", "Para"),
        ("________________________________", "From", "Sent", "Subject", "To"),
        ("", "From", "Sent", "Subject", "To"),
    ])
    func `the forwarded message is the article`(
        mark: String, from: String, date: String, subject: String, to: String
    ) throws {
        let header = """
            \(from): Gazette <news@gazette.example>
            \(date): 11 November 2026 at 06:00:00
            \(subject): The mill is sold
            \(to): Jo Marrow <jo@home.example>
            """
        let mail = try article("Look!\n\n\(mark)\n\(header)\n\n\(whole)")
        #expect(mail.text == whole)
        #expect(mail.title == "The mill is sold")
        #expect(mail.byline == ["Gazette"])
        #expect(mail.source == "gazette.example")
        #expect(mail.published == (try Date("2026-11-11T06:00:00Z", strategy: .iso8601)))
        #expect(mail.documentID == "1@home.example")
        #expect(mail.fields[.title]?.from == "forwarded")
    }

    @Test(arguments: ["> ", ">", "> > ", ">> "])
    func `quote marks are removed at any depth`(mark: String) throws {
        let header = "From: Gazette <news@gazette.example>\nSubject: The mill is sold\nDate: 11 November 2026"
        let apple = try article("Begin forwarded message:\n\n" + quoted(mark, header + "\n\n" + whole))
        #expect(apple.text == whole)
        #expect(apple.title == "The mill is sold")
        let bare = try article(quoted(mark))
        #expect(bare.text == whole)
        #expect(bare.title == "Mill sold")
        #expect(bare.byline.isEmpty)
        #expect(try article("Have you seen this?\n\n" + quoted(mark)).text == whole)
    }

    @Test func `flowed lines of a quoted message are joined`() throws {
        let flowed = quoted("> ").split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.count > 55 ? line + " " : line
        }.joined(separator: "\n")
        let mail = try article(type: "text/plain; charset=utf-8; format=flowed", "Look!\n\n" + flowed)
        #expect(mail.text == whole)
    }

    @Test func `a message forwarded twice is that of its first sender`() throws {
        let mail = try article(
            """
            For you.

            ---------- Forwarded message ---------
            From: Teal <teal@home.example>
            Date: Wed, 11 Nov 2026 at 10:00
            Subject: Fwd: The mill is sold
            To: Jo Marrow <jo@home.example>

            And for you.

            ---------- Forwarded message ---------
            From: Gazette <news@gazette.example>
            Date: Wed, 11 Nov 2026 at 06:00
            Subject: The mill is sold
            To: Teal <teal@home.example>

            \(whole)
            """)
        #expect(mail.text == whole)
        #expect(mail.byline == ["Gazette"])
    }

    @Test func `a reply with a text of its own keeps it`() throws {
        let own =
            "This is wrong in three places. The wheel turned in May, the lane is wide enough for two lorries, and nobody "
            + "asked the school. We should call the baker and print it again tomorrow with the right facts in it."
        for subject in ["Re: Mill sold", "Mill sold"] {
            let mail = try article(subject: subject, "\(own)\n\nOn 11.11.26 06:00, Gazette wrote:\n" + quoted("> "))
            #expect(mail.text == own)
            #expect(mail.byline == ["Jo Marrow"])
        }
    }

    @Test func `words longer than the forwarded message stay the article`() throws {
        let mail = try article(whole + "\n\n-----Original Message-----\nFrom: Teal\nSubject: Hm\nTo: Jo\n\nIs it true?")
        #expect(mail.text.hasPrefix(paragraphs[0]))
        #expect(mail.byline == ["Jo Marrow"])
    }

    @Test func `answers between quoted lines stay with them`() throws {
        let body = paragraphs.map { quoted("> ", $0) + "\n\nI do not believe a word of this, and nor does the town." }
        let mail = try article(subject: "Re: Mill sold", body.joined(separator: "\n\n"))
        #expect(mail.text.contains("I do not believe"))
        #expect(mail.text.contains("Neighbours fear"))
    }

    @Test func `a newsletter that mentions forwarding is no forward`() throws {
        let body = "\(whole)\n\nForwarded message: this phrase opens our column on mail.\n\n\(whole)"
        #expect(try article(subject: "Mill sold", body).text.contains("opens our column"))
    }

    @Test func `HTML messages are read in the same way`() throws {
        let html = paragraphs.map { "<p>\($0)</p>" }.joined()
        let gmail = """
            <div>Look!<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>\
            From: <strong>Gazette</strong> &lt;<a href="mailto:news@gazette.example">news@gazette.example</a>&gt;<br>\
            Date: Wed, 11 Nov 2026 at 06:00<br>Subject: The mill is sold<br>To: &lt;jo@home.example&gt;<br></div><br><br>\
            \(html)</div></div>
            """
        let outlook = """
            <p>Look!</p><div style="border-top:solid"><p><b>From:</b> Gazette &lt;news@gazette.example&gt;<br><b>Sent:</b> \
            Wednesday, 11 November 2026 06:00<br><b>To:</b> Jo Marrow<br><b>Subject:</b> The mill is sold</p></div>\(html)
            """
        let apple = """
            <div>Look!</div><div>Begin forwarded message:</div><blockquote type="cite"><div><b>From: </b>Gazette \
            &lt;news@gazette.example&gt;</div><div><b>Subject: </b>The mill is sold</div><div><b>Date: </b>11 November 2026 \
            at 06:00:00</div><div><b>To: </b>Jo Marrow</div>\(html)</blockquote>
            """
        let thunderbird = """
            <p>Look!</p><div class="moz-forward-container">-------- Forwarded Message --------<table><tr><th>Subject: </th>\
            <td>The mill is sold</td></tr><tr><th>Date: </th><td>Wed, 11 Nov 2026 06:00:00 +0000</td></tr><tr><th>From: </th>\
            <td>Gazette &lt;news@gazette.example&gt;</td></tr><tr><th>To: </th><td>jo@home.example</td></tr></table>\(html)\
            </div>
            """
        for body in [gmail, outlook, apple, thunderbird] {
            let mail = try article(type: "text/html; charset=utf-8", body)
            #expect(mail.text == whole)
            #expect(mail.title == "The mill is sold")
            #expect(mail.byline == ["Gazette"])
        }
        let cited = try article(type: "text/html", "<p>Look!</p><blockquote type=cite>\(html)</blockquote>")
        #expect(cited.text == whole)
    }

    @Test func `a quotation in a text is not a quoted message`() throws {
        let html = "<p>\(paragraphs[1])</p><blockquote><p>\(paragraphs[0])</p></blockquote><p>\(paragraphs[2])</p>"
        let mail = try article(subject: "Mill sold", type: "text/html", html)
        #expect(mail.text == [paragraphs[1], paragraphs[0], paragraphs[2]].joined(separator: "\n\n"))
    }

    @Test func `the time of forwarding is not certain`() throws {
        let mail = try article("Look!\n\n" + quoted("> "))
        #expect(mail.fields[.published]?.confidence.value == 0.5)
        #expect(mail.fields[.published]?.note == "the time of forwarding")
    }

    @Test func `many headers, marks and quotations take little time`() {
        for line in [
            "From: a\n", "---------- Forwarded message ---------\n", "Subject: b\nFrom: c\nTo: d\n", "> > x\n",
        ] {
            let message = Array(
                ("From: a@b.example\nSubject: Fwd: x\nDate: x\n\n" + String(repeating: line, count: 40_000)).utf8)
            let time = processorTime {
                // The result does not matter here, only that it comes soon.
                _ = try? Reader().readMembers(message, as: .eml, context: ReadingContext(name: FileName("m")))
            }
            #expect(time < .seconds(20))
        }
        let marks = Array(("From: a@b.example\nSubject: x\nDate: x\n\n" + String(repeating: ">", count: 400_000)).utf8)
        let time = processorTime {
            // As above.
            _ = try? Reader().readMembers(marks, as: .eml, context: ReadingContext(name: FileName("m")))
        }
        #expect(time < .seconds(20))
    }
}
