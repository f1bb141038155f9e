// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// Reads IPTC NewsML 1: envelopes of news items with nested components, which may hold several versions of a text, for
/// example translations.
struct NewsMLReader {
    private static let sure = 0.95
    /// Roles of components that are not article text: repeated titles, captions.
    private static let besides: Set<String> = [
        "title", "headline", "caption", "photo caption", "thumbnail", "preview", "quicklook", "keyword", "graphic",
    ]

    let tree: XMLTree
    let limits: ReadingLimits

    func drafts() -> [Result<ArticleDraft, ReadingError>] {
        let items = tree.outermost(tree.root, "newsitem")
        return items.flatMap { item in
            let parts = parts(of: item)
            guard !parts.isEmpty else {
                let what = "a news item without the text of an article; send it with its text"
                return [Result<ArticleDraft, ReadingError>.failure(ReadingError(.noText, what))]
            }
            return parts.map { part in
                Result { () throws(ReadingError) in try draft(of: part, in: item, isOnlyOne: parts.count == 1) }
            }
        }
    }

    /// One article of an item: the component with its headline, and the content items below that hold its text.
    private struct Part {
        let component: Int
        var contents: [Int]
    }

    private func parts(of item: Int) -> [Part] {
        var parts: [Part] = []
        var places: [Int: Int] = [:]
        // Computed once per component: it may have a hundred thousand content items.
        var besides: [Int: Bool] = [:]
        var components: [Int: Int] = [:]
        for content in tree.outermost(item, "contentitem") {
            let parent = tree.parent(content)
            let isBesides = besides[parent] ?? isBesidesText(parent)
            besides[parent] = isBesides
            guard !isBesides, isText(content) else { continue }
            let component = components[parent] ?? headlined(parent, item)
            components[parent] = component
            if let place = places[component] {
                parts[place].contents.append(content)
            } else {
                places[component] = parts.count
                parts.append(Part(component: component, contents: [content]))
            }
        }
        return parts
    }

    private func isText(_ content: Int) -> Bool {
        guard let data = tree.first(content, "datacontent"), tree.line(data) != nil else { return false }
        let media = tree.attribute("formalname", of: tree.first(content, "mediatype"))?.lowercased()
        return media.map { ["text", "complexdata"].contains($0) } ?? true
    }

    private func isBesidesText(_ component: Int) -> Bool {
        let role = tree.attribute("formalname", of: tree.first(component, "role"))?.lowercased()
        return role.map(Self.besides.contains) ?? false
    }

    /// The innermost component around a content item that has a headline, or the outermost component.
    /// - Parameter parent: The parent of the content item.
    private func headlined(_ parent: Int, _ item: Int) -> Int {
        var node = parent
        var outermost = node
        while node != item, node != 0 {
            if tree.isNamed(node, "newscomponent") {
                outermost = node
                if tree.line(tree.first(node, "newslines", "headline")) != nil { return node }
            }
            node = tree.parent(node)
        }
        return outermost
    }

    private func draft(of part: Part, in item: Int, isOnlyOne: Bool) throws(ReadingError) -> ArticleDraft {
        var paragraphs: [String] = []
        var inside: Int?
        for content in part.contents {
            guard let data = tree.first(content, "datacontent") else { continue }
            if let nitf = tree.first(data, "nitf") {
                inside = inside ?? nitf
                paragraphs += try NITFReader(tree: tree, limits: limits).text(of: nitf)
            } else {
                paragraphs += try ContentText(limits: limits).paragraphs(of: data, in: tree)
            }
        }
        var draft = ArticleDraft(paragraphs: Extracted(paragraphs, from: "newsml", confidence: Self.sure))
        // The inner document supplies fields that the outer one lacks.
        if let inside { NITFReader(tree: tree, limits: limits).fill(&draft, from: inside) }
        fill(&draft, part.component, item, isOnlyOne: isOnlyOne)
        return draft
    }

    // MARK: Fields

    private func fill(_ draft: inout ArticleDraft, _ component: Int, _ item: Int, isOnlyOne: Bool) {
        let lines = tree.first(component, "newslines")
        let main = tree.first(item, "newscomponent") ?? component
        draft.title =
            stated(tree.plain(lines.flatMap { tree.first($0, "headline") })) ?? draft.title
            ?? stated(tree.plain(tree.descendant(item, "headline")))
        draft.byline = byline(component, main) ?? draft.byline
        draft.source = source(component, item) ?? draft.source
        draft.documentID = documentID(item, component, isOnlyOne: isOnlyOne) ?? draft.documentID
        draft.declaredLanguage = stated(language(component, item)) ?? draft.declaredLanguage
        guard let management = tree.first(item, "newsmanagement") else { return }
        let first = date(tree.first(management, "firstcreated"))
        let revised = date(tree.first(management, "thisrevisioncreated"))
        draft.published = first ?? revised ?? draft.published
        draft.modified = revised?.value == draft.published?.value ? draft.modified : revised
        let status = tree.first(management, "status")
        let change = tree.first(management, "statuswillchange", "dateandtime")
        draft.take(
            status: tree.attribute("formalname", of: status) ?? tree.line(status), embargoedUntil: tree.line(change),
            from: "newsml")
        draft.take(notes: notes(component, management), headline: draft.title?.value)
    }

