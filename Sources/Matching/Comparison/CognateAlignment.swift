// SPDX-License-Identifier: Apache-2.0

/// Words of a text that may stand in a translation of it, in their order, and where each stands.
struct CognateAlignment {
    private struct Cognate {
        let word: UInt64
        /// Share of the text before it.
        var place: Double
    }

    private var cognates: [Cognate] = []

    var count: Int { cognates.count }

    /// - Parameters:
    ///   - words: by place; 0 for those that are none.
    ///   - fraction: one in so many of the words is taken, the same ones of every text.
    init(_ words: some Sequence<UInt64>, count: Int, fraction: UInt64 = 1) {
        let size = Double(max(1, count))
        for (index, word) in words.enumerated() where word != 0 && (fraction == 1 || word % fraction == 0) {
            cognates.append(Cognate(word: word, place: Double(index) / size))
            // A sample may turn out a little larger; only a text of one word over and over comes to this.
            if cognates.count == FamilyRules.mostCognates * 5 / 4 { break }
        }
    }

    /// The same text with its beginning put behind its end.
    /// - Parameter share: of the text that is put behind.
    func turned(by share: Double) -> CognateAlignment {
        var (front, back) = ([Cognate](), [Cognate]())
        for cognate in cognates {
            var moved = cognate
            moved.place += cognate.place < share ? 1 - share : -share
            if cognate.place < share { back.append(moved) } else { front.append(moved) }
        }
        var turned = self
        turned.cognates = front + back
        return turned
    }

    /// A word that both have, by its place in each.
    struct Common {
        let here: Double
        let there: Double
    }

    /// The longest sequence of words that both have in one order, each at about the same place. Hunt and Szymanski, "A
    /// fast algorithm for computing longest common subsequences", 1977.
    static func inOrderAndPlace(_ a: CognateAlignment, _ b: CognateAlignment, slack: Double) -> [Common] {
        let places = Places(b)
        var steps: [(here: Int32, there: Int32, previous: Int32)] = []
        // By length less one: the step that ends a sequence of this length earliest in `b`.
        var tails: [Int32] = []
        for (index, cognate) in a.cognates.enumerated() {
            var there = places.last(cognate.word, b)
            while there >= 0 {
                if abs(cognate.place - b.cognates[Int(there)].place) <= slack {
                    let length = tails.firstPlace { steps[Int($0)].there >= there }
                    if length == tails.count || steps[Int(tails[length])].there != there {
                        steps.append((Int32(index), there, length == 0 ? -1 : tails[length - 1]))
                        let step = Int32(steps.count - 1)
                        if length == tails.count { tails.append(step) } else { tails[length] = step }
                    }
                }
                there = places.before[Int(there)]
            }
        }
        var common: [Common] = []
        var step = tails.last ?? -1
        while step >= 0 {
            let (here, there, previous) = steps[Int(step)]
            common.append(Common(here: a.cognates[Int(here)].place, there: b.cognates[Int(there)].place))
            step = previous
        }
        return common.reversed()
    }
}

extension CognateAlignment {
    /// Where each word stands, the last place first. Words are hashes already, of which the upper bits are looked up by.
    private struct Places {
        /// From each place: the one before it that has the same word, or -1.
        private(set) var before: [Int32]
        /// Open addressing: a place that has the word, or -1.
        private var slots: [Int32]

        init(_ text: CognateAlignment) {
            before = [Int32](repeating: -1, count: text.count)
            var size = 16
            while size < text.count * 2 { size *= 2 }
            slots = [Int32](repeating: -1, count: size)
            for index in text.cognates.indices {
                let slot = slot(of: text.cognates[index].word, text)
                before[index] = slots[slot]
                slots[slot] = Int32(index)
            }
        }

        func last(_ word: UInt64, _ text: CognateAlignment) -> Int32 { slots[slot(of: word, text)] }

        private func slot(of word: UInt64, _ text: CognateAlignment) -> Int {
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: word >> 20) & mask
            while slots[slot] >= 0, text.cognates[Int(slots[slot])].word != word { slot = (slot + 1) & mask }
            return slot
        }
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
