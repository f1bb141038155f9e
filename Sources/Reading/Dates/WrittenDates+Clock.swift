// SPDX-License-Identifier: Apache-2.0

/// Times of day beside a date, and their zones.
extension WrittenDates {
    struct Clock {
        /// 0 to 23.
        var hour: Int
        var minute = 0
        var second = 0
        /// nil if none is stated.
        var zone: TimeZones.Zone?
    }

    /// Words between a date and its time of day.
    private static let fillers: Set<String> = [
        "à", "às", "as", "at", "um", "a", "las", "kl", "klo", "klokken", "kello", "t", "h", "o", "alle", "ore", "om",
        "в", "о", "у", "ob",
        "u", "godz", "godzina", "ora", "ώρα", "στισ", "saat", "lúc", "pukul", "jam", "เวลา", "ساعت", "الساعه", "في",
        "בשעה", "hora",
        "horas", "v", "klukkan", "time", "kloka", "vid", "d", "일", "日", "г", "года", "року", "yil", "il", "den",
    ]
    private static let hourWords: Set<String> = ["h", "時", "时", "点", "點", "시", "giờ", "hs"]
    private static let minuteWords: Set<String> = ["分", "분", "min", "phút"]
    /// Words after a time of day.
    private static let closings: Set<String> = [
        "uhr", "h", "hrs", "hours", "hs", "น", "ч", "час", "hod", "uur", "klo", "秒", "초", "s",
    ]
    private static let mostFillers = 4

    /// The time of day that follows a date, with nothing but known words between. In a field other words may stand there.
    func clock(after start: Int) -> (clock: Clock, next: Int)? {
        var place = start
        var half: DateNames.Half?
        while place < min(start + Self.mostFillers, words.count) {
            if words[place].isNumber { return clock(at: place, half: half, isAfterWord: place > start) }
            if let name = longestName(place, DateNames.half) {
                half = name.value
                place = name.next
                continue
            }
            let name = words[place].name
            guard
                Self.fillers.contains(name) || DateNames.weekday(name) != nil
                    || isField && MeaningWords.meaning(of: name) == nil
            else { return nil }
            place += 1
        }
        return nil
    }

    /// The time of day that ends where a date begins: `09:30, 21 Nov 2026`.
    func clock(before end: Int) -> Clock? {
        for place in max(0, end - 6)..<end where words[place].isClock {
            guard let found = clock(at: place, half: nil, isAfterWord: false) else { return nil }
            let between = words[min(found.next, end)..<end]
            return between.allSatisfy { !$0.isNumber } ? found.clock : nil
        }
        return nil
    }

    private func clock(at place: Int, half before: DateNames.Half?, isAfterWord: Bool) -> (clock: Clock, next: Int)? {
        guard let (read, afterTime) = figures(ofClock: place, isAfterWord: isAfterWord || before != nil) else {
            return nil
        }
        var (clock, next) = (read, afterTime)
        var half = before
        var isPlain = words[next - 1].isNumber && next == place + 1
        if half == nil, let name = longestName(next, DateNames.half) {
            (half, next) = (name.value, name.next)
            isPlain = false
        }
        // A number alone is no time of day.
        guard !isPlain || before != nil, let hour = Self.hour(clock.hour, half) else { return nil }
        clock.hour = hour
        if Self.closings.contains(name(next)) { next += 1 }
        if let zone = zone(next, afterSeconds: next - place > 2) { (clock.zone, next) = (zone.zone, zone.next) }
        return (clock, next)
    }

    /// `14:05`, `14:05:30.25`, `14h05`, `14時5分`, `14.05`, or the hour alone.
    private func figures(ofClock at: Int, isAfterWord: Bool) -> (clock: Clock, next: Int)? {
        let word = words[at]
        if let joined = joinedClock(at) { return joined }
        guard let hour = word.number, word.digits <= 2, hour <= 24 else { return nil }
        var clock = Clock(hour: hour)
        let next = at + 1
        if let minute = minute(next), words[next].sign == UInt8(ascii: ":"), !words[next].isSpaced {
            clock.minute = minute
            return seconds(of: clock, next + 1)
        }
        if Self.hourWords.contains(name(next)) {
            guard words.indices.contains(next + 1), (1...2).contains(words[next + 1].digits),
                let minute = words[next + 1].number, minute < 60, words[next + 1].sign == 0,
                // `14h05`, `14 h 05`; not `8h 30 km`
                name(next) != "h" || words[next].isSpaced == words[next + 1].isSpaced
            else { return (clock, next + 1) }
            clock.minute = minute
            let after = Self.minuteWords.contains(name(next + 2)) ? next + 3 : next + 2
            if words.indices.contains(after), let second = words[after].number, second < 60,
                name(after + 1) == "秒" || name(after + 1) == "초"
            {
                clock.second = second
                return (clock, after + 2)
            }
            return (clock, after)
        }
        // `kl. 14.05`, or `3.3.2024 14.05`
        if let minute = minute(next), words[next].sign == UInt8(ascii: "."), !words[next].isSpaced,
            isAfterWord
                || word.isAfterSpace && [0, UInt8(ascii: ",")].contains(word.sign)
                    && (word.digits == 2 || longestName(next + 1, DateNames.half) != nil)
        {
            clock.minute = minute
            return (clock, next + 1)
        }
        return (clock, next)
    }

