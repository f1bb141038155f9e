// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// Reads a mail message: its text as one article, and each nested message as another.
struct MailReader {
    let limits: ReadingLimits

    /// Minimum words for a message with nested messages to be an article of its own and not a note about them.
    private static let fewestOwnWords = 60
    /// Maximum total number of nested messages; a digest has a few dozen.
    private static let mostMessages = 1_000

    /// - Parameter message: The whole message, undecoded.
    /// - Returns: At least one article, in file order.
    func drafts(_ message: ArraySlice<UInt8>) throws(ReadingError) -> [Result<ArticleDraft, ReadingError>] {
        let part = MailPart(message: message)
        var drafts: [Result<ArticleDraft, ReadingError>] = []
        gather(part, into: &drafts)
        guard !drafts.isEmpty else {
            throw ReadingError(
                .noText, "a mail message without text: \(Self.contents(of: part)); send its attachments as files")
        }
        return drafts
    }

    private func gather(_ message: MailPart, into drafts: inout [Result<ArticleDraft, ReadingError>]) {
        let carried = Self.carried(by: message)
        do throws(ReadingError) {
            if let draft = try draft(of: message), carried.isEmpty || draft.words >= Self.fewestOwnWords {
                drafts.append(.success(draft.draft))
            }
        } catch {
            drafts.append(.failure(error))
        }
        for inner in carried where drafts.count < Self.mostMessages { gather(inner, into: &drafts) }
    }

    /// The messages directly nested in a part, without those nested deeper.
    private static func carried(by part: MailPart) -> [MailPart] {
        part.isMessage ? part.parts : part.parts.flatMap(carried)
    }

    private func draft(of message: MailPart) throws(ReadingError) -> (draft: ArticleDraft, words: Int)? {
        let subject = message.headers.first("subject").map {
            EncodedWords(charset: Charset(limits: limits), fallback: Self.charset(of: message)).decoded($0)
        }
        let purpose = subject.map(MailSubject.purpose) ?? .unstated
        guard let text = try MailBody(limits: limits, purpose: purpose).text(of: message) else { return nil }
        var paragraphs = MailTrimming.trimmed(text.paragraphs)
        var draft = ArticleDraft(
            paragraphs: Extracted([], from: text.isMarkup ? "mail-html" : "mail-text", confidence: 0.9))
        fill(&draft, from: message.headers, charset: Self.charset(of: message))
        if text.isForwarded { fill(&draft, fromForwarded: text.header) }
        if paragraphs.first == draft.title?.value, paragraphs.count > 1 { paragraphs.removeFirst() }
        draft.paragraphs = Extracted(paragraphs, from: draft.paragraphs.from, confidence: draft.paragraphs.confidence)
        let words = paragraphs.reduce(0) { $0 + WordCount(of: $1).value }
        return words > 0 ? (draft, words) : nil
    }

    private func fill(_ draft: inout ArticleDraft, from headers: MailHeaders, charset: String?) {
        let words = EncodedWords(charset: Charset(limits: limits), fallback: charset)
        let isList = headers.has("list-id") || headers.has("list-post")
        draft.title = headers.first("subject")
            .flatMap { MailSubject.base(words.decoded($0), isList: isList) }
            .map { Extracted($0, from: "subject", confidence: 0.9) }
        let sender = (headers.first("from") ?? headers.first("sender")).map { MailAddress($0, words: words) }
        draft.byline = sender?.name.map {
            Extracted(Byline.sender(MailAddress.person($0)), from: "from", confidence: 0.8)
        }
        let list = headers.first("list-id").map { MailAddress.list($0, words: words) } ?? nil
        draft.source =
            list.map { Extracted($0, from: "list-id", confidence: 0.8) }
            ?? sender?.domain.map { Extracted($0, from: "from", confidence: 0.6) }
        draft.documentID = headers.first("message-id").flatMap(MailIdentifier.bare)
            .map { Extracted($0, from: "message-id", confidence: 1) }
        draft.published = headers.first("date").flatMap(MailDate.found)
        // Newsletters state the address of the letter as that for posts to the list.
        let addresses = [("archived-at", headers.plain("archived-at")), ("list-post", headers.plain("list-post"))]
        draft.url =
            addresses.lazy.compactMap { name, value in
                value.flatMap { WebAddress.absolute($0.filter { !"<>".contains($0) }) }
                    .map { Extracted($0, from: name, confidence: 0.8) }
            }.first
        draft.declaredLanguage = headers.plain("content-language")
            .map { Extracted($0, from: "content-language", confidence: 0.7) }
    }

