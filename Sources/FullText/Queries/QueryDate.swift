// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// A year, month or day of the user's calendar, `today`, `yesterday`, or a distance back from now.
///
/// `since:` uses its first moment and `until:` its last, so that `since:2026 until:2026` is all of that year.
struct QueryDate {
    let start: Date
    /// Exclusive; for a distance the same as `start`.
    let end: Date
    /// Whether it is a distance back from now, such as `7d`.
    let isDistance: Bool
    /// Whether it is a distance of a few minutes, which may be meant as months.
    let isInMinutes: Bool

    /// Fewer minutes than this were probably meant as months.
    private static let leastMinutes = 25

    /// - Parameter midnight: as for `Analyzer.parse`.
    init(
        _ text: String, part: String, now: Date, _ midnight: (Int, Int, Int) -> Date?
    ) throws(QueryError) {
        if let back = QueryDate.distance(text) {
            isInMinutes = back < Double(QueryDate.leastMinutes * 60) && text.last == "m"
            start = now.addingTimeInterval(-back)
            end = start
            isDistance = true
            return
        }
        isInMinutes = false
        let period = try QueryDate.period(try QueryDate.dashed(text, part: part), part: part, now: now, midnight)
        start = QueryDate.beginning(of: period.lowerBound, midnight)
        end = QueryDate.beginning(of: period.upperBound, midnight)
        isDistance = false
    }

    /// A day written as `21/11/2026`, `11/21/2026`, `21.11.2026`, `21-11-2026` or `2026/11/21` in the form `2026-11-21`;
    /// any other text unchanged. A dot always separates a day from the month after it.
    /// - Throws: if day and month may be exchanged.
    private static func dashed(_ text: String, part: String) throws(QueryError) -> String {
        let isSeparator = { (character: Character) in "/.-".contains(character) }
        let pieces = text.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
        let separators = Set(text.filter(isSeparator))
        let numbers = pieces.compactMap { piece in piece.allSatisfy { $0.isASCII && $0.isNumber } ? Int(piece) : nil }
        guard pieces.count == 3, numbers.count == 3, separators.count == 1,
            let separator = separators.first
        else { return text }
        func form(_ year: Int, _ month: Int, _ day: Int) -> String {
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
            return "\(year)-\(two(month))-\(two(day))"
        }
        if pieces[0].count == 4 { return separator == "-" ? text : form(numbers[0], numbers[1], numbers[2]) }
        guard pieces[2].count == 4, pieces[0].count <= 2, pieces[1].count <= 2 else { return text }
        let (first, second, year) = (numbers[0], numbers[1], numbers[2])
        if separator == "." || first > 12 || first == second { return form(year, second, first) }
        if second > 12 { return form(year, first, second) }
        throw QueryError(
            part: part,
            detail: "day and month may be exchanged; write \(form(year, second, first)) or \(form(year, first, second))"
        )
    }

    /// The first day, and the day after the last.
    private static func period(
        _ text: String, part: String, now: Date, _ midnight: (Int, Int, Int) -> Date?
    ) throws(QueryError) -> (lowerBound: CivilDay, upperBound: CivilDay) {
        switch text.lowercased() {
        case "today":
            let day = today(now, midnight)
            return (day, later(day, by: 1))
        case "yesterday":
            let day = today(now, midnight)
            return (later(day, by: -1), day)
        default: break
        }
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        let isWellFormed =
            (1...3).contains(pieces.count)
            && zip(pieces, widths).allSatisfy { piece, width in
                piece.utf8.count == width && piece.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
        let numbers = pieces.compactMap { Int($0) }
        guard isWellFormed, numbers.count == pieces.count else { throw QueryDate.error(part) }
        let (year, month, day) = (
            numbers[0], numbers.count > 1 ? numbers[1] : 1, numbers.count > 2 ? numbers[2] : 1
        )
        guard year > 0, (1...12).contains(month), (1...CivilDay.days(inMonth: month, of: year)).contains(day) else {
            throw QueryError(part: part, detail: "there is no such day")
        }
        let first = CivilDay(year: year, month: month, day: day)
        switch numbers.count {
        case 1: return (first, CivilDay(year: year + 1, month: 1, day: 1))
        case 2:
            return (
                first,
                month == 12
                    ? CivilDay(year: year + 1, month: 1, day: 1) : CivilDay(year: year, month: month + 1, day: 1)
            )
        default: return (first, later(first, by: 1))
        }
    }

    private static func later(_ day: CivilDay, by days: Int) -> CivilDay {
        CivilDay(daysSince1970: day.daysSince1970 + days)
    }

    /// The day of the user's calendar in which a moment is.
    private static func today(_ now: Date, _ midnight: (Int, Int, Int) -> Date?) -> CivilDay {
        let seconds = min(max(now.timeIntervalSince1970, -60_000_000_000), 250_000_000_000)
        let day = CivilDay(daysSince1970: Int((seconds / 86_400).rounded(.down)))
        // The zones of the world are up to 14 hours away from UTC.
        let next = later(day, by: 1)
        if beginning(of: next, midnight) <= now { return next }
        return beginning(of: day, midnight) <= now ? day : later(day, by: -1)
    }

    private static func beginning(of day: CivilDay, _ midnight: (Int, Int, Int) -> Date?) -> Date {
        midnight(day.year, day.month, day.day) ?? Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
    }

    static func error(_ part: String) -> QueryError {
        QueryError(
            part: part,
            detail:
                "a date is 2026, 2026-11, 2026-11-21, today or yesterday, or a distance back such as 60m, 7d, 24h or 2w"
        )
    }

    /// Seconds.
    private static func distance(_ text: String) -> Double? {
        guard let unit = text.last, let number = Int(text.dropLast()), (0...1_000_000).contains(number),
            text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
        else { return nil }
        switch unit {
        case "m": return Double(number) * 60
        case "h", "H": return Double(number) * 3_600
        case "d", "D": return Double(number) * 86_400
        case "w", "W": return Double(number) * 7 * 86_400
        default: return nil
        }
    }
}
