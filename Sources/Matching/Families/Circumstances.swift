// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// What is known of two articles beside their texts.
struct Circumstances {
    /// Seconds between their publication; nil if either date is unknown.
    var gap: Double?
    var isOneSource = false
    /// Whether each of the two titles has a word that the other has not.
    var haveTwoTitles = false

    /// Whether they were published at different times.
    var isLater: Bool { gap.map { $0 >= FamilyRules.oneTime } ?? false }
}

extension Circumstances {
    init(_ a: ClusteringMember, _ b: ClusteringMember) {
        var titles = TitleWords([a, b])
        self.init(a, b, &titles, 0, 1)
    }

    /// - Parameters:
    ///   - titles: the words of the titles of all members.
    ///   - first: the number of `a` among these.
    ///   - second: the number of `b` among these.
    init(_ a: ClusteringMember, _ b: ClusteringMember, _ titles: inout TitleWords, _ first: Int, _ second: Int) {
        let isOneSource = a.sourceKey != nil && a.sourceKey == b.sourceKey
        // Titles are compared only if they count.
        self.init(
            gap: a.gap(to: b), isOneSource: isOneSource, haveTwoTitles: isOneSource && titles.differ(first, second))
    }
}

extension ClusteringMember {
    /// Whether both have the same address or document id, and are not two articles in one form at an address that is used
    /// again and again.
    func isVersion(of other: ClusteringMember, _ changes: Changes) -> Bool {
        guard isVersion(of: other) else { return false }
        guard changes.conflicts >= FamilyRules.addressConflicts else { return true }
        // Versions are of one source, although one of them may not state it.
        var titles = TitleWords([self, other])
        let pair = Circumstances(gap: gap(to: other), isOneSource: true, haveTwoTitles: titles.differ(0, 1))
        return !FamilyRules.areForms(changes, pair)
    }
}

/// The folded words of titles, made when they are needed first.
struct TitleWords {
    private var titles: [String?]
    private var words: [Int: Set<UInt64>] = [:]

    init(_ members: [ClusteringMember]) { titles = members.map(\.keys.headline) }

    /// Whether each of two titles has a word that the other has not. A missing title differs from none.
    mutating func differ(_ a: Int, _ b: Int) -> Bool {
        guard titles[a] != nil, titles[b] != nil else { return false }
        let (first, second) = (words(of: a), words(of: b))
        return !first.isSubset(of: second) && !second.isSubset(of: first)
    }

    private mutating func words(of number: Int) -> Set<UInt64> {
        if let known = words[number] { return known }
        let text = ComparisonText(titles[number] ?? "")
        defer { extendLifetime(text) }
        let found = Set(text.words.values)
        words[number] = found
        return found
    }
}
