// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Matching

@Suite struct StoryClusteringTests {
    private func units(_ value: Double) -> StoryLikelihood.Units {
        StoryLikelihood.Units(StoryLikelihood.units(of: value))
    }

    @Test func `clusters are joined while their average is high enough`() {
        var clustering = StoryClustering(count: 4)
        clustering.add(units(0.9), 0, 1)
        clustering.add(units(0.8), 2, 3)
        // The average of the four pairs between the two is .2.
        clustering.add(units(0.8), 1, 2)
        #expect(clustering.clusters() == [[0, 1], [2, 3]])
        var closer = StoryClustering(count: 4)
        for (a, b, value) in [(0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.8), (0, 2, 0.7)] { closer.add(units(value), a, b) }
        #expect(closer.clusters() == [[0, 1, 2, 3]])
    }

    @Test func `families that people separated stay apart, with all that is joined to them`() {
        var clustering = StoryClustering(count: 3)
        for (a, b) in [(0, 1), (1, 2), (0, 2)] { clustering.add(units(0.9), a, b) }
        clustering.separate(0, 2)
        #expect(clustering.clusters() == [[0, 1], [2]])
    }

    @Test func `families that people joined are one cluster, unless others separated them`() {
        var clustering = StoryClustering(count: 3)
        clustering.unite(0, 2)
        #expect(clustering.clusters() == [[0, 2], [1]])
        var contradiction = StoryClustering(count: 3)
        contradiction.separate(0, 2)
        contradiction.unite(0, 1)
        contradiction.unite(1, 2)
        #expect(contradiction.clusters() == [[0, 1], [2]])
    }

    /// The definition, without any shortcut.
    private func plain(_ count: Int, _ edges: [(Int, Int, StoryLikelihood.Units)]) -> [[Int32]] {
        var clusters = (0..<count).map { [$0] }
        func sum(_ a: [Int], _ b: [Int]) -> Int {
            edges.reduce(0) { total, edge in
                let isBetween = a.contains(edge.0) && b.contains(edge.1) || a.contains(edge.1) && b.contains(edge.0)
                return total + (isBetween ? Int(edge.2) : 0)
            }
        }
        while true {
            var best: (Int, Int)?
            var value = Double(StoryLikelihood.units(of: StoryRules.average)) - 1e-9
            for a in clusters.indices {
                for b in clusters.indices where b > a {
                    let average = Double(sum(clusters[a], clusters[b])) / Double(clusters[a].count * clusters[b].count)
                    if average > value + 1e-9 { (best, value) = ((a, b), average) }
                }
            }
            guard let (a, b) = best else { break }
            clusters[a] += clusters.remove(at: b)
        }
        return clusters.map { $0.map(Int32.init).sorted() }
    }

    @Test func `the result is that of the definition`() {
        var dice = Dice(17)
        for _ in 0..<60 {
            let count = Int.random(in: 2...14, using: &dice)
            var edges: [(Int, Int, StoryLikelihood.Units)] = []
            for a in 0..<count {
                for b in a + 1..<max(a + 1, count) where Bool.random(using: &dice) {
                    edges.append((a, b, StoryLikelihood.Units.random(in: 6_554...65_535, using: &dice)))
                }
            }
            var clustering = StoryClustering(count: count)
            for (a, b, value) in edges { clustering.add(value, a, b) }
            #expect(clustering.clusters() == plain(count, edges))
        }
    }
}
