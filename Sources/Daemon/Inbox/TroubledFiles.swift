// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Synchronization

/// Files that an external problem keeps from being claimed or read. The health issue ends with the last of its files:
/// read, or deleted by its owner.
final class TroubledFiles: Sendable {
    private let files = Mutex<[HealthIssue: Set<FileName>]>([:])
    private let reporting: Reporting

    init(reporting: Reporting) { self.reporting = reporting }

    func note(_ name: FileName, at issue: HealthIssue) {
        files.withLock { _ = $0[issue, default: []].insert(name) }
    }

    func count(at issue: HealthIssue) -> Int { files.withLock { $0[issue]?.count ?? 0 } }

    /// The issue no longer affects the file.
    func clear(_ name: FileName, at issue: HealthIssue) {
        let isLast = files.withLock { $0[issue]?.remove(name) != nil && $0[issue]?.isEmpty == true }
        if isLast { reporting.recover(issue) }
    }

    /// The file is gone.
    func clear(_ name: FileName) {
        for issue in [HealthIssue.claiming, .reading] { clear(name, at: issue) }
    }
}
