// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import TextBytes

/// How to split a file into documents. The first bytes decide, not the file name.
public enum FileLayout: Hashable, Sendable {
    /// The whole file is one document; `.json` may be an array of articles.
    case document(Format)
    /// JSON Lines: every line is a document (`LineSplitter` finds them), read as `.jsonl`.
    case lines
}

/// Parses the bytes of a document into its articles. Pure: the same bytes always give the same articles.
public struct Reader: Sendable {
    /// Number of bytes at the beginning of a file that decide its layout.
    public static let headBytes = 64 << 10

    public let limits: ReadingLimits

    public init(limits: ReadingLimits = .init()) { self.limits = limits }

    /// Detects the layout of a file from its first bytes. Refuses empty and binary files and unsupported markup.
    /// - Parameters:
    ///   - head: The first `headBytes` of the file, or all of a shorter file.
    ///   - isWhole: Whether `head` is all of the file.
    public func layout(head: [UInt8], isWhole: Bool) throws(ReadingError) -> FileLayout {
        try Sniffer(head: head, isWhole: isWhole).layout()
    }

    /// Reads one document completely, or throws.
    /// - Parameters:
    ///   - bytes: The whole document; for `.jsonl`, one line.
    ///   - format: The format from `layout`.
    /// - Returns: At least one article.
    public func read(
        _ bytes: [UInt8], as format: Format, context: ReadingContext
    ) throws(ReadingError) -> [Article] {
        var articles: [Article] = []
        for member in try readMembers(bytes, as: format, context: context) { articles.append(try member.get()) }
        return articles
    }

    /// Reads one document, each of its articles separately: a faulty article does not affect the others.
    /// - Returns: Its articles in document order; empty only for a page of a web archive that is no article.
    /// - Throws: Errors that concern the whole document.
    public func readMembers(
        _ bytes: [UInt8], as format: Format, context: ReadingContext
    ) throws(ReadingError) -> [Result<Article, ReadingError>] {
        guard bytes.count <= limits.articleBytes else {
            throw ReadingError(
                .tooLarge,
                "\(bytes.count) bytes, more than the limit of \(limits.articleBytes) for one article; "
                    + "split it, or send JSON Lines")
        }
        guard bytes.contains(where: { !$0.isASCIISpace }) else {
            throw ReadingError(.empty, "contains only white space; send it with its text")
        }
        if let documents = try readDatabase(bytes, format, context) { return documents }
        switch format {
        case .text, .wire, .markdown, .html: return [.success(try readOne(bytes, format, context))]
        case .json, .jsonl, .ninjs, .jsonFeed:
            return try readJSON(try decode(bytes, declared: nil, context), format, context)
        case .nitf, .newsml, .newsmlG2, .rss, .atom: return try readXML(bytes, format, context)
        // Each part of a mail has its own charset.
        case .eml, .mbox:
            return try MailReader(limits: limits).drafts(bytes[...]).map { draft in
                Result { () throws(ReadingError) in try finish(try draft.get(), format, context) }
            }
        case .mhtml: return [.success(try finish(SavedPage(limits: limits).draft(bytes[...]), format, context))]
        case .warc: return try readCrawled(bytes, context)
        }
    }

    /// Reads the documents of a newspaper database; nil if the text or page is none.
    private func readDatabase(
        _ bytes: [UInt8], _ format: Format, _ context: ReadingContext
    ) throws(ReadingError) -> [Result<Article, ReadingError>]? {
        let drafts: [Result<ArticleDraft, ReadingError>]
        switch format {
        case .text where DatabaseText.isOne(bytes):
            drafts = DatabaseText.drafts(try decode(bytes, declared: nil, context))
        case .html where DatabasePage.isOne(bytes):
            let utf8 = try decode(bytes, declared: DeclaredCharset.inPage(bytes), context)
            drafts = try DatabasePage(utf8, limits: limits).drafts()
        default: return nil
        }
        guard !drafts.isEmpty else { return nil }
        try check(count: drafts.count)
        return drafts.map { draft in
            Result { () throws(ReadingError) in try finish(try draft.get(), format, context) }
        }
    }

    /// A charset named by the transport has priority over the document's own declaration.
    private func decode(
        _ bytes: [UInt8], declared: String?, _ context: ReadingContext
    ) throws(ReadingError) -> [UInt8] {
        try Charset(limits: limits).decode(bytes, declared: context.envelope.charset ?? declared)
    }

    /// Reads a page of a crawl. Crawls store every page of a site. Pages that are no articles are skipped, like images:
    /// nobody submitted them as articles.
    private func readCrawled(
        _ bytes: [UInt8], _ context: ReadingContext
    ) throws(ReadingError) -> [Result<Article, ReadingError>] {
        let utf8 = try decode(bytes, declared: DeclaredCharset.inPage(bytes), context)
        do throws(ReadingError) {
            return [.success(try finish(HTMLReader(limits: limits).draft(ofPage: utf8), .warc, context))]
        } catch {
            guard error.code == .notAnArticle || error.code == .noText else { throw error }
            return []
        }
    }

