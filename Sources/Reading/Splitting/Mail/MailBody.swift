// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Chooses among the parts of a message those that are its text, and reads them.
struct MailBody {
    let limits: ReadingLimits

    /// Text as it was found: its paragraphs, and what of the message they stood in (`plain`, `html`).
    struct Text {
        var paragraphs: [String]
        let isMarkup: Bool

        var words: Int { paragraphs.reduce(0) { $0 + WordCount(of: $1).value } }
    }

    /// Of two versions of one text the marked-up one is better, for its paragraphs are whole and its addresses hidden
    /// in links; unless it says much less: its text stands in images, or only asks to look elsewhere.
    private static let fewest = 0.5

    /// The message's text; nil where it has none.
    func text(of part: MailPart) throws(ReadingError) -> Text? {
        guard let inline = try text(of: part, attached: false) else { return try text(of: part, attached: true) }
        return inline
    }

    private func text(of part: MailPart, attached: Bool) throws(ReadingError) -> Text? {
        switch part.type {
        case "multipart/alternative": return try best(of: part.parts, attached: attached)
        case "multipart/related":
            // The first is the text, unless the message names another; the others are what it shows.
            guard let root = Self.root(of: part) else { return nil }
            return try text(of: root, attached: attached)
        case _ where part.isMultipart:
            return try joined(part.parts, attached: attached)
        case _ where part.isAttachment != attached: return nil
        case "text/html", "application/xhtml+xml": return try markup(part)
        case "text/plain", "text/markdown", "text": return try plain(part)
        default: return nil
        }
    }

    static func root(of related: MailPart) -> MailPart? {
        if let start = related.content["start"],
            let named = related.parts.first(where: { $0.headers.plain("content-id") == start })
        {
            return named
        }
        return related.parts.first
    }

    private func best(of parts: [MailPart], attached: Bool) throws(ReadingError) -> Text? {
        var plain: Text?
        var markup: Text?
        for part in parts {
            guard let text = try text(of: part, attached: attached) else { continue }
            // Later versions are the richer ones (RFC 2046).
            if text.isMarkup { markup = text } else { plain = text }
        }
        guard let plain, let markup else { return markup ?? plain }
        return Double(markup.words) < Self.fewest * Double(plain.words) ? plain : markup
    }

    /// Parts that follow one another are one text: many programs part it where an image stands.
    private func joined(_ parts: [MailPart], attached: Bool) throws(ReadingError) -> Text? {
        var paragraphs: [String] = []
        var isMarkup = false
        for part in parts {
            guard let next = try text(of: part, attached: attached) else { continue }
            // In place: a message may have thousands of parts.
            paragraphs += next.paragraphs
            isMarkup = isMarkup || next.isMarkup
        }
        return paragraphs.isEmpty ? nil : Text(paragraphs: paragraphs, isMarkup: isMarkup)
    }

    private func markup(_ part: MailPart) throws(ReadingError) -> Text? {
        let bytes = part.decoded
        let declared = part.content["charset"] ?? DeclaredCharset.inPage(bytes)
        let utf8 = try Charset(limits: limits).decode(bytes, declared: declared)
        let page = PageBlocks(try HTMLTree(utf8, limits: limits), isFragment: true)
        let paragraphs = page.blocks.map(page.string).filter { !$0.isEmpty }
        return paragraphs.isEmpty ? nil : Text(paragraphs: paragraphs, isMarkup: true)
    }

    private func plain(_ part: MailPart) throws(ReadingError) -> Text? {
        let utf8 = try Charset(limits: limits).decode(part.decoded, declared: part.content["charset"])
        let own = MailLinks.hidden(in: MailQuotes.withoutQuotes(utf8))
        let paragraphs =
            part.content["format"]?.lowercased() == "flowed"
            ? FlowedText.paragraphs(own, deletesSpaces: part.content["delsp"]?.lowercased() == "yes")
            : PlainText.paragraphs(own)
        let text = paragraphs.filter { !MailLinks.isRule($0) }
        return text.isEmpty ? nil : Text(paragraphs: text, isMarkup: false)
    }
}

