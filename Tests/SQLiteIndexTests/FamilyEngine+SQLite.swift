// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
@testable import SQLiteIndex
import SystemPackage

/// An index as in the executables, with access to its database for tests.
extension FamilyEngine {
    convenience init(
        path: FilePath, access: IndexAccess, matcher: any CopyMatcher, limits: ClusteringLimits = .standard,
        transactions: TransactionLimits = .standard
    ) throws(IndexError) {
        self.init(
            store: try SQLiteStore(path: path, access: access), matcher: matcher, limits: limits,
            transactions: transactions)
    }

    var database: OpenDatabase {
        guard let store = store as? SQLiteStore else { preconditionFailure("the index is in SQLite") }
        return store.database
    }
}
