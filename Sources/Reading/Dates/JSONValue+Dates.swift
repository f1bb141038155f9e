// SPDX-License-Identifier: Apache-2.0

/// Times in the forms that databases and programs write into JSON.
extension JSONValue {
    /// The time as a line: a string, a number, or what stands in an object or array such as `{"$date": …}`,
    /// `{"seconds": …}`, `{"@value": …}` and `[2024, 3, 3, 14, 5]`.
    var dateLine: String? { dateLine(depth: 0) }

    private static let deepest = 3
    private static let keys = [
        "$date", "$numberLong", "@value", "iso", "dateTime", "datetime", "date", "value", "timestamp", "rendered",
        "seconds",
        "_seconds", "unix", "epoch", "time", "raw",
    ]

    private func dateLine(depth: Int) -> String? {
        if let line { return line }
        guard depth < Self.deepest else { return nil }
        switch self {
        case .object(let fields):
            let stated = Self.keys.lazy.compactMap { fields[$0]?.dateLine(depth: depth + 1) }.first
            // PHP names the zone in a field of its own.
            guard let stated, let zone = fields["timezone"]?.line, fields["timezone_type"] != nil, !zone.contains("/")
            else {
                return stated
            }
            return "\(stated) \(zone)"
        case .array(let values): return Self.parts(values) ?? values.first?.dateLine(depth: depth + 1)
        default: return nil
        }
    }

    /// Year, month, day, and perhaps hour and minute, as Java writes them.
    private static func parts(_ values: [JSONValue]) -> String? {
        let numbers = values.prefix(6).compactMap { value -> Int? in
            guard case .number(let number) = value else { return nil }
            return Int(exactly: number)
        }
        guard (3...6).contains(numbers.count), numbers.count == min(values.count, 6),
            (1900...2100).contains(numbers[0]),
            numbers.dropFirst().allSatisfy({ (0...59).contains($0) })
        else { return nil }
        let day = "\(numbers[0])-\(padded(numbers[1]))-\(padded(numbers[2]))"
        guard numbers.count > 4 else { return day }
        let second = numbers.count > 5 ? ":\(padded(numbers[5]))" : ""
        return "\(day)T\(padded(numbers[3])):\(padded(numbers[4]))\(second)"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
