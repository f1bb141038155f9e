// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

/// One field of a CSV line.
public enum CSVField: ExpressibleByStringLiteral {
    /// Untrusted text: a spreadsheet would run it as a formula if it began like one.
    case text(String)
    /// Written by us, from digits and letters only: not changed, so that numbers stay numbers.
    case own(String)

    public init(stringLiteral value: String) { self = .own(value) }

    public init(_ text: String?) { self = .text(text ?? "") }
}

/// Writes CSV lines according to RFC 4180: CRLF, and quotes where needed.
///
/// Text that a spreadsheet would take for a formula gets a leading apostrophe, and quotes: OWASP, "CSV Injection".
public enum CSVWriter {
    public static func line(_ fields: [CSVField]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            switch field {
            case .own(let text): append(text, to: &bytes)
            case .text(let text) where isFormula(text): append("'" + text, isQuoted: true, to: &bytes)
            case .text(let text): append(text, to: &bytes)
            }
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        return bytes
    }

    /// Characters that begin a formula in spreadsheets, including the full-width ones of East Asian keyboards.
    private static let formulaMarks: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// Spreadsheets ignore spaces before the character.
    private static func isFormula(_ text: String) -> Bool {
        text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }.map(formulaMarks.contains) ?? false
    }

    private static func append(_ field: String, isQuoted: Bool = false, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let special =
            isQuoted
            || field.utf8.contains {
                $0 == quote || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
            }
        guard special || field.utf8.first == UInt8(ascii: " ") || field.utf8.last == UInt8(ascii: " ") else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}

/// An article as one CSV line; unknown values are empty.
public enum ArticleCSV {
    public static func header(text: Bool) -> [CSVField] {
        [
            "id", "title", "byline", "source", "url", "document_id", "language", "published", "modified", "received",
            "words", "format", "file_name", "file_sha256", "file_size", "file_member", "file_entry", "family",
            "relation",
            "relation_to", "resemblance", "containment", "contained", "story", "section", "embargoed", "status",
            "withdraws", "withdrawn",
            "incomplete", "overrides",
        ] + (text ? ["text"] : [])
    }

    public static func fields(_ stored: StoredArticle, overrides: [OverrideRecord], text: Bool) -> [CSVField] {
        let article = stored.article
        let relation = stored.placement.relation
        let file = stored.arrival
        let name = file.map { String(validating: $0.name.bytes, as: UTF8.self) ?? $0.name.description }
        return [
            .own(article.id.hex), CSVField(article.title), CSVField(article.byline.joined(separator: "; ")),
            CSVField(article.source), CSVField(article.url), CSVField(article.documentID), CSVField(article.language),
            time(article.published), time(article.modified), time(stored.received), .own(String(article.words.value)),
            .own(article.format.rawValue), CSVField(name), .own(file?.sha256?.hex ?? ""), number(file?.size),
            number(file?.member), CSVField(file?.entry), .own(stored.placement.family.hex),
            .own(relation.kind.rawValue),
            .own(relation.to?.hex ?? ""), share(relation.evidence?.resemblance),
            share(relation.evidence?.containment), share(relation.evidence?.contained), "",
            CSVField(article.section), time(article.embargoed), .own(article.status?.rawValue ?? ""),
            CSVField(article.withdraws), .own(stored.withdrawal?.status.rawValue ?? ""),
            .own(article.isIncomplete ? "true" : ""),
            .own(overrides.map { manualOverride($0, on: article.id) }.joined(separator: "; ")),
        ] + (text ? [.text(article.text)] : [])
    }

    private static func time(_ date: Date?) -> CSVField { .own(date.map { Timestamp($0).rfc3339 } ?? "") }

    private static func number(_ value: (some BinaryInteger)?) -> CSVField { .own(value.map { String($0) } ?? "") }

    /// `split 2026-11-21T09:30:00Z`, `join ID 2026-11-21T09:30:00Z`.
    private static func manualOverride(_ record: OverrideRecord, on article: Article.ID) -> String {
        let made = Timestamp(record.made).rfc3339
        return switch record.manualOverride {
        case .apart: "split \(made)"
        case .together(let first, let second): "join \((first == article ? second : first).hex) \(made)"
        }
    }

    private static func share(_ share: Share?) -> CSVField {
        .own(share.map { String(($0.value * 10_000).rounded() / 10_000) } ?? "")
    }
}
