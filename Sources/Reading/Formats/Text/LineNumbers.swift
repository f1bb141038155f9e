// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Removes running numbers at the beginning of lines, as copies for courts, transcripts and prints of databases have them:
/// on every line or on every fifth, continuous or from 1 on each page.
enum LineNumbers {
    /// Minimum number of numbered lines where each line has a number, and where not each has one.
    private static let fewest = 8
    private static let fewestApart = 4
    /// Minimum share of lines with a number, and of numbers that continue the last, in per cent.
    private static let share = 90
    /// Distances between numbered lines.
    private static let distances = [5, 10, 2]
    private static let mostDigits = 5
    /// Minimum width of the widest line, in columns.
    private static let narrowest = 30

    private struct Number {
        let place: Int
        /// The number of the line, empty lines not counted.
        let line: Int
        let value: Int
        let rest: String
    }

    /// - Parameter lines: tidy lines; empty lines are empty strings.
    /// - Returns: the lines without their numbers, if the numbers run up evenly and the text runs on from line to line;
    ///   otherwise the lines unchanged: a list is no such text.
    static func removed(from lines: [String]) -> [String] {
        var numbers: [Number] = []
        var written = 0
        for (place, line) in lines.enumerated() where !line.isEmpty {
            if let (value, rest) = split(line) {
                numbers.append(Number(place: place, line: written, value: value, rest: rest))
            }
            written += 1
        }
        guard numbers.count >= fewestApart else { return lines }
        var kept = lines
        if numbers.count >= fewest, numbers.count * 100 >= written * share, runUp(numbers) {
            for number in numbers { kept[number.place] = number.rest }
            return runsOn(kept) ? withoutSpacing(kept, numbered: numbers.count) : lines
        }
        for distance in distances {
            let some = evenlyPlaced(numbers.filter { $0.value % distance == 0 }, by: distance)
            guard some.count >= fewestApart, (some.count + 1) * distance * 100 >= written * share else { continue }
            for number in some { kept[number.place] = number.rest }
            return runsOn(kept) ? kept : lines
        }
        return lines
    }

    /// Whether nearly all numbers continue the one before, or begin anew.
    private static func runUp(_ numbers: [Number]) -> Bool {
        let continued = zip(numbers, numbers.dropFirst()).count { last, next in
            next.value == last.value + 1 || next.value == 1
        }
        return continued * 100 >= (numbers.count - 1) * share
    }

    /// The numbers that continue the one before at the same distance in the text, or begin anew.
    private static func evenlyPlaced(_ numbers: [Number], by distance: Int) -> [Number] {
        var even: [Number] = []
        for number in numbers {
            guard let last = even.last else {
                even.append(number)
                continue
            }
            let isNext = number.value == last.value + distance && number.line == last.line + distance
            if isNext || number.value == distance, number.line > last.line { even.append(number) }
        }
        return even
    }

    /// Whether lines are wrapped prose: of nearly equal width, most of them not ending a sentence, and many beginning
    /// within one. Rows of a table begin with a name.
    private static func runsOn(_ lines: [String]) -> Bool {
        let written = lines.filter { !$0.isEmpty }
        guard HardWrap(runs: [written]) != nil, let widest = written.map(TextWidth.of).max(), widest >= narrowest else {
            return false
        }
        let ended = written.count { ".!?:;".contains($0.last ?? " ") }
        let within = written.count { $0.first?.isLowercase == true }
        let hasCase = written.contains { $0.contains(where: \.isLowercase) }
        return 2 * ended < written.count && (3 * within >= written.count || !hasCase)
    }

    /// Without the empty lines of a text with double spacing.
    private static func withoutSpacing(_ lines: [String], numbered: Int) -> [String] {
        let empty = lines.count { $0.isEmpty }
        return empty * 10 >= numbered * 8 ? lines.filter { !$0.isEmpty } : lines
    }

    /// `12 text`, `12: text`, `12| text`, `12. text`, `12) text`, and `12` alone.
    private static func split(_ line: String) -> (value: Int, rest: String)? {
        let digits = line.utf8.prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty, digits.count <= mostDigits, let value = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        var rest = line.utf8.dropFirst(digits.count)
        if let mark = rest.first, ":|.)".utf8.contains(mark) { rest = rest.dropFirst() }
        guard let space = rest.first else { return (value, "") }
        guard space == 0x20 else { return nil }
        return (value, String(decoding: rest.dropFirst(), as: UTF8.self))
    }
}
