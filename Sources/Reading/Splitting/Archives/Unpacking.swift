// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Unpacks a container and its nested containers, one entry at a time: memory holds no more than a batch, one document
/// and a chunk of each open stream.
///
/// Documents are numbered in order. A document that can contain several articles takes `reservedNumbers` numbers, any
/// other one number; so a number does not depend on what was read from the documents before it.
final class Unpacking: PartSource {
    /// Numbers reserved for a document that may contain several articles; one with more possible article starts
    /// reserves as many.
    static let reservedNumbers = 10_000

    private let limits: ReadingLimits
    private let expansion: Expansion
    /// The open containers, the innermost last.
    private var open: [Open] = []
    private var waiting: [SourcePart] = []
    private var failure: (any Error)?
    private var nextNumber = 0
    private var documents = 0
    private var given = 0
    private var passedOver = 0

    private struct Open {
        var walk: any ContainerWalk
        /// The number of its first document.
        let base: Int
        let name: String?
        /// Its path in the file; nil for the file itself.
        let path: String?
        /// Whether its only content is the unpacked form of the container itself.
        let isWrapping: Bool
        let envelope: Envelope
        /// Whether offsets in it are also offsets in the file.
        let isPlain: Bool

        func path(of name: String?) -> String? { isWrapping ? path : EntryPath.join(path, name) }

        /// - Parameter line: Line number from 0; nil if it is no line. The path then has the usual form `path:line`,
        ///   from 1.
        func path(of name: String?, line: Int?) -> String? {
            let path = path(of: name)
            guard let line else { return path }
            return path.map { "\($0):\(line + 1)" }
        }
    }

    init(_ source: any ByteSource, _ container: Container, limits: ReadingLimits) throws {
        guard source.size <= limits.fileBytes else { throw ReadingError.fileTooLarge(limits) }
        self.limits = limits
        expansion = Expansion(fileBytes: source.size, limits: limits)
        let stream = BufferedStream(SourceStream(source))
        let walk = try self.walk(container, stream, source: source, name: nil, envelope: Envelope())
        open = [
            Open(
                walk: walk, base: 0, name: nil, path: nil, isWrapping: container.isWrapping, envelope: Envelope(),
                isPlain: !container.isWrapping)
        ]
    }

    func next() throws -> [SourcePart]? {
        var bytes = 0
        while failure == nil, !open.isEmpty, bytes < SourceBatch.bytes,
            waiting.count < SourceBatch.documents
        {
            let before = waiting.count
            try step()
            bytes += waiting[before...].reduce(0) { $0 + $1.bytes }
        }
        if !waiting.isEmpty {
            defer { waiting = [] }
            given += waiting.count
            return waiting
        }
        if let failure {
            // After an error is thrown, iteration has ended.
            open = []
            self.failure = nil
            throw failure
        }
        guard given > 0 else {
            given = 1
            throw ReadingError(
                .noText,
                "contains no article: \(passedOver) of its parts are images, styles, records and the like; "
                    + "send the articles themselves")
        }
        return nil
    }

    private func step() throws {
        let innermost = open.count - 1
        let item: ContainerItem?
        do { item = try open[innermost].walk.next() } catch {
            return try continueAfter(error, below: innermost, name: open[innermost].name)
        }
        guard let item else {
            open.removeLast()
            return
        }
        do { try take(item, from: open[innermost]) } catch {
            var name: String?
            if case .entry(let entry) = item { name = entry.name }
            try continueAfter(error, below: innermost + 1, name: name)
        }
    }

    private func take(_ item: ContainerItem, from container: Open) throws {
        switch item {
        case .passedOver: passedOver += 1
        case .entry(let entry): try enter(entry, in: container)
        case .document(let bytes, let format, let place, let offset):
            try add(
                bytes, format, name: nil, container.path(of: nil, line: place), offset, container.envelope,
                member: container.base + place)
        case .rejected(let name, let reason, let length, let offset, let place):
            let member = place.map { container.base + $0 } ?? nextNumber
            nextNumber = max(nextNumber, member + 1)
            reject(
                name: name, container.path(of: name, line: place), reason, length: length,
                container.isPlain ? offset : nil, bytes: nil, member: member)
        }
    }

