// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Splits, reads and prepares untrusted bytes: in this process (`InProcessReader`) or in a sandboxed reader process
/// (`SandboxedReader`). Each instance belongs to one thread.
///
/// Errors: `ReadingError` if the file as a whole is faulty, from the point up to which parts were delivered; any other
/// error is external, and the file is to be retried later.
public protocol DocumentReader: AnyObject {
    /// Splits a file into its parts.
    /// - Parameter deliver: receives each batch; returns whether more is wanted.
    func split(
        _ source: any ByteSource, of file: ReadingContext, deliver: ([SourcePart]) throws -> Bool) throws

    /// Reads and prepares parts of a file, in order. Unreadable parts are included in the result as rejections.
    func prepare(_ parts: [SourcePart], of file: ReadingContext) throws -> [PreparedPart]

    /// Splits and prepares a small file in one call.
    func take(_ bytes: [UInt8], of file: ReadingContext, deliver: ([PreparedPart]) throws -> Bool) throws

    /// The same for several small files, in any order. An error in one file does not affect the others.
    /// - Parameters:
    ///   - deliver: receives each batch of the file at this index; returns whether more of that file is wanted.
    ///   - ended: called once for each file when it is finished: with the error that `take` would have thrown, or nil.
    func take(_ files: [SmallFile], deliver: (Int, [PreparedPart]) -> Bool, ended: (Int, (any Error)?) -> Void)
}

extension DocumentReader {
    /// Takes the files one by one.
    public func take(
        _ files: [SmallFile], deliver: (Int, [PreparedPart]) -> Bool, ended: (Int, (any Error)?) -> Void
    ) {
        for (place, file) in files.enumerated() {
            do {
                try take(file.bytes, of: file.context) { deliver(place, $0) }
                ended(place, nil)
            } catch {
                ended(place, error)
            }
        }
    }
}

/// A complete file in memory, not examined yet.
public struct SmallFile: Hashable, Sendable {
    public let bytes: [UInt8]
    public let context: ReadingContext

    public init(bytes: [UInt8], context: ReadingContext) {
        self.bytes = bytes
        self.context = context
    }
}

/// The result of reading a part of a file.
public enum PreparedPart: Hashable, Sendable {
    case article(PreparedArticle)
    case rejected(RejectedMember)
}

/// An article as it was read. A reader supplies neither the fingerprint nor the search terms: both are computed from the
/// text in this process, so that no reader can supply false ones.
public struct PreparedArticle: Hashable, Sendable {
    public let article: Article
    /// Index of the article in its file, from 0.
    public let member: Int
    /// As in `SourceDocument`.
    public let entry: String?

    public init(article: Article, member: Int, entry: String? = nil) {
        self.article = article
        self.member = member
        self.entry = entry
    }

    /// The submission for the index. Fingerprint and terms are computed here from the text itself, whichever process read
    /// it: a supplied digest could belong to another text, and supplied words would stay in the vocabulary of the index.
    public func submission(
        arrival: Arrival, recovered: Bool, matcher: any CopyMatcher, analyzer: any TermAnalyzer
    ) -> Submission {
        let fingerprint = matcher.prepare(
            title: article.title, text: article.text, language: article.language, without: [])
        return Submission(
            article: article, fingerprint: fingerprint, terms: analyzer.terms(of: article), arrival: arrival,
            recovered: recovered, versions: .current)
    }
}

/// Supplies each thread of the pipeline with its reader.
public protocol ReaderFactory: Sendable {
    /// - Parameter alive: called when work on a file progresses; detects hangs.
    func reader(for use: ReaderUse, alive: @escaping () -> Void) -> any DocumentReader
    /// Readers stop waiting.
    func cancel()
}

/// The use of a reader.
public enum ReaderUse: Hashable, Sendable {
    /// Splits large files.
    case splitting
    /// Reads documents, on the thread with this number.
    case preparing(worker: Int)
}
