// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The headers that mail programs write above a message that they forward or quote, in the language of the program:
/// `From: Gazette <news@gazette.example>`, `Gesendet: Donnerstag, 12. November 2026 06:00`.
struct QuotedHeader: Equatable {
    /// Values as written, tidy, not empty.
    private(set) var sender: String?
    private(set) var date: String?
    private(set) var subject: String?
    private(set) var recipient: String?

    /// Whether the labels are those of a message, without a line above that says so.
    var isSure: Bool { sender != nil && subject != nil && (date != nil || recipient != nil) }
    var isEmpty: Bool { sender == nil && date == nil && subject == nil }

    /// Maximum number of lines of a header, and of bytes of a line in which labels are searched.
    private static let mostLines = 16
    private static let longestLine = 2_000

    // MARK: Parsing

    /// The header that begins at a line.
    /// - Parameters:
    ///   - lines: lines of a message without quote marks, or the paragraphs of an HTML message, in which line breaks are
    ///     spaces.
    ///   - isMarkup: whether one line may contain several fields.
    /// - Returns: the header and the index of the line after it; nil if no header begins here.
    static func found(in lines: [String], at start: Int, isMarkup: Bool) -> (header: QuotedHeader, end: Int)? {
        var header = QuotedHeader()
        var place = start
        var last: Field?
        while place < lines.count, place < start + mostLines {
            let line = lines[place]
            let fields = fields(of: line, isMarkup: isMarkup)
            if fields.isEmpty {
                // A label with its value in the next line or table cell, and a long value in several lines.
                guard let field = last, !line.allSatisfy(\.isWhitespace),
                    header[field] == nil || isContinued(line, field, before: lines[(place + 1)...].prefix(2), isMarkup)
                else { break }
                header.append(line, to: field)
            }
            for (field, value) in fields {
                if field == .sender, header.sender != nil { return header.isEmpty ? nil : (header: header, end: place) }
                header.append(value, to: field)
                last = field
            }
            place += 1
        }
        return header.isEmpty ? nil : (header: header, end: place)
    }

    private static func isContinued(
        _ line: String, _ field: Field, before next: ArraySlice<String>, _ isMarkup: Bool
    ) -> Bool {
        if isMarkup { return false }
        if field == .other || field == .recipient { return line.contains("@") && line.utf8.count <= 500 }
        return next.contains { !fields(of: $0, isMarkup: false).isEmpty }
    }

    private subscript(_ field: Field) -> String? {
        switch field {
        case .sender: sender
        case .date: date
        case .subject: subject
        case .recipient, .other: recipient
        }
    }

    private mutating func append(_ value: String, to field: Field) {
        let value = Tidy.line(value.filter { $0 != "*" })
        guard !value.isEmpty else { return }
        switch field {
        case .sender: sender = sender ?? value
        case .date: date = date ?? value
        case .subject: subject = subject.map { $0 + " " + value } ?? value
        case .recipient: recipient = recipient ?? value
        case .other: break
        }
    }

    // MARK: Labels

    private enum Field { case sender, date, subject, recipient, other }

    /// Whether a line begins with a label for the sender: a quick test of where a header may begin.
    static func mayBegin(with line: String) -> Bool {
        label(at: line[...]).map { $0.field == .sender || $0.field == .subject || $0.field == .date } ?? false
    }

    /// The fields in a line: one, or in markup all whose labels follow one another.
    private static func fields(of line: String, isMarkup: Bool) -> [(field: Field, value: String)] {
        guard line.utf8.count <= longestLine, let first = label(at: line[...]) else { return [] }
        guard isMarkup else { return [(first.field, String(first.rest))] }
        var fields: [(field: Field, value: String)] = []
        var current = first.field
        var seen: [Field] = [current]
        var start = first.rest.startIndex
        var place = start
        while let colon = line[place...].firstIndex(of: ":") {
            place = line.index(after: colon)
            guard let (begin, field) = label(before: colon, in: line[start...]), !seen.contains(field) else { continue }
            fields.append((current, String(line[start..<begin])))
            (current, start) = (field, place)
            if field != .other { seen.append(field) }
        }
        fields.append((current, String(line[start...])))
        return fields
    }

    /// The label at the beginning of a line, which may be bold.
    private static func label(at line: Substring) -> (field: Field, rest: Substring)? {
        let body = line.drop { $0 == " " || $0 == "*" || $0 == "\t" }
        // No label is longer.
        guard let colon = body.prefix(longestLabel).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let name: String = body[..<colon].filter { $0 != "*" }
        guard let field = labels[Tidy.line(name).lowercased()] else { return nil }
        return (field, body[body.index(after: colon)...])
    }

    /// The label that ends before a colon, after a space.
    private static func label(before colon: String.Index, in line: Substring) -> (begin: String.Index, field: Field)? {
        var words = 0
        var begin = colon
        while begin > line.startIndex, words < 4, line.distance(from: begin, to: colon) < longestLabel {
            begin = line.index(before: begin)
            guard begin == line.startIndex || line[line.index(before: begin)] == " " else { continue }
            words += 1
            let bare: String = line[begin..<colon].filter { $0 != "*" }
            let name = Tidy.line(bare).lowercased()
            if let field = labels[name] { return (begin, field) }
        }
        return nil
    }

    private static let longestLabel = 30

    private static let labels: [String: Field] = {
        var labels: [String: Field] = [:]
        for (field, names) in names {
            for name in names.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
                labels[Tidy.line(String(name))] = field
            }
        }
        return labels
    }()

    private static let names: [(Field, String)] = [
        (
            .sender,
            """
            from|de|von|da|van|od|fra|från|lähettäjä|expéditeur|absender|remitente|mittente|afzender|remetente|kimden|
            gönderen|от|від|από|发件人|寄件者|差出人|보낸 사람|מאת|من
            """
        ),
        (
            .date,
            """
            date|sent|envoyé|envoyé le|date d'envoi|datum|gesendet|gesendet am|fecha|enviado|enviado el|enviado em|
            enviada em|data|inviato|data invio|verzonden|dato|sendt|skickat|skickades|wysłano|odesláno|lähetetty|tarih|
            дата|отправлено|надіслано|ημερομηνία|日期|发送时间|發送日期|日付|送信日時|날짜|보낸 날짜
            """
        ),
        (
            .subject,
            """
            subject|objet|sujet|betreff|asunto|oggetto|onderwerp|assunto|emne|ämne|aihe|temat|předmět|konu|тема|θέμα|
            主题|主旨|件名|제목|נושא|الموضوع
            """
        ),
        (
            .recipient,
            """
            to|à|a|an|pour|para|aan|til|till|do|komu|kime|vastaanottaja|destinataire|empfänger|destinatario|destinatário|
            ontvanger|кому|προς|收件人|宛先|받는 사람|אל|إلى
            """
        ),
        (
            .other,
            """
            cc|bcc|cci|ccn|kopie|kopi|copie|copia|cópia|копия|抄送|reply-to|reply to|répondre à|antwort an|responder a|
            rispondi a|antwoord aan|importance|wichtigkeit|priority|priorität|attachments|pièces jointes|
            anlagen|adjuntos|allegati|bijlagen|anexos|organization|organisation|resent-from|list-id
            """
        ),
    ]
}
