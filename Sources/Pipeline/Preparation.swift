// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Concurrency
internal import FoundationEssentials
internal import Synchronization

/// The second stage: turns documents into articles, and computes their fingerprints and search terms, on as many threads
/// as there are workers, each with its own reader. The last thread to end closes the admission queue.
final class Preparation: Sendable {
    private let documents: BoundedQueue<WorkUnit>
    private let prepared: BoundedQueue<PreparedUnit>
    private let readerFactory: any ReaderFactory
    private let matcher: any CopyMatcher
    private let analyzer: any TermAnalyzer
    private let abandoned: AbandonedFiles
    private let progress: StageProgress
    private let workers: Int
    private let textBytes: Int
    private let running = Atomic(0)

    /// Number of small files given to a reader at once: large enough that the round trip hardly matters, small enough
    /// that no other thread idles meanwhile.
    private static let filesAtOnce = 32
    /// Maximum number of their bytes.
    private static let bytesAtOnce = 128 << 10

    init(
        documents: BoundedQueue<WorkUnit>, prepared: BoundedQueue<PreparedUnit>, readerFactory: any ReaderFactory,
        matcher: any CopyMatcher, analyzer: any TermAnalyzer, options: IntakeOptions, abandoned: AbandonedFiles,
        progress: StageProgress
    ) {
        workers = options.workers
        textBytes = options.textBytes
        self.documents = documents
        self.prepared = prepared
        self.readerFactory = readerFactory
        self.matcher = matcher
        self.analyzer = analyzer
        self.abandoned = abandoned
        self.progress = progress
    }

    func cancel() { documents.close(dropping: true) }

    func run(worker: Int) {
        running.add(1, ordering: .sequentiallyConsistent)
        let reader = readerFactory.reader(for: .preparing(worker: worker)) { [progress] in
            progress.advance(.prepare, worker: worker)
        }
        while true {
            let units = documents.popRun(
                upTo: Preparation.bytesAtOnce, most: Preparation.filesAtOnce, takers: workers, where: \.isWhole)
            guard let first = units.first else { break }
            progress.begin(.prepare, worker: worker, on: first.file.name)
            if case .parts(let parts) = first.content {
                prepare(parts, first, worker, at: reader)
            } else {
                take(units, worker, at: reader)
            }
            progress.end(.prepare, worker: worker)
        }
        if running.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 { prepared.close(dropping: false) }
    }

    private func take(_ units: [WorkUnit], _ worker: Int, at reader: any DocumentReader) {
        let files = units.compactMap(\.smallFile)
        var delivered = [Int](repeating: 0, count: units.count)
        reader.take(files) { place, parts in
            push(.documents(documents(parts, units[place])), units[place], worker)
            delivered[place] += 1
            progress.begin(.prepare, worker: worker, on: units[place].file.name)
            return !abandoned.contains(units[place].file.ticket)
        } ended: { place, error in
            push(FileEnding.of(units[place].file, units: delivered[place], error), units[place], worker)
            if place + 1 < units.count { progress.begin(.prepare, worker: worker, on: units[place + 1].file.name) }
        }
    }

    private func prepare(_ parts: [SourcePart], _ unit: WorkUnit, _ worker: Int, at reader: any DocumentReader) {
        // The units of an abandoned file still count, but are empty.
        guard !abandoned.contains(unit.file.ticket) else { return push(.documents([]), unit, worker) }
        do {
            push(.documents(documents(try reader.prepare(parts, of: unit.file.context), unit)), unit, worker)
        } catch let error as ReadingError {
            push(.unitFailed(unit.file.verdict(on: error)), unit, worker)
        } catch {
            push(.unitFailed(.retry(reason: "\(error)")), unit, worker)
        }
    }

    private func push(_ content: PreparedUnit.Content, _ unit: WorkUnit, _ worker: Int) {
        let made = PreparedUnit(file: unit.file, sha256: unit.sha256, content: content)
        // When the pipeline is cancelled, dropped files are processed again from `work/`.
        prepared.push(made, cost: made.cost) { progress.setWaiting(.prepare, worker: worker, $0) }
    }

    private func documents(_ parts: [PreparedPart], _ unit: WorkUnit) -> [PreparedDocument] {
        parts.map { part in
            switch part {
            case .rejected(let member): .rejected(member)
            case .article(let article): document(article, unit)
            }
        }
    }

    private func document(_ prepared: PreparedArticle, _ unit: WorkUnit) -> PreparedDocument {
        let bytes = prepared.article.text.utf8.count
        guard bytes <= textBytes else {
            return .rejected(
                RejectedMember(
                    member: prepared.member, offset: nil, length: bytes, label: "article-\(prepared.member + 1).txt",
                    entry: prepared.entry,
                    reason:
                        "its text has \(bytes) bytes, and indexing more than \(textBytes) takes more memory than the "
                        + "service may have; send a smaller file, or raise MemoryMax= of the service, then retry it"))
        }
        let arrival = unit.file.arrival(sha256: unit.sha256, member: prepared.member, entry: prepared.entry)
        if let embargoed = EmbargoedArticle(prepared.article, arrival: arrival, at: Date()) {
            return .embargoed(embargoed)
        }
        return .article(
            prepared.submission(
                arrival: arrival, recovered: unit.file.recovered, matcher: matcher, analyzer: analyzer))
    }
}
