// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import Synchronization

/// The first stage: passes small files on as a whole and splits large ones into documents. One thread.
final class Splitting: Sendable {
    private let files: BoundedQueue<IntakeFile>
    private let documents: BoundedQueue<WorkUnit>
    private let prepared: BoundedQueue<PreparedUnit>
    private let readerFactory: any ReaderFactory
    private let abandoned: AbandonedFiles
    private let progress: StageProgress
    private let isCancelled = Atomic(false)

    /// Files up to this size in bytes are passed on as a whole. Larger ones are split first, so that all processors
    /// prepare their articles.
    private static let wholeBytes = 256 << 10
    /// Bytes per read.
    private static let chunk = 1 << 20

    init(
        files: BoundedQueue<IntakeFile>, documents: BoundedQueue<WorkUnit>, prepared: BoundedQueue<PreparedUnit>,
        readerFactory: any ReaderFactory, abandoned: AbandonedFiles, progress: StageProgress
    ) {
        self.files = files
        self.documents = documents
        self.prepared = prepared
        self.readerFactory = readerFactory
        self.abandoned = abandoned
        self.progress = progress
    }

    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    func run() {
        let reader = readerFactory.reader(for: .splitting) { [progress] in progress.advance(.read) }
        while let file = files.pop() {
            progress.begin(.read, on: file.name)
            forward(file, at: reader)
            progress.end(.read)
        }
        documents.close(dropping: isCancelled.load(ordering: .relaxed))
    }

    private func forward(_ file: IntakeFile, at reader: any DocumentReader) {
        do {
            guard file.size > Splitting.wholeBytes else {
                let bytes = try whole(file)
                guard try !file.content.hasChanged() else { return fail(file, .changed) }
                if bytes.count <= Splitting.wholeBytes {
                    let unit = WorkUnit(file: file, sha256: ContentDigest(of: bytes), content: .whole(bytes))
                    documents.push(unit, cost: bytes.count, onWait: wait)
                    return
                }
                // The file has grown since.
                return split(file, at: reader)
            }
            split(file, at: reader)
        } catch {
            fail(file, .retry(reason: "\(error)"))
        }
    }

    private func fail(_ file: IntakeFile, _ verdict: FileReport.Verdict) {
        prepared.push(
            PreparedUnit(file: file, sha256: nil, content: .failed(verdict, units: 0)), cost: 1, onWait: wait)
    }

    private func split(_ file: IntakeFile, at reader: any DocumentReader) {
        // Computed before the first articles are admitted, and not for files without articles.
        var digest: ContentDigest?
        let last = FileEnding.after(file) { count throws in
            try reader.split(SizedContent(file), of: file.context) { parts in
                let known = try digest ?? self.digest(of: file)
                digest = known
                // Checked before the parts are passed on: no article may mix two versions.
                guard try !file.content.hasChanged() else { throw FileEnding.Changed() }
                hand(parts, of: file, known)
                count()
                progress.begin(.read, on: file.name)
                return !isCancelled.load(ordering: .relaxed) && !abandoned.contains(file.ticket)
            }
        }
        prepared.push(PreparedUnit(file: file, sha256: digest, content: last), cost: 1, onWait: wait)
    }

    /// The whole content of a small file, or more bytes than a small file has.
    private func whole(_ file: IntakeFile) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= Splitting.wholeBytes {
            let more = try file.content.read(at: Int64(bytes.count), count: Splitting.wholeBytes + 1 - bytes.count)
            if more.isEmpty { break }
            bytes = bytes.isEmpty ? more : bytes + more
        }
        return bytes
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
        documents.push(WorkUnit(file: file, sha256: digest, content: .parts(parts)), cost: bytes, onWait: wait)
    }

    /// Reports waiting for capacity of the queue.
    private func wait(_ isWaiting: Bool) { progress.setWaiting(.read, isWaiting) }
}

/// How a file that was delivered in units ended; sent to admission last.
enum FileEnding {
    /// The file was modified while it was read.
    struct Changed: Error {}

    /// - Parameter body: delivers the units, and calls its argument after each.
    static func after(
        _ file: IntakeFile, _ body: (_ delivered: () -> Void) throws -> Void
    ) -> PreparedUnit.Content {
        var units = 0
        do {
            try body { units += 1 }
            return of(file, units: units, nil)
        } catch {
            return of(file, units: units, error)
        }
    }

    /// - Parameters:
    ///   - units: number of units delivered before the end.
    ///   - error: the error that ended it; nil if it was read completely.
    static func of(_ file: IntakeFile, units: Int, _ error: (any Error)?) -> PreparedUnit.Content {
        switch error {
        case nil: return .end(units: units, rest: nil)
        case is Changed: return .failed(.changed, units: units)
        case let error as ReadingError:
            guard units > 0, !file.isUnfinished(by: error) else {
                return .failed(file.verdict(on: error), units: units)
            }
            // The parts before are valid, so only the rest is rejected.
            return .end(units: units, rest: "the rest of it cannot be read: \(error.reason)")
        case let error?: return .failed(.retry(reason: "\(error)"), units: units)
        }
    }
}

/// A file's content with its size, as the reader needs it.
struct SizedContent: ByteSource {
    private let file: IntakeFile
    init(_ file: IntakeFile) { self.file = file }
    var size: Int64 { file.size }
    func read(at offset: Int64, count: Int) throws -> [UInt8] { try file.content.read(at: offset, count: count) }
}

extension IntakeFile {
    var context: ReadingContext { ReadingContext(name: name, fallbackSource: fallbackSource) }

    /// Whether the file is truncated and its end may still arrive.
    func isUnfinished(by error: ReadingError) -> Bool { error.code == .truncated && !acceptsTruncated }

    /// The verdict for a file whose reading failed.
    func verdict(on error: ReadingError) -> FileReport.Verdict {
        isUnfinished(by: error)
            ? .truncated(reason: error.reason) : .rejected(stage: .read, reason: error.reason)
    }
}
