// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// An article as `copytaster export --text` writes it. Its fields are taken as they are, so that it is the same article
/// in every index. It is recognised by its id, which is a hash of its fields.
struct ExportedArticle: Decodable {
    private let id: String
    private let title: String?
    private let byline: [String]
    private let source: String?
    private let url: String?
    private let documentID: String?
    private let language: String?
    private let published: String?
    private let modified: String?
    private let section: String?
    private let embargoed: String?
    private let status: String?
    private let withdraws: String?
    private let incomplete: Bool?
    private let format: String
    private let text: String
    private let fields: [String: Origin]

    private struct Origin: Decodable {
        let from: String
        let confidence: Double
        let note: String?
        let precision: String?
    }

    private enum CodingKeys: String, CodingKey {
        case id, title, byline, source, url, language, published, modified, section, embargoed, status, withdraws
        case incomplete, format, text, fields
        case documentID = "document_id"
    }

    /// A quick test that excludes nearly all other objects.
    static func mayBe(_ fields: [String: JSONValue]) -> Bool {
        guard case .string(let id)? = fields["id"], case .string? = fields["text"], fields["document_id"] != nil else {
            return false
        }
        return id.utf8.count == 32 && id.utf8.allSatisfy { Hexadecimal.value($0) != nil }
    }

    /// The article; nil if the id is that of other fields, or a field is not as a reader makes it.
    var article: Article? {
        guard let format = Format(rawValue: format), hasSoundText, hasSoundLines, let times = dates() else {
            return nil
        }
        let article = Article(
            title: title, byline: byline, source: source, url: url, documentID: documentID, language: language,
            published: times.published, publishedIsDay: isDay(times.published), modified: times.modified,
            section: section, embargoed: times.embargoed, status: status.flatMap { PublicationStatus(rawValue: $0) },
            withdraws: withdraws,
            isIncomplete: incomplete ?? false, format: format, text: text, words: WordCount(of: text), fields: origins)
        return article.id.hex == id && article.words.value > 0 ? article : nil
    }

    /// Paragraphs separated by one empty line, NFC, without control characters.
    private var hasSoundText: Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().allSatisfy { place, line in
            place % 2 == 1 ? line.isEmpty : Self.isSound(String(line), scalars: .max)
        } && lines.count % 2 == 1
    }

    private var hasSoundLines: Bool {
        func isSound(_ line: String?, scalars: Int) -> Bool { line.map { Self.isSound($0, scalars: scalars) } ?? true }
        func isAddress(_ line: String?) -> Bool {
            line.map { $0.utf8.count <= FieldLimits.address && Self.isSound($0, scalars: .max) } ?? true
        }
        let isLanguage = language.map { LanguageGuess.primary($0) == $0 } ?? true
        return isSound(title, scalars: FieldLimits.title) && isSound(source, scalars: FieldLimits.name)
            && isSound(section, scalars: FieldLimits.name) && isAddress(url) && isAddress(documentID)
            && isAddress(withdraws) && isLanguage && byline.count <= FieldLimits.authors
            && byline.allSatisfy { Self.isSound($0, scalars: FieldLimits.name) }
    }

    private static func isSound(_ line: String, scalars: Int) -> Bool {
        guard let first = line.utf8.first, let last = line.utf8.last, !first.isASCIISpace, !last.isASCIISpace,
            line.utf8.count <= scalars || line.unicodeScalars.count <= scalars
        else { return false }
        return !line.unicodeScalars.contains(where: \.isControl)
            && Composition.composed(Array(line.utf8)).utf8.elementsEqual(line.utf8)
    }

    /// The times; nil if one is no time as we write it.
    private func dates() -> (published: Date?, modified: Date?, embargoed: Date?)? {
        var found: [Date?] = []
        for text in [published, modified, embargoed] {
            guard let text else {
                found.append(nil)
                continue
            }
            guard let date = Self.date(text) else { return nil }
            found.append(date)
        }
        return (found[0], found[1], found[2])
    }

    /// Whether the time of publication is a day without an hour. In an export of an older version, midnight is one.
    private func isDay(_ published: Date?) -> Bool {
        fields[FieldName.published.rawValue]?.precision.map { $0 == "day" }
            ?? published.map(PublicationTime.isMidnight) ?? false
    }

    /// `2026-11-21T09:30:00Z`, or with milliseconds `2026-11-21T09:30:00.250Z`.
    private static func date(_ text: String) -> Date? {
        guard text.hasSuffix("Z"), let date = Dates.found(in: text, from: "", confidence: 1)?.value else { return nil }
        let fraction = text.dropLast().split(separator: ".").dropFirst().first
        guard let fraction else { return date }
        guard fraction.utf8.count == 3, let milliseconds = Int(fraction), milliseconds >= 0 else { return nil }
        return date.addingTimeInterval(Double(milliseconds) / 1_000)
    }

    private var origins: [FieldName: FieldOrigin] {
        var origins: [FieldName: FieldOrigin] = [:]
        for (name, origin) in fields {
            guard let field = FieldName(rawValue: name) else { continue }
            let isSound = [origin.from, origin.note ?? ""].allSatisfy { text in
                text.utf8.count <= FieldLimits.message && !text.unicodeScalars.contains(where: \.isControl)
            }
            guard isSound else { continue }
            origins[field] = FieldOrigin(
                from: origin.from, confidence: Confidence(origin.confidence), note: origin.note)
        }
        return origins
    }
}
