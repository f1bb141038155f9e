// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import FullText
import Presentation
import Testing

@testable import CLI

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("plain", 5), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한국", 4), ("👩‍👩‍👧", 2), ("❤️", 2), ("🇫🇷", 2), ("שלום", 4),
        ("ｗｉｄｅ", 8), ("नमस्ते", 4), ("", 0),
    ])
    func `the width of a text is the number of columns on a terminal`(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func `a shortened text fits and ends with an ellipsis`() {
        for text in ["A headline of some length", "漢字漢字漢字", "a👩‍👩‍👧b👩‍👩‍👧c"] {
            for width in 1...12 {
                let truncated = DisplayWidth.truncate(text, to: width)
                #expect(DisplayWidth.of(truncated) <= width)
                #expect(truncated == text || truncated.hasSuffix("…"))
                #expect(DisplayWidth.of(DisplayWidth.truncateLeft(text, to: width)) <= width)
            }
        }
    }
}

@Suite struct TableOutputTests {
    private var table: TableOutput {
        var table = TableOutput([
            .init("id"), .init("title", flexible: true), .init("source", flexible: true), .init("n", right: true),
        ])
        table.add(["3f2a91c8", "A headline that is rather long for any small terminal", "The Valdrey Packet", "1"])
        table.add(["11c8ab02", "漢字の見出しはとても長いので切らなければならない", "東京", "1,234"])
        table.add(["9900aa11", "כותרת בעברית שהיא ארוכה למדי", "👩‍👩‍👧 Family", "12"])
        return table
    }

    @Test(arguments: [44, 50, 64, 80, 120])
    func `no line is wider than the terminal, and columns are aligned`(_ width: Int) {
        let lines = table.lines(width: width, styling: Styling(isOn: false))
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        // The last column is right-aligned, so every line ends at the same column.
        #expect(Set(lines.map { DisplayWidth.of($0) }).count == 1)
    }

    @Test func `without a terminal nothing is shortened`() {
        let text = table.lines(width: nil, styling: Styling(isOn: false)).joined(separator: "\n")
        #expect(text.contains("A headline that is rather long for any small terminal"))
        #expect(!text.contains("…"))
    }

    @Test func `colours do not count as columns`() {
        let plain = table.lines(width: 60, styling: Styling(isOn: false))
        let styled = table.lines(width: 60, styling: Styling(isOn: true))
        #expect(styled.joined().contains("\u{1B}["))
        #expect(styled.map { $0.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") } == plain)
    }
}

@Suite struct StylingTests {
    @Test func `NO_COLOR, a dumb terminal and a pipe turn colours off`() {
        #expect(Styling(terminal: true, environment: [:]).isOn)
        #expect(!Styling(terminal: true, environment: ["NO_COLOR": "1"]).isOn)
        #expect(Styling(terminal: true, environment: ["NO_COLOR": ""]).isOn)
        #expect(!Styling(terminal: true, environment: ["TERM": "dumb"]).isOn)
        #expect(!Styling(terminal: false, environment: [:]).isOn)
    }
}

@Suite struct SafeTextTests {
    @Test func `no terminal control sequence gets through`() {
        let evil = "a\u{1B}]0;owned\u{7}b\u{9B}31mc\u{202E}d\u{2066}e\r\nf\u{8}g\u{7F}"
        for shown in [SafeText.line(evil), SafeText.paragraphs(evil)] {
            for scalar in shown.unicodeScalars where scalar != "\n" {
                #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
                #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
            }
        }
        #expect(SafeText.line(evil).hasPrefix("a\\u{1B}]0;owned\\u{7}b"))
    }

    @Test func `characters that writing systems need are kept`() {
        for text in ["می‌خواهم", "👩‍👩‍👧", "e\u{301}", "L’Orselle « en crue »"] { #expect(SafeText.line(text) == text) }
        #expect(SafeText.line(" two \n lines\t") == "two lines")
        #expect(SafeText.line("plain ") == "plain")
    }
}

@Suite struct WrappingTests {
    @Test(arguments: 10...40)
    func `French punctuation stays on the line of its word`(width: Int) {
        let text = "Elle a dit : « Nous avons porté les enfants à l’étage », puis : « 97 % de plus ! » Vraiment ?"
        let lines = Wrapping.wrapped(text, width: width)
        #expect(lines.joined(separator: " ") == text)
        for line in lines {
            #expect(DisplayWidth.of(line) <= width)
            #expect(!line.hasSuffix("«") && line.first.map { !"»:;!?%".contains($0) } == true, "\(lines)")
        }
    }