    private func stated(_ value: String?) -> Extracted<String>? {
        value.map { Extracted($0, from: "newsml", confidence: Self.sure) }
    }

    private func date(_ node: Int?) -> Extracted<Date>? {
        tree.line(node).flatMap { Dates.found(in: $0, from: "newsml", confidence: Self.sure) }
    }

    private func byline(_ component: Int, _ main: Int) -> Extracted<[String]>? {
        let lines = tree.first(component, "newslines").map { tree.children($0, "byline").compactMap(tree.plain) } ?? []
        if !lines.isEmpty { return Extracted(Byline.names(lines), from: "newsml", confidence: 0.9) }
        // A creator is either an editor's initials or a person, whose name has at least two words.
        let creators = [component, main].lazy.compactMap { tree.first($0, "administrativemetadata", "creator") }
        let names = creators.first.map { creator in
            tree.children(creator, "party").compactMap { tree.attribute("formalname", of: $0) }
                .filter { $0.contains(" ") }
        }
        return names.flatMap { $0.isEmpty ? nil : Extracted(Byline.names($0), from: "newsml", confidence: 0.7) }
    }

    private func source(_ component: Int, _ item: Int) -> Extracted<String>? {
        var around: [Int] = []
        var node = component
        while node != item, node != 0 {
            around.append(node)
            node = tree.parent(node)
        }
        for (path, confidence) in [("provider", 0.95), ("source", 0.85)] as [(StaticString, Double)] {
            for component in around {
                let party = tree.first(component, "administrativemetadata", path, "party")
                if let name = tree.attribute("formalname", of: party) {
                    return Extracted(name, from: "newsml", confidence: confidence)
                }
            }
        }
        let sender = tree.first(tree.root, "newsenvelope", "sentfrom", "party")
        let identifier = tree.first(item, "identification", "newsidentifier", "providerid")
        return (tree.attribute("formalname", of: sender) ?? tree.line(identifier))
            .map { Extracted($0, from: "newsml", confidence: 0.7) }
    }

    /// The public identifier without the revision number, which all versions of an item share. If it does not contain
    /// the item's id, the item's id; if the item has several articles, the item's id and the component's.
    private func documentID(_ item: Int, _ component: Int, isOnlyOne: Bool) -> Extracted<String>? {
        guard let identifier = tree.first(item, "identification", "newsidentifier") else { return nil }
        let own = tree.line(tree.first(identifier, "newsitemid"))
        if !isOnlyOne, let part = tree.attribute("duid", of: component) {
            return stated([own, part].compactMap(\.self).joined(separator: ":"))
        }
        guard let stated = tree.line(tree.first(identifier, "publicidentifier")), own.map(stated.contains) ?? true
        else {
            return self.stated(own)
        }
        // A letter after the revision number tells whether it is an update ("N", "U", "A").
        guard let revision = tree.line(tree.first(identifier, "revisionid")),
            let end = ["", "N", "U", "A"].map({ ":\(revision)\($0)" }).first(where: stated.hasSuffix)
        else { return self.stated(stated) }
        return self.stated(String(stated.dropLast(end.count)))
    }

    private func language(_ component: Int, _ item: Int) -> String? {
        let described = tree.first(component, "descriptivemetadata", "language")
        return tree.attribute("formalname", of: described) ?? tree.attribute("xml:lang", of: component)
            ?? tree.attribute("formalname", of: tree.descendant(item, "language"))
            ?? tree.attribute("xml:lang", of: item)
    }

    /// Messages to editors: advisory lines, instructions.
    private func notes(_ component: Int, _ management: Int) -> [String?] {
        let lines = tree.first(component, "newslines").map { tree.children($0, "newsline") } ?? []
        let advice = lines.filter { line in
            tree.attribute("formalname", of: tree.first(line, "newslinetype"))?.lowercased().contains("advisory")
                == true
        }
        let instructions = tree.children(management, "instruction").map { tree.attribute("formalname", of: $0) }
        return advice.map { tree.line(tree.first($0, "newslinetext")) } + instructions
    }
}
