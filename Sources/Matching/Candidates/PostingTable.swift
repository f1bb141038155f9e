// SPDX-License-Identifier: Apache-2.0

/// A map from keys to 32-bit values, flat in memory: lines of eight entries, as the processor reads them, in a few
/// partitions that grow one by one, so that no insertion waits for the whole table to move.
///
/// A key stands in the line where it belongs or, where that is full, in the next one with room. Lines follow the order
/// of keys, so that growing is one walk from the beginning to the end.
struct PostingTable: ~Copyable {
    private static let partitionBits: UInt32 = 4
    private static let partitionCount = 1 << Int(partitionBits)

    private let partitions: UnsafeMutablePointer<Partition>

    init() {
        partitions = .allocate(capacity: PostingTable.partitionCount)
        // Each of another size, or all of them would be full, and grow, at once.
        for index in 0..<PostingTable.partitionCount {
            (partitions + index).initialize(to: Partition(lines: PostingTable.partitionCount + index))
        }
    }

    deinit {
        for index in 0..<PostingTable.partitionCount { partitions[index].deallocate() }
        partitions.deallocate()
    }

    /// The value of a key; 0 where it has none.
    @inline(__always)
    func value(_ key: UInt32) -> UInt32 { partitions[PostingTable.partition(key)].value(key) }

    /// Anything of the line where a key belongs, so that the processor fetches it.
    @inline(__always)
    func head(_ key: UInt32) -> UInt32 { partitions[PostingTable.partition(key)].head(key) }

    /// Sets a key's value; 0 takes the key out.
    mutating func set(_ key: UInt32, to value: UInt32) {
        partitions[PostingTable.partition(key)].set(key, to: value)
    }

    @inline(__always)
    private static func partition(_ key: UInt32) -> Int { Int(key >> (32 - partitionBits)) }

    /// In raw memory: an array would be retained and released at each look-up, and the processor would wait for it.
    private struct Partition {
        /// Entries of a line.
        private static let width = 8

        /// The key in the upper half, its value in the lower; 0 where empty, which those at a line's end are. No value
        /// is 0.
        private var entries: UnsafeMutablePointer<UInt64>
        private var lines: Int
        private var count = 0

        init(lines: Int) {
            let bytes = HugePageAllocator.rounded(bytes: lines * HugePageAllocator.line)
            self.lines = bytes / HugePageAllocator.line
            entries = HugePageAllocator.allocate(bytes: bytes).assumingMemoryBound(to: UInt64.self)
        }

        func deallocate() { UnsafeMutableRawPointer(entries).deallocate() }

        /// The line where a key belongs. Any number of them will do, not powers of two only.
        @inline(__always)
        private func home(_ key: UInt32) -> Int {
            Int((UInt64(key << partitionBits) &* UInt64(truncatingIfNeeded: lines)) >> 32)
        }

        @inline(__always)
        func head(_ key: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: entries[home(key) * Partition.width]) }

        /// Looks through the whole line, since no processor can foretell where in it a key stands.
        @inline(__always)
        func value(_ key: UInt32) -> UInt32 {
            let home = home(key)
            let line = entries + home * Partition.width
            var value: UInt32 = 0
            for place in 0..<Partition.width {
                let entry = line[place]
                value |= UInt32(truncatingIfNeeded: entry >> 32) == key ? UInt32(truncatingIfNeeded: entry) : 0
            }
            if value != 0 || line[Partition.width - 1] == 0 { return value }
            let place = place(key)
            return UInt32(truncatingIfNeeded: entries[place])
        }

        /// The key's place, or the empty one where it would go.
        private func place(_ key: UInt32) -> Int {
            var place = home(key) * Partition.width
            while entries[place] != 0, UInt32(truncatingIfNeeded: entries[place] >> 32) != key {
                place += 1
                if place == lines * Partition.width { place = 0 }
            }
            return place
        }

        mutating func set(_ key: UInt32, to value: UInt32) {
            var place = place(key)
            if value == 0 {
                if entries[place] != 0 { takeOut(place) }
                return
            }
            if entries[place] == 0 {
                // Three of four places in use at most: beyond, too many keys stand in other lines than theirs.
                if (count + 1) * 4 > lines * Partition.width * 3 {
                    grow()
                    place = self.place(key)
                }
                count += 1
            }
            entries[place] = UInt64(key) << 32 | UInt64(value)
        }

        private mutating func grow() {
            var larger = Partition(lines: lines + lines / 2)
            for place in 0..<lines * Partition.width where entries[place] != 0 {
                larger.entries[larger.place(UInt32(truncatingIfNeeded: entries[place] >> 32))] = entries[place]
            }
            larger.count = count
            deallocate()
            self = larger
        }

        /// Empties a place. The last of its line moves there, or a key that belongs in a line so far and found none
        /// of its room: so no mark of a removed key is needed.
        private mutating func takeOut(_ place: Int) {
            var hole = place
            count -= 1
            while true {
                let line = hole / Partition.width
                var last = (line + 1) * Partition.width - 1
                while last > hole, entries[last] == 0 { last -= 1 }
                let wasFull = entries[(line + 1) * Partition.width - 1] != 0
                entries[hole] = entries[last]
                entries[last] = 0
                guard wasFull, let displaced = displaced(after: line) else { return }
                entries[last] = entries[displaced]
                hole = displaced
            }
        }

        /// The nearest place after a line, up to the first with room, of a key that belongs in that line or before.
        private func displaced(after line: Int) -> Int? {
            var (next, distance) = (line, 0)
            while distance < lines - 1 {
                next = next + 1 == lines ? 0 : next + 1
                distance += 1
                for place in next * Partition.width..<(next + 1) * Partition.width {
                    if entries[place] == 0 { return nil }
                    let home = home(UInt32(truncatingIfNeeded: entries[place] >> 32))
                    let displacement = next >= home ? next - home : next - home + lines
                    if displacement >= distance { return place }
                }
            }
            return nil
        }
    }
}