    private func minute(_ at: Int) -> Int? {
        guard words.indices.contains(at), words[at].digits == 2, let minute = words[at].number, minute < 60 else {
            return nil
        }
        return minute
    }

    /// Seconds and their fraction.
    private func seconds(of clock: Clock, _ at: Int) -> (clock: Clock, next: Int) {
        guard let second = minute(at), words[at].sign == UInt8(ascii: ":"), !words[at].isSpaced else {
            return (clock, at)
        }
        var clock = clock
        clock.second = second
        let next = at + 1
        if words.indices.contains(next), words[next].isNumber, !words[next].isSpaced,
            words[next].sign == UInt8(ascii: ".") || words[next].sign == UInt8(ascii: ",")
        {
            return (clock, next + 1)
        }
        return (clock, next)
    }

    /// `T1405`, `T140530`
    private func joinedClock(_ at: Int) -> (clock: Clock, next: Int)? {
        guard isField, let number = words[at].number, words[at].digits == 4 || words[at].digits == 6,
            name(at - 1) == "t"
        else {
            return nil
        }
        let time = words[at].digits == 4 ? number * 100 : number
        guard time / 100 % 100 < 60, time % 100 < 60 else { return nil }
        return (Clock(hour: time / 10_000, minute: time / 100 % 100, second: time % 100), at + 1)
    }

    /// The hour from 0 to 23. `13:14 pm` is an hour of the day already.
    private static func hour(_ hour: Int, _ half: DateNames.Half?) -> Int? {
        guard hour <= 12, let half else { return hour < 24 ? hour : nil }
        return switch half {
        case .beforeNoon: hour % 12
        case .afterNoon: hour % 12 + 12
        case .aroundNoon: hour <= 6 ? hour + 12 : hour
        case .atNight: hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour
        }
    }

    // MARK: Zones

    /// The zone after a time of day: `Z`, `GMT`, `+01:00`, `+0100`, `UTC+1`, `EST`, `Etc/GMT`.
    func zone(_ at: Int, afterSeconds: Bool) -> (zone: TimeZones.Zone, next: Int)? {
        guard words.indices.contains(at) else { return nil }
        let word = words[at]
        if word.isNumber { return offset(at, isSure: isField || afterSeconds) }
        if word.name == "etc", words.indices.contains(at + 1) { return zone(at + 1, afterSeconds: afterSeconds) }
        let isKnownSpelling = word.isCapital || isField
        if ["z", "gmt", "utc", "ut"].contains(word.name) {
            return offset(at + 1, isSure: true) ?? (.offset(0), at + 1)
        }
        if isKnownSpelling, let zone = TimeZones.named(word.name, language: hints.language) {
            if words.indices.contains(at + 1), words[at + 1].digits == 4, let stated = offset(at + 1, isSure: true) {
                return stated
            }
            return (zone, at + 1)
        }
        return isField && word.isCapital && (2...5).contains(word.name.utf8.count) ? (.unknown, at + 1) : nil
    }

    /// - Parameter isSure: Whether `-11:30` is an offset and not the end of a span of time.
    private func offset(_ at: Int, isSure: Bool) -> (zone: TimeZones.Zone, next: Int)? {
        guard words.indices.contains(at), let number = words[at].number, !words[at].isAfterSpace,
            words[at].sign == UInt8(ascii: "+") || words[at].sign == UInt8(ascii: "-")
        else { return nil }
        let sign = words[at].sign == UInt8(ascii: "+") ? 1 : -1
        var (hours, minutes, next) = (number, 0, at + 1)
        switch words[at].digits {
        case 4: (hours, minutes) = (number / 100, number % 100)
        case 1, 2:
            guard isSure || sign > 0 else { return nil }
            if let minute = minute(next), words[next].sign == UInt8(ascii: ":") {
                minutes = minute
                next += 1
            }
        default: return nil
        }
        guard hours <= 14, minutes < 60 else { return nil }
        return (.offset(sign * (hours * 3600 + minutes * 60)), next)
    }
}
