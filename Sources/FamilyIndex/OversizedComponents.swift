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

    private var prints: Set<PrintNumber> = []

    func contains(_ print: PrintNumber) -> Bool { prints.contains(print) }

    func insert(_ prints: some Sequence<PrintNumber>) { self.prints.formUnion(prints) }

    /// Something was removed: what hung together by it may not do so any more.
    func removeAll() { prints = [] }

    /// - Parameter others: how many of a component were chosen by another kind of likeness.
    func nearest(_ candidates: [Candidate], beside others: Int = 0) -> [Candidate] {
        guard !prints.isEmpty, candidates.count > Self.compared else { return candidates }
        var chosen = candidates.filter { !prints.contains($0.print) }
        let inside = candidates.filter { prints.contains($0.print) }
        chosen += inside.sorted { ($1.shared, $0.print) < ($0.shared, $1.print) }
            .prefix(max(0, Self.compared - others))
        return chosen.sorted { $0.print < $1.print }
    }
}
