// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
public import Pipeline

/// The replies of a reader process, one frame each. The daemon treats them as untrusted input: a malicious file may
/// have taken over the reader process.
public enum Answer: Hashable, Sendable {
    /// The sandbox is locked; the process waits for work.
    case ready
    /// Part of a file or the complete result; `parts` counts the processed parts of the file.
    case prepared([PreparedPart], parts: Int, isLast: Bool)
    /// A batch of parts of a file that is being split.
    case parts([SourcePart])
    /// There are no more parts.
    case end
    /// The result of this file does not fit into one reply: request the file separately.
    case alone
    /// The file cannot be read, or not any further.
    case refused(ReadingError)
    /// Requests `count` bytes of the file from `offset`.
    case want(offset: Int64, count: Int)
    /// The process cannot lock its sandbox and reads nothing.
    case unlocked(String)

    package func encoded() -> [UInt8] {
        var frame: FrameWriter
        switch self {
        case .ready: frame = FrameWriter(0)
        case .prepared(let prepared, let parts, let isLast):
            // The typical size of an article of several hundred words, so that a batch grows in few steps.
            frame = FrameWriter(1, capacity: (16 << 10) * max(1, min(64, prepared.count)))
            frame.put(prepared) { $0.put($1) }
            frame.put(integer: Int64(parts))
            frame.put(isLast)
        case .parts(let parts):
            frame = FrameWriter(2)
            frame.put(parts) { $0.put($1) }
        case .end: frame = FrameWriter(3)
        case .refused(let error):
            frame = FrameWriter(4)
            frame.put(error.code.rawValue)
            frame.put(error.reason)
        case .want(let offset, let count):
            frame = FrameWriter(5)
            frame.put(integer: offset)
            frame.put(integer: Int64(count))
        case .unlocked(let reason):
            frame = FrameWriter(6)
            frame.put(reason)
        case .alone: frame = FrameWriter(7)
        }
        return frame.finished()
    }
}

extension FrameWriter {
    fileprivate mutating func put(_ part: PreparedPart) {
        switch part {
        case .article(let prepared):
            put(UInt8(0))
            put(prepared.article)
            put(integer: Int64(prepared.member))
            put(prepared.entry) { $0.put($1) }
        case .rejected(let member):
            put(UInt8(1))
            put(member)
        }
    }

    private mutating func put(_ article: Article) {
        for text in [
            article.title, article.source, article.url, article.documentID, article.language, article.section,
            article.withdraws, article.status?.rawValue,
        ] {
            put(text) { $0.put($1) }
        }
        put(article.byline) { $0.put($1) }
        for date in [article.published, article.modified, article.embargoed] { put(date) { $0.put($1) } }
        put(article.publishedIsDay)
        put(article.isIncomplete)
        put(article.format.rawValue)
        put(article.text)
        put(count: article.words.value)
        put(article.fields.sorted { $0.key < $1.key }) { frame, field in
            frame.put(field.key.rawValue)
            frame.put(field.value.from)
            frame.put(field.value.confidence.value)
            frame.put(field.value.note) { $0.put($1) }
        }
    }
}
