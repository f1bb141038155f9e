// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import FullText
internal import Presentation
internal import Systemd

/// Adds, removes and lists tags and notes, and shows the result.
struct AnnotationEditor {
    let context: CommandContext
    /// Whether they are of the whole family.
    let isOfFamily: Bool

    /// Characters of a tag and of a note.
    static let longestTag = 100
    static let longestNote = 10_000

    /// - Parameter ids: ids, the beginnings of ids, or addresses. If one of them is wrong, nothing is added.
    func add(_ contents: [Annotation.Content], to ids: [String]) throws {
        let prepared = try contents.map { ($0, terms: try terms(of: $0)) }
        let index = try context.openExisting()
        for stored in try ids.map({ try context.article(named: $0, in: index) }) {
            for (content, terms) in prepared {
                let annotation = Annotation(content, on: stored.article.id, ofFamily: isOfFamily, made: Date())
                if try index.annotate(annotation, terms: terms) {
                    writeToJournal(.added(content), on: annotation.article)
                } else {
                    context.console.warning("note: it already has \(Self.shown(content))")
                }
            }
            try show(stored, index)
        }
    }

    /// - Parameters:
    ///   - contents: what to remove.
    ///   - kind: if contents are empty: an example of what to remove all of.
    ///   - ids: as for `add`.
    func remove(_ contents: [Annotation.Content], allLike kind: Annotation.Content, from ids: [String]) throws {
        let index = try context.openExisting()
        var removed = 0
        for stored in try ids.map({ try context.article(named: $0, in: index) }) {
            let count = try remove(contents, allLike: kind, from: stored, index)
            removed += count
            if count > 0 { try show(stored, index) }
        }
        guard removed > 0 else {
            throw CommandFailure(
                .nothing, "nothing was removed",
                hint: isOfFamily
                    ? "Without --family, what is on the article is removed." : "--family removes what is on its family."
            )
        }
    }

    /// - Returns: the number removed.
    private func remove(
        _ contents: [Annotation.Content], allLike kind: Annotation.Content, from stored: StoredArticle,
        _ index: any ArticleIndex
    ) throws -> Int {
        func remove(_ content: Annotation.Content, _ terms: String?) throws -> Int {
            let annotation = Annotation(content, on: stored.article.id, ofFamily: isOfFamily, made: Date())
            let count = try index.removeAnnotations(annotation, terms: terms)
            if count > 0 {
                writeToJournal(.removed(content, count: count, isAll: terms == nil), on: annotation.article)
            }
            return count
        }
        guard !contents.isEmpty else { return try remove(kind, nil) }
        var removed = 0
        for content in contents {
            let terms = try terms(of: content)
            let count = try remove(content, terms)
            removed += count
            if !isOfFamily, try isOnFamily(content, terms, of: stored, index) {
                context.console.warning(
                    "note: it \(count > 0 ? "still " : "")has \(Self.shown(content)) through its family; --family removes it"
                )
            } else if count == 0 {
                context.console.warning("note: it does not have \(Self.shown(content))")
            }
        }
        return removed
    }

    /// Whether the family of an article has a tag, or a note, with these terms.
    private func isOnFamily(
        _ content: Annotation.Content, _ terms: String, of stored: StoredArticle, _ index: any ArticleIndex
    ) throws -> Bool {
        try index.annotations(on: stored.article.id).contains { annotation in
            guard annotation.isOfFamily else { return false }
            switch (annotation.content, content) {
            case (.tag(let text), .tag), (.note(let text), .note): return context.analyzer.terms(of: text) == terms
            case (.tag, .note), (.note, .tag): return false
            }
        }
    }

    /// The tags and notes that an article has now, with those of its family.
    func show(_ stored: StoredArticle, _ index: any ArticleIndex) throws {
        let annotations = try index.annotations(on: stored.article.id)
        if context.isJSON {
            var shown = ArticleJSON(stored)
            shown.annotations = annotations
            return try context.print { $0.article(shown) }
        }
        let short = try ShortIDs(index)(stored.article.id)
        try context.console.line(
            context.console.styling(short, .name) + "  "
                + context.console.styling(Wording.title(stored.article), .strong))
        try context.console.lines(lines(annotations, isShort: false))
    }

    // MARK: Journal

    /// What happened to the annotations of an article or of its family.
    enum Change {
        case added(Annotation.Content)
        /// If all of a kind were removed, the content is an example of this kind.
        case removed(Annotation.Content, count: Int, isAll: Bool)
    }

