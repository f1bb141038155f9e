// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Reading

/// Parts above a text that belong to it, and elements with noise names that are the text.
struct MainContentTests {
    private static let title = "The lamps of the harbour burn again"

    private func text(_ body: String) throws -> [String] {
        let head = "<title>\(Self.title) - The Quay Post</title>"
        let html = "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>"
        return try #require(try Reader().article(html)).text.components(separatedBy: "\n\n")
    }

    private static func prose(_ start: String, _ count: Int) -> String {
        (0..<count).map {
            "<p>\(start) \($0), and the lamps of the harbour burned on until the morning tide came in.</p>"
        }.joined()
    }

    private static let body = "<div class=x>\(prose("First", 8))</div>"
    private static let lead =
        "After eleven dark winters the pilots have lit every lamp on the quay, and mean to keep them."

    // MARK: Above the text

    @Test(arguments: ["h2", "h3", "div"])
    func `the lead below a headline belongs to the text, whatever the headline's element`(tag: String) throws {
        let above = "<h1>The Quay Post</h1><p>Whoever reads this page in the morning has read it before the boats.</p>"
        let found = try text("\(above)<\(tag)>\(Self.title)</\(tag)><div><p>\(Self.lead)</p></div>\(Self.body)")
        #expect(found.first == Self.lead && found.count == 9)
    }

    @Test func `the text begins below the headline, not below its repetition`() throws {
        let again = "<div>Share <b>\(Self.title)</b></div><div>\(Self.title)</div>"
        let found = try text("<h1>\(Self.title)</h1><div><p>\(Self.lead)</p>\(again)</div>\(Self.body)")
        #expect(found.first == Self.lead)
    }

    @Test func `a list of facts below the headline belongs to the text, a credit line in a list does not`() throws {
        let facts = "<ul><li>Two lamps</li><li>Nine wicks</li><li>Oil, four cans</li><li>Matches</li></ul>"
        let credits = "<ul><li>quay.example</li><li>The Quay Post</li><li>Say what you think</li></ul>"
        let page: (String) -> String = { "<div><h2>\(Self.title)</h2>\($0)</div>\(Self.body)" }
        #expect(try text(page(facts)).prefix(4) == ["Two lamps", "Nine wicks", "Oil, four cans", "Matches"])
        #expect(try text(page(credits)).first?.hasPrefix("First 0") == true)
    }

    @Test func `hidden elements after a lead do not make it a credit line`() throws {
        let lead = "After eleven dark winters the pilots have lit every lamp on the quay again"
        let hidden =
            "<div class=byline style=\"display:none\">Jo Doe <time>3 March 2024</time> and many more words of hers</div>"
        let found = try text(
            "<article><h1>\(Self.title)</h1><header><p>\(lead)</p>\(hidden)</header>\(Self.body)</article>")
        #expect(found.first == lead)
        let credits = "<p class=byline>By Jo Doe and all the pilots of the quay, <time>3 March 2024</time></p>"
        #expect(try text("<h1>\(Self.title)</h1>\(credits)\(Self.body)").first?.hasPrefix("First 0") == true)
    }

    @Test func `a lead that is a heading stays whatever its class name, a box with that name is removed`() throws {
        let called: (String) -> String = {
            "<h1>\(Self.title)</h1><\($0) class=caption-text>\(Self.lead)</\($0)>\(Self.body)"
        }
        #expect(try text(called("h2")).first == Self.lead)
        #expect(try !text(called("div")).contains(Self.lead))
    }

    @Test func `a level-1 headline counts at any distance above the text, a teaser's does not`() throws {
        let labels = (0..<20).map { "<div>Label \($0)</div>" }.joined()
        let teasers = (0..<4).map {
            "<div class=card><h1>A walk on the mole \($0)</h1><p>\(Self.lead)</p><a href=/\($0)>On to the walk on the mole</a></div>"
        }
        let page =
            "<h1>Lamps lit</h1><p>\(Self.lead)</p>\(labels)<div>\(teasers.joined())</div><div>\(Self.prose("First", 20))</div>"
        let found = try text(page)
        #expect(found.first == Self.lead && found.count == 21)
    }

    // MARK: Labels

    @Test func `a label of removed content is removed, a label of kept content stays`() throws {
        let list = "<ul><li><a href=/1>Boats for hire on the quay</a></li><li><a href=/2>The mole</a></li></ul>"
        let read = "<p>Read on:</p>\(list)"
        let said = "<p>The pilots said:</p><p>\(Self.lead)</p>"
        let page =
            "<article><h1>Lamps lit</h1>\(Self.prose("First", 6))\(said)\(read)\(Self.prose("Second", 6))</article>"
        let found = try text(page)
        #expect(found.contains("The pilots said:") && !found.contains("Read on:") && found.count == 14)
        let end = "<article><h1>Lamps lit</h1>\(Self.prose("First", 6))<p>More of this:</p>\(list)</article>"
        #expect(try text(end).count == 6)
    }

