// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import TextBytes

/// How a file is to be taken apart, told by its first bytes and not by its name.
public enum FileLayout: Hashable, Sendable {
    /// The whole file is read at once; `.json` may be an array of articles.
    case document(Format)
    /// JSON Lines: every line is a document (`LineSplitter` finds them), read as `.jsonl`.
    case lines
}

/// Turns the bytes of a document into its articles. Pure: the same bytes always give the same articles.
public struct Reader: Sendable {
    /// Bytes of a file's beginning that decide its layout; more are not looked at.
    public static let headBytes = 64 << 10

    public let limits: ReadingLimits

    public init(limits: ReadingLimits = .init()) { self.limits = limits }

    /// Tells by the first bytes what a file is, and refuses what is none of ours: empty and binary files.
    /// - Parameters:
    ///   - head: The file's beginning, `headBytes` of it where there are so many.
    ///   - isWhole: Whether `head` is all of the file.
    public func layout(head: [UInt8], isWhole: Bool) throws(ReadingError) -> FileLayout {
        try Sniffer(head: head, isWhole: isWhole).layout()
    }

    /// Reads one document, all of it or nothing.
    /// - Parameters:
    ///   - bytes: All of it; for `.jsonl`, one line.
    ///   - format: As `layout` told.
    /// - Returns: At least one article.
    public func read(
        _ bytes: [UInt8], as format: Format, context: ReadingContext
    ) throws(ReadingError) -> [Article] {
        var articles: [Article] = []
        for member in try readMembers(bytes, as: format, context: context) { articles.append(try member.get()) }
        return articles
    }

    /// Reads one document, each of its articles for itself: one that is at fault does not cost the others.
    /// - Returns: Its members, in the document's order; none only for a page of a web archive that is no article.
    /// - Throws: What concerns the document as a whole.
    public func readMembers(
        _ bytes: [UInt8], as format: Format, context: ReadingContext
    ) throws(ReadingError) -> [Result<Article, ReadingError>] {
        guard bytes.count <= limits.articleBytes else {
            throw ReadingError(
                .tooLarge,
                "\(bytes.count) bytes, more than the \(limits.articleBytes) that one article may have; "
                    + "split it, or send JSON Lines")
        }
        guard bytes.contains(where: { !$0.isASCIISpace }) else {
            throw ReadingError(.empty, "nothing but white space in it; send it with its text")
        }
        switch format {
        case .text, .wire, .markdown, .html: return [.success(try readOne(bytes, format, context))]
        case .json, .jsonl, .ninjs, .jsonFeed:
            return try readJSON(try decode(bytes, declared: nil, context), format, context)
        case .nitf, .newsml, .newsmlG2, .rss, .atom: return try readXML(bytes, format, context)
        // The parts of a mail have a charset each.
        case .eml, .mbox:
            return try MailReader(limits: limits).drafts(bytes[...]).map { draft in
                Result { () throws(ReadingError) in try finish(try draft.get(), format, context) }
            }
        case .mhtml: return [.success(try finish(SavedPage(limits: limits).draft(bytes[...]), format, context))]
        case .warc: return try readCrawled(bytes, context)
        }
    }

    /// The charset that the transport names goes before what the document says of itself.
    private func decode(
        _ bytes: [UInt8], declared: String?, _ context: ReadingContext
    ) throws(ReadingError) -> [UInt8] {
        try Charset(limits: limits).decode(bytes, declared: context.envelope.charset ?? declared)
    }

    /// A page of a crawl. Crawls keep every page of a site; those that are no articles are passed over as its pictures
    /// are, for nobody sent them as articles.
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
            throw ReadingError(.noText, "no article in the XML; send it with the text of one")
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
        return file.elements.map { element in
            let told = element.format == .json ? format : element.format
            return Result { () throws(ReadingError) in try finish(try element.draft(reader: html), told, context) }
        }
    }

    private func finish(
        _ draft: ArticleDraft, _ format: Format, _ context: ReadingContext
    ) throws(ReadingError) -> Article {
        var draft = draft
        if draft.url == nil {
            draft.url = context.envelope.url.map { Extracted($0, from: format.rawValue, confidence: 0.9) }
        }
        let article = draft.article(format: format, fallbackSource: context.fallbackSource)
        guard article.words.value > 0 else {
            throw ReadingError(.noText, "no words in it; send the text of an article")
        }
        return article
    }
}
