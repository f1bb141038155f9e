// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
public import Intake
public import Reading

/// What a cell answers, one frame each. The daemon reads them as if a stranger had written them: whoever breaks a reader
/// by a file speaks with the cell's voice.
public enum Answer: Hashable, Sendable {
    /// Locked in, and waiting for work.
    case ready
    /// Some of a file or all that was asked; so many of its parts lie behind it.
    case prepared([PreparedPart], parts: Int, isLast: Bool)
    /// A batch of a file that is taken apart.
    case parts([SourcePart])
    /// There are no more.
    case end
    /// One file of several is more than one answer can tell: it is to be asked for by itself.
    case alone
    /// The file cannot be read, or not any further.
    case refused(ReadingError)
    /// So many bytes of the file, from this place.
    case want(offset: Int64, count: Int)
    /// It cannot lock itself in, and does nothing.
    case unlocked(String)

    func encoded() -> [UInt8] {
        var frame: FrameWriter
        switch self {
        case .ready: frame = FrameWriter(0)
        case .prepared(let prepared, let parts, let isLast):
            // Of an article of some hundred words; a batch grows in few steps.
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

    /// - Parameter frame: without its length.
    public init(decoding frame: [UInt8]) throws(FrameError) {
        try self.init(decoding: frame, in: 0..<frame.count)
    }

    /// - Parameter range: where its frame stands, without its length.
    init(decoding bytes: [UInt8], in range: Range<Int>) throws(FrameError) {
        var reader = FrameReader(bytes, in: range)
        switch try reader.byte() {
        case 0: self = .ready
        case 1:
            let prepared = try reader.list { (reader) throws(FrameError) in try reader.preparedPart() }
            self = .prepared(prepared, parts: try reader.natural(), isLast: try reader.flag())
        case 2: self = .parts(try reader.list { (reader) throws(FrameError) in try reader.part() })
        case 3: self = .end
        case 4:
            guard let code = ReadingError.Code(rawValue: try reader.text()) else { throw FrameError("no such reason") }
            self = .refused(ReadingError(code, try reader.text()))
        case 5: self = .want(offset: Int64(try reader.natural()), count: try reader.natural())
        case 6: self = .unlocked(try reader.text())
        case 7: self = .alone
        case let other: throw FrameError("no answer has the number \(other)")
        }
        try reader.end()
    }
}

extension FrameWriter {
    fileprivate mutating func put(_ part: PreparedPart) {
        switch part {
        case .article(let prepared):
            put(UInt8(0))
            put(prepared.article)
            put(prepared.fingerprint)
            put(prepared.terms.title)
            put(prepared.terms.body)
            put(integer: Int64(prepared.member))
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

    private mutating func put(_ print: Fingerprint) {
        put(integer: print.body.digest)
        put(integer: print.titled.digest)
        for hashes in [print.shingles, print.keys, print.sketch, print.lines, print.names] { put(hashes) }
        put(integer: print.language.value)
    }
}

extension FrameReader {
    fileprivate mutating func preparedPart() throws(FrameError) -> PreparedPart {
        switch try byte() {
        case 0:
            let article = try article()
            let fingerprint = try fingerprint(wordsAtMost: article.text.utf8.count + (article.title?.utf8.count ?? 0))
            let terms = SearchTerms(title: try text(), body: try text())
            return .article(
                PreparedArticle(article: article, fingerprint: fingerprint, terms: terms, member: try natural()))
        case 1: return .rejected(try rejected())
        case let other: throw FrameError("no part has the number \(other)")
        }
    }

    /// The id is made here anew, from what the article says.
    private mutating func article() throws(FrameError) -> Article {
        var texts: [String?] = []
        for _ in 0..<8 { texts.append(try optional { (reader) throws(FrameError) in try reader.text() }) }
        let byline = try list { (reader) throws(FrameError) in try reader.text() }
        var dates: [Date?] = []
        for _ in 0..<3 { dates.append(try optional { (reader) throws(FrameError) in try reader.date() }) }
        let isIncomplete = try flag()
        let format = try format()
        let text = try text()
        let words = Int(try integer(UInt32.self))
        guard words <= text.utf8.count else { throw FrameError("\(words) words in \(text.utf8.count) bytes") }
        let status = texts[7].flatMap(PublicationStatus.init)
        guard (status == nil) == (texts[7] == nil) else { throw FrameError("no such status") }
        return Article(
            title: texts[0], byline: byline, source: texts[1], url: texts[2], documentID: texts[3], language: texts[4],
            published: dates[0], modified: dates[1], section: texts[5], embargoed: dates[2], status: status,
            withdraws: texts[6], isIncomplete: isIncomplete, format: format, text: text, words: WordCount(words),
            fields: try fields())
    }

    private mutating func fields() throws(FrameError) -> [FieldName: FieldOrigin] {
        let count = try count()
        guard count <= FieldName.allCases.count else { throw FrameError("\(count) fields") }
        var fields: [FieldName: FieldOrigin] = [:]
        for _ in 0..<count {
            guard let name = FieldName(rawValue: try text()) else { throw FrameError("no such field") }
            let from = try text()
            let confidence = try number()
            guard (0...1).contains(confidence) else { throw FrameError("no confidence: \(confidence)") }
            let note = try optional { (reader) throws(FrameError) in try reader.text() }
            let origin = FieldOrigin(from: from, confidence: Confidence(confidence), note: note)
            guard fields.updateValue(origin, forKey: name) == nil else { throw FrameError("a field twice") }
        }
        return fields
    }

    private mutating func fingerprint(wordsAtMost words: Int) throws(FrameError) -> Fingerprint {
        let body = TextDigest(digest: try integer())
        let titled = TextDigest(digest: try integer())
        let shingles = try ascending(atMost: words)
        let keys = try ascending(atMost: shingles.count)
        let sketch = try ascending(atMost: words)
        let lines = try self.words()
        guard lines.count <= words else { throw FrameError("\(lines.count) lines in \(words) bytes") }
        // A few pairs a word at most.
        let names = try ascending(atMost: words * 8)
        let language: UInt16 = try integer()
        return Fingerprint(
            body: body, titled: titled, shingles: shingles, keys: keys, sketch: sketch, lines: lines, names: names,
            language: LanguageKey(value: language))
    }

    /// Hashes in their order, each once.
    private mutating func ascending(atMost most: Int) throws(FrameError) -> [UInt32] {
        let hashes = try words()
        guard hashes.count <= most else { throw FrameError("\(hashes.count) hashes of \(most) bytes") }
        for (this, next) in zip(hashes, hashes.dropFirst()) where this >= next {
            throw FrameError("hashes out of order")
        }
        return hashes
    }
}
