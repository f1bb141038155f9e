// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// The page's statements about its article, except the text. Priority: JSON-LD, then meta elements, then visible text.
struct Metadata {
    let tree: HTMLTree
    /// Contents of meta elements by lower-case name, property or itemprop, in document order.
    private(set) var meta: [String: [String]] = [:]
    /// The address in the canonical link, as it is written.
    private var canonical: String?
    /// The address to which relative ones refer.
    private var base: String?
    private(set) var address: Extracted<String>?
    /// Texts of links to the front page above everything else, one of which may be the site's name.
    private(set) var homeNames: [String] = []
    private let origin: PageOrigin
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
    private let foreign: ForeignPlaces
    /// The last node whose time may be the article's, shortly below its text.
    private let lastDated: Int
    private static let below = 160
    private(set) var visible: VisibleCredits?
    private(set) var authors: VisibleAuthors?
    private(set) var title: Extracted<String>?
    /// The authors stated in machine-readable form, without the site itself.
    private(set) var statedAuthors: Extracted<[String]>?
    /// The element of the title, if the title was found only there.
    private(set) var titleNode: Int?

    /// - Parameter text: The first and last text run of the article, near which author and date are searched.
    init(_ tree: HTMLTree, limits: ReadingLimits, text: ClosedRange<Int>?, origin: PageOrigin = .unknown) {
        self.tree = tree
        self.origin = origin
        var scripts: [[UInt8]] = []
        for node in 0..<tree.count where tree.tag(node) == .script {
            guard tree.bytes(of: .type, at: node)?.containsIgnoringCase("ld+json") == true else { continue }
            scripts.append(tree.source(node))
        }
        foreign = ForeignPlaces(tree, text: text)
        lastDated = text.map { $0.upperBound + Self.below } ?? tree.count
        linked = scripts.isEmpty ? nil : LinkedData(scripts: scripts, limits: limits)
        for node in 0..<tree.count { note(node) }
        address = statedAddress
        homeNames = HomeLinks(tree, host: address.flatMap { WebAddress.host(of: $0.value) }).names
        (title, titleNode) = chosenTitle(above: text?.lowerBound)
        statedAuthors = authorsInMetadata
        // Machine-readable metadata are more reliable than visible text, and faster to find.
        if published == nil || statedAuthors == nil || !isMarkedArticle {
            let headline = self.headline(above: text?.lowerBound)
            if statedAuthors == nil {
                authors = VisibleAuthors(
                    tree, around: headline ?? text?.lowerBound, site: source?.value, foreign: foreign)
            }
            visible = VisibleCredits(
                tree, headline: headline, author: authors?.node, text: text,
                hints: dateHints, foreign: foreign)
        }
    }

    /// How the page writes dates.
    var dateHints: DateHints {
        DateHints(language: language?.value, host: address.flatMap { WebAddress.host(of: $0.value) })
    }

    /// Whether the page declares itself an article. `og:type` alone does not count: many sites set it on all pages.
    var isMarkedArticle: Bool {
        linked?.article != nil || meta["article:published_time"] != nil || properties["articlebody"] != nil
            || properties["datepublished"] != nil && !isMarkedProduct
    }

    var isCalledArticle: Bool { meta["og:type"]?.first?.lowercased() == "article" }
    /// Whether an author is stated in machine-readable form, or named near the headline together with a date.
    var isSigned: Bool {
        statedAuthors != nil || statesAuthor || authors?.areNear == true && (published != nil || mentionsDate)
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
        let body = linked?.article?["articleBody"] ?? linked?.article?["text"]
        let parts = body?.elements.compactMap { part -> String? in
            guard case .string(let text) = part else { return nil }
            return text
        }
        return parts.flatMap { $0.isEmpty ? nil : $0.joined(separator: "\n\n") }
    }

