// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Reads a page that a browser saved as one file (MHTML, RFC 2557): the page is the root part, and its address is in
/// the headers.
struct SavedPage {
    let limits: ReadingLimits

    func draft(_ file: ArraySlice<UInt8>) throws(ReadingError) -> ArticleDraft {
        let whole = MailPart(message: file)
        let address = Self.address(of: whole.headers)
        guard let root = Self.root(of: whole, address: address) else {
            throw ReadingError(.noText, "a saved page (MHTML) that contains no page; save the page again")
        }
        let bytes = root.decoded
        let declared = root.content["charset"] ?? DeclaredCharset.inPage(bytes)
        let utf8 = try Charset(limits: limits).decode(bytes, declared: declared)
        var draft = try HTMLReader(limits: limits).draft(ofPage: utf8)
        if draft.url == nil {
            draft.url = (Self.stated(in: whole.headers) ?? Self.stated(in: root.headers))
                .flatMap(WrappedAddress.original).map { Extracted($0, from: "content-location", confidence: 0.9) }
        }
        if draft.title == nil {
            let words = EncodedWords(charset: Charset(limits: limits), fallback: nil)
            draft.title = whole.headers.first("subject").map(words.decoded).flatMap(Tidy.nonEmptyLine)
                .map { Extracted($0, from: "subject", confidence: 0.6) }
        }
        // The date in the headers is when the page was saved, not when it was published.
        return draft
    }

    /// Whether a header belongs to a saved page and not to a mail message.
    static func isEnvelope(_ headers: MailHeaders) -> Bool {
        let type = headers.first("content-type").map(HeaderValue.init)
        guard type?.value == "multipart/related" || type?.value == "text/html" else { return false }
        if headers.has("snapshot-content-location") || headers.has("x-maf") { return true }
        if headers.plain("from")?.lowercased().contains("saved by") == true { return true }
        // Opera and archiving programs write no sender; newsletters have headers of sending and receipt.
        return !headers.has("message-id") && !headers.has("received") && !headers.has("to")
            && (headers.has("content-location") || !headers.has("from"))
    }

    private static func stated(in headers: MailHeaders) -> String? {
        headers.plain("snapshot-content-location") ?? headers.plain("content-location")
    }

    private static func address(of headers: MailHeaders) -> String? {
        stated(in: headers).flatMap(WebAddress.absolute)
    }

    /// The part named by `start`, the part with the page's own address, or the first page.
    private static func root(of whole: MailPart, address: String?) -> MailPart? {
        guard whole.isMultipart else { return isPage(whole) ? whole : nil }
        let pages = pages(in: whole)
        let named = whole.content["start"].flatMap { start in
            pages.first { $0.headers.plain("content-id") == start }
        }
        let placed = address.flatMap { address in pages.first { Self.address(of: $0.headers) == address } }
        return named ?? placed ?? pages.first
    }

    private static func pages(in part: MailPart) -> [MailPart] {
        part.isMultipart ? part.parts.flatMap(pages) : isPage(part) ? [part] : []
    }

    private static func isPage(_ part: MailPart) -> Bool {
        part.type == "text/html" || part.type == "application/xhtml+xml"
    }
}
