// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FamilyIndex
internal import SQLiteIndex
public import SystemPackage

/// Opens article indexes. Callers use the ports and do not depend on the database behind them.
public enum ArticleIndexFactory {
    /// - Parameters:
    ///   - path: of the database.
    ///   - matcher: decides what is a copy of what.
    public static func open(
        path: FilePath, access: IndexAccess, matcher: any CopyMatcher
    ) throws(IndexError) -> any ArticleIndex {
        FamilyEngine(store: try SQLiteStore(path: path, access: access), matcher: matcher)
    }
}
