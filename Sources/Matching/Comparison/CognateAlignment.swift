// SPDX-License-Identifier: Apache-2.0

/// The words of a text that may also occur in a translation of it, in order, with their positions.
struct CognateAlignment {
    private struct Cognate {
        let word: UInt64
        /// The share of the text before the word.
        var place: Double
    }

    private var cognates: [Cognate] = []

    var count: Int { cognates.count }

    /// - Parameters:
    ///   - words: one for each position; 0 for words that are no cognates.
    ///   - fraction: takes one in this number of the words, the same ones in every text.
    init(_ words: some Sequence<UInt64>, count: Int, fraction: UInt64 = 1) {
        let size = Double(max(1, count))
        for (index, word) in words.enumerated() where word != 0 && (fraction == 1 || word % fraction == 0) {
            cognates.append(Cognate(word: word, place: Double(index) / size))
            // A sample may be a little larger; only a text that repeats one word reaches this limit.
            if cognates.count == FamilyRules.mostCognates * 5 / 4 { break }
        }
    }

    /// Of landmarks. Several may have one place.
    /// - Parameter count: the number of words of the text.
    init(_ landmarks: [Landmark], count: Int) {
        let size = Double(max(1, count))
        let step = max(1, (landmarks.count + FamilyRules.mostLandmarks - 1) / FamilyRules.mostLandmarks)
        for landmark in landmarks where step == 1 || (landmark.hash >> 8) % UInt64(step) == 0 {
            cognates.append(Cognate(word: landmark.hash, place: Double(landmark.place) / size))
            if cognates.count == FamilyRules.mostLandmarks * 5 / 4 { break }
        }
    }

    /// The number of places that have a word.
    var places: Int {
        var count = 0
        var last = -1.0
        for cognate in cognates where cognate.place != last { (count, last) = (count + 1, cognate.place) }
        return count
    }

    /// The text rotated: its beginning moved to its end.
    /// - Parameter share: the share of the text that is moved.
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

    /// A word of both texts, with its position in each.
    struct Common {
        let here: Double
        let there: Double
    }

    /// The longest sequence of words in the same order in both texts, each at about the same position. Hunt and
    /// Szymanski, "A fast algorithm for computing longest common subsequences", 1977.
    static func inOrderAndPlace(_ a: CognateAlignment, _ b: CognateAlignment, slack: Double) -> [Common] {
        let places = Places(b)
        var steps: [(here: Int32, there: Int32, previous: Int32)] = []
        // By length minus one: the step that ends a sequence of this length earliest in `b`.
        var tails: [Int32] = []
        var index = 0
        var met: [Int32] = []
        while index < a.cognates.count {
            // Only one of several words at one place may be in the sequence.
            let place = a.cognates[index].place
            let first = index
            met.removeAll(keepingCapacity: true)
            repeat {
                var there = places.last(a.cognates[index].word, b)
                while there >= 0 {
                    if abs(place - b.cognates[Int(there)].place) <= slack { met.append(there) }
                    there = places.before[Int(there)]
                }
                index += 1
            } while index < a.cognates.count && a.cognates[index].place == place
            if index - first > 1 { met.sort(by: >) }
            for there in met {
                let position = b.cognates[Int(there)].place
                let length = tails.firstPlace { b.cognates[Int(steps[Int($0)].there)].place >= position }
                if length == tails.count || b.cognates[Int(steps[Int(tails[length])].there)].place != position {
                    steps.append((Int32(first), there, length == 0 ? -1 : tails[length - 1]))
                    let step = Int32(steps.count - 1)
                    if length == tails.count { tails.append(step) } else { tails[length] = step }
                }
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
    /// The positions of each word, the last one first. Words are hashes already; the table uses their upper bits.
    private struct Places {
        /// For each position: the previous one with the same word, or -1.
        private(set) var before: [Int32]
        /// Open addressing: the last position with the word, or -1.
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
    /// The first index from which all elements meet a condition; all elements before it do not.
    fileprivate func firstPlace(where isMet: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isMet(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
