// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Elements whose content contains no markup before their own end tag.
extension HTMLTreeBuilder {
    mutating func raw(
        _ tag: HTMLTag, _ page: Span<UInt8>, _ start: Int, attributes: Range<Int>
    ) throws(ReadingError) -> Int {
        guard let end = endless.contains(tag) ? nil : Self.endTag(of: tag, page, start) else {
            // Without an end tag, the element would contain the rest of the page. Only invisible elements may do that.
            endless.insert(tag)
            let skipsContent = tag == .script || tag == .style
            try rawElement(tag, attributes: attributes, first: 0, count: 0)
            return skipsContent ? page.count : start
        }
        var place = (first: UInt32(start), count: UInt32(end - start))
        if tag == .title || tag == .textarea { place = resolve(page, start, end, inAttribute: false) }
        try rawElement(tag, attributes: attributes, first: place.first, count: place.count)
        return after(Self.closing, page, end)
    }

    /// Whether a raw text element that is written as `<script/>` is empty, as in XHTML. Without this, its content would
    /// extend to the end tag of another one; if that is much of the page, it is empty.
    func endsWithStartTag(_ tag: HTMLTag, _ page: Span<UInt8>, _ start: Int) -> Bool {
        if isXML || endless.contains(tag) { return true }
        var at = start
        while let open = Self.find(Self.opening, page, at, page.count) {
            let isEnd = open + 1 < page.count && page[open + 1] == Self.slash
            let name = open + (isEnd ? 2 : 1)
            if Self.stands(tag.name, page, name) { return !isEnd }
            if Self.stands("body", page, name) || Self.stands("head", page, name) || Self.stands("p>", page, name) {
                return true
            }
            at = open + 1
        }
        return true
    }

    /// The index of the next `</name` that is followed by the end of a name.
    private static func endTag(of tag: HTMLTag, _ page: Span<UInt8>, _ start: Int) -> Int? {
        let name = tag.name
        var at = start
        while let open = find(opening, page, at, page.count) {
            at = open + 1
            let end = open + 2 + name.utf8CodeUnitCount
            guard end <= page.count, page[open + 1] == slash, stands(name, page, open + 2) else { continue }
            if end == page.count || endsName(page[end]) { return open }
        }
        return nil
    }
}

extension HTMLTag {
    /// Names of the elements whose end tag is searched for.
    fileprivate var name: StaticString {
        switch self {
        case .script: "script"
        case .style: "style"
        case .textarea: "textarea"
        case .title: "title"
        case .xmp: "xmp"
        case .iframe: "iframe"
        case .noembed: "noembed"
        case .noframes: "noframes"
        default: "noscript"
        }
    }
}