    /// Handles an entry: a nested container, JSON Lines, a document, or a file to skip.
    private func enter(_ entry: ContainerEntry, in container: Open) throws {
        let stream = entry.stream as? BufferedStream ?? BufferedStream(entry.stream)
        if let format = entry.format { return try read(stream, format, entry, container) }
        let head = Array(try stream.peek(Reader.headBytes))
        if let inner = Container(head: head[...]) {
            try expansion.checkDepth(open.count + 1)
            let walk = try walk(inner, stream, source: nil, name: entry.name, envelope: entry.envelope)
            open.append(
                Open(
                    walk: walk, base: nextNumber, name: entry.name, path: container.path(of: entry.name),
                    isWrapping: inner.isWrapping, envelope: entry.envelope, isPlain: false))
            return
        }
        if NotADocument.isPassedOver(name: entry.name, head: head) {
            passedOver += 1
            return
        }
        let layout: FileLayout
        do throws(ReadingError) {
            layout = try Sniffer(head: head, isWhole: head.count < Reader.headBytes).layout()
        } catch {
            let bytes = try stream.readAll(limits.articleBytes)
            let number = nextNumber
            nextNumber += 1
            return reject(
                name: entry.name, container.path(of: entry.name), error.reason, length: bytes.count,
                container.isPlain ? entry.offset : nil, bytes: bytes, member: number)
        }
        switch layout {
        case .document(let format): try read(stream, format, entry, container)
        case .lines:
            open.append(
                Open(
                    walk: LinesWalk(stream, limits: limits), base: nextNumber, name: entry.name,
                    path: container.path(of: entry.name), isWrapping: false, envelope: entry.envelope,
                    isPlain: false))
        }
    }

    private func read(_ stream: BufferedStream, _ format: Format, _ entry: ContainerEntry, _ container: Open) throws {
        let offset = container.isPlain ? entry.offset : nil
        let number = nextNumber
        let path = container.path(of: entry.name)
        let bytes: [UInt8]
        do {
            bytes = try stream.readAll(limits.articleBytes + 1)
        } catch let error as ReadingError where container.walk.continuesAfterBadEntry && !expansion.isExceeded {
            nextNumber += 1
            let kept = stream.remains
            return reject(name: entry.name, path, error.reason, length: kept.count, nil, bytes: kept, member: number)
        }
        guard bytes.count <= limits.articleBytes else {
            let length = Int64(bytes.count) + (try stream.skip(.max))
            nextNumber += 1
            return reject(
                name: entry.name, path, ReadingError.tooLarge(bytes: length, limits: limits).reason,
                length: Int(length), offset, bytes: nil, member: number)
        }
        try add(bytes, format, name: entry.name, path, offset, entry.envelope, member: number)
    }

    private func add(
        _ bytes: [UInt8], _ format: Format, name: String?, _ path: String?, _ offset: Int64?, _ envelope: Envelope,
        member: Int
    ) throws {
        documents += 1
        guard documents <= limits.articlesPerFile else {
            throw ReadingError(
                .tooLarge,
                "contains more than \(limits.articlesPerFile) documents (max_articles_per_file); "
                    + "only the first were read")
        }
        nextNumber = max(nextNumber, member + Self.numbers(for: format, bytes))
        waiting.append(
            .document(
                SourceDocument(
                    bytes: bytes, format: format, member: member, offset: offset,
                    label: EntryLabel.label(member: member, name: name, format: format), entry: path,
                    envelope: envelope)))
    }

    private func reject(
        name: String?, _ path: String?, _ reason: String, length: Int, _ offset: Int64?, bytes: [UInt8]?, member: Int
    ) {
        waiting.append(
            .rejected(
                RejectedMember(
                    member: member, offset: offset, length: length,
                    label: EntryLabel.label(member: member, name: name, format: nil), entry: path,
                    bytes: offset == nil ? bytes : nil, reason: reason)))
    }

    /// An error inside an entry affects only that entry if a surrounding container can continue; otherwise it ends the
    /// file.
    /// - Parameter level: Only containers before this one may continue.
    private func continueAfter(_ error: any Error, below level: Int, name: String?) throws {
        guard let error = error as? ReadingError else { throw error }
        guard !expansion.isExceeded, documents <= limits.articlesPerFile,
            let outer = open.indices.prefix(level).last(where: { open[$0].walk.continuesAfterBadEntry })
        else {
            failure = error
            return
        }
        let inner = outer + 1 < open.count ? open[outer + 1] : nil
        let path = inner.map(\.path) ?? open[outer].path(of: name)
        open.removeSubrange((outer + 1)...)
        let number = nextNumber
        nextNumber += 1
        reject(
            name: inner.map(\.name) ?? name, path, error.reason, length: 0, nil, bytes: nil, member: number)
    }

