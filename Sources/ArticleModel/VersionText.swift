// SPDX-License-Identifier: Apache-2.0

/// An article as it is compared with possible other versions of it.
public struct VersionText: Sendable {
    public let member: ClusteringMember
    public let title: String?
    public let fingerprint: Fingerprint

    public init(_ member: ClusteringMember, title: String?, fingerprint: Fingerprint) {
        self.member = member
        self.title = title
        self.fingerprint = fingerprint
    }
}

/// A stored article that may be another version of a given one.
public struct StoredVersion: Sendable {
    public let number: ArticleNumber
    public let member: ClusteringMember
    public let title: String?

    public init(number: ArticleNumber, member: ClusteringMember, title: String?) {
        self.number = number
        self.member = member
        self.title = title
    }
}
