// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The elements that the readers and the tree builder distinguish; any other is `other`.
enum HTMLTag: UInt8, CaseIterable {
    case other
    /// A text run, not an element.
    case text
    case a, abbr, address, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption, center, cite
    case code, col, colgroup, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure
    case font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img
    case input, ins, label, legend, li, link, listing, main, map, mark, math, menu, meta, nav, noembed, noframes,
        noscript
    case object, ol, optgroup, option, p, param, picture, pre, q, rb, rp, rt, rtc, ruby, s, script, search, section
    case select, slot, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template,
        textarea, tfoot, th, thead
    case time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp

    /// The element with this name; ASCII case is ignored.
    static func named(_ name: some Collection<UInt8>) -> HTMLTag {
        var key = HTMLName()
        for byte in name { key.append(byte.asciiLowercased) }
        return HTMLTagTable.shared.tag(key)
    }

    /// Elements without content and without an end tag.
    var isVoid: Bool {
        switch self {
        case .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: true
        default: false
        }
    }

    /// Elements whose content contains no markup before their own end tag.
    var isRawText: Bool {
        switch self {
        case .script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes, .noscript: true
        default: false
        }
    }

    /// Elements that may be in the head and do not begin the body.
    var belongsToHead: Bool {
        switch self {
        case .base, .link, .meta, .title, .script, .style, .noscript, .template, .head, .html, .noframes: true
        default: false
        }
    }

    /// Elements that end an open paragraph.
    var endsParagraph: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary,
            .ul, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .listing, .form, .table, .hr, .xmp, .li, .dd, .dt:
            true
        default: false
        }
    }

    /// Elements that an end tag of an outer element does not close, unless it belongs to a table.
    var isScope: Bool {
        switch self {
        case .table, .td, .th, .caption, .html, .body, .object, .template, .svg, .math: true
        default: false
        }
    }

    /// Elements that the end tag of an inline element does not close (HTML's "special" category).
    var isSpecial: Bool {
        switch self {
        case .tbody, .td, .tfoot, .th, .thead, .tr, .table, .caption, .colgroup, .body, .html, .head, .button,
            .object, .template, .select:
            true
        default: endsParagraph
        }
    }

    /// Elements that contain the reading of the word before them, which is no text of its own.
    var isReading: Bool {
        switch self {
        case .rp, .rt, .rtc: true
        default: false
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }
}

/// A name of up to sixteen bytes in two words, for fast comparison; a longer name is represented by its length and a
/// hash.
struct HTMLName: Equatable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) << UInt64(count * 8)
        } else if count < 16 {
            high |= UInt64(byte) << UInt64((count - 8) * 8)
        } else {
            high = high &* 0x100_0000_01b3 ^ UInt64(byte)
        }
        count += 1
    }

    var hash: UInt64 { (low ^ high &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93 }
}

/// A hash table of names that needs no strings for lookup.
struct HTMLNameTable {
    private var slots: [(name: HTMLName, value: UInt8)]

    init(_ names: [(String, UInt8)]) {
        slots = Array(repeating: (HTMLName(), 0), count: 512)
        for (text, value) in names {
            var name = HTMLName()
            for byte in text.utf8 { name.append(byte) }
            var slot = Int(name.hash >> 55)
            while slots[slot].name.count > 0 { slot = (slot + 1) & 511 }
            slots[slot] = (name, value)
        }
    }

    /// 0 for a name that is not in the table.
    @inline(__always)
    func value(_ name: HTMLName) -> UInt8 {
        var slot = Int(name.hash >> 55)
        while slots[slot].name.count > 0 {
            if slots[slot].name == name { return slots[slot].value }
            slot = (slot + 1) & 511
        }
        return 0
    }
}

struct HTMLTagTable {
    static let shared = HTMLTagTable()

    private let names = HTMLNameTable(
        HTMLTag.allCases.filter { $0 != .other && $0 != .text }.map { ("\($0)", $0.rawValue) })

    @inline(__always)
    func tag(_ name: HTMLName) -> HTMLTag { HTMLTag(rawValue: names.value(name)) ?? .other }
}

/// The attributes that readers use; others are skipped.
enum HTMLAttributeName: UInt8, CaseIterable {
    case none
    case action, alt, charset, `class`, content, datetime, hidden, href, id, itemprop, itemscope, itemtype, lang, name
    case pubdate, property, rel, role, shadowroot, shadowrootmode, slot, src, srcdoc, style, title, type, value
    case ariaHidden, ariaLabel, httpEquiv, scrapbookSource, xmlLang

    var written: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .ariaLabel: "aria-label"
        case .httpEquiv: "http-equiv"
        case .scrapbookSource: "data-scrapbook-source"
        case .xmlLang: "xml:lang"
        default: "\(self)"
        }
    }
}

struct HTMLAttributeTable {
    static let shared = HTMLAttributeTable()

    private let names = HTMLNameTable(
        HTMLAttributeName.allCases.filter { $0 != .none }.map { ($0.written, $0.rawValue) })

    @inline(__always)
    func attribute(_ name: HTMLName) -> HTMLAttributeName { HTMLAttributeName(rawValue: names.value(name)) ?? .none }
}
