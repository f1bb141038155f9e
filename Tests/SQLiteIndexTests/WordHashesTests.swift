// SPDX-License-Identifier: Apache-2.0

import IndexContract
@testable import SQLiteIndex
import Testing

@Suite struct WordHashesTests {
    @Test func `it has the hashes that were inserted, and no others`() {
        var random = SeededGenerator(seed: 5)
        var (hashes, expected) = (WordHashes(), Set<UInt64>())
        #expect(hashes.isEmpty && !hashes.contains(0) && !hashes.contains(7))
        for _ in 0..<20_000 {
            // Few different upper bits, so that slots collide.
            let hash = UInt64.random(in: 0..<9_000, using: &random) << 21 | 1
            #expect(hashes.insert(hash) == expected.insert(hash).inserted)
        }
        #expect(hashes.count == expected.count)
        for value in UInt64(0)..<9_100 {
            #expect(hashes.contains(value << 21 | 1) == expected.contains(value << 21 | 1))
        }
    }

    @Test func `a union has the hashes of both`() {
        var (one, two) = (WordHashes(), WordHashes())
        for hash in UInt64(1)...600 { one.insert(hash << 22) }
        for hash in UInt64(500)...3_000 { two.insert(hash << 22) }
        one.formUnion(two)
        #expect(one.count == 3_000)
        #expect((UInt64(1)...3_000).allSatisfy { one.contains($0 << 22) } && !one.contains(3_001 << 22))
        two.formUnion(WordHashes())
        #expect(two.count == 2_501)
    }
}
