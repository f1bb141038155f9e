// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Links between the texts of versions of one article. Texts of versions may have too little in common to be found as
/// candidates, so versions are looked up by address and document id.
///
/// Two fingerprints have such a link exactly if any two of their articles are versions by the rules of the matcher, and
/// `compare` gives no other link. So the links depend only on the set of articles; only at an address or document id with
/// more articles than are compared (`CandidateComparer.comparedVersions`) they depend on the order of arrival. The
/// versions that follow each other in time are linked in any order.
extension CandidateComparer {
    /// An article is compared with at most this many others of its address or document id before it in time, and as many
    /// after it: more than desks make of most stories. An address that is used for thousands of articles costs no more.
    static let comparedVersions = 16

    /// The links of an article's text to other versions.
    /// - Parameters:
    ///   - version: with the number of its fingerprint, which need not be stored.
    ///   - text: the article's text.
    ///   - article: nil if the article is not stored yet.
    ///   - linked: the fingerprints to which its fingerprint is linked; nil to look them up.
    func versionLinks(
        of version: VersionText, _ text: ComparedText, except article: ArticleNumber? = nil,
        linked known: [FingerprintID]?
    ) throws -> [SimilarityEdge] {
        let member = version.member
        // Few articles have no such key, and most are the only one with theirs.
        guard member.addressKey != nil || member.documentKey != nil else { return [] }
        let others = try reader.versions(of: member, except: article, limit: Self.comparedVersions)
            .filter { $0.fingerprintID != member.fingerprintID }
        guard !others.isEmpty else { return [] }
        var linked = Set(try known ?? reader.neighbours(of: member.fingerprintID))
        let own = VersionText(member, fingerprint: version.fingerprint.asStored)
        var ownWords: ComparedWords?
        var links: [SimilarityEdge] = []
        for other in others where !linked.contains(other.fingerprintID) {
            let otherID = other.fingerprintID
            guard let fingerprint = try fingerprint(of: otherID) else { continue }
            let match = try matcher.compareVersions(own, VersionText(other, fingerprint: fingerprint)) {
                let words = ownWords ?? matcher.words(title: text.title, text: text.text, without: text.boilerplate)
                ownWords = words
                return (words, try self.words(of: otherID))
            }
            guard let match else { continue }
            linked.insert(otherID)
            links.append(
                member.fingerprintID < otherID
                    ? SimilarityEdge(a: member.fingerprintID, b: otherID, match: match)
                    : SimilarityEdge(a: otherID, b: member.fingerprintID, match: match.reversed))
        }
        return links
    }
}

extension Refingerprinting {
    /// Stores the missing links of an article's text to other versions.
    /// - Parameters:
    ///   - version: an article that is not stored yet, with its stored fingerprint.
    ///   - linked: the fingerprints to which its fingerprint is linked; nil to look them up.
    /// - Returns: the new links.
    func linkVersions(
        of version: VersionText, _ text: ComparedText, linked: [FingerprintID]?
    ) throws -> [SimilarityEdge] {
        let links = try comparer.versionLinks(of: version, text, linked: linked)
        if !links.isEmpty { try transaction.insert(links) }
        return links
    }

    /// Stores the missing links of the text of a stored article to other versions.
    /// - Returns: the fingerprints around which all articles must be placed again.
    func linkVersions(of article: ArticleNumber) throws -> [FingerprintID] {
        guard let member = try transaction.member(article)?.attributes, let text = try comparer.text(of: article),
            let fingerprint = try transaction.fingerprint(member.fingerprintID)
        else { return [] }
        let links = try comparer.versionLinks(
            of: VersionText(member, fingerprint: fingerprint), text, except: article, linked: nil)
        guard !links.isEmpty else { return [] }
        try transaction.insert(links)
        return [member.fingerprintID]
    }

    /// Makes the links of a text to other versions again: one of its articles is gone or has changed.
    /// - Returns: the fingerprints around which all articles must be placed again: the text itself, and those that it
    ///   was linked to.
    func relinkVersions(of fingerprintID: FingerprintID) throws -> [FingerprintID] {
        let former = try transaction.fingerprintsLinked(to: fingerprintID, as: .version)
        guard !former.isEmpty else { return [fingerprintID] }
        try transaction.removeLinks(of: fingerprintID, as: .version)
        for article in try transaction.articles(with: fingerprintID, limit: nil) { _ = try linkVersions(of: article) }
        return former + [fingerprintID]
    }
}

extension SimilarityEdge {
    func other(than fingerprintID: FingerprintID) -> FingerprintID { a == fingerprintID ? b : a }
}
