// SPDX-License-Identifier: Apache-2.0

import CHTML

/// Which elements hold no text of the article, by tag, attribute, and the words of their class and id. What text says
/// is never asked: an article may speak of cookies and comments.
struct NoiseRules {
    /// An element with more than this share of the page's text is no noise, whatever it is called: some pages put
    /// everything into a form, or name the whole body after an ornament.
    private static let largestShare = 0.5

    private let tree: HTMLTree
    private let usesWords: Bool
    /// Bytes of visible text before each node.
    private let textBefore: [Int]

    init(_ tree: HTMLTree, words: Bool) {
        self.tree = tree
        usesWords = words
        var before: [Int] = []
        before.reserveCapacity(tree.count + 1)
        var sum = 0
        var hiddenUntil = 0
        for node in 0..<tree.count {
            before.append(sum)
            let tag = tree.tag(node)
            if tag == HTML_TAG_text {
                if node >= hiddenUntil { sum += Self.visible(tree.text(node)) }
            } else if ElementKind(tag) == .hidden {
                hiddenUntil = max(hiddenUntil, tree.end(node))
            }
        }
        before.append(sum)
        textBefore = before
    }

    func isNoise(_ node: Int) -> Bool {
        let tag = tree.tag(node)
        switch tag {
        case HTML_TAG_body, HTML_TAG_html, HTML_TAG_main: return false
        case HTML_TAG_figcaption: return true
        case HTML_TAG_nav, HTML_TAG_aside, HTML_TAG_footer, HTML_TAG_form, HTML_TAG_fieldset, HTML_TAG_figure,
            HTML_TAG_menu:
            return isSmall(node)
        case HTML_TAG_header:
            if usesWords, !isInside(node, HTML_TAG_article), !isInside(node, HTML_TAG_main) { return isSmall(node) }
        default: break
        }
        return isHidden(node) || usesWords && isCalledNoise(node, tag) && isSmall(node)
    }

    private func isSmall(_ node: Int) -> Bool {
        let share = Double(textBefore[tree.end(node)] - textBefore[node])
        return share <= Self.largestShare * Double(textBefore[tree.count])
    }

    private func isInside(_ node: Int, _ tag: HTMLTree.Tag) -> Bool {
        var place = node
        while place != 0 {
            place = tree.parent(place)
            if tree.tag(place) == tag { return true }
        }
        return false
    }

    private func isHidden(_ node: Int) -> Bool {
        if tree.bytes(of: "hidden", at: node) != nil { return true }
        guard let style = tree.bytes(of: "style", at: node) else { return false }
        let tight = style.filter { !$0.isASCIISpace }
        return tight.containsIgnoringCase("display:none") || tight.containsIgnoringCase("visibility:hidden")
    }

    private func isCalledNoise(_ node: Int, _ tag: HTMLTree.Tag) -> Bool {
        if tag == HTML_TAG_article { return false }
        for name in [tree.bytes(of: "class", at: node), tree.bytes(of: "id", at: node)] {
            guard let name, !name.isEmpty else { continue }
            if NoiseWords.contains(inNameWords: name) { return true }
        }
        return false
    }

    private static func visible(_ text: ArraySlice<UInt8>) -> Int { text.count { $0 > 0x20 } }
}

/// The words by which page builders name what is not the article, in the languages that class names are written in.
enum NoiseWords {
    /// Whether one of the words of a class or id is noise. Words end at anything but letters, and where a capital
    /// follows a small letter (`shareButtons`).
    static func contains(inNameWords name: ArraySlice<UInt8>) -> Bool {
        var hash = Self.empty
        var before: UInt8 = 0
        for byte in name {
            let isCapital = (0x41...0x5A).contains(byte)
            if !byte.isASCIILetter || isCapital && (0x61...0x7A).contains(before) {
                if hashes.contains(hash) { return true }
                hash = Self.empty
            }
            if byte.isASCIILetter { hash = Self.step(hash, byte.asciiLowercased) }
            before = byte
        }
        return hashes.contains(hash)
    }

    // FNV-1a, so that a word is looked up without making a string of it.
    private static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    private static let hashes = Set(words.split(separator: " ").map { $0.utf8.reduce(empty, step) })

    private static let words = """
        comment comments commentaire commentaires kommentar kommentare comentario comentarios disqus livefyre \
        share sharing shares sharebar partage partager teilen social socials socialmedia sharedaddy addthis addtoany \
        newsletter newsletters subscribe subscription signup abonnement inscription paywall regwall \
        related relatedposts relatedarticles recommended recommendation recommendations recirc recirculation outbrain \
        taboola jp similar aussi lirela readmore readnext mostread popular trending \
        promo promos promotion sponsored sponsor advert advertisement advertising ad ads adsense adslot advertorial \
        publicite pub werbung anzeige banner \
        sidebar rail nav navigation navbar menu breadcrumb breadcrumbs ariane footer masthead toolbar pagination pager \
        cookie cookies consent gdpr popup modal overlay tooltip offcanvas \
        tags taglist tagcloud keywords caption captions figcaption legend legende credit credits copyright \
        byline author authors auteur autor autoren bio dateline timestamp pubdate postmeta entrymeta \
        login skip hidden noprint printonly visuallyhidden screenreader rating ratings poll survey
        """
}
