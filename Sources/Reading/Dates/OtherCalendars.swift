// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Days of other calendars as days of the Gregorian one.
enum OtherCalendars {
    /// 2443 of the Buddhist era is 1900.
    static let buddhistYears = 2443...2643
    static let buddhistOffset = 543
    /// From 1921 to 2121; the rule for leap years holds from 1244 to 1531 at least.
    static let persianYears = 1300...1500
    /// From 1839 to 2239.
    static let hebrewYears = 5600...6000
    /// Years of the Republic of China up to 2061.
    static let republicYears = 1...150
    static let republicOffset = 1911

    /// First years of Japanese eras, less one.
    static let japaneseEras = [
        "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
    ]
    /// Eras shortened to a letter, as in `R6.3.3`, in Japanese texts.
    static let japaneseLetters = ["m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018]
    static let republicNames: Set<String> = ["民國", "民国", "中華民國", "中华民国"]

    /// A day of the Solar Hijri calendar. Leap years follow the rule of 33 years, which agrees with the observed
    /// equinoxes from 1799 to 2256. Nil if the month is too short for the day.
    static func persian(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        guard persianYears.contains(year), (1...12).contains(month) else { return nil }
        let isLeap = leapsInCycle.contains(year % 33)
        guard (1...(month <= 6 ? 31 : month < 12 || isLeap ? 30 : 29)).contains(day) else { return nil }
        let cycles = year / 33
        let leaps = cycles * 8 + leapsInCycle.filter { $0 < year % 33 }.count
        let days = year * 365 + leaps + (month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6) + day
        return CivilDay(daysSince1970: days - persianEpoch)
    }

    private static let leapsInCycle = [1, 5, 9, 13, 17, 22, 26, 30]
    /// Such that 1 Farvardin 1403 is 20 March 2024.
    private static let persianEpoch = 492_634

    /// A day of the Hebrew calendar; months are counted as in the CLDR, with Adar I as 6 and Elul as 13. Nil if the year
    /// has no such day. Reingold and Dershowitz, "Calendrical Calculations".
    static func hebrew(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        guard hebrewYears.contains(year), (1...13).contains(month) else { return nil }
        let isLeap = (7 * year + 1) % 19 < 7
        if month == 6, !isLeap { return nil }
        let start = hebrewNewYear(year)
        let length = hebrewNewYear(year + 1) - start
        let lengths = [
            30, length % 10 == 5 ? 30 : 29, length % 10 == 3 ? 29 : 30, 29, 30, isLeap ? 30 : 0, 29, 30, 29, 30, 29, 30,
            29,
        ]
        guard (1...lengths[month - 1]).contains(day) else { return nil }
        return CivilDay(daysSince1970: start + lengths.prefix(month - 1).reduce(0, +) + day - 1)
    }

    /// Days from 1970 to the first of Tishri. The new year is delayed where the years around it would have an impossible
    /// length.
    private static func hebrewNewYear(_ year: Int) -> Int {
        let day = hebrewMoon(year)
        let delay = hebrewMoon(year + 1) - day == 356 ? 2 : day - hebrewMoon(year - 1) == 382 ? 1 : 0
        return day + delay - hebrewEpoch
    }

    /// Days from the epoch of the calendar to the new moon of Tishri, moved off Sunday, Wednesday and Friday.
    private static func hebrewMoon(_ year: Int) -> Int {
        let months = (235 * year - 234) / 19
        let day = months * 29 + (12_084 + 13_753 * months) / 25_920
        return 3 * (day + 1) % 7 < 3 ? day + 1 : day
    }

    /// From the epoch of the Hebrew calendar to 1970.
    private static let hebrewEpoch = 2_092_590

    /// A number in Hebrew letters, as in `כ״ג` or `תשפ״ד`; years without their thousands.
    static func hebrewNumber(_ letters: String) -> Int? {
        var sum = 0
        for letter in letters.unicodeScalars {
            guard let value = hebrewLetters[letter] else { return nil }
            sum += value
        }
        return sum
    }

    private static let hebrewLetters: [Unicode.Scalar: Int] = [
        "א": 1, "ב": 2, "ג": 3, "ד": 4, "ה": 5, "ו": 6, "ז": 7, "ח": 8, "ט": 9, "י": 10, "כ": 20, "ך": 20, "ל": 30,
        "מ": 40,
        "ם": 40, "נ": 50, "ן": 50, "ס": 60, "ע": 70, "פ": 80, "צ": 90, "ק": 100, "ר": 200, "ש": 300, "ת": 400,
    ]
}
