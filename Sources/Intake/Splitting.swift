// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Reading
internal import Synchronization

/// The first stage: reads files and takes them apart into documents, on one thread.
final class Splitting: Sendable {
    private let files: BoundedQueue<IntakeFile>
    private let documents: BoundedQueue<WorkUnit>
    private let prepared: BoundedQueue<PreparedUnit>
    private let reader: Reader
    private let options: IntakeOptions
    private let abandoned: AbandonedFiles
    private let progress: StageProgress
    private let isCancelled = Atomic(false)

    /// Bytes read at once.
    private static let chunk = 1 << 20
    /// Bytes of lines that make a unit: enough to make hand-over cheap, little enough to spread over workers.
    private static let unitBytes = 256 << 10
    /// Lines that make a unit, however short.
    private static let unitDocuments = 1_000

    init(
        files: BoundedQueue<IntakeFile>, documents: BoundedQueue<WorkUnit>, prepared: BoundedQueue<PreparedUnit>,
        reader: Reader, options: IntakeOptions, abandoned: AbandonedFiles, progress: StageProgress
    ) {
        self.files = files
        self.documents = documents
        self.prepared = prepared
        self.reader = reader
        self.options = options
        self.abandoned = abandoned
        self.progress = progress
    }

    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    func run() {
        while let file = files.pop() {
            progress.begin(.read, on: file.name)
            split(file)
            progress.end(.read)
        }
        documents.close(dropping: isCancelled.load(ordering: .relaxed))
    }

    private func split(_ file: IntakeFile) {
        do {
            let head = try file.content.read(at: 0, count: Reader.headBytes)
            switch try reader.layout(head: head, isWhole: Int64(head.count) >= file.size) {
            case .document(let format): try splitDocument(file, format: format, head: head)
            case .lines: try splitLines(file)
            }
        } catch let error as ReadingError {
            fail(file, sha256: nil, .rejected(stage: .read, reason: error.reason))
        } catch {
            fail(file, sha256: nil, .retry(reason: "\(error)"))
        }
    }

    private func splitDocument(_ file: IntakeFile, format: Format, head: [UInt8]) throws {
        let limit = reader.limits.articleBytes
        guard file.size <= Int64(limit) else {
            return fail(file, sha256: nil, .rejected(stage: .read, reason: tooLarge(Int(file.size))))
        }
        var bytes = head
        while bytes.count <= limit {
            let more = try file.content.read(at: Int64(bytes.count), count: Splitting.chunk)
            if more.isEmpty { break }
            bytes += more
        }
        guard bytes.count <= limit else {
            return fail(file, sha256: nil, .rejected(stage: .read, reason: tooLarge(bytes.count)))
        }
        let digest = ContentDigest(of: bytes)
        hand(
            WorkUnit(
                file: file, sha256: digest, format: format,
                documents: [RawDocument(bytes: bytes, member: 0, offset: 0)], bytes: bytes.count))
        end(file, sha256: digest, units: 1)
    }

    /// Twice through the file: its digest must be known before its first article is admitted, and its length is
    /// what the page cache is for.
    private func splitLines(_ file: IntakeFile) throws {
        guard file.size <= options.fileBytes else {
            let reason = "larger than \(options.fileBytes) bytes (max_file_size); split the file, or raise the setting"
            return fail(file, sha256: nil, .rejected(stage: .read, reason: reason))
        }
        let digest = try digest(of: file)
        var splitter = LineSplitter(limits: reader.limits)
        var offset: Int64 = 0
        var units = 0
        var pending: [RawDocument] = []
        var pendingBytes = 0
        func flush() {
            guard !pending.isEmpty else { return }
            hand(
                WorkUnit(
                    file: file, sha256: digest, format: .jsonl, documents: pending, bytes: pendingBytes))
            units += 1
            pending = []
            pendingBytes = 0
        }
        while !isCancelled.load(ordering: .relaxed), !abandoned.contains(file.ticket) {
            let chunk = try file.content.read(at: offset, count: Splitting.chunk)
            offset += Int64(chunk.count)
            let lines = chunk.isEmpty ? [splitter.finish()].compactMap(\.self) : splitter.feed(chunk)
            for line in lines {
                switch line.content {
                case .bytes(let bytes):
                    pending.append(RawDocument(bytes: bytes, member: line.number - 1, offset: line.offset))
                    pendingBytes += bytes.count
                case .tooLong(let length):
                    let rejected = RejectedMember(
                        member: line.number - 1, offset: line.offset, length: length, reason: tooLarge(length))
                    prepared.push(
                        PreparedUnit(file: file, sha256: digest, content: .documents([.rejected(rejected)])), cost: 1)
                    units += 1
                }
                if pendingBytes >= Splitting.unitBytes || pending.count >= Splitting.unitDocuments { flush() }
            }
            progress.begin(.read, on: file.name)
            if chunk.isEmpty { break }
        }
        flush()
        end(file, sha256: digest, units: units)
    }

    private func digest(of file: IntakeFile) throws -> ContentDigest {
        var hasher = ContentHasher()
        var offset: Int64 = 0
        while !isCancelled.load(ordering: .relaxed) {
            let chunk = try file.content.read(at: offset, count: Splitting.chunk)
            if chunk.isEmpty { break }
            chunk.withUnsafeBytes { hasher.update($0) }
            offset += Int64(chunk.count)
            progress.begin(.read, on: file.name)
        }
        return hasher.finish()
    }

    private func hand(_ unit: WorkUnit) { documents.push(unit, cost: unit.bytes) }

    private func end(_ file: IntakeFile, sha256: ContentDigest, units: Int) {
        prepared.push(PreparedUnit(file: file, sha256: sha256, content: .end(units: units)), cost: 1)
    }

    private func fail(_ file: IntakeFile, sha256: ContentDigest?, _ verdict: FileReport.Verdict) {
        prepared.push(PreparedUnit(file: file, sha256: sha256, content: .failed(verdict)), cost: 1)
    }

    private func tooLarge(_ bytes: Int) -> String {
        "a document of \(bytes) bytes, more than \(reader.limits.articleBytes) (max_document_size); "
            + "split it into articles, or raise the setting"
    }
}
