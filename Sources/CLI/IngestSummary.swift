// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Presentation
internal import Synchronization

/// The counts of `ingest` so far.
final class IngestSummary: Sendable {
    private struct State {
        var outcomes: [Outcome: Int] = [:]
        var files = 0
        var failedFiles = 0
        /// Bytes already shown as progress, for unfinished files.
        var credited: [IntakeFile.Ticket: Int64] = [:]
        var failure: (any Error)?
        var archived: [FilePlace] = []
    }

    private let state = Mutex(State())

    func count(_ outcome: Outcome) { state.withLock { $0.outcomes[outcome, default: 0] += 1 } }

    func finished(failed: Bool) {
        state.withLock { state in
            state.files += 1
            if failed { state.failedFiles += 1 }
        }
    }

    func addArchived(_ place: FilePlace) { state.withLock { $0.archived.append(place) } }

    var archived: [FilePlace] { state.withLock { $0.archived } }

    var failedFiles: Int { state.withLock { $0.failedFiles } }

    /// The error that ends the command early: of the index, or of the output.
    var failure: (any Error)? { state.withLock { $0.failure } }

    func stop(_ error: any Error) { state.withLock { $0.failure = $0.failure ?? error } }

    func attempt(_ body: () throws -> Void) {
        do { try body() } catch { stop(error) }
    }

    /// Bytes to show as progress for one article: the size of its text, at most the size of the file. `close` adds the
    /// rest.
    func credit(_ ticket: IntakeFile.Ticket, about bytes: Int64, of size: Int64) -> Int64 {
        state.withLock { state in
            let before = state.credited[ticket] ?? 0
            let after = min(size, before + bytes)
            state.credited[ticket] = after
            return after - before
        }
    }

    /// Bytes of a finished file that are not yet shown as progress.
    func close(_ ticket: IntakeFile.Ticket, size: Int64) -> Int64 {
        state.withLock { size - (($0.credited.removeValue(forKey: ticket)) ?? 0) }
    }

    /// `3 files: 12 articles stored, 1 known, 2 rejected`
    var summary: String {
        state.withLock { state in
            let stored = Numbers.count(state.outcomes[.stored] ?? 0, "article") + " stored"
            let others = [Outcome.known, .rejected, .held].compactMap { outcome in
                state.outcomes[outcome].map { "\(Numbers.grouped($0)) \(outcome.rawValue)" }
            }
            return "\(Numbers.count(state.files, "file")): " + ([stored] + others).joined(separator: ", ")
        }
    }
}
