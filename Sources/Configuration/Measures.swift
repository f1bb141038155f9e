// SPDX-License-Identifier: Apache-2.0

/// A number of bytes, written in settings as `16 MiB`.
public struct ByteSize: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let bytes: Int64

    public init(bytes: Int64) { self.bytes = max(0, bytes) }

    public static func kibibytes(_ count: Int64) -> Self { Self(bytes: count << 10) }
    public static func mebibytes(_ count: Int64) -> Self { Self(bytes: count << 20) }
    public static func gibibytes(_ count: Int64) -> Self { Self(bytes: count << 30) }

    public static func < (a: Self, b: Self) -> Bool { a.bytes < b.bytes }

    /// In the largest unit that divides it.
    public var description: String { Quantity.text(of: Int128(bytes), in: ByteSize.units.filter(\.shown)) }

    static let units: [Quantity.Unit] = [
        .init(name: "B", size: 1), .init(name: "kB", size: 1000, shown: false), .init(name: "KiB", size: 1 << 10),
        .init(name: "MB", size: 1_000_000, shown: false), .init(name: "MiB", size: 1 << 20),
        .init(name: "GB", size: 1_000_000_000, shown: false), .init(name: "GiB", size: 1 << 30),
        .init(name: "TB", size: 1_000_000_000_000, shown: false), .init(name: "TiB", size: 1 << 40),
    ]
}

/// Reads and writes numbers with a unit.
enum Quantity {
    struct Unit: Sendable {
        let name: String
        /// In the smallest unit: bytes or nanoseconds.
        let size: Int128
        /// Whether it is also used in output.
        var shown = true
    }

    static let durationUnits: [Unit] = [
        .init(name: "ns", size: 1), .init(name: "us", size: 1000), .init(name: "ms", size: 1_000_000),
        .init(name: "s", size: 1_000_000_000), .init(name: "min", size: 60_000_000_000),
        .init(name: "h", size: 3_600_000_000_000), .init(name: "d", size: 86_400_000_000_000),
    ]

    /// - Returns: nil if the text is not a number with a unit, or too large. Zero needs no unit.
    static func value(_ text: String, in units: [Unit]) -> Int128? {
        let characters = text.utf8.filter { $0 != UInt8(ascii: " ") }
        let digits = characters.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
        let name = String(decoding: characters.dropFirst(digits.count), as: UTF8.self)
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...15).contains($0.count) }) else { return nil }
        let whole = number(parts[0])
        let fraction = parts.count == 2 ? parts[1] : []
        if name.isEmpty { return whole == 0 && number(fraction) == 0 ? 0 : nil }
        guard let unit = units.first(where: { $0.name.lowercased() == name.lowercased() }) else { return nil }
        let scale = fraction.reduce(Int128(1)) { scale, _ in scale * 10 }
        let (product, overflow) = (whole * scale + number(fraction)).multipliedReportingOverflow(by: unit.size)
        guard !overflow, product.isMultiple(of: scale) else { return nil }
        return product / scale
    }

    static func text(of value: Int128, in units: [Unit]) -> String {
        let fitting = value == 0 ? units.first { $0.name == "s" || $0.name == "B" } : nil
        guard let unit = fitting ?? units.last(where: { value.isMultiple(of: $0.size) }) else { return "\(value)" }
        return "\(value / unit.size) \(unit.name)"
    }

    private static func number(_ digits: some Sequence<UInt8>) -> Int128 {
        digits.reduce(0) { $0 * 10 + Int128($1 - UInt8(ascii: "0")) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Duration {
    /// In the largest unit that divides it: `200 ms`, `30 s`.
    public var settingText: String { Quantity.text(of: nanoseconds, in: Quantity.durationUnits) }

    var nanoseconds: Int128 {
        let (seconds, attoseconds) = components
        return Int128(seconds) * 1_000_000_000 + Int128(attoseconds / 1_000_000_000)
    }
}
