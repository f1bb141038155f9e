// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Matching

@Suite struct ArticleVersionsTests {
    private static func member(
        _ id: UInt64, hour: Double? = nil, modified: Double? = nil, source: String? = nil, url: String? = nil,
        documentID: String? = nil, title: String? = nil
    ) -> ClusteringMember {
        ClusteringMember(
            id: Article.ID(digest: UInt128(id)), fingerprintID: FingerprintID(Int64(id)),
            titledDigest: TextDigest(digest: UInt128(id)),
            published: hour.map { Date(timeIntervalSince1970: $0 * 3_600) },
            modified: modified.map { Date(timeIntervalSince1970: $0 * 3_600) },
            words: WordCount(100), source: source, url: url, documentID: documentID, title: title)
    }

    /// The relation of the second of two near copies.
    private static func relation(_ a: ClusteringMember, _ b: ClusteringMember) -> RelationKind? {
        let link = FamilyClusteringTests.link(1, 2, 0.7, 0.82, 0.83)
        let placements = Matcher().cluster([a, b], links: [link])
        return placements.first { $0.article == b.id }?.relation.kind
    }

    @Test func `variants of one address make a revision, different addresses do not`() {
        let first = Self.member(1, hour: 1, source: "Heron Post", url: "https://www.heron-post.example/a")
        for url in [
            "http://m.heron-post.example/a/?utm_source=x", "https://www.google.com/amp/s/heron-post.example/a/amp",
        ] {
            let second = Self.member(2, hour: 2, source: "Heron Post", url: url)
            #expect(first.isVersion(of: second) && second.isVersion(of: first))
            #expect(Self.relation(first, second) == .revision)
        }
        let other = Self.member(2, hour: 2, source: "Heron Post", url: "https://www.heron-post.example/a?id=2")
        #expect(!first.isVersion(of: other))
        #expect(Self.relation(first, other) == .reprint)
    }

    @Test(arguments: ["HERON POST", "heron-post.example", nil])
    func `other spellings of a source and no source agree with an address`(source: String?) {
        let url = "https://www.heron-post.example/a"
        let first = Self.member(1, hour: 1, source: "Heron Post", url: url)
        #expect(Self.relation(first, Self.member(2, hour: 2, source: source, url: url)) == .revision)
    }

    @Test func `another source contradicts an address and a document id`() {
        let url = "https://www.heron-post.example/a"
        let first = Self.member(1, hour: 1, source: "Heron Post", url: url, documentID: "urn:x:1")
        let second = Self.member(2, hour: 2, source: "Tern Post", url: url, documentID: "urn:x:1")
        #expect(!first.isVersion(of: second))
        #expect(Self.relation(first, second) == .reprint)
    }

    @Test func `a document id needs the same source, unless it is unique everywhere`() {
        let first = Self.member(1, hour: 1, source: "Heron Post", documentID: "http://heron.example/8")
        #expect(first.isVersion(of: Self.member(2, source: "heron post", documentID: "https://heron.example/8")))
        #expect(first.isVersion(of: Self.member(2, documentID: "https://heron.example/8")))
        let local = Self.member(1, hour: 1, source: "Heron Post", documentID: "8")
        #expect(local.isVersion(of: Self.member(2, source: "Heron Post", documentID: "8")))
        #expect(!local.isVersion(of: Self.member(2, documentID: "8")))
        #expect(!Self.member(1, documentID: "8").isVersion(of: Self.member(2, documentID: "8")))
    }

    @Test func `an update without address and id is a revision within a day`() {
        let title = "Ferry is late again"
        let first = Self.member(1, hour: 1, source: "Agence Phare", title: title)
        let update = Self.member(2, hour: 1.6, source: "AGENCE PHARE", title: "Ferry is late again!")
        #expect(Self.relation(first, update) == .revision)
        #expect(!first.isVersion(of: update))
        let modified = Self.member(2, hour: 1, modified: 5, source: "Agence Phare", title: title)
        #expect(Self.relation(first, modified) == .revision)
        for other in [
            Self.member(2, hour: 26, source: "Agence Phare", title: title),
            Self.member(2, hour: 1, source: "Agence Phare", title: title),
            Self.member(2, source: "Agence Phare", title: title),
            Self.member(2, hour: 2, source: "Agence Nord", title: title), Self.member(2, hour: 2, title: title),
            Self.member(2, hour: 2, source: "Agence Phare", title: "Ferry is on time"),
            Self.member(2, hour: 2, source: "Agence Phare", documentID: "8", title: title),
            Self.member(2, hour: 2, source: "Agence Phare", url: "https://phare.example/a", title: title),
        ] {
            #expect(!first.isUpdate(of: other) && !other.isUpdate(of: first))
            #expect(Self.relation(first, other) == .reprint)
        }
    }

    @Test func `each version is a revision of the one before it`() {
        let url = "https://www.heron-post.example/a"
        let members = [
            Self.member(1, hour: 1, source: "Heron Post", url: url),
            Self.member(2, hour: 2, source: "heron-post.example", url: url + "?ref=x"),
            Self.member(3, hour: 3, source: "Heron Post", url: url + "/amp"),
        ]
        let pairs: [(Int64, Int64)] = [(1, 2), (1, 3), (2, 3)]
        let links = pairs.map { FamilyClusteringTests.link($0.0, $0.1, 0.7, 0.82, 0.83) }
        for order in [members, Array(members.reversed())] {
            let placements = Matcher().cluster(order, links: links)
            let relations = Dictionary(
                uniqueKeysWithValues: placements.map { (UInt64($0.article.digest), $0.relation) })
            #expect(relations[2]?.kind == .revision && relations[2]?.to?.digest == 1)
            #expect(relations[3]?.kind == .revision && relations[3]?.to?.digest == 2)
        }
    }
}
