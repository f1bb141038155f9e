// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// The details of one article as text: its fields, their origins, and its relation.
struct ArticleSheet {
    private let stored: StoredArticle
    private let other: StoredArticle?
    private let passages: [SharedPassage]
    private let short: ShortIDs
    private let context: CommandContext
    private let style: Styling

    private static let labelColumns = 14

    init(
        _ stored: StoredArticle, other: StoredArticle?, passages: [SharedPassage], short: ShortIDs,
        context: CommandContext
    ) {
        self.stored = stored
        self.other = other
        self.passages = passages
        self.short = short
        self.context = context
        style = context.console.styling
    }

    /// - Parameters:
    ///   - family: the articles of its family, itself included.
    ///   - overrides: its manual overrides.
    ///   - annotations: its tags and notes, and those of its family.
    ///   - history: its arrivals, oldest first.
    func lines(
        origins: Origins, family: [StoredArticle], overrides: [OverrideRecord] = [], annotations: [Annotation] = [],
        history: [ArrivalRecord]
    ) throws -> [String] {
        let article = stored.article
        var lines = Wrapping.wrapped(Wording.title(article), width: context.textWidth).map { style($0, .strong) }
        lines.append("")
        // On one line, so that it can be copied from the screen.
        lines.append(style("id".padding(to: Self.labelColumns), .faint) + style(article.id.hex, .name))
        lines += Self.fields(article, origins: origins, context: context)
        if let withdrawal = stored.withdrawal {
            lines.append(
                labelled("withdrawn", Wording.withdrawal(withdrawal), .bad) + "   by "
                    + style(try short(withdrawal.notice), .name))
        }
        lines.append(labelled("arrived", Wording.date(stored.received)))
        lines.append(
            labelled("text", "\(Numbers.count(article.words.value, "word")), from \(article.format.rawValue)"))
        lines += self.annotations(annotations)
        lines.append("")
        lines += try relation(in: family, overrides)
        for record in overrides { lines.append(labelled("override", try sentence(record))) }
        lines.append("")
        lines += self.history(history)
        return lines
    }

    /// The fields whose origin is shown.
    enum Origins {
        case all
        /// Those with less confidence than `Wording.doubtful`.
        case doubtful
    }

    /// Every field with its value and, if wanted, its origin and the confidence in it.
    /// - Parameter includingTitle: false if the title is shown above.
    static func fields(
        _ article: Article, origins: Origins, context: CommandContext, includingTitle: Bool = false
    ) -> [String] {
        let modified = article.modified.map { StatedTime($0, note: article.fields[.modified]?.note) }
        let values: [(FieldName, String, String?)] = [
            (.title, "title", includingTitle ? article.title : nil),
            (.source, "source", article.source),
            (.url, "address", article.url),
            (.byline, "by", article.byline.isEmpty ? nil : article.byline.joined(separator: ", ")),
            (.published, "published", StatedTime.published(article).map(long)),
            (.modified, "modified", modified.map(long)),
            (.language, "language", article.language),
            (.documentID, "document id", article.documentID),
            (.section, "section", article.section),
            (.embargoed, "embargo until", article.embargoed.map { LocalTime($0).minutes }),
            (.status, "status", article.status?.rawValue),
            (.withdraws, "withdraws", article.withdraws),
            (.incomplete, "incomplete", article.isIncomplete ? "only the beginning, according to the file" : nil),
        ]
        let style = context.console.styling
        return values.compactMap { name, label, value in
            let origin = origin(article.fields[name], origins)
            let begin = style(label.padding(to: labelColumns), .faint)
            guard let value, !value.isEmpty else {
                let isShownAbove = name == .title && !includingTitle && article.title != nil
                if isShownAbove { return origin.map { begin + style($0, .faint) } }
                return article.fields[name]?.note.map { begin + style("unknown: " + SafeText.line($0), .faint) }
            }
            let width = max(16, context.textWidth - labelColumns)
            let line = SafeText.line(value)
            // An address that is split into two lines is no longer usable.
            let shown = name == .url ? line : Wrapping.hanging(line, indent: labelColumns, width: width + labelColumns)
            return begin + shown + Self.originText(origin, after: shown, indent: labelColumns, context)
        }
    }

    private static func long(_ time: StatedTime) -> String { time.isDay ? "\(time.text), no hour stated" : time.text }

