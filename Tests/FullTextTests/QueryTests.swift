// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText
import Testing

/// Words, operators and parentheses.
@Suite struct QueryTests {
    private let index = SampleIndex([])

    private func outline(_ query: String) throws -> String {
        try #require(try index.parse(query).condition).outline
    }

    @Test(
        arguments: [
            ("mayor bridge", "mayor & bridge"), ("mayor OR budget", "mayor | budget"),
            ("mayor | budget", "mayor | budget"),
            ("mayor|budget", "mayor | budget"), ("mayor || budget", "mayor | budget"),
            ("mayor AND budget", "mayor & budget"), ("a1 OR b1 OR c1", "a1 | b1 | c1"),
            ("ferry (bridge OR pier)", "ferry & (bridge | pier)"),
            ("(mayor OR council) ferry", "(mayor | council) & ferry"),
            ("ferry AND (bridge | pier) NOT closed", "ferry & (bridge | pier) & !closed"),
            ("mayor (old OR new) bridge OR pier", "(mayor & (old | new) & bridge) | pier"),
            ("mayor OR -closed", "mayor | !closed"), ("NOT (mayor bridge) OR ferry", "!(mayor & bridge) | ferry"),
        ])
    func `words are joined by AND, OR and parentheses`(query: String, expected: String) throws {
        #expect(try outline(query) == expected)
    }

    @Test(
        arguments: [
            ("-closed", "!closed"), ("ferry -closed", "ferry & !closed"), ("NOT closed", "!closed"),
            ("-\"main bridge\" ferry", "!main_bridge & ferry"), ("-(bridge OR pier) ferry", "!(bridge | pier) & ferry"),
            ("-(bridge pier) ferry", "!(bridge & pier) & ferry"), ("NOT NOT ferry", "ferry"),
            ("-title:bridge ferry", "!title:bridge & ferry"), ("ferry -=closed", "ferry & !closed"),
            ("ferry - closed", "ferry & closed"), ("ferry --closed", "ferry & closed"),
            ("well-known", "well_known"), ("(-closed)", "!closed"), ("ferry !closed", "ferry & !closed"),
            ("ferry ! closed", "ferry & closed"), ("closed!", "closed"),
        ])
    func `a hyphen directly before something excludes it`(query: String, expected: String) throws {
        #expect(try outline(query) == expected)
    }

    @Test(
        arguments: [
            ("\"main bridge\"", "main_bridge"), ("“main bridge”", "main_bridge"), ("„main bridge“", "main_bridge"),
            ("« main bridge »", "main_bridge"), ("»main bridge«", "main_bridge"), ("”main bridge”", "main_bridge"),
            ("\"main bridge”", "main_bridge"), ("“main bridge\"", "main_bridge"),
            ("\"main “old” bridge\"", "main_old_bridge"),
            ("\" main bridge \"", "main_bridge"), ("ferry\"", "ferry"), ("5\" pipe", "5 & pipe"),
            ("3\" x 4\" \"new pipe\"", "3 & x & 4 & new_pipe"), ("\"\" ferry", "ferry"),
            ("'main bridge'", "main & bridge"),
        ])
    func `quotation marks of any kind make a phrase`(query: String, expected: String) throws {
        #expect(try outline(query) == expected)
    }

    @Test(
        arguments: [
            ("=énergie", "energie"), ("=\"main bridge\"", "main_bridge"), ("brid*", "brid*"),
            ("\"blue her*\"", "blue_her*"),
            ("covid-1*", "covid_1*"), ("=brid*", "brid*"), ("title:brid*", "title:brid*"), ("大山*", "大_山"),
            ("a = b", "a & b"), ("f***", "f"), ("**bold**", "bold"),
        ])
    func `a word can be exact, or only a beginning`(query: String, expected: String) throws {
        #expect(try outline(query) == expected)
    }

    @Test(arguments: ["or", "and", "not", "Or", "And", "Not"])
    func `operators are written in capitals`(word: String) throws {
        #expect(try outline("ferry \(word) bridge") == "ferry & \(word.lowercased()) & bridge")
    }

    @Test func `a phrase that begins with a mark is a phrase`() throws {
        let condition = try #require(try index.parse("\"\u{07F0}le mot\"").condition)
        #expect(condition.searchedWords.map { $0.forms.map(\.terms.count) } == [[2]])
    }

    @Test func `equal words are searched once`() throws {
        #expect(try outline("the bridge the BRIDGE \"the bridge\" the") == "the & bridge & the_bridge")
        #expect(try outline("bridge bridge") == "bridge")
    }

    @Test(arguments: ["(mayor", "mayor)", "((mayor bridge)", ")mayor(", "() mayor", "mayor -()"])
    func `parentheses that change nothing need no partner`(query: String) throws {
        #expect(try outline(query).hasPrefix("mayor"))
        #expect(try index.parse(query).notes.isEmpty)
    }

    @Test func `a hundred levels and thousands of words are refused`() throws {
        let deep = String(repeating: "(", count: 150) + "mayor OR ferry" + String(repeating: ")", count: 150)
        #expect(throws: QueryError.self) { try index.parse(deep) }
        #expect(throws: QueryError.self) { try index.parse(String(repeating: "NOT ", count: 150) + "ferry") }
        #expect(throws: QueryError.self) { try index.parse((0..<2_001).map { "w\($0)" }.joined(separator: " ")) }
        #expect(throws: QueryError.self) { try index.parse(String(repeating: "x", count: 100_001)) }
        let flat = String(repeating: "(", count: 90) + "mayor OR ferry" + String(repeating: ")", count: 90)
        #expect(try outline(flat) == "mayor | ferry")
    }

    @Test func `a search finds the texts that its operators name`() throws {
        let texts = SampleIndex([
            ("The mayor opened the bridge.", "en"), ("The mayor closed the budget.", "en"),
            ("The ferry is late.", "en"),
        ])
        #expect(try texts.found("mayor OR ferry") == [0, 1, 2])
        #expect(try texts.found("mayor (bridge | ferry)") == [0])
        #expect(try texts.found("mayor -budget") == [0])
        #expect(try texts.found("-mayor") == [2])
        #expect(try texts.found("NOT (budget OR bridge)") == [2])
    }
}
