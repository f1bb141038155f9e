// SPDX-License-Identifier: Apache-2.0

internal import Analysis
internal import ArticleModel
internal import FoundationEssentials
internal import Matching
internal import Reading
internal import Synchronization

/// The second stage: documents become articles with fingerprint and search terms, on as many threads as there are
/// workers. The last one to end closes the door to admission.
final class Preparation: Sendable {
    private let documents: BoundedQueue<WorkUnit>
    private let prepared: BoundedQueue<PreparedUnit>
    private let reader: Reader
    private let matcher: Matcher
    private let analyzer: Analyzer
    private let abandoned: AbandonedFiles
    private let progress: StageProgress
    private let running = Atomic(0)

    init(
        documents: BoundedQueue<WorkUnit>, prepared: BoundedQueue<PreparedUnit>, reader: Reader, matcher: Matcher,
        analyzer: Analyzer, abandoned: AbandonedFiles, progress: StageProgress
    ) {
        self.documents = documents
        self.prepared = prepared
        self.reader = reader
        self.matcher = matcher
        self.analyzer = analyzer
        self.abandoned = abandoned
        self.progress = progress
    }

    func cancel() { documents.close(dropping: true) }

    func run(worker: Int) {
        running.add(1, ordering: .sequentiallyConsistent)
        while let unit = documents.pop() {
            progress.begin(.prepare, worker: worker, on: unit.file.name)
            // An abandoned file's units are counted still, and hold nothing.
            let wanted = abandoned.contains(unit.file.ticket) ? [] : unit.parts
            let made = PreparedUnit(
                file: unit.file, sha256: unit.sha256, content: .documents(wanted.flatMap { prepare($0, unit) }))
            progress.end(.prepare, worker: worker)
            prepared.push(made, cost: made.cost)
        }
        if running.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 { prepared.close(dropping: false) }
    }

    private func prepare(_ part: SourcePart, _ unit: WorkUnit) -> [PreparedDocument] {
        guard case .document(let document) = part else {
            guard case .rejected(let member) = part else { return [] }
            return [.rejected(member)]
        }
        let context = ReadingContext(
            name: unit.file.name, fallbackSource: unit.file.fallbackSource, envelope: document.envelope)
        do throws(ReadingError) {
            let members = try reader.readMembers(document.bytes, as: document.format, context: context)
            return members.enumerated().map { position, member in
                switch member {
                case .success(let article): prepare(article, member: document.member + position, unit)
                case .failure(let error): .rejected(document.rejected(position: position, reason: error.reason))
                }
            }
        } catch {
            return [.rejected(document.rejected(reason: error.reason))]
        }
    }

    private func prepare(_ article: Article, member: Int, _ unit: WorkUnit) -> PreparedDocument {
        let arrival = unit.file.arrival(sha256: unit.sha256, member: member)
        if let embargoed = EmbargoedArticle(article, arrival: arrival, at: Date()) { return .embargoed(embargoed) }
        return .article(submission(article, member: member, unit))
    }

    private func submission(_ article: Article, member: Int, _ unit: WorkUnit) -> Submission {
        Submission(
            article: article,
            fingerprint: matcher.prepare(title: article.title, text: article.text),
            terms: analyzer.terms(title: article.title, text: article.text, language: article.language),
            arrival: unit.file.arrival(sha256: unit.sha256, member: member),
            recovered: unit.file.recovered)
    }
}
