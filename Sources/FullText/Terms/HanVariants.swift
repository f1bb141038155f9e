// SPDX-License-Identifier: Apache-2.0

/// Traditional, Japanese and simplified forms of one Han character have one representative in terms, nearly always the
/// simplified form. Only for search: in a comparison of texts they differ.
///
/// `@unchecked Sendable`: the buffer is written once, before `shared` is set, and never deallocated.
struct HanVariants: @unchecked Sendable {
    static let shared = HanVariants()

    private static let first: UInt32 = 0x3400
    private static let last: UInt32 = 0x9FFF

    /// By the distance from `first`: the representative.
    private let representatives: UnsafeBufferPointer<UInt16>
    /// By the distance from `first`: whether the character stands for another one too.
    private let areShared: UnsafeBufferPointer<Bool>

    private init() {
        let all = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: Int(Self.last - Self.first) + 1)
        _ = all.initialize(fromContentsOf: (Self.first...Self.last).map { UInt16($0) })
        let shared = UnsafeMutableBufferPointer<Bool>.allocate(capacity: all.count)
        shared.initialize(repeating: false)
        var character: UInt32?
        for scalar in HanVariantData.pairs.description.unicodeScalars where scalar != " " {
            guard let form = character else {
                character = scalar.value
                continue
            }
            all[Int(form - Self.first)] = UInt16(scalar.value)
            shared[Int(scalar.value - Self.first)] = true
            character = nil
        }
        representatives = UnsafeBufferPointer(all)
        areShared = UnsafeBufferPointer(shared)
    }

    /// The character that stands for a character and its variants; the character itself if it has none.
    @inline(__always)
    func representative(_ scalar: UInt32) -> UInt32 {
        guard scalar >= Self.first, scalar <= Self.last else { return scalar }
        return UInt32(representatives[Int(scalar - Self.first)])
    }

    /// Whether a representative stands for several characters.
    func isShared(_ representative: UInt32) -> Bool {
        guard representative >= Self.first, representative <= Self.last else { return false }
        return areShared[Int(representative - Self.first)]
    }
}
