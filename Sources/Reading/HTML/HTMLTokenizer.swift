// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

#if canImport(Glibc)
    import Glibc
#endif

/// Splits a page into tags and text, following the states of HTML's tokenizer, and passes them to the tree builder.
/// Every byte is examined a bounded number of times, whatever the page contains.
extension HTMLTreeBuilder {
    mutating func parse(_ page: Span<UInt8>) throws(ReadingError) {
        guard page.count < Int(HTMLTree.inResolved) else {
            throw ReadingError(
                .tooLarge, "the page has \(page.count) bytes, too large for an article; send the article's own page")
        }
        begin(bytes: page.count)
        isXML = Self.isXML(page)
        var at = 0
        while at < page.count {
            let next = page[at] == Self.opening ? try markup(page, at) : nil
            if let next { at = next } else { at = try text(page, from: at) }
        }
        finish()
    }

    static let opening = UInt8(ascii: "<")
    static let closing = UInt8(ascii: ">")
    static let slash = UInt8(ascii: "/")

    /// Parses markup that begins with `<` at `start`; returns nil if it is text.
    private mutating func markup(_ page: Span<UInt8>, _ start: Int) throws(ReadingError) -> Int? {
        guard start + 1 < page.count else { return nil }
        let byte = page[start + 1]
        if byte.isASCIILetter { return try tag(page, start + 1, isEnd: false) }
        switch byte {
        case Self.slash:
            guard start + 2 < page.count else { return page.count }
            if page[start + 2].isASCIILetter { return try tag(page, start + 2, isEnd: true) }
            return after(Self.closing, page, start + 2)
        case UInt8(ascii: "!"): return try declaration(page, start + 2)
        case UInt8(ascii: "?"): return after(Self.closing, page, start + 2)
        default: return nil
        }
    }

    /// Whether the page begins with an XML declaration.
    private static func isXML(_ page: Span<UInt8>) -> Bool {
        var at = 0
        while at < page.count, page[at].isASCIISpace || [0xEF, 0xBB, 0xBF].contains(page[at]) { at += 1 }
        return stands("<?xml", page, at)
    }

    /// Parses a comment, a document type, or the beginning of a CDATA section.
    private mutating func declaration(_ page: Span<UInt8>, _ start: Int) throws(ReadingError) -> Int {
        if start + 1 < page.count, page[start] == UInt8(ascii: "-"), page[start + 1] == UInt8(ascii: "-") {
            let end = comment(page, start + 2)
            if remarks.count < Self.mostRemarks { remarks.append(start + 2..<min(end, start + Self.longestRemark)) }
            return end
        }
        if isOpen(.svg) || isOpen(.math), Self.stands("[cdata[", page, start) {
            return try characterData(page, start + 7)
        }
        return after(Self.closing, page, start)
    }

    /// Number of comments that are kept, and the number of bytes of each.
    private static let mostRemarks = 24
    private static let longestRemark = 2_500

    private func comment(_ page: Span<UInt8>, _ start: Int) -> Int {
        // `<!-->` and `<!--->` are complete comments.
        if start < page.count, page[start] == Self.closing { return start + 1 }
        if start + 1 < page.count, page[start] == UInt8(ascii: "-"), page[start + 1] == Self.closing {
            return start + 2
        }
        var at = start
        while let end = Self.find(Self.closing, page, at, page.count) {
            let dashes = page[end - 1] == UInt8(ascii: "!") ? end - 1 : end
            if dashes - 2 >= start, page[dashes - 1] == UInt8(ascii: "-"), page[dashes - 2] == UInt8(ascii: "-") {
                return end + 1
            }
            at = end + 1
        }
        return page.count
    }

    private mutating func characterData(_ page: Span<UInt8>, _ start: Int) throws(ReadingError) -> Int {
        var at = start
        while let end = Self.find(Self.closing, page, at, page.count) {
            if end - 2 >= start, page[end - 1] == UInt8(ascii: "]"), page[end - 2] == UInt8(ascii: "]") {
                try text(first: UInt32(start), count: UInt32(end - 2 - start), isWhite: false)
                return end + 1
            }
            at = end + 1
        }
        return page.count
    }

    // MARK: Text

    private mutating func text(_ page: Span<UInt8>, from start: Int) throws(ReadingError) -> Int {
        var at = start
        var isWhite = true
        var hasReference = false
        while at < page.count {
            let byte = page[at]
            if byte == Self.opening, at > start, at + 1 < page.count, Self.opensMarkup(page[at + 1]) { break }
            if byte > 0x20 { isWhite = false }
            if byte == UInt8(ascii: "&") { hasReference = true }
            at += 1
        }
        if hasReference {
            let place = resolve(page, start, at, inAttribute: false)
            try text(first: place.first, count: place.count, isWhite: false)
        } else {
            try text(first: UInt32(start), count: UInt32(at - start), isWhite: isWhite)
        }
        return at
    }