    /// The origin, if it is wanted, and the note, if there is one.
    private static func origin(_ origin: FieldOrigin?, _ origins: Origins) -> String? {
        guard let origin else { return nil }
        var parts: [String] = []
        if origins == .all || origin.confidence < Wording.doubtful {
            parts.append("\(SafeText.line(origin.from)), \(Numbers.percent(origin.confidence.value)) sure")
        }
        // A day is shown as its file states it.
        if let note = origin.note, StatedTime.day(of: note) == nil { parts.append(SafeText.line(note)) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private func annotations(_ annotations: [Annotation]) -> [String] {
        var tags: [String] = []
        var lines: [String] = []
        for annotation in annotations {
            let isOfFamily = annotation.isOfFamily
            switch annotation.content {
            case .tag(let tag): tags.append(SafeText.line(tag) + (isOfFamily ? " (family)" : ""))
            case .note(let note):
                let facts = Wording.date(annotation.made) + (isOfFamily ? ", family" : "")
                lines.append(labelled("note", "\(SafeText.line(note)) (\(facts))"))
            }
        }
        return (tags.isEmpty ? [] : [labelled("tags", tags.joined(separator: ", "))]) + lines
    }

    /// The origin of a value: behind the value if there is space, otherwise below it.
    static func originText(_ origin: String?, after shown: String, indent: Int, _ context: CommandContext) -> String {
        guard let origin else { return "" }
        let last = shown.split(separator: "\n").last.map { DisplayWidth.of($0) } ?? 0
        // Lines after the first already include the indent.
        let used = shown.contains("\n") ? last : indent + last
        if used + 3 + DisplayWidth.of(origin) <= context.textWidth {
            return "   " + context.console.styling(origin, .faint)
        }
        let margin = "\n" + String(repeating: " ", count: indent)
        return Wrapping.wrapped(origin, width: max(20, context.textWidth - indent))
            .map { margin + context.console.styling($0, .faint) }.joined()
    }

    private func labelled(_ label: String, _ value: String, _ role: Styling.Role? = nil) -> String {
        let lines = Wrapping.wrapped(value, width: max(20, context.textWidth - Self.labelColumns))
        return style(label.padding(to: Self.labelColumns), .faint)
            + lines.map { line in role.map { style(line, $0) } ?? line }
            .joined(separator: "\n" + String(repeating: " ", count: Self.labelColumns))
    }

    private func relation(in family: [StoredArticle], _ overrides: [OverrideRecord]) throws -> [String] {
        let relation = stored.placement.relation
        let reason = relation.kind == .original ? FirstOfFamily(stored, in: family).reason : nil
        let sentence = Wording.relation(relation.kind) + (reason.map { "; " + $0 } ?? "")
        var lines = [
            labelled("family", try short(stored.placement.family.smallest), .name) + "   "
                + Wording.copies(family.count), labelled("relation", "\(relation.kind.rawValue): \(sentence)"),
        ]
        if let to = relation.to, overrides.contains(where: { $0.manualOverride.joins(stored.article.id, to) }) {
            lines[1] = labelled("relation", "joined manually with the other article, see below")
        }
        guard let to = relation.to, let evidence = relation.evidence else { return lines }
        let id = try short(to)
        let whole = labelled("of", "\(id)   \(Wording.source(other?.article))  \(Wording.title(other?.article))")
        lines.append(whole.replacing(id, with: style(id, .name), maxReplacements: 1))
        lines.append(
            labelled("evidence", Wording.evidence(evidence, of: relation.kind, here: "this", there: "the other")))
        if let longest = passages.map(\.words.value).max() {
            let shared = Numbers.count(passages.count, "shared passage")
            lines.append(labelled("", "\(shared), the longest of \(Numbers.count(longest, "word"))"))
        }
        return lines
    }

    private func sentence(_ record: OverrideRecord) throws -> String {
        let what =
            switch record.manualOverride {
            case .apart: "set apart manually"
            case .together(let first, let second):
                "joined manually with \(try short(first == stored.article.id ? second : first))"
            }
        return "\(what) on \(Wording.date(record.made))"
    }

    private func history(_ records: [ArrivalRecord]) -> [String] {
        var table = TableOutput([
            .init("arrived", dropPriority: 2), .init("outcome"),
            .init("file", flexible: true, least: 16, keepsEnd: true),
            .init("location", flexible: true, least: 16, dropPriority: 1, keepsEnd: true, role: .faint),
        ])
        for record in records {
            table.add([
                .init(Wording.date(record.arrival.received)),
                .init(record.outcome.rawValue, Wording.role(record.outcome)),
                .init(record.arrival.shown), .init(record.place?.description ?? ""),
            ])
        }
        return table.lines(width: context.console.width, styling: style)
    }
}

extension ManualOverride {
    /// Whether this override joins the two articles.
    fileprivate func joins(_ a: Article.ID, _ b: Article.ID) -> Bool {
        self == .together(a, b) || self == .together(b, a)
    }
}
