// SPDX-License-Identifier: Apache-2.0

/// What a value in a `PostingTable` stands for: who holds the key. One slot is most keys' whole list, so it needs no
/// block.
enum Postings {
    case none
    case one(UInt32)
    case block(UInt32)
    /// Too many to be kept in a block; what the number means is the table owner's.
    case many(Int)

    @inline(__always)
    init(_ value: UInt32) {
        switch value >> 30 {
        case 3: self = .many(Int(value & 0x3FFF_FFFF))
        case 2: self = .block(value & 0x3FFF_FFFF)
        default: self = value == 0 ? .none : .one(value - 1)
        }
    }

    var value: UInt32 {
        switch self {
        case .none: 0
        case .one(let slot): slot + 1
        case .block(let block): 2 << 30 | block
        case .many(let number): 3 << 30 | UInt32(number)
        }
    }
}
