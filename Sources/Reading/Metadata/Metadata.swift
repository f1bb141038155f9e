// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// The page's statements about its article, except the text. Priority: JSON-LD, then meta elements, then visible text.
struct Metadata {
    private let tree: HTMLTree
    /// Contents of meta elements by lower-case name, property or itemprop, in document order.
    private(set) var meta: [String: [String]] = [:]
    private var canonical: String?
    private(set) var pageTitle: String?
    private var pageLanguage: String?
    private(set) var headings: [(line: String, node: Int)] = []
    private(set) var secondHeadings: [(line: String, node: Int)] = []
    /// Text or `datetime` of elements by lower-case itemprop.
    private(set) var properties: [String: [String]] = [:]
    /// Times of `<time>` elements: their `datetime`, or else their text; and whether the page marks the time as that of
    /// a change.
    private(set) var times: [(stated: String, isChange: Bool)] = []
    /// Maximum number of times kept: the first ones state the publication; a list of teasers may have hundreds.
    private static let mostTimes = 8
    private static let mostSecondHeadings = 8
    private(set) var authorLinks: [String] = []
    /// Whether elements of the page describe a product, and an offer of it.
    private var holds = (product: false, offer: false)
    let linked: LinkedData?
    private(set) var visible: VisibleCredits?
    private(set) var authors: VisibleAuthors?
    private(set) var title: Extracted<String>?

    /// - Parameter text: The first and last text run of the article, near which author and date are searched.
    init(_ tree: HTMLTree, limits: ReadingLimits, text: ClosedRange<Int>?) {
        self.tree = tree
        var scripts: [[UInt8]] = []
        for node in 0..<tree.count where tree.tag(node) == .script {
            guard tree.bytes(of: .type, at: node)?.containsIgnoringCase("ld+json") == true else { continue }
            scripts.append(tree.source(node))
        }
        linked = scripts.isEmpty ? nil : LinkedData(scripts: scripts, limits: limits)
        for node in 0..<tree.count { note(node) }
        title = chosenTitle
        // Machine-readable metadata are more reliable than visible text, and faster to find.
        if published == nil || statedAuthors == nil || !isMarkedArticle {
            let headline = self.headline(above: text?.lowerBound)
            if statedAuthors == nil {
                authors = VisibleAuthors(tree, around: headline ?? text?.lowerBound, site: source?.value)
            }
            visible = VisibleCredits(
                tree, headline: headline, author: authors?.node, text: text,
                dayFirst: dayFirst)
        }
    }

    /// Languages that write the year before the month; in their pages a day-first date is not certain.
    private static let yearFirst: Set<String> = ["eu", "hu", "ja", "ko", "lt", "mn", "sv", "zh"]

    private var dayFirst: WrittenDates.DayFirst {
        guard let language = language.flatMap({ LanguageGuess.primary($0.value) }) else { return .withPoints }
        if language == "en" { return .never }
        return Self.yearFirst.contains(language) ? .withPoints : .always
    }

    /// Whether the page declares itself an article. `og:type` alone does not count: many sites set it on all pages.
    var isMarkedArticle: Bool {
        linked?.article != nil || meta["article:published_time"] != nil || properties["articlebody"] != nil
            || properties["datepublished"] != nil && !isMarkedProduct
    }

    var isCalledArticle: Bool { meta["og:type"]?.first?.lowercased() == "article" }
    /// Whether an author is stated in machine-readable form, or named near the headline together with a date.
    var isSigned: Bool {
        statedAuthors != nil || authors?.areNear == true && (published != nil || mentionsDate)
    }
    var mentionsDate: Bool { visible?.mentionsDate == true }

    var isMarkedProduct: Bool {
        meta["og:type"]?.first?.lowercased().contains("product") == true || meta["product:price:amount"] != nil
            || holds.product && holds.offer
            || linked?.types.isDisjoint(with: ["Product", "ProductGroup", "IndividualProduct"]) == false
    }

    var isMarkedList: Bool {
        linked?.types.isDisjoint(with: ["CollectionPage", "SearchResultsPage", "ItemList", "ProfilePage"]) == false
    }

    /// Whether JSON-LD describes an article, the most reliable indication.
    var describesArticle: Bool { linked?.article != nil }

    /// Whether the date belongs to the article: page builders date every page in JSON-LD.
    var hasOwnDate: Bool { isMarkedArticle || published?.from != "json-ld" }

    /// Whether the page declares a viewport, as pages have done since smartphones; articles on such pages state their
    /// dates.
    var isModern: Bool { meta["viewport"] != nil }

    /// Whether the page describes an offer or a company, and no article.
    var isMarkedOffer: Bool { linked?.article == nil && linked?.types.isDisjoint(with: Self.offers) == false }

    private static let offers: Set<String> = [
        "Service", "LocalBusiness", "ProfessionalService", "HomeAndConstructionBusiness", "Store", "Restaurant",
        "Hotel",
        "LodgingBusiness", "MedicalBusiness", "LegalService", "FinancialProduct", "FinancialService", "InsuranceAgency",
        "RealEstateAgent", "RealEstateListing", "SoftwareApplication", "WebApplication", "MobileApplication",
        "VideoGame", "Course", "JobPosting", "Offer", "AggregateOffer", "OfferCatalog", "AggregateRating", "Vehicle",
        "Car", "Accommodation", "TouristTrip",
    ]

    var articleBody: String? {
        guard case .string(let body)? = linked?.article?["articleBody"] else { return nil }
        return body
    }

