// SPDX-License-Identifier: Apache-2.0

/// A hash map from keys to 32-bit values in flat memory: cache lines of eight entries, in a few partitions that grow
/// one at a time, so that no insertion waits for the whole table to move.
///
/// A key is stored in its home line or, if that is full, in the next line with a free entry. The order of the lines is
/// the order of the keys, so growing is one pass from beginning to end.
struct PostingTable: ~Copyable {
    private static let partitionBits: UInt32 = 4
    private static let partitionCount = 1 << Int(partitionBits)

    private let partitions: UnsafeMutablePointer<Partition>

    init() {
        partitions = .allocate(capacity: PostingTable.partitionCount)
        // Different sizes, so that the partitions do not fill up and grow at the same time.
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

    /// Reads any entry of a key's home line, to prefetch it.
    @inline(__always)
    func head(_ key: UInt32) -> UInt32 { partitions[PostingTable.partition(key)].head(key) }

    /// Sets the value of a key; 0 removes the key.
    mutating func set(_ key: UInt32, to value: UInt32) {
        partitions[PostingTable.partition(key)].set(key, to: value)
    }

    @inline(__always)
    private static func partition(_ key: UInt32) -> Int { Int(key >> (32 - partitionBits)) }

    /// In raw memory: an array would be retained and released at each look-up, and the processor would wait for it.
    private struct Partition {
        /// Entries per line.
        private static let width = 8

        /// The key in the upper half, its value in the lower; 0 in empty entries, which are at the end of a line. No
        /// value is 0.
        private var entries: UnsafeMutablePointer<UInt64>
        private var lines: Int
        private var count = 0

        init(lines: Int) {
            let bytes = HugePageAllocator.rounded(bytes: lines * HugePageAllocator.line)
            self.lines = bytes / HugePageAllocator.line
            entries = HugePageAllocator.allocate(bytes: bytes).assumingMemoryBound(to: UInt64.self)
        }

        func deallocate() { UnsafeMutableRawPointer(entries).deallocate() }

        /// The home line of a key. The number of lines need not be a power of two.
        @inline(__always)
        private func home(_ key: UInt32) -> Int {
            Int((UInt64(key << partitionBits) &* UInt64(truncatingIfNeeded: lines)) >> 32)
        }

        @inline(__always)
        func head(_ key: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: entries[home(key) * Partition.width]) }

        /// Searches the whole line without branches, because the position of a key in it cannot be predicted.
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

        /// The entry of the key, or the empty entry where it would be inserted.
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
                // At most three quarters of the entries may be in use: with more, too many keys are outside their home
                // line.
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

        /// Empties an entry and fills the gap with the last entry of the line, or with a key that belongs in this line
        /// or before and was displaced. So removed keys need no tombstone.
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

        /// The nearest entry after a line, up to the first line with a free entry, that belongs in that line or before.
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
