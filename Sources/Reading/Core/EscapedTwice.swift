// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import TextBytes

/// Resolves character references that are left in a text after its format was decoded, because a program escaped the text
/// twice: `Br&uuml;cke`, `Hallam &amp; Sons`, `&lt;p&gt;`.
///
/// A text about HTML contains references too. There they stand alone, between spaces, brackets or quotation marks; those
/// that were escaped twice stand inside and beside words.
enum EscapedTwice {
    /// Maximum number of times that a text is decoded again.
    private static let mostTimes = 3
    private static let fewestReferences = 2

    /// Decodes text and lines of a draft again where they were escaped twice.
    static func repair(_ draft: inout ArticleDraft, limits: ReadingLimits) {
        draft.title = draft.title.map(repaired)
        draft.section = draft.section.map(repaired)
        draft.source = draft.source.map(repaired)
        if let byline = draft.byline {
            draft.byline = Extracted(
                byline.value.map(line), from: byline.from, confidence: byline.confidence, note: byline.origin.note)
        }
        guard draft.paragraphs.value.contains(where: { $0.utf8.contains(UInt8(ascii: "&")) }) else { return }
        let paragraphs = paragraphs(draft.paragraphs.value, limits: limits)
        draft.paragraphs = Extracted(
            paragraphs, from: draft.paragraphs.from, confidence: draft.paragraphs.confidence,
            note: draft.paragraphs.origin.note)
    }

    /// The markup in a text without tags whose decoded form consists of elements: `&lt;p&gt;…&lt;/p&gt;`.
    static func markup(in utf8: [UInt8]) -> [UInt8]? {
        let references = References(utf8)
        guard references.brackets >= fewestReferences, !utf8.contains(UInt8(ascii: "<")) else { return nil }
        let decoded = references.resolved
        return isElements(decoded) ? decoded : nil
    }

    // MARK: Lines and paragraphs

    private static func repaired(_ field: Extracted<String>) -> Extracted<String> {
        Extracted(line(field.value), from: field.from, confidence: field.confidence, note: field.origin.note)
    }

    /// A line is short, so one reference suffices if there is no other ampersand.
    private static func line(_ text: String) -> String {
        var line = text
        for _ in 0..<mostTimes {
            guard line.utf8.contains(UInt8(ascii: "&")) else { return line }
            let references = References(Array(line.utf8))
            guard references.count > 0, references.count == references.ampersands, references.count == references.stray
            else { return line }
            guard let decoded = Tidy.nonEmptyLine(String(decoding: references.resolved, as: UTF8.self)) else {
                return line
            }
            line = decoded
        }
        return line
    }

    private static func paragraphs(_ paragraphs: [String], limits: ReadingLimits) -> [String] {
        var paragraphs = paragraphs
        for _ in 0..<mostTimes {
            let references = paragraphs.map { References(Array($0.utf8)) }
            let decoded = references.map(\.resolved)
            if references.reduce(0, { $0 + $1.brackets }) >= fewestReferences,
                let texts = elements(Array(decoded.joined(separator: [0x0A, 0x0A])), limits: limits)
            {
                paragraphs = texts
                continue
            }
            guard References.areEscapedTwice(references) else { return paragraphs }
            let lines = decoded.map { Tidy.line($0) }.filter { !$0.isEmpty }
            if lines.isEmpty { return paragraphs }
            paragraphs = lines
        }
        return paragraphs
    }

    /// The paragraphs of decoded markup; nil if it is text that only mentions tags.
    private static func elements(_ decoded: [UInt8], limits: ReadingLimits) -> [String]? {
        // `try?`: markup beyond the limits stays text.
        guard isElements(decoded), let tree = try? HTMLTree(decoded, limits: limits) else { return nil }
        let page = PageBlocks(tree, isFragment: true)
        let texts = page.blocks.map(page.string).filter { !$0.isEmpty }
        return texts.isEmpty ? nil : texts
    }

