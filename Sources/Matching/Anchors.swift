// SPDX-License-Identifier: Apache-2.0

/// Words of a text that may stand in a translation of it, in their order, and where each stands.
struct Anchors {
    private struct Anchor {
        let word: UInt64
        /// Share of the text before it.
        var place: Double
    }

    private var anchors: [Anchor] = []

    var count: Int { anchors.count }

    /// - Parameters:
    ///   - words: by place; 0 for those that are none.
    ///   - fraction: one in so many of the words is taken, the same ones of every text.
    init(_ words: some Sequence<UInt64>, count: Int, fraction: UInt64 = 1) {
        let size = Double(max(1, count))
        for (index, word) in words.enumerated() where word != 0 && (fraction == 1 || word % fraction == 0) {
            anchors.append(Anchor(word: word, place: Double(index) / size))
            // Only a text of one word over and over comes here.
            if anchors.count == FamilyRules.mostAnchors { break }
        }
    }

    /// The same text with its beginning put behind its end.
    /// - Parameter share: of the text that is put behind.
    func turned(by share: Double) -> Anchors {
        var (front, back) = ([Anchor](), [Anchor]())
        for anchor in anchors {
            var moved = anchor
            moved.place += anchor.place < share ? 1 - share : -share
            if anchor.place < share { back.append(moved) } else { front.append(moved) }
        }
        var turned = self
        turned.anchors = front + back
        return turned
    }

    /// A word that both have, by its place in each.
    struct Common {
        let here: Double
        let there: Double
    }

    /// The longest sequence of words that both have in one order, each at about the same place. Hunt and Szymanski, "A
    /// fast algorithm for computing longest common subsequences", 1977.
    static func inOrderAndPlace(_ a: Anchors, _ b: Anchors, slack: Double) -> [Common] {
        // By word: the last place of `b` that has it, and from each the one before.
        var last: [UInt64: Int32] = [:]
        last.reserveCapacity(b.count)
        let before = b.anchors.indices.map { last.updateValue(Int32($0), forKey: b.anchors[$0].word) ?? -1 }
        var steps: [(here: Int32, there: Int32, previous: Int32)] = []
        // By length less one: the step that ends a sequence of this length earliest in `b`.
        var tails: [Int32] = []
        for (index, anchor) in a.anchors.enumerated() {
            var there = last[anchor.word] ?? -1
            while there >= 0 {
                if abs(anchor.place - b.anchors[Int(there)].place) <= slack {
                    let length = tails.firstPlace { steps[Int($0)].there >= there }
                    if length == tails.count || steps[Int(tails[length])].there != there {
                        steps.append((Int32(index), there, length == 0 ? -1 : tails[length - 1]))
                        let step = Int32(steps.count - 1)
                        if length == tails.count { tails.append(step) } else { tails[length] = step }
                    }
                }
                there = before[Int(there)]
            }
        }
        var common: [Common] = []
        var step = tails.last ?? -1
        while step >= 0 {
            let (here, there, previous) = steps[Int(step)]
            common.append(Common(here: a.anchors[Int(here)].place, there: b.anchors[Int(there)].place))
            step = previous
        }
        return common.reversed()
    }
}

extension Array {
    /// The first place from which on all that follow meet a condition, where all before it do not.
    fileprivate func firstPlace(where isMet: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isMet(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
