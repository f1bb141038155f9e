// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads pages that databases of newspapers export, with one or many documents: LexisNexis and Europresse.
struct DatabasePage {
    private let tree: HTMLTree
    private let page: PageBlocks

    /// Whether a page names the elements of such a database.
    static func isOne(_ utf8: [UInt8]) -> Bool {
        let head = utf8.prefix(32 << 10)
        return head.containsIgnoringCase("docpublicationname")
            || head.containsIgnoringCase("<docfull>") && head.containsIgnoringCase("doc_id_")
    }

    init(_ utf8: [UInt8], limits: ReadingLimits) throws(ReadingError) {
        tree = try HTMLTree(utf8, limits: limits)
        page = PageBlocks(tree, isFragment: true)
    }

    /// Empty if the page is none after all.
    func drafts() -> [Result<ArticleDraft, ReadingError>] {
        let sources = (0..<tree.count).filter { isClass($0, "docpublicationname") }
        guard sources.isEmpty else {
            let ends = sources.dropFirst() + [tree.count]
            return zip(sources, ends).map { source, end in
                Result { () throws(ReadingError) in try draft(from: source, to: end) }
            }
        }
        let lines = page.blocks.map(page.string).filter { !$0.isEmpty }
        return DatabaseText.hasLabels(lines) ? DatabaseText.drafts(lines.map { [$0] }) : []
    }

    private func isClass(_ node: Int, _ name: StaticString) -> Bool {
        tree.tag(node) != .text && tree.bytes(of: .class, at: node)?.containsIgnoringCase(name) == true
    }

    private func draft(from source: Int, to end: Int) throws(ReadingError) -> ArticleDraft {
        let nodes = source..<end
        let title = nodes.first { isClass($0, "titrearticle") }
        let head = nodes.filter { isClass($0, "docheader") }
        let start = title.map(tree.end) ?? head.last.map(tree.end) ?? tree.end(source)
        var paragraphs: [String] = []
        for block in page.blocks where block.node >= start && block.node < end {
            let text = page.string(block)
            if Self.closings.contains(where: text.hasPrefix) { break }
            if !text.isEmpty { paragraphs.append(text) }
        }
        guard !paragraphs.isEmpty else {
            throw ReadingError(.noText, "a document of a database without text; export it with its text")
        }
        try DatabaseText.refuse(withoutSentence: paragraphs)
        var author: String?
        if paragraphs.count > 1, let line = paragraphs.first, Self.isName(line) {
            author = line
            paragraphs.removeFirst()
        }
        var draft = ArticleDraft(paragraphs: Extracted(paragraphs, from: "database", confidence: 0.9))
        draft.title = title.flatMap { Tidy.nonEmptyLine(tree.line($0)) }
            .map { Extracted($0, from: "database", confidence: 0.9) }
        // `Gazette, no. 5968`
        let name = tree.line(source).prefix { $0 != "," }
        draft.source = Tidy.nonEmptyLine(String(name)).map { Extracted($0, from: "database", confidence: 0.85) }
        let names = Byline.names(author.map { [$0] } ?? [])
        if !names.isEmpty { draft.byline = Extracted(names, from: "database", confidence: 0.8) }
        let moment = Dates.moment(in: head.map(tree.line).joined(separator: " "))
        draft.published = moment.flatMap { Dates.found($0, from: "database", confidence: 0.9) }
        return draft
    }

    /// Lines below the text.
    private static let closings = [
        "©", "Numéro de document", "Document number", "Tous droits réservés", "Ce certificat est émis",
        "Le présent document est protégé", "This document is protected", "news·",
    ]

    /// Two to four words with capitals, without a mark at the end.
    private static func isName(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return (2...4).contains(words.count) && line.utf8.count <= 60 && line.last?.isLetter == true
            && words.allSatisfy { $0.first?.isUppercase == true || $0.utf8.count <= 3 }
    }
}
