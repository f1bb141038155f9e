// SPDX-License-Identifier: Apache-2.0

package import ArticleModel
internal import FoundationEssentials
package import Pipeline

/// The requests of the daemon to a reader process, one frame each.
package enum Request: Hashable {
    /// The first request: lock the sandbox.
    case lock(SandboxRules)
    /// Split a small file and prepare its parts.
    case take(ReadingContext, [UInt8])
    /// The same for several files, in order; each has its own reply.
    case takeEach([SmallFile])
    /// Prepare these parts.
    case prepare(ReadingContext, [SourcePart])
    /// Split a file of this size; its bytes are requested with `want`.
    case split(ReadingContext, size: Int64)
    /// The reply to `want`.
    case bytes([UInt8])
    /// The next batch.
    case next
    /// No more batches are wanted.
    case enough

    package func encoded() throws -> [UInt8] {
        var frame: FrameWriter
        switch self {
        case .lock(let rules):
            frame = FrameWriter(0)
            frame.put(Array(try JSONEncoder().encode(rules)))
        case .take(let context, let bytes):
            frame = FrameWriter(1, capacity: bytes.count + 512)
            frame.put(context)
            frame.put(bytes)
        case .prepare(let context, let parts):
            frame = FrameWriter(2)
            frame.put(context)
            frame.put(parts) { $0.put($1) }
        case .split(let context, let size):
            frame = FrameWriter(3)
            frame.put(context)
            frame.put(integer: size)
        case .bytes(let bytes):
            frame = FrameWriter(4)
            frame.put(bytes)
        case .takeEach(let files):
            frame = FrameWriter(7, capacity: files.reduce(16) { $0 + $1.bytes.count + 512 })
            frame.put(files) { frame, file in
                frame.put(file.context)
                frame.put(file.bytes)
            }
        case .next: frame = FrameWriter(5)
        case .enough: frame = FrameWriter(6)
        }
        return frame.finished()
    }

    /// - Parameter frame: without its length.
    package init(decoding frame: [UInt8]) throws {
        var reader = FrameReader(frame)
        switch try reader.byte() {
        case 0: self = .lock(try JSONDecoder().decode(SandboxRules.self, from: Data(try reader.blob())))
        case 1: self = .take(try reader.context(), try reader.blob())
        case 2:
            let context = try reader.context()
            self = .prepare(context, try reader.list { (reader) throws(FrameError) in try reader.part() })
        case 3: self = .split(try reader.context(), size: try reader.integer())
        case 4: self = .bytes(try reader.blob())
        case 5: self = .next
        case 6: self = .enough
        case 7:
            self = .takeEach(
                try reader.list { (reader) throws(FrameError) in
                    SmallFile(context: try reader.context(), bytes: try reader.blob())
                })
        case let other: throw FrameError("unknown request kind \(other)")
        }
        try reader.end()
    }
}

/// The rules of a reader process, sent once.
package struct SandboxRules: Hashable, Codable {
    package var limits: ReadingLimits
    /// Bytes of address space in addition to what the process has when it is locked.
    package var memory: UInt64
    /// Milliseconds of processor time for one request.
    package var processor: Int
    /// The same for each file of a batch.
    package var processorInBatch: Int

    package init(limits: ReadingLimits, memory: UInt64, processor: Int, processorInBatch: Int) {
        self.limits = limits
        self.memory = memory
        self.processor = processor
        self.processorInBatch = processorInBatch
    }
}

extension SmallFile {
    /// In the order in which it is written.
    fileprivate init(context: ReadingContext, bytes: [UInt8]) { self.init(bytes: bytes, context: context) }
}

extension FrameWriter {
    /// Without the envelope, which belongs to each document.
    mutating func put(_ context: ReadingContext) {
        put(context.name.bytes)
        put(context.fallbackSource) { $0.put($1) }
    }

    mutating func put(_ part: SourcePart) {
        switch part {
        case .document(let document):
            put(UInt8(0))
            put(document)
        case .rejected(let member):
            put(UInt8(1))
            put(member)
        }
    }

    private mutating func put(_ document: SourceDocument) {
        put(document.bytes)
        put(document.format.rawValue)
        put(integer: Int64(document.member))
        put(document.offset) { $0.put(integer: $1) }
        put(document.label) { $0.put($1) }
        put(document.entry) { $0.put($1) }
        put(document.envelope)
    }

