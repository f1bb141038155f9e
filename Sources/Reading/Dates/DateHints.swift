// SPDX-License-Identifier: Apache-2.0

/// What a document says about the way it writes dates: its language and region, and the country of its site.
struct DateHints: Equatable, Sendable {
    /// The order of the numbers in `03/04/2024`.
    enum Order: Sendable {
        /// Known only if one of the numbers cannot be a month.
        case unknown
        /// The day comes first between points, as in `03.04.2024`; for text of unknown language.
        case dayFirstWithPoints
        case dayFirst
        case monthFirst
    }

    let order: Order
    /// The language in two or three letters.
    let language: String?
    /// Whether years are counted from the founding of the Republic of China too.
    let isTaiwanese: Bool

    static let none = DateHints(language: nil)

    /// - Parameters:
    ///   - language: a tag such as `en-GB`, or nil if the document declares none.
    ///   - host: the host of the document's address.
    init(language tag: String?, host: String? = nil) {
        let parts = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
        let primary = parts.first.flatMap { (2...3).contains($0.utf8.count) ? Self.otherTags[$0] ?? $0 : nil }
        language = primary
        isTaiwanese = primary == "zh" && !parts.dropFirst().filter { $0 == "tw" || $0 == "hant" }.isEmpty
        let country = host?.lowercased().split(separator: ".").last.map(String.init)
        switch primary {
        case nil: order = .dayFirstWithPoints
        case "en"?: order = Self.english(region: parts.dropFirst().first { $0.utf8.count == 2 }, country: country)
        case let primary? where Self.yearFirst.contains(primary): order = .dayFirstWithPoints
        case let primary? where Self.undecided.contains(primary): order = .unknown
        default: order = .dayFirst
        }
    }

    /// English is written both ways, and many pages declare English only because their template does; `en-US` is the
    /// default of many templates, so the country of the site must not contradict.
    private static func english(region: String?, country: String?) -> Order {
        if let country, dayFirstCountries.contains(country) { return .dayFirst }
        if let country, americanDomains.contains(country) {
            return region == nil || region == "us" ? .monthFirst : .unknown
        }
        guard let region else { return .unknown }
        if region == "us" { return country.map { $0.utf8.count > 2 } ?? true ? .monthFirst : .unknown }
        return dayFirstCountries.contains(region) ? .dayFirst : .unknown
    }

    /// English-speaking countries that write the day first; `gb` as a region, `uk` as a domain.
    private static let dayFirstCountries: Set<String> = [
        "gb", "uk", "ie", "au", "nz", "in", "pk", "bd", "lk", "sg", "my", "hk", "mt", "ng", "gh", "ke", "ug", "tz",
        "zm", "zw",
        "bw", "na", "jm", "tt", "bb", "fj", "pg", "cy", "scot", "wales", "london",
    ]
    private static let americanDomains: Set<String> = ["us", "gov", "mil", "edu"]

    /// Languages that write the year before the month; in their texts a date with the day first is not certain.
    private static let yearFirst: Set<String> = ["eu", "hu", "ja", "ko", "lt", "mn", "sv", "zh"]
    /// Languages of countries that write the month first too.
    private static let undecided: Set<String> = ["fil", "sm", "haw"]

    private static let otherTags = [
        "no": "nb", "nn": "nb", "in": "id", "iw": "he", "tl": "fil", "mo": "ro", "sh": "hr", "me": "sr", "eng": "en",
        "fra": "fr",
        "deu": "de", "hrv": "hr", "pol": "pl", "ces": "cs", "cze": "cs", "tha": "th", "fas": "fa", "per": "fa",
        "ara": "ar",
    ]
}
