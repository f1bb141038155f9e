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
    private let abandoned: AbandonedFiles
    private let progress: StageProgress
    private let isCancelled = Atomic(false)

    /// Bytes read at once.
    private static let chunk = 1 << 20

    init(
        files: BoundedQueue<IntakeFile>, documents: BoundedQueue<WorkUnit>, prepared: BoundedQueue<PreparedUnit>,
        reader: Reader, abandoned: AbandonedFiles, progress: StageProgress
    ) {
        self.files = files
        self.documents = documents
        self.prepared = prepared
        self.reader = reader
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
        var units = 0
        do {
            var splitter = try FileSplitter(SizedContent(file), limits: reader.limits)
            // Read twice: its digest must be known before its first article is admitted, and its length is what the
            // page cache is for.
            let digest = try digest(of: file)
            do {
                while !isCancelled.load(ordering: .relaxed), !abandoned.contains(file.ticket),
                    let parts = try splitter.next()
                {
                    hand(parts, of: file, digest)
                    units += 1
                    progress.begin(.read, on: file.name)
                }
            } catch let error as ReadingError where units > 0 {
                // What stands before is good, so the rest alone is rejected.
                let rest = RejectedMember(
                    member: units, offset: nil, length: 0, label: "rest", bytes: nil,
                    reason: "the rest of it cannot be read: \(error.reason)")
                hand([.rejected(rest)], of: file, digest)
                units += 1
            }
            prepared.push(PreparedUnit(file: file, sha256: digest, content: .end(units: units)), cost: 1)
        } catch let error as ReadingError {
            fail(file, .rejected(stage: .read, reason: error.reason), units: units)
        } catch {
            fail(file, .retry(reason: "\(error)"), units: units)
        }
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

    private func hand(_ parts: [SourcePart], of file: IntakeFile, _ digest: ContentDigest) {
        let bytes = parts.reduce(0) { $0 + $1.bytes }
        documents.push(WorkUnit(file: file, sha256: digest, parts: parts), cost: bytes)
    }

    private func fail(_ file: IntakeFile, _ verdict: FileReport.Verdict, units: Int) {
        prepared.push(PreparedUnit(file: file, sha256: nil, content: .failed(verdict, units: units)), cost: 1)
    }
}

/// A file's content as reading asks for it.
private struct SizedContent: ByteSource {
    let file: IntakeFile
    init(_ file: IntakeFile) { self.file = file }
    var size: Int64 { file.size }
    func read(at offset: Int64, count: Int) throws -> [UInt8] { try file.content.read(at: offset, count: count) }
}
