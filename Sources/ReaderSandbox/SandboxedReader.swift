// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline

/// A bench whose work is done in cells. A document that ends its cell is tried once more in a new one, by itself, and
/// then rejected with the reason; the others of its file are read as if it were not there.
final class SandboxedReader: DocumentReader {
    let pool: ReaderPool
    let name: String
    let alive: () -> Void
    var process: ReaderProcess?
    /// For documents, while `cell` takes their file apart.
    private var second: ReaderProcess?
    /// Of the settings that `cell` was started with.
    private var generation = 0
    /// Deaths since a cell last answered.
    private var failures = 0

    /// Cells that die one after the other are started at once up to this number, then ever more slowly: what is wrong
    /// with all of them must not take the processor from everybody.
    private static let patience = 5
    private static let pause = 0.1
    private static let longestPause = 1.0
    /// Most bytes of a file given to a cell at once.
    private static let pieceBytes = 1 << 20
    /// What a cell may ask for beyond eight times its file.
    private static let sparePiecesBytes = 8 << 20

    init(_ pool: ReaderPool, name: String, alive: @escaping () -> Void) {
        self.pool = pool
        self.name = name
        self.alive = alive
    }

    typealias Place = ReferenceWritableKeyPath<SandboxedReader, ReaderProcess?>

    // MARK: Cells

