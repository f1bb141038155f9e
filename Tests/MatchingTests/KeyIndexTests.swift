// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

@Suite struct KeyIndexTests {
    /// What the index must answer, found the slow way.
    struct Model {
        var prints: [PrintNumber: [UInt32]] = [:]

        func candidates(_ keys: [UInt32]) -> [PrintNumber] {
            let keys = Set(keys)
            return prints.filter { _, other in
                let shared = other.filter(keys.contains).count
                return shared > 0 && shared >= FamilyRules.sharedKeys(keys.count, other.count)
            }.keys.sorted()
        }
    }

    /// Keys of which some are rare, some are in many prints, and some in nearly all.
    static func keys(_ dice: inout Dice) -> [UInt32] {
        var keys: Set<UInt32> = []
        for _ in 0..<Int.random(in: 1...40, using: &dice) {
            let kind = Int.random(in: 0..<10, using: &dice)
            let range: Range<UInt32> = kind < 3 ? 0..<30 : kind < 6 ? 1_000..<1_400 : 0..<UInt32.max
            let key = UInt32.random(in: range, using: &dice)
            keys.insert(kind == 9 ? key : key &* 2_654_435_761)
        }
        return keys.sorted()
    }

    @Test func `answers are those of a plain search, through insertions and removals`() {
        var dice = Dice(1)
        let index = KeyIndex()
        var model = Model()
        for step in 0..<4_000 {
            if step > 1_500, Int.random(in: 0..<3, using: &dice) == 0, let print = model.prints.keys.min() {
                index.remove(print, keys: model.prints[print] ?? [])
                model.prints[print] = nil
            }
            let keys = KeyIndexTests.keys(&dice)
            let print = PrintNumber(Int64(step) &* 7_919 % 10_007)
            if model.prints[print] == nil {
                index.insert(print, keys: keys)
                model.prints[print] = keys
            }
            if step % 10 == 0 {
                let query = KeyIndexTests.keys(&dice)
                #expect(index.candidates(query) == model.candidates(query))
                #expect(index.candidates(keys) == model.candidates(keys))
            }
        }
    }

    @Test func `the order of insertion does not matter`() {
        var dice = Dice(2)
        let prints = (0..<1_500).map { (PrintNumber(Int64($0)), KeyIndexTests.keys(&dice)) }
        let (one, other) = (KeyIndex(), KeyIndex())
        for (print, keys) in prints { one.insert(print, keys: keys) }
        for (print, keys) in prints.shuffled(using: &dice) { other.insert(print, keys: keys) }
        for (_, keys) in prints { #expect(one.candidates(keys) == other.candidates(keys)) }
    }

    @Test func `being a candidate is mutual`() {
        var dice = Dice(3)
        let prints = (0..<900).map { _ in KeyIndexTests.keys(&dice) }
        let index = KeyIndex()
        for (number, keys) in prints.enumerated() { index.insert(PrintNumber(Int64(number)), keys: keys) }
        let found = prints.map { Set(index.candidates($0).map { Int($0.value) }) }
        for (number, candidates) in found.enumerated() {
            #expect(candidates.contains(number))
            #expect(candidates.allSatisfy { found[$0].contains(number) })
        }
    }

    @Test func `what shares a standing paragraph only is no candidate`() {
        var dice = Dice(4)
        let index = KeyIndex()
        let standing = (0..<6).map { UInt32($0) &* 700_000_001 }
        func keys() -> [UInt32] {
            (standing + (0..<30).map { _ in UInt32.random(in: 0...UInt32.max, using: &dice) }).sorted()
        }
        for number in 0..<5_000 { index.insert(PrintNumber(Int64(number)), keys: keys()) }
        #expect(index.candidates(keys()).isEmpty)
        #expect(index.candidates(standing.sorted()).count == FamilyRules.mostCandidates)
    }

    @Test func `no keys, an unknown print, a print removed twice`() {
        let index = KeyIndex()
        index.insert(PrintNumber(1), keys: [])
        #expect(index.candidates([]).isEmpty)
        index.insert(PrintNumber(2), keys: [5, 9])
        index.remove(PrintNumber(3), keys: [5, 9])
        #expect(index.candidates([5, 9]) == [PrintNumber(2)])
        index.remove(PrintNumber(2), keys: [5, 9])
        index.remove(PrintNumber(2), keys: [5, 9])
        #expect(index.candidates([5, 9]).isEmpty)
        index.insert(PrintNumber(2), keys: [0, UInt32.max])
        #expect(index.candidates([0]) == [PrintNumber(2)])
    }
}
