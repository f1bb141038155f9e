// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Spool
import Testing

@testable import TasterService

@Suite struct CandidatesTests {
    private let name = FileName("a.html")
    private let start = SuspendingClock.now

    private func fresh(_ candidates: Candidates) -> Candidates.Candidate {
        candidates[name] ?? Candidates.Candidate(settling: Settling(rules: Settling.Rules()), at: start)
    }

    @Test func `a file held for a moment is not told of, and is looked at when it would be`() throws {
        var candidates = Candidates()
        let isNews = candidates.hold(
            name, fresh(candidates), reason: "empty", until: start + .seconds(30), at: start)
        #expect(!isNews)
        #expect(candidates.held.isEmpty && candidates.waiting.count == 1)
        #expect(candidates.nextDue == start + Candidates.heldNotice)
        #expect(candidates.areAllHeld)
    }

    @Test func `a held file is told of once, and again for another reason`() throws {
        var candidates = Candidates()
        _ = candidates.hold(name, fresh(candidates), reason: "empty", until: start + .seconds(30), at: start)
        let later = start + .seconds(2)
        func hold(_ reason: String) throws -> Bool {
            let candidate = try #require(candidates[name])
            return candidates.hold(name, candidate, reason: reason, until: later + .seconds(30), at: later)
        }
        #expect(try hold("empty"))
        #expect(try !hold("empty"))
        #expect(candidates.held.map(\.reason) == ["empty"] && candidates.waiting.count == 0)
        #expect(candidates.nextDue == later + .seconds(30))
        #expect(try hold("still being written"))
    }

    @Test func `what the world keeps from us is told of at once, and once`() throws {
        var candidates = Candidates()
        let due = start + .seconds(5)
        let isNews = candidates.postpone(name, fresh(candidates), reason: "no permission", until: due)
        #expect(isNews)
        let candidate = try #require(candidates[name])
        let isNewsAgain = candidates.postpone(name, candidate, reason: "no permission", until: due)
        #expect(!isNewsAgain)
        #expect(candidates.due(at: due) == [name] && candidates.due(at: start).isEmpty)
    }

    @Test func `a file that waits is not held`() {
        var candidates = Candidates()
        candidates.wait(name, fresh(candidates), until: start + .seconds(1))
        #expect(!candidates.areAllHeld)
        #expect(candidates.waiting.oldest == start)
        candidates.remove(name)
        #expect(candidates.areAllHeld && candidates.nextDue == nil)
    }
}