    private static let openings: [StaticString] = [
        "<p>", "<p ", "<div", "<br", "<h1", "<h2", "<h3", "<ul", "<ol", "<article", "<section", "<blockquote",
        "<figure",
        "<span", "<img", "<a ", "<strong>", "<em>", "<b>", "<i>",
    ]

    /// Whether a text begins with an element and has more of them.
    private static func isElements(_ utf8: [UInt8]) -> Bool {
        let body = utf8.drop(while: \.isASCIISpace)
        return openings.contains { body.startsIgnoringCase($0) }
            && HTMLReader.looksLikeMarkup(String(decoding: body, as: UTF8.self))
    }
}

/// The character references in a text, all with their semicolon.
private struct References {
    /// Number of references.
    private(set) var count = 0
    /// Number of those that no writer leaves: inside or beside a word, or for a sign that stands between words.
    private(set) var stray = 0
    /// Number of those for `<` and `>`.
    private(set) var brackets = 0
    private(set) var ampersands = 0
    /// Whether the text has a reference inside a word.
    private(set) var isInWord = false
    /// The text with its references resolved.
    private(set) var resolved: [UInt8] = []

    /// Maximum length of a reference in bytes.
    private static let longest = 33

    init(_ utf8: [UInt8]) {
        let bytes = utf8.span
        resolved.reserveCapacity(utf8.count)
        var at = 0
        /// The end of the last reference: one directly beside another is no reference that stands alone.
        var lastEnd = -1
        while at < utf8.count {
            guard utf8[at] == UInt8(ascii: "&") else {
                resolved.append(utf8[at])
                at += 1
                continue
            }
            ampersands += 1
            var value: [UInt8] = []
            guard let end = Self.end(of: utf8, from: at),
                HTMLEntities.shared.resolve(bytes, at: at, end: end, inAttribute: false, into: &value) == end
            else {
                resolved.append(utf8[at])
                at += 1
                continue
            }
            count += 1
            let isAfter = at > 0 && (at == lastEnd || Self.isWord(utf8[at - 1]))
            let isBefore = end < utf8.count && (utf8[end] == UInt8(ascii: "&") || Self.isWord(utf8[end]))
            if value == [UInt8(ascii: "<")] || value == [UInt8(ascii: ">")] {
                // Alone they may be meant: a text may show how to write a tag.
                brackets += 1
            } else {
                if isAfter || isBefore || Self.standsAlone.contains(value) { stray += 1 }
                if isAfter, isBefore { isInWord = true }
            }
            resolved += value
            at = end
            lastEnd = end
        }
    }

    /// Whether the references of a text are there because it was escaped twice: several, most of the ampersands, and
    /// hardly any that stands alone; or a single one inside a word.
    static func areEscapedTwice(_ all: [References]) -> Bool {
        let count = all.reduce(0) { $0 + $1.count }
        let stray = all.reduce(0) { $0 + $1.stray }
        let ampersands = all.reduce(0) { $0 + $1.ampersands }
        if count == 1, ampersands == 1 { return all.contains(where: \.isInWord) }
        return count >= 2 && 2 * count > ampersands && 4 * stray >= 3 * count
    }

    private static func end(of utf8: [UInt8], from start: Int) -> Int? {
        let limit = min(start + longest, utf8.count)
        var at = start + 1
        while at < limit, utf8[at].isASCIILetter || utf8[at].isASCIIDigit || utf8[at] == UInt8(ascii: "#") { at += 1 }
        return at < limit && at > start + 1 && utf8[at] == UInt8(ascii: ";") ? at + 1 : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isWordByte || byte.isASCIIDigit }

    /// Ampersand, no-break space, dashes and ellipsis: signs that stand between words.
    private static let standsAlone: Set<[UInt8]> = Set(
        ["&", "\u{A0}", "–", "—", "…"].map { Array($0.utf8) })
}
