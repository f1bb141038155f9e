// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Recognises a removed article that arrives again, by its id, its text or its file.
///
/// An id depends on all fields, so a better reader or another address gives another id. For the reason of each rule see
/// docs/decisions/0018-identity-after-upgrade.md.
extension IdentityReader {
    /// The note that prevents an admission; nil when the submission may be admitted.
    /// - Parameter isReadAgain: whether it is the only article of a file that was not forgotten: then only its own id
    ///   counts.
    func removal(against submission: Submission, isReadAgain: Bool) throws -> RemovalNote? {
        let article = submission.article
        if let note = try removal(.article(article.id)) { return note }
        guard !isReadAgain else { return nil }
        let digests = RemovalDigests(text: article.text, source: article.source, body: submission.fingerprint.body)
        return try removal(.text(digests.text, ofSource: digests.textOfSource))
            ?? removal(.comparedText(digests.body, ofSource: digests.bodyOfSource))
            ?? removal(ofFileOf: submission)
    }

    /// The same part of the same file, whatever the reader makes of it now. A better reader may number the members of a
    /// file differently: then an address or document id that both have decides.
    private func removal(ofFileOf submission: Submission) throws -> RemovalNote? {
        guard let content = submission.arrival.sha256 else { return nil }
        return try removal(
            .filePart(
                content, member: submission.arrival.member,
                url: submission.article.url.map { RemovalDigests.url($0, in: content) },
                document: submission.article.documentID.map { RemovalDigests.document($0, in: content) }))
    }
}
