// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool

/// Forwards the events of the pipeline to the status, to disposal and to the record of files being read.
struct PipelineObserver: IntakeObserver {
    let reporting: Reporting
    let disposal: Disposal
    let durability: DurabilityBarrier
    let suspects: Suspects
    let onFailure: @Sendable (IndexError) -> Void

    init(
        reporting: Reporting, disposal: Disposal, durability: DurabilityBarrier, suspects: Suspects,
        onFailure: @escaping @Sendable (IndexError) -> Void
    ) {
        self.reporting = reporting
        self.disposal = disposal
        self.durability = durability
        self.suspects = suspects
        self.onFailure = onFailure
    }

    func makeDurable(_ files: Set<IntakeFile.Ticket>) throws(IndexError) { try durability.makeDurable(files) }

    func decided(_ reports: [ArticleReport]) {
        reporting.note(decided: reports)
        suspects.note(decided: reports.count { $0.article != nil && ($0.outcome == .stored || $0.outcome == .known) })
    }

    func finished(_ files: [FileReport]) { disposal.put(files) }

    func troubled(_ trouble: IntakeTrouble) {
        switch trouble {
        case .waiting(let error): reporting.degrade(.index, "\(error)", kind: "\(error.cause)")
        case .resumed: reporting.recover(.index)
        case .stopped(let error): onFailure(error)
        }
    }
}
