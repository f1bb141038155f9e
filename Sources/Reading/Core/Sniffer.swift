// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Detects the format of a file from its first bytes.
struct Sniffer {
    private let head: [UInt8]
    private let isWhole: Bool
    /// Whether each character has two or four bytes, so that the file cannot be split at line feed bytes.
    private let isWide: Bool

    init(head: [UInt8], isWhole: Bool) throws(ReadingError) {
        let head = Array(head.prefix(Reader.headBytes))
        if isWhole, head.allSatisfy(\.isASCIISpace) {
            throw ReadingError(.empty, "the file is empty; send it again when it is complete")
        }
        if let kind = MagicBytes.kind(of: head) {
            throw ReadingError(.binary, "\(kind), not text; send the article as text, HTML or JSON")
        }
        let mark = Charset.markedEncoding(head[...])
        let wide = mark.map { $0.name == "UTF-8" ? nil : $0.name } ?? WideCharset.name(of: head[...])
        isWide = wide != nil
        self.isWhole = isWhole
        if wide != nil {
            // Shortened to complete characters, so that only invalid bytes are refused.
            let even = Array(head.prefix(head.count & ~3))
            self.head = try Charset(limits: .init()).decode(isWhole ? head : even, declared: nil)
        } else {
            self.head = mark == nil ? head : Array(head.dropFirst(3))
            if EBCDIC.isText(head) {
                throw ReadingError(
                    .binary,
                    "EBCDIC text of a mainframe; convert it to UTF-8 (iconv -f IBM1047 -t UTF-8) and send it again")
            }
            try Self.refuseControls(self.head)
        }
    }

    func layout() throws(ReadingError) -> FileLayout {
        let body = head[...].drop(while: \.isASCIISpace)
        switch body.first {
        case UInt8(ascii: "{"):
            let next = body.dropFirst().first { !$0.isASCIISpace }
            guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") else { return .document(.text) }
            if MarkdownReader.hasJSONFields(body) { return .document(.markdown) }
            return objectLayout(body)
        case UInt8(ascii: "["):
            let next = body.dropFirst().first { !$0.isASCIISpace }
            // An array may contain objects even if its first element is none.
            let isArray = next == UInt8(ascii: "{") || startsScalars(body.dropFirst())
            return .document(isArray ? .json : .text)
        case UInt8(ascii: "<"): return .document(try markupFormat(body))
        default:
            if Self.isMail(body) { return .document(mailFormat(body)) }
            let start = body.prefix(1024)
            if start.containsIgnoringCase("<!doctype html") || start.containsIgnoringCase("<html") {
                return .document(.html)
            }
            if !isWide, WireText.isWire(head[...]) { return .document(.wire) }
            return .document(MarkdownReader.isMarkdown(body) ? .markdown : .text)
        }
    }

    /// Distinguishes one object from one object per line. It is JSON Lines if the first object ends with its line and
    /// another follows, or if the line has no end within `head`. A single line without a successor reads the same
    /// either way.
    private func objectLayout(_ body: ArraySlice<UInt8>) -> FileLayout {
        guard !isWide else { return .document(.json) }
        let line = body.prefix { $0 != UInt8(ascii: "\n") }
        let rest = body[line.endIndex...].drop(while: \.isASCIISpace)
        if line.endIndex == body.endIndex { return isWhole ? .document(.json) : .lines }
        let closes = line.last { !$0.isASCIISpace } == UInt8(ascii: "}")
        // A malformed first line still ends with a brace, and another object begins after it.
        return closes && (rest.first == UInt8(ascii: "{") || rest.isEmpty && !isWhole) ? .lines : .document(.json)
    }

