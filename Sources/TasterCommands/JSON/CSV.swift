// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Lines of comma-separated values as RFC 4180 has them: CRLF, and quotes around what needs them.
enum CSVWriter {
    static func line(_ fields: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field, to: &bytes)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        return bytes
    }

    private static func append(_ field: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let special = field.utf8.contains {
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

/// An article as one line of a table; nothing where unknown.
enum ArticleCSV {
    static func header(text: Bool) -> [String] {
        [
            "id", "title", "byline", "source", "url", "document_id", "language", "published", "modified", "received",
            "words", "format", "file_name", "file_sha256", "file_size", "file_member", "family", "relation",
            "relation_to", "resemblance", "containment", "contained", "story", "section", "embargoed", "status",
            "withdraws", "withdrawn",
            "incomplete", "rulings",
        ] + (text ? ["text"] : [])
    }

    static func fields(_ stored: StoredArticle, rulings: [RulingRecord], text: Bool) -> [String] {
        let article = stored.article
        let relation = stored.placement.relation
        let file = stored.arrival
        let name = file.map { String(validating: $0.name.bytes, as: UTF8.self) ?? $0.name.description }
        return [
            article.id.hex, article.title ?? "", article.byline.joined(separator: "; "), article.source ?? "",
            article.url ?? "", article.documentID ?? "", article.language ?? "",
            article.published.map { Timestamp($0).rfc3339 } ?? "", article.modified.map { Timestamp($0).rfc3339 } ?? "",
            Timestamp(stored.received).rfc3339, String(article.words.value), article.format.rawValue, name ?? "",
            file?.sha256?.hex ?? "", file.map { String($0.size) } ?? "", file.map { String($0.member) } ?? "",
            stored.placement.family.hex, relation.kind.rawValue, relation.to?.hex ?? "",
            share(relation.evidence?.resemblance), share(relation.evidence?.containment),
            share(relation.evidence?.contained), "",
            article.section ?? "", article.embargoed.map { Timestamp($0).rfc3339 } ?? "",
            article.status?.rawValue ?? "", article.withdraws ?? "", stored.withdrawal?.status.rawValue ?? "",
            article.isIncomplete ? "true" : "", rulings.map { ruling($0, on: article.id) }.joined(separator: "; "),
        ] + (text ? [article.text] : [])
    }

    /// `split 2026-11-21T09:30:00Z`, `join ID 2026-11-21T09:30:00Z`.
    private static func ruling(_ record: RulingRecord, on article: Article.ID) -> String {
        let made = Timestamp(record.made).rfc3339
        return switch record.ruling {
        case .apart: "split \(made)"
        case .together(let first, let second): "join \((first == article ? second : first).hex) \(made)"
        }
    }

    private static func share(_ share: Share?) -> String {
        share.map { String(($0.value * 10_000).rounded() / 10_000) } ?? ""
    }
}
