// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Pipeline
public import Reading

/// Splits files and reads their articles in this process.
public final class InProcessReader: DocumentReader {
    private let reader: Reader

    public init(reader: Reader) { self.reader = reader }

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
                    .article(
                        PreparedArticle(
                            article: article, member: document.member + position, entry: document.entry))
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
}

/// Makes readers that run in this process: for the command line, which reads files for its own user.
public struct InProcessReaderFactory: ReaderFactory {
    private let reader: Reader

    public init(reader: Reader) { self.reader = reader }

    public func reader(for use: ReaderUse, alive: @escaping () -> Void) -> any DocumentReader {
        InProcessReader(reader: reader)
    }

    public func cancel() {}
}
