// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// A message whose text is another message: forwarded, or quoted with hardly a word of its own.
struct ForwardedMail {
    /// A line of a message, or a paragraph of an HTML message.
    struct Line: Equatable {
        /// Without the quote marks.
        let text: String
        /// Number of quote marks, or of elements that mark a quotation.
        var depth: Int
    }

    /// What the subject of a message says by its prefix.
    enum Purpose { case unstated, reply, forward }

    /// The headers of the forwarded message, if its forwarder's program wrote them.
    private(set) var header: QuotedHeader?
    private(set) var lines: [Line]

    /// Minimum words of a quoted message, and maximum words above it, if nothing but the quote marks says that the
    /// message is there for its sake; below a reply.
    private static let fewestQuoted = 60
    private static let mostOwn = 40
    private static let mostOwnOfReply = 10
    /// How many times longer a quoted message is than the words above it, if nothing says that it was forwarded.
    private static let timesLonger = 5
    /// Maximum number of messages inside one another.
    private static let mostNested = 16
    /// Maximum share of unquoted words between quoted lines, which a program wrapped badly: one in this many.
    private static let strayShare = 10
    /// Maximum number of lines from a line that announces a message to its header.
    private static let mostEmpty = 4
    /// Maximum number of lines from a line that announces a message to the end of its header.
    private static let longestHeader = 24

    /// - Parameters:
    ///   - isMarkup: whether the lines are paragraphs of HTML.
    ///   - purpose: of the message itself.
    /// - Returns: nil if the message has a text of its own.
    init?(_ lines: [Line], isMarkup: Bool, purpose: Purpose) {
        guard var found = Self.step(lines, isMarkup, purpose) else { return nil }
        for _ in 1..<Self.mostNested {
            let purpose = found.header?.subject.map(MailSubject.purpose) ?? .unstated
            guard let next = Self.step(found.lines, isMarkup, purpose) else { break }
            found = (next.header ?? found.header, next.lines)
        }
        header = found.header
        self.lines = found.lines
    }

    private typealias Step = (header: QuotedHeader?, lines: [Line])

    private static func step(_ lines: [Line], _ isMarkup: Bool, _ purpose: Purpose) -> Step? {
        announced(lines, isMarkup, purpose) ?? quoted(lines, purpose)
    }

    /// Whether a message is there for the sake of the one below it.
    private static func isForward(own: Int, other: Int, purpose: Purpose, isAnnounced: Bool) -> Bool {
        guard other > own else { return false }
        if isAnnounced || purpose == .forward || own == 0 { return true }
        guard other >= fewestQuoted, other >= timesLonger * own else { return false }
        return own <= (purpose == .reply ? mostOwnOfReply : mostOwn)
    }

    private static func words(_ lines: some Sequence<Line>) -> Int {
        lines.reduce(0) { $0 + WordCount(of: $1.text).value }
    }

    // MARK: With a line or headers above the message

    private static func announced(_ lines: [Line], _ isMarkup: Bool, _ purpose: Purpose) -> Step? {
        for place in lines.indices {
            let mark = ForwardMark(lines[place].text)
            guard mark != nil || QuotedHeader.mayBegin(with: lines[place].text) else { continue }
            var texts = lines[place..<min(place + longestHeader, lines.count)].map(\.text)
            var start = 0
            if let mark {
                // In HTML the header may follow in the same paragraph.
                texts[0] = mark.rest
                while start < texts.count, start < mostEmpty, texts[start].allSatisfy(\.isWhitespace) { start += 1 }
            }
            let found = QuotedHeader.found(in: texts, at: start, isMarkup: isMarkup)
            // Without a line that announces it, only a complete header is one.
            guard mark != nil || found?.header.isSure == true else { continue }
            let end = place + (found?.end ?? start)
            guard end < lines.count else { return nil }
            let body = message(
                lines[end...], depth: min(lines[max(place, end - 1)].depth, lines[end].depth), mark != nil)
            let own = words(ownLines(lines[..<place]))
            guard isForward(own: own, other: words(body), purpose: purpose, isAnnounced: mark?.isForward == true) else {
                return nil
            }
            return (found?.header, body)
        }
        return nil
    }

