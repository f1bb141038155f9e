// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Names of time zones beside a time of day.
enum TimeZones {
    enum Zone: Equatable {
        /// Seconds east of Greenwich.
        case offset(Int)
        /// `ET` and its like: standard time east of Greenwich, one hour more in summer.
        case american(Int)
        case unknown

        func offset(on day: CivilDay, hour: Int) -> Int? {
            switch self {
            case .offset(let seconds): seconds
            case .american(let seconds): TimeZones.isSummer(day, hour: hour) ? seconds + 3600 : seconds
            case .unknown: nil
            }
        }
    }

    /// The zone of a name in lower case. Names that two countries use have the meaning of the text's language.
    static func named(_ name: String, language: String?) -> Zone? {
        if let language, let hours = ownHours[language]?[name] { return .offset(Int(hours * 3600)) }
        if let hours = hours[name] { return .offset(Int(hours * 3600)) }
        return american[name].map { .american(Int($0 * 3600)) }
    }

    /// RFC 822 defines the American ones; the others are those of news, with the meaning that is the most frequent there.
    private static let hours: [String: Double] = [
        "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8,
        "hst": -10,
        "ast": -4, "adt": -3, "nst": -3.5, "ndt": -2.5, "brt": -3, "brst": -2, "art": -3, "clt": -4, "clst": -3,
        "cot": -5, "pet": -5,
        "vet": -4, "uyt": -3, "wet": 0, "west": 1, "bst": 1, "cet": 1, "met": 1, "mez": 1, "cest": 2, "mest": 2,
        "mesz": 2, "eet": 2,
        "eest": 3, "msk": 3, "msd": 4, "trt": 3, "sast": 2, "cat": 2, "eat": 3, "wat": 1, "gst": 4, "irst": 3.5,
        "pkt": 5,
        "npt": 5.75, "ict": 7, "wib": 7, "wita": 8, "wit": 9, "sgt": 8, "myt": 8, "pht": 8, "hkt": 8, "awst": 8,
        "jst": 9, "kst": 9,
        "acst": 9.5, "acdt": 10.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    ]
    /// `IST` is Indian, Israeli or Irish time.
    private static let ownHours: [String: [String: Double]] = [
        "en": ["ist": 5.5], "hi": ["ist": 5.5], "mr": ["ist": 5.5], "ta": ["ist": 5.5], "te": ["ist": 5.5],
        "kn": ["ist": 5.5],
        "ml": ["ist": 5.5], "gu": ["ist": 5.5], "pa": ["ist": 5.5],
        "zh": ["cst": 8], "he": ["ist": 2, "idt": 3], "ar": ["ast": 3], "ga": ["ist": 1], "bn": ["bst": 6],
    ]
    private static let american: [String: Double] = ["et": -5, "ct": -6, "mt": -7, "pt": -8]

    /// Whether summer time applies in the United States: by the laws of 1966, 1986 and 2005.
    static func isSummer(_ day: CivilDay, hour: Int) -> Bool {
        let (start, end): ((month: Int, sunday: Int), (month: Int, sunday: Int))
        if day.year >= 2007 {
            (start, end) = ((3, sunday(2, day.year, 3)), (11, sunday(1, day.year, 11)))
        } else {
            let first = day.year >= 1987 ? sunday(1, day.year, 4) : lastSunday(day.year, 4, length: 30)
            (start, end) = ((4, first), (10, lastSunday(day.year, 10, length: 31)))
        }
        if day.month == start.month { return day.day > start.sunday || day.day == start.sunday && hour >= 2 }
        if day.month == end.month { return day.day < end.sunday || day.day == end.sunday && hour < 2 }
        return day.month > start.month && day.month < end.month
    }

    /// The day of the month of its first or second Sunday.
    private static func sunday(_ count: Int, _ year: Int, _ month: Int) -> Int {
        let first = CivilDay(year: year, month: month, day: 1).daysSince1970 + 4
        let weekday = first - first.floored(by: 7) * 7
        return (7 - weekday) % 7 + 1 + (count - 1) * 7
    }

    private static func lastSunday(_ year: Int, _ month: Int, length: Int) -> Int {
        let first = sunday(1, year, month)
        return first + (length - first) / 7 * 7
    }
}