    /// A document that is one article.
    private func readOne(
        _ bytes: [UInt8], _ format: Format, _ context: ReadingContext
    ) throws(ReadingError) -> Article {
        let declared = format == .html ? DeclaredCharset.inPage(bytes) : nil
        let utf8 = try decode(bytes, declared: declared, context)
        if format == .text || format == .markdown, let refusal = NonArticleText.refusal(of: utf8, format) {
            throw refusal
        }
        let draft =
            switch format {
            case .wire: try WireText.draft(utf8)
            case .markdown: try MarkdownReader(limits: limits).draft(utf8)
            case .html: try HTMLReader(limits: limits).draft(ofPage: utf8)
            default: PlainText.draft(utf8)
            }
        return try finish(draft, format, context)
    }

    private func readXML(
        _ bytes: [UInt8], _ format: Format, _ context: ReadingContext
    ) throws(ReadingError) -> [Result<Article, ReadingError>] {
        let utf8 = try decode(bytes, declared: DeclaredCharset.inPage(bytes), context)
        let tree = try XMLTree(utf8, limits: limits)
        let drafts: [Result<ArticleDraft, ReadingError>]
        switch format {
        case .nitf:
            let reader = NITFReader(tree: tree, limits: limits)
            drafts = [Result { () throws(ReadingError) in try reader.draft(of: tree.root) }]
        case .newsml: drafts = NewsMLReader(tree: tree, limits: limits).drafts()
        case .newsmlG2: drafts = NewsMLG2Reader(tree: tree, limits: limits).drafts()
        default: drafts = FeedReader(tree: tree, limits: limits).drafts()
        }
        guard !drafts.isEmpty else {
            throw ReadingError(.noText, "the XML contains no article; send it with the text of one")
        }
        try check(count: drafts.count)
        return drafts.map { draft in
            Result { () throws(ReadingError) in try finish(try draft.get(), format, context) }
        }
    }

    private func check(count: Int) throws(ReadingError) {
        guard count <= limits.articlesPerFile else {
            throw ReadingError(
                .tooLarge,
                "\(count) articles in one document, more than \(limits.articlesPerFile) (max_articles_per_file); "
                    + "send JSON Lines")
        }
    }

    private func readJSON(
        _ utf8: [UInt8], _ format: Format, _ context: ReadingContext
    ) throws(ReadingError) -> [Result<Article, ReadingError>] {
        let file = try JSONValue.decode(JSONFile.self, from: utf8, limits: limits)
        guard !file.elements.isEmpty else {
            throw ReadingError(.noText, "an empty JSON array; send it with the articles in it")
        }
        try check(count: file.elements.count)
        let html = HTMLReader(limits: limits)
        return file.elements.map { element -> Result<Article, ReadingError> in
            if case .success(let object) = element.article, let article = object.exported?.article {
                return .success(article)
            }
            let actual = element.format == .json ? format : element.format
            return Result { () throws(ReadingError) in try finish(try element.draft(reader: html), actual, context) }
        }
    }

    /// Refuses a text that a site shows in place of an article. If the document still has the headline and the date of
    /// the article, these are kept, and the headline is its text. Marks the beginning of an article above a call to
    /// subscribe as incomplete, without the call. A notice that withdraws an article may consist of such wording.
    private func refuseWall(_ draft: inout ArticleDraft) throws(ReadingError) {
        guard draft.status == nil, draft.withdraws == nil else { return }
        if let kind = WallText.kind(title: draft.title?.value, paragraphs: draft.paragraphs.value) {
            guard draft.published != nil, let title = draft.title?.value,
                WallText.kind(title: nil, paragraphs: [title]) == nil
            else {
                throw ReadingError(
                    .notAnArticle, "not an article: \(kind.rawValue); send the text of the article itself")
            }
            draft.paragraphs = Extracted([title], from: "title", confidence: 0.5)
            draft.isIncomplete = Extracted(true, from: "text", confidence: 0.8)
            return
        }
        guard let teaser = WallText.teaser(of: draft.paragraphs.value) else { return }
        draft.paragraphs = Extracted(
            teaser, from: draft.paragraphs.from, confidence: draft.paragraphs.confidence,
            note: draft.paragraphs.origin.note)
        if draft.isIncomplete == nil { draft.isIncomplete = Extracted(true, from: "text", confidence: 0.8) }
    }

    private func finish(
        _ draft: ArticleDraft, _ format: Format, _ context: ReadingContext
    ) throws(ReadingError) -> Article {
        var draft = draft
        if draft.url == nil {
            draft.url = context.envelope.url.map { Extracted($0, from: format.rawValue, confidence: 0.9) }
        }
        EscapedTwice.repair(&draft, limits: limits)
        try refuseWall(&draft)
        let article = draft.article(format: format, fallbackSource: context.fallbackSource)
        guard article.words.value > 0 else {
            throw ReadingError(.noText, "contains no words; send the text of an article")
        }
        return article
    }
}
