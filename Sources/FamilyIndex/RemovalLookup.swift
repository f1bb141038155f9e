// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Recognises what was removed when it comes again, by its id, its text or its file.
///
/// An id hangs on everything that was read of a file, so a better reader, or another address, gives another one. Why each
/// rule is as it is: docs/decisions/0018-identity-after-upgrade.md.
extension IdentityReader {
    /// The note that keeps a submission out; nil where it may come in.
    /// - Parameter isReadAgain: whether it is the only article of a file that was not forgotten: only its own id counts.
    func removal(against submission: Submission, isReadAgain: Bool) throws -> RemovalNote? {
        let article = submission.article
        if let note = try removal(.article(article.id)) { return note }
        guard !isReadAgain else { return nil }
        let digests = RemovalDigests(text: article.text, source: article.source, body: submission.fingerprint.body)
        return try removal(.text(digests.text, ofSource: digests.textOfSource))
            ?? removal(.comparedText(digests.body, ofSource: digests.bodyOfSource))
            ?? removal(ofFileOf: submission)
    }

    /// The same part of the same file, whatever is read in it now. In a file of several a better reader may count them
    /// otherwise: there, an address or document id that both have decides.
    private func removal(ofFileOf submission: Submission) throws -> RemovalNote? {
        guard let content = submission.arrival.sha256 else { return nil }
        return try removal(
            .filePart(
                content, member: submission.arrival.member,
                url: submission.article.url.map { RemovalDigests.url($0, in: content) },
                document: submission.article.documentID.map { RemovalDigests.document($0, in: content) }))
    }
}
