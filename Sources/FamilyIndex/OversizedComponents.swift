// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Fingerprints known to hang together with more than is divided anew with each arrival: mostly texts of one template. A
/// new text among them is placed beside its nearest copy, so it need not be compared with all of them, nor linked.
///
/// A memory only: who is not in it is found out about by what hangs together with it.
final class OversizedComponents {
    /// Of an oversized component, so many are compared with a new text, the most alike first. More than one, so that it
    /// stays among them where some are removed.
    static let compared = 8
    /// Links of one new text from which it is looked whether its component is oversized. So many fingerprints that are
    /// all alike have more links than `ClusteringLimits.standard` allows.
    static let suspicious = 320

    private var fingerprintIDs: Set<FingerprintID> = []

    func contains(_ fingerprintID: FingerprintID) -> Bool { fingerprintIDs.contains(fingerprintID) }

    func insert(_ fingerprintIDs: some Sequence<FingerprintID>) { self.fingerprintIDs.formUnion(fingerprintIDs) }

    /// Something was removed: what hung together by it may not do so any more.
    func removeAll() { fingerprintIDs = [] }

    /// - Parameter others: how many of a component were chosen by another kind of likeness.
    func nearest(_ candidates: [Candidate], beside others: Int = 0) -> [Candidate] {
        guard !fingerprintIDs.isEmpty, candidates.count > Self.compared else { return candidates }
        var chosen = candidates.filter { !fingerprintIDs.contains($0.fingerprintID) }
        let inside = candidates.filter { fingerprintIDs.contains($0.fingerprintID) }
        chosen += inside.sorted { ($1.shared, $0.fingerprintID) < ($0.shared, $1.fingerprintID) }
            .prefix(max(0, Self.compared - others))
        return chosen.sorted { $0.fingerprintID < $1.fingerprintID }
    }
}
