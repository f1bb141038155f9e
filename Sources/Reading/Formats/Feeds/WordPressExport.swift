// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// What an export of WordPress (WXR) adds to a feed: the state and the kind of each entry, its times in UTC, and the
/// names of authors by their login.
struct WordPressExport {
    private let tree: XMLTree
    /// Display names by login.
    private let names: [String: String]

    init(_ tree: XMLTree, channel: Int) {
        self.tree = tree
        var names: [String: String] = [:]
        for author in tree.children(channel, "author") where tree.space(author) == .wordPress {
            guard let login = tree.line(tree.first(author, "author_login")) else { continue }
            let parts = [tree.first(author, "author_first_name"), tree.first(author, "author_last_name")]
            let whole = parts.compactMap(tree.plain).joined(separator: " ")
            let shown = tree.plain(tree.first(author, "author_display_name"))
            // A display name that is only the login says less than the name.
            names[login] = shown.flatMap { $0 == login && !whole.isEmpty ? nil : $0 } ?? (whole.isEmpty ? nil : whole)
        }
        self.names = names
    }

    /// Whether an entry is an article that everybody may read: no draft, no attachment, no revision, no menu.
    func isArticle(_ entry: Int) -> Bool {
        let kind = field(entry, "post_type")?.lowercased()
        let state = field(entry, "status")?.lowercased()
        if let kind, Self.otherKinds.contains(kind) || Self.otherPrefixes.contains(where: kind.hasPrefix) {
            return false
        }
        if let state, state != "publish", state != "future" { return false }
        return field(entry, "post_password") == nil
    }

    func name(ofLogin login: String) -> String { names[login] ?? login }

    /// Times in UTC: of publication, and of the last change. `0000-00-00 00:00:00` means none.
    func published(_ entry: Int) -> String? { time(entry, "post_date_gmt") }
    func modified(_ entry: Int) -> String? { time(entry, "post_modified_gmt") }

    /// A post that WordPress publishes later is under embargo until then.
    func embargo(_ entry: Int) -> String? {
        field(entry, "status")?.lowercased() == "future" ? time(entry, "post_date_gmt") : nil
    }

    private func time(_ entry: Int, _ name: StaticString) -> String? {
        guard let text = field(entry, name), text.utf8.count == 19, !text.hasPrefix("0000") else { return nil }
        return text.replacing(" ", with: "T") + "Z"
    }

    private func field(_ entry: Int, _ name: StaticString) -> String? {
        tree.line(tree.children(entry, name).first { tree.space($0) == .wordPress })
    }

    private static let otherKinds: Set<String> = [
        "attachment", "revision", "nav_menu_item", "page", "custom_css", "customize_changeset", "oembed_cache",
        "user_request", "feedback", "product", "product_variation", "shop_order", "shop_coupon", "popup", "slide",
        "slider", "testimonial", "sidebar", "scheduled-action", "display_type", "reply", "topic", "forum",
    ]
    private static let otherPrefixes = ["wp_", "acf-", "elementor_", "et_", "wpcf7_", "mc4wp-", "jp_", "tribe_"]

    // MARK: Text

    /// The markup of a text as its editor stored it: paragraphs are separated by empty lines, and placeholders in
    /// brackets stand for what the site inserts.
    static func markup(_ stored: [UInt8]) -> [UInt8] {
        let text = withoutShortcodes(stored)
        // A text of the block editor has its paragraphs as elements.
        guard !text.containsIgnoringCase("<p>"), !text.containsIgnoringCase("<p ") else { return text }
        var html: [UInt8] = Array("<p>".utf8)
        var breaks = 0
        for byte in text where byte != 0x0D {
            guard byte == 0x0A else {
                if !byte.isASCIISpace || breaks == 0 {
                    if breaks > 1 { html += Array("<p>".utf8) } else if breaks == 1 { html.append(0x0A) }
                    breaks = 0
                    html.append(byte)
                }
                continue
            }
            breaks += 1
        }
        return html
    }

    /// Maximum bytes of a placeholder.
    private static let longestShortcode = 1_000
    /// Placeholders whose content is no text, up to their end; and placeholders without an end.
    private static let withContent = ["caption", "wp_caption", "audio", "video", "embed"]
    private static let alone = ["gallery", "playlist"]

    /// Without `[caption …]…[/caption]`, `[gallery ids="1,2"]` and the like.
    private static func withoutShortcodes(_ text: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(text.count)
        var opened: (name: String, place: Int)?
        var place = 0
        while place < text.count {
            guard text[place] == UInt8(ascii: "["), let code = shortcode(text[place...]) else {
                kept.append(text[place])
                place += 1
                continue
            }
            if let opened, code.isEnd, code.name == opened.name {
                kept.removeSubrange(opened.place...)
            }
            opened = !code.isEnd && withContent.contains(code.name) ? (code.name, kept.count) : nil
            place = code.end
        }
        return kept
    }

    /// A placeholder: a known name, or a name with attributes or of several words, as no writer puts into brackets.
    private static func shortcode(_ text: ArraySlice<UInt8>) -> (name: String, isEnd: Bool, end: Int)? {
        let inside = text.dropFirst()
        let isEnd = inside.first == UInt8(ascii: "/")
        let body = inside.dropFirst(isEnd ? 1 : 0)
        let name = body.prefix(40).prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F || $0 == 0x2D }
        guard !name.isEmpty,
            let close = body.prefix(longestShortcode).firstIndex(where: { "[]\n".utf8.contains($0) }),
            body[close] == UInt8(ascii: "]")
        else { return nil }
        let attributes = body[name.endIndex..<close]
        let word = String(decoding: name, as: UTF8.self).lowercased()
        let isKnown =
            (withContent.contains(word) || alone.contains(word)) && (attributes.isEmpty || attributes.first == 0x20)
        let hasAttributes = attributes.first == 0x20 && attributes.contains(UInt8(ascii: "="))
        guard isKnown || hasAttributes || isEnd && attributes.isEmpty || name.contains(0x5F) && attributes.isEmpty
        else { return nil }
        return (word, isEnd, close + 1)
    }
}
