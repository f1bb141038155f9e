// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

/// Parts of a page that look like something else and belong to its text, and the other way round.
struct TextPartsTests {
    private static let title = "The lamps of the harbour burn again"

    private func lines(_ body: String) throws -> [String] {
        let head = "<title>\(Self.title) - The Quay Post</title>"
        let html = "<!doctype html><html><head>\(head)</head><body><h1>\(Self.title)</h1>\(body)</body></html>"
        return try #require(try Reader().article(html)).text.components(separatedBy: "\n\n")
    }

    private static func prose(_ start: String, _ count: Int) -> String {
        (0..<count).map {
            "<p>\(start) \($0), and the lamps of the harbour burned on until the morning tide came in.</p>"
        }.joined()
    }

    // MARK: Embedded posts

    private static let post = """
        <blockquote class="twitter-tweet"><p>We saw the lamps from nine miles out, and turned for the quay.</p>\
        &mdash; Marrow Pilots (@marrowpilots) <a href="https://posts.example/1">March 3, 2024</a></blockquote>
        """

    @Test(arguments: [post, "<div class=\"social-embed\">\(post)</div>", "<figure>\(post)</figure>"])
    func `a post between paragraphs belongs to the text`(post: String) throws {
        let found = try lines("<div>\(Self.prose("First", 6))\(post)\(Self.prose("Second", 6))</div>")
        #expect(found.count == 14)
        #expect(found[6] == "We saw the lamps from nine miles out, and turned for the quay.")
        #expect(found[7].hasPrefix("— Marrow Pilots"))
    }

    @Test func `posts below the text, or more posts than text, do not`() throws {
        let below = try lines("<div>\(Self.prose("First", 6))\(Self.post)</div>")
        #expect(below.count == 6)
        let posts = String(repeating: Self.post, count: 9)
        let many = try lines("<div>\(Self.prose("First", 4))\(posts)\(Self.prose("Second", 4))</div>")
        #expect(many.count == 8)
    }

    // MARK: Folded parts

    private static func folded(_ count: Int, title: (Int) -> String, attributes: String) -> String {
        (0..<count).map {
            "<div class=panel>\(title($0))<div \(attributes)>\(prose("Answer \($0)", 5))</div></div>"
        }.joined()
    }

    @Test(arguments: ["hidden", "style=\"display: none\""])
    func `answers that a page hides below their questions belong to the text`(attributes: String) throws {
        let parts = Self.folded(4, title: { "<h3>Question \($0)?</h3>" }, attributes: attributes)
        let found = try lines("<div>\(Self.prose("First", 8))\(parts)</div>")
        #expect(found.count == 8 + 4 * 6)
        #expect(found[8] == "Question 0?")
        #expect(found[9].hasPrefix("Answer 0 0"))
    }

    @Test func `hidden parts that are few, without titles or named as noise do not`() throws {
        let hidden = "style=\"display:none\""
        let title: (Int) -> String = { "<h3>Question \($0)?</h3>" }
        for parts in [
            Self.folded(2, title: title, attributes: hidden), Self.folded(4, title: { _ in "" }, attributes: hidden),
            Self.folded(4, title: title, attributes: hidden + " class=popup"),
        ] {
            let found = try lines("<div>\(Self.prose("First", 20))\(parts)</div>")
            #expect(!found.contains { $0.hasPrefix("Answer") })
        }
    }

    // MARK: Comments

    @Test func `a short post is the text, not its long comments`() throws {
        let comments = (0..<6).map { "<li><div>\(Self.prose("Reader \($0)", 3))</div></li>" }.joined()
        let found = try lines(
            "<article><div class=entry-content>\(Self.prose("First", 4))</div></article>"
                + "<div id=comments class=comments-area><ol>\(comments)</ol></div>")
        #expect(found.count == 4 && found[0].hasPrefix("First 0"))
    }

    // MARK: Before and after the text

    @Test func `the address in a print header is no text`() throws {
        let found = try lines(
            "<div><div>https://quay.example/news/lamps-burn-again</div>\(Self.prose("First", 6))</div>")
        #expect(found.count == 6 && found[0].hasPrefix("First 0"))
    }

    @Test func `a title with its overline is no text, a sentence that begins with its words is`() throws {
        let overlined = try lines("<div><div>Marrow Point: \(Self.title)</div>\(Self.prose("First", 6))</div>")
        #expect(overlined.count == 6)
        let sentence = "\(Self.title), say the pilots."
        #expect(try lines("<div><p>\(sentence)</p>\(Self.prose("First", 6))</div>").first == sentence)
    }

    @Test(arguments: [
        "Sign up for our newsletter, and read of the harbour every morning.",
        "Got a story? Send us a note by e-mail.", "Folgen Sie uns auf Facebook!",
        "Abonnez-vous à notre infolettre.", "Síguenos en Instagram y en nuestro canal.",
        "Zapisz się do naszego newslettera.", "Подписывайтесь на наш канал!",
    ])
    func `a call to subscribe or follow below the text is no text`(call: String) throws {
        let found = try lines("<div>\(Self.prose("First", 6))<p>\(call)</p></div>")
        #expect(found.count == 6)
    }

    @Test(arguments: [
        "The harbour has a newsletter again, says the chief pilot of Marrow Point.",
        "Follow the coast for nine miles, and you will see the lamps.",
    ])
    func `other last lines are text`(line: String) throws {
        #expect(try lines("<div>\(Self.prose("First", 6))<p>\(line)</p></div>").last == line)
    }

    @Test func `a call inside the text is text`() throws {
        let call = "<p>Follow us on Facebook, the pilots had written on the wall of their house.</p>"
        let found = try lines("<div>\(Self.prose("First", 6))\(call)\(Self.prose("Second", 6))</div>")
        #expect(found.count == 13)
    }
}
