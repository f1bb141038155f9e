// SPDX-License-Identifier: Apache-2.0

/// A map from keys to 32-bit values, flat in memory: open addressing in many small partitions that grow one by one,
/// so that no insertion waits for the whole table to move.
struct PostingTable {
    private static let partitionBits: UInt32 = 10

    private var partitions = [Partition](repeating: Partition(), count: 1 << Int(partitionBits))

    /// The value of a key; 0 where it has none.
    @inline(__always)
    func value(_ key: UInt32) -> UInt32 { partitions[PostingTable.partition(key)].value(key) }

    /// The values of many keys, 0 where one has none.
    ///
    /// The places where they stand if they are where they belong are read first, with nothing that depends on what is
    /// there: so the processor waits for the memory of many of them at once, rather than for one after the other.
    func values(_ keys: [UInt32], into values: inout [UInt32], _ heads: inout [UInt64]) {
        heads.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        for key in keys { heads.append(partitions[PostingTable.partition(key)].head(key)) }
        for (key, head) in zip(keys, heads) {
            let isThere = head == 0 || UInt32(head >> 32) == key
            values.append(isThere ? UInt32(truncatingIfNeeded: head) : value(key))
        }
    }

    /// Sets a key's value; 0 takes the key out.
    mutating func set(_ key: UInt32, to value: UInt32) {
        partitions[PostingTable.partition(key)].set(key, to: value)
    }

    @inline(__always)
    private static func partition(_ key: UInt32) -> Int { Int(key >> (32 - partitionBits)) }

    private struct Partition {
        /// The key in the upper half, its value in the lower; 0 where empty. No value is 0.
        private var entries: [UInt64] = []
        private var count = 0

        /// Where a key would stand if all places were free. Any capacity will do, not powers of two only.
        @inline(__always)
        private static func home(_ key: UInt32, _ capacity: Int) -> Int {
            Int((UInt64(key << partitionBits) &* UInt64(capacity)) >> 32)
        }

        /// What stands where the key belongs.
        @inline(__always)
        func head(_ key: UInt32) -> UInt64 {
            entries.withUnsafeBufferPointer { $0.isEmpty ? 0 : $0[Partition.home(key, $0.count)] }
        }

        @inline(__always)
        func value(_ key: UInt32) -> UInt32 {
            entries.withUnsafeBufferPointer { entries in
                guard !entries.isEmpty else { return 0 }
                let place = Partition.place(key, entries)
                return UInt32(truncatingIfNeeded: entries[place])
            }
        }

        /// The key's place, or the empty one where it would go.
        @inline(__always)
        private static func place(_ key: UInt32, _ entries: UnsafeBufferPointer<UInt64>) -> Int {
            var place = home(key, entries.count)
            while entries[place] != 0, UInt32(entries[place] >> 32) != key {
                place += 1
                if place == entries.count { place = 0 }
            }
            return place
        }

        mutating func set(_ key: UInt32, to value: UInt32) {
            // Four of five places in use at most: beyond, runs of used places become long.
            if (count + 1) * 5 > entries.count * 4 { grow() }
            let place = entries.withUnsafeBufferPointer { Partition.place(key, $0) }
            if value == 0 {
                if entries[place] != 0 { takeOut(place) }
                return
            }
            if entries[place] == 0 { count += 1 }
            entries[place] = UInt64(key) << 32 | UInt64(value)
        }

        private mutating func grow() {
            let old = entries
            entries = [UInt64](repeating: 0, count: max(16, old.count * 3 / 2))
            for entry in old where entry != 0 {
                let place = entries.withUnsafeBufferPointer { Partition.place(UInt32(entry >> 32), $0) }
                entries[place] = entry
            }
        }

        /// Empties a place and moves later ones of its run back, so that no markers of removed keys are needed.
        private mutating func takeOut(_ place: Int) {
            var hole = place
            var next = place
            while true {
                next = next + 1 == entries.count ? 0 : next + 1
                if entries[next] == 0 { break }
                let home = Partition.home(UInt32(entries[next] >> 32), entries.count)
                let distanceOfHome = (next - home + entries.count) % entries.count
                let distanceOfHole = (next - hole + entries.count) % entries.count
                if distanceOfHome >= distanceOfHole {
                    entries[hole] = entries[next]
                    hole = next
                }
            }
            entries[hole] = 0
            count -= 1
        }
    }
}
