// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FullText
public import Pipeline
public import Reading

/// Splits files and prepares their articles in this process.
public final class InProcessReader: DocumentReader {
    private let reader: Reader
    private let analyzer: Analyzer

    public init(reader: Reader, analyzer: Analyzer = Analyzer()) {
        self.reader = reader
        self.analyzer = analyzer
    }

    public func split(
        _ source: any ByteSource, of file: ReadingContext, deliver: ([SourcePart]) throws -> Bool
    ) throws {
        var splitter = try FileSplitter(source, limits: reader.limits)
        while let parts = try splitter.next(), try deliver(parts) {}
    }

    public func prepare(_ parts: [SourcePart], of file: ReadingContext) throws -> [PreparedPart] {
        try parts.flatMap { part -> [PreparedPart] in
            switch part {
            case .document(let document): try prepare(document, of: file)
            case .rejected(let member): [.rejected(member)]
            }
        }
    }

    public func take(
        _ bytes: [UInt8], of file: ReadingContext, deliver: ([PreparedPart]) throws -> Bool
    ) throws {
        try split(BytesSource(bytes), of: file) { try deliver(try prepare($0, of: file)) }
    }

    private func prepare(
        _ document: SourceDocument, of file: ReadingContext
    ) throws(ReadingError) -> [PreparedPart] {
        var context = file
        context.envelope = document.envelope
        do throws(ReadingError) {
            let members = try reader.readMembers(document.bytes, as: document.format, context: context)
            return members.enumerated().map { position, member in
                switch member {
                case .success(let article):
                    .article(prepare(article, member: document.member + position, entry: document.entry))
                case .failure(let error): .rejected(document.rejected(position: position, reason: error.reason))
                }
            }
        } catch  where error.code == .truncated && document.label == nil {
            // The document is the whole file, and it is truncated: this concerns the file as a whole.
            throw error
        } catch {
            return [.rejected(document.rejected(reason: error.reason))]
        }
    }

    private func prepare(_ article: Article, member: Int, entry: String?) -> PreparedArticle {
        PreparedArticle(
            article: article,
            terms: analyzer.terms(title: article.title, text: article.text, language: article.language),
            member: member, entry: entry)
    }
}

/// Makes readers that run in this process: for the command line, which reads files for its own user.
public struct InProcessReaderFactory: ReaderFactory {
    private let reader: Reader
    private let analyzer: Analyzer

    public init(reader: Reader, analyzer: Analyzer) {
        self.reader = reader
        self.analyzer = analyzer
    }

    public func reader(for use: ReaderUse, alive: @escaping () -> Void) -> any DocumentReader {
        InProcessReader(reader: reader, analyzer: analyzer)
    }

    public func cancel() {}
}