    private static func opensMarkup(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte == slash || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Copies text to `resolved` and resolves its character references.
    mutating func resolve(
        _ page: Span<UInt8>, _ start: Int, _ end: Int, inAttribute: Bool
    ) -> (first: UInt32, count: UInt32) {
        let first = resolved.count
        var at = start
        while at < end {
            if page[at] == UInt8(ascii: "&") {
                at = HTMLEntities.shared.resolve(page, at: at, end: end, inAttribute: inAttribute, into: &resolved)
            } else {
                resolved.append(page[at])
                at += 1
            }
        }
        return (UInt32(first) + HTMLTree.inResolved, UInt32(resolved.count - first))
    }

    // MARK: Tags

    private mutating func tag(_ page: Span<UInt8>, _ start: Int, isEnd: Bool) throws(ReadingError) -> Int {
        var at = start
        var name = HTMLName()
        while at < page.count, !Self.endsName(page[at]) {
            name.append(page[at].asciiLowercased)
            at += 1
        }
        let tag = tags.tag(name)
        let firstAttribute = attributes.count
        let closesItself: Bool
        (at, closesItself) = attributes(page, at, keeping: !isEnd)
        guard at <= page.count else { return page.count }
        if isEnd {
            try endTag(tag, name)
        } else if tag.isRawText, closesItself, !isOpen(.svg), endsWithStartTag(tag, page, at) {
            try rawElement(tag, attributes: firstAttribute..<attributes.count, first: 0, count: 0)
        } else if tag.isRawText, !(closesItself && isOpen(.svg)) {
            return try raw(tag, page, at, attributes: firstAttribute..<attributes.count)
        } else {
            try startTag(tag, name, attributes: firstAttribute..<attributes.count, closesItself: closesItself)
        }
        return at
    }

    static func endsName(_ byte: UInt8) -> Bool { byte.isASCIISpace || byte == closing || byte == slash }

    /// Parses the attributes of a tag.
    /// - Returns: The index after its `>`, or an index beyond the page if there is none; and whether it ends with `/>`.
    private mutating func attributes(_ page: Span<UInt8>, _ start: Int, keeping: Bool) -> (Int, closesItself: Bool) {
        var at = start
        var seen: UInt64 = 0
        var bareEnd = 0
        while at < page.count {
            let byte = page[at]
            // The slash at the end of an address without quotation marks belongs to it.
            if byte == Self.closing { return (at + 1, page[at - 1] == Self.slash && bareEnd != at) }
            if byte.isASCIISpace || byte == Self.slash {
                at += 1
                continue
            }
            var name = HTMLName()
            repeat {
                name.append(page[at].asciiLowercased)
                at += 1
            } while at < page.count && !Self.endsName(page[at]) && page[at] != UInt8(ascii: "=")
            let value: Range<Int>
            (value, at) = Self.value(page, at)
            if !value.isEmpty, value.upperBound == at { bareEnd = at }
            let known = keeping ? attributeNames.attribute(name) : .none
            let bit: UInt64 = 1 << UInt64(known.rawValue)
            // Of several attributes with one name, the first is valid.
            guard known != .none, seen & bit == 0 else { continue }
            seen |= bit
            keep(known, page, value)
        }
        return (page.count + 1, false)
    }

    private mutating func keep(_ name: HTMLAttributeName, _ page: Span<UInt8>, _ value: Range<Int>) {
        var place = (first: UInt32(value.lowerBound), count: UInt32(value.count))
        if Self.find(UInt8(ascii: "&"), page, value.lowerBound, value.upperBound) != nil {
            place = resolve(page, value.lowerBound, value.upperBound, inAttribute: true)
        }
        attributes.append(HTMLTree.Attribute(name: name, first: place.first, count: place.count))
    }

    /// The value after an attribute's name, and the index after it; an empty value if there is none.
    private static func value(_ page: Span<UInt8>, _ start: Int) -> (Range<Int>, Int) {
        var at = start
        while at < page.count, page[at].isASCIISpace { at += 1 }
        guard at < page.count, page[at] == UInt8(ascii: "=") else { return (start..<start, start) }
        at += 1
        while at < page.count, page[at].isASCIISpace { at += 1 }
        guard at < page.count else { return (at..<at, at) }
        let quote = page[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = find(quote, page, at + 1, page.count) ?? page.count
            return (at + 1..<end, min(end + 1, page.count))
        }
        let first = at
        while at < page.count, !page[at].isASCIISpace, page[at] != closing { at += 1 }
        return (first..<at, at)
    }

    /// Whether `word` (lower case) is at this index, ignoring case.
    static func stands(_ word: StaticString, _ page: Span<UInt8>, _ place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= page.count else { return false }
        return word.withUTF8Buffer { word in
            for offset in word.indices where page[place + offset].asciiLowercased != word[offset] { return false }
            return true
        }
    }

    func after(_ byte: UInt8, _ page: Span<UInt8>, _ start: Int) -> Int {
        Self.find(byte, page, min(start, page.count), page.count).map { $0 + 1 } ?? page.count
    }

    /// The next index of a byte.
    static func find(_ byte: UInt8, _ page: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        guard start < end else { return nil }
        precondition(start >= 0 && end <= page.count)
        // memchr tests many bytes at once; the bounds were checked above.
        return page.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
                return nil
            }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }
}