    private mutating func note(_ node: Int) {
        switch tree.tag(node) {
        case .html where pageLanguage == nil:
            pageLanguage = tree.attribute(.lang, at: node) ?? tree.attribute(.xmlLang, at: node)
        case .title where pageTitle == nil: pageTitle = Tidy.nonEmptyLine(tree.line(node))
        case .meta:
            guard let content = tree.attribute(.content, at: node).flatMap(Tidy.nonEmptyLine),
                foreign.end(around: node) == nil
            else { return }
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
            canonical = tree.attribute(.href, at: node)
        case .base where base == nil: base = tree.attribute(.href, at: node).flatMap(WrappedAddress.original)
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
        if let type = tree.bytes(of: .itemtype, at: node) {
            if type.containsIgnoringCase("schema.org/product") { holds.product = true }
            if type.containsIgnoringCase("offer") { holds.offer = true }
        }
        guard foreign.end(around: node) == nil else { return }
        let stated = tag == .time ? tree.attribute(.datetime, at: node) : nil
        if tag == .time, node <= lastDated, times.count < Self.mostTimes {
            let isChange = isChange(node)
            // The header shows the current day, the footer at most the last change.
            if isChange || !foreign.isInFrame(node) { times.append((stated ?? tree.line(node), isChange)) }
        }
        if tag == .a, tree.bytes(of: .rel, at: node)?.containsIgnoringCase("author") == true, !foreign.isInFrame(node) {
            if let name = Tidy.nonEmptyLine(tree.line(node)) { authorLinks.append(name) }
        }
        if let property = tree.attribute(.itemprop, at: node)?.lowercased() {
            let value = tree.attribute(.content, at: node) ?? stated ?? text(of: node, as: property)
            for name in property.split(separator: " ") { properties[String(name), default: []].append(value) }
        }
        // RDFa as well: some systems state the dates of articles in it.
        guard let property = tree.attribute(.property, at: node)?.lowercased() else { return }
        let names = property.split(separator: " ").map { String($0.trimmingPrefix("schema:")) }
        for name in names where Self.datedProperties.contains(name) {
            properties[name, default: []].append(tree.attribute(.content, at: node) ?? stated ?? tree.line(node))
        }
    }

    /// The text of an element with a property; of one that describes a person, the name without titles and numbers.
    private func text(of person: Int, as property: String) -> String {
        // The text of an articleBody is long, and is extracted elsewhere.
        if property == "articlebody" { return "" }
        guard property == "author" else { return tree.line(person) }
        let name = tree.descendants(person).prefix(Self.largestPerson).first { node in
            tree.bytes(of: .itemprop, at: node)?.elementsEqual("name".utf8) == true
        }
        return name.map { tree.attribute(.content, at: $0) ?? tree.line($0) } ?? tree.line(person)
    }

    private static let largestPerson = 200

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
        if let name = linked?.publisher { return Extracted(name, from: "json-ld", confidence: 0.9) }
        if let name = first("og:site_name") { return Extracted(name, from: "og", confidence: 0.9) }
        let names = ["application-name", "dc.publisher", "dcterms.publisher", "publisher"]
        return names.compactMap(first).first { WebAddress.absolute($0) == nil }
            .map { Extracted($0, from: "meta", confidence: 0.6) }
    }

    private var statedAddress: Extracted<String>? {
        let stated: [(address: String?, from: String, confidence: Double)] = [
            (canonical.flatMap(original), "link", 0.95), (first("og:url").flatMap(original), "og", 0.9),
            (linked?.address.flatMap(WrappedAddress.original), "json-ld", 0.8), (origin.address, "saved", 0.9),
        ]
        let found = stated.compactMap { place in
            place.address.map { Extracted($0, from: place.from, confidence: place.confidence) }
        }
        // Some sites state their front page as the address of every page.
        return found.first { PageAddress($0.value)?.isFront == false } ?? found.first
    }

    /// A stated address as an absolute one of the original page.
    private func original(_ stated: String) -> String? {
        if let address = WrappedAddress.original(of: stated) { return address }
        guard let base = base ?? origin.address, WebAddress.absolute(stated) == nil else { return nil }
        return WebAddress.joined(stated, to: base)
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
