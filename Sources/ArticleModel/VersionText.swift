// SPDX-License-Identifier: Apache-2.0

/// An article as it is compared with possible other versions of it.
public struct VersionText: Sendable {
    /// Its keys contain the title.
    public let member: ClusteringMember
    public let fingerprint: Fingerprint

    public init(_ member: ClusteringMember, fingerprint: Fingerprint) {
        self.member = member
        self.fingerprint = fingerprint
    }
}