    /// The lines of the announced message, with the quote marks of its header removed.
    private static func message(_ lines: ArraySlice<Line>, depth: Int, _ isMarked: Bool) -> [Line] {
        // Apple Mail quotes the message but not always the line above it.
        let first = lines.first { !$0.text.allSatisfy(\.isWhitespace) }?.depth ?? 0
        let depth = isMarked ? max(depth, first) : depth
        guard depth > 0 else { return Array(lines) }
        let end = lines.lastIndex { $0.depth >= depth } ?? lines.endIndex - 1
        return lines[...end].map { Line(text: $0.text, depth: max(0, $0.depth - depth)) }
    }

    // MARK: With quote marks only

    private static func quoted(_ lines: [Line], _ purpose: Purpose) -> Step? {
        guard let first = lines.firstIndex(where: { $0.depth > 0 }), let last = lines.lastIndex(where: { $0.depth > 0 })
        else { return nil }
        let message = lines[first...last]
        let between = message.filter { $0.depth == 0 && !$0.text.allSatisfy(\.isWhitespace) }
        let other = words(message.lazy.filter { $0.depth > 0 })
        // Answers between the quoted lines are unclear without them.
        guard words(between) * strayShare <= other else { return nil }
        let own = words(ownLines(lines[..<first])) + words(ownLines(lines[(last + 1)...])) + words(between)
        guard isForward(own: own, other: other, purpose: purpose, isAnnounced: false) else { return nil }
        let depth = message.lazy.filter { $0.depth > 0 }.map(\.depth).min() ?? 1
        return (nil, message.map { Line(text: $0.text, depth: max(0, $0.depth - depth)) })
    }

    /// The lines that the writer wrote: without the signature, and without the line above a quoted message.
    private static func ownLines(_ lines: ArraySlice<Line>) -> ArraySlice<Line> {
        let signature = lines.firstIndex { $0.text == "-- " || $0.text == "--" } ?? lines.endIndex
        let own = lines[..<signature]
        // `On Tuesday, 3 March 2026, Jeanne Morvan <…> wrote:`, often in two lines.
        let written = own.indices.filter { !own[$0].text.allSatisfy(\.isWhitespace) }.suffix(2)
        for count in [1, 2] where written.count >= count {
            let tail = written.suffix(count)
            let line = tail.map { own[$0].text }.joined(separator: " ")
            if let start = tail.first, MailTrimming.isAttribution(of: line) { return own[..<start] }
        }
        return own
    }
}

extension ForwardedMail {
    /// The lines of a plain text.
    static func lines(of utf8: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var rest = utf8[...]
        while !rest.isEmpty {
            let line = Lines.first(of: rest)
            rest = rest[line.end...]
            var content = line.content
            var depth = 0
            // `> > text` and `>> text`; a space before the first mark is a common addition.
            while true {
                let inner = content.drop { $0 == 0x20 && depth > 0 }
                guard inner.first == UInt8(ascii: ">") else { break }
                depth += 1
                content = inner.dropFirst()
            }
            // `>From` at the beginning of a line is a mark of mailboxes.
            if depth == 1, content.starts(with: "From ".utf8) { depth = 0 }
            if depth > 0, content.first == 0x20 { content = content.dropFirst() }
            lines.append(Line(text: String(decoding: content, as: UTF8.self), depth: depth))
        }
        return lines
    }

    /// The forwarded message as plain text, with the marks of the quotations in it.
    var text: [UInt8] {
        var text: [UInt8] = []
        for line in lines {
            for _ in 0..<line.depth { text.append(UInt8(ascii: ">")) }
            if line.depth > 0 { text.append(0x20) }
            text += Array(line.text.utf8)
            text.append(0x0A)
        }
        return text
    }

    /// The paragraphs of an HTML message with the number of quotations around each. Mail programs mark those with `type=cite`
    /// or a class; other quotations belong to the text.
    static func lines(of page: PageBlocks, in tree: HTMLTree) -> [Line] {
        var lines: [Line] = []
        var ends: [Int] = []
        var node = 0
        for block in page.blocks {
            while node <= block.node {
                while let end = ends.last, end <= node { ends.removeLast() }
                if isQuotation(node, in: tree) { ends.append(tree.end(node)) }
                node += 1
            }
            let text = page.string(block)
            if !text.isEmpty { lines.append(Line(text: text, depth: ends.count { $0 > block.node })) }
        }
        return lines
    }