    /// Whether an array begins with values other than objects, followed by an object: `[null, {"`.
    private func startsScalars(_ body: ArraySlice<UInt8>) -> Bool {
        guard let brace = body.prefix(4096).firstIndex(of: UInt8(ascii: "{")) else { return false }
        let between = body[..<brace].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).dropLast()
        return !between.isEmpty
            && between.allSatisfy { value in
                let value = String(decoding: value.filter { !$0.isASCIISpace }, as: UTF8.self)
                return ["null", "true", "false"].contains(value) || Double(value) != nil
                    || value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
            }
    }

    private func markupFormat(_ body: ArraySlice<UInt8>) throws(ReadingError) -> Format {
        let root = XMLRoot.name(in: body)
        if let format = root.flatMap(XMLRoot.format) { return format }
        let start = body.prefix(4096)
        if start.containsIgnoringCase("<!doctype html") || start.containsIgnoringCase("<html") { return .html }
        // Code may begin with a tag.
        if body.starts(with: "<?php".utf8) || body.starts(with: "<?=".utf8) { return .text }
        if let root, let kind = Self.otherXML[root] {
            throw ReadingError(.notAnArticle, "not an article: \(kind)")
        }
        if body.startsIgnoringCase("<?xml") || body.startsIgnoringCase("<!doctype") {
            throw ReadingError(
                .unsupported,
                "XML with the root <\(root ?? "?")>, which is none of the news formats; send NITF, NewsML, a feed, "
                    + "text, HTML or JSON")
        }
        if body.startsIgnoringCase("<!--") { return .html }
        let name = body.dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit }.map(\.asciiLowercased)
        if HTMLTag.named(name) != .other { return .html }
        guard let first = name.first, first.isASCIILetter, body.dropFirst(1 + name.count).contains(UInt8(ascii: ">")),
            body.containsIgnoringCase("</")
        else { return .text }
        throw ReadingError(
            .unsupported,
            "markup that begins with <\(String(decoding: name, as: UTF8.self))>, which is none of the news formats; "
                + "send NITF, NewsML, a feed, text, HTML or JSON")
    }

    /// XML by its root that lists or describes something other than the text of an article.
    private static let otherXML: [String: String] = {
        let addresses = "a sitemap, a list of addresses; send the pages at these addresses"
        let settings = "a settings file; send the text of an article"
        return [
            "urlset": addresses, "sitemapindex": addresses,
            "opml": "OPML, a list of feeds; send the feeds or their articles",
            "opensearchdescription": settings, "plist": settings, "configuration": settings, "project": settings,
            "manifest": settings, "svg": "a drawing (SVG); send the text of an article",
            "gpx": "a route on a map (GPX); send the text of an article",
            "kml": "a map (KML); send the text of an article",
            "xbel": "a list of bookmarks; send the pages at these addresses",
            "playlist": "a list of media files; send the text of an article",
            "stylesheet": "source code (XSLT); send the text of an article",
            "schema": "source code (XML Schema); send the text of an article",
            "tt": "subtitles (TTML); send the text without time codes",
        ]
    }()

    /// A page saved by a browser has mail headers.
    private func mailFormat(_ body: ArraySlice<UInt8>) -> Format {
        SavedPage.isEnvelope(MailHeaders.split(body).headers) ? .mhtml : .eml
    }

    /// Whether at least three mail headers, one of them naming the sender, precede the first empty line.
    private static func isMail(_ body: ArraySlice<UInt8>) -> Bool {
        let names: [StaticString] = [
            "from:", "received:", "return-path:", "message-id:", "mime-version:", "date:", "subject:", "delivered-to:",
            "content-type:", "to:", "sender:", "content-location:", "snapshot-content-location:",
        ]
        let senders: [StaticString] = ["from:", "message-id:", "sender:"]
        let lines = body.prefix(8192).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let headers = lines.prefix { $0.contains { !$0.isASCIISpace } }
        return headers.count { line in names.contains { line.startsIgnoringCase($0) } } >= 3
            && headers.contains { line in senders.contains { line.startsIgnoringCase($0) } }
    }

    /// Text has hardly any control characters; agency wires have some around their headers.
    private static func refuseControls(_ head: [UInt8]) throws(ReadingError) {
        // ISO-2022-KR and ISO-2022-CN change to other characters with SO and SI.
        let shifts = SevenBitCharset.usesShifts(head)
        let controls = head.count {
            $0 < 0x20 && !$0.isASCIISpace && $0 != 0x1B && $0 != 0x0B && !(shifts && ($0 == 0x0E || $0 == 0x0F))
                || $0 == 0x7F
        }
        guard controls * (WireText.isWire(head[...]) ? 10 : 50) <= head.count else {
            throw ReadingError(.binary, "binary data, not text; send the article as text, HTML or JSON")
        }
    }
}

/// Formats identified by their first bytes.
enum MagicBytes {
    static func kind(of head: [UInt8]) -> String? {
        for (kind, offset, magic) in table
        where head.count >= offset + magic.count && head[offset..<offset + magic.count].elementsEqual(magic) {
            return kind
        }
        return nil
    }

    private static let table: [(String, Int, [UInt8])] = [
        ("PNG image", 0, [0x89] + Array("PNG\r\n".utf8)),
        ("JPEG image", 0, [0xFF, 0xD8, 0xFF]),
        ("GIF image", 0, Array("GIF8".utf8)),
        ("WebP image", 8, Array("WEBP".utf8)),
        ("TIFF image", 0, [0x49, 0x49, 0x2A, 0]),
        ("TIFF image", 0, [0x4D, 0x4D, 0, 0x2A]),
        ("PDF document", 0, Array("%PDF-".utf8)),
        ("PostScript document", 0, Array("%!PS".utf8)),
        ("RTF document", 0, Array("{\\rtf".utf8)),
        ("old Office document (doc, xls, ppt)", 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ("zip archive (or docx, odt, epub)", 0, [0x50, 0x4B, 3, 4]),
        ("empty zip archive", 0, [0x50, 0x4B, 5, 6]),
        ("gzip file", 0, [0x1F, 0x8B]),
        ("zstd file", 0, [0x28, 0xB5, 0x2F, 0xFD]),
        ("bzip2 file", 0, Array("BZh".utf8)),
        ("xz file", 0, [0xFD] + Array("7zXZ".utf8) + [0]),
        ("7-Zip archive", 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        ("RAR archive", 0, Array("Rar!".utf8) + [0x1A, 7]),
        ("tar archive", 257, Array("ustar".utf8)),
        ("SQLite database", 0, Array("SQLite format 3".utf8) + [0]),
        ("program", 0, [0x7F] + Array("ELF".utf8)),
        ("MP4 video", 4, Array("ftyp".utf8)),
        ("MP3 audio", 0, Array("ID3".utf8)),
        ("Ogg audio", 0, Array("OggS".utf8)),
        ("WAV audio", 8, Array("WAVE".utf8)),
        ("font", 0, Array("wOFF".utf8)),
        ("font", 0, Array("wOF2".utf8)),
    ]
}