    /// The text of a note stays out of the journal, which keeps it even when the article is forgotten.
    static func sentence(_ change: Change, on article: Article.ID, isOfFamily: Bool) -> String {
        let place = (isOfFamily ? "the family of " : "") + article.hex
        switch change {
        case .added(.tag(let tag)): return "tag '\(SafeText.line(tag))' added to \(place)"
        case .added(.note): return "note added to \(place)"
        case .removed(.tag(let tag), count: _, isAll: false):
            return "tag '\(SafeText.line(tag))' removed from \(place)"
        case .removed(.tag, count: let count, isAll: true):
            return "\(Numbers.count(count, "tag")) removed from \(place)"
        case .removed(.note, count: let count, isAll: _):
            return "\(Numbers.count(count, "note")) removed from \(place)"
        }
    }

    /// Records for the administrator what was changed, by whom (the journal adds the user) and when.
    func writeToJournal(_ change: Change, on article: Article.ID) {
        guard context.locations.index == Locations.system.index else { return }
        let sentence = Self.sentence(change, on: article, isOfFamily: isOfFamily)
        do {
            try Journal(.journal).send(
                JournalRecord(
                    .annotationsChanged, .notice, sentence, fields: [JournalField(.articleID, article.hex)]))
        } catch {
            context.console.warning("\(error); the change is in force")
        }
    }

    /// `tag --list`, `note --list`
    /// - Parameters:
    ///   - id: nil for all articles.
    ///   - wanted: which annotations.
    func list(_ id: String?, _ wanted: (Annotation.Content) -> Bool) throws {
        let index = try context.openIndex()
        let article = try id.map { try context.article(named: $0, in: index).article.id }
        let found = try index.annotations(on: article).filter { wanted($0.content) }
        guard !found.isEmpty else { throw CommandFailure(.nothing, context.isJSON ? "" : "nothing found") }
        if context.isJSON {
            for annotation in found { try context.print { $0.annotation(annotation) } }
        } else if article != nil {
            try context.console.show(lines(found, isShort: true))
        } else {
            try context.console.show(try table(found, ShortIDs(index)))
        }
    }

    /// Every annotation with its article; tags of one text below each other.
    private func table(_ annotations: [Annotation], _ short: ShortIDs) throws -> [String] {
        var table = TableOutput([
            .init("text", flexible: true, least: 20), .init("article", role: .name), .init(""),
            .init("made", dropPriority: 1),
        ])
        let sorted = annotations.sorted { a, b in
            guard case .tag(let first) = a.content, case .tag(let second) = b.content else { return a.made < b.made }
            return (first, a.made) < (second, b.made)
        }
        for annotation in sorted {
            table.add([
                .init(SafeText.line(annotation.text)), .init(try short(annotation.article)),
                .init(annotation.isOfFamily ? "family" : ""), .init(LocalTime(annotation.made).minutes),
            ])
        }
        return table.lines(width: context.console.width, styling: context.console.styling)
    }

    /// - Parameter isShort: without the kind, where all are of one kind.
    private func lines(_ annotations: [Annotation], isShort: Bool) -> [String] {
        guard !annotations.isEmpty else { return ["no tags and no notes"] }
        return annotations.flatMap { annotation -> [String] in
            let kind = if case .tag = annotation.content { "tag" } else { "note" }
            let scope = annotation.isOfFamily ? " (family)" : ""
            let label = isShort ? "" : "\(kind)\(scope): "
            let text = SafeText.paragraphs(annotation.text) + (isShort ? scope : "")
            return Wrapping.wrapped(label + text, width: context.textWidth)
        }
    }

    private static func shown(_ content: Annotation.Content) -> String {
        switch content {
        case .tag(let tag): "the tag '\(SafeText.line(tag))'"
        case .note: "this note"
        }
    }

    /// The terms by which it is found.
    /// - Throws: exit state 65 if it is too long or has no word.
    func terms(of content: Annotation.Content) throws -> String {
        let text: String
        let longest: Int
        switch content {
        case .tag(let tag): (text, longest) = (tag, Self.longestTag)
        case .note(let note): (text, longest) = (note, Self.longestNote)
        }
        guard text.unicodeScalars.count <= longest else {
            throw CommandFailure(.badInput, "too long: more than \(Numbers.grouped(longest)) characters")
        }
        let terms = context.analyzer.terms(of: text)
        guard !terms.isEmpty else {
            throw CommandFailure(
                .badInput, "'\(SafeText.line(text))' has no letter and no digit, so no search finds it")
        }
        return terms
    }
}
