// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Determines whether two articles of one source with one address or document id are versions of one article although
/// their texts are no copies: a story that was rewritten, an alert and the full story, two states of a live page.
///
/// An address alone does not show it: tickers, section fronts and some feeds use one address for many articles. So one
/// text must continue the other: they share passages, or a title and words, or a document id and the title, or one is a
/// short announcement of what the other begins with. Numbers are no evidence. Different facts are counted, because forms
/// at one address are no versions (`FamilyRules.areForms`).
enum VersionCheck {
    /// The common shingles as evidence, seen from `a`; nil when they are not versions.
    static func match(
        _ a: VersionText, _ b: VersionText, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? {
        guard a.fingerprint.body != b.fingerprint.body, a.member.isVersion(of: b.member) else { return nil }
        let (here, there) = (a.fingerprint.shingles.count, b.fingerprint.shingles.count)
        let common = PairComparer.commonCount(a.fingerprint.shingles, b.fingerprint.shingles)
        let isLater = a.member.gap(to: b.member).map { $0 > FamilyRules.versionTime } ?? false
        if !FamilyRules.keepPassages(common: common, here, there, isLater: isLater), !isOneDocument(a, b) {
            guard !isLater, try continues(a, b, words: words) else { return nil }
        }
        let (first, second) = try words()
        let aligned = AlignedPair(first, second, isInOrder: a.fingerprint.body < b.fingerprint.body)
        func share(of whole: Int) -> Share { Share(whole == 0 ? 0 : Double(common) / Double(whole)) }
        return PairMatch(
            .version,
            Evidence(
                resemblance: share(of: here + there - common), containment: share(of: here),
                contained: share(of: there)), changes: aligned.changes())
    }

    /// Whether both have one document id and one title: an agency's next version of a text, or a notice that it is
    /// withdrawn.
    private static func isOneDocument(_ a: VersionText, _ b: VersionText) -> Bool {
        guard let document = a.member.documentKey, document == b.member.documentKey, let title = a.headline,
            let other = b.headline
        else { return false }
        let words = foldedWords(title)
        return !words.isEmpty && words == foldedWords(other)
    }

    private static func foldedWords(_ title: String) -> [UInt64] {
        let text = ComparisonText(title)
        defer { extendLifetime(text) }
        return Array(text.words.values)
    }

    /// Whether two texts without long common passages continue each other.
    private static func continues(
        _ a: VersionText, _ b: VersionText, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> Bool {
        let areTitledAlike = haveOneTitle(a.headline, b.headline)
        // Shingles count words.
        let (here, there) = (a.fingerprint.shingles.count, b.fingerprint.shingles.count)
        let mayAnnounce =
            here != there && min(here, there) <= FamilyRules.announcementWords
            && Double(max(here, there)) >= FamilyRules.announcedLength * Double(min(here, there))
        // Most articles at an address that is used again and again have other titles, and similar lengths.
        guard areTitledAlike || mayAnnounce else { return false }
        let (first, second) = try words()
        if areTitledAlike {
            let common = commonCount(content(first), content(second))
            if FamilyRules.continueTitle(common: common.count, of: common.fewer) { return true }
        }
        guard mayAnnounce else { return false }
        return here < there
            ? announces(first, a.headline, second, b.headline) : announces(second, b.headline, first, a.headline)
    }

    private static func haveOneTitle(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b, let first = TitleKey(a) else { return false }
        return first == TitleKey(b)
    }

    /// Whether most of a short text is in the title and the first sentences of a longer one.
    private static func announces(
        _ short: ComparedWords, _ shortTitle: String?, _ long: ComparedWords, _ longTitle: String?
    ) -> Bool {
        let (title, other) = (titleContent(shortTitle), titleContent(longTitle))
        let announced = content(short).union(title)
        let beginning = max(FamilyRules.announcementWords, FamilyRules.announcedWords * short.words.count)
        let common = announced.intersection(content(long, first: beginning).union(other)).count
        let headline = commonCount(title, other)
        return FamilyRules.announces(
            common: common, of: announced.count, headline: headline.count, of: headline.fewer)
    }

    private static func commonCount(_ a: Set<UInt64>, _ b: Set<UInt64>) -> (count: Int, fewer: Int) {
        (a.intersection(b).count, min(a.count, b.count))
    }

    private static func titleContent(_ title: String?) -> Set<UInt64> {
        guard let title else { return [] }
        return content(Preparation.words(title: nil, text: title, without: []))
    }

    /// The different content words, without numbers; in scripts without spaces, pairs of characters.
    /// - Parameter limit: the number of words that are considered; nil for all.
    private static func content(_ text: ComparedWords, first limit: Int? = nil) -> Set<UInt64> {
        var content: Set<UInt64> = []
        let count = min(limit ?? .max, text.words.count)
        for index in 0..<count {
            let mark = text.marks[index]
            if mark.contains(.content), !mark.contains(.number) {
                content.insert(text.words[index])
            } else if mark.contains(.character), index + 1 < count, text.marks[index + 1].contains(.character) {
                content.insert(text.words[index] &* 31 &+ text.words[index + 1])
            }
        }
        return content
    }
}

extension VersionText {
    fileprivate var headline: String? { member.keys.headline }
}
