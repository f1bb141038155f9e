// SPDX-License-Identifier: Apache-2.0

/// The slots of a very common key, such as one of a boilerplate paragraph. They are grouped by the number of keys of a
/// text, so that a query can skip texts that such keys alone cannot make candidates.
struct CommonPostings {
    /// By size class: slots, ascending.
    private var classes = [[UInt32]](repeating: [], count: CommonPostings.classCount)

    /// Texts of up to 31 keys have a class for each number of keys, because a boilerplate paragraph has most weight in
    /// them; longer texts are grouped in octaves.
    static let classCount = 32 + 27

    @inline(__always)
    static func sizeClass(_ keys: UInt32) -> Int {
        keys < 32 ? Int(keys) : 32 + (26 - keys.leadingZeroBitCount)
    }

    /// The smallest number of keys of a text in this class.
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

    /// The position of a slot in ascending slots, or where it would be inserted.
    private static func place(of slot: UInt32, in slots: [UInt32]) -> Int {
        var (low, high) = (0, slots.count)
        while low < high {
            let middle = (low + high) / 2
            if slots[middle] < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
