// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

@Suite struct StoryVectorTests {
    private let vector = StoryTexts.family(0, event: 1, version: 0).vector

    @Test func `a vector survives storage, in about nine bytes a term`() throws {
        let bytes = vector.encoded
        #expect(bytes.count <= 9 * vector.keys.count + 16)
        #expect(try StoryVector(decoding: bytes) == vector)
    }

    @Test func `damaged bytes give an error or a valid vector, never a trap`() throws {
        let bytes = vector.encoded
        var dice = Dice(11)
        var (failed, read) = (0, 0)
        for _ in 0..<5_000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                switch Int.random(in: 0..<3, using: &dice) {
                case 0:
                    damaged[Int.random(in: 0..<damaged.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
                case 1: damaged.removeLast(min(damaged.count - 1, Int.random(in: 0...12, using: &dice)))
                default: damaged.append(UInt8.random(in: 0...255, using: &dice))
                }
            }
            guard let other = try? StoryVector(decoding: damaged) else {
                failed += 1
                continue
            }
            read += 1
            let common = StoryQuery(vector).common(with: other)
            #expect(common.words.isFinite && common.words <= 1.001)
            #expect(StoryQuery(other).common(with: vector) == common)
        }
        #expect(failed > 0 && read > 0)
        #expect(throws: StoryVector.DecodingFailure.self) { try StoryVector(decoding: []) }
    }

    @Test func `a likelihood is the same in both directions`() {
        for version in 1..<20 {
            let other = StoryTexts.family(1, event: version % 3, version: version).vector
            #expect(StoryQuery(vector).common(with: other) == StoryQuery(other).common(with: vector))
        }
    }

    @Test func `time lowers the likelihood, and nothing in common gives none`() {
        let common = StoryLikelihood.Common(words: 0.4, names: 0.5, lead: 0.4, numbers: 0)
        let values = [0.0, 1, 3, 6, 10].map { StoryLikelihood(common, isOneLanguage: true, gap: $0).value }
        #expect(values == values.sorted(by: >))
        #expect(Set(values).count == 5)
        #expect(StoryLikelihood(common, isOneLanguage: true, gap: nil).value == values[0])
        #expect(StoryLikelihood(StoryLikelihood.Common(), isOneLanguage: true, gap: 0) == .none)
    }
}
