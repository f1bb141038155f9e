// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// An index whose `admit` and `record` fail as a test requests; all other calls go to a real index.
struct FailingIndex: AdmissionIndex, ArrivalLog {
    let index: any ArticleIndex
    /// Called before each batch is admitted.
    let admitting: @Sendable ([Submission]) throws(IndexError) -> Void
    /// Called before history is written.
    let recording: @Sendable () throws(IndexError) -> Void

    init(
        _ index: any ArticleIndex,
        admitting: @escaping @Sendable ([Submission]) throws(IndexError) -> Void = { _ in },
        recording: @escaping @Sendable () throws(IndexError) -> Void = {}
    ) {
        (self.index, self.admitting, self.recording) = (index, admitting, recording)
    }

    static func error(_ cause: IndexError.Cause) -> IndexError {
        IndexError(step: "write to", object: "index", cause: cause, detail: "the test requests it")
    }

    func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool { try index.load(progress) }

    func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt] {
        try admitting(batch)
        return try index.admit(batch)
    }

    func preview(_ submission: Submission) throws(IndexError) -> Receipt { try index.preview(submission) }

    func record(_ records: [ArrivalRecord]) throws(IndexError) {
        try recording()
        try index.record(records)
    }
}
