// SPDX-License-Identifier: Apache-2.0

/// Distinguishes pages that are no article, which crawlers save in large numbers, from short articles.
///
/// Statements of the page come first, because they do not depend on the language: the types in its JSON-LD, its forms,
/// its address. Without such statements, an article still shows an author or a date, or contains a long run of prose;
/// shop, service and front pages do not.
struct PageClassifier {
    /// Minimum letters of prose if the page says that it is an article, and if no statement is made.
    static let least = 80
    static let leastUnstated = 180
    /// Letters of prose that suffice for an article without author and date.
    private static let leastUnsigned = 2000
    /// The same for a page whose address is below a news section.
    private static let leastFiled = 500
    /// The same for a page with little else, and minimum letters of prose per text run on that page.
    private static let leastAlone = 1000
    private static let mostOfPage = 12
    /// Minimum number of text runs of a page within a site, including menus and footers.
    private static let leastAround = 40
    /// Maximum letters of prose of a page of many parts, without author and date, that counts as a service page.
    private static let mostInParts = 8000
    /// Minimum number of headings of such a page, and maximum letters of prose per heading.
    private static let parts = 4
    private static let longestParts = 500
    /// Maximum letters of prose of challenge and error pages, and of consent pages.
    private static let mostOfGuard = 1000
    private static let mostOfConsent = 2000
    /// Letters of prose from which a challenge script on the page is ignored.
    private static let leastBesideScripts = 400
    /// Minimum number of words in the last part of an address for it to be a headline.
    private static let headlineWords = 5
    /// The same for a heading, which also contains short words.
    private static let titleWords = 6
    /// The same for the address of a page with much prose.
    private static let sectionWords = 3
    /// Maximum number of text runs on a page around a form; front pages contain a log-in form too.
    static let formBlocks = 40
    /// Minimum number of teasers of a section page, if they contain most of its prose.
    private static let frontTeasers = 6

    /// Maximum average letters of prose per teaser; with more it is a text in parts.
    private static let longestTeasers = 300
    /// Letters in one run of prose that no teaser or label reaches.
    private static let articleRun = 500

    /// The extracted properties of a page.
    struct Evidence {
        let title: String?
        /// Letters of the text that reads as prose.
        let prose: Int
        /// Letters in the longest run of prose that is interrupted only by headings.
        let longestRun: Int
        /// Headings in the text.
        let headings: Int
        /// Letters of prose in all teasers of other pages; below, in those within the text.
        let teaserProse: Int
        let keptTeaserProse: Int
        let teasers: Int
        /// Blocks of the page, except noise by its markup; below, all text runs.
        let blocks: Int
        let runs: Int
        let hasByline: Bool
        let hasDate: Bool
    }

    let tree: HTMLTree
    let metadata: Metadata
    let page: Evidence
    private let address: PageAddress?
    /// Whether the software that made the page marks it as a single article.
    private let isMadeAsPost: Bool

    init(tree: HTMLTree, metadata: Metadata, page: Evidence) {
        self.tree = tree
        self.metadata = metadata
        self.page = page
        address = PageAddress(metadata.address?.value)
        isMadeAsPost = Self.isMadeAsPost(tree)
    }

    /// The kind of page if it is no article; otherwise nil.
    var kind: String? {
        // Pages behind such a guard still contain its scripts after it has admitted a reader.
        if page.prose < (showsArticle ? Self.leastUnstated : Self.mostOfGuard),
            isChallenge(withScripts: page.prose < Self.leastBesideScripts)
        {
            return "challenge page"
        }
        if page.prose < (isSigned ? Self.leastUnstated : Self.mostOfGuard), hasErrorTitle { return "error page" }
        if page.prose < Self.mostOfConsent, !showsArticle, asksConsent { return "consent page" }
        return empty ?? shop ?? front ?? unsigned
    }

    /// How to fix the rejection.
    var remedy: String {
        lacksText ? "save the page as a browser shows it" : "save the article's own page"
    }

    /// Whether the page says that it is an article but contains none of its text.
    private var lacksText: Bool { metadata.describesArticle && page.prose < Self.least }

    private var empty: String? {
        let says = metadata.isMarkedArticle || metadata.isCalledArticle || metadata.mentionsDate || isMadeAsPost
        let least = says ? Self.least : Self.leastUnstated
        guard page.prose < least else { return nil }
        if page.blocks <= Self.formBlocks, hasPasswordField { return "log-in page" }
        if lacksText { return "page of an article without its text, which a script loads or only subscribers get" }
        return page.prose == 0
            ? "no text that reads as prose (an empty shell, or a page of links)"
            : "hardly any text that reads as prose: \(page.prose) letters, at least \(least) are needed"
    }

