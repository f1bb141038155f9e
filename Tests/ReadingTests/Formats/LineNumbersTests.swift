// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Reading

struct LineNumbersTests {
    private static let lines = [
        "The mill at Aldbury was sold on Monday for two million crowns. The buyer,",
        "a baker from Marrow, wants to grind flour there again and to open the",
        "yard to visitors on Sundays. The old wheel has not turned since the flood",
        "of the year before last. It will be repaired first, and the weir after",
        "it, if the river board agrees before the spring. Neighbours fear the",
        "lorries, because the lane is narrow and the school stands at its end.",
        "The mayor promised a sign at the bridge, and a second one at the corner",
        "by the chapel. Whether lorries heed it is another matter, the head of the",
        "school told parents in a letter, and asked the council for a kerb along",
        "the whole lane. The council will decide in March, when it knows the price",
        "of the kerb and of the repairs to the bridge, which were put off in May",
        "for want of money and of masons who know how to lay the old stone.",
    ]

    private static let text = lines.joined(separator: " ")

    private func text(_ lines: [String]) throws -> String? {
        try Reader().article(lines.joined(separator: "\n"))?.text
    }

    @Test(arguments: ["  ", "\t", ": ", ". ", ") ", "| "])
    func `numbers on every line are removed`(mark: String) throws {
        let numbered = Self.lines.enumerated().map { "\($0 + 1)\(mark)\($1)" }
        #expect(try text(numbered) == Self.text)
    }

    @Test func `numbers that begin anew on each page, and any first number, are removed`() throws {
        let pages = (Self.lines + Self.lines).enumerated().map { "\($0 % 12 + 1)  \($1)" }
        #expect(try text(pages) == Self.text + " " + Self.text)
        let later = Self.lines.enumerated().map { "\($0 + 117)  \($1)" }
        #expect(try text(later) == Self.text)
    }

    @Test func `numbers on every fifth line are removed`() throws {
        let lines = Self.lines + Self.lines
        let numbered = lines.enumerated().map { ($0 + 1) % 5 == 0 ? "\($0 + 1)  \($1)" : "    \($1)" }
        #expect(try text(numbered) == Self.text + " " + Self.text)
    }

    @Test func `a text with double spacing runs on, and numbered empty lines separate paragraphs`() throws {
        let spaced = Self.lines.enumerated().flatMap { ["\($0 + 1)  \($1)", ""] }
        #expect(try text(spaced) == Self.text)
        let parted = (Self.lines + [""] + Self.lines).enumerated().map { "\($0 + 1)  \($1)" }
        #expect(try text(parted) == Self.text + "\n\n" + Self.text)
    }

    /// A table, a list and a chronicle.
    private static let others: [[String]] = {
        let names = ["Marrow", "Aldbury Town", "Teal", "Port Ellory"]
        let steps = ["the flour and stir.", "two eggs.", "milk until it runs."]
        var lists: [[String]] = [[], [], []]
        for number in 0..<12 {
            lists[0].append("\(number + 1). \(names[number % 4]) \(60 - number) 38")
            lists[1].append("\(number + 1). Add \(steps[number % 3])")
            lists[2].append("\(2000 + number) was a good year for the mill, which ground more flour than before.")
        }
        return lists
    }()

    @Test(arguments: others)
    func `tables, lists and chronicles keep their numbers`(lines: [String]) {
        #expect(LineNumbers.removed(from: lines) == lines)
    }

    @Test func `single numbers at the beginning of lines stay`() {
        var lines = Self.lines
        lines[3] = "12 " + lines[3]
        lines[8] = "13 " + lines[8]
        #expect(LineNumbers.removed(from: lines) == lines)
    }
}
