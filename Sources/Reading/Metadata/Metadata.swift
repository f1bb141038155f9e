// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// What a page says about its article, apart from the text: JSON-LD before meta elements before what is visible.
struct Metadata {
    private let tree: HTMLTree
    /// Contents of meta elements by their lower-case name, property or itemprop, in the page's order.
    private(set) var meta: [String: [String]] = [:]
    private var canonical: String?
    private(set) var pageTitle: String?
    private var pageLanguage: String?
    private(set) var headings: [(line: String, node: Int)] = []
    private(set) var secondHeadings: [(line: String, node: Int)] = []
    /// Text or `datetime` of elements by their lower-case itemprop.
    private(set) var properties: [String: [String]] = [:]
    /// What `<time>` elements state to programs: their `datetime`, or else their text; and whether the page says that
    /// it is the time of a change.
    private(set) var times: [(stated: String, isChange: Bool)] = []
    /// The first ones say when the article came out; a list of teasers may have hundreds.
    private static let mostTimes = 8
    private static let mostSecondHeadings = 8
    private(set) var authorLinks: [String] = []
    /// Whether elements of the page are a product of their own, and an offer of it.
    private var holds = (product: false, offer: false)
    let linked: LinkedData?
    private(set) var visible: VisibleCredits?
    private(set) var authors: VisibleAuthors?
    private(set) var title: Extracted<String>?

    /// - Parameter text: The first and the last run of the article's text, near which its author and date stand.
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
        // What the page states for programs is surer than what it shows, and quicker found.
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

    /// Languages that write the year before the month, in whose pages a day before it is somebody else's way.
    private static let yearFirst: Set<String> = ["eu", "hu", "ja", "ko", "lt", "mn", "sv", "zh"]

    private var dayFirst: WrittenDates.DayFirst {
        guard let language = language.flatMap({ LanguageGuess.primary($0.value) }) else { return .withPoints }
        if language == "en" { return .never }
        return Self.yearFirst.contains(language) ? .withPoints : .always
    }

    /// Whether the page declares itself an article. `og:type` alone does not: makers of pages set it on all of them.
    var isMarkedArticle: Bool {
        linked?.article != nil || meta["article:published_time"] != nil || properties["articlebody"] != nil
            || properties["datepublished"] != nil && !isMarkedProduct
    }

    var isCalledArticle: Bool { meta["og:type"]?.first?.lowercased() == "article" }
    /// Whether an author is stated for programs, or named near the headline beside a date.
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

    /// Whether JSON-LD describes an article, the surest mark of all.
    var describesArticle: Bool { linked?.article != nil }

    /// Whether the date is the article's own: page builders date every page in JSON-LD.
    var hasOwnDate: Bool { isMarkedArticle || published?.from != "json-ld" }

    /// Pages made since there are phones say how wide they are; such articles state their dates.
    var isModern: Bool { meta["viewport"] != nil }

    /// Whether the page describes something that is offered, or a firm, and no article.
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
            // The text of an articleBody is long, and found elsewhere.
            let value = property == "articlebody" ? "" : tree.attribute(.content, at: node) ?? stated ?? tree.line(node)
            for name in property.split(separator: " ") { properties[String(name), default: []].append(value) }
        }
        // RDFa beside it: some systems date their articles in that.
        guard let property = tree.attribute(.property, at: node)?.lowercased() else { return }
        let names = property.split(separator: " ").map { String($0.trimmingPrefix("schema:")) }
        for name in names where Self.datedProperties.contains(name) {
            properties[name, default: []].append(tree.attribute(.content, at: node) ?? stated ?? tree.line(node))
        }
    }

    /// Whether a `<time>` says when the article was changed: by its class or one close around it, or by the words before.
    private func isChange(_ time: Int) -> Bool {
        if VisibleCredits.isInside(tree, time, NoiseWords.namesChange) { return true }
        let before = (max(0, time - Self.wordsBefore)..<time).last { node in
            tree.tag(node) == .text && tree.text(node).contains { $0 > 0x20 }
        }
        guard let before, tree.text(before).count <= Self.longestWords else { return false }
        return WrittenDates.meaning(of: String(decoding: tree.text(before), as: UTF8.self)) == .modified
    }

    /// Nodes before a time among which the words are that say what it is, and their bytes at most.
    private static let wordsBefore = 8
    private static let longestWords = 80

    /// Fills every field of the draft that the page states.
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

    /// Whether the text is for subscribers, as the page tells search engines.
    var isForSubscribers: Bool { linked?.isForSubscribers == true }
    /// The words of the whole article, where the page states them.
    var statedWords: Int? { linked?.line("wordCount").flatMap { Int($0) } }

    func first(_ name: String) -> String? { meta[name]?.first }
}
