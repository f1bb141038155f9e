// SPDX-License-Identifier: Apache-2.0

/// Looks up names of months, weekdays and halves of the day in all languages.
enum DateNames {
    /// A month of a calendar.
    struct Month: Hashable {
        enum Calendar { case gregorian, persian, hebrew }

        let calendar: Calendar
        /// 1 to 12; to 13 in the Hebrew calendar.
        let number: Int

        /// - Parameter index: 1 to 12 of the Gregorian calendar, then those of the Persian and of the Hebrew one.
        fileprivate init(index: Int) {
            (calendar, number) =
                index > 24 ? (.hebrew, index - 24) : index > 12 ? (.persian, index - 12) : (.gregorian, index)
        }
    }

    /// The part of the day in which an hour from 1 to 12 lies.
    enum Half: Int { case beforeNoon, afterNoon, aroundNoon, atNight }

    /// Maximum number of words in a name.
    static let longest = 3

    /// The months that a name can mean. Several only if languages differ and none of them is the document's.
    static func months(_ name: String, language: String?) -> [Month] {
        if let index = months[name] { return [Month(index: Int(index))] }
        guard let meanings = contested[name] else { return [] }
        let own = meanings.filter { meaning in language.map(meaning.languages.contains) ?? false }
        return (own.isEmpty ? meanings : own).map(\.month)
    }

    /// 0 for Sunday to 6 for Saturday.
    static func weekday(_ name: String) -> Int? { weekdays[name].map(Int.init) }

    static func half(_ name: String) -> Half? { halves[name].flatMap { Half(rawValue: Int($0)) } }

    private static let months = table(DateNameData.months, from: 1)
    private static let weekdays = table(DateNameData.weekdays, from: 0)
    private static let halves = table(DateNameData.halves, from: 0)

    private static func table(_ rows: [StaticString], from first: UInt8) -> [String: UInt8] {
        var table: [String: UInt8] = [:]
        for (index, names) in rows.enumerated() {
            let value = first + UInt8(index)
            names.withUTF8Buffer { bytes in
                for name in bytes.split(separator: UInt8(ascii: " ")) {
                    table[String(decoding: name, as: UTF8.self)] = value
                }
            }
        }
        return table
    }

    private static let contested: [String: [(month: Month, languages: [String])]] = {
        var table: [String: [(month: Month, languages: [String])]] = [:]
        for entry in DateNameData.contestedMonths.description.split(separator: " ") {
            let parts = entry.split(separator: "/")
            table[String(parts[0])] = parts.dropFirst().map { part in
                let sides = part.split(separator: ":")
                return (Month(index: Int(sides[0]) ?? 1), sides[1].split(separator: ",").map(String.init))
            }
        }
        return table
    }()
}