    @Test(arguments: [8, 20, 33])
    func `lines fit, and only spaces are lost`(_ width: Int) {
        let text = "The harbour of Valdrey reopened, 漢字漢字漢字漢字漢字 and unbreakablylongwordshere too"
        let lines = Wrapping.wrapped(text, width: width)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test func `a snippet keeps single spaces around its matches`() {
        let text = "The \u{1B}harbour of Valdrey"
        let matches = ["harbour", "of"].compactMap { text.range(of: $0) }
        let snippet = Snippet(text: text, matches: matches, continuesBefore: true, continuesAfter: true)
        let lines = Highlight(snippet).lines(width: 80, styling: Styling(isOn: false))
        #expect(lines == ["… The \\u{1B}harbour of Valdrey …"])
        let coloured = Highlight(snippet).lines(width: 80, styling: Styling(isOn: true)).joined()
        #expect(coloured.contains("\u{1B}[1;33mharbour\u{1B}[0m \u{1B}[1;33mof\u{1B}[0m Valdrey"))
    }

    @Test func `a mark that spans several lines is coloured on each`() {
        let text = "one two three four five six"
        let mark = text.range(of: "two three four five")
        let highlight = Highlight(text: text, marks: mark.map { [$0] } ?? [])
        #expect(highlight.lines(width: 12, styling: Styling(isOn: false)) == ["one two", "three four", "five six"])
        let coloured = highlight.lines(width: 12, styling: Styling(isOn: true))
        #expect(
            coloured == [
                "one \u{1B}[1;33mtwo\u{1B}[0m", "\u{1B}[1;33mthree four\u{1B}[0m", "\u{1B}[1;33mfive\u{1B}[0m six",
            ])
    }
}

@Suite struct ParagraphAlignmentTests {
    @Test func `shared paragraphs are side by side in the order of both texts`() {
        let rows = ParagraphAlignment([[0: 10], [:], [1: 5]], [[:], [0: 9], [1: 5], [:]]).rows
        #expect(rows.map(\.left) == [nil, 0, 1, 2, nil])
        #expect(rows.map(\.right) == [0, 1, nil, 2, 3])
    }

    @Test func `every paragraph appears exactly once, whatever is shared`() {
        for seed in 0..<50 {
            func sides(_ count: Int, _ step: Int) -> [[Int: Int]] {
                (0..<count).map { [($0 * step + seed) % 5: ($0 * 7 + seed) % 11] }
            }
            let rows = ParagraphAlignment(sides(seed % 7, 3), sides(seed % 5, 2)).rows
            #expect(rows.compactMap(\.left) == Array(0..<seed % 7))
            #expect(rows.compactMap(\.right) == Array(0..<seed % 5))
        }
    }
}

@Suite struct HelpTests {
    private static let commands: [[String]] =
        Copytaster.configuration.subcommands.map { [CommandWords.name(of: $0)] } + [[]]
        + Rejected.configuration.subcommands.map { ["rejected", CommandWords.name(of: $0)] }

    @Test(arguments: [40, 60, 80, 120], Self.commands)
    func `usage is first, exit status last, and lines break at words`(_ width: Int, _ words: [String]) throws {
        let answer = try CommandLineFixture().run(words + ["--help"], width: width)
        #expect(answer.state == .done && answer.messages.isEmpty)
        let name = (["copytaster"] + words).joined(separator: " ")
        #expect(answer.out.hasPrefix("Usage: \(name)"), "\(answer.out)")
        let lines = answer.out.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(answer.out)")
        let last = try #require(lines.lastIndex(of: "Exit status:"))
        let states = lines[(last + 1)...].filter { !$0.isEmpty }
        #expect(states.count > 2 && states.allSatisfy { $0.hasPrefix("  ") })
        // Every word is whole.
        let wide = try CommandLineFixture().run(words + ["--help"], width: 100).out
        #expect(answer.out.split(whereSeparator: \.isWhitespace) == wide.split(whereSeparator: \.isWhitespace))
    }

