// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Concurrency
internal import Foundation
internal import Synchronization

/// From files to receipts, for the daemon and for `copytaster ingest` alike. Read this first.
///
/// ```
/// submit ─▶ Splitting (1 thread) ─▶ Preparation (n threads) ─▶ Admission (1 thread) ─▶ observer
///            file → documents        document → submissions     batches → receipts
///            at a DocumentReader              at a DocumentReader each
/// ```
///
/// A `DocumentReader` is where bytes are understood: in this process or, in the daemon, in a helper process that is locked in.
/// Prepare in parallel, admit in series: two copies that arrive together find one family. Each arrow is a bounded
/// queue, so a fast disk waits for a slow index. Threads, not tasks, since every step blocks or computes for long;
/// see docs/decisions/0002-pipeline.md.
public final class IntakePipeline: Sendable {
    private let files: BoundedQueue<IntakeFile>
    private let splitting: Splitting
    private let preparation: Preparation
    private let admission: Admission
    private let readerFactory: any ReaderFactory
    private let threads = Threads()
    /// How long each stage has been at its present work: what the watchdog looks at.
    public let progress: StageProgress

    /// - Parameters:
    ///   - workshop: where files are read; not in this process, where they come from strangers.
    ///   - matcher: makes the fingerprints, in this process.
    public init(
        index: any AdmissionIndex & FileHistory, readerFactory: any ReaderFactory, matcher: any CopyMatcher,
        options: IntakeOptions,
        observer: any IntakeObserver,
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
            options: options,
            abandoned: abandoned,
            progress: progress)
        admission = Admission(
            prepared: prepared, index: index, options: options, observer: observer,
            abandoned: abandoned, progress: progress)
        threads.start("split") { [splitting] in splitting.run() }
        for worker in 0..<options.workers {
            threads.start("prepare \(worker)") { [preparation] in preparation.run(worker: worker) }
        }
        threads.start("admit") { [admission] in admission.run() }
    }

    /// Takes a file in, waiting while the pipeline is full. Returns false where the pipeline has ended.
    @discardableResult
    public func submit(_ file: IntakeFile) -> Bool { files.push(file, cost: 1) }

    /// Waits until every submitted file is decided, and ends the threads.
    public func finish() {
        files.close(dropping: false)
        threads.join()
    }

    /// Ends soon: what is being admitted is admitted whole, the rest is dropped unreported. Taking the same files
    /// again later changes nothing that was admitted already.
    public func cancel() {
        files.close(dropping: true)
        splitting.cancel()
        preparation.cancel()
        admission.cancel()
        readerFactory.cancel()
        threads.join()
    }
}

/// A file or parts of it, not yet understood.
struct WorkUnit: Sendable {
    let file: IntakeFile
    let sha256: ContentDigest
    let content: Content

    enum Content: Sendable {
        /// A small file, not looked at yet.
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

/// What preparation made of a unit, or a file's last word.
struct PreparedUnit: Sendable {
    let file: IntakeFile
    let sha256: ContentDigest?
    let content: Content

    enum Content: Sendable {
        case documents([PreparedDocument])
        /// All of the file has been read: so many units came of it. Where it broke off, why its rest is rejected.
        case end(units: Int, rest: String?)
        /// The file as a whole cannot be taken, though so many units came of it.
        case failed(FileReport.Verdict, units: Int)
        /// A unit that makes its whole file so.
        case spoiled(FileReport.Verdict)
    }

    /// Articles, at least one, so that every unit counts against the queue's room.
    var cost: Int {
        if case .documents(let documents) = content { return max(1, documents.count) }
        return 1
    }
}

enum PreparedDocument: Sendable {
    case article(Submission)
    case rejected(RejectedMember)
    /// Not to be admitted before a time.
    case embargoed(EmbargoedArticle)
}

/// An article that its publisher allows nobody to use before a time.
struct EmbargoedArticle: Sendable {
    let article: Article
    let arrival: Arrival
    let until: Date

    /// Nil for one that may be used at `now`.
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