    /// The fields of the message that this one forwards. Its forwarder is not its author; its day is not that of
    /// forwarding, and its id is unknown, so the id of the file stays.
    private func fill(_ draft: inout ArticleDraft, fromForwarded header: QuotedHeader?) {
        let origin = "forwarded"
        draft.byline = nil
        if let date = header?.date.flatMap({ MailDate.written($0, from: origin) }) {
            draft.published = date
        } else if let date = draft.published {
            draft.published = Extracted(
                date.value, from: date.from, confidence: 0.5, note: "the time of forwarding", isDay: date.isDay)
        }
        guard let header else { return }
        if let title = header.subject.flatMap({ MailSubject.base($0, isList: false) }) {
            draft.title = Extracted(title, from: origin, confidence: 0.9)
        }
        guard let sender = header.sender else { return }
        // Outlook writes `Gazette [mailto:news@gazette.example]`.
        let written = sender.replacing("[mailto:", with: "<").replacing("]", with: ">")
        let words = EncodedWords(charset: Charset(limits: limits), fallback: nil)
        let address = MailAddress(Array(written.utf8), words: words)
        draft.byline = address.name.map { Extracted(Byline.sender($0), from: origin, confidence: 0.7) }
        if let domain = address.domain { draft.source = Extracted(domain, from: origin, confidence: 0.6) }
    }

    /// The charset that the message declares for its text.
    private static func charset(of part: MailPart) -> String? {
        part.content["charset"] ?? part.parts.lazy.compactMap(charset).first
    }

    private static func contents(of part: MailPart) -> String {
        func leaves(_ part: MailPart) -> [String] {
            part.parts.isEmpty ? [part.type] : part.parts.flatMap(leaves)
        }
        let types = leaves(part).prefix(5).map { Tidy.line($0) }
        return types.joined(separator: ", ")
    }
}

/// The subject without the prefixes of replies, forwarding and mailing lists (RFC 5256, base subject).
enum MailSubject {
    private static let prefixes: Set<String> = [
        "re", "fw", "fwd", "tr", "aw", "wg", "rv", "rif", "sv", "vs", "antw", "ref", "réf", "res", "enc", "i",
    ]

    private static let forwards: Set<String> = ["fw", "fwd", "tr", "wg", "rv", "enc", "i"]

    /// What the first prefix says.
    static func purpose(_ subject: String) -> ForwardedMail.Purpose {
        guard let word = prefix(of: subject[...])?.word else { return .unstated }
        return forwards.contains(word) ? .forward : .reply
    }

    /// The prefix at the beginning, and the text after it.
    private static func prefix(of subject: Substring) -> (word: String, rest: Substring)? {
        guard let colon = subject.prefix(8).firstIndex(of: ":") else { return nil }
        let word = subject[..<colon].prefix { $0 != "[" && $0 != "(" && $0 != " " }.lowercased()
        guard prefixes.contains(word) else { return nil }
        return (word, subject[subject.index(after: colon)...].drop(while: \.isWhitespace))
    }

    static func base(_ subject: String, isList: Bool) -> String? {
        var rest = subject[...]
        while true {
            if isList, rest.first == "[", let end = rest.firstIndex(of: "]"),
                rest.distance(from: rest.startIndex, to: end) < 40,
                rest[rest.index(after: end)...].contains(where: \.isLetter)
            {
                rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
                continue
            }
            guard let prefix = prefix(of: rest) else { break }
            rest = prefix.rest
        }
        return Tidy.nonEmptyLine(String(rest))
    }
}

/// Identifiers in angle brackets.
enum MailIdentifier {
    static func bare(_ field: [UInt8]) -> String? {
        let text = Tidy.line(String(decoding: field, as: UTF8.self))
        guard let open = text.firstIndex(of: "<") else { return text.isEmpty ? nil : text }
        return Tidy.nonEmptyLine(String(text[text.index(after: open)...].prefix { $0 != ">" }))
    }
}

extension MailAddress {
    /// The person in the name of a sender: `Jane Doe from Gazette`, `Jane Doe via Gazette`.
    static func person(_ name: String) -> String {
        for word in [" from ", " via "] {
            guard let place = name.firstRange(of: word) else { continue }
            let person = Tidy.line(String(name[..<place.lowerBound]))
            if person.contains(" ") { return person }
        }
        return name
    }

    /// The name in a `List-Id`, otherwise its identifier.
    static func list(_ field: [UInt8], words: EncodedWords) -> String? {
        let text = words.decoded(field)
        guard let open = text.lastIndex(of: "<") else { return Tidy.nonEmptyLine(text) }
        let name = Tidy.line(text[..<open].filter { $0 != "\"" })
        let id = Tidy.line(String(text[text.index(after: open)...].prefix { $0 != ">" }))
        return name.isEmpty ? (id.isEmpty ? nil : id) : name
    }
}
