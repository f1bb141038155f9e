// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Whether a page or an XML document is closed: the end tag of its root element, which its first bytes name, must be in
/// its last bytes.
struct MarkupEnd {
    private let start: ArraySlice<UInt8>
    private let isWhole: Bool

    init(start: ArraySlice<UInt8>, isWhole: Bool) {
        self.start = start
        self.isWhole = isWhole
    }

    /// A name from the file for a message: printable characters only, and shortened.
    private static func shown(_ name: [UInt8]) -> String {
        let scalars = String(decoding: name.prefix(60), as: UTF8.self).unicodeScalars
        let printable = scalars.filter { $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0xAD }
        return String(String.UnicodeScalarView(printable))
    }

    /// - Returns: nil if it is no document with a root, but text or a fragment of a page.
    func completeness(end: ArraySlice<UInt8>) -> Completeness? {
        let body = start.drop(while: \.isASCIISpace)
        let isDeclared = body.startsIgnoringCase("<?xml") || body.startsIgnoringCase("<!doctype")
        let root = root(of: body)
        let local = root.map { String(decoding: Self.local($0.name), as: UTF8.self) }
        let format = local.flatMap(XMLRoot.format(named:))
        // It may contain pages, whose end tags say nothing about the whole.
        if let root, local != "html", isDeclared && !isPage(body) || format != nil && format != .html {
            let closing = Array("</".utf8) + root.name
            if Self.holds(closing, in: end) || root.isEmpty { return .complete }
            return .truncated(reason: "no </\(Self.shown(root.name))> at the end")
        }
        // Servers may append content after the end tag.
        if end.containsIgnoringCase("</html") { return .complete }
        if start.prefix(4096).containsIgnoringCase("<html") { return .truncated(reason: "no </html> at the end") }
        return root == nil && isDeclared && isWhole && !isPage(body)
            ? .truncated(reason: "XML without an element") : nil
    }

    /// Without its prefix, in lower case.
    private static func local(_ name: [UInt8]) -> [UInt8] {
        (name.split(separator: UInt8(ascii: ":")).last ?? []).map(\.asciiLowercased)
    }

    /// If a declared page omits `<html>`, which HTML permits, it may omit the end tag too.
    private func isPage(_ body: ArraySlice<UInt8>) -> Bool { body.startsIgnoringCase("<!doctype html") }

    /// The first element: its name, and whether it is empty (`<feed/>`).
    private func root(of body: ArraySlice<UInt8>) -> (name: [UInt8], isEmpty: Bool)? {
        var rest = body
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...]
            let skipped: ArraySlice<UInt8>?
            if rest.starts(with: "<?".utf8) {
                skipped = Self.after("?>", rest)
            } else if rest.starts(with: "<!--".utf8) {
                skipped = Self.after("-->", rest)
            } else if rest.starts(with: "<!".utf8) {
                skipped = Self.afterDeclaration(rest)
            } else {
                let name = rest.dropFirst().prefix {
                    !$0.isASCIISpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
                }
                guard let first = name.first, first.isASCIILetter || first == UInt8(ascii: "_") || first >= 0x80 else {
                    return nil
                }
                return (Array(name), isWhole && Self.isEmptyElement(rest))
            }
            guard let skipped else { return nil }
            rest = skipped
        }
        return nil
    }

    private static func after(_ mark: StaticString, _ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let mark = mark.withUTF8Buffer { Array($0) }
        var at = rest.startIndex
        while at + mark.count <= rest.endIndex {
            if rest[at..<at + mark.count].elementsEqual(mark) { return rest[(at + mark.count)...] }
            at += 1
        }
        return nil
    }

    /// A document type ends with `>`, after its internal subset in brackets.
    private static func afterDeclaration(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var depth = 0
        for at in rest.indices {
            switch rest[at] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return rest[(at + 1)...]
            default: break
            }
        }
        return nil
    }

    /// Whether the tag closes itself (`/>`).
    private static func isEmptyElement(_ tag: ArraySlice<UInt8>) -> Bool {
        var quote: UInt8?
        for at in tag.indices {
            let byte = tag[at]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return at > tag.startIndex && tag[at - 1] == UInt8(ascii: "/")
            }
        }
        return false
    }

    /// Whether it contains the end tag, closed with `>`.
    private static func holds(_ tag: [UInt8], in end: ArraySlice<UInt8>) -> Bool {
        var rest = end
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...]
            if rest.starts(with: tag) {
                return rest.dropFirst(tag.count).first { !$0.isASCIISpace } == UInt8(ascii: ">")
            }
            rest = rest.dropFirst()
        }
        return false
    }
}

/// Whether a multipart mail message is closed: it must contain the final boundary that its header declares, with two
/// dashes.
enum MailEnd {
    /// - Returns: nil if no boundary is declared.
    static func completeness(
        start: ArraySlice<UInt8>, end: ArraySlice<UInt8>, isWhole: Bool
    ) -> Completeness? {
        // In a mailbox, the first message says nothing about the last.
        guard !start.starts(with: "From ".utf8), let boundary = boundary(in: header(of: start)) else { return nil }
        let closing = Array("--".utf8) + boundary + Array("--".utf8)
        return holds(closing, in: end) ? .complete : .truncated(reason: "mail without its closing boundary at the end")
    }

    /// The header fields, up to the first empty line, with folded lines joined.
    private static func header(of start: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var fields: [ArraySlice<UInt8>] = []
        for line in start.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard let first = line.first else { break }
            if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), let last = fields.popLast() {
                fields.append(last + line)
            } else {
                guard line.prefix(80).contains(UInt8(ascii: ":")) else { return [] }
                fields.append(line)
            }
        }
        return fields
    }

    /// RFC 2046: up to 70 characters, in quotes if it contains special characters.
    private static func boundary(in fields: [ArraySlice<UInt8>]) -> [UInt8]? {
        guard let field = fields.first(where: { $0.startsIgnoringCase("content-type:") }),
            field.containsIgnoringCase("multipart/")
        else { return nil }
        var rest = field
        while !rest.startsIgnoringCase("boundary=") {
            guard !rest.isEmpty else { return nil }
            rest = rest.dropFirst()
        }
        let value = rest.dropFirst("boundary=".utf8.count)
        let bare =
            value.first == UInt8(ascii: "\"")
            ? value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
            : value.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: ";") }
        return bare.isEmpty || bare.count > 70 ? nil : Array(bare)
    }

    private static func holds(_ mark: [UInt8], in end: ArraySlice<UInt8>) -> Bool {
        var rest = end
        while rest.count >= mark.count {
            if rest.starts(with: mark) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
