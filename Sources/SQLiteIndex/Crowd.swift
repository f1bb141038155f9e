// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Prints known to hang together with more than is folded anew with each arrival: mostly texts of one template. A
/// newcomer among them is placed beside its nearest copy, so it need not be compared with all of them, nor linked.
///
/// A memory only: who is not in it is found out about by what hangs together with it.
final class Crowd {
    /// Of a crowd, so many are compared with a newcomer, the most alike first. More than one, so that it stays among
    /// them where some are forgotten.
    static let compared = 8
    /// Links of one newcomer from which it is looked whether it stands in a crowd. So many prints that are all alike
    /// have more links than `FoldingLimits.standard` allows.
    static let suspicious = 320

    private var prints: Set<Int64> = []

    func contains(_ print: Int64) -> Bool { prints.contains(print) }

    func insert(_ prints: some Sequence<Int64>) { self.prints.formUnion(prints) }

    /// Something was removed: what hung together by it may not do so any more.
    func scatter() { prints = [] }

    /// - Parameter beside: those of a crowd that were chosen by another kind of likeness.
    func nearest(_ candidates: [Candidate], beside others: Int = 0) -> [Candidate] {
        guard !prints.isEmpty, candidates.count > Self.compared else { return candidates }
        var chosen = candidates.filter { !prints.contains($0.print.value) }
        let crowded = candidates.filter { prints.contains($0.print.value) }
        chosen += crowded.sorted { ($1.shared, $0.print) < ($0.shared, $1.print) }
            .prefix(max(0, Self.compared - others))
        return chosen.sorted { $0.print < $1.print }
    }
}
