// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline

/// A reader that works through reader processes. A document that ends its process is retried once in a new process,
/// separately, and then rejected with the reason; the other documents of its file are read as usual.
final class SandboxedReader: DocumentReader {
    let pool: ReaderPool
    let name: String
    let alive: () -> Void
    var process: ReaderProcess?
    /// For documents, while `process` splits their file.
    private var second: ReaderProcess?
    /// The generation of the settings with which `process` was started.
    private var generation = 0
    /// Failures since a process last replied.
    private var failures = 0

    /// Processes that fail one after the other are restarted at once up to this number, then with growing delays: a
    /// problem that affects all of them must not use up the processor.
    private static let immediateRestarts = 5
    private static let pause = 0.1
    private static let longestPause = 1.0
    /// Maximum number of bytes of a file sent to a process at once.
    private static let pieceBytes = 1 << 20
    /// Bytes that a process may request beyond eight times its file.
    private static let sparePiecesBytes = 8 << 20

    init(_ pool: ReaderPool, name: String, alive: @escaping () -> Void) {
        self.pool = pool
        self.name = name
        self.alive = alive
    }

    typealias Place = ReferenceWritableKeyPath<SandboxedReader, ReaderProcess?>

    // MARK: Processes

    /// Starts a process before there is work for it.
    func start() {
        // Cancelled meanwhile: no work will follow.
        _ = try? running(\.process)
    }

    private func running(_ place: Place) throws -> ReaderProcess {
        if place == \.process, generation != pool.generation {
            generation = pool.generation
            process = nil
        }
        if let process = self[keyPath: place] { return process }
        var isWaiting = false
        while true {
            try rest()
            do {
                let process = try ReaderProcess(
                    pool.settings, name: place == \.second ? name + "+" : name,
                    isCancelled: { [pool] in pool.isCancelled })
                if isWaiting { pool.observer.readersStartAgain() }
                self[keyPath: place] = process
                return process
            } catch let error as ReaderProcess.StartError {
                failures += 1
                isWaiting = true
                pool.observer.readerCannotStart(error.description)
                // Waiting to start a process is no hang.
                alive()
            }
        }
    }

    /// Waits if the last processes all failed.
    private func rest() throws {
        if pool.isCancelled { throw ReaderProcess.Cancelled() }
        guard failures > SandboxedReader.immediateRestarts else { return }
        let seconds = min(
            SandboxedReader.longestPause, SandboxedReader.pause * Double(failures - SandboxedReader.immediateRestarts))
        Thread.sleep(forTimeInterval: seconds)
        if pool.isCancelled { throw ReaderProcess.Cancelled() }
    }

    /// Calls `body` with a process; a process whose reply was not read completely is not used again.
    func with<Answer>(_ place: Place, _ body: (ReaderProcess) throws -> Answer) throws -> Answer {
        let process = try running(place)
        do {
            let answer = try body(process)
            failures = 0
            return answer
        } catch let refusal as Refusal {
            failures = 0
            throw refusal
        } catch {
            if error is ReaderFailure { failures += 1 }
            self[keyPath: place] = nil
            process.end()
            throw error
        }
    }

    // MARK: Documents

    func prepare(_ parts: [SourcePart], of file: ReadingContext) throws -> [PreparedPart] {
        guard parts.count > 1 else { return try parts.flatMap { try prepareAlone($0, of: file, in: \.process) } }
        do {
            return try requestPreparation(\.process, parts, of: file)
        } catch let failure as ReaderFailure {
            pool.observer.readerFailed(name, reading: [file.name], failure.description)
            return try parts.flatMap { try prepareAlone($0, of: file, in: \.process) }
        }
    }

    private func prepare(_ parts: [SourcePart], of file: ReadingContext, in process: ReaderProcess) throws
        -> [PreparedPart]
    {
        try process.sendRequest(.prepare(file, parts))
        switch try process.answer() {
        case .prepared(let prepared, parts.count, isLast: true): return prepared
        case .refused(let error): throw Refusal(error: error)
        default: throw ReaderFailure(.invalidReply("an unexpected reply"))
        }
    }

    private func requestPreparation(_ place: Place, _ parts: [SourcePart], of file: ReadingContext) throws
        -> [PreparedPart]
    {
        do {
            return try with(place) { try prepare(parts, of: file, in: $0) }
        } catch let refusal as Refusal {
            throw refusal.error
        }
    }

    /// - Parameter before: the first failure, if the document has ended a process already.
    private func prepareAlone(
        _ part: SourcePart, of file: ReadingContext, in place: Place, before: ReaderFailure? = nil
    ) throws -> [PreparedPart] {
        guard case .document(let document) = part else {
            return try requestPreparation(place, [part], of: file)
        }
        var last = before
        while last?.isWorthAnotherTry ?? true {
            alive()
            do {
                return try requestPreparation(place, [part], of: file)
            } catch let failure as ReaderFailure {
                pool.observer.readerFailed(name, reading: [file.name], failure.description)
                if last != nil {
                    last = failure
                    break
                }
                last = failure
            }
        }
        let reason = last?.reason(pool.settings) ?? "its reader ended"
        return [.rejected(document.rejected(reason: reason))]
    }

    // MARK: Files

