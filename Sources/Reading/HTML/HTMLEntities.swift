// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Resolves character references (`&eacute;`, `&#233;`, `&#xE9;`) as HTML does.
struct HTMLEntities {
    static let shared = HTMLEntities()

    private struct Entity {
        let utf8: [UInt8]
        /// Whether the name is also valid without the semicolon.
        let isOld: Bool
    }

    private let entities: [ArraySlice<UInt8>: Entity]
    private static let longest = 32
    /// Lengths of the names that are valid without the semicolon.
    private static let oldLengths = 2...6

    private init() {
        var entities: [ArraySlice<UInt8>: Entity] = [:]
        let table = HTMLEntityTable.text.withUTF8Buffer { Array($0) }
        for word in table.split(separator: UInt8(ascii: " ")) {
            let parts = word.split(separator: UInt8(ascii: "="), maxSplits: 1)
            guard parts.count == 2, let name = parts.first, let value = parts.last else { continue }
            let isOld = name.last == UInt8(ascii: "!")
            let scalars = value.split(separator: UInt8(ascii: "+")).compactMap {
                UInt32(String(decoding: $0, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
            }
            entities[isOld ? name.dropLast() : name] = Entity(
                utf8: scalars.flatMap { Array(String(Character($0)).utf8) }, isOld: isOld)
        }
        self.entities = entities
    }

    /// Appends the text of the reference at `start`, which is an ampersand; if it is no reference, the ampersand.
    /// - Returns: The index after it.
    func resolve(
        _ bytes: Span<UInt8>, at start: Int, end: Int, inAttribute: Bool, into out: inout [UInt8]
    ) -> Int {
        let at = start + 1
        if at < end, bytes[at] == UInt8(ascii: "#"), let after = number(bytes, at + 1, end, &out) { return after }
        var letters = at
        while letters < end, letters - at < Self.longest, bytes[letters].isASCIILetter || bytes[letters].isASCIIDigit {
            letters += 1
        }
        var name: [UInt8] = []
        for place in at..<letters { name.append(bytes[place]) }
        if letters < end, bytes[letters] == UInt8(ascii: ";"), let entity = entities[name[...]] {
            out += entity.utf8
            return letters + 1
        }
        for length in Self.oldLengths.reversed() where length <= name.count {
            guard let entity = entities[name[..<length]], entity.isOld else { continue }
            // `?a=1&copy=2` is an address.
            let next = at + length < end ? bytes[at + length] : 0
            if inAttribute, next == UInt8(ascii: "=") || next.isASCIILetter || next.isASCIIDigit { break }
            out += entity.utf8
            return at + length
        }
        out.append(UInt8(ascii: "&"))
        return at
    }

    private func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ out: inout [UInt8]) -> Int? {
        var at = start
        let isHexadecimal = at < end && bytes[at] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { at += 1 }
        let first = at
        var value: UInt32 = 0
        while at < end {
            let byte = bytes[at]
            let digit: UInt32
            if byte.isASCIIDigit {
                digit = UInt32(byte - 0x30)
            } else if isHexadecimal, (0x61...0x66).contains(byte | 0x20) {
                digit = UInt32((byte | 0x20) - 0x57)
            } else {
                break
            }
            // Limited to a value beyond Unicode, so that many digits do not overflow.
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            at += 1
        }
        guard at > first else { return nil }
        out += Array(String(Character(Self.scalar(value))).utf8)
        return at < end && bytes[at] == UInt8(ascii: ";") ? at + 1 : at
    }

    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        let meant = (0x80...0x9F).contains(value) ? windows1252[Int(value) - 0x80] : value
        return meant == 0 ? "\u{FFFD}" : Unicode.Scalar(meant) ?? "\u{FFFD}"
    }

    /// The characters that browsers show for the code points of control characters.
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
