// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Reading
internal import Synchronization

/// The second stage: documents become articles with fingerprint and search terms, on as many threads as there are
/// workers, each at its own bench. The last one to end closes the door to admission.
final class Preparation: Sendable {
    private let documents: BoundedQueue<WorkUnit>
    private let prepared: BoundedQueue<PreparedUnit>
    private let workshop: any Workshop
    private let abandoned: AbandonedFiles
    private let progress: StageProgress
    private let running = Atomic(0)

    init(
        documents: BoundedQueue<WorkUnit>, prepared: BoundedQueue<PreparedUnit>, workshop: any Workshop,
        abandoned: AbandonedFiles, progress: StageProgress
    ) {
        self.documents = documents
        self.prepared = prepared
        self.workshop = workshop
        self.abandoned = abandoned
        self.progress = progress
    }

    func cancel() { documents.close(dropping: true) }

    func run(worker: Int) {
        running.add(1, ordering: .sequentiallyConsistent)
        let bench = workshop.bench(for: .preparing(worker: worker)) { [progress] in
            progress.goesOn(.prepare, worker: worker)
        }
        while let unit = documents.pop() {
            progress.begin(.prepare, worker: worker, on: unit.file.name)
            switch unit.content {
            case .whole(let bytes): take(bytes, unit, worker, at: bench)
            case .parts(let parts): prepare(parts, unit, at: bench)
            }
            progress.end(.prepare, worker: worker)
        }
        if running.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 { prepared.close(dropping: false) }
    }

    private func take(_ bytes: [UInt8], _ unit: WorkUnit, _ worker: Int, at bench: any Bench) {
        let last = FileEnding.after(unit.file) { count throws in
            try bench.take(bytes, of: unit.file.context) { parts in
                push(.documents(documents(parts, unit)), unit)
                count()
                progress.begin(.prepare, worker: worker, on: unit.file.name)
                return !abandoned.contains(unit.file.ticket)
            }
        }
        push(last, unit)
    }

    private func prepare(_ parts: [SourcePart], _ unit: WorkUnit, at bench: any Bench) {
        // An abandoned file's units are counted still, and hold nothing.
        guard !abandoned.contains(unit.file.ticket) else { return push(.documents([]), unit) }
        do {
            push(.documents(documents(try bench.prepare(parts, of: unit.file.context), unit)), unit)
        } catch let error as ReadingError {
            push(.spoiled(unit.file.verdict(on: error)), unit)
        } catch {
            push(.spoiled(.retry(reason: "\(error)")), unit)
        }
    }

    private func push(_ content: PreparedUnit.Content, _ unit: WorkUnit) {
        let made = PreparedUnit(file: unit.file, sha256: unit.sha256, content: content)
        // Where the pipeline is cancelled, what is dropped here is taken up again from `work/`.
        prepared.push(made, cost: made.cost)
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
        let arrival = unit.file.arrival(sha256: unit.sha256, member: prepared.member)
        if let embargoed = EmbargoedArticle(prepared.article, arrival: arrival, at: Date()) {
            return .embargoed(embargoed)
        }
        return .article(
            Submission(
                article: prepared.article, fingerprint: prepared.fingerprint, terms: prepared.terms, arrival: arrival,
                recovered: unit.file.recovered))
    }
}
