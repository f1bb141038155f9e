// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The text of a feed entry without what feeds add at its end: a pointer to the rest of the article, and a line that
/// names the feed.
struct Teaser {
    private(set) var paragraphs: [String]
    /// Whether the text indicates that the article has more.
    private(set) var isTruncated = false

    /// Bytes of all paragraphs.
    var length: Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }

    /// What is added, one after the other: a pointer and a line below it.
    private static let mostAdditions = 4
    private static let cutMarks = ["[…]", "[...]", "(…)", "(...)", "[&#8230;]"]
    /// Only in summaries: a whole text may end so.
    private static let ellipses = ["…", "..."]

    /// - Parameters:
    ///   - paragraphs: the text of an entry.
    ///   - title: of the entry.
    ///   - source: the title of the feed.
    ///   - isSummary: whether the entry states that this is a summary.
    init(_ paragraphs: [String], title: String?, source: String?, isSummary: Bool) {
        self.paragraphs = paragraphs
        for _ in 0..<Self.mostAdditions {
            guard let last = self.paragraphs.last else { break }
            let end = EntryEnd(last, title: title, source: source)
            if let kept = end.withoutNotice {
                guard replaceLast(with: kept) else { break }
            } else if let kept = end.withoutPointer(isSummary: isSummary) {
                guard replaceLast(with: kept) else { break }
                isTruncated = true
            } else {
                break
            }
        }
        let marks = Self.cutMarks + (isSummary ? Self.ellipses : [])
        if let end = self.paragraphs.last, marks.contains(where: end.hasSuffix) { isTruncated = true }
    }

    /// False if nothing would remain.
    private mutating func replaceLast(with kept: String) -> Bool {
        guard !kept.isEmpty || paragraphs.count > 1 else { return false }
        paragraphs.removeLast()
        if !kept.isEmpty { paragraphs.append(kept) }
        return true
    }
}

/// The end of the last paragraph of a feed entry.
private struct EntryEnd {
    private let paragraph: String
    private let title: String?
    private let source: String?
    /// The end of the paragraph, as written and in lower case, of the same length in bytes.
    private let written: [UInt8]
    private let lower: [UInt8]

    /// Bytes at the end of a paragraph that are searched.
    private static let searched = 600
    /// Bytes of a line that names the feed, without the titles in it.
    private static let longestNotice = 90
    private static let longestName = 160
    /// Bytes of a pointer with the title of the article.
    private static let longestPointer = 240

    init(_ paragraph: String, title: String?, source: String?) {
        self.paragraph = paragraph
        self.title = title.map { $0.lowercased() }.flatMap { $0.isEmpty ? nil : $0 }
        self.source = source.map { $0.lowercased() }.flatMap { $0.isEmpty ? nil : $0 }
        // From the beginning of a character.
        let end = paragraph.utf8.suffix(Self.searched).drop { $0 & 0xC0 == 0x80 }
        written = Array(end)
        let lower = Array(String(decoding: end, as: UTF8.self).lowercased().utf8)
        // A few letters change their length; then only ASCII is folded.
        self.lower = lower.count == written.count ? lower : written.map(\.asciiLowercased)
    }

    // MARK: Lines that name the feed

    /// The paragraph without a line such as `The post TITLE appeared first on SITE.`; nil if it has none.
    var withoutNotice: String? {
        if isNotice { return "" }
        for verb in FeedPhrases.firstPublished {
            guard let place = Self.last(verb, in: lower, before: lower.count) else { continue }
            guard lower.count - place - verb.count <= Self.longestName else { return nil }
            let starts = FeedPhrases.posts.compactMap { post in
                Self.last(post, in: lower, before: place).flatMap { isStart($0) ? $0 : nil }
            }
            if let start = starts.max() { return kept(before: start) }
            // In Turkish and Hungarian the title comes first.
            return title.map { String(decoding: lower, as: UTF8.self).contains($0) } == true ? "" : nil
        }
        if lower.suffix(20).elementsEqual(" [link] [comments]".utf8) || lower.elementsEqual("[link] [comments]".utf8) {
            return paragraph.utf8.count <= Self.longestName ? "" : nil
        }
        return nil
    }

    /// Whether a short line consists of the titles of entry and feed and a few words, in whatever language.
    private var isNotice: Bool {
        guard let title, let source, title.utf8.count >= 8, source.utf8.count >= 3, title != source,
            paragraph.utf8.count <= title.utf8.count + source.utf8.count + Self.longestNotice,
            paragraph.utf8.count > title.utf8.count + source.utf8.count + 8
        else { return false }
        let folded = paragraph.lowercased()
        guard let place = folded.firstRange(of: title)?.upperBound else { return false }
        return folded[place...].contains(source)
    }

