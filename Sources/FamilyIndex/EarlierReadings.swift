// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Finds an earlier reading of a document that is read again, and replaces it by the new reading.
///
/// A document is a part of a file, identified by the file's digest and the member number, unless a newer reader numbers
/// the members differently.
extension IdentityReader {
    /// The only article that an older reader made from this file.
    func earlierReading(
        ofPartOf submission: Submission, except article: ArticleNumber?
    ) throws -> EarlierReading? {
        guard submission.arrival.member == 0 else { return nil }
        return try earlierReading(ofPartOf: submission, isOnlyPart: true, except: article)
    }

    /// The earlier reading of the same part of a file with several parts, if it is the same document: it has the same
    /// title, address, document id or text, or is a copy of it.
    /// - Parameters:
    ///   - fingerprintID: of the new reading.
    ///   - similar: the fingerprints linked to it, the most similar first.
    func earlierReading(
        like submission: Submission, fingerprintID: FingerprintID, similar: [FingerprintID],
        except article: ArticleNumber?
    ) throws -> EarlierReading? {
        // Usually the file never arrived before.
        guard let content = submission.arrival.sha256, try isKnown(content) else { return nil }
        if let same = try earlierReading(ofPartOf: submission, isOnlyPart: false, except: article),
            !same.isOtherDocument(than: submission.article),
            same.isNamedLike(submission.article) || ([fingerprintID] + similar).contains(same.fingerprintID)
        {
            return same
        }
        for fingerprintID in [fingerprintID] + similar.prefix(EarlierReading.maximumSimilar) {
            let others = try earlierReadings(inFileOf: submission, with: fingerprintID, except: article)
            if let found = others.first(where: { !$0.isOtherDocument(than: submission.article) }) { return found }
        }
        return nil
    }
}

extension EarlierReading {
    /// Copies within the same file are searched among this number of the most similar texts.
    fileprivate static let maximumSimilar = 8

    fileprivate func isNamedLike(_ article: Article) -> Bool {
        title != nil && title == article.title || url != nil && url == article.url
            || documentID != nil && documentID == article.documentID
    }

    fileprivate func isOtherDocument(than article: Article) -> Bool {
        if let url, let other = article.url, url != other { return true }
        if let documentID, let other = article.documentID, documentID != other { return true }
        return false
    }
}

extension Refingerprinting {
    /// Replaces an earlier reading by an article, which takes over its history and its manual overrides. The id of the
    /// earlier reading leads to the article.
    /// - Returns: the fingerprints around which all articles must be placed again, without regard to limits: nothing
    ///   may refer to the replaced article afterwards.
    mutating func replace(
        _ reading: EarlierReading, by article: ArticleNumber, _ changes: FamilyChangeLog, at now: Date
    ) throws -> [FingerprintID] {
        guard let new = try transaction.member(article)?.attributes.fingerprintID,
            let old = try transaction.member(reading.number)
        else { return [] }
        // A component connected by this reading may fall apart: each piece contains one of its neighbours.
        let twins = try transaction.fingerprintIDs(titledDigest: old.attributes.titledDigest)
        if let lines = try transaction.lines(of: reading.number) { try removeLines(lines) }
        changes.noteRemoved(old)
        try transaction.replace(old, by: article, at: now)
        return Set(twins).subtracting([reading.fingerprintID]).union([new]).union(
            try removeIfUnused(reading.fingerprintID)
        )
        .sorted()
    }
}
