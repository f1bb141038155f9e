// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Runs the pipeline without storing anything: `admit` returns the placement that each article would get.
struct DryRunIndex: AdmissionIndex, ArrivalLog {
    /// Nil if there is no index; then each article is placed alone.
    let index: (any AdmissionIndex)?

    func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool { true }

    func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt] {
        var receipts: [Receipt] = []
        for submission in batch { receipts.append(try preview(submission)) }
        return receipts
    }

    func preview(_ submission: Submission) throws(IndexError) -> Receipt {
        let id = submission.article.id
        return try index?.preview(submission)
            ?? Receipt(
                outcome: .stored, placement: Placement(article: id, family: Family.ID(id), relation: .original))
    }

    func record(_ records: [ArrivalRecord]) throws(IndexError) {}
}
