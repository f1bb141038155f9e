// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Reading

struct PlainTextTests {
    private func read(_ text: String) throws -> Article { try #require(try Reader().article(text)) }

    private static let body =
        "The council met on Monday night and voted to keep the old bridge open until the spring, in spite of the cost."

    @Test(arguments: [
        ("Publié le 3 mars 2026 par Jo Marrow,", "Jo Marrow", 1_772_496_000),
        ("Publié le par Jo Marrow,", "Jo Marrow", nil), ("By Jo Marrow", "Jo Marrow", nil),
        ("Published on March 3, 2026", nil, 1_772_496_000), ("By the quay, all was dark.", nil, nil),
        ("Updated on March 3, 2026 by Jo Marrow", "Jo Marrow", nil),
    ])
    func `a line below the title gives author and date, and stays`(line: String, author: String?, day: Double?) {
        let text = "The lamps are lit\n\n\(line)\n\n" + HTMLReaderTests.prose.joined(separator: "\n\n")
        let draft = PlainText.draft(Array(text.utf8))
        #expect(draft.title?.value == "The lamps are lit")
        #expect(draft.byline?.value.first == author)
        #expect(draft.published?.value.timeIntervalSince1970 == day)
        #expect(draft.paragraphs.value.first == line)
    }

    @Test func `a short first line separate from the text is the title`() throws {
        let article = try read("Old bridge stays open\n\n" + Self.body)
        #expect(article.title == "Old bridge stays open")
        #expect(article.text == Self.body)
        #expect(article.fields[.title]?.from == "first-line")
    }

    @Test func `a first line that is a sentence is text`() throws {
        let article = try read("The bridge stays open.\n\n" + Self.body)
        #expect(article.title == nil)
        #expect(article.text == "The bridge stays open.\n\n" + Self.body)
    }

    @Test func `a question may be a title, and so may a line directly above longer text`() throws {
        #expect(try read("Will the bridge last?\n" + Self.body).title == "Will the bridge last?")
    }

    @Test func `a text of one line has no title`() throws {
        #expect(try read("Just a few words").title == nil)
    }

    @Test func `single line ends separate paragraphs if lines are long`() throws {
        let article = try read([Self.body, Self.body + " Again.", Self.body].joined(separator: "\n"))
        #expect(article.text.split(separator: "\n\n").count == 3)
    }

    @Test func `hard-wrapped lines are joined`() throws {
        let article = try read(
            """
            Old bridge stays open

            The council met on Monday night and voted to keep the old
            bridge open until the spring, in spite of the cost, which
            a report of January puts at two million crowns for repairs
            alone.

            Lorries will have to take the longer road through Aldbury.
            """)
        #expect(
            article.text == """
                The council met on Monday night and voted to keep the old bridge open until the spring, in spite of \
                the cost, which a report of January puts at two million crowns for repairs alone.

                Lorries will have to take the longer road through Aldbury.
                """)
    }

    @Test func `lists of short lines are not joined`() throws {
        let article = try read(
            "Results of the regatta\n\nAldbury 4\nMarrow 3\nPort Ellory 2\nTeal, disqualified, 0\nSum 9.")
        #expect(article.text.split(separator: "\n\n").count == 5)
    }

    @Test func `Arabic and Chinese have titles and words like other languages`() throws {
        let arabic = try read(
            "افتتاح الجسر القديم بعد ترميمه\n\nافتتحت البلدية مساء أمس الجسر القديم بعد عامين من أعمال الترميم، وحضر الحفل مئات من سكان المدينة وضواحيها."
        )
        #expect(arabic.title == "افتتاح الجسر القديم بعد ترميمه")
        #expect(arabic.language == "ar")
        #expect(arabic.words.value == 18)
        let chinese = try read("老桥修复后重新开放\n\n经过两年的修复，市政府昨晚重新开放了老桥，数百名市民参加了庆祝活动。市长说，桥梁将继续使用五十年。")
        #expect(chinese.title == "老桥修复后重新开放")
        #expect(chinese.language == "zh")
        #expect(chinese.words.value == 44)
    }

    @Test func `text is in composed form, and white space is collapsed`() throws {
        let article = try read(
            "Cafe\u{301}\u{A0}noir,\u{202F}the\tbest\u{200B} in\u{AD}deed, of all the town, they say.")
        #expect(article.text == "Caf\u{E9} noir, the best indeed, of all the town, they say.")
        #expect(article.text.unicodeScalars.contains("\u{E9}"))
    }

    @Test func `words are counted by the rules of Unicode`() throws {
        #expect(try read("L'arrêt du rendez-vous de 10.30 n’a pas plu").words.value == 9)
    }

    @Test func `punctuation without words is no article`() {
        #expect(Reader().refusal("-- ** --\n\n…")?.code == .noText)
    }

    @Test func `the subdirectory is the source of a file without one`() throws {
        let article = try #require(try Reader().articles(Array(Self.body.utf8), source: "marrow-post").first)
        #expect(article.source == "marrow-post")
        #expect(article.fields[.source]?.from == "directory")
    }
}
