// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials

/// Reads IPTC NewsML-G2: a news item, a package, or a message with several of them.
struct NewsMLG2Reader {
    private static let sure = 0.95

    let tree: XMLTree
    let limits: ReadingLimits

    func drafts() -> [Result<ArticleDraft, ReadingError>] {
        var items = tree.isNamed(tree.root, "newsmessage") ? [] : [tree.root]
        for set in tree.children(tree.root, "itemset") { items += tree.children(set) }
        let packages = items.filter { tree.isNamed($0, "packageitem") }
        var drafts = items.filter { tree.isNamed($0, "newsitem") }.map { item in
            Result { () throws(ReadingError) in try draft(of: item) }
        }
        // If the items themselves are present, the package only lists them.
        if drafts.isEmpty { drafts = packages.flatMap(listed) }
        return drafts
    }

    // MARK: Items

    private func draft(of item: Int) throws(ReadingError) -> ArticleDraft {
        var draft = try content(of: item)
        let meta = tree.first(item, "itemmeta")
        let about = tree.first(item, "contentmeta")
        draft.title = headline(about) ?? stated(tree.plain(meta.flatMap { tree.first($0, "title") })) ?? draft.title
        draft.byline = byline(about) ?? draft.byline
        draft.source = source(item, meta, about) ?? draft.source
        draft.documentID = stated(tree.attribute("guid", of: item)) ?? draft.documentID
        draft.declaredLanguage =
            stated(tree.attribute("tag", of: about.flatMap { tree.first($0, "language") }))
            ?? stated(tree.attribute("xml:lang", of: item)) ?? draft.declaredLanguage
        draft.section = section(about) ?? draft.section
        fillDates(&draft, meta, about)
        fillUse(&draft, meta, about)
        if draft.paragraphs.value.isEmpty, let notice = notice(draft, meta) { draft.paragraphs = notice }
        guard !draft.paragraphs.value.isEmpty else { throw withoutText(meta) }
        return draft
    }

    private func content(of item: Int) throws(ReadingError) -> ArticleDraft {
        let text = ContentText(limits: limits)
        for set in tree.children(item, "contentset") {
            for inline in tree.children(set, "inlinexml") {
                var draft = ArticleDraft(paragraphs: Extracted([], from: "newsml-g2", confidence: Self.sure))
                if let nitf = tree.first(inline, "nitf") {
                    draft = try NITFReader(tree: tree, limits: limits).draft(of: nitf)
                } else {
                    draft.paragraphs = Extracted(
                        try text.paragraphs(of: tree.first(inline, "html", "body") ?? inline, in: tree),
                        from: "newsml-g2",
                        confidence: Self.sure)
                }
                if !draft.paragraphs.value.isEmpty { return draft }
            }
            for inline in tree.children(set, "inlinedata") {
                let type = tree.attribute("contenttype", of: inline) ?? "text/plain"
                guard type.hasPrefix("text/") || type.hasPrefix("application/xhtml") else { continue }
                let paragraphs = try text.paragraphs(of: inline, in: tree)
                if !paragraphs.isEmpty {
                    return ArticleDraft(paragraphs: Extracted(paragraphs, from: "newsml-g2", confidence: 0.9))
                }
            }
        }
        return ArticleDraft(paragraphs: Extracted([], from: "newsml-g2", confidence: 0))
    }

    /// A withdrawal notice often has only an editor's note; the note then serves as its text.
    private func notice(_ draft: ArticleDraft, _ meta: Int?) -> Extracted<[String]>? {
        guard draft.status?.value == .canceled || draft.status?.value == .withheld else { return nil }
        let notes = meta.map { tree.children($0, "ednote").compactMap(tree.plain) } ?? []
        let lines = notes.isEmpty ? [draft.title?.value].compactMap(\.self) : notes
        return lines.isEmpty ? nil : Extracted(lines, from: "ed-note", confidence: 0.5)
    }

    private func withoutText(_ meta: Int?) -> ReadingError {
        let code = tree.attribute("qcode", of: meta.flatMap { tree.first($0, "itemclass") }) ?? ""
        let kind = code.split(separator: ":").last.map(String.init) ?? ""
        let what = kind.isEmpty || kind == "text" ? "a news item" : "a news item of the class '\(kind)'"
        return ReadingError(.noText, "\(what) without the text of an article; send it with its text")
    }

    // MARK: Packages

    /// The texts that a package refers to, as far as it describes them: a headline and a summary each.
    private func listed(_ package: Int) -> [Result<ArticleDraft, ReadingError>] {
        let references = tree.outermost(package, "itemref").filter(isText)
        let sender = source(package, tree.first(package, "itemmeta"), nil)
        let drafts = references.compactMap { summary(of: $0, sender) }
        guard drafts.isEmpty else { return drafts.map { .success($0) } }
        let what = "a package that only lists its items; send the items themselves"
        return [Result<ArticleDraft, ReadingError>.failure(ReadingError(.noText, what))]
    }