    var isSigned: Bool { page.hasByline && page.hasDate }

    /// Whether the page states or shows a publication day, or its address or software marks it as an article.
    private var showsArticle: Bool { metadata.isMarkedArticle || page.hasDate || isFiledAsArticle }

    /// The addresses of articles contain the day or the headline; those of offers and lists contain a word or two.
    private var isFiledAsArticle: Bool {
        isMadeAsPost || address.map { $0.isDated || $0.words >= Self.headlineWords } ?? false
    }

    /// Whether the address is that of one recipe: `/recipes/apple-pie`, `/recette-tarte-aux-pommes`. Sites of recipes state
    /// no day and often no author.
    private var isFiledAsRecipe: Bool {
        guard let stated = metadata.address?.value, let scheme = stated.firstRange(of: "://") else { return false }
        let path = stated[scheme.upperBound...].lowercased().prefix { $0 != "?" && $0 != "#" }
        let parts = path.split(separator: "/").dropFirst()
        guard let place = parts.firstIndex(where: { part in Self.recipes.contains { part.hasPrefix($0) } }) else {
            return false
        }
        return place < parts.endIndex - 1 || parts[place].contains("-")
    }

    private static let recipes = [
        "recipe", "recette", "rezept", "receta", "receita", "ricett", "recept", "przepis", "oppskrift", "opskrift",
    ]

    /// Whether a page without a stated address has a headline above a text of some length.
    private var isHeadlined: Bool {
        guard address == nil, let title = metadata.title, title.from == "h1", page.longestRun >= Self.articleRun else {
            return false
        }
        return title.value.split(separator: " ").count { $0.contains(where: \.isLetter) } >= Self.titleWords
    }

    private var shop: String? {
        guard !metadata.describesArticle else { return nil }
        // Customers sign and date their product reviews, but these are short.
        let isLong = metadata.isMarkedArticle && isSigned && page.longestRun >= Self.leastUnsigned
        if metadata.isMarkedProduct, !isLong { return "product page" }
        if metadata.isMarkedArticle || isSigned || isDatedText { return nil }
        if metadata.isMarkedOffer { return "page of an offer" }
        return offersCart ? "product page" : nil
    }

    /// Whether the page shows a date beside a text of some length, or beside a text with an article's address. Offers
    /// show no date, and lists show theirs beside teasers.
    private var isDatedText: Bool {
        page.hasDate && (metadata.mentionsDate || isSigned) && (isFiledAsArticle || page.longestRun >= Self.articleRun)
    }

    private var front: String? {
        guard !metadata.describesArticle else { return nil }
        if address?.isFront == true, !isSigned || metadata.isMarkedList { return "front page" }
        if isFiledAsOther { return "page of a shop, service or list, by its address" }
        guard !metadata.isMarkedArticle || page.teasers >= Self.frontTeasers else { return nil }
        if metadata.isMarkedList, !page.hasByline, !isDatedText { return "section page" }
        guard page.teasers >= Self.frontTeasers, page.longestRun < Self.articleRun else { return nil }
        // Old pages show more text of other articles around an article than the article has.
        let isAround = metadata.isModern && page.teaserProse > 2 * page.prose && !(page.hasDate && isFiledAsArticle)
        let isLong = page.keptTeaserProse > Self.longestTeasers * page.teasers
        let isList = page.keptTeaserProse * 5 > page.prose * 3 && !isLong || isAround
        return isList && !metadata.isMarkedArticle ? "section page" : nil
    }

    private var isFiledAsOther: Bool {
        switch address?.place {
        case nil: false
        case .shop, .section: true
        case .service: !isDatedText
        }
    }

    /// Pages of modern sites state the dates of their articles. Old pages, and pages made or saved without their
    /// surroundings, state none.
    private var unsigned: String? {
        guard metadata.isModern, page.runs >= Self.leastAround else { return nil }
        guard !metadata.isMarkedArticle, !page.hasByline, !page.hasDate, !metadata.mentionsDate else { return nil }
        if isFiledAsArticle || isFiledAsRecipe || isHeadlined { return nil }
        if page.prose >= Self.leastFiled, address?.isBelowNews == true { return nil }
        if page.prose < Self.leastUnsigned {
            let isAlone = page.prose >= Self.leastAlone && page.prose >= Self.mostOfPage * page.runs
            return isAlone ? nil : "page of a site or service: short, and without author and date"
        }
        if let address, address.words >= Self.sectionWords { return nil }
        let isScattered = page.headings >= Self.parts && page.longestRun * 2 < page.prose
        let isInShortParts = page.prose < Self.longestParts * page.headings
        return isScattered && isInShortParts && page.prose < Self.mostInParts
            ? "page of a service: many parts, no author, no date" : nil
    }
}