    private mutating func note(_ node: Int) {
        switch tree.tag(node) {
        case .html: pageLanguage = tree.attribute(.lang, at: node) ?? tree.attribute(.xmlLang, at: node)
        case .title where pageTitle == nil: pageTitle = Tidy.nonEmptyLine(tree.line(node))
        case .meta:
            guard let content = tree.attribute(.content, at: node).flatMap(Tidy.nonEmptyLine) else { return }
            for name in [
                tree.attribute(.property, at: node), tree.attribute(.name, at: node),
                tree.attribute(.itemprop, at: node), tree.attribute(.httpEquiv, at: node),
            ] {
                if let name { meta[Tidy.line(name).lowercased(), default: []].append(content) }
            }
        case .link:
            guard canonical == nil, tree.bytes(of: .rel, at: node)?.containsIgnoringCase("canonical") == true else {
                return
            }
            canonical = tree.attribute(.href, at: node).flatMap(WebAddress.absolute)
        case .h1:
            if let heading = Tidy.nonEmptyLine(tree.line(node)) { headings.append((heading, node)) }
        case .h2 where secondHeadings.count < Self.mostSecondHeadings:
            if let heading = Tidy.nonEmptyLine(tree.line(node)) { secondHeadings.append((heading, node)) }
        case .text: return
        default: noteProperties(node)
        }
    }

    private mutating func noteProperties(_ node: Int) {
        let tag = tree.tag(node)
        let stated = tag == .time ? tree.attribute(.datetime, at: node) : nil
        if tag == .time, times.count < Self.mostTimes { times.append((stated ?? tree.line(node), isChange(node))) }
        if tag == .a, tree.bytes(of: .rel, at: node)?.containsIgnoringCase("author") == true {
            if let name = Tidy.nonEmptyLine(tree.line(node)) { authorLinks.append(name) }
        }
        if let type = tree.bytes(of: .itemtype, at: node) {
            if type.containsIgnoringCase("schema.org/product") { holds.product = true }
            if type.containsIgnoringCase("offer") { holds.offer = true }
        }
        if let property = tree.attribute(.itemprop, at: node)?.lowercased() {
            // The text of an articleBody is long, and is extracted elsewhere.
            let value = property == "articlebody" ? "" : tree.attribute(.content, at: node) ?? stated ?? tree.line(node)
            for name in property.split(separator: " ") { properties[String(name), default: []].append(value) }
        }
        // RDFa as well: some systems state the dates of articles in it.
        guard let property = tree.attribute(.property, at: node)?.lowercased() else { return }
        let names = property.split(separator: " ").map { String($0.trimmingPrefix("schema:")) }
        for name in names where Self.datedProperties.contains(name) {
            properties[name, default: []].append(tree.attribute(.content, at: node) ?? stated ?? tree.line(node))
        }
    }

    /// Whether a `<time>` states the last change: by its class or one close around it, or by the words before it.
    private func isChange(_ time: Int) -> Bool {
        if VisibleCredits.isInside(tree, time, NoiseWords.namesChange) { return true }
        let before = (max(0, time - Self.wordsBefore)..<time).last { node in
            tree.tag(node) == .text && tree.text(node).contains { $0 > 0x20 }
        }
        guard let before, tree.text(before).count <= Self.longestWords else { return false }
        return WrittenDates.meaning(of: String(decoding: tree.text(before), as: UTF8.self)) == .modified
    }

    /// Maximum number of nodes between a time and the words that state its meaning, and maximum bytes of these words.
    private static let wordsBefore = 8
    private static let longestWords = 80

    /// Fills all fields of the draft that the page states.
    func fill(_ draft: inout ArticleDraft) {
        draft.source = source
        draft.title = title
        draft.url = address
        draft.byline = byline
        draft.declaredLanguage = language
        draft.published = published
        draft.modified = modified
        draft.section = section
        noteFaults(in: &draft)
    }

    // MARK: Fields

    var source: Extracted<String>? {
        if let name = linked?.names("publisher").first { return Extracted(name, from: "json-ld", confidence: 0.9) }
        if let name = first("og:site_name") { return Extracted(name, from: "og", confidence: 0.9) }
        let names = ["application-name", "dc.publisher", "dcterms.publisher", "publisher"]
        return names.compactMap(first).first { WebAddress.absolute($0) == nil }
            .map { Extracted($0, from: "meta", confidence: 0.6) }
    }

    var address: Extracted<String>? {
        if let canonical { return Extracted(canonical, from: "link", confidence: 0.95) }
        if let address = first("og:url").flatMap(WebAddress.absolute) {
            return Extracted(address, from: "og", confidence: 0.9)
        }
        return linked?.address.map { Extracted($0, from: "json-ld", confidence: 0.8) }
    }

    private var language: Extracted<String>? {
        if let pageLanguage { return Extracted(pageLanguage, from: "html-lang", confidence: 0.9) }
        if let language = linked?.language { return Extracted(language, from: "json-ld", confidence: 0.85) }
        if let locale = first("og:locale") { return Extracted(locale, from: "og", confidence: 0.6) }
        return (first("content-language") ?? first("dc.language")).map { Extracted($0, from: "meta", confidence: 0.6) }
    }

    private var section: Extracted<String>? {
        if let name = linked?.line("articleSection").flatMap(Tidy.nonEmptyLine) {
            return Extracted(name, from: "json-ld", confidence: 0.9)
        }
        return first("article:section").map { Extracted($0, from: "meta", confidence: 0.8) }
    }

    /// Whether the text is for subscribers, according to the metadata for search engines.
    var isForSubscribers: Bool { linked?.isForSubscribers == true }
    /// The word count of the whole article, if the page states it.
    var statedWords: Int? { linked?.line("wordCount").flatMap { Int($0) } }

    func first(_ name: String) -> String? { meta[name]?.first }
}
