// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import IndexContract
import Synchronization
import Testing

/// Several engines with one store, like several processes with one database.
@Suite struct SharingTests {
    private let store = InMemoryStore()
    private let matcher = WordMatcher()

    private func placements(_ index: FamilyEngine) throws -> [Article.ID: Placement] {
        var found: [Article.ID: Placement] = [:]
        try index.forEachArticle { found[$0.article.id] = $0.placement }
        return found
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `engines that take turns to admit and forget place articles like one engine`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var engines = (0..<2).map { _ in FamilyEngine(store: store, matcher: matcher) }
        var waiting = Samples.boilerplate(60, seed: seed &+ 80).shuffled(using: &random)
        var there: [Submission] = []
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Int.random(in: 1...6, using: &random)))
            waiting.removeFirst(batch.count)
            _ = try engines[Int.random(in: 0..<2, using: &random)].admit(batch)
            there += batch
            for _ in 0..<Int.random(in: 0...2, using: &random) where there.count > 3 {
                let gone = there.remove(at: Int.random(in: 0..<there.count, using: &random))
                let engine = engines[Int.random(in: 0..<2, using: &random)]
                try engine.forget(gone.article.id)
                // A later text may be a copy from the same outlet.
                try engine.undoRemoval(of: gone.article.id)
            }
            if Int.random(in: 0..<6, using: &random) == 0 {
                engines[0] = FamilyEngine(store: store, matcher: matcher)
            }
            #expect(try placements(engines[0]) == Oracle.placements(of: there, matcher: matcher))
            #expect(try engines[1].verify() == [])
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `engines that take turns find the versions that the others stored`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let engines = (0..<2).map { _ in FamilyEngine(store: store, matcher: matcher) }
        var there: [Submission] = []
        for submission in Samples.versions(50, seed: seed &+ 40).shuffled(using: &random) {
            _ = try engines[Int.random(in: 0..<2, using: &random)].admit([submission])
            there.append(submission)
            if Int.random(in: 0..<4, using: &random) == 0 {
                let gone = there.remove(at: Int.random(in: 0..<there.count, using: &random))
                let engine = engines[Int.random(in: 0..<2, using: &random)]
                try engine.forget(gone.article.id)
                try engine.undoRemoval(of: gone.article.id)
            }
            #expect(try placements(engines[0]) == Oracle.placements(of: there, matcher: matcher))
        }
        #expect(try engines[1].verify() == [])
    }

    @Test func `a transaction that fails leaves nothing in the engine's memory`() throws {
        let engine = FamilyEngine(store: store, matcher: matcher)
        let submissions = Samples.boilerplate(40, seed: 91)
        _ = try engine.admit(Array(submissions.prefix(20)))
        #expect(throws: IndexError.self) {
            try engine.candidates.withLock { candidates throws(IndexError) in
                let candidates = candidates
                try engine.write("fail", candidates) { transaction, changes in
                    var admission = try Admission(
                        transaction, candidates, changes, matcher, limits: .standard, versions: .unknown,
                        now: submissions[0].arrival.received)
                    let rest = submissions[20...]
                    _ = try admission.admit(
                        rest, texts: store.encode(submissions.map(\.article.text))[20...], within: .seconds(60))
                    throw IndexError.damaged("provoked error")
                }
            }
        }
        #expect(try engine.counts().articles == 20)
        // `WordMatcher` stops the test if a fingerprint is inserted twice.
        _ = try engine.admit(Array(submissions[20...]))
        #expect(try placements(engine) == Oracle.placements(of: submissions, matcher: matcher))
    }

    @Test func `beyond the limits new texts join their nearest copy and no other article moves`() throws {
        let engine = FamilyEngine(
            store: store, matcher: matcher, limits: ClusteringLimits(fingerprints: 3, articles: 6, links: 6))
        let submissions = Samples.families(60, seed: 15)
        for submission in submissions { _ = try engine.admit([submission]) }
        #expect(try engine.verify() == [] && engine.counts().articles == 60)
        for submission in submissions.prefix(30) { try engine.forget(submission.article.id) }
        #expect(try engine.verify() == [])
    }
}