    @Test func `the groups of commands have plain titles`() throws {
        let lines = try CommandLineFixture().run("--help").lines
        for title in ["Query:", "Tags and notes:", "Intake:", "Folding:", "Output:", "Maintenance:", "Exit status:"] {
            #expect(lines.contains(title), "\(title)")
        }
        #expect(try CommandLineFixture().run("help", "search").out == CommandLineFixture().run("search", "--help").out)
    }

    @Test func `a wrong command line shows how the command is called`() throws {
        let answer = try CommandLineFixture().run("show", "--txet", "3f2a")
        #expect(answer.state == .usage && answer.out.isEmpty)
        #expect(answer.messages.hasPrefix("copytaster: Unknown option '--txet'. Did you mean '--text'?\n"))
        #expect(answer.messages.contains("\nUsage: copytaster show "))
        #expect(answer.messages.hasSuffix("'copytaster show --help' explains it.\n"))
        #expect(try CommandLineFixture().run("diff", "a1", "b2").messages.contains("did you mean 'compare'?"))
    }

    @Test func `a prepared line keeps its columns, or has its last column below`() {
        let text = "  since:    a day, or a number of days back in time\nplain words here"
        #expect(
            PreparedText.lines(text, width: 40) == [
                "  since:    a day, or a number of days", "            back in time", "plain words here",
            ])
        #expect(
            PreparedText.lines(text, width: 30) == [
                "  since:", "      a day, or a number of", "      days back in time", "plain words here",
            ])
    }
}

@Suite struct TitleTests {
    @Test func `one title is not repeated on every row`() {
        var below = TitleColumn(first: "Harbour reopens")
        #expect(
            ["Harbour reopens", "Boats out", "Boats out", "Harbour reopens"].map { below.next($0) }
                == ["", "Boats out", TitleColumn.same, ""])
        var alone = TitleColumn()
        #expect(["Boats out", "Boats out"].map { alone.next($0) } == ["Boats out", TitleColumn.same])
    }

    @Test func `the number of copies has one wording`() {
        #expect([1, 2, 1_200].map { Wording.copies($0) } == ["no other copy", "1 other copy", "1,199 other copies"])
        #expect([1, 2, 1_200].map { Wording.family($0) } == ["no other copy", "2 articles", "1,200 articles"])
    }

    @Test func `a long passage is described by its words and its place`() {
        let text = "One two three.\n\nFour five six seven."
        func described(_ range: Range<Int>) -> String? {
            let scalars = Array(text.unicodeScalars)[range]
            return LongPassage(String(String.UnicodeScalarView(scalars)), at: range, in: text, least: 2)?.description
        }
        #expect(described(0..<13) == "3 words at the beginning" && described(16..<35) == "4 words at the end")
        #expect(described(4..<20) == "3 words" && described(0..<3) == nil)
        let chinese = "疏散三百名居民大河漫堤"
        #expect(
            LongPassage(chinese, at: 0..<11, in: chinese + "今日", least: 5)?.description
                == "11 characters at the beginning")
    }
}

@Suite struct StatedTimeTests {
    @Test func `a day without an hour is never shown as midnight`() {
        let day = Date(timeIntervalSince1970: 1_795_219_200)
        #expect(StatedTime(day).text == "2026-11-21" && StatedTime(day).isDay)
        let note = "2026-11-21 00:00 by its own clock (+01:00)"
        let own = StatedTime(day.addingTimeInterval(-3_600), note: note)
        #expect(own.text == "2026-11-21" && own.isDay)
        let hour = StatedTime(day.addingTimeInterval(32_430))
        #expect(hour.text.hasPrefix("2026-11-2") && hour.text.count > 16 && !hour.isDay)
        #expect(StatedTime.day(of: "2026-11-20 by its address") == nil)
    }
}

@Suite struct NumbersTests {
    @Test func `only exact values are shown as 100 % and 0 %`() {
        #expect([1, 0.999, 0.93, 0.001, 0].map { Numbers.percent($0) } == ["100 %", "99 %", "93 %", "1 %", "0 %"])
    }

    @Test func `counts and sizes are readable`() {
        #expect(Numbers.grouped(1_184_220) == "1,184,220")
        #expect(Numbers.grouped(-1_000) == "-1,000")
        #expect(Numbers.count(1, "family", "families") == "1 family")
        #expect(
            [999, 1_000, 18_213, 999_960].map { Numbers.bytes($0) } == ["999 bytes", "1.0 KB", "18.2 KB", "1.0 MB"])
    }
}
