// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Finds what an older reader made of a document that is read again, and puts the new reading in its place.
///
/// A document is a part of a file: the same digest, and the same member unless a newer reader counts them otherwise.
extension IdentityReader {
    /// The only article that an older reader made of this file.
    func earlierReading(
        ofPartOf submission: Submission, except article: ArticleNumber?
    ) throws -> EarlierReading? {
        guard submission.arrival.member == 0 else { return nil }
        return try earlierReading(ofPartOf: submission, isOnlyPart: true, except: article)
    }

    /// What an older reader made of the same part of a file of several, where it is the same document: it has the same
    /// title, address, document id or text, or is a copy of it.
    /// - Parameters:
    ///   - print: of the new reading.
    ///   - likes: the fingerprints that are linked to it, the most like first.
    func earlierReading(
        like submission: Submission, fingerprintID: FingerprintID, likes: [FingerprintID],
        except article: ArticleNumber?
    ) throws -> EarlierReading? {
        // Mostly a file was never there before.
        guard let content = submission.arrival.sha256, try isKnown(content) else { return nil }
        if let same = try earlierReading(ofPartOf: submission, isOnlyPart: false, except: article),
            !same.isOtherDocument(than: submission.article),
            same.isNamedLike(submission.article) || ([fingerprintID] + likes).contains(same.fingerprintID)
        {
            return same
        }
        for fingerprintID in [fingerprintID] + likes.prefix(EarlierReading.mostLikes) {
            let others = try earlierReadings(inFileOf: submission, with: fingerprintID, except: article)
            if let found = others.first(where: { !$0.isOtherDocument(than: submission.article) }) { return found }
        }
        return nil
    }
}

extension EarlierReading {
    /// Copies of one text in one file are looked for among so many of the texts that are most like it.
    fileprivate static let mostLikes = 8

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
    /// Puts an article in the place of an earlier reading: what is known of the one, its history and what people decided,
    /// is known of the other, and its id leads there.
    /// - Returns: the fingerprints around which all is to be placed anew, without regard to limits: nothing may be left
    ///   that refers to the replaced article.
    mutating func replace(
        _ reading: EarlierReading, by article: ArticleNumber, _ changes: FamilyChangeLog, at now: Date
    ) throws -> [FingerprintID] {
        guard let new = try transaction.member(article)?.folding.fingerprintID,
            let old = try transaction.member(reading.number)
        else { return [] }
        // What hung together by this reading may fall apart: each piece holds one of its neighbours.
        let twins = try transaction.fingerprintIDs(titled: old.folding.titled)
        if let lines = try transaction.lines(of: reading.number) { try removeLines(lines) }
        changes.noteRemoved(old)
        try transaction.replace(old, by: article, at: now)
        return Set(twins).subtracting([reading.fingerprintID]).union([new]).union(try leave(reading.fingerprintID))
            .sorted()
    }
}
