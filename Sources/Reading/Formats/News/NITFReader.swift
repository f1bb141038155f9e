// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// Reads IPTC NITF: fields from `head` and `body.head`, the text from `body.content`.
struct NITFReader {
    private static let sure = 0.95

    let tree: XMLTree
    let limits: ReadingLimits

    /// The article of a document with the root `nitf`, or of NITF embedded in another format.
    func draft(of nitf: Int) throws(ReadingError) -> ArticleDraft {
        let paragraphs = try text(of: nitf)
        var draft = ArticleDraft(paragraphs: Extracted(paragraphs, from: "nitf", confidence: Self.sure))
        fill(&draft, from: nitf)
        return draft
    }

    /// The paragraphs of `body.content`, or of the whole body if that element is missing.
    func text(of nitf: Int) throws(ReadingError) -> [String] {
        let body = tree.first(nitf, "body") ?? nitf
        let content = tree.first(body, "body.content") ?? body
        return SignOff.dropped(from: try ContentText(limits: limits).paragraphs(of: content, in: tree))
    }

    func fill(_ draft: inout ArticleDraft, from nitf: Int) {
        let head = tree.first(nitf, "head")
        let data = head.flatMap { tree.first($0, "docdata") }
        let top = tree.first(nitf, "body", "body.head")
        draft.title = stated(title(nitf))
        draft.byline = byline(top).map { Extracted($0, from: "nitf", confidence: 0.9) }
        draft.source = source(data, top)
        draft.documentID = stated(tree.attribute("id-string", of: data.flatMap { tree.first($0, "doc-id") }))
        let content = tree.first(nitf, "body", "body.content")
        let spoken = content.flatMap { tree.first($0, "lang") }
        draft.declaredLanguage = stated(
            tree.attribute("baselang", of: nitf) ?? tree.attribute("xml:lang", of: nitf)
                ?? tree.attribute("lang", of: spoken))
        draft.section = section(head)
        fillDates(&draft, data, head, top)
        fillUse(&draft, data)
    }

    private func stated(_ value: String?) -> Extracted<String>? {
        value.map { Extracted($0, from: "nitf", confidence: Self.sure) }
    }

    private func title(_ nitf: Int) -> String? {
        let top = tree.first(nitf, "body", "body.head")
        let lines = top.flatMap { tree.first($0, "hedline") ?? tree.first($0, "headline") }
        return tree.plain(lines.flatMap { tree.first($0, "hl1") }) ?? tree.plain(lines)
            ?? tree.plain(tree.first(nitf, "head", "title"))
    }

    /// The authors' names without their job titles (`byttl`).
    private func byline(_ top: Int?) -> [String]? {
        guard let top else { return nil }
        let lines = tree.children(top, "byline").compactMap { line -> String? in
            var name: [UInt8] = []
            var node = line + 1
            while node < tree.end(line) {
                if tree.isNamed(node, "byttl") {
                    node = tree.end(node)
                    continue
                }
                name += tree.text(node)
                node += 1
            }
            return Tidy.nonEmptyLine(String(decoding: name, as: UTF8.self))
        }
        // Editors' initials (`daa/mt/msr`) are no author names.
        let named = lines.filter { $0.contains(" ") || $0.contains(where: \.isUppercase) }
        let names = Byline.names(named.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 })
        return names.isEmpty ? nil : names
    }

    private func source(_ data: Int?, _ top: Int?) -> Extracted<String>? {
        let distributor = top.flatMap { tree.first($0, "distributor") }
        if let name = tree.plain(distributor) { return Extracted(name, from: "nitf", confidence: Self.sure) }
        guard let data else { return nil }
        let holder = tree.attribute("holder", of: tree.first(data, "doc.copyright"))
        let sender = tree.attribute("src-name", of: tree.first(data, "del-list", "from-src"))
        let registrar = tree.attribute("regsrc", of: tree.first(data, "doc-id"))
        return (holder ?? sender ?? registrar).map { Extracted($0, from: "nitf", confidence: 0.8) }
    }

    private func section(_ head: Int?) -> Extracted<String>? {
        guard let head else { return nil }
        if let place = tree.attribute("position.section", of: tree.descendant(head, "pubdata")) {
            return Extracted(place, from: "nitf", confidence: Self.sure)
        }
        let subjects = tree.descendants(head, "tobject.subject")
        return subjects.lazy.compactMap { tree.attribute("tobject.subject.type", of: $0) }.first
            .map { Extracted($0, from: "nitf", confidence: 0.6) }
    }

    private func fillDates(_ draft: inout ArticleDraft, _ data: Int?, _ head: Int?, _ top: Int?) {
        let issue = data.flatMap { tree.descendant($0, "date.issue") }
        let print = head.flatMap { tree.descendant($0, "pubdata") }
        let story = top.flatMap { tree.descendant($0, "story.date") }
        let dates = [
            date(tree.attribute("norm", of: issue), 0.95), date(tree.attribute("date.publication", of: print), 0.9),
            date(tree.attribute("norm", of: story), 0.8),
        ].compactMap(\.self)
        draft.published = dates.first.map { Dates.withHour($0, from: dates) }
        let stated = [tree.attribute("norm", of: issue), tree.attribute("date.publication", of: print)]
        draft.noteFaults(of: .published, in: stated.compactMap(\.self), from: "nitf")
    }

    private func date(_ text: String?, _ confidence: Double) -> Extracted<Date>? {
        text.flatMap { Dates.found(in: $0, from: "nitf", confidence: confidence) }
    }

    /// `date.release` states the end of an embargo; without an embargo it is ignored.
    private func fillUse(_ draft: inout ArticleDraft, _ data: Int?) {
        guard let data else { return }
        let code = tree.attribute("management-status", of: data)
        let release = tree.attribute("norm", of: tree.descendant(data, "date.release"))
        var isEmbargoed = false
        if case .embargoed? = code.flatMap(StatusCode.meaning) { isEmbargoed = true }
        draft.take(status: code, embargoedUntil: isEmbargoed ? release : nil, from: "nitf")
        draft.take(notes: tree.descendants(data, "ed-msg").map { tree.attribute("info", of: $0) })
        guard
            case .status(let other)? = tree.attribute("management-idref-status", of: data).flatMap(StatusCode.meaning),
            other != .usable, let target = tree.attribute("management-doc-idref", of: data),
            target != draft.documentID?.value
        else { return }
        draft.withdraws = Extracted(target, from: "nitf", confidence: Self.sure)
    }
}
