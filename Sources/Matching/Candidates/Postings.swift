// SPDX-License-Identifier: Apache-2.0

/// The decoded value of a `PostingTable`: the slots of a key. Most keys have one slot, which needs no block.
enum Postings {
    case none
    case one(UInt32)
    case block(UInt32)
    /// Too many for a block; the owner of the table defines the meaning of the number.
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