/// Plain text whose lines say whether they go on (RFC 3676, `format=flowed`).
enum FlowedText {
    /// - Parameter utf8: Quoted lines are gone.
    static func paragraphs(_ utf8: [UInt8], deletesSpaces: Bool) -> [String] {
        var paragraphs: [String] = []
        var current: [UInt8] = []
        func end() {
            let line = Tidy.line(current)
            if !line.isEmpty { paragraphs.append(line) }
            current = []
        }
        var rest = utf8[...]
        while !rest.isEmpty {
            let line = Lines.first(of: rest)
            rest = rest[line.end...]
            // A space before `From ` and the like was put there for the way.
            let content = line.content.first == 0x20 ? line.content.dropFirst() : line.content
            let flows = content.last == 0x20 && !content.elementsEqual(MailQuotes.signature)
            current.append(contentsOf: flows && deletesSpaces ? content.dropLast() : content)
            if !flows { end() }
        }
        end()
        return paragraphs
    }
}

/// What a message says again of others, and the lines its writer or program puts under every message.
enum MailQuotes {
    /// The line above a signature (RFC 3676).
    static let signature = Array("-- ".utf8)

    /// Plain text without signature and without the quoted lines at its end. Quoted lines that the writer answers to
    /// one by one stay, for without them the answers mean nothing.
    static func withoutQuotes(_ utf8: [UInt8]) -> [UInt8] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = utf8[...]
        while !rest.isEmpty {
            let line = Lines.first(of: rest)
            lines.append(utf8[rest.startIndex..<line.end])
            rest = rest[line.end...]
        }
        // All of a message that is nothing but signature is kept back; the caller finds no text.
        if let end = lines.lastIndex(where: { Lines.first(of: $0).content.elementsEqual(signature) }),
            lines.count - end <= longestSignature
        {
            lines.removeSubrange(end...)
        }
        var kept = lines[...]
        while let last = kept.last, isQuoted(last) || last.allSatisfy(\.isASCIISpace) { kept = kept.dropLast() }
        // Only where quoted lines went, and something of the writer's own stays.
        guard kept.count < lines.count, lines[kept.endIndex...].contains(where: isQuoted), !kept.isEmpty else {
            return Array(lines.joined())
        }
        return Array(kept.joined())
    }

    /// Lines of a signature; some are longer than the four of good manners.
    private static let longestSignature = 40

    private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: ">") }
}

/// What programs write where plain text stands in for a page.
enum MailLinks {
    private static let longest = 4_096

    /// Text without the addresses of links and the names of images: `read on <https://…>`, `[image: Logo]`.
    static func hidden(in utf8: [UInt8]) -> [UInt8] {
        guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }) else { return utf8 }
        var kept: [UInt8] = []
        kept.reserveCapacity(utf8.count)
        var rest = utf8[...]
        while let byte = rest.first {
            let end = byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") ? end(of: rest) : nil
            if let end {
                rest = rest[end...]
            } else {
                kept.append(byte)
                rest = rest.dropFirst()
            }
        }
        return kept
    }

    private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        let inside = bytes.dropFirst()
        let isImage = bytes.first == UInt8(ascii: "[")
        guard
            isImage
                ? inside.startsIgnoringCase("image:") || inside.startsIgnoringCase("cid:")
                : inside.startsIgnoringCase("http://") || inside.startsIgnoringCase("https://")
        else { return nil }
        let close = isImage ? UInt8(ascii: "]") : UInt8(ascii: ">")
        // A line of them without an end must not be looked through from each beginning.
        let end = inside.prefix(longest).firstIndex {
            $0 == close || $0 == 0x0A || !isImage && $0 == 0x20 || $0 == bytes[bytes.startIndex]
        }
        return end.flatMap { bytes[$0] == close ? $0 + 1 : nil }
    }

    /// A line drawn with signs.
    static func isRule(_ paragraph: String) -> Bool {
        paragraph.utf8.count >= 3 && paragraph.utf8.allSatisfy { "-=_*~+#. ".utf8.contains($0) }
    }
}
