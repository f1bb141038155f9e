// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Reads web pages, and markup embedded in other formats.
struct HTMLReader {
    let limits: ReadingLimits

    /// `articleBody` replaces the page's own text if that text has less than this share of its length: the page was
    /// truncated, or a script inserts its text.
    private static let rescueShare = 0.5
    /// Minimum length of `articleBody` in bytes, because many are teasers.
    private static let rescueLength = 500

    /// Letters of prose below which an article for subscribers is only its beginning.
    private static let stubLength = 1_200

    /// Whether a text has less than half of the word count that the page states.
    private static func isStub(_ paragraphs: [String], of stated: Int?) -> Bool {
        guard let stated else { return false }
        return paragraphs.reduce(0) { $0 + WordCount(of: $1).value } * 2 < stated
    }

    /// A whole page.
    func draft(ofPage utf8: [UInt8]) throws(ReadingError) -> ArticleDraft {
        let whole = try HTMLTree(utf8, limits: limits)
        let origin = PageOrigin(whole)
        let tree = origin.added.isEmpty ? whole : whole.without(origin.added)
        let (page, content, places, metadata, isMarked) = parts(of: tree, from: origin)
        let confidence = 0.8
        var draft = ArticleDraft(paragraphs: Extracted([], from: "html", confidence: confidence))
        metadata.fill(&draft)
        let paragraphs = places.map { page.string(page.blocks[$0]) }.filter { !$0.isEmpty }
        let titled = withoutTitle(paragraphs, title: draft.title?.value)
        draft.paragraphs = Extracted(
            AuthorNote.dropped(from: titled, authors: draft.byline?.value ?? []), from: "html", confidence: confidence)
        var prose = isMarked ? draft.paragraphs.value.reduce(0) { $0 + TextWidth.of($1) } : content.prose(in: places)
        if let rescued = rescue(metadata.articleBody, insteadOf: draft.paragraphs.value, in: tree) {
            draft.paragraphs = Extracted(rescued, from: "json-ld", confidence: 0.7)
            prose = max(prose, rescued.reduce(0) { $0 + TextWidth.of($1) })
        } else if prose < PageClassifier.leastUnstated, let kept = TemplateText(tree, limits: limits).paragraphs {
            draft.paragraphs = Extracted(kept, from: "html", confidence: 0.7)
            prose = kept.reduce(0) { $0 + TextWidth.of($1) }
        }
        let isShort = prose < Self.stubLength || Self.isStub(draft.paragraphs.value, of: metadata.statedWords)
        if metadata.isForSubscribers, isShort {
            draft.isIncomplete = Extracted(true, from: "json-ld", confidence: 0.8)
        }
        let evidence = PageClassifier.Evidence(
            title: draft.title?.value, prose: prose, longestRun: isMarked ? prose : content.longestRun(in: places),
            headings: places.count { page.blocks[$0].role == .heading }, teaserProse: content.teaserProse,
            keptTeaserProse: content.teaserProse(in: places), teasers: content.teaserCount,
            blocks: page.blocks.count, runs: page.runs,
            hasByline: metadata.isSigned, hasDate: draft.published != nil && metadata.hasOwnDate)
        let other = PageClassifier(tree: tree, metadata: metadata, page: evidence)
        if let kind = other.kind {
            throw ReadingError(.notAnArticle, "not an article: \(kind); \(other.remedy)")
        }
        return draft
    }

    private typealias Parts = (
        page: PageBlocks, content: MainContent, places: [Int], metadata: Metadata, isMarked: Bool
    )

    /// The blocks and metadata of a page. If noise words remove all text from a page with signs of an article, the
    /// doubtful words were wrong: text behind a paywall and live tickers are named after the elements around them. And
    /// if nothing reads as prose, the text of a signed and dated article is the content of its marked element: results,
    /// a programme, a list of links.
    private func parts(of tree: HTMLTree, from origin: PageOrigin) -> Parts {
        let all = parts(of: tree, from: origin, words: .all)
        let metadata = all.metadata
        guard all.content.prose(in: all.places) < PageClassifier.leastUnstated,
            metadata.isMarkedArticle || metadata.isSigned || metadata.mentionsDate
        else { return all }
        let more = parts(of: tree, from: origin, words: .sure)
        if more.content.prose(in: more.places) >= PageClassifier.leastUnstated { return more }
        let isFiled =
            metadata.isMarkedArticle || PageAddress(metadata.address?.value)?.isDated == true
            || PageClassifier.isMadeAsPost(tree)
        guard isFiled, metadata.isSigned, metadata.published != nil, metadata.hasOwnDate,
            all.content.prose(in: all.places) == 0, let marked = MarkedBody(tree, all.page).places
        else { return all }
        return (all.page, all.content, marked, metadata, true)
    }

    private func parts(of tree: HTMLTree, from origin: PageOrigin, words: NoiseRules.Words) -> Parts {
        let page = PageBlocks(tree, isFragment: false, words: words)
        let content = MainContent(tree, page)
        let places = content.blocks()
        let ends = (places.first, places.last)
        let text = ends.0.flatMap { first in ends.1.map { page.blocks[first].node...page.blocks[$0].node } }
        return (page, content, places, Metadata(tree, limits: limits, text: text, origin: origin), false)
    }

