// SPDX-License-Identifier: Apache-2.0

/// The words by which page builders name what is not the article, in the languages that class names are written in.
enum NoiseWords {
    enum Verdict { case unknown, doubtful, noise }

    /// What the words of a class or id say. Words end at anything but letters, and where a capital follows a small
    /// letter (`shareButtons`).
    static func verdict(onName name: ArraySlice<UInt8>) -> Verdict {
        var verdict = Verdict.unknown
        forEachWord(of: name) { word in
            if let found = verdicts[word], verdict != .noise { verdict = found }
        }
        return verdict
    }

    /// Whether a class, id or itemprop says that who wrote the article, or when, stands in its element.
    static func namesCredits(_ name: ArraySlice<UInt8>) -> Bool {
        var isSo = false
        forEachWord(of: name) { if credits.contains($0) { isSo = true } }
        return isSo
    }

    /// Calls `body` with the hash of each word.
    private static func forEachWord(of name: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
        var hash = Self.empty
        var before: UInt8 = 0
        for byte in name {
            let isCapital = (0x41...0x5A).contains(byte)
            if hash != Self.empty, !byte.isASCIILetter || isCapital && (0x61...0x7A).contains(before) {
                body(hash)
                hash = Self.empty
            }
            if byte.isASCIILetter { hash = Self.step(hash, byte.asciiLowercased) }
            before = byte
        }
        if hash != Self.empty { body(hash) }
    }

    // FNV-1a, so that a word is looked up without making a string of it.
    private static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    private static let verdicts: [UInt64: Verdict] = {
        var verdicts: [UInt64: Verdict] = [:]
        for (words, verdict) in [(doubtful, Verdict.doubtful), (noise, .noise)] {
            for word in words.split(separator: " ") { verdicts[word.utf8.reduce(empty, step)] = verdict }
        }
        return verdicts
    }()

    private static let credits: Set<UInt64> = Set(
        """
        author authors auteur auteurs autor autores autoren byline signature creator \
        date dates datetime dateline published publication publish publie pubdate datum fecha posted time \
        timestamp modified updated maj horodatage
        """.split(separator: " ").map { $0.utf8.reduce(empty, step) })

    private static let noise = """
        comments commentaires kommentare comentarios disqus livefyre sharedaddy addthis addtoany sharebar \
        newsletter newsletters related relatedposts relatedarticles recommended recommendations recirc recirculation \
        outbrain taboola mostread breadcrumb breadcrumbs ariane advert advertisement advertising adsense adslot \
        cookie cookies gdpr taglist tagcloud figcaption pagination
        """

    /// Names of parts, and also of what surrounds or holds them.
    private static let doubtful = """
        comment commentaire kommentar comentario share sharing shares partage partager teilen social socials \
        socialmedia subscribe subscription signup abonnement inscription paywall regwall recommendation jp similar \
        aussi lirela readmore readnext popular trending promo promos promotion sponsored sponsor ad ads advertorial \
        publicite pub werbung anzeige banner sidebar rail nav navigation navbar menu footer masthead toolbar pager \
        consent popup modal overlay tooltip offcanvas tags keywords caption captions legend legende credit credits \
        copyright byline author authors auteur autor autoren bio dateline timestamp pubdate postmeta entrymeta login \
        skip hidden noprint printonly visuallyhidden screenreader rating ratings poll survey
        """
}
