// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds the texts that contain two others that share nothing: a digest of several stories, or a page with several
/// articles. A digest never leads a family, because all its stories would become one family.
enum Digests {
    /// - Returns: the groups that are digests.
    static func find(in graph: SimilarityGraph) -> Set<Int> {
        Set(graph.first.indices.filter { isDigest($0, graph) })
    }

    private static func isDigest(_ group: Int, _ graph: SimilarityGraph) -> Bool {
        var parts = graph.edges[group].filter { edge in
            !edge.isRendering && !edge.isVersion && edge.match.kind != .manualOverride
                && edge.evidence.containment.value < FamilyRules.excerptLength * edge.evidence.contained.value
        }
        guard parts.count > 1 else { return false }
        // The smallest parts are most likely to share nothing.
        parts.sort { a, b in
            a.evidence.containment != b.evidence.containment
                ? a.evidence.containment < b.evidence.containment : a.to < b.to
        }
        parts = Array(parts.prefix(FamilyRules.mostParts))
        for (index, part) in parts.enumerated() {
            let linked = Set(graph.edges[part.to].map(\.to))
            for other in parts[(index + 1)...] {
                // If the two make up more than the whole, they overlap.
                guard part.evidence.containment.value + other.evidence.containment.value <= FamilyRules.wholeText else {
                    break
                }
                if !linked.contains(other.to) { return true }
            }
        }
        return false
    }
}