    /// The content field of another format: all of it is article text, unless it is a whole page.
    func draft(ofContent markup: String) throws(ReadingError) -> ArticleDraft {
        let utf8 = Array(markup.utf8)
        if utf8.prefix(4096).containsIgnoringCase("<html") || utf8.prefix(4096).containsIgnoringCase("<!doctype html") {
            return try draft(ofPage: utf8)
        }
        let page = PageBlocks(try HTMLTree(utf8, limits: limits), isFragment: true)
        let paragraphs = page.blocks.map(page.string).filter { !$0.isEmpty }
        guard !paragraphs.isEmpty else {
            throw ReadingError(.noText, "the content is markup without any text; send the text itself")
        }
        return ArticleDraft(paragraphs: Extracted(paragraphs, from: "json", confidence: 0.9))
    }

    /// Whether a string is markup and not text about markup: it contains a closing tag, `br` or `img` that HTML knows.
    static func looksLikeMarkup(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            let isClosing = rest.first == UInt8(ascii: "/")
            let name = rest.dropFirst(isClosing ? 1 : 0).prefix { $0.isASCIILetter || $0.isASCIIDigit }
            let next = rest[name.endIndex...].first
            guard next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next == UInt8(ascii: " ") else { continue }
            let tag = HTMLTag.named(name)
            if tag == .br || tag == .img || isClosing && tag != .other { return true }
        }
        return false
    }

    /// Removes the title heading from the first paragraphs, also with an overline in it, and short lines above it: the
    /// site's name or an overline.
    private func withoutTitle(_ paragraphs: [String], title: String?) -> [String] {
        guard let title else { return paragraphs }
        let start = paragraphs.prefix(3)
        guard let place = start.firstIndex(of: title) ?? start.firstIndex(where: { Self.isOverlined($0, title) }) else {
            return paragraphs
        }
        let above = paragraphs[..<place].filter { $0.utf8.count > Self.longestOverline }
        return above + paragraphs[(place + 1)...]
    }

    /// Whether a line consists of the title and at most an overline: `Heating law Cabinet agrees on a new draft`.
    private static func isOverlined(_ line: String, _ title: String) -> Bool {
        // A notice may begin with the words of its title.
        guard Sentences.endsStatement(Array(line.utf8)[...]) == Sentences.endsStatement(Array(title.utf8)[...]) else {
            return false
        }
        let (line, title) = (letters(line), letters(title))
        guard title.count >= leastTitle, line.count <= title.count + longestOverline else { return false }
        return line.starts(with: title) || line.reversed().starts(with: title.reversed())
    }

    private static func letters(_ line: String) -> [UInt8] {
        line.lowercased().utf8.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0xC3 }
    }

    /// Minimum bytes of letters in a title that is searched for in a longer line.
    private static let leastTitle = 20

    /// Maximum bytes of a line above the title that is no text of the article.
    private static let longestOverline = 80

    /// `articleBody`, if much of it is not shown on the page. If the page shows it, the page was read correctly and the
    /// rest was left out on purpose.
    private func rescue(_ body: String?, insteadOf paragraphs: [String], in tree: HTMLTree) -> [String]? {
        guard let body else { return nil }
        // Above a call to subscribe the page shows only a teaser.
        let teaser = WallText.teaser(of: paragraphs)
        let length = (teaser ?? paragraphs).reduce(0) { $0 + $1.utf8.count }
        // A page without text is filled by a script; a body that is cut short is a teaser there as well.
        let isShell =
            length < PageClassifier.least && body.utf8.count >= PageClassifier.leastUnstated && !Self.isCut(body)
        guard teaser != nil || isShell || body.utf8.count >= Self.rescueLength,
            Double(length) < Self.rescueShare * Double(body.utf8.count)
        else { return nil }
        let text = HTMLText.paragraphs(body, limits: limits)
        if length >= Self.rescueLength, ShownText(tree).share(of: text) > Self.rescueShare { return nil }
        return text.isEmpty ? nil : text
    }
}

extension HTMLReader {
    /// Whether a text ends with an ellipsis.
    fileprivate static func isCut(_ text: String) -> Bool {
        let end = text.reversed().prefix(20).drop { $0.isWhitespace || $0 == "]" || $0 == ")" }
        return end.first == "…" || end.starts(with: "...")
    }
}

/// Metadata strings, in which sites use entities and tags where plain text is expected.
enum HTMLText {
    /// One tidy line.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
            return Tidy.line(text)
        }
        return paragraphs(text, limits: .init()).joined(separator: " ")
    }

    /// Tidy paragraphs, split at tags if there are any, otherwise at line ends.
    static func paragraphs(_ text: String, limits: ReadingLimits) -> [String] {
        let isMarkup = HTMLReader.looksLikeMarkup(text)
        let utf8 = Array(text.utf8)
        guard isMarkup || utf8.contains(UInt8(ascii: "&")) else {
            return text.split { $0.isNewline }.compactMap { Tidy.nonEmptyLine(String($0)) }
        }
        // `pre` keeps the line breaks of text that has entities but no tags.
        let source = isMarkup ? utf8 : Array("<pre>".utf8) + utf8
        // `try?`: text beyond the page limits is neither a title nor an article body.
        guard let tree = try? HTMLTree(source, limits: limits) else { return [] }
        let page = PageBlocks(tree, isFragment: true)
        return page.blocks.map(page.string).filter { !$0.isEmpty }
    }
}
