// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Selects the parts of a message that are its text, and reads them.
struct MailBody {
    let limits: ReadingLimits
    /// What the subject of the message says by its prefix.
    var purpose = ForwardedMail.Purpose.unstated

    /// Text of a message part: its paragraphs, and whether it is HTML or plain text.
    struct Text {
        var paragraphs: [String]
        let isMarkup: Bool
        /// Whether it is the text of another message that this one forwards, and that message's header, if it has one.
        var isForwarded = false
        var header: QuotedHeader?

        var words: Int { paragraphs.reduce(0) { $0 + WordCount(of: $1).value } }
    }

    /// Minimum share of words for HTML to be preferred to plain text of the same message. HTML is better, because its
    /// paragraphs are whole and its addresses are in links; but if it has far fewer words, its text is in images, or it
    /// only refers to another version.
    private static let fewest = 0.5

    /// The message's text; nil if it has none.
    func text(of part: MailPart) throws(ReadingError) -> Text? {
        guard let inline = try text(of: part, attached: false) else { return try text(of: part, attached: true) }
        return inline
    }

    private func text(of part: MailPart, attached: Bool) throws(ReadingError) -> Text? {
        switch part.type {
        case "multipart/alternative": return try best(of: part.parts, attached: attached)
        case "multipart/related":
            // The first part is the text, unless the message names another; the others are resources.
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
            // Later versions are richer (RFC 2046).
            if text.isMarkup { markup = text } else { plain = text }
        }
        guard let plain, var markup else { return markup ?? plain }
        if Double(markup.words) < Self.fewest * Double(plain.words) { return plain }
        markup.paragraphs = MailAgreement.kept(of: markup.paragraphs, in: plain.paragraphs)
        return markup
    }

    /// Joins consecutive parts to one text: many programs split it at images.
    private func joined(_ parts: [MailPart], attached: Bool) throws(ReadingError) -> Text? {
        var paragraphs: [String] = []
        var isMarkup = false
        var isForwarded = false
        var header: QuotedHeader?
        for part in parts {
            guard let next = try text(of: part, attached: attached) else { continue }
            // The forwarder's words above a forwarded message are not part of it.
            if next.isForwarded, !isForwarded { paragraphs = [] }
            // In place, because a message may have thousands of parts.
            paragraphs += next.paragraphs
            isMarkup = isMarkup || next.isMarkup
            isForwarded = isForwarded || next.isForwarded
            header = header ?? next.header
        }
        return paragraphs.isEmpty
            ? nil : Text(paragraphs: paragraphs, isMarkup: isMarkup, isForwarded: isForwarded, header: header)
    }

    private func markup(_ part: MailPart) throws(ReadingError) -> Text? {
        let bytes = part.decoded
        let declared = part.content["charset"] ?? DeclaredCharset.inPage(bytes)
        let utf8 = try Charset(limits: limits).decode(bytes, declared: declared)
        let tree = try HTMLTree(utf8, limits: limits)
        let lines = ForwardedMail.lines(of: PageBlocks(tree, isFragment: true), in: tree)
        let forwarded = ForwardedMail(lines, isMarkup: true, purpose: purpose)
        let paragraphs = (forwarded?.lines ?? lines).map(\.text)
        return paragraphs.isEmpty
            ? nil
            : Text(
                paragraphs: paragraphs, isMarkup: true, isForwarded: forwarded != nil, header: forwarded?.header)
    }

    private func plain(_ part: MailPart) throws(ReadingError) -> Text? {
        let utf8 = try Charset(limits: limits).decode(part.decoded, declared: part.content["charset"])
        let forwarded = ForwardedMail(ForwardedMail.lines(of: utf8), isMarkup: false, purpose: purpose)
        let own = MailLinks.hidden(in: MailQuotes.withoutQuotes(forwarded?.text ?? utf8))
        let paragraphs =
            part.content["format"]?.lowercased() == "flowed"
            ? FlowedText.paragraphs(own, deletesSpaces: part.content["delsp"]?.lowercased() == "yes")
            : PlainText.paragraphs(own)
        let text = paragraphs.filter { !MailLinks.isRule($0) }
        return text.isEmpty
            ? nil
            : Text(paragraphs: text, isMarkup: false, isForwarded: forwarded != nil, header: forwarded?.header)
    }
}

/// Plain text whose lines mark whether the paragraph continues (RFC 3676, `format=flowed`).
enum FlowedText {
    /// - Parameter utf8: Text without quoted lines.
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
            // A space before `From ` and the like was added for transport.
            let content = line.content.first == 0x20 ? line.content.dropFirst() : line.content
            let flows = content.last == 0x20 && !content.elementsEqual(MailQuotes.signature)
            current.append(contentsOf: flows && deletesSpaces ? content.dropLast() : content)
            if !flows { end() }
        }
        end()
        return paragraphs
    }
}

/// Removes quoted messages, and signatures that programs add to every message.
enum MailQuotes {
    /// The line above a signature (RFC 3676).
    static let signature = Array("-- ".utf8)

    /// Plain text without the signature and without quoted lines at the end. Quoted lines between the writer's answers
    /// stay, because the answers are unclear without them.
    static func withoutQuotes(_ utf8: [UInt8]) -> [UInt8] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = utf8[...]
        while !rest.isEmpty {
            let line = Lines.first(of: rest)
            lines.append(utf8[rest.startIndex..<line.end])
            rest = rest[line.end...]
        }
        // Of a message that is only a signature nothing remains; the caller then finds no text.
        if let end = lines.lastIndex(where: { Lines.first(of: $0).content.elementsEqual(signature) }),
            lines.count - end <= longestSignature
        {
            lines.removeSubrange(end...)
        }
        var kept = lines[...]
        while let last = kept.last, isQuoted(last) || last.allSatisfy(\.isASCIISpace) { kept = kept.dropLast() }
        // Only if quoted lines were removed, and some of the writer's own text remains.
        guard kept.count < lines.count, lines[kept.endIndex...].contains(where: isQuoted), !kept.isEmpty else {
            return Array(lines.joined())
        }
        return Array(kept.joined())
    }

    /// Maximum number of lines of a signature; many exceed the four lines of netiquette.
    private static let longestSignature = 40

    private static func isQuoted(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: ">") }
}

/// Marks that programs insert when they convert a page to plain text.
enum MailLinks {
    private static let longest = 4_096

    /// Text without link addresses and image names: `read on <https://…>`, `[image: Logo]`.
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
        // Limited, so that a line of many unclosed brackets is not searched to its end from each of them.
        let end = inside.prefix(longest).firstIndex {
            $0 == close || $0 == 0x0A || !isImage && $0 == 0x20 || $0 == bytes[bytes.startIndex]
        }
        return end.flatMap { bytes[$0] == close ? $0 + 1 : nil }
    }

    /// Whether a paragraph is a line drawn with punctuation.
    static func isRule(_ paragraph: String) -> Bool {
        paragraph.utf8.count >= 3 && paragraph.utf8.allSatisfy { "-=_*~+#. ".utf8.contains($0) }
    }
}