    private func isText(_ reference: Int) -> Bool {
        let code = tree.attribute("qcode", of: tree.first(reference, "itemclass"))
        return code.map { $0.hasSuffix(":text") } ?? true
    }

    private func summary(of reference: Int, _ sender: Extracted<String>?) -> ArticleDraft? {
        let lines = tree.children(reference, "description").compactMap(tree.plain)
        guard !lines.isEmpty else { return nil }
        var draft = ArticleDraft(paragraphs: Extracted(lines, from: "summary", confidence: 0.6))
        draft.isIncomplete = Extracted(true, from: "newsml-g2", confidence: Self.sure)
        draft.title = stated(
            tree.plain(tree.first(reference, "headline")) ?? tree.plain(tree.first(reference, "title")))
        draft.documentID = stated(tree.attribute("residref", of: reference))
        draft.declaredLanguage = stated(tree.attribute("xml:lang", of: reference))
        draft.source = source(reference, reference, nil) ?? sender
        fillDates(&draft, reference, nil)
        fillUse(&draft, reference, nil)
        return draft
    }

    // MARK: Fields

    private func stated(_ value: String?) -> Extracted<String>? {
        value.map { Extracted($0, from: "newsml-g2", confidence: Self.sure) }
    }

    /// The headline with the lowest rank number; the first of those without a rank.
    private func headline(_ about: Int?) -> Extracted<String>? {
        guard let about else { return nil }
        let headlines = tree.children(about, "headline").compactMap { node in
            tree.plain(node).map { (rank: tree.attribute("rank", of: node).flatMap(Int.init) ?? 0, text: $0) }
        }
        return stated(
            headlines.enumerated().min { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }?.element.text)
    }

    private func byline(_ about: Int?) -> Extracted<[String]>? {
        guard let about else { return nil }
        let lines = tree.children(about, "by").compactMap(tree.plain)
        if !lines.isEmpty { return Extracted(Byline.names(lines), from: "newsml-g2", confidence: 0.95) }
        // Names of persons have at least two words; one word is a department or an account.
        let names = tree.children(about, "creator").compactMap { tree.plain(tree.first($0, "name")) }
            .filter { $0.contains(" ") }
        return names.isEmpty ? nil : Extracted(Byline.names(names), from: "newsml-g2", confidence: 0.7)
    }

    private func source(_ item: Int, _ meta: Int?, _ about: Int?) -> Extracted<String>? {
        let provider = meta.flatMap { tree.first($0, "provider") }
        if let name = name(provider) { return Extracted(name, from: "newsml-g2", confidence: 0.95) }
        let informed = about.map { tree.children($0, "infosource").compactMap(name) } ?? []
        if let name = informed.first { return Extracted(name, from: "newsml-g2", confidence: 0.85) }
        if let name = name(tree.first(item, "rightsinfo", "copyrightholder")) {
            return Extracted(name, from: "newsml-g2", confidence: 0.7)
        }
        let code = tree.attribute("qcode", of: provider)?.split(separator: ":").last
        return code.map { Extracted(String($0), from: "newsml-g2", confidence: 0.7) }
    }

    private func name(_ party: Int?) -> String? {
        party.flatMap { tree.plain(tree.first($0, "name")) ?? tree.attribute("literal", of: $0) }
    }

    /// The name of the first subject from the IPTC topic tree; its top levels correspond to newspaper sections.
    private func section(_ about: Int?) -> Extracted<String>? {
        guard let about else { return nil }
        let subjects = tree.children(about, "subject").filter { subject in
            let code = tree.attribute("qcode", of: subject)
            return code?.hasPrefix("medtop:") == true || code?.hasPrefix("subj:") == true
        }
        return subjects.lazy.compactMap { tree.plain(tree.first($0, "name")) }.first
            .map { Extracted($0, from: "newsml-g2", confidence: 0.5) }
    }

    private func fillDates(_ draft: inout ArticleDraft, _ meta: Int?, _ about: Int?) {
        func date(_ parent: Int?, _ name: StaticString, _ confidence: Double) -> Extracted<Date>? {
            let text = parent.flatMap { tree.line(tree.first($0, name)) }
            return text.flatMap { Dates.found(in: $0, from: "newsml-g2", confidence: confidence) }
        }
        let version = date(meta, "versioncreated", 0.95)
        draft.published =
            date(meta, "firstcreated", 0.95) ?? date(about, "contentcreated", 0.85) ?? version ?? draft.published
        draft.modified = version?.value == draft.published?.value ? date(about, "contentmodified", 0.85) : version
    }

    private func fillUse(_ draft: inout ArticleDraft, _ meta: Int?, _ about: Int?) {
        guard let meta else { return }
        draft.take(
            status: tree.attribute("qcode", of: tree.first(meta, "pubstatus")),
            embargoedUntil: tree.line(tree.first(meta, "embargoed")), from: "newsml-g2")
        let slug = about.flatMap { tree.line(tree.first($0, "slugline")) }
        draft.take(notes: tree.children(meta, "ednote").map(tree.line) + [slug], headline: draft.title?.value)
    }
}
