// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Spool
import Testing

@testable import Daemon

@Suite struct CandidatesTests {
    private let name = FileName("a.html")
    private let start = SuspendingClock.now

    private func fresh(_ candidates: PendingFiles) -> PendingFiles.PendingFile {
        candidates[name] ?? PendingFiles.PendingFile(settling: Settling(rules: Settling.Rules()), at: start)
    }

    @Test func `a file held for a moment is not told of, and is looked at when it would be`() throws {
        var candidates = PendingFiles()
        let isNews = candidates.hold(
            name, fresh(candidates), reason: "empty", until: start + .seconds(30), at: start)
        #expect(!isNews)
        #expect(candidates.heldCount == 0 && candidates.waiting.count == 1)
        let due = candidates.nextDue()
        #expect(due == start + PendingFiles.heldNotice)
        #expect(candidates.areAllHeld)
    }

    @Test func `a held file is told of once, and again for another reason`() throws {
        var candidates = PendingFiles()
        _ = candidates.hold(name, fresh(candidates), reason: "empty", until: start + .seconds(30), at: start)
        let later = start + .seconds(2)
        func hold(_ reason: String) throws -> Bool {
            let candidate = try #require(candidates[name])
            return candidates.hold(name, candidate, reason: reason, until: later + .seconds(30), at: later)
        }
        #expect(try hold("empty"))
        #expect(try !hold("empty"))
        let held = candidates.longestHeld(at: later)
        #expect(held.map(\.reason) == ["empty"] && candidates.waiting.count == 0)
        let due = candidates.nextDue()
        #expect(due == later + .seconds(30))
        #expect(try hold("still being written"))
    }

    @Test func `what the world keeps from us is told of at once, and once`() throws {
        var candidates = PendingFiles()
        let due = start + .seconds(5)
        let isNews = candidates.postpone(name, fresh(candidates), reason: "no permission", until: due)
        #expect(isNews)
        let candidate = try #require(candidates[name])
        let isNewsAgain = candidates.postpone(name, candidate, reason: "no permission", until: due)
        #expect(!isNewsAgain)
        // Nothing is decided on the second look, so it comes again, but not at once.
        let taken = [start, due, due, due + .seconds(1)].map { candidates.takeDue(at: $0) }
        #expect(taken == [nil, name, nil, name])
    }

    @Test func `a file that waits is not held`() {
        var candidates = PendingFiles()
        candidates.wait(name, fresh(candidates), until: start + .seconds(1))
        #expect(!candidates.areAllHeld)
        #expect(candidates.waiting.oldest == start)
        candidates.remove(name)
        let due = candidates.nextDue()
        #expect(candidates.areAllHeld && due == nil)
    }

    @Test func `held files take no room from others, however many, and the longest held are named`() {
        var candidates = PendingFiles()
        for number in 0..<(2 * PendingFiles.limit) {
            let candidate = PendingFiles.PendingFile(
                settling: Settling(rules: Settling.Rules()), at: number == 0 ? start - .seconds(1) : start)
            _ = candidates.postpone(
                FileName("\(number).html"), candidate, reason: "cut", until: start + .seconds(Double(number % 100)))
            #expect(candidates.hasCapacity)
        }
        #expect(candidates.heldCount == 2 * PendingFiles.limit)
        let named = candidates.longestHeld(at: .now + .seconds(5)).map(\.name)
        #expect(named.count == PendingFiles.named && Set(named).count == PendingFiles.named && named.contains("0.html"))
        candidates.remove(FileName("0.html"))
        let left = candidates.longestHeld(at: .now).map(\.name)
        #expect(!left.contains("0.html"))
        for number in 0..<PendingFiles.limit {
            candidates.wait(FileName("w\(number)"), fresh(candidates), until: start)
        }
        #expect(!candidates.hasCapacity)
    }

    @Test func `what is due comes in the order of its time, each once`() {
        var candidates = PendingFiles()
        var dues: [FileName: Int] = [:]
        for number in (0..<500).shuffled() {
            let candidate = PendingFiles.PendingFile(settling: Settling(rules: Settling.Rules()), at: start)
            // Put off once: only the later time counts.
            candidates.wait(FileName("\(number)"), candidate, until: start + .milliseconds(number / 3))
            candidates.wait(FileName("\(number)"), candidate, until: start + .milliseconds(number))
            dues[FileName("\(number)")] = number
        }
        var taken: [Int] = []
        while let name = candidates.takeDue(at: start + .milliseconds(399)) { taken.append(dues[name] ?? -1) }
        #expect(taken == Array(0..<400))
        let next = candidates.nextDue()
        #expect(next == start + .milliseconds(400))
    }
}
