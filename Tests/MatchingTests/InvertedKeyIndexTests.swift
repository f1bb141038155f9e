// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

@Suite struct InvertedKeyIndexTests {
    /// The expected results, found by a simple search.
    struct Model {
        var keysByID: [FingerprintID: [UInt32]] = [:]

        func candidates(_ keys: [UInt32]) -> [FingerprintID] {
            let keys = Set(keys)
            return keysByID.filter { _, other in
                let shared = other.filter(keys.contains).count
                return shared > 0 && shared >= FamilyRules.sharedKeys(keys.count, other.count)
            }.keys.sorted()
        }
    }

    /// Keys of which some are rare, some are in many fingerprints, and some in nearly all.
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

    @Test func `results equal those of a simple search, through insertions and removals`() {
        var dice = Dice(1)
        let index = InvertedKeyIndex()
        var model = Model()
        for step in 0..<4_000 {
            if step > 1_500, Int.random(in: 0..<3, using: &dice) == 0,
                let fingerprintID = model.keysByID.keys.min()
            {
                index.remove(fingerprintID, keys: model.keysByID[fingerprintID] ?? [])
                model.keysByID[fingerprintID] = nil
            }
            let keys = InvertedKeyIndexTests.keys(&dice)
            let fingerprintID = FingerprintID(Int64(step) &* 7_919 % 10_007)
            if model.keysByID[fingerprintID] == nil {
                index.insert(fingerprintID, keys: keys)
                model.keysByID[fingerprintID] = keys
            }
            if step % 10 == 0 {
                let query = InvertedKeyIndexTests.keys(&dice)
                #expect(index.candidates(query) == model.candidates(query))
                #expect(index.candidates(keys) == model.candidates(keys))
            }
        }
    }

    @Test func `the order of insertion does not matter`() {
        var dice = Dice(2)
        let entries = (0..<1_500).map { (FingerprintID(Int64($0)), InvertedKeyIndexTests.keys(&dice)) }
        let (one, other) = (InvertedKeyIndex(), InvertedKeyIndex())
        for (fingerprintID, keys) in entries { one.insert(fingerprintID, keys: keys) }
        for (fingerprintID, keys) in entries.shuffled(using: &dice) { other.insert(fingerprintID, keys: keys) }
        for (_, keys) in entries { #expect(one.candidates(keys) == other.candidates(keys)) }
    }

    @Test func `candidates are symmetric`() {
        var dice = Dice(3)
        let keys = (0..<900).map { _ in InvertedKeyIndexTests.keys(&dice) }
        let index = InvertedKeyIndex()
        for (number, keys) in keys.enumerated() { index.insert(FingerprintID(Int64(number)), keys: keys) }
        let found = keys.map { Set(index.candidates($0).map { Int($0.value) }) }
        for (number, candidates) in found.enumerated() {
            #expect(candidates.contains(number))
            #expect(candidates.allSatisfy { found[$0].contains(number) })
        }
    }

    @Test func `a text that shares only a boilerplate paragraph is no candidate`() {
        var dice = Dice(4)
        let index = InvertedKeyIndex()
        let boilerplate = (0..<6).map { UInt32($0) &* 700_000_001 }
        func keys() -> [UInt32] {
            (boilerplate + (0..<30).map { _ in UInt32.random(in: 0...UInt32.max, using: &dice) }).sorted()
        }
        for number in 0..<5_000 { index.insert(FingerprintID(Int64(number)), keys: keys()) }
        #expect(index.candidates(keys()).isEmpty)
        #expect(index.candidates(boilerplate.sorted()).count == FamilyRules.mostCandidates)
    }

    @Test func `no keys, an unknown fingerprint, a fingerprint removed twice`() {
        let index = InvertedKeyIndex()
        index.insert(FingerprintID(1), keys: [])
        #expect(index.candidates([]).isEmpty)
        index.insert(FingerprintID(2), keys: [5, 9])
        index.remove(FingerprintID(3), keys: [5, 9])
        #expect(index.candidates([5, 9]) == [FingerprintID(2)])
        index.remove(FingerprintID(2), keys: [5, 9])
        index.remove(FingerprintID(2), keys: [5, 9])
        #expect(index.candidates([5, 9]).isEmpty)
        index.insert(FingerprintID(2), keys: [0, UInt32.max])
        #expect(index.candidates([0]) == [FingerprintID(2)])
    }
}
