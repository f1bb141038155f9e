// SPDX-License-Identifier: Apache-2.0

/// UTF-16 as bytes: brackets and tags are as in ASCII, with a zero byte for each letter.
package enum WideText {
    package enum Order { case littleEndian, bigEndian }

    /// Determined by the byte order mark, or by a first character that begins markup or JSON.
    package static func order(of head: [UInt8]) -> Order? {
        guard head.count >= 2 else { return nil }
        if head.starts(with: ByteOrderMark.utf16LittleEndian) { return .littleEndian }
        if head.starts(with: ByteOrderMark.utf16BigEndian) { return .bigEndian }
        if "<{[".utf8.contains(head[0]), head[1] == 0 { return .littleEndian }
        if "<{[".utf8.contains(head[1]), head[0] == 0 { return .bigEndian }
        return nil
    }

    /// The text in ASCII; every other character becomes a question mark.
    /// - Returns: nil if the last character is incomplete.
    package static func narrowed(_ bytes: [UInt8], _ order: Order) -> [UInt8]? {
        if !bytes.count.isMultiple(of: 2) { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2)
        for at in stride(from: 0, to: bytes.count, by: 2) {
            let (low, high) = order == .littleEndian ? (bytes[at], bytes[at + 1]) : (bytes[at + 1], bytes[at])
            if low == 0xFF && high == 0xFE || low == 0xFE && high == 0xFF { continue }
            text.append(high == 0 && low < 0x80 ? low : UInt8(ascii: "?"))
        }
        return text
    }
}