    @Test(arguments: [("<h3><button>", "</button></h3>"), ("<button><h3>", "</h3></button>")])
    func `a button that is the heading of a section stays`(open: String, close: String) throws {
        let part = "\(open)Who lit the lamps?\(close)<p>\(Self.lead)</p><button>Show more of it</button>"
        let found = try text("<article><h1>Lamps lit</h1>\(Self.prose("First", 6))\(part)</article>")
        #expect(found.suffix(2) == ["Who lit the lamps?", Self.lead])
    }

    @Test func `article elements without links inside an article are its parts, comments are not`() throws {
        let part = { (name: String) in "<article><h3>\(name)</h3><p>\(Self.lead)</p></article>" }
        let parts = ["Who?", "When?", "What of it?"].map(part).joined()
        let remarks = ["Jo", "Ann", "Kim"].map { part("<a href=/u>\($0) said</a>") }.joined()
        let page: (String) -> String = {
            "<article><h1>Lamps lit</h1>\(Self.prose("First", 9))<div>\($0)</div></article>"
        }
        #expect(try text(page(parts)).count == 15)
        #expect(try text(page(remarks)).count == 9)
    }

    // MARK: Lists and tables

    @Test func `a list of short entries belongs to the text around it`() throws {
        let entries = ["Two lamps", "Nine wicks", "Oil, four cans", "Matches"]
        let steps = (0..<4).map { "<dd>Step \($0): \(Self.lead) \(Self.lead)</dd>" }.joined()
        let list = entries.map { "<li>\($0)</li>" }.joined()
        let found = try text(
            "<article><h1>Lamps</h1><p>\(Self.lead)</p><section><ul>\(list)</ul></section><dl>\(steps)</dl></article>")
        #expect(found.prefix(5).elementsEqual([Self.lead] + entries))
    }

    private func table(_ rest: (Int) -> String) -> String {
        let rows = (0..<5).map {
            "<tr><td><a href=/\($0)>The lamp on the northern mole, number \($0)</a></td>\(rest($0))</tr>"
        }
        return "<table>" + rows.joined() + "</table>"
    }

    @Test func `a table of facts may link all its names, a table of links is removed`() throws {
        let facts = table { "<td>1\($0) m</td><td>lit</td>" }
        let links = table { "<td><a href=/m/\($0)>More</a></td>" }
        let first = "<h1>\(Self.title)</h1>" + Self.prose("First", 6)
        let second = Self.prose("Second", 6)
        let name = "The lamp on the northern mole, number 3"
        #expect(try text("<article>\(first)\(facts)\(second)</article>").contains(name))
        #expect(try !text("<article>\(first)\(links)\(second)</article>").contains(name))
    }

    // MARK: Names

    @Test func `captions are the text if there is no other, and are removed otherwise`() throws {
        let captions = (0..<12).map {
            "<figure class=slide><img src=/\($0).jpg><figcaption><p>Picture \($0): \(Self.lead)</p></figcaption></figure>"
        }.joined()
        #expect(try text("<article><h1>\(Self.title)</h1><p>\(Self.lead)</p>\(captions)</article>").count == 13)
        let page = "<article><h1>\(Self.title)</h1>\(Self.prose("First", 14))\(captions)</article>"
        #expect(try text(page).count == 14)
    }

    @Test func `many elements with one name are the text, comments with that name are not`() throws {
        let parts = (0..<12).map { "<div class=item__comments><p>Part \($0): \(Self.lead)</p></div>" }.joined()
        #expect(try text("<main><h1>\(Self.title)</h1><p>\(Self.lead)</p>\(parts)</main>").count == 13)
        #expect(try text("<main><h1>\(Self.title)</h1>\(Self.prose("First", 14))\(parts)</main>").count == 14)
    }

    @Test func `a paragraph with a random id as class belongs to the text`() throws {
        let named = Self.prose("First", 8).replacing("<p>", with: "<p class=\"sc-77igqf-0 hJpRRP\">")
        #expect(try text("<h1>\(Self.title)</h1><div>\(named)<ul><li>\(Self.lead)</li></ul></div>").count == 9)
    }

    // MARK: Drawings

    @Test func `a paragraph ends an unclosed svg drawing`() throws {
        let drawing = "<p>\(Self.lead)<svg><path d=\"M0 0\"></path>"
        #expect(try text("<h1>\(Self.title)</h1><div>\(drawing)\(Self.prose("First", 8))</div>").count == 9)
    }

    @Test func `a paragraph in foreignObject does not end the drawing`() throws {
        let drawing = "<svg><foreignObject><p>\(Self.lead)</p></foreignObject><text>Nine metres</text></svg>"
        let found = try text("<h1>\(Self.title)</h1><div>\(Self.prose("First", 8))\(drawing)</div>")
        #expect(found.count == 8 && !found.contains(Self.lead))
    }
}
