// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// Numbers that house styles write in another way state the same fact.
@Suite struct NumberValuesTests {
    private let matcher = Matcher()

    private func conflicts(_ a: String, _ b: String) throws -> Int {
        func text(_ fact: String) -> MatchableText {
            MatchableText(title: nil, text: "\(Prose.text(40, seed: 5)) ici \(fact) puis \(Prose.text(40, seed: 6))")
        }
        return try #require(matcher.compare(text(a), text(b))).changes.conflicts
    }

    @Test(arguments: [
        ("4000 habitants", "4 000 habitants"), ("4,000 people", "4000 people"),
        ("4.000 Menschen", "4\u{202F}000 Menschen"),
        ("12 500", "12500"), ("4.12 metres", "4.1 metres"), ("4.18 metres", "4.2 metres"),
        ("4.12 metres", "13.5 feet"), ("10 miles", "16 kilometres"), ("220 pounds", "100 kilograms"),
        ("four bridges", "4 bridges"), ("on Thursday", "on 12 November"),
    ]) func `one value written in two ways is no conflict`(_ a: String, _ b: String) throws {
        #expect(try conflicts(a, b) == 0)
    }

    @Test(arguments: [
        ("4000 habitants", "4100 habitants"), ("4.12 metres", "4.42 metres"), ("£2.4 million", "£4.2 million"),
        ("12 people", "21 people"), ("lot A17", "lot B22"),
        ("on Thursday", "on Friday"), ("3 metres", "8 feet"),
    ]) func `two values are a conflict`(_ a: String, _ b: String) throws {
        #expect(try conflicts(a, b) == 1)
    }

    @Test func `numbers of any length are compared without overflow`() throws {
        let long = String(repeating: "9", count: 60)
        #expect(try conflicts("\(long) \(long)", "\(long)1 \(long)") == 1)
        #expect(try conflicts("999999999999999", "999999999999998") == 1)
    }
}
