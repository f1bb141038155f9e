// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import TextBytes

/// The words with which page builders name elements outside the article, in the languages used for class names.
enum NoiseWords {
    enum Verdict: Int {
        case unknown
        /// Names elements before the paid part of a text; on paragraphs, the paid part itself.
        case wall
        /// Names noise, but also elements around or containing it.
        case doubtful
        case noise
    }

    /// The verdict on the words of a class or id. Words end at any non-letter, and between a lower-case and an
    /// upper-case letter (`shareButtons`).
    static func verdict(onName name: ArraySlice<UInt8>) -> Verdict {
        var verdict = Verdict.unknown
        forEachWord(of: name) { word, pair in
            if let pair, harmless.contains(pair) { return }
            for hash in [word, pair].compactMap(\.self) {
                if let found = verdicts[hash], found.rawValue > verdict.rawValue { verdict = found }
            }
        }
        return verdict
    }

    /// Whether a class, id or itemprop says that its element states the author or the date of the article.
    static func namesCredits(_ name: ArraySlice<UInt8>) -> Bool {
        contains(any: credits, in: name)
    }

    /// Whether a class, id or itemprop says that its element states the author of the article.
    static func namesAuthor(_ name: ArraySlice<UInt8>) -> Bool { contains(any: authors, in: name) }

    /// Whether a class, id or itemprop says that its element states the time of the last change.
    static func namesChange(_ name: ArraySlice<UInt8>) -> Bool { contains(any: changes, in: name) }

    private static func contains(any words: Set<UInt64>, in name: ArraySlice<UInt8>) -> Bool {
        var isSo = false
        forEachWord(of: name) { word, _ in if words.contains(word) { isSo = true } }
        return isSo
    }

    /// Whether a class or id contains one of some words, or of some pairs of words written together (`most-read`).
    static func names(_ words: Set<UInt64>, in name: ArraySlice<UInt8>) -> Bool {
        var isSo = false
        forEachWord(of: name) { word, pair in
            if words.contains(word) || pair.map(words.contains) == true { isSo = true }
        }
        return isSo
    }

    /// Calls `body` with the hash of each word, and with the hash of the word joined with the previous one if they are
    /// connected (`reg-wall`, `tagList`).
    private static func forEachWord(of name: ArraySlice<UInt8>, _ body: (UInt64, UInt64?) -> Void) {
        var word = (hash: Self.empty, length: 0)
        var pair = Self.empty
        var before: UInt8 = 0
        // Random ids contain short words between digits (`a66d4f`) and between capitals (`hJpRRP`).
        var isDoubtedIfShort = false
        func finish() {
            guard word.length > 0 else { return }
            let isDoubted = isDoubtedIfShort && word.length < 4
            if pair != Self.empty {
                body(isDoubted ? pair : word.hash, pair)
            } else if !isDoubted {
                body(word.hash, nil)
            }
        }
        for byte in name {
            let isCapital = (0x41...0x5A).contains(byte)
            if word.length > 0, !byte.isASCIILetter || isCapital && (0x61...0x7A).contains(before) {
                finish()
                pair = byte == 0x2D || byte == 0x5F || isCapital ? word.hash : Self.empty
                word = (Self.empty, 0)
            }
            if byte.isASCIILetter {
                if word.length == 0 { isDoubtedIfShort = before.isASCIIDigit || before.isASCIILetter }
                word = (Self.step(word.hash, byte.asciiLowercased), word.length + 1)
                if pair != Self.empty { pair = Self.step(pair, byte.asciiLowercased) }
            } else if byte.isASCIISpace || byte.isASCIIDigit {
                pair = Self.empty
            }
            before = byte
        }
        finish()
    }

    // Hashes, so that a word is looked up without creating a string.
    private static let empty = FNV1a.empty
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { FNV1a.step(hash, byte) }

    /// The hash of a word in any case.
    static func hash(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(empty) { step($0, $1.asciiLowercased) } }

    private static let verdicts: [UInt64: Verdict] = {
        var verdicts: [UInt64: Verdict] = [:]
        for (words, verdict) in [(wall, Verdict.wall), (doubtful, .doubtful), (noise, .noise)] {
            for word in words.split(separator: " ") { verdicts[word.utf8.reduce(empty, step)] = verdict }
        }
        return verdicts
    }()

    private static let authors = hashes(
        "author authors authorname auteur auteurs autor autores autoren autore autori byline bylines writer redacteur verfasser"
    )

    private static let changes = hashes(
        "modified updated update changed lastmod revised maj actualizado aktualisiert aggiornato modification")

    private static let credits = authors.union(changes).union(
        hashes(
            """
            signature creator date dates datetime dateline published publication publish publie pubdate datum fecha \
            posted time timestamp horodatage
            """))

    static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { $0.utf8.reduce(empty, step) })
    }

    /// Pairs of words with another meaning than each word alone: labels that are hidden while their fields are not, and
    /// names that deny a part.
    private static let harmless = hashes("labelhidden hiddenprint nosidebar withoutsidebar nocomments nocomment")

    private static let noise = """
        comments commentaires commentaire kommentare kommentar comentarios comentario komentarze komentarz komentar \
        koment kommentarer commentlist commentsection commentform facebookcomments fbcomments disqus livefyre opinie \
        sharedaddy addthis addtoany sharebar sharebuttons socialshare \
        newsletter newsletters related relatedposts relatedarticles relatednews relatedlinks recommended \
        recommendations recirc recirculation outbrain taboola mostread breadcrumb breadcrumbs ariane \
        advert advertisement advertising adsense adslot adblock adcontainer \
        cookie cookies cookiebanner gdpr ccpa onetrust didomi cookiebot usercentrics truste cmpbox \
        twittertweet instagrammedia tiktokembed fbpost blueskyembed mastodonembed \
        taglist tagcloud figcaption pagination signupform factbox infobox republish republication
        """

    /// Names of embedded posts that contain the text of the post.
    static let posts = hashes("twittertweet blueskyembed")

    /// Names of elements that contain the comments of all readers.
    static let comments = hashes(
        """
        comments commentlist commentsection commentsarea disqus commentaires kommentare kommentarer comentarios \
        komentarze
        """)

    private static let wall = "paywall regwall restricted premium metered"

    /// Words that name parts of a page, and also elements around or containing them.
    private static let doubtful = """
        comment share sharing shares partage partager teilen social socials \
        socialmedia subscribe subscription signup abonnement inscription recommendation jp similar \
        aussi lirela readmore readnext readalso popular trending promo promos promotion sponsored sponsor ad ads \
        advertorial publicite pub werbung anzeige banner sidebar rail nav navigation navbar menu foot footer masthead \
        toolbar pagers cta optin upsell donate donation disclaimer disclosure \
        consent popup modal overlay tooltip offcanvas tags keywords caption captions legend legende credit credits \
        copyright byline author authors auteur autor autoren bio dateline timestamp pubdate postmeta entrymeta login \
        skip hidden noprint printonly visuallyhidden screenreader sronly assistivetext \
        belowcontent aftercontent belowarticle afterarticle belowpost afterpost authorbox aboutauthor widgetarea rating ratings poll survey
        """
}
