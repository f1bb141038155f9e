// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// An article in a list, with what a command knows about it.
public struct ArticleRow: Sendable {
    public let stored: StoredArticle
    public var overrides: [OverrideRecord] = []
    /// Those of the article and of its family.
    public var annotations: [Annotation] = []
    /// Articles in its family; nil if it is no result of a search.
    public var copies: Int?
    public var score: Double?
    public var snippet: String?

    public init(_ stored: StoredArticle) { self.stored = stored }
}

/// The columns of CSV, by their names.
public enum ArticleColumn: String, CaseIterable, Sendable {
    case id, title, byline, source, url
    case documentID = "document_id"
    case language, published, modified, received, words, format
    case fileName = "file_name"
    case fileDigest = "file_sha256"
    case fileSize = "file_size"
    case fileMember = "file_member"
    case fileEntry = "file_entry"
    case family, relation
    case relationTo = "relation_to"
    case resemblance, containment, contained, story, section, embargoed, status, withdraws, withdrawn, incomplete
    case overrides, tags, notes
    /// Only of a search.
    case copies, score, snippet
    case text

    /// The columns of an export.
    public static func ofExport(text: Bool) -> [ArticleColumn] {
        allCases.filter { column in
            switch column {
            case .copies, .score, .snippet: false
            case .text: text
            default: true
            }
        }
    }

    /// The columns of search results, those that people look at first.
    public static let ofSearch: [ArticleColumn] = [
        .id, .title, .byline, .source, .url, .language, .published, .received, .words, .family, .relation, .copies,
        .tags, .score, .snippet,
    ]
}

/// How times are written in CSV.
public enum CSVTimes: Sendable {
    /// RFC 3339 in UTC, for programs.
    case utc
    /// `2026-11-30 10:12:00` in the local time zone: spreadsheets recognise it as a date, in any language.
    case local

    public func field(_ date: Date?) -> CSVField {
        guard let date else { return "" }
        switch self {
        case .utc: return .own(Timestamp(date).rfc3339)
        // The precise form without milliseconds and zone.
        case .local: return .own(String(LocalTime(date).precise.prefix(19)))
        }
    }

    /// A time that the file of an article states: in local time only a day if no hour is stated.
    func field(_ name: FieldName, _ date: Date?, of article: Article) -> CSVField {
        if case .local = self, let date {
            let isBareDay = name == .published && article.publishedIsDay
            let stated = StatedTime(date, note: article.fields[name]?.note, isBareDay: isBareDay)
            if stated.isDay { return .own(stated.text) }
        }
        return field(date)
    }
}

/// Articles as CSV lines with chosen columns; unknown values are empty.
public struct ArticleCSV: Sendable {
    private let columns: [ArticleColumn]
    private let times: CSVTimes

    public init(_ columns: [ArticleColumn], times: CSVTimes) {
        self.columns = columns
        self.times = times
    }

    public var header: [CSVField] { columns.map { .own($0.rawValue) } }

    public func fields(_ row: ArticleRow) -> [CSVField] { columns.map { field($0, row) } }

    private func field(_ column: ArticleColumn, _ row: ArticleRow) -> CSVField {
        let (stored, article, relation) = (row.stored, row.stored.article, row.stored.placement.relation)
        switch column {
        case .id: return .own(article.id.hex)
        case .title: return CSVField(article.title)
        case .byline: return CSVField(article.byline.joined(separator: "; "))
        case .source: return CSVField(article.source)
        case .url: return CSVField(article.url)
        case .documentID: return CSVField(article.documentID)
        case .language: return CSVField(article.language)
        case .published: return times.field(.published, article.published, of: article)
        case .modified: return times.field(.modified, article.modified, of: article)
        case .received: return times.field(stored.received)
        case .words: return CSVField(article.words.value)
        case .format: return .own(article.format.rawValue)
        case .fileName, .fileDigest, .fileSize, .fileMember, .fileEntry: return file(column, stored.arrival)
        case .family: return .own(stored.placement.family.hex)
        case .relation: return .own(relation.kind.rawValue)
        case .relationTo: return .own(relation.to?.hex ?? "")
        case .resemblance: return share(relation.evidence?.resemblance)
        case .containment: return share(relation.evidence?.containment)
        case .contained: return share(relation.evidence?.contained)
        case .story: return ""
        case .section: return CSVField(article.section)
        case .embargoed: return times.field(article.embargoed)
        case .status: return .own(article.status?.rawValue ?? "")
        case .withdraws: return CSVField(article.withdraws)
        case .withdrawn: return .own(stored.withdrawal?.status.rawValue ?? "")
        case .incomplete: return .own(article.isIncomplete ? "true" : "")
        case .overrides:
            return .own(row.overrides.map { manualOverride($0, on: article.id) }.joined(separator: "; "))
        case .tags: return CSVField(row.annotations.tags.joined(separator: "; "))
        case .notes: return CSVField(row.annotations.notes.joined(separator: "\n"))
        case .copies: return row.copies.map { CSVField($0) } ?? ""
        case .score: return .own(row.score.map(rounded) ?? "")
        case .snippet: return CSVField(row.snippet)
        case .text: return CSVField(article.text)
        }
    }

    private func file(_ column: ArticleColumn, _ file: Arrival?) -> CSVField {
        guard let file else { return "" }
        switch column {
        case .fileName: return CSVField(String(validating: file.name.bytes, as: UTF8.self) ?? file.name.description)
        case .fileDigest: return .own(file.sha256?.hex ?? "")
        case .fileSize: return .own(String(file.size))
        case .fileMember: return CSVField(file.member)
        default: return CSVField(file.entry)
        }
    }

    /// `split 2026-11-21T09:30:00Z`, `join ID 2026-11-21T09:30:00Z`.
    private func manualOverride(_ record: OverrideRecord, on article: Article.ID) -> String {
        let made = Timestamp(record.made).rfc3339
        return switch record.manualOverride {
        case .apart: "split \(made)"
        case .together(let first, let second): "join \((first == article ? second : first).hex) \(made)"
        }
    }

    private func share(_ share: Share?) -> CSVField { .own(share.map { rounded($0.value) } ?? "") }

    /// At most four decimals: the figures are not more precise.
    private func rounded(_ value: Double) -> String { String((value * 10_000).rounded() / 10_000) }
}

extension [Annotation] {
    /// The tags, each once.
    public var tags: [String] {
        var seen: Set<String> = []
        return compactMap { annotation in
            guard case .tag(let tag) = annotation.content, seen.insert(tag).inserted else { return nil }
            return tag
        }
    }

    public var notes: [String] {
        compactMap { annotation in
            guard case .note(let note) = annotation.content else { return nil }
            return note
        }
    }
}
