// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import TextBytes

/// Times as programs count them: seconds, milliseconds, microseconds or nanoseconds since 1970.
enum EpochTimes {
    /// 2101-01-01, in seconds since 1970.
    private static let endOf2100 = 4_133_980_800.0
    /// 1976; smaller numbers of nine digits are no times.
    private static let earliest = 200_000_000.0

    /// `1795253400`, `1795253400000`, `1795253400.25`, `/Date(1795253400000+0100)/`, `new Date(1795253400000)`.
    /// - Parameter line: a tidy line.
    static func date(_ line: String) -> Date? {
        let bytes = line.utf8
        guard let first = bytes.first, bytes.count <= 48 else { return nil }
        if first.isASCIIDigit { return counted(line) }
        guard let open = line.firstIndex(of: "("), line[..<open].lowercased().hasSuffix("date") else { return nil }
        let digits = line[line.index(after: open)...].prefix { $0.isASCII && $0.isNumber }
        guard (11...13).contains(digits.utf8.count), let count = Double(digits) else { return nil }
        return plausible(count / 1000)
    }

    private static func counted(_ line: String) -> Date? {
        let bytes = line.utf8
        let whole = bytes.prefix(while: \.isASCIIDigit)
        let fraction = bytes.dropFirst(whole.count)
        guard bytes.first != UInt8(ascii: "0"), fraction.isEmpty || isFraction(fraction), let count = Double(line)
        else {
            return nil
        }
        return switch whole.count {
        case 9, 10: plausible(count)
        case 13: plausible(count / 1e3)
        case 16: plausible(count / 1e6)
        case 19: plausible(count / 1e9)
        default: nil
        }
    }

    private static func isFraction(_ bytes: Substring.UTF8View) -> Bool {
        bytes.first == UInt8(ascii: ".") && bytes.count > 1 && bytes.dropFirst().allSatisfy(\.isASCIIDigit)
    }

    private static func plausible(_ seconds: Double) -> Date? {
        seconds >= earliest && seconds < endOf2100 ? Date(timeIntervalSince1970: seconds) : nil
    }
}
