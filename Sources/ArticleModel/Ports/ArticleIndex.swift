// SPDX-License-Identifier: Apache-2.0

/// All ports of an index in one type. Callers name only the ports they need.
public typealias ArticleIndex =
    AdmissionIndex & Annotations & ArticleQueries & FamilyChangeFeed & FileHistory & IndexMaintenance & ManualOverrides
    & Takedown

/// What a program may do with an index that it opens.
public enum IndexAccess: Sendable {
    /// Created if it is missing.
    case readWrite
    /// `.missing` if it does not exist. Needs only the permission to read, and changes nothing.
    case readOnly
}
