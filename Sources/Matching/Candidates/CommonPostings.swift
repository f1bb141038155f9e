// SPDX-License-Identifier: Apache-2.0

/// The slots that hold a key which very many texts have, such as one of a standing paragraph: apart by how many keys
/// a text has, so that a query can leave out those that such keys alone cannot make candidates.
struct CommonPostings {
    /// By size class: slots, ascending.
    private var classes = [[UInt32]](repeating: [], count: CommonPostings.classCount)

    /// Texts of up to 31 keys are in a class with those of just as many, since a standing paragraph weighs most in
    /// them; longer ones in octaves.
    static let classCount = 32 + 27

    @inline(__always)
    static func sizeClass(_ keys: UInt32) -> Int {
        keys < 32 ? Int(keys) : 32 + (26 - keys.leadingZeroBitCount)
    }

    /// The fewest keys a text of this class has.
    static func fewest(_ sizeClass: Int) -> Int { sizeClass < 32 ? sizeClass : 32 << (sizeClass - 32) }

    func slots(_ sizeClass: Int) -> [UInt32] { classes[sizeClass] }

    mutating func insert(_ slot: UInt32, keys: UInt32) {
        let sizeClass = CommonPostings.sizeClass(keys)
        if let last = classes[sizeClass].last, last > slot {
            classes[sizeClass].insert(slot, at: CommonPostings.place(of: slot, in: classes[sizeClass]))
        } else {
            classes[sizeClass].append(slot)
        }
    }

    mutating func remove(_ slot: UInt32, keys: UInt32) {
        let sizeClass = CommonPostings.sizeClass(keys)
        let place = CommonPostings.place(of: slot, in: classes[sizeClass])
        guard place < classes[sizeClass].count, classes[sizeClass][place] == slot else { return }
        classes[sizeClass].remove(at: place)
    }

    func holds(_ slot: UInt32, _ sizeClass: Int) -> Bool {
        let place = CommonPostings.place(of: slot, in: classes[sizeClass])
        return place < classes[sizeClass].count && classes[sizeClass][place] == slot
    }

    /// Where a slot stands in ascending slots, or would.
    private static func place(of slot: UInt32, in slots: [UInt32]) -> Int {
        var (low, high) = (0, slots.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[middle] < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