    private static func isQuotation(_ node: Int, in tree: HTMLTree) -> Bool {
        guard tree.tag(node) == .blockquote else { return false }
        if tree.bytes(of: .type, at: node)?.startsIgnoringCase("cite") == true { return true }
        guard let names = tree.bytes(of: .class, at: node) else { return false }
        let marks: [StaticString] = ["gmail_quote", "moz-", "yahoo_quoted", "protonmail_quote", "mail-quote", "cite"]
        return marks.contains { names.containsIgnoringCase($0) }
    }
}

/// A line that announces a message below it: `---------- Forwarded message ---------`, `-----Original Message-----`.
struct ForwardMark {
    /// Whether it says that the message is forwarded; otherwise it may be quoted.
    let isForward: Bool
    /// The text of the line after it.
    let rest: String

    /// Maximum bytes of a line that is not a rule, and minimum bytes of a rule.
    private static let longest = 100
    private static let shortestRule = 4

    init?(_ line: String) {
        let body = line.drop { "-_=*> ~".contains($0) }
        let isRuled = line.utf8.count - body.utf8.count >= Self.shortestRule
        // Excludes nearly all lines of a text before they are folded.
        guard isRuled || line.utf8.count <= Self.longest && body.last.map({ ":-".contains($0) }) == true else {
            return nil
        }
        let head = String(body.prefix(Self.longest)).lowercased()
        func end(of phrases: [String]) -> Int? {
            phrases.lazy.compactMap { head.hasPrefix($0) ? $0.count : nil }.max()
        }
        let forward = end(of: Self.forwards)
        guard let count = forward ?? (isRuled ? end(of: Self.originals) : nil) else { return nil }
        let after = body.dropFirst(count)
        let rest = after.drop { "-_=*:> ~".contains($0) }
        // Only a rule, a colon or a header follows: a sentence may begin with these words.
        guard
            rest.isEmpty
                || isRuled && after.first.map({ !$0.isLetter }) == true && QuotedHeader.mayBegin(with: String(rest))
        else { return nil }
        isForward = forward != nil
        self.rest = String(rest)
    }

    private static let forwards = [
        "forwarded message", "forwarded mail", "forwarded email", "begin forwarded message",
        "start of forwarded message",
        "message transféré", "message réexpédié", "message transmis", "début du message transféré",
        "début du message réexpédié", "début du message transmis", "courriel transféré",
        "weitergeleitete nachricht", "weitergeleitete e-mail", "weitergeleitete mail",
        "anfang der weitergeleiteten nachricht",
        "anfang der weitergeleiteten e-mail", "anfang weitergeleitete nachricht",
        "beginn der weitergeleiteten nachricht",
        "mensaje reenviado", "mensaje original reenviado", "inicio del mensaje reenviado",
        "comienzo del mensaje reenviado", "empieza el mensaje reenviado", "correo reenviado",
        "messaggio inoltrato", "inizio messaggio inoltrato", "inizio del messaggio inoltrato",
        "doorgestuurd bericht", "begin doorgestuurd bericht", "begin van doorgestuurd bericht", "doorgestuurde e-mail",
        "mensagem encaminhada", "mensagem reencaminhada", "início da mensagem encaminhada",
        "início da mensagem reencaminhada", "início de mensagem reencaminhada", "e-mail encaminhado",
        "vidarebefordrat meddelande", "vidarebefordrat brev", "videresendt melding", "videresendt meddelelse",
        "videresendt besked", "välitetty viesti", "edelleenlähetetty viesti", "przekazana wiadomość",
        "wiadomość przekazana", "początek przekazywanej wiadomości", "přeposlaná zpráva", "iletilmiş mesaj",
        "iletilen mesaj", "пересылаемое сообщение", "пересланное сообщение", "перенаправленное сообщение",
        "начало переадресованного сообщения", "转发的邮件", "轉寄的郵件", "轉寄郵件", "転送メッセージ", "転送されたメッセージ",
        "전달된 메시지",
    ]

    private static let originals = [
        "original message", "original mail", "original email", "message d'origine", "message d’origine",
        "message original",
        "courriel original", "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "mensaje original",
        "messaggio originale", "messaggio originario", "oorspronkelijk bericht", "origineel bericht",
        "mensagem original",
        "ursprungligt meddelande", "originalmeddelande", "oprindelig meddelelse", "opprinnelig melding",
        "alkuperäinen viesti", "oryginalna wiadomość", "wiadomość oryginalna", "původní zpráva", "orijinal mesaj",
        "исходное сообщение", "originalbericht", "原始邮件", "原始郵件", "元のメッセージ", "원본 메시지",
    ]
}