    private mutating func put(_ envelope: Envelope) {
        for text in [envelope.url, envelope.source, envelope.documentID, envelope.charset] {
            put(text) { $0.put($1) }
        }
        put(envelope.published) { $0.put($1) }
    }

    mutating func put(_ member: RejectedMember) {
        put(integer: Int64(member.member))
        put(member.offset) { $0.put(integer: $1) }
        put(integer: Int64(member.length))
        put(member.label) { $0.put($1) }
        put(member.entry) { $0.put($1) }
        put(member.bytes) { $0.put($1) }
        put(member.reason)
    }

    mutating func put(_ date: Date) { put(date.timeIntervalSinceReferenceDate) }
}

extension FrameReader {
    mutating func context() throws(FrameError) -> ReadingContext {
        let name = FileName(bytes: try blob())
        return ReadingContext(
            name: name, fallbackSource: try optional { (reader) throws(FrameError) in try reader.text() })
    }

    /// - Parameter most: maximum size of a document in bytes.
    mutating func part(atMost most: Int = .max) throws(FrameError) -> SourcePart {
        switch try byte() {
        case 0: .document(try document(atMost: most))
        case 1: .rejected(try rejected(atMost: most))
        case let other: throw FrameError("unknown part kind \(other)")
        }
    }

    private mutating func document(atMost most: Int) throws(FrameError) -> SourceDocument {
        let bytes = try blob(atMost: most)
        let format = try format()
        let member = try member()
        let offset = try optional { (reader) throws(FrameError) in Int64(try reader.natural()) }
        let (label, entry) = (try entry(), try entry())
        return SourceDocument(
            bytes: bytes, format: format, member: member, offset: offset, label: label, entry: entry,
            envelope: try envelope())
    }

    private mutating func envelope() throws(FrameError) -> Envelope {
        var texts: [String?] = []
        for _ in 0..<4 {
            texts.append(
                try optional { (reader) throws(FrameError) in try reader.text(atMost: FrameReader.envelopeBytes) })
        }
        let published = try optional { (reader) throws(FrameError) in try reader.date() }
        return Envelope(
            url: texts[0], published: published, source: texts[1], documentID: texts[2], charset: texts[3])
    }

    /// - Parameter most: maximum number of its bytes.
    mutating func rejected(atMost most: Int = .max) throws(FrameError) -> RejectedMember {
        let member = try member()
        let offset = try optional { (reader) throws(FrameError) in Int64(try reader.natural()) }
        let length = try natural()
        let (label, entry) = (try entry(), try entry())
        let bytes = try optional { (reader) throws(FrameError) in try reader.blob(atMost: most) }
        return RejectedMember(
            member: member, offset: offset, length: length, label: label, entry: entry, bytes: bytes,
            reason: try message(atMost: FieldLimits.message))
    }

    mutating func format() throws(FrameError) -> Format {
        let name = try text()
        guard let format = Format(rawValue: name) else { throw FrameError("unknown format: \(name.prefix(40))") }
        return format
    }

    /// The name of a part, or its path in an archive.
    mutating func entry() throws(FrameError) -> String? {
        try optional { (reader) throws(FrameError) in try reader.message(atMost: FieldLimits.path) }
    }

    /// Maximum number of bytes of one value of an envelope, that is, of a header line: it is sent back to a reader and
    /// nowhere else.
    private static let envelopeBytes = 1 << 20

    /// The index of an article in its file. No archive has this many bytes.
    mutating func member() throws(FrameError) -> Int {
        let member = try natural()
        guard member < 1 << 48 else { throw FrameError("article \(member) of a file") }
        return member
    }

    /// A number that is not negative and safe for further arithmetic.
    mutating func natural() throws(FrameError) -> Int {
        let value = try integer(Int64.self)
        guard value >= 0, value <= Int64.max >> 1 else { throw FrameError("out of bounds: \(value)") }
        return Int(value)
    }

    /// A date that every calendar can represent.
    mutating func date() throws(FrameError) -> Date {
        let seconds = try number()
        guard abs(seconds) < 3e11 else { throw FrameError("invalid date: \(seconds)") }
        return Date(timeIntervalSinceReferenceDate: seconds)
    }
}
