// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import Pipeline

/// The maximum size of one reply, derived from the limits given to the reader. An honest reader stays within them; a
/// larger reply is refused.
public struct AnswerBounds: Hashable, Sendable {
    /// Parts of a file in one reply.
    let parts: Int
    /// Articles and rejections in one reply. Each takes at least two bytes of the document (an element of a JSON
    /// array).
    let prepared: Int
    /// Bytes of one document.
    let documentBytes: Int

    public init(_ limits: ReadingLimits) {
        parts = SourceBatch.documents
        prepared = SourceBatch.documents + SourceBatch.bytes / 2 + limits.articlesPerFile
        // The rest of a damaged entry may be one piece longer.
        documentBytes = limits.articleBytes + (1 << 20)
    }
}

extension Answer {
    /// - Parameter frame: without its length.
    public init(decoding frame: [UInt8], within bounds: AnswerBounds) throws(FrameError) {
        try self.init(decoding: frame, in: 0..<frame.count, within: bounds)
    }

    /// - Parameter range: the range of its frame, without its length.
    init(decoding bytes: [UInt8], in range: Range<Int>, within bounds: AnswerBounds) throws(FrameError) {
        var reader = FrameReader(bytes, in: range)
        switch try reader.byte() {
        case 0: self = .ready
        case 1: self = try reader.prepared(within: bounds)
        case 2:
            let parts = try reader.list(atMost: bounds.parts) { (reader) throws(FrameError) in
                try reader.part(atMost: bounds.documentBytes)
            }
            guard !parts.isEmpty else { throw FrameError("an empty batch") }
            self = .parts(parts)
        case 3: self = .end
        case 4:
            guard let code = ReadingError.Code(rawValue: try reader.text()) else {
                throw FrameError("unknown error code")
            }
            self = .refused(ReadingError(code, try reader.message(atMost: FieldLimits.message)))
        case 5: self = .want(offset: Int64(try reader.natural()), count: try reader.natural())
        case 6: self = .unlocked(try reader.message(atMost: FieldLimits.message))
        case 7: self = .alone
        case let other: throw FrameError("unknown reply kind \(other)")
        }
        try reader.end()
    }
}

extension FrameReader {
    fileprivate mutating func prepared(within bounds: AnswerBounds) throws(FrameError) -> Answer {
        let prepared = try list(atMost: bounds.prepared) { (reader) throws(FrameError) in
            try reader.preparedPart(within: bounds)
        }
        let (parts, isLast) = (try natural(), try flag())
        guard parts <= bounds.parts else { throw FrameError("\(parts) parts at once") }
        // Otherwise the replies could continue without end.
        guard isLast || parts > 0 else { throw FrameError("an empty batch") }
        return .prepared(prepared, parts: parts, isLast: isLast)
    }

    private mutating func preparedPart(within bounds: AnswerBounds) throws(FrameError) -> PreparedPart {
        switch try byte() {
        case 0:
            let article = try article()
            let member = try member()
            return .article(PreparedArticle(article: article, member: member, entry: try entry()))
        case 1: return .rejected(try rejected(atMost: bounds.documentBytes))
        case let other: throw FrameError("unknown part kind \(other)")
        }
    }

    /// The id is recomputed here from the content of the article.
    private mutating func article() throws(FrameError) -> Article {
        let title = try optionalLine(scalars: FieldLimits.title)
        let source = try optionalLine(scalars: FieldLimits.name)
        let url = try optionalLine(bytes: FieldLimits.address)
        let documentID = try optionalLine(bytes: FieldLimits.address)
        let language = try language()
        let section = try optionalLine(scalars: FieldLimits.name)
        let withdraws = try optionalLine(bytes: FieldLimits.address)
        let status = try optional { (reader) throws(FrameError) in
            guard let status = PublicationStatus(rawValue: try reader.text()) else {
                throw FrameError("unknown status")
            }
            return status
        }
        let byline = try list(atMost: FieldLimits.authors) { (reader) throws(FrameError) in
            try reader.line(scalars: FieldLimits.name)
        }
        var dates: [Date?] = []
        for _ in 0..<3 { dates.append(try optional { (reader) throws(FrameError) in try reader.articleDate() }) }
        let publishedIsDay = try flag()
        guard !publishedIsDay || dates[0] != nil else { throw FrameError("a day without a date") }
        let isIncomplete = try flag()
        let format = try format()
        let text = try prose()
        let words = Int(try integer(UInt32.self))
        guard words <= text.utf8.count else { throw FrameError("\(words) words in \(text.utf8.count) bytes") }
        return Article(
            title: title, byline: byline, source: source, url: url, documentID: documentID, language: language,
            published: dates[0], publishedIsDay: publishedIsDay, modified: dates[1], section: section,
            embargoed: dates[2], status: status, withdraws: withdraws, isIncomplete: isIncomplete, format: format,
            text: text, words: WordCount(words),
            fields: try fields())
    }

    private mutating func language() throws(FrameError) -> String? {
        guard let tag = try optionalLine(bytes: 3) else { return nil }
        guard tag.utf8.count > 1, tag.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            throw FrameError("invalid language tag")
        }
        return tag
    }

    /// A date in the range of newspaper articles.
    private mutating func articleDate() throws(FrameError) -> Date {
        let date = try date()
        guard FieldLimits.dates.contains(date) else { throw FrameError("date out of range") }
        return date
    }

    private mutating func fields() throws(FrameError) -> [FieldName: FieldOrigin] {
        let count = try count()
        guard count <= FieldName.allCases.count else { throw FrameError("\(count) fields") }
        var fields: [FieldName: FieldOrigin] = [:]
        for _ in 0..<count {
            guard let name = FieldName(rawValue: try text()) else { throw FrameError("unknown field") }
            let from = try message(atMost: FieldLimits.message)
            let confidence = try number()
            guard (0...1).contains(confidence) else { throw FrameError("invalid confidence: \(confidence)") }
            let note = try optional { (reader) throws(FrameError) in try reader.message(atMost: FieldLimits.message) }
            let origin = FieldOrigin(from: from, confidence: Confidence(confidence), note: note)
            guard fields.updateValue(origin, forKey: name) == nil else { throw FrameError("duplicate field") }
        }
        return fields
    }
}
