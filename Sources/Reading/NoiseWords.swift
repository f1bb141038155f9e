// SPDX-License-Identifier: Apache-2.0

/// The words by which page builders name what is not the article, in the languages that class names are written in.
enum NoiseWords {
    enum Verdict { case unknown, doubtful, noise }

    /// What the words of a class or id say. Words end at anything but letters, and where a capital follows a small
    /// letter (`shareButtons`).
    static func verdict(onName name: ArraySlice<UInt8>) -> Verdict {
        var verdict = Verdict.unknown
        var hash = Self.empty
        var before: UInt8 = 0
        for byte in name {
            let isCapital = (0x41...0x5A).contains(byte)
            if !byte.isASCIILetter || isCapital && (0x61...0x7A).contains(before) {
                if let found = verdicts[hash] {
                    if found == .noise { return .noise }
                    verdict = found
                }
                hash = Self.empty
            }
            if byte.isASCIILetter { hash = Self.step(hash, byte.asciiLowercased) }
            before = byte
        }
        return verdicts[hash] ?? verdict
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
