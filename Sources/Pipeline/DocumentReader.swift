// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Where bytes from outside are taken apart, read and prepared: in this process (`InProcessReader`) or in a helper process
/// that is locked in (a cell). Each belongs to one thread.
///
/// Errors: `ReadingError` where the file as a whole is at fault, from where it has been delivered on; anything else is
/// the world's fault, and the file is to be tried again later.
public protocol DocumentReader: AnyObject {
    /// Takes a file apart.
    /// - Parameter deliver: takes each batch; answers whether more is wanted.
    func split(
        _ source: any ByteSource, of file: ReadingContext, deliver: ([SourcePart]) throws -> Bool) throws

    /// Reads and prepares parts of a file, in their order. What cannot be read is among the answers.
    func prepare(_ parts: [SourcePart], of file: ReadingContext) throws -> [PreparedPart]

    /// Both for a small file, in one go.
    func take(_ bytes: [UInt8], of file: ReadingContext, deliver: ([PreparedPart]) throws -> Bool) throws

    /// The same for several small files, in any order. What is wrong with one is none of the others' business.
    /// - Parameters:
    ///   - deliver: takes each batch of the file of this place; answers whether more of that file is wanted.
    ///   - ended: called once for each file, when it is done with: with what `take` would have thrown, or nil.
    func take(_ files: [SmallFile], deliver: (Int, [PreparedPart]) -> Bool, ended: (Int, (any Error)?) -> Void)
}

extension DocumentReader {
    /// Each by itself.
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

/// A file that is in memory as a whole, not looked at yet.
public struct SmallFile: Hashable, Sendable {
    public let bytes: [UInt8]
    public let context: ReadingContext

    public init(bytes: [UInt8], context: ReadingContext) {
        self.bytes = bytes
        self.context = context
    }
}

/// What came of a part of a file.
public enum PreparedPart: Hashable, Sendable {
    case article(PreparedArticle)
    case rejected(RejectedMember)
}

/// An article as it was read, with its search terms. Its fingerprint is not among what a bench gives: it is made from the
/// text in this process, so that nobody can claim a false one.
public struct PreparedArticle: Hashable, Sendable {
    public let article: Article
    public let terms: SearchTerms
    /// Which article of its file, from 0.
    public let member: Int
    /// As in `SourceDocument`.
    public let entry: String?

    public init(article: Article, terms: SearchTerms, member: Int, entry: String? = nil) {
        self.article = article
        self.terms = terms
        self.member = member
        self.entry = entry
    }

    /// What is admitted of it. The fingerprint is made here, from the text itself, whoever read it: a digest that somebody
    /// claims could stand for another text.
    public func submission(arrival: Arrival, recovered: Bool, matcher: any CopyMatcher) -> Submission {
        let fingerprint = matcher.prepare(
            title: article.title, text: article.text, language: article.language, without: [])
        return Submission(
            article: article, fingerprint: fingerprint, terms: terms, arrival: arrival, recovered: recovered,
            versions: .current)
    }
}

/// Gives each thread of the pipeline the bench it works at.
public protocol ReaderFactory: Sendable {
    /// - Parameter alive: called while work on one file gets on, by whatever watches for hangs.
    func reader(for use: ReaderUse, alive: @escaping () -> Void) -> any DocumentReader
    /// No bench waits for anything any longer.
    func cancel()
}

/// What a bench is for.
public enum ReaderUse: Hashable, Sendable {
    /// Large files are taken apart at it.
    case splitting
    /// Documents are read at it, by the thread of this number.
    case preparing(worker: Int)
}