    /// Starts a cell before there is work for it.
    func start() {
        // Cancelled meanwhile: then there will be no work.
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
                // Waiting for the machine is no hang.
                alive()
            }
        }
    }

    /// Waits where the last ones all died.
    private func rest() throws {
        if pool.isCancelled { throw ReaderProcess.Cancelled() }
        guard failures > SandboxedReader.patience else { return }
        let seconds = min(
            SandboxedReader.longestPause, SandboxedReader.pause * Double(failures - SandboxedReader.patience))
        Thread.sleep(forTimeInterval: seconds)
        if pool.isCancelled { throw ReaderProcess.Cancelled() }
    }

    /// Works with a cell; one that was not heard to its end is not used again.
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
        guard parts.count > 1 else { return try parts.flatMap { try alone($0, of: file, in: \.process) } }
        do {
            return try asking(\.process, parts, of: file)
        } catch let death as ReaderFailure {
            pool.observer.readerFailed(name, reading: [file.name], death.description)
            return try parts.flatMap { try alone($0, of: file, in: \.process) }
        }
    }

    private func prepare(_ parts: [SourcePart], of file: ReadingContext, in process: ReaderProcess) throws
        -> [PreparedPart]
    {
        try process.ask(.prepare(file, parts))
        switch try process.answer() {
        case .prepared(let prepared, parts.count, isLast: true): return prepared
        case .refused(let error): throw Refusal(error: error)
        default: throw ReaderFailure(.garbled("an answer to another question"))
        }
    }

    private func asking(_ place: Place, _ parts: [SourcePart], of file: ReadingContext) throws -> [PreparedPart] {
        do {
            return try with(place) { try prepare(parts, of: file, in: $0) }
        } catch let refusal as Refusal {
            throw refusal.error
        }
    }

    /// - Parameter before: why it has ended a cell already.
    private func alone(
        _ part: SourcePart, of file: ReadingContext, in place: Place, before: ReaderFailure? = nil
    ) throws -> [PreparedPart] {
        guard case .document(let document) = part else {
            return try asking(place, [part], of: file)
        }
        var last = before
        while last?.isWorthAnotherTry ?? true {
            alive()
            do {
                return try asking(place, [part], of: file)
            } catch let death as ReaderFailure {
                pool.observer.readerFailed(name, reading: [file.name], death.description)
                if last != nil {
                    last = death
                    break
                }
                last = death
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
                try process.ask(.take(file, bytes))
                while true {
                    switch try process.answer() {
                    case .refused(let error): return try refuse(error)
                    case .prepared(let prepared, let parts, let isLast):
                        try allowance.take(prepared, parts: parts)
                        behind += parts
                        let wantsMore = try deliver(prepared)
                        if isLast { return }
                        try process.ask(wantsMore ? .next : .enough)
                        guard wantsMore else { throw Enough() }
                    default: throw ReaderFailure(.garbled("an answer to another question"))
                    }
                }
            }
        } catch let death as ReaderFailure {
            pool.observer.readerFailed(name, reading: [file.name], death.description)
            try takeApart(bytes, of: file, behind: behind, death, deliver: deliver)
        } catch is Enough {
            // The cell was in the middle of it; the next file gets a new one.
        } catch let refusal as Refusal {
            throw refusal.error
        }
    }

    /// What no more is wanted of.
    private struct Enough: Error {}

    /// A cell's refusal of a file: the cell itself is well.
    private struct Refusal: Error { let error: ReadingError }

    private func refuse(_ error: ReadingError) throws { throw Refusal(error: error) }

    /// A file that ended its cell, document by document, so that only the one at fault is lost.
    private func takeApart(
        _ bytes: [UInt8], of file: ReadingContext, behind: Int, _ death: ReaderFailure,
        deliver: ([PreparedPart]) throws -> Bool
    ) throws {
        var skipped = 0
        try split(BytesSource(bytes), of: file, isPatient: false) { parts in
            let rest = parts.dropFirst(max(0, behind - skipped))
            skipped += parts.count - rest.count
            var prepared: [PreparedPart] = []
            for part in rest {
                // A file that is one document has had its first try.
                let isAll = if case .document(let document) = part { document.label == nil } else { false }
                prepared += try alone(part, of: file, in: \.second, before: isAll ? death : nil)
            }
            return rest.isEmpty ? true : try deliver(prepared)
        }
        second = nil
    }

    func split(
        _ source: any ByteSource, of file: ReadingContext, deliver: ([SourcePart]) throws -> Bool
    ) throws {
        // A large file is worth more than one document.
        try split(source, of: file, isPatient: true, deliver: deliver)
    }

    private func split(
        _ source: any ByteSource, of file: ReadingContext, isPatient: Bool, deliver: ([SourcePart]) throws -> Bool
    ) throws {
        var given = 0
        var stuck = (at: -1, times: 0)
        while true {
            do {
                return try split(source, of: file, given: &given, deliver: deliver)
            } catch let death as ReaderFailure {
                pool.observer.readerFailed(name, reading: [file.name], death.description)
                stuck = stuck.at == given ? (given, stuck.times + 1) : (given, 1)
                let most = !isPatient && !death.isWorthAnotherTry ? 1 : isPatient && death.cause == .killed ? 3 : 2
                guard stuck.times < most else {
                    throw ReadingError(.readerEnded, death.reason(pool.settings))
                }
            }
        }
    }

    /// - Parameter given: parts that an earlier cell gave before it died; they are not delivered again.
    private func split(
        _ source: any ByteSource, of file: ReadingContext, given: inout Int, deliver: ([SourcePart]) throws -> Bool
    ) throws {
        do {
            try with(\.process) { process in
                var (seen, asked) = (0, 0)
                var allowance = FileAllowance(size: source.size, limits: pool.settings.limits)
                try process.ask(.split(file, size: source.size))
                while true {
                    switch try process.answer() {
                    case .want(let offset, let count):
                        // Bounded, so that it cannot overflow.
                        asked += min(count, SandboxedReader.pieceBytes)
                        guard asked / 8 <= Int(source.size) + SandboxedReader.sparePiecesBytes else {
                            throw ReaderFailure(.garbled("the same bytes again and again"))
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
                            try process.ask(.enough)
                            guard case .end = try process.answer() else {
                                throw ReaderFailure(.garbled("more than wanted"))
                            }
                            return
                        }
                        try process.ask(.next)
                    default: throw ReaderFailure(.garbled("an answer to another question"))
                    }
                }
            }
        } catch let refusal as Refusal {
            throw refusal.error
        }
    }

    private func give(_ source: any ByteSource, _ offset: Int64, _ count: Int, to process: ReaderProcess) throws {
        guard (1...SandboxedReader.pieceBytes).contains(count), offset >= 0 else {
            throw ReaderFailure(.garbled("\(count) bytes wanted at \(offset)"))
        }
        alive()
        try process.ask(.bytes(try source.read(at: offset, count: count)))
    }
}