    func take(_ bytes: [UInt8], of file: ReadingContext, deliver: ([PreparedPart]) throws -> Bool) throws {
        var behind = 0
        var allowance = FileAllowance(size: Int64(bytes.count), limits: pool.settings.limits)
        do {
            try with(\.process) { process in
                try process.sendRequest(.take(file, bytes))
                while true {
                    switch try process.answer() {
                    case .refused(let error): return try refuse(error)
                    case .prepared(let prepared, let parts, let isLast):
                        try allowance.take(prepared, parts: parts)
                        behind += parts
                        let wantsMore = try deliver(prepared)
                        if isLast { return }
                        try process.sendRequest(wantsMore ? .next : .enough)
                        guard wantsMore else { throw Enough() }
                    default: throw ReaderFailure(.invalidReply("an unexpected reply"))
                    }
                }
            }
        } catch let failure as ReaderFailure {
            pool.observer.readerFailed(name, reading: [file.name], failure.description)
            try readSeparately(bytes, of: file, behind: behind, failure, deliver: deliver)
        } catch is Enough {
            // The process was not finished with the file; the next file gets a new process.
        } catch let refusal as Refusal {
            throw refusal.error
        }
    }

    /// The caller wants no more parts.
    private struct Enough: Error {}

    /// A reader process refused a file; the process itself is fine.
    private struct Refusal: Error { let error: ReadingError }

    private func refuse(_ error: ReadingError) throws { throw Refusal(error: error) }

    /// Reads the documents of a file that ended its process one by one, so that only the faulty one is lost.
    private func readSeparately(
        _ bytes: [UInt8], of file: ReadingContext, behind: Int, _ failure: ReaderFailure,
        deliver: ([PreparedPart]) throws -> Bool
    ) throws {
        var skipped = 0
        try split(BytesSource(bytes), of: file, retriesMore: false) { parts in
            let rest = parts.dropFirst(max(0, behind - skipped))
            skipped += parts.count - rest.count
            var prepared: [PreparedPart] = []
            for part in rest {
                // A file that is a single document has had its first attempt.
                let isAll = if case .document(let document) = part { document.label == nil } else { false }
                prepared += try prepareAlone(part, of: file, in: \.second, before: isAll ? failure : nil)
            }
            return rest.isEmpty ? true : try deliver(prepared)
        }
        second = nil
    }

    func split(
        _ source: any ByteSource, of file: ReadingContext, deliver: ([SourcePart]) throws -> Bool
    ) throws {
        // A large file gets more attempts than a single document.
        try split(source, of: file, retriesMore: true, deliver: deliver)
    }

    private func split(
        _ source: any ByteSource, of file: ReadingContext, retriesMore: Bool, deliver: ([SourcePart]) throws -> Bool
    ) throws {
        var given = 0
        var stuck = (at: -1, times: 0)
        while true {
            do {
                return try split(source, of: file, given: &given, deliver: deliver)
            } catch let failure as ReaderFailure {
                pool.observer.readerFailed(name, reading: [file.name], failure.description)
                stuck = stuck.at == given ? (given, stuck.times + 1) : (given, 1)
                let isHopeless = !retriesMore && !failure.isWorthAnotherTry
                let most = isHopeless ? 1 : retriesMore && failure.cause == .killed ? 3 : 2
                guard stuck.times < most else {
                    throw ReadingError(.readerEnded, failure.reason(pool.settings))
                }
            }
        }
    }

    /// - Parameter given: number of parts that an earlier process delivered before it failed; they are not delivered
    ///   again.
    private func split(
        _ source: any ByteSource, of file: ReadingContext, given: inout Int, deliver: ([SourcePart]) throws -> Bool
    ) throws {
        do {
            try with(\.process) { process in
                var (seen, asked) = (0, 0)
                var allowance = FileAllowance(size: source.size, limits: pool.settings.limits)
                try process.sendRequest(.split(file, size: source.size))
                while true {
                    switch try process.answer() {
                    case .want(let offset, let count):
                        // Bounded, so that the sum cannot overflow.
                        asked += min(count, SandboxedReader.pieceBytes)
                        guard asked / 8 <= Int(source.size) + SandboxedReader.sparePiecesBytes else {
                            throw ReaderFailure(.invalidReply("repeated requests for the same bytes"))
                        }
                        try give(source, offset, count, to: process)
                    case .end: return
                    case .refused(let error): return try refuse(error)
                    case .parts(let parts):
                        try allowance.take(parts: parts.count, bytes: parts.reduce(0) { $0 + $1.bytes })
                        let new = Array(parts.dropFirst(max(0, given - seen)))
                        seen += parts.count
                        given = max(given, seen)
                        alive()
                        if !new.isEmpty, try !deliver(new) {
                            try process.sendRequest(.enough)
                            guard case .end = try process.answer() else {
                                throw ReaderFailure(.invalidReply("more parts than requested"))
                            }
                            return
                        }
                        try process.sendRequest(.next)
                    default: throw ReaderFailure(.invalidReply("an unexpected reply"))
                    }
                }
            }
        } catch let refusal as Refusal {
            throw refusal.error
        }
    }

    private func give(_ source: any ByteSource, _ offset: Int64, _ count: Int, to process: ReaderProcess) throws {
        guard (1...SandboxedReader.pieceBytes).contains(count), offset >= 0 else {
            throw ReaderFailure(.invalidReply("\(count) bytes requested at \(offset)"))
        }
        alive()
        try process.sendRequest(.bytes(try source.read(at: offset, count: count)))
    }
}
