// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Compares a text with its candidates within one transaction. When the shingles do not decide, the words are read
/// again from the stored article.
final class CandidateComparer {
    let reader: any FamilyReader
    private let candidates: any CandidateSource
    let matcher: any CopyMatcher
    /// Fingerprints made or loaded in this transaction; candidates are often among them.
    private var fingerprints: [FingerprintID: Fingerprint] = [:]
    /// Words compared in this transaction: texts of one template are compared with each other many times.
    private var words: [FingerprintID: ComparedWords] = [:]

    /// More than a batch makes; a refold makes as many as there are articles.
    private static let remembered = 4_096

    init(_ reader: any FamilyReader, _ candidates: any CandidateSource, _ matcher: any CopyMatcher) {
        (self.reader, self.candidates, self.matcher) = (reader, candidates, matcher)
    }

    /// The fingerprint of a text without the boilerplate lines of its outlet.
    func fingerprint(of text: ComparedText, as raw: Fingerprint) -> Fingerprint {
        text.boilerplate.isEmpty ? raw : matcher.prepare(text)
    }

    /// - Parameter fingerprintID: higher than that of every candidate.
    /// - Returns: the links of a fingerprint that is not stored yet.
    func links(
        of fingerprint: Fingerprint, numbered fingerprintID: FingerprintID, text: ComparedText
    ) throws -> [SimilarityEdge] {
        let new = fingerprint.asStored
        var own: ComparedWords?
        return try candidates.candidates(for: fingerprint, reader).compactMap { candidate in
            guard candidate < fingerprintID, let other = try self.fingerprint(of: candidate) else { return nil }
            let match = try matcher.compare(other, new) {
                let ownWords = own ?? matcher.words(title: text.title, text: text.text, without: text.boilerplate)
                own = ownWords
                return (try self.words(of: candidate), ownWords)
            }
            return match.map { SimilarityEdge(a: candidate, b: fingerprintID, match: $0) }
        }
    }

    func note(_ fingerprint: Fingerprint, _ fingerprintID: FingerprintID) {
        if fingerprints.count >= Self.remembered { fingerprints = [:] }
        fingerprints[fingerprintID] = fingerprint.asStored
    }

    /// Forgets a fingerprint that is removed: articles may still have its number until they get another.
    func forget(_ fingerprintID: FingerprintID) {
        fingerprints[fingerprintID] = nil
        words[fingerprintID] = nil
    }

    /// Nil when there is no such fingerprint any more.
    func fingerprint(of fingerprintID: FingerprintID) throws -> Fingerprint? {
        if let fingerprint = fingerprints[fingerprintID] { return fingerprint }
        guard let fingerprint = try reader.fingerprint(fingerprintID) else { return nil }
        note(fingerprint, fingerprintID)
        return fingerprint
    }

    func words(of fingerprintID: FingerprintID) throws -> ComparedWords {
        if let words = words[fingerprintID] { return words }
        guard let article = try reader.articles(with: fingerprintID, limit: 1).first, let text = try text(of: article)
        else {
            throw IndexError.damaged("fingerprint \(fingerprintID.value) belongs to no article")
        }
        let found = matcher.words(title: text.title, text: text.text, without: text.boilerplate)
        if words.count >= Self.remembered { words = [:] }
        words[fingerprintID] = found
        return found
    }

    /// The stored text of an article; nil when there is none.
    func text(of article: ArticleNumber) throws -> ComparedText? {
        guard let stored = try reader.text(of: article) else { return nil }
        let boilerplate = stored.lines.map { candidates.boilerplate(among: $0.lines, of: $0.outlet) } ?? []
        return ComparedText(
            title: stored.title, text: stored.text, language: stored.language, boilerplate: boilerplate)
    }
}

/// A text, and the lines of it that are left out of the comparison.
struct ComparedText {
    let title: String?
    let text: String
    let language: String?
    let boilerplate: Set<UInt32>
}

extension CopyMatcher {
    func prepare(_ text: ComparedText) -> Fingerprint {
        prepare(title: text.title, text: text.text, language: text.language, without: text.boilerplate)
    }
}
