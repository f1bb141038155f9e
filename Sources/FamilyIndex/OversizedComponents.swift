// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Fingerprints known to belong to a component too large to be divided again with each arrival: usually texts of one
/// template. A new text among them joins its nearest copy, so it need not be compared with, or linked to, all of them.
///
/// This is only a cache: a component that is not in it is recognised when it is collected.
final class OversizedComponents {
    /// The number of texts of an oversized component that are compared with a new text, the most similar first. More
    /// than one, so that the new text stays in the component when some are removed.
    static let compared = 8
    /// The number of links of a new text from which its component is checked for being oversized. This number of
    /// fingerprints that are all similar has more links than `ClusteringLimits.standard` allows.
    static let suspicious = 320

    private var fingerprintIDs: Set<FingerprintID> = []

    func contains(_ fingerprintID: FingerprintID) -> Bool { fingerprintIDs.contains(fingerprintID) }

    func insert(_ fingerprintIDs: some Sequence<FingerprintID>) { self.fingerprintIDs.formUnion(fingerprintIDs) }

    /// After a removal the components may fall apart.
    func removeAll() { fingerprintIDs = [] }

    /// - Parameter others: how many fingerprints of a component another kind of index has already selected.
    func nearest(_ candidates: [Candidate], beside others: Int = 0) -> [Candidate] {
        guard !fingerprintIDs.isEmpty, candidates.count > Self.compared else { return candidates }
        var chosen = candidates.filter { !fingerprintIDs.contains($0.fingerprintID) }
        let inside = candidates.filter { fingerprintIDs.contains($0.fingerprintID) }
        chosen += inside.sorted { ($1.shared, $0.fingerprintID) < ($0.shared, $1.fingerprintID) }
            .prefix(max(0, Self.compared - others))
        return chosen.sorted { $0.fingerprintID < $1.fingerprintID }
    }
}
