// SPDX-License-Identifier: Apache-2.0

/// Tells pages that are no article, saved by the thousand by crawlers, from thin articles.
///
/// What a page says of itself comes first, since no language is asked for it: the types of its JSON-LD, its forms, its
/// address. Where it says nothing, an article still shows who wrote it or when, or is a long run of prose; pages of
/// shops and services and fronts are neither.
struct NotAnArticle {
    /// Letters of prose below which a page is no article, where it says that it is one and where nothing does.
    private static let least = 80
    private static let leastUnsaid = 180
    /// Letters of prose that make an article of a page which shows neither author nor date.
    private static let leastUnsigned = 2000
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
    /// Words in the last part of an address from which it is a headline.
    private static let headlineWords = 5
    /// The same for a page with much prose.
    private static let sectionWords = 3
    /// Runs of text that a page around a form has at most; front pages carry a log-in form too.
    private static let formBlocks = 40
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

    /// What the page is instead of an article, or nil.
    var kind: String? {
        if page.prose < 2000, isChallenge { return "challenge page" }
        if page.prose < 1000, hasErrorTitle { return "error page" }
        if page.prose < 2000, !metadata.isMarkedArticle, hasForm(\.isConsent) { return "consent page" }
        return empty ?? shop ?? front ?? unsigned
    }

    private var empty: String? {
        let says = metadata.isMarkedArticle || metadata.isCalledArticle || metadata.mentionsDate
        guard page.prose < (says ? Self.least : Self.leastUnsaid) else { return nil }
        if page.blocks <= Self.formBlocks, hasPasswordField { return "log-in page" }
        return page.prose == 0
            ? "no text that reads as prose (an empty shell, or a page of links)" : "hardly any text that reads as prose"
    }

    private var isSigned: Bool { page.hasByline && page.hasDate }

    private var shop: String? {
        guard !metadata.describesArticle else { return nil }
        // Buyers sign and date what they say of a product.
        if metadata.isMarkedProduct { return "product page" }
        if metadata.isMarkedArticle { return nil }
        if !isSigned, metadata.isMarkedOffer { return "page of an offer" }
        return !isSigned && hasForm(\.isCart) ? "product page" : nil
    }

    private var front: String? {
        guard !metadata.describesArticle else { return nil }
        if metadata.isFront, !isSigned || metadata.isMarkedList { return "front page" }
        if metadata.isFiledAsOther { return "page of a shop, service or list, by its address" }
        guard !metadata.isMarkedArticle || page.teasers >= Self.frontTeasers else { return nil }
        if metadata.isMarkedList, !page.hasByline { return "section page" }
        guard page.teasers >= Self.frontTeasers, page.longestRun < Self.articleRun else { return nil }
        // Old pages put more of others around an article than it has itself.
        let isAround = metadata.isModern && page.teaserProse > 2 * page.prose
        let isLong = page.keptTeaserProse > Self.longestTeasers * page.teasers
        let isList = page.keptTeaserProse * 5 > page.prose * 3 && !isLong || isAround
        return isList && !metadata.isMarkedArticle ? "section page" : nil
    }

    /// A page of a site of today states dates of its articles. Old pages, and bare ones that someone made or saved
    /// without what stood around the text, state nothing.
    private var unsigned: String? {
        guard metadata.isModern, page.runs >= Self.leastAround else { return nil }
        guard !metadata.isMarkedArticle, !page.hasByline, !page.hasDate, !metadata.mentionsDate else { return nil }
        // Articles are filed under their headlines, offers and lists under a word or two.
        if metadata.wordsOfAddress >= Self.headlineWords { return nil }
        if page.prose < Self.leastUnsigned {
            let isAlone = page.prose >= Self.leastAlone && page.prose >= Self.mostOfPage * page.runs
            return isAlone ? nil : "page of a site or service: short, and without author and date"
        }
        if metadata.wordsOfAddress >= Self.sectionWords { return nil }
        let isScattered = page.headings >= Self.parts && page.longestRun * 2 < page.prose
        let isInShortParts = page.prose < Self.longestParts * page.headings
        return isScattered && isInShortParts && page.prose < Self.mostInParts
            ? "page of a service: many parts, no author, no date" : nil
    }

    // MARK: Marks in the page

    private static let challengeMarks: [StaticString] = [
        "/cdn-cgi/challenge", "cf-chl", "challenge-form", "challenge-platform", "_incapsula_resource", "px-captcha",
        "captcha-delivery.com", "cf-browser-verification", "jschl",
    ]

    /// The makers of challenges leave their names in ids and addresses.
    private var isChallenge: Bool {
        for node in 0..<tree.count {
            let names: [HTMLAttributeName]
            switch tree.tag(node) {
            case .script, .iframe: names = [.src, .id]
            case .form: names = [.action, .id]
            case .div, .input: names = [.id, .name, .class]
            default: continue
            }
            for value in names.compactMap({ tree.bytes(of: $0, at: node) }) {
                if Self.challengeMarks.contains(where: { value.containsIgnoringCase($0) }) { return true }
            }
        }
        return false
    }

    /// What programs call the parts of a form: names and addresses, never labels.
    private struct FormName {
        let bytes: ArraySlice<UInt8>

        var isConsent: Bool { bytes.containsIgnoringCase("consent") || bytes.containsIgnoringCase("collectconsent") }

        /// Shops' software puts goods into a cart, bag, basket or panier.
        var isCart: Bool {
            let marks: [StaticString] = [
                "add-to-cart", "add_to_cart", "addtocart", "cart/add", "add-to-bag", "addtobag", "add-to-basket",
                "addtobasket", "ajouter-au-panier", "panier/ajout", "product-form", "product_form", "productform",
            ]
            return marks.contains { bytes.containsIgnoringCase($0) }
        }
    }

    private func hasForm(_ says: (FormName) -> Bool) -> Bool {
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .form, .button, .input: break
            default: continue
            }
            for name in [HTMLAttributeName.action, .id, .name, .class] {
                if let value = tree.bytes(of: name, at: node), says(FormName(bytes: value)) { return true }
            }
        }
        return false
    }

    /// `404 Not Found`, `Error 503`, `HTTP_FORBIDDEN`: a status where a headline should be. A headline with a number
    /// in it (`500 hurt in storm`) lacks the words.
    private var hasErrorTitle: Bool {
        guard let title = page.title?.lowercased() else { return false }
        if title.hasPrefix("http_") || title.hasPrefix("http error") { return true }
        let words = Set(title.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        let statuses: Set<String> = ["400", "401", "403", "404", "410", "429", "500", "502", "503", "504"]
        guard !words.isDisjoint(with: statuses) else { return false }
        let said: Set<String> = [
            "error", "erreur", "fehler", "errore", "erro", "not", "found", "forbidden", "denied", "unavailable",
            "gateway", "page", "introuvable", "interdit", "refusé", "indisponible", "http", "gefunden", "verboten",
            "encontrada", "encontrado", "página", "trovata", "pagina", "seite", "nenalezena",
        ]
        if words.subtracting(statuses).isEmpty || !words.isDisjoint(with: said) { return true }
        // `502 | The Post`; a Peugeot 404 has an article behind it.
        return words.count <= 3 && page.prose < Self.leastUnsaid && !isSigned && !metadata.isMarkedArticle
    }

    private var hasPasswordField: Bool {
        (0..<tree.count).contains { node in
            tree.tag(node) == .input
                && tree.bytes(of: .type, at: node)?.startsIgnoringCase("password") == true
        }
    }
}
