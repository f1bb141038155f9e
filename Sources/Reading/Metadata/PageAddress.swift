// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Classifies a page by its stated address: the site's front page, a section, a shop, or an article with its day or
/// headline in the path.
struct PageAddress {
    /// The parts of the path in lower case; empty if there is no path.
    private let parts: [Substring]
    private let query: Substring

    /// The area of a site.
    enum Place {
        /// Goods and lists, which have no date and author of their own.
        case shop
        /// The services of a company or office; many publish their news there too (`/service/press/`).
        case service
        /// The page of a section.
        case section
    }

    init?(_ address: String?) {
        guard let address, let scheme = address.firstRange(of: "://") else { return nil }
        let rest = address[scheme.upperBound...].lowercased().prefix { $0 != "#" }
        let path = rest.prefix { $0 != "?" }
        parts = path.split(separator: "/").dropFirst().map { $0 }
        query = rest[path.endIndex...].dropFirst()
    }

    /// Whether it is the site's front page. `/index.php/2026/11/12/lamps` and `/?p=512` are pages that a program
    /// generates, not the front page.
    var isFront: Bool {
        guard !namesEntry else { return false }
        return parts.isEmpty || parts.count == 1 && (parts[0].hasPrefix("index.") || parts[0] == "home")
    }

    /// Whether the query selects an entry by number or name; other fields count readers or select a language.
    private var namesEntry: Bool {
        query.split(separator: "&").contains { field in
            let pair = field.split(separator: "=", maxSplits: 1)
            guard let name = pair.first, pair.count == 2 else { return false }
            return Self.entryNames.contains(String(name))
        }
    }

    private static let entryNames: Set<String> = [
        "p", "id", "page_id", "post", "postid", "article", "articleid", "article_id", "artikel", "aid", "nid", "news",
        "newsid", "news_id", "story", "storyid", "itemid", "title", "item",
    ]

    /// The area of the site that the path names, if any.
    var place: Place? {
        var isService = false
        for part in parts {
            if Self.shops.contains(String(part)) { return .shop }
            if Self.services.contains(String(part)) { isService = true }
        }
        if isService { return .service }
        guard !namesEntry else { return nil }
        return parts.last.map { Self.sections.contains(String($0)) } == true ? .section : nil
    }

    /// Whether the page is below a news section (`/press/lamps`).
    var isBelowNews: Bool {
        parts.dropLast().contains { Self.newsrooms.contains(String($0)) || Self.foreignNewsrooms.contains(String($0)) }
    }

    private static let foreignNewsrooms: Set<String> = [
        "nachrichten", "aktuelles", "presse", "pressemitteilungen", "meldungen", "meldung", "artikel", "noticias",
        "noticia",
        "prensa", "actualidad", "notizie", "stampa", "comunicati", "imprensa", "nieuws", "nyheter", "aktualnosci",
        "novosti", "actu", "actus", "communiques", "press-releases", "article", "story",
    ]

    /// Articles are below these sections.
    private static let sections: Set<String> = newsrooms.union([
        "insights", "resources", "library", "publications", "case-studies", "events", "portfolio", "videos", "podcasts",
        "infos", "evenements", "ressources",
    ])

    private static let newsrooms: Set<String> = [
        "news", "blog", "blogs", "articles", "stories", "press", "actualites", "actualite", "dossiers",
    ]

    private static let shops: Set<String> = [
        "product", "products", "produit", "produits", "shop", "store", "boutique", "category", "categories",
        "categorie", "tag", "tags", "list", "search", "recherche", "pricing", "tarifs", "coupons", "itm", "dp",
        "browse", "collections", "collection", "catalog", "catalogue",
    ]

    private static let services: Set<String> = [
        "service", "services", "solutions", "platform", "app", "jobs", "emplois", "careers", "deals", "offers",
        "offres", "plans", "locations", "rentals",
    ]

    /// Number of words in the last part of the path.
    var words: Int {
        parts.last?.split { $0 == "-" || $0 == "_" || $0 == "+" || $0 == "." }.count ?? 0
    }

    /// Whether the path contains a year followed by a month, as in many article addresses: `/2026/11/lamps`,
    /// `/2026-11-12/lamps`, `/20261112/lamps`. A list of a day's or month's articles ends with the date.
    var isDated: Bool {
        guard let last = parts.last, !Self.endsList(last) else { return false }
        let numbers = parts.flatMap { $0.split(separator: "-") }.map { Self.isNumber($0) ? Int($0) ?? 0 : 0 }
        if numbers.contains(where: { Self.isDay($0) }) { return true }
        return zip(numbers, numbers.dropFirst()).contains { Self.years.contains($0) && (1...12).contains($1) }
    }

    /// Whether the last part is a day, a month, a year, or a page number of such a list.
    private static func endsList(_ last: Substring) -> Bool {
        last.split(separator: "-").allSatisfy { part in
            guard isNumber(part), let number = Int(part) else { return false }
            return number <= 31 || years.contains(number) || isDay(number)
        }
    }

    private static let years = 1990...2100

    private static func isNumber(_ part: Substring) -> Bool {
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(\.isASCIIDigit)
    }

    /// Whether the digits are a year, month and day.
    private static func isDay(_ number: Int) -> Bool {
        years.contains(number / 10_000) && (1...12).contains(number / 100 % 100) && (1...31).contains(number % 100)
    }
}
