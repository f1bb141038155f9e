// SPDX-License-Identifier: Apache-2.0

/// Tells pages that are no article, saved by the thousand by crawlers, from thin articles.
///
/// What a page says of itself comes first, since no language is asked for it: the types of its JSON-LD, its forms, its
/// address. Where it says nothing, an article still shows who wrote it or when, or is a long run of prose; pages of
/// shops and services and fronts are neither.
struct PageClassifier {
    /// Letters of prose below which a page is no article, where it says that it is one and where nothing does.
    private static let least = 80
    static let leastUnsaid = 180
    /// Letters of prose that make an article of a page which shows neither author nor date.
    private static let leastUnsigned = 2000
    /// The same for one that is kept below a place for news.
    private static let leastFiled = 500
    /// The same for one that holds little else: letters of prose to each run of text on the page.
    private static let leastAlone = 1000
    private static let mostOfPage = 12
    /// Runs of text that a page of a site has, its menus and footers among them.
    private static let leastAround = 40
    /// Letters of prose up to which a page of many parts, without author and date, tells of an offer.
    private static let mostInParts = 8000
    /// Headings of such a page, at least, and letters of prose to each, at most.
    private static let parts = 4
    private static let longestParts = 500
    /// Letters of prose that challenges and errors have at most, and requests for consent.
    private static let mostOfGuard = 1000
    private static let mostOfConsent = 2000
    /// Letters of prose from which a guard's script says nothing of the page.
    private static let leastBesideScripts = 400
    /// Words in the last part of an address from which it is a headline.
    private static let headlineWords = 5
    /// The same for a heading, which leaves out no small words.
    private static let titleWords = 6
    /// The same for an address of a page with much prose.
    private static let sectionWords = 3
    /// Runs of text that a page around a form has at most; front pages carry a log-in form too.
    static let formBlocks = 40
    /// Teasers from which a page is a front, if they hold most of its prose.
    private static let frontTeasers = 6

    /// Letters of prose that teasers have on average, at most; what has more is a text in parts.
    private static let longestTeasers = 300
    /// Letters of prose in one run that no teaser or label has.
    private static let articleRun = 500

    /// What was found out about a page.
    struct Evidence {
        let title: String?
        /// Letters of the text that reads as prose.
        let prose: Int
        /// Letters of the longest run of prose that only headings interrupt.
        let longestRun: Int
        /// Headings in the text.
        let headings: Int
        /// Letters of prose in teasers of other pages, and in those that stand in the text.
        let teaserProse: Int
        let keptTeaserProse: Int
        let teasers: Int
        /// Runs of text on the page, kept or not, but for what is noise by its structure; and all of them.
        let blocks: Int
        let runs: Int
        let hasByline: Bool
        let hasDate: Bool
    }

    let tree: HTMLTree
    let metadata: Metadata
    let page: Evidence
    private let address: PageAddress?
    /// Whether the software that made the page calls it an article's own.
    private let isMadeAsPost: Bool

    init(tree: HTMLTree, metadata: Metadata, page: Evidence) {
        self.tree = tree
        self.metadata = metadata
        self.page = page
        address = PageAddress(metadata.address?.value)
        isMadeAsPost = Self.isMadeAsPost(tree)
    }

    /// What the page is instead of an article, or nil.
    var kind: String? {
        // Pages behind such a guard carry its scripts as well, once it has let a reader in.
        if page.prose < (showsArticle ? Self.leastUnsaid : Self.mostOfGuard),
            isChallenge(withScripts: page.prose < Self.leastBesideScripts)
        {
            return "challenge page"
        }
        if page.prose < (isSigned ? Self.leastUnsaid : Self.mostOfGuard), hasErrorTitle { return "error page" }
        if page.prose < Self.mostOfConsent, !showsArticle, asksConsent { return "consent page" }
        return empty ?? shop ?? front ?? unsigned
    }

    /// What to do about it.
    var remedy: String {
        lacksText ? "save the page as a browser shows it" : "save the article's own page"
    }

    /// Whether the page says that it is an article and has none of its text.
    private var lacksText: Bool { metadata.describesArticle && page.prose < Self.least }

    private var empty: String? {
        let says = metadata.isMarkedArticle || metadata.isCalledArticle || metadata.mentionsDate || isMadeAsPost
        let least = says ? Self.least : Self.leastUnsaid
        guard page.prose < least else { return nil }
        if page.blocks <= Self.formBlocks, hasPasswordField { return "log-in page" }
        if lacksText { return "the page of one without its text, which a script fetches or only subscribers get" }
        return page.prose == 0
            ? "no text that reads as prose (an empty shell, or a page of links)"
            : "hardly any text that reads as prose, \(page.prose) letters of the \(least) that a page needs"
    }

    var isSigned: Bool { page.hasByline && page.hasDate }

    /// Whether the page says or shows that its text was written on a day, or files it as such texts are.
    private var showsArticle: Bool { metadata.isMarkedArticle || page.hasDate || isFiledAsArticle }

    /// Articles are filed under their day or their headline, offers and lists under a word or two.
    private var isFiledAsArticle: Bool {
        isMadeAsPost || address.map { $0.isDated || $0.words >= Self.headlineWords } ?? false
    }

    /// Whether a page that states no address has a headline above a text of some length.
    private var isHeadlined: Bool {
        guard address == nil, let title = metadata.title, title.from == "h1", page.longestRun >= Self.articleRun else {
            return false
        }
        return title.value.split(separator: " ").count { $0.contains(where: \.isLetter) } >= Self.titleWords
    }

    private var shop: String? {
        guard !metadata.describesArticle else { return nil }
        // Buyers sign and date what they say of a product, but not at length.
        let isLong = metadata.isMarkedArticle && isSigned && page.longestRun >= Self.leastUnsigned
        if metadata.isMarkedProduct, !isLong { return "product page" }
        if metadata.isMarkedArticle || isSigned || isDatedText { return nil }
        if metadata.isMarkedOffer { return "page of an offer" }
        return offersCart ? "product page" : nil
    }

    /// Whether the page shows a day beside a text of some length, or one that is filed as articles are. Offers show
    /// none, and lists show theirs beside teasers.
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
        // Old pages put more of others around an article than it has itself.
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

    /// A page of a site of today states dates of its articles. Old pages, and bare ones that someone made or saved
    /// without what stood around the text, state nothing.
    private var unsigned: String? {
        guard metadata.isModern, page.runs >= Self.leastAround else { return nil }
        guard !metadata.isMarkedArticle, !page.hasByline, !page.hasDate, !metadata.mentionsDate else { return nil }
        if isFiledAsArticle || isHeadlined { return nil }
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
