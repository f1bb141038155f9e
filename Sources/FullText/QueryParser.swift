// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Parses a search as typed; does not make terms.
struct QueryParser {
    /// A word or phrase, as typed.
    struct Words {
        let text: String
        let titleOnly: Bool
        let excluded: Bool
    }

    private(set) var query = SearchQuery(clauses: [])
    private(set) var words: [Words] = []
    private let now: Date
    private let midnight: (Int, Int, Int) -> Date?
    private let typed: [Character]
    private var position = 0

    private static let fields = ["title", "source", "lang", "since", "until"]
    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

    init(_ text: String, now: Date, midnight: @escaping (Int, Int, Int) -> Date?) {
        typed = Array(text)
        self.now = now
        self.midnight = midnight
    }

    /// The languages whose stems a search must try: those of the search, or all.
    static func stemming(_ languages: [String]) -> [String] {
        languages.isEmpty ? TermMaker.languages : languages.compactMap { TermMaker.stemmed($0) }
    }

    mutating func parse() throws(QueryError) {
        while skipSpace() {
            let start = position
            let excluded = typed[position] == "-"
            if excluded { position += 1 }
            let field = try field()
            let value = try value()
            let part = String(typed[start..<position])
            switch field {
            case nil, "title": add(value, titleOnly: field != nil, excluded: excluded)
            case let field?:
                guard !excluded else {
                    throw QueryError(part: part, detail: "\(field): cannot be excluded; only words and phrases can")
                }
                try filter(field, value, part: part)
            }
        }
    }

    private mutating func add(_ text: String, titleOnly: Bool, excluded: Bool) {
        words.append(Words(text: text, titleOnly: titleOnly, excluded: excluded))
    }

    private mutating func filter(_ field: String, _ value: String, part: String) throws(QueryError) {
        guard !value.isEmpty else { throw QueryError(part: part, detail: "there is no value after the colon") }
        switch field {
        case "source": query.sources.append(value)
        case "lang": query.languages.append(value.lowercased())
        case "since": query.since = try QueryDate(value, part: part, now: now, midnight).start
        default: query.until = try QueryDate(value, part: part, now: now, midnight).end
        }
    }

    // MARK: Characters

    private mutating func skipSpace() -> Bool {
        while position < typed.count, typed[position].isWhitespace { position += 1 }
        return position < typed.count
    }

    /// A known field and its colon. Letters and a colon before other text are parsed as a field, unless they begin an
    /// address.
    private mutating func field() throws(QueryError) -> String? {
        let rest = typed[position...]
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        let after = position + name.count
        guard !name.isEmpty, after < typed.count, typed[after] == ":" else { return nil }
        if after + 1 < typed.count, typed[after + 1] == "/" { return nil }
        let field = String(name).lowercased()
        guard Self.fields.contains(field) else {
            throw QueryError(
                part: String(name) + ":",
                detail: "there is no such field, only \(Self.fields.map { $0 + ":" }.joined(separator: " ")); "
                    + "to search for the word, put it in quotes")
        }
        position = after + 1
        return field
    }

    /// The text in quotes, or up to the next space.
    private mutating func value() throws(QueryError) -> String {
        guard position < typed.count else { return "" }
        if Self.quotes.contains(typed[position]) {
            let start = position + 1
            guard let end = typed[start...].firstIndex(where: { Self.quotes.contains($0) }) else {
                throw QueryError(
                    part: String(typed[position...]),
                    detail: "the quotation mark is not closed; put one at the end, too")
            }
            position = end + 1
            return String(typed[start..<end])
        }
        let start = position
        while position < typed.count, !typed[position].isWhitespace, !Self.quotes.contains(typed[position]) {
            position += 1
        }
        return String(typed[start..<position])
    }
}

/// A year, month or day of the user's calendar, or a duration back from now.
///
/// `since:` uses its first moment and `until:` its last, so that `since:2026 until:2026` is all of that year.
struct QueryDate {
    let start: Date
    /// Exclusive.
    let end: Date

    /// - Parameter midnight: as for `Analyzer.parse`.
    init(
        _ text: String, part: String, now: Date, _ midnight: (Int, Int, Int) -> Date?
    ) throws(QueryError) {
        if let back = QueryDate.distance(text) {
            start = now.addingTimeInterval(-back)
            end = start
            return
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
        func begin(_ year: Int, _ month: Int, _ day: Int) -> Date {
            midnight(year, month, day)
                ?? Date(
                    timeIntervalSince1970: Double(CivilDay(year: year, month: month, day: day).daysSince1970) * 86_400)
        }
        start = begin(year, month, day)
        end =
            switch numbers.count {
            case 1: begin(year + 1, 1, 1)
            case 2: begin(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1)
            default: QueryDate.dayAfter(year, month, day, begin)
            }
    }

    private static func dayAfter(_ year: Int, _ month: Int, _ day: Int, _ begin: (Int, Int, Int) -> Date) -> Date {
        if day < CivilDay.days(inMonth: month, of: year) { return begin(year, month, day + 1) }
        return month < 12 ? begin(year, month + 1, 1) : begin(year + 1, 1, 1)
    }

    private static func error(_ part: String) -> QueryError {
        QueryError(part: part, detail: "a date is 2026, 2026-11 or 2026-11-21, or a distance back such as 7d or 24h")
    }

    /// Seconds.
    private static func distance(_ text: String) -> Double? {
        guard let unit = text.last, let number = Int(text.dropLast()), (0...1_000_000).contains(number) else {
            return nil
        }
        switch unit {
        case "h": return Double(number) * 3_600
        case "d": return Double(number) * 86_400
        default: return nil
        }
    }
}