    private func walk(
        _ container: Container, _ stream: BufferedStream, source: (any ByteSource)?, name: String?, envelope: Envelope
    ) throws -> any ContainerWalk {
        switch container {
        case .gzip, .zstd:
            let kind: Decompression.Kind = container == .gzip ? .gzip : .zstd
            let unpacked = try Decompression(stream, kind, expansion: expansion)
            return WrappingWalk(unpacked, name: EntryLabel.unpacked(name), envelope: envelope)
        case .zip:
            if let source { return try ZipWalk(source, expansion: expansion) }
            // The directory is at the end of the archive, so the whole archive is needed.
            let bytes = try stream.readAll(limits.articleBytes + 1)
            guard bytes.count <= limits.articleBytes else {
                throw ReadingError(
                    .tooLarge,
                    "a zip archive of more than \(limits.articleBytes) bytes inside another (max_document_size); "
                        + "send it as a separate file")
            }
            return try ZipWalk(BytesSource(bytes), expansion: expansion)
        case .tar: return TarWalk(stream)
        case .webArchive: return WebArchiveWalk(stream, limits: limits, expansion: expansion)
        case .oldWebArchive: return OldWebArchiveWalk(stream, limits: limits, expansion: expansion)
        case .mailbox: return MailboxWalk(stream, limits: limits)
        }
    }

    private static func numbers(for format: Format, _ bytes: [UInt8]) -> Int {
        switch format {
        case .text where DatabaseText.isOne(bytes): reservedNumbers
        case .html where DatabasePage.isOne(bytes): reservedNumbers
        case .text, .html, .jsonl, .nitf, .mhtml, .warc, .markdown, .wire: 1
        case .eml, .mbox: bytes.containsIgnoringCase("message/") ? reservedNumbers : 1
        // Each article begins with an object or an element.
        default: max(reservedNumbers, bytes.count { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<") })
        }
    }
}

/// File names for entries that are quarantined individually.
enum EntryLabel {
    private static let longestName = 80

    static func label(member: Int, name: String?, format: Format?) -> String {
        let last = name?.split(separator: "/").last.map(String.init) ?? "document.\(format.map(ending) ?? "bin")"
        let safe = last.unicodeScalars.map { scalar -> String in
            let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            return isPlain || "._-".unicodeScalars.contains(scalar) ? String(scalar) : "_"
        }
        return "\(member + 1)-" + safe.joined().suffix(longestName)
    }

    /// The name of the content of `page.html.gz`.
    static func unpacked(_ name: String?) -> String? {
        guard let name else { return nil }
        for ending in [".gz", ".zst"] where name.lowercased().hasSuffix(ending) {
            return String(name.dropLast(ending.count))
        }
        return name.lowercased().hasSuffix(".tgz") ? name.dropLast(4) + ".tar" : name
    }

    private static func ending(_ format: Format) -> String {
        switch format {
        case .text, .wire: "txt"
        case .html, .warc: "html"
        case .json, .jsonl, .ninjs, .jsonFeed: "json"
        case .eml, .mbox: "eml"
        case .mhtml: "mhtml"
        case .markdown: "md"
        default: "xml"
        }
    }
}

/// Entries that nobody submitted as articles: resources of pages, and files that systems add to archives.
enum NotADocument {
    private static let endings: Set<String> = [
        "css", "js", "mjs", "map", "svg", "svgz", "ico", "eot", "ttf", "otf", "woff", "woff2", "webmanifest", "xsl",
        "xslt", "dtd", "xsd", "ent", "mod", "swf", "ds_store", "db", "ini", "lnk", "sig", "asc", "md5", "sha1",
        "sha256", "sha512", "crc", "sfv",
    ]

    static func isPassedOver(name: String?, head: [UInt8]) -> Bool {
        if let kind = MagicBytes.kind(of: head), ["image", "video", "audio", "font"].contains(where: kind.contains) {
            return true
        }
        guard let name else { return false }
        let parts = name.split(separator: "/")
        guard let last = parts.last else { return true }
        if last.hasPrefix(".") || parts.contains("__MACOSX") { return true }
        guard let dot = last.lastIndex(of: ".") else { return false }
        return endings.contains(last[last.index(after: dot)...].lowercased())
    }
}
