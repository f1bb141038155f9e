// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Concurrency
internal import Foundation
internal import Synchronization

/// Turns files into receipts, for the daemon and for `copytaster ingest`. Read this file first.
///
/// ```
/// submit ─▶ Splitting (1 thread) ─▶ Preparation (n threads) ─▶ Admission (1 thread) ─▶ observer
///            file → documents        document → submissions     batches → receipts
///            uses a DocumentReader   uses a DocumentReader each
/// ```
///
/// A `DocumentReader` parses the bytes: in this process or, in the daemon, in a sandboxed reader process. Prepare in
/// parallel, admit in series: two copies that arrive together join one family. Each arrow is a bounded queue, so a fast
/// disk waits for a slow index. Threads, not tasks, since every step blocks or computes for long; see
/// docs/decisions/0002-pipeline.md.
public final class IntakePipeline: Sendable {
    private let files: BoundedQueue<IntakeFile>
    private let splitting: Splitting
    private let preparation: Preparation
    private let admission: Admission
    private let readerFactory: any ReaderFactory
    private let threads = Threads()
    /// How long each stage has worked on its present file; read by the watchdog.
    public let progress: StageProgress

    /// - Parameters:
    ///   - readerFactory: makes the readers; untrusted files must not be read in this process.
    ///   - matcher: computes the fingerprints, in this process.
    ///   - analyzer: computes the search terms, in this process.
    public init(
        index: any AdmissionIndex & ArrivalLog, readerFactory: any ReaderFactory, matcher: any CopyMatcher,
        analyzer: any TermAnalyzer, options: IntakeOptions, observer: any IntakeObserver,
        progress: StageProgress = StageProgress()
    ) {
        self.readerFactory = readerFactory
        self.progress = progress
        let documents = BoundedQueue<WorkUnit>(capacity: options.queuedBytes)
        let prepared = BoundedQueue<PreparedUnit>(capacity: 2 * options.batchArticles)
        let abandoned = AbandonedFiles()
        files = BoundedQueue(capacity: options.queuedFiles)
        splitting = Splitting(
            files: files, documents: documents, prepared: prepared, readerFactory: readerFactory, abandoned: abandoned,
            progress: progress)
        preparation = Preparation(
            documents: documents, prepared: prepared, readerFactory: readerFactory, matcher: matcher,
            analyzer: analyzer, options: options, abandoned: abandoned, progress: progress)
        admission = Admission(
            prepared: prepared, index: index, options: options, observer: observer,
            abandoned: abandoned, progress: progress)
        threads.start("split") { [splitting] in splitting.run() }
        for worker in 0..<options.workers {
            threads.start("prepare \(worker)") { [preparation] in preparation.run(worker: worker) }
        }
        threads.start("admit") { [admission] in admission.run() }
    }

    /// Accepts a file, waiting while the pipeline is full. Returns false if the pipeline has ended.
    @discardableResult
    public func submit(_ file: IntakeFile) -> Bool { files.push(file, cost: 1) }

    /// Waits until every submitted file is decided, then ends the threads.
    public func finish() {
        files.close(dropping: false)
        threads.join()
    }

    /// Ends soon: running admissions are completed, all other files are dropped without a report. Submitting the same
    /// files again later changes nothing that was admitted already.
    public func cancel() {
        files.close(dropping: true)
        splitting.cancel()
        preparation.cancel()
        admission.cancel()
        readerFactory.cancel()
        threads.join()
    }
}

/// A file or parts of it, not yet parsed.
struct WorkUnit: Sendable {
    let file: IntakeFile
    let sha256: ContentDigest
    let content: Content

    enum Content: Sendable {
        /// A small file, not examined yet.
        case whole([UInt8])
        case parts([SourcePart])
    }

    var isWhole: Bool {
        if case .whole = content { true } else { false }
    }

    var smallFile: SmallFile? {
        if case .whole(let bytes) = content { SmallFile(bytes: bytes, context: file.context) } else { nil }
    }
}

/// The result of preparing a unit, or the end of a file.
struct PreparedUnit: Sendable {
    let file: IntakeFile
    let sha256: ContentDigest?
    let content: Content

    enum Content: Sendable {
        case documents([PreparedDocument])
        /// The file has been read completely and produced this number of units. `rest`: why the rest of a damaged file
        /// is rejected.
        case end(units: Int, rest: String?)
        /// The file as a whole cannot be admitted, although it produced this number of units.
        case failed(FileReport.Verdict, units: Int)
        /// A unit because of which the whole file cannot be admitted.
        case unitFailed(FileReport.Verdict)
    }

    /// Number of articles, at least one, so that every unit uses capacity of the queue.
    var cost: Int {
        if case .documents(let documents) = content { return max(1, documents.count) }
        return 1
    }
}

enum PreparedDocument: Sendable {
    case article(Submission)
    case rejected(RejectedMember)
    /// Not to be admitted before a certain time.
    case embargoed(EmbargoedArticle)
}

/// An article under embargo.
struct EmbargoedArticle: Sendable {
    let article: Article
    let arrival: Arrival
    let until: Date

    /// Nil for an article that may be used at `now`.
    init?(_ article: Article, arrival: Arrival, at now: Date) {
        guard let until = article.embargoed, until > now else { return nil }
        self.article = article
        self.arrival = arrival
        self.until = until
    }

    var reason: String { "under embargo until \(LocalTime(until).minutes)" }
}

/// The pipeline's threads: named, joined once.
private final class Threads: Sendable {
    private let group = DispatchGroup()

    func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        group.enter()
        let thread = Thread { [group] in
            body()
            group.leave()
        }
        thread.name = name
        thread.stackSize = 16 << 20
        thread.start()
    }

    func join() { group.wait() }
}
