// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Matching
import Testing

@testable import CLI
@testable import Presentation

@Suite struct DifferenceTests {
    private func differences(_ a: String, _ b: String) -> TextDifferences {
        TextDifferences(a, b, matcher: Matcher())
    }

    private func pairs(_ a: String, _ b: String) -> [[String]] { differences(a, b).places.map { [$0.a, $0.b] } }

    @Test func `a changed number and a changed day are two differences, with their places in scalars`() throws {
        let a = "The council will spend £2.4 million on the bridge from Monday."
        let b = "The council will spend £4.2 million on the bridge from Tuesday."
        #expect(pairs(a, b) == [["£2.4", "£4.2"], ["Monday", "Tuesday"]])
        let first = try #require(differences(a, b).places.first)
        #expect(first.here == 23..<27 && first.there == 23..<27 && first.isNumber)
        #expect(differences(a, b).count == 2 && differences(a, b).shared.value > 0.8)
    }

    @Test(arguments: [
        ("rose to 2.4 points", "rose to 24 points", "2.4", "24"), ("costs £5 today", "costs €5 today", "£5", "€5"),
        ("fell by 5 % again", "fell by 5 ‰ again", "5 %", "5 ‰"), ("it was -5 there", "it was 5 there", "-5", "5"),
        ("at 10:30 sharp", "at 10:45 sharp", "10:30", "10:45"),
    ])
    func `a number is one word with its separators, sign, currency and unit`(
        _ a: String, _ b: String, _ number: String, _ other: String
    ) {
        #expect(pairs(a, b) == [[number, other]])
    }

    @Test func `case, accents, punctuation and line breaks are no differences`() {
        #expect(pairs("The mayor, élu in May, left.", "the Mayor elu in May\n\nleft!").isEmpty)
        #expect(pairs("", "").isEmpty && differences("", "").shared == .all)
    }

    @Test func `in scripts without spaces each character is a word`() {
        #expect(pairs("大河漫堤，疏散三百名居民。", "大河漫堤，疏散五百名居民。") == [["三", "五"]])
    }

    @Test func `an inserted sentence begins at its own beginning`() throws {
        let place = try #require(
            differences("It rained. The council met.", "It rained. The mayor left. The council met.").places.first)
        #expect(place.a.isEmpty && place.b == "The mayor left" && place.here == 11..<11 && place.there == 11..<25)
    }

    @Test func `a few common words do not separate two large differences`() {
        #expect(
            pairs(
                "We saw the old harbour of little Kelmar burn today",
                "We saw a new town by the Orsel of green glass burn today")
                == [["the old harbour of little Kelmar", "a new town by the Orsel of green glass"]])
    }

    @Test func `a paragraph at another place is moved, and counts once`() {
        let (ferry, tickets) = (
            "The ferry to Kelmar leaves at nine.", "Tickets cost less in winter than in summer here."
        )
        let moved = differences(ferry + "\n\n" + tickets, tickets + "\n\n" + ferry)
        #expect(moved.places.count == 2 && moved.places.allSatisfy(\.isMoved) && moved.count == 1)
    }

    @Test func `differences of long texts are found one by one`() {
        var state: UInt32 = 7
        let words = (0..<30_000).map { _ -> String in
            state = state &* 1_664_525 &+ 1_013_904_223
            return "w\(state >> 20)"
        }
        let changed = words.enumerated().map { $0.offset.isMultiple(of: 1_000) ? "other\($0.offset)" : $0.element }
        let places = differences(words.joined(separator: " "), changed.joined(separator: " ")).places
        #expect(places.count == 30 && places.allSatisfy { $0.b.hasPrefix("other") && $0.a.hasPrefix("w") })
    }

    @Test func `texts that have nothing in common are one difference`() {
        let (a, b) = ((0..<4_000).map { "a\($0)" }, (0..<4_000).map { "b\($0)" })
        let found = differences(a.joined(separator: " "), b.joined(separator: " "))
        #expect(found.places.count == 1 && found.shared == .none)
    }

    @Test func `the changes lead from one sequence to the other, and there are as few as possible`() {
        var state: UInt64 = 1
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<300 {
            let a = (0..<random(12)).map { _ in UInt64(random(4)) }
            let b = (0..<random(12)).map { _ in UInt64(random(4)) }
            let changes = WordAlignment(a, b).changes
            var (built, place) = ([UInt64](), 0)
            for change in changes {
                #expect(change.here.lowerBound >= place)
                built += a[place..<change.here.lowerBound] + b[change.there]
                place = change.here.upperBound
            }
            #expect(built + a[place...] == b)
            let edits = changes.reduce(0) { $0 + $1.here.count + $1.there.count }
            #expect(edits == a.count + b.count - 2 * longestCommon(a, b), "\(a) \(b) \(changes)")
        }
    }

    /// The length of the longest common subsequence.
    private func longestCommon(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var diagonal = 0
            for (index, y) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = x == y ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }
}

@Suite struct MarkedTextTests {
    @Test func `brackets mark roles where there are no colours, in each paragraph`() {
        func lines(_ isOn: Bool) -> [String] {
            var text = MarkedText(Styling(isOn: isOn))
            text.append("It costs ")
            text.append("two\n\nthree", .removed)
            text.append(" ")
            text.append("four", .added)
            text.append(".")
            return text.finished().flatMap { $0.lines(width: 60, styling: Styling(isOn: isOn)) }
        }
        #expect(lines(false) == ["It costs [-two-]", "[-three-] {+four+}."])
        #expect(
            lines(true) == [
                "It costs \u{1B}[1;31mtwo\u{1B}[0m", "\u{1B}[1;31mthree\u{1B}[0m \u{1B}[1;32mfour\u{1B}[0m.",
            ])
    }

    @Test func `the shared parts of a paragraph are numbered in the order of both texts`() {
        let text = "one two three\n\nfour five"
        let style = Styling(isOn: false)
        let shared = MarkedParagraphs(text, [15..<24, 0..<3], .shared, style).all
        #expect(shared.map(\.shared) == [[1: 3], [0: 9]])
        let differing = MarkedParagraphs(text, [4..<7], .removed, style, isShared: false).all
        #expect(differing.map(\.shared) == [[0: 4, 1: 6], [1: 9]])
        #expect(differing[0].highlight.lines(width: 80, styling: style) == ["one [-two-] three"])
    }
}
