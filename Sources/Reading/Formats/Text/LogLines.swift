// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Recognises log files: lines with a time and the marks of programs, and traces of errors.
enum LogLines {
    /// Minimum share of such lines, per cent.
    private static let share = 60
    /// The same for lines that only begin with a time, and their minimum number.
    private static let shareOfTimes = 90
    private static let fewestTimes = 5
    /// Bytes at the beginning of a line that contain its time and level.
    private static let front = 120

    static func areMost(_ lines: [ArraySlice<UInt8>]) -> Bool {
        var sure = 0
        var times = 0
        for line in lines {
            if isOfProgram(line) {
                sure += 1
            } else if isTimed(line), !Sentences.endsOne(line), !isSpoken(line) {
                times += 1
            }
        }
        return sure * 100 >= lines.count * share
            || sure + times >= fewestTimes && (sure + times) * 100 >= lines.count * shareOfTimes
    }

    private static func isOfProgram(_ line: ArraySlice<UInt8>) -> Bool {
        let bare = line.drop(while: \.isASCIISpace)
        if isTrace(bare) { return true }
        let start = bare.prefix(front)
        if startsWithLevel(start) { return true }
        return hasClock(start) && startsAsLog(start) && (hasLevel(start) || hasMark(bare))
    }

    private static func isTimed(_ line: ArraySlice<UInt8>) -> Bool {
        let start = line.drop(while: \.isASCIISpace).prefix(40)
        return startsAsLog(start) && hasClock(start)
    }

    /// `20:00:00 Anna: Hello`: messages of persons.
    private static func isSpoken(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstRange(of: Array(": ".utf8)) else { return false }
        let name = line[..<colon.lowerBound].reversed().prefix { $0.isWordByte || $0 == 0x20 }
        return name.contains(where: \.isWordByte)
    }

    /// Lines of Java, Python, Go and JavaScript that tell where an error occurred.
    private static func isTrace(_ line: ArraySlice<UInt8>) -> Bool {
        let starts: [StaticString] = [
            "caused by: ", "traceback (most recent call last)", "exception in thread ", "goroutine ", "panic: ",
            "file \"", "fatal error: ", "stack trace:",
        ]
        if line.startsIgnoringCase("at "), line.contains(UInt8(ascii: "(")) || line.contains(UInt8(ascii: "/")),
            line.last == UInt8(ascii: ")") || line.last?.isASCIIDigit == true
        {
            return true
        }
        if line.starts(with: "... ".utf8), line.reversed().starts(with: "erom ".utf8) { return true }
        if starts.contains(where: { line.startsIgnoringCase($0) }) { return true }
        // `java.io.IOException: broken pipe`
        let name = line.prefix {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
        }
        let ends = ["Exception", "Error"].contains { name.reversed().starts(with: $0.utf8.reversed()) }
        return ends && name.count > 9 && (name.endIndex == line.endIndex || line[name.endIndex] == UInt8(ascii: ":"))
    }

    /// A digit, a bracket, a month as in syslog, or the letter of a level before a number.
    private static func startsAsLog(_ start: ArraySlice<UInt8>) -> Bool {
        guard let first = start.first else { return false }
        if first.isASCIIDigit || first == UInt8(ascii: "[") || first == UInt8(ascii: "<") { return true }
        if "IWEFD".utf8.contains(first), start.dropFirst().first?.isASCIIDigit == true { return true }
        let months = "JanFebMarAprMayJunJulAugSepOctNovDec".utf8
        let word = start.prefix(3)
        let isMonth = stride(from: 0, to: 36, by: 3).contains { months.dropFirst($0).prefix(3).elementsEqual(word) }
        return isMonth && start.dropFirst(3).first == 0x20 || LogLines.isAddress(start.prefix { !$0.isASCIISpace })
    }

    /// An IPv4 or IPv6 address, or a host name before the two fields of an access log.
    private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
        word.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") } >= 3
            && word.contains(where: \.isASCIIDigit)
    }

    /// `20:00:05` anywhere at the beginning.
    private static func hasClock(_ start: ArraySlice<UInt8>) -> Bool {
        var pattern = 0
        for byte in start {
            let isColon = pattern == 2 || pattern == 5
            if isColon ? byte == UInt8(ascii: ":") : byte.isASCIIDigit {
                pattern += 1
                if pattern == 8 { return true }
            } else if byte.isASCIIDigit {
                // A third digit: the two last ones may begin the time.
                pattern = 2
            } else {
                pattern = 0
            }
        }
        return false
    }

    private static let levels: Set<String> = [
        "INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "NOTICE", "CRITICAL", "CRIT", "SEVERE", "ALERT",
        "EMERG", "VERBOSE", "FINE", "info", "warn", "error", "debug", "notice", "crit", "INF", "WRN", "ERR", "DBG",
    ]

    /// A level as a word in capitals, or in brackets.
    private static func hasLevel(_ start: ArraySlice<UInt8>) -> Bool {
        var word: [UInt8] = []
        var before = UInt8(ascii: " ")
        var wordBefore = before
        for byte in start {
            if byte.isASCIILetter {
                if word.isEmpty { wordBefore = before }
                word.append(byte)
            } else {
                if isLevel(word, after: wordBefore, before: byte) { return true }
                word.removeAll(keepingCapacity: true)
            }
            before = byte
        }
        return false
    }

    private static func isLevel(_ word: [UInt8], after before: UInt8, before after: UInt8) -> Bool {
        guard (3...8).contains(word.count), levels.contains(String(decoding: word, as: UTF8.self)) else { return false }
        let isUpper = word.allSatisfy { $0 < 0x60 }
        return isUpper || before == UInt8(ascii: "[") || before == UInt8(ascii: "=") || after == UInt8(ascii: ":")
    }

    private static func startsWithLevel(_ start: ArraySlice<UInt8>) -> Bool {
        let bare = start.drop { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }
        let word = bare.prefix(while: \.isASCIILetter)
        guard let after = bare[word.endIndex...].first, word.count >= 4, word.allSatisfy({ $0 < 0x60 }),
            levels.contains(String(decoding: word, as: UTF8.self))
        else { return false }
        return after == UInt8(ascii: ":") || after == UInt8(ascii: "]")
            || after == UInt8(ascii: " ") && bare.count < start.count
    }

    /// What programs write and persons do not: `name[12]:`, `key=value`, requests of HTTP.
    private static func hasMark(_ line: ArraySlice<UInt8>) -> Bool {
        if line.containsIgnoringCase(" http/1.") || line.containsIgnoringCase(" http/2") { return true }
        var before: UInt8 = 0x20
        var digits = 0
        for (place, byte) in zip(line.indices, line) {
            let next = place + 1 < line.endIndex ? line[place + 1] : 0x20
            if byte == UInt8(ascii: "="), before.isASCIILetter, !next.isASCIISpace { return true }
            // `[512]:`
            if byte == UInt8(ascii: "]"), digits > 0, next == UInt8(ascii: ":") || next == 0x20 { return true }
            if byte.isASCIIDigit, before == UInt8(ascii: "[") || digits > 0 {
                digits += 1
            } else {
                digits = 0
            }
            before = byte
        }
        return false
    }
}
