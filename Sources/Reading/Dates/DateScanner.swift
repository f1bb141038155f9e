// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Parses the most frequent form of a time, ISO 8601, without splitting it into words.
struct DateScanner {
    struct Moment {
        var year = 0
        var month = 1
        var day = 1
        var hour: Int?
        var minute = 0
        var second = 0
        /// Seconds east of Greenwich.
        var offset: Int?

        var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 }
    }

    private let bytes: [UInt8]
    private var at = 0

    /// - Parameter line: a tidy line.
    init(_ line: String) { bytes = Array(line.utf8.prefix(64)) }

    /// `2026-11-21`, `20261121`, `2026/11/21`, then a time after `T` or a space, then a zone. Must match to the end.
    mutating func iso8601() -> Moment? {
        at = 0
        var moment = Moment()
        guard let year = number(digits: 4) else { return nil }
        moment.year = year
        let separated = skip("-") || skip("/")
        guard let month = number(digits: 2) else { return nil }
        moment.month = month
        if separated, !(skip("-") || skip("/")) { return nil }
        guard let day = number(digits: 2) else { return nil }
        moment.day = day
        if at == bytes.count { return moment }
        guard skip("T") || skip("t") || skip(" ") else { return nil }
        return time(into: &moment) && zone(into: &moment) && at == bytes.count ? moment : nil
    }

    /// `20261121093000` and `202611210930`, as in names of files and of archived pages.
    mutating func joined() -> Moment? {
        guard bytes.count == 14 || bytes.count == 12, bytes.allSatisfy(\.isASCIIDigit) else { return nil }
        at = 0
        var moment = Moment()
        (moment.year, moment.month, moment.day) = (
            number(digits: 4) ?? 0, number(digits: 2) ?? 0, number(digits: 2) ?? 0
        )
        (moment.hour, moment.minute, moment.second) = (
            number(digits: 2), number(digits: 2) ?? 0, number(digits: 2) ?? 0
        )
        return moment
    }

    private mutating func time(into moment: inout Moment) -> Bool {
        guard let hour = number(digits: 2) else { return false }
        moment.hour = hour
        let separated = skip(":")
        guard let minute = number(digits: 2) else { return false }
        moment.minute = minute
        if separated ? skip(":") : at < bytes.count && bytes[at].isASCIIDigit {
            guard let second = number(digits: 2) else { return false }
            moment.second = second
            if skip(".") || skip(",") { while at < bytes.count, bytes[at].isASCIIDigit { at += 1 } }
        }
        return true
    }

    /// `Z`, `GMT`, `UTC`, `+01:00`, `+0100`, `+01`, or nothing.
    private mutating func zone(into moment: inout Moment) -> Bool {
        while skip(" ") {}
        if at == bytes.count { return true }
        if let name = word() {
            moment.offset = 0
            return ["z", "gmt", "utc", "ut"].contains(name)
        }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(digits: 2) else { return false }
        _ = skip(":")
        moment.offset = sign * (hours * 3600 + (number(digits: 2) ?? 0) * 60)
        return true
    }

    private mutating func number(digits: Int) -> Int? {
        guard at + digits <= bytes.count, bytes[at..<at + digits].allSatisfy(\.isASCIIDigit) else { return nil }
        defer { at += digits }
        return bytes[at..<at + digits].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private mutating func word() -> String? {
        let letters = bytes[at...].prefix(while: \.isASCIILetter)
        at += letters.count
        return letters.isEmpty ? nil : String(decoding: letters.map(\.asciiLowercased), as: UTF8.self)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }
}
