// SPDX-License-Identifier: Apache-2.0

/// All that an index does, where one object does it. Callers name the ports they need.
public typealias ArticleIndex =
    AdmissionIndex & ArticleQueries & FamilyChangeFeed & FileHistory & IndexMaintenance & ManualOverrides & Takedown

/// What a program may do with an index that it opens.
public enum IndexAccess: Sendable {
    /// Created if it is missing.
    case readWrite
    /// `.missing` if it is not there. Needs no more than the right to read, and changes nothing.
    case readOnly
}