    // MARK: Pointers to the rest

    /// The paragraph without a pointer to the rest of the article (`Continue reading TITLE →`); nil if it has none.
    func withoutPointer(isSummary: Bool) -> String? {
        if let place = afterEllipsis, place < lower.count {
            let rest = Self.trimmed(lower[place...])
            let isPointer =
                startsOrEndsAsPointer(rest, isSummary: isSummary) || isTitle(rest) || endsAsArrow(lower[...])
            if !rest.isEmpty, isPointer { return kept(before: place) }
        }
        var place = lower.count
        let first = max(0, lower.count - Self.longestPointer)
        while place > first {
            place -= 1
            guard isStart(place), let phrase = FeedPhrases.pointer(at: lower[place...]) else { continue }
            let rest = Self.trimmed(lower[(place + phrase.count)...])
            guard rest.isEmpty || isTitle(rest) || endsAsArrow(lower[...]) || place == 0 && rest.count <= 40 else {
                continue
            }
            return kept(before: place)
        }
        return nil
    }

    /// The place after the last ellipsis and its bracket.
    private var afterEllipsis: Int? {
        let first = max(0, lower.count - Self.longestPointer)
        let places = FeedPhrases.ellipses.compactMap { mark in
            Self.last(mark, in: lower, before: lower.count).map { $0 + mark.count }
        }
        guard var place = places.max(), place >= first else { return nil }
        while place < lower.count, lower[place] == UInt8(ascii: "]") || lower[place] == UInt8(ascii: ")") { place += 1 }
        return place
    }

    private func startsOrEndsAsPointer(_ rest: ArraySlice<UInt8>, isSummary: Bool) -> Bool {
        if let phrase = FeedPhrases.pointer(at: rest) {
            let after = Self.trimmed(rest.dropFirst(phrase.count))
            return isSummary || after.isEmpty || isTitle(after)
        }
        // In Turkish and Japanese the title comes first.
        return isSummary && FeedPhrases.endsAsPointer(rest)
    }

    private func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
        guard let title, !text.isEmpty else { return false }
        let bare = Self.trimmed(Array(title.utf8)[...])
        return text.elementsEqual(bare) || text.count > 12 && bare.starts(with: text)
    }

    private func endsAsArrow(_ text: ArraySlice<UInt8>) -> Bool {
        let end = Array(text.suffix(4))
        return FeedPhrases.arrows.contains { end.suffix($0.count).elementsEqual($0) }
    }

    // MARK: Places

    /// Whether something may be added from a place on: at the beginning, after a sentence, an ellipsis or in a bracket.
    private func isStart(_ place: Int) -> Bool {
        var before = place
        while before > 0, lower[before - 1].isASCIISpace { before -= 1 }
        guard before > 0 else { return written.count == paragraph.utf8.count || place > 0 }
        let last = lower[before - 1]
        if ".!?:;\"')]([|*/>".utf8.contains(last) { return true }
        return last >= 0x80 && FeedPhrases.stops.contains { lower[..<before].suffix($0.count).elementsEqual($0) }
    }

    /// The paragraph before a place in its end, without an opening bracket.
    private func kept(before place: Int) -> String {
        var bytes = Array(paragraph.utf8.dropLast(written.count - place))
        while let last = bytes.last, last.isASCIISpace || "([|*".utf8.contains(last) { bytes.removeLast() }
        return Tidy.line(bytes)
    }

    /// Without spaces, marks and arrows at both ends.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while true {
            if let first = text.first, first < 0x80, !first.isASCIILetter, !first.isASCIIDigit {
                text = text.dropFirst()
            } else if let mark = FeedPhrases.marks.first(where: { text.starts(with: $0) }) {
                text = text.dropFirst(mark.count)
            } else {
                break
            }
        }
        while true {
            if let last = text.last, last < 0x80, !last.isASCIILetter, !last.isASCIIDigit {
                text = text.dropLast()
            } else if let mark = FeedPhrases.marks.first(where: { text.suffix($0.count).elementsEqual($0) }) {
                text = text.dropLast(mark.count)
            } else {
                return text
            }
        }
    }

    /// The last place of a phrase that ends before another place.
    private static func last(_ phrase: [UInt8], in text: [UInt8], before end: Int) -> Int? {
        guard let first = phrase.first, end >= phrase.count else { return nil }
        var place = end - phrase.count
        while place >= 0 {
            if text[place] == first, text[place..<place + phrase.count].elementsEqual(phrase) { return place }
            place -= 1
        }
        return nil
    }
}
